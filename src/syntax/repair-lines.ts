/** Lines that begin with what their block does not know: misspelt openers, bullets, words that do not belong there. */
import type { IToken } from "chevrotain";
import { type Block, blockNames, lineOpeners } from "./line-openers.ts";
import { type Keyword, keywords } from "./keywords.ts";
import type { Term } from "../base/codes.ts";
import { labelAsSpelt, labelOfKeyword } from "./labels.ts";
import { layoutOf } from "./layout.ts";
import { type Place, type Repair, repairOf, spanOfTokens, tokenBefore, tokenOver } from "./repair.ts";
import { keywordSpelt, nearestOfSameLength, wordsOf } from "./repair-keywords.ts";
import { keywordOf, keywordTokens, LCurly, Minus, Plus, StringToken, Times, Unreadable } from "./tokens.ts";
import { isWord, MOST_WORDS, withoutQuotes } from "./words.ts";

/** What other languages call a keyword. */
const synonyms: Readonly<Partial<Record<Block, readonly (readonly [string, string])[]>>> = {
  cases: [
    ["else", "otherwise"],
    ["default", "otherwise"],
    ["nếu không", "còn lại"],
    ["khác", "còn lại"],
  ],
  indicator: [
    ["lower better", "lower is better"],
    ["lower the better", "lower is better"],
    ["thấp càng tốt", "càng thấp càng tốt"],
    ["càng thấp tốt", "càng thấp càng tốt"],
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
      const spelt = labelAsSpelt(keyword, text);
      const facts = { found, block: blockNames[block], nearest: spelt.en };
      const meant = tokenOver(keywordTokens[keyword], text, tokens, fault.at, to);
      return [
        repairOf(place, [fault.at, to], [meant], (report) =>
          report("BRM0106", span, facts, { fixes: [{ span, text: spelt }] }),
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
  const keyword = block === undefined ? undefined : block === "file" ? "ruleset" : structureOf(tokens, at);
  const openers: readonly Keyword[] = block === undefined ? [] : lineOpeners[block];
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (block === undefined || keyword === undefined || first === undefined || !openers.includes(keyword)) {
    return [];
  }
  const spelling = labelOfKeyword(keyword);
  const isHead = !isWord(first) || (keyword === "ruleset" && second?.tokenType === StringToken);
  return [isHead ? putBefore(place, keyword, spelling) : putInPlace(place, block, keyword)];
}

/** `1 "Nhóm" max 5 {`: only the keyword is missing. */
function putBefore(place: Place, keyword: Keyword, spelling: Term): Repair {
  const { fault, tokens } = place;
  const span = spanOfTokens(tokens, fault.at, fault.at + 1);
  const facts = { expected: [spelling], after: "", found: withoutQuotes(tokens[fault.at]?.image ?? "") };
  const fix = {
    span: { from: span.from, to: span.from },
    text: { vi: `${spelling.vi} `, en: `${spelling.en} ` },
  };
  const meant = tokenBefore(keywordTokens[keyword], spelling.en, tokens, fault.at);
  return repairOf(place, [fault.at, fault.at], [meant], (report) =>
    report("BRM0105", span, facts, { fixes: [fix] }),
  );
}

/** `mục 1 "Nhóm" max 5 {`: another word stands where the keyword belongs. */
function putInPlace(place: Place, block: Block, keyword: Keyword): Repair {
  const { fault, tokens } = place;
  const span = spanOfTokens(tokens, fault.at, fault.at + 1);
  const found = withoutQuotes(tokens[fault.at]?.image ?? "");
  const meant = tokenOver(keywordTokens[keyword], found, tokens, fault.at, fault.at + 1);
  return repairOf(place, [fault.at, fault.at + 1], [meant], (report) =>
    report("BRM0106", span, { found, block: blockNames[block], nearest: undefined }),
  );
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
