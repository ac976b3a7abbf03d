/** Scores one indicator of one unit: its figures, its rule, what the scheme says of gaps, and its targets. */
import type { Exact } from "../base/exact.ts";
import { assertNever, InvariantError } from "../base/invariant.ts";
import { attempt, scopeOf } from "./attempt.ts";
import type { ReadInputs } from "./inputs.ts";
import type { Scope, Statistics } from "./interpret.ts";
import type { InputIssue, Step } from "./outcome.ts";
import { notApplicable, withoutFigures } from "./policy.ts";
import { roundPoints, type PreparedIndicator } from "./prepare.ts";
import type { Attempt, IndicatorScore, Ruled } from "./result.ts";
import { standingOf } from "./standing.ts";
import { targetsOf } from "./targets.ts";
import { compileTrace } from "./trace.ts";

/** The score of an indicator in one unit: 750 of 1000 in `ratio / 80% * max` of 20 points is 75/4. */
export function interpretIndicator(
  prepared: PreparedIndicator,
  figures: ReadInputs,
  statistics: Statistics,
): IndicatorScore {
  const { indicator, max, targets } = prepared;
  const scope = scopeOf(prepared, figures, statistics);
  const ruled = indicator.unscored
    ? onlyCollected(prepared, figures, scope)
    : ruledBy(attempt(prepared, figures, scope), prepared);
  const told = ruled.issues ?? NONE;
  const isOpen = ruled.reason !== undefined || ruled.issues !== undefined;
  return {
    indicator,
    max,
    status: ruled.status,
    points: ruled.points ?? null,
    reason: indicator.unscored ? null : (ruled.reason ?? null),
    missing: ruled.missing ?? NONE,
    targets: targets.length === 0 ? NONE : targetsOf(prepared, scope, isOpen),
    issues: figures.issues.length === 0 ? told : [...told, ...collectedIssues(prepared, figures)],
    assumptions: ruled.assumptions ?? NONE,
    trace: compileTrace(prepared, figures, statistics, isOpen),
  };
}

/** One list for all indicators that have nothing to list. */
const NONE: readonly never[] = [];

function ruledBy(tried: Attempt, prepared: PreparedIndicator): Ruled {
  const { result } = tried;
  switch (result.kind) {
    case "points":
      return { status: "scored", ...awarded(prepared, result.points, tried) };
    case "not applicable":
      return notApplicable(result.reason, result.assumptions, prepared);
    case "refused":
      return { status: "refused", issues: result.issues };
    case "pending":
      return withoutFigures(result.missing, prepared);
    case "failure":
      throw new InvariantError(`BRM0901: ${result.failure} in indicator ${prepared.indicator.code}`);
    default:
      return assertNever(result);
  }
}

/**
 * What is only collected is not scored, but a condition on it that does not hold is told; the reason why it is not
 * applicable keeps its targets open.
 */
function onlyCollected(prepared: PreparedIndicator, figures: ReadInputs, scope: Scope): Ruled {
  const { decided } = standingOf(prepared, figures, scope);
  switch (decided?.kind) {
    case "refused":
      return { status: "unscored", issues: decided.issues.filter(({ code }) => code === "BRM0508") };
    case "not applicable":
      return { status: "unscored", reason: decided.reason };
    default:
      return { status: "unscored" };
  }
}

/** Faults of inputs that do not bear on its points are still told. */
function collectedIssues({ collected }: PreparedIndicator, { issues }: ReadInputs): readonly InputIssue[] {
  return issues.filter(({ input }) => collected.has(input));
}

function awarded(prepared: PreparedIndicator, before: Exact, { definitions, points }: Attempt) {
  const steps = [...definitions.map((one) => one.step), ...(points === null ? [] : [points])];
  const taken = steps.flatMap(assumedCases);
  const assumptions =
    taken.length === 0 ? prepared.assumptions : [...new Set([...prepared.assumptions, ...taken])];
  return { points: roundPoints(prepared, before), assumptions };
}

/** The reasons of the assumed cases that were taken anywhere in a step. */
function assumedCases({ expression, branch, steps }: Step): readonly string[] {
  const taken = expression.kind === "cases" && branch !== null ? expression.cases[branch]?.assumed : null;
  const inside = steps.flatMap(assumedCases);
  return taken === null || taken === undefined ? inside : [taken, ...inside];
}
