/** Targets: reported of every indicator, scored or not, and never worth points. */
import { describe, expect, test } from "vitest";
import { evaluate, evaluateAll } from "../../src/evaluate/evaluator.ts";
import type { RawInputs } from "../../src/evaluate/outcome.ts";
import type { Indicator } from "../../src/ir/ruleset.ts";
import {
  calc,
  compare,
  condition,
  declare,
  indicator,
  input,
  max,
  named,
  number,
  overCohort,
  ruleset,
  target,
} from "./build.ts";

const ratio = calc(input("1.b"), "/", input("1.a"));
const definitions = [{ name: "ratio", expression: ratio, span: { from: 0, to: 0 } }];
const conditions = [
  condition("require", compare(input("1.b"), "<=", input("1.a")), "b không quá a"),
  condition("not applicable when", compare(input("1.a"), "=", number("0")), "Không phát sinh"),
];
const targets = [
  target(compare(named("ratio"), ">=", number("1/10")), "Chi cho chuyển đổi số"),
  target(compare(named("ratio"), ">=", number("1/2"))),
];
const inputs = [declare("1.a"), declare("1.b")];
const rest = { definitions, conditions, targets };
const scored = indicator("1", "20", inputs, calc(named("ratio"), "*", max("20")), rest);
const unscored = indicator("1", "0", inputs, null, rest);

const met = (one: Indicator, given: RawInputs) =>
  evaluate(ruleset([one]), given).indicators["1"]?.targets.map((each) => each.met);

describe.each([
  ["a scored indicator", scored],
  ["an indicator that is not scored", unscored],
])("the targets of %s", (_, one) => {
  test("are met or not, each by itself", () => {
    expect(met(one, { "1.a": 10, "1.b": 5 })).toEqual([true, true]);
    expect(met(one, { "1.a": 10, "1.b": 4 })).toEqual([true, false]);
    expect(met(one, { "1.a": 10, "1.b": 0 })).toEqual([false, false]);
  });
  test("stay open where figures are missing, refused, or not applicable", () => {
    for (const given of [{}, { "1.a": 10 }, { "1.a": 10, "1.b": "nhiều" }, { "1.a": 0, "1.b": 0 }]) {
      expect(met(one, given)).toEqual([null, null]);
    }
    expect(met(one, { "1.a": 10, "1.b": { notApplicable: "Không có" } })).toEqual([null, null]);
  });
  test("stay open where a condition on the figures does not hold", () => {
    expect(met(one, { "1.a": 10, "1.b": 11 })).toEqual([null, null]);
  });
  test("keep what the author says of them", () => {
    const [first, second] = evaluate(ruleset([one]), { "1.a": 1, "1.b": 1 }).indicators["1"]?.targets ?? [];
    expect([first?.message, second?.message]).toEqual(["Chi cho chuyển đổi số", null]);
  });
  test("have their steps in the trace", () => {
    const trace = evaluate(ruleset([one]), { "1.a": 10, "1.b": 4 }).indicators["1"]?.trace;
    expect(trace?.targets.map(({ step }) => step?.value)).toEqual([true, false]);
    expect(trace?.inputs.map(({ key, value }) => `${key} ${value}`)).toEqual(["1.a 10", "1.b 4"]);
  });
});

test("a broken condition of an indicator that is not scored is told, and takes nothing away", () => {
  const { status, indicators } = evaluate(ruleset([unscored]), { "1.a": 10, "1.b": 11 });
  expect(status).toBe("scored");
  expect(indicators["1"]).toMatchObject({ status: "unscored", issues: [{ code: "BRM0508" }] });
});

test("a figure that only a target uses is not waited for, and a fault in it is told without refusing", () => {
  const extra = [...inputs, declare("1.c")];
  const wish = [target(compare(input("1.c"), ">", number("3")))];
  const one = indicator("1", "20", extra, calc(ratio, "*", max("20")), { targets: wish });
  const outcome = (c: number | string | null) =>
    evaluate(ruleset([one]), { "1.a": 2, "1.b": 1, "1.c": c }).indicators["1"];
  expect(outcome(null)).toMatchObject({
    status: "scored",
    exact: "10",
    targets: [{ met: null }],
    issues: [],
  });
  expect(outcome(4)).toMatchObject({ status: "scored", exact: "10", targets: [{ met: true }] });
  expect(outcome("x")).toMatchObject({
    exact: "10",
    targets: [{ met: null }],
    issues: [{ code: "BRM0502" }],
  });
});

test("a target may compare with the cohort", () => {
  const wish = [target(compare(input("1.a"), ">=", overCohort("mean", input("1.a"), "mean(1.a)")))];
  const one = indicator("1", "0", [declare("1.a")], null, { targets: wish });
  const { units } = evaluateAll(
    ruleset([one]),
    [1, 2, 6].map((a) => ({ unit: `${a}`, inputs: { "1.a": a } })),
  );
  expect(units.map(({ indicators }) => indicators["1"]?.targets[0]?.met)).toEqual([false, false, true]);
});

test("a division by zero leaves a target open", () => {
  const one = indicator("1", "0", inputs, null, { definitions, targets });
  expect(met(one, { "1.a": 0, "1.b": 0 })).toEqual([null, null]);
});

test("an indicator without targets that is not scored has no trace", () => {
  const one = indicator("1", "0", inputs, null);
  expect(evaluate(ruleset([one]), { "1.a": 1, "1.b": 1 }).indicators["1"]).toMatchObject({
    targets: [],
    trace: null,
  });
});
