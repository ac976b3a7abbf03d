/** What can be said of tokens as words: whether they are words, and which names a text declares. */
import type { IToken } from "chevrotain";
import { foldMarks } from "../base/suggest.ts";
import {
  CallParen,
  Colon,
  Equals,
  Identifier,
  keywordOf,
  LCurly,
  RCurly,
  RParen,
  StringToken,
} from "./tokens.ts";
import { layoutOf } from "./layout.ts";
import type { Keyword } from "./keywords.ts";

/** Words of the longest keyword that could be misspelt as several words. */
export const MOST_WORDS = 4;

/** A name or a keyword. */
export function isWord(token: IToken): boolean {
  return token.tokenType === Identifier || keywordOf(token.tokenType) !== undefined;
}

/** Whether other languages put a condition behind this word: `if`, `IF`, `nếu`. */
export function isConditionalWord(word: string): boolean {
  return CONDITIONALS.has(foldMarks(word));
}
const CONDITIONALS: ReadonlySet<string> = new Set(["if", "then", "neu", "thi"]);

/** How a message quotes a word: a text without its own quotes. */
export function withoutQuotes(image: string): string {
  return image.replaceAll(/^["“]|["”]$/g, "");
}

export function takeWhile(tokens: readonly IToken[], holds: (token: IToken) => boolean): readonly IToken[] {
  const end = tokens.findIndex((token) => !holds(token));
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** Every name that stands where names are declared: for finding out which words nobody declares. */
export function declaredNames(tokens: readonly IToken[]): ReadonlySet<string> {
  const known = declared.get(tokens);
  if (known !== undefined) {
    return known;
  }
  const names = new Set<string>();
  let isInList = false;
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    isInList = opensList(token, tokens[at - 1]) || (isInList && !closesList(token));
    if (token.tokenType === Identifier && (isInList || isDeclared(token, next, tokens[at + 2]))) {
      names.add(token.image);
    }
  }
  declared.set(tokens, names);
  return names;
}
const declared = new WeakMap<readonly IToken[], ReadonlySet<string>>();

const before: ReadonlySet<Keyword> = new Set<Keyword>(["input", "ruleset", "method", "group", "indicator"]);
const kinds: ReadonlySet<Keyword> = new Set<Keyword>([
  ...(["count", "amount", "ratio", "points", "yesNo", "choice", "date", "text"] as const),
]);

function isDeclared(name: IToken, next: IToken | undefined, second: IToken | undefined): boolean {
  const layout = layoutOf(name);
  const previous = layout.before === undefined ? undefined : keywordOf(layout.before.tokenType);
  const kind = second === undefined ? undefined : keywordOf(second.tokenType);
  const opens = layout.startsLine || layout.before?.tokenType === LCurly;
  return (
    (previous !== undefined && before.has(previous)) ||
    (opens && next?.tokenType === Equals) ||
    (next?.tokenType === Colon && kind !== undefined && kinds.has(kind)) ||
    next?.tokenType === StringToken
  );
}

/** Options, sources and parameters are declared by being listed. */
function opensList(token: IToken, previous: IToken | undefined): boolean {
  const keyword = previous === undefined ? undefined : keywordOf(previous.tokenType);
  if (token.tokenType === LCurly) {
    return keyword === "choice" || keyword === "sources";
  }
  const head = layoutOf(previous ?? token).before;
  const isMethod = head !== undefined && keywordOf(head.tokenType) === "method";
  return token.tokenType === CallParen && isMethod;
}

function closesList({ tokenType }: IToken): boolean {
  return tokenType === RCurly || tokenType === RParen;
}
