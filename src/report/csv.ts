/** Writes cells and rows of CSV as RFC 4180 has them; text is never taken for a formula, numbers stay as they are. */

/** A cell of text: `textCell('=1+1')` is "'=1+1", `textCell("A, B")` is '"A, B"'. */
export function textCell(text: string, separator: "," | ";" = ","): string {
  // A spreadsheet takes a text that begins with one of these for a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The whole file; the cells are written already. */
export function csvText(rows: readonly (readonly string[])[], separator: "," | ";" = ","): string {
  return rows.map((cells) => `${cells.join(separator)}\r\n`).join("");
}
