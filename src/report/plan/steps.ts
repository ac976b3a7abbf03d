/** Where a unit stands after each indicator that it wins, the figures of the others unchanged. */
import { dayNumber } from "../../base/calendar.ts";
import type { Exact } from "../../base/exact.ts";
import { createEvaluator } from "../../evaluate/bulk-evaluator.ts";
import type { ScoreOptions } from "../../evaluate/evaluator.ts";
import type { RankedOutcome, RawInputs, RawValue, Table, Unit } from "../../evaluate/outcome.ts";
import { compileTypedValue } from "../../evaluate/typed-value.ts";
import type { PreparedIndicator } from "../../evaluate/prepare.ts";
import { inputsOf, keysByName, type Ruleset } from "../../ir/ruleset.ts";
import { exactOf, fractionOf } from "../numbers.ts";
import type { Change, PlanItem, PlanStanding, PlanStep } from "./parts.ts";

/** Inputs with changes in them, in the form that data have. */
export function changedInputs(inputs: RawInputs, changes: readonly Change[]): RawInputs {
  const changed = changes.map(({ input, to }): readonly [string, RawValue] => [
    input.key,
    compileTypedValue(input)(to),
  ]);
  return { ...inputs, ...Object.fromEntries(changed) };
}

export function standingOf({ status, total, indices, rank }: RankedOutcome): PlanStanding {
  return {
    status,
    points: total.exact === null ? null : fractionOf(total.exact),
    possible: exactOf(total.possible),
    max: exactOf(total.max),
    indices: indices.map(({ name, exact }) => ({ name, value: exact === null ? null : fractionOf(exact) })),
    rank,
  };
}

/** Everything around a unit: `table` is the cohort as it is, `at` the place of the unit in it. */
interface Surroundings {
  readonly ruleset: Ruleset;
  readonly prepared: readonly PreparedIndicator[];
  readonly units: readonly Unit[];
  readonly table: Table;
  readonly at: number;
  /** The cohort that was frozen, if there is one. */
  readonly options: ScoreOptions;
}

/** Each step has the changes of all before it. */
export function stepsOf(around: Surroundings, ranked: readonly PlanItem[]): readonly PlanStep[] {
  const { ruleset, units, at } = around;
  const own = units[at];
  const outcomeOf = outcomesIn(around);
  let inputs = underKeys(own?.inputs ?? {}, ruleset);
  return ranked.flatMap(({ indicator: { code }, full, next }): readonly PlanStep[] => {
    const win = [full, next].find((one) => one !== null && !one.changes.some(isMissed));
    if (win === undefined || win === null) {
      return [];
    }
    inputs = changedInputs(inputs, win.changes);
    const outcome = outcomeOf(inputs);
    return outcome === undefined
      ? []
      : [{ code, isFull: win === full, changes: win.changes, standing: standingOf(outcome) }];
  });
}

/** Whether a day is to be an earlier one, which is too late to do. */
export function isMissed({ input, from, to }: Change): boolean {
  const isDay = input.kind === "date" && typeof from === "string" && typeof to === "string";
  return isDay && dayNumber(to) < dayNumber(from);
}

/** What becomes of the unit with other figures, its rank among the others included. */
function outcomesIn({
  ruleset,
  prepared,
  units,
  table,
  at,
  options: given,
}: Surroundings): (inputs: RawInputs) => RankedOutcome | undefined {
  const evaluator = createEvaluator(ruleset);
  const own = units[at];
  if (own === undefined) {
    return () => undefined;
  }
  // A cohort that was frozen is moved by nobody for anybody else.
  const isFrozen = given.cohort !== undefined;
  const statistics = isFrozen ? [] : prepared.flatMap((one) => [...one.statistics.values()]);
  const others = units.filter((_, index) => index !== at);
  const options = statistics.length === 0 ? given : { cohort: evaluator.freeze(others) };
  const alone = (inputs: RawInputs) => evaluator.evaluateAll([{ ...own, inputs }], options).units[0];
  // Others keep their points as long as this unit lies within what they are compared by, before and after.
  const movesOthers = (outcome: RankedOutcome | undefined): boolean =>
    statistics.some(({ statistic }) => statistic === "mean") || outcome?.moved.length !== 0;
  const hasMoved = statistics.length > 0 && movesOthers(alone(own.inputs));
  return (inputs) => {
    const outcome = alone(inputs);
    if (outcome !== undefined && (statistics.length === 0 || !(hasMoved || movesOthers(outcome)))) {
      return { ...outcome, rank: rankAmong(ruleset, outcome, table, at) };
    }
    return evaluator.evaluateAll(units.map((one, index) => (index === at ? { ...one, inputs } : one))).units[
      at
    ];
  };
}

/** A figure that is given under the name of its author would else be given twice. */
function underKeys(inputs: RawInputs, ruleset: Ruleset): RawInputs {
  const keys = keysByName(inputsOf(ruleset));
  return Object.fromEntries(Object.entries(inputs).map(([key, value]) => [keys.get(key) ?? key, value]));
}

/** Where no indicator compares units, the others keep their values. */
function rankAmong(ruleset: Ruleset, alone: RankedOutcome, { units }: Table, at: number): number | null {
  const value = rankedValue(ruleset, alone);
  if (alone.rank === null || value === null) {
    return null;
  }
  const better = units.filter((one, index) => {
    const other = index === at || one.rank === null ? null : rankedValue(ruleset, one);
    return other !== null && other.compare(value) > 0;
  });
  return better.length + 1;
}

/** What a unit is ranked by. */
export function rankedValue({ ranking }: Ruleset, { total, indices }: RankedOutcome): Exact | null {
  const exact =
    ranking?.by === "index" ? indices.find(({ name }) => name === ranking.name)?.exact : total.exact;
  return ranking === null || exact === null || exact === undefined ? null : fractionOf(exact);
}
