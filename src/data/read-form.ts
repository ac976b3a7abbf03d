/** Reads a form: a row an input, known by its code, with the figures of one unit or a column for each unit. */
import { excerpt } from "../base/excerpt.ts";
import { type FormColumn, type FormHeading, headingIn, type NameCell, nameAbove } from "./form-heading.ts";
import { folded, isNoUnit, isTotal } from "./headings.ts";
import { isNumbering } from "./numbering.ts";
import {
  isBlankCell,
  placeAt,
  type RawCell,
  type RawColumn,
  type RawTable,
  type RawUnit,
  type Reading,
} from "./raw-table.ts";
import { separateMerged } from "./separate-merged.ts";
import { addressOf, type Cell, type Sheet, type SheetRow, textOf } from "./sheet.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Whether a sheet has a heading with a column of codes and none of units. */
export function isForm(sheet: Sheet): boolean {
  return headingIn(sheet) !== undefined;
}

/** The units of a form; a form that is not filled in at all has none. */
export function readForm(sheet: Sheet, reading: Reading): RawTable {
  const heading = headingIn(sheet, reading);
  if (heading === undefined) return { units: [], columns: [] };
  const name = nameAbove(sheet, heading);
  reportTwice(sheet, heading, reading);
  // A form that names its unit has no other units beside it.
  const others = heading.columns.filter(
    ({ unit }) => unit !== null && (name !== undefined || unit === "" || isNoUnit(unit)),
  );
  const known = heading.columns.filter((column) => !others.includes(column));
  const rows = inputRows(sheet, { ...heading, columns: known }, reading);
  reportColumns(sheet, heading, others, reading);
  const owned = known.filter(({ unit }) => unit === null);
  const own = owned.length === 0 ? [] : ownUnit(sheet, name, heading, rows, owned, reading);
  const units = [
    ...own,
    ...(name === undefined ? unitsBeside(sheet, { ...heading, columns: known }, rows, reading) : []),
  ];
  return { units, columns: units.flatMap(({ columns }) => columns) };
}

/** A column for each unit. */
function unitsBeside(
  sheet: Sheet,
  heading: FormHeading,
  rows: readonly InputRow[],
  { isNewUnit, note }: Reading,
): readonly RawUnit[] {
  const named = [...new Set(heading.columns.flatMap(({ unit }) => unit ?? []))];
  return named.flatMap((unit) => {
    const columns = heading.columns.filter((column) => column.unit === unit);
    const place = placeAt(sheet, heading.row, columns[0]?.at ?? 0, "unit");
    if (isTotal(unit)) {
      note("BRM0429", place, unit, {});
      return [];
    }
    return isNewUnit(unit, place) ? [unitOf(unit, sheet, rows, columns, heading.row)] : [];
  });
}

/** Figures that stand in two columns: nobody knows which of them counts. */
function reportTwice(sheet: Sheet, { columns, row }: FormHeading, { report }: Reading): void {
  const own = columns.filter(({ unit, role }) => unit === null && role !== "evidence");
  for (const [index, { at, role }] of own.entries()) {
    const first = own
      .slice(0, index)
      .find((one) => one.role === role || one.role === "figure" || role === "figure");
    if (first === undefined) continue;
    const heading = textOf(sheet.rows.find((one) => one.row === row)?.cells[at]);
    const parameters = { column: excerpt(heading), first: first.at + 1, second: at + 1 };
    report("BRM0404", placeAt(sheet, row, at, null), heading, parameters);
  }
}

/** Columns that are none of a form, with anything in them. */
function reportColumns(
  sheet: Sheet,
  heading: FormHeading,
  columns: readonly FormColumn[],
  { report }: Reading,
): void {
  for (const { at, unit } of columns) {
    const isUsed = sheet.rows.slice(heading.below).some(({ cells }) => !isBlankCell(cells[at]));
    if (isUsed)
      report("BRM0436", placeAt(sheet, heading.row, at, unit), unit ?? "", { known: FIGURE_HEADINGS });
  }
}

const FIGURE_HEADINGS = ["Số liệu", "Tự đánh giá", "Thẩm định"];

interface InputRow extends SheetRow {
  readonly key: string;
}

