/** Names the lines of a scheme: by their number, or where it was put together of several texts by file and number. */
import { positionOf } from "../base/source.ts";
import type { Origin } from "../ir/ruleset.ts";

/** Where a line was written; `file` is null where the scheme is of one text. */
export interface WrittenLine {
  readonly file: string | null;
  readonly line: number;
}

/** The line that a place of a scheme was written on. */
export function writtenLine(offset: number, { text, pieces }: Origin): WrittenLine {
  const start = Math.max(...["\n", "\r"].map((end) => text.lastIndexOf(end, offset - 1))) + 1;
  const first = start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0);
  const piece = pieces?.findLast(({ from }) => from <= first);
  return piece === undefined
    ? { file: null, line: positionOf(text, offset).line }
    : {
        file: piece.file,
        line: piece.line + positionOf(text.slice(piece.from), first - piece.from).line - 1,
      };
}

/** A line by its number in the whole text: "12", or "xa-2023.barem:12". */
export function lineName(line: number, origin: Origin): string {
  const starts = [
    0,
    ...[...origin.text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length),
  ];
  const written = writtenLine(starts[line - 1] ?? 0, origin);
  return written.file === null ? String(written.line) : `${written.file}:${written.line}`;
}
