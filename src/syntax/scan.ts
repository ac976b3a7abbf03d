/** Text to tokens: NFC, braces balanced, each token with its place in the author's text, and every odd sign reported. */
import {
  createTokenInstance,
  type ILexingError,
  type ILexingResult,
  type IToken,
  type TokenType,
} from "chevrotain";
import { asWritten, type DerivedText, edited, normalise } from "../base/normalise.ts";
import type { Report } from "../base/diagnostic.ts";
import type { SourceText } from "../base/source.ts";
import { balanceBraces } from "./braces.ts";
import { endOf, opensLine, spanOfToken } from "./layout.ts";
import { readableEdits, reportEdits } from "./odd-characters.ts";
import { lex } from "./lexer.ts";
import { reportBidirectional } from "./odd-tokens.ts";
import { cutUnclosed } from "./unclosed-texts.ts";
import type { Keyword } from "./keywords.ts";
import {
  allTokens,
  CallParen,
  Colon,
  Comparison,
  Divide,
  Equals,
  keywordOf,
  LCurly,
  LParen,
  Minus,
  Plus,
  RCurly,
  RParen,
  Semicolon,
  StringToken,
  Times,
  UnclosedString,
  Unreadable,
} from "./tokens.ts";

/** Bytes of UTF-8: larger texts are refused before they are read. */
export const MAX_SOURCE_LENGTH = 1_048_576;
/** Blocks, brackets and prefix operators within one another. */
export const MAX_NESTING = 64;
/** Operators in one expression. */
export const MAX_OPERATORS = 1_000;

export interface Scan {
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
  /** The text passes a limit and was not read. */
  readonly isRefused: boolean;
}

const NOTHING: Scan = { tokens: [], comments: [], isRefused: true };

/** The tokens of a text; what cannot be read is reported and left out. */
export function scan(source: SourceText, report: Report): Scan {
  if (isLongerThan(MAX_SOURCE_LENGTH, source.text)) {
    const what = { vi: "độ dài tệp (byte)", en: "length of the file (bytes)" };
    report("BRM0118", { from: 0, to: 0 }, { what, limit: MAX_SOURCE_LENGTH });
    return NOTHING;
  }
  reportBidirectional(source.text, report);
  const { tokens, comments } = tokensOf(source.text, report);
  const tooLong = firstTooLong(tokens);
  if (tooLong !== undefined) {
    const what = { vi: "số phép tính trong một biểu thức", en: "operators in one expression" };
    report("BRM0118", spanOfToken(tooLong), { what, limit: MAX_OPERATORS });
    return NOTHING;
  }
  const tooDeep = firstTooDeep(tokens);
  if (tooDeep !== undefined) {
    const what = { vi: "số khối, ngoặc lồng nhau", en: "blocks and brackets within one another" };
    report("BRM0118", spanOfToken(tooDeep), { what, limit: MAX_NESTING });
    return NOTHING;
  }
  return { tokens: balanceBraces(tokens, report), comments, isRefused: false };
}

/** Whether a text has more bytes of UTF-8. */
function isLongerThan(bytes: number, text: string): boolean {
  // A unit of UTF-16 takes one byte at least, and three at most.
  if (text.length > bytes || text.length * 3 <= bytes) {
    return text.length > bytes;
  }
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    length += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3;
  }
  return length > bytes;
}

/** Rounds of reading: a sign that is read as meant can make others readable. */
const MOST_ROUNDS = 3;

const BYTE_ORDER_MARK = "\uFEFF";

