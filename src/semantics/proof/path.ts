/** One way through an indicator's rule: the facts that hold on it, and what follows from them. */
import { one } from "../../base/exact.ts";
import {
  constantTerm,
  type Fact,
  type Linear,
  negateLinear,
  subtractLinear,
  type Unknown,
  unknownTerm,
} from "./linear.ts";
import type { Model } from "./model.ts";
import { divide, type Divisor, type Quotient, type Unknowns } from "./unknowns.ts";

export interface Path {
  readonly facts: readonly Fact[];
  /** Terms known to be positive, by which facts may be divided: what holds of x holds of x ÷ d. */
  readonly divisors: readonly Divisor[];
  /** Figures for which the facts hold, whole where they should be; null where none are known. */
  readonly model: Model | null;
}

/** `linear > 0` and the like, as a fact. */
export function fact(linear: Linear, relation: Fact["relation"]): Fact {
  return { linear, relation };
}

/** The facts of which one must hold where this one does not; "= 0" has two such sides. */
export function oppositesOf({ linear, relation }: Fact): readonly Fact[] {
  const negative = negateLinear(linear);
  switch (relation) {
    case "> 0":
      return [fact(negative, ">= 0")];
    case ">= 0":
      return [fact(negative, "> 0")];
    case "= 0":
      return [fact(linear, "> 0"), fact(negative, "> 0")];
  }
}

export function withFacts({ facts, divisors }: Path, more: readonly Fact[], model: Model | null): Path {
  return { facts: facts.concat(more), divisors, model };
}

/** The path on which facts may be divided by a term that its facts say is positive. */
export function withDivisor(path: Path, divisor: Divisor, unknowns: Unknowns): Path {
  const inverse = fact(unknownTerm(unknowns.quotient(null, divisor.number)), "> 0");
  const itself = divide(divisor.linear, [divisor.number], unknowns);
  const whole = fact(subtractLinear(itself, constantTerm(one)), "= 0");
  return { ...path, facts: path.facts.concat(inverse, whole), divisors: path.divisors.concat(divisor) };
}

/**
 * The facts that bear on some terms, among those given and those divided by divisors of the path: each shares an
 * unknown with the terms, directly or through others. The nearest are handed over first, until `take` wants no more.
 */
export function eachRelevantFact(
  { facts, divisors }: Path,
  goal: readonly Fact[],
  about: readonly Linear[],
  unknowns: Unknowns,
  take: (fact: Fact) => boolean,
): void {
  const all = goal.length === 0 ? facts : [...goal, ...facts];
  // A set goes through what is added to it on the way.
  const reached = new Set<Unknown>();
  const taken = new Set<number | string>();
  for (const linear of about) {
    addUnknowns(linear, reached);
  }
  for (const unknown of reached) {
    const target = unknowns.partsOf(unknown);
    for (let place = 0; place < all.length; place++) {
      const one = all[place];
      for (let at = 0; one !== undefined && at <= one.linear.unknowns.length; at++) {
        const missing = missingIn(one.linear, at, target, unknowns);
        if (missing === null || !areAmong(missing, divisors)) {
          continue;
        }
        const name = missing.length === 0 ? place : `${place}÷${missing.join("÷")}`;
        if (!taken.has(name)) {
          taken.add(name);
          const found =
            missing.length === 0 ? one : fact(divide(one.linear, missing, unknowns), one.relation);
          if (!take(found)) {
            return;
          }
          addUnknowns(found.linear, reached);
        }
      }
    }
  }
}

function addUnknowns({ unknowns }: Linear, all: Set<Unknown>): void {
  for (const unknown of unknowns) {
    all.add(unknown);
  }
}

/** By what a term must be divided so that its unknown at a place, or behind the last its constant, becomes `target`. */
function missingIn(
  { unknowns: present, constant }: Linear,
  at: number,
  target: Quotient,
  unknowns: Unknowns,
): readonly number[] | null {
  const unknown = present[at];
  if (unknown === undefined) {
    return target.base === null && constant !== 0 ? difference(target.over, UNDIVIDED) : null;
  }
  const { base, over } = unknowns.partsOf(unknown);
  return base === target.base ? difference(target.over, over) : null;
}
const UNDIVIDED: readonly number[] = [];

function areAmong(numbers: readonly number[], divisors: readonly Divisor[]): boolean {
  return numbers.length === 0 || numbers.every((number) => divisors.some((one) => one.number === number));
}

/** What is left of ascending numbers without others, each once at most; null where it is not so. */
function difference(whole: readonly number[], part: readonly number[]): readonly number[] | null {
  if (part.length === 0 && whole.length < 2) {
    return whole;
  }
  const rest: number[] = [];
  let at = 0;
  for (const number of whole) {
    if (number === part[at]) {
      at += 1;
    } else if (rest.includes(number)) {
      return null;
    } else {
      rest.push(number);
    }
  }
  return at === part.length ? rest : null;
}
