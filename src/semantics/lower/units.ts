/** Units of measure: which one an expression is in, and which figures go together. */
import { assertNever } from "../../base/invariant.ts";
import type { Expression, InputReference } from "../../ir/expression.ts";
import type { Input } from "../../ir/ruleset.ts";
import type { Measure, Scope } from "./scope.ts";

type Known = Pick<Scope, "background" | "inputs" | "lowered" | "measures">;

/**
 * The unit of measure that an expression is in, found from the inputs in it; null where none is stated or none is
 * left: `a + b` of counts of "hồ sơ" is in "hồ sơ", `a / b` in none, `2 * a` and `80% * a` in "hồ sơ" again.
 */
export function measureOf(expression: Expression, known: Known): Measure | null {
  if (!isMeasured(expression)) {
    return null;
  }
  if (expression.kind === "input") {
    return measureOfInput(known.background.get(expression.key) ?? known.inputs.get(expression.key));
  }
  const found = known.measures.get(expression);
  if (found !== undefined) {
    return found;
  }
  const measure = findMeasure(expression, known);
  known.measures.set(expression, measure);
  return measure;
}

/** Counts and amounts are measured; shares, points and bare numbers are not. */
function isMeasured({ type }: Expression): boolean {
  return type === "count" || type === "amount";
}

function findMeasure(expression: Exclude<Expression, InputReference>, known: Known): Measure | null {
  const first = (parts: readonly Expression[]): Measure | null =>
    parts.reduce<Measure | null>((found, part) => found ?? measureOf(part, known), null);
  switch (expression.kind) {
    case "definition":
      return first([known.lowered.get(expression.name) ?? null].filter((meaning) => meaning !== null));
    case "negate":
      return measureOf(expression.operand, known);
    case "arithmetic":
      return first(measuredParts(expression));
    case "call":
      return first(
        expression.primitive === "round" ? expression.arguments.slice(0, 1) : expression.arguments,
      );
    case "cohort":
      return measureOf(expression.of, known);
    case "cases":
      return first(expression.cases.map(({ value }) => value));
    case "else":
      return first([expression.value, expression.fallback]);
    case "method":
      return measureOf(expression.body, known);
    case "literal":
    case "date":
    case "truth":
    case "max":
    case "roll-up":
    case "comparison":
    case "logic":
    case "not":
    case "choice is":
    case "is provided":
    case "is not applicable":
      return null;
    default:
      return assertNever(expression);
  }
}

/** The operands whose unit the result has. */
function measuredParts({
  operator,
  left,
  right,
}: Extract<Expression, { readonly kind: "arithmetic" }>): readonly Expression[] {
  switch (operator) {
    case "+":
    case "-":
      return [left, right];
    case "*":
      // People times files are neither: a product keeps a unit where only one factor is measured.
      return isMeasured(left) && isMeasured(right) ? [] : [left, right];
    case "/":
      return isMeasured(right) ? [] : [left];
    default:
      return assertNever(operator);
  }
}

function measureOfInput(input: Input | undefined): Measure | null {
  return input?.unitOf == null ? null : { unitOf: input.unitOf, input };
}
