/** Estimates how many lines a row takes, because not every spreadsheet fits rows to wrapped text when it opens a file. */
import { displayWidth, wrapToWidth } from "../../base/width.ts";
import type { BookCell, BookSheet } from "../../base/workbook.ts";

/** The lines of a row, at least one; cells that are merged with others and titles do not count. */
export function linesOf(sheet: BookSheet, row: number, isMerged: (column: number) => boolean): number {
  let most = 1;
  sheet.rows[row - 1]?.forEach((cell, at) => {
    const width = sheet.widths[at];
    if (cell === undefined || width === undefined || cell.style === "title" || isMerged(at + 1)) return;
    most = Math.max(most, linesIn(cell, width));
  });
  return Math.min(most, MOST_LINES);
}

function linesIn({ value, style }: BookCell, width: number): number {
  if (value.kind === "number") return 1;
  if (value.text.length <= width * BOLD && !value.text.includes("\n")) return 1;
  const fits = Math.max(1, Math.floor(BOLD_STYLES.includes(style) ? width * BOLD : width));
  return value.text
    .slice(0, MOST_LINES * fits)
    .split("\n")
    .flatMap((line) => wrapToWidth(line, fits))
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / fits)), 0);
}

const BOLD_STYLES: readonly string[] = ["heading", "group", "total"];
/** Of the characters of a line, so many fit in bold. */
const BOLD = 0.9;
/** Excel makes no row higher than 409 points. */
const MOST_LINES = 25;
