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
import { divide, type Divisor, type Unknowns } from "./unknowns.ts";

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

export function withFacts(path: Path, facts: readonly Fact[], model: Model | null): Path {
  return { ...path, facts: [...path.facts, ...facts], model };
}

/** The path on which facts may be divided by a term that its facts say is positive. */
export function withDivisor(path: Path, divisor: Divisor, unknowns: Unknowns): Path {
  const inverse = fact(unknownTerm(unknowns.quotient(null, divisor.number)), "> 0");
  const itself = divide(divisor.linear, [divisor.number], unknowns);
  const whole = fact(subtractLinear(itself, constantTerm(one)), "= 0");
  return { ...path, facts: [...path.facts, inverse, whole], divisors: [...path.divisors, divisor] };
}

/**
 * The facts that bear on some terms, among those given and those divided by divisors of the path: each shares an
 * unknown with the terms, directly or through others. The nearest come first.
 */
export function* relevantFacts(
  { facts, divisors }: Path,
  goal: readonly Fact[],
  about: readonly Linear[],
  unknowns: Unknowns,
): Generator<Fact, void> {
  const all = goal.length === 0 ? facts : [...goal, ...facts];
  const mentions = mentionsIn(all, unknowns);
  const reached = new Set(about.flatMap((linear) => linear.unknowns));
  const taken: (Set<string> | undefined)[] = [];
  // A set goes through what is added to it on the way.
  for (const unknown of reached) {
    const target = unknowns.partsOf(unknown);
    for (const { place, over } of mentions.get(target.base) ?? []) {
      const missing = difference(target.over, over);
      const name = missing === null ? "" : missing.join("÷");
      const one = all[place];
      const divided = taken[place] ?? new Set();
      if (one !== undefined && missing !== null && !divided.has(name) && areAmong(missing, divisors)) {
        taken[place] = divided.add(name);
        const linear = missing.length === 0 ? one.linear : divide(one.linear, missing, unknowns);
        yield { linear, relation: one.relation };
        for (const other of linear.unknowns) {
          reached.add(other);
        }
      }
    }
  }
}

/** Where a figure, or 1, stands in facts, and over what. */
interface Mention {
  readonly place: number;
  readonly over: readonly number[];
}

function mentionsIn(
  facts: readonly Fact[],
  unknowns: Unknowns,
): ReadonlyMap<Unknown | null, readonly Mention[]> {
  const mentions = new Map<Unknown | null, Mention[]>();
  const add = (base: Unknown | null, mention: Mention): void => {
    const known = mentions.get(base);
    if (known === undefined) {
      mentions.set(base, [mention]);
    } else {
      known.push(mention);
    }
  };
  facts.forEach(({ linear }, place) => {
    for (const unknown of linear.unknowns) {
      const { base, over } = unknowns.partsOf(unknown);
      add(base, { place, over });
    }
    if (linear.constant !== 0) {
      add(null, { place, over: [] });
    }
  });
  return mentions;
}

function areAmong(numbers: readonly number[], divisors: readonly Divisor[]): boolean {
  return numbers.every((number) => divisors.some((divisor) => divisor.number === number));
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
