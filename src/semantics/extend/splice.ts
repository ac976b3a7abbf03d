/** Cuts parts out of a text and puts others in, all at once. */
import { cut, type Piece, type PiecedText } from "../../base/pieced-text.ts";
import type { Span } from "../../base/source.ts";

/** What stands at a place instead: other pieces, or a part of the text itself with its own changes. */
export type Insert = Piece | { readonly moved: Span };

export interface Splice extends Span {
  readonly inserts: readonly Insert[];
}

/** The pieces of a text after the splices; of two that overlap the outer one counts. */
export function spliced(text: PiecedText, splices: readonly Splice[]): readonly Piece[] {
  return splicedPart(text, splices, { from: 0, to: text.text.length });
}

function splicedPart(text: PiecedText, splices: readonly Splice[], part: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = part.from;
  for (const splice of [...splices].sort((a, b) => a.from - b.from || order(a) - order(b) || b.to - a.to)) {
    if (splice.from < at || splice.to > part.to) {
      continue;
    }
    pieces.push(...cut(text, { from: at, to: splice.from }));
    for (const insert of splice.inserts) {
      pieces.push(
        ...("moved" in insert ? splicedPart(text, inside(splices, insert.moved), insert.moved) : [insert]),
      );
    }
    at = splice.to;
  }
  return [...pieces, ...cut(text, { from: at, to: part.to })];
}

/** The changes of a part that is moved; the hole that it leaves and what is put in at its edges are none. */
function inside(splices: readonly Splice[], part: Span): readonly Splice[] {
  return splices.filter(({ from, to }) =>
    from === to
      ? part.from < from && to < part.to
      : part.from <= from && to <= part.to && (part.from < from || to < part.to),
  );
}

/** What is put in at a place stands before what is cut out from there on. */
function order({ from, to }: Splice): number {
  return from === to ? 0 : 1;
}

/**
 * The whole lines that something stands on, with a comment behind it and, where asked for, the comments right above;
 * itself alone where other things stand beside it.
 */
export function linesAround(text: string, { from, to }: Span, withComments = false): Span {
  const before = text.slice(0, from);
  const start = before.length - (/[ \t\u00a0]*$/.exec(before)?.[0].length ?? 0);
  const behind = /^[ \t\u00a0;]*(?:#[^\n\r]*)?(?:\r\n|\n|\r|$)/.exec(text.slice(to))?.[0];
  const startsLine = start === 0 || /[\n\r]/.test(text[start - 1] ?? "");
  if (!startsLine || behind === undefined) {
    return { from, to };
  }
  return { from: withComments ? aboveComments(text, start) : start, to: to + behind.length };
}

function aboveComments(text: string, start: number): number {
  const above = /(?:(?:^|(?<=[\n\r]))[ \t\u00a0]*#[^\n\r]*(?:\r\n|\n|\r))+$/.exec(text.slice(0, start));
  return above === null ? start : above.index;
}
