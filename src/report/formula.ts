/** Writes an expression the way a person writes a formula, with names or with the values that stand for them. */
import type { Locale } from "../base/diagnostic.ts";
import { assertNever } from "../base/invariant.ts";
import type { ArithmeticOperator, Case, ComparisonOperator, Expression } from "../ir/expression.ts";
import { dayText } from "./days.ts";
import { exactNumber, fractionOf, localNumber } from "./numbers.ts";
import { wordsOf } from "./words.ts";

export interface FormulaOptions {
  readonly locale: Locale;
  /** The text of a value to write in place of an expression; undefined writes the expression itself. */
  readonly textOf?: (expression: Expression) => string | undefined;
}

/**
 * An expression in the reader's words, with only the parentheses it needs: `ratio / 80% * max` is
 * "tỷ lệ / 80% × điểm tối đa" in Vietnamese, and "60% / 80% × 20" where `textOf` gives the values.
 */
export function formulaText(expression: Expression, options: FormulaOptions): string {
  return write(expression, options).text;
}

/** A name as the reader's language spells it: `nameText("ratio", "vi")` is "tỷ lệ". */
export function nameText(name: string, locale: Locale): string {
  return wordsOf(locale).names.get(name) ?? name;
}

/** A text and how strongly it holds together: an operand that binds more loosely than its operator is put in parentheses. */
interface Written {
  readonly text: string;
  readonly binding: number;
}

const LOOSE = 0;
const OR = 1;
const AND = 2;
const NOT = 3;
const COMPARED = 4;
const ADDED = 5;
const FRACTION = 6;
const MULTIPLIED = 7;
const WHOLE = 8;

function write(expression: Expression, options: FormulaOptions): Written {
  const value = options.textOf?.(expression);
  return value === undefined ? writeParts(expression, options) : { text: value, binding: bindingOf(value) };
}

function writeParts(expression: Expression, options: FormulaOptions): Written {
  const { locale } = options;
  const words = wordsOf(locale);
  switch (expression.kind) {
    case "literal":
      return { text: localNumber(expression.written, locale), binding: bindingOf(expression.written) };
    case "truth":
      return { text: expression.value ? words.yes : words.no, binding: WHOLE };
    case "max":
      return maxText(expression.value, options);
    case "input":
    case "definition":
      return { text: nameText(expression.name, locale), binding: WHOLE };
    case "date":
      return { text: dayText(expression.value, locale), binding: WHOLE };
    case "roll-up":
      return { text: words.rollUp(expression.of, expression.name), binding: WHOLE };
    case "negate":
      return { text: `-${operand(expression.operand, MULTIPLIED, options)}`, binding: ADDED };
    case "arithmetic":
      return arithmetic(expression, options);
    case "comparison":
      return comparison(expression, options);
    case "logic":
      return logic(expression, options);
    case "not":
      return not(expression.operand, options);
    case "choice is":
      return {
        text: `${nameText(expression.name, locale)} ${words.is} ${expression.option}`,
        binding: COMPARED,
      };
    case "is provided":
      return { text: `${nameText(expression.name, locale)} ${words.isProvided}`, binding: COMPARED };
    case "is not applicable":
      return { text: `${nameText(expression.name, locale)} ${words.isNotApplicable}`, binding: COMPARED };
    case "cases":
      return {
        text: `{ ${expression.cases.map((one) => caseText(one, options)).join("; ")} }`,
        binding: WHOLE,
      };
    case "call":
      return call(words.primitives[expression.primitive], expression.arguments, options);
    case "cohort":
      return call(words.statistics[expression.statistic], [expression.of], options);
    case "method":
      return call(expression.name, expression.arguments, options);
    case "else": {
      const fallback = operand(expression.fallback, OR, options);
      return { text: `${operand(expression.value, OR, options)} ${words.else} ${fallback}`, binding: LOOSE };
    }
    default:
      return assertNever(expression);
  }
}

// With values the maximum is a number like the others; with names it is the word of the printed rule.
function maxText(value: string, options: FormulaOptions): Written {
  const text =
    options.textOf === undefined
      ? wordsOf(options.locale).max
      : exactNumber(fractionOf(value), "points", options.locale);
  return { text, binding: bindingOf(text) };
}

