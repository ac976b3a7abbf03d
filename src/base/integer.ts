/** Whole numbers of any size, held as plain numbers while they are safe integers and as BigInt beyond. */

/** Always a `number` where |value| < 2⁵³, so zero is `0`, and never -0. */
export type Integer = number | bigint;

/** The integer of a BigInt: `integer(3n)` is 3, `integer(2n ** 60n)` stays a BigInt. */
export function integer(value: bigint): Integer {
  // Exact: the test before it leaves only values that a double holds exactly.
  return -LARGEST_SAFE <= value && value <= LARGEST_SAFE ? Number(value) : value;
}

/** The integer of digits, after a minus or not: `integerOf("-12")` is -12. */
export function integerOf(digits: string): Integer {
  // Fifteen digits are below 2⁵³; 0 is added because "-0" reads as -0.
  return digits.length <= 15 ? Number(digits) + 0 : integer(BigInt(digits));
}

/** `add(2, 3)` is 5. */
export function add(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    // A sum at or beyond 2⁵³ never rounds to below 2⁵³, so a safe result is the exact one.
    if (Number.isSafeInteger(sum)) return sum;
  }
  return integer(BigInt(a) + BigInt(b));
}

/** `multiply(2, 3)` is 6. */
export function multiply(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    // As for sums; 0 is added because 0 × -1 is -0.
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return integer(BigInt(a) * BigInt(b));
}

/** The quotient without its remainder, for `a` ≥ 0 < `b` or where nothing remains: `quotient(7, 2)` is 3. */
export function quotient(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") return (a - (a % b)) / b;
  return integer(BigInt(a) / BigInt(b));
}

/** What is left of `a` ≥ 0 after dividing by `b` > 0: `remainder(7, 2)` is 1. */
export function remainder(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") return a % b;
  return integer(BigInt(a) % BigInt(b));
}

/** `negate(0)` is 0, not -0. */
export function negate(a: Integer): Integer {
  return typeof a === "number" ? 0 - a : -a;
}

/** `magnitude(-3)` is 3. */
export function magnitude(a: Integer): Integer {
  return a < 0 ? negate(a) : a;
}

/** The greatest common divisor of `a` ≥ 0 and `b` ≥ 0: `gcd(12, 18)` is 6, `gcd(0, 5)` is 5. */
export function gcd(a: Integer, b: Integer): Integer {
  let larger = a;
  let smaller = b;
  while (smaller !== 0) {
    const rest = remainder(larger, smaller);
    larger = smaller;
    smaller = rest;
  }
  return larger;
}

/** `powerOfTen(3)` is 1000. */
export function powerOfTen(exponent: number): Integer {
  return POWERS_OF_TEN[exponent] ?? integer(10n ** BigInt(exponent));
}

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const POWERS_OF_TEN = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];
