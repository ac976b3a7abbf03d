/** Arithmetic in one form: a sum of terms with exact coefficients, whatever order and parentheses it was written with. */
import { exact, one, zero, type Exact } from "../base/exact.ts";
import { sha256Hex } from "../base/hash.ts";
import { assertNever } from "../base/invariant.ts";
import type { ArithmeticOperator, Primitive } from "../ir/expression.ts";

/** `coefficient × top / bottom`; the factors are texts in order. Equal factors above and below stay: 0 / 0 has no value. */
interface Term {
  readonly coefficient: Exact;
  readonly top: readonly string[];
  readonly bottom: readonly string[];
}

/** Terms by their factors. A term that comes to zero stays, because its figures are still asked for. */
export type Sum = ReadonlyMap<string, Term>;

export function constant(value: Exact): Sum {
  return sumOfTerms([{ coefficient: value, top: [], bottom: [] }]);
}

/** Something that is not looked into, by its text. */
export function atom(text: string): Sum {
  const name = text.length > LONGEST_ATOM ? sha256Hex(text) : text;
  return sumOfTerms([{ coefficient: one, top: [name], bottom: [] }]);
}

function plus(sums: readonly Sum[]): Sum {
  return sumOfTerms(sums.flatMap((sum) => [...sum.values()]));
}

export function scaled(sum: Sum, by: Exact): Sum {
  return sumOfTerms([...sum.values()].map((term) => ({ ...term, coefficient: term.coefficient.times(by) })));
}

export function minus(left: Sum, right: Sum): Sum {
  return plus([left, scaled(right, exact(-1))]);
}

/** Multiplied out, so that (a + b) × c and a × c + b × c are the same; very long sums stay whole. */
function times(left: Sum, right: Sum): Sum {
  const [a, b] =
    left.size * right.size > MOST_TERMS ? [atom(sumText(left)), atom(sumText(right))] : [left, right];
  return sumOfTerms(
    termsOf(a).flatMap((x) =>
      termsOf(b).map((y) => ({
        coefficient: x.coefficient.times(y.coefficient),
        top: [...x.top, ...y.top],
        bottom: [...x.bottom, ...y.bottom],
      })),
    ),
  );
}

function over(left: Sum, right: Sum): Sum {
  const [term, ...others] = [...right.values()];
  if (term === undefined || others.length > 0) {
    const { factor, rest } = withoutLeadingCoefficient(right);
    return times(left, inverse({ coefficient: factor, top: [sumText(rest)], bottom: [] }));
  }
  return times(left, inverse(term));
}

/** Nothing is 0, so that 0 × (a / b) still has no value where b is zero. */
function termsOf(sum: Sum): readonly Term[] {
  return sum.size === 0 ? [{ coefficient: zero, top: [], bottom: [] }] : [...sum.values()];
}

/** 1 / (a / b) has no value either where b is zero, so b stays below. */
function inverse({ coefficient, top, bottom }: Term): Sum {
  if (coefficient.isZero()) {
    return atom("1/0");
  }
  return sumOfTerms([
    { coefficient: one.over(coefficient), top: [...bottom, ...bottom], bottom: [...bottom, ...top] },
  ]);
}

export function calculated(operator: ArithmeticOperator, left: Sum, right: Sum): Sum {
  switch (operator) {
    case "+":
      return plus([left, right]);
    case "-":
      return minus(left, right);
    case "*":
      return times(left, right);
    case "/":
      return over(left, right);
    default:
      return assertNever(operator);
  }
}

export function called(primitive: Primitive, values: readonly Sum[]): Sum {
  const texts = values.map(sumText);
  const [x = "", low = "", high = ""] = texts;
  switch (primitive) {
    case "sum":
      return plus(values);
    case "mean":
      return scaled(plus(values), one.over(exact(values.length)));
    case "least":
    case "greatest":
      return extremum(primitive, texts);
    case "clamp":
      return extremum("least", [sumText(extremum("greatest", [x, low])), high]);
    case "floor":
    case "round":
      return atom(`${primitive}(${texts.join(", ")})`);
    default:
      return assertNever(primitive);
  }
}

function extremum(primitive: "least" | "greatest", texts: readonly string[]): Sum {
  return atom(`${primitive}(${[...new Set(texts)].sort().join(", ")})`);
}

/** The constant of a sum, and the rest of it. */
export function splitConstant(sum: Sum): { readonly constant: Exact; readonly rest: Sum } {
  const rest = new Map(sum);
  rest.delete(CONSTANT);
  return { constant: sum.get(CONSTANT)?.coefficient ?? zero, rest };
}

/** A sum whose first coefficient is 1, and what it is to be multiplied with. */
export function withoutLeadingCoefficient(sum: Sum): { readonly factor: Exact; readonly rest: Sum } {
  const factor = [...sum.values()].find(({ coefficient }) => !coefficient.isZero())?.coefficient ?? one;
  return { factor, rest: scaled(sum, one.over(factor)) };
}

/** Whether it is a whole number whatever the figures are: 3*a - b, where a and b are whole. */
export function isWholeSum(sum: Sum, isWhole: (factor: string) => boolean): boolean {
  return [...sum.values()].every(
    ({ coefficient, top, bottom }) => coefficient.isInteger() && bottom.length === 0 && top.every(isWhole),
  );
}

/** The same text for the same sum: "1*a/b + 5/4". */
export function sumText(sum: Sum): string {
  const texts = [...sum].map(([key, { coefficient }]) =>
    key === CONSTANT ? coefficient.toFraction() : `${coefficient.toFraction()}*${key}`,
  );
  return texts.length === 0 ? "0" : texts.length === 1 ? (texts[0] ?? "") : `(${texts.join(" + ")})`;
}

function sumOfTerms(terms: readonly Term[]): Sum {
  const byFactors = new Map<string, Term>();
  for (const { coefficient, top, bottom } of terms) {
    const term = { coefficient, top: [...top].sort(), bottom: [...bottom].sort() };
    const key = keyOf(term);
    const sofar = byFactors.get(key)?.coefficient;
    byFactors.set(key, sofar === undefined ? term : { ...term, coefficient: sofar.plus(coefficient) });
  }
  if (byFactors.get(CONSTANT)?.coefficient.isZero()) {
    byFactors.delete(CONSTANT);
  }
  return new Map([...byFactors].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function keyOf({ top, bottom }: Term): string {
  return [top.join("*"), ...bottom].join("/");
}

const CONSTANT = "";
const MOST_TERMS = 60;
const LONGEST_ATOM = 300;
