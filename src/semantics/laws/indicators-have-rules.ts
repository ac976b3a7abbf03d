/** A scored indicator has a maximum and one rule; an unscored one has neither. */
import type { Report } from "../../base/diagnostic.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";
import { isUnscored } from "../lower/unscored.ts";
import type { GroupNode, IndicatorNode, RulesetNode } from "../../syntax/tree.ts";

/** Words that barem cannot say stand in place of a rule; an indicator that has targets only is unscored without the word. */
export function indicatorsHaveRules(ruleset: RulesetNode, report: Report): void {
  checkNodes(ruleset.children, false, report);
}

function checkNodes(
  nodes: readonly (GroupNode | IndicatorNode)[],
  inUnscored: boolean,
  report: Report,
): void {
  for (const node of nodes) {
    const unscored = inUnscored || (node.kind === "group" ? node.unscored : isUnscored(node));
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
  { code, max, rules, cannotExpress, lowerIsBetter, damaged }: IndicatorNode,
  unscored: boolean,
  report: Report,
): void {
  const [first, second] = rules;
  if (first !== undefined && second !== undefined) {
    const related = [{ span: first.keywordSpan, role: "first defined here" as const }];
    report("BRM0115", second.keywordSpan, { what: labelOfKeyword("points") }, { related });
  }
  const [once, twice] = lowerIsBetter;
  if (once !== undefined && twice !== undefined) {
    const related = [{ span: once, role: "first defined here" as const }];
    report("BRM0115", twice, { what: labelOfKeyword("lowerIsBetter") }, { related });
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
  if (first === undefined && cannotExpress.length === 0) {
    report("BRM0313", code.span, { codeText: code.text });
  }
}
