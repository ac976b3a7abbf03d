/** Numbers the unknowns of one proof, and keeps what each stands for: a figure, a statistic, or a quotient of those. */
import type { Integer } from "../../base/integer.ts";
import { exact } from "../../base/exact.ts";
import { addLinear, type Linear, scaleLinear, textOfLinear, type Unknown } from "./linear.ts";

/** What values an unknown has: counts are whole and scale, yes and no are whole and do not. */
export interface UnknownKind {
  readonly isWhole: boolean;
  /** Whether a multiple of a value is a value too, ranges aside: 3 people of 10, or 30 of 100. */
  readonly scales: boolean;
}

/** A term that is divided by, where it is positive. */
export interface Divisor {
  readonly number: number;
  readonly linear: Linear;
}

/** `base` over each divisor numbered in `over`, which ascend; base null is 1. An unknown that is no quotient is over none. */
export interface Quotient {
  readonly base: Unknown | null;
  readonly over: readonly number[];
}

export interface Unknowns {
  /** The unknown of this name; its first use says of which kind it is. */
  readonly named: (name: string, kind?: UnknownKind) => Unknown;
  /** An unknown without a name. */
  readonly fresh: () => Unknown;
  readonly nameOf: (unknown: Unknown) => string | null;
  readonly kindOf: (unknown: Unknown) => UnknownKind;
  /** The same divisor for the same term. */
  readonly divisorOf: (linear: Linear) => Divisor;
  readonly divisor: (number: number) => Divisor | undefined;
  readonly quotient: (dividend: Unknown | null, divisor: number) => Unknown;
  readonly partsOf: (unknown: Unknown) => Quotient;
}

const PLAIN: UnknownKind = { isWhole: false, scales: false };
const UNIT: Quotient = { base: null, over: [] };

export function createUnknowns(): Unknowns {
  const kinds: UnknownKind[] = [];
  const parts: Quotient[] = [];
  const names: (string | null)[] = [];
  const divisors: Divisor[] = [];
  const named = new Map<string, Unknown>();
  // By the divisor, then by the dividend; of 1 they stand at 0. x÷d÷e and x÷e÷d are asked for apart, and are one.
  const asked: (Unknown | undefined)[][] = [];
  const twice = new Map<string, Unknown>();
  const known = new Map<string, Divisor>();
  const add = (kind: UnknownKind, name: string | null, quotient?: Quotient): Unknown => {
    kinds.push(kind);
    names.push(name);
    return parts.push(quotient ?? { base: parts.length, over: [] }) - 1;
  };
  const partsOf = (unknown: Unknown): Quotient => parts[unknown] ?? UNIT;
  const newlyAsked = (dividend: Unknown | null, divisor: number): Unknown => {
    const { base, over } = dividend === null ? UNIT : partsOf(dividend);
    if (over.length === 0) {
      return add(PLAIN, null, { base, over: [divisor] });
    }
    const all = [...over, divisor].sort((a, b) => a - b);
    return remembered(twice, `${base}÷${all.join("÷")}`, () => add(PLAIN, null, { base, over: all }));
  };
  return {
    named: (name, kind = PLAIN) => remembered(named, name, () => add(kind, name)),
    fresh: () => add(PLAIN, null),
    nameOf: (unknown) => names[unknown] ?? null,
    kindOf: (unknown) => kinds[unknown] ?? PLAIN,
    divisorOf: (linear) =>
      remembered(known, textOfLinear(linear), () => {
        const divisor = { number: divisors.length, linear };
        divisors.push(divisor);
        return divisor;
      }),
    divisor: (number) => divisors[number],
    quotient: (dividend, divisor) => {
      asked[divisor] ??= [];
      return rememberedAt(asked[divisor], dividend === null ? 0 : dividend + 1, () =>
        newlyAsked(dividend, divisor),
      );
    },
    partsOf,
  };
}

function remembered<K, T>(known: Map<K, T>, name: K, make: () => T): T {
  const found = known.get(name);
  if (found !== undefined) {
    return found;
  }
  const made = make();
  known.set(name, made);
  return made;
}

function rememberedAt<T>(known: (T | undefined)[], place: number, make: () => T): T {
  // Without gaps, which make every look slow.
  while (known.length <= place) known.push(undefined);
  known[place] ??= make();
  return known[place];
}

/** A term over divisors: (x + 2) / d is x÷d + 2·(1÷d). */
export function divide(linear: Linear, divisors: readonly number[], unknowns: Unknowns): Linear {
  const hasConstant = linear.constant !== 0;
  const quotients: Unknown[] = hasConstant ? [over(null, divisors, unknowns)] : [];
  for (const unknown of linear.unknowns) {
    quotients.push(over(unknown, divisors, unknowns));
  }
  const factors = hasConstant ? [linear.constant, ...linear.factors] : [...linear.factors];
  putInOrder(quotients, factors);
  return { unknowns: quotients, factors, constant: 0, over: linear.over };
}

function over(dividend: Unknown | null, divisors: readonly number[], unknowns: Unknowns): Unknown {
  let quotient = dividend;
  for (const divisor of divisors) {
    quotient = unknowns.quotient(quotient, divisor);
  }
  return quotient ?? 0;
}

/** The term times a divisor that all of it is over, its constant aside; else null: x÷d - 2 is x - 2d. */
export function timesDivisor(
  linear: Linear,
  { number, linear: by }: Divisor,
  unknowns: Unknowns,
): Linear | null {
  const dividends: Unknown[] = [];
  const factors: Integer[] = [];
  let constant: Integer = 0;
  for (let at = 0; at < linear.unknowns.length; at++) {
    const { base, over: all } = unknowns.partsOf(linear.unknowns[at] ?? 0);
    const place = all.indexOf(number);
    const factor = linear.factors[at] ?? 0;
    if (place < 0) {
      return null;
    }
    if (base === null && all.length === 1) {
      constant = factor;
    } else {
      dividends.push(over(base, all.toSpliced(place, 1), unknowns));
      factors.push(factor);
    }
  }
  putInOrder(dividends, factors);
  const whole = { unknowns: dividends, factors, constant, over: linear.over };
  const ofConstant = exact(linear.constant).over(exact(linear.over));
  return linear.constant === 0 ? whole : addLinear(whole, scaleLinear(by, ofConstant));
}

/** Sorts unknowns with their factors in place: they are few, and mostly in order already. */
function putInOrder(unknowns: Unknown[], factors: Integer[]): void {
  for (let end = 1; end < unknowns.length; end++) {
    const [unknown, factor] = [unknowns[end] ?? 0, factors[end] ?? 0];
    let at = end;
    for (; at > 0 && (unknowns[at - 1] ?? 0) > unknown; at--) {
      unknowns[at] = unknowns[at - 1] ?? 0;
      factors[at] = factors[at - 1] ?? 0;
    }
    unknowns[at] = unknown;
    factors[at] = factor;
  }
}
