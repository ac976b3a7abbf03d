/** The meaning of an expression: a plain walk over exact fractions that records each step. */
import { exact, type Exact } from "../base/exact.ts";
import { assertNever, invariant } from "../base/invariant.ts";
import type { Span } from "../base/source.ts";
import type {
  Arithmetic,
  Cases,
  ChoiceTest,
  CohortStatistic,
  Comparison,
  DateLiteral,
  DefinitionReference,
  Else,
  Expression,
  InputReference,
  Literal,
  Logic,
  Max,
  MethodCall,
  Negation,
  Not,
  PrimitiveCall,
  RollUpReference,
  StateTest,
  Truth,
} from "../ir/expression.ts";
import { calculate, call, compare, numberIn, truthIn } from "./operations.ts";
import type { FailureKind, InputState, Step, Value } from "./outcome.ts";

/**
 * Why an expression has no value. `at` is the divisor that is zero, the later of two cases that hold, or the last of a
 * list of which none does; null where no divisor was reached. `no value` names the input (or statistic) that was
 * reached and is not there.
 */
export type Failure =
  | { readonly failure: FailureKind; readonly at: Span | null }
  | { readonly failure: "no value"; readonly key: string };

export type InputStates = ReadonlyMap<string, InputState>;

/** Statistics of a cohort by `CohortStatistic.key`; a failure where no unit has a value. */
export type Statistics = ReadonlyMap<string, Exact | Failure>;

/** The expressions that are looked up, not computed from parts. */
type Leaf =
  | Literal
  | DateLiteral
  | RollUpReference
  | Max
  | Truth
  | InputReference
  | DefinitionReference
  | ChoiceTest
  | StateTest
  | CohortStatistic;

/** What the names of one indicator stand for in one unit; `evaluated` fills as definitions are used. */
export interface Scope {
  readonly states: InputStates;
  readonly statistics: Statistics;
  readonly definitions: ReadonlyMap<string, Expression>;
  readonly evaluated: Map<string, Step | Failure>;
  /** Totals and shares by `rollUpKey`; empty while an indicator is scored. One that is not there has no maximum to be a share of. */
  readonly rollUps: ReadonlyMap<string, Exact>;
}

/** `rollUpKey({ of: "group", name: "7" })` is "group 7". */
export function rollUpKey({ of, name }: Pick<RollUpReference, "of" | "name">): string {
  return name === "" ? of : `${of} ${name}`;
}

/** The step or the failure of an expression: `1 / 2` gives a step with the value 1/2, `1 / 0` a "division by zero". */
export function interpret(expression: Expression, scope: Scope): Step | Failure {
  switch (expression.kind) {
    case "negate":
    case "not":
      return interpretPrefix(expression, scope);
    case "arithmetic":
    case "comparison":
      return interpretPair(expression, scope);
    case "call":
      return interpretCall(expression, scope);
    case "logic":
      return interpretLogic(expression, scope);
    case "method":
      return interpretMethod(expression, scope);
    case "cases":
      return interpretCases(expression, scope);
    case "else":
      return interpretElse(expression, scope);
    default: {
      const value = lookUp(expression, scope);
      return isFailure(value) ? value : { expression, value, steps: NO_STEPS, branch: null };
    }
  }
}

const NO_STEPS: readonly Step[] = [];

/** True of a failure, false of a step or a value. */
export function isFailure(result: Step | Value | Failure): result is Failure {
  return typeof result === "object" && "failure" in result;
}

/** The value of an expression that has no parts of its own. */
function lookUp(expression: Leaf, scope: Scope): Value | Failure {
  switch (expression.kind) {
    case "literal":
    case "max":
      return exact(expression.value);
    case "truth":
    case "date":
      return expression.value;
    case "roll-up":
      return scope.rollUps.get(rollUpKey(expression)) ?? { failure: "division by zero", at: null };
    case "input":
      return inputValue(expression.key, scope);
    case "choice is": {
      const word = inputValue(expression.key, scope);
      return isFailure(word) ? word : word === expression.option;
    }
    case "is provided":
      return scope.states.get(expression.key)?.state === "value";
    case "is not applicable":
      return scope.states.get(expression.key)?.state === "not applicable";
    case "definition":
      return definitionValue(expression.name, scope);
    case "cohort":
      return statisticValue(expression, scope);
    default:
      return assertNever(expression);
  }
}

/** A unit without a value of its own does not belong to the cohort, and cannot be compared with it. */
function statisticValue({ key, of }: CohortStatistic, scope: Scope): Value | Failure {
  const own = interpret(of, scope);
  return isFailure(own) ? own : (scope.statistics.get(key) ?? { failure: "no value", key });
}

