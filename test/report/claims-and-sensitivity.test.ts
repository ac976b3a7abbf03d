/** Tests claimed beside verified points, and what a ranking turns on, against rankings made without them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, sumOf } from "../../src/base/exact.ts";
import { createEvaluator } from "../../src/evaluate/evaluator.ts";
import type { Unit } from "../../src/evaluate/outcome.ts";
import { claims } from "../../src/report/claims/claims.ts";
import { claimsDocument } from "../../src/report/claims/document.ts";
import { documentMarkdown } from "../../src/report/document-markdown.ts";
import { documentText } from "../../src/report/document-text.ts";
import { sensitivityDocument } from "../../src/report/sensitivity/document.ts";
import { sensitivity } from "../../src/report/sensitivity/sensitivity.ts";
import { rulesetFrom } from "../compile.ts";

const relative = rulesetFrom(`ruleset thu "Bộ thử" {
level commune
not stated basis, period, source, wording, guide, lead, support, evidence
total 31
rank by total ties shared
indicator P "Kỹ năng số" max 11 {
  input n: count "Số người"
  points = minmax(n)
}
indicator Q "Sản phẩm" max 10 {
  input n: count "Số sản phẩm"
  points = minmax(n)
}
indicator R "Đạt" max 10 {
  input done: yes/no "Đạt"
  points { done: max
           not done: 0 }
}
}
`);

const unit = (name: string, p: number, q: number, r = true): Unit => ({
  unit: name,
  inputs: { "P.n": p, "Q.n": q, "R.done": r },
});
const evaluator = createEvaluator(relative);

test("a third unit reorders two others, and is named for it", () => {
  // A 11 + 0, B 6.6 + 10, C 0 + 0: without C, A has 11 and B has 10.
  const found = sensitivity(relative, [unit("A", 10, 4), unit("B", 6, 6), unit("C", 0, 4)]);
  expect(found.units[0]).toEqual({
    name: "C",
    label: "",
    moves: [
      { unit: "A", from: 2, to: 1 },
      { unit: "B", from: 1, to: 2 },
    ],
    farthest: 1,
    reordered: [{ ahead: "B", behind: "A" }],
  });
  expect(found.units.slice(1).every(({ moves }) => moves.length === 0)).toBe(true);
  const text = documentText(sensitivityDocument(found, relative, "vi"));
  expect(text).toContain("A vượt B");
});

/** The ranks by the points of the evaluator, counted here. */
function ranksBy(points: ReadonlyMap<string, ReturnType<typeof exact>>): ReadonlyMap<string, number> {
  const all = [...points];
  return new Map(
    all.map(([name, own]) => [name, 1 + all.filter(([, other]) => other.compare(own) > 0).length]),
  );
}

test("every move is one between rankings of the evaluator, with the unit or indicator left out by hand", () => {
  const units = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.boolean()), {
      minLength: 2,
      maxLength: 5,
    })
    .map((all) => all.map(([p, q, r], at) => unit(`X${at}`, p, q, r)));
  fc.assert(
    fc.property(units, (cohort) => {
      const found = sensitivity(relative, cohort);
      const scored = evaluator.evaluateAll(cohort).units;
      const whole = new Map(scored.map(({ unit: name, total }) => [name, exact(total.exact ?? "0")]));
      for (const { name, moves } of found.units) {
        const others = cohort.filter((one) => one.unit !== name);
        const before = ranksBy(new Map([...whole].filter(([other]) => other !== name)));
        const after = new Map(evaluator.evaluateAll(others).units.map((one) => [one.unit, one.rank]));
        const expected = [...before].filter(([other, rank]) => after.get(other) !== rank);
        expect(moves.map((one) => `${one.unit} ${one.from} ${one.to}`).sort()).toEqual(
          expected.map(([other, rank]) => `${other} ${rank} ${after.get(other)}`).sort(),
        );
      }
      for (const { name, moves } of found.indicators) {
        const rest = scored.map((one) => {
          const left = exact(one.indicators[name]?.exact ?? "0");
          return [one.unit, exact(one.total.exact ?? "0").minus(left)] as const;
        });
        const after = ranksBy(new Map(rest));
        for (const { unit: mover, to } of moves) {
          expect(after.get(mover)).toBe(to);
        }
        const moved = [...ranksBy(whole)].filter(([other, rank]) => after.get(other) !== rank);
        expect(moves.length).toBe(moved.length);
      }
    }),
    { numRuns: 40 },
  );
});

test("of many units only those at an end of what is compared are left out, which gives the same movers", () => {
  const cohort = Array.from({ length: 210 }, (_, at) => unit(`X${at}`, 20 + (at % 50), 20 + (at % 37)));
  const found = sensitivity(relative, [...cohort, unit("Cao", 200, 30), unit("Thấp", 30, 0)]);
  expect(found.tried).toBe("extremes");
  const named = found.units.map(({ name }) => name);
  expect([named.includes("Cao"), named.includes("Thấp"), named.length <= 4]).toEqual([true, true, true]);
});

const figures = [unit("A", 10, 4), unit("B", 6, 6), unit("C", 0, 4)];
const lower = [unit("A", 10, 4, false), unit("B", 6, 6), unit("C", 1, 4)];

