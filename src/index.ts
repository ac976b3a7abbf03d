/** What an app may use, by name. */

// Author's tool: text to ruleset.
export { type Compilation, type CompileOptions, compile } from "./check.ts";
export type { Diagnostic, Fix, Locale, Related, Severity } from "./base/diagnostic.ts";
export type { Span } from "./base/source.ts";
export type { SourceText } from "./base/source.ts";
export type { ReadFile } from "./semantics/used-files.ts";
export type { Ruleset } from "./ir/ruleset.ts";
export { fingerprintOf } from "./ir/ruleset-json.ts";
export { type FormatOptions, type Formatted, format } from "./syntax/format.ts";
export type { KeywordLanguage } from "./syntax/print-keywords.ts";

// App: inputs to points.
export {
  type CohortReading,
  createEvaluator,
  type Evaluator,
  evaluate,
  evaluateAll,
  type ScoreOptions,
} from "./evaluate/evaluator.ts";
export type { FrozenCohort } from "./evaluate/frozen-cohort.ts";
export type {
  GroupOutcome,
  IndicatorOutcome,
  IndicatorStatus,
  InputIssue,
  MovedStatistic,
  Outcome,
  RankedOutcome,
  RawInputs,
  RawValue,
  RollUpOutcome,
  Step,
  Table,
  TargetOutcome,
  TotalOutcome,
  Trace,
  Unit,
  UnitStatus,
  Unranked,
} from "./evaluate/outcome.ts";

// Auditor: points in words.
export { explain, type ExplainOptions } from "./report/explain.ts";
export { explainUnit, type ExplainUnitOptions } from "./report/explain-unit.ts";
export { messageOf, type WordedDiagnostic } from "./base/message.ts";
