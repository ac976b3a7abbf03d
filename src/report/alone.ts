/** Says of a cohort of one unit that comparisons between units tell nothing. */
import type { Table } from "../evaluate/outcome.ts";
import { everyPart } from "../ir/expression.ts";
import { indicatorsOf, type Indicator } from "../ir/ruleset.ts";
import type { CellContext } from "./cells.ts";
import { reportWordsOf } from "./report-words.ts";
import { expressionsOf } from "./scheme-context.ts";

/** Null where there are others to compare with, or nothing is compared; `scored` are all units of the cohort. */
export function aloneNotice(
  { cohort }: Table,
  scored: Table["units"],
  { ruleset, locale }: CellContext,
): string | null {
  if (scored.length !== 1 || cohort.frozen) {
    return null;
  }
  const codes = indicatorsOf(ruleset.children).flatMap((one) =>
    !one.unscored && isRelative(one) ? [one.code] : [],
  );
  return codes.length === 0 ? null : reportWordsOf(locale).alone(codes);
}

/** Whether points depend on other units: definitions are among the expressions of an indicator. */
function isRelative(indicator: Indicator): boolean {
  return everyPart(expressionsOf(indicator), new Map()).some(({ kind }) => kind === "cohort");
}
