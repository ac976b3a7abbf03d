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
  return textOf(columnTexts(columns, [...rows, ...foot]), rows.length, foot.length > 0);
}

/**
 * The same in as many tables as it takes to keep each within `width`; the first `keys` columns stand in every one.
 * A column that is wider than that by itself stands alone.
 */
export function layOutWithin(
  width: number,
  keys: number,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  foot: readonly (readonly string[])[] = [],
): readonly string[] {
  const all = [...rows, ...foot];
  const shared = columnTexts(columns.slice(0, keys), all);
  const others = columnTexts(
    columns.slice(keys),
    all.map((row) => row.slice(keys)),
  );
  const tables: ColumnText[][] = [];
  for (const column of others) {
    const last = tables.at(-1);
    if (last === undefined || widthOf([...last, column]) > width) {
      tables.push([...shared, column]);
    } else {
      last.push(column);
    }
  }
  return (tables.length === 0 ? [shared] : tables).map((one) => textOf(one, rows.length, foot.length > 0));
}

interface ColumnText {
  readonly width: number;
  /** The head first, every cell filled up to the same width. */
  readonly cells: readonly string[];
}

/** The columns that have something in some row. */
function columnTexts(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly ColumnText[] {
  return columns.flatMap((column, index) => {
    const cells = rows.map((row) => row[index] ?? "");
    return cells.every((cell) => cell === "") ? [] : [columnText(column, cells)];
  });
}

function textOf(columns: readonly ColumnText[], rows: number, hasFoot: boolean): string {
  const rule = "─".repeat(widthOf(columns));
  const lines = (columns[0]?.cells ?? []).map((_, line) =>
    columns
      .map(({ cells }) => cells[line] ?? "")
      .join(GAP)
      .trimEnd(),
  );
  const [head = "", ...body] = lines;
  return [head, rule, ...body.slice(0, rows), ...(hasFoot ? [rule, ...body.slice(rows)] : [])].join("\n");
}

function widthOf(columns: readonly ColumnText[]): number {
  return columns.reduce((sum, { width }) => sum + width + GAP.length, -GAP.length);
}

function columnText(column: Column, cells: readonly string[]): ColumnText {
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
