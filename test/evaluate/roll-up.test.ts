/** How the points of indicators become those of groups and of the unit. */
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluator.ts";
import { issuesOf } from "../../src/evaluate/outcome.ts";
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
  number,
  ruleset,
} from "./build.ts";

/** An indicator of `points` for the share a of `points`; not applicable where a is 99. */
function share(code: string, points: string, rest = {}) {
  const a = input(`${code}.a`);
  const conditions = [condition("not applicable when", compare(a, "=", number("99")), "Không phát sinh")];
  const rule = calc(calc(a, "/", number("3")), "*", max(points));
  return indicator(code, points, [declare(`${code}.a`)], rule, { conditions, ...rest });
}

const tree = [
  group("I", [group("I.A", [share("1", "10"), share("2", "20")]), share("3", "30")]),
  group("II", [share("4", "40")]),
];
const scheme = ruleset(tree);
const full = { "1.a": 3, "2.a": 1, "3.a": 2, "4.a": 0 };

function rounded(stage: "indicators" | "groups" | "total", places = 0): Ruleset["rounding"][number] {
  return { stage, places, mode: "half up", provenance: [] };
}

describe("a unit with all its figures", () => {
  test("adds up exactly from indicators to nested groups to the total", () => {
    const { status, total, groups } = evaluate(scheme, full);
    expect(status).toBe("scored");
    expect(total).toMatchObject({ exact: "110/3" });
    expect(total.points?.toFixed(2)).toBe("36.67");
    expect(Object.values(groups).map(({ code, exact, max }) => [code, exact, max.toString()])).toEqual([
      ["I", "110/3", "60"],
      ["I.A", "50/3", "30"],
      ["II", "0", "40"],
    ]);
    expect([total.max, total.certain.toFixed(4), total.possible.toFixed(4)].map(String)).toEqual([
      "100",
      "36.6667",
      "36.6667",
    ]);
  });
  test("rounds at each stage that is declared and at no other", () => {
    const totalWith = (...rounding: Ruleset["rounding"]) =>
      evaluate({ ...scheme, rounding }, full).total.exact;
    expect(totalWith()).toBe("110/3");
    expect(totalWith(rounded("total"))).toBe("37");
    expect(totalWith(rounded("total", 1))).toBe("367/10");
    expect(totalWith(rounded("groups"))).toBe("37");
    expect(totalWith(rounded("indicators"))).toBe("37");
    const nested = ruleset([group("I", [group("I.A", [share("1", "1")]), group("I.B", [share("2", "1")])])]);
    const halves = { "1.a": 1, "2.a": 1 };
    expect(evaluate({ ...nested, rounding: [rounded("total")] }, halves).total.exact).toBe("1");
    expect(evaluate({ ...nested, rounding: [rounded("groups")] }, halves).total.exact).toBe("0");
    expect(evaluate({ ...nested, rounding: [rounded("indicators")] }, halves).total.exact).toBe("0");
  });
});

describe("a unit to which something does not apply", () => {
  test("loses those points from the maximum as well", () => {
    const { status, total, groups, indicators } = evaluate(scheme, { ...full, "2.a": 99 });
    expect(status).toBe("scored");
    expect(total.exact).toBe("30");
    expect([total.max, total.possible, groups["I"]?.max, groups["I.A"]?.max].map(String)).toEqual([
      "80",
      "30",
      "40",
      "10",
    ]);
    expect(indicators["2"]?.max.toString()).toBe("20");
  });
});

describe("a unit with missing figures", () => {
  test("is pending, with an interval from the certain to the possible points", () => {
    const { status, total, groups } = evaluate(scheme, { "1.a": 3, "3.a": 2 });
    expect(status).toBe("pending");
    expect(total.exact).toBe("30");
    expect([total.certain, total.possible, total.max].map(String)).toEqual(["30", "90", "100"]);
    expect(groups["I"]?.exact).toBe("30");
    expect(groups["II"]?.exact).toBe("0");
  });
  test("can possibly reach what the maxima are after rounding", () => {
    const odd = ruleset([share("1", "1/3"), share("2", "1/3")], { rounding: [rounded("indicators", 1)] });
    expect(evaluate(odd, {}).total.possible.toString()).toBe("0.6");
  });
});

test("what a pending unit can possibly reach is rounded as its points are", () => {
  const rounding = [rounded("groups"), rounded("total", 1)];
  const odd = ruleset([group("I", [share("1", "1/3"), share("2", "1/3")])], { rounding });
  expect(
    [odd, { ...odd, rounding: [rounded("total", 1)] }].map((one) => `${evaluate(one, {}).total.possible}`),
  ).toEqual(["1", "0.7"]);
});

describe("a unit with refused figures", () => {
  test("is refused as a whole, but only the groups that hold them lose their points", () => {
    const { status, total, groups } = evaluate(scheme, { ...full, "1.a": "nhiều" });
    expect(status).toBe("refused");
    expect(total).toMatchObject({ points: null, exact: null });
    expect([groups["I"]?.points, groups["I.A"]?.points, groups["II"]?.exact]).toEqual([null, null, "0"]);
    expect([total.certain.toFixed(2), total.max].map(String)).toEqual(["26.67", "100"]);
  });
  test("is refused also where another figure is missing", () => {
    expect(evaluate(scheme, { "1.a": "nhiều" }).status).toBe("refused");
  });
  test("is refused by an unknown name, although every indicator is scored", () => {
    const { status, total, issues, indicators } = evaluate(scheme, { ...full, "1.aa": 3 });
    expect(status).toBe("refused");
    expect(total.points).toBeNull();
    expect(issues.map(({ code, input }) => [code, input])).toEqual([["BRM0501", "1.aa"]]);
    expect(Object.values(indicators).every((one) => one.status === "scored")).toBe(true);
  });
  test("is refused by a background figure that no rule uses", () => {
    const { status, issues } = evaluate(
      { ...scheme, background: [declare("area")] },
      { ...full, area: "rộng" },
    );
    expect(status).toBe("refused");
    expect(issues.map((issue) => issue.input)).toEqual(["area"]);
  });
  test("tells each fault once, however many indicators it refuses", () => {
    const rule = calc(input("households"), "*", number("0"));
    const both = ruleset([indicator("1", "1", [], rule), indicator("2", "1", [], rule)], {
      background: [declare("households")],
    });
    const outcome = evaluate(both, { households: "nhiều", other: 1 });
    expect(Object.values(outcome.indicators).map((one) => one.issues.length)).toEqual([1, 1]);
    expect(issuesOf(outcome).map((issue) => issue.input)).toEqual(["households", "other"]);
  });
});

describe("the assumed part of the total", () => {
  test("is the points of every scored indicator whose own maximum, rule or case is assumed", () => {
    const guess = { provenance: [assumed("x")] };
    const rule = cases([compare(input("5.a"), ">", number("1")), number("7"), "trên 1"], [null, number("3")]);
    const mixed = ruleset([
      group("I", [share("1", "10"), share("2", "20")], guess),
      share("3", "30", { pointsProvenance: [assumed("y")] }),
      share("4", "40"),
      indicator("5", "7", [declare("5.a")], rule),
      share("6", "60", guess),
    ]);
    const inputs = { "1.a": 3, "2.a": 3, "3.a": 3, "4.a": 3 };
    expect(evaluate(mixed, { ...inputs, "5.a": 2 }).total.assumed.toString()).toBe("37");
    expect(evaluate(mixed, { ...inputs, "5.a": 1, "6.a": 3 }).total.assumed.toString()).toBe("90");
  });
});
