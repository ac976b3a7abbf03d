/** What an app may use, by name. */

// Author's tool: text to ruleset.
export { type Compilation, type CompileOptions, compile } from "./check.ts";
export type { Diagnostic, Fix, Locale, Related, Severity } from "./base/diagnostic.ts";
export type { Span } from "./base/source.ts";
export type { SourceText } from "./base/source.ts";
export type { ReadFile } from "./semantics/used-files.ts";
export type { Ruleset } from "./ir/ruleset.ts";
export { fingerprintOf } from "./ir/ruleset-json.ts";

// App: inputs to points, as in "barem/runtime"; large cohorts in columns, as in "barem/bulk".
export { createEvaluator, evaluateAll } from "./evaluate/bulk-evaluator.ts";
export {
  type CohortReading,
  type Evaluator,
  type EvaluatorOptions,
  evaluate,
  type ScoreOptions,
} from "./evaluate/evaluator.ts";
export type { FrozenCohort } from "./evaluate/frozen-cohort.ts";
export type { InputSchema, SchemaIssue, SchemaResult } from "./evaluate/input-schema.ts";
export { jsonSchemaOf } from "./evaluate/json-schema.ts";
export {
  type GroupOutcome,
  type IndicatorOutcome,
  type IndicatorStatus,
  type InputIssue,
  issuesOf,
  type MovedStatistic,
  type Outcome,
  type RankedOutcome,
  type RawInputs,
  type RawValue,
  type RollUpOutcome,
  type Step,
  type Table,
  type TargetOutcome,
  type TotalOutcome,
  type Trace,
  type Unit,
  type UnitStatus,
  type Unranked,
} from "./evaluate/outcome.ts";
export type {
  AmountInput,
  AnyTypes,
  CountInput,
  DateInput,
  NotProvided,
  RatioInput,
  RulesetTypes,
  TypedRuleset,
} from "./evaluate/typed.ts";

// What is wrong, in words.
export { messageOf, type WordedDiagnostic } from "./base/message.ts";
export { type DataFact, dataMessageOf, type RefusedCell } from "./base/data-message.ts";
