/** Cohorts that are frozen, and units that are compared with them later. */
import { describe, expect, test } from "vitest";
import { messageOf } from "../../src/base/message.ts";
import { createEvaluator } from "../../src/evaluate/evaluator.ts";
import type { FrozenCohort } from "../../src/evaluate/frozen-cohort.ts";
import type { Unit } from "../../src/evaluate/outcome.ts";
import {
  calc,
  cases,
  compare,
  declare,
  indicator,
  input,
  max,
  minmax,
  number,
  orElse,
  overCohort,
  ruleset,
} from "./build.ts";

const a = input("1.a");
const relative = indicator("1", "20", [declare("1.a")], minmax(a, max("20")));
const average = indicator(
  "2",
  "10",
  [declare("2.a")],
  cases(
    [compare(input("2.a"), ">=", overCohort("mean", input("2.a"), "mean(2.a)")), max("10")],
    [null, number("0")],
  ),
);
const scheme = ruleset([relative, average], { id: "xa" });
const evaluator = createEvaluator(scheme);
const units: readonly Unit[] = [2, 6, 4].map((x, at) => ({
  unit: `Xã ${at}`,
  inputs: { "1.a": x, "2.a": x },
}));
const frozen = evaluator.freeze(units);
const of = (x: number, y = x): Unit => ({ unit: "Mới", inputs: { "1.a": x, "2.a": y } });
const points = (one: Unit, cohort: FrozenCohort = frozen) => {
  const { indicators, moved } = evaluator.evaluate(one.inputs, { cohort });
  return { points: [indicators["1"]?.exact, indicators["2"]?.exact], moved };
};
/** As it comes out of a file. */
const read = (cohort: unknown) => evaluator.readCohort(JSON.parse(JSON.stringify(cohort)));

