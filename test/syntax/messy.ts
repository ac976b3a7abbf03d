/** Disturbs the layout of a canonical text at random, without changing what it says. */
import fc from "fast-check";
import type { IToken } from "chevrotain";
import { reportInto } from "../../src/base/diagnostic.ts";
import { keywords, softKeywords } from "../../src/syntax/keywords.ts";
import { scan } from "../../src/syntax/scan.ts";
import { CallParen, Minus } from "../../src/syntax/tokens.ts";

/** Where a line may be broken: after any of these, a line cannot be at its end. */
const MAY_BREAK_AFTER = /^(?:[=+*/,:({]|>=|<=|>|<|!=)$/;
/** Beside these no blank is needed. */
const NEEDS_NO_BLANK = /^(?:[=+*:{})]|>=|<=|>|<|!=)$/;
const BLANKS = [" ", "  ", "\t", "\u00a0", " \t "];
const BREAKS = ["\n", "\r\n", "\n      ", "  \n\t"];

/** The text with other blanks and line breaks within its lines, and lines of one block joined by semicolons. */
export function withOtherBlanks(text: string): fc.Arbitrary<string> {
  return disturbed(text, gapWithOtherBlanks);
}

/** The text with such blanks and line breaks, and comments at all sorts of places, each of its own number. */
export function withComments(text: string): fc.Arbitrary<string> {
  return disturbed(text, (gap, left, right, sort) =>
    sort % 2 === 0
      ? gapWithOtherBlanks(gap, left, right, sort >> 1)
      : gapWithComment(gap, left, right, sort >> 1),
  );
}

type DisturbGap = (gap: string, left: IToken, right: IToken | undefined, sort: number) => string;

/** Shrinks to the fewest disturbances. */
function disturbed(text: string, disturb: DisturbGap): fc.Arbitrary<string> {
  const { tokens } = scan({ name: "", text }, reportInto([]));
  const disturbance = fc.tuple(fc.nat(Math.max(0, tokens.length - 1)), fc.nat(999));
  return fc.array(disturbance, { maxLength: 40 }).map((disturbances) => {
    const sorts = new Map<number, number>(disturbances);
    const head = text.slice(0, tokens[0]?.startOffset);
    return tokens.reduce((sofar, left, at) => {
      const right = tokens[at + 1];
      const gap = text.slice(endOf(left), right?.startOffset);
      const sort = sorts.get(at);
      return sofar + left.image + (sort === undefined ? gap : disturb(gap, left, right, sort));
    }, head);
  });
}

function gapWithOtherBlanks(gap: string, left: IToken, right: IToken | undefined, sort: number): string {
  if (right === undefined || gap.includes("#")) {
    return gap;
  }
  if (gap.includes("\n")) {
    return gap.includes("\n\n") ? `\n${gap}${pick(BLANKS, sort)}` : joined(left, right, sort);
  }
  if (right.tokenType === CallParen) {
    return gap;
  }
  const mayBreak = MAY_BREAK_AFTER.test(left.image) && right.tokenType !== Minus;
  const isBracket = right.image === "(";
  const mayTouch = !isBracket && [left, right].some(({ image }) => NEEDS_NO_BLANK.test(image));
  const choices = [...BLANKS, ...(mayBreak ? BREAKS : []), ...(mayTouch ? [""] : [])];
  return pick(choices, sort);
}

/** Between two lines of a block, or a brace and a line. */
function joined(left: IToken, right: IToken, sort: number): string {
  const isAtBrace = left.image === "{" || right.image === "}";
  const choices = isAtBrace ? ["", ...BLANKS, ...BREAKS] : [";", " ; ", ";\n", ...BREAKS];
  return pick(choices, sort);
}

function gapWithComment(gap: string, left: IToken, right: IToken | undefined, sort: number): string {
  const comment = `# ghi chú ${sort}`;
  if (right === undefined) {
    return `\n${comment}${pick(BREAKS, sort)}`;
  }
  if (gap.includes("\n")) {
    const hasComment = gap.split("\n")[0]?.includes("#") === true;
    return sort % 2 === 0 && !hasComment ? ` ${comment}${gap}` : `${gap}${comment}\n`;
  }
  const mayBreak =
    MAY_BREAK_AFTER.test(left.image) && right.tokenType !== Minus && right.tokenType !== CallParen;
  return mayBreak ? `${pick(["", ...BREAKS], sort)}${comment}${pick(BREAKS, sort)}` : gap;
}

/** The text with some of its words replaced by keywords, in either language; often it still has no mistake. */
export function withOtherWords(text: string): fc.Arbitrary<string> {
  const { tokens } = scan({ name: "", text }, reportInto([]));
  const words = tokens.filter(({ image }) => /^\p{L}/u.test(image));
  const replacement = fc.tuple(fc.nat(Math.max(0, words.length - 1)), fc.constantFrom(...softSpellings));
  return fc.array(replacement, { minLength: 1, maxLength: 3 }).map((replacements) => {
    const replaced = new Map(replacements.map(([at, spelling]) => [words[at], spelling]));
    return tokens.reduce(
      (sofar, token, at) => {
        const gap = text.slice(endOf(token), tokens[at + 1]?.startOffset);
        return sofar + (replaced.get(token) ?? token.image) + gap;
      },
      text.slice(0, tokens[0]?.startOffset),
    );
  });
}

const softSpellings = Object.keys(softKeywords).flatMap((keyword): readonly string[] => {
  const spellings = Object.entries(keywords).find(([one]) => one === keyword)?.[1];
  return [...(spellings?.vi ?? []), ...(spellings?.en ?? []), keyword];
});

function pick(choices: readonly string[], sort: number): string {
  return choices[sort % choices.length] ?? "";
}

function endOf(token: IToken): number {
  return (token.endOffset ?? token.startOffset) + 1;
}
