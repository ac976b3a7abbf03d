/** What becomes of one indicator in one unit, as exact facts before anything is shown. */
import type { Decimal } from "decimal.js";
import type { Exact } from "../base/exact.ts";
import type { Span } from "../base/source.ts";
import type { Indicator } from "../ir/ruleset.ts";
import type {
  FailureKind,
  IndicatorStatus,
  InputIssue,
  Step,
  TargetOutcome,
  Trace,
  TraceCondition,
} from "./outcome.ts";

/** What became of one scored indicator; points are not rounded yet. */
export type Result =
  | { readonly kind: "points"; readonly points: Exact }
  | { readonly kind: "not applicable"; readonly reason: string; readonly assumptions: readonly string[] }
  | { readonly kind: "refused"; readonly issues: readonly InputIssue[] }
  | { readonly kind: "pending"; readonly missing: readonly string[] }
  | { readonly kind: "failure"; readonly failure: FailureKind; readonly at: Span | null };

/** A result and the steps that led to it. */
export interface Attempt {
  readonly result: Result;
  readonly conditions: readonly TraceCondition[];
  readonly definitions: Trace["definitions"];
  readonly points: Step | null;
}

/** An indicator scored; `points` are rounded where the ruleset rounds indicators. */
export interface IndicatorScore {
  readonly indicator: Indicator;
  /** The maximum of the indicator, made once for all units. */
  readonly max: Decimal;
  readonly status: IndicatorStatus;
  /** Null also where it is not applicable and leaves the maximum. */
  readonly points: Exact | null;
  readonly reason: string | null;
  readonly missing: readonly string[];
  readonly targets: readonly TargetOutcome[];
  readonly issues: readonly InputIssue[];
  readonly assumptions: readonly string[];
  /** Makes the trace when it is asked for. */
  readonly trace: () => Trace | null;
}

/** What became of an indicator, where it is not as of one that is not scored at all. */
export type Ruled = Pick<IndicatorScore, "status"> &
  Partial<Pick<IndicatorScore, "points" | "reason" | "missing" | "issues" | "assumptions">>;
