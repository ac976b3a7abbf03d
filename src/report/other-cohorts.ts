/** The other cohorts that a unit may have been compared with: without a unit that makes an end, or that of the run. */
import type { Exact } from "../base/exact.ts";
import { cohortScope } from "../evaluate/attempt.ts";
import { type CohortStatistics, statisticsOf } from "../evaluate/cohort.ts";
import { interpret, isFailure, type Statistics } from "../evaluate/interpret.ts";
import { numberIn } from "../evaluate/operations.ts";
import type { PreparedIndicator } from "../evaluate/prepare.ts";
import type { CohortStatistic } from "../ir/expression.ts";
import type { CauseKind } from "./reconciliation.ts";
import type { Member, Workbench } from "./workbench.ts";

export interface OtherCohort {
  readonly cause: CauseKind;
  readonly statistics: () => CohortStatistics;
}

/** None where no indicator compares units. */
export type OtherCohorts = (
  indicators: readonly PreparedIndicator[],
  member: Member,
) => Iterable<OtherCohort>;

/** What is found out of the units is kept for the next figure. */
export function compileOtherCohorts(bench: Workbench): OtherCohorts {
  const { members } = bench;
  const ends = new Map<string, readonly Member[]>();
  const found = new Map<string, Map<Member, Statistics>>();
  const suspectsOf = (one: PreparedIndicator): readonly Member[] => {
    const { code } = one.indicator;
    const known = ends.get(code) ?? (members.length <= FEW ? members : atTheEnds(one, members));
    ends.set(code, known);
    return known;
  };
  const without = (one: PreparedIndicator, left: Member): Statistics => {
    const { code } = one.indicator;
    const ofIndicator = found.get(code) ?? new Map<Member, Statistics>();
    found.set(code, ofIndicator);
    const known = ofIndicator.get(left) ?? statisticsWithout(one, left, members);
    ofIndicator.set(left, known);
    return known;
  };
  return function* (indicators, member) {
    const relative = indicators.filter((one) => one.statistics.size > 0);
    if (relative.length > 0 && bench.isFrozen) {
      yield { cause: { kind: "cohort", how: "run" }, statistics: bench.ofRun };
      return;
    }
    const hasMean = relative.some((one) =>
      [...one.statistics.values()].some(({ statistic }) => statistic === "mean"),
    );
    for (const left of new Set([...relative.flatMap(suspectsOf), ...(hasMean ? [member] : [])])) {
      yield {
        cause: { kind: "cohort", how: "without", unit: left.unit },
        statistics: () => new Map(relative.map((one) => [one.indicator.code, without(one, left)])),
      };
    }
  };
}

function statisticsWithout(one: PreparedIndicator, left: Member, members: readonly Member[]): Statistics {
  const others = members.filter((member) => member !== left).map(({ figures }) => figures);
  return statisticsOf([one], others).get(one.indicator.code) ?? new Map();
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
