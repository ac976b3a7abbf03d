/** A sheet as csv and workbooks give it: rows of cells before anybody asks what they mean. */

/**
 * What stands in one cell; a string is text, "" an empty cell. `text` is what a person reads there, and of a number
 * it is the decimal with at most 15 digits that Excel shows, "0.8" without a format and "80%" in a percent format.
 */
export type Cell = string | TypedCell;

export type TypedCell =
  | {
      readonly kind: "number";
      readonly text: string;
      /** All digits that the file has, where they are more than the 15 that count. */
      readonly stored?: string;
    }
  | { readonly kind: "boolean"; readonly text: "TRUE" | "FALSE" }
  /** A cell with the format of a date: "2023-06-30"; undefined where its number is no day of the calendar. */
  | { readonly kind: "date"; readonly text: string; readonly day: string | undefined }
  /** An error such as "#DIV/0!". */
  | { readonly kind: "error"; readonly text: string }
  /** One of several cells shown as one; `range` is all of them, "B2:B3". No file has it: readers make it. */
  | { readonly kind: "merged"; readonly text: string; readonly range: string }
  /** A formula that was saved without its result; `text` is the formula with its "=". */
  | { readonly kind: "formula"; readonly text: string };

/** One row that is not blank. */
export interface SheetRow {
  /** As people count: the line of a csv file, the row of a sheet. */
  readonly row: number;
  /** By column, from the first; a row may end early. */
  readonly cells: readonly Cell[];
}

/** Cells shown as one, rows and columns counted from 1; what stands there belongs to the first of them. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  /** Null in a file that has no sheets. */
  readonly name: string | null;
  readonly isHidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
}

/** What a person reads in a cell: `textOf({ kind: "number", text: "0.8" })` is "0.8". */
export function textOf(cell: Cell | undefined): string {
  return typeof cell === "object" ? cell.text : (cell ?? "");
}

/** Where a cell is: `addressOf(5, 3)` is "C5". */
export function addressOf(row: number, column: number): string {
  return `${lettersOf(column)}${row}`;
}

function lettersOf(column: number): string {
  const last = (column - 1) % LETTERS;
  const before = (column - 1 - last) / LETTERS;
  return (before === 0 ? "" : lettersOf(before)) + String.fromCharCode(FIRST_LETTER + last);
}

const LETTERS = 26;
const FIRST_LETTER = 65;
