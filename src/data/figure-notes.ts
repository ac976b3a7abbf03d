/** What is worth a word about the figures of a file, though it is no fault. */
import { isBlankCell, isTypedCell, type RawColumn, type RawUnit } from "./raw-table.ts";
import type { Figures, Place, ReportIssue } from "./table.ts";
import { isNumeric, type Vocabulary } from "./vocabulary.ts";

/** Numbers of which the file has more digits than count: one word a column. */
export function noteLongNumbers(units: readonly RawUnit[], vocabulary: Vocabulary, note: ReportIssue): void {
  const found = new Map<string, { place: Place; stored: string; used: string; count: number }>();
  for (const { cells, columns, placeOf } of units) {
    for (const [index, cell] of cells.entries()) {
      if (!isTypedCell(cell) || cell.kind !== "number") continue;
      const name = columns[index]?.name ?? "";
      if (cell.stored === undefined || !isNumeric(vocabulary.kindOf(name))) continue;
      const first = found.get(name);
      if (first === undefined) {
        found.set(name, { place: placeOf(index), stored: cell.stored, used: cell.text, count: 1 });
      } else {
        first.count += 1;
      }
    }
  }
  for (const { place, stored, used, count } of found.values()) {
    note("BRM0427", place, stored, { used, others: count - 1 });
  }
}

/** Figures that stand only where those stand that do not count. */
export function noteOthersOnly(units: readonly RawUnit[], use: Figures, note: ReportIssue): void {
  let first: Place | undefined;
  let count = 0;
  for (const { columns, cells, placeOf } of units) {
    const chosen = filledNames(columns, cells, use);
    for (const [index, { name, role }] of columns.entries()) {
      const isOther = (role === "claimed" || role === "verified") && role !== use;
      if (!isOther || isBlankCell(cells[index]) || chosen.has(name)) continue;
      first ??= placeOf(index);
      count += 1;
    }
  }
  if (first !== undefined) note("BRM0435", first, "", { count, use });
}

function filledNames(
  columns: readonly RawColumn[],
  cells: RawUnit["cells"],
  use: Figures,
): ReadonlySet<string> {
  return new Set(
    columns.flatMap(({ name, role }, index) => (role === use && !isBlankCell(cells[index]) ? [name] : [])),
  );
}
