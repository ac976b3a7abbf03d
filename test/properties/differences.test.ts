/** I44: nothing differs from itself; a difference that is claimed is one, and what is not claimed makes no points differ. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compile, createEvaluator, fingerprintOf, type RawInputs, type Ruleset } from "../../src/index.ts";
import { exampleOutcome } from "../../src/evaluate/example.ts";
import type { Indicator } from "../../src/ir/ruleset.ts";
import { compareRulesets } from "../../src/report/compare-rulesets.ts";
import {
  isOnlyWording,
  isSame,
  type DifferingExample,
  type ExampleResult,
  type RulesetComparison,
} from "../../src/report/comparison.ts";
import { exampleOf } from "../../src/report/differing-example.ts";
import { small, text } from "./random-ruleset.ts";

/** Two rulesets that the checker takes; often with the same figures and other rules. */
const pair = fc
  .tuple(text, text)
  .map(([one, other]) => [compile(one).ruleset, compile(other).ruleset] as const);

const words = ["label", "wording", "guide", "message"];

test("a ruleset does not differ from itself", () => {
  let compared = 0;
  fc.assert(
    fc.property(text, (source) => {
      const [one, other] = [compile(source).ruleset, compile(source).ruleset];
      if (one !== undefined && other !== undefined) {
        compared++;
        const comparison = compareRulesets(one, other);
        expect([isSame(comparison), comparison.rewritten]).toEqual([true, []]);
      }
    }),
  );
  expect(compared).toBeGreaterThan(0);
});

test("figures that are said to have other points have them, also when they are evaluated anew", () => {
  let shown = 0;
  fc.assert(
    fc.property(pair, ([before, after]) => {
      if (before === undefined || after === undefined) {
        return;
      }
      for (const { before: old, after: now, example } of compareRulesets(before, after).indicators) {
        if (old !== null && now !== null && example !== null) {
          shown++;
          expect(example.before).not.toEqual(example.after);
          expect(recomputed("before", before, old, example)).toEqual(example.before);
          expect(recomputed("after", after, now, example)).toEqual(example.after);
        }
      }
    }),
  );
  expect(shown).toBeGreaterThan(0);
});

/** By the evaluator of a unit; statistics of a cohort can only be stated. */
function recomputed(
  side: "before" | "after",
  ruleset: Ruleset,
  indicator: Indicator,
  { figures }: DifferingExample,
): ExampleResult {
  const example = exampleOf(side, figures);
  if (figures.some(({ statistic }) => statistic !== null)) {
    const outcome = exampleOutcome(ruleset, indicator, example);
    return outcome.kind === "points"
      ? { kind: "points", points: outcome.points.toFraction() }
      : { kind: outcome.kind === "refused" ? "refused" : "not applicable" };
  }
  const inputs: RawInputs = Object.fromEntries(example.inputs.map(({ key, value }) => [key, value]));
  const outcome = createEvaluator(ruleset).evaluate(inputs).indicators[indicator.code];
  return outcome?.status === "scored"
    ? { kind: "points", points: outcome.exact ?? "" }
    : { kind: outcome?.status === "refused" ? "refused" : "not applicable" };
}

test("where nothing but wording is said to differ, the fingerprints are the same", () => {
  const changed = fc
    .tuple(text, fc.constantFrom(...words, "none"), fc.constantFrom("", "2026", "# lời"))
    .map(([source, kind, more]) =>
      [source, kind === "none" ? source : reworded(source, kind, more)].map((one) => compile(one).ruleset),
    );
  let worded = 0;
  fc.assert(
    fc.property(fc.oneof(changed, pair), ([before, after]) => {
      if (before === undefined || after === undefined) {
        return;
      }
      const comparison = compareRulesets(before, after);
      if (isWordingOnly(comparison) && comparison.rewritten.length === 0) {
        worded++;
        expect(fingerprintOf(before)).toBe(fingerprintOf(after));
      }
    }),
  );
  expect(worded).toBeGreaterThan(0);
});

function reworded(source: string, kind: string, more: string): string {
  switch (kind) {
    case "label":
      return source.replaceAll('"Chỉ số"', `"Chỉ số ${more} khác"`);
    case "message":
      return source.replace("require b <= a", 'require b <= a "b nhiều quá"');
    default:
      return source.replace("\npoints", `\n${kind} "Theo văn bản ${more}"\npoints`);
  }
}

function isWordingOnly({ head, groups, indicators }: RulesetComparison): boolean {
  const isInBoth = ({ before, after }: { before: unknown; after: unknown }): boolean =>
    before !== null && after !== null;
  const changes = [head, ...groups.map((one) => one.changes), ...indicators.map((one) => one.changes)].flat();
  return [...groups, ...indicators].every(isInBoth) && changes.every(isOnlyWording);
}

