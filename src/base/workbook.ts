/** A workbook to be written, as plain data: what stands in each cell, how it looks, what may be entered. */

/** One of the few looks that barem gives its workbooks. */
export type CellStyle =
  | "title"
  | "heading"
  | "group"
  | "label"
  | "note"
  /** To be filled in: the only cells that are not locked. */
  | "entry"
  | "plain"
  | "total";

export interface BookCell {
  /** A number is given as its decimal; `text` stays text, whatever sign it begins with. */
  readonly value:
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "number"; readonly decimal: string };
  readonly style: CellStyle;
  /** Decimals that a number is shown with; null shows what it has. */
  readonly decimals?: number | null;
  readonly link?: string;
}

/** What may be entered in one cell; the sentence is shown where something else is. */
export type EntryRule =
  | { readonly kind: "list"; readonly options: readonly string[] }
  | { readonly kind: "whole"; readonly low: string; readonly high: string | null }
  | { readonly kind: "decimal"; readonly low: string | null; readonly high: string | null }
  | { readonly kind: "date" };

export interface BookSheet {
  readonly name: string;
  /** By row, then by column; undefined is an empty cell without a look. */
  readonly rows: readonly (readonly (BookCell | undefined)[])[];
  /** In characters, by column. */
  readonly widths: readonly number[];
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
    readonly column: number;
    readonly rule: EntryRule;
    /** Shown beside the cell while it is filled in. */
    readonly prompt: { readonly title: string; readonly text: string } | null;
    readonly error: string;
  }[];
  /** Only cells of the style "entry" can be changed; there is no password. */
  readonly isLocked: boolean;
  readonly landscape: boolean;
  /** Rows that belong under a heading, folded together; from 1. */
  readonly outline: readonly { readonly first: number; readonly last: number }[];
}

export interface Workbook {
  readonly title: string;
  readonly sheets: readonly BookSheet[];
}
