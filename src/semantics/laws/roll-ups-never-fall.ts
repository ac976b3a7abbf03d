/** No index and no pillar falls when a part of it rises. */
import type { Report } from "../../base/diagnostic.ts";
import { exact } from "../../base/exact.ts";
import { everyPart, type Expression } from "../../ir/expression.ts";

const NO_DEFINITIONS: ReadonlyMap<string, Expression> = new Map();

/** Whether a formula has the form of one that never falls when a part of it rises; if not, reports the part that may make it fall. */
export function neverFalls(expression: Expression, report: Report): boolean {
  switch (expression.kind) {
    case "literal":
    case "roll-up":
      return true;
    case "arithmetic":
      return arithmeticNeverFalls(expression, report);
    case "call":
      return expression.arguments.every((part) => neverFalls(part, report));
    case "negate":
      report("BRM0220", expression.span, { reason: "subtracted" });
      return false;
    default:
      report("BRM0220", expression.span, { reason: "form" });
      return false;
  }
}

function arithmeticNeverFalls(
  { operator, left, right }: Extract<Expression, { readonly kind: "arithmetic" }>,
  report: Report,
): boolean {
  if (operator === "-") {
    report("BRM0220", right.span, { reason: "subtracted" });
    return false;
  }
  if (operator === "/") {
    return neverFalls(left, report) && isSafeDivisor(right, report);
  }
  return neverFalls(left, report) && neverFalls(right, report);
}

/** Whether a condition over totals always has an answer: it divides by nothing that can be 0; if not, reports it. */
export function neverFails(condition: Expression, report: Report): boolean {
  return (
    !asksCohort(condition, report) &&
    everyPart([condition], NO_DEFINITIONS).every(
      (part) => part.kind !== "arithmetic" || part.operator !== "/" || isSafeDivisor(part.right, report),
    )
  );
}

/** Whether a condition asks for a statistic of the cohort, which lines of the head cannot; reports it. */
export function asksCohort(condition: Expression, report: Report): boolean {
  const statistic = everyPart([condition], NO_DEFINITIONS).find(({ kind }) => kind === "cohort");
  if (statistic !== undefined) {
    report("BRM0220", statistic.span, { reason: "cohort" });
  }
  return statistic !== undefined;
}

/** A number, the maximum, or a product of those: above 0 for every unit to which anything applies. */
function isSafeDivisor(divisor: Expression, report: Report): boolean {
  if (divisor.kind === "literal" && exact(divisor.value).isZero()) {
    report("BRM0218", divisor.span, {});
    return false;
  }
  const isSafe = isPositive(divisor);
  if (!isSafe) {
    report("BRM0220", divisor.span, { reason: "divisor" });
  }
  return isSafe;
}

function isPositive(divisor: Expression): boolean {
  switch (divisor.kind) {
    case "literal":
      return exact(divisor.value).sign() > 0;
    case "roll-up":
      return divisor.of === "max";
    case "arithmetic":
      return (
        (divisor.operator === "*" || divisor.operator === "/") &&
        isPositive(divisor.left) &&
        isPositive(divisor.right)
      );
    default:
      return false;
  }
}
