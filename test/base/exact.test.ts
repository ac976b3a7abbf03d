/** Exact numbers: checked against the definitions of their operations, written here over BigInt. */
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  type Exact,
  exact,
  greatestOf,
  leastOf,
  one,
  parseExact,
  sumOf,
  zero,
} from "../../src/base/exact.ts";
import type { RoundingMode } from "../../src/base/rounding.ts";
import { InvariantError } from "../../src/base/invariant.ts";

const MODES = ["half up", "half even", "up", "down", "ceiling", "floor"] as const;

/** A fraction as the test sees it: any integer over any positive integer, common factors left in. */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** Sizes at which sums and products of plain numbers stop being exact, and far beyond. */
const size = fc.oneof(
  fc.bigInt({ min: 0n, max: 30n }),
  fc.bigInt({ min: 0n, max: 10n ** 6n }),
  fc.bigInt({ min: 94_906_255n, max: 94_906_275n }), // √(2⁵³)
  fc.bigInt({ min: 2n ** 52n - 4n, max: 2n ** 52n + 4n }),
  fc.bigInt({ min: 2n ** 53n - 4n, max: 2n ** 53n + 4n }),
  fc.bigInt({ min: 10n ** 399n, max: 10n ** 400n }),
);
const fraction: fc.Arbitrary<Fraction> = fc
  .tuple(size, size, fc.boolean())
  .map(([n, d, isNegative]) => ({ n: isNegative ? -n : n, d: d === 0n ? 1n : d }));
/** Halves of units of 10⁻³ and their neighbours: ties are rare in other fractions. */
const nearTie: fc.Arbitrary<Fraction> = fc
  .tuple(fc.bigInt({ min: -50n, max: 50n }), fc.constantFrom(2n, 20n, 200n, 2000n, 3n, 7n), size)
  .map(([n, d, k]) => ({ n: n * (k + 1n), d: d * (k + 1n) }));
const rounded = fc.oneof(fraction, nearTie);
const places = fc.integer({ min: 0, max: 6 });
const mode: fc.Arbitrary<RoundingMode> = fc.constantFrom(...MODES);

const of = ({ n, d }: Fraction): Exact => exact(n).over(exact(d));
const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const sign = (n: bigint): -1 | 0 | 1 => (n < 0n ? -1 : n > 0n ? 1 : 0);
const floorDivision = (n: bigint, d: bigint): bigint => (n - (((n % d) + d) % d)) / d;

function expectFraction(actual: Exact, n: bigint, d: bigint): void {
  const shared = gcd(magnitude(n), magnitude(d)) * (d < 0n ? -1n : 1n);
  expect([actual.numerator(), actual.denominator()]).toEqual([n / shared, d / shared]);
}

/** n/d in whole units, by the definition of each mode. */
function roundedUnits({ n, d }: Fraction, by: RoundingMode): bigint {
  const below = floorDivision(n, d);
  const above = -floorDivision(-n, d);
  const doubled = 2n * n - (below + above) * d; // twice the distance from the middle, times d
  const nearest = doubled < 0n ? below : above;
  switch (by) {
    case "half up":
      return doubled !== 0n ? nearest : n < 0n ? below : above;
    case "half even":
      return doubled !== 0n ? nearest : below % 2n === 0n ? below : above;
    case "up":
      return n < 0n ? below : above;
    case "down":
      return n < 0n ? above : below;
    case "ceiling":
      return above;
    case "floor":
      return below;
  }
}