describe("a frozen cohort", () => {
  test("is plain data: the ruleset, how many units, their fingerprint, and the statistics as fractions", () => {
    expect(JSON.parse(JSON.stringify(frozen))).toEqual({
      ruleset: { id: "xa", fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
      units: 3,
      figures: expect.stringMatching(/^[0-9a-f]{64}$/),
      statistics: { "1": { "highest(r)": "6", "lowest(r)": "2" }, "2": { "mean(2.a)": "4" } },
      hash: evaluator.evaluateAll(units).cohort.hash,
    });
  });
  test("has the same bytes whatever the order of its units and of their figures", () => {
    const turned = [...units].reverse().map(({ unit, inputs }) => ({
      unit: unit.normalize("NFD"),
      inputs: Object.fromEntries(Object.entries(inputs).reverse()),
    }));
    expect(JSON.stringify(evaluator.freeze(turned))).toBe(JSON.stringify(frozen));
  });
  test("is of the units that are scored, but its statistics are of all that have the figures", () => {
    const more = [...units, { unit: "Thiếu", inputs: { "1.a": 9 } }, { unit: "Sai", inputs: { "1.a": "x" } }];
    const { units: count, statistics } = evaluator.freeze(more);
    expect([count, statistics["1"]?.["highest(r)"]]).toEqual([3, "9"]);
  });
  test("comes back from a file as it was", () => {
    expect(read(frozen)).toEqual({ kind: "cohort", cohort: JSON.parse(JSON.stringify(frozen)) });
  });
  test("keeps names that every object has", () => {
    const odd = createEvaluator(ruleset([{ ...relative, code: "__proto__" }]));
    const cohort = JSON.parse(
      JSON.stringify(odd.freeze(units.map((one) => ({ ...one, inputs: { "1.a": 3 } })))),
    );
    expect(odd.readCohort(cohort)).toMatchObject({ kind: "cohort" });
    expect(odd.evaluate({ "1.a": 5 }, { cohort }).moved).toMatchObject([
      { indicator: "__proto__", frozen: "3" },
    ]);
  });
});

describe("a unit that is compared with a frozen cohort", () => {
  test("has the points that it would have had in it", () => {
    for (const one of units) {
      const together = evaluator.evaluateAll(units).units.find(({ unit }) => unit === one.unit);
      expect(points(one)).toEqual({
        points: ["1", "2"].map((code) => together?.indicators[code]?.exact),
        moved: [],
      });
    }
  });
  test("joins it: above the highest it is the highest, and it is said what it moved", () => {
    expect(points(of(10))).toEqual({
      points: ["20", "10"],
      moved: [{ indicator: "1", key: "highest(r)", frozen: "6", own: "10" }],
    });
    expect(points(of(1)).moved).toEqual([{ indicator: "1", key: "lowest(r)", frozen: "2", own: "1" }]);
    expect(points(of(3))).toEqual({ points: ["5", "0"], moved: [] });
  });
  test("leaves the mean as it was", () => {
    expect(points(of(3, 4)).points[1]).toBe("10");
    expect(points(of(3, 1000)).moved).toEqual([]);
  });
  test("does so by itself: what one unit moves, no other sees", () => {
    const table = evaluator.evaluateAll(
      [
        { ...of(10), unit: "A" },
        { ...of(4), unit: "B" },
      ],
      { cohort: frozen },
    );
    expect(table.units.map(({ indicators, moved }) => [indicators["1"]?.exact, moved.length])).toEqual([
      ["20", 1],
      ["10", 0],
    ]);
    expect(table.units.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(table.cohort).toEqual({ units: 3, hash: frozen.hash, frozen: true });
  });
  test("is pending or refused as ever", () => {
    expect(evaluator.evaluate({ "1.a": 3 }, { cohort: frozen })).toMatchObject({
      status: "pending",
      moved: [],
    });
    expect(evaluator.evaluate({ "1.a": "x", "2.a": 3 }, { cohort: frozen }).status).toBe("refused");
  });
  test("is its own cohort where no unit had a value", () => {
    const nobody = evaluator.freeze([]);
    expect(nobody.statistics["1"]).toEqual({ "highest(r)": null, "lowest(r)": null });
    expect(read(nobody)).toMatchObject({ kind: "cohort" });
    expect(points(of(3), nobody)).toMatchObject({
      points: ["20", "10"],
      moved: [{ frozen: null, own: "3" }, { frozen: null }, { key: "mean(2.a)", frozen: null, own: "3" }],
    });
  });
  test("moves nothing where its own value is a division by zero that the rule catches", () => {
    const ratio = calc(number("1"), "/", a);
    const caught = createEvaluator(
      ruleset([indicator("1", "20", [declare("1.a")], orElse(minmax(ratio, max("20")), number("0")))]),
    );
    const cohort = caught.freeze(
      units.map(({ unit, inputs }) => ({ unit, inputs: { "1.a": inputs["1.a"] } })),
    );
    expect(caught.evaluate({ "1.a": 0 }, { cohort })).toMatchObject({ moved: [], total: { exact: "0" } });
    expect(caught.evaluate({ "1.a": 1 }, { cohort }).moved).toMatchObject([{ frozen: "1/2", own: "1" }]);
  });
});

describe("what cannot be compared with is told", () => {
  const fault = (cohort: unknown) => {
    const reading = read(cohort);
    return reading.kind === "fault" ? reading.fault.parameters : reading;
  };
  test.each([
    null,
    3,
    "x",
    [],
    {},
    { ...frozen, hash: 3 },
    { ...frozen, more: 1 },
    { ...frozen, statistics: [] },
  ])("%j is no frozen cohort", (value) => {
    expect(fault(value)).toEqual({ reason: "not a cohort", ruleset: "" });
  });
  test.each(["x", "0.5", "2/4", 3, { a: 1 }])("a statistic %j is no fraction", (value) => {
    const statistics = { ...frozen.statistics, "2": { "mean(2.a)": value } };
    expect(fault({ ...frozen, statistics })).toEqual({ reason: "not a cohort", ruleset: "" });
  });
  test("a cohort of another ruleset", () => {
    const other = createEvaluator(ruleset([relative, { ...average, max: "9" }], { id: "xa" }));
    expect(fault(other.freeze(units))).toEqual({ reason: "other ruleset", ruleset: "xa" });
  });
  test("a cohort that was changed after it was frozen", () => {
    expect(fault({ ...frozen, units: 4 })).toMatchObject({ reason: "changed" });
    expect(
      fault({ ...frozen, statistics: { ...frozen.statistics, "2": { "mean(2.a)": "5" } } }),
    ).toMatchObject({
      reason: "changed",
    });
    expect(fault({ ...frozen, hash: "0".repeat(64) })).toMatchObject({ reason: "changed" });
  });
  test("a cohort that lacks statistics, or has others", () => {
    const less = createEvaluator(ruleset([relative])).freeze([]);
    expect(fault({ ...less, ruleset: frozen.ruleset })).toMatchObject({ reason: "incomplete" });
  });
  test("in words that say what to do", () => {
    for (const reason of ["not a cohort", "other ruleset", "changed", "incomplete"] as const) {
      const fact = { code: "BRM0418", parameters: { reason, ruleset: "xa" } } as const;
      expect(messageOf(fact, "vi")).toContain("--freeze");
      expect(messageOf(fact, "en")).toContain("--freeze");
    }
  });
  test("an app that hands over what neither freeze nor readCohort gave is stopped", () => {
    expect(() => evaluator.evaluate({}, { cohort: { ...frozen, units: 9 } })).toThrow("readCohort");
  });
});
