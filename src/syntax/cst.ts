/** Typed ways into Chevrotain's concrete syntax tree. */
import type { CstElement, CstNode, IToken, TokenType } from "chevrotain";
import { invariant } from "../base/invariant.ts";
import type { Span } from "../base/source.ts";
import { spanOfToken } from "./layout.ts";
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

export function isNode(element: CstElement): element is CstNode {
  return "children" in element;
}

/** Everything directly in a rule, in the order of the text; subtrees that read nothing are left out. */
export function elementsOf(cst: CstNode): readonly CstElement[] {
  return Object.values(cst.children)
    .flat()
    .filter((element) => startOf(element) >= 0)
    .sort((a, b) => startOf(a) - startOf(b));
}

/** Where an element begins; not a number for a subtree that read nothing. */
export function startOf(element: CstElement): number {
  return isNode(element) ? (element.location?.startOffset ?? Number.NaN) : element.startOffset;
}

// Most questions are asked of what is not there, on every line of a text: they must cost nothing.
const NOTHING: readonly never[] = [];

/** The subtrees of a rule, in order. */
export function nodesOf(cst: CstNode, rule: string): readonly CstNode[] {
  // Rules have names of their own, so under one of them stand subtrees only.
  return (cst.children[rule] as readonly CstNode[] | undefined) ?? NOTHING;
}

/** The tokens consumed as a type, in order. */
export function tokensOf(cst: CstNode, type: TokenType): readonly IToken[] {
  // Likewise, under the name of a type of token stand tokens only.
  return (cst.children[type.name] as readonly IToken[] | undefined) ?? NOTHING;
}

export function node(cst: CstNode, rule: string, at = 0): CstNode {
  const found = nodesOf(cst, rule)[at];
  invariant(found !== undefined, `no ${rule} in ${cst.name}`);
  return found;
}

export function token(cst: CstNode, type: TokenType, at = 0): IToken {
  const found = tokensOf(cst, type)[at];
  invariant(found !== undefined, `no ${type.name} in ${cst.name}`);
  return found;
}

/** Every token directly in a node, in the order of the text. */
export function tokensIn(cst: CstNode): readonly IToken[] {
  const tokens: IToken[] = [];
  for (const elements of Object.values(cst.children)) {
    for (const element of elements) {
      if (!isNode(element)) {
        tokens.push(element);
      }
    }
  }
  return tokens.sort((a, b) => a.startOffset - b.startOffset);
}

/** Every token anywhere in a node, in the order of the text. */
export function allTokensIn(cst: CstNode): readonly IToken[] {
  return Object.values(cst.children)
    .flat()
    .flatMap((element) => (isNode(element) ? allTokensIn(element) : [element]))
    .sort((a, b) => a.startOffset - b.startOffset);
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

export function spanOfNode(cst: CstNode): Span {
  const from = cst.location?.startOffset ?? 0;
  return { from, to: (cst.location?.endOffset ?? from - 1) + 1 };
}

/** A keyword used as a name is named by its first English spelling, whichever language it was written in. */
export function nameOf(name: IToken): NameNode {
  const keyword = keywordOf(name.tokenType);
  const text = keyword === undefined ? name.image : keywords[keyword].en[0].replaceAll(" ", "_");
  return { text, written: name.image.replaceAll(/\s+/g, " "), span: spanOfToken(name) };
}

export function keywordIn(cst: CstNode): Keyword {
  const found = tokensIn(cst).flatMap(({ tokenType }) => keywordOf(tokenType) ?? []);
  invariant(found[0] !== undefined, `no keyword in ${cst.name}`);
  return found[0];
}

/** The text of a string without its quotes; `\"` and `\\` stand for the sign itself. */
export function textOf(string: IToken): TextNode {
  const inside = string.image.slice(1, string.tokenType === UnclosedString ? undefined : -1);
  const text = string.image.startsWith('"') ? inside.replaceAll(/\\(["\\])/g, "$1") : inside;
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
  const percent = tokensOf(cst, Percent).length > 0;
  const negative = tokensOf(cst, Minus).length > 0;
  const last = tokensOf(cst, Percent)[0] ?? digits;
  const first = tokensOf(cst, Minus)[0] ?? digits;
  const span = { from: spanOfToken(first).from, to: spanOfToken(last).to };
  return { text: digits.image, percent, negative, span };
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
