/** What can be ruled out at a glance: facts that the ranges of their unknowns, or one or two facts about their terms, contradict. */
import { exact, zero } from "../../base/exact.ts";
import { add, magnitude, multiply, negate } from "../../base/integer.ts";
import { type Bound, tighterHigh, tighterLow } from "./interval.ts";
import { type Fact, type Linear, negateLinear, sumOfMultiples, type Unknown } from "./linear.ts";
import type { Path } from "./path.ts";
import { timesDivisor, type Unknowns } from "./unknowns.ts";

/** Whether a fact is plainly false on a path. Where it is not, a proof may still rule it out. */
export function isPlainlyFalse(fact: Fact, path: Path, unknowns: Unknowns): boolean {
  return isFalse(fact, (term, isStrict) => {
    const whole = multipliedOut(term, path, unknowns);
    return (
      staysBelow(term, isStrict, path, unknowns) ||
      (whole !== term && staysBelow(whole, isStrict, path, unknowns))
    );
  });
}

/** The same by two facts of the path together: x - z > 0 is false by y - x ≥ 0 and z - y ≥ 0. */
export function isFalseByTwo(fact: Fact, path: Path, unknowns: Unknowns): boolean {
  return isFalse(fact, (term, isStrict) => {
    const whole = multipliedOut(term, path, unknowns);
    return path.facts.some((known) => {
      const more = without(whole, known);
      return more !== null && staysBelow(more, isStrict && known.relation !== "> 0", path, unknowns);
    });
  });
}

/** Whether a fact is false by what `isBelow` says of terms: that they are below 0, or where not `isStrict` at most 0. */
function isFalse({ linear, relation }: Fact, isBelow: (term: Linear, isStrict: boolean) => boolean): boolean {
  return isBelow(linear, relation !== "> 0") || (relation === "= 0" && isBelow(negateLinear(linear), true));
}

/** A term of the same sign that is not divided: of x÷d - 2 it is x - 2d. */
function multipliedOut(linear: Linear, { divisors }: Path, unknowns: Unknowns): Linear {
  let term = linear;
  // Later terms may be divided by earlier ones.
  for (let at = divisors.length - 1; at >= 0; at--) {
    const divisor = divisors[at];
    term = (divisor === undefined ? null : timesDivisor(term, divisor, unknowns)) ?? term;
  }
  return term;
}

/** A term that is at least a positive multiple of `term` by a fact, which its first unknown cancels out with; else null. */
function without(term: Linear, { linear, relation }: Fact): Linear | null {
  const pivot = term.factors[0] ?? 0;
  const factor = linear.factors[linear.unknowns.indexOf(term.unknowns[0] ?? -1)] ?? 0;
  if (factor === 0 || (relation !== "= 0" && factor > 0 === pivot > 0)) {
    return null;
  }
  const share = factor > 0 === pivot > 0 ? negate(magnitude(pivot)) : magnitude(pivot);
  return sumOfMultiples(term, magnitude(factor), linear, share);
}

/** Whether a term is below 0, or where not `isStrict` at most 0, wherever the facts of a path hold. */
function staysBelow(linear: Linear, isStrict: boolean, path: Path, unknowns: Unknowns): boolean {
  for (const fact of path.facts) {
    if (isOpposed(linear, isStrict, fact)) {
      return true;
    }
  }
  return isBelowByRanges(linear, isStrict, path, unknowns);
}

/** Whether a fact about the same term with the opposite sign keeps it below: y - x ≥ 0 keeps x - y at most 0. */
function isOpposed(term: Linear, isStrict: boolean, { linear, relation }: Fact): boolean {
  const pivot = term.factors[0] ?? 0;
  const other = linear.factors[0] ?? 0;
  if ((relation !== "= 0" && pivot > 0 === other > 0) || !areProportional(term, linear)) {
    return false;
  }
  // What the one term comes to where the other is 0, times a number of the sign of `other`.
  const gap = add(multiply(term.constant, other), negate(multiply(linear.constant, pivot)));
  const isNegative = other > 0 ? gap < 0 : gap > 0;
  return isNegative || (gap === 0 && (!isStrict || relation === "> 0"));
}

/** Whether two terms are multiples of each other, their constants aside. */
function areProportional(a: Linear, b: Linear): boolean {
  const pivot = a.factors[0] ?? 0;
  const other = b.factors[0] ?? 0;
  let areAlike = pivot !== 0 && a.unknowns.length === b.unknowns.length;
  for (let at = 0; areAlike && at < a.unknowns.length; at++) {
    areAlike =
      a.unknowns[at] === b.unknowns[at] &&
      multiply(a.factors[at] ?? 0, other) === multiply(b.factors[at] ?? 0, pivot);
  }
  return areAlike;
}

function isBelowByRanges(linear: Linear, isStrict: boolean, path: Path, unknowns: Unknowns): boolean {
  let sum = linear.constant === 0 ? zero : exact(linear.constant);
  let isOpen = false;
  for (let at = 0; at < linear.unknowns.length; at++) {
    const factor = linear.factors[at] ?? 0;
    const bound = boundOf(linear.unknowns[at] ?? 0, factor > 0 ? "high" : "low", path, unknowns);
    if (bound === undefined) {
      return false;
    }
    sum = bound.value.isZero() ? sum : sum.plus(bound.value.times(exact(factor)));
    isOpen ||= bound.isStrict;
  }
  return isStrict && !isOpen ? sum.sign() < 0 : sum.sign() <= 0;
}

/** The end of the range of an unknown that facts about it alone give; a quotient has the sign of its dividend. */
function boundOf(unknown: Unknown, end: "low" | "high", path: Path, unknowns: Unknowns): Bound | undefined {
  let bound: Bound | undefined;
  for (const { linear, relation } of path.facts) {
    if (linear.unknowns.length === 1 && linear.unknowns[0] === unknown) {
      const factor = linear.factors[0] ?? 0;
      if (relation === "= 0" || factor > 0 === (end === "low")) {
        const found = {
          value: linear.constant === 0 ? zero : exact(negate(linear.constant)).over(exact(factor)),
          isStrict: relation === "> 0",
        };
        bound = end === "low" ? tighterLow(bound, found) : tighterHigh(bound, found);
      }
    }
  }
  const { base, over } = unknowns.partsOf(unknown);
  const isQuotient =
    over.length > 0 && over.every((number) => path.divisors.some((one) => one.number === number));
  if (bound !== undefined || !isQuotient) {
    return bound;
  }
  if (base === null) {
    return end === "low" ? { value: zero, isStrict: true } : undefined;
  }
  const ofDividend = boundOf(base, end, path, unknowns);
  const isSigned =
    ofDividend !== undefined && (end === "low" ? ofDividend.value.sign() >= 0 : ofDividend.value.sign() <= 0);
  return isSigned ? { value: zero, isStrict: ofDividend.isStrict || !ofDividend.value.isZero() } : undefined;
}
