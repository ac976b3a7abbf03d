/** Keywords that are written with other marks or capitals, and keywords that are nearly what the grammar asks for. */
import type { IToken } from "chevrotain";
import { foldMarks, nearest } from "../base/suggest.ts";
import { spellingsOf, termsOf } from "./expectations.ts";
import { type Keyword, keywords } from "./keywords.ts";
import { layoutOf } from "./layout.ts";
import { type Place, type Repair, repairOf, spanOfTokens, tokenOver } from "./repair.ts";
import { labelAsSpelt, labelOfKeyword } from "./labels.ts";
import { blockNames } from "./line-openers.ts";
import {
  CallParen,
  Colon,
  Identifier,
  keywordOf,
  keywordTokens,
  LCurly,
  NumberToken,
  Percent,
  RParen,
} from "./tokens.ts";
import { StringToken } from "./tokens.ts";
import { declaredNames, isWord, MOST_WORDS, withoutQuotes } from "./words.ts";

interface Spelling {
  readonly text: string;
  readonly keyword: Keyword;
}

/** Every spelling of every keyword, by its letters without marks. */
const byFolded: ReadonlyMap<string, readonly Spelling[]> = spellingsByFolded();

function spellingsByFolded(): ReadonlyMap<string, readonly Spelling[]> {
  const folded = new Map<string, Spelling[]>();
  for (const [id, { en, vi }] of Object.entries(keywords)) {
    for (const text of [...en, ...vi]) {
      // Object.entries widens the keys of a closed table to string.
      const spelling = { text, keyword: id as Keyword };
      folded.set(foldMarks(text), [...(folded.get(foldMarks(text)) ?? []), spelling]);
    }
  }
  return folded;
}

/** The keyword with this spelling. */
export function keywordSpelt(spelling: string): Keyword | undefined {
  return byFolded.get(foldMarks(spelling))?.find(({ text }) => text === spelling)?.keyword;
}

/** A word of a line: its letters without marks, and whether nobody declares it. */
interface FoldedWord {
  readonly folded: string;
  readonly isOpen: boolean;
}

/** `chi so`, `Điểm tối đa`: every keyword on the line that only its marks or capitals hide. */
export function misspeltKeywordRepairs(place: Place): readonly Repair[] {
  const { tokens, start, end } = place;
  const declared = declaredNames(tokens);
  const words = tokens.slice(start, end).map((token): FoldedWord | null => {
    const isOpen = token.tokenType === Identifier && !declared.has(token.image);
    return isWord(token) ? { folded: foldMarks(withOneBlank(token.image)), isOpen } : null;
  });
  const repairs: Repair[] = [];
  for (let from = start; from < end; from++) {
    const repair = misspeltAt(place, words, from);
    repairs.push(...(repair === undefined ? [] : [repair]));
    from = repair === undefined ? from : repair.to - 1;
  }
  return repairs;
}

/** The longest row of words from here on that is a keyword but for its marks. */
function misspeltAt(place: Place, words: readonly (FoldedWord | null)[], from: number): Repair | undefined {
  const { tokens, start, end, fault } = place;
  for (let to = Math.min(from + MOST_WORDS, end); to > from; to--) {
    const row = words.slice(from - start, to - start).filter((word) => word !== null);
    const isRow = row.length === to - from && row.some(({ isOpen }) => isOpen);
    const spellings = isRow ? byFolded.get(row.map(({ folded }) => folded).join(" ")) : undefined;
    const isOne = to - from === 1 && fault.at !== from;
    if (spellings !== undefined && !(isOne && !isOutOfPlace(tokens, from))) {
      return asKeyword(place, spellings, from, to);
    }
  }
  return undefined;
}

