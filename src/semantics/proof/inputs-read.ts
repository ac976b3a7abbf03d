/** What the rule and the conditions of an indicator read and test. */
import { type Expression, everyPart } from "../../ir/expression.ts";
import type { Indicator, Input } from "../../ir/ruleset.ts";

export interface Reading {
  readonly definitions: ReadonlyMap<string, Expression>;
  /** Every part of the conditions and the rule, through the definitions. */
  readonly parts: readonly Expression[];
  /** In order of first use. */
  readonly inputs: readonly Input[];
}

/** `inputs` are those of the whole ruleset, by key. */
export function readingOf(indicator: Indicator, inputs: ReadonlyMap<string, Input>): Reading {
  const definitions = new Map(indicator.definitions.map(({ name, expression }) => [name, expression]));
  const rules = indicator.conditions.map(({ expression }) => expression);
  const parts = everyPart(indicator.points === null ? rules : [...rules, indicator.points], definitions);
  const read = new Set<Input>();
  for (const part of parts) {
    const input = "key" in part && part.kind !== "cohort" ? inputs.get(part.key) : undefined;
    if (input !== undefined) {
      read.add(input);
    }
  }
  return { definitions, parts, inputs: [...read] };
}
