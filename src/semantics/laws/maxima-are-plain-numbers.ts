/** Maxima and totals are plain numbers. */
import type { Report } from "../../base/diagnostic.ts";
import type { NumberNode } from "../../syntax/expression-tree.ts";
import type { GroupNode, IndicatorNode, RulesetNode } from "../../syntax/tree.ts";
import { looksGrouped, reportGrouped, writtenOf } from "../lower/written-number.ts";

/** `total 1.000` would silently be 1, so it is asked what is meant. */
export function maximaArePlainNumbers(ruleset: RulesetNode, report: Report): void {
  const totals = ruleset.header.flatMap((line) => (line.keyword === "total" ? [line.number] : []));
  for (const number of [...totals, ...maximaIn(ruleset.children)]) {
    if (number.percent || number.negative) {
      report("BRM0217", number.span, { text: writtenOf(number) });
    } else if (looksGrouped(number.text)) {
      reportGrouped(number.text, number.span, report);
    }
  }
}

function maximaIn(nodes: readonly (GroupNode | IndicatorNode)[]): readonly NumberNode[] {
  return nodes.flatMap((node) => [
    ...(node.max === null ? [] : [node.max]),
    ...(node.kind === "group" ? maximaIn(node.children) : []),
  ]);
}
