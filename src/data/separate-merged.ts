/** Tells merged cells below a heading apart: what stands in them belongs to nobody in particular. */
import type { Heading } from "./find-heading.ts";
import { addressOf, type Cell, type Merge, type Sheet, type SheetRow, textOf } from "./sheet.ts";

/** The row with every cell refused that is merged with another one of figures. */
export function separateMerged(row: SheetRow, sheet: Sheet, heading: Pick<Heading, "at">): SheetRow {
  const merges = sheet.merges.filter(({ top, bottom }) => top <= row.row && row.row <= bottom);
  if (merges.length === 0) return row;
  const cells: Cell[] = [...row.cells];
  for (const at of heading.at) {
    const merge = merges.find(({ left, right }) => left <= at + 1 && at + 1 <= right);
    if (merge === undefined || !isShared(merge, heading)) continue;
    const text = textIn(merge, sheet);
    if (text.trim() !== "") cells[at] = { kind: "merged", text, range: rangeOf(merge) };
  }
  return { ...row, cells: [...cells].map((cell) => cell ?? "") };
}

function isShared({ top, left, bottom, right }: Merge, { at }: Pick<Heading, "at">): boolean {
  return bottom > top || at.filter((one) => left <= one + 1 && one + 1 <= right).length > 1;
}

function rangeOf({ top, left, bottom, right }: Merge): string {
  return `${addressOf(top, left)}:${addressOf(bottom, right)}`;
}

function textIn({ top, left }: Merge, { rows }: Sheet): string {
  return textOf(rows.find(({ row }) => row === top)?.cells[left - 1]);
}
