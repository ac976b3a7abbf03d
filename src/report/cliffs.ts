/** Finds where the points of a rule jump at a threshold between a constant part and one that rises with the figure. */
import { zero, type Exact } from "../base/exact.ts";
import { everyPart, type Comparison, type ComparisonOperator, type Expression } from "../ir/expression.ts";
import type { Indicator, Input } from "../ir/ruleset.ts";
import { constantOf, lineOf, meaningOf, spelt, valueAt, type Along } from "./linear.ts";
import { fractionOf } from "./numbers.ts";
import { TURNED } from "./turned.ts";

/** Of `{ ratio >= 80%: max  ratio < 80%: ratio * max }` with a maximum of 20: just below 80% 16, at 80% 20. */
export interface Jump {
  /** What is compared with the threshold, as it is written there. */
  readonly figure: Expression;
  readonly threshold: Exact;
  /** On which side of the threshold the points are other ones: `nearby` is what they come near to there. */
  readonly side: "just below" | "just above";
  readonly nearby: Exact;
  /** Whether `nearby` is only come near to; a constant is given there as it is. */
  readonly isLimit: boolean;
  readonly at: Exact;
}

/** The jumps of a rule whose cases compare one figure with constants; other rules have none that is looked for. */
export function jumpsOf(indicator: Indicator, inputs: ReadonlyMap<string, Input>): readonly Jump[] {
  const definitions = new Map(indicator.definitions.map(({ name, expression }) => [name, expression]));
  return indicator.points === null ? [] : jumpsIn(indicator.points, { definitions, inputs, seen: new Set() });
}

interface Context {
  readonly definitions: ReadonlyMap<string, Expression>;
  readonly inputs: ReadonlyMap<string, Input>;
  /** Lists of cases that were looked into already. */
  readonly seen: Set<Expression>;
}

/** A case that holds on a stretch of the figure; null ends nowhere. */
interface Piece {
  readonly range: Range;
  readonly value: Expression;
}
interface Range {
  readonly low: End | null;
  readonly high: End | null;
}
interface End {
  readonly value: Exact;
  readonly isIncluded: boolean;
}
/** A value of the figure, or what lies next to it. */
interface Spot {
  readonly value: Exact;
  readonly beside: -1 | 0 | 1;
}

/** Cases may stand in cases: `b = 0: 0  otherwise: capped(a / b, 80%)`. */
function jumpsIn(points: Expression, context: Context): readonly Jump[] {
  const rule = meaningOf(points, context.definitions);
  if (rule.kind !== "cases" || context.seen.has(rule)) {
    return [];
  }
  context.seen.add(rule);
  const inner = rule.cases.flatMap(({ value }) => jumpsIn(value, context));
  const compared = rule.cases.flatMap(({ condition }) =>
    condition === null ? [] : [rangeOf(condition, context)],
  );
  const [first] = compared;
  if (!first || compared.some((one) => one === null || one.key !== first.key)) {
    return inner;
  }
  const pieces = compared.flatMap((one, index): readonly Piece[] => {
    const value = rule.cases[index]?.value;
    return one === null || value === undefined ? [] : [{ range: one.range, value }];
  });
  const rest = rule.cases.find(({ condition }) => condition === null)?.value;
  const thresholds = thresholdsOf(pieces).filter((value) => lies(value, first, context));
  const valueOn = (spot: Spot): Expression | undefined =>
    pieces.find(({ range }) => isIn(range, spot))?.value ?? rest;
  const along: Along = { definitions: context.definitions, figure: first.key, read: new Map() };
  const jumps = thresholds.flatMap((threshold) =>
    ([-1, 1] as const).flatMap((beside): readonly Jump[] => {
      const [near, own] = [valueOn({ value: threshold, beside }), valueOn({ value: threshold, beside: 0 })];
      if (
        near === undefined ||
        own === undefined ||
        near === own ||
        isEnd(threshold, beside, first, context)
      ) {
        return [];
      }
      const [left, right] = [lineOf(near, along), lineOf(own, along)];
      if (left === null || right === null || left.slope.isZero() === right.slope.isZero()) {
        return [];
      }
      const [nearby, at] = [valueAt(left, threshold), valueAt(right, threshold)];
      const side = beside < 0 ? "just below" : "just above";
      return nearby.equals(at)
        ? []
        : [{ figure: first.figure, threshold, side, nearby, isLimit: !left.slope.isZero(), at }];
    }),
  );
  return [...jumps, ...inner];
}

