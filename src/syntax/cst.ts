/** The concrete syntax tree, and typed ways into it. */
import type { IToken, TokenType } from "chevrotain";
import { invariant } from "../base/invariant.ts";
import type { Span } from "../base/source.ts";
import { endOf, spanOfToken } from "./layout.ts";
import { type Keyword, keywords } from "./keywords.ts";
import {
  isName,
  CommaNumber,
  keywordOf,
  Minus,
  NumberToken,
  Percent,
  SlashDate,
  UnclosedString,
} from "./tokens.ts";
import type { NameNode, NumberNode, TextNode } from "./expression-tree.ts";

/** A node of the concrete tree: what a rule read, in the order of the text. */
export interface CstNode {
  readonly name: string;
  /** The first of its parts; each leads to the next. Lists in lists would take twice the memory, and longer to make. */
  readonly first: CstPart | undefined;
  /** Where it begins and ends in the text; below 0 where nothing was read. */
  readonly from: number;
  readonly to: number;
  /** A mistake ended it. */
  readonly recoveredNode: boolean;
}

export type CstElement = CstNode | IToken;

export interface CstPart {
  /** The rule, or the type of token that was asked for. */
  readonly as: string;
  readonly element: CstElement;
  readonly next: CstPart | undefined;
}

export function isNode(element: CstElement): element is CstNode {
  return "recoveredNode" in element;
}

/** Everything directly in a rule, in the order of the text; subtrees that read nothing are left out. */
export function elementsOf({ first }: CstNode): readonly CstElement[] {
  const elements: CstElement[] = [];
  for (let part = first; part !== undefined; part = part.next) {
    if (startOf(part.element) >= 0) {
      elements.push(part.element);
    }
  }
  return elements;
}

/** Where an element begins; below 0 for a subtree that read nothing. */
export function startOf(element: CstElement): number {
  return isNode(element) ? element.from : element.startOffset;
}

// Most questions are asked of what is not there, on every line of a text: they must cost nothing.
const NOTHING: readonly never[] = [];

/** What was read as a rule or a type of token, in order. */
function elementsAs(as: string, { first }: CstNode): readonly CstElement[] {
  let found: CstElement[] | undefined;
  for (let part = first; part !== undefined; part = part.next) {
    if (part.as !== as) continue;
    if (found === undefined) {
      found = [part.element];
    } else {
      found.push(part.element);
    }
  }
  return found ?? NOTHING;
}

function firstAs(as: string, { first }: CstNode): CstElement | undefined {
  for (let part = first; part !== undefined; part = part.next) {
    if (part.as === as) {
      return part.element;
    }
  }
  return undefined;
}

/** The subtrees of a rule, in order. */
export function nodesOf(cst: CstNode, rule: string): readonly CstNode[] {
  // Rules have names of their own, so under one of them stand subtrees only.
  return elementsAs(rule, cst) as readonly CstNode[];
}

/** The first subtree of a rule. */
export function nodeOf(cst: CstNode, rule: string): CstNode | undefined {
  return firstAs(rule, cst) as CstNode | undefined;
}

/** The tokens consumed as a type, in order. */
export function tokensOf(cst: CstNode, type: TokenType): readonly IToken[] {
  // Likewise, under the name of a type of token stand tokens only.
  return elementsAs(type.name, cst) as readonly IToken[];
}

/** The first token consumed as a type. */
export function tokenOf(cst: CstNode, type: TokenType): IToken | undefined {
  return firstAs(type.name, cst) as IToken | undefined;
}

export function has(cst: CstNode, type: TokenType): boolean {
  return firstAs(type.name, cst) !== undefined;
}

/** The first subtree of a rule, which is there. */
export function node(cst: CstNode, rule: string): CstNode {
  const found = nodeOf(cst, rule);
  invariant(found !== undefined, `no ${rule} in ${cst.name}`);
  return found;
}

/** The first token consumed as a type, which is there. */
export function token(cst: CstNode, type: TokenType): IToken {
  const found = tokenOf(cst, type);
  invariant(found !== undefined, `no ${type.name} in ${cst.name}`);
  return found;
}

