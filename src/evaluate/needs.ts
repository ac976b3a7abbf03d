/** What an expression asks for before it can have a value: inputs, tests of inputs, statistics of the cohort. */
import { eachPartOf, type CohortStatistic, type Expression } from "../ir/expression.ts";

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
  return finished(collected(expressions, definitions));
}

/** The same, with what their statistics are of: the unit being scored belongs to its cohort. */
export function needsWithStatistics(expressions: readonly Expression[], definitions: Definitions): Needs {
  const found = collected(expressions, definitions);
  for (const { of } of [...(found.statistics?.values() ?? [])]) {
    collect(of, definitions, found);
  }
  return finished(found);
}

/** What was found so far; null where there is nothing yet, as there mostly is not but for inputs. */
interface Found {
  readonly inputs: Map<string, string>;
  provided: Set<string> | null;
  notApplicable: Set<string> | null;
  statistics: Map<string, CohortStatistic> | null;
  visited: Set<string> | null;
}

function collected(expressions: readonly Expression[], definitions: Definitions): Found {
  const found: Found = {
    inputs: new Map(),
    provided: null,
    notApplicable: null,
    statistics: null,
    visited: null,
  };
  for (const expression of expressions) {
    collect(expression, definitions, found);
  }
  return found;
}

function finished({ inputs, provided, notApplicable, statistics }: Found): Needs {
  return {
    inputs,
    provided: provided ?? NO_KEYS,
    notApplicable: notApplicable ?? NO_KEYS,
    statistics: statistics ?? NO_STATISTICS,
  };
}

const NO_KEYS: ReadonlySet<string> = new Set();
const NO_STATISTICS: Needs["statistics"] = new Map();

function collect(expression: Expression, definitions: Definitions, found: Found): void {
  switch (expression.kind) {
    case "input":
    case "choice is":
      found.inputs.set(expression.key, found.inputs.get(expression.key) ?? expression.name);
      return;
    case "is provided":
      found.provided = (found.provided ?? new Set()).add(expression.key);
      return;
    case "is not applicable":
      found.notApplicable = (found.notApplicable ?? new Set()).add(expression.key);
      return;
    case "cohort":
      found.statistics = (found.statistics ?? new Map()).set(expression.key, expression);
      return;
    case "definition": {
      const definition = definitions.get(expression.name);
      if (definition !== undefined && found.visited?.has(expression.name) !== true) {
        found.visited = (found.visited ?? new Set()).add(expression.name);
        collect(definition, definitions, found);
      }
      return;
    }
    default:
      eachPartOf(expression, (part) => collect(part, definitions, found));
  }
}
