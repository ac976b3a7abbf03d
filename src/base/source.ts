/** The text of a file as its author sees it, and places in it. */

/** Half-open UTF-16 offsets into the text the author sees. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A named text: `name` is what diagnostics call it, usually the path. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

/** A place for people: both numbers start at 1, columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The line and column of an offset: `positionOf("a\nb", 2)` is line 2, column 1. */
export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lines = before.split(LINE_BREAK);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

/** The text of one line, without its line break; lines count from 1. */
export function lineAt(text: string, line: number): string {
  return text.split(LINE_BREAK)[line - 1] ?? "";
}

/** The smallest span that holds both. */
export function spanOf(first: Span, last: Span): Span {
  return { from: Math.min(first.from, last.from), to: Math.max(first.to, last.to) };
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/;
