/** Tries other figures of one unit in one indicator, with the figures of all other units as they are. */
import { exact, type Exact, zero } from "../../base/exact.ts";
import { type CohortStatistics, statisticsOf } from "../../evaluate/cohort.ts";
import { tryIndicator } from "../../evaluate/attempt.ts";
import { interpretIndicator } from "../../evaluate/indicator.ts";
import type { ReadInputs } from "../../evaluate/inputs.ts";
import { isFailure, type Statistics } from "../../evaluate/interpret.ts";
import { joinCohort } from "../../evaluate/join-cohort.ts";
import type { InputState, Step, Value } from "../../evaluate/outcome.ts";
import { type PreparedCondition, type PreparedIndicator, roundPoints } from "../../evaluate/prepare.ts";
import type { IndicatorScore } from "../../evaluate/result.ts";
import { everyPart } from "../../ir/expression.ts";
import type { Input } from "../../ir/ruleset.ts";

/** The figures of an indicator: those that are there, by key. */
export type Figures = ReadonlyMap<string, Value>;

export interface Trial {
  readonly prepared: PreparedIndicator;
  /** The figures as they are. */
  readonly figures: Figures;
  /** The figures that a plan may change: its own, but no texts and no points. */
  readonly changeable: readonly Input[];
  readonly countsTargets: boolean;
  readonly max: Exact;
  /** The score with these figures in place of those that are there. */
  readonly scoreOf: (changed: Figures) => IndicatorScore;
  /** Its points, or the targets met; null where it has none with such figures. */
  readonly pointsOf: (changed: Figures) => Exact | null;
  /** The same without rounding of points; null where there is none. */
  readonly unrounded: () => Trial | null;
  /** The same as if these conditions were not in force; a rule that then fails has no points. */
  readonly without: (conditions: readonly PreparedCondition[]) => Trial;
}

/** What a unit is compared by: the figures of the other units, or a cohort that was frozen. */
export type Beside =
  | { readonly kind: "units"; readonly others: readonly ReadInputs[] }
  | { readonly kind: "frozen"; readonly statistics: CohortStatistics };

export function trialOf(prepared: PreparedIndicator, own: ReadInputs, beside: Beside): Trial {
  const { indicator, mentioned, inputs } = prepared;
  const used = new Set([...inputs, ...mentioned].map(({ key }) => key));
  const states = new Map([...own.states].filter(([key]) => used.has(key)));
  const figures = new Map(
    [...states].flatMap(([key, state]) => (state.state === "value" ? [[key, state.value] as const] : [])),
  );
  const issues = own.issues.filter(({ input }) => used.has(input));
  const statistics = statisticsWith(prepared, beside);
  const readWith = (changed: Figures): ReadInputs => ({
    states: changed.size === 0 ? states : withChanges(states, changed),
    issues,
  });
  const scoreOf = (changed: Figures): IndicatorScore => {
    const read = readWith(changed);
    return interpretIndicator(prepared, read, statistics(read));
  };
  const countsTargets = indicator.unscored;
  const max = countsTargets ? exact(indicator.targets.length) : roundPoints(prepared, exact(indicator.max));
  const own_ = new Set(indicator.inputs.map(({ key }) => key));
  const trial: Trial = {
    prepared,
    figures,
    changeable: mentioned.filter(
      ({ key, kind }) => own_.has(key) && figures.has(key) && kind !== "text" && kind !== "points",
    ),
    countsTargets,
    max,
    scoreOf,
    pointsOf: (changed) => pointsIn(scoreOf(changed), countsTargets),
    unrounded: () =>
      prepared.rounding === undefined ? null : trialOf({ ...prepared, rounding: undefined }, own, beside),
    without: (left) => withoutConditions(trial, left, readWith, beside),
  };
  return trial;
}

