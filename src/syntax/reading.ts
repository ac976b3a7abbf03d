/** Reads tokens once: their concrete syntax, and every place where they do not go on as the grammar asks. */
import type { CstNode } from "./cst.ts";
import { EOF, type IRecognitionException, type IToken } from "chevrotain";
import { once } from "../base/once.ts";
import { foldMarks } from "../base/suggest.ts";
import { readExpectation } from "./expectations.ts";
import { BaremGrammar } from "./grammar.ts";
import { keywords } from "./keywords.ts";
import { layoutOf, layOut, opensLine } from "./layout.ts";
import { type Block, blockOfLine } from "./line-openers.ts";
import { Equals, Identifier, Minus, NumberToken, StringToken } from "./tokens.ts";

/** `at` is the index of the token that cannot stand where it stands, or the number of tokens at the end of a text. */
export type Fault =
  | { readonly kind: "expected"; readonly at: number; readonly expected: readonly string[] }
  /** A line that its block does not have. */
  | { readonly kind: "stray"; readonly at: number; readonly block: Block | undefined }
  /** What can be read, but hardly as it was meant. */
  | { readonly kind: "doubtful"; readonly at: number };

export interface Reading {
  readonly tokens: readonly IToken[];
  readonly cst: CstNode;
  readonly faults: readonly Fault[];
  /** The tokens of the lines left out after a mistake. */
  readonly lost: readonly IToken[];
}

// The grammar is validated by a test; here that would double the time to start.
const theParser = once(() => new BaremGrammar({ skipValidations: true }));

export function read(tokens: readonly IToken[]): Reading {
  const parser = theParser();
  parser.start(tokens);
  // The nodes are ours: the parser says how they are made.
  const cst = parser.file() as unknown as CstNode;
  const doubts = doubtsIn(tokens);
  if (parser.errors.length + parser.strays.length + doubts.length > 0) {
    layOut(tokens);
  }
  const strays = parser.strays.map(({ first, line }): Fault => {
    return { kind: "stray", at: layoutOf(first).index, block: blockOfLine(line) };
  });
  const faults = [...parser.errors.map((error) => faultOf(error, tokens)), ...strays, ...doubts];
  const lost = [...parser.lost];
  // The parser is kept, the text that it has read is not.
  parser.start([]);
  return { tokens, cst, faults, lost };
}

function faultOf(error: IRecognitionException, tokens: readonly IToken[]): Fault {
  const { at, expected } = readExpectation(error.message);
  const stopped = error.token.tokenType === EOF ? tokens.length : layoutOf(error.token).index;
  return { kind: "expected", at: stopped + at, expected };
}

function doubtsIn(tokens: readonly IToken[]): readonly Fault[] {
  const doubts: Fault[] = [];
  tokens.forEach((token, at) => {
    const kind = token.tokenType;
    if (kind !== Identifier && kind !== Minus) {
      return;
    }
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    const isDoubtful =
      kind === Minus
        ? isBullet(before, token, next)
        : isSplitOption(before, token, next) || isRuleAsName(before, token, next);
    if (isDoubtful) {
      doubts.push({ kind: "doubtful", at });
    }
  });
  return doubts;
}

/** `dự kiến "Sẽ"` in a choice reads as two options, the first without its words. */
function isSplitOption(before: IToken | undefined, name: IToken, next: IToken | undefined): boolean {
  const isGoneOn = before?.tokenType === Identifier && !opensLine(name, before);
  return isGoneOn && next?.tokenType === StringToken && !opensLine(next, name);
}

const ruleWords: ReadonlySet<string> = new Set(
  [...keywords.points.vi, ...keywords.points.en].map((word) => foldMarks(word)),
);

/** `Điểm = …` reads as a formula that is called Điểm. */
function isRuleAsName(before: IToken | undefined, name: IToken, next: IToken | undefined): boolean {
  return next?.tokenType === Equals && opensLine(name, before) && ruleWords.has(foldMarks(name.image));
}

/** A minus that opens a line apart from what follows is a bullet where it cannot be meant as a sign. */
function isBullet(before: IToken | undefined, minus: IToken, next: IToken | undefined): boolean {
  return opensLine(minus, before) && next !== undefined && next.tokenType !== NumberToken;
}
