/** Expression nodes to expressions: names are looked up, methods put in, and every node gets its kind. */
import type { Report } from "../../base/diagnostic.ts";
import { exact } from "../../base/exact.ts";
import { assertNever } from "../../base/invariant.ts";
import type { Span } from "../../base/source.ts";
import type { Expression, InputReference, ValueKind } from "../../ir/expression.ts";
import type { BinaryNode, ExpressionNode, NameNode, NumberNode } from "../../syntax/expression-tree.ts";
import {
  expectNumeric,
  expectTruth,
  reportGroupedThousands,
  reportKind,
  reportMismatch,
} from "../laws/kinds-agree.ts";
import { expectOneMeasure } from "../laws/measures-agree.ts";
import { reportUnknownName } from "../laws/names-are-known.ts";
import { reportCycle } from "../laws/nothing-depends-on-itself.ts";
import { commonKind, kindOfArithmetic } from "./kinds.ts";
import { lowerCall } from "./lower-call.ts";
import { lowerByOption, lowerCases } from "./lower-cases.ts";
import { lowerComparison } from "./lower-comparison.ts";
import { lowerTally } from "./lower-tally.ts";
import { lowerRollUpName, lowerRollUpPart, reportFault } from "./roll-up-parts.ts";
import { staysWithinSize } from "./number-size.ts";
import { findInput, isHidden, namesIn, type Scope, spanIn } from "./scope.ts";
import { dayOf } from "./written-day.ts";

/** The expression, or null where it was reported. */
export function lowerExpression(node: ExpressionNode, scope: Scope, report: Report): Expression | null {
  switch (node.kind) {
    case "number":
      return lowerNumber(node.number, node.points, spanIn(node, scope));
    case "doubtful":
      return null;
    case "truth":
      return { kind: "truth", value: node.value, type: "yes/no", span: spanIn(node, scope) };
    case "max":
      return lowerMax(spanIn(node, scope), scope, report);
    case "date":
      return lowerDate(node.date.text, spanIn(node, scope), report);
    case "sum of cases":
    case "best of cases":
      return lowerTally(node, lowerExpression, scope, report);
    case "roll-up":
      return lowerRollUpPart(node, scope, report);
    case "name":
      return lowerName(node.name, scope, report);
    case "call":
      return lowerCall(node, lowerExpression, scope, report);
    case "negate":
    case "not":
      return lowerPrefix(node.kind, node, scope, report);
    case "binary":
      return lowerBinary(node, scope, report);
    case "comparison":
      return lowerComparison(node, lowerExpression, scope, report);
    case "is provided":
    case "is not applicable":
      return lowerStateTest(node.kind, node, scope, report);
    case "else":
      return lowerElse(node, scope, report);
    case "cases":
      return lowerCases(node, lowerExpression, scope, report);
    case "by":
      return lowerByOption(node, lowerExpression, scope, report);
    default:
      return assertNever(node);
  }
}

function lowerNumber({ text, percent, negative }: NumberNode, points: boolean, span: Span): Expression {
  const written = `${negative ? "-" : ""}${text}${percent ? "%" : ""}`;
  const type: ValueKind = points ? "points" : percent ? "ratio" : "number";
  return { kind: "literal", value: exact(written).toFraction(), written, type, span };
}

/** The maximum of the indicator, or in a line of the head the one that applies to the unit. */
function lowerMax(span: Span, { max, rollUps }: Scope, report: Report): Expression | null {
  if (max !== null) {
    return { kind: "max", value: max, type: "points", span };
  }
  if (rollUps === null) {
    reportFault({ problem: "no max" }, span, report);
    return null;
  }
  return { kind: "roll-up", of: "max", name: "", type: "points", span };
}

function lowerDate(text: string, span: Span, report: Report): Expression | null {
  const value = dayOf(text, span, report);
  return value === null ? null : { kind: "date", value, type: "date", span };
}

function lowerName(name: NameNode, scope: Scope, report: Report): Expression | null {
  const argument = scope.call?.arguments.get(name.text);
  if (argument !== undefined) {
    return argument;
  }
  if (scope.rollUps !== null && scope.call === null) {
    return lowerRollUpName(name, scope, report);
  }
  // A method sees its parameters only: its text must not mean something else in another indicator.
  const input = scope.call === null ? findInput(name.text, scope) : undefined;
  if (input !== undefined && scope.doubtful.has(input.key)) {
    return null;
  }
  if (input !== undefined) {
    return { kind: "input", key: input.key, name: name.written, type: input.kind, span: name.span };
  }
  if (scope.call === null && scope.definitions.has(name.text)) {
    return lowerDefinitionReference(name, scope, report);
  }
  // What stands in a method is reported there.
  if (scope.call === null && !isHidden(name.text, scope)) {
    reportUnknownName(name, namesIn(scope), scope.lost, report);
  }
  return null;
}

