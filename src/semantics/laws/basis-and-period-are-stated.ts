/** A ruleset states its legal basis and its period. */
import type { Report } from "../../base/diagnostic.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";
import type { RulesetNode } from "../../syntax/tree.ts";
import { partsNotStated } from "../lower/lower-head.ts";

/** Unless its source never prints them: without them nobody can tell which decision a result belongs to, nor which year. */
export function basisAndPeriodAreStated(ruleset: RulesetNode, report: Report): void {
  const notStated = partsNotStated(ruleset);
  const absent = (["basis", "period"] as const).filter(
    (part) => !notStated.has(part) && !ruleset.header.some(({ keyword }) => keyword === part),
  );
  if (absent.length > 0 && !ruleset.damaged) {
    report("BRM0325", ruleset.name.span, { absent: absent.map(labelOfKeyword) }, { severity: "warning" });
  }
}
