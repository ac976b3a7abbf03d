/** Scores one unit or a cohort by a ruleset: reads the figures, scores each indicator, adds up, ranks. */
import { indicatorsOf, type Ruleset } from "../ir/ruleset.ts";
import { statisticsOf, type CohortStatistics } from "./cohort.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { interpretIndicator } from "./indicator.ts";
import { readInputs, type ReadInputs } from "./inputs.ts";
import type { Statistics } from "./interpret.ts";
import type { InputIssue, Outcome, RawInputs, Table, Unit } from "./outcome.ts";
import { prepareIndicators } from "./prepare.ts";
import { ranksOf } from "./rank.ts";
import { rollUp } from "./roll-up.ts";

/** A ruleset made ready to score any number of units. */
export interface Evaluator {
  readonly ruleset: Ruleset;
  /** Scores one unit, which is then the whole cohort. */
  readonly evaluate: (inputs: RawInputs) => Outcome;
  /** Scores the units of a cohort; they come back in the order given. */
  readonly evaluateAll: (units: readonly Unit[]) => Table;
}

/** An evaluator: `createEvaluator(ruleset).evaluate({ "I.1.issued": true }).total.exact` is "20". */
export function createEvaluator(ruleset: Ruleset): Evaluator {
  const read = readInputs(ruleset);
  const indicators = prepareIndicators(ruleset);
  const owned = new Set(
    indicatorsOf(ruleset.children).flatMap((one) => one.inputs.map((input) => input.key)),
  );
  const score = (entry: Entry, cohort: CohortStatistics): Outcome => {
    const scores = indicators.map((one) =>
      interpretIndicator(one, entry.figures, cohort.get(one.indicator.code) ?? NONE),
    );
    const issues = entry.figures.issues.filter((issue) => !owned.has(issue.input));
    return rollUp(ruleset, scores, [...entry.issues, ...issues]);
  };
  const scoreAlone = (entry: Entry) => score(entry, statisticsOf(indicators, [entry.figures]));
  const evaluateAll = (units: readonly Unit[]): Table => {
    const entries = entriesOf(units, read);
    const members = entries.filter((entry) => entry.issues.length === 0);
    const cohort = statisticsOf(
      indicators,
      members.map((entry) => entry.figures),
    );
    // A repeated unit is no part of the cohort, so its figures could lie outside what the statistics allow.
    const outcomes = entries.map((entry) =>
      entry.issues.length === 0 ? score(entry, cohort) : scoreAlone(entry),
    );
    return tableOf(ruleset, entries, outcomes, cohort);
  };
  return {
    ruleset,
    evaluate: (inputs) => scoreAlone({ unit: "", figures: read(inputs), issues: [] }),
    evaluateAll,
  };
}

/** Scores one unit: `evaluate(ruleset, { "I.1.issued": true }).status` is "scored". */
export function evaluate(ruleset: Ruleset, inputs: RawInputs): Outcome {
  return createEvaluator(ruleset).evaluate(inputs);
}

/** Scores a cohort: `evaluateAll(ruleset, units).units[0].rank` is 1 for a unit that no other exceeds. */
export function evaluateAll(ruleset: Ruleset, units: readonly Unit[]): Table {
  return createEvaluator(ruleset).evaluateAll(units);
}

/** What an indicator that compares no units needs of the cohort. */
const NONE: Statistics = new Map();

/** A unit with its figures read; `issues` are those of its name. */
interface Entry {
  readonly unit: string;
  readonly figures: ReadInputs;
  readonly issues: readonly InputIssue[];
}

/** Two spellings of one name in Unicode are one name. */
function entriesOf(units: readonly Unit[], read: (raw: RawInputs) => ReadInputs): readonly Entry[] {
  const places = new Map<string, number>();
  return units.map(({ unit, inputs }, index) => {
    const name = unit.normalize("NFC");
    const first = places.get(name);
    if (first === undefined) {
      places.set(name, index + 1);
      return { unit, figures: read(inputs), issues: [] };
    }
    const parameters = { unit, first, counted: "unit" } as const;
    return {
      unit,
      figures: read(inputs),
      issues: [{ code: "BRM0401", input: "unit", found: unit, parameters }],
    };
  });
}

function tableOf(
  ruleset: Ruleset,
  entries: readonly Entry[],
  outcomes: readonly Outcome[],
  cohort: CohortStatistics,
): Table {
  const ranks = ruleset.ranking !== null ? ranksOf(outcomes) : [];
  const scored = entries.filter((_, index) => outcomes[index]?.status === "scored");
  return {
    cohort: { units: scored.length, hash: fingerprintOf(scored, cohort), frozen: false },
    units: outcomes.map((outcome, index) => ({
      ...outcome,
      unit: entries[index]?.unit ?? "",
      rank: ranks[index] ?? null,
      unranked: null,
    })),
  };
}
