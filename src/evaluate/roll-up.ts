/** Rolls the sums of one unit up to pillars, indices and a grade, each line using those before it. */
import { sumOf, type Exact } from "../base/exact.ts";
import type { Expression } from "../ir/expression.ts";
import type { Grade, RollUp, Ruleset } from "../ir/ruleset.ts";
import { interpret, isFailure, rollUpKey, type Failure, type InputStates } from "./interpret.ts";
import { numberIn, truthIn } from "./operations.ts";
import type { RollUpOutcome, Step } from "./outcome.ts";
import { assumedIn } from "./prepare.ts";
import type { Sum, Sums } from "./sum-up.ts";

/** What the names of totals stand for, by `rollUpKey`. */
export type RollUpValues = ReadonlyMap<string, Exact>;

/** The ends between which the points of a pending unit lie; of every other unit they are equal. */
export type End = "certain" | "possible";

/** Points, and the maximum that applies to the unit. */
interface Part {
  readonly points: Exact;
  readonly max: Exact;
}

/** One end of the points of a unit: in all, and of each group by its code. */
export interface Totals extends Part {
  readonly groups: ReadonlyMap<string, Part>;
}

export function totalsAt(end: End, { total, groups }: Sums): Totals {
  const part = (sum: Sum): Part => ({ points: sum[end], max: sum.max });
  return { ...part(total), groups: new Map([...groups].map(([code, sum]) => [code, part(sum)])) };
}

/**
 * The totals and shares of a unit, and its pillars and indices as their lines round them: with 30 of 40 points
 * `total / max` is 3/4. What nothing of it applies to the unit has no value and is not there.
 */
export function rollUpValues(ruleset: Ruleset, totals: Totals): RollUpValues {
  const values = new Map<string, Exact>([
    ["total", totals.points],
    ["max", totals.max],
  ]);
  for (const [name, { points, max }] of totals.groups) {
    if (!max.isZero()) {
      values.set(rollUpKey({ of: "group", name }), points.over(max));
    }
  }
  for (const one of ruleset.rollUps) {
    const value = unroundedValue(one, totals, values);
    if (value !== null) {
      values.set(rollUpKey({ of: one.kind, name: one.name }), roundRollUp(one, value));
    }
  }
  return values;
}

/** A pillar or an index before its line rounds it; null where nothing of it applies to the unit. */
export function unroundedValue({ of }: RollUp, totals: Totals, values: RollUpValues): Exact | null {
  if (totals.max.isZero()) {
    return null;
  }
  return of.kind === "groups" ? shareOf(of.codes, totals) : formulaValue(of.expression, values);
}

/** `0.65625` is 0.6563 with `round 4 half up`. */
function roundRollUp({ rounding }: RollUp, value: Exact): Exact {
  return rounding === null ? value : value.round(rounding.places, rounding.mode);
}

/** What some groups reach together: the sum of their points over the sum of their maxima. */
function shareOf(codes: readonly string[], { groups }: Totals): Exact | null {
  const parts = codes.flatMap((code) => groups.get(code) ?? []);
  const max = sumOf(parts.map((one) => one.max));
  return max.isZero() ? null : sumOf(parts.map(({ points }) => points)).over(max);
}

function formulaValue(expression: Expression, values: RollUpValues): Exact | null {
  const step = interpretRollUp(expression, values);
  return isFailure(step) ? null : numberIn(step.value);
}

/** A formula or a condition over totals, and over inputs where `states` has them. */
export function interpretRollUp(
  expression: Expression,
  rollUps: RollUpValues,
  states: InputStates = NO_INPUTS,
): Step | Failure {
  return interpret(expression, {
    states,
    statistics: new Map(),
    definitions: new Map(),
    evaluated: new Map(),
    rollUps,
  });
}

const NO_INPUTS: InputStates = new Map();

/** The pillars or the indices of a unit, in written order. */
export function rollUpOutcomes(
  kind: RollUp["kind"],
  ruleset: Ruleset,
  ends: { readonly [E in End]: RollUpValues },
  isRefused: boolean,
): readonly RollUpOutcome[] {
  return ruleset.rollUps
    .filter((one) => one.kind === kind)
    .map(({ name, provenance }) => {
      const key = rollUpKey({ of: kind, name });
      const [certain, possible] = [ends.certain, ends.possible].map((values) =>
        isRefused ? undefined : values.get(key),
      );
      return {
        name,
        value: certain?.toDecimal() ?? null,
        exact: certain?.toFraction() ?? null,
        certain: certain?.toDecimal() ?? null,
        possible: possible?.toDecimal() ?? null,
        assumptions: assumedIn(provenance),
      };
    });
}

/** The first line that holds; null where a line cannot be tested before one holds. */
export function gradeOf({ grades }: Ruleset, values: RollUpValues): Grade | null {
  for (const grade of grades) {
    const step = grade.condition === null ? null : interpretRollUp(grade.condition, values);
    if (step !== null && isFailure(step)) {
      return null;
    }
    if (step === null || truthIn(step.value)) {
      return grade;
    }
  }
  return null;
}
