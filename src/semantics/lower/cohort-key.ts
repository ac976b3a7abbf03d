/** Names a statistic of the cohort, so that the same statistic of the same expression is computed and stated once. */
import { sha256Hex } from "../../base/hash.ts";
import { assertNever } from "../../base/invariant.ts";
import type { Expression, Statistic } from "../../ir/expression.ts";

type Lowered = ReadonlyMap<string, Expression | null>;

/** `cohortKey("highest", ratio)` is "highest(((III.5.b + III.5.c) / III.5.a))": definitions are spelt out. */
export function cohortKey(statistic: Statistic, of: Expression, lowered: Lowered): string {
  return `${statistic}(${textOf(of, lowered)})`;
}

/** Definitions of definitions can spell out without bound: a long meaning is named by its hash. */
function shortened(meaning: Expression, lowered: Lowered): string {
  const known = shortTexts.get(meaning);
  const text = known ?? textOf(meaning, lowered);
  const short = text.length > LONGEST_MEANING ? sha256Hex(text) : text;
  shortTexts.set(meaning, short);
  return short;
}
const LONGEST_MEANING = 500;
const shortTexts = new WeakMap<Expression, string>();

/** An expression as text that is the same whatever its names and wherever it stands. */
export function textOf(expression: Expression, lowered: Lowered): string {
  const text = (part: Expression): string => textOf(part, lowered);
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "date":
      return expression.value;
    case "roll-up":
      return `${expression.of} ${expression.name}`;
    case "truth":
      return expression.value ? "yes" : "no";
    case "max":
      return "max";
    case "input":
      return expression.key;
    case "definition": {
      const meaning = lowered.get(expression.name);
      return meaning === undefined || meaning === null ? expression.name : shortened(meaning, lowered);
    }
    case "negate":
      return `-${text(expression.operand)}`;
    case "not":
      return `not ${text(expression.operand)}`;
    case "arithmetic":
    case "comparison":
    case "logic":
      return `(${text(expression.left)} ${expression.operator} ${text(expression.right)})`;
    case "choice is":
      return `(${expression.key} = ${expression.option})`;
    case "is provided":
    case "is not applicable":
      return `(${expression.key} ${expression.kind})`;
    case "cases":
      return `{${expression.cases.map(({ condition, value }) => `${condition ? text(condition) : "otherwise"}: ${text(value)}`).join("; ")}}`;
    case "call":
      return `${expression.primitive}(${expression.arguments.map(text).join(", ")})`;
    case "cohort":
      return expression.key;
    case "else":
      return `(${text(expression.value)} else ${text(expression.fallback)})`;
    case "method":
      return text(expression.body);
    default:
      return assertNever(expression);
  }
}
