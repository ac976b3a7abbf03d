/** Leaves one indicator or one unit out and ranks again: who moves, and whom a third unit puts in another order. */
import { expected, expectRuleset, expectUnits } from "../../base/misuse.ts";
import { type CohortStatistics, statisticsOf } from "../../evaluate/cohort.ts";
import type { ScoreOptions } from "../../evaluate/evaluator.ts";
import { checkCohort, type FrozenCohort } from "../../evaluate/frozen-cohort.ts";
import { interpretIndicator } from "../../evaluate/indicator.ts";
import { type ReadInputs, readInputs } from "../../evaluate/inputs.ts";
import { isFailure, type Statistics } from "../../evaluate/interpret.ts";
import { joinCohort, statisticsIn } from "../../evaluate/join-cohort.ts";
import type { Unit } from "../../evaluate/outcome.ts";
import { type PreparedIndicator, prepareIndicators } from "../../evaluate/prepare.ts";
import { type Contender, ranksOf } from "../../evaluate/rank.ts";
import type { IndicatorScore } from "../../evaluate/result.ts";
import { rollUpValues, totalsAt } from "../../evaluate/roll-up.ts";
import { namesOf } from "../../evaluate/score-units.ts";
import { sumUp } from "../../evaluate/sum-up.ts";
import { indicatorsOf, inputsOf, type Ruleset } from "../../ir/ruleset.ts";
import { fingerprintOf } from "../../ir/ruleset-json.ts";
import { extremesOf } from "../plan/trial.ts";
import { leftOut, type LeftOut } from "./moves.ts";

/** How a ranking turns on single indicators and single units. */
export interface Sensitivity {
  readonly ruleset: { readonly id: string; readonly fingerprint: string };
  /** False where the ruleset ranks nobody; then nothing else is said. */
  readonly isRanked: boolean;
  /** How many units have a rank. */
  readonly ranked: number;
  /** Each scored indicator left out with its points and its maximum; those that move most places first. */
  readonly indicators: readonly LeftOut[];
  /** Whether any indicator compares units: else nobody's points turn on another unit. */
  readonly comparesUnits: boolean;
  /** Whether units are compared with a frozen cohort: nobody's points turn on another unit then, and none is left out. */
  readonly frozen: boolean;
  /**
   * Which units were left out: all, or of more than 200 only those at an end of what is compared, the only ones that a
   * lowest or highest turns on.
   */
  readonly tried: "all" | "extremes";
  /** Each unit left out; the ranks are those among the units that stay. */
  readonly units: readonly LeftOut[];
}

/**
 * How the ranks of a cohort turn on single indicators and on single units. With `minmax` a third unit can change the
 * order of two others: `sensitivity(ruleset, units).units[0].reordered` is `[{ ahead: "A", behind: "B" }]` where B leads
 * A once that unit is left out. Ranks are whole numbers from 1. With a frozen cohort only indicators are left out. Throws a TypeError for what is no ruleset or no list of
 * units; units that are pending or refused have no rank and are left as they are.
 *
 * @group Verify
 */
export function sensitivity(
  ruleset: Ruleset,
  units: readonly Unit[],
  { cohort: frozen }: ScoreOptions = {},
): Sensitivity {
  expectRuleset(ruleset);
  expectUnits(units);
  const cohort = cohortOf(ruleset, units, frozen);
  const whole = ranksIn(cohort, cohort.members.map(contenderOf(cohort)));
  const isRanked = ruleset.ranking !== null;
  const isRelative = cohort.prepared.some(({ statistics }) => statistics.size > 0);
  const isLarge = cohort.members.length > MOST_UNITS;
  return {
    ruleset: { id: ruleset.id, fingerprint: fingerprintOf(ruleset) },
    isRanked,
    ranked: [...whole.values()].length,
    indicators: isRanked ? bySize(indicatorsLeftOut(cohort, whole)) : [],
    comparesUnits: isRelative,
    frozen: frozen !== undefined,
    tried: isLarge ? "extremes" : "all",
    units: isRanked && isRelative && frozen === undefined ? bySize(unitsLeftOut(cohort, isLarge)) : [],
  };
}

/** A unit with its figures and its scores, in the order of the indicators. */
interface Member {
  readonly unit: string;
  readonly figures: ReadInputs;
  readonly hasFault: boolean;
  readonly scores: readonly IndicatorScore[];
}

interface Cohort {
  readonly ruleset: Ruleset;
  readonly prepared: readonly PreparedIndicator[];
  readonly statistics: ReadonlyMap<string, Statistics>;
  readonly members: readonly Member[];
}

function cohortOf(ruleset: Ruleset, units: readonly Unit[], frozen: FrozenCohort | undefined): Cohort {
  const read = readInputs(inputsOf(ruleset));
  const prepared = prepareIndicators(ruleset);
  const owned = new Set(indicatorsOf(ruleset.children).flatMap(({ inputs }) => inputs.map(({ key }) => key)));
  const entries = namesOf(units).flatMap(({ unit, issues }, at) =>
    issues.length > 0 ? [] : [{ unit, figures: read(units[at]?.inputs ?? {}) }],
  );
  const statistics = statisticsOf(
    prepared,
    entries.map(({ figures }) => figures),
  );
  const besides = frozen === undefined ? () => statistics : joinedTo(frozen, ruleset, prepared);
  const members = entries.map(({ unit, figures }) => {
    const beside = besides(figures);
    return {
      unit,
      figures,
      hasFault: figures.issues.some(({ input }) => !owned.has(input)),
      scores: prepared.map((one) => interpretIndicator(one, figures, beside.get(one.indicator.code) ?? NONE)),
    };
  });
  return { ruleset, prepared, statistics, members };
}

