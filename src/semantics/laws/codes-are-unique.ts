/** No two groups or indicators have the same code. */
import type { Report } from "../../base/diagnostic.ts";
import type { TextNode } from "../../syntax/expression-tree.ts";
import type { GroupNode, IndicatorNode, RulesetNode } from "../../syntax/tree.ts";

/** Codes are compared as printed: 6.10 is not 6.1. */
export function codesAreUnique(ruleset: RulesetNode, report: Report): void {
  const first = new Map<string, TextNode>();
  for (const code of codesIn(ruleset.children)) {
    const earlier = first.get(code.text);
    if (earlier === undefined) {
      first.set(code.text, code);
    } else {
      const related = [{ span: earlier.span, role: "first defined here" as const }];
      report("BRM0202", code.span, { codeText: code.text }, { related });
    }
  }
}

/** Codes that could be read, in written order. */
function codesIn(nodes: readonly (GroupNode | IndicatorNode)[]): readonly TextNode[] {
  return nodes
    .flatMap((node) => [node.code, ...(node.kind === "group" ? codesIn(node.children) : [])])
    .filter(({ text }) => text !== "");
}
