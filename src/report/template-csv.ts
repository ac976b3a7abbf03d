/** Writes a sheet as the csv that Excel in Vietnam opens in columns: a byte order mark, ";" between cells, CRLF. */
import type { BookCell, BookSheet } from "../base/workbook.ts";

/** The cells of the sheet without their looks; empty rows at the end are left out. */
export function sheetCsv({ rows }: BookSheet): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const texts = rows.map((row) => Array.from({ length: width }, (_, index) => textIn(row[index])));
  const last = texts.findLastIndex((row) => row.some((text) => text !== ""));
  const lines = texts.slice(0, last + 1).map((row) => row.map(written).join(";"));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}

function textIn(cell: BookCell | undefined): string {
  return cell === undefined ? "" : cell.value.kind === "text" ? cell.value.text : cell.value.decimal;
}

/** Quoted where it must be; a spreadsheet takes a text that begins with one of these signs for a formula. */
function written(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";,\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
