/** What an app may use that only scores: everything but the parser and the checker. */

// Inputs to points.
export {
  type CohortReading,
  createEvaluator,
  type Evaluator,
  type EvaluatorOptions,
  evaluate,
  evaluateAll,
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

// The ruleset as data.
export type { Locale } from "./base/diagnostic.ts";
export type { Ruleset } from "./ir/ruleset.ts";
export { fingerprintOf } from "./ir/ruleset-json.ts";

// Faults of inputs in words.
export { type DataFact, dataMessageOf, type RefusedCell } from "./base/data-message.ts";
