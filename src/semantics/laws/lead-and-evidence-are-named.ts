/** Every scored indicator names its lead agency and its evidence. */
import type { Report } from "../../base/diagnostic.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";
import type { IndicatorNode, RulesetNode } from "../../syntax/tree.ts";
import { partsNotStated } from "../lower/lower-head.ts";
import { scoredIndicatorsOf } from "../lower/unscored.ts";

type Field = "lead" | "evidence";

/**
 * Unless its source never prints them: whoever collects the figures must know whom to ask, and whoever verifies them
 * what to look at. What no indicator names is said once, of the whole ruleset.
 */
export function leadAndEvidenceAreNamed(ruleset: RulesetNode, report: Report): void {
  const notStated = partsNotStated(ruleset);
  const needed = (["lead", "evidence"] as const).filter((field) => !notStated.has(field));
  const indicators = scoredIndicatorsOf(ruleset.children).filter(({ damaged }) => !damaged);
  const nowhere = needed.filter(
    (field) => indicators.length > 1 && !indicators.some((indicator) => names(indicator, field)),
  );
  reportAbsent(undefined, nowhere, ruleset.name.span, report);
  for (const indicator of indicators) {
    const { text, span } = indicator.code;
    const absent = needed.filter((field) => !nowhere.includes(field) && !names(indicator, field));
    reportAbsent(text, absent, span, report);
  }
}

function names({ texts }: IndicatorNode, field: Field): boolean {
  return texts.some((line) => line.field === field);
}

/** Without a code it is said of all indicators. */
function reportAbsent(
  codeText: string | undefined,
  fields: readonly Field[],
  span: IndicatorNode["span"],
  report: Report,
): void {
  if (fields.length > 0) {
    report("BRM0324", span, { codeText, absent: fields.map(labelOfKeyword) }, { severity: "warning" });
  }
}
