/** Intervals: which bound counts, and which value of an interval is shown. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact } from "../../../src/base/exact.ts";
import {
  type Bound,
  contains,
  plainestIn,
  tighterHigh,
  tighterLow,
} from "../../../src/semantics/proof/interval.ts";
import { InvariantError } from "../../../src/base/invariant.ts";

const value = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 3 }))
  .map(([n, d]) => exact(`${n}/${d}`));
const bound: fc.Arbitrary<Bound> = fc.record({ value, isStrict: fc.boolean() });

// So few that bounds and values often meet.
const few = fc.constantFrom("-1/2", "0", "1/2").map(exact);
const fewBound: fc.Arbitrary<Bound> = fc.record({ value: few, isStrict: fc.boolean() });

test("a value within the tighter of two bounds is within both", () => {
  fc.assert(
    fc.property(fewBound, fewBound, few, (a, b, x) => {
      const isAbove = (low: Bound) => x.compare(low.value) > 0 || (!low.isStrict && x.equals(low.value));
      const isBelow = (high: Bound) => x.compare(high.value) < 0 || (!high.isStrict && x.equals(high.value));
      expect(contains({ low: tighterLow(a, b), high: undefined }, x)).toBe(isAbove(a) && isAbove(b));
      expect(contains({ low: undefined, high: tighterHigh(a, b) }, x)).toBe(isBelow(a) && isBelow(b));
    }),
  );
});

test("the plainest value lies in the interval, and is whole where that is asked and possible", () => {
  fc.assert(
    fc.property(fc.option(bound, { nil: undefined }), fc.option(bound, { nil: undefined }), (low, high) => {
      const span = low === undefined || high === undefined ? 1 : high.value.compare(low.value);
      fc.pre(span > 0 || (span === 0 && low?.isStrict === false && high?.isStrict === false));
      expect(contains({ low, high }, plainestIn({ low, high }, false))).toBe(true);
      const whole = plainestIn({ low, high }, true);
      const wholes = Array.from({ length: 17 }, (_, at) => exact(at - 8)).filter((one) =>
        contains({ low, high }, one),
      );
      expect(contains({ low, high }, whole)).toBe(true);
      expect(whole.isInteger()).toBe(wholes.length > 0);
    }),
  );
});

test("an empty interval is our own mistake", () => {
  const nothing = { low: { value: exact(1), isStrict: true }, high: { value: exact(1), isStrict: false } };
  expect(() => plainestIn(nothing, false)).toThrow(InvariantError);
});
