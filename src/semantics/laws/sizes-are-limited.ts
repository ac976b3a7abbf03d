/** A ruleset has at most 1,000 groups and 10,000 indicators. */
import type { Term } from "../../base/codes.ts";
import type { Report } from "../../base/diagnostic.ts";
import type { GroupNode, IndicatorNode, RulesetNode } from "../../syntax/tree.ts";

const LIMITS: Readonly<Record<"group" | "indicator", { readonly what: Term; readonly limit: number }>> = {
  group: { what: { vi: "số nhóm", en: "number of groups" }, limit: 1_000 },
  indicator: { what: { vi: "số chỉ số", en: "number of indicators" }, limit: 10_000 },
};

/** The first of each that is too many is reported. */
export function sizesAreLimited(ruleset: RulesetNode, report: Report): void {
  const counts = { group: 0, indicator: 0 };
  const count = (nodes: readonly (GroupNode | IndicatorNode)[]): void => {
    for (const node of nodes) {
      counts[node.kind] += 1;
      const { what, limit } = LIMITS[node.kind];
      if (counts[node.kind] === limit + 1) {
        report("BRM0118", node.code.span, { what, limit });
      }
      count(node.kind === "group" ? node.children : []);
    }
  };
  count(ruleset.children);
}