/** The tokens of a text with their places in it. */
function tokensOf(written: string, report: Report): Pick<Scan, "tokens" | "comments"> {
  // Line separators of web pages and word processors are line breaks, as in `positionOf`.
  const ordinary = { ...asWritten(written), text: written.replaceAll(/[\u2028\u2029]/g, "\n") };
  let text = normalise(ordinary);
  let lexed = lex(text.text);
  for (let round = 0; round < MOST_ROUNDS && lexed.errors.length > 0; round++) {
    const edits = readableEdits(text.text, lexed.errors);
    if (edits.length === 0) {
      break;
    }
    reportEdits(text, edits, report);
    text = normalise(edited(text, edits));
    lexed = lex(text.text);
  }
  const isWhole =
    lexed.errors.length === 0 && lexed.tokens.every(({ tokenType }) => tokenType !== UnclosedString);
  const tokens = isWhole ? lexed.tokens : withUnreadable(lexed, text.text);
  const comments = lexed.groups["comments"] ?? [];
  if (text !== ordinary) {
    placeIn(text, tokens);
    placeIn(text, comments);
  }
  // A byte order mark has no width: without this the first line would stand deeper than those below it.
  for (const token of written.startsWith(BYTE_ORDER_MARK) ? [...tokens, ...comments] : []) {
    if (token.startLine === 1 && token.startColumn !== undefined) {
      token.startColumn -= 1;
    }
  }
  return { tokens, comments };
}

/** Leads tokens of a text that was made from another back to where they stand in that one. */
function placeIn({ startOf, endOf: endIn }: DerivedText, tokens: readonly IToken[]): void {
  for (const token of tokens) {
    const end = endOf(token);
    token.startOffset = startOf(token.startOffset);
    token.endOffset = endIn(end) - 1;
  }
}

/** The tokens, those without an end cut, with one for each stretch of signs that cannot be read. */
function withUnreadable({ tokens, errors }: ILexingResult, text: string): IToken[] {
  return [
    ...tokens.flatMap((token) => cutUnclosed(token, "whole block")),
    ...errors.map((error) => unreadable(text, error)),
  ].sort(byOffset);
}

function unreadable(text: string, { offset, length, line = 1, column = 1 }: ILexingError): IToken {
  const image = text.slice(offset, offset + length);
  return createTokenInstance(
    Unreadable,
    image,
    offset,
    offset + length - 1,
    line,
    line,
    column,
    column + length - 1,
  );
}

function byOffset(a: IToken, b: IToken): number {
  return a.startOffset - b.startOffset;
}

/** The first token that stands inside more brackets or behind more prefixes than a parser should recurse into. */
function firstTooDeep(tokens: readonly IToken[]): IToken | undefined {
  let depth = 0;
  let prefixes = 0;
  return tokens.find(({ tokenType }) => {
    const step = nesting.get(tokenType);
    prefixes = step === "prefix" ? prefixes + 1 : 0;
    depth = step === "open" ? depth + 1 : step === "close" ? Math.max(depth - 1, 0) : depth;
    return depth > MAX_NESTING || prefixes > MAX_NESTING;
  });
}
const nesting: ReadonlyMap<TokenType, "open" | "close" | "prefix"> = new Map([
  ...[LCurly, LParen, CallParen].map((type) => [type, "open"] as const),
  ...[RCurly, RParen].map((type) => [type, "close"] as const),
  ...[Minus, ...typesOf("not")].map((type) => [type, "prefix"] as const),
]);

/** The operator with which one expression has more operators than a tree should be deep. */
function firstTooLong(tokens: readonly IToken[]): IToken | undefined {
  let operators = 0;
  return tokens.find((token, at) => {
    const role = parts.get(token.tokenType);
    const isDefinition = tokens[at + 1]?.tokenType === Equals && opensLine(token, tokens[at - 1]);
    operators = role === "end" || isDefinition ? 0 : role === "operator" ? operators + 1 : operators;
    return operators > MAX_OPERATORS;
  });
}
/** What an expression is made of, and what ends it. */
const parts: ReadonlyMap<TokenType, "operator" | "end"> = new Map([
  ...[LCurly, RCurly, Colon, Semicolon, StringToken].map((type) => [type, "end"] as const),
  ...[Plus, Minus, Times, Divide, Comparison, Equals, ...typesOf("and"), ...typesOf("or")].map(
    (type) => [type, "operator"] as const,
  ),
]);

/** The types of all spellings of a keyword. */
function typesOf(keyword: Keyword): readonly TokenType[] {
  return allTokens.filter((type) => keywordOf(type) === keyword);
}
