/** Writes the code of an expression: exact fractions where no statistic is in it, else doubles with a bound. */
import { exact } from "../base/exact.ts";
import { invariant } from "../base/invariant.ts";
import {
  partsOf,
  type Cases,
  type Comparison,
  type Else,
  type Expression,
  type Logic,
} from "../ir/expression.ts";
import { meaningOf } from "../ir/ruleset-json.ts";
import { dayNumber } from "./columns.ts";
import { hasStatistic, isFixed } from "./generable.ts";
import { calledNumber } from "./generate-calls.ts";
import { joined, oneOf } from "./generate-cases.ts";
import type { Names } from "./generate-names.ts";
import type { Arithmetic } from "./row-arithmetic.ts";
import { held, innerBlock, isHarmless, newLocal, takeIn, unsureWhen, type Block } from "./row-block.ts";
import type { Code, Statement } from "./row-code.ts";
import { doubles } from "./row-doubles.ts";
import { comparison, fractions } from "./row-fractions.ts";

/** The number that an expression is, in one of the two arithmetics. */
export function numberIn<N>(expression: Expression, block: Block, names: Names, by: Arithmetic<N>): N {
  if (by.name === "double" && !hasStatistic(expression, names.definitions)) {
    return by.of(block, numberIn(expression, block, names, fractions));
  }
  return remembered(block, by.name, expression, () => written(expression, block, names, by));
}

/** The yes or no that an expression is. */
export function truthIn(expression: Expression, block: Block, names: Names): Code {
  return remembered(block, "truth", expression, () => held(block, writtenTruth(expression, block, names)));
}

function remembered<T>(block: Block, kind: string, expression: Expression, make: () => T): T {
  const key = `${kind} ${keyOf(expression)}`;
  // What is kept under a kind is of its type.
  const value = (block.known.get(key) as T | undefined) ?? make();
  block.known.set(key, value);
  return value;
}

/** The meaning of an expression as text, made once. */
export function keyOf(expression: Expression): string {
  const before = keys.get(expression);
  const key = before ?? meaningOf(expression);
  keys.set(expression, key);
  return key;
}

const keys = new WeakMap<Expression, string>();

function written<N>(expression: Expression, block: Block, names: Names, by: Arithmetic<N>): N {
  const number = (part: Expression): N => numberIn(part, block, names, by);
  if (isFixed(expression, names.definitions) && hasStatistic(expression, names.definitions)) {
    return by.fixed(block, fixedIn(expression, block, names));
  }
  switch (expression.kind) {
    case "literal":
    case "max":
      return by.of(block, constant(expression.value));
    case "input":
      return by.of(block, names.input(expression.key).number);
    case "definition":
      return number(meaningOfName(expression.name, names));
    case "negate":
      return by.negated(number(expression.operand));
    case "arithmetic": {
      const [left, right] = [number(expression.left), number(expression.right)];
      if (expression.operator === "*") return by.product(block, left, right);
      if (expression.operator === "/") return by.quotient(block, left, right);
      return by.sum(block, left, right, expression.operator);
    }
    case "call":
      return calledNumber(expression, expression.arguments.map(number), block, by);
    case "method":
      return number(expression.body);
    case "cases":
      return casesNumber(expression, block, names, by);
    case "else":
      return elseNumber(expression, block, names, by);
    default:
      invariant(false, `a number is expected, not ${expression.kind}`);
  }
}

function constant(value: string) {
  const [top, bottom] = exact(value).parts();
  invariant(typeof top === "number" && typeof bottom === "number", `${value} is too long a number`);
  return { top, bottom, isPositive: top >= 0, isSafe: true };
}

export function meaningOfName(name: string, { definitions }: Names): Expression {
  const meaning = definitions.get(name);
  invariant(meaning !== undefined, `the definition "${name}" is not there`);
  return meaning;
}

/** The place of what is the same for all rows. A unit without a value of its own has none of it: that comes first. */
function fixedIn(expression: Expression, block: Block, names: Names): number {
  for (const of of statisticsIn(expression, names)) {
    numberIn(of, block, names, fractions);
  }
  const known = names.fixed.findIndex((one) => keyOf(one) === keyOf(expression));
  return 2 * (known === -1 ? names.fixed.push(expression) - 1 : known);
}

/** What the statistics in an expression are of. */
function statisticsIn(expression: Expression, names: Names): readonly Expression[] {
  if (expression.kind === "cohort") return [expression.of];
  if (expression.kind === "definition") return statisticsIn(meaningOfName(expression.name, names), names);
  return partsOf(expression).flatMap((part) => statisticsIn(part, names));
}

function casesNumber<N>(expression: Cases, block: Block, names: Names, by: Arithmetic<N>): N {
  const values: N[] = [];
  const [first = 0, second = 0] = casesParts(expression, block, names, (value, inner) => {
    const number = numberIn(value, inner, names, by);
    values.push(number);
    return by.parts(number);
  });
  return by.joined([first, second], values);
}

