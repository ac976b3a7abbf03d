/** Writes a sheet as the csv that Excel in Vietnam opens in columns: a byte order mark, ";" between cells, CRLF. */
import type { BookCell, BookSheet } from "../base/workbook.ts";
import { csvText, textCell } from "./csv.ts";

/** The cells of the sheet without their looks; empty rows at the end are left out. */
export function sheetCsv({ rows }: BookSheet): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const texts = rows.map((row) => Array.from({ length: width }, (_, index) => textIn(row[index])));
  const last = texts.findLastIndex((row) => row.some((text) => text !== ""));
  const cells = texts.slice(0, last + 1).map((row) => row.map((text) => textCell(text, SEPARATOR)));
  return `\uFEFF${csvText(cells, SEPARATOR)}`;
}

function textIn(cell: BookCell | undefined): string {
  return cell === undefined ? "" : cell.value.kind === "text" ? cell.value.text : cell.value.decimal;
}

const SEPARATOR = ";";