function lowerDefinitionReference(name: NameNode, scope: Scope, report: Report): Expression | null {
  const expression = lowerDefinition(name.text, scope, report);
  return expression === null
    ? null
    : { kind: "definition", name: name.text, type: expression.type, span: name.span };
}

/** The expression of a definition, lowered once; null where it was reported or depends on itself. */
export function lowerDefinition(name: string, scope: Scope, report: Report): Expression | null {
  const known = scope.lowered.get(name);
  const definition = scope.definitions.get(name);
  if (known !== undefined || definition === undefined) {
    return known ?? null;
  }
  const start = scope.underway.indexOf(name);
  if (start >= 0) {
    reportCycle(definition.name.span, [...scope.underway.slice(start), name], report);
    return null;
  }
  scope.underway.push(name);
  const expression = lowerExpression(definition.expression, scope, report);
  scope.underway.pop();
  scope.lowered.set(name, expression);
  return expression;
}

function lowerPrefix(
  kind: "negate" | "not",
  node: { readonly operand: ExpressionNode; readonly span: Span },
  scope: Scope,
  report: Report,
): Expression | null {
  const operand = lowerExpression(node.operand, scope, report);
  if (operand === null) {
    return null;
  }
  const span = spanIn(node, scope);
  if (kind === "not") {
    return expectTruth(operand, report) ? { kind, operand, type: "yes/no", span } : null;
  }
  return expectNumeric(operand, report) ? { kind, operand, type: operand.type, span } : null;
}

function lowerBinary(node: BinaryNode, scope: Scope, report: Report): Expression | null {
  const left = lowerExpression(node.left, scope, report);
  const right = lowerExpression(node.right, scope, report);
  if (left === null || right === null) {
    return null;
  }
  const span = spanIn(node, scope);
  if (node.operator === "and" || node.operator === "or") {
    const areTruths = expectTruth(left, report) && expectTruth(right, report);
    return areTruths ? { kind: "logic", operator: node.operator, left, right, type: "yes/no", span } : null;
  }
  if (reportGroupedThousands(left, right, report)) {
    return null;
  }
  const type = kindOfArithmetic(node.operator, left, right);
  if (type === null) {
    reportMismatch(left, right, node.operator, report);
    return null;
  }
  const isSum = node.operator === "+" || node.operator === "-";
  if (isSum && !expectOneMeasure([left, right], span, scope, report)) {
    return null;
  }
  const folded = foldedFraction(node.operator, left, right, span);
  const result = folded ?? { kind: "arithmetic", operator: node.operator, left, right, type, span };
  return staysWithinSize(result, scope, report) ? result : null;
}

function lowerStateTest(
  kind: "is provided" | "is not applicable",
  node: { readonly subject: ExpressionNode; readonly span: Span },
  scope: Scope,
  report: Report,
): Expression | null {
  const subject = lowerExpression(node.subject, scope, report);
  if (subject !== null && subject.kind !== "input") {
    reportKind(subject.span, [{ vi: "một số liệu", en: "an input" }], subject.type, report);
  }
  return subject?.kind === "input" ? stateTest(kind, subject, spanIn(node, scope)) : null;
}

function stateTest(
  kind: "is provided" | "is not applicable",
  { key, name }: InputReference,
  span: Span,
): Expression {
  return { kind, key, name, type: "yes/no", span };
}

/** Digits of a fraction that is computed while it is read. */
const MAX_FOLDED = 1_000;

/** `4/5` is one number, the same as 0.8 and 80%. */
function foldedFraction(
  operator: string,
  left: Expression,
  right: Expression,
  span: Span,
): Expression | null {
  if (
    operator !== "/" ||
    left.kind !== "literal" ||
    left.type !== "number" ||
    right.kind !== "literal" ||
    right.type !== "number" ||
    left.value.length + right.value.length > MAX_FOLDED ||
    exact(right.value).isZero()
  ) {
    return null;
  }
  const value = exact(left.value).over(exact(right.value)).toFraction();
  return { kind: "literal", value, written: `${left.written}/${right.written}`, type: "number", span };
}

function lowerElse(
  node: Extract<ExpressionNode, { readonly kind: "else" }>,
  scope: Scope,
  report: Report,
): Expression | null {
  const value = lowerExpression(node.value, scope, report);
  const fallback = lowerExpression(node.fallback, scope, report);
  if (value === null || fallback === null) {
    return null;
  }
  const type = commonKind(value, fallback);
  if (type === null) {
    reportMismatch(value, fallback, "else", report);
    return null;
  }
  const span = spanIn(node, scope);
  return expectOneMeasure([value, fallback], span, scope, report)
    ? { kind: "else", value, fallback, type, span }
    : null;
}
