/** Recomputes single units of a scored cohort with something changed, by the parts of the evaluator itself. */
import { type Exact, exact } from "../base/exact.ts";
import { assemble } from "../evaluate/assemble.ts";
import { tryIndicator } from "../evaluate/attempt.ts";
import { type CohortStatistics, statisticsOf } from "../evaluate/cohort.ts";
import type { FrozenCohort } from "../evaluate/frozen-cohort.ts";
import { interpretIndicator } from "../evaluate/indicator.ts";
import { type ReadInputs, readInputs } from "../evaluate/inputs.ts";
import { joinCohort, statisticsIn } from "../evaluate/join-cohort.ts";
import type { Outcome, RankedOutcome, RawInputs, Unit } from "../evaluate/outcome.ts";
import {
  prepareIndicator,
  prepareIndicators,
  type PreparedIndicator,
  roundPoints,
} from "../evaluate/prepare.ts";
import type { IndicatorScore } from "../evaluate/result.ts";
import { once } from "../base/once.ts";
import { type Indicator, type Input, inputsOf, type Ruleset } from "../ir/ruleset.ts";

/** A ruleset with the units it is to be tried on. */
export interface Workbench {
  readonly ruleset: Ruleset;
  readonly indicators: readonly PreparedIndicator[];
  readonly declared: ReadonlyMap<string, Input>;
  readonly members: readonly Member[];
  /** The statistics that the unit is compared with. */
  readonly statisticsFor: (figures: ReadInputs) => CohortStatistics;
  /** Those of the units of the run, also where a frozen cohort counts. */
  readonly ofRun: () => CohortStatistics;
  readonly isFrozen: boolean;
}

/** A unit with its figures read. */
export interface Member {
  readonly unit: string;
  /** The figures as they are given. */
  readonly given: RawInputs;
  readonly figures: ReadInputs;
  readonly outcome: RankedOutcome;
}

/** `outcomes` are those of `units`, in the same order. */
export function workbenchOf(
  ruleset: Ruleset,
  units: readonly Unit[],
  outcomes: readonly RankedOutcome[],
  cohort: FrozenCohort | undefined,
): Workbench {
  const indicators = prepareIndicators(ruleset);
  const read = readInputs(inputsOf(ruleset));
  const members = outcomes.map((outcome, index) => ({
    unit: outcome.unit,
    given: units[index]?.inputs ?? {},
    figures: read(units[index]?.inputs ?? {}),
    outcome,
  }));
  const ofRun = once(() => statisticsOf(indicators, belonging(members)));
  const frozen = cohort && statisticsIn(cohort);
  return {
    ruleset,
    indicators,
    declared: new Map(inputsOf(ruleset).map((input) => [input.key, input])),
    members,
    statisticsFor: (figures) =>
      frozen === undefined
        ? ofRun()
        : joinCohort(frozen, statisticsOf(indicators, [figures]), indicators).statistics,
    ofRun,
    isFrozen: frozen !== undefined,
  };
}

/** The figures of the units that a cohort is of: a unit that stands twice is in it once. */
function belonging(members: readonly Member[]): readonly ReadInputs[] {
  const isNamed = ({ outcome }: Member): boolean =>
    !outcome.issues.some(({ code }) => code === "BRM0401" || code === "BRM0403");
  return members.filter(isNamed).map(({ figures }) => figures);
}

/** Every indicator of a unit scored, as the evaluator does. */
export function scoresOf(
  indicators: readonly PreparedIndicator[],
  { figures }: Member,
  statistics: CohortStatistics,
): readonly IndicatorScore[] {
  return indicators.map((one) =>
    interpretIndicator(one, figures, statistics.get(one.indicator.code) ?? new Map()),
  );
}

/** The points of a changed indicator before they are rounded; null where it has none. */
export function pointsBy(
  bench: Workbench,
  indicator: Indicator,
  { figures }: Member,
  statistics: CohortStatistics,
): Exact | null {
  if (indicator.points === null) {
    return null;
  }
  const prepared = prepareIndicator(indicator, bench.ruleset, bench.declared);
  const { result } = tryIndicator(prepared, figures, statistics.get(indicator.code) ?? new Map());
  return result.kind === "points" ? result.points : null;
}

/** Points rounded as the ruleset rounds those of indicators. */
export function asAwarded({ indicators }: Workbench, points: Exact): Exact {
  const [first] = indicators;
  return first === undefined ? points : roundPoints(first, points);
}

/** The outcome of a unit whose indicators have these scores. */
export function outcomeFrom(ruleset: Ruleset, scores: readonly IndicatorScore[]): Outcome {
  return assemble(ruleset, scores, [], []).outcome;
}

/** A score with other points. */
export function withPoints(score: IndicatorScore, points: Exact): IndicatorScore {
  return { ...score, status: "scored", points, missing: [], issues: [], reason: null };
}

/** The outcome of a unit with all that is pending at its maximum. */
export function outcomeAtMost(bench: Workbench, member: Member): Outcome {
  const scores = scoresOf(bench.indicators, member, bench.statisticsFor(member.figures));
  return outcomeFrom(
    bench.ruleset,
    scores.map((one) => (one.status === "pending" ? withPoints(one, exact(one.indicator.max)) : one)),
  );
}
