/** Scores units by a ruleset: each alone, together as a cohort, or each within a cohort that was frozen before. */
import { expected } from "../base/misuse.ts";
import { indicatorsOf, inputsOf, type Ruleset } from "../ir/ruleset.ts";
import { assemble, type Assembled } from "./assemble.ts";
import { statisticsOf, type CohortStatistics } from "./cohort.ts";
import { checkCohort, freezeCohort, type FrozenCohort, type Wanted } from "./frozen-cohort.ts";
import { figuresHash } from "./fingerprint.ts";
import { interpretIndicator } from "./indicator.ts";
import { readInputs, type ReadInputs } from "./inputs.ts";
import type { Statistics } from "./interpret.ts";
import { joinCohort, statisticsIn, type JoinedCohort } from "./join-cohort.ts";
import type { InputIssue, RawInputs, Unit } from "./outcome.ts";
import type { PreparedIndicator } from "./prepare.ts";
import type { Contender } from "./rank.ts";

/** A unit scored, ready to be ranked. */
export interface ScoredUnit extends Contender, Assembled {
  readonly outcome: Assembled["outcome"];
  readonly unit: string;
}

export interface UnitScorer {
  /** One unit, which is the whole cohort where none is given. */
  readonly alone: (inputs: RawInputs, cohort: FrozenCohort | undefined) => ScoredUnit;
  readonly together: (units: readonly Unit[]) => {
    readonly scored: readonly ScoredUnit[];
    /** How many of them are compared with one another. */
    readonly compared: number;
    readonly freeze: () => FrozenCohort;
  };
  readonly within: (cohort: FrozenCohort, units: readonly Unit[]) => readonly ScoredUnit[];
  /** A unit that is no part of the cohort, because of these faults of its name. */
  readonly apart: (unit: NamedUnit, inputs: RawInputs) => ScoredUnit;
}

/** The name of a unit, and the faults of it. */
export interface NamedUnit {
  readonly unit: string;
  readonly issues: readonly InputIssue[];
}

/** What scores the units of `ruleset`; `wanted` is asked for only where a cohort is frozen or given. */
export function compileUnitScorer(
  ruleset: Ruleset,
  indicators: readonly PreparedIndicator[],
  wanted: () => Wanted,
): UnitScorer {
  const read = readInputs(inputsOf(ruleset));
  const score = compileScore(ruleset, indicators);
  const frozen = compileFrozen(wanted);
  const own = (entry: Entry) => statisticsOf(indicators, [entry.figures]);
  const alone = (entry: Entry) => score(entry, { statistics: own(entry), moved: [] });
  const within = (cohort: FrozenCohort, entry: Entry) =>
    score(entry, joinCohort(frozen(cohort), own(entry), indicators));
  return {
    alone: (inputs, cohort) => {
      const entry: Entry = { unit: "", figures: read(inputs), issues: [] };
      return cohort === undefined ? alone(entry) : within(cohort, entry);
    },
    together: (units) => {
      const entries = entriesOf(units, read);
      // A repeated unit is no part of the cohort, so its figures could lie outside what the statistics allow.
      const isMember = (entry: Entry): boolean => entry.issues.length === 0;
      const members = entries.filter(isMember).map(({ figures }) => figures);
      const statistics = statisticsOf(indicators, members);
      const scored = entries.map((one) =>
        isMember(one) ? score(one, { statistics, moved: [] }) : alone(one),
      );
      const compared = entries.filter((_, index) => scored[index]?.outcome.status === "scored");
      const freeze = (): FrozenCohort => {
        const figures = { units: compared.length, figures: figuresHash(compared) };
        return freezeCohort(wanted().ruleset, figures, statistics);
      };
      return { scored, compared: compared.length, freeze };
    },
    apart: (named, inputs) => alone({ ...named, figures: read(inputs) }),
    within: (cohort, units) => entriesOf(units, read).map((entry) => within(cohort, entry)),
  };
}

/** A unit with its figures read. */
interface Entry extends NamedUnit {
  readonly figures: ReadInputs;
}

function entriesOf(units: readonly Unit[], read: (raw: RawInputs) => ReadInputs): readonly Entry[] {
  const names = namesOf(units);
  return units.map(({ inputs }, index) => ({ unit: "", issues: [], ...names[index], figures: read(inputs) }));
}

/** Two spellings of one name in Unicode are one name, and so are two that differ in the blanks around them. */
export function namesOf(units: readonly Unit[]): readonly NamedUnit[] {
  const places = new Map<string, number>();
  return units.map(({ unit }, index) => {
    // A caller without types hands over anything.
    const name = typeof unit === "string" ? unit.normalize("NFC") : "";
    const key = name.trim();
    if (key === "") {
      const issue: InputIssue = { code: "BRM0403", input: "unit", found: "", parameters: {} };
      return { unit: name, issues: [issue] };
    }
    const first = places.get(key);
    if (first === undefined) {
      places.set(key, index + 1);
      return { unit, issues: [] };
    }
    const parameters = { unit, first, counted: "unit" } as const;
    return {
      unit,
      issues: [{ code: "BRM0401", input: "unit", found: unit, parameters }],
    };
  });
}

function compileScore(
  ruleset: Ruleset,
  indicators: readonly PreparedIndicator[],
): (entry: Entry, cohort: JoinedCohort) => ScoredUnit {
  const owned = new Set(
    indicatorsOf(ruleset.children).flatMap((one) => one.inputs.map((input) => input.key)),
  );
  return ({ unit, figures, issues }, { statistics, moved }) => {
    const scores = indicators.map((one) =>
      interpretIndicator(one, figures, statistics.get(one.indicator.code) ?? NONE),
    );
    const shared = figures.issues.filter((issue) => !owned.has(issue.input));
    return { unit, ...assemble(ruleset, scores, [...issues, ...shared], moved), states: figures.states };
  };
}

/** What an indicator that compares no units needs of the cohort. */
const NONE: Statistics = new Map();

/** The statistics of a frozen cohort, checked and read once for all units that are compared with it. */
function compileFrozen(wanted: () => Wanted): (cohort: FrozenCohort) => CohortStatistics {
  const known = new WeakMap<FrozenCohort, CohortStatistics>();
  return (cohort) => {
    const statistics = known.get(cohort);
    if (statistics !== undefined) return statistics;
    expected(
      checkCohort(cohort, wanted()).kind === "cohort",
      "A cohort is expected that freeze() or readCohort() of an evaluator of this ruleset gave.",
    );
    const read = statisticsIn(cohort);
    known.set(cohort, read);
    return read;
  };
}