/** The rows that belong to an input; figures in other rows are told. */
function inputRows(sheet: Sheet, heading: FormHeading, { vocabulary, report }: Reading): readonly InputRow[] {
  const firsts = new Map<string, number>();
  const at = heading.columns.map((column) => column.at);
  return bodyOf(sheet, heading, vocabulary).flatMap((given) => {
    const row = separateMerged(given, sheet, {
      at: heading.columns.filter(isOfFigures).map((column) => column.at),
    });
    const key = textOf(row.cells[heading.codeAt]).normalize("NFC").trim();
    const filled = at.find((one) => !isBlankCell(row.cells[one]));
    if (vocabulary.kindOf(key) === undefined) {
      if (filled === undefined) return [];
      const place = placeAt(sheet, row.row, filled, key === "" ? null : key);
      if (key === "") report("BRM0426", place, textOf(row.cells[filled]), {});
      else report("BRM0501", { ...place, column: key }, key, { nearest: vocabulary.nearest(key) });
      return [];
    }
    const first = firsts.get(key);
    if (first !== undefined) {
      const parameters = { key: excerpt(key), first, second: row.row };
      report("BRM0420", placeAt(sheet, row.row, heading.codeAt, key), key, parameters);
      return [];
    }
    firsts.set(key, row.row);
    reportMeasure(sheet, row, key, heading, { vocabulary, report });
    return [{ ...row, key }];
  });
}

/** The rows below the heading without the numbers of its columns, and without dates and signatures below the last input. */
function bodyOf(sheet: Sheet, { below, codeAt }: FormHeading, { kindOf }: Vocabulary): readonly SheetRow[] {
  const rows = sheet.rows.slice(below);
  const isNumbered = isNumbering(rows[0]?.cells.map(textOf) ?? [], true);
  const keyOf = ({ cells }: SheetRow): string => textOf(cells[codeAt]).normalize("NFC").trim();
  const last = rows.findLastIndex((row) => kindOf(keyOf(row)) !== undefined);
  return rows.filter((row, index) => {
    const hasFigure = row.cells.some((cell) => typeof cell === "object" || /^\s*[0-9]/.test(cell));
    const isSignature = index > last && keyOf(row) === "" && !hasFigure;
    return !isSignature && !(index === 0 && isNumbered);
  });
}

/** "tỷ đồng" in the sheet where the ruleset counts in "triệu đồng" makes every figure a thousand times too small. */
function reportMeasure(
  sheet: Sheet,
  row: SheetRow,
  key: string,
  { measureAt }: FormHeading,
  { vocabulary, report }: Pick<Reading, "vocabulary" | "report">,
): void {
  const found = textOf(row.cells[measureAt]).trim();
  const expected = vocabulary.measureOf?.(key);
  if (found === "" || expected === undefined || folded(found) === folded(expected)) return;
  report("BRM0437", placeAt(sheet, row.row, measureAt, key), found, { expected });
}

function isOfFigures({ role }: FormColumn): boolean {
  return role !== "evidence";
}

/** The unit that is named above the heading. */
function ownUnit(
  sheet: Sheet,
  named: NameCell | undefined,
  heading: FormHeading,
  rows: readonly InputRow[],
  columns: readonly FormColumn[],
  { report, isNewUnit }: Reading,
): readonly RawUnit[] {
  const isEmpty = rows.every(({ cells }) => columns.every((column) => isBlankCell(cells[column.at])));
  if (named === undefined || named.name === "") {
    if (isEmpty) return [];
    const cell = named && addressOf(named.row, named.at + 1);
    const place = named
      ? placeAt(sheet, named.row, named.at, "unit")
      : placeAt(sheet, heading.row, heading.codeAt, null);
    report("BRM0428", place, "", { cell });
    return [];
  }
  const { name, at, row } = named;
  const place = placeAt(sheet, row, at, "unit");
  return isNewUnit(name, place) ? [unitOf(name, sheet, rows, columns, row)] : [];
}

function unitOf(
  unit: string,
  sheet: Sheet,
  rows: readonly InputRow[],
  columns: readonly FormColumn[],
  row: number,
): RawUnit {
  const fields = rows.flatMap((one) =>
    columns.map(({ at, role, part }) => ({
      cell: one.cells[at] ?? "",
      column: { name: one.key, role, part, place: placeAt(sheet, one.row, at, one.key) },
    })),
  );
  const cells: readonly RawCell[] = fields.map(({ cell }): Cell => cell);
  const all: readonly RawColumn[] = fields.map(({ column }) => column);
  return {
    unit,
    row,
    sheet: sheet.name,
    columns: all,
    cells,
    placeOf: (column) => all[column]?.place ?? { row, column: null },
  };
}
