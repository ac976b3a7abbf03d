/** Concrete syntax to expression nodes: `*` binds tighter than `+`, `and` than `or`. */
import type { CstNode, IToken, TokenType } from "chevrotain";
import { invariant } from "../base/invariant.ts";
import { spanOf } from "../base/source.ts";
import {
  codeOf,
  dateOf,
  nameOf,
  node,
  nodesOf,
  plainSign,
  spanOfNode,
  textOf,
  token,
  tokensIn,
  tokensOf,
} from "./cst.ts";
import type { Damage } from "./damage.ts";
import { spanOfToken } from "./layout.ts";
import { buildProvenances } from "./build-provenance.ts";
import * as T from "./tokens.ts";
import type { BinaryNode, CaseNode, ExpressionNode, OptionCaseNode } from "./expression-tree.ts";

const K = T.keywordTokens;

export function buildExpression(cst: CstNode, damage: Damage): ExpressionNode {
  const parts = nodesOf(cst, "comparison").map((comparison) => buildComparison(comparison, damage));
  const value = chained(parts, signsIn(cst, connectives), connectives);
  const [fallback] = nodesOf(cst, "operand");
  return fallback === undefined
    ? value
    : { kind: "else", value, fallback: buildOperand(fallback, damage), span: spanOfNode(cst) };
}

type Operators = ReadonlyMap<TokenType, BinaryNode["operator"]>;
const connectives: Operators = new Map([
  [K.or, "or"],
  [K.and, "and"],
]);
const arithmetic: Operators = new Map([
  [T.Plus, "+"],
  [T.Minus, "-"],
  [T.Times, "*"],
  [T.Divide, "/"],
]);
const comparisons = new Map([T.Comparison, T.Equals].map((type) => [type, type]));
const tighter: ReadonlySet<BinaryNode["operator"]> = new Set(["*", "/", "and"]);

/** A sign between two operands, with the type that it was read as. */
interface Sign {
  readonly token: IToken;
  readonly type: TokenType;
}

/** The signs of these types directly in a rule, in the order of the text. */
function signsIn(cst: CstNode, types: ReadonlyMap<TokenType, unknown>): readonly Sign[] {
  const signs: Sign[] = [];
  for (const type of types.keys()) {
    for (const token of tokensOf(cst, type)) {
      signs.push({ token, type });
    }
  }
  return signs.length < 2 ? signs : signs.sort((a, b) => a.token.startOffset - b.token.startOffset);
}

/** Operands and the signs between them: from left to right, those that bind tighter first. */
function chained(
  operands: readonly ExpressionNode[],
  signs: readonly Sign[],
  operators: Operators,
): ExpressionNode {
  const [first, ...others] = operands;
  invariant(first !== undefined, "an expression without an operand");
  let sum: { readonly left: ExpressionNode; readonly operator: BinaryNode["operator"] } | null = null;
  let product = first;
  for (const [at, operand] of others.entries()) {
    const operator = operators.get(signs[at]?.type ?? T.Plus) ?? "+";
    if (tighter.has(operator)) {
      product = binary(operator, product, operand);
    } else {
      sum = { left: sum === null ? product : binary(sum.operator, sum.left, product), operator };
      product = operand;
    }
  }
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
  const [cases] = nodesOf(cst, "cases");
  return cases === undefined ? buildExpression(node(cst, "expression"), damage) : buildCases(cases, damage);
}

function buildComparison(cst: CstNode, damage: Damage): ExpressionNode {
  const { to } = spanOfNode(cst);
  return tokensOf(cst, K.not).reduceRight<ExpressionNode>(
    (operand, word) => ({ kind: "not", operand, span: { from: spanOfToken(word).from, to } }),
    buildCompared(cst, damage),
  );
}

function buildCompared(cst: CstNode, damage: Damage): ExpressionNode {
  const operands = nodesOf(cst, "arithmetic").map((part) => buildArithmetic(part, damage));
  const [first] = operands;
  invariant(first !== undefined, "a comparison without an operand");
  const isProvided = tokensOf(cst, K.isProvided).length > 0;
  if (operands.length === 1 && !isProvided && tokensOf(cst, K.isNotApplicable).length === 0) {
    return first;
  }
  const span = { from: spanOfNode(node(cst, "arithmetic")).from, to: spanOfNode(cst).to };
  if (operands.length === 1) {
    return { kind: isProvided ? "is provided" : "is not applicable", subject: first, span };
  }
  const operators = signsIn(cst, comparisons).map((sign) => plainSign(sign.token.image));
  return { kind: "comparison", operands, operators, span };
}

function buildArithmetic(cst: CstNode, damage: Damage): ExpressionNode {
  const operands = nodesOf(cst, "operand").map((operand) => buildOperand(operand, damage));
  return chained(operands, signsIn(cst, arithmetic), arithmetic);
}

