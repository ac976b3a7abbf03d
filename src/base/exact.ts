/** Exact numbers: fractions that never lose a digit, printed and rounded by whole-number arithmetic. */
import { Decimal } from "decimal.js";
import {
  add,
  gcd,
  integer,
  integerOf,
  type Integer,
  magnitude,
  multiply,
  negate,
  powerOfTen,
  quotient,
  remainder,
} from "./integer.ts";
import { invariant } from "./invariant.ts";
import { compareToHalf, roundsAway, type RoundingMode } from "./rounding.ts";

/** A fraction; `exact(5).over(exact(24)).times(exact(3)).toFixed(2)` is "0.63". */
export class Exact {
  // Common factors stay while both parts are plain numbers; with a BigInt part the fraction is in lowest terms.
  private readonly top: Integer;
  private readonly bottom: Integer;

  private constructor(top: Integer, bottom: Integer) {
    this.top = top;
    this.bottom = bottom;
  }

  /** @internal `top` / `bottom` for `bottom` > 0; everyone else calls `exact` or `parseExact`. */
  static of(top: Integer, bottom: Integer): Exact {
    const fraction = new Exact(top, bottom);
    return fraction.isSmall() ? fraction : fraction.withoutCommonFactors();
  }

  /** `exact("1/3").plus(exact("1/6"))` is 1/2. */
  plus(that: Exact): Exact {
    const crossed =
      this.bottom === that.bottom
        ? new Exact(add(this.top, that.top), this.bottom)
        : new Exact(
            add(multiply(this.top, that.bottom), multiply(that.top, this.bottom)),
            multiply(this.bottom, that.bottom),
          );
    return crossed.isSmall() ? crossed : this.inLowestTerms().plusInLowestTerms(that.inLowestTerms());
  }

  /** `exact(1).minus(exact("1/3"))` is 2/3. */
  minus(that: Exact): Exact {
    return this.plus(that.negated());
  }

  /** `exact("5/24").times(exact(3))` is 5/8. */
  times(that: Exact): Exact {
    const product = new Exact(multiply(this.top, that.top), multiply(this.bottom, that.bottom));
    return product.isSmall() ? product : this.inLowestTerms().timesInLowestTerms(that.inLowestTerms());
  }

  /** `exact(1).over(exact(3))` is 1/3; the caller has made sure that `that` is not zero. */
  over(that: Exact): Exact {
    invariant(!that.isZero(), "division by zero");
    const inverse =
      that.top > 0 ? new Exact(that.bottom, that.top) : new Exact(negate(that.bottom), negate(that.top));
    return this.times(inverse);
  }

  /** `exact(3).negated()` is -3. */
  negated(): Exact {
    return new Exact(negate(this.top), this.bottom);
  }

  /** `exact(-3).abs()` is 3. */
  abs(): Exact {
    return this.top < 0 ? this.negated() : this;
  }

