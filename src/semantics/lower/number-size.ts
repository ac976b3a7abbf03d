/** Bounds how long the numbers can get that an expression computes, whatever figures are given: no rule is slow to score. */
import type { Report } from "../../base/diagnostic.ts";
import type { Expression } from "../../ir/expression.ts";

/** Bits of a numerator and of a denominator. */
export interface Size {
  readonly numerator: number;
  readonly denominator: number;
  /** Nothing that is given is in it: the checker computes with it too. */
  readonly isFixed: boolean;
}

/** The definitions that an expression may use, and what was found before. */
interface Known {
  readonly lowered: ReadonlyMap<string, Expression | null>;
  readonly sizes: Map<Expression, Size>;
}

/** Bits that any one numerator or denominator of a rule may have: the sum of 37 quotients of the longest figures. */
const MOST_BITS = 50_000;
const MOST_FIXED_BITS = 5_000;
/** A figure has at most 400 digits: 400 × log₂ 10 bits above and below, and a per cent sign. */
const FIGURE: Size = { numerator: 1_340, denominator: 1_340, isFixed: false };
const WHOLE: Size = { numerator: 1_340, denominator: 0, isFixed: false };
const BITS_OF_A_DIGIT = Math.log2(10);

/** Whether the numbers that an expression computes stay within the limit; if not, reports it. */
export function staysWithinSize(expression: Expression, known: Known, report: Report): boolean {
  const { numerator, denominator, isFixed } = sizeOf(expression, known);
  const limit = isFixed ? MOST_FIXED_BITS : MOST_BITS;
  const isWithin = Math.max(numerator, denominator) <= limit;
  if (!isWithin) {
    const what = {
      vi: "độ dài của các số khi tính (bit, với số liệu dài nhất)",
      en: "length of the numbers that are computed (bits, for the longest figures)",
    };
    report("BRM0118", expression.span, { what, limit });
  }
  return isWithin;
}

function sizeOf(expression: Expression, known: Known): Size {
  if (expression.kind === "input") {
    return expression.type === "count" ? WHOLE : FIGURE;
  }
  if (expression.kind === "literal" || expression.kind === "max") {
    return ofFraction(expression.value);
  }
  const before = known.sizes.get(expression);
  if (before !== undefined) {
    return before;
  }
  const size = measure(expression, known);
  known.sizes.set(expression, size);
  return size;
}

/** Statistics are of one unit, except the mean, whose length is that of its units together. */
function measure(expression: Expression, known: Known): Size {
  const of = (part: Expression) => sizeOf(part, known);
  switch (expression.kind) {
    case "definition": {
      const meaning = known.lowered.get(expression.name);
      return meaning === undefined || meaning === null ? FIGURE : of(meaning);
    }
    case "negate":
      return of(expression.operand);
    case "arithmetic":
      return combined(expression.operator, of(expression.left), of(expression.right));
    case "cases":
      return longest(expression.cases.map(({ value }) => of(value)));
    case "call": {
      const parts = expression.arguments.map(of);
      const isSum = expression.primitive === "sum" || expression.primitive === "mean";
      return isSum ? parts.reduce((left, right) => combined("+", left, right)) : longest(parts);
    }
    case "cohort":
      return of(expression.of);
    case "else":
      return longest([of(expression.value), of(expression.fallback)]);
    case "method":
      return of(expression.body);
    default:
      return FIGURE;
  }
}

/** "12345/7" has 17 bits at most above and 4 below. */
function ofFraction(text: string): Size {
  const bits = (digits: number) => Math.ceil(digits * BITS_OF_A_DIGIT);
  const line = text.indexOf("/");
  // In lowest terms nothing is over 1.
  return line < 0
    ? { numerator: bits(text.length), denominator: 0, isFixed: true }
    : { numerator: bits(line), denominator: bits(text.length - line - 1), isFixed: true };
}

function combined(operator: "+" | "-" | "*" | "/", left: Size, right: Size): Size {
  const isFixed = left.isFixed && right.isFixed;
  switch (operator) {
    case "*":
      return {
        isFixed,
        numerator: left.numerator + right.numerator,
        denominator: left.denominator + right.denominator,
      };
    case "/":
      return {
        isFixed,
        numerator: left.numerator + right.denominator,
        denominator: left.denominator + right.numerator,
      };
    case "+":
    case "-":
      return {
        isFixed,
        numerator: Math.max(left.numerator + right.denominator, right.numerator + left.denominator) + 1,
        denominator: left.denominator + right.denominator,
      };
  }
}

function longest(sizes: readonly Size[]): Size {
  return {
    numerator: sizes.reduce((most, { numerator }) => Math.max(most, numerator), 0),
    denominator: sizes.reduce((most, { denominator }) => Math.max(most, denominator), 0),
    isFixed: sizes.every(({ isFixed }) => isFixed),
  };
}