function withoutConditions(
  trial: Trial,
  left: readonly PreparedCondition[],
  readWith: (changed: Figures) => ReadInputs,
  beside: Beside,
): Trial {
  const conditions = trial.prepared.conditions.filter((one) => !left.includes(one));
  const prepared = { ...trial.prepared, conditions };
  const statistics = statisticsWith(prepared, beside);
  const pointsOf = (changed: Figures): Exact | null => {
    const read = readWith(changed);
    const { result } = tryIndicator(prepared, read, statistics(read));
    return result.kind === "points" ? roundPoints(prepared, result.points) : null;
  };
  return { ...trial, prepared, pointsOf };
}

/** Null also where a condition on the figures does not hold. */
export function pointsIn(
  { status, points, targets, issues }: IndicatorScore,
  countsTargets: boolean,
): Exact | null {
  if (!countsTargets) {
    return status === "scored" ? points : null;
  }
  return issues.length > 0 ? null : exact(targets.filter(({ met }) => met === true).length);
}

/** The first share that a rule works out: of `ratio = a / b` or of `a / b >= 80%`. */
export function shareIn({ trace }: { readonly trace: IndicatorScore["trace"] }): Exact | null {
  const made = trace();
  const steps = [
    ...(made?.definitions ?? []).map(({ step }) => step),
    ...(made?.points ? [made.points] : []),
  ];
  const wished = (made?.targets ?? []).flatMap(({ step }) => step ?? []);
  return firstShare(steps) ?? firstShare(wished);
}

function firstShare(steps: readonly Step[]): Exact | null {
  for (const { expression, value, steps: inner } of steps) {
    // How far a unit lies between others is no share that anybody plans for.
    const isShare =
      expression.type === "ratio" &&
      !everyPart([expression], NO_DEFINITIONS).some(({ kind }) => kind === "cohort") &&
      (expression.kind === "input" || (expression.kind === "arithmetic" && expression.operator === "/"));
    if (isShare && typeof value === "object") {
      return value;
    }
    const found = firstShare(inner);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

function withChanges(
  states: ReadonlyMap<string, InputState>,
  changed: Figures,
): ReadonlyMap<string, InputState> {
  const all = new Map(states);
  for (const [key, value] of changed) {
    all.set(key, { state: "value", value });
  }
  return all;
}

/** What the cohort is with this unit in it: only those others are kept that are at an end of a statistic. */
function statisticsWith(prepared: PreparedIndicator, beside: Beside): (own: ReadInputs) => Statistics {
  const { code } = prepared.indicator;
  if (prepared.statistics.size === 0) {
    return () => NONE;
  }
  if (beside.kind === "frozen") {
    const joined = (own: ReadInputs) =>
      joinCohort(beside.statistics, statisticsOf([prepared], [own]), [prepared]);
    return (own) => joined(own).statistics.get(code) ?? NONE;
  }
  const { others } = beside;
  const hasMean = [...prepared.statistics.values()].some(({ statistic }) => statistic === "mean");
  const kept = hasMean ? others : extremesOf(prepared, others);
  return (own) => statisticsOf([prepared], [...kept, own]).get(code) ?? NONE;
}

/** The units that give an indicator its lowest and highest values; without them the others would have other points. */
export function extremesOf<Unit extends ReadInputs>(
  prepared: PreparedIndicator,
  units: readonly Unit[],
): readonly Unit[] {
  const { code } = prepared.indicator;
  const values = units.map((unit) => statisticsOf([prepared], [unit]).get(code) ?? NONE);
  const whole = statisticsOf([prepared], units).get(code) ?? NONE;
  const kept = new Set<number>();
  for (const key of prepared.statistics.keys()) {
    const extreme = whole.get(key);
    const at = values.findIndex((own) => {
      const value = own.get(key);
      return value !== undefined && extreme !== undefined && !isFailure(value) && !isFailure(extreme)
        ? value.equals(extreme)
        : false;
    });
    if (at >= 0) {
      kept.add(at);
    }
  }
  return units.filter((_, index) => kept.has(index));
}

const NONE: Statistics = new Map();
const NO_DEFINITIONS: ReadonlyMap<string, null> = new Map();

/** What is below the maximum: never less than nothing. */
export function lostOf(points: Exact | null, max: Exact): Exact {
  const lost = points === null ? max : max.minus(points);
  return lost.sign() < 0 ? zero : lost;
}
