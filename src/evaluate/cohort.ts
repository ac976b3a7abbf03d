/** The statistics that relative indicators ask for, over the units of one run. */
import { exact, greatestOf, leastOf, sumOf, type Exact } from "../base/exact.ts";
import { assertNever } from "../base/invariant.ts";
import type { CohortStatistic, Statistic } from "../ir/expression.ts";
import type { ReadInputs } from "./inputs.ts";
import { cohortScope } from "./attempt.ts";
import { interpret, isFailure, type Failure, type Scope, type Statistics } from "./interpret.ts";
import { numberIn } from "./operations.ts";
import type { PreparedIndicator } from "./prepare.ts";

/** The statistics of each indicator, by its code: the same expression may have other units in another indicator. */
export type CohortStatistics = ReadonlyMap<string, Statistics>;

/**
 * The statistics of a cohort. Units that are pending, refused or not applicable on an indicator are left out of its
 * statistics: `lowest(ratio)` of 1/2, pending and 3/4 is 1/2.
 */
export function statisticsOf(
  indicators: readonly PreparedIndicator[],
  units: readonly ReadInputs[],
): CohortStatistics {
  const relative = indicators.filter((one) => one.statistics.size > 0);
  return new Map(relative.map((one) => [one.indicator.code, statisticsFor(one, units)]));
}

/** The statistics of one indicator. */
export function statisticsFor(prepared: PreparedIndicator, units: readonly ReadInputs[]): Statistics {
  const scopes = units.flatMap((figures) => cohortScope(prepared, figures) ?? []);
  return new Map([...prepared.statistics].map(([key, node]) => [key, overUnits(node, scopes)]));
}

/**
 * A unit in which the expression divides by zero has no value to compare (its rule has an `else`, or a case that
 * keeps it away from the statistic), so it is left out; where no unit has one, the statistic is such a failure too.
 */
function overUnits({ statistic, of }: CohortStatistic, scopes: readonly Scope[]): Exact | Failure {
  const values: Exact[] = [];
  for (const scope of scopes) {
    const step = interpret(of, scope);
    if (!isFailure(step)) {
      values.push(numberIn(step.value));
    } else if (step.failure === "no case" || step.failure === "two cases") {
      return step;
    }
  }
  return values.length === 0 ? { failure: "division by zero", at: null } : statisticIn(statistic, values);
}

/** A statistic of one or more values. */
export function statisticIn(statistic: Statistic, values: readonly Exact[]): Exact {
  switch (statistic) {
    case "lowest":
      return leastOf(values);
    case "highest":
      return greatestOf(values);
    case "mean":
      return sumOf(values).over(exact(values.length));
    default:
      return assertNever(statistic);
  }
}
