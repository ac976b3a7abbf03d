/** Scores a cohort in columns by generated code: the same results as unit by unit, made into outcomes when asked for. */
import { indicatorsOf, inputsOf, type Ruleset } from "../ir/ruleset.ts";
import { outcomeAt, rollUpsAt, type ScoredColumns } from "./column-outcomes.ts";
import { compilePlainSums } from "./column-sums.ts";
import { planTotals, totalsOver } from "./column-totals.ts";
import { figuresAt, rowsThat, type Columns } from "./columns.ts";
import { PENDING, REFUSED_ROW } from "./generate-indicator.ts";
import type { CohortStatistics } from "./cohort.ts";
import type { InputIssue, RankedOutcome, UnitStatus } from "./outcome.ts";
import type { PreparedIndicator } from "./prepare.ts";
import { ranksOf, type Contender, type Rank } from "./rank.ts";
import { compileColumns, type ColumnReader } from "./read-columns.ts";
import { compileColumnScorer, type ColumnScores } from "./score-columns.ts";

/** What scores cohorts of a ruleset in columns. */
export interface BulkScorer {
  readonly read: ColumnReader;
  readonly score: (columns: Columns) => ScoredColumns;
}

/** `useLoops` where code must not be generated; left out it is tried. */
export function compileBulk(
  ruleset: Ruleset,
  indicators: readonly PreparedIndicator[],
  useLoops?: boolean,
): BulkScorer {
  const plan = planTotals(ruleset);
  const limit = plan?.limit ?? Number.MAX_SAFE_INTEGER;
  const scorers = indicators.map((one) => compileColumnScorer(one, limit, useLoops));
  const owned = new Set(
    indicatorsOf(ruleset.children).flatMap((one) => one.inputs.map((input) => input.key)),
  );
  return {
    read: compileColumns(inputsOf(ruleset)),
    score: (columns) => {
      const scores = scorers.map((score) => score(columns));
      const byCode = new Map(scores.map((one) => [one.prepared.indicator.code, one]));
      const shared = sharedIssues(columns, owned);
      const totals = plan === null ? null : totalsOver(plan, byCode, columns.count);
      const statuses = statusesOf(scores, shared, columns.count);
      const plainSums = totals && compilePlainSums(ruleset, scores, totals);
      return {
        ruleset,
        columns,
        scores,
        totals,
        plainSums,
        statuses,
        shared,
        shown: new Map(),
        recent: new Map(),
      };
    },
  };
}

/** A unit with refused points is refused, one that waits for some is pending. */
function statusesOf(
  scores: readonly ColumnScores[],
  shared: ReadonlyMap<number, unknown>,
  count: number,
): readonly UnitStatus[] {
  const statuses = new Array<UnitStatus>(count).fill("scored");
  const become = (status: UnitStatus, rows: Iterable<number>): void => {
    for (const row of rows) statuses[row] = status;
  };
  const amiss = scores.filter(({ ways }) => (ways & (PENDING | REFUSED_ROW)) !== 0);
  for (const { stands } of amiss) become("pending", rowsThat(stands, PENDING));
  for (const { stands } of amiss) become("refused", rowsThat(stands, REFUSED_ROW));
  become("refused", shared.keys());
  return statuses;
}

function sharedIssues(
  { issues }: Columns,
  owned: ReadonlySet<string>,
): ReadonlyMap<number, readonly InputIssue[]> {
  const shared = [...issues].map(
    ([row, all]) => [row, all.filter(({ input }) => !owned.has(input))] as const,
  );
  return new Map(shared.filter(([, all]) => all.length > 0));
}

/** The rank of each row. */
export function columnRanks(scored: ScoredColumns): readonly Rank[] {
  const { ruleset, totals, columns, statuses } = scored;
  const { ranking, notRanked } = ruleset;
  if (ranking === null) return statuses.map(() => UNRANKED);
  if (ranking.by === "total" && notRanked.length === 0 && totals !== null && totals.beside.size === 0) {
    return ranksByUnits(totals.total, statuses);
  }
  return ranksOf(
    ruleset,
    statuses.map((status, row): Contender => {
      return {
        outcome: { status },
        values: status === "scored" ? rollUpsAt(scored, row) : NO_VALUES,
        states: notRanked.length === 0 ? NO_STATES : figuresAt(columns, row).states,
      };
    }),
  );
}

const UNRANKED: Rank = { rank: null, unranked: null };
const NO_VALUES: Contender["values"] = new Map();
const NO_STATES: Contender["states"] = new Map();

/** Ranks by whole numbers from 0 on, the most first; equal ones share a rank. */
function ranksByUnits(total: Float64Array, statuses: readonly UnitStatus[]): readonly Rank[] {
  const isRanked = (row: number): boolean => statuses[row] === "scored";
  const ranked = statuses.every((status) => status === "scored")
    ? total
    : total.filter((_, row) => isRanked(row));
  const better = betterThan(ranked);
  const shared = new Array<Rank | undefined>(ranked.length + 1);
  const ranks = new Array<Rank>(total.length);
  for (let row = 0; row < total.length; row++) {
    if (!isRanked(row)) {
      ranks[row] = UNRANKED;
      continue;
    }
    const above = better(total[row] ?? 0);
    const rank = shared[above] ?? { rank: above + 1, unranked: null };
    shared[above] = rank;
    ranks[row] = rank;
  }
  return ranks;
}

/** Tells how many of the totals are more than one of them; those that can be few are counted, others are sorted. */
function betterThan(totals: Float64Array): (total: number) => number {
  let most = 0;
  for (const one of totals) most = Math.max(most, one);
  if (most > 16 * totals.length) {
    const sorted = totals.slice().sort();
    const places = new Map([...sorted].map((total, at) => [total, totals.length - 1 - at]));
    return (total) => places.get(total) ?? 0;
  }
  const counts = new Uint32Array(most + 2);
  for (const one of totals) counts[one] = (counts[one] ?? 0) + 1;
  for (let total = most; total >= 0; total--) counts[total] = (counts[total] ?? 0) + (counts[total + 1] ?? 0);
  return (total) => counts[total + 1] ?? 0;
}

/** All outcomes, in the order of the rows. */
export function columnOutcomes(scored: ScoredColumns, names: readonly string[]): readonly RankedOutcome[] {
  const ranks = columnRanks(scored);
  return names.map((unit, row) => outcomeAt(scored, row, unit, ranks[row] ?? UNRANKED));
}

/** The statistics of the relative indicators, by code. */
export function statisticsIn({ scores }: ScoredColumns): CohortStatistics {
  const relative = scores.filter(({ prepared }) => prepared.statistics.size > 0);
  return new Map(relative.map(({ prepared, statistics }) => [prepared.indicator.code, statistics]));
}
