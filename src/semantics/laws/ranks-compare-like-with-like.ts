/** Units are ranked by the total only where all can reach the same maximum. */
import type { Report } from "../../base/diagnostic.ts";
import type { RulesetNode } from "../../syntax/tree.ts";
import { scoredIndicatorsOf } from "../lower/unscored.ts";

/** Where an indicator that does not apply leaves the maximum, a total of 80 of 90 is more than one of 85 of 100. */
export function ranksCompareLikeWithLike(ruleset: RulesetNode, report: Report): void {
  const leavesMaximum = !ruleset.header.some(
    (line) => line.keyword === "not applicable" && line.policy !== "exclude",
  );
  const conditions = scoredIndicatorsOf(ruleset.children).flatMap((indicator) => indicator.conditions);
  const when = conditions.find(({ kind }) => kind === "not applicable when");
  const rank = ruleset.header.find((line) => line.keyword === "rank");
  if (leavesMaximum && when !== undefined && rank?.by === "total") {
    const related = [{ span: when.expression.span, role: "declared here" as const }];
    report("BRM0329", rank.bySpan, {}, { severity: "warning", related });
  }
}
