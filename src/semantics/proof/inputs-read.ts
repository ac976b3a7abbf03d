/** The inputs that the rule and the conditions of an indicator read or test. */
import { everyPart } from "../../ir/expression.ts";
import type { Indicator, Input } from "../../ir/ruleset.ts";

/** In order of first use; `inputs` are those of the whole ruleset, by key. */
export function inputsReadBy(indicator: Indicator, inputs: ReadonlyMap<string, Input>): readonly Input[] {
  const definitions = new Map(indicator.definitions.map(({ name, expression }) => [name, expression]));
  const rules = indicator.conditions.map(({ expression }) => expression);
  const parts = everyPart(indicator.points === null ? rules : [...rules, indicator.points], definitions);
  const keys = parts.flatMap((part) => ("key" in part && part.kind !== "cohort" ? [part.key] : []));
  return [...new Set(keys)].flatMap((key) => inputs.get(key) ?? []);
}
