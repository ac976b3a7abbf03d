/** Who is ranked, by what, and why somebody is not. */
import { describe, expect, test } from "vitest";
import { evaluateAll } from "../../src/evaluate/evaluator.ts";
import type { RawInputs } from "../../src/evaluate/outcome.ts";
import { compile, createEvaluator } from "../../src/index.ts";
import type { Ruleset } from "../../src/ir/ruleset.ts";
import {
  calc,
  compare,
  condition,
  declare,
  indicator,
  input,
  max,
  notRanked,
  number,
  rolledUp,
  rollUp,
  ruleset,
} from "./build.ts";

function share(code: string, points: string) {
  const a = input(`${code}.a`);
  const conditions = [condition("not applicable when", compare(a, "=", number("99")), "Không phát sinh")];
  return indicator(code, points, [declare(`${code}.a`)], calc(calc(a, "/", number("10")), "*", max(points)), {
    conditions,
  });
}

const index = rollUp("index", "DTI", calc(rolledUp("total"), "/", rolledUp("max")), {
  rounding: { places: 2, mode: "half up" },
});
const scheme = ruleset([share("1", "10"), share("2", "30")], { rollUps: [index] });
const byIndex: Ruleset = { ...scheme, ranking: { by: "index", name: "DTI" } };

const ranked = (one: Ruleset, units: readonly RawInputs[]) =>
  evaluateAll(
    one,
    units.map((inputs, at) => ({ unit: `${at}`, inputs })),
  ).units.map(({ rank, unranked }) => rank ?? unranked);
const of = (first: number | null, second: number | null, rest: RawInputs = {}) => ({
  "1.a": first,
  "2.a": second,
  ...rest,
});

describe("ranks by an index", () => {
  test("compare units with different maxima by their share", () => {
    const units = [of(9, 99), of(10, 8), of(5, 5)];
    expect(ranked(scheme, units)).toEqual([3, 1, 2]);
    expect(ranked(byIndex, units)).toEqual([1, 2, 3]);
  });
  test("are equal where the index is equal as the ruleset rounds it", () => {
    const close = { ...byIndex, rollUps: [{ ...index, rounding: { places: 1, mode: "half up" } as const }] };
    const units = [of(9, 9), of(8, 9), of(1, 1)];
    expect(ranked(byIndex, units)).toEqual([1, 2, 3]);
    expect(ranked(close, units)).toEqual([1, 1, 3]);
  });
  test("leave out a unit whose index has no value, and say so", () => {
    expect(ranked(byIndex, [of(99, 99), of(1, 1)])).toEqual([{ kind: "no index", name: "DTI" }, 1]);
    expect(ranked(scheme, [of(99, 99), of(1, 1)])).toEqual([2, 1]);
  });
});

describe("a unit that is assessed and not ranked", () => {
  const outside = { background: [declare("services"), declare("staff")] };
  const none = notRanked(compare(input("services"), "=", number("0")), "Không cung cấp dịch vụ công");
  const few = notRanked(compare(input("staff"), "<", number("5")), "Dưới 5 người");
  const low = notRanked(compare(rolledUp("index", "DTI"), "<", number("1/2")), "Chưa đạt một nửa");
  const rules: Ruleset = { ...scheme, ...outside, notRanked: [none, few] };

  test("has the reason of the first condition that holds, and takes no place from others", () => {
    const units = [
      of(10, 10, { services: 0, staff: 1 }),
      of(5, 5, { services: 3, staff: 9 }),
      of(4, 4, { services: 1, staff: 2 }),
      of(3, 3, { services: 1, staff: 9 }),
    ];
    expect(ranked(rules, units)).toEqual([
      { kind: "not ranked", reason: "Không cung cấp dịch vụ công" },
      1,
      { kind: "not ranked", reason: "Dưới 5 người" },
      2,
    ]);
  });
  test("is one of which the figures of a condition are missing, unless another condition holds", () => {
    const units = [
      of(9, 9, { staff: 9 }),
      of(9, 9, { staff: 1 }),
      of(8, 8),
      of(1, 1, { services: 1, staff: 5 }),
    ];
    expect(ranked(rules, units)).toEqual([
      { kind: "unknown", missing: ["services"] },
      { kind: "not ranked", reason: "Dưới 5 người" },
      { kind: "unknown", missing: ["services"] },
      1,
    ]);
  });
  test("may be so by its total or an index", () => {
    expect(ranked({ ...byIndex, notRanked: [low] }, [of(9, 9), of(4, 4), of(5, 5)])).toEqual([
      1,
      { kind: "not ranked", reason: "Chưa đạt một nửa" },
      2,
    ]);
  });
  test("still belongs to the cohort that others are compared with", () => {
    const table = evaluateAll(rules, [
      { unit: "A", inputs: of(1, 1, { services: 0, staff: 9 }) },
      { unit: "B", inputs: of(1, 1, { services: 1, staff: 9 }) },
    ]);
    expect(table.cohort.units).toBe(2);
  });
});

test("where the scheme does not rank, nobody needs a reason", () => {
  const rules = {
    ...scheme,
    ranking: null,
    notRanked: [notRanked(compare(rolledUp("total"), ">=", number("0")), "x")],
  };
  expect(ranked(rules, [of(1, 1), of(2, 2)])).toEqual([null, null]);
});

test("a unit that is pending or refused is not ranked for that reason alone", () => {
  const rules = { ...scheme, notRanked: [notRanked(compare(rolledUp("total"), ">=", number("0")), "x")] };
  expect(ranked(rules, [of(1, null), { "1.a": "x", "2.a": 1 }])).toEqual([null, null]);
});

describe("ranks of many units, scored in columns", () => {
  const text = (max: number) =>
    `ruleset x "X" { level commune total ${max} round indicators 2 half up rank by total ties shared
      indicator 1 "Chỉ số" max ${max} { input a: count in 0..997 points = a / 997 * max } }`;
  const units = Array.from({ length: 400 }, (_, at) => ({
    unit: `Đơn vị ${at}`,
    inputs: at % 90 === 89 ? {} : { "1.a": (at * at) % 997 },
  }));

  test.each([1, 10, 1000, 1_000_000])("are one more than the units above, with a total of %i", (max) => {
    const { ruleset: rules } = compile(text(max));
    const found = createEvaluator(rules as Ruleset).evaluateAll(units).units;
    const points = found.map(({ total, status }) => (status === "scored" ? Number(total.points) : null));
    const expected = points.map((one) =>
      one === null ? null : 1 + points.filter((other) => other !== null && other > one).length,
    );
    expect(found.map(({ rank }) => rank)).toEqual(expected);
    expect(new Set(expected).size).toBeGreaterThan(50);
  });
});
