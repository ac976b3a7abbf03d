/** Writes the condition of a case or a target the way a decision words it. */
import { invariant } from "../base/invariant.ts";
import { oneLine } from "../base/visible.ts";
import type { Expression } from "../ir/expression.ts";
import { readableFormula, type SchemeContext } from "./scheme-context.ts";
import { schemeWordsOf } from "./scheme-words.ts";
import { wordsOf } from "./words.ts";

/** A figure asked alone is told by its label: "Đã ban hành = có". */
export function conditionText(condition: Expression | null, context: SchemeContext): string {
  const { locale, inputs } = context;
  if (condition === null) {
    return schemeWordsOf(locale).rule.otherwise;
  }
  const asked = condition.kind === "not" ? condition.operand : condition;
  const input = asked.kind === "input" || asked.kind === "choice is" ? inputs.get(asked.key) : undefined;
  const option =
    asked.kind === "choice is" ? input?.options.find(({ word }) => word === asked.option) : undefined;
  if (option?.label && condition.kind === "choice is") {
    return oneLine(option.label);
  }
  return input?.label && asked.kind === "input"
    ? truthText(oneLine(input.label), condition.kind === "input", context)
    : readableFormula(condition, context);
}

function truthText(label: string, isYes: boolean, { locale }: SchemeContext): string {
  const { yes, no } = wordsOf(locale);
  return `${label} = ${isYes ? yes : no}`;
}

/** Begins with a capital where it begins with a word: "tỷ lệ ≥ 80%" becomes "Tỷ lệ ≥ 80%", "a ≥ 1" stays. */
export function sentence(text: string): string {
  const [first] = text;
  invariant(first !== undefined, "a line without a text");
  return /^\p{L}{2}/u.test(text) ? first.toUpperCase() + text.slice(first.length) : text;
}
