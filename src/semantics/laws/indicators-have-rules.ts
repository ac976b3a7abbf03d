/** A scored indicator has a maximum and one rule; an unscored one has neither. */
import type { Report } from "../../base/diagnostic.ts";
import { nearest } from "../../base/suggest.ts";
import type { TextNode } from "../../syntax/expression-tree.ts";
import { keywords } from "../../syntax/keywords.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";
import { isUnscored } from "../lower/unscored.ts";
import type { DefinitionNode, GroupNode, IndicatorNode, RulesetNode } from "../../syntax/tree.ts";

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
  { code, max, rules, definitions, cannotExpress, lowerIsBetter, damaged }: IndicatorNode,
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
    reportMissingRule(code, definitions, report);
  }
}

/** A formula named nearly as the word that opens a rule is meant as one: `pionts = …`. */
function reportMissingRule(code: TextNode, definitions: readonly DefinitionNode[], report: Report): void {
  for (const { name } of definitions) {
    const guess = nearest(name.written, [...keywords.points.vi, ...keywords.points.en]);
    if (guess !== undefined) {
      const block = { vi: "chỉ số", en: "an indicator" };
      const fixes = [{ span: name.span, text: guess }];
      report("BRM0106", name.span, { found: name.written, block, nearest: guess }, { fixes });
      return;
    }
  }
  report("BRM0313", code.span, { codeText: code.text });
}
