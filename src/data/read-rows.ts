/** Reads a sheet with a row a unit: finds its heading, which may have several rows, and the units below it. */
import { excerpt } from "../base/excerpt.ts";
import { headingsOf, type Heading } from "./find-heading.ts";
import { isTotal } from "./headings.ts";
import { isNumbering } from "./numbering.ts";
import { isBlankCell, NO_TABLE, placeAt, type RawTable, type RawUnit, type Reading } from "./raw-table.ts";
import { type Sheet, type SheetRow, textOf } from "./sheet.ts";
import { separateMerged } from "./separate-merged.ts";
import { type Place, unitName } from "./table.ts";

export interface RowsTable {
  readonly table: RawTable;
  /** What each column is called, that of units "unit". */
  readonly names: readonly string[];
}

/** The units of a sheet whose heading has a column of units; of another sheet BRM0402. */
export function readRows(sheet: Sheet, reading: Reading): RowsTable {
  const heading = headingsOf(sheet, reading);
  const first = sheet.rows[0];
  if (heading === undefined) {
    if (first !== undefined) reportNoHeading(first, sheet, reading);
    return { table: NO_TABLE, names: [] };
  }
  const units = unitRows(sheet, heading)
    .map((row) => separateMerged(row, sheet, heading))
    .flatMap((row) => readUnit(row, sheet, heading, reading) ?? []);
  return { table: { units: heading.isClear ? units : [], columns: heading.columns }, names: heading.names };
}

function unitRows(sheet: Sheet, heading: Heading): readonly SheetRow[] {
  const rows = sheet.rows.slice(heading.below);
  const first = rows.findIndex(({ cells }) => !isNumbering(cells.map(textOf), heading.unitAt > 0));
  return withoutSignatures(first === -1 ? [] : rows.slice(first), heading);
}

/** Below the last unit stand dates and signatures: rows without a unit and without a figure. */
function withoutSignatures(rows: readonly SheetRow[], { unitAt, at }: Heading): readonly SheetRow[] {
  const last = rows.findLastIndex(({ cells }) => {
    const hasFigure = at.some((one) => /[0-9]/.test(textOf(cells[one])) || typeof cells[one] === "object");
    return textOf(cells[unitAt]).trim() !== "" || hasFigure;
  });
  return rows.slice(0, last + 1);
}

function readUnit(row: SheetRow, sheet: Sheet, heading: Heading, reading: Reading): RawUnit | undefined {
  const { cells } = row;
  const place = (at: number, column: string): Place => placeAt(sheet, row.row, at, column);
  if (sheet.name === null && cells.length !== heading.width) {
    const parameters = { expected: heading.width, found: cells.length };
    reading.report("BRM0405", { row: row.row, column: null }, cells.map(textOf).join(","), parameters);
    return undefined;
  }
  const unit = unitName(textOf(cells[heading.unitAt]));
  const figures = heading.at.map((at) => cells[at] ?? "");
  if (unit === "" && figures.every(isBlankCell)) return undefined;
  if (isTotal(unit)) {
    reading.note("BRM0429", place(heading.unitAt, "unit"), unit, {});
    return undefined;
  }
  if (!reading.isNewUnit(unit, place(heading.unitAt, "unit"))) return undefined;
  return {
    unit,
    row: row.row,
    sheet: sheet.name,
    columns: heading.columns,
    cells: figures,
    placeOf: (column) => place(heading.at[column] ?? 0, heading.columns[column]?.name ?? ""),
  };
}

function reportNoHeading(first: SheetRow, sheet: Sheet, { report }: Reading): void {
  const place: Place = {
    row: first.row,
    column: null,
    ...(sheet.name === null ? {} : { sheet: sheet.name }),
  };
  const names = first.cells.map((cell) => textOf(cell).normalize("NFC").trim());
  report("BRM0402", place, names.join(","), { found: names.slice(0, MOST_NAMES).map(excerpt) });
}

const MOST_NAMES = 12;
