/** Makes the outcome of one unit out of columns when it is asked for. */
import { groupsOf, type Ruleset } from "../ir/ruleset.ts";
import { once } from "../base/once.ts";
import {
  groupOutcome,
  indicatorOutcome,
  recordOf,
  shownPoints,
  totalOutcome,
  type ShownPoints,
} from "./assemble.ts";
import { isAssumed, type PlainSums } from "./column-sums.ts";
import type { ColumnTotals } from "./column-totals.ts";
import { figuresAt, isWantedBy, type Columns } from "./columns.ts";
import { LEFT_OUT, PENDING, REFUSED_ROW, SCORED } from "./generate-indicator.ts";
import { interpretIndicator } from "./indicator.ts";
import type { IndicatorOutcome, InputIssue, Outcome, RankedOutcome, UnitStatus } from "./outcome.ts";
import type { Rank } from "./rank.ts";
import type { IndicatorScore } from "./result.ts";
import { gradeOf, rollUpOutcomes, rollUpValues, totalsAt, type RollUpValues } from "./roll-up.ts";
import { pointsAt, UNSCORED, type ColumnScores } from "./score-columns.ts";
import { sumUp, type Sums } from "./sum-up.ts";
import { compileTrace } from "./trace.ts";

/** A cohort scored in columns. */
export interface ScoredColumns {
  readonly ruleset: Ruleset;
  readonly columns: Columns;
  readonly scores: readonly ColumnScores[];
  /** Null where nothing is added up in columns. */
  readonly totals: ColumnTotals | null;
  readonly plainSums: PlainSums | null;
  readonly statuses: readonly UnitStatus[];
  /** Faults of no indicator, by row. */
  readonly shared: ReadonlyMap<number, readonly InputIssue[]>;
  /** Points that were shown before: they are the same for many units. */
  readonly shown: Map<ColumnScores, Map<number, ShownPoints>>;
  /** The outcomes that were made last. */
  readonly recent: Map<number, LateParts>;
}

const NONE: readonly never[] = [];

/** The sums of one unit, which are the same as of its outcome scored alone. */
export function sumsAt(scored: ScoredColumns, row: number): Sums {
  const plain = scored.plainSums?.(row) ?? null;
  if (plain !== null) return plain;
  return sumUp(
    scored.ruleset,
    scored.scores.map((one) => summandAt(one, scored.columns, row)),
  );
}

/** What the rule of an indicator gave to a unit, as far as sums ask for it. */
function summandAt(one: ColumnScores, columns: Columns, row: number): IndicatorScore {
  const { prepared } = one;
  const score = { ...EMPTY, indicator: prepared.indicator, max: prepared.max };
  switch (one.stands[row]) {
    case SCORED: {
      return {
        ...score,
        status: "scored",
        points: pointsAt(one, row),
        assumptions: isAssumed(one, row) ? SOME : NONE,
      };
    }
    case PENDING:
      return { ...score, status: "pending" };
    case REFUSED_ROW:
      return { ...score, status: "refused" };
    case UNSCORED:
      return { ...score, status: "unscored" };
    case LEFT_OUT:
      if (prepared.notApplicable.policy === "exclude") return { ...score, status: "not applicable" };
  }
  return interpreted(one, columns, row);
}

const EMPTY = {
  points: null,
  reason: null,
  missing: NONE,
  targets: NONE,
  issues: NONE,
  assumptions: NONE,
  trace: () => null,
} as const;
const SOME: readonly string[] = [""];

function interpreted({ prepared, statistics }: ColumnScores, columns: Columns, row: number): IndicatorScore {
  return interpretIndicator(prepared, figuresAt(columns, row, isWantedBy(prepared)), statistics);
}

/** The values that a rank is decided by. */
export function rollUpsAt(scored: ScoredColumns, row: number): RollUpValues {
  return rollUpValues(scored.ruleset, totalsAt("certain", sumsAt(scored, row)));
}

function indicatorAt(scored: ScoredColumns, one: ColumnScores, row: number): IndicatorOutcome {
  const { prepared, statistics } = one;
  const { columns } = scored;
  const isPlain =
    one.stands[row] === SCORED &&
    !one.isTurning &&
    prepared.targets.length === 0 &&
    (prepared.collected.size === 0 || !columns.issues.has(row));
  if (!isPlain) return indicatorOutcome(interpreted(one, columns, row));
  const trace = () =>
    compileTrace(prepared, figuresAt(columns, row, isWantedBy(prepared)), statistics, false)();
  const { indicator, max, assumptions } = prepared;
  const score: IndicatorScore = { ...EMPTY, indicator, max, status: "scored", assumptions, trace };
  return indicatorOutcome(score, shownAt(scored, one, row));
}

