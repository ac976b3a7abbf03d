/** Maxima add up: indicators to their group, groups to the total. */
import { type Exact, exact, sumOf } from "../../base/exact.ts";
import type { Report } from "../../base/diagnostic.ts";
import type { NumberNode } from "../../syntax/expression-tree.ts";
import type { GroupNode, IndicatorNode, RulesetNode } from "../../syntax/tree.ts";
import { isUnscored } from "../lower/unscored.ts";
import { exactOf, looksGrouped } from "../lower/written-number.ts";

// As many as a maximum can be told apart by.
const SHOWN_PLACES = 20;

/** A declared maximum equals the sum of the maxima below it. What was left out after a mistake is not summed. */
export function pointsAddUp(ruleset: RulesetNode, report: Report): void {
  for (const child of ruleset.children) {
    addUp(child, report);
  }
  const total = ruleset.header.find((line) => line.keyword === "total");
  if (total !== undefined && !ruleset.childLost) {
    compare(total.number, ruleset.children, report);
  }
}

/** What a law about maxima has already asked about is not summed. */
function isDoubtful({ text, percent, negative }: NumberNode): boolean {
  return percent || negative || looksGrouped(text);
}

function addUp(node: GroupNode | IndicatorNode, report: Report): void {
  if (node.kind === "indicator" || node.unscored) {
    return;
  }
  for (const child of node.children) {
    addUp(child, report);
  }
  if (node.max !== null && !node.damaged) {
    compare(node.max, node.children, report);
  }
}

function compare(
  declared: NumberNode,
  children: readonly (GroupNode | IndicatorNode)[],
  report: Report,
): void {
  const maxima = children.map(maxOf);
  const known = maxima.filter((max) => max !== null);
  const sum = sumOf(known);
  const max = exact(exactOf(declared));
  if (isDoubtful(declared)) {
    return;
  }
  if (known.length === maxima.length && !sum.equals(max)) {
    const facts = { declared: max.toShortest(SHOWN_PLACES), sum: sum.toShortest(SHOWN_PLACES) };
    report("BRM0301", declared.span, { ...facts, children: children.length });
  }
}

/** The maximum a node adds to what is above it; null where a mistake hides it. */
function maxOf(node: GroupNode | IndicatorNode): Exact | null {
  if (node.kind === "group" ? node.unscored : isUnscored(node)) {
    return exact(0);
  }
  if (node.max !== null) {
    return isDoubtful(node.max) ? null : exact(exactOf(node.max));
  }
  if (node.kind === "indicator" || node.damaged) {
    return null;
  }
  const maxima = node.children.map(maxOf);
  return maxima.includes(null) ? null : sumOf(maxima.filter((max) => max !== null));
}