function asKeyword(
  place: Place,
  spellings: readonly Spelling[],
  from: number,
  to: number,
): Repair | undefined {
  const span = spanOfTokens(place.tokens, from, to);
  const found = wordsOf(place.tokens, from, to);
  const text = nearest(
    found,
    spellings.map((one) => one.text),
  );
  const keyword = spellings.find((one) => one.text === text)?.keyword;
  if (keyword === undefined || text === undefined) {
    return undefined;
  }
  const meant = tokenOver(keywordTokens[keyword], text, place.tokens, from, to);
  return repairOf(place, [from, to], [meant], (report) =>
    report("BRM0130", span, { found, keyword: text }, { fixes: [{ span, text }] }),
  );
}

/** The words from `from` up to `to` as a message quotes them. */
export function wordsOf(tokens: readonly IToken[], from: number, to: number): string {
  const images = tokens.slice(from, to).map(({ image }) => image);
  return withOneBlank(images.join(" "));
}

function withOneBlank(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

/** Whether no name can stand here: another value or a block touches it without a sign between them. */
function isOutOfPlace(tokens: readonly IToken[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next?.tokenType === CallParen) {
    return false;
  }
  const { before, startsLine } = layoutOf(token);
  const isGoneOn =
    next !== undefined && !layoutOf(next).startsLine && (isValue(next) || next.tokenType === LCurly);
  return isGoneOn || (!startsLine && before !== undefined && isValueEnd(before));
}

function isValue(token: IToken): boolean {
  return isWord(token) || token.tokenType === NumberToken || token.tokenType === StringToken;
}

function isValueEnd(token: IToken): boolean {
  return isValue(token) || token.tokenType === Percent || token.tokenType === RParen;
}

/** `số lượg` where a kind of value belongs. */
export function expectedKeywordRepairs(place: Place): readonly Repair[] {
  const { fault, tokens, end } = place;
  if (fault.kind !== "expected" || fault.at >= end) {
    return [];
  }
  const spellings = fault.expected.flatMap(spellingsOf);
  for (let to = Math.min(fault.at + MOST_WORDS, end); to > fault.at; to--) {
    const words = tokens.slice(fault.at, to);
    const found = wordsOf(tokens, fault.at, to);
    const near = words.every(isWord) ? nearestOfSameLength(found, spellings) : undefined;
    const keyword = near === undefined ? undefined : keywordSpelt(near);
    if (near !== undefined && keyword !== undefined) {
      const span = spanOfTokens(tokens, fault.at, to);
      const after = withoutQuotes(tokens[fault.at - 1]?.image ?? "");
      const spelt = labelAsSpelt(keyword, near);
      const facts = { expected: termsOf(fault.expected), after, found, nearest: spelt.en };
      const meant = tokenOver(keywordTokens[keyword], near, tokens, fault.at, to);
      return [
        repairOf(place, [fault.at, to], [meant], (report) =>
          report("BRM0105", span, facts, { fixes: [{ span, text: spelt }] }),
        ),
      ];
    }
  }
  return [];
}

/** `else: 0`: the last case is `otherwise`. */
export function otherwiseForElseRepairs(place: Place): readonly Repair[] {
  const { fault, tokens } = place;
  const [word, colon] = [tokens[fault.at - 1], tokens[fault.at]];
  const isElse = word !== undefined && keywordOf(word.tokenType) === "else";
  if (fault.kind !== "expected" || !isElse || colon?.tokenType !== Colon) {
    return [];
  }
  const text = labelOfKeyword("otherwise");
  const written = keywords.else.vi.some((one) => one === word.image) ? text.vi : text.en;
  const span = spanOfTokens(tokens, fault.at - 1, fault.at);
  const facts = { found: word.image, block: blockNames.cases, nearest: written };
  const meant = tokenOver(keywordTokens.otherwise, written, tokens, fault.at - 1, fault.at);
  return [
    repairOf(place, [fault.at - 1, fault.at], [meant], (report) =>
      report("BRM0106", span, facts, { fixes: [{ span, text: written }] }),
    ),
  ];
}

/** The nearest among the spellings of as many words. */
export function nearestOfSameLength(found: string, spellings: readonly string[]): string | undefined {
  const size = found.split(" ").length;
  return nearest(
    found,
    spellings.filter((one) => one.split(" ").length === size),
  );
}
