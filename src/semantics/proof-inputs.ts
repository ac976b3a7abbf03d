/** The inputs that the rule and the conditions of an indicator read or test. */
import { partsOf, type Expression } from "../ir/expression.ts";
import type { Indicator, Input } from "../ir/ruleset.ts";

/** In order of first use; `inputs` are those of the whole ruleset, by key. */
export function inputsReadBy(indicator: Indicator, inputs: ReadonlyMap<string, Input>): readonly Input[] {
  const definitions = new Map(indicator.definitions.map(({ name, expression }) => [name, expression]));
  const rules = indicator.conditions.map(({ expression }) => expression);
  const keys = keysIn(indicator.points === null ? rules : [...rules, indicator.points], definitions);
  return [...keys].flatMap((key) => inputs.get(key) ?? []);
}

/** The keys of every input that the expressions read or test. */
function keysIn(
  expressions: readonly Expression[],
  definitions: ReadonlyMap<string, Expression>,
): ReadonlySet<string> {
  const keys = new Set<string>();
  const seen = new Set<string>();
  const visit = (expression: Expression): void => {
    if ("key" in expression && expression.kind !== "cohort") {
      keys.add(expression.key);
    }
    if (expression.kind === "definition" && !seen.has(expression.name)) {
      seen.add(expression.name);
      const meaning = definitions.get(expression.name);
      if (meaning !== undefined) {
        visit(meaning);
      }
    }
    if (expression.kind === "cohort") {
      visit(expression.of);
    }
    partsOf(expression).forEach(visit);
  };
  expressions.forEach(visit);
  return keys;
}
