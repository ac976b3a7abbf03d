/** Scores the claim of each unit among the verified figures of all others, so that nobody answers for another's claim. */
import type { Exact } from "../../base/exact.ts";
import { createEvaluator } from "../../evaluate/bulk-evaluator.ts";
import { readInputs, type ReadInputs } from "../../evaluate/inputs.ts";
import type { RankedOutcome, Unit } from "../../evaluate/outcome.ts";
import { type PreparedIndicator, prepareIndicators } from "../../evaluate/prepare.ts";
import { inputsOf, type Ruleset } from "../../ir/ruleset.ts";
import { rankedValue } from "../plan/steps.ts";
import { extremesOf } from "../plan/trial.ts";
import { compileFigures, type EvidenceOf, type FigureClaim } from "./figures.ts";

/** A unit that both have. */
export interface Pair {
  readonly unit: string;
  /** Where the claimed figures of all units count. */
  readonly together: RankedOutcome;
  /** Where its claimed figures count, and the verified ones of all others. */
  readonly own: RankedOutcome;
  readonly verified: RankedOutcome;
  readonly figures: readonly FigureClaim[];
}

/** The units of both, each scored three times where its figures differ and indicators compare units. */
export function pairsOf(
  ruleset: Ruleset,
  claimed: readonly Unit[],
  verified: readonly Unit[],
  evidenceOf: EvidenceOf,
): readonly Pair[] {
  const evaluator = createEvaluator(ruleset);
  const byName = new Map(
    evaluator.evaluateAll(verified).units.map((one, at) => [one.unit, { one, unit: verified[at] }] as const),
  );
  const together = evaluator.evaluateAll(claimed).units;
  const figuresOf = compileFigures(ruleset, evidenceOf);
  const ownOf = compileOwnOutcome(ruleset, verified);
  return claimed.flatMap((unit, at): readonly Pair[] => {
    const [all, found] = [together[at], byName.get(unit.unit)];
    if (all === undefined || found?.unit === undefined) {
      return [];
    }
    const figures = figuresOf(unit.unit, unit.inputs, found.unit.inputs);
    const own = figures.length === 0 ? found.one : (ownOf(unit) ?? all);
    return [{ unit: all.unit, together: all, own, verified: found.one, figures }];
  });
}

/** Whose claimed figures change the points of a unit: those at an end of what its indicators compare, claimed or verified. */
export function movedBy(
  { unit, together, own }: Pair,
  all: readonly Pair[],
  indicators: readonly PreparedIndicator[],
  ends: Ends,
): readonly string[] {
  const names = indicators
    .filter(({ indicator: { code } }) => together.indicators[code]?.exact !== own.indicators[code]?.exact)
    .flatMap((one) => {
      const keys = new Set(one.mentioned.map(({ key }) => key));
      const others = all.filter(
        (other) => other.unit !== unit && other.figures.some(({ input }) => keys.has(input)),
      );
      const atEnds = others.filter((other) => ends.get(one.indicator.code)?.has(other.unit));
      return atEnds.length > 0 ? atEnds : others;
    });
  const moving = new Set(names.map((one) => one.unit));
  return all.flatMap((one) => (moving.has(one.unit) ? [one.unit] : []));
}

/** The units that have the lowest or highest value of an indicator, by its code; none where the mean counts, which all move. */
export type Ends = ReadonlyMap<string, ReadonlySet<string>>;

export function endsOf(
  ruleset: Ruleset,
  sets: readonly (readonly Unit[])[],
  indicators: readonly PreparedIndicator[],
): Ends {
  const read = readInputs(inputsOf(ruleset));
  const cohorts = sets.map((units) => units.map((unit): Member => ({ unit, ...read(unit.inputs) })));
  const relative = indicators.filter(
    ({ statistics }) =>
      statistics.size > 0 && [...statistics.values()].every(({ statistic }) => statistic !== "mean"),
  );
  return new Map(
    relative.map((one) => [
      one.indicator.code,
      new Set(cohorts.flatMap((members) => extremesOf(one, members).map(({ unit }) => unit.unit))),
    ]),
  );
}

/** Ranks by the points of each unit with the figures it claims: equal ones share a rank, and the next counts them all. */
export function claimedRanks(ruleset: Ruleset, pairs: readonly Pair[]): ReadonlyMap<string, number> {
  const ranked = pairs
    .flatMap(({ unit, own }) => {
      const value = own.rank === null ? null : rankedValue(ruleset, own);
      return value === null ? [] : [{ unit, value }];
    })
    .sort((a, b) => b.value.compare(a.value));
  const placeOf = (value: Exact): number => ranked.findIndex((one) => one.value.equals(value)) + 1;
  return new Map(ranked.map(({ unit, value }) => [unit, placeOf(value)]));
}

/** The outcome of a unit with the figures it claims, or null where no indicator compares units. */
type OwnOutcome = (claimed: Unit) => RankedOutcome | null;

function compileOwnOutcome(ruleset: Ruleset, verified: readonly Unit[]): OwnOutcome {
  const relative = prepareIndicators(ruleset).filter(({ statistics }) => statistics.size > 0);
  if (relative.length === 0) {
    return () => null;
  }
  const evaluator = createEvaluator(ruleset);
  const read = readInputs(inputsOf(ruleset));
  const members: readonly Member[] = verified.map((unit) => ({ unit, ...read(unit.inputs) }));
  const byName = new Map(members.map((one) => [one.unit.unit, one]));
  const hasMean = relative.some(({ statistics }) =>
    [...statistics.values()].some(({ statistic }) => statistic === "mean"),
  );
  const benchOf = (all: readonly Member[]): ReadonlySet<Member> =>
    new Set(hasMean ? all : relative.flatMap((one) => extremesOf(one, all)));
  const bench = benchOf(members);
  return (claimed) => {
    const own = byName.get(claimed.unit);
    const others =
      own !== undefined && bench.has(own) ? benchOf(members.filter((one) => one !== own)) : bench;
    const cohort = [...others].filter((one) => one !== own).map(({ unit }) => unit);
    return evaluator.evaluateAll([claimed, ...cohort]).units[0] ?? null;
  };
}

interface Member extends ReadInputs {
  readonly unit: Unit;
}
