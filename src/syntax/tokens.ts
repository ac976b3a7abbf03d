/** The tokens of the language: names, numbers, strings, signs, and one token for every spelling of every keyword. */
import { createToken, type IToken, Lexer, type TokenType, tokenMatcher } from "chevrotain";
import { type Keyword, keywords, reservedKeywords } from "./keywords.ts";

// Chevrotain drops the regex flag `u`, so letters are explicit ranges over NFC; × (D7) and ÷ (F7) are left out.
const LETTER = "A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u1E00-\\u1EFF";
/** What may stand in a name, as part of a character class. */
export const WORD = `${LETTER}0-9`;
const BLANK = "[ \\t\\u00A0\\u2009\\u202F]";

/** Any token that may stand in a line of its own: what recovery skips. */
export const Any = createToken({ name: "Any", pattern: Lexer.NA });
/** A name: an identifier, or a keyword that is not reserved. */
export const Name = createToken({ name: "Name", pattern: Lexer.NA, categories: [Any] });

export const Blank = createToken({
  name: "Blank",
  pattern: new RegExp(`(?:${BLANK}|\\uFEFF)+`),
  group: Lexer.SKIPPED,
});
/** Apart from blanks within a line, in which the lexer need not look for breaks. */
export const LineBreak = createToken({
  name: "LineBreak",
  pattern: new RegExp(`[\\n\\r](?:${BLANK}|[\\n\\r\\uFEFF])*`),
  group: Lexer.SKIPPED,
  line_breaks: true,
});
export const Comment = createToken({ name: "Comment", pattern: /#[^\n\r]*/, group: "comments" });

/** A code or a path, kept as printed: `III.5`, `6.10`, `III.2.b`, `1a`. */
export const Path = createToken({
  name: "Path",
  pattern: new RegExp(`[${WORD}]+(?:\\.[${WORD}]+)+|[0-9]+[${LETTER}][${WORD}]*`),
  categories: [Any],
});
export const Identifier = createToken({
  name: "Identifier",
  pattern: new RegExp(`[${LETTER}][${WORD}]*`),
  categories: [Name],
});
export const NumberToken = createToken({
  name: "Number",
  pattern: /[0-9]+(?:\.[0-9]+)?/,
  categories: [Any],
  longer_alt: [Path],
});
/** `0,25` or `1,2`: reported, then read as a number so that nothing else is reported. */
export const CommaNumber = createToken({
  name: "CommaNumber",
  pattern: /[0-9]+(?:\.[0-9]+)*(?:,[0-9]+)+(?:\.[0-9]+)?/,
  categories: [NumberToken, Any],
});
export const DateToken = createToken({
  name: "Date",
  pattern: /[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?![0-9-])/,
  categories: [Any],
});
/** `20/5/2022`: reported with its ISO form, then read as a date. */
export const SlashDate = createToken({
  name: "SlashDate",
  pattern: /[0-9]{1,2}\/[0-9]{1,2}\/[0-9]{4}(?![0-9])/,
  categories: [DateToken, Any],
});
export const StringToken = createToken({
  name: "String",
  pattern: /"[^"\\\n\r]*(?:\\[^\n\r][^"\\\n\r]*)*"|“[^”\n\r]*”/,
  categories: [Any],
});
/** `'text'`, or a text whose quotes are of two kinds: reported, then read as a text. */
export const SingleQuoted = createToken({
  name: "SingleQuoted",
  pattern: /'[^'\n\r]*'|‘[^’\n\r]*’|“[^”"\n\r]*"|"[^"“”\n\r]*”/,
  categories: [StringToken, Any],
});
export const UnclosedString = createToken({
  name: "UnclosedString",
  pattern: /["“][^\n\r]*/,
  categories: [StringToken, Any],
});

function sign(name: string, pattern: RegExp | string): TokenType {
  return createToken({ name, pattern, categories: [Any] });
}

export const LCurly = createToken({ name: "LCurly", pattern: "{", categories: [Any] });
export const RCurly = createToken({ name: "RCurly", pattern: "}" });
/** The `(` of a call touches the name before it; any other `(` opens a bracket. `lexer.ts` tells them apart. */
export const CallParen = createToken({ name: "CallParen", pattern: Lexer.NA, categories: [Any] });
export const LParen = sign("LParen", "(");
export const RParen = sign("RParen", ")");
export const Comma = sign("Comma", ",");
export const Colon = sign("Colon", ":");
export const Semicolon = sign("Semicolon", ";");
export const DotDot = sign("DotDot", "..");
export const Percent = sign("Percent", "%");
export const Plus = sign("Plus", "+");
export const Minus = sign("Minus", /[-−–]/);
export const Times = sign("Times", /[*×]/);
export const Divide = sign("Divide", /[/÷]/);
export const Comparison = sign("Comparison", />=|<=|=>|=<|!=|<>|[≥≤≠<>]/);
export const Equals = sign("Equals", "=");
/** `==`, `===`: reported, then read as `=`. */
export const DoubleEquals = createToken({ name: "DoubleEquals", pattern: /===?/, categories: [Equals, Any] });
/** Signs of no token: reported as such, and skipped with their line. */
export const Unreadable = createToken({ name: "Unreadable", pattern: Lexer.NA, categories: [Any] });

const reserved: ReadonlySet<string> = new Set(Object.keys(reservedKeywords));

function entriesOf<K extends string, V>(table: Readonly<Record<K, V>>): readonly (readonly [K, V])[] {
  // Object.entries widens the keys of a closed table to string.
  return Object.entries(table) as unknown as readonly (readonly [K, V])[];
}

function keywordToken(id: Keyword): TokenType {
  return createToken({
    name: `keyword ${id}`,
    pattern: Lexer.NA,
    categories: reserved.has(id) ? [Any] : [Name],
  });
}

/** The category of each keyword: what the grammar names. */
export const keywordTokens: Readonly<Record<Keyword, TokenType>> = Object.fromEntries(
  entriesOf(keywords).map(([id]) => [id, keywordToken(id)]),
) as Record<Keyword, TokenType>;

interface Spelling {
  readonly text: string;
  readonly id: Keyword;
}

const spellings: readonly Spelling[] = entriesOf(keywords).flatMap(([id, { en, vi }]) =>
  [...en, ...vi].map((text) => ({ text, id })),
);

/** Written out, because `createToken` goes through all tokens of a category for each; the lexer does it once for all. */
function spellingToken({ text, id }: Spelling): TokenType {
  return { name: `"${text}"`, PATTERN: Lexer.NA, CATEGORIES: [keywordTokens[id]] };
}

// The longest spelling first: `điểm tối đa` before `điểm`, `yes/no` before `yes`.
const spellingsByLength = [...spellings].sort((a, b) => b.text.length - a.text.length);

/** One token for each spelling of each keyword, by the spelling; the longest first. */
export const spellingTokens: ReadonlyMap<string, TokenType> = new Map(
  spellingsByLength.map((spelling) => [spelling.text, spellingToken(spelling)]),
);

/** What a spelling may look like in a text: with other blanks, or several. */
export function patternOfSpelling(text: string): string {
  return text.replace("/", "\\/").split(" ").join(`${BLANK}+`);
}

/** The keyword that a token spells or stands for, or undefined. */
export function keywordOf(type: TokenType): Keyword | undefined {
  return keywordBySpelling.get(type.name);
}
const keywordBySpelling: ReadonlyMap<string, Keyword> = new Map(
  spellings.flatMap(({ text, id }) => [[`"${text}"`, id] as const, [`keyword ${id}`, id] as const]),
);

/** All tokens; in the order in which the lexer tries them, with keywords before other names. */
export const allTokens: readonly TokenType[] = [
  Blank,
  LineBreak,
  Comment,
  SlashDate,
  DateToken,
  CommaNumber,
  NumberToken,
  StringToken,
  SingleQuoted,
  UnclosedString,
  Path,
  Identifier,
  ...spellingTokens.values(),
  DotDot,
  LCurly,
  RCurly,
  CallParen,
  LParen,
  RParen,
  Comma,
  Colon,
  Semicolon,
  Percent,
  Plus,
  Minus,
  Times,
  Divide,
  Comparison,
  DoubleEquals,
  Equals,
  Unreadable,
  Any,
  Name,
  ...Object.values(keywordTokens),
];

/** Whether a token may be read as a name. */
export function isName(token: IToken): boolean {
  return tokenMatcher(token, Name);
}
