/** Figures for which all facts of a path hold: looked for once, and kept as long as they still do. */
import { type Exact, exact, one, zero } from "../../base/exact.ts";
import { gcd, type Integer, magnitude } from "../../base/integer.ts";
import { type Bound, type Interval, plainestIn, tighterHigh, tighterLow } from "./interval.ts";
import { type Fact, holds, type Unknown, valueAt } from "./linear.ts";
import type { Unknowns } from "./unknowns.ts";

/** Values of unknowns that are no quotients; one without a value is 0. */
export type Model = ReadonlyMap<Unknown, Exact>;

/** The value of any unknown: x÷d is the value of x over that of d. A model is asked often, so it remembers. */
export function valueIn(model: Model, unknowns: Unknowns): (unknown: Unknown) => Exact {
  const known = lookUps.get(model);
  if (known !== undefined) {
    return known;
  }
  const quotients = new Map<Unknown, Exact>();
  const lookUp = (unknown: Unknown): Exact => {
    const { base, over } = unknowns.partsOf(unknown);
    if (over.length === 0) {
      return base === null ? one : (model.get(base) ?? zero);
    }
    const found = quotients.get(unknown) ?? divided(base === null ? one : (model.get(base) ?? zero), over);
    quotients.set(unknown, found);
    return found;
  };
  const divided = (value: Exact, over: readonly number[]): Exact =>
    over.reduce((sofar, number) => {
      const divisor = unknowns.divisor(number);
      const by = divisor === undefined ? zero : valueAt(divisor.linear, lookUp);
      // A path says of each divisor that it is positive, so that such values are no model.
      return by.isZero() ? zero : sofar.over(by);
    }, value);
  lookUps.set(model, lookUp);
  return lookUp;
}
/** A model belongs to one proof, and so to the unknowns of that proof. */
const lookUps = new WeakMap<Model, (unknown: Unknown) => Exact>();

export function areTrueIn(model: Model, facts: readonly Fact[], unknowns: Unknowns): boolean {
  const lookUp = valueIn(model, unknowns);
  return facts.every(({ linear, relation }) => holds(valueAt(linear, lookUp).sign(), relation));
}

/**
 * The model with one figure changed so that a fact holds, if that is all it takes: 3 instead of 0 for a ≥ 3.
 * `isModel` says whether what comes out is a model; null where none does.
 */
export function nudged(
  model: Model,
  { linear, relation }: Fact,
  unknowns: Unknowns,
  isModel: (model: Model) => boolean,
): Model | null {
  const lookUp = valueIn(model, unknowns);
  const value = valueAt(linear, lookUp);
  for (let at = 0; at < linear.unknowns.length; at++) {
    const { base, over } = unknowns.partsOf(linear.unknowns[at] ?? 0);
    if (base === null) {
      continue;
    }
    const share = over.reduce((sofar, number) => sofar.times(lookUp(unknowns.quotient(null, number))), one);
    const factor = share.times(exact(linear.factors[at] ?? 0)).over(exact(linear.over));
    if (!factor.isZero()) {
      const before = model.get(base) ?? zero;
      const end = before.minus(value.over(factor));
      const changed =
        unknowns.kindOf(base).isWhole || relation === "> 0" ? beyond(end, factor.sign(), relation) : end;
      const candidate = new Map(model).set(base, changed);
      if (isModel(candidate)) {
        return candidate;
      }
    }
  }
  return null;
}

/** The first whole number on one side of an end, itself only where `relation` allows it. */
function beyond(end: Exact, side: -1 | 0 | 1, relation: Fact["relation"]): Exact {
  const isWithout = relation === "> 0";
  if (side > 0) {
    return isWithout ? end.floor().plus(one) : end.ceiling();
  }
  return isWithout ? end.ceiling().minus(one) : end.floor();
}

/** The model with a value for one more unknown; null where the facts about it allow none. */
export function extended(
  model: Model,
  unknown: Unknown,
  facts: readonly Fact[],
  unknowns: Unknowns,
  valueFrom?: (lookUp: (unknown: Unknown) => Exact) => Exact,
): Model | null {
  const lookUp = valueIn(model, unknowns);
  const value = model.get(unknown) ?? valueFrom?.(lookUp) ?? plainValue(unknown, facts, lookUp, unknowns);
  const longer = new Map(model).set(unknown, value);
  return areTrueIn(longer, facts, unknowns) ? longer : null;
}

