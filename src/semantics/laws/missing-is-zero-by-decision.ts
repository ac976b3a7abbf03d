/** What is missing counts as zero only where somebody decided so. */
import type { Report } from "../../base/diagnostic.ts";
import type { RulesetNode } from "../../syntax/tree.ts";

/** `missing zero` says where the decision says "no evidence, no points", or that it is assumed. */
export function missingIsZeroByDecision(ruleset: RulesetNode, report: Report): void {
  for (const line of ruleset.header) {
    if (line.keyword === "missing" && line.policy === "zero" && line.provenance.length === 0) {
      report("BRM0331", line.wordSpan, {}, { severity: "warning" });
    }
  }
}
