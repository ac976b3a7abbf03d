/** Puts the outcome of one unit together: its indicators, its groups, the total, and what is rolled up from them. */
import type { Exact } from "../base/exact.ts";
import { groupsOf, type Group, type Ruleset } from "../ir/ruleset.ts";
import type {
  GroupOutcome,
  IndicatorOutcome,
  InputIssue,
  MovedStatistic,
  Outcome,
  TotalOutcome,
  Trace,
  UnitStatus,
} from "./outcome.ts";
import type { IndicatorScore } from "./result.ts";
import { gradeOf, rollUpOutcomes, rollUpValues, totalsAt, type RollUpValues } from "./roll-up.ts";
import { NOTHING, sumUp, type Sum, type Sums } from "./sum-up.ts";

/** An outcome, and the values that a rank is decided by. */
export interface Assembled {
  readonly outcome: Outcome;
  readonly values: RollUpValues;
}

/** The outcome of one unit; `issues` are those of no indicator, and any of them refuses the unit. */
export function assemble(
  ruleset: Ruleset,
  scores: readonly IndicatorScore[],
  issues: readonly InputIssue[],
  moved: readonly MovedStatistic[],
): Assembled {
  const sums = sumUp(ruleset, scores);
  const { isRefused, isPending } = sums.total;
  const status: UnitStatus = isRefused || issues.length > 0 ? "refused" : isPending ? "pending" : "scored";
  const certain = rollUpValues(ruleset, totalsAt("certain", sums));
  const ends = { certain, possible: isPending ? rollUpValues(ruleset, totalsAt("possible", sums)) : certain };
  const rolledUp = (kind: "pillar" | "index") => rollUpOutcomes(kind, ruleset, ends, status === "refused");
  const outcome: Outcome = {
    status,
    total: totalOutcome(sums.total, status),
    groups: recordOf(groupsOf(ruleset.children).map((group) => groupOutcome(group, sums))),
    indicators: recordOf(scores.map((one) => indicatorOutcome(one))),
    pillars: rolledUp("pillar"),
    indices: rolledUp("index"),
    grade: status === "scored" ? (gradeOf(ruleset, certain)?.label ?? null) : null,
    moved,
    issues,
  };
  return { outcome, values: certain };
}

/** The total of a unit as it is shown. */
export function totalOutcome(sum: Sum, status: UnitStatus): TotalOutcome {
  const points = status === "refused" ? null : sum.certain;
  return {
    points: points?.toDecimal() ?? null,
    exact: points?.toFraction() ?? null,
    max: sum.max.toDecimal(),
    certain: sum.certain.toDecimal(),
    possible: sum.possible.toDecimal(),
    ...assumedPart(sum),
  };
}

/** A group of a unit as it is shown. */
export function groupOutcome({ code, label, unscored }: Group, { groups }: Sums): GroupOutcome {
  const sum = groups.get(code) ?? NOTHING;
  const points = unscored || sum.isRefused ? null : sum.certain;
  return {
    code,
    label,
    unscored,
    points: points?.toDecimal() ?? null,
    exact: points?.toFraction() ?? null,
    max: sum.max.toDecimal(),
    ...assumedPart(sum),
  };
}

function assumedPart({ assumed, awarded }: Sum): Pick<TotalOutcome, "assumed" | "assumedShare"> {
  return {
    assumed: assumed.toDecimal(),
    assumedShare: assumed.isZero() ? "0" : assumed.over(awarded).toFraction(),
  };
}

/** The key under which an outcome keeps what makes its trace. */
const TRACE = Symbol("trace");

/** One getter for all outcomes: with one each, an engine stores every outcome as a table of its own. */
const trace = {
  enumerable: true,
  get(this: { readonly [TRACE]: () => Trace | null }): Trace | null {
    return this[TRACE]();
  },
};

/** Points as they are shown. */
export type ShownPoints = Pick<IndicatorOutcome, "points" | "exact">;

export function shownPoints(points: Exact | null): ShownPoints {
  return { points: points?.toDecimal() ?? null, exact: points?.toFraction() ?? null };
}

/** An indicator of a unit as it is shown; `shown` are its points. */
export function indicatorOutcome(
  score: IndicatorScore,
  shown: ShownPoints = shownPoints(score.points),
): IndicatorOutcome {
  const outcome = {
    code: score.indicator.code,
    label: score.indicator.label,
    status: score.status,
    points: shown.points,
    exact: shown.exact,
    max: score.max,
    reason: score.reason,
    missing: score.missing,
    targets: score.targets,
    issues: score.issues,
    assumptions: score.assumptions,
  };
  // The type of `defineProperties` does not tell which properties it adds.
  return Object.defineProperties(outcome, { [TRACE]: { value: score.trace }, trace }) as IndicatorOutcome;
}

/** Without a prototype, so that a code such as `__proto__` or `constructor` is a name like any other. */
export function recordOf<Part extends { readonly code: string }>(
  parts: readonly Part[],
): { readonly [code: string]: Part } {
  const record: { [code: string]: Part } = Object.create(null);
  for (const part of parts) {
    record[part.code] = part;
  }
  return record;
}