function plainValue(
  unknown: Unknown,
  facts: readonly Fact[],
  lookUp: (unknown: Unknown) => Exact,
  unknowns: Unknowns,
): Exact {
  let low: Bound | undefined;
  let high: Bound | undefined;
  for (const { linear, relation } of facts) {
    const factor = linear.factors[linear.unknowns.indexOf(unknown)] ?? 0;
    if (factor !== 0) {
      // The unknown itself counts as 0 here, so that this is the rest.
      const rest = valueAt(linear, lookUp).times(exact(linear.over));
      const bound = { value: rest.over(exact(factor)).negated(), isStrict: relation === "> 0" };
      low = relation === "= 0" || factor > 0 ? tighterLow(low, bound) : low;
      high = relation === "= 0" || factor < 0 ? tighterHigh(high, bound) : high;
    }
  }
  return isEmpty({ low, high }) ? zero : plainestIn({ low, high }, unknowns.kindOf(unknown).isWhole);
}

function isEmpty({ low, high }: Interval): boolean {
  const order = low === undefined || high === undefined ? -1 : low.value.compare(high.value);
  return order > 0 || (order === 0 && (low?.isStrict === true || high?.isStrict === true));
}

/**
 * Models that the solution of some facts suggests, beside what was known before. Where it has values for quotients,
 * x is x÷d times d, and figures that scale are scaled until they are whole.
 */
export function suggestedModels(solved: Model, before: Model, unknowns: Unknowns): readonly Model[] {
  const plain = new Map(before);
  const undivided = new Map<Unknown, Exact>();
  for (const [unknown, value] of solved) {
    if (unknowns.partsOf(unknown).over.length === 0) {
      plain.set(unknown, value);
    }
  }
  const lookUp = valueIn(plain, unknowns);
  const divisorIn = (number: number): Exact => {
    const inverse = solved.get(unknowns.quotient(null, number)) ?? zero;
    const divisor = unknowns.divisor(number);
    const value =
      inverse.sign() > 0 ? one.over(inverse) : divisor === undefined ? one : valueAt(divisor.linear, lookUp);
    return value.sign() > 0 ? value : one;
  };
  for (const [unknown, value] of solved) {
    const { base, over } = unknowns.partsOf(unknown);
    if (base !== null && over.length > 0) {
      undivided.set(
        base,
        over.reduce((sofar, number) => sofar.times(divisorIn(number)), value),
      );
    }
  }
  const whole = scaled(new Map([...plain, ...undivided]), wholeFactor, unknowns);
  return undivided.size === 0 ? [plain] : [scaled(whole, leastFactor, unknowns), whole, plain];
}

type FactorOf = (figures: readonly { readonly value: Exact; readonly isWhole: boolean }[]) => Exact;

/** The figures that scale, multiplied by a number made of them: b / a stays what it is. */
function scaled(model: Model, factorOf: FactorOf, { kindOf }: Unknowns): Model {
  const figures = [...model].map(([unknown, value]) => ({ unknown, value, ...kindOf(unknown) }));
  const factor = factorOf(figures.filter(({ scales }) => scales));
  return new Map(
    figures.map(({ unknown, value, scales }) => [unknown, scales ? value.times(factor) : value]),
  );
}

/** What makes every count whole. */
const wholeFactor: FactorOf = (figures) =>
  figures.reduce(
    (product, { value, isWhole }) =>
      isWhole ? product.times(exact(value.times(product).parts()[1])) : product,
    one,
  );

/** What makes whole figures as small as they can be in proportion. */
const leastFactor: FactorOf = (figures) => {
  const shared = figures.reduce<Integer>((sofar, { value }) => gcd(magnitude(value.parts()[0]), sofar), 0);
  return shared !== 0 && figures.every(({ value }) => value.isInteger()) ? one.over(exact(shared)) : one;
};
