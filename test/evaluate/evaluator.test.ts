/** Scoring cohorts: ranks, names, repeats and the fingerprint. */
import { describe, expect, test } from "vitest";
import { createEvaluator, evaluateAll } from "../../src/evaluate/evaluator.ts";
import type { RawInputs, Unit } from "../../src/evaluate/outcome.ts";
import { calc, declare, group, indicator, input, max, minmax, number, ruleset } from "./build.ts";

const marks = indicator("1", "100", [declare("1.a")], calc(input("1.a"), "*", number("1")));
const scheme = ruleset([marks]);

function units(...figures: readonly (number | string | null)[]): readonly Unit[] {
  return figures.map((value, index) => ({ unit: `Xã ${index + 1}`, inputs: { "1.a": value } }));
}

describe("ranks", () => {
  const ranks = (rest: Parameters<typeof ruleset>[1], ...figures: readonly (number | string | null)[]) =>
    evaluateAll(ruleset([marks], rest), units(...figures)).units.map((one) => one.rank);
  test("equal totals share a rank and the next one counts them all", () => {
    expect(ranks({}, 70, 90, 80, 80)).toEqual([4, 1, 2, 2]);
    expect(ranks({}, 5, 5, 5)).toEqual([1, 1, 1]);
  });
  test("pending and refused units have none and stand in nobody's way", () => {
    expect(ranks({}, 70, null, 80, "nhiều")).toEqual([2, null, 1, null]);
  });
  test("totals that the ruleset rounds to the same are equal, those that only look the same are not", () => {
    const tenths = ruleset([
      indicator("1", "100", [declare("1.a")], calc(input("1.a"), "/", number("1000"))),
    ]);
    const rounding = [{ stage: "total", places: 2, mode: "half up", provenance: [] }] as const;
    const rank = (one: typeof tenths) => evaluateAll(one, units(1001, 1002)).units.map((unit) => unit.rank);
    expect(rank(tenths)).toEqual([2, 1]);
    expect(rank({ ...tenths, rounding })).toEqual([1, 1]);
  });
  test("are not given where the ruleset does not rank", () => {
    expect(ranks({ ranking: null }, 70, 90)).toEqual([null, null]);
  });
});

describe("a cohort", () => {
  test("comes back in the order given, whatever that is", () => {
    const relative = ruleset([indicator("1", "100", [declare("1.a")], minmax(input("1.a"), max("100")))]);
    const given = units(7, 3, 3, 9, null);
    const forwards = evaluateAll(relative, given);
    const backwards = evaluateAll(relative, [...given].reverse());
    expect(forwards.units.map((one) => one.unit)).toEqual(["Xã 1", "Xã 2", "Xã 3", "Xã 4", "Xã 5"]);
    expect([...backwards.units].reverse()).toEqual(forwards.units);
    expect(backwards.cohort).toEqual(forwards.cohort);
  });
  test("of no units is an empty table", () => {
    expect(evaluateAll(scheme, [])).toMatchObject({ cohort: { units: 0 }, units: [] });
  });
  test("counts the units that are scored", () => {
    expect(evaluateAll(scheme, units(1, null, "x", 2)).cohort.units).toBe(2);
  });
});

describe("a unit that is given twice", () => {
  test("is told also where only blanks around its name differ", () => {
    const { units: second } = evaluateAll(scheme, [
      { unit: "Xã A", inputs: { "1.a": 1 } },
      { unit: " Xã A ", inputs: { "1.a": 1 } },
    ]);
    expect(second.map(({ issues }) => issues.map(({ code }) => code))).toEqual([[], ["BRM0401"]]);
  });

  const table = evaluateAll(scheme, [
    { unit: "Hoà Bình", inputs: { "1.a": 1 } },
    { unit: "Khác", inputs: { "1.a": 2 } },
    { unit: "Hoà Bình".normalize("NFD"), inputs: { "1.a": 50 } },
  ]);
  test("is scored the first time and refused the second", () => {
    expect(table.units.map(({ status, rank, total }) => [status, rank, total.exact])).toEqual([
      ["scored", 2, "1"],
      ["scored", 1, "2"],
      ["refused", null, null],
    ]);
    expect(table.units[2]?.issues).toMatchObject([
      { code: "BRM0401", parameters: { first: 1, counted: "unit" } },
    ]);
  });
  test("moves no statistic the second time", () => {
    const relative = ruleset([indicator("1", "100", [declare("1.a")], minmax(input("1.a"), max("100")))]);
    const repeated = [...units(1, 3), { unit: "Xã 1", inputs: { "1.a": 5 } }];
    expect(evaluateAll(relative, repeated).units.map((one) => one.total.exact)).toEqual(["0", "100", null]);
    const onlyTheSecond = evaluateAll(relative, [...units(null), { unit: "Xã 1", inputs: { "1.a": 5 } }]);
    expect(onlyTheSecond.units.map((one) => one.indicators["1"]?.exact)).toEqual([null, "100"]);
  });
});

