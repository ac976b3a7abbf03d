/** The one form in which the solver keeps facts, so that equal ones are found and weaker ones dropped. */
import { type Exact, exact, one } from "../../base/exact.ts";
import { gcd, type Integer, integer, magnitude, multiply, quotient } from "../../base/integer.ts";
import { assertNever } from "../../base/invariant.ts";
import { type Fact, holds, isConstant, type Linear, scaleLinear } from "./linear.ts";

/** A fact with whole, coprime coefficients; rows of one `key` are equal, or differ in their strength. */
export interface Row extends Fact {
  readonly key: string;
}

/** Whether an unknown stands for whole numbers only. */
export type IsInteger = (unknown: string) => boolean;

/** The strongest row of each key among `rows` and `facts`; undefined if one of the facts can never be true. */
export function strongestRows(
  rows: readonly Row[],
  facts: readonly Fact[],
  isInteger: IsInteger,
): readonly Row[] | undefined {
  const strongest = new Map(rows.map((row) => [row.key, row]));
  for (const fact of facts) {
    if (isConstant(fact.linear)) {
      if (holds(fact.linear.constant, fact.relation)) continue;
      return undefined;
    }
    const row = rowOf(fact, isInteger);
    if (row === undefined) return undefined;
    const known = strongest.get(row.key);
    if (known === undefined || isStronger(row, known)) strongest.set(row.key, row);
  }
  return [...strongest.values()];
}

/** Of two facts with the same coefficients: x - 2 ≥ 0 says more than x - 1 ≥ 0. */
function isStronger(a: Fact, b: Fact): boolean {
  const order = a.linear.constant.compare(b.linear.constant);
  return order < 0 || (order === 0 && a.relation === "> 0");
}

function rowOf(fact: Fact, isInteger: IsInteger): Row | undefined {
  const unknowns = [...fact.linear.terms.keys()].sort();
  const scaled = { ...fact, linear: scaleLinear(fact.linear, coprimeFactor(fact.linear)) };
  const tight = unknowns.every(isInteger) ? tightened(scaled) : scaled;
  if (tight === undefined) return undefined;
  const coefficients = unknowns.map((unknown) => [unknown, `${tight.linear.terms.get(unknown)}`]);
  // Equalities have their constant in the key, since none says more than another.
  const key = tight.relation === "= 0" ? [`${tight.linear.constant}`, coefficients] : coefficients;
  return { ...tight, key: JSON.stringify(key) };
}

/** The positive number that makes all coefficients whole and coprime: 6 for x/2 + y/3, 1/2 for 2x + 4y. */
function coprimeFactor({ terms }: Linear): Exact {
  let multiple: Integer = 1;
  let divisor: Integer = 0;
  for (const coefficient of terms.values()) {
    const denominator = integer(coefficient.denominator());
    multiple = multiply(multiple, quotient(denominator, gcd(multiple, denominator)));
    divisor = gcd(divisor, magnitude(integer(coefficient.numerator())));
  }
  return multiple === divisor ? one : exact(BigInt(multiple)).over(exact(BigInt(divisor)));
}

/** What a fact with whole coefficients says of whole numbers: 2x - 1 > 0, once scaled to x - 1/2, says x - 1 ≥ 0. */
function tightened({ linear, relation }: Fact): Fact | undefined {
  const { terms, constant } = linear;
  switch (relation) {
    case "> 0":
      return { linear: { terms, constant: constant.ceiling().minus(one) }, relation: ">= 0" };
    case ">= 0":
      return { linear: { terms, constant: constant.floor() }, relation };
    case "= 0":
      return constant.isInteger() ? { linear, relation } : undefined;
    default:
      return assertNever(relation);
  }
}
