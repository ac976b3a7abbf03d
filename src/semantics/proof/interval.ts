/** Intervals between exact bounds, and the value in one that a reader finds plainest. */
import { type Exact, exact, one, zero } from "../../base/exact.ts";
import { invariant } from "../../base/invariant.ts";

export interface Bound {
  readonly value: Exact;
  /** Whether the bound itself lies outside. */
  readonly isStrict: boolean;
}

/** Without a bound the interval goes on for ever. */
export interface Interval {
  readonly low: Bound | undefined;
  readonly high: Bound | undefined;
}

/** What is known of a value of which nothing is known. */
export const ANY: Interval = { low: undefined, high: undefined };

/** The least interval around two others: 0..5 around 0..1 and 3..5. */
export function spanning(a: Interval, b: Interval): Interval {
  return { low: looser(a.low, b.low, 1), high: looser(a.high, b.high, -1) };
}

function looser(a: Bound | undefined, b: Bound | undefined, direction: 1 | -1): Bound | undefined {
  if (a === undefined || b === undefined) {
    return undefined;
  }
  const order = a.value.compare(b.value) * direction;
  return order < 0 || (order === 0 && !a.isStrict) ? a : b;
}

/** `contains` of 0 < x ≤ 1 is true for 1 and false for 0. */
export function contains({ low, high }: Interval, value: Exact): boolean {
  const isAboveLow = low === undefined || value.compare(low.value) >= (low.isStrict ? 1 : 0);
  return isAboveLow && (high === undefined || high.value.compare(value) >= (high.isStrict ? 1 : 0));
}

/** Whether nothing lies in it: 1 < x ≤ 1. */
export function isEmpty({ low, high }: Interval): boolean {
  const order = low === undefined || high === undefined ? -1 : low.value.compare(high.value);
  return order > 0 || (order === 0 && (low?.isStrict === true || high?.isStrict === true));
}

/** The higher of two lower bounds; of equal ones the strict: x > 1 of x ≥ 1 and x > 1. */
export function tighterLow(a: Bound | undefined, b: Bound): Bound {
  const order = a === undefined ? -1 : a.value.compare(b.value);
  return a === undefined || order < 0 || (order === 0 && b.isStrict) ? b : a;
}

/** The lower of two upper bounds; of equal ones the strict: x < 1 of x ≤ 1 and x < 1. */
export function tighterHigh(a: Bound | undefined, b: Bound): Bound {
  const order = a === undefined ? 1 : a.value.compare(b.value);
  return a === undefined || order > 0 || (order === 0 && b.isStrict) ? b : a;
}

/**
 * 0 if it lies in the interval, else the nearest bound, a whole number, the far bound or the middle; whole if
 * `isWhole` and possible. In 4/5 ≤ x ≤ 2 it is 4/5, or 1 if it should be whole. The interval must not be empty.
 */
export function plainestIn(interval: Interval, isWhole: boolean): Exact {
  if (contains(interval, zero)) {
    return zero;
  }
  const inside = candidates(interval).filter((value) => contains(interval, value));
  const plainest = inside.find((value) => !isWhole || value.isInteger()) ?? inside[0];
  invariant(plainest !== undefined, "an empty interval");
  return plainest;
}

function candidates({ low, high }: Interval): readonly Exact[] {
  const above = low === undefined ? [] : [low.value, low.value.ceiling(), low.value.floor().plus(one)];
  const below = high === undefined ? [] : [high.value, high.value.floor(), high.value.ceiling().minus(one)];
  const isPositive = low !== undefined && low.value.sign() >= 0;
  const middle = low === undefined || high === undefined ? [] : [low.value.plus(high.value).over(exact(2))];
  return [...(isPositive ? [...above, ...below] : [...below, ...above]), ...middle];
}