describe("values of the manual", () => {
  test("5 of 24 worth 3 points is exactly 0.625 and prints as 0.63", () => {
    const points = exact("5/24").times(exact(3));
    expect(points.toFraction()).toBe("5/8");
    expect(points.toShortest(3)).toBe("0.625");
    expect(points.toFixed(2)).toBe("0.63");
  });

  test("three thirds are one, which is 100%", () => {
    const third = exact(1).over(exact(3));
    const sum = third.plus(third).plus(third);
    expect(sum.equals(one)).toBe(true);
    expect(sum.equals(exact("100%"))).toBe(true);
    expect(sum.toFraction()).toBe("1");
  });

  test("80%, 0.8, 4/5 and 80/100 are one number", () => {
    const written = ["80%", "0.8", "4/5", "80/100"].map((text) => exact(text).toFraction());
    expect(written).toEqual(["4/5", "4/5", "4/5", "4/5"]);
  });

  test("numbers of 400 digits keep every digit", () => {
    const long = "7".repeat(400);
    expect(exact(long).toFraction()).toBe(long);
    expect(exact(`${long}.${long}`).toFixed(400)).toBe(`${long}.${long}`);
    expect(exact(long).over(exact(long)).toFraction()).toBe("1");
    expect(exact(long).plus(one).minus(exact(long)).toFraction()).toBe("1");
  });

  test.each<[RoundingMode, string, string, string, string]>([
    ["half up", "3", "-3", "4", "-2"],
    ["half even", "2", "-2", "4", "-2"],
    ["up", "3", "-3", "4", "-3"],
    ["down", "2", "-2", "3", "-2"],
    ["ceiling", "3", "-2", "4", "-2"],
    ["floor", "2", "-3", "3", "-3"],
  ])("%s takes 2.5 to %s, -2.5 to %s, 3.5 to %s and -2.2 to %s", (by, ...expected) => {
    const actual = ["2.5", "-2.5", "3.5", "-2.2"].map((text) => exact(text).round(0, by).toFraction());
    expect(actual).toEqual(expected);
  });
});

