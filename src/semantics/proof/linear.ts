/** Linear terms over numbered unknowns, with the facts stated of them: what the checker's proofs are made of. */
import { exact, type Exact, zero } from "../../base/exact.ts";
import { add, gcd, type Integer, magnitude, multiply, negate, quotient } from "../../base/integer.ts";
import { assertNever } from "../../base/invariant.ts";

/** The number of an unknown; `createUnknowns` gives them out. */
export type Unknown = number;

/** Σ factor · unknown + constant, all of it over one number above 0: (3x + 2) / 4. Unknowns ascend, no factor is 0. */
export interface Linear {
  readonly unknowns: readonly Unknown[];
  readonly factors: readonly Integer[];
  readonly constant: Integer;
  readonly over: Integer;
}

/** What is known of a term: x - 1 with "> 0" says that x is more than 1. */
export interface Fact {
  readonly linear: Linear;
  readonly relation: "> 0" | ">= 0" | "= 0";
}

const NONE: readonly number[] = [];

/** `constantTerm(exact(3))` is 3. */
export function constantTerm(value: Exact): Linear {
  const [constant, over] = value.parts();
  return { unknowns: NONE, factors: NONE, constant, over };
}

/** `unknownTerm(x)` is x. */
export function unknownTerm(unknown: Unknown): Linear {
  return { unknowns: [unknown], factors: [1], constant: 0, over: 1 };
}

/** `addLinear(x + 1, y - x)` is y + 1. */
export function addLinear(a: Linear, b: Linear): Linear {
  return combined(a, b, 1);
}

/** `subtractLinear(x + 1, x)` is 1. */
export function subtractLinear(a: Linear, b: Linear): Linear {
  return combined(a, b, -1);
}

/** `scaleLinear(x + 1, exact(2))` is 2x + 2. */
export function scaleLinear(a: Linear, factor: Exact): Linear {
  const [top, bottom] = factor.parts();
  const shared = gcd(magnitude(top), a.over);
  const scale = top < 0 ? negate(quotient(magnitude(top), shared)) : quotient(top, shared);
  return times(a, scale, multiply(quotient(a.over, shared), bottom));
}

/** `negateLinear(x - 1)` is 1 - x. */
export function negateLinear(a: Linear): Linear {
  return times(a, -1, a.over);
}

function times({ unknowns, factors, constant }: Linear, factor: Integer, over: Integer): Linear {
  if (factor === 0) {
    return { unknowns: NONE, factors: NONE, constant: 0, over: 1 };
  }
  const scaled = factors.map((one) => multiply(one, factor));
  return { unknowns, factors: scaled, constant: multiply(constant, factor), over };
}

/** a + sign · b, over the least number that both go into. */
function combined(a: Linear, b: Linear, sign: 1 | -1): Linear {
  const shared = a.over === b.over ? a.over : gcd(a.over, b.over);
  const scaleOfA = quotient(b.over, shared);
  const scaleOfB = multiply(quotient(a.over, shared), sign);
  if (isConstant(b) && scaleOfA === 1) {
    const constant = add(a.constant, multiply(b.constant, scaleOfB));
    return { unknowns: a.unknowns, factors: a.factors, constant, over: a.over };
  }
  return { ...sumOfMultiples(a, scaleOfA, b, scaleOfB), over: multiply(a.over, scaleOfA) };
}

/** What stands over the numbers of two terms, each times a number, added up. */
export function sumOfMultiples(a: Linear, scaleOfA: Integer, b: Linear, scaleOfB: Integer): Linear {
  const constant = add(multiply(a.constant, scaleOfA), multiply(b.constant, scaleOfB));
  const unknowns: Unknown[] = [];
  const factors: Integer[] = [];
  let atA = 0;
  let atB = 0;
  while (atA < a.unknowns.length || atB < b.unknowns.length) {
    const nextA = a.unknowns[atA] ?? Number.POSITIVE_INFINITY;
    const nextB = b.unknowns[atB] ?? Number.POSITIVE_INFINITY;
    const ofA = nextA <= nextB ? multiply(a.factors[atA++] ?? 0, scaleOfA) : 0;
    const ofB = nextB <= nextA ? multiply(b.factors[atB++] ?? 0, scaleOfB) : 0;
    const factor = add(ofA, ofB);
    if (factor !== 0) {
      unknowns.push(Math.min(nextA, nextB));
      factors.push(factor);
    }
  }
  return { unknowns, factors, constant, over: 1 };
}

/** Whether no unknown is left: `isConstant(x - x)` is true. */
export function isConstant(a: Linear): boolean {
  return a.unknowns.length === 0;
}

/** The constant of a term: 1/2 of x + 1/2. */
export function constantOf({ constant, over }: Linear): Exact {
  return exact(constant).over(exact(over));
}

/** The value of a term at the values of its unknowns: x + 1 at x = 2 is 3. */
export function valueAt(linear: Linear, lookUp: (unknown: Unknown) => Exact): Exact {
  let sum = linear.constant === 0 ? zero : exact(linear.constant);
  for (let at = 0; at < linear.unknowns.length; at++) {
    const value = lookUp(linear.unknowns[at] ?? 0);
    const factor = linear.factors[at] ?? 0;
    if (!value.isZero()) {
      sum = sum.plus(factor === 1 ? value : factor === -1 ? value.negated() : value.times(exact(factor)));
    }
  }
  return linear.over === 1 ? sum : sum.over(exact(linear.over));
}

/** Whether a number of this sign has the relation to zero: `holds(0, ">= 0")` is true. */
export function holds(sign: -1 | 0 | 1, relation: Fact["relation"]): boolean {
  switch (relation) {
    case "> 0":
      return sign > 0;
    case ">= 0":
      return sign >= 0;
    case "= 0":
      return sign === 0;
    default:
      return assertNever(relation);
  }
}

/** Whether two terms are written alike. */
export function isSameLinear(a: Linear, b: Linear): boolean {
  let isSame = a.constant === b.constant && a.over === b.over && a.unknowns.length === b.unknowns.length;
  for (let at = 0; isSame && at < a.unknowns.length; at++) {
    isSame = a.unknowns[at] === b.unknowns[at] && a.factors[at] === b.factors[at];
  }
  return isSame;
}

/** Whether two facts are written alike. */
export function isSameFact(a: Fact, b: Fact): boolean {
  return a.relation === b.relation && isSameLinear(a.linear, b.linear);
}

/** A term as a number above 0 times a term of coprime whole numbers: 6x + 4 is 2 times 3x + 2. */
export function contentOf(linear: Linear): { readonly content: Exact; readonly coprime: Linear } {
  const { unknowns, factors, constant, over } = linear;
  const shared = factors.reduce((sofar, factor) => gcd(magnitude(factor), sofar), magnitude(constant));
  const divided = factors.map((factor) => quotient(factor, shared));
  return {
    content: exact(shared).over(exact(over)),
    coprime: { unknowns, factors: divided, constant: quotient(constant, shared), over: 1 },
  };
}

/** A text that is the same for the same term. */
export function textOfLinear({ unknowns, factors, constant, over }: Linear): string {
  return `${unknowns.join(" ")}|${factors.join(" ")}|${constant}/${over}`;
}
