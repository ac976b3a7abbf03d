/** Concrete syntax to expression nodes: precedence is the grammar's, this only names what was found. */
import type { CstNode, IToken } from "chevrotain";
import { spanOf } from "../base/source.ts";
import {
  codeOf,
  dateOf,
  nameOf,
  node,
  nodesOf,
  numberOf,
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
  const value = buildChain(node(cst, "disjunction"), "conjunction", "or", (conjunction) =>
    buildChain(conjunction, "negation", "and", (negation) => buildNegation(negation, damage)),
  );
  const [fallback] = nodesOf(cst, "unary");
  return fallback === undefined
    ? value
    : { kind: "else", value, fallback: buildUnary(fallback, damage), span: spanOfNode(cst) };
}

/** `= …`, `= { … }` or `{ … }`. */
export function buildMeaning(cst: CstNode, damage: Damage): ExpressionNode {
  const [cases] = nodesOf(cst, "cases");
  return cases === undefined ? buildExpression(node(cst, "expression"), damage) : buildCases(cases, damage);
}

function buildChain(
  cst: CstNode,
  rule: string,
  operator: "and" | "or",
  build: (part: CstNode) => ExpressionNode,
): ExpressionNode {
  return nodesOf(cst, rule)
    .map(build)
    .reduce((left, right) => ({
      kind: "binary",
      operator,
      left,
      right,
      span: spanOf(left.span, right.span),
    }));
}

function buildNegation(cst: CstNode, damage: Damage): ExpressionNode {
  const [operand] = nodesOf(cst, "negation");
  return operand === undefined
    ? buildComparison(node(cst, "comparison"), damage)
    : { kind: "not", operand: buildNegation(operand, damage), span: spanOfNode(cst) };
}

function buildComparison(cst: CstNode, damage: Damage): ExpressionNode {
  const operands = nodesOf(cst, "sum").map((sum) => buildSum(sum, damage));
  const [first] = operands;
  const span = spanOfNode(cst);
  const signs = [...tokensOf(cst, T.Comparison), ...tokensOf(cst, T.Equals)].sort(byOffset);
  if (first !== undefined && tokensOf(cst, K.isProvided).length > 0) {
    return { kind: "is provided", subject: first, span };
  }
  if (first !== undefined && tokensOf(cst, K.isNotApplicable).length > 0) {
    return { kind: "is not applicable", subject: first, span };
  }
  return first !== undefined && signs.length === 0
    ? first
    : { kind: "comparison", operands, operators: signs.map(({ image }) => plainSign(image)), span };
}

function byOffset(a: IToken, b: IToken): number {
  return a.startOffset - b.startOffset;
}

function buildSum(cst: CstNode, damage: Damage): ExpressionNode {
  const operators = [...tokensOf(cst, T.Plus), ...tokensOf(cst, T.Minus)].sort(byOffset);
  const parts = nodesOf(cst, "product").map((product) => buildProduct(product, damage));
  return foldLeft(
    parts,
    operators.map(({ tokenType }) => (tokenType === T.Plus ? "+" : "-")),
  );
}

function buildProduct(cst: CstNode, damage: Damage): ExpressionNode {
  const operators = [...tokensOf(cst, T.Times), ...tokensOf(cst, T.Divide)].sort(byOffset);
  const parts = nodesOf(cst, "unary").map((unary) => buildUnary(unary, damage));
  return foldLeft(
    parts,
    operators.map(({ tokenType }) => (tokenType === T.Times ? "*" : "/")),
  );
}

function foldLeft(
  parts: readonly ExpressionNode[],
  operators: readonly BinaryNode["operator"][],
): ExpressionNode {
  return parts.reduce((left, right, index) => ({
    kind: "binary",
    operator: operators[index - 1] ?? "+",
    left,
    right,
    span: spanOf(left.span, right.span),
  }));
}

function buildUnary(cst: CstNode, damage: Damage): ExpressionNode {
  const [operand] = nodesOf(cst, "unary");
  return operand === undefined
    ? buildAtom(node(cst, "atom"), damage)
    : { kind: "negate", operand: buildUnary(operand, damage), span: spanOfNode(cst) };
}

function buildAtom(cst: CstNode, damage: Damage): ExpressionNode {
  const span = spanOfNode(cst);
  const [literal] = nodesOf(cst, "literal");
  const [call] = nodesOf(cst, "call");
  const [bracket] = nodesOf(cst, "bracket");
  const [part] = nodesOf(cst, "rollUpPart");
  if (part !== undefined) {
    return buildRollUpPart(part);
  }
  if (literal !== undefined) {
    return buildLiteral(literal, damage);
  }
  if (call !== undefined) {
    const inside = nodesOf(call, "expression").map((argument) => buildExpression(argument, damage));
    return { kind: "call", name: nameOf(token(call, T.Name)), arguments: inside, span };
  }
  if (bracket !== undefined) {
    return { ...buildExpression(node(bracket, "expression"), damage), span };
  }
  return buildWord(cst);
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
  const span = spanOfNode(cst);
  const number = numberOf(cst);
  if (number === null) {
    damage.mark();
    return { kind: "doubtful", span };
  }
  return { kind: "number", number, points: tokensOf(cst, K.points).length > 0, span };
}

function buildWord(cst: CstNode): ExpressionNode {
  const [word] = tokensIn(cst);
  const span = spanOfNode(cst);
  if (word === undefined || tokensOf(cst, K.max).length > 0) {
    return { kind: "max", span };
  }
  if (word.tokenType === T.DateToken || word.tokenType === T.SlashDate) {
    return { kind: "date", date: dateOf(word), span };
  }
  const isYes = tokensOf(cst, K.yes).length > 0;
  return isYes || tokensOf(cst, K.no).length > 0
    ? { kind: "truth", value: isYes, span }
    : { kind: "name", name: nameOf(word), span };
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
