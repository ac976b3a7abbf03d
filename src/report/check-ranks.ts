/** Checks the printed ranks of a table against the printed figures that they are given by. */
import { toleranceOf } from "../base/printed.ts";
import type { Outcome } from "../evaluate/outcome.ts";
import type { OfficialUnit } from "../ir/official.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import { LEFT_OUT, type Target } from "./check-figures.ts";
import { printedBy } from "./check-sums.ts";
import { recomputedOf } from "./figure-value.ts";
import type { RankConflict } from "./reconciliation.ts";

/** What units are ranked by; null where they are not ranked. */
export function rankedBy({ ranking }: Ruleset): Target | null {
  if (ranking === null) return null;
  return ranking.by === "total"
    ? TOTAL
    : { of: "index", name: ranking.name, label: "", key: `index ${ranking.name}` };
}

export const TOTAL: Target = { of: "total", name: "", label: "", key: "total" };

/** Ranks that go against the printed figures they are given by: the better figure has no better rank. */
export function checkRanks(
  ruleset: Ruleset,
  official: readonly OfficialUnit[],
  places: ReadonlyMap<string, number>,
  outcomes: readonly Outcome[],
): readonly RankConflict[] {
  const own = rankedBy(ruleset);
  if (own === null) {
    return [];
  }
  const isPrinted = official.some((unit) => printedBy(unit, places)(own) !== null);
  const by = isPrinted || !ordersAlike(own, outcomes) ? own : TOTAL;
  const ranked = official.flatMap((unit) => {
    const printed = printedBy(unit, places);
    const [value, rank] = [printed(by), printed({ of: "rank", name: "", label: "", key: "rank" })];
    return value === null || value === LEFT_OUT || rank === null || rank === LEFT_OUT
      ? []
      : [{ unit: unit.unit, value: value.value, slack: toleranceOf(value.places), rank: rank.value }];
  });
  const best = [...ranked].sort((a, b) => b.value.compare(a.value) || a.rank.compare(b.rank));
  return best.slice(1).flatMap((worse, index) => {
    const better = best[index];
    const isSure = better && better.value.minus(worse.value).compare(better.slack.plus(worse.slack)) > 0;
    return better && isSure && better.rank.compare(worse.rank) >= 0
      ? [
          {
            ...{ better: better.unit, betterRank: better.rank.toFraction() },
            ...{ worse: worse.unit, worseRank: worse.rank.toFraction() },
          },
        ]
      : [];
  });
}

/** Whether totals put units into the same order: an index is a share of the points that apply to a unit. */
function ordersAlike(index: Target, outcomes: readonly Outcome[]): boolean {
  const both = outcomes.flatMap((outcome) => {
    const [total, value] = [recomputedOf(TOTAL, outcome), recomputedOf(index, outcome)];
    return outcome.status === "scored" && total !== null && value !== null ? [{ total, value }] : [];
  });
  const sorted = both.toSorted((a, b) => b.total.compare(a.total));
  return sorted.every(({ value }, at) => value.compare(sorted[at + 1]?.value ?? value) >= 0);
}
