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
  const found = nothing();
  expressions.forEach(collectInto(found, definitions));
  return finished(found);
}

/** The same, with what their statistics are of: the unit being scored belongs to its cohort. */
export function needsWithStatistics(expressions: readonly Expression[], definitions: Definitions): Needs {
  const found = nothing();
  const collect = collectInto(found, definitions);
  expressions.forEach(collect);
  for (const { of } of [...(found.statistics?.values() ?? [])]) {
    collect(of);
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

function nothing(): Found {
  return { inputs: new Map(), provided: null, notApplicable: null, statistics: null, visited: null };
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

function collectInto(found: Found, definitions: Definitions): (expression: Expression) => void {
  const collect = (expression: Expression): void => {
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
          collect(definition);
        }
        return;
      }
      default:
        eachPartOf(expression, collect);
    }
  };
  return collect;
}