describe("reading", () => {
  test.each([
    ["12", "12"],
    ["-3.25", "-13/4"],
    ["80%", "4/5"],
    ["0.25%", "1/400"],
    ["-12.5%", "-1/8"],
    ["5/24", "5/24"],
    ["-6/4", "-3/2"],
    ["007.10", "71/10"],
    ["-0", "0"],
    ["-0.00%", "0"],
    ["0/7", "0"],
    ["9007199254740993", "9007199254740993"],
    ["0.9007199254740993", "9007199254740993/10000000000000000"],
  ])("%s is %s", (text, expected) => {
    expect(parseExact(text)?.toFraction()).toBe(expected);
  });

  test.each([
    ..."|-|+1|1.|.5|1e3|1E3|1,5|1.000,5|1.2.3| 1|1 |1\n|1 000|1_000|--1|%|50%%|% 5|5 %|1/0|1/-2|1/2/3|1/2.5|1/2%|/2|1/".split(
      "|",
    ),
    "0x10",
    "1n",
    "Infinity",
    "NaN",
    "١",
    "１",
    "½",
    "−1",
  ])("%j is not a number", (text) => {
    expect(parseExact(text)).toBeUndefined();
    expect(() => exact(text)).toThrow(InvariantError);
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    "the floating-point number %s is refused",
    (value) => {
      expect(() => exact(value)).toThrow(InvariantError);
    },
  );

  test("what is printed as a fraction reads back as the same number", () => {
    fc.assert(
      fc.property(fraction, (x) => {
        expect(parseExact(of(x).toFraction())?.equals(of(x))).toBe(true);
      }),
    );
  });
});

describe("operations agree with their definitions", () => {
  test("plus, minus and times", () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expectFraction(of(a).plus(of(b)), a.n * b.d + b.n * a.d, a.d * b.d);
        expectFraction(of(a).minus(of(b)), a.n * b.d - b.n * a.d, a.d * b.d);
        expectFraction(of(a).times(of(b)), a.n * b.n, a.d * b.d);
      }),
    );
  });

  test("plus over one denominator", () => {
    fc.assert(
      fc.property(fraction, size, (a, n) => {
        expectFraction(of(a).plus(of({ n, d: a.d })), a.n + n, a.d);
        expectFraction(of(a).minus(of(a)), 0n, 1n);
      }),
    );
  });

  test("over", () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        fc.pre(b.n !== 0n);
        expectFraction(of(a).over(of(b)), a.n * b.d, a.d * b.n);
      }),
    );
    expect(() => one.over(zero)).toThrow(InvariantError);
  });

  test("negated, abs, sign, isZero and isInteger", () => {
    fc.assert(
      fc.property(fraction, (a) => {
        expectFraction(of(a).negated(), -a.n, a.d);
        expectFraction(of(a).abs(), magnitude(a.n), a.d);
        expect(of(a).sign()).toBe(sign(a.n));
        expect(of(a).isZero()).toBe(a.n === 0n);
        expect(of(a).isInteger()).toBe(a.n % a.d === 0n);
      }),
    );
  });

  test("compare and equals, also for neighbours that a double cannot tell apart", () => {
    const neighbours = fc
      .tuple(fraction, fc.constantFrom(-1n, 0n, 1n))
      .map(([a, step]): [Fraction, Fraction] => [a, { n: a.n + step, d: a.d }]);
    fc.assert(
      fc.property(fc.oneof(neighbours, fc.tuple(fraction, fraction)), ([a, b]) => {
        expect(of(a).compare(of(b))).toBe(sign(a.n * b.d - b.n * a.d));
        expect(of(a).equals(of(b))).toBe(a.n * b.d === b.n * a.d);
      }),
    );
  });

  test("least, greatest and sum", () => {
    fc.assert(
      fc.property(fc.array(fraction, { minLength: 1, maxLength: 5 }), (fractions) => {
        const values = fractions.map(of);
        const [least, greatest] = [leastOf(values), greatestOf(values)];
        expect(values).toContain(least);
        expect(values).toContain(greatest);
        expect(values.every((value) => least.compare(value) <= 0 && greatest.compare(value) >= 0)).toBe(true);
        const d = fractions.reduce((product, x) => product * x.d, 1n);
        expectFraction(
          sumOf(values),
          fractions.reduce((sum, x) => sum + (x.n * d) / x.d, 0n),
          d,
        );
      }),
    );
    expect(sumOf([]).toFraction()).toBe("0");
    expect(() => leastOf([])).toThrow(InvariantError);
    expect(() => greatestOf([])).toThrow(InvariantError);
  });

  test("a long sum of long fractions takes moments, not minutes", () => {
    const terms = Array.from({ length: 200 }, (_, at) => one.over(exact(10n ** 400n + BigInt(at))));
    const start = performance.now();
    const difference = terms.reduce((rest, term) => rest.minus(term), sumOf(terms));
    expect(difference.toFraction()).toBe("0");
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("rounding", () => {
  test("round, floor and ceiling agree with their definitions in every mode", () => {
    fc.assert(
      fc.property(rounded, places, (x, p) => {
        const scale = 10n ** BigInt(p);
        for (const by of MODES) {
          expectFraction(of(x).round(p, by), roundedUnits({ n: x.n * scale, d: x.d }, by), scale);
        }
        expectFraction(of(x).floor(), floorDivision(x.n, x.d), 1n);
        expectFraction(of(x).ceiling(), -floorDivision(-x.n, x.d), 1n);
      }),
    );
  });

  test("the half modes move by half a unit at most, the others by less than a unit", () => {
    fc.assert(
      fc.property(rounded, places, mode, (x, p, by) => {
        const unit = one.over(exact(10n ** BigInt(p)));
        const moved = of(x).round(p, by).minus(of(x)).abs();
        const isHalf = by === "half up" || by === "half even";
        expect(isHalf ? moved.times(exact(2)).compare(unit) <= 0 : moved.compare(unit) < 0).toBe(true);
      }),
    );
  });

  test("rounding twice is rounding once", () => {
    fc.assert(
      fc.property(rounded, places, mode, (x, p, by) => {
        const once = of(x).round(p, by);
        expect(once.round(p, by).equals(once)).toBe(true);
      }),
    );
  });

  test("rounding keeps the order", () => {
    fc.assert(
      fc.property(rounded, rounded, places, mode, (x, y, p, by) => {
        const [less, more] = of(x).compare(of(y)) <= 0 ? [of(x), of(y)] : [of(y), of(x)];
        expect(less.round(p, by).compare(more.round(p, by))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test.each([-1, 0.5, Number.NaN])("%s places are refused", (count) => {
    expect(() => one.round(count, "half up")).toThrow(InvariantError);
    expect(() => one.toFixed(count)).toThrow(InvariantError);
  });
});

describe("printing", () => {
  test("toFixed prints the rounded number with exactly its places", () => {
    fc.assert(
      fc.property(rounded, fc.integer({ min: 0, max: 30 }), mode, (x, p, by) => {
        const printed = of(x).toFixed(p, by);
        expect(printed).toMatch(p === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${p}}$`));
        expect(printed).not.toMatch(/^-[0.]*$/);
        const units = roundedUnits({ n: x.n * 10n ** BigInt(p), d: x.d }, by);
        expect(BigInt(printed.replace(".", ""))).toBe(units);
      }),
    );
  });

  test("toFixed rounds half up unless told otherwise", () => {
    fc.assert(
      fc.property(nearTie, places, (x, p) => {
        expect(of(x).toFixed(p)).toBe(of(x).toFixed(p, "half up"));
      }),
    );
  });

  test.each([0, -0, "-0", "-0.004"])("%s prints without a minus sign", (value) => {
    expect(exact(value).toFixed(2)).toBe("0.00");
    expect(exact(value).toFixed(0)).toBe("0");
    expect(exact(value).toShortest(2)).not.toContain("-");
  });

  test("no operation leaves a minus zero", () => {
    for (const nothing of [
      exact(-0),
      zero.negated(),
      zero.times(exact(-3)),
      zero.over(exact(-3)),
      exact("-1/3").ceiling(),
    ]) {
      expect(Object.is(nothing.sign(), 0)).toBe(true);
      expect(Object.values(nothing).some((part) => Object.is(part, -0))).toBe(false);
      expect([nothing.toFraction(), `${nothing.toDecimal()}`, nothing.toDecimal().isNegative()]).toEqual([
        "0",
        "0",
        false,
      ]);
    }
  });

  test.each([
    ["5/8", 6, "0.625"],
    ["5/8", 3, "0.625"],
    ["5/8", 2, "0.63"],
    ["20", 2, "20"],
    ["100/3", 2, "33.33"],
    ["1000.10", 4, "1000.1"],
    ["-1/400", 4, "-0.0025"],
    ["-1/400", 2, "0.00"],
    ["2.5", 0, "3"],
  ])("%s with at most %i decimals is %s", (text, maxPlaces, expected) => {
    expect(exact(text).toShortest(maxPlaces)).toBe(expected);
  });

  test("toShortest is exact and has no trailing zero where the decimals end in time", () => {
    fc.assert(
      fc.property(size, places, (units, p) => {
        const value = of({ n: units, d: 10n ** BigInt(p) });
        const printed = value.toShortest(p);
        expect(parseExact(printed)?.equals(value)).toBe(true);
        expect(printed).not.toMatch(/\.\d*0$|\.$/);
      }),
    );
  });

  test("a number in a message shows its fraction", () => {
    expect(`${exact("12.50")}`).toBe("25/2");
  });
});

describe("decimals for callers", () => {
  test("decimals that end are kept to the last digit", () => {
    const long = `-${"1234567890".repeat(40)}.${"0987654321".repeat(39)}1`;
    expect(exact(long).toDecimal().toFixed()).toBe(long);
    const power = one.over(exact(2n ** 200n));
    expect(parseExact(power.toDecimal().toFixed())?.equals(power)).toBe(true);
  });

  test("decimals that do not end have 40 significant digits", () => {
    expect(exact("-200/3").toDecimal().toFixed()).toBe(`-66.${"6".repeat(37)}7`);
  });

  test("very small and very large decimals print without an exponent", () => {
    expect(`${one.over(exact(10n ** 30n)).toDecimal()}`).toBe(`0.${"0".repeat(29)}1`);
    expect(`${exact(10n ** 60n).toDecimal()}`).toBe(`1${"0".repeat(60)}`);
  });

  test("settings of the caller's own decimal.js change nothing, even made before barem is loaded", async () => {
    const { precision, rounding } = Decimal;
    Decimal.set({ precision: 3, rounding: Decimal.ROUND_DOWN });
    vi.resetModules();
    const fresh = await import("../../src/base/exact.ts");
    const printed = [exact("2/3"), fresh.exact("2/3")].map((value) => value.toDecimal().toFixed());
    Decimal.set({ precision, rounding });
    expect(printed).toEqual([`0.${"6".repeat(39)}7`, `0.${"6".repeat(39)}7`]);
  });
});

test("a number in JSON is its fraction", () => {
  expect(JSON.stringify({ share: exact("2/4"), all: exact(3) })).toBe('{"share":"1/2","all":"3"}');
});
