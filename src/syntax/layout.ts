/** Where tokens stand in their text: spans, blocks, and whether they open a line. Recovery reads it. */
import type { IToken } from "chevrotain";
import type { Span } from "../base/source.ts";
import { LCurly, RCurly } from "./tokens.ts";

export interface Layout {
  /** Blocks around the token; an opening brace counts outside its block, a closing one inside. */
  readonly depth: number;
  /** First token on its line. */
  readonly startsLine: boolean;
  readonly before: IToken | undefined;
  /** Its place among the tokens of its text. */
  readonly index: number;
}

const NOWHERE: Layout = { depth: 0, startsLine: true, before: undefined, index: 0 };

export function layoutOf(token: IToken): Layout {
  return token.payload ?? NOWHERE;
}

/** Notes the layout of every token; asked of a text with mistakes only. */
export function layOut(tokens: readonly IToken[]): void {
  let depth = 0;
  let before: IToken | undefined;
  tokens.forEach((token, index) => {
    token.payload = { depth, startsLine: opensLine(token, before), before, index } satisfies Layout;
    before = token;
    depth += token.tokenType === LCurly ? 1 : token.tokenType === RCurly ? -1 : 0;
  });
}

/** Whether a token is the first on its line; `before` is the one before it, if any. */
export function opensLine({ startLine }: IToken, before: IToken | undefined): boolean {
  return startLine !== before?.endLine;
}

export function spanOfToken(token: IToken): Span {
  return { from: token.startOffset, to: endOf(token) };
}

export function endOf({ startOffset, endOffset = startOffset }: IToken): number {
  return endOffset + 1;
}
