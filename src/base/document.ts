/** A printed document as plain data: headings, paragraphs and tables; who writes it makes it a page, Markdown or a Word file. */

export interface PrintedDocument {
  readonly language: "vi" | "en";
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock =
  /** `title` and `subtitle` are centred, a `heading` opens a part. */
  | { readonly kind: "title" | "subtitle" | "heading" | "text" | "note"; readonly text: string }
  | DocumentTable;

export interface DocumentTable {
  readonly kind: "table";
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly DocumentRow[];
}

export interface DocumentColumn {
  readonly head: string;
  /** How wide it is, beside the others. */
  readonly share: number;
  readonly align: "left" | "center" | "right";
}

export interface DocumentRow {
  /** A `group` opens the rows below it; a `total` closes the table. */
  readonly kind: "group" | "item" | "total";
  /** A cell a column, each of lines; the last cell of a group takes all columns that are left. */
  readonly cells: readonly (readonly DocumentLine[])[];
}

export interface DocumentLine {
  readonly text: string;
  readonly style: "plain" | "strong" | "quiet";
}

/** A line of a cell: `plain("Có")` is `{ text: "Có", style: "plain" }`. */
export function plain(text: string): DocumentLine {
  return { text, style: "plain" };
}

/** A cell of one plain line; none where it is empty. */
export function cellOf(text: string): readonly DocumentLine[] {
  return text === "" ? [] : [plain(text)];
}
