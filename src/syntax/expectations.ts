/** What the parser expected where it stopped, as facts: nothing of the parser generator's own wording is used. */
import type { IParserErrorMessageProvider, IToken, TokenType } from "chevrotain";
import { tokenMatcher } from "chevrotain";
import type { Term } from "../base/codes.ts";
import { labelOfToken, valueLabel } from "./token-labels.ts";
import { keywords } from "./keywords.ts";
import { keywordOf, allTokens, Any, keywordTokens, LParen, Minus, Name, NumberToken } from "./tokens.ts";

/** `at` counts tokens from the one where the parser stopped: 1 when that one may stand there but the next may not. */
export interface Expectation {
  readonly at: 0 | 1;
  readonly expected: readonly string[];
}

/** The paths of each choice at which a mistake was made: finding them again takes the parser generator 30 ms. */
export interface PathMemory {
  readonly paths: Map<string, readonly Path[]>;
  /** The choice about to be reported. */
  choice: string;
}

type Path = readonly TokenType[];

function write(expectation: Expectation): string {
  return JSON.stringify(expectation);
}

/** Hands facts out through the only door Chevrotain has for messages. */
export function expectationsAsMessages(memory: PathMemory): IParserErrorMessageProvider {
  return {
    buildMismatchTokenMessage: ({ expected }) => write({ at: 0, expected: [expected.name] }),
    buildNotAllInputParsedMessage: () => write({ at: 0, expected: [] }),
    buildNoViableAltMessage: ({ expectedPathsPerAlt, actual }) => {
      const paths = expectedPathsPerAlt.flat();
      memory.paths.set(memory.choice, paths);
      return expectationAfter(paths, actual);
    },
    buildEarlyExitMessage: ({ expectedIterationPaths, actual }) =>
      expectationAfter(expectedIterationPaths, actual),
  };
}

export function expectationOf(type: TokenType): string {
  return write({ at: 0, expected: [type.name] });
}

export function expectationAfter(paths: readonly Path[], actual: readonly IToken[]): string {
  return write(narrow(paths, actual));
}

/** Where a path begins with the token found, what was missed is what follows on that path. */
function narrow(paths: readonly Path[], actual: readonly IToken[]): Expectation {
  const [found] = actual;
  const begun = paths.filter(
    ([first]) => first !== undefined && first !== Any && found !== undefined && tokenMatcher(found, first),
  );
  // A keyword that opens a line is meant as one, though it may also be a name.
  const asKeyword = begun.filter(([first]) => first !== Name);
  const meant = asKeyword.length > 0 ? asKeyword : begun;
  const seconds = meant.flatMap(([, second]) => (second === undefined ? [] : [second.name]));
  return seconds.length > 0
    ? { at: 1, expected: [...new Set(seconds)] }
    : {
        at: 0,
        expected: [...new Set(paths.flatMap(([first]) => (first === undefined ? [] : [first.name])))],
      };
}

export function readExpectation(message: string): Expectation {
  return JSON.parse(message);
}

const typeByName: ReadonlyMap<string, TokenType> = new Map(allTokens.map((type) => [type.name, type]));
/** How the keyword of an expected type is spelt, in both languages; nothing for other types. */
export function spellingsOf(expected: string): readonly string[] {
  const type = typeByName.get(expected);
  const keyword = type === undefined ? undefined : keywordOf(type);
  return keyword === undefined ? [] : [...keywords[keyword].vi, ...keywords[keyword].en];
}

/** Wherever all of these may stand, a value may. */
const VALUE_STARTS = [NumberToken, LParen, Minus, keywordTokens.max];

/** The terms of what was expected: everything that may begin a value is one term. */
export function termsOf(expected: readonly string[]): readonly Term[] {
  const types = expected.flatMap((name) => typeByName.get(name) ?? []);
  const isValue = VALUE_STARTS.every((type) => types.includes(type));
  const others = isValue ? types.filter((type) => type === keywordTokens.otherwise) : types;
  return [...(isValue ? [valueLabel] : []), ...others.map(labelOfToken)].slice(0, 8);
}
