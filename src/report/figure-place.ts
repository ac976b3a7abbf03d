/** Says where an official table prints a figure: `bang-diem.xlsx, sheet "2026", cell C7`. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import type { FigurePlace } from "../ir/official.ts";
import { wordsOf } from "./words.ts";

export function figurePlaceText({ file, row, column, sheet, cell }: FigurePlace, locale: Locale): string {
  const words = wordsOf(locale);
  const at =
    sheet === undefined || cell === undefined
      ? [words.row(row), words.column(oneLine(column))]
      : [words.sheet(oneLine(sheet)), words.cell(cell)];
  return [...(file === undefined ? [] : [oneLine(file)]), ...at].join(", ");
}

/** The same as short as a column of a table needs it: "C7", "row 7". */
export function shortPlace({ row, cell }: FigurePlace, locale: Locale): string {
  return cell ?? wordsOf(locale).row(row);
}
