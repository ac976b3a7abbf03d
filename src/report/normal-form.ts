/** Writes what an expression means in one way: two expressions with the same normal form have the same value. */
import { exact } from "../base/exact.ts";
import type { Case, ComparisonOperator, Expression } from "../ir/expression.ts";
import {
  atom,
  calculated,
  called,
  constant,
  isWholeSum,
  minus,
  scaled,
  splitConstant,
  sumText,
  withoutLeadingCoefficient,
  type Sum,
} from "./normal-sum.ts";
import { always, comparedWith, joined, leaf, negated, oneOf, truthText, type Truth } from "./normal-truth.ts";
import { TURNED } from "./turned.ts";

export interface FormOptions {
  readonly definitions: ReadonlyMap<string, Expression>;
  /** The name of an input by its key: the same in two rulesets for what is the same input. */
  readonly keyOf: (key: string) => string;
  /** The code of a group by its code here, in the same way. */
  readonly codeOf: (code: string) => string;
  /** The words of a choice, by that name; undefined where they are not to be relied on. */
  readonly wordsOf: (key: string) => readonly string[] | undefined;
  /** What stands for the maximum: its value, or null for the word itself. */
  readonly max: string | null;
}

/**
 * The normal form of an expression: definitions and methods spelt out, fractions in lowest terms, sums multiplied out,
 * comparisons as ranges, cases by their conditions. `80% <= b / a` and `b / a >= 4/5` have the same one.
 */
export function normalForm(expression: Expression, options: FormOptions): string {
  return textOf(expression, {
    ...options,
    sums: new Map(),
    truths: new Map(),
    counts: new Set(),
    inElse: false,
  });
}

/** What definitions were found to be: each is looked into once. */
interface Context extends FormOptions {
  readonly sums: Map<string, Sum>;
  readonly truths: Map<string, Truth>;
  /** The inputs met so far that are whole numbers. */
  readonly counts: Set<string>;
  /** An `else` catches what has no value, so that there it matters what is evaluated, and in which order. */
  readonly inElse: boolean;
}

function textOf(expression: Expression, context: Context): string {
  return isNumeric(expression)
    ? sumText(sumOf(expression, context))
    : expression.type === "yes/no"
      ? truthText(truthOf(expression, context))
      : wordOf(expression, context);
}

function isNumeric({ type }: Expression): boolean {
  return type !== "yes/no" && type !== "choice" && type !== "date" && type !== "text";
}

/** A date, a choice or a text. */
function wordOf(expression: Expression, context: Context): string {
  switch (expression.kind) {
    case "input":
      return context.keyOf(expression.key);
    case "date":
      return expression.value;
    case "definition": {
      const meaning = context.definitions.get(expression.name);
      return meaning === undefined ? expression.name : wordOf(meaning, context);
    }
    case "method":
      return wordOf(expression.body, context);
    case "cases":
      return casesText(expression.cases, context);
    case "else":
      return elseText(expression, context);
    default:
      return expression.kind;
  }
}

function sumOf(expression: Expression, context: Context): Sum {
  const sum = (part: Expression): Sum => sumOf(part, context);
  switch (expression.kind) {
    case "literal":
      return constant(exact(expression.value));
    case "max":
      return context.max === null ? atom("max") : constant(exact(context.max));
    case "input":
      return inputSum(expression, context);
    case "roll-up":
      return atom(rollUpText(expression, context));
    case "definition":
      return meaningOf(expression.name, context, context.sums, sum) ?? atom(expression.name);
    case "negate":
      return scaled(sum(expression.operand), exact(-1));
    case "arithmetic":
      return calculated(expression.operator, sum(expression.left), sum(expression.right));
    case "call":
      return called(expression.primitive, expression.arguments.map(sum));
    case "cohort":
      return atom(`${expression.statistic}(${textOf(expression.of, context)})`);
    case "cases":
      return atom(casesText(expression.cases, context));
    case "else":
      return atom(elseText(expression, context));
    case "method":
      return sum(expression.body);
    default:
      return atom(truthText(truthOf(expression, context)));
  }
}

function inputSum(
  { key, type }: Extract<Expression, { readonly kind: "input" }>,
  { keyOf, counts }: Context,
): Sum {
  const name = keyOf(key);
  if (type === "count") {
    counts.add(name);
  }
  return atom(name);
}

function rollUpText(
  { of, name }: Extract<Expression, { readonly kind: "roll-up" }>,
  { codeOf }: Context,
): string {
  return `${of} ${of === "group" ? codeOf(name) : name}`;
}

