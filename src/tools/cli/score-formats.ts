/** The forms that `barem score` gives its result in. */
import type { Locale } from "../../base/diagnostic.ts";
import type { Evidence, Figures } from "../../data/table.ts";
import type { Table } from "../../evaluate/outcome.ts";
import type { Ruleset } from "../../ir/ruleset.ts";
import { figuresFact } from "../../report/record.ts";
import { renderCohort } from "../../report/render-cohort.ts";
import { renderUnit } from "../../report/render-unit.ts";
import { scoreCsv } from "../../report/score-csv.ts";
import { scoreJson, type CellOf } from "../../report/score-json.ts";
import type { ScoreFormat } from "./formats.ts";
import { packageVersion } from "./package-files.ts";
import { endingOf } from "./read-files.ts";

/** What was scored, and how much of it to print. */
export interface Scored {
  /** With the units to print. */
  readonly table: Table;
  readonly ruleset: Ruleset;
  readonly locale: Locale;
  readonly details: boolean;
  /** Units were asked for by name: nothing is said of the cohort. */
  readonly unitsOnly: boolean;
  /** How many units have a rank. */
  readonly among: number;
  readonly cellOf: CellOf;
  /** Every unit that was scored. */
  readonly cohort: Table["units"];
  /** Which figures were taken of data that have both. */
  readonly figures: Figures | null;
  /** Where the data give an input, in words, and what proves it. */
  readonly placeOf: (unit: string, key: string) => string | undefined;
  readonly evidenceOf: (unit: string, key: string) => Evidence | undefined;
}

/** Each gives the whole file: text that ends with a line break, or bytes. What only one of them needs is loaded for it. */
export const SCORE_WRITERS: {
  readonly [F in ScoreFormat]: (scored: Scored) => string | Promise<string | Uint8Array>;
} = {
  table: (scored) => `${tableText(scored)}\n`,
  json: ({ table, ruleset, cellOf, figures }) =>
    `${JSON.stringify(scoreJson(table, ruleset, cellOf, figures), null, 2)}\n`,
  csv: ({ table, ruleset }) => scoreCsv(table, ruleset),
  html: async ({ table, ruleset, ...options }) => {
    const { scoreHtml } = await import("../../report/score-html.ts");
    return scoreHtml(table, ruleset, { ...options, engine: engine() });
  },
  xlsx: async ({ table, ruleset, locale, figures }) => {
    const { scoreWorkbook } = await import("../../report/score-workbook.ts");
    const { writeXlsx } = await import("../../data/write-xlsx.ts");
    return writeXlsx(scoreWorkbook(table, ruleset, { locale, figures, engine: engine() }));
  },
  md: async ({ table, ruleset, ...options }) => {
    const { scoreMarkdown } = await import("../../report/score-markdown.ts");
    return scoreMarkdown(table, ruleset, options);
  },
};

/** The form that the ending of a file stands for, a table for the screen; undefined for an ending that none has. */
export function formatOf(output: string | undefined): ScoreFormat | undefined {
  return output === undefined ? "table" : ENDINGS.get(endingOf(output));
}

/** What the page and the workbook say that they were scored by. */
function engine(): string {
  return `barem ${packageVersion()}`;
}

function tableText({ table, ruleset, locale, details, unitsOnly, among, figures }: Scored): string {
  const units = (): readonly string[] =>
    table.units.map((unit) => renderUnit(unit, ruleset, { locale, details, among }));
  const text = unitsOnly
    ? units().join("\n\n")
    : [renderCohort(table, ruleset, locale), ...(details ? units() : [])].join("\n\n\n");
  return [text, ...figuresFact(figures, locale).map(([name, value]) => `${name} ${value}.`)].join("\n\n");
}

const ENDINGS: ReadonlyMap<string, ScoreFormat> = new Map([
  [".txt", "table"],
  [".json", "json"],
  [".csv", "csv"],
  [".md", "md"],
  [".xlsx", "xlsx"],
  [".html", "html"],
  [".htm", "html"],
]);

export const SCORE_ENDINGS: readonly string[] = [...ENDINGS.keys()];
