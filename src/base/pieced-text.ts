/** A text put together from pieces of other texts, each of which knows where it comes from. */
import type { SourceText, Span } from "./source.ts";

/** A stretch of a named text; what was put between stretches is glue, and stands for the words that called for it. */
export interface Piece {
  readonly file: string;
  readonly span: Span;
  readonly text: string;
  readonly isGlue: boolean;
}

/** `at` is where it begins in the whole. */
interface Placed extends Piece {
  readonly at: number;
}

export interface PiecedText {
  readonly text: string;
  /** In order. */
  readonly pieces: readonly Placed[];
}

/** A place in one of the texts that the pieces come from. */
export interface Origin {
  readonly file: string;
  readonly span: Span;
}

/** A text of one piece. */
export function wholeText({ name, text }: SourceText): PiecedText {
  return joined([pieceOf({ name, text }, { from: 0, to: text.length })]);
}

/** A part of a named text. */
export function pieceOf({ name, text }: SourceText, span: Span): Piece {
  return { file: name, span, text: text.slice(span.from, span.to), isGlue: false };
}

export function joined(pieces: readonly Piece[]): PiecedText {
  let at = 0;
  const placed = pieces
    .filter(({ text }) => text !== "")
    .map((piece) => {
      const one = { ...piece, at };
      at += piece.text.length;
      return one;
    });
  return { text: placed.map(({ text }) => text).join(""), pieces: placed };
}

/** The pieces of a part of a text. */
export function cut({ pieces }: PiecedText, { from, to }: Span): readonly Piece[] {
  return pieces.flatMap((piece) => {
    const [first, last] = [Math.max(from, piece.at), Math.min(to, piece.at + piece.text.length)];
    if (first >= last) {
      return [];
    }
    const [start, end] = [first - piece.at, last - piece.at];
    const span = { from: piece.span.from + start, to: piece.span.from + end };
    return [{ ...piece, text: piece.text.slice(start, end), span: piece.isGlue ? piece.span : span }];
  });
}

/** Where a part comes from: all of it where it is of one text, else as much as is of the text it begins with. */
export function originOf({ pieces }: PiecedText, { from, to }: Span): Origin {
  const first = pieces.findLast(({ at }) => at <= from) ?? pieces[0];
  if (first === undefined) {
    return { file: "", span: { from: 0, to: 0 } };
  }
  if (first.isGlue) {
    return { file: first.file, span: first.span };
  }
  const start = first.span.from + from - first.at;
  const endOf = (piece: Placed, offset: number): number =>
    piece.isGlue ? piece.span.to : piece.span.from + Math.min(offset - piece.at, piece.text.length);
  const last = pieces.findLast(({ at }) => at < to);
  const end = last?.file === first.file ? endOf(last, to) : start;
  return {
    file: first.file,
    span: { from: start, to: end > start ? end : Math.max(start, endOf(first, to)) },
  };
}
