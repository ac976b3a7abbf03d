/** Whole numbers on both sides of 2⁵³, checked against BigInt. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  add,
  gcd,
  type Integer,
  integer,
  magnitude,
  multiply,
  negate,
  powerOfTen,
  quotient,
  remainder,
} from "../../src/base/integer.ts";

const EDGE = 2n ** 53n;
const natural = fc.oneof(
  fc.bigInt({ min: 0n, max: 12n }),
  fc.bigInt({ min: 94_906_255n, max: 94_906_275n }), // √(2⁵³)
  fc.bigInt({ min: EDGE / 2n - 3n, max: EDGE / 2n + 3n }),
  fc.bigInt({ min: EDGE - 3n, max: EDGE + 3n }),
  fc.bigInt({ min: 0n, max: 2n ** 120n }),
);
const whole = fc.tuple(natural, fc.boolean()).map(([n, isNegative]) => (isNegative ? -n : n));

/** The value is right, and held as a plain number exactly when it is below 2⁵³. */
function expectInteger(actual: Integer, expected: bigint): void {
  expect(BigInt(actual)).toBe(expected);
  expect(typeof actual).toBe(-EDGE < expected && expected < EDGE ? "number" : "bigint");
  expect(Object.is(actual, -0)).toBe(false);
}

test("sums, products, signs and sizes are those of BigInt, held the one canonical way", () => {
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      expectInteger(integer(a), a);
      expectInteger(add(integer(a), integer(b)), a + b);
      expectInteger(multiply(integer(a), integer(b)), a * b);
      expectInteger(negate(integer(a)), -a);
      expectInteger(magnitude(integer(a)), a < 0n ? -a : a);
    }),
  );
});

test("quotients and remainders are those of BigInt", () => {
  fc.assert(
    fc.property(natural, natural, whole, (a, b, factor) => {
      fc.pre(b !== 0n);
      expectInteger(quotient(integer(a), integer(b)), a / b);
      expectInteger(remainder(integer(a), integer(b)), a % b);
      expectInteger(quotient(integer(factor * b), integer(b)), factor);
    }),
  );
});

test("the greatest common divisor divides both, and leaves nothing in common", () => {
  fc.assert(
    fc.property(natural, natural, natural, (a, b, k) => {
      fc.pre(k !== 0n && (a !== 0n || b !== 0n));
      const divisor = BigInt(gcd(integer(a * k), integer(b * k)));
      expect([(a * k) % divisor, (b * k) % divisor]).toEqual([0n, 0n]);
      expect(gcd(integer((a * k) / divisor), integer((b * k) / divisor))).toBe(1);
    }),
  );
});

test("powers of ten are exact at every exponent", () => {
  for (let exponent = 0; exponent <= 40; exponent += 1) {
    expectInteger(powerOfTen(exponent), 10n ** BigInt(exponent));
  }
});
