/** Comparisons to expressions: chains, choices against their options, and percentages without their sign. */
import type { Report } from "../../base/diagnostic.ts";
import { spanOf } from "../../base/source.ts";
import type { ComparisonOperator, Expression } from "../../ir/expression.ts";
import type { Input } from "../../ir/ruleset.ts";
import type { ExpressionNode, NameNode } from "../../syntax/expression-tree.ts";
import { reportGroupedThousands, reportMismatch, reportMissingPercent } from "../laws/kinds-agree.ts";
import { expectOneMeasure } from "../laws/measures-agree.ts";
import { reportUnknownOption } from "../laws/names-are-known.ts";
import { commonKind, isNumeric, kindTerms } from "./kinds.ts";
import { findInput, type Lower, type Scope, spanIn } from "./scope.ts";

/** `a < b < c` is `a < b and b < c`. */
export function lowerComparison(
  node: Extract<ExpressionNode, { readonly kind: "comparison" }>,
  lower: Lower,
  scope: Scope,
  report: Report,
): Expression | null {
  const { operands, operators } = node;
  const pair = (at: number) =>
    lowerPair(operands[at], operators[at] ?? "=", operands[at + 1], lower, scope, report);
  let left = pair(0);
  for (let at = 1; at < operators.length; at++) {
    const right = pair(at);
    left =
      left === null || right === null
        ? null
        : { kind: "logic", operator: "and", left, right, type: "yes/no", span: spanIn(node, scope) };
  }
  return left;
}

function lowerPair(
  leftNode: ExpressionNode | undefined,
  operator: string,
  rightNode: ExpressionNode | undefined,
  lower: Lower,
  scope: Scope,
  report: Report,
): Expression | null {
  if (leftNode === undefined || rightNode === undefined) {
    return null;
  }
  const choice = choiceOf(leftNode, scope);
  if (choice !== undefined && rightNode.kind === "name") {
    return lowerChoiceTest(choice, leftNode, operator, rightNode.name, scope, report);
  }
  const left = lower(leftNode, scope, report);
  const right = lower(rightNode, scope, report);
  if (left === null || right === null || reportMissingPercent(left, right, report)) {
    return null;
  }
  if (reportGroupedThousands(left, right, report)) {
    return null;
  }
  const isOrdered = isNumeric(left) || left.type === "date";
  const comparable = isOrdered || (left.type === "yes/no" && (operator === "=" || operator === "!="));
  if (!comparable || commonKind(left, right) === null) {
    reportMismatch(left, right, operator, report);
    return null;
  }
  const span = spanIn({ span: spanOf(leftNode.span, rightNode.span) }, scope);
  return expectOneMeasure([left, right], span, scope, report)
    ? { kind: "comparison", operator: toOperator(operator), left, right, type: "yes/no", span }
    : null;
}

const comparisons: readonly ComparisonOperator[] = ["=", "!=", "<", "<=", ">", ">="];

function toOperator(written: string): ComparisonOperator {
  return comparisons.find((operator) => operator === written) ?? "=";
}

function choiceOf(node: ExpressionNode, scope: Scope): Input | undefined {
  const input = node.kind === "name" ? findInput(node.name.text, scope) : undefined;
  return input?.kind === "choice" ? input : undefined;
}

function lowerChoiceTest(
  input: Input,
  subject: ExpressionNode,
  operator: string,
  word: NameNode,
  scope: Scope,
  report: Report,
): Expression | null {
  const span = spanIn({ span: { from: subject.span.from, to: word.span.to } }, scope);
  if (operator !== "=" && operator !== "!=") {
    report("BRM0212", span, { left: kindTerms.choice, right: kindTerms.choice, operator });
    return null;
  }
  if (!expectOption(input, word, scope, report)) {
    return null;
  }
  const test: Expression = {
    kind: "choice is",
    key: input.key,
    name: input.name,
    option: word.text,
    type: "yes/no",
    span,
  };
  return operator === "=" ? test : { kind: "not", operand: test, type: "yes/no", span };
}

/** Whether the word is an option of the choice; if not, reports it. */
export function expectOption(
  input: Input,
  word: NameNode,
  { lost, damagedChoices }: Pick<Scope, "lost" | "damagedChoices">,
  report: Report,
): boolean {
  const words = input.options.map((option) => option.word);
  if (words.includes(word.text)) {
    return true;
  }
  if (!damagedChoices.has(input.key)) {
    reportUnknownOption(word, input.name, words, lost, report);
  }
  return false;
}
