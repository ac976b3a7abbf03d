/** Lines that begin with what their block does not know: misspelt openers, bullets, words that do not belong there. */
import type { IToken } from "chevrotain";
import { type Block, blockNames, lineOpeners } from "./line-openers.ts";
import { type Keyword, keywords } from "./keywords.ts";
import { layoutOf } from "./layout.ts";
import { type Place, type Repair, repairOf, spanOfTokens, tokenAfter, tokenOver } from "./repair.ts";
import { keywordSpelt, nearestOfSameLength, wordsOf } from "./repair-keywords.ts";
import { keywordOf, keywordTokens, LCurly, Minus, Plus, Times, Unreadable } from "./tokens.ts";
import { isWord, MOST_WORDS, withoutQuotes } from "./words.ts";

/** What other languages call a keyword. */
const synonyms: Readonly<Partial<Record<Block, readonly (readonly [string, string])[]>>> = {
  cases: [
    ["else", "otherwise"],
    ["default", "otherwise"],
    ["nếu không", "còn lại"],
    ["khác", "còn lại"],
  ],
};

/** `wordings "…"`: the words that begin a line, held against the keywords of as many words, longest first. */
export function openerRepairs(place: Place): readonly Repair[] {
  const { fault, tokens, end } = place;
  if (fault.kind !== "stray" || fault.block === undefined || !opensLine(tokens[fault.at])) {
    return [];
  }
  const block = fault.block;
  const openers = lineOpeners[block].flatMap((keyword: Keyword) => [
    ...keywords[keyword].vi,
    ...keywords[keyword].en,
  ]);
  for (let to = Math.min(fault.at + MOST_WORDS, end); to > fault.at; to--) {
    const words = tokens.slice(fault.at, to);
    const found = wordsOf(tokens, fault.at, to);
    const synonym = synonyms[block]?.find(([word]) => word === found)?.[1];
    const text = words.every(isWord) ? (synonym ?? nearestOfSameLength(found, openers)) : undefined;
    const keyword = text === undefined ? undefined : keywordSpelt(text);
    if (text !== undefined && keyword !== undefined) {
      const span = spanOfTokens(tokens, fault.at, to);
      const facts = { found, block: blockNames[block], nearest: text };
      const meant = tokenOver(keywordTokens[keyword], text, tokens, fault.at, to);
      return [
        repairOf(place, [fault.at, to], [meant], (report) =>
          report("BRM0106", span, facts, { fixes: [{ span, text }] }),
        ),
      ];
    }
  }
  return [];
}

function opensLine(token: IToken | undefined): boolean {
  if (token === undefined) {
    return false;
  }
  const { before, startsLine } = layoutOf(token);
  return startsLine || before === undefined || before.tokenType === LCurly;
}

/** Words before the keyword that opens a group or an indicator: reading goes on with the keyword. */
export function strayWordRepairs(place: Place): readonly Repair[] {
  const { fault, tokens, end } = place;
  if (fault.kind !== "stray" || fault.block === undefined) {
    return [];
  }
  const block = fault.block;
  const openers: readonly Keyword[] = lineOpeners[block];
  const at = tokens.findIndex((token, index) => index > fault.at && isOneOf(token, structural));
  const keyword = at < 0 ? undefined : keywordOf(tokens[at]?.tokenType ?? LCurly);
  if (keyword === undefined || at >= end || !openers.includes(keyword)) {
    return [];
  }
  const span = spanOfTokens(tokens, fault.at, at);
  const found = withoutQuotes(tokens[fault.at]?.image ?? "");
  return [
    repairOf(
      place,
      [fault.at, at],
      [],
      (report) => report("BRM0106", span, { found, block: blockNames[block], nearest: undefined }),
      true,
    ),
  ];
}

const structural: readonly Keyword[] = ["ruleset", "group", "indicator"];

function isOneOf({ tokenType }: IToken, wanted: readonly Keyword[]): boolean {
  const keyword = keywordOf(tokenType);
  return keyword !== undefined && wanted.includes(keyword);
}

/** `1 "Nhóm" max 5 { … }`: a block without its keyword is what its lines belong in. */
export function blockRepairs(place: Place): readonly Repair[] {
  const { fault, tokens } = place;
  if (fault.kind !== "stray" || !opensLine(tokens[fault.at]) || tokens[fault.at]?.image === "") {
    return [];
  }
  const { block, at } = fault;
  const keyword = block === undefined ? undefined : structureOf(tokens, at);
  const openers: readonly Keyword[] = block === undefined ? [] : lineOpeners[block];
  const first = tokens[at];
  if (block === undefined || keyword === undefined || first === undefined || !openers.includes(keyword)) {
    return [];
  }
  const span = spanOfTokens(tokens, at, at + 1);
  const facts = { found: withoutQuotes(first.image), block: blockNames[block], nearest: undefined };
  const [spelling] = keywords[keyword].en;
  const meant = isWord(first)
    ? tokenOver(keywordTokens[keyword], spelling, tokens, at, at + 1)
    : tokenAfter(keywordTokens[keyword], spelling, layoutOf(first).before ?? first);
  const to = isWord(first) ? at + 1 : at;
  return [repairOf(place, [at, to], [meant], (report) => report("BRM0106", span, facts))];
}

/** What the lines of the block that begins on this line can only stand in. */
function structureOf(tokens: readonly IToken[], at: number): Keyword | undefined {
  const first = tokens[at];
  const home = first === undefined ? 0 : layoutOf(first).depth;
  for (let index = at; index < tokens.length; index++) {
    const token = tokens[index];
    const { depth, startsLine } = token === undefined ? { depth: -1, startsLine: true } : layoutOf(token);
    if (token === undefined || depth < home || (depth === home && startsLine && index > at)) {
      return undefined;
    }
    if (depth === home + 1 && isOneOf(token, ["group", "indicator"])) {
      return "group";
    }
    if (depth === home + 1 && isOneOf(token, ["input", "points", "require"])) {
      return "indicator";
    }
  }
  return undefined;
}

/** `+ tỷ lệ >= 80%: max`, `• a: count`: a bullet as word processors put it before a line. */
export function bulletRepairs(place: Place): readonly Repair[] {
  const { tokens, start } = place;
  const first = tokens[start];
  const next = tokens[start + 1];
  const isBullet =
    first !== undefined &&
    (signs.has(first.tokenType) || (first.tokenType === Unreadable && BULLET.test(first.image)));
  if (!isBullet || first === undefined || next === undefined || !layoutOf(first).startsLine) {
    return [];
  }
  const span = spanOfTokens(tokens, start, start + 1);
  return [
    repairOf(
      place,
      [start, start + 1],
      [],
      (report) => report("BRM0131", span, { sign: first.image }, { fixes: [{ span, text: "" }] }),
      true,
    ),
  ];
}

const signs = new Set([Minus, Plus, Times]);
const BULLET = /^[•◦▪▫■□●○‣⁃∙·➢➤✓✔→*]+$/u;
