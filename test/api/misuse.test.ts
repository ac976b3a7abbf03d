/** Tests what an app that is not type-checked is told where it calls with what the types forbid. */
import { expect, test } from "vitest";
import { compareRulesets, compileEdition, consolidate, format, startEdition } from "../../src/author.ts";
import { missingColumns, readData, readOfficial } from "../../src/data.ts";
import { explain, explainUnit } from "../../src/explain.ts";
import {
  compile,
  createEvaluator,
  evaluate,
  evaluateAll,
  fingerprintOf,
  jsonSchemaOf,
} from "../../src/index.ts";
import { reconcile } from "../../src/verify.ts";
import { indicator } from "../harness.ts";

const { ruleset } = compile(indicator("input a: count\npoints = clamp(a * 1 points, 0, max)"));
const other = compile(indicator("input b: count\npoints = clamp(b * 1 points, 0, max)")).ruleset;
// The point of these tests is what the types forbid.
// biome-ignore lint/suspicious/noExplicitAny: as above
type Anything = any;
const scheme = ruleset as Anything;
const nothing = undefined as Anything;
const evaluator = createEvaluator(scheme);
const bytes = new TextEncoder().encode("unit,1.a") as Anything;
const table = readData("unit,1.a\nX,1", scheme);

const A_RULESET = "compile() found errors (see its diagnostics)";
const A_TEXT = 'readFileSync(path, "utf8")';
const A_LOCALE = '"vi" or "en"';
const UNITS = "[{ unit, inputs }]";
const A_COHORT = "freeze() or readCohort()";

test.each<[string, string, () => unknown]>([
  ["createEvaluator of nothing", A_RULESET, () => createEvaluator(nothing)],
  ["createEvaluator of a compilation", A_RULESET, () => createEvaluator(compile("") as Anything)],
  ["createEvaluator in French", A_LOCALE, () => createEvaluator(scheme, { locale: "fr" as Anything })],
  ["evaluate by nothing", A_RULESET, () => evaluate(nothing, {})],
  ["evaluateAll by nothing", A_RULESET, () => evaluateAll(nothing, [])],
  ["evaluateAll of inputs", UNITS, () => evaluator.evaluateAll([{ "1.a": 5 }] as Anything)],
  ["evaluateAll of nothing", UNITS, () => evaluator.evaluateAll([nothing])],
  ["evaluateAll of one unit", UNITS, () => evaluator.evaluateAll({ unit: "X", inputs: {} } as Anything)],
  ["freeze of inputs", UNITS, () => evaluator.freeze([{ "1.a": 5 }] as Anything)],
  ["evaluate with no cohort", A_COHORT, () => evaluator.evaluate({}, { cohort: {} as Anything })],
  [
    "evaluateAll with no cohort",
    A_COHORT,
    () => evaluator.evaluateAll(table.units, { cohort: [] as Anything }),
  ],
  [
    "evaluate with the cohort of another ruleset",
    A_COHORT,
    () => evaluator.evaluate({}, { cohort: createEvaluator(other as Anything).freeze([]) }),
  ],
  ["fingerprintOf nothing", A_RULESET, () => fingerprintOf(nothing)],
  ["jsonSchemaOf nothing", A_RULESET, () => jsonSchemaOf(nothing)],
  ["compile of bytes", A_TEXT, () => compile(bytes)],
  ["compile in French", A_LOCALE, () => compile("", { locale: "fr" as Anything })],
  ["compileEdition of bytes", A_TEXT, () => compileEdition(bytes)],
  ["consolidate of bytes", A_TEXT, () => consolidate(bytes)],
  ["format of bytes", A_TEXT, () => format(bytes)],
  ["startEdition of nothing", A_RULESET, () => startEdition(nothing, { from: "x.barem" })],
  ["compareRulesets of nothing", A_RULESET, () => compareRulesets(scheme, nothing)],
  ["readData of nothing", "as a text or as bytes", () => readData(nothing, scheme)],
  ["readData by nothing", A_RULESET, () => readData("unit", nothing)],
  ["missingColumns by nothing", A_RULESET, () => missingColumns(table, nothing)],
  ["readOfficial of nothing", "as a text or as bytes", () => readOfficial(nothing, scheme)],
  ["readOfficial by nothing", A_RULESET, () => readOfficial("unit", nothing)],
  ["reconcile by nothing", A_RULESET, () => reconcile(nothing, [], [])],
  ["reconcile of inputs", UNITS, () => reconcile(scheme, [{ "1.a": 5 }] as Anything, [])],
  ["explain nothing", "outcome.indicators", () => explain(nothing)],
  ["explainUnit nothing", "evaluateAll(units).units", () => explainUnit(nothing, scheme)],
])("%s is a TypeError with one sentence", (_, said, call) => {
  expect(call).toThrow(TypeError);
  expect(call).toThrow(said);
  expect(call).toThrow(/^[A-Z][^\n]{10,115}\.$/);
});

test("what is only wrong with figures throws nothing", () => {
  expect(evaluator.evaluate(nothing).issues[0]?.code).toBe("BRM0516");
  expect(evaluator.evaluateAll([{ inputs: {} }] as Anything).units[0]?.issues[0]?.code).toBe("BRM0403");
  expect(evaluator.evaluateAll([{ unit: "X" }] as Anything).units[0]?.status).toBe("refused");
});
