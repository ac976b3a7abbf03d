/** Concrete syntax to expression nodes: `*` binds tighter than `+`, `and` than `or`. */
import type { IToken, TokenType } from "chevrotain";
import { invariant } from "../base/invariant.ts";
import { spanOf } from "../base/source.ts";
import {
  type CstNode,
  codeOf,
  dateOf,
  has,
  isNode,
  nameOf,
  node,
  nodeOf,
  nodesOf,
  plainSign,
  spanOfNode,
  textOf,
  token,
  tokenOf,
  tokensIn,
  tokensOf,
} from "./cst.ts";
import type { Damage } from "./damage.ts";
import { endOf, spanOfToken } from "./layout.ts";
import { buildProvenances } from "./build-provenance.ts";
import * as T from "./tokens.ts";
import type { BinaryNode, CaseNode, ExpressionNode, OptionCaseNode } from "./expression-tree.ts";

const K = T.keywordTokens;

export function buildExpression(cst: CstNode, damage: Damage): ExpressionNode {
  const value = chained(cst, "comparison", connectives, buildComparison, damage);
  const fallback = nodeOf(cst, "operand");
  return fallback === undefined
    ? value
    : { kind: "else", value, fallback: buildOperand(fallback, damage), span: spanOfNode(cst) };
}

/** By the name of the type of token that each is read as. */
type Operators = ReadonlyMap<string, BinaryNode["operator"]>;
const connectives: Operators = new Map([
  [K.or.name, "or"],
  [K.and.name, "and"],
]);
const arithmetic: Operators = new Map([
  [T.Plus.name, "+"],
  [T.Minus.name, "-"],
  [T.Times.name, "*"],
  [T.Divide.name, "/"],
]);
const tighter: ReadonlySet<BinaryNode["operator"]> = new Set(["*", "/", "and"]);

type Build = (cst: CstNode, damage: Damage) => ExpressionNode;

/** What was read as a rule and the signs between: from left to right, those that bind tighter first. */
function chained(
  { first }: CstNode,
  rule: string,
  operators: Operators,
  build: Build,
  damage: Damage,
): ExpressionNode {
  let sum: { readonly left: ExpressionNode; readonly operator: BinaryNode["operator"] } | null = null;
  let product: ExpressionNode | undefined;
  let operator: BinaryNode["operator"] = "+";
  for (let part = first; part !== undefined; part = part.next) {
    operator = operators.get(part.as) ?? operator;
    if (part.as !== rule || !isNode(part.element)) continue;
    const operand = build(part.element, damage);
    if (product === undefined) {
      product = operand;
    } else if (tighter.has(operator)) {
      product = binary(operator, product, operand);
    } else {
      sum = { left: sum === null ? product : binary(sum.operator, sum.left, product), operator };
      product = operand;
    }
  }
  invariant(product !== undefined, "an expression without an operand");
  return sum === null ? product : binary(sum.operator, sum.left, product);
}

function binary(
  operator: BinaryNode["operator"],
  left: ExpressionNode,
  right: ExpressionNode,
): ExpressionNode {
  return { kind: "binary", operator, left, right, span: spanOf(left.span, right.span) };
}

/** `= …`, `= { … }` or `{ … }`. */
export function buildMeaning(cst: CstNode, damage: Damage): ExpressionNode {
  const cases = nodeOf(cst, "cases");
  return cases === undefined ? buildExpression(node(cst, "expression"), damage) : buildCases(cases, damage);
}

function buildComparison(cst: CstNode, damage: Damage): ExpressionNode {
  return prefixed("not", K.not, cst, buildCompared(cst, damage));
}

/** An operand behind its prefixes: `--a` is the negative of the negative. */
function prefixed(
  kind: "not" | "negate",
  prefix: TokenType,
  cst: CstNode,
  operand: ExpressionNode,
): ExpressionNode {
  return cst.first?.as === prefix.name
    ? tokensOf(cst, prefix).reduceRight<ExpressionNode>(
        (inner, { startOffset }) => ({ kind, operand: inner, span: { from: startOffset, to: cst.to } }),
        operand,
      )
    : operand;
}

function buildCompared(cst: CstNode, damage: Damage): ExpressionNode {
  const operands: ExpressionNode[] = [];
  const operators: string[] = [];
  let from = -1;
  for (let { first: part } = cst; part !== undefined; part = part.next) {
    if (isNode(part.element)) {
      from = from < 0 ? part.element.from : from;
      operands.push(chained(part.element, "operand", arithmetic, buildOperand, damage));
    } else if (part.as === T.Comparison.name || part.as === T.Equals.name) {
      operators.push(plainSign(part.element.image));
    }
  }
  const [first] = operands;
  invariant(first !== undefined, "a comparison without an operand");
  const span = { from, to: cst.to };
  if (operands.length > 1) {
    return { kind: "comparison", operands, operators, span };
  }
  return has(cst, K.isProvided)
    ? { kind: "is provided", subject: first, span }
    : has(cst, K.isNotApplicable)
      ? { kind: "is not applicable", subject: first, span }
      : first;
}

