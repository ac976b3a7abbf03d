/** Which kinds of values go together, and what kind comes out: ratios, counts, amounts and points never mix unseen. */
import type { Term } from "../../base/codes.ts";
import type { Report } from "../../base/diagnostic.ts";
import { exact, one } from "../../base/exact.ts";
import { spanOf } from "../../base/source.ts";
import type { ArithmeticOperator, Expression, Literal, ValueKind } from "../../ir/expression.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";
import { looksGrouped, reportGrouped } from "./written-number.ts";

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

function isZero(expression: Expression): boolean {
  return expression.kind === "literal" && exact(expression.value).isZero();
}

/** The kind that both have, or null: `0` has every kind, a bare number that of a count, an amount or a ratio. */
export function commonKind(left: Expression, right: Expression): ValueKind | null {
  if (left.type === right.type || isZero(right)) {
    return left.type;
  }
  if (isZero(left)) {
    return right.type;
  }
  const [bare, other] = left.type === "number" ? [left, right] : [right, left];
  const fits = bare.type === "number" && numeric.has(other.type) && other.type !== "points";
  return fits ? other.type : null;
}

/** Reports two values that do not go together, as exactly as what they are allows. */
export function reportMismatch(left: Expression, right: Expression, operator: string, report: Report): void {
  const bare = [left, right].find(
    (side): side is Literal => side.kind === "literal" && side.type === "number",
  );
  const other = bare === left ? right : left;
  if (bare !== undefined && other.type === "points") {
    reportBarePoints(bare, report);
    return;
  }
  const span = spanOf(left.span, right.span);
  report("BRM0212", span, { left: kindTerms[left.type], right: kindTerms[right.type], operator });
}

/** Reports a value that is of another kind than the ones before it in a list. */
export function reportOddOneOut(before: Expression, value: Expression, report: Report): void {
  if (before.type === "points" && value.kind === "literal" && value.type === "number") {
    reportBarePoints(value, report);
  } else {
    report("BRM0205", value.span, { expected: [kindTerms[before.type]], found: kindTerms[value.type] });
  }
}

/** `20` where points belong: it must say that it is points. */
export function reportBarePoints(literal: Literal, report: Report): void {
  const { vi, en } = kindTerms.points;
  const text = { vi: `${literal.written} ${vi}`, en: `${literal.written} ${en}` };
  report("BRM0211", literal.span, { value: literal.written }, { fixes: [{ span: literal.span, text }] });
}

/** A count, or points, beside `1.000`: which whole number is meant must be said. */
export function reportGroupedThousands(left: Expression, right: Expression, report: Report): boolean {
  const [bare, other] = left.kind === "literal" ? [left, right] : [right, left];
  const isWhole = other.type === "count";
  if (bare.kind !== "literal" || bare.type !== "number" || !isWhole || !looksGrouped(bare.written)) {
    return false;
  }
  reportGrouped(bare.written, bare.span, report);
  return true;
}

/** A ratio compared with a whole number above 1 is a percentage without its sign. */
export function reportMissingPercent(left: Expression, right: Expression, report: Report): boolean {
  const [bare, other] = left.kind === "literal" ? [left, right] : [right, left];
  if (bare.kind !== "literal" || bare.type !== "number" || other.type !== "ratio") {
    return false;
  }
  const value = exact(bare.value);
  if (!value.isInteger() || value.compare(one) <= 0) {
    return false;
  }
  const percent = `${bare.written}%`;
  report("BRM0206", bare.span, { value: percent }, { fixes: [{ span: bare.span, text: percent }] });
  return true;
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

/** Whether it is yes/no; if not, reports it. */
export function expectTruth(expression: Expression, report: Report): boolean {
  return expectKind(expression, expression.type === "yes/no", ["yes/no"], report);
}

/** Whether a rule gives points; reports the value that does not. */
export function expectPoints(expression: Expression, report: Report): boolean {
  if (expression.type === "points") {
    return true;
  }
  switch (expression.kind) {
    case "cases":
      return expression.cases.every(({ value }) => expectPoints(value, report));
    case "literal":
      if (exact(expression.value).isZero()) {
        return true;
      }
      break;
    default:
  }
  if (expression.kind === "literal" && expression.type === "number") {
    reportBarePoints(expression, report);
  } else {
    report("BRM0205", expression.span, { expected: [kindTerms.points], found: kindTerms[expression.type] });
  }
  return false;
}

export function expectNumeric(expression: Expression, report: Report): boolean {
  return expectKind(expression, isNumeric(expression), ["count", "amount", "ratio", "points"], report);
}

function expectKind(
  expression: Expression,
  fits: boolean,
  kinds: readonly ValueKind[],
  report: Report,
): boolean {
  if (!fits) {
    const expected = kinds.map((kind) => kindTerms[kind]);
    report("BRM0205", expression.span, { expected, found: kindTerms[expression.type] });
  }
  return fits;
}
