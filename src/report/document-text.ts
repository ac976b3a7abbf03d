/** Prints a document on a terminal: tables whose columns line up, long cells cut. */
import type { DocumentBlock, DocumentTable, PrintedDocument } from "../base/document.ts";
import { cutToWidth, wrapToWidth } from "../base/width.ts";
import { layOut } from "./layout.ts";

/** The document as lines for a terminal. */
export function documentText({ blocks }: PrintedDocument): string {
  return blocks.map(blockText).join("\n\n");
}

function blockText(block: DocumentBlock): string {
  return block.kind === "table" ? tableText(block) : wrapToWidth(block.text, WIDTH).join("\n");
}

function tableText({ columns, rows }: DocumentTable): string {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const room = columns.map(({ share }) => Math.max(LEAST, Math.floor((WIDTH * share) / whole)));
  const heads = columns.map(({ head, align }, at) => ({
    head: cutToWidth(head, Math.max(HEAD_ROOM, room[at] ?? 0)),
    align: align === "right" ? ("decimal" as const) : ("left" as const),
  }));
  const hasGroups = rows.some(({ kind }) => kind === "group");
  const cells = rows.map((row) =>
    columns.map(({ align }, at) => {
      const lines = (row.cells[at] ?? []).map((line) => line.text).join("; ");
      const text = hasGroups && row.kind === "item" && at === 0 ? `  ${lines}` : lines;
      return align === "right" ? text : cutToWidth(text, room[at] ?? WIDTH);
    }),
  );
  return layOut(heads, cells);
}

const WIDTH = 116;
const LEAST = 6;
const HEAD_ROOM = 18;
