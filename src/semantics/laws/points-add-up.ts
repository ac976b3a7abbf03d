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
  const sum = sumOfReadings(children);
  const max = exact(exactOf(declared));
  if (isDoubtful(declared) || sum === null || max.equals(sum.written) || max.equals(sum.summed)) {
    return;
  }
  const facts = { declared: max.toShortest(SHOWN_PLACES), sum: sum.written.toShortest(SHOWN_PLACES) };
  report("BRM0301", declared.span, { ...facts, children: children.length });
}

/** What a node adds to the maximum above it, as its own maximum says and as what stands in it adds up to. */
interface Readings {
  readonly written: Exact;
  readonly summed: Exact;
}

/** Where a group does not add up it is reported; above it either of its two readings may be the right one. */
function sumOfReadings(nodes: readonly (GroupNode | IndicatorNode)[]): Readings | null {
  const readings = nodes.map(readingsOf);
  const known = readings.filter((one) => one !== null);
  return known.length < readings.length
    ? null
    : { written: sumOf(known.map((one) => one.written)), summed: sumOf(known.map((one) => one.summed)) };
}

/** Null where a mistake hides the maximum. */
function readingsOf(node: GroupNode | IndicatorNode): Readings | null {
  if (node.kind === "group" ? node.unscored : isUnscored(node)) {
    return { written: exact(0), summed: exact(0) };
  }
  if (node.max !== null && isDoubtful(node.max)) {
    return null;
  }
  const written = node.max === null ? null : exact(exactOf(node.max));
  if (node.kind === "indicator" || node.damaged) {
    return written === null ? null : { written, summed: written };
  }
  const inside = sumOfReadings(node.children);
  return written === null ? inside : { written, summed: inside?.summed ?? written };
}
