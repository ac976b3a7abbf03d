/** Computes the numbers that are the same for all rows of a cohort, exactly, and hands them to the code of an indicator. */
import type { Exact } from "../base/exact.ts";
import type { Expression } from "../ir/expression.ts";
import type { Pass } from "./generate-indicator.ts";
import { interpret, isFailure, type Statistics } from "./interpret.ts";
import type { Definitions } from "./needs.ts";

/**
 * Two numbers for each expression: 1 or 0 of yes/no; a numerator and a denominator, or a double and the bound of
 * its error. NaN where there is no such number, which sends each row that needs it to the
 * interpreter.
 */
export function fixedNumbers(
  { fixed, by }: Pass,
  definitions: Definitions,
  statistics: Statistics,
): readonly number[] {
  return fixed.flatMap((expression) => {
    const stated = withStatistics(expression, definitions, statistics);
    const step = stated && interpret(stated, NOTHING);
    if (step === null || isFailure(step)) return NONE;
    if (typeof step.value === "boolean") return [step.value ? 1 : 0, 0];
    if (typeof step.value === "string") return NONE;
    return by === "fraction" ? partsIn(step.value) : doubleIn(step.value);
  });
}

const NONE = [Number.NaN, Number.NaN] as const;

const NOTHING = {
  states: new Map(),
  statistics: new Map(),
  definitions: new Map(),
  evaluated: new Map(),
  rollUps: new Map(),
};

function partsIn(value: Exact): readonly [number, number] {
  const [top, bottom] = value.parts();
  return typeof top === "number" && typeof bottom === "number" ? [top, bottom] : NONE;
}

const SMALLEST = 2 ** -100;
const LARGEST = 2 ** 100;

function doubleIn(value: Exact): readonly [number, number] {
  const near = value.nearestDouble();
  const size = Math.abs(near);
  if (size !== 0 && !(size >= SMALLEST && size <= LARGEST)) return NONE;
  return [near, Number.isSafeInteger(near) && value.isInteger() ? 0 : size * 2 ** -51];
}

/** The expression with the statistics of the cohort put in; null where one has no value. */
function withStatistics(
  expression: Expression,
  definitions: Definitions,
  statistics: Statistics,
): Expression | null {
  const stated = (part: Expression): Expression | null => withStatistics(part, definitions, statistics);
  switch (expression.kind) {
    case "cohort": {
      const value = statistics.get(expression.key);
      if (value === undefined || isFailure(value)) return null;
      const { span, type } = expression;
      return { kind: "literal", span, type, value: value.toFraction(), written: "" };
    }
    case "definition": {
      const meaning = definitions.get(expression.name);
      return meaning === undefined ? null : stated(meaning);
    }
    case "method":
      return stated(expression.body);
    case "negate": {
      const operand = stated(expression.operand);
      return operand && { ...expression, operand };
    }
    case "arithmetic":
    case "comparison": {
      const [left, right] = [stated(expression.left), stated(expression.right)];
      return left && right && { ...expression, left, right };
    }
    case "call": {
      const parts = expression.arguments.map(stated);
      const known = parts.filter((part) => part !== null);
      return known.length === parts.length ? { ...expression, arguments: known } : null;
    }
    default:
      return expression;
  }
}
