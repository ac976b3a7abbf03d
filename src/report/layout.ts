/** Lays rows of cells out as a plain-text table whose columns line up in any terminal. */
import { displayWidth, padToWidth } from "../base/width.ts";

/** `decimal` lines numbers up at their decimal mark, as printed tables do. */
export interface Column {
  readonly head: string;
  readonly align: "left" | "right" | "decimal";
}

/**
 * The table as text: heads, a rule, the rows, and `foot` under a second rule. Columns that are empty in every row
 * are left out.
 */
export function layOut(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  foot: readonly (readonly string[])[] = [],
): string {
  const all = [...rows, ...foot];
  const laidOut = columns.flatMap((column, index) => {
    const cells = all.map((row) => row[index] ?? "");
    return cells.every((cell) => cell === "") ? [] : [columnText(column, cells)];
  });
  const rule = "─".repeat(laidOut.reduce((sum, { width }) => sum + width + GAP.length, -GAP.length));
  const lines = Array.from({ length: all.length + 1 }, (_, line) =>
    laidOut
      .map(({ cells }) => cells[line] ?? "")
      .join(GAP)
      .trimEnd(),
  );
  const [head = "", ...body] = lines;
  const footLines = foot.length === 0 ? [] : [rule, ...body.slice(rows.length)];
  return [head, rule, ...body.slice(0, rows.length), ...footLines].join("\n");
}

/** One column with its head first, every cell filled up to the same width. */
function columnText(column: Column, cells: readonly string[]): { width: number; cells: readonly string[] } {
  const aligned = column.align === "decimal" ? atDecimalMark(cells) : cells;
  const width = widest([column.head, ...aligned]);
  const side = column.align === "left" ? "left" : "right";
  return { width, cells: [column.head, ...aligned].map((cell) => padToWidth(cell, width, side)) };
}

function atDecimalMark(cells: readonly string[]): readonly string[] {
  const decimals = widest(cells.map((cell) => cell.slice(wholeLength(cell))));
  return cells.map((cell) => {
    const whole = wholeLength(cell);
    return cell.slice(0, whole) + padToWidth(cell.slice(whole), decimals);
  });
}

function wholeLength(cell: string): number {
  const mark = cell.search(/[.,]/);
  return mark < 0 ? cell.length : mark;
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(displayWidth));
}

const GAP = "  ";
