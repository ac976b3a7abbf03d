/** One way to read words that cannot stand as they are written, and where in a text it is looked for. */
import { createTokenInstance, type IToken, type TokenType } from "chevrotain";
import type { Report } from "../base/diagnostic.ts";
import type { Span } from "../base/source.ts";
import { layoutOf, spanOfToken } from "./layout.ts";
import type { Fault } from "./reading.ts";

/** The tokens from `from` up to `to` are read as `tokens`. */
export interface Repair {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly IToken[];
  readonly replaced: readonly IToken[];
  /** The line it stands on, and where its words end in the text. */
  readonly line: number;
  readonly end: number;
  /** Whether it is believed only if nothing on its line is wrong any more. */
  readonly isGuess: boolean;
  /** The same for the same change of the same words. */
  readonly key: string;
  readonly say: (report: Report) => void;
}

/** Where a fault is: what every kind of repair looks at. */
export interface Place {
  readonly fault: Fault;
  readonly tokens: readonly IToken[];
  /** The text as its author sees it. */
  readonly text: string;
  /** The line with the fault: the tokens from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
}

/** The token that a fault is about: what is missing at the end of a line is missing after its last word. */
export function placeOf(fault: Fault, tokens: readonly IToken[]): number {
  const found = tokens[fault.at];
  const missesRest = fault.kind === "expected" && (found === undefined || layoutOf(found).startsLine);
  return missesRest ? Math.max(0, fault.at - 1) : fault.at;
}

export function placeFor(fault: Fault, tokens: readonly IToken[], text: string): Place {
  let start = placeOf(fault, tokens);
  for (let token = tokens[start]; token !== undefined && !layoutOf(token).startsLine; token = tokens[start]) {
    start--;
  }
  let end = start + 1;
  for (let token = tokens[end]; token !== undefined && !layoutOf(token).startsLine; token = tokens[end]) {
    end++;
  }
  return { fault, tokens, text, start, end: Math.min(end, tokens.length) };
}

/** A repair of the tokens from `from` up to `to`; of none, where something is put in before `from`. */
export function repairOf(
  { tokens: all }: Pick<Place, "tokens">,
  [from, to]: readonly [from: number, to: number],
  tokens: readonly IToken[],
  say: (report: Report) => void,
  isGuess = false,
): Repair {
  const around = all[to > from ? from : from - 1] ?? all[from];
  const span = spanOfTokens(all, from, to);
  const meaning = tokens.map(({ tokenType, image }) => `${tokenType.name} ${image}`).join(" ");
  return {
    ...{ from, to, tokens, isGuess, say },
    replaced: all.slice(from, to),
    line: around?.startLine ?? 0,
    end: span.to,
    key: `${span.from} ${span.to} ${meaning}`,
  };
}

/** The words from `from` up to `to`; where there are none, the place after the word before. */
export function spanOfTokens(tokens: readonly IToken[], from: number, to: number): Span {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined || to <= from) {
    const end = last === undefined ? 0 : spanOfToken(last).to;
    return { from: end, to: end };
  }
  return { from: spanOfToken(first).from, to: spanOfToken(last).to };
}

/** One token in the place of the words from `from` up to `to`. */
export function tokenOver(
  type: TokenType,
  image: string,
  tokens: readonly IToken[],
  from: number,
  to: number,
): IToken {
  const [first, last] = [tokens[from], tokens[to - 1]];
  const span = spanOfTokens(tokens, from, to);
  const [startLine, endLine] = [first?.startLine ?? 1, last?.endLine ?? 1];
  const [startColumn, endColumn] = [first?.startColumn ?? 1, last?.endColumn ?? 1];
  return createTokenInstance(
    ...([type, image, span.from, span.to - 1] as const),
    ...([startLine, endLine, startColumn, endColumn] as const),
  );
}

/** A token of no width that opens the line of the token at `at`. */
export function tokenBefore(type: TokenType, image: string, tokens: readonly IToken[], at: number): IToken {
  const { startOffset: offset = 0, startLine: line = 1, startColumn: column = 1 } = tokens[at] ?? {};
  return createTokenInstance(type, image, offset, offset - 1, line, line, column, column);
}

/** A token of no width right after another. */
export function tokenAfter(type: TokenType, image: string, before: IToken): IToken {
  const offset = spanOfToken(before).to;
  const line = before.endLine ?? 1;
  const column = (before.endColumn ?? 0) + 1;
  return createTokenInstance(type, image, offset, offset - 1, line, line, column, column);
}
