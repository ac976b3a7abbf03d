/** The shape of a text: lines made of words and blocks, whatever construct they belong to. */
import { createTokenInstance, type IToken, type TokenType } from "chevrotain";
import { type CstElement, type CstNode, elementsOf, isNode, startOf, tokensOf } from "./cst.ts";
import { LCurly, LParen, Minus, RCurly, RParen } from "./tokens.ts";

/** A token with its place in the grammar. */
export interface Word {
  readonly token: IToken;
  /** The rule that the token stands in directly, and how many parts of that rule stand before it. */
  readonly rule: string;
  readonly at: number;
  /** It is the first word of a line. */
  readonly opensLine: boolean;
}

/** `{ lines }`. */
export interface Block {
  readonly open: Word;
  readonly lines: readonly Line[];
  readonly close: Word;
}

/** One line of a block, on however many lines of text it stands. */
export interface Line {
  readonly rule: string;
  readonly parts: readonly (Word | Block)[];
  /** The rules of its parts; those inside its blocks are left out. */
  readonly rules: ReadonlySet<string>;
}

/** The lines that stand directly in a file. */
export function linesOf(file: CstNode): readonly Line[] {
  return elementsOf(file).filter(isNode).map(lineOf);
}

export function isBlock(part: Word | Block): part is Block {
  return "lines" in part;
}

/** Whether a line only states: nothing in it is computed, and no input is declared. */
export function isData({ rules }: Line): boolean {
  return !rules.has("expression") && !rules.has("declaration");
}

/** Whether a line is something with a heading: a ruleset, a group, an indicator. */
export function isHeaded({ rules }: Line): boolean {
  return [...rules].some((rule) => /heading$/i.test(rule));
}

function lineOf(cst: CstNode): Line {
  const rules = new Set<string>();
  return { rule: cst.name, parts: partsOf(cst, true, rules), rules };
}

/** What stands in a rule, which has at most one block; notes the rules that it comes through. */
function partsOf(cst: CstNode, opensLine: boolean, rules: Set<string>): readonly (Word | Block)[] {
  const elements = elementsOf(cst);
  const [[open], [close]] = [tokensOf(cst, LCurly), tokensOf(cst, RCurly)];
  const from = open?.startOffset ?? Number.POSITIVE_INFINITY;
  const to = close?.startOffset ?? Number.NEGATIVE_INFINITY;
  const isInside = (element: CstElement): boolean => startOf(element) > from && startOf(element) < to;
  rules.add(cst.name);
  const parts = elements.flatMap((element, at): readonly (Word | Block)[] => {
    if (element === close || isInside(element)) {
      return [];
    }
    if (isNode(element)) {
      return partsOf(element, opensLine && at === 0, rules);
    }
    const word = { token: element, rule: cst.name, at, opensLine: opensLine && at === 0 };
    if (element !== open || close === undefined) {
      return [word];
    }
    const lines = elements.filter(isInside).filter(isNode).map(lineOf);
    return [{ open: word, lines, close: { ...word, token: close } }];
  });
  return opensLine && cst.name === "operand" ? withBrackets(parts) : parts;
}

/** No line may begin with a minus, because it would go on the line above: `-a > 0` is printed `(-a) > 0`. */
function withBrackets(parts: readonly (Word | Block)[]): readonly (Word | Block)[] {
  const [first, ...rest] = parts;
  if (first === undefined || isBlock(first) || first.token.tokenType !== Minus) {
    return parts;
  }
  const open = { token: tokenAt(first.token, LParen, "("), rule: "bracket", at: 0, opensLine: true };
  const close = { token: tokenAt(first.token, RParen, ")"), rule: "bracket", at: 2, opensLine: false };
  return [open, { ...first, opensLine: false }, ...rest, close];
}

/** A token that is not in the text, where another one is. */
function tokenAt({ startOffset, startLine, startColumn }: IToken, type: TokenType, image: string): IToken {
  const [line, column] = [startLine ?? 0, startColumn ?? 0];
  return createTokenInstance(type, image, startOffset, startOffset - 1, line, line, column, column);
}
