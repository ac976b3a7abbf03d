/** Exact fractions in code over rows: two plain whole numbers, guarded against 2^53. */
import { exact } from "../base/exact.ts";
import type { RoundingMode } from "../base/rounding.ts";
import type { ComparisonOperator } from "../ir/expression.ts";
import { exactOnly, held, SAFE, times, unsureWhen, zeroWhen, type Block } from "./row-block.ts";
import type { Arithmetic, Fraction } from "./row-arithmetic.ts";
import type { Code } from "./row-code.ts";

/** The arithmetic of exact fractions. */
export const fractions: Arithmetic<Fraction> = {
  name: "fraction",
  of: (_, fraction) => fraction,
  fixed: (block, index) => {
    const top: Code = { fixed: index };
    // A statistic of longer numbers is given as no number.
    unsureWhen(block, ["!==", top, top]);
    return { top, bottom: { fixed: index + 1 }, isPositive: false, isSafe: true };
  },
  negated,
  sum,
  product,
  quotient,
  compared,
  inUnits,
  parts: ({ top, bottom }) => [top, bottom],
  joined: ([top, bottom], all) => ({
    top,
    bottom,
    isPositive: all.every((one) => one.isPositive),
    isSafe: all.every((one) => one.isSafe),
  }),
};

export function safe(block: Block, one: Fraction): Fraction {
  if (one.isSafe) return one;
  exactOnly(block, one.top, one.isPositive);
  exactOnly(block, one.bottom, true);
  return { ...one, isSafe: true };
}

function negated({ top, bottom, isSafe }: Fraction): Fraction {
  return { top: typeof top === "number" ? -top : ["-", 0, top], bottom, isPositive: top === 0, isSafe };
}

function product(block: Block, a: Fraction, b: Fraction): Fraction {
  return computed(block, times(a.top, b.top), times(a.bottom, b.bottom), a.isPositive && b.isPositive);
}

function quotient(block: Block, a: Fraction, b: Fraction): Fraction {
  if (typeof b.top === "number" && b.top < 0) return quotient(block, negated(a), negated(b));
  if (typeof b.top !== "number" || b.top === 0) zeroWhen(block, b.top === 0 ? 1 : ["===", b.top, 0]);
  if (typeof b.top !== "number" && !b.isPositive) unsureWhen(block, ["<", b.top, 0]);
  return computed(block, times(a.top, b.bottom), times(a.bottom, b.top), a.isPositive);
}

function sum(block: Block, one: Fraction, other: Fraction, operator: "+" | "-"): Fraction {
  const isPositive = operator === "+" && one.isPositive && other.isPositive;
  // What is taken away, or has another sign, can hide that a part passed 2^53.
  const [a, b] = isPositive ? [one, other] : [safe(block, one), safe(block, other)];
  if (isSame(a.bottom, b.bottom)) {
    return computed(block, [operator, a.top, b.top], a.bottom, isPositive);
  }
  const left = held(block, times(a.top, b.bottom));
  const right = held(block, times(b.top, a.bottom));
  if (!isPositive) {
    if (b.bottom !== 1) exactOnly(block, left, a.isPositive);
    if (a.bottom !== 1) exactOnly(block, right, b.isPositive);
  }
  return computed(block, [operator, left, right], times(a.bottom, b.bottom), isPositive);
}

const OPERATORS = { "=": "===", "!=": "!==", "<": "<", "<=": "<=", ">": ">", ">=": ">=" } as const;

export function comparison(operator: ComparisonOperator, left: Code, right: Code): Code {
  return [OPERATORS[operator], left, right];
}

function compared(block: Block, operator: ComparisonOperator, one: Fraction, other: Fraction): Code {
  const [a, b] = [one, other].map((fraction) => safe(block, fraction)) as [Fraction, Fraction];
  if (isSame(a.bottom, b.bottom)) return comparison(operator, a.top, b.top);
  const left = held(block, times(a.top, b.bottom));
  const right = held(block, times(b.top, a.bottom));
  if (b.bottom !== 1) exactOnly(block, left, a.isPositive);
  if (a.bottom !== 1) exactOnly(block, right, b.isPositive);
  return comparison(operator, left, right);
}

/**
 * How many units of 1/`scale` a fraction is, rounded; multiplied first and divided once. `Math.floor(p / q)` is exact
 * for whole p ≥ 0 and q > 0 with p + q < 2^53: p / q lies at least 1/q below the next whole number k, and as
 * k q < p + q that is more than half of the distance of doubles at k, so the division does not round up to it.
 */
function inUnits(block: Block, fraction: Fraction, scale: number, mode: RoundingMode): Code {
  const { top, bottom } = fraction;
  const constant = isSafe(top) && isSafe(bottom) && bottom !== 0 ? unitsOf(top, bottom, scale, mode) : null;
  if (constant !== null) return constant;
  if (!fraction.isPositive) {
    safe(block, fraction);
    unsureWhen(block, ["<", top, 0]);
  }
  const scaled = held(block, times(top, scale));
  if (bottom === 1) return scaled;
  const isHalf = mode === "half up" || mode === "half even";
  const dividend = isHalf ? held(block, ["+", times(scaled, 2), bottom]) : scaled;
  const divisor = isHalf ? times(bottom, 2) : bottom;
  const whole = held(block, divisor);
  unsureWhen(block, ["not", ["<=", ["+", dividend, whole], SAFE]]);
  const units = held(block, ["floor", ["/", dividend, whole]]);
  if (mode === "half up" || mode === "down" || mode === "floor") return units;
  const rest = held(block, ["-", dividend, ["*", units, whole]]);
  // A tie that went up to an odd number goes down to the even one.
  if (mode === "half even") return ["-", units, ["&&", ["===", rest, 0], ["&", oddOf(block, units), 1]]];
  return ["+", units, ["!==", rest, 0]];
}

/** Whether a code is a constant that has lost no digit. */
function isSafe(code: Code): code is number {
  return Number.isSafeInteger(code);
}

/** Of a constant, while code is written; null where a double does not hold it. */
function unitsOf(top: number, bottom: number, scale: number, mode: RoundingMode): number | null {
  const [units] = exact(top).over(exact(bottom)).times(exact(scale)).round(0, mode).parts();
  return typeof units === "number" && units >= 0 ? units : null;
}

/** 1 for an odd number, 0 for an even one; bit operators see 32 bits only. */
function oddOf(block: Block, units: Code): Code {
  return held(block, ["-", units, ["*", 2, ["floor", ["/", units, 2]]]]);
}

function computed(block: Block, top: Code, bottom: Code, isPositive: boolean): Fraction {
  return { top: held(block, top), bottom: held(block, bottom), isPositive, isSafe: false };
}

function isSame(one: Code, other: Code): boolean {
  if (one === other) return true;
  return (
    typeof one === "object" && typeof other === "object" && JSON.stringify(one) === JSON.stringify(other)
  );
}
