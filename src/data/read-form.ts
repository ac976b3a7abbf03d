/** Reads a form: a row an input, known by its code, with the figures of one unit or a column for each unit. */
import { excerpt } from "../base/excerpt.ts";
import {
  folded,
  isAsideHeading,
  isCodeHeading,
  isDescription,
  isTotal,
  isUnitHeading,
  roleOf,
  splitRole,
  type ColumnRole,
} from "./headings.ts";
import {
  isBlankCell,
  type RawCell,
  type RawColumn,
  type RawTable,
  type RawUnit,
  type Reading,
} from "./raw-table.ts";
import { separateMerged } from "./separate-merged.ts";
import { addressOf, type Cell, type Sheet, type SheetRow, textOf } from "./sheet.ts";
import { type Evidence, type Place, unitName } from "./table.ts";

/** Whether a sheet has a heading with a column of codes and none of units. */
export function isForm(sheet: Sheet): boolean {
  return headingIn(sheet) !== undefined;
}

/** The units of a form; a form that is not filled in at all has none. */
export function readForm(sheet: Sheet, reading: Reading): RawTable {
  const heading = headingIn(sheet, reading);
  if (heading === undefined) return { units: [], columns: [] };
  const name = nameAbove(sheet, heading);
  // A form that names its unit has no other units beside it.
  const others = heading.columns.filter(({ unit }) => unit !== null);
  const known = name === undefined ? heading.columns : heading.columns.filter(({ unit }) => unit === null);
  const rows = inputRows(sheet, { ...heading, columns: known }, reading);
  if (name !== undefined) reportColumns(sheet, heading, others, reading);
  const owned = known.filter(({ unit }) => unit === null);
  const own = owned.length === 0 ? [] : ownUnit(sheet, name, heading, rows, owned, reading);
  const units = [...own, ...(name === undefined ? unitsBeside(sheet, heading, rows, reading) : [])];
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
    const place = placeOf(sheet, heading.row, columns[0]?.at ?? 0, "unit");
    if (isTotal(unit)) {
      note("BRM0429", place, unit, {});
      return [];
    }
    return isNewUnit(unit, place) ? [unitOf(unit, sheet, rows, columns, heading.row)] : [];
  });
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
      report("BRM0436", placeOf(sheet, heading.row, at, unit), unit ?? "", { known: FIGURE_HEADINGS });
  }
}

const FIGURE_HEADINGS = ["Số liệu", "Tự đánh giá", "Thẩm định"];

interface FormHeading {
  readonly row: number;
  /** The index of the first row below. */
  readonly below: number;
  readonly codeAt: number;
  readonly columns: readonly FormColumn[];
}

interface FormColumn {
  readonly at: number;
  readonly role: ColumnRole;
  readonly part: keyof Evidence;
  /** Null where it belongs to the unit that the form names above its heading. */
  readonly unit: string | null;
}

function headingIn(sheet: Sheet, { ignored }: Pick<Reading, "ignored"> = NONE): FormHeading | undefined {
  const index = sheet.rows.slice(0, LAST_ROW).findIndex(({ cells }) => {
    const texts = cells.map(textOf);
    return texts.some(isCodeHeading) && !texts.some(isUnitHeading) && texts.filter(Boolean).length > 1;
  });
  const found = sheet.rows[index];
  if (found === undefined) return undefined;
  const texts = found.cells.map((cell) => textOf(cell).normalize("NFC").trim());
  const codeAt = texts.findIndex(isCodeHeading);
  const columns = texts.flatMap((text, at) =>
    at === codeAt || ignored.has(folded(text)) ? [] : (columnOf(text, at) ?? []),
  );
  return { row: found.row, below: index + 1, codeAt, columns };
}

const NONE = { ignored: new Set<string>() };

