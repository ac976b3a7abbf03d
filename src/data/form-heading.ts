/** Finds the heading of a form: its column of codes, the columns of figures, and the unit that is named above. */
import {
  type ColumnRole,
  folded,
  isAsideHeading,
  isCodeHeading,
  isDescription,
  isMeasure,
  isMeasureHeading,
  isUnitHeading,
  roleOf,
  splitRole,
} from "./headings.ts";
import type { Reading } from "./raw-table.ts";
import { type Sheet, textOf } from "./sheet.ts";
import { type Evidence, unitName } from "./table.ts";

export interface FormHeading {
  readonly row: number;
  /** The index of the first row below. */
  readonly below: number;
  readonly codeAt: number;
  /** The column of units of measure; -1 where there is none. */
  readonly measureAt: number;
  readonly columns: readonly FormColumn[];
}

export interface FormColumn {
  readonly at: number;
  readonly role: ColumnRole;
  readonly part: keyof Evidence;
  /** Null where it belongs to the unit that the form names above its heading. */
  readonly unit: string | null;
}

export function headingIn(
  sheet: Sheet,
  { ignored }: Pick<Reading, "ignored"> = NONE,
): FormHeading | undefined {
  const index = sheet.rows.slice(0, LAST_ROW).findIndex(({ cells }) => {
    const texts = cells.map(textOf);
    return texts.some(isCodeHeading) && !texts.some(isUnitHeading) && texts.filter(Boolean).length > 1;
  });
  const found = sheet.rows[index];
  if (found === undefined) return undefined;
  const width = sheet.rows.slice(index).reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const texts = Array.from({ length: width }, (_, at) => textOf(found.cells[at]).normalize("NFC").trim());
  const codeAt = texts.findIndex(isCodeHeading);
  const columns = texts.flatMap((text, at) =>
    at === codeAt || ignored.has(folded(text)) ? [] : (columnOf(text, at) ?? []),
  );
  return { row: found.row, below: index + 1, codeAt, columns, measureAt: texts.findIndex(isMeasureHeading) };
}

const NONE = { ignored: new Set<string>() };

/** A heading that is none of the known words is the name of a unit. */
function columnOf(text: string, at: number): FormColumn | undefined {
  if (text === "") return { at, role: "figure", part: "number", unit: "" };
  if (isDescription(text)) return undefined;
  const part = PARTS.get(folded(text)) ?? "number";
  if (PARTS.has(folded(text)) || isAsideHeading(text)) {
    return PARTS.has(folded(text)) ? { at, role: "evidence", part, unit: null } : undefined;
  }
  const role = roleOf(text);
  if (role !== undefined) return { at, role, part, unit: null };
  const { name, role: ofUnit } = splitRole(text);
  return { at, role: ofUnit, part, unit: unitName(name) };
}

export interface NameCell {
  /** Empty where the cell is. */
  readonly name: string;
  readonly row: number;
  readonly at: number;
}

/** "Đơn vị" with the name in a cell to its right, or "Đơn vị: Xuân Lạc" in one cell; undefined where neither stands. */
export function nameAbove(sheet: Sheet, heading: FormHeading): NameCell | undefined {
  for (const { row, cells } of sheet.rows.slice(0, heading.below - 1)) {
    for (const [at, cell] of cells.entries()) {
      const text = unitName(textOf(cell));
      const colon = text.indexOf(":");
      // "Đơn vị: nghìn đồng" in the corner is a measure.
      if (isMeasure(text.slice(colon + 1))) continue;
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
