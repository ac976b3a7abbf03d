/** Words in a row where one name stands: `số hồ sơ` is số_hồ_sơ, `status is full` a comparison. */
import type { IToken } from "chevrotain";
import type { Report } from "../base/diagnostic.ts";
import { termsOf } from "./expectations.ts";
import type { Keyword } from "./keywords.ts";
import { layoutOf } from "./layout.ts";
import { type Place, type Repair, repairOf, spanOfTokens, tokenOver } from "./repair.ts";
import {
  Colon,
  CommaNumber,
  Equals,
  Identifier,
  isName,
  keywordOf,
  keywordTokens,
  LCurly,
  RCurly,
} from "./tokens.ts";
import { declaredNames, isConditionalWord, isWord, takeWhile } from "./words.ts";

/** The row of words around the fault as one name. */
export function joinedNameRepairs(place: Place): readonly Repair[] {
  const { fault, tokens, start, end } = place;
  const from = rowStart(place);
  const to = fault.at < end ? fault.at + rowFrom(tokens.slice(fault.at, end)).length : fault.at;
  const isDefinition = fault.kind === "stray" && tokens[to]?.tokenType === Equals;
  if (to - from < 2 || to > end || (from === fault.at && !isDefinition)) {
    return [];
  }
  const joined = tokens
    .slice(from, to)
    .map(({ image }) => image.replaceAll(/\s+/g, "_"))
    .join("_");
  const span = spanOfTokens(tokens, from, to);
  if (keywordsStandIn.has(keywordOf(tokens[start]?.tokenType ?? LCurly))) {
    // That the words are no such keyword is said where it is looked up.
    const words = tokenOver(Identifier, joined.replaceAll("_", " "), tokens, from, to);
    return [repairOf(place, [from, to], [words], () => undefined)];
  }
  const meant = tokenOver(Identifier, joined, tokens, from, to);
  return [
    repairOf(place, [from, to], [meant], (report) =>
      report("BRM0109", span, { joined }, { fixes: [{ span, text: joined }] }),
    ),
  ];
}

/** Lines in which the names are keywords, also of several words: `not stated chủ trì`. */
const keywordsStandIn: ReadonlySet<Keyword | undefined> = new Set(["level", "notStated"]);

/** `if a then 10`, as in other languages: what it says is a list of cases. */
export function conditionalRepairs(place: Place): readonly Repair[] {
  const { fault, tokens, start, end } = place;
  const at = tokens.findIndex((token, index) => index >= start && index < end && isConditional(token));
  const word = tokens[at];
  if (word === undefined || declaredNames(tokens).has(word.image)) {
    return [];
  }
  const span = spanOfTokens(tokens, at, at + 1);
  const say = (report: Report) => report("BRM0136", span, { word: word.image });
  const brace = tokens.findIndex((token, index) => index > at && index < end && isBrace(token));
  const to = brace < 0 ? end : brace;
  if (tokens.slice(at, to).some(({ tokenType }) => tokenType === Colon)) {
    // `if a: 10` in a list of cases: only the word is too many.
    return [repairOf(place, [at, at + 1], [], say)];
  }
  // `max if a` after a sign: the whole value is what cannot be read.
  const from = tokens.findLastIndex(
    ({ tokenType }, index) => index >= start && index < at && (tokenType === Equals || tokenType === Colon),
  );
  const first = from < 0 ? at : from + 1;
  const value = tokenOver(CommaNumber, "", tokens, first, to);
  const isRule = fault.kind === "stray" && fault.block === "indicator" && at === start;
  const rule = [keywordTokens.points, Equals].map((type) => tokenOver(type, "", tokens, at, to));
  return [repairOf(place, [first, to], isRule ? [...rule, value] : [value], say)];
}

function isConditional({ tokenType, image }: IToken): boolean {
  return tokenType === Identifier && isConditionalWord(image);
}

function isBrace({ tokenType }: IToken): boolean {
  return tokenType === LCurly || tokenType === RCurly;
}

/** `status is full`: the sign in the place of the word. */
export function equalsForIsRepairs(place: Place): readonly Repair[] {
  const { fault, tokens, end } = place;
  const at = [fault.at, fault.at + 1].find((one) => one < end && isWordIs(tokens[one]));
  const before = tokens[(at ?? 0) - 1];
  const word = tokens[at ?? -1];
  if (at === undefined || before === undefined || word === undefined) {
    return [];
  }
  const span = spanOfTokens(tokens, at, at + 1);
  const facts = { expected: termsOf([Equals.name]), after: before.image, found: word.image };
  return [
    repairOf(place, [at, at + 1], [tokenOver(Equals, "=", tokens, at, at + 1)], (report) =>
      report("BRM0105", span, facts, { fixes: [{ span, text: "=" }] }),
    ),
  ];
}

function isWordIs(token: IToken | undefined): boolean {
  return token !== undefined && keywordOf(token.tokenType) === "is";
}

/** The words from here on that go on a name: names, and any words that stand before `:` or `=`. */
function rowFrom(tokens: readonly IToken[]): readonly IToken[] {
  const words = takeWhile(tokens, isWord);
  const next = tokens[words.length]?.tokenType;
  return next === Colon || next === Equals
    ? words
    : takeWhile(words, ({ tokenType }) => tokenType === Identifier);
}

/** Where the row begins that leads up to the fault: at a name, and before it at words that nobody declares. */
function rowStart({ fault, tokens, start }: Place): number {
  const declared = declaredNames(tokens);
  const isOpen = (token: IToken | undefined) =>
    token !== undefined && token.tokenType === Identifier && !declared.has(token.image);
  let from = fault.at;
  while (from > start) {
    const before = tokens[from - 1];
    const isFirst = from === fault.at;
    const mayStand = isFirst ? before !== undefined && isName(before) : isOpen(before);
    const token = tokens[from];
    if (!mayStand || (token !== undefined && layoutOf(token).startsLine)) {
      break;
    }
    from--;
  }
  return from;
}