interface Compared {
  readonly figure: Expression;
  readonly key: string;
  readonly range: Range;
}

/** The stretch of one figure on which a condition holds; null where it asks for anything else. */
function rangeOf(condition: Expression, context: Context): Compared | null {
  if (condition.kind === "logic" && condition.operator === "and") {
    const [left, right] = [rangeOf(condition.left, context), rangeOf(condition.right, context)];
    return left === null || right === null || left.key !== right.key
      ? null
      : { ...left, range: both(left.range, right.range) };
  }
  return condition.kind === "comparison" ? comparedRange(condition, context) : null;
}

function comparedRange({ left, right, operator }: Comparison, { definitions }: Context): Compared | null {
  const [before, after] = [constantOf(left, definitions), constantOf(right, definitions)];
  const [figure, constant, sign] =
    after !== null ? [left, after, operator] : [right, before, TURNED[operator]];
  const key = spelt(figure, definitions);
  const range = constant === null ? null : rangeBy(sign, constant);
  return key === null || range === null || constantOf(figure, definitions) !== null
    ? null
    : { figure, key, range };
}

function rangeBy(operator: ComparisonOperator, value: Exact): Range | null {
  switch (operator) {
    case ">=":
    case ">":
      return { low: { value, isIncluded: operator === ">=" }, high: null };
    case "<=":
    case "<":
      return { low: null, high: { value, isIncluded: operator === "<=" } };
    case "=":
      return { low: { value, isIncluded: true }, high: { value, isIncluded: true } };
    case "!=":
      return null;
  }
}

function both(one: Range, other: Range): Range {
  const tighter = (a: End | null, b: End | null, sign: 1 | -1): End | null => {
    if (a === null || b === null) {
      return a ?? b;
    }
    const order = a.value.compare(b.value) * sign;
    return order > 0 || (order === 0 && !a.isIncluded) ? a : b;
  };
  return { low: tighter(one.low, other.low, 1), high: tighter(one.high, other.high, -1) };
}

function isIn({ low, high }: Range, { value, beside }: Spot): boolean {
  const fits = (end: End | null, sign: 1 | -1): boolean => {
    if (end === null) {
      return true;
    }
    const order = value.compare(end.value) * sign;
    return order > 0 || (order === 0 && (beside === 0 ? end.isIncluded : beside === sign));
  };
  return fits(low, 1) && fits(high, -1);
}

function thresholdsOf(pieces: readonly Piece[]): readonly Exact[] {
  const ends = pieces.flatMap(({ range: { low, high } }) => [low, high].flatMap((end) => end?.value ?? []));
  const byText = new Map(ends.map((value) => [value.toFraction(), value]));
  return [...byText.values()].sort((a, b) => a.compare(b));
}

/** Bounds of a figure; of a calculated one only that it is not below 0, where it is made of such figures. */
function boundsOf(
  { figure }: Compared,
  { inputs, definitions }: Context,
): { readonly low: Exact | null; readonly high: Exact | null } {
  const bound = (text: string | null | undefined): Exact | null =>
    text === null || text === undefined ? null : fractionOf(text);
  const meaning = meaningOf(figure, definitions);
  const input = meaning.kind === "input" ? inputs.get(meaning.key) : undefined;
  const isBelowZero = everyPart([meaning], definitions).some(
    (part) =>
      part.kind === "negate" ||
      (part.kind === "arithmetic" && part.operator === "-") ||
      (part.kind === "input" && (bound(inputs.get(part.key)?.low)?.sign() ?? -1) < 0),
  );
  return input === undefined
    ? { low: isBelowZero ? null : zero, high: null }
    : { low: bound(input.low), high: bound(input.high) };
}

function lies(value: Exact, compared: Compared, context: Context): boolean {
  const { low, high } = boundsOf(compared, context);
  return (low === null || value.compare(low) >= 0) && (high === null || value.compare(high) <= 0);
}

/** Whether nothing lies on that side: below 0% of a ratio there is no ratio. */
function isEnd(value: Exact, beside: -1 | 1, compared: Compared, context: Context): boolean {
  const { low, high } = boundsOf(compared, context);
  return beside < 0 ? low?.equals(value) === true : high?.equals(value) === true;
}
