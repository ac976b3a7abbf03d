/** Which kinds of values go together, and what kind comes out: ratios, counts, amounts and points never mix unseen. */
import type { Term } from "../../base/codes.ts";
import type { ArithmeticOperator, Expression, ValueKind } from "../../ir/expression.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";

/** What messages call each kind. */
export const kindTerms: Readonly<Record<ValueKind, Term>> = {
  count: labelOfKeyword("count"),
  amount: labelOfKeyword("amount"),
  ratio: labelOfKeyword("ratio"),
  points: labelOfKeyword("points"),
  number: { vi: "số", en: "number" },
  "yes/no": labelOfKeyword("yesNo"),
  choice: labelOfKeyword("choice"),
  date: labelOfKeyword("date"),
  text: labelOfKeyword("text"),
};

const numeric: ReadonlySet<ValueKind> = new Set(["count", "amount", "ratio", "points", "number"]);

export function isNumeric({ type }: Expression): boolean {
  return numeric.has(type);
}

/** Values of literals are in lowest terms, so there is one 0. */
function isZero(expression: Expression): boolean {
  return expression.kind === "literal" && expression.value === "0";
}

/** The kind that both have, or null: `0` has every kind of number, a bare number that of a count, an amount or a ratio. */
export function commonKind(left: Expression, right: Expression): ValueKind | null {
  if (left.type === right.type) {
    return left.type;
  }
  if (!isNumeric(left) || !isNumeric(right)) {
    return null;
  }
  if (isZero(left) || isZero(right)) {
    return isZero(right) ? left.type : right.type;
  }
  const [bare, other] = left.type === "number" ? [left, right] : [right, left];
  const fits = bare.type === "number" && numeric.has(other.type) && other.type !== "points";
  return fits ? other.type : null;
}

/** The kind of `left operator right`, or null where the kinds have no such result. */
export function kindOfArithmetic(
  operator: ArithmeticOperator,
  left: Expression,
  right: Expression,
): ValueKind | null {
  if (!isNumeric(left) || !isNumeric(right)) {
    return null;
  }
  switch (operator) {
    case "+":
    case "-":
      return commonKind(left, right);
    case "*":
      return products[`${left.type} ${right.type}`] ?? products[`${right.type} ${left.type}`] ?? null;
    case "/":
      return quotients[`${left.type} ${right.type}`] ?? null;
  }
}

/** By the kinds of the factors, in either order. */
const products: Readonly<Record<string, ValueKind>> = {
  "number number": "number",
  "number count": "count",
  "number amount": "amount",
  "number ratio": "ratio",
  "number points": "points",
  "ratio ratio": "ratio",
  "ratio count": "count",
  "ratio amount": "amount",
  "ratio points": "points",
  "count count": "amount",
  "count amount": "amount",
  "count points": "points",
  "amount amount": "amount",
};

/** By the kinds of dividend and divisor: quotients of one kind are ratios. */
const quotients: Readonly<Record<string, ValueKind>> = {
  "number number": "number",
  "number count": "ratio",
  "number amount": "ratio",
  "number ratio": "number",
  "count number": "ratio",
  "count count": "ratio",
  "count amount": "amount",
  "count ratio": "amount",
  "amount number": "ratio",
  "amount count": "amount",
  "amount amount": "ratio",
  "amount ratio": "amount",
  "ratio number": "ratio",
  "ratio ratio": "ratio",
  "ratio count": "amount",
  "ratio amount": "amount",
  "points number": "points",
  "points ratio": "points",
  "points count": "points",
  "points points": "ratio",
};
