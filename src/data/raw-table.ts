/** Units as they stand in a file, before it is settled which figures count and how its numbers are to be read. */
import type { ColumnRole } from "./headings.ts";
import { addressOf, type Cell, type Sheet, type TypedCell } from "./sheet.ts";
import type { DataValue, Evidence, Place, ReportIssue } from "./table.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One column of a table, or one row of a form. */
export interface RawColumn {
  /** The input's name, without the role that stood in brackets behind it. */
  readonly name: string;
  readonly role: ColumnRole;
  /** Which part of the evidence it holds. */
  readonly part: keyof Evidence;
  /** Where its heading stands. */
  readonly place: Place;
  /** Which column of the sheet it is, from 1; left out of a row of a form and of JSON. */
  readonly number?: number;
}

/** A cell of a sheet, or what JSON has in its place. */
export type RawCell = Cell | Exclude<DataValue, string>;

export interface RawUnit {
  /** In NFC, without blanks at its ends. */
  readonly unit: string;
  readonly row: number;
  readonly sheet: string | null;
  readonly columns: readonly RawColumn[];
  /** By column; a row may end early. */
  readonly cells: readonly RawCell[];
  readonly placeOf: (column: number) => Place;
}

export interface RawTable {
  readonly units: readonly RawUnit[];
  readonly columns: readonly RawColumn[];
}

/** What the readers of one file share. */
export interface Reading {
  readonly vocabulary: Vocabulary;
  /** What JSON calls the figures of a unit, where it is not "inputs". */
  readonly field?: string;
  /** The units of JSON that is no list; undefined of what is nothing it knows. */
  readonly listIn?: (value: unknown) => readonly unknown[] | undefined;
  /** Headings of columns to be left out, folded. */
  readonly ignored: ReadonlySet<string>;
  readonly report: ReportIssue;
  /** Takes what is worth a word but no fault. */
  readonly note: ReportIssue;
  /** Reports a name that is missing or stands twice. */
  readonly isNewUnit: (name: string, place: Place) => boolean;
}

/** Where a cell of a sheet is; columns count from 0 here. */
export function placeAt({ name }: Sheet, row: number, at: number, column: string | null): Place {
  return name === null ? { row, column } : { row, column, sheet: name, cell: addressOf(row, at + 1) };
}

/** Whether a cell is more than text: a number, a day, an error. */
export function isTypedCell(cell: RawCell | undefined): cell is TypedCell {
  return typeof cell === "object" && cell !== null && "kind" in cell;
}

export const NO_TABLE: RawTable = { units: [], columns: [] };

/** Whether nothing stands in a cell. */
export function isBlankCell(cell: RawCell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}
