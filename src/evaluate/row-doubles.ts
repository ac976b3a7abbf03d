/** Doubles with a bound of their error, in code over rows: they decide what lies clear of every tie. */
import type { ComparisonOperator } from "../ir/expression.ts";
import type { RoundingMode } from "../base/rounding.ts";
import { exactOnly, held, plus, times, unsureWhen, type Block } from "./row-block.ts";
import type { Arithmetic, Fraction } from "./row-arithmetic.ts";
import type { Code } from "./row-code.ts";
import { comparison, safe } from "./row-fractions.ts";

/**
 * What is not clear of a tie goes to fractions.
 *
 * Of the value v of an expression a row has a double `value` and an `error` with |value - v| ≤ error, but for the
 * rounding of the bound itself. U = 2^-53 is the most that one operation on doubles is off, as a share of its result:
 * - a/b of whole numbers below 2^53: error |value| U;
 * - x ± y: error of x + error of y + |value| U;
 * - x · y: |x| error of y + |y| error of x + both errors multiplied + |value| U;
 * - x / y: (error of x + |value| error of y) / (|y| - error of y) + |value| U.
 * The bound is itself computed in doubles, of positive numbers, within a few U of what stands here; each decision asks
 * for more than twice the bound, which is far more than that, so one of two equal numbers is never decided. Nothing
 * underflows: a rule of more than `MOST_FACTORS` numbers is not generated, each is 0 or between 2^-100 and 2^100, and
 * a difference of two doubles is 0 or at most 53 bits smaller than the smaller of them: 6 × (100 + 53) < 1022.
 */
export interface Double {
  readonly value: Code;
  readonly error: Code;
}

export const MOST_FACTORS = 6;
const U = 2 ** -53;

/** The arithmetic of doubles with a bound. */
export const doubles: Arithmetic<Double> = {
  name: "double",
  of: doubleOfFraction,
  fixed: (block, index) => {
    const value: Code = { fixed: index };
    // A statistic that no double is near of is given as no number.
    unsureWhen(block, ["!==", value, value]);
    return { value, error: { fixed: index + 1 } };
  },
  negated: ({ value, error }) => ({ value: ["-", 0, value], error }),
  sum: doubleSum,
  product: doubleProduct,
  quotient: doubleQuotient,
  compared: doubleCompared,
  inUnits: doubleInUnits,
  parts: ({ value, error }) => [value, error],
  joined: ([value, error]) => ({ value, error }),
};

function doubleOfFraction(block: Block, fraction: Fraction): Double {
  const { top, bottom } = safe(block, fraction);
  if (bottom === 1) return { value: top, error: 0 };
  if (typeof top === "number" && typeof bottom === "number") {
    return { value: top / bottom, error: Math.abs(top / bottom) * U };
  }
  return rounded(block, ["/", top, bottom], 0);
}

function doubleSum(block: Block, a: Double, b: Double, operator: "+" | "-"): Double {
  return rounded(block, [operator, a.value, b.value], plus(a.error, b.error));
}

function doubleProduct(block: Block, a: Double, b: Double): Double {
  const error = plus(
    plus(times(magnitude(a.value), b.error), times(magnitude(b.value), a.error)),
    times(a.error, b.error),
  );
  return rounded(block, ["*", a.value, b.value], error);
}

function doubleQuotient(block: Block, a: Double, b: Double): Double {
  const least = held(block, ["-", magnitude(b.value), times(2, b.error)]);
  unsureWhen(block, ["not", [">", least, 0]]);
  const value = held(block, ["/", a.value, b.value]);
  const error: Code = ["/", plus(a.error, times(magnitude(value), b.error)), least];
  return rounded(block, value, error);
}

function doubleCompared(block: Block, operator: ComparisonOperator, a: Double, b: Double): Code {
  const distance = held(block, ["-", a.value, b.value]);
  unsureWhen(block, ["not", [">", ["abs", distance], times(2, plus(a.error, b.error))]]);
  return comparison(operator, distance, 0);
}

/**
 * How many units of 1/`scale` a value is, rounded, where that is certain: where no number within the bound is a tie
 * (or, of the modes that do not round to the nearest, a whole number of units) or negative by more than the bound.
 */
function doubleInUnits(block: Block, one: Double, scale: number, mode: RoundingMode): Code {
  const { value, error } = doubleProduct(block, one, { value: scale, error: 0 });
  const isNearest = mode === "half up" || mode === "half even";
  const units = held(block, ["floor", isNearest ? ["+", value, 0.5] : value]);
  const rest = held(block, ["-", value, units]);
  const margin = held(block, times(2, error));
  exactOnly(block, units, true);
  unsureWhen(block, ["<", units, 0]);
  if (isNearest) {
    unsureWhen(block, ["not", ["<", ["+", ["abs", rest], margin], 0.5]]);
    return units;
  }
  unsureWhen(block, ["not", ["&&", [">", rest, margin], ["<", ["+", rest, margin], 1]]]);
  return mode === "up" || mode === "ceiling" ? ["+", units, 1] : units;
}

function rounded(block: Block, value: Code, error: Code): Double {
  const found = held(block, value);
  return { value: found, error: held(block, plus(error, times(magnitude(found), U))) };
}

function magnitude(value: Code): Code {
  return typeof value === "number" ? Math.abs(value) : ["abs", value];
}
