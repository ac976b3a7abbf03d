/** `barem template RULESET -o FILE`: the workbook, or csv file, that officials fill in for a ruleset. */
import { visible } from "../../base/visible.ts";
import { writeXlsx } from "../../data/write-xlsx.ts";
import { dataSheets, type TemplateOptions, templateOf } from "../../report/template.ts";
import { sheetCsv } from "../../report/template-csv.ts";
import { openRuleset } from "./open-ruleset.ts";
import { printFact } from "./print-faults.ts";
import { endingOf } from "./read-files.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import { textsOf } from "./texts.ts";
import { writeOutput } from "./write-file.ts";

export interface TemplateCommandOptions {
  readonly output: string;
  /** The names of units, in the order of the sheets or rows. */
  readonly unit?: readonly string[];
  readonly table?: boolean;
  readonly force?: boolean;
}

/** Writes the form of one unit, of each of the units named, or a table for all. */
export async function runTemplate(
  given: string,
  options: TemplateCommandOptions,
  session: Session,
): Promise<Exit> {
  const { output, unit = [], table: isTable = false, force = false } = options;
  const units = [...new Set(unit.map(nameOf))];
  const { usage } = textsOf(session.locale);
  const isCsv = endingOf(output) === ".csv";
  if (units.includes("")) {
    printFact({ code: "BRM0403", parameters: {} }, session);
    return EXIT.usage;
  }
  const amiss =
    !isCsv && endingOf(output) !== ".xlsx"
      ? usage.templateEnding(visible(output))
      : isCsv && !isTable && units.length > 1
        ? usage.oneSheet
        : undefined;
  if (amiss !== undefined) {
    session.stderr(`${amiss} ${usage.seeHelp}\n`);
    return EXIT.usage;
  }
  const opened = await openRuleset(given, session);
  if (opened.kind === "failed") {
    return opened.exit;
  }
  const wanted: TemplateOptions = { units, isTable };
  const content = isCsv
    ? dataSheets(opened.value, wanted, session.locale).map(sheetCsv).join("")
    : writeXlsx(templateOf(opened.value, wanted, session.locale));
  return writeOutput(output, content, { force }, session);
}

/** As tables are read: in NFC, with single blanks, none at the ends. */
function nameOf(unit: string): string {
  return unit.normalize("NFC").replace(/\s+/g, " ").trim();
}
