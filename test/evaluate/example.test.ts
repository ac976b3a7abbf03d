/** Worked examples beside a rule. */
import { expect, test } from "vitest";
import { exampleOutcome } from "../../src/evaluate/example.ts";
import type { Example, Indicator, Ruleset } from "../../src/ir/ruleset.ts";
import {
  calc,
  compare,
  condition,
  declare,
  indicator,
  input,
  max,
  minmax,
  number,
  ruleset,
  yesNo,
} from "./build.ts";

const ratio = calc(input("1.b"), "/", input("1.a"));
const conditions = [
  condition("require", compare(input("1.b"), "<=", input("1.a")), "b không quá a"),
  condition("not applicable when", compare(input("1.a"), "=", number("0")), "Không phát sinh"),
];
const inputs = [declare("1.a"), declare("1.b")];
const absolute = indicator("1", "20", inputs, calc(ratio, "*", max("20")), { conditions });
const relative = indicator("1", "20", inputs, minmax(ratio, max("20")), { conditions });

function outcome(
  one: Indicator,
  given: Readonly<Record<string, string | boolean>>,
  cohort: Readonly<Record<string, string>> = {},
  rest: Partial<Ruleset> = {},
) {
  const pairs = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.entries(record).map(([key, value]) => ({ key, value }));
  const example: Example = {
    label: null,
    inputs: pairs(given),
    cohort: pairs(cohort),
    gives: null,
    span: { from: 0, to: 0 },
  };
  const found = exampleOutcome(ruleset([one], rest), one, example);
  return found.kind === "points" ? [found.points.toFraction(), found.unrounded.toFraction()] : found;
}

test("an example gives its points, as awarded and before rounding", () => {
  const rounding = [{ stage: "indicators", places: 1, mode: "half up", provenance: [] }] as const;
  expect(outcome(absolute, { "1.a": "3", "1.b": "1" })).toEqual(["20/3", "20/3"]);
  expect(outcome(absolute, { "1.a": "3", "1.b": "1" }, {}, { rounding })).toEqual(["67/10", "20/3"]);
});
test("yes and no are given as such", () => {
  const done = indicator("1", "20", [declare("1.a", "yes/no")], yesNo("1.a", max("20")));
  expect(outcome(done, { "1.a": true })).toEqual(["20", "20"]);
});
test("an example may be not applicable, refused or pending", () => {
  expect(outcome(absolute, { "1.a": "0", "1.b": "0" })).toEqual({ kind: "not applicable" });
  expect(outcome(absolute, { "1.a": "1", "1.b": "2" })).toMatchObject({
    kind: "refused",
    issues: [{ code: "BRM0508" }],
  });
  expect(outcome(absolute, { "1.a": "1.5", "1.b": "1" })).toMatchObject({
    kind: "refused",
    issues: [{ input: "1.a" }],
  });
  expect(outcome(absolute, { "1.a": "1", "1.b": "1", "1.x": "1" })).toMatchObject({ kind: "refused" });
  expect(outcome(absolute, { "1.a": "1" })).toEqual({ kind: "pending", missing: ["1.b"] });
});
test("a failure of the rule is told", () => {
  const unguarded = { ...absolute, conditions: [] };
  expect(outcome(unguarded, { "1.a": "0", "1.b": "0" })).toMatchObject({
    kind: "failure",
    failure: "division by zero",
  });
});
test("the cohort of a relative rule is stated with the example", () => {
  const stated = { "lowest(r)": "0", "highest(r)": "3/5" };
  expect(outcome(relative, { "1.a": "10", "1.b": "3" }, stated)).toEqual(["10", "10"]);
});
test("every statistic that is not stated is named", () => {
  const given = { "1.a": "10", "1.b": "3" };
  expect(outcome(relative, given)).toEqual({ kind: "pending", missing: ["highest(r)", "lowest(r)"] });
  expect(outcome(relative, given, { "highest(r)": "1" })).toEqual({
    kind: "pending",
    missing: ["lowest(r)"],
  });
  expect(outcome(relative, { "1.a": "0", "1.b": "0" })).toEqual({ kind: "not applicable" });
});
