/** Puts the unit being scored into a cohort that was frozen before. */
import { exact, greatestOf, leastOf, type Exact } from "../base/exact.ts";
import { assertNever } from "../base/invariant.ts";
import type { Statistic } from "../ir/expression.ts";
import type { CohortStatistics } from "./cohort.ts";
import type { FrozenCohort } from "./frozen-cohort.ts";
import { isFailure, type Failure } from "./interpret.ts";
import type { MovedStatistic } from "./outcome.ts";
import type { PreparedIndicator } from "./prepare.ts";

/** The statistics of a frozen cohort as numbers; one without a value is a failure, as in a cohort of nobody. */
export function statisticsIn({ statistics }: FrozenCohort): CohortStatistics {
  return new Map(
    Object.entries(statistics).map(([code, values]) => [
      code,
      new Map(Object.entries(values).map(([key, value]) => [key, value === null ? NOBODY : exact(value)])),
    ]),
  );
}

const NOBODY: Failure = { failure: "division by zero", at: null };

/** A cohort with one more unit in it, and what that unit moved. */
export interface JoinedCohort {
  readonly statistics: CohortStatistics;
  readonly moved: readonly MovedStatistic[];
}

/**
 * The unit being scored belongs to its cohort: `own`, the statistics of that unit alone, join the lowest and the
 * highest; the mean stays as it is, because one unit more is not known to be one more of those it is of.
 */
export function joinCohort(
  frozen: CohortStatistics,
  own: CohortStatistics,
  indicators: readonly PreparedIndicator[],
): JoinedCohort {
  const moved: MovedStatistic[] = [];
  const statistics = indicators.flatMap(({ indicator: { code }, statistics: needed }) => {
    const values = [...needed].map(([key, { statistic }]) => {
      const before = frozen.get(code)?.get(key) ?? NOBODY;
      const after = joined(statistic, before, own.get(code)?.get(key) ?? NOBODY);
      if (!isFailure(after) && (isFailure(before) || !after.equals(before))) {
        const text = isFailure(before) ? null : before.toFraction();
        moved.push({ indicator: code, key, frozen: text, own: after.toFraction() });
      }
      return [key, after] as const;
    });
    return values.length === 0 ? [] : [[code, new Map(values)] as const];
  });
  return { statistics: new Map(statistics), moved };
}

function joined(statistic: Statistic, frozen: Exact | Failure, own: Exact | Failure): Exact | Failure {
  if (isFailure(frozen) || isFailure(own)) {
    return isFailure(frozen) ? own : frozen;
  }
  switch (statistic) {
    case "lowest":
      return leastOf([frozen, own]);
    case "highest":
      return greatestOf([frozen, own]);
    case "mean":
      return frozen;
    default:
      return assertNever(statistic);
  }
}
