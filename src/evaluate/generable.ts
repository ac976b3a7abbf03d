/** Tells which rules can be generated; the interpreter scores the others. */
import { exact } from "../base/exact.ts";
import { everyPart, partsOf, type Expression } from "../ir/expression.ts";
import type { Definitions } from "./needs.ts";
import type { PreparedIndicator } from "./prepare.ts";
import { MOST_FACTORS } from "./row-doubles.ts";

/** A longer rule is not worth compiling: definitions are spelt out wherever they are used. */
const MOST_PARTS = 3000;

export function isGenerable(prepared: PreparedIndicator): boolean {
  const { indicator, definitions, conditions, inputs, rounding } = prepared;
  const { points } = indicator;
  // A statistic that only a target asks for may be of inputs that the rule does not wait for.
  if (prepared.statistics.size > prepared.needs.statistics.size) return false;
  if (points === null || indicator.cannotExpress.length > 0 || inputs.some(({ kind }) => kind === "text"))
    return false;
  const rules = [...conditions.map((one) => one.condition.expression), points];
  const parts = everyPart(rules, definitions);
  return (
    rules.reduce((size, one) => size + sizeOf(one, definitions), 0) <= MOST_PARTS &&
    parts.every((part) => isKnown(part, definitions, rounding !== undefined)) &&
    // Who belongs to a cohort must not turn on its statistics.
    conditions.every((one) => !hasStatistic(one.condition.expression, definitions)) &&
    (prepared.assumptions.length > 0 || assumedOnlyInSight(points, parts)) &&
    (!hasStatistic(points, definitions) || factorsIn(points, definitions) <= MOST_FACTORS)
  );
}

/** How many parts an expression has with its definitions spelt out, up to a little more than the most. */
function sizeOf(expression: Expression, definitions: Definitions): number {
  let size = 1;
  for (const part of spelt(expression, definitions)) {
    size += sizeOf(part, definitions);
    if (size > MOST_PARTS) return size;
  }
  return size;
}

/** The parts of an expression; of a definition its meaning, of a statistic what it is of. */
function spelt(expression: Expression, definitions: Definitions): readonly Expression[] {
  if (expression.kind !== "definition") return partsOf(expression);
  const meaning = definitions.get(expression.name);
  return meaning === undefined ? [] : [meaning];
}

function isKnown(part: Expression, definitions: Definitions, isRounded: boolean): boolean {
  switch (part.kind) {
    case "roll-up":
      return false;
    case "literal":
    case "max":
      return exact(part.value)
        .parts()
        .every((one) => typeof one === "number");
    case "definition":
      return definitions.has(part.name);
    case "cohort":
      return !hasStatistic(part.of, definitions);
    case "cases":
    case "else":
      return part.type !== "yes/no" && part.type !== "choice" && part.type !== "date" && part.type !== "text";
    case "comparison":
      return part.left.type !== "choice" && part.left.type !== "text";
    case "call": {
      const isInUnits = part.primitive === "round" || part.primitive === "floor";
      if (isInUnits && isRounded && hasStatistic(part, definitions)) return false;
      const [, places] = part.arguments;
      return part.primitive !== "round" || places === undefined || scaleOf(places) !== null;
    }
    default:
      return true;
  }
}

/** 100 for the literal 2 as the places of `round`; null for what is no such literal. */
export function scaleOf(places: Expression | undefined): number | null {
  if (places === undefined) return 1;
  return places.kind === "literal" && /^[0-9]$/.test(places.value)
    ? 10 ** (places.value.charCodeAt(0) - ZERO)
    : null;
}

const ZERO = "0".charCodeAt(0);

/** Assumed cases count where they were taken: that is told only where the rule itself is a list of cases. */
function assumedOnlyInSight(points: Expression, parts: readonly Expression[]): boolean {
  const inSight = casesInSight(points);
  return parts.every(
    (part) => part === inSight || part.kind !== "cases" || part.cases.every((one) => one.assumed === null),
  );
}

/** The list of cases that a rule is, itself or as the body of methods. */
export function casesInSight(points: Expression): Expression {
  return points.kind === "method" ? casesInSight(points.body) : points;
}

/** Whether a statistic of the cohort is in an expression, or in what its names stand for. */
export function hasStatistic(expression: Expression, definitions: Definitions): boolean {
  const found = known.get(definitions) ?? new WeakMap<Expression, boolean>();
  known.set(definitions, found);
  const before = found.get(expression);
  if (before !== undefined) return before;
  const here =
    expression.kind === "cohort" ||
    spelt(expression, definitions).some((part) => hasStatistic(part, definitions));
  found.set(expression, here);
  return here;
}

const known = new WeakMap<Definitions, WeakMap<Expression, boolean>>();

/** Whether an expression is the same for all units of a cohort: made of statistics and constants by arithmetic alone. */
export function isFixed(expression: Expression, definitions: Definitions): boolean {
  switch (expression.kind) {
    case "literal":
    case "max":
    case "truth":
    case "cohort":
      return true;
    case "definition":
    case "negate":
    case "arithmetic":
    case "comparison":
    case "call":
    case "method":
      return spelt(expression, definitions).every((part) => isFixed(part, definitions));
    default:
      return false;
  }
}

/** How many numbers without or of nothing but statistics are put together; of alternatives the most. */
function factorsIn(expression: Expression, definitions: Definitions): number {
  if (isFixed(expression, definitions) || !hasStatistic(expression, definitions)) return 1;
  const inside = spelt(expression, definitions).map((part) => factorsIn(part, definitions));
  return expression.kind === "cases" || expression.kind === "else"
    ? Math.max(...inside)
    : inside.reduce((sum, one) => sum + one, 0);
}
