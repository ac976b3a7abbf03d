/** Reads `*.cases.json`: worked cases of a ruleset, held against its results as exact fractions. */
import * as z from "zod";
import { parseExact } from "../src/base/exact.ts";
import { scanJson } from "../src/data/scan-json.ts";
import { createEvaluator, type RankedOutcome, type Ruleset } from "../src/index.ts";

const text = z.string().min(1);
const number = text.refine((one) => parseExact(one) !== undefined, { error: "is no number" });
const state = z.enum(["not applicable", "pending", "refused", "unscored"]);

/** What is expected of one unit; points of groups and indicators stand under their codes. */
const expectation = z
  .object({
    status: z.enum(["scored", "pending", "refused"]).optional().describe('"scored" where it is left out'),
    total: number.optional().describe("Exact: a decimal or a fraction"),
    certain: number.optional(),
    possible: number.optional(),
    rank: z.int().min(1).nullable().optional(),
    grade: text.nullable().optional(),
  })
  .catchall(
    z
      .union([number, state, z.array(z.boolean().nullable())])
      .describe('By code: points, or why there are none. Also "index NAME", "pillar NAME", "targets CODE"'),
  )
  .refine((one) => Object.keys(one).length > 0, { error: "nothing is expected" })
  .refine((one) => one.total !== undefined || (one.status ?? "scored") !== "scored", {
    error: "total is missing",
  });

export const casesSchema = z.strictObject({
  ruleset: text.describe("Id of a shipped ruleset, or the name of a .barem file beside this one"),
  source: text.describe("Who published the figures, or how they were worked out"),
  units: z.array(z.strictObject({ unit: text, inputs: z.record(z.string(), text) })).min(1),
  expect: z.record(z.string(), expectation),
});

type Expectation = z.infer<typeof expectation>;

/** The worked cases of one file; every unit has what is expected of it. */
export interface Cases extends z.infer<typeof casesSchema> {
  readonly file: string;
}

/** The codes of groups and indicators that something is expected of. */
export function codesIn(expected: Expectation): readonly string[] {
  const { status, total, certain, possible, rank, grade, ...points } = expected;
  return Object.keys(points).filter((key) => !/^(?:index|pillar|targets) /.test(key));
}

/** The cases of a text; throws, naming file, unit and field, where it has not exactly the shape. */
export function readCases(file: string, content: string): Cases {
  const [repeated] = scanJson(content).repeated;
  need(repeated === undefined, `${file}: "${repeated?.key}" stands twice`);
  const read = casesSchema.safeParse(JSON.parse(content));
  need(read.success, `${file}: ${read.error === undefined ? "" : z.prettifyError(read.error)}`);
  const names = read.data.units.map(({ unit }) => unit);
  need(new Set(names).size === names.length, `${file}: a unit stands twice`);
  const expected = Object.keys(read.data.expect);
  need(
    [...names].sort().join("\n") === [...expected].sort().join("\n"),
    `${file}: units and expect name different units`,
  );
  return { ...read.data, file };
}

/** Every result that is not what the cases expect: "x.cases.json, A, III.5: 20 expected, 15 scored". */
export function differencesIn(cases: Cases, ruleset: Ruleset): readonly string[] {
  const { units } = createEvaluator(ruleset).evaluateAll(cases.units);
  return units.flatMap((unit) =>
    differencesOfUnit(unit, cases.expect[unit.unit] ?? {}).map(
      (difference) => `${cases.file}, ${unit.unit}, ${difference}`,
    ),
  );
}

function differencesOfUnit(unit: RankedOutcome, expected: Expectation): readonly string[] {
  const { status = "scored", total, certain, possible, rank, grade, ...points } = expected;
  return [
    ...difference("status", status, unit.status),
    ...difference("total", total, unit.total.exact ?? unit.status),
    ...difference("certain", certain, fractionOf(unit.total.certain.toFixed())),
    ...difference("possible", possible, fractionOf(unit.total.possible.toFixed())),
    ...difference("rank", rank, unit.rank),
    ...difference("grade", grade, unit.grade),
    ...Object.entries(points).flatMap(([code, value]) => difference(code, value, scoredOf(unit, code))),
  ];
}

/** What a unit has under a code of a group or an indicator, or under "index …", "pillar …", "targets …". */
function scoredOf(unit: RankedOutcome, key: string): unknown {
  const [word, name] = [key.slice(0, key.indexOf(" ")), key.slice(key.indexOf(" ") + 1)];
  switch (word) {
    case "index":
    case "pillar": {
      const found = unit[word === "index" ? "indices" : "pillars"].find((one) => one.name === name);
      return found === undefined ? `no such ${word}` : found.exact;
    }
    case "targets":
      return unit.indicators[name]?.targets.map(({ met }) => met);
    default:
      return pointsOf(unit, key);
  }
}

function pointsOf(unit: RankedOutcome, code: string): string {
  const indicator = unit.indicators[code];
  if (indicator !== undefined) {
    return indicator.status === "scored" ? (indicator.exact ?? "no points") : indicator.status;
  }
  const group = unit.groups[code];
  return group === undefined ? "no such code" : (group.exact ?? "no points");
}

/** What is left out is not expected; numbers are compared as fractions, lists by their members. */
function difference(what: string, expected: unknown, scored: unknown): readonly string[] {
  const isSame = expected === undefined || comparable(expected) === comparable(scored);
  return isSame ? [] : [`${what}: ${shown(expected)} expected, ${shown(scored)} scored`];
}

function comparable(value: unknown): string {
  return typeof value === "string" ? fractionOf(value) : JSON.stringify(value);
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function fractionOf(value: string): string {
  return parseExact(value)?.toFraction() ?? value;
}

function need(condition: boolean, message: string): asserts condition {
  if (!condition) {
    throw new Error(message);
  }
}
