/** A workbook to be written, as plain data: what stands in each cell, how it looks, what may be entered. */

/** One of the few looks that barem gives its workbooks. */
export type CellStyle =
  | "title"
  | "heading"
  | "group"
  /** Below a group: text of several lines, and cells beside it that are not filled in. */
  | "subheading"
  | "label"
  | "note"
  /** To be filled in: the only cells that are not locked. */
  | "entry"
  | "plain"
  | "total";

/** What stands in a cell, and how it looks. */
export interface BookCell {
  /** A number is given as its decimal; `text` stays text, whatever sign it begins with. */
  readonly value:
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "number"; readonly decimal: string };
  readonly style: CellStyle;
  /** Decimals that a number is shown with; null shows what it has. */
  readonly decimals?: number | null;
  readonly link?: string;
  /**
   * How an entry cell takes what is typed: letter for letter, so that document "12/2023" does not become a date, or as
   * a day shown year-month-day; left out, as the spreadsheet sees fit.
   */
  readonly takes?: "text" | "date";
  /** Of a title: on as many lines as its cells need, instead of beyond them. Other texts always are. */
  readonly wraps?: true;
}

/**
 * What is expected in one cell. Something else is asked about and may be kept, because "không áp dụng: …" may stand
 * anywhere. Options may hold commas and quotes and be longer together than the 255 characters of a list written in place.
 */
export type EntryRule =
  | { readonly kind: "list"; readonly options: readonly string[] }
  | { readonly kind: "whole"; readonly low: string; readonly high: string | null }
  | { readonly kind: "decimal"; readonly low: string | null; readonly high: string | null }
  | { readonly kind: "date"; readonly low: string | null; readonly high: string | null };

/** A sheet with its rules for what may be entered and how it is printed. */
export interface BookSheet {
  readonly name: string;
  /** By row, then by column; undefined is an empty cell without a look. */
  readonly rows: readonly (readonly (BookCell | undefined)[])[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  /** In lines of text: of rows that spreadsheets cannot fit to their text, as merged cells. */
  readonly heights?: readonly { readonly row: number; readonly lines: number }[];
  /** Rows and columns that stay in view, and rows printed at the top of each page. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly headingRows?: { readonly first: number; readonly last: number };
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  /** By the address of a cell; rows and columns from 1. */
  readonly entries: readonly {
    readonly row: number;
    /** The same for every row up to this one; left out, for its row alone. */
    readonly lastRow?: number;
    readonly column: number;
    /** Null where anything may be entered. */
    readonly rule: EntryRule | null;
    /** Shown beside the cell while it is filled in; spreadsheets have room for 32 and 255 characters. */
    readonly prompt: { readonly title: string; readonly text: string } | null;
    /** Shown where something else than the rule expects is entered; there is room for 255 characters. */
    readonly error: string;
  }[];
  /** Only cells of the style "entry" can be changed; there is no password. */
  readonly isLocked: boolean;
  readonly landscape: boolean;
  /** Printed on as many pages as the columns take, instead of shrunk to the width of one. */
  readonly spreads?: true;
  /** Rows that belong under a heading, folded together; from 1. */
  readonly outline: readonly { readonly first: number; readonly last: number }[];
}

/** A workbook: `writeXlsx` makes a file of it. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly BookSheet[];
}