function inputValue(key: string, scope: Scope): Value | Failure {
  const input = scope.states.get(key);
  return input?.state === "value" ? input.value : { failure: "no value", key };
}

function definitionValue(name: string, scope: Scope): Value | Failure {
  const result = scope.evaluated.get(name) ?? evaluated(name, scope);
  return isFailure(result) ? result : result.value;
}

function evaluated(name: string, scope: Scope): Step | Failure {
  const definition = scope.definitions.get(name);
  invariant(definition !== undefined, `the definition "${name}" is not there`);
  const result = interpret(definition, scope);
  scope.evaluated.set(name, result);
  return result;
}

/** Evaluates both sides from left to right; the first failure is the failure of both. */
function interpretPair(expression: Arithmetic | Comparison, scope: Scope): Step | Failure {
  const left = interpret(expression.left, scope);
  if (isFailure(left)) {
    return left;
  }
  const right = interpret(expression.right, scope);
  if (isFailure(right)) {
    return right;
  }
  const value =
    expression.kind === "comparison"
      ? compare(expression.operator, left.value, right.value)
      : calculate(expression.operator, left.value, right.value);
  return value === null
    ? { failure: "division by zero", at: expression.right.span }
    : { expression, value, steps: [left, right], branch: null };
}

function interpretPrefix(expression: Negation | Not, scope: Scope): Step | Failure {
  const operand = interpret(expression.operand, scope);
  if (isFailure(operand)) {
    return operand;
  }
  const value = expression.kind === "not" ? !truthIn(operand.value) : numberIn(operand.value).negated();
  return { expression, value, steps: [operand], branch: null };
}

/** Evaluates the arguments from left to right; the first failure is the failure of all. */
function interpretCall(expression: PrimitiveCall, scope: Scope): Step | Failure {
  const steps: Step[] = [];
  for (const part of expression.arguments) {
    const step = interpret(part, scope);
    if (isFailure(step)) {
      return step;
    }
    steps.push(step);
  }
  const value = call(
    expression.primitive,
    steps.map((step) => step.value),
  );
  return { expression, value, steps, branch: null };
}

function interpretMethod(expression: MethodCall, scope: Scope): Step | Failure {
  const body = interpret(expression.body, scope);
  return isFailure(body) ? body : { expression, value: body.value, steps: [body], branch: null };
}

function interpretLogic(expression: Logic, scope: Scope): Step | Failure {
  const left = interpret(expression.left, scope);
  if (isFailure(left)) {
    return left;
  }
  if (truthIn(left.value) === (expression.operator === "or")) {
    return { expression, value: left.value, steps: [left], branch: null };
  }
  const right = interpret(expression.right, scope);
  return isFailure(right)
    ? right
    : { expression, value: truthIn(right.value), steps: [left, right], branch: null };
}

/** Every condition is evaluated, so that a list in which two cases hold is never decided by the order of its lines. */
function interpretCases(expression: Cases, scope: Scope): Step | Failure {
  const tested: Step[] = [];
  let held: { readonly index: number; readonly step: Step } | null = null;
  for (const [index, { condition }] of expression.cases.entries()) {
    if (condition === null) {
      continue;
    }
    const step = interpret(condition, scope);
    if (isFailure(step)) {
      return step;
    }
    tested.push(step);
    if (truthIn(step.value)) {
      if (held !== null) {
        return { failure: "two cases", at: condition.span };
      }
      held = { index, step };
    }
  }
  const index = held?.index ?? expression.cases.findIndex((one) => one.condition === null);
  const taken = expression.cases[index];
  return taken === undefined
    ? { failure: "no case", at: expression.cases.at(-1)?.span ?? expression.span }
    : branch(expression, index, held === null ? tested : [held.step], interpret(taken.value, scope));
}

function interpretElse(expression: Else, scope: Scope): Step | Failure {
  const value = interpret(expression.value, scope);
  const isCaught = isFailure(value) && value.failure === "division by zero";
  return isCaught
    ? branch(expression, 1, [], interpret(expression.fallback, scope))
    : branch(expression, 0, [], value);
}

/** The step of a list of alternatives of which the one at `index` gave the value. */
function branch(
  expression: Expression,
  index: number,
  before: readonly Step[],
  value: Step | Failure,
): Step | Failure {
  return isFailure(value)
    ? value
    : { expression, value: value.value, steps: [...before, value], branch: index };
}
