/** The points of an indicator, and what stands between it and them. */
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluator.ts";
import type { IndicatorOutcome, RawInputs } from "../../src/evaluate/outcome.ts";
import type { Expression } from "../../src/ir/expression.ts";
import type { Indicator, Ruleset } from "../../src/ir/ruleset.ts";
import {
  allOrNothing,
  calc,
  capped,
  cases,
  choiceIs,
  compare,
  condition,
  declare,
  group,
  indicator,
  input,
  logic,
  max,
  named,
  not,
  number,
  orElse,
  ruleset,
  state,
  yesNo,
} from "./build.ts";

const [a, b, c] = [input("1.a"), input("1.b"), input("1.c")];
const figures = [declare("1.a"), declare("1.b"), declare("1.c")];

function oneOf(rule: Expression, rest: Partial<Indicator> = {}, whole: Partial<Ruleset> = {}): Ruleset {
  return ruleset([indicator("1", "20", figures.slice(0, 2), rule, rest)], whole);
}

function scoreOf(scheme: Ruleset, inputs: RawInputs): IndicatorOutcome {
  const found = evaluate(scheme, inputs).indicators["1"];
  if (found === undefined) throw new Error("no indicator 1");
  return found;
}

const share = calc(calc(b, "/", a), "*", max("20"));
const whereNone = condition("not applicable when", compare(a, "=", number("0")), "Không phát sinh hồ sơ");

describe("points", () => {
  test("yes is all points and no is none", () => {
    const scheme = ruleset([indicator("1", "20", [declare("1.a", "yes/no")], yesNo("1.a", max("20")))]);
    expect(scoreOf(scheme, { "1.a": true }).exact).toBe("20");
    expect(scoreOf(scheme, { "1.a": false }).exact).toBe("0");
  });
  test("a choice gives the points of its word", () => {
    const rule = cases(
      [choiceIs("1.a", "personalised"), max("20")],
      [choiceIs("1.a", "deployed"), calc(number("1/3"), "*", max("20"))],
      [choiceIs("1.a", "none"), number("0")],
    );
    const status = declare("1.a", "choice", ["personalised", "deployed", "none"]);
    const scheme = ruleset([indicator("1", "20", [status], rule)]);
    const points = ["personalised", "deployed", "none"].map((word) => scoreOf(scheme, { "1.a": word }).exact);
    expect(points).toEqual(["20", "20/3", "0"]);
  });
  test("a ratio is exact and is rounded only where the ruleset says so", () => {
    const third = { "1.a": 3, "1.b": 1 };
    expect(scoreOf(oneOf(share), third)).toMatchObject({ exact: "20/3", status: "scored" });
    const rounding = [{ stage: "indicators", places: 2, mode: "half up", provenance: [] }] as const;
    const rounded = scoreOf(oneOf(share, {}, { rounding }), third);
    expect(rounded.points?.toString()).toBe("6.67");
    expect(rounded.trace?.rounded).toEqual({
      before: "20/3",
      after: "667/100",
      places: 2,
      mode: "half up",
      assumed: null,
    });
    expect(scoreOf(oneOf(share), third).trace?.rounded).toBeNull();
  });
  test("a cap gives all points from its threshold on", () => {
    const scheme = oneOf(capped(named("ratio"), "4/5", max("20")), {
      definitions: [{ name: "ratio", expression: calc(b, "/", a), span: { from: 0, to: 0 } }],
    });
    const points = ["0", "600", "799", "800", "1000"].map(
      (value) => scoreOf(scheme, { "1.a": 1000, "1.b": value }).exact,
    );
    expect(points).toEqual(["0", "15", "799/40", "20", "20"]);
  });
  test("all or nothing gives nothing just below its threshold", () => {
    const scheme = oneOf(allOrNothing(calc(b, "/", a), "4/5", max("20")));
    expect(scoreOf(scheme, { "1.a": 1000, "1.b": 799 }).exact).toBe("0");
    expect(scoreOf(scheme, { "1.a": 1000, "1.b": 800 }).exact).toBe("20");
  });
  test("an else scores a unit without a denominator", () => {
    const scheme = oneOf(orElse(share, number("5")));
    expect(scoreOf(scheme, { "1.a": 0, "1.b": 0 }).exact).toBe("5");
  });
});

