/** Finds what was recomputed for a figure that a table may print. */
import { exact, type Exact } from "../base/exact.ts";
import type { RankedOutcome } from "../evaluate/outcome.ts";
import type { Node } from "../ir/ruleset.ts";
import { fractionOf } from "./numbers.ts";
import type { FigureCheck } from "./reconciliation.ts";

/** The recomputed value of a target; null where it has none. */
export function recomputedOf(
  { of, name }: Pick<FigureCheck, "of" | "name">,
  outcome: Pick<RankedOutcome, "groups" | "indicators" | "total" | "pillars" | "indices"> & {
    readonly rank?: number | null;
  },
): Exact | null {
  const fraction = (text: string | null | undefined): Exact | null =>
    text == null ? null : fractionOf(text);
  switch (of) {
    case "indicator":
      return fraction(outcome.indicators[name]?.exact);
    case "group": {
      const group = outcome.groups[name];
      return group === undefined || group.max.isZero() ? null : fraction(group.exact);
    }
    case "total":
      return fraction(outcome.total.exact);
    case "pillar":
      return fraction(outcome.pillars.find((one) => one.name === name)?.exact);
    case "index":
      return fraction(outcome.indices.find((one) => one.name === name)?.exact);
    case "rank":
      return outcome.rank == null ? null : exact(outcome.rank);
  }
}

/** The part of the tree that has this code. */
export function nodeOf(nodes: readonly Node[], code: string): Node | undefined {
  for (const node of nodes) {
    const found = node.code === code ? node : node.kind === "group" ? nodeOf(node.children, code) : undefined;
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