/** A value behind its signs: `--a` is the negative of the negative. */
function buildOperand(cst: CstNode, damage: Damage): ExpressionNode {
  const { to } = spanOfNode(cst);
  return tokensOf(cst, T.Minus).reduceRight<ExpressionNode>(
    (operand, sign) => ({ kind: "negate", operand, span: { from: spanOfToken(sign).from, to } }),
    buildValue(cst, damage),
  );
}

function buildValue(cst: CstNode, damage: Damage): ExpressionNode {
  const [bracket] = nodesOf(cst, "bracket");
  if (bracket !== undefined) {
    return { ...buildExpression(node(bracket, "expression"), damage), span: spanOfNode(bracket) };
  }
  const [part] = nodesOf(cst, "rollUpPart");
  if (part !== undefined) {
    return buildRollUpPart(part);
  }
  if (tokensOf(cst, T.NumberToken).length > 0) {
    return buildLiteral(cst, damage);
  }
  const [name] = tokensOf(cst, T.Name);
  return name === undefined ? buildWord(cst) : buildName(name, cst, damage);
}

/** A name, or a call. */
function buildName(name: IToken, cst: CstNode, damage: Damage): ExpressionNode {
  const span = spanOfToken(name);
  if (tokensOf(cst, T.CallParen).length === 0) {
    return { kind: "name", name: nameOf(name), span };
  }
  const inside = nodesOf(cst, "expression").map((argument) => buildExpression(argument, damage));
  const { to } = spanOfToken(token(cst, T.RParen));
  return { kind: "call", name: nameOf(name), arguments: inside, span: { from: span.from, to } };
}

function buildRollUpPart(cst: CstNode): ExpressionNode {
  const span = spanOfNode(cst);
  const [code] = nodesOf(cst, "code").map(codeOf);
  if (code !== undefined) {
    return { kind: "roll-up", of: "group", name: code, span };
  }
  const of = tokensOf(cst, K.pillar).length > 0 ? "pillar" : "index";
  return { kind: "roll-up", of, name: textOf(token(cst, T.StringToken)), span };
}

function buildLiteral(cst: CstNode, damage: Damage): ExpressionNode {
  const digits = token(cst, T.NumberToken);
  const [[percent], [points]] = [tokensOf(cst, T.Percent), tokensOf(cst, K.points)];
  const span = { from: spanOfToken(digits).from, to: spanOfToken(points ?? percent ?? digits).to };
  if (digits.tokenType === T.CommaNumber) {
    damage.mark();
    return { kind: "doubtful", span };
  }
  const ofNumber = { from: span.from, to: spanOfToken(percent ?? digits).to };
  const number = { text: digits.image, percent: percent !== undefined, negative: false, span: ofNumber };
  return { kind: "number", number, points: points !== undefined, span };
}

/** `yes`, `no`, `max`, a day, or a code. */
function buildWord(cst: CstNode): ExpressionNode {
  const [path] = tokensOf(cst, T.Path);
  if (path !== undefined) {
    return { kind: "name", name: nameOf(path), span: spanOfToken(path) };
  }
  const [day] = tokensOf(cst, T.DateToken);
  if (day !== undefined) {
    return { kind: "date", date: dateOf(day), span: spanOfToken(day) };
  }
  const [[yes], [no]] = [tokensOf(cst, K.yes), tokensOf(cst, K.no)];
  const word = yes ?? no;
  return word === undefined
    ? { kind: "max", span: spanOfToken(token(cst, K.max)) }
    : { kind: "truth", value: yes !== undefined, span: spanOfToken(word) };
}

/** `sum { … }` or `best { … }` after `points`. */
export function buildTally(cst: CstNode, damage: Damage): ExpressionNode {
  const { cases, damaged } = readCases(node(cst, "cases"), damage);
  const kind = tokensOf(cst, K.sum).length > 0 ? "sum of cases" : "best of cases";
  return { kind, cases, damaged, span: spanOfNode(cst) };
}

/** A block of cases; a damaged line is left out and the block says so. */
export function buildCases(cst: CstNode, damage: Damage): ExpressionNode {
  return { kind: "cases", ...readCases(cst, damage), span: spanOfNode(cst) };
}

function readCases(cst: CstNode, damage: Damage): { cases: readonly CaseNode[]; damaged: boolean } {
  const cases: CaseNode[] = [];
  const damaged = damage.lines(nodesOf(cst, "caseLine"), "cases", (line) => {
    const expressions = nodesOf(line, "expression").map((expression) => buildExpression(expression, damage));
    const [first, second] = expressions;
    if (first !== undefined) {
      const [list] = nodesOf(line, "provenanceList");
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
    const [word] = tokensIn(line).filter(
      ({ tokenType }) => tokenType !== T.Colon && tokenType !== T.Semicolon,
    );
    const value = buildExpression(node(line, "expression"), damage);
    const isOtherwise = tokensOf(line, K.otherwise).length > 0;
    const name = word === undefined || isOtherwise ? null : nameOf(word);
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
