/** Linear terms over named unknowns, with the facts stated of them: what the checker's proofs are made of. */
import { type Exact, one, zero } from "../../base/exact.ts";
import { assertNever } from "../../base/invariant.ts";

/** Σ coefficient · unknown + constant; no coefficient is zero. */
export interface Linear {
  readonly terms: ReadonlyMap<string, Exact>;
  readonly constant: Exact;
}

/** What is known of a term: x - 1 with "> 0" says that x is more than 1. */
export interface Fact {
  readonly linear: Linear;
  readonly relation: "> 0" | ">= 0" | "= 0";
}

/** `constantTerm(exact(3))` is 3. */
export function constantTerm(value: Exact): Linear {
  return { terms: new Map(), constant: value };
}

/** `unknownTerm("x")` is x. */
export function unknownTerm(name: string): Linear {
  return { terms: new Map([[name, one]]), constant: zero };
}

/** `addLinear(x + 1, y - x)` is y + 1. */
export function addLinear(a: Linear, b: Linear): Linear {
  const terms = new Map(a.terms);
  for (const [unknown, coefficient] of b.terms) {
    const sum = terms.get(unknown)?.plus(coefficient) ?? coefficient;
    if (sum.isZero()) terms.delete(unknown);
    else terms.set(unknown, sum);
  }
  return { terms, constant: a.constant.plus(b.constant) };
}

/** `subtractLinear(x + 1, x)` is 1. */
export function subtractLinear(a: Linear, b: Linear): Linear {
  return addLinear(a, scaleLinear(b, minusOne));
}

/** `scaleLinear(x + 1, exact(2))` is 2x + 2. */
export function scaleLinear(a: Linear, factor: Exact): Linear {
  if (factor.isZero()) return constantTerm(zero);
  const terms = new Map<string, Exact>();
  for (const [unknown, coefficient] of a.terms) terms.set(unknown, coefficient.times(factor));
  return { terms, constant: a.constant.times(factor) };
}

/** Whether no unknown is left: `isConstant(x - x)` is true. */
export function isConstant(a: Linear): boolean {
  return a.terms.size === 0;
}

/** The value where the unknowns have these values, or 0 if they have none: x + 1 at x = 2 is 3. */
export function valueAt(a: Linear, values: ReadonlyMap<string, Exact>): Exact {
  let sum = a.constant;
  for (const [unknown, coefficient] of a.terms) {
    sum = sum.plus(coefficient.times(values.get(unknown) ?? zero));
  }
  return sum;
}

/** Whether a number has the relation to zero: `holds(exact(0), ">= 0")` is true. */
export function holds(value: Exact, relation: Fact["relation"]): boolean {
  switch (relation) {
    case "> 0":
      return value.sign() > 0;
    case ">= 0":
      return value.sign() >= 0;
    case "= 0":
      return value.isZero();
    default:
      return assertNever(relation);
  }
}

const minusOne = one.negated();