/** A heading that is none of the known words is the name of a unit. */
function columnOf(text: string, at: number): FormColumn | undefined {
  if (text === "" || isDescription(text)) return undefined;
  const part = PARTS.get(folded(text)) ?? "number";
  if (PARTS.has(folded(text)) || isAsideHeading(text)) {
    return PARTS.has(folded(text)) ? { at, role: "evidence", part, unit: null } : undefined;
  }
  const role = roleOf(text);
  if (role !== undefined) return { at, role, part, unit: null };
  const { name, role: ofUnit } = splitRole(text);
  return { at, role: ofUnit, part, unit: unitName(name) };
}

interface InputRow extends SheetRow {
  readonly key: string;
}

/** The rows that belong to an input; figures in other rows are told. */
function inputRows(sheet: Sheet, heading: FormHeading, { vocabulary, report }: Reading): readonly InputRow[] {
  const firsts = new Map<string, number>();
  const at = heading.columns.map((column) => column.at);
  return sheet.rows.slice(heading.below).flatMap((given) => {
    const row = separateMerged(given, sheet, {
      at: heading.columns.filter(isOfFigures).map((column) => column.at),
    });
    const key = textOf(row.cells[heading.codeAt]).normalize("NFC").trim();
    const filled = at.find((one) => !isBlankCell(row.cells[one]));
    if (vocabulary.kindOf(key) === undefined) {
      if (filled === undefined) return [];
      const place = placeOf(sheet, row.row, filled, key === "" ? null : key);
      if (key === "") report("BRM0426", place, textOf(row.cells[filled]), {});
      else report("BRM0501", { ...place, column: key }, key, { nearest: vocabulary.nearest(key) });
      return [];
    }
    const first = firsts.get(key);
    if (first !== undefined) {
      const parameters = { key: excerpt(key), first, second: row.row };
      report("BRM0420", placeOf(sheet, row.row, heading.codeAt, key), key, parameters);
      return [];
    }
    firsts.set(key, row.row);
    return [{ ...row, key }];
  });
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
      ? placeOf(sheet, named.row, named.at, "unit")
      : placeOf(sheet, heading.row, heading.codeAt, null);
    report("BRM0428", place, "", { cell });
    return [];
  }
  const { name, at, row } = named;
  const place = placeOf(sheet, row, at, "unit");
  return isNewUnit(name, place) ? [unitOf(name, sheet, rows, columns, row)] : [];
}

interface NameCell {
  /** Empty where the cell is. */
  readonly name: string;
  readonly row: number;
  readonly at: number;
}

/** "Đơn vị" with the name in a cell to its right, or "Đơn vị: Xuân Lạc" in one cell; undefined where neither stands. */
function nameAbove(sheet: Sheet, heading: FormHeading): NameCell | undefined {
  for (const { row, cells } of sheet.rows.slice(0, heading.below - 1)) {
    for (const [at, cell] of cells.entries()) {
      const text = unitName(textOf(cell));
      const colon = text.indexOf(":");
      if (colon > 0 && colon < text.length - 1 && isUnitHeading(text.slice(0, colon))) {
        return { name: text.slice(colon + 1).trim(), at, row };
      }
      if (!isUnitHeading(text)) continue;
      const beside = cells.findIndex((one, index) => index > at && textOf(one).trim() !== "");
      const name = beside === -1 ? "" : unitName(textOf(cells[beside]));
      return { name, at: beside === -1 ? at + 1 : beside, row };
    }
  }
  return undefined;
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
      column: { name: one.key, role, part, place: placeOf(sheet, one.row, at, one.key) },
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

function placeOf({ name }: Sheet, row: number, at: number, column: string | null): Place {
  return name === null ? { row, column } : { row, column, sheet: name, cell: addressOf(row, at + 1) };
}

const PARTS: ReadonlyMap<string, keyof Evidence> = new Map([
  ["số văn bản", "number"],
  ["document number", "number"],
  ["ngày văn bản", "date"],
  ["document date", "date"],
  ["liên kết", "link"],
  ["link", "link"],
  ["ghi chú", "note"],
  ["note", "note"],
]);
/** A heading stands near the top, below titles. */
const LAST_ROW = 100;
