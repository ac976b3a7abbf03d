/** What an expression asks for before it can have a value: inputs, tests of inputs, statistics of the cohort. */
import { partsOf, type CohortStatistic, type Expression } from "../ir/expression.ts";

export type Definitions = ReadonlyMap<string, Expression>;

/** All of it through the definitions used, in order of first use; what stands inside a statistic is not among it. */
export interface Needs {
  /** Inputs whose values are needed: key → the name written. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Keys of the inputs tested with `is provided`. */
  readonly provided: ReadonlySet<string>;
  /** Keys of the inputs tested with `is not applicable`. */
  readonly notApplicable: ReadonlySet<string>;
  readonly statistics: ReadonlyMap<string, CohortStatistic>;
}

/** The needs of several expressions together: those of `ratio >= 80%` with `ratio = b / a` are the inputs b and a. */
export function needsOf(expressions: readonly Expression[], definitions: Definitions): Needs {
  return collected(expressions, definitions);
}

/** The same, with what their statistics are of: the unit being scored belongs to its cohort. */
export function needsWithStatistics(expressions: readonly Expression[], definitions: Definitions): Needs {
  const needs = collected(expressions, definitions);
  for (const { of } of needs.statistics.size === 0 ? [] : [...needs.statistics.values()]) {
    collect(of, definitions, needs);
  }
  return needs;
}

function collected(expressions: readonly Expression[], definitions: Definitions): Collected {
  const needs: Collected = {
    inputs: new Map(),
    provided: new Set(),
    notApplicable: new Set(),
    statistics: new Map(),
    visited: new Set(),
  };
  for (const expression of expressions) {
    collect(expression, definitions, needs);
  }
  return needs;
}

interface Collected extends Needs {
  readonly inputs: Map<string, string>;
  readonly provided: Set<string>;
  readonly notApplicable: Set<string>;
  readonly statistics: Map<string, CohortStatistic>;
  readonly visited: Set<string>;
}

function collect(expression: Expression, definitions: Definitions, needs: Collected): void {
  switch (expression.kind) {
    case "input":
    case "choice is":
      needs.inputs.set(expression.key, needs.inputs.get(expression.key) ?? expression.name);
      return;
    case "is provided":
      needs.provided.add(expression.key);
      return;
    case "is not applicable":
      needs.notApplicable.add(expression.key);
      return;
    case "cohort":
      needs.statistics.set(expression.key, expression);
      return;
    case "definition": {
      const definition = definitions.get(expression.name);
      if (definition !== undefined && !needs.visited.has(expression.name)) {
        needs.visited.add(expression.name);
        collect(definition, definitions, needs);
      }
      return;
    }
    default:
      for (const part of partsOf(expression)) {
        collect(part, definitions, needs);
      }
  }
}
