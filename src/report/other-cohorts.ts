/** The other cohorts that a unit may have been compared with: without a unit that makes an end, without itself, or that of the run. */
import { cohortScope } from "../evaluate/attempt.ts";
import { type CohortStatistics, statisticsOf } from "../evaluate/cohort.ts";
import { interpret, isFailure } from "../evaluate/interpret.ts";
import { numberIn } from "../evaluate/operations.ts";
import type { PreparedIndicator } from "../evaluate/prepare.ts";
import type { Exact } from "../base/exact.ts";
import type { CohortStatistic } from "../ir/expression.ts";
import type { CauseKind } from "./reconciliation.ts";
import type { Member, Workbench } from "./workbench.ts";

export interface OtherCohort {
  readonly cause: CauseKind;
  readonly statistics: () => CohortStatistics;
}

/** None where no indicator compares units. */
export function* otherCohorts(
  indicators: readonly PreparedIndicator[],
  bench: Workbench,
  member: Member,
): Iterable<OtherCohort> {
  const relative = indicators.filter((one) => one.statistics.size > 0);
  if (relative.length === 0) {
    return;
  }
  const { members } = bench;
  const without = (left: Member): CohortStatistics =>
    statisticsOf(
      relative,
      members.filter((one) => one !== left).map(({ figures }) => figures),
    );
  if (bench.isFrozen) {
    yield { cause: { kind: "cohort", how: "run" }, statistics: bench.ofRun };
    return;
  }
  const suspects =
    members.length <= FEW ? members : [member, ...relative.flatMap((one) => atTheEnds(one, members))];
  for (const left of new Set(suspects)) {
    yield { cause: { kind: "cohort", how: "without", unit: left.unit }, statistics: () => without(left) };
  }
}

/** The units whose values are the lowest or the highest: no other unit changes those when it is left out. */
function atTheEnds(prepared: PreparedIndicator, members: readonly Member[]): readonly Member[] {
  return [...prepared.statistics.values()].flatMap((statistic) => {
    const valued = members.flatMap((member) => {
      const value = ownValue(prepared, member, statistic);
      return value === null ? [] : [{ member, value }];
    });
    const sorted = valued.sort((a, b) => a.value.compare(b.value)).map(({ member }) => member);
    return [...sorted.slice(0, 1), ...sorted.slice(-1)];
  });
}

function ownValue(prepared: PreparedIndicator, { figures }: Member, { of }: CohortStatistic): Exact | null {
  const scope = cohortScope(prepared, figures);
  const step = scope && interpret(of, scope);
  return step === null || isFailure(step) ? null : numberIn(step.value);
}

const FEW = 40;
