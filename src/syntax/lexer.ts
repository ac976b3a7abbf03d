/** Cuts a text into tokens. */
import { type ILexingResult, type IToken, Lexer, type TokenType } from "chevrotain";
import { invariant } from "../base/invariant.ts";
import { once } from "../base/once.ts";
import {
  allTokens,
  CallParen,
  Identifier,
  LParen,
  patternOfSpelling,
  spellingTokens,
  WORD,
} from "./tokens.ts";

const wordBefore = new RegExp(`[${WORD}]`);

/** The tokens of a text; the lexer is made for the first text. */
export function lex(text: string): ILexingResult {
  const lexed = lexer().tokenize(text);
  for (const token of lexed.tokens) {
    if (keywordsByLetter.has(token.tokenType)) {
      retype(token, typeOfSpelling(token.image));
    } else if (token.tokenType === LParen && wordBefore.test(text[token.startOffset - 1] ?? "")) {
      retype(token, CallParen);
    }
  }
  return lexed;
}
const lexer = once(() => makeLexer({ skipValidations: true }));

/** `skipValidations` takes away most of the time to start; a test validates. */
export function makeLexer(options: { readonly skipValidations: boolean }): Lexer {
  const tokens = allTokens.flatMap((type) => (type === Identifier ? [...keywordsByLetter, type] : type));
  return new Lexer(tokens, { ensureOptimizations: true, ...options });
}

/** One token for all spellings that begin with a letter: to try each of them at every word would double the time. */
const keywordsByLetter: ReadonlySet<TokenType> = new Set(
  [...new Set([...spellingTokens.keys()].map((text) => text.slice(0, 1)))].map(tokenOfLetter),
);

function tokenOfLetter(letter: string): TokenType {
  const spellings = [...spellingTokens.keys()].filter((text) => text.startsWith(letter));
  return {
    name: `keywords in ${letter}`,
    PATTERN: new RegExp(`(?:${spellings.map(patternOfSpelling).join("|")})(?![${WORD}])`),
    // Said here, because to find it out the lexer reads each pattern.
    START_CHARS_HINT: [letter],
    LINE_BREAKS: false,
  };
}

function typeOfSpelling(image: string): TokenType {
  const type = spellingTokens.get(image) ?? spellingTokens.get(image.replaceAll(/\s+/g, " "));
  invariant(type !== undefined, `${image} spells no keyword`);
  return type;
}

function retype(token: IToken, type: TokenType): void {
  token.tokenType = type;
  // The lexer numbers all types when it is made.
  token.tokenTypeIdx = type.tokenTypeIdx ?? token.tokenTypeIdx;
}
