/** The expressions of a compiled ruleset: a closed union of plain nodes, each with its place in the scheme's text. */
import type { Span } from "../base/source.ts";
import { assertNever } from "../base/invariant.ts";

/** What kind of thing a value is; `number` is a bare literal that fits wherever a count, amount or ratio stands. */
export type ValueKind =
  | "count"
  | "amount"
  | "ratio"
  | "points"
  | "number"
  | "yes/no"
  | "choice"
  | "date"
  | "text";

export type ComparisonOperator = "=" | "!=" | "<" | "<=" | ">" | ">=";
export type ArithmeticOperator = "+" | "-" | "*" | "/";
/** Primitives over listed values; every other name that is called is a method of barem. */
export type Primitive = "least" | "greatest" | "sum" | "mean" | "round" | "floor" | "clamp";
export type Statistic = "lowest" | "highest" | "mean";

interface Node {
  readonly span: Span;
  readonly type: ValueKind;
}

/** `value` is an exact fraction as `Exact.toFraction` prints it: "4/5", "80". `written` is how the author wrote it: "80%". */
export interface Literal extends Node {
  readonly kind: "literal";
  readonly value: string;
  readonly written: string;
}
/** A day: "2023-12-31". */
export interface DateLiteral extends Node {
  readonly kind: "date";
  readonly value: string;
}
/** `yes` or `no`. */
export interface Truth extends Node {
  readonly kind: "truth";
  readonly value: boolean;
}
/** The maximum of the indicator that the expression belongs to. */
export interface Max extends Node {
  readonly kind: "max";
  readonly value: string;
}
/** The value of an input, by its key ("III.5.a", "households"); `name` is how the author wrote it here. */
export interface InputReference extends Node {
  readonly kind: "input";
  readonly key: string;
  readonly name: string;
}
/** A named value of the indicator, whose expression stands in `Indicator.definitions`. */
export interface DefinitionReference extends Node {
  readonly kind: "definition";
  readonly name: string;
}
export interface Negation extends Node {
  readonly kind: "negate";
  readonly operand: Expression;
}
export interface Arithmetic extends Node {
  readonly kind: "arithmetic";
  readonly operator: ArithmeticOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Comparison extends Node {
  readonly kind: "comparison";
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}
/** `and` and `or` stop at the first operand that decides. */
export interface Logic extends Node {
  readonly kind: "logic";
  readonly operator: "and" | "or";
  readonly left: Expression;
  readonly right: Expression;
}
export interface Not extends Node {
  readonly kind: "not";
  readonly operand: Expression;
}
/** Whether the choice input has this option: `points by status { deployed: … }`. */
export interface ChoiceTest extends Node {
  readonly kind: "choice is";
  readonly key: string;
  readonly name: string;
  readonly option: string;
}
/** `x is provided` and `x is not applicable`: the only tests of an input's state. */
export interface StateTest extends Node {
  readonly kind: "is provided" | "is not applicable";
  readonly key: string;
  readonly name: string;
}
/**
 * In an index, a pillar or a grade: the total of the unit, the maximum that applies to it, the share of its maximum
 * that a group reaches, or the value of a pillar or index above. `name` is a code or a name; "" for total and max.
 */
export interface RollUpReference extends Node {
  readonly kind: "roll-up";
  readonly of: "total" | "max" | "group" | "pillar" | "index";
  readonly name: string;
}
/** Exactly one case holds, proved by the checker; `condition` null stands for `otherwise`, always last. */
export interface Cases extends Node {
  readonly kind: "cases";
  readonly cases: readonly Case[];
}
export interface Case {
  readonly condition: Expression | null;
  readonly value: Expression;
  readonly assumed: string | null;
  readonly span: Span;
}
export interface PrimitiveCall extends Node {
  readonly kind: "call";
  readonly primitive: Primitive;
  readonly arguments: readonly Expression[];
}
/** A statistic of `of` over the cohort; `key` is the same for the same statistic of the same expression. */
export interface CohortStatistic extends Node {
  readonly kind: "cohort";
  readonly statistic: Statistic;
  readonly of: Expression;
  readonly key: string;
}
/** `value`, or `fallback` where a divisor in `value` is zero. */
export interface Else extends Node {
  readonly kind: "else";
  readonly value: Expression;
  readonly fallback: Expression;
}
/** A call of a method: `body` is its text with the arguments put in; `name` and `arguments` are kept for the trace. */
export interface MethodCall extends Node {
  readonly kind: "method";
  readonly name: string;
  readonly arguments: readonly Expression[];
  readonly body: Expression;
}

export type Expression =
  | Literal
  | DateLiteral
  | Truth
  | Max
  | InputReference
  | DefinitionReference
  | Negation
  | Arithmetic
  | Comparison
  | Logic
  | Not
  | ChoiceTest
  | StateTest
  | RollUpReference
  | Cases
  | PrimitiveCall
  | CohortStatistic
  | Else
  | MethodCall;

/** The direct parts of an expression, in the order they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
  const parts: Expression[] = [];
  eachPartOf(expression, (part) => {
    parts.push(part);
  });
  return parts;
}

/** The same one by one: rules are walked often, and a list for every step of a walk adds up. */
export function eachPartOf(expression: Expression, use: (part: Expression) => void): void {
  switch (expression.kind) {
    case "literal":
    case "date":
    case "roll-up":
    case "truth":
    case "max":
    case "input":
    case "definition":
    case "choice is":
    case "is provided":
    case "is not applicable":
      return;
    case "negate":
    case "not":
      use(expression.operand);
      return;
    case "arithmetic":
    case "comparison":
    case "logic":
      use(expression.left);
      use(expression.right);
      return;
    case "cases":
      eachPartOfCases(expression, use);
      return;
    case "call":
      expression.arguments.forEach(use);
      return;
    case "cohort":
      use(expression.of);
      return;
    case "else":
      use(expression.value);
      use(expression.fallback);
      return;
    case "method":
      use(expression.body);
      return;
    default:
      assertNever(expression);
  }
}

function eachPartOfCases({ cases }: Cases, use: (part: Expression) => void): void {
  for (const { condition, value } of cases) {
    if (condition !== null) {
      use(condition);
    }
    use(value);
  }
}

/** Every part of the expressions, through the definitions they use, each definition once. */
export function everyPart(
  expressions: readonly Expression[],
  definitions: ReadonlyMap<string, Expression | null>,
): readonly Expression[] {
  const parts: Expression[] = [];
  const used = new Set<string>();
  const visit = (expression: Expression): void => {
    parts.push(expression);
    if (expression.kind === "definition" && !used.has(expression.name)) {
      const meaning = definitions.get(expression.name);
      used.add(expression.name);
      if (meaning) {
        visit(meaning);
      }
    }
    eachPartOf(expression, visit);
  };
  expressions.forEach(visit);
  return parts;
}
