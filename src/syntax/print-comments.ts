/** Puts the comments of a text back, in order: each on its own row or at the end of one. */
import type { IToken } from "chevrotain";
import type { Row } from "./print-rows.ts";
import { RCurly } from "./tokens.ts";

/** A row with the comment at its end, or a comment alone; `from` and `to` are lines of the author's text. */
export interface Item {
  readonly row: Row | undefined;
  readonly indent: number;
  readonly comment: string | undefined;
  readonly from: number;
  readonly to: number;
}

/** The rows with every comment of the text where it stood, as near as the rows allow. */
export function withComments(rows: readonly Row[], comments: readonly IToken[]): readonly Item[] {
  let next = 0;
  const takeBefore = (token: IToken | undefined): readonly IToken[] => {
    const from = next;
    while (next < comments.length && offsetOf(comments[next]) < offsetOf(token)) {
      next++;
    }
    return comments.slice(from, next);
  };
  const [top] = rows;
  const head = takeBefore(top?.words[0]?.token).map((comment) => alone(comment, top));
  const below = rows.flatMap((row, at) => {
    const inside = takeBefore(row.words.at(-1)?.token);
    const after = takeBefore(rows[at + 1]?.words[0]?.token);
    return itemsOf(row, inside, after, rows[at + 1]);
  });
  return [...head, ...below];
}

/** A row with the comments inside it and after it; one that ended a line of the row ends the row, if it is the last. */
function itemsOf(
  row: Row,
  inside: readonly IToken[],
  after: readonly IToken[],
  nextRow: Row | undefined,
): readonly Item[] {
  const [from, to] = [lineOf(row.words[0]?.token), lineOf(row.words.at(-1)?.token)];
  const isBeside = lineOf(after[0]) === to;
  const last = inside.at(-1);
  const isBetween = last !== undefined && !isBeside && row.words.some(({ token }) => endsBefore(token, last));
  const above = isBetween ? inside.slice(0, -1) : inside;
  const comment = isBeside ? after[0] : isBetween ? last : undefined;
  return [
    ...above.map((one) => ({ ...alone(one, row), from, to: from })),
    { row, indent: row.indent, comment: comment && textOf(comment), from, to },
    ...after.slice(isBeside ? 1 : 0).map((one) => alone(one, nextRow)),
  ];
}

/** A comment on a row of its own above a row, or at the end of the text. */
function alone(comment: IToken, row: Row | undefined): Item {
  const closes = row?.words[0]?.token.tokenType === RCurly;
  const line = lineOf(comment);
  const indent = (row?.indent ?? 0) + (closes ? 1 : 0);
  return { row: undefined, indent, comment: textOf(comment), from: line, to: line };
}

/** Whether a token stands before a comment on the same line of the author's text. */
function endsBefore(token: IToken, comment: IToken): boolean {
  return lineOf(token) === lineOf(comment) && token.startOffset < comment.startOffset;
}

function textOf(comment: IToken): string {
  return comment.image.trimEnd();
}

function lineOf(token: IToken | undefined): number {
  return token?.startLine ?? 0;
}

/** Where a token begins; beyond the text where there is none. */
function offsetOf(token: IToken | undefined): number {
  return token?.startOffset ?? Number.POSITIVE_INFINITY;
}