function arithmetic(expression: Expression & { kind: "arithmetic" }, options: FormulaOptions): Written {
  const { operator } = expression;
  const binding = operator === "+" || operator === "-" ? ADDED : MULTIPLIED;
  // a - (b - c) and a / (b / c) need their parentheses, a + (b + c) and a × (b × c) do not.
  const associates = (operator === "+" || operator === "*") && expression.right.kind === "arithmetic";
  // 1/2 × 20 is read as it is meant, 1/3 / 80% is not.
  const left = operand(expression.left, operator === "*" ? FRACTION : binding, options);
  const right = operand(expression.right, associates ? binding : binding + 1, options);
  return { text: `${left} ${SIGNS[operator]} ${right}`, binding };
}

function comparison(expression: Expression & { kind: "comparison" }, options: FormulaOptions): Written {
  const left = operand(expression.left, ADDED, options);
  const right = operand(expression.right, ADDED, options);
  return { text: `${left} ${SIGNS[expression.operator]} ${right}`, binding: COMPARED };
}

function logic(expression: Expression & { kind: "logic" }, options: FormulaOptions): Written {
  const chain = chainText(expression, options);
  if (chain !== undefined) {
    return { text: chain, binding: COMPARED };
  }
  const words = wordsOf(options.locale);
  const binding = expression.operator === "and" ? AND : OR;
  const left = operand(expression.left, binding, options);
  const right = operand(expression.right, binding, options);
  // With values put in, "status is a or status is b" says twice what the status is.
  return left === right
    ? { text: left, binding: COMPARED }
    : { text: `${left} ${words[expression.operator]} ${right}`, binding };
}

/** With values "not issued" is "issued = no": the value says it all. */
function not(negated: Expression, options: FormulaOptions): Written {
  const value = options.textOf?.(negated);
  return value === undefined
    ? { text: `${wordsOf(options.locale).not} ${operand(negated, COMPARED, options)}`, binding: NOT }
    : { text: value, binding: bindingOf(value) };
}

/** `50% <= r and r < 80%`, which authors write `50% <= r < 80%`, is shown as they write it. */
function chainText(expression: Expression & { kind: "logic" }, options: FormulaOptions): string | undefined {
  const { operator, left, right } = expression;
  if (operator !== "and" || left.kind !== "comparison" || right.kind !== "comparison") {
    return undefined;
  }
  if (left.right.span.from !== right.left.span.from || left.right.span.to !== right.left.span.to) {
    return undefined;
  }
  return `${comparison(left, options).text} ${SIGNS[right.operator]} ${operand(right.right, ADDED, options)}`;
}

function call(name: string, values: readonly Expression[], options: FormulaOptions): Written {
  const separator = wordsOf(options.locale).listSeparator;
  return {
    text: `${name}(${values.map((value) => write(value, options).text).join(separator)})`,
    binding: WHOLE,
  };
}

function caseText(one: Case, options: FormulaOptions): string {
  const condition =
    one.condition === null ? wordsOf(options.locale).otherwise : write(one.condition, options).text;
  return `${condition}: ${write(one.value, options).text}`;
}

function operand(expression: Expression, binding: number, options: FormulaOptions): string {
  const written = write(expression, options);
  return written.binding < binding ? `(${written.text})` : written.text;
}

/** How strongly a value holds together: (1/3) / 80% and 5 - (-3) need their parentheses, 60% / 80% does not. */
function bindingOf(text: string): number {
  if (text.includes("=")) {
    return COMPARED;
  }
  return text.startsWith("-") ? ADDED : text.includes("/") ? FRACTION : WHOLE;
}

const SIGNS: { readonly [O in ArithmeticOperator | ComparisonOperator]: string } = {
  "+": "+",
  "-": "-",
  "*": "×",
  "/": "/",
  "=": "=",
  "!=": "≠",
  "<": "<",
  "<=": "≤",
  ">": ">",
  ">=": "≥",
};
