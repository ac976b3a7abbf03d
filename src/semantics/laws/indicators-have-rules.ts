/** A scored indicator has a maximum and one rule; an unscored one has neither. */
import type { Report } from "../../base/diagnostic.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";
import type { GroupNode, IndicatorNode, RulesetNode } from "../../syntax/tree.ts";

export function indicatorsHaveRules(ruleset: RulesetNode, report: Report): void {
  checkNodes(ruleset.children, false, report);
}

function checkNodes(
  nodes: readonly (GroupNode | IndicatorNode)[],
  inUnscored: boolean,
  report: Report,
): void {
  for (const node of nodes) {
    const unscored = node.unscored || inUnscored;
    const maxSpan = node.max?.span ?? node.code.span;
    if (unscored && node.max !== null && node.max.text !== "0") {
      report("BRM0315", maxSpan, { codeText: node.code.text });
    }
    if (node.kind === "group") {
      checkNodes(node.children, unscored, report);
    } else {
      checkIndicator(node, unscored, report);
    }
  }
}

function checkIndicator(
  { code, max, rules, damaged }: IndicatorNode,
  unscored: boolean,
  report: Report,
): void {
  const [first, second] = rules;
  if (first !== undefined && second !== undefined) {
    const related = [{ span: first.keywordSpan, role: "first defined here" as const }];
    report("BRM0115", second.keywordSpan, { what: labelOfKeyword("points") }, { related });
  }
  if (unscored && first !== undefined) {
    report("BRM0315", first.keywordSpan, { codeText: code.text });
  }
  if (unscored || damaged) {
    return;
  }
  if (max === null) {
    report("BRM0314", code.span, { codeText: code.text });
  }
  if (first === undefined) {
    report("BRM0313", code.span, { codeText: code.text });
  }
}
