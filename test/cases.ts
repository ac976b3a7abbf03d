/** Reads `*.cases.json`: worked cases beside a ruleset, held against its results as exact fractions. */
import { parseExact } from "../src/base/exact.ts";
import { scanJson } from "../src/data/scan-json.ts";
import { createEvaluator, type RankedOutcome, type Ruleset, type Unit } from "../src/index.ts";

/** The worked cases of one file; every unit has what is expected of it. */
export interface Cases {
  readonly file: string;
  /** The id of the ruleset, such as "commune/bac-kan-2022". */
  readonly ruleset: string;
  readonly source: string;
  readonly units: readonly Unit[];
  readonly expect: ReadonlyMap<string, Expectation>;
}

export interface Expectation {
  readonly total: string;
  readonly rank: number | null;
  /** By the code of a group or an indicator: points as text, or "not applicable". */
  readonly points: ReadonlyMap<string, string>;
}

/** The cases of a text; throws, naming file, unit and field, where it has not exactly the shape. */
export function readCases(file: string, text: string): Cases {
  const [repeated] = scanJson(text).repeated;
  need(repeated === undefined, `${file}: "${repeated?.key}" stands twice`);
  const whole = recordOf(JSON.parse(text), ["ruleset", "source", "units", "expect"], file);
  const units = listOf(whole["units"], `${file}: units`).map((one, index) =>
    unitOf(one, `${file}: unit ${index + 1}`),
  );
  const expected = Object.entries(recordOf(whole["expect"], null, `${file}: expect`));
  const expectations = expected.map(
    ([unit, value]) => [unit, expectationOf(value, `${file}: expect ${unit}`)] as const,
  );
  const names = units.map(({ unit }) => unit);
  need(new Set(names).size === names.length, `${file}: a unit stands twice`);
  need(
    names.length > 0 &&
      [...names].sort().join("\n") ===
        expected
          .map(([unit]) => unit)
          .sort()
          .join("\n"),
    `${file}: units and expect name different units`,
  );
  return {
    file,
    ruleset: textOf(whole["ruleset"], `${file}: ruleset`),
    source: textOf(whole["source"], `${file}: source`),
    units,
    expect: new Map(expectations),
  };
}

/** Every result that is not what the cases expect: "x.cases.json, A, III.5: 20 expected, 15 scored". */
export function differencesIn(cases: Cases, ruleset: Ruleset): readonly string[] {
  const { units } = createEvaluator(ruleset).evaluateAll(cases.units);
  return units.flatMap((unit) => {
    const expectation = cases.expect.get(unit.unit);
    return expectation === undefined
      ? [`${cases.file}, ${unit.unit}: nothing expected`]
      : differencesOfUnit(unit, expectation).map(
          (difference) => `${cases.file}, ${unit.unit}, ${difference}`,
        );
  });
}

function differencesOfUnit(unit: RankedOutcome, { total, rank, points }: Expectation): readonly string[] {
  const differences = [...points].flatMap(([code, expected]) =>
    difference(code, expected, scoredText(unit, code)),
  );
  return [
    ...(unit.status === "scored" ? [] : [`status: scored expected, ${unit.status} seen`]),
    ...difference("total", total, unit.total.exact ?? unit.status),
    ...(rank === null || rank === unit.rank ? [] : [`rank: ${rank} expected, ${unit.rank} seen`]),
    ...differences,
  ];
}

/** The points of a group or an indicator as a fraction, or why there are none. */
function scoredText(unit: RankedOutcome, code: string): string {
  const indicator = unit.indicators[code];
  if (indicator !== undefined) {
    return indicator.exact ?? indicator.status;
  }
  const group = unit.groups[code];
  return group === undefined ? "no such code" : (group.exact ?? "no points");
}

function difference(what: string, expected: string, scored: string): readonly string[] {
  const fraction = parseExact(expected)?.toFraction() ?? expected;
  return fraction === scored ? [] : [`${what}: ${expected} expected, ${scored} scored`];
}

function unitOf(value: unknown, place: string): Unit {
  const { unit, inputs } = recordOf(value, ["unit", "inputs"], place);
  const name = textOf(unit, `${place}: unit`);
  const given = Object.entries(recordOf(inputs, null, `${name}: inputs`));
  const texts = given.map(([key, one]) => [key, textOf(one, `${place}, ${name}, ${key}`)]);
  return { unit: name, inputs: Object.fromEntries(texts) };
}

function expectationOf(value: unknown, place: string): Expectation {
  const { total, rank, ...rest } = recordOf(value, null, place);
  need(total !== undefined, `${place}: total is missing`);
  need(total !== "not applicable", `${place}: total is a number`);
  need(
    rank === undefined || (typeof rank === "number" && Number.isInteger(rank) && rank > 0),
    `${place}: rank is a whole number from 1`,
  );
  const points = Object.entries(rest).map(
    ([code, one]) => [code, pointsOf(one, `${place}, ${code}`)] as const,
  );
  need(points.length > 0, `${place}: no group and no indicator is expected`);
  return {
    total: pointsOf(total, `${place}, total`),
    rank: typeof rank === "number" ? rank : null,
    points: new Map(points),
  };
}

function pointsOf(value: unknown, place: string): string {
  const text = textOf(value, place);
  need(text === "not applicable" || parseExact(text) !== undefined, `${place}: "${text}" is no number`);
  return text;
}

function textOf(value: unknown, place: string): string {
  need(typeof value === "string" && value !== "", `${place} is no text`);
  return value;
}

function listOf(value: unknown, place: string): readonly unknown[] {
  need(Array.isArray(value), `${place} is no list`);
  return value;
}

/** An object with exactly these fields, or any where `fields` is null. */
function recordOf(
  value: unknown,
  fields: readonly string[] | null,
  place: string,
): { readonly [key: string]: unknown } {
  need(typeof value === "object" && value !== null && !Array.isArray(value), `${place} is no object`);
  const found = Object.keys(value).sort().join(", ");
  need(fields === null || found === [...fields].sort().join(", "), `${place} has the fields ${found}`);
  return Object.fromEntries(Object.entries(value));
}

function need(condition: boolean, message: string): asserts condition {
  if (!condition) {
    throw new Error(message);
  }
}
