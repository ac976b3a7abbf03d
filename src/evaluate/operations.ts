/** What operators and primitives make of values that are there; kinds were checked before. */
import { exact, greatestOf, leastOf, sumOf, type Exact } from "../base/exact.ts";
import { assertNever, invariant } from "../base/invariant.ts";
import type { ArithmeticOperator, ComparisonOperator, Primitive } from "../ir/expression.ts";
import type { Value } from "./outcome.ts";

/** `calculate("/", 1, 3)` is 1/3; null where the divisor is zero. */
export function calculate(operator: ArithmeticOperator, one: Value, other: Value): Exact | null {
  const left = numberIn(one);
  const right = numberIn(other);
  switch (operator) {
    case "+":
      return left.plus(right);
    case "-":
      return left.minus(right);
    case "*":
      return left.times(right);
    case "/":
      return right.isZero() ? null : left.over(right);
    default:
      return assertNever(operator);
  }
}

/** `compare("<=", 1/3, 1/2)` is true; numbers, yes/no, words and dates compare with their like. */
export function compare(operator: ComparisonOperator, left: Value, right: Value): boolean {
  const order = orderOf(left, right);
  switch (operator) {
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    default:
      return assertNever(operator);
  }
}

/** `call("clamp", [5, 0, 3])` is 3. */
export function call(primitive: Primitive, values: readonly Value[]): Exact {
  const numbers = values.map(numberIn);
  switch (primitive) {
    case "least":
      return leastOf(numbers);
    case "greatest":
      return greatestOf(numbers);
    case "sum":
      return sumOf(numbers);
    case "mean":
      return sumOf(numbers).over(exact(numbers.length));
    case "round":
      return roundTo(numberIn(numbers[0]), numbers[1] ?? exact(0));
    case "floor":
      return numberIn(numbers[0]).floor();
    case "clamp":
      return leastOf([greatestOf([numberIn(numbers[0]), numberIn(numbers[1])]), numberIn(numbers[2])]);
    default:
      return assertNever(primitive);
  }
}

/** The number that a value is. */
export function numberIn(value: Value | undefined): Exact {
  invariant(typeof value === "object", "a number was expected");
  return value;
}

/** The yes or no that a value is. */
export function truthIn(value: Value | undefined): boolean {
  invariant(typeof value === "boolean", "yes or no was expected");
  return value;
}

/** Dates are ISO text, so the order of their code units is the order of the days. */
function orderOf(left: Value, right: Value): -1 | 0 | 1 {
  if (typeof left === "object" && typeof right === "object") {
    return left.compare(right);
  }
  invariant(typeof left === typeof right, "a comparison of two kinds");
  return left === right ? 0 : left < right ? -1 : 1;
}

/** `round(20/3, 2)` is 667/100; the digits are an exact number too, so the scale is made of them without a double. */
function roundTo(value: Exact, places: Exact): Exact {
  const inLimits = places.isInteger() && places.sign() >= 0 && places.compare(exact(400)) <= 0;
  invariant(inLimits, "round with digits that are not a whole number from 0 to 400");
  const scale = exact(10n ** places.numerator());
  return value.times(scale).round(0, "half up").over(scale);
}
