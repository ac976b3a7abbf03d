/** Keywords that are written with other marks or capitals, and keywords that are nearly what the grammar asks for. */
import type { IToken } from "chevrotain";
import { foldMarks, nearest } from "../base/suggest.ts";
import { spellingsOf, termsOf } from "./expectations.ts";
import { type Keyword, keywords } from "./keywords.ts";
import { layoutOf } from "./layout.ts";
import { type Place, type Repair, repairOf, spanOfTokens, tokenOver } from "./repair.ts";
import { CallParen, Identifier, keywordTokens, LCurly, NumberToken, Percent, RParen } from "./tokens.ts";
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

/** `chi so`, `Điểm tối đa`: every keyword on the line that only its marks or capitals hide. */
export function misspeltKeywordRepairs(place: Place): readonly Repair[] {
  const repairs: Repair[] = [];
  for (let from = place.start; from < place.end; from++) {
    const repair = misspeltAt(place, from);
    if (repair !== undefined) {
      repairs.push(repair);
      from = repair.to - 1;
    }
  }
  return repairs;
}

/** The longest row of words from here on that is a keyword but for its marks. */
function misspeltAt(place: Place, from: number): Repair | undefined {
  const { tokens, end, fault } = place;
  const declared = declaredNames(tokens);
  for (let to = Math.min(from + MOST_WORDS, end); to > from; to--) {
    const words = tokens.slice(from, to);
    const isOpen = words.some(({ tokenType, image }) => tokenType === Identifier && !declared.has(image));
    const found = words
      .map(({ image }) => image)
      .join(" ")
      .replaceAll(/\s+/g, " ");
    const spellings = words.every(isWord) && isOpen ? byFolded.get(foldMarks(found)) : undefined;
    const isOne = !found.includes(" ");
    if (spellings === undefined || (isOne && fault.at !== from && !isOutOfPlace(tokens, from))) {
      continue;
    }
    const text =
      nearest(
        found,
        spellings.map((one) => one.text),
      ) ?? found;
    const keyword = spellings.find((one) => one.text === text)?.keyword;
    if (keyword !== undefined) {
      const span = spanOfTokens(tokens, from, to);
      return repairOf(
        place,
        [from, to],
        [tokenOver(keywordTokens[keyword], text, tokens, from, to)],
        (report) => report("BRM0130", span, { found, keyword: text }, { fixes: [{ span, text }] }),
      );
    }
  }
  return undefined;
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
    const found = words
      .map(({ image }) => image)
      .join(" ")
      .replaceAll(/\s+/g, " ");
    const near = words.every(isWord) ? nearestOfSameLength(found, spellings) : undefined;
    const keyword = near === undefined ? undefined : keywordSpelt(near);
    if (near !== undefined && keyword !== undefined) {
      const span = spanOfTokens(tokens, fault.at, to);
      const after = withoutQuotes(tokens[fault.at - 1]?.image ?? "");
      const facts = { expected: termsOf(fault.expected), after, found, nearest: near };
      const meant = tokenOver(keywordTokens[keyword], near, tokens, fault.at, to);
      return [
        repairOf(place, [fault.at, to], [meant], (report) =>
          report("BRM0105", span, facts, { fixes: [{ span, text: near }] }),
        ),
      ];
    }
  }
  return [];
}

/** The nearest among the spellings of as many words. */
export function nearestOfSameLength(found: string, spellings: readonly string[]): string | undefined {
  const size = found.split(" ").length;
  return nearest(
    found,
    spellings.filter((one) => one.split(" ").length === size),
  );
}
