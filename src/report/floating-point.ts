/** Computes points in binary floating-point numbers, as spreadsheets and programs do: only to recognise their errors. */
import { exact, type Exact, parseExact } from "../base/exact.ts";
import { assertNever } from "../base/invariant.ts";
import { isFailure, rollUpKey, type Statistics } from "../evaluate/interpret.ts";
import type { InputState } from "../evaluate/outcome.ts";
import type { Expression } from "../ir/expression.ts";

/** What an expression in binary numbers may look up. */
export interface DoubleScope {
  readonly states: ReadonlyMap<string, InputState>;
  readonly statistics: Statistics;
  readonly definitions: ReadonlyMap<string, Expression>;
  /** Totals and shares by `rollUpKey`. */
  readonly rollUps: ReadonlyMap<string, number>;
}

type DoubleValue = number | boolean | string | null;

/** The double nearest to a number. */
export function doubleOf(value: Exact): number {
  return Number(value.toDecimal().toFixed());
}

/** What a rule gives in doubles; null where it gives no number. */
export function inDoubles(expression: Expression, scope: DoubleScope): number | null {
  const value = valueIn(expression, scope);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** A double rounded as programs do it, by a multiplication and by its digits: both as exact numbers. */
export function roundedDoubles(value: number, places: number): readonly Exact[] {
  const scale = 10 ** places;
  const texts = [(Math.round(value * scale) / scale).toFixed(places), value.toFixed(places)];
  return texts.flatMap((text) => parseExact(text) ?? []);
}

function valueIn(expression: Expression, scope: DoubleScope): DoubleValue {
  const value = (part: Expression): DoubleValue => valueIn(part, scope);
  const number = (part: Expression): number => {
    const found = value(part);
    return typeof found === "number" ? found : Number.NaN;
  };
  switch (expression.kind) {
    case "negate":
      return -number(expression.operand);
    case "not":
      return value(expression.operand) !== true;
    case "logic":
      return expression.operator === "and"
        ? value(expression.left) === true && value(expression.right) === true
        : value(expression.left) === true || value(expression.right) === true;
    case "arithmetic":
      return calculated(expression.operator, number(expression.left), number(expression.right));
    case "comparison":
      return compared(expression.operator, value(expression.left), value(expression.right));
    case "call":
      return called(expression.primitive, expression.arguments.map(number));
    case "cases": {
      const taken = expression.cases.find(({ condition }) => condition === null || value(condition) === true);
      return taken === undefined ? null : value(taken.value);
    }
    case "else": {
      const found = value(expression.value);
      return typeof found === "number" && !Number.isFinite(found) ? value(expression.fallback) : found;
    }
    case "method":
      return value(expression.body);
    default:
      return lookedUp(expression, scope);
  }
}

/** The value of an expression that has no parts of its own. */
function lookedUp(expression: Leaf, scope: DoubleScope): DoubleValue {
  switch (expression.kind) {
    case "literal":
    case "max":
      return doubleOf(exact(expression.value));
    case "date":
    case "truth":
      return expression.value;
    case "input":
      return inputValue(expression.key, scope);
    case "choice is":
      return inputValue(expression.key, scope) === expression.option;
    case "is provided":
      return scope.states.get(expression.key)?.state === "value";
    case "is not applicable":
      return scope.states.get(expression.key)?.state === "not applicable";
    case "definition": {
      const meaning = scope.definitions.get(expression.name);
      return meaning === undefined ? null : valueIn(meaning, scope);
    }
    case "roll-up":
      return scope.rollUps.get(rollUpKey(expression)) ?? null;
    case "cohort": {
      const statistic = scope.statistics.get(expression.key);
      return statistic === undefined || isFailure(statistic) ? null : doubleOf(statistic);
    }
    default:
      return assertNever(expression);
  }
}

type Leaf = Exclude<
  Expression,
  {
    kind: "negate" | "not" | "logic" | "arithmetic" | "comparison" | "call" | "cases" | "else" | "method";
  }
>;

function inputValue(key: string, { states }: DoubleScope): DoubleValue {
  const input = states.get(key);
  if (input?.state !== "value") {
    return null;
  }
  return typeof input.value === "object" ? doubleOf(input.value) : input.value;
}

function calculated(operator: "+" | "-" | "*" | "/", left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
  }
}

function compared(
  operator: "=" | "!=" | "<" | "<=" | ">" | ">=",
  left: DoubleValue,
  right: DoubleValue,
): boolean {
  if (left === null || right === null) {
    return false;
  }
  switch (operator) {
    case "=":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}

function called(
  primitive: Extract<Expression, { kind: "call" }>["primitive"],
  values: readonly number[],
): number {
  const [first = Number.NaN, second = 0, third = 0] = values;
  const sum = values.reduce((all, one) => all + one, 0);
  switch (primitive) {
    case "least":
      return Math.min(...values);
    case "greatest":
      return Math.max(...values);
    case "sum":
      return sum;
    case "mean":
      return sum / values.length;
    case "round":
      return Math.round(first * 10 ** second) / 10 ** second;
    case "floor":
      return Math.floor(first);
    case "clamp":
      return Math.min(Math.max(first, second), third);
  }
}
