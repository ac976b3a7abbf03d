/** `points sum { … }` and `points best { … }`: lists whose lines are decided one by one. */
import type { Report } from "../../base/diagnostic.ts";
import type { Case, Expression } from "../../ir/expression.ts";
import type { CaseNode, ExpressionNode } from "../../syntax/expression-tree.ts";
import { expectPoints } from "../laws/kinds-agree.ts";
import { lowerCase } from "./lower-cases.ts";
import type { Lower, Scope } from "./scope.ts";

type TallyNode = Extract<ExpressionNode, { readonly kind: "sum of cases" | "best of cases" }>;

/** The sum of the lines that hold, or the greatest of them and 0; a line that does not hold gives 0. */
export function lowerTally(node: TallyNode, lower: Lower, scope: Scope, report: Report): Expression | null {
  if (node.cases.length === 0 && !node.damaged) {
    report("BRM0304", node.span, { question: "empty" });
  }
  const lines = node.cases.map((line) => lowerLine(line, lower, scope, report));
  const whole = lines.filter((line) => line !== null);
  if (whole.length === 0 || whole.length < lines.length || node.damaged) {
    return null;
  }
  const { span } = node;
  return node.kind === "sum of cases"
    ? { kind: "call", primitive: "sum", arguments: whole, type: "points", span }
    : { kind: "call", primitive: "greatest", arguments: [...whole, noPoints(span)], type: "points", span };
}

/** One line: `otherwise` has no place in it, since no line waits for the others. */
function lowerLine(node: CaseNode, lower: Lower, scope: Scope, report: Report): Expression | null {
  if (node.condition === null) {
    report("BRM0123", node.headSpan, {});
    return null;
  }
  const line = lowerCase(node, lower, scope, report);
  if (line === null || !expectPoints(line.value, report)) {
    return null;
  }
  const { span } = line;
  const otherwise: Case = { condition: null, value: noPoints(span), assumed: null, span };
  return { kind: "cases", cases: [line, otherwise], type: "points", span };
}

function noPoints(span: Expression["span"]): Expression {
  return { kind: "literal", value: "0", written: "0", type: "points", span };
}
