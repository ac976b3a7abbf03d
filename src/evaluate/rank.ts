/** Competition ranks: units with equal totals share a rank, and the next rank counts them all. */
import { exact } from "../base/exact.ts";
import type { Outcome } from "./outcome.ts";

/**
 * The rank of each unit by its total as the ruleset rounds it, null unless scored: totals of 9, 8, 8 and 7 have the
 * ranks 1, 2, 2 and 4.
 */
export function ranksOf(outcomes: readonly Outcome[]): readonly (number | null)[] {
  const totals = outcomes.map(({ status, total }) =>
    status === "scored" && total.exact !== null ? exact(total.exact) : null,
  );
  const descending = totals.filter((total) => total !== null).sort((left, right) => right.compare(left));
  const places = new Map<string, number>();
  for (const [index, total] of descending.entries()) {
    const text = total.toFraction();
    places.set(text, places.get(text) ?? index + 1);
  }
  return totals.map((total) => (total === null ? null : (places.get(total.toFraction()) ?? null)));
}
