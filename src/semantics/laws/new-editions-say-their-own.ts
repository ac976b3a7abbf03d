/** A new edition states its own legal basis and its own period. */
import type { Report } from "../../base/diagnostic.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";
import type { RulesetNode } from "../../syntax/tree.ts";
import { partsNotStated } from "../lower/lower-head.ts";

/** `inherited` are the parts that the old edition states; results would be filed under its decision or its year. */
export function newEditionsSayTheirOwn(extension: RulesetNode, inherited: RulesetNode, report: Report): void {
  const notStated = partsNotStated(inherited);
  const says = (ruleset: RulesetNode, part: string): boolean =>
    ruleset.header.some(({ keyword }) => keyword === part);
  const absent = (["basis", "period"] as const).filter(
    (part) => !says(extension, part) && says(inherited, part) && !notStated.has(part),
  );
  if (absent.length > 0) {
    report("BRM0330", extension.name.span, { absent: absent.map(labelOfKeyword) }, { severity: "warning" });
  }
}
