/** Every rule of a scored indicator can be said in barem. */
import type { Report } from "../../base/diagnostic.ts";
import type { RulesetNode } from "../../syntax/tree.ts";
import { scoredIndicatorsOf } from "../lower/unscored.ts";

/** Words that barem cannot say are quoted, and their indicator is scored by hand: a warning, so that nobody overlooks it. */
export function rulesCanBeExpressed(ruleset: RulesetNode, report: Report): void {
  for (const { cannotExpress, rules } of scoredIndicatorsOf(ruleset.children)) {
    for (const { text, span } of cannotExpress) {
      report("BRM0328", span, { words: text, hasRule: rules.length > 0 }, { severity: "warning" });
    }
  }
}
