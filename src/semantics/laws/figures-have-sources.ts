/** Where sources are listed, every maximum and every rule says where it comes from. */
import type { Report } from "../../base/diagnostic.ts";
import type { GroupNode, IndicatorNode, RulesetNode } from "../../syntax/tree.ts";
import { partsNotStated } from "../lower/lower-head.ts";
import { isUnscored } from "../lower/unscored.ts";

/**
 * What stands beside the maximum of an indicator covers its whole row; the source of a group covers what stands in it,
 * but what is assumed of the group's own maximum does not. Without a list of sources everything comes from the basis.
 */
export function figuresHaveSources(ruleset: RulesetNode, report: Report): void {
  const hasSources = ruleset.header.some(({ keyword }) => keyword === "sources");
  if (hasSources && !partsNotStated(ruleset).has("source")) {
    checkNodes(ruleset.children, report);
  }
}

function checkNodes(nodes: readonly (GroupNode | IndicatorNode)[], report: Report): void {
  for (const node of nodes) {
    const isCovered = node.provenance.some(({ kind }) => kind === "source");
    if (node.kind === "indicator" && !node.damaged && !isUnscored(node)) {
      checkIndicator(node, report);
    }
    if (node.kind === "group" && !node.unscored && !isCovered) {
      checkNodes(node.children, report);
    }
  }
}

function checkIndicator({ code, provenance, rules }: IndicatorNode, report: Report): void {
  const [rule] = rules;
  const absent = [
    { vi: "điểm tối đa", en: "the maximum" },
    ...(rule === undefined || rule.provenance.length > 0 ? [] : [{ vi: "quy tắc", en: "the rule" }]),
  ];
  if (provenance.length === 0) {
    report("BRM0326", code.span, { codeText: code.text, absent }, { severity: "warning" });
  }
}