/** Every token directly in a node, in the order of the text. */
export function tokensIn({ first }: CstNode): readonly IToken[] {
  const tokens: IToken[] = [];
  for (let part = first; part !== undefined; part = part.next) {
    if (!isNode(part.element)) {
      tokens.push(part.element);
    }
  }
  return tokens;
}

/** Every token anywhere in a node, in the order of the text. */
export function allTokensIn({ first }: CstNode): readonly IToken[] {
  const tokens: IToken[] = [];
  for (let part = first; part !== undefined; part = part.next) {
    tokens.push(...(isNode(part.element) ? allTokensIn(part.element) : [part.element]));
  }
  return tokens;
}

/** Every name among tokens, and names in a row joined as they should have been: `số hồ sơ` is also số_hồ_sơ. */
export function namesAmong(tokens: readonly IToken[]): readonly string[] {
  const names: string[] = [];
  let row: readonly string[] = [];
  for (const token of tokens) {
    row = isName(token) ? [...row.slice(-MOST_WORDS_OF_A_NAME), token.image.replaceAll(/\s+/g, "_")] : [];
    names.push(
      ...(isName(token) ? [nameOf(token).text] : []),
      ...row.map((_, start) => row.slice(start).join("_")),
    );
  }
  return names;
}
const MOST_WORDS_OF_A_NAME = 8;

export function spanOfNode({ from, to }: CstNode): Span {
  return from < 0 ? { from: 0, to: 0 } : { from, to };
}

/** A keyword used as a name is named by its first English spelling, whichever language it was written in. */
export function nameOf(name: IToken): NameNode {
  const keyword = keywordOf(name.tokenType);
  const text = keyword === undefined ? name.image : keywords[keyword].en[0].replaceAll(" ", "_");
  return { text, written: name.image.replaceAll(/\s+/g, " "), span: spanOfToken(name) };
}

/** The keyword that is all of a rule. */
export function keywordIn(cst: CstNode): Keyword {
  const [word] = tokensIn(cst);
  invariant(word !== undefined, `no keyword in ${cst.name}`);
  return keywordOfToken(word);
}

export function keywordOfToken({ tokenType }: IToken): Keyword {
  const keyword = keywordOf(tokenType);
  invariant(keyword !== undefined, `${tokenType.name} is no keyword`);
  return keyword;
}

/** The text of a string without its quotes; `\"` and `\\` stand for the sign itself. */
export function textOf(string: IToken): TextNode {
  const inside = string.image.slice(1, string.tokenType === UnclosedString ? undefined : -1);
  const isEscaped = inside.includes("\\") && string.image.startsWith('"');
  const text = isEscaped ? inside.replaceAll(/\\(["\\])/g, "$1") : inside;
  return { text, span: spanOfToken(string) };
}

/** A code as printed: `III.5`, `6.10`, `A`. */
export function codeOf(cst: CstNode): TextNode {
  const [code] = tokensIn(cst);
  invariant(code !== undefined, `no code in ${cst.name}`);
  return { text: code.image, span: spanOfToken(code) };
}

export function dateOf(date: IToken): TextNode {
  const [day = "", month = "", year = ""] = date.image.split("/");
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return { text: date.tokenType === SlashDate ? iso : date.image, span: spanOfToken(date) };
}

/** The number of a `number` or `literal` rule; null where its comma leaves open what is meant. */
export function numberOf(cst: CstNode): NumberNode | null {
  const digits = token(cst, NumberToken);
  if (digits.tokenType === CommaNumber) {
    return null;
  }
  const [minus, percent] = [tokenOf(cst, Minus), tokenOf(cst, Percent)];
  const span = { from: (minus ?? digits).startOffset, to: endOf(percent ?? digits) };
  return { text: digits.image, percent: percent !== undefined, negative: minus !== undefined, span };
}

/** The one spelling of a sign: `≥` is `>=`, `×` is `*`. */
export function plainSign(image: string): string {
  return plainSigns.get(image) ?? image;
}
const plainSigns: ReadonlyMap<string, string> = new Map([
  ["≥", ">="],
  ["=>", ">="],
  ["≤", "<="],
  ["=<", "<="],
  ["==", "="],
  ["===", "="],
  ["≠", "!="],
  ["<>", "!="],
  ["×", "*"],
  ["÷", "/"],
  ["−", "-"],
  ["–", "-"],
]);
