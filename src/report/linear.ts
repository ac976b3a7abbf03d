/** Reads an expression as a straight line in one figure, by exact arithmetic; what is none is not read. */
import { exact, one, zero, type Exact } from "../base/exact.ts";
import type { ArithmeticOperator, Expression } from "../ir/expression.ts";
import { fractionOf } from "./numbers.ts";

/** `slope` × the figure + `start`: `ratio / 80% * max` with a maximum of 20 has the slope 25 and the start 0. */
export interface Line {
  readonly slope: Exact;
  readonly start: Exact;
}

/** What an expression is looked at with: its definitions, and the figure that the line runs along. */
export interface Along {
  readonly definitions: ReadonlyMap<string, Expression>;
  /** Of the figure, as `spelt` gives it; null reads constants only. */
  readonly figure: string | null;
  /** Lines of definitions that were read already. */
  readonly read: Map<string, Line | null>;
}

/** The line, or null where it is none that can be read. */
export function lineOf(expression: Expression, along: Along): Line | null {
  if (along.figure !== null && spelt(expression, along.definitions) === along.figure) {
    return { slope: one, start: zero };
  }
  switch (expression.kind) {
    case "literal":
    case "max":
      return { slope: zero, start: fractionOf(expression.value) };
    case "method":
      return lineOf(expression.body, along);
    case "definition":
      return lineOfDefinition(expression.name, along);
    case "negate": {
      const line = lineOf(expression.operand, along);
      return line === null ? null : scaled(line, exact(-1));
    }
    case "arithmetic": {
      const left = lineOf(expression.left, along);
      const right = lineOf(expression.right, along);
      return left === null || right === null ? null : combined(expression.operator, left, right);
    }
    default:
      return null;
  }
}

function lineOfDefinition(name: string, along: Along): Line | null {
  const [meaning, known] = [along.definitions.get(name), along.read.get(name)];
  if (known !== undefined || meaning === undefined) {
    return known ?? null;
  }
  const line = lineOf(meaning, along);
  along.read.set(name, line);
  return line;
}

/** The exact value of an expression without figures; null where there is a figure in it. */
export function constantOf(
  expression: Expression,
  definitions: ReadonlyMap<string, Expression>,
): Exact | null {
  const line = lineOf(expression, { definitions, figure: null, read: new Map() });
  return line === null ? null : line.start;
}

/** The value of a line where the figure is `at`. */
export function valueAt({ slope, start }: Line, at: Exact): Exact {
  return slope.times(at).plus(start);
}

/** What a name or a call stands for, as far as that goes. */
export function meaningOf(expression: Expression, definitions: ReadonlyMap<string, Expression>): Expression {
  const meaning =
    expression.kind === "method"
      ? expression.body
      : expression.kind === "definition"
        ? definitions.get(expression.name)
        : undefined;
  return meaning === undefined ? expression : meaningOf(meaning, definitions);
}

/** A figure or a calculation with figures as text, calls spelt out, named values by their names; null for more than that. */
export function spelt(expression: Expression, definitions: ReadonlyMap<string, Expression>): string | null {
  const meaning = meaningOf(expression, definitions);
  return meaning.kind !== "input" && expression.kind === "definition"
    ? `= ${expression.name}`
    : speltParts(meaning, definitions);
}

function speltParts(expression: Expression, definitions: ReadonlyMap<string, Expression>): string | null {
  const joined = (sign: string, ...parts: readonly Expression[]): string | null => {
    const texts = parts.map((part) => spelt(part, definitions));
    return texts.includes(null) ? null : `(${texts.join(` ${sign} `)})`;
  };
  switch (expression.kind) {
    case "input":
      return expression.key;
    case "literal":
    case "max":
      return fractionOf(expression.value).toFraction();
    case "negate":
      return joined("negated", expression.operand);
    case "arithmetic":
      return joined(expression.operator, expression.left, expression.right);
    case "else":
      return joined("else", expression.value, expression.fallback);
    default:
      return null;
  }
}

function combined(operator: ArithmeticOperator, left: Line, right: Line): Line | null {
  switch (operator) {
    case "+":
      return { slope: left.slope.plus(right.slope), start: left.start.plus(right.start) };
    case "-":
      return { slope: left.slope.minus(right.slope), start: left.start.minus(right.start) };
    case "*":
      return right.slope.isZero()
        ? scaled(left, right.start)
        : left.slope.isZero()
          ? scaled(right, left.start)
          : null;
    case "/":
      return right.slope.isZero() && !right.start.isZero() ? scaled(left, one.over(right.start)) : null;
  }
}

function scaled({ slope, start }: Line, by: Exact): Line {
  return { slope: slope.times(by), start: start.times(by) };
}