test.each([[""], [" "], [undefined], [5]])(
  "a unit with the name %j is refused and stands in no cohort",
  (name) => {
    // What TypeScript forbids comes from callers in JavaScript, and out of JSON.
    const nameless = { unit: name as string, inputs: { "1.a": 50 } };
    const table = evaluateAll(scheme, [nameless, { unit: "Khác", inputs: { "1.a": 2 } }, nameless]);
    expect(table.units.map(({ status, rank }) => [status, rank])).toEqual([
      ["refused", null],
      ["scored", 1],
      ["refused", null],
    ]);
    expect(table.units.map(({ issues }) => issues.map(({ code, input: at }) => [code, at]))).toEqual([
      [["BRM0403", "unit"]],
      [],
      [["BRM0403", "unit"]],
    ]);
    expect(table.cohort.units).toBe(1);
  },
);

describe("the fingerprint of a cohort", () => {
  const two = ruleset([
    indicator("1", "10", [declare("1.a"), declare("1.b", "ratio")], calc(input("1.a"), "*", input("1.b"))),
  ]);
  const hash = (...inputs: readonly RawInputs[]) =>
    evaluateAll(
      two,
      inputs.map((one, index) => ({ unit: `Xã ${index}`, inputs: one })),
    ).cohort.hash;
  const base = hash({ "1.a": 3, "1.b": "80%" }, { "1.a": 1, "1.b": "50%" });
  test("is a SHA-256 that depends neither on the order of figures nor on their spelling", () => {
    expect(base).toMatch(/^[0-9a-f]{64}$/);
    expect(hash({ "1.b": "0.8", "1.a": "3" }, { "1.a": 1, "1.b": "1/2" })).toBe(base);
  });
  test("changes with a figure, a name or a unit", () => {
    expect(hash({ "1.a": 3, "1.b": "80%" }, { "1.a": 1, "1.b": "51%" })).not.toBe(base);
    expect(hash({ "1.a": 3, "1.b": "80%" })).not.toBe(base);
    expect(hash({ "1.a": 1, "1.b": "50%" }, { "1.a": 3, "1.b": "80%" })).not.toBe(base);
  });
  test("does not change with the order of indicators", () => {
    const [one, two] = ["1", "2"].map((code) =>
      indicator(code, "9", [declare(`${code}.a`)], input(`${code}.a`)),
    );
    if (one === undefined || two === undefined) throw new Error("no indicators");
    const given = [{ unit: "A", inputs: { "1.a": 1, "2.a": 2 } }];
    expect(evaluateAll(ruleset([one, two]), given).cohort).toEqual(
      evaluateAll(ruleset([two, one]), given).cohort,
    );
  });
  test("tells figures apart by their names and by the reason why they are not applicable", () => {
    const none = (notApplicable: string) => ({ notApplicable });
    const hashes = [
      hash({ "1.a": 1, "1.b": none("x") }),
      hash({ "1.a": none("x"), "1.b": 1 }),
      hash({ "1.a": 1, "1.b": none("y") }),
    ];
    expect(new Set(hashes).size).toBe(3);
  });
  test("does not change with a unit that is not scored and moves nothing, but with one that moves a statistic", () => {
    const absolute = (...figures: readonly (number | null)[]) =>
      evaluateAll(scheme, units(...figures)).cohort.hash;
    expect(absolute(1, 2, null)).toBe(absolute(1, 2));
    const other = indicator("2", "1", [declare("2.a")], input("2.a"));
    const relative = ruleset([indicator("1", "9", [declare("1.a")], minmax(input("1.a"), max("9"))), other]);
    const scored = [1, 2].map((a) => ({ unit: `${a}`, inputs: { "1.a": a, "2.a": 0 } }));
    const pending = { unit: "3", inputs: { "1.a": 3 } };
    expect(evaluateAll(relative, [...scored, pending]).cohort.hash).not.toBe(
      evaluateAll(relative, scored).cohort.hash,
    );
  });
});

describe("hostile names", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const hostile = ruleset(
    names.map((name) =>
      group(`nhóm ${name}`, [
        group(name === "__proto__" ? "prototype" : `_${name}`, []),
        indicator(name, "10", [declare(`${name}.a`)], calc(input(`${name}.a`), "*", input(name))),
      ]),
    ),
    { background: names.map((name) => declare(name)) },
  );
  /** `JSON.parse` makes `__proto__` a key like any other, as data that is read does. */
  const inputs: RawInputs = JSON.parse(
    `{${names.flatMap((name) => [`"${name}": 2`, `"${name}.a": 3`]).join(", ")}}`,
  );
  test("of indicators, inputs and units behave as any other name", () => {
    const table = evaluateAll(
      hostile,
      names.map((unit) => ({ unit, inputs })),
    );
    expect(table.units.map(({ unit, total, rank }) => [unit, total.exact, rank])).toEqual(
      names.map((name) => [name, "24", 1]),
    );
    const [first] = table.units;
    expect(Object.keys(first?.indicators ?? {})).toEqual(names);
    expect(names.map((name) => first?.indicators[name]?.exact)).toEqual(["6", "6", "6", "6"]);
  });
  test("that no indicator has are not found in an outcome", () => {
    const outcome = createEvaluator(scheme).evaluate({ "1.a": 1 });
    expect(names.map((name) => outcome.indicators[name] ?? outcome.groups[name])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
  test("given as unknown figures are refused and change nothing else", () => {
    const outcome = createEvaluator(scheme).evaluate(
      JSON.parse('{ "1.a": 1, "__proto__": 5, "constructor": 6 }'),
    );
    expect(outcome.issues.map((issue) => issue.input)).toEqual(["__proto__", "constructor"]);
    expect(outcome.status).toBe("refused");
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