describe("a condition that is not met", () => {
  const text = "require b + c <= a";
  const span = { from: text.indexOf("b +"), to: text.length };
  const fits: Expression = { ...compare(calc(b, "+", c), "<=", a), span };
  const rest = {
    inputs: figures,
    conditions: [condition("require", fits, "Hồ sơ trực tuyến không thể nhiều hơn tổng số hồ sơ"), whereNone],
  };
  const scheme = oneOf(share, rest, { origin: { name: "x.barem", text } });

  test("refuses the indicator with the condition, its inputs and the figures found", () => {
    const score = scoreOf(scheme, { "1.a": 1000, "1.b": 600, "1.c": "500" });
    expect(score).toMatchObject({ status: "refused", points: null, exact: null });
    expect(score.issues).toEqual([
      {
        code: "BRM0508",
        input: "1.b",
        found: "b = 600, c = 500, a = 1000",
        parameters: {
          condition: "b + c <= a",
          message: "Hồ sơ trực tuyến không thể nhiều hơn tổng số hồ sơ",
          inputs: ["1.b", "1.c", "1.a"],
        },
      },
    ]);
    expect(score.trace?.conditions.map(({ step }) => step.value)).toEqual([false]);
    expect(score.trace?.points).toBeNull();
  });
  test("comes before a later condition, in written order", () => {
    expect(scoreOf(scheme, { "1.a": 0, "1.b": 1, "1.c": 0 }).status).toBe("refused");
    expect(scoreOf(scheme, { "1.a": 0, "1.b": 0, "1.c": 0 }).status).toBe("not applicable");
  });
  test("is not tested while a figure it needs is missing", () => {
    expect(scoreOf(scheme, { "1.a": 10, "1.b": 600 })).toMatchObject({ status: "pending", missing: ["1.c"] });
    expect(scoreOf(scheme, { "1.a": 0 }).status).toBe("not applicable");
  });
  test("shows fractions that no decimal says exactly, and has no text where the ruleset has none", () => {
    const both = [declare("1.a", "amount"), declare("1.b", "amount")];
    const bare = oneOf(share, { inputs: both, conditions: [condition("require", compare(b, "<", a))] });
    const [issue] = scoreOf(bare, { "1.a": "0.25", "1.b": "1/3" }).issues;
    expect(issue).toMatchObject({ found: "b = 1/3, a = 0.25", parameters: { condition: "", message: "" } });
  });
  test("a later condition that relied on an untested one is untested too", () => {
    const second = condition("not applicable when", compare(calc(b, "/", a), ">", number("1")), "…");
    const first = condition("require", compare(calc(a, "*", c), ">", number("0")));
    const relying = oneOf(share, { inputs: figures, conditions: [first, second] });
    expect(scoreOf(relying, { "1.a": 0, "1.b": 1 })).toMatchObject({ status: "pending", missing: ["1.c"] });
  });
});

describe("a condition with figures that are not there", () => {
  const either = condition(
    "not applicable when",
    logic(compare(a, "=", number("0")), "or", compare(c, "=", number("0"))),
  );
  const rest = { inputs: figures, conditions: [either] };
  test("is not tested, even where a figure that is there would decide it", () => {
    expect(scoreOf(oneOf(share, rest), { "1.a": 0, "1.b": 0 })).toMatchObject({
      status: "pending",
      missing: ["1.c"],
    });
    const reason = { notApplicable: "Không có bộ phận" };
    const score = scoreOf(oneOf(share, rest), { "1.a": 0, "1.b": 0, "1.c": reason });
    expect(score).toMatchObject({ status: "not applicable", reason: "Không có bộ phận" });
  });
  test("is tested where it asks about their state itself", () => {
    const unless = (kind: "is provided" | "is not applicable", one: Expression) =>
      condition("require", logic(state(kind, "1.b"), "and", one), "Phải có b");
    const absent = oneOf(number("1"), { conditions: [unless("is provided", compare(b, ">", number("0")))] });
    expect(scoreOf(absent, { "1.a": 1 }).status).toBe("refused");
    expect(scoreOf(absent, { "1.a": 1, "1.b": { notApplicable: "Không có" } }).status).toBe("refused");
    const skipped = condition(
      "require",
      logic(not(state("is not applicable", "1.b")), "and", compare(b, ">", number("0"))),
    );
    const inapplicable = oneOf(number("1"), { conditions: [skipped] });
    expect(scoreOf(inapplicable, { "1.a": 1, "1.b": { notApplicable: "Không có" } }).status).toBe("refused");
  });
  test("that reaches a figure it tested to be absent leaves the decision to the next one", () => {
    const careless = condition(
      "require",
      logic(not(state("is provided", "1.b")), "and", compare(b, ">", number("0"))),
    );
    const scheme = oneOf(number("1"), { conditions: [careless, whereNone] });
    expect(scoreOf(scheme, { "1.a": 0 })).toMatchObject({
      status: "not applicable",
      reason: "Không phát sinh hồ sơ",
    });
  });
  test("stands in its own words where it has no message", () => {
    const text = "not applicable when a = 0";
    const span = { from: text.indexOf("a = 0"), to: text.length };
    const bare = condition("not applicable when", { ...compare(a, "=", number("0")), span });
    const scheme = oneOf(share, { conditions: [bare] }, { origin: { name: "x.barem", text } });
    expect(scoreOf(scheme, { "1.a": 0, "1.b": 0 }).reason).toBe("a = 0");
  });
});

