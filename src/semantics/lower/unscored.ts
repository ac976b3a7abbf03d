/** Which indicators are not scored: those that say so, and those that have targets and nothing to score. */
import type { GroupNode, IndicatorNode } from "../../syntax/tree.ts";

/** An indicator with a target, without a maximum and without a rule needs no word to say that it is unscored. */
export function isUnscored(node: IndicatorNode): boolean {
  const { damaged, max, rules, targets, cannotExpress } = node;
  const hasTargetsOnly =
    targets.length > 0 && max === null && rules.length === 0 && cannotExpress.length === 0;
  return node.unscored || (hasTargetsOnly && !damaged);
}

/** The indicators that add to a maximum, in written order. */
export function scoredIndicatorsOf(nodes: readonly (GroupNode | IndicatorNode)[]): readonly IndicatorNode[] {
  const scored: IndicatorNode[] = [];
  const visit = (node: GroupNode | IndicatorNode): void => {
    if (node.kind === "indicator") {
      scored.push(...(isUnscored(node) ? [] : [node]));
    } else if (!node.unscored) {
      node.children.forEach(visit);
    }
  };
  nodes.forEach(visit);
  return scored;
}
