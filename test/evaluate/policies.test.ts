/** What a scheme makes of figures that are not there and of what is not applicable. */
import { describe, expect, test } from "vitest";
import { messageOf } from "../../src/base/message.ts";
import { evaluate, evaluateAll } from "../../src/evaluate/evaluator.ts";
import { exampleOutcome } from "../../src/evaluate/example.ts";
import { issuesOf, type RawInputs } from "../../src/evaluate/outcome.ts";
import type { Ruleset } from "../../src/ir/ruleset.ts";
import {
  assumed,
  calc,
  cases,
  compare,
  condition,
  declare,
  group,
  indicator,
  input,
  max,
  minmax,
  not,
  number,
  ruleset,
  state,
} from "./build.ts";

const share = calc(calc(input("1.b"), "/", input("1.a")), "*", max("20"));
const conditions = [
  condition("require", compare(input("1.b"), "<=", input("1.a")), "b không quá a"),
  condition("not applicable when", compare(input("1.a"), "=", number("0")), "Không phát sinh"),
];
const ratio = indicator("1", "20", [declare("1.a"), declare("1.b")], share, { conditions });
const other = indicator(
  "2",
  "10",
  [declare("2.a", "yes/no")],
  cases([input("2.a"), max("10")], [null, number("0")]),
);
const tree = [group("I", [ratio]), other];
const full = { "1.a": 4, "1.b": 1, "2.a": true };

const without = (policy: Ruleset["missing"]["policy"], provenance: Ruleset["missing"]["provenance"] = []) =>
  ruleset(tree, { missing: { policy, provenance } });
const empty = (
  policy: Ruleset["notApplicable"]["policy"],
  provenance: Ruleset["missing"]["provenance"] = [],
) => ruleset(tree, { notApplicable: { policy, provenance } });

describe("figures that are not provided", () => {
  test("leave the indicator pending and the total an interval by default", () => {
    const { status, total, indicators } = evaluate(without("pending"), { "2.a": true });
    expect(indicators["1"]).toMatchObject({ status: "pending", points: null, missing: ["1.a", "1.b"] });
    expect([status, total.exact, `${total.certain}`, `${total.possible}`]).toEqual([
      "pending",
      "10",
      "10",
      "30",
    ]);
  });
  test("mean no points where the scheme says so, and each such zero names its figures", () => {
    const { status, total, groups, indicators } = evaluate(without("zero"), { "1.a": 4, "2.a": true });
    expect(status).toBe("scored");
    expect(indicators["1"]).toMatchObject({
      status: "scored",
      exact: "0",
      missing: ["1.b"],
      assumptions: [],
    });
    expect([total.exact, `${total.max}`, `${total.possible}`, groups["I"]?.exact]).toEqual([
      "10",
      "30",
      "10",
      "0",
    ]);
    expect(evaluate(without("zero"), full).indicators["1"]?.missing).toEqual([]);
  });
  test("mean zero also where that is assumed, and then it says so", () => {
    const guessed = without("zero", [assumed("Thông lệ")]);
    expect(evaluate(guessed, { "2.a": true }).indicators["1"]?.assumptions).toEqual(["Thông lệ"]);
    expect(evaluate(guessed, full).indicators["1"]?.assumptions).toEqual([]);
  });
  test("refuse the indicator where the scheme says so, each with its own fault", () => {
    const { status, total, indicators } = evaluate(without("refuse"), { "2.a": true });
    expect([status, total.exact]).toEqual(["refused", null]);
    expect(indicators["1"]).toMatchObject({ status: "refused", missing: [], points: null });
    expect(indicators["1"]?.issues.map(({ code, input }) => [code, input])).toEqual([
      ["BRM0517", "1.a"],
      ["BRM0517", "1.b"],
    ]);
    expect(indicators["2"]?.status).toBe("scored");
    expect(messageOf({ code: "BRM0517", parameters: {} }, "vi")).toContain("Chưa có số liệu này");
  });
  test.each(["zero", "refuse"] as const)("do not hide behind %s what makes it not applicable", (policy) => {
    expect(evaluate(without(policy), { "1.a": 0, "2.a": true }).indicators["1"]?.status).toBe(
      "not applicable",
    );
  });
  test.each(["zero", "refuse"] as const)(
    "may be absent under %s where the rule only tests them",
    (policy) => {
      const tested = indicator(
        "1",
        "20",
        [declare("1.a")],
        cases([state("is provided", "1.a"), max("20")], [not(state("is provided", "1.a")), number("0")]),
      );
      const outcome = evaluate(ruleset([tested], { missing: { policy, provenance: [] } }), {});
      expect(outcome.indicators["1"]).toMatchObject({
        status: "scored",
        exact: "0",
        missing: [],
        issues: [],
      });
    },
  );
  test("with zero a broken condition on the figures that are there still refuses", () => {
    const conditions = [condition("require", compare(input("1.a"), "<", number("9")), "a nhỏ")];
    const strict = { ...ratio, conditions };
    const scheme = ruleset([strict], { missing: { policy: "zero", provenance: [] } });
    expect(evaluate(scheme, { "1.a": 10 }).indicators["1"]?.status).toBe("refused");
  });
  test("with zero stay out of the statistics of the cohort", () => {
    const relative = indicator("1", "20", [declare("1.a")], minmax(input("1.a"), max("20")));
    const scheme = ruleset([relative], { missing: { policy: "zero", provenance: [] } });
    const units = [{ "1.a": 4 }, {}, { "1.a": 8 }, { "1.a": 5 }];
    const table = evaluateAll(
      scheme,
      units.map((inputs, index) => ({ unit: `${index}`, inputs })),
    );
    expect(table.units.map(({ total, rank }) => [total.exact, rank])).toEqual([
      ["0", 3],
      ["0", 3],
      ["20", 1],
      ["5", 2],
    ]);
  });
  test("with zero give an example of 0 points, and are still missed by one of more", () => {
    const scheme = without("zero");
    const example = (gives: string) => ({
      label: null,
      inputs: [{ key: "1.a", value: "4" }],
      cohort: [],
      gives,
      span: { from: 0, to: 0 },
    });
    expect(exampleOutcome(scheme, ratio, example("0"))).toMatchObject({ kind: "points" });
    expect(exampleOutcome(scheme, ratio, example("5"))).toEqual({ kind: "pending", missing: ["1.b"] });
  });
});

