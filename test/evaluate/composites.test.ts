/** Pillars, indices and grades: what a unit's totals are rolled up to. */
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluator.ts";
import type { RawInputs, RollUpOutcome } from "../../src/evaluate/outcome.ts";
import type { Ruleset } from "../../src/ir/ruleset.ts";
import {
  assumed,
  calc,
  call,
  compare,
  condition,
  declare,
  grade,
  group,
  indicator,
  input,
  max,
  number,
  orElse,
  rolledUp,
  rollUp,
  ruleset,
} from "./build.ts";

/** An indicator of `points` for the share a of 6; not applicable where a is 99. */
function share(code: string, points: string) {
  const a = input(`${code}.a`);
  const conditions = [condition("not applicable when", compare(a, "=", number("99")), "Không phát sinh")];
  const rule = calc(calc(a, "/", number("6")), "*", max(points));
  return indicator(code, points, [declare(`${code}.a`)], rule, { conditions });
}

const tree = [
  group("1", [group("1.A", [share("i", "10")]), share("j", "30")]),
  group("2", [share("k", "60")]),
];
const rounding = { places: 4, mode: "half up" } as const;
const dti = rollUp("index", "DTI", calc(rolledUp("total"), "/", rolledUp("max")), { rounding });
const first = rollUp("pillar", "Chính quyền số", ["1"], { rounding });
const both = rollUp("pillar", "Tất cả", ["1.A", "2"]);
const scheme = ruleset(tree, { total: "100", rollUps: [first, both, dti] });
const full: RawInputs = { "i.a": 6, "j.a": 1, "k.a": 2 };

const exactly = (all: readonly RollUpOutcome[]) => all.map(({ name, exact }) => [name, exact]);
const ends = (all: readonly RollUpOutcome[]) =>
  all.map(({ certain, possible }) => [`${certain}`, `${possible}`]);

describe("a unit that is scored", () => {
  test("has the share that groups reach together, and formulas over totals, rounded as their lines say", () => {
    const { pillars, indices } = evaluate(scheme, full);
    expect(exactly(pillars)).toEqual([
      ["Chính quyền số", "3/8"],
      ["Tất cả", "3/7"],
    ]);
    expect(exactly(indices)).toEqual([["DTI", "7/20"]]);
    expect(exactly(evaluate(scheme, { ...full, "j.a": 0 }).indices)).toEqual([["DTI", "3/10"]]);
    expect(exactly(evaluate(scheme, { ...full, "k.a": 1, "j.a": 0 }).pillars)[1]).toEqual(["Tất cả", "2/7"]);
    expect(evaluate(scheme, full).indices[0]).toMatchObject({ assumptions: [] });
  });
  test("has both ends equal", () => {
    expect(ends(evaluate(scheme, full).indices)).toEqual([["0.35", "0.35"]]);
  });
  test("uses groups, pillars and indices above as they are rounded", () => {
    const third = rollUp("pillar", "P", ["2"], { rounding: { places: 1, mode: "half up" } });
    const weighted = call(
      "sum",
      calc(number("2/5"), "*", rolledUp("pillar", "P")),
      calc(number("3/5"), "*", rolledUp("group", "1")),
    );
    const last = calc(rolledUp("index", "A"), "*", number("100"));
    const rollUps = [third, rollUp("index", "A", weighted), rollUp("index", "B", last)];
    const { pillars, indices } = evaluate({ ...scheme, rollUps }, full);
    expect(exactly(pillars)).toEqual([["P", "3/10"]]);
    expect(exactly(indices)).toEqual([
      ["A", "69/200"],
      ["B", "69/2"],
    ]);
  });
  test("is rolled up from points as groups and total are rounded", () => {
    const rounded: Ruleset = {
      ...scheme,
      rounding: [
        { stage: "groups", places: 0, mode: "up", provenance: [] },
        { stage: "total", places: 0, mode: "down", provenance: [] },
      ],
    };
    const { pillars, indices, total } = evaluate(rounded, { ...full, "j.a": 1, "k.a": 5, "i.a": 1 });
    // 5/3 is rounded up to 2, and 2 + 5 needs no rounding: 7 of 40.
    expect([total.exact, exactly(pillars)[0]?.[1], exactly(indices)[0]?.[1]]).toEqual([
      "57",
      "7/40",
      "57/100",
    ]);
  });
  test("keeps the reasons of lines that are assumed", () => {
    const guessed = { ...first, provenance: [assumed("Suy từ số liệu công bố")] };
    expect(evaluate({ ...scheme, rollUps: [guessed] }, full).pillars[0]?.assumptions).toEqual([
      "Suy từ số liệu công bố",
    ]);
  });
});