  /** -1, 0 or 1 as this is less than, equal to or greater than `that`: `exact("1/3").compare(exact("0.3"))` is 1. */
  compare(that: Exact): -1 | 0 | 1 {
    const left = multiply(this.top, that.bottom);
    const right = multiply(that.top, this.bottom);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** `exact("80%").equals(exact("4/5"))` is true. */
  equals(that: Exact): boolean {
    return this.compare(that) === 0;
  }

  /** `exact("0.00").isZero()` is true. */
  isZero(): boolean {
    return this.top === 0;
  }

  /** `exact("-1/3").sign()` is -1. */
  sign(): -1 | 0 | 1 {
    return this.top < 0 ? -1 : this.top > 0 ? 1 : 0;
  }

  /** `exact("6/3").isInteger()` is true. */
  isInteger(): boolean {
    return remainder(magnitude(this.top), this.bottom) === 0;
  }

  /** `exact("0.625").round(2, "half up")` is 63/100. */
  round(places: number, mode: RoundingMode): Exact {
    return Exact.of(this.inUnitsOf(places, mode), powerOfTen(places));
  }

  /** `exact("-0.5").floor()` is -1. */
  floor(): Exact {
    return this.round(0, "floor");
  }

  /** `exact("-0.5").ceiling()` is 0. */
  ceiling(): Exact {
    return this.round(0, "ceiling");
  }

  /** In lowest terms: `exact("2/4").numerator()` is 1n. */
  numerator(): bigint {
    return BigInt(this.inLowestTerms().top);
  }

  /** In lowest terms, always positive: `exact("2/4").denominator()` is 2n. */
  denominator(): bigint {
    return BigInt(this.inLowestTerms().bottom);
  }

  /** Top and bottom in lowest terms, as plain numbers where they are safe: `exact("2/4").parts()` is [1, 2]. */
  parts(): readonly [top: Integer, bottom: Integer] {
    const { top, bottom } = this.inLowestTerms();
    return [top, bottom];
  }

  /** A double that is off by less than 2^-51 of its size, unless the parts are beyond 2^1023: for what a bound of the error decides. */
  nearestDouble(): number {
    // Of each part and of the quotient at most 2^-53 is lost.
    return Number(this.top) / Number(this.bottom);
  }

  /** In lowest terms: "15507/50", "20", "-1/3". */
  toFraction(): string {
    const { top, bottom } = this.inLowestTerms();
    return bottom === 1 ? `${top}` : `${top}/${bottom}`;
  }

  /** Exactly `places` decimals, never "-0": `exact("-0.004").toFixed(2)` is "0.00". */
  toFixed(places: number, mode: RoundingMode = "half up"): string {
    const units = this.inUnitsOf(places, mode);
    const digits = `${magnitude(units)}`.padStart(places + 1, "0");
    const point = digits.length - places;
    const sign = units < 0 ? "-" : "";
    return places === 0 ? sign + digits : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
  }

  /** Exact if `maxPlaces` decimals are enough, else rounded to them: "0.625" for 5/8 but "0.33" for 1/3 with 2. */
  toShortest(maxPlaces: number): string {
    const places = this.decimalPlaces();
    return this.toFixed(places === undefined ? maxPlaces : Math.min(places, maxPlaces));
  }

  /** Exact where the decimals end, else 40 significant digits. */
  toDecimal(): Decimal {
    // 0 is added because a product can be -0.
    if (this.bottom === 1 && typeof this.top === "number") return new PrivateDecimal(this.top + 0);
    const places = this.decimalPlaces();
    // A Decimal built from text keeps every digit; only a division is cut at the precision.
    if (places !== undefined) return new PrivateDecimal(this.toFixed(places));
    return new PrivateDecimal(`${this.top}`).div(`${this.bottom}`);
  }

  /** The same as `toFraction`, so that a number in a message shows its value. */
  toString(): string {
    return this.toFraction();
  }

  /** The same in JSON: `JSON.stringify([exact("2/4")])` is `["1/2"]`. */
  toJSON(): string {
    return this.toFraction();
  }

  // Of two fractions in lowest terms only the denominators can share factors with the sum (Knuth, TAOCP 4.5.1):
  // these divisors stay small where dividing out the finished sum would take a gcd of two long numbers.
  private plusInLowestTerms(that: Exact): Exact {
    const shared = gcd(this.bottom, that.bottom);
    const share = quotient(this.bottom, shared);
    const top = add(multiply(this.top, quotient(that.bottom, shared)), multiply(that.top, share));
    const divisor = gcd(magnitude(top), shared);
    return new Exact(quotient(top, divisor), multiply(share, quotient(that.bottom, divisor)));
  }

  private timesInLowestTerms(that: Exact): Exact {
    const left = gcd(magnitude(this.top), that.bottom);
    const right = gcd(magnitude(that.top), this.bottom);
    return new Exact(
      multiply(quotient(this.top, left), quotient(that.top, right)),
      multiply(quotient(this.bottom, right), quotient(that.bottom, left)),
    );
  }

  private inLowestTerms(): Exact {
    return this.bottom !== 1 && this.isSmall() ? this.withoutCommonFactors() : this;
  }

  private withoutCommonFactors(): Exact {
    const divisor = gcd(magnitude(this.top), this.bottom);
    return divisor === 1 ? this : new Exact(quotient(this.top, divisor), quotient(this.bottom, divisor));
  }

  private isSmall(): boolean {
    return typeof this.top === "number" && typeof this.bottom === "number";
  }

  /** How many units of 10^-places this is, rounded. */
  private inUnitsOf(places: number, mode: RoundingMode): Integer {
    invariant(Number.isSafeInteger(places) && places >= 0, `${places} decimal places`);
    const scaled = multiply(magnitude(this.top), powerOfTen(places));
    const units = quotient(scaled, this.bottom);
    const rest = remainder(scaled, this.bottom);
    const isAway = rest !== 0 && roundsAway(mode, this.top < 0, units, compareToHalf(rest, this.bottom));
    const rounded = isAway ? add(units, 1) : units;
    return this.top < 0 ? negate(rounded) : rounded;
  }

  /** @internal How many decimals hold this exactly, undefined where they never end: `exact("5/8").decimalPlaces()` is 3. */
  decimalPlaces(): number | undefined {
    let rest = this.inLowestTerms().bottom;
    let twos = 0;
    let fives = 0;
    for (; remainder(rest, 2) === 0; twos += 1) rest = quotient(rest, 2);
    for (; remainder(rest, 5) === 0; fives += 1) rest = quotient(rest, 5);
    return rest === 1 ? Math.max(twos, fives) : undefined;
  }
}

export const zero: Exact = Exact.of(0, 1);
export const one: Exact = Exact.of(1, 1);

/** An exact number from a safe integer, a BigInt or a text that `parseExact` takes: `exact("80%")` is 4/5. */
export function exact(value: number | bigint | string): Exact {
  if (typeof value === "bigint") return Exact.of(integer(value), 1);
  if (typeof value === "number") {
    invariant(Number.isSafeInteger(value), `${value} is not a safe integer`);
    // 0 is added because -0 is a safe integer too.
    return Exact.of(value + 0, 1);
  }
  const parsed = parseExact(value);
  invariant(parsed !== undefined, `"${value}" is not a number`);
  return parsed;
}

/** Reads "12", "-3.25", "80%" and "5/24"; undefined for every other form: no exponent, comma or blank. */
export function parseExact(text: string): Exact | undefined {
  if (DIGITS.test(text)) return Exact.of(integerOf(text), 1);
  const fraction = text.includes("/") ? FRACTION.exec(text) : null;
  if (fraction !== null) {
    const [, top = "", bottom = ""] = fraction;
    const divisor = integerOf(bottom);
    return divisor === 0 ? undefined : Exact.of(integerOf(top), divisor);
  }
  const decimal = DECIMAL.exec(text);
  if (decimal === null) return undefined;
  const [, whole = "", decimals = "", percent = ""] = decimal;
  return Exact.of(integerOf(whole + decimals), powerOfTen(decimals.length + (percent === "" ? 0 : 2)));
}

/** The least of one or more numbers: `leastOf([exact(2), exact(1)])` is 1. */
export function leastOf(values: readonly Exact[]): Exact {
  invariant(values.length > 0, "the least of no numbers");
  return values.reduce((least, value) => (value.compare(least) < 0 ? value : least));
}

/** The greatest of one or more numbers: `greatestOf([exact(2), exact(1)])` is 2. */
export function greatestOf(values: readonly Exact[]): Exact {
  invariant(values.length > 0, "the greatest of no numbers");
  return values.reduce((greatest, value) => (value.compare(greatest) > 0 ? value : greatest));
}

/** The sum, zero for none: `sumOf([exact(1), exact("1/2")])` is 3/2. */
export function sumOf(values: readonly Exact[]): Exact {
  return values.reduce((sum, value) => sum.plus(value), zero);
}

const DIGITS = /^\d+$/;
const FRACTION = /^(-?\d+)\/(\d+)$/;
const DECIMAL = /^(-?\d+)(?:\.(\d+))?(%)?$/;
// Never in exponent form: results are read by people and by programs that know no exponents.
const PrivateDecimal = Decimal.clone({ defaults: true, precision: 40, toExpNeg: -9e15, toExpPos: 9e15 });
