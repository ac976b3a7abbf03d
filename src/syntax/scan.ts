/** Text to tokens: NFC, braces balanced, each token with its place in the author's text, and every odd sign reported. */
import type { IToken, TokenType } from "chevrotain";
import { normalise } from "../base/normalise.ts";
import type { Report } from "../base/diagnostic.ts";
import type { SourceText } from "../base/source.ts";
import { balanceBraces } from "./braces.ts";
import { layOut, layoutOf, spanOfToken } from "./layout.ts";
import {
  CallParen,
  Colon,
  CommaNumber,
  Comparison,
  Divide,
  Equals,
  keywordOf,
  keywordTokens,
  LCurly,
  lexer,
  LParen,
  Minus,
  NumberToken,
  Plus,
  RCurly,
  RParen,
  Semicolon,
  SlashDate,
  StringToken,
  Times,
  UnclosedString,
} from "./tokens.ts";

/** Larger texts are refused before they are read. */
export const MAX_SOURCE_LENGTH = 1_048_576;
/** Blocks, brackets and prefix operators within one another. */
export const MAX_NESTING = 64;
/** Operators in one expression. */
export const MAX_OPERATORS = 1_000;
/** Digits of one number. */
export const MAX_DIGITS = 400;

export interface Scan {
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
  /** The text passes a limit and was not read. */
  readonly isRefused: boolean;
}

const NOTHING: Scan = { tokens: [], comments: [], isRefused: true };
/** Characters that show text in another order than it is read. */
const BIDIRECTIONAL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** The tokens of a text; what cannot be read is reported and left out. */
export function scan(source: SourceText, report: Report): Scan {
  if (source.text.length > MAX_SOURCE_LENGTH) {
    const what = { vi: "độ dài tệp (ký tự)", en: "length of the file (characters)" };
    report("BRM0118", { from: 0, to: 0 }, { what, limit: MAX_SOURCE_LENGTH });
    return NOTHING;
  }
  const { text, toOriginal } = normalise(source.text);
  const { tokens, errors, groups } = lexer.tokenize(text);
  const comments = groups["comments"] ?? [];
  for (const token of [...tokens, ...comments]) {
    const end = (token.endOffset ?? token.startOffset) + 1;
    token.startOffset = toOriginal(token.startOffset);
    token.endOffset = toOriginal(end) - 1;
  }
  for (const { offset, length } of errors) {
    const span = { from: toOriginal(offset), to: toOriginal(offset + length) };
    const unread = source.text.slice(span.from, span.to);
    if (unread.search(BIDIRECTIONAL) < 0) {
      report("BRM0101", span, { text: unread });
    }
  }
  reportBidirectional(source, report);
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
  const balanced = balanceBraces(tokens, report);
  layOut(balanced);
  reportOddTokens(balanced, report);
  return { tokens: balanced, comments, isRefused: false };
}

function reportBidirectional({ text }: SourceText, report: Report): void {
  for (const { 0: character, index } of text.matchAll(BIDIRECTIONAL)) {
    const codePoint = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    report(
      "BRM0112",
      { from: index, to: index + 1 },
      { codePoint },
      { fixes: [{ span: { from: index, to: index + 1 }, text: "" }] },
    );
  }
}

/** The first token that stands inside more brackets or behind more prefixes than a parser should recurse into. */
function firstTooDeep(tokens: readonly IToken[]): IToken | undefined {
  let depth = 0;
  let prefixes = 0;
  return tokens.find(({ tokenType, tokenTypeIdx }) => {
    const isPrefix = tokenType === Minus || notTokens.has(tokenTypeIdx);
    prefixes = isPrefix ? prefixes + 1 : 0;
    depth += opening.has(tokenType) ? 1 : closing.has(tokenType) ? -1 : 0;
    depth = Math.max(depth, 0);
    return depth > MAX_NESTING || prefixes > MAX_NESTING;
  });
}
/** The operator with which one expression has more operators than a tree should be deep. */
function firstTooLong(tokens: readonly IToken[]): IToken | undefined {
  let operators = 0;
  let line = 0;
  return tokens.find((token, index) => {
    const opensLine = token.startLine !== line;
    line = token.startLine ?? line;
    const isDefinition = opensLine && tokens[index + 1]?.tokenType === Equals;
    const isOperator = operatorTypes.has(token.tokenType) || operatorTypes.has(keywordTypeOf(token));
    operators = isDefinition || ends.has(token.tokenType) ? 0 : operators + (isOperator ? 1 : 0);
    return operators > MAX_OPERATORS;
  });
}
const ends = new Set([LCurly, RCurly, Colon, Semicolon, StringToken]);
const operatorTypes = new Set([
  Plus,
  Minus,
  Times,
  Divide,
  Comparison,
  Equals,
  keywordTokens.and,
  keywordTokens.or,
]);

function keywordTypeOf({ tokenType }: IToken): TokenType {
  const keyword = keywordOf(tokenType);
  return keyword === undefined ? tokenType : keywordTokens[keyword];
}

const opening = new Set([LCurly, LParen, CallParen]);
const closing = new Set([RCurly, RParen]);
const notTokens = new Set(keywordTokens.not.categoryMatches);

/** Numbers, dates, texts and signs that were read in spite of a mistake in them. */
function reportOddTokens(tokens: readonly IToken[], report: Report): void {
  for (const token of tokens) {
    const span = spanOfToken(token);
    const { image, tokenType } = token;
    if (tokenType === CommaNumber) {
      const decimal = image.replaceAll(".", "").replace(",", ".");
      report(
        "BRM0103",
        span,
        { text: image, decimal, list: image.split(",").join(", ") },
        { fixes: [{ span, text: decimal }] },
      );
    } else if (tokenType === NumberToken && image.length > MAX_DIGITS) {
      const what = { vi: "số chữ số của một số", en: "digits of one number" };
      report("BRM0118", span, { what, limit: MAX_DIGITS });
    } else if (tokenType === UnclosedString) {
      report("BRM0102", span, {});
    } else if (tokenType === SlashDate) {
      const iso = isoDate(image);
      report("BRM0111", span, { text: image, iso }, { fixes: [{ span, text: iso }] });
    } else if (tokenType === Minus && layoutOf(token).startsLine) {
      report("BRM0110", span, {});
    }
  }
}

/** `isoDate("20/5/2022")` is "2022-05-20": Vietnamese dates are day, month, year. */
function isoDate(text: string): string {
  const [day = "", month = "", year = ""] = text.split("/");
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