describe("figures that are not there", () => {
  test("a missing figure makes the indicator pending and is named", () => {
    expect(scoreOf(oneOf(share), { "1.a": 3 })).toMatchObject({
      status: "pending",
      missing: ["1.b"],
      points: null,
    });
    expect(scoreOf(oneOf(share), {}).missing).toEqual(["1.a", "1.b"]);
  });
  test("a declared figure that the rule never uses is needed all the same", () => {
    expect(scoreOf(oneOf(calc(a, "*", number("0"))), { "1.a": 3 }).missing).toEqual(["1.b"]);
  });
  test("a missing background figure is needed where the rule uses it", () => {
    const perHousehold = oneOf(
      calc(b, "/", input("households")),
      {},
      { background: [declare("households"), declare("area")] },
    );
    expect(scoreOf(perHousehold, { "1.a": 1, "1.b": 1 }).missing).toEqual(["households"]);
    expect(scoreOf(perHousehold, { "1.a": 1, "1.b": 1, households: 4 }).exact).toBe("1/4");
  });
  test("a figure that is not applicable makes the indicator not applicable, with its reason", () => {
    const score = scoreOf(oneOf(share), { "1.a": { notApplicable: "Xã không có bộ phận một cửa" } });
    expect(score).toMatchObject({
      status: "not applicable",
      reason: "Xã không có bộ phận một cửa",
      missing: [],
    });
  });
  test("a refused figure comes before everything", () => {
    const score = scoreOf(oneOf(share, { conditions: [whereNone] }), { "1.a": 0, "1.b": "nhiều" });
    expect(score.status).toBe("refused");
    expect(score.issues.map((issue) => issue.input)).toEqual(["1.b"]);
  });
  test("a condition that holds makes the indicator not applicable, with its message", () => {
    const score = scoreOf(oneOf(share, { conditions: [whereNone] }), { "1.a": 0, "1.b": 0 });
    expect(score).toMatchObject({ status: "not applicable", reason: "Không phát sinh hồ sơ" });
  });
});

describe("inputs whose state the rule tests", () => {
  const optional = cases([state("is provided", "1.b"), b], [null, number("2")]);
  test("may be absent", () => {
    expect(scoreOf(oneOf(optional), { "1.a": 1 }).exact).toBe("2");
    expect(scoreOf(oneOf(optional), { "1.a": 1, "1.b": 7 }).exact).toBe("7");
  });
  test("make the indicator pending where the rule reaches their value all the same", () => {
    const careless = cases([not(state("is provided", "1.b")), b], [null, number("2")]);
    expect(scoreOf(oneOf(careless), { "1.a": 1 })).toMatchObject({ status: "pending", missing: ["1.b"] });
  });
  test("make it not applicable where the rule uses them and they are not applicable", () => {
    const given = { "1.a": 1, "1.b": { notApplicable: "Chưa có hệ thống" } };
    expect(scoreOf(oneOf(optional), given)).toMatchObject({
      status: "not applicable",
      reason: "Chưa có hệ thống",
    });
    const tested = cases([state("is provided", "1.b"), max("20")], [null, number("2")]);
    expect(scoreOf(oneOf(tested), given).exact).toBe("2");
  });
  test("may be not applicable where that is what the rule asks", () => {
    const rule = cases([state("is not applicable", "1.b"), number("3")], [null, b]);
    expect(scoreOf(oneOf(rule), { "1.a": 1, "1.b": { notApplicable: "Chưa có" } }).exact).toBe("3");
    expect(scoreOf(oneOf(rule), { "1.a": 1 })).toMatchObject({ status: "pending", missing: ["1.b"] });
  });
  test("make it not applicable where the rule reaches a value that is not applicable all the same", () => {
    const careless = cases([not(state("is not applicable", "1.b")), number("3")], [null, b]);
    const score = scoreOf(oneOf(careless), { "1.a": 1, "1.b": { notApplicable: "Chưa có" } });
    expect(score).toMatchObject({ status: "not applicable", reason: "Chưa có" });
  });
  test("refuse it where they are refused, although only their state is tested", () => {
    const rule = cases([state("is provided", "area"), number("3")], [null, number("2")]);
    const scheme = oneOf(rule, {}, { background: [declare("area")] });
    expect(scoreOf(scheme, { "1.a": 1, "1.b": 1, area: "rộng" }).status).toBe("refused");
  });
});

describe("unscored indicators", () => {
  const scheme = ruleset([group("6", [indicator("1", "0", figures, null)], { unscored: true })]);
  test("are never computed, whatever is provided", () => {
    const outcome = evaluate(scheme, {});
    expect(outcome.status).toBe("scored");
    expect(outcome.indicators["1"]).toMatchObject({ status: "unscored", points: null, trace: null });
    expect(outcome.groups["6"]).toMatchObject({ unscored: true, points: null });
  });
  test("still tell a fault of their figures, without refusing the unit", () => {
    const outcome = evaluate(scheme, { "1.a": "nhiều" });
    expect(outcome.status).toBe("scored");
    expect(outcome.indicators["1"]?.issues.map((issue) => issue.input)).toEqual(["1.a"]);
  });
});