describe("a unit to which something does not apply", () => {
  test("is compared with the maximum that does: 30 of 70, rounded to four places", () => {
    const { pillars, indices } = evaluate(scheme, { ...full, "j.a": 99 });
    expect(exactly(pillars)[0]).toEqual(["Chính quyền số", "1"]);
    expect(exactly(indices)).toEqual([["DTI", "2143/5000"]]);
  });
  test("has no value where nothing of it applies, also in formulas that use it", () => {
    const uses = rollUp("index", "Nửa", calc(rolledUp("group", "1"), "/", number("2")));
    const falls = rollUp("index", "Hoặc 0", orElse(rolledUp("group", "1"), number("0")));
    const { pillars, indices } = evaluate(
      { ...scheme, rollUps: [first, both, dti, uses, falls] },
      { ...full, "i.a": 99, "j.a": 99 },
    );
    expect(exactly(pillars)).toEqual([
      ["Chính quyền số", null],
      ["Tất cả", "1/3"],
    ]);
    expect(exactly(indices)).toEqual([
      ["DTI", "3333/10000"],
      ["Nửa", null],
      ["Hoặc 0", "0"],
    ]);
  });
  test("has no index at all where nothing applies to it", () => {
    const {
      indices,
      grade: given,
      status,
    } = evaluate(
      {
        ...scheme,
        grades: [grade(compare(rolledUp("index", "DTI"), ">=", number("0")), "Tốt"), grade(null, "TB")],
      },
      { "i.a": 99, "j.a": 99, "k.a": 99 },
    );
    expect([status, exactly(indices), given]).toEqual(["scored", [["DTI", null]], null]);
  });
});

test("a unit that is pending has the two ends between which each value lies", () => {
  const { pillars, indices } = evaluate(scheme, { "i.a": 6, "k.a": 2 });
  expect(ends(pillars)).toEqual([
    ["0.25", "1"],
    ["0.4285714285714285714285714285714285714286", "0.4285714285714285714285714285714285714286"],
  ]);
  expect(exactly(pillars)[0]).toEqual(["Chính quyền số", "1/4"]);
  expect(ends(indices)).toEqual([["0.3", "0.6"]]);
});

test("a unit that is refused has no pillar, no index and no grade", () => {
  const graded = { ...scheme, grades: [grade(null, "TB")] };
  const { pillars, indices, grade: given } = evaluate(graded, { ...full, "k.a": "x" });
  expect([exactly(pillars), exactly(indices), given]).toEqual([
    [
      ["Chính quyền số", null],
      ["Tất cả", null],
    ],
    [["DTI", null]],
    null,
  ]);
});

describe("a grade", () => {
  const ninety = calc(number("9/10"), "*", rolledUp("max"));
  const graded = {
    ...scheme,
    grades: [
      grade(compare(rolledUp("total"), ">=", ninety), "Tốt"),
      grade(compare(rolledUp("index", "DTI"), ">=", number("7/20")), "Khá"),
      grade(null, "Trung bình"),
    ],
  };
  test("is the first line that holds", () => {
    const grades = (j: number, k: number) => evaluate(graded, { "i.a": 6, "j.a": j, "k.a": k }).grade;
    expect([grades(6, 6), grades(6, 4), grades(1, 2), grades(0, 2), grades(0, 0)]).toEqual([
      "Tốt",
      "Khá",
      "Khá",
      "Trung bình",
      "Trung bình",
    ]);
  });
  test("goes by the maximum that applies", () => {
    expect(evaluate(graded, { "i.a": 6, "j.a": 99, "k.a": 99 }).grade).toBe("Tốt");
  });
  test("is not given before every figure is there", () => {
    expect(evaluate(graded, { "i.a": 6, "j.a": 6 }).grade).toBeNull();
  });
  test("is none where no line holds", () => {
    expect(evaluate({ ...graded, grades: graded.grades.slice(0, 1) }, full).grade).toBeNull();
  });
});