/** The same lines for two indicators, so that their rules often mean the same although they are written differently. */
const condition = fc
  .tuple(
    fc.constantFrom("b / a", "a", "b / (a + b)", "(a + b) / a", "1 + b / a"),
    fc.constantFrom("<", "<=", ">", ">=", "="),
    small,
  )
  .map(
    ([x, sign, at]) =>
      [
        `${x} ${sign} ${x === "a" ? at : `${at * 10}%`}`,
        `${x === "a" ? at : `${at}/10`} ${TURNED[sign]} ${x}`,
      ] as const,
  );
const TURNED: { readonly [sign: string]: string } = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=" };
const rewritten = fc
  .tuple(
    condition,
    condition,
    fc.constantFrom("and", "or"),
    fc.constantFrom("max", "b / a * max", "max * b / (2 * a)", "(b + b) / (a + a) * max"),
    fc.nat(3),
  )
  .map(([[one, turned], [two, turnedTwo], join, value, how]) => {
    const written = `points { ${one} ${join} ${two}: ${value}; otherwise: 0 }`;
    const opposite = join === "and" ? "or" : "and";
    return [
      written,
      [
        `points { ${two} ${join} ${turned}: ${value}; otherwise: 0 }`,
        `c = ${turnedTwo} ${join} ${one}\npoints { not c: 0; c: ${value} }`,
        `points { not (${one}) ${opposite} not (${two}): 0; otherwise: ${value} }`,
        `v = ${value} + 0 points\npoints { ${two} ${join} ${one}: v; otherwise: 0 points }`,
      ][how] ?? written,
    ].map(
      (rule) => `ruleset x "X" { level commune total 6 indicator 1 "Chỉ số" max 6 {
      input a: count in 1..20 input b: count require b <= a
      ${rule}
    } }`,
    );
  });

test("a rule written in another way is no other rule, and its points are the same", () => {
  let compared = 0;
  fc.assert(
    fc.property(
      rewritten,
      fc.array(fc.tuple(small, small), { minLength: 5, maxLength: 5 }),
      (texts, figures) => {
        const [before, after] = texts.map((one) => compile(one).ruleset);
        if (before === undefined || after === undefined) {
          return;
        }
        compared++;
        expect(compareRulesets(before, after).indicators, texts.join("\n")).toEqual([]);
        for (const [a, b] of figures) {
          const points = [before, after].map(
            (one) => createEvaluator(one).evaluate({ "1.a": a + 1, "1.b": b }).indicators["1"]?.exact,
          );
          expect(points[0]).toBe(points[1]);
        }
      },
    ),
  );
  expect(compared).toBeGreaterThan(0);
});

/** Rules of one small count, which can be tried whole. */
const comparison = fc
  .tuple(fc.constantFrom("<", "<=", ">", ">=", "=", "!="), fc.integer({ min: 0, max: 6 }))
  .map(([sign, at]) => `a ${sign} ${at}`);
const overCount = fc
  .tuple(
    comparison,
    comparison,
    fc.constantFrom("and", "or"),
    fc.constantFrom("max", "a / 8 * max", "3 points"),
  )
  .map(
    ([one, two, join, value]) => `ruleset x "X" { level commune total 6 indicator 1 "Chỉ số" max 6 {
      input a: count in 0..8
      points { ${one} ${join} ${two}: ${value}; otherwise: 0 }
    } }`,
  );

test("of all figures of a small count, those with other points are found where there are any, and only there", () => {
  let [same, other] = [0, 0];
  fc.assert(
    fc.property(overCount, overCount, (...texts) => {
      const [before, after] = texts.map((one) => compile(one).ruleset);
      if (before === undefined || after === undefined) {
        return;
      }
      const pointsAt = (ruleset: Ruleset, a: number): string | null | undefined =>
        createEvaluator(ruleset).evaluate({ "1.a": a }).indicators["1"]?.exact;
      const differs = Array.from(
        { length: 9 },
        (_, a) => pointsAt(before, a) !== pointsAt(after, a),
      ).includes(true);
      const [change] = compareRulesets(before, after).indicators;
      expect(change?.example != null, texts.join("\n")).toBe(differs);
      const formula = change?.changes.find(({ part }) => part === "formula");
      expect(formula?.part === "formula" && formula.isShown).toBe(differs);
      same += differs ? 0 : 1;
      other += differs ? 1 : 0;
    }),
  );
  expect(same).toBeGreaterThan(0);
  expect(other).toBeGreaterThan(0);
});
