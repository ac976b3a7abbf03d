/** Words to text: how each is spelt, and what stands between two of them. */
import type { IToken } from "chevrotain";
import { plainSign, textOf } from "./cst.ts";
import { type KeywordLanguage, spellingsInOrder, wouldMerge } from "./print-keywords.ts";
import type { Word } from "./print-lines.ts";
import * as T from "./tokens.ts";

/** The texts of words that stand side by side. */
export function spell(words: readonly Word[], language: KeywordLanguage | undefined): readonly string[] {
  const texts: string[] = [];
  words.forEach((word, at) => {
    texts.push(textOfWord(word, texts.at(-1) ?? "", words[at + 1], language));
  });
  return texts;
}

/** What stands before a word: nothing, a blank, or two between the lines of a block that stands on one row. */
export function gapBefore(words: readonly Word[], at: number): string {
  const [left, right] = [words[at - 1], words[at]];
  if (left === undefined || right === undefined) {
    return "";
  }
  if (right.opensLine) {
    return left.token.tokenType === T.LCurly ? " " : "  ";
  }
  const isTight =
    clinging.has(right.token.tokenType) ||
    holding.has(left.token.tokenType) ||
    isCall(right) ||
    isSign(left) ||
    isFraction(words, at) ||
    isFraction(words, at - 1);
  return isTight ? "" : " ";
}

const clinging = new Set([T.Comma, T.Colon, T.RParen, T.Percent, T.DotDot]);
const holding = new Set([T.LParen, T.CallParen, T.DotDot]);

/** The `(` of `f(x)`; one that opens its part is a bracket. */
function isCall({ token, at }: Word): boolean {
  return token.tokenType === T.CallParen && at > 0;
}

/** The minus of `-1`, not one between two values. */
function isSign({ token, rule }: Word): boolean {
  return token.tokenType === T.Minus && rule !== "arithmetic";
}

/** The slash of `1/2 * max`: between two plain numbers, and the first sign of its product. */
function isFraction(words: readonly Word[], at: number): boolean {
  const [before, left, slash, right] = [-2, -1, 0, 1].map((step) => words[at + step]?.token.tokenType);
  const areNumbers = left === T.NumberToken && right === T.NumberToken;
  return slash === T.Divide && areNumbers && before !== T.Times && before !== T.Divide;
}

function textOfWord(
  word: Word,
  before: string,
  next: Word | undefined,
  language: KeywordLanguage | undefined,
): string {
  const keyword = isCode(word) ? undefined : T.keywordOf(word.token.tokenType);
  if (keyword === undefined) {
    return plainText(word.token);
  }
  const spellings = spellingsInOrder(word, keyword, next, language);
  // A keyword that follows is spelt so that it stays apart.
  const isFixed = next !== undefined && (isCode(next) || T.keywordOf(next.token.tokenType) === undefined);
  const after = isFixed ? next.token.image : "";
  const fitting = spellings.find((one) => !wouldMerge(before, one) && !wouldMerge(one, after));
  return fitting ?? word.token.image;
}

/** Codes are kept as printed, also one that is spelt like a keyword. */
function isCode({ rule, at }: Word): boolean {
  return rule === "code" || (rule === "heading" && at === 0);
}

function plainText(token: IToken): string {
  return token.image.startsWith("“")
    ? `"${textOf(token).text.replaceAll(/["\\]/g, "\\$&")}"`
    : plainSign(token.image);
}