test("who over-claims and who under-claims, unit by unit and indicator by indicator, with the evidence", () => {
  const found = claims(relative, figures, lower, (name, key) =>
    name === "A" && key === "R.done" ? { number: "15/BC-UBND" } : undefined,
  );
  const [first] = found.units;
  expect([first?.unit, first?.difference, first?.verdict]).toEqual(["A", "10", "over"]);
  expect(first?.indicators).toEqual([
    {
      code: "R",
      claimed: { status: "scored", points: "10" },
      verified: { status: "scored", points: "0" },
      difference: "10",
      verdict: "over",
      evidence: [{ input: "R.done", number: "15/BC-UBND" }],
    },
  ]);
  // C has one person more, so B lies at 5/9, not at 6/10: B claims nothing that is not so.
  expect(found.units.map(({ unit: name, difference }) => [name, difference])).toEqual([
    ["A", "10"],
    ["B", "0"],
    ["C", "0"],
  ]);
  expect(found.units[1]?.together).toEqual({ points: "26.6", because: ["C"] });
  expect(
    found.units[2]?.figures.map(({ input, label, claimed, verified }) => [
      input,
      label,
      claimed.value,
      verified.value,
    ]),
  ).toEqual([["P.n", "Số người", "0", "1"]]);
  for (const one of found.units) {
    const parts = one.indicators.flatMap(({ difference }) =>
      difference === null ? [] : [exact(difference)],
    );
    expect(sumOf(parts).toFraction()).toBe(exact(one.difference ?? "0").toFraction());
  }
  expect(found.indicators.map(({ code, over, under, sum }) => [code, over, under, sum])).toEqual([
    ["R", 1, 0, "10"],
  ]);
  const markdown = documentMarkdown(claimsDocument(found, relative, "vi"));
  expect(markdown).toContain(
    "| A | 21 | 11 | \\+10 | cao hơn | 2 | 2 |\n| B | ≈26,11 | ≈26,11 | 0 | khớp | 1 | 1 |",
  );
  expect(markdown).toContain("15/BC-UBND");
  expect(markdown).toContain("| C | 10 | 10 | 0 | khớp điểm, khác số liệu | 3 | 3 |");
});

test("the same figures differ nowhere; a unit without a verified figure cannot be compared in that indicator", () => {
  expect(claims(relative, figures, figures).indicators).toEqual([]);
  const pending = [{ unit: "A", inputs: { "P.n": 10, "Q.n": 4 } }, ...figures.slice(1)];
  const [first] = claims(relative, figures, pending).units;
  expect([first?.unit, first?.verified.status, first?.indicators[0]]).toEqual([
    "A",
    "pending",
    {
      code: "R",
      claimed: { status: "scored", points: "10" },
      verified: { status: "pending", points: null },
      difference: null,
      verdict: null,
      evidence: [],
    },
  ]);
  // What is not verified is no claim too high: 11 points of both are compared.
  expect([first?.claimed.points, first?.verified.points, first?.difference, first?.verdict]).toEqual([
    "11",
    "11",
    "0",
    null,
  ]);
  expect(first?.waiting).toEqual(["R"]);
  const text = documentText(claimsDocument(claims(relative, figures, pending), relative, "vi"));
  expect(text).toContain(
    "0 đơn vị tự đánh giá cao hơn thẩm định, 0 đơn vị thấp hơn, 2 đơn vị khớp điểm, 1 đơn vị",
  );
  expect(text).toContain("A: chưa đủ số liệu để so R Đạt");
  expect(text).toMatch(/R\.done Đạt +có +chưa thẩm định/);
});

test("the points claimed are those of the evaluator with one unit's claimed figures among the verified ones", () => {
  const figure = fc.integer({ min: 0, max: 9 });
  const members = fc.array(fc.tuple(figure, figure, fc.boolean(), figure, figure), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(members, (all) => {
      const verified = all.map(([p, q, r], at) => unit(`X${at}`, p, q, r));
      const claimed = all.map(([, q, r, p, odd], at) =>
        unit(`X${at}`, odd % 2 === 1 ? p : (all[at]?.[0] ?? 0), q, r),
      );
      for (const { unit: name, claimed: own, figures: differing, verdict } of claims(
        relative,
        claimed,
        verified,
      ).units) {
        const mixed = verified.map((one, at) => (one.unit === name ? (claimed[at] ?? one) : one));
        const expected =
          evaluator.evaluateAll(mixed).units.find((one) => one.unit === name)?.total.exact ?? "";
        expect(exact(own.points ?? "").toFraction()).toBe(exact(expected).toFraction());
        expect(differing.length > 0 || verdict === "same").toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("only units whose claims move what others are compared with are named for it", () => {
  const best = rulesetFrom(`ruleset b "Bộ" { level commune total 10 round indicators 2 half up
    not stated basis, period, lead, evidence
    group 1 "Một" max 10 { indicator 1.1 "So" max 10 { input a: count in 1..1000 points = relative_to_best(a) } } }`);
  const given = (figures: Record<string, number>) =>
    Object.entries(figures).map(([unit, a]) => ({ unit, inputs: { "1.1.a": a } }));
  // Chi is the best by both; that Bình claims 30 in place of 20 moves nobody else.
  const found = claims(best, given({ An: 10, Bình: 30, Chi: 80 }), given({ An: 10, Bình: 20, Chi: 50 }));
  expect(found.units.find(({ unit }) => unit === "An")?.together).toEqual({
    points: "1.25",
    because: ["Chi"],
  });
});
