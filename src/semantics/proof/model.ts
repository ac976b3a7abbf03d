/** Figures for which all facts of a path hold: looked for once, and kept as long as they still do. */
import { type Exact, exact, one, zero } from "../../base/exact.ts";
import { gcd, type Integer, magnitude } from "../../base/integer.ts";
import { type Bound, isEmpty, plainestIn, tighterHigh, tighterLow } from "./interval.ts";
import { type Fact, holds, type Unknown, valueAt } from "./linear.ts";
import type { Unknowns } from "./unknowns.ts";

/** Values of unknowns that are no quotients, each at its number; one without a value is 0. */
export interface Model {
  readonly values: Values;
  /** The value of any unknown: x÷d is the value of x over that of d. A model is asked often, so it remembers. */
  readonly lookUp: (unknown: Unknown) => Exact;
}

type Values = readonly (Exact | undefined)[];

export function modelOf(values: Values, unknowns: Unknowns): Model {
  const quotients: (Exact | undefined)[] = [];
  const lookUp = (unknown: Unknown): Exact => {
    const { base, over } = unknowns.partsOf(unknown);
    const undivided = base === null ? one : (values[base] ?? zero);
    if (over.length === 0) {
      return undivided;
    }
    const found = quotients[unknown] ?? divided(undivided, over);
    quotients[unknown] = found;
    return found;
  };
  const divided = (value: Exact, over: readonly number[]): Exact =>
    over.reduce((sofar, number) => {
      const divisor = unknowns.divisor(number);
      const by = divisor === undefined ? zero : valueAt(divisor.linear, lookUp);
      // A path says of each divisor that it is positive, so that such values are no model.
      return by.isZero() ? zero : sofar.over(by);
    }, value);
  return { values, lookUp };
}

/** The values with one more, or another one. */
function withValue(values: Values, unknown: Unknown, value: Exact): Values {
  const changed = [...values];
  // Without gaps, which slow every later copy down.
  while (changed.length < unknown) changed.push(undefined);
  changed[unknown] = value;
  return changed;
}

/** The unknowns that have a value, with it. */
export function figuresOf({ values }: Model): readonly (readonly [Unknown, Exact])[] {
  return values.flatMap((value, unknown) => (value === undefined ? [] : [[unknown, value] as const]));
}

export function areTrueIn({ lookUp }: Model, facts: readonly Fact[]): boolean {
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
  const { values, lookUp } = model;
  const value = valueAt(linear, lookUp);
  for (let at = 0; at < linear.unknowns.length; at++) {
    const { base, over } = unknowns.partsOf(linear.unknowns[at] ?? 0);
    if (base === null) {
      continue;
    }
    const share = over.reduce((sofar, number) => sofar.times(lookUp(unknowns.quotient(null, number))), one);
    const factor = share.times(exact(linear.factors[at] ?? 0)).over(exact(linear.over));
    if (!factor.isZero()) {
      const before = values[base] ?? zero;
      const end = before.minus(value.over(factor));
      const changed =
        unknowns.kindOf(base).isWhole || relation === "> 0" ? beyond(end, factor.sign(), relation) : end;
      const candidate = modelOf(withValue(values, base, changed), unknowns);
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
  const { values, lookUp } = model;
  const value = values[unknown] ?? valueFrom?.(lookUp) ?? plainValue(unknown, facts, lookUp, unknowns);
  const longer = modelOf(withValue(values, unknown, value), unknowns);
  return areTrueIn(longer, facts) ? longer : null;
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

/**
 * Models that the solution of some facts suggests, beside what was known before. Where it has values for quotients,
 * x is x÷d times d, and figures that scale are scaled until they are whole.
 */
export function suggestedModels(
  solved: ReadonlyMap<Unknown, Exact>,
  before: Model | null,
  unknowns: Unknowns,
): readonly Model[] {
  let values = before?.values ?? [];
  const undivided = new Map<Unknown, Exact>();
  for (const [unknown, value] of solved) {
    if (unknowns.partsOf(unknown).over.length === 0) {
      values = withValue(values, unknown, value);
    }
  }
  const plain = modelOf(values, unknowns);
  const divisorIn = (number: number): Exact => {
    const inverse = solved.get(unknowns.quotient(null, number)) ?? zero;
    const divisor = unknowns.divisor(number);
    const value =
      inverse.sign() > 0
        ? one.over(inverse)
        : divisor === undefined
          ? one
          : valueAt(divisor.linear, plain.lookUp);
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
  if (undivided.size === 0) {
    return [plain];
  }
  const all = [...undivided].reduce((sofar, [unknown, value]) => withValue(sofar, unknown, value), values);
  const whole = scaled(all, wholeFactor, unknowns);
  return [scaled(whole, leastFactor, unknowns), whole, values].map((one) => modelOf(one, unknowns));
}

type FactorOf = (figures: readonly { readonly value: Exact; readonly isWhole: boolean }[]) => Exact;

/** The figures that scale, multiplied by a number made of them: b / a stays what it is. */
function scaled(values: Values, factorOf: FactorOf, { kindOf }: Unknowns): Values {
  const scaling = values.flatMap((value, unknown) => {
    const { scales, isWhole } = kindOf(unknown);
    return value === undefined || !scales ? [] : [{ value, isWhole }];
  });
  const factor = factorOf(scaling);
  return values.map((value, unknown) => (kindOf(unknown).scales ? value?.times(factor) : value));
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
