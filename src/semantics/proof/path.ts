/** One way through an indicator's rule: the facts that hold on it, and what follows from them. */
import { type Exact, one, zero } from "../../base/exact.ts";
import { sha256Hex } from "../../base/hash.ts";
import { type Solution, solve } from "./fourier-motzkin.ts";
import { addLinear, constantTerm, type Fact, type Linear, scaleLinear, unknownTerm } from "./linear.ts";

/** A divisor known to be positive on the path; `name` is the same for the same divisor. */
export interface Divisor {
  readonly name: string;
  readonly linear: Linear;
}

export interface Path {
  readonly facts: readonly Fact[];
  readonly divisors: readonly Divisor[];
}

export type IsInteger = (unknown: string) => boolean;

const minusOne = one.negated();
const DIVIDED_BY = "÷";
/** Facts double with each divisor; more divisors than this on one path are left unproved. */
const MOST_DIVISORS = 4;

/** `linear > 0` and the like, as a fact. */
export function fact(linear: Linear, relation: Fact["relation"]): Fact {
  return { linear, relation };
}

/** The fact that must hold where this one does not; "= 0" has two such sides. */
export function oppositesOf({ linear, relation }: Fact): readonly Fact[] {
  const negative = scaleLinear(linear, minusOne);
  switch (relation) {
    case "> 0":
      return [fact(negative, ">= 0")];
    case ">= 0":
      return [fact(negative, "> 0")];
    case "= 0":
      return [fact(linear, "> 0"), fact(negative, "> 0")];
  }
}

export function withFacts(path: Path, facts: readonly Fact[]): Path {
  return { ...path, facts: [...path.facts, ...facts] };
}

/** A name for a divisor: the same terms give the same name. */
export function nameOfDivisor(linear: Linear): string {
  const terms = [...linear.terms].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = terms.map(([unknown, factor]) => `${factor.toFraction()}·${unknown}`);
  const name = [...parts, linear.constant.toFraction()].join(" + ");
  // Names are made of names: a long one would double with each step.
  return `[${name.length > LONGEST_NAME ? sha256Hex(name) : name}]`;
}
const LONGEST_NAME = 300;

/** `linear ÷ divisor`: every unknown becomes a new one, its constant a multiple of `1 ÷ divisor`. */
export function divide(linear: Linear, divisor: string): Linear {
  const terms = [...linear.terms].map(
    ([unknown, factor]) => [`${unknown}${DIVIDED_BY}${divisor}`, factor] as const,
  );
  const constant = linear.constant.isZero()
    ? constantTerm(zero)
    : scaleLinear(unknownTerm(`1${DIVIDED_BY}${divisor}`), linear.constant);
  return addLinear({ terms: new Map(terms), constant: zero }, constant);
}

/** Whether the facts of the path and `goal` can hold together; a solution is a candidate for a witness. */
export function solvePath(path: Path, goal: readonly Fact[], isInteger: IsInteger): Solution {
  const divisors = path.divisors.slice(0, MOST_DIVISORS);
  const facts = relevant(consequences([...path.facts, ...goal], divisors), goal);
  return solve(facts, (unknown) => !unknown.includes(DIVIDED_BY) && isInteger(unknown));
}

/** The facts, and each of them divided by each divisor: what holds of x holds of x ÷ d for a positive d. */
function consequences(facts: readonly Fact[], divisors: readonly Divisor[]): readonly Fact[] {
  let all = facts;
  for (const { name, linear } of divisors) {
    const copies = all.map((one) => fact(divide(one.linear, name), one.relation));
    const inverse = fact(unknownTerm(`1${DIVIDED_BY}${name}`), "> 0");
    const whole = fact(addLinear(divide(linear, name), constantTerm(minusOne)), "= 0");
    all = [...all, ...copies, inverse, whole];
  }
  return all;
}

/** The facts that share an unknown with the goal, directly or through others; all of them for an empty goal. */
function relevant(facts: readonly Fact[], goal: readonly Fact[]): readonly Fact[] {
  if (goal.length === 0) {
    return facts;
  }
  const reached = new Set(goal.flatMap(({ linear }) => [...linear.terms.keys()]));
  const kept = new Set<Fact>(goal);
  let grew = true;
  while (grew) {
    grew = false;
    for (const one of facts) {
      const unknowns = [...one.linear.terms.keys()];
      if (!kept.has(one) && (unknowns.length === 0 || unknowns.some((unknown) => reached.has(unknown)))) {
        kept.add(one);
        for (const unknown of unknowns) {
          reached.add(unknown);
        }
        grew = true;
      }
    }
  }
  return [...kept];
}

/** The values that the original unknowns have, if those of `x ÷ d` are taken at their word: x = (x ÷ d) / (1 ÷ d). */
export function undivided(values: ReadonlyMap<string, Exact>, divisor: string): ReadonlyMap<string, Exact> {
  const inverse = values.get(`1${DIVIDED_BY}${divisor}`);
  const result = new Map(values);
  if (inverse !== undefined && inverse.sign() > 0) {
    for (const [unknown, value] of values) {
      const suffix = `${DIVIDED_BY}${divisor}`;
      if (unknown.endsWith(suffix) && !unknown.startsWith("1")) {
        result.set(unknown.slice(0, -suffix.length), value.over(inverse));
      }
    }
  }
  return result;
}
