/** What code over rows does with numbers, whatever a number is made of. */
import type { RoundingMode } from "../base/rounding.ts";
import type { ComparisonOperator } from "../ir/expression.ts";
import type { Block } from "./row-block.ts";
import type { Code } from "./row-code.ts";

/**
 * `top` / `bottom` with `bottom` > 0. Where `isSafe`, both are below 2^53 whenever a row gets here. Otherwise each is
 * exact if what was computed is below 2^53: a product or a sum of one sign that passed 2^53 never comes back below,
 * unless a factor is zero, which makes the product exact.
 */
export interface Fraction {
  readonly top: Code;
  readonly bottom: Code;
  readonly isPositive: boolean;
  readonly isSafe: boolean;
}

/** Numbers of two parts: a numerator and a denominator, or a double and a bound of its error. */
export interface Arithmetic<Number> {
  readonly name: "fraction" | "double";
  readonly of: (block: Block, fraction: Fraction) => Number;
  /** A number that is the same for all rows, given as two of the fixed numbers. */
  readonly fixed: (block: Block, index: number) => Number;
  readonly negated: (one: Number) => Number;
  readonly sum: (block: Block, a: Number, b: Number, operator: "+" | "-") => Number;
  readonly product: (block: Block, a: Number, b: Number) => Number;
  readonly quotient: (block: Block, a: Number, b: Number) => Number;
  readonly compared: (block: Block, operator: ComparisonOperator, a: Number, b: Number) => Code;
  /** How many units of 1/`scale` a number is, rounded; a negative number goes to the interpreter. */
  readonly inUnits: (block: Block, one: Number, scale: number, mode: RoundingMode) => Code;
  readonly parts: (one: Number) => readonly [Code, Code];
  /** A number in two locals, which is one of several. */
  readonly joined: (parts: readonly [Code, Code], all: readonly Number[]) => Number;
}