function meaningOf<T>(
  name: string,
  { definitions }: Context,
  known: Map<string, T>,
  find: (meaning: Expression) => T,
): T | undefined {
  const meaning = definitions.get(name);
  const found = known.get(name) ?? (meaning === undefined ? undefined : find(meaning));
  if (found !== undefined) {
    known.set(name, found);
  }
  return found;
}

function truthOf(expression: Expression, context: Context): Truth {
  const truth = (part: Expression): Truth => truthOf(part, context);
  switch (expression.kind) {
    case "truth":
      return always(expression.value);
    case "input":
      return oneOf(context.keyOf(expression.key), ["yes"], YES_NO);
    case "choice is":
      return oneOf(
        context.keyOf(expression.key),
        [expression.option],
        context.wordsOf(context.keyOf(expression.key)),
      );
    case "is provided":
    case "is not applicable":
      return leaf(`${context.keyOf(expression.key)} ${expression.kind}`);
    case "not":
      return negated(truth(expression.operand));
    case "logic":
      return logic(expression.operator, truth(expression.left), truth(expression.right), context);
    case "comparison":
      return comparison(expression, context);
    case "definition":
      return meaningOf(expression.name, context, context.truths, truth) ?? leaf(expression.name);
    case "method":
      return truth(expression.body);
    case "cases":
      return leaf(casesText(expression.cases, context));
    case "else":
      return leaf(elseText(expression, context));
    default:
      return leaf(sumText(sumOf(expression, context)));
  }
}

function comparison(
  { operator, left, right }: Extract<Expression, { readonly kind: "comparison" }>,
  context: Context,
): Truth {
  if (context.inElse) {
    return leaf(`${textOf(left, context)} ${operator} ${textOf(right, context)}`);
  }
  if (isNumeric(left)) {
    const { constant: shift, rest } = splitConstant(minus(sumOf(left, context), sumOf(right, context)));
    const { factor, rest: base } = withoutLeadingCoefficient(rest);
    const isWhole = isWholeSum(base, (name) => context.counts.has(name));
    const turned = factor.sign() < 0 ? TURNED[operator] : operator;
    return comparedWith(sumText(base), turned, shift.negated().over(factor), isWhole);
  }
  if (left.type === "yes/no") {
    const [one, other] = [truthOf(left, context), truthOf(right, context)];
    const same = joined("or", [joined("and", [one, other]), joined("and", [negated(one), negated(other)])]);
    return operator === "=" ? same : negated(same);
  }
  const [one, other] = [wordOf(left, context), wordOf(right, context)];
  const [first, sign, second] = one <= other ? [one, operator, other] : [other, TURNED[operator], one];
  const opposite = OPPOSITES.get(sign);
  const text = leaf(`${first} ${opposite ?? sign} ${second}`);
  return opposite === undefined ? text : negated(text);
}

function logic(operator: "and" | "or", left: Truth, right: Truth, { inElse }: Context): Truth {
  return inElse
    ? leaf(`(${truthText(left)} ${operator} ${truthText(right)})`)
    : joined(operator, [left, right]);
}

function elseText(
  { value, fallback }: Extract<Expression, { readonly kind: "else" }>,
  context: Context,
): string {
  const inside: Context = { ...context, sums: new Map(), truths: new Map(), inElse: true };
  return `(${textOf(value, inside)} else ${textOf(fallback, context)})`;
}

/** Exactly one case holds, so their order means nothing, and cases with one value are one. */
function casesText(cases: readonly Case[], context: Context): string {
  if (context.inElse) {
    const lines = cases.map(({ condition, value }) => {
      const holds = condition === null ? "otherwise" : truthText(truthOf(condition, context));
      return `${holds}: ${textOf(value, context)}`;
    });
    return `{${lines.join("; ")}}`;
  }
  const conditions = cases.flatMap((one) =>
    one.condition === null ? [] : [truthOf(one.condition, context)],
  );
  const byValue = new Map<string, Truth>();
  for (const [index, { condition, value }] of cases.entries()) {
    const holds =
      condition === null ? negated(joined("or", conditions)) : (conditions[index] ?? always(false));
    const text = textOf(value, context);
    const sofar = byValue.get(text);
    byValue.set(text, sofar === undefined ? holds : joined("or", [sofar, holds]));
  }
  return `{${[...byValue]
    .map(([value, holds]) => `${truthText(holds)}: ${value}`)
    .sort()
    .join("; ")}}`;
}

const YES_NO = ["no", "yes"];

/** Of two opposites one is written, the other is its negation. */
const OPPOSITES: ReadonlyMap<ComparisonOperator, ComparisonOperator> = new Map([
  ["!=", "="],
  [">", "<="],
  [">=", "<"],
]);
