/** Scores cohorts in columns by generated code, and single units as ever. */
import { invariant } from "../base/invariant.ts";
import { once } from "../base/once.ts";
import { columnRanks, compileBulk, statisticsIn, type BulkScorer } from "./bulk.ts";
import { columnsHash } from "./column-fingerprint.ts";
import { outcomeAt, type ScoredColumns } from "./column-outcomes.ts";
import {
  evaluatorBy,
  interpretedTable,
  type CohortScorer,
  type CompileTable,
  type Evaluator,
  type EvaluatorOptions,
} from "./evaluator.ts";
import { freezeCohort, type FrozenCohort } from "./frozen-cohort.ts";
import type { RankedOutcome, Table, Unit } from "./outcome.ts";
import { namesOf, type NamedUnit, type UnitScorer } from "./score-units.ts";
import type { AnyTypes, RulesetTypes, TypedRuleset } from "./typed.ts";

/** In a process that has just begun, compiling takes longer than the interpreter for fewer. */
const FEWEST = 30;

/**
 * An evaluator that gives what that of `barem/runtime` gives, and scores cohorts of thirty and more many times
 * faster: figures stay in columns, and an outcome is made when it is looked at. `createEvaluator(ruleset)
 * .evaluateAll(units).units[0].rank` is 1 for a unit that no other exceeds. Throws a TypeError for what is no ruleset.
 *
 * @group Score
 */
export function createEvaluator<Types extends RulesetTypes = AnyTypes>(
  ruleset: TypedRuleset<Types>,
  { locale = "vi" }: EvaluatorOptions = {},
): Evaluator<Types> {
  return evaluatorBy(ruleset, locale, columnTable);
}

/**
 * Scores a cohort: `evaluateAll(ruleset, units).units[0].rank` is 1 for a unit that no other exceeds. Throws a TypeError
 * for what is no ruleset or no list of units; what is wrong with a unit is an issue of its outcome (`issuesOf`).
 *
 * @group Score
 */
export function evaluateAll<Types extends RulesetTypes = AnyTypes>(
  ruleset: TypedRuleset<Types>,
  units: readonly Unit<Types["inputs"]>[],
): Table<Types["indicator"], Types["group"]> {
  return createEvaluator(ruleset).evaluateAll(units);
}

const columnTable: CompileTable = (ruleset, indicators, score, wanted) => {
  const interpreted = interpretedTable(ruleset, indicators, score, wanted);
  const bulk = once(() => compileBulk(ruleset, indicators));
  const cohortOf = ({ scored, names, members }: Scored): FrozenCohort => {
    const isScored = (row: number): boolean => scored.statuses[row] === "scored";
    const figures = columnsHash(
      scored.columns,
      members.map((at) => names[at]?.unit ?? ""),
      isScored,
    );
    return freezeCohort(wanted().ruleset, { units: scoredIn(scored), figures }, statisticsIn(scored));
  };
  const scorer: CohortScorer = {
    table: (units) => {
      if (units.length < FEWEST) return interpreted.table(units);
      const all = scoreMembers(units, bulk());
      const hash = once(() => cohortOf(all).hash);
      return {
        cohort: {
          units: scoredIn(all.scored),
          get hash() {
            return hash();
          },
          frozen: false,
        },
        units: outcomesOf(units, all, score),
      };
    },
    freeze: (units) =>
      units.length < FEWEST ? interpreted.freeze(units) : cohortOf(scoreMembers(units, bulk())),
  };
  return scorer;
};

/** Units scored in columns: those whose names are in order. */
interface Scored {
  readonly scored: ScoredColumns;
  readonly names: readonly NamedUnit[];
  /** The place of each row among the units. */
  readonly members: readonly number[];
}

function scoreMembers(units: readonly Unit[], bulk: BulkScorer): Scored {
  const names = namesOf(units);
  const members = [...units.keys()].filter((at) => names[at]?.issues.length === 0);
  const columns = bulk.read(members.length, (row) => {
    const unit = units[members[row] ?? -1];
    invariant(unit !== undefined, `there is no unit of row ${row}`);
    return unit.inputs;
  });
  return { scored: bulk.score(columns), names, members };
}

function scoredIn({ statuses }: ScoredColumns): number {
  return statuses.filter((status) => status === "scored").length;
}

function outcomesOf(
  units: readonly Unit[],
  { scored, names, members }: Scored,
  score: UnitScorer,
): readonly RankedOutcome[] {
  const ranks = columnRanks(scored);
  const outcomes = new Map(
    members.map((at, row) => {
      const rank = ranks[row] ?? NO_RANK;
      return [at, outcomeAt(scored, row, names[at]?.unit ?? "", rank)] as const;
    }),
  );
  return units.map(({ inputs }, at) => {
    const named = names[at] ?? { unit: "", issues: [] };
    return outcomes.get(at) ?? { ...score.apart(named, inputs).outcome, unit: named.unit, ...NO_RANK };
  });
}

const NO_RANK = { rank: null, unranked: null } as const;
