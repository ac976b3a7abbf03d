/** Makes the workbook that officials fill in for a ruleset: a form a unit or one table, and a sheet that explains it. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import type { BookSheet, Workbook } from "../base/workbook.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import { formSheet } from "./template-form.ts";
import { guideSheet } from "./template-guide.ts";
import { tableSheet } from "./template-table.ts";
import { templateWordsOf } from "./template-words.ts";

/** Forms or a table, and for whom. */
export interface TemplateOptions {
  /** The names of units, each once: a form for each, or the first rows of the table. */
  readonly units: readonly string[];
  /** One row a unit in one table, instead of one form a unit. */
  readonly isTable: boolean;
}

/**
 * The workbook that officials fill in for a ruleset, and a sheet that explains it. `readData` reads it back:
 * `readData(writeXlsx(templateOf(ruleset, { units: ["An Bình"], isTable: false }, "vi")), ruleset)` has the unit An Bình.
 * Never throws for a ruleset that was compiled.
 *
 * @group Write results
 */
export function templateOf(ruleset: Ruleset, options: TemplateOptions, locale: Locale): Workbook {
  return {
    title: oneLine(ruleset.label),
    sheets: [...dataSheets(ruleset, options, locale), guideSheet(ruleset, options, locale)],
  };
}

/** The sheets to be filled in: one where no unit is named, or in a table. */
export function dataSheets(
  ruleset: Ruleset,
  { units, isTable }: TemplateOptions,
  locale: Locale,
): readonly BookSheet[] {
  const { dataSheet } = templateWordsOf(locale);
  if (isTable) {
    return [tableSheet(ruleset, dataSheet, units, locale)];
  }
  return units.length === 0
    ? [formSheet(ruleset, dataSheet, "", locale)]
    : units.map((unit) => formSheet(ruleset, unit, unit, locale));
}
