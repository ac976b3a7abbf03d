/** Prints the TextMate grammar from the tokens of the lexer and the table of keywords, for editors and web pages. */
import type { TokenType } from "chevrotain";
import type { Keyword } from "../../src/syntax/keywords.ts";
import * as T from "../../src/syntax/tokens.ts";

/** What a pattern matches and how it is called; the first that matches at a place wins. */
interface Pattern {
  readonly match: string;
  readonly name: string;
  readonly captures?: { readonly [group: string]: { readonly patterns: readonly Pattern[] } };
}

const KEYWORD = "keyword.control.barem";

/** What a keyword is called; every other one is KEYWORD. */
const classes: readonly (readonly [scope: string, keywords: readonly Keyword[]])[] = [
  ["storage.type.barem", ["count", "amount", "ratio", "choice", "date", "text", "yesNo"]],
  ["constant.language.barem", ["yes", "no", "max"]],
  [
    "keyword.operator.word.barem",
    ["and", "or", "not", "is", "in", "else", "isProvided", "isNotApplicable", "otherwise"],
  ],
  [
    "support.function.barem",
    ["least", "greatest", "sum", "mean", "clamp", "lowest", "highest", "best", "round", "floor"],
  ],
];

export function scopeOfKeyword(keyword: Keyword): string {
  return classes.find(([, keywords]) => keywords.includes(keyword))?.[0] ?? KEYWORD;
}

/** What each token that is no keyword is called; names have no scope. */
const scopes: readonly (readonly [TokenType, string])[] = [
  [T.Comment, "comment.line.number-sign.barem"],
  [T.SlashDate, "invalid.illegal.date.barem"],
  [T.DateToken, "constant.other.date.barem"],
  [T.CommaNumber, "invalid.illegal.number.barem"],
  [T.NumberToken, "constant.numeric.barem"],
  [T.Path, "entity.name.section.code.barem"],
  [T.StringToken, "string.quoted.double.barem"],
  [T.SingleQuoted, "invalid.illegal.single-quotes.barem"],
  [T.UnclosedString, "invalid.illegal.unclosed-string.barem"],
  [T.DotDot, "keyword.operator.range.barem"],
  [T.LCurly, "punctuation.section.block.begin.barem"],
  [T.RCurly, "punctuation.section.block.end.barem"],
  [T.CallParen, "punctuation.section.parens.begin.barem"],
  [T.LParen, "punctuation.section.parens.begin.barem"],
  [T.RParen, "punctuation.section.parens.end.barem"],
  [T.Comma, "punctuation.separator.barem"],
  [T.Colon, "punctuation.separator.barem"],
  [T.Semicolon, "punctuation.separator.barem"],
  [T.Percent, "keyword.operator.percent.barem"],
  [T.Plus, "keyword.operator.arithmetic.barem"],
  [T.Minus, "keyword.operator.arithmetic.barem"],
  [T.Times, "keyword.operator.arithmetic.barem"],
  [T.Divide, "keyword.operator.arithmetic.barem"],
  [T.Comparison, "keyword.operator.comparison.barem"],
  [T.DoubleEquals, "keyword.operator.comparison.barem"],
  [T.Equals, "keyword.operator.comparison.barem"],
];

/** What a token is called; undefined where it has no name of its own. */
export function scopeOf(type: TokenType): string | undefined {
  const keyword = T.keywordOf(type);
  return keyword === undefined
    ? scopes.find(([one]) => one.name === type.name)?.[1]
    : scopeOfKeyword(keyword);
}

/** The text of grammar/barem.tmLanguage.json. */
export function textMateGrammar(): string {
  const grammar = {
    information_for_contributors: [
      "Written by test/syntax/ebnf.test.ts from src/syntax/tokens.ts and keywords.ts; do not edit.",
    ],
    name: "barem",
    scopeName: "source.barem",
    fileTypes: ["barem"],
    patterns: [...tokensBeforeWords(), ...keywordPatterns(), ...names(), ...signs()],
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

function tokensBeforeWords(): readonly Pattern[] {
  const escaped = { match: "\\\\.", name: "constant.character.escape.barem" };
  return [
    named(T.Comment),
    named(T.SlashDate),
    named(T.DateToken),
    named(T.CommaNumber),
    // A number that goes on is a code, as the lexer takes the longer of the two.
    { ...named(T.NumberToken), match: `${patternOf(T.NumberToken)}(?!${word}|\\.${word})` },
    named(T.Path),
    { ...named(T.StringToken), captures: { 0: { patterns: [escaped] } } },
    named(T.SingleQuoted),
    named(T.UnclosedString),
  ];
}

/** A pattern for each class of keywords, the longest spelling first as in the lexer. */
function keywordPatterns(): readonly Pattern[] {
  const spellings = [...T.spellingTokens.values()];
  return [KEYWORD, ...classes.map(([scope]) => scope)].map((name) => {
    const own = spellings.filter((type) => scopeOf(type) === name);
    const others = spellings.filter((type) => !own.includes(type)).map(wordsOf);
    return { match: `(?:${own.map((type) => guarded(wordsOf(type), others)).join("|")})${NO_WORD}`, name };
  });
}

function wordsOf({ name }: TokenType): string {
  return inOniguruma(T.patternOfSpelling(name.slice(1, -1)));
}

/** A spelling where no longer one of another class stands: `không` is none of its own in `không áp dụng`. */
function guarded(words: string, others: readonly string[]): string {
  const longer = others.filter(
    (other) => other.startsWith(words) && /^[[\\]/.test(other.slice(words.length)),
  );
  return words + longer.map((other) => `(?!${other.slice(words.length)}${NO_WORD})`).join("");
}

function names(): readonly Pattern[] {
  const name = patternOf(T.Identifier);
  return [
    { match: `${name}(?=\\()`, name: CALLED },
    { match: name, name: NAME },
  ];
}

/** What a name is called that stands before a bracket, and any other. */
export const CALLED = "entity.name.function.barem";
export const NAME = "variable.other.barem";

function signs(): readonly Pattern[] {
  const before: readonly TokenType[] = [
    T.Comment,
    T.SlashDate,
    T.DateToken,
    T.CommaNumber,
    T.NumberToken,
    T.Path,
    T.StringToken,
    T.SingleQuoted,
    T.UnclosedString,
    T.CallParen, // the same sign as LParen
  ];
  return T.allTokens
    .filter((type) => scopes.some(([one]) => one === type) && !before.includes(type))
    .map((type) => named(type));
}

function named(type: TokenType): Pattern {
  return { match: patternOf(type), name: scopeOf(type) ?? "" };
}

/** The pattern of a token for Oniguruma. */
function patternOf({ name, PATTERN: pattern }: TokenType): string {
  if (typeof pattern === "string") {
    return pattern.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");
  }
  if (pattern instanceof RegExp) {
    return inOniguruma(pattern.source);
  }
  throw new Error(`There is no pattern for the token ${name}.`);
}

/** Oniguruma writes a character by its number as \x{1EA0}. */
function inOniguruma(pattern: string): string {
  return pattern.replaceAll(/\\u([0-9A-F]{4})/g, "\\x{$1}");
}

// What follows the first letter of a name: what all spellings of keywords end with that no such letter may follow.
const word = /\[[^\]]*\](?=\*$)/.exec(patternOf(T.Identifier))?.[0] ?? "";
const NO_WORD = `(?!${word})`;