/** The statistics of a frozen cohort with one unit in it. */
function joinedTo(
  cohort: FrozenCohort,
  ruleset: Ruleset,
  prepared: readonly PreparedIndicator[],
): (own: ReadInputs) => CohortStatistics {
  const identity = { id: ruleset.id, fingerprint: fingerprintOf(ruleset) };
  expected(
    checkCohort(cohort, { ruleset: identity, indicators: prepared }).kind === "cohort",
    "A cohort is expected that freeze() or readCohort() of an evaluator of this ruleset gave.",
  );
  const frozen = statisticsIn(cohort);
  return (own) => joinCohort(frozen, statisticsOf(prepared, [own]), prepared).statistics;
}

/** What a unit is ranked by. */
function contenderOf({ ruleset }: Cohort): (member: Member) => Contender {
  return ({ scores, figures, hasFault }) => {
    const sums = sumUp(ruleset, scores);
    const { isRefused, isPending } = sums.total;
    const status = isRefused || hasFault ? "refused" : isPending ? "pending" : "scored";
    return {
      outcome: { status },
      values: rollUpValues(ruleset, totalsAt("certain", sums)),
      states: figures.states,
    };
  };
}

/** The rank of each unit that has one. */
function ranksIn(
  { ruleset, members }: Pick<Cohort, "ruleset" | "members">,
  contenders: readonly Contender[],
): ReadonlyMap<string, number> {
  const ranks = ranksOf(ruleset, contenders);
  return new Map(
    members.flatMap(({ unit }, at) => {
      const rank = ranks[at]?.rank ?? null;
      return rank === null ? [] : [[unit, rank] as const];
    }),
  );
}

function indicatorsLeftOut(cohort: Cohort, whole: ReadonlyMap<string, number>): readonly LeftOut[] {
  return cohort.prepared.flatMap(({ indicator: { code, label, unscored } }, left) => {
    if (unscored) {
      return [];
    }
    const members = cohort.members.map((member) => ({
      ...member,
      scores: member.scores.map((score, at) => (at === left ? withoutPoints(score) : score)),
    }));
    return [leftOut(code, label, whole, ranksIn(cohort, members.map(contenderOf(cohort))))];
  });
}

/** Nothing of its points, nothing of its maximum. */
function withoutPoints(score: IndicatorScore): IndicatorScore {
  return { ...score, status: "unscored", points: null, issues: [] };
}

function unitsLeftOut(cohort: Cohort, isLarge: boolean): readonly LeftOut[] {
  const relative = cohort.prepared.filter(({ statistics }) => statistics.size > 0);
  const candidates = isLarge ? atAnEnd(cohort, relative) : cohort.members;
  return candidates.map((left) => {
    const members = cohort.members.filter((one) => one !== left);
    const before = ranksIn({ ...cohort, members }, members.map(contenderOf(cohort)));
    const changed = changedWithout(members, cohort, relative);
    if (changed.size === 0) {
      return leftOut(left.unit, "", before, before);
    }
    const rescored = members.map((member) => ({
      ...member,
      scores: cohort.prepared.map((one, at) => {
        const statistics = changed.get(one.indicator.code);
        const known = member.scores[at];
        return statistics === undefined && known !== undefined
          ? known
          : interpretIndicator(one, member.figures, statistics ?? NONE);
      }),
    }));
    return leftOut(left.unit, "", before, ranksIn({ ...cohort, members }, rescored.map(contenderOf(cohort))));
  });
}

/** The statistics that are others without a unit, by the code of the indicator. */
function changedWithout(
  members: readonly Member[],
  { statistics }: Cohort,
  relative: readonly PreparedIndicator[],
): ReadonlyMap<string, Statistics> {
  const without = statisticsOf(
    relative,
    members.map(({ figures }) => figures),
  );
  return new Map(
    [...without].filter(([code, now]) => {
      const known = statistics.get(code) ?? NONE;
      return [...now].some(([key, value]) => {
        const old = known.get(key);
        return old === undefined || isFailure(old) || isFailure(value)
          ? old === undefined || isFailure(old) !== isFailure(value)
          : !value.equals(old);
      });
    }),
  );
}

function atAnEnd({ members }: Cohort, relative: readonly PreparedIndicator[]): readonly Member[] {
  const ends = new Set(
    relative.flatMap((one) =>
      extremesOf(
        one,
        members.map(({ figures }) => figures),
      ),
    ),
  );
  return members.filter(({ figures }) => ends.has(figures));
}

/** Those that move somebody farthest first, then those that move most. */
function bySize(all: readonly LeftOut[]): readonly LeftOut[] {
  return [...all].sort(
    (a, b) =>
      b.farthest - a.farthest || b.moves.length - a.moves.length || b.reordered.length - a.reordered.length,
  );
}

const NONE: Statistics = new Map();
const MOST_UNITS = 200;
