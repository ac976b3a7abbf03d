/** Says what is wrong with a line that its block does not have: joined names, keywords misspelt or not read yet. */
import type { IToken } from "chevrotain";
import type { Term } from "../base/codes.ts";
import type { Report } from "../base/diagnostic.ts";
import { nearest } from "../base/suggest.ts";
import { type Block, lineOpeners } from "./line-openers.ts";
import { keywords, plannedKeywords } from "./keywords.ts";
import { labelOfKeyword, labelOfToken } from "./labels.ts";
import { layoutOf, spanOfToken } from "./layout.ts";
import { Colon, Equals, Identifier, isName, keywordOf, Unreadable } from "./tokens.ts";

const blockNames: Readonly<Record<Block, Term>> = {
  file: { vi: "tệp", en: "a file" },
  ruleset: { vi: "bộ chỉ số", en: "a ruleset" },
  group: { vi: "nhóm", en: "a group" },
  indicator: { vi: "chỉ số", en: "an indicator" },
  background: { vi: "thông tin chung", en: "background" },
  sources: { vi: "nguồn tài liệu", en: "sources" },
  choice: { vi: "danh sách lựa chọn", en: "a choice" },
  cases: { vi: "danh sách trường hợp", en: "a list of cases" },
  grade: { vi: "danh sách xếp loại", en: "a list of grades" },
  byOption: { vi: "danh sách theo lựa chọn", en: "a list by option" },
  example: { vi: "ví dụ", en: "an example" },
};

/** Reports the first tokens of a stray line, once. */
export function reportStrayLine(tokens: readonly IToken[], block: Block, report: Report): void {
  const [first] = tokens;
  if (first === undefined) {
    return;
  }
  if (first.tokenType === Unreadable) {
    return;
  }
  const { before, startsLine } = layoutOf(first);
  const keyword = keywordOf(first.tokenType);
  if (keyword !== undefined && plannedKeywords.has(keyword)) {
    report("BRM0114", spanOfToken(first), { text: labelOfKeyword(keyword) });
  } else if (startsLine ? reportSplitName(tokens, report) : reportNamesInARow(tokens, report)) {
    return;
  } else if (startsLine || before === undefined) {
    reportUnknownLine(tokens, block, report);
  } else {
    report("BRM0113", spanOfToken(first), { found: first.image, after: withoutQuotes(before.image) });
  }
}

/** How a message quotes a word: a text without its own quotes. */
export function withoutQuotes(image: string): string {
  return image.replaceAll(/^["“]|["”]$/g, "");
}

/** `số hồ sơ = …`: the row of names that a definition opens with. */
function reportSplitName(tokens: readonly IToken[], report: Report): boolean {
  const end = tokens.findIndex((token) => !isName(token));
  const isDefinition = end > 1 && tokens[end]?.image === "=";
  return isDefinition && reportNamesInARow(tokens.slice(1), report);
}

/** Whether `tokens` go on a name that stands before them; then the whole row is one diagnostic. */
export function reportNamesInARow(tokens: readonly IToken[], report: Report): boolean {
  const [first] = tokens;
  const before = first === undefined ? undefined : layoutOf(first).before;
  if (first === undefined || before === undefined || !isName(before) || rowOf(tokens).length === 0) {
    return false;
  }
  const row = [before, ...rowOf(tokens)];
  const span = { from: spanOfToken(before).from, to: spanOfToken(row.at(-1) ?? before).to };
  const joined = row.map(({ image }) => image.replaceAll(/\s+/g, "_")).join("_");
  report("BRM0109", span, { joined }, { fixes: [{ span, text: joined }] });
  return true;
}

/** The words on the line that go on a name: names, and any words that stand before `:` or `=`. */
function rowOf(tokens: readonly IToken[]): readonly IToken[] {
  const words = takeWhile(tokens, (token) => isWord(token) && !layoutOf(token).startsLine);
  const next = tokens[words.length]?.tokenType;
  return next === Colon || next === Equals
    ? words
    : takeWhile(words, ({ tokenType }) => tokenType === Identifier);
}

function takeWhile(tokens: readonly IToken[], holds: (token: IToken) => boolean): readonly IToken[] {
  const end = tokens.findIndex((token) => !holds(token));
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** Longest first: the words that begin the line, held against the keywords of as many words. */
function reportUnknownLine(tokens: readonly IToken[], block: Block, report: Report): void {
  const end = tokens.findIndex((token) => !isWord(token));
  const words = tokens.slice(0, end < 0 ? undefined : end);
  const openers = lineOpeners[block].flatMap((keyword) => [...keywords[keyword].vi, ...keywords[keyword].en]);
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
    const found = words
      .slice(0, count)
      .map(({ image }) => image)
      .join(" ");
    const size = found.split(/\s+/).length;
    const guess = nearest(
      found,
      openers.filter((opener) => opener.split(" ").length === size),
    );
    if (guess !== undefined) {
      reportUnknown(words.slice(0, count), found, block, guess, report);
      return;
    }
  }
  const [first, second] = tokens;
  const isFormula = block === "indicator" && first !== undefined && isName(first);
  if (isFormula && second !== undefined && !layoutOf(second).startsLine) {
    const facts = {
      expected: [labelOfToken(Equals)],
      found: withoutQuotes(second.image),
      after: first.image,
    };
    report("BRM0105", spanOfToken(second), facts);
  } else {
    reportUnknown(tokens.slice(0, 1), first?.image ?? "", block, undefined, report);
  }
}

export const MOST_WORDS = 4;

export function isWord(token: IToken): boolean {
  return token.tokenType === Identifier || keywordOf(token.tokenType) !== undefined;
}

function reportUnknown(
  words: readonly IToken[],
  found: string,
  block: Block,
  guess: string | undefined,
  report: Report,
): void {
  const [first, last] = [words[0], words.at(-1)];
  if (first !== undefined && last !== undefined) {
    const span = { from: spanOfToken(first).from, to: spanOfToken(last).to };
    const fixes = guess === undefined ? [] : [{ span, text: guess }];
    report(
      "BRM0106",
      span,
      { found: withoutQuotes(found), block: blockNames[block], nearest: guess },
      { fixes },
    );
  }
}
