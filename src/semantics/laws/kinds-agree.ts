/** Kinds agree: shares, counts, amounts, points, days and answers never mix unseen. */
import { exact, one } from "../../base/exact.ts";
import type { Term } from "../../base/codes.ts";
import type { ProposedFix, Report } from "../../base/diagnostic.ts";
import { type Span, spanOf } from "../../base/source.ts";
import type { Expression, Literal, ValueKind } from "../../ir/expression.ts";
import { isNumeric, kindTerms } from "../lower/kinds.ts";
import { looksGrouped, reportGrouped } from "../lower/written-number.ts";

/** Reports a value of another kind than is needed where it stands. */
export function reportKind(span: Span, expected: readonly Term[], found: ValueKind, report: Report): void {
  report("BRM0205", span, { expected, found: kindTerms[found] });
}

/** `r * 10` where points belong: the number must say that it is points. */
function reportBareFactor(expression: Expression, bare: Literal, report: Report): void {
  const facts = { expected: [kindTerms.points], found: kindTerms[expression.type], bare: bare.written };
  report("BRM0205", expression.span, facts, { fixes: [asPoints(bare)] });
}

function asPoints({ written, span }: Literal): ProposedFix {
  const { vi, en } = kindTerms.points;
  return { span, text: { vi: `${written} ${vi}`, en: `${written} ${en}` } };
}

/** A number alone by which a value is multiplied. */
function bareFactor(expression: Expression): Literal | undefined {
  return expression.kind === "arithmetic" && expression.operator === "*"
    ? [expression.left, expression.right].find(isBareNumber)
    : undefined;
}

function isBareNumber(expression: Expression): expression is Literal {
  return expression.kind === "literal" && expression.type === "number";
}

/** The same, with kinds for what is needed. */
export function reportKinds(
  span: Span,
  expected: readonly ValueKind[],
  found: ValueKind,
  report: Report,
): void {
  reportKind(
    span,
    expected.map((kind) => kindTerms[kind]),
    found,
    report,
  );
}

/** Reports two values that do not go together, as exactly as what they are allows. */
export function reportMismatch(left: Expression, right: Expression, operator: string, report: Report): void {
  const bare = [left, right].find(isBareNumber);
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
  if (before.type === "points" && isBareNumber(value)) {
    reportBarePoints(value, report);
    return;
  }
  const [points, other] = before.type === "points" ? [before, value] : [value, before];
  const bare = points.type === "points" ? bareFactor(other) : undefined;
  if (bare !== undefined) {
    reportBareFactor(other, bare, report);
  } else {
    reportKinds(value.span, [before.type], value.type, report);
  }
}

/** `20` where points belong: it must say that it is points. */
export function reportBarePoints(literal: Literal, report: Report): void {
  report("BRM0211", literal.span, { value: literal.written }, { fixes: [asPoints(literal)] });
}

/** A count, or points, beside `1.000`: which whole number is meant must be said. */
export function reportGroupedThousands(left: Expression, right: Expression, report: Report): boolean {
  const bare = left.kind === "literal" ? left : right;
  const other = bare === left ? right : left;
  const isWhole = other.type === "count";
  if (bare.kind !== "literal" || bare.type !== "number" || !isWhole || !looksGrouped(bare.written)) {
    return false;
  }
  reportGrouped(bare.written, bare.span, report);
  return true;
}

/** A ratio compared with a whole number above 1 is a percentage without its sign. */
export function reportMissingPercent(left: Expression, right: Expression, report: Report): boolean {
  const bare = left.kind === "literal" ? left : right;
  const other = bare === left ? right : left;
  if (bare.kind !== "literal" || bare.type !== "number" || other.type !== "ratio") {
    return false;
  }
  const value = exact(bare.value);
  if (!value.isInteger() || value.compare(one) <= 0) {
    return false;
  }
  // Shares that are added up may well come to 200 %.
  const isSum = other.kind === "arithmetic" && (other.operator === "+" || other.operator === "-");
  const percent = isSum ? `${value.times(exact(100)).toFraction()}%` : `${bare.written}%`;
  report("BRM0206", bare.span, { value: percent }, { fixes: [{ span: bare.span, text: percent }] });
  return true;
}

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
  const bare = bareFactor(expression);
  if (isBareNumber(expression)) {
    reportBarePoints(expression, report);
  } else if (bare !== undefined) {
    reportBareFactor(expression, bare, report);
  } else {
    reportKinds(expression.span, ["points"], expression.type, report);
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
    reportKinds(expression.span, kinds, expression.type, report);
  }
  return fits;
}