/** What the one case that holds gives; `partsOf` writes what one of them does into its block. */
export function casesParts(
  { cases }: Cases,
  block: Block,
  names: Names,
  partsOf: (value: Expression, block: Block) => readonly Code[],
): readonly Code[] {
  const { told } = names;
  const isTold = told?.cases.kind === "cases" && told.cases.cases === cases;
  const conditions = cases.map(({ condition }) => condition && truthIn(condition, block, names));
  const blocks = cases.map(() => innerBlock(block));
  const values = cases.map(({ value }, index) => partsOf(value, blocks[index] ?? block));
  for (const [index, { assumed }] of cases.entries()) {
    if (isTold && assumed !== null) {
      blocks[index]?.statements.push({ kind: "set", local: told.local, value: 1 });
    }
  }
  return oneOf(conditions, values, blocks, block);
}

function elseNumber<N>({ value, fallback }: Else, block: Block, names: Names, by: Arithmetic<N>): N {
  const blocks = [innerBlock(block, true), innerBlock(block)] as const;
  const values = [value, fallback].map((one, index) => numberIn(one, blocks[index] ?? block, names, by));
  const [first = 0, second = 0] = joined(values.map(by.parts), blocks, block);
  const [tried, other] = blocks.map(({ statements }) => statements);
  block.statements.push({ kind: "else", value: tried ?? [], fallback: other ?? [] });
  return by.joined([first, second], values);
}

function writtenTruth(expression: Expression, block: Block, names: Names): Code {
  const truth = (part: Expression): Code => truthIn(part, block, names);
  switch (expression.kind) {
    case "truth":
      return expression.value ? 1 : 0;
    case "input":
      return ["===", names.input(expression.key).number.top, 1];
    case "choice is": {
      const { number, input } = names.input(expression.key);
      return ["===", number.top, input.options.findIndex(({ word }) => word === expression.option)];
    }
    // Rows in which something is not there do not get here.
    case "is provided":
      return 1;
    case "is not applicable":
      return 0;
    case "not":
      return ["not", truth(expression.operand)];
    case "definition":
      return truth(meaningOfName(expression.name, names));
    case "method":
      return truth(expression.body);
    case "logic":
      return logicTruth(expression, block, names);
    case "comparison":
      return comparedTruth(expression, block, names);
    default:
      invariant(false, `yes or no is expected, not ${expression.kind}`);
  }
}

/**
 * `and` and `or` stop at the first operand that decides, and so does the code that the second one needs, unless it can
 * do no harm: then both are computed, for a processor waits at each branch that it guessed wrong.
 */
function logicTruth({ operator, left, right }: Logic, block: Block, names: Names): Code {
  const first = truthIn(left, block, names);
  const inner = innerBlock(block);
  const second = truthIn(right, inner, names);
  const isOr = operator === "or";
  if (inner.statements.every(isHarmless)) {
    takeIn(inner, block);
    return [isOr ? "|" : "&", first, second];
  }
  const local = newLocal(block);
  const statements: readonly Statement[] = [
    ...inner.statements,
    { kind: "set", local, value: ["not", ["not", second]] },
  ];
  block.statements.push(
    { kind: "set", local, value: ["not", isOr ? 0 : 1] },
    { kind: "if", when: first, holds: isOr ? [] : statements, fails: isOr ? statements : [] },
  );
  return { local };
}

function comparedTruth(expression: Comparison, block: Block, names: Names): Code {
  const { operator, left, right } = expression;
  if (left.type === "yes/no") {
    const [one, other] = [left, right].map((part): Code => ["not", truthIn(part, block, names)]);
    return comparison(operator, one ?? 0, other ?? 0);
  }
  if (left.type === "date") {
    return comparison(operator, dayIn(left, names), dayIn(right, names));
  }
  if (hasStatistic(expression, names.definitions) && isFixed(expression, names.definitions)) {
    const fixed: Code = { fixed: fixedIn(expression, block, names) };
    unsureWhen(block, ["!==", fixed, fixed]);
    return ["===", fixed, 1];
  }
  return names.by === "double" && hasStatistic(expression, names.definitions)
    ? comparedBy(expression, block, names, doubles)
    : comparedBy(expression, block, names, fractions);
}

function comparedBy<N>(
  { operator, left, right }: Comparison,
  block: Block,
  names: Names,
  by: Arithmetic<N>,
): Code {
  return by.compared(block, operator, numberIn(left, block, names, by), numberIn(right, block, names, by));
}

function dayIn(expression: Expression, names: Names): Code {
  switch (expression.kind) {
    case "date":
      return dayNumber(expression.value);
    case "input":
      return names.input(expression.key).number.top;
    case "definition":
      return dayIn(meaningOfName(expression.name, names), names);
    default:
      invariant(false, `a day is expected, not ${expression.kind}`);
  }
}
