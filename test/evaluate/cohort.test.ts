/** Indicators that compare units with one another. */
import { describe, expect, test } from "vitest";
import { evaluate, evaluateAll } from "../../src/evaluate/evaluator.ts";
import type { RawInputs } from "../../src/evaluate/outcome.ts";
import type { Expression } from "../../src/ir/expression.ts";
import type { Indicator } from "../../src/ir/ruleset.ts";
import {
  calc,
  cases,
  compare,
  condition,
  declare,
  indicator,
  input,
  max,
  minmax,
  named,
  number,
  orElse,
  overCohort,
  ruleset,
} from "./build.ts";

const ratio = calc(input("1.b"), "/", input("1.a"));
const noFiles = condition("not applicable when", compare(input("1.a"), "=", number("0")), "Không phát sinh");
const sane = condition("require", compare(input("1.b"), "<=", input("1.a")), "b không quá a");

function relative(rule: Expression, rest: Partial<Indicator> = {}) {
  const inputs = [declare("1.a"), declare("1.b")];
  return ruleset([indicator("1", "20", inputs, rule, { conditions: [sane, noFiles], ...rest })]);
}

function pointsOf(rule: Expression, units: readonly RawInputs[], rest: Partial<Indicator> = {}) {
  const table = evaluateAll(
    relative(rule, rest),
    units.map((inputs, index) => ({ unit: `Xã ${index}`, inputs })),
  );
  return table.units.map(({ indicators: { "1": one } }) => one?.exact ?? one?.status);
}

const of = (b: number, a = 10) => ({ "1.a": a, "1.b": b });

describe("min-max", () => {
  const rule = minmax(ratio, max("20"));
  test("gives the best unit all points, the worst none, the others their share", () => {
    expect(pointsOf(rule, [of(3), of(9), of(5)])).toEqual(["0", "20", "20/3"]);
  });
  test("gives tied units the same points", () => {
    expect(pointsOf(rule, [of(5), of(10, 20), of(9), of(3)])).toEqual(["20/3", "20/3", "20", "0"]);
  });
  test("gives the declared case where all units are equal, and to a unit alone", () => {
    expect(pointsOf(rule, [of(5), of(10, 20)])).toEqual(["20", "20"]);
    expect(evaluate(relative(rule), of(5)).indicators["1"]?.exact).toBe("20");
  });
  test("works through a definition", () => {
    const definitions = [{ name: "r", expression: ratio, span: { from: 0, to: 0 } }];
    expect(pointsOf(minmax(named("r"), max("20")), [of(3), of(9), of(5)], { definitions })).toEqual([
      "0",
      "20",
      "20/3",
    ]);
  });
});

describe("units outside the cohort of an indicator", () => {
  const rule = minmax(ratio, max("20"));
  test("that are pending, refused or not applicable move nobody", () => {
    const outside = [{ "1.b": 9 }, of(11), of(0, 0), { "1.a": { notApplicable: "Không có" }, "1.b": 0 }];
    expect(pointsOf(rule, [of(3), ...outside, of(9), of(5)])).toEqual([
      "0",
      "pending",
      "refused",
      "not applicable",
      "not applicable",
      "20",
      "20/3",
    ]);
  });
  test("may still belong to the cohort of another indicator", () => {
    const other = indicator("2", "10", [declare("2.a")], calc(input("2.a"), "*", number("1")));
    const scheme = ruleset([...relative(rule).children, other]);
    const pending = { unit: "Thiếu", inputs: of(9) };
    const table = evaluateAll(scheme, [
      pending,
      { unit: "A", inputs: { ...of(3), "2.a": 1 } },
      { unit: "B", inputs: { ...of(6), "2.a": 1 } },
    ]);
    expect(table.units.map((one) => one.indicators["1"]?.exact)).toEqual(["20", "0", "10"]);
    expect(table.units[0]?.status).toBe("pending");
  });
  test("may divide by zero where the rule has an else, and are left out of the statistic", () => {
    const caught = orElse(minmax(ratio, max("20")), number("1"));
    const free = { conditions: [] };
    expect(pointsOf(caught, [of(3), of(9), of(0, 0), of(5)], free)).toEqual(["0", "20", "1", "20/3"]);
    expect(pointsOf(caught, [of(0, 0)], free)).toEqual(["1"]);
  });
});

test("a unit without the figure that a statistic is of is pending", () => {
  const share = calc(number("1"), "/", overCohort("highest", input("households")));
  const scheme = ruleset([indicator("1", "20", [], share)], { background: [declare("households")] });
  const table = evaluateAll(scheme, [
    { unit: "A", inputs: { households: 4 } },
    { unit: "B", inputs: {} },
  ]);
  expect(table.units.map(({ indicators: { "1": one } }) => one?.exact ?? one?.missing)).toEqual([
    "1/4",
    ["households"],
  ]);
});

test("a statistic of case lists that fail is a failure, not a unit left out", () => {
  const holes = cases([compare(ratio, ">", number("1/2")), ratio]);
  expect(() => pointsOf(overCohort("mean", holes), [of(9), of(1)])).toThrow("no case");
});

describe("statistics", () => {
  test("the mean is exact", () => {
    const below = cases([compare(ratio, "<", overCohort("mean", ratio)), number("0")], [null, max("20")]);
    expect(pointsOf(below, [of(1, 3), of(1, 3), of(1, 3)])).toEqual(["20", "20", "20"]);
    expect(pointsOf(overCohort("mean", ratio), [of(1, 2), of(1, 3), of(0, 5)])).toEqual([
      "5/18",
      "5/18",
      "5/18",
    ]);
  });
  test("the same expression has other units in an indicator with other conditions", () => {
    const inputs = [declare("1.a"), declare("1.b")];
    const share = (code: string, own: typeof inputs, rest: Partial<Indicator>) =>
      indicator(code, "20", own, minmax(input("1.b"), max("20")), rest);
    const strict = {
      conditions: [condition("not applicable when", compare(input("1.a"), "=", number("1")), "a = 1")],
    };
    const scheme = ruleset([share("1", inputs, {}), share("2", [], strict)]);
    const table = evaluateAll(
      scheme,
      [of(0, 1), of(4, 5), of(8, 9)].map((one, index) => ({ unit: `${index}`, inputs: one })),
    );
    const points = (code: string) => table.units.map(({ indicators }) => indicators[code]?.exact ?? "–");
    expect(points("1")).toEqual(["0", "10", "20"]);
    expect(points("2")).toEqual(["–", "0", "20"]);
  });
  test("a condition may ask for a statistic of the units that the other conditions admit", () => {
    const nobody = condition(
      "not applicable when",
      compare(overCohort("highest", ratio), "=", number("0")),
      "Chưa xã nào có",
    );
    const rest = { conditions: [noFiles, nobody] };
    const best = calc(calc(ratio, "/", overCohort("highest", ratio)), "*", max("20"));
    expect(pointsOf(best, [of(0), of(0), of(0, 0)], rest)).toEqual([
      "not applicable",
      "not applicable",
      "not applicable",
    ]);
    expect(pointsOf(best, [of(2), of(4)], rest)).toEqual(["10", "20"]);
  });
});