function buildOperand(cst: CstNode, damage: Damage): ExpressionNode {
  return prefixed("negate", T.Minus, cst, buildValue(cst, damage));
}

function buildValue(cst: CstNode, damage: Damage): ExpressionNode {
  const bracket = nodeOf(cst, "bracket");
  if (bracket !== undefined) {
    return { ...buildExpression(node(bracket, "expression"), damage), span: spanOfNode(bracket) };
  }
  const part = nodeOf(cst, "rollUpPart");
  if (part !== undefined) {
    return buildRollUpPart(part);
  }
  const digits = tokenOf(cst, T.NumberToken);
  if (digits !== undefined) {
    return buildLiteral(digits, cst, damage);
  }
  const name = tokenOf(cst, T.Name);
  return name === undefined ? buildWord(cst) : buildName(name, cst, damage);
}

/** A name, or a call. */
function buildName(name: IToken, cst: CstNode, damage: Damage): ExpressionNode {
  const span = spanOfToken(name);
  if (!has(cst, T.CallParen)) {
    return { kind: "name", name: nameOf(name), span };
  }
  const inside = nodesOf(cst, "expression").map((argument) => buildExpression(argument, damage));
  return { kind: "call", name: nameOf(name), arguments: inside, span: { from: span.from, to: cst.to } };
}

function buildRollUpPart(cst: CstNode): ExpressionNode {
  const span = spanOfNode(cst);
  const code = nodeOf(cst, "code");
  if (code !== undefined) {
    return { kind: "roll-up", of: "group", name: codeOf(code), span };
  }
  const of = has(cst, K.pillar) ? "pillar" : "index";
  return { kind: "roll-up", of, name: textOf(token(cst, T.StringToken)), span };
}

function buildLiteral(digits: IToken, cst: CstNode, damage: Damage): ExpressionNode {
  const [percent, points] = [tokenOf(cst, T.Percent), tokenOf(cst, K.points)];
  const span = { from: digits.startOffset, to: endOf(points ?? percent ?? digits) };
  if (digits.tokenType === T.CommaNumber) {
    damage.mark();
    return { kind: "doubtful", span };
  }
  const ofNumber = { from: span.from, to: endOf(percent ?? digits) };
  const number = { text: digits.image, percent: percent !== undefined, negative: false, span: ofNumber };
  return { kind: "number", number, points: points !== undefined, span };
}

/** `yes`, `no`, `max`, a day, or a code. */
function buildWord(cst: CstNode): ExpressionNode {
  const path = tokenOf(cst, T.Path);
  if (path !== undefined) {
    return { kind: "name", name: nameOf(path), span: spanOfToken(path) };
  }
  const day = tokenOf(cst, T.DateToken);
  if (day !== undefined) {
    return { kind: "date", date: dateOf(day), span: spanOfToken(day) };
  }
  const yes = tokenOf(cst, K.yes);
  const word = yes ?? tokenOf(cst, K.no);
  return word === undefined
    ? { kind: "max", span: spanOfToken(token(cst, K.max)) }
    : { kind: "truth", value: yes !== undefined, span: spanOfToken(word) };
}

/** `sum { … }` or `best { … }` after `points`. */
export function buildTally(cst: CstNode, damage: Damage): ExpressionNode {
  const { cases, damaged } = readCases(node(cst, "cases"), damage);
  const kind = has(cst, K.sum) ? "sum of cases" : "best of cases";
  return { kind, cases, damaged, span: spanOfNode(cst) };
}

/** A block of cases; a damaged line is left out and the block says so. */
export function buildCases(cst: CstNode, damage: Damage): ExpressionNode {
  return { kind: "cases", ...readCases(cst, damage), span: spanOfNode(cst) };
}

function readCases(cst: CstNode, damage: Damage): { cases: readonly CaseNode[]; damaged: boolean } {
  const cases: CaseNode[] = [];
  const damaged = damage.lines(nodesOf(cst, "caseLine"), "cases", (line) => {
    const [first, second] = nodesOf(line, "expression").map((one) => buildExpression(one, damage));
    if (first !== undefined) {
      const list = nodeOf(line, "provenanceList");
      const provenance = buildProvenances(list ?? line);
      const condition = second === undefined ? null : first;
      const headSpan = condition === null ? spanOfToken(token(line, K.otherwise)) : first.span;
      cases.push({ condition, headSpan, value: second ?? first, provenance, span: spanOfNode(line) });
    }
  });
  return { cases, damaged };
}

/** `points by status { … }`. */
export function buildByOption(cst: CstNode, damage: Damage): ExpressionNode {
  const options: OptionCaseNode[] = [];
  const damaged = damage.lines(nodesOf(cst, "optionLine"), "byOption", (line) => {
    const [word] = tokensIn(line);
    const value = buildExpression(node(line, "expression"), damage);
    const name = word === undefined || has(line, K.otherwise) ? null : nameOf(word);
    options.push({ word: name, value, provenance: buildProvenances(line), span: spanOfNode(line) });
  });
  return {
    kind: "by",
    subject: nameOf(token(cst, T.Name)),
    options,
    damaged,
    span: spanOfToken(token(cst, T.Name)),
  };
}