describe("what is not applicable", () => {
  const nothing: RawInputs = { "1.a": 0, "1.b": 0, "2.a": true };
  test("leaves points and maximum by default", () => {
    const { total, indicators, groups } = evaluate(empty("exclude"), nothing);
    expect([total.exact, `${total.max}`, `${groups["I"]?.max}`]).toEqual(["10", "10", "0"]);
    expect(indicators["1"]).toMatchObject({
      status: "not applicable",
      exact: null,
      reason: "Không phát sinh",
    });
  });
  test("has all points where the scheme says full, and keeps its status and reason", () => {
    const { status, total, indicators, groups } = evaluate(empty("full"), nothing);
    expect([status, total.exact, `${total.max}`, groups["I"]?.exact]).toEqual(["scored", "30", "30", "20"]);
    expect(indicators["1"]).toMatchObject({
      status: "not applicable",
      exact: "20",
      reason: "Không phát sinh",
    });
  });
  test("has no points and keeps its maximum where the scheme says zero", () => {
    const { total, indicators } = evaluate(empty("zero"), nothing);
    expect([total.exact, `${total.max}`]).toEqual(["10", "30"]);
    expect(indicators["1"]).toMatchObject({
      status: "not applicable",
      exact: "0",
      reason: "Không phát sinh",
    });
  });
  test("follows the same line where a unit gives the reason itself", () => {
    const given = { ...full, "1.a": { notApplicable: "Không có dịch vụ" } };
    expect(evaluate(empty("full"), given).indicators["1"]).toMatchObject({
      exact: "20",
      reason: "Không có dịch vụ",
    });
  });
  test("counts full points as assumed where that line, the maximum or the deciding condition is assumed", () => {
    const line = evaluate(empty("full", [assumed("Suy ra")]), nothing);
    expect([`${line.total.assumed}`, line.total.assumedShare]).toEqual(["20", "2/3"]);
    const guessed = conditions.map((one) => ({ ...one, provenance: [assumed("Đoán")] }));
    const scheme = (rest: object) =>
      ruleset([{ ...ratio, ...rest }, other], { notApplicable: { policy: "full", provenance: [] } });
    expect(evaluate(scheme({ conditions: guessed }), nothing).total.assumedShare).toBe("2/3");
    expect(evaluate(scheme({ provenance: [assumed("x")] }), nothing).total.assumedShare).toBe("2/3");
    // The rule itself was not used.
    expect(evaluate(scheme({ pointsProvenance: [assumed("x")] }), nothing).total.assumedShare).toBe("0");
  });
});

describe("what the language cannot say", () => {
  const cannotExpress = [{ words: "Hội đồng quyết định", span: { from: 0, to: 0 } }];
  test.each([ratio.points, null])(
    "refuses its indicator, with or without a rule, and scores the others",
    (points) => {
      const scheme = ruleset([{ ...ratio, points, cannotExpress }, other]);
      const { status, indicators, total } = evaluate(scheme, full);
      expect([status, total.exact, indicators["2"]?.exact]).toEqual(["refused", null, "10"]);
      expect(indicators["1"]).toMatchObject({ status: "refused", points: null });
      const [issue] = indicators["1"]?.issues ?? [];
      expect(issue).toMatchObject({ code: "BRM0518", input: "1" });
      expect(issue && messageOf(issue, "en")).toContain('"Hội đồng quyết định"');
    },
  );
  test("refuses it also where figures are missing or not applicable", () => {
    const scheme = ruleset([{ ...ratio, cannotExpress }, other]);
    for (const inputs of [{}, { "1.a": 0, "1.b": 0 }, { "1.a": 1, "1.b": 2 }]) {
      expect(evaluate(scheme, inputs).indicators["1"]?.status).toBe("refused");
    }
  });
  test("says nothing of an indicator that is not scored anyway", () => {
    const scheme = ruleset([{ ...ratio, unscored: true, points: null, max: "0", cannotExpress }, other]);
    expect(evaluate(scheme, full)).toMatchObject({ status: "scored", total: { exact: "10" } });
  });
});

test("a figure that two indicators ask for is told once for the unit", () => {
  const rule = calc(input("households"), "*", number("0"));
  const both = ruleset([indicator("1", "1", [], rule), indicator("2", "1", [], rule)], {
    background: [declare("households")],
    missing: { policy: "refuse", provenance: [] },
  });
  const outcome = evaluate(both, {});
  expect(Object.values(outcome.indicators).map(({ issues }) => issues.length)).toEqual([1, 1]);
  expect(issuesOf(outcome).map(({ code, input: key }) => [code, key])).toEqual([["BRM0517", "households"]]);
});