function shownAt({ shown }: ScoredColumns, one: ColumnScores, row: number): ShownPoints {
  const units = one.points[row] ?? 0;
  if (one.bottoms !== null || one.beside.has(row)) return shownPoints(pointsAt(one, row));
  const known = shown.get(one) ?? new Map<number, ShownPoints>();
  shown.set(one, known);
  const before = known.get(units) ?? shownPoints(pointsAt(one, row));
  if (known.size < MOST_SHOWN) known.set(units, before);
  return before;
}

const MOST_SHOWN = 10_000;

/** The parts of an outcome that are made when they are first asked for. */
type Late = Pick<Outcome, "total" | "groups" | "indicators" | "pillars" | "indices" | "grade">;

const LATE = Symbol("late");
const IS_CLEAN = Symbol("is clean");

/** Whether it is known, without making the outcome, that nothing is amiss with the figures of a unit. */
export function isKnownClean(outcome: object): boolean {
  return IS_CLEAN in outcome && outcome[IS_CLEAN] === true;
}

/** One getter of each part for all outcomes, so that an engine stores them alike. */
function late<K extends keyof Late>(part: K) {
  return {
    enumerable: true,
    get(this: { readonly [LATE]: () => { readonly [P in keyof Late]: () => Late[P] } }): Late[K] {
      return this[LATE]()[part]();
    },
  };
}

const parts = {
  total: late("total"),
  groups: late("groups"),
  indicators: late("indicators"),
  pillars: late("pillars"),
  indices: late("indices"),
  grade: late("grade"),
};

/** The outcome of one unit: its name, status and rank are there, the rest is made when it is asked for. */
export function outcomeAt(
  scored: ScoredColumns,
  row: number,
  unit: string,
  { rank, unranked }: Rank,
): RankedOutcome {
  const status = statusAt(scored, row);
  const outcome: object = Object.defineProperties(
    { status },
    {
      ...parts,
      moved: plain(NONE),
      issues: plain(scored.shared.get(row) ?? NONE),
      unit: plain(unit),
      rank: plain(rank),
      unranked: plain(unranked),
      [LATE]: { value: () => recentParts(scored, row, status) },
      [IS_CLEAN]: { value: isCleanAt(scored, row, status) },
    },
  );
  // The type of `defineProperties` does not tell which properties it adds.
  return outcome as RankedOutcome;
}

function plain(value: unknown): PropertyDescriptor {
  return { value, enumerable: true, writable: true, configurable: true };
}

function statusAt({ statuses }: ScoredColumns, row: number): UnitStatus {
  return statuses[row] ?? "scored";
}

/** Nothing is refused, and no figure that is only collected could be. */
function isCleanAt({ columns, shared, scores }: ScoredColumns, row: number, status: UnitStatus): boolean {
  const isRefused = status === "refused" || shared.has(row) || columns.issues.has(row);
  return !isRefused && scores.every(({ prepared }) => !isCollectedWithConditions(prepared));
}

function isCollectedWithConditions({ indicator }: ColumnScores["prepared"]): boolean {
  return indicator.unscored && indicator.conditions.length > 0;
}

/** The parts of the units that were asked for last: a reader goes from unit to unit, and the memory stays in columns. */
function recentParts(scored: ScoredColumns, row: number, status: UnitStatus): ReturnType<typeof lateParts> {
  const { recent } = scored;
  const known = recent.get(row);
  if (known !== undefined) return known;
  const parts = lateParts(scored, row, status);
  if (recent.size >= MOST_RECENT) recent.delete(recent.keys().next().value ?? row);
  recent.set(row, parts);
  return parts;
}

const MOST_RECENT = 500;

export type LateParts = ReturnType<typeof lateParts>;

function lateParts(scored: ScoredColumns, row: number, status: UnitStatus) {
  const { ruleset, scores } = scored;
  const sums = once(() => sumsAt(scored, row));
  const certain = once(() => rollUpValues(ruleset, totalsAt("certain", sums())));
  const ends = () => ({
    certain: certain(),
    possible: sums().total.isPending ? rollUpValues(ruleset, totalsAt("possible", sums())) : certain(),
  });
  const rolledUp = (kind: "pillar" | "index") => rollUpOutcomes(kind, ruleset, ends(), status === "refused");
  return {
    total: once(() => totalOutcome(sums().total, status)),
    groups: once(() => recordOf(groupsOf(ruleset.children).map((group) => groupOutcome(group, sums())))),
    indicators: once(() => recordOf(scores.map((one) => indicatorAt(scored, one, row)))),
    pillars: once(() => rolledUp("pillar")),
    indices: once(() => rolledUp("index")),
    grade: once(() => (status === "scored" ? (gradeOf(ruleset, certain())?.label ?? null) : null)),
  };
}
