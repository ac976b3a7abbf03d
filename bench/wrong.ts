/** How much of what others give differs from the exact result. */
import { Decimal } from "decimal.js";
import { columnRanks } from "../src/evaluate/bulk.ts";
import type { ScoredColumns } from "../src/evaluate/column-outcomes.ts";
import type { Table } from "../src/evaluate/outcome.ts";
import type { ByHand } from "./by-hand.ts";

/** How many points, totals and ranks of doubles differ from the exact ones. */
export function wrongIn(byHand: ByHand, scored: ScoredColumns): readonly number[] {
  const ranks = columnRanks(scored);
  let points = 0;
  for (const { prepared, points: units } of scored.scores) {
    byHand.points.get(prepared.indicator.code)?.forEach((one, row) => {
      if (one !== (units[row] ?? 0) / 100) points++;
    });
  }
  const totals = byHand.total.filter((one, row) => one !== (scored.totals?.total[row] ?? 0) / 100).length;
  return [points, totals, byHand.ranks.filter((one, row) => one !== ranks[row]?.rank).length];
}

/** How many points, totals and ranks differ from those of the interpreter, unit by unit. */
export function wrongBeside(interpreted: Table, scored: ScoredColumns): readonly number[] {
  const ranks = columnRanks(scored);
  const wrong = [0, 0, 0];
  const count = (index: number, isWrong: boolean): void => {
    wrong[index] = (wrong[index] ?? 0) + (isWrong ? 1 : 0);
  };
  for (const [row, { indicators, total, rank }] of interpreted.units.entries()) {
    for (const { prepared, points } of scored.scores) {
      const { exact } = indicators[prepared.indicator.code] ?? { exact: null };
      count(
        0,
        exact === null ||
          !fractionOf(exact)
            .times(100)
            .eq(points[row] ?? 0),
      );
    }
    count(
      1,
      total.exact === null ||
        !fractionOf(total.exact)
          .times(100)
          .eq(scored.totals?.total[row] ?? 0),
    );
    count(2, rank !== ranks[row]?.rank);
  }
  return wrong;
}

/** Points of at most two decimals, so that the quotient ends. */
function fractionOf(text: string): Decimal {
  const [top = "0", bottom = "1"] = text.split("/");
  return new Decimal(top).div(bottom);
}

/** Of decimals: totals. */
export function wrongTotals(decimals: readonly Decimal[], scored: ScoredColumns): number {
  return decimals.filter((one, row) => !one.times(100).eq(scored.totals?.total[row] ?? 0)).length;
}
