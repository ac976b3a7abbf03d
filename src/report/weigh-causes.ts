/** Weighs the causes of a figure by the other units of the table: whose it explains too, and whose speak against it. */
import type { Exact } from "../base/exact.ts";
import { standsFor } from "../base/printed.ts";
import { firstOfEachSort, keyOf, type Match, ofAnyUnit } from "./candidates.ts";
import type { CauseTrials } from "./causes.ts";
import { type CheckedRow, isRight, isToExplain } from "./checked-row.ts";
import type { Cause, FigureCheck, SharedCause } from "./reconciliation.ts";

/** A figure that differs, and what gives what is printed. */
interface Suspected {
  readonly row: CheckedRow;
  readonly figure: FigureCheck;
  readonly matches: readonly Match[];
}

/**
 * The causes of the figures that differ: first those that nothing speaks against, of them those that explain most
 * units, else the simplest; a slip of the hand comes last. A figure beyond the first few hundred has none.
 */
export function weighedCauses(
  rows: readonly CheckedRow[],
  trials: CauseTrials,
): ReadonlyMap<FigureCheck, readonly Cause[]> {
  const differing = rows
    .flatMap((row) => row.figures.flatMap((figure, at) => (isToExplain(figure) ? [{ row, figure, at }] : [])))
    .slice(0, MOST_EXPLAINED)
    .map((one) => ({ ...one, matches: trials.matches(one.row, one.figure) }));
  const columns = new Set(differing.map(({ at }) => at));
  return new Map(
    [...columns].flatMap((column) => {
      const suspected = differing.filter(({ at }) => at === column);
      const against = compileAgainst(rows, column, suspected, trials);
      return suspected.map((one) => [one.figure, weighed(one, suspected, against)] as const);
    }),
  );
}

function weighed(
  { row, matches }: Suspected,
  suspected: readonly Suspected[],
  against: (key: string) => readonly string[],
): readonly Cause[] {
  if (matches.some(({ cause }) => cause.kind === "follows")) {
    return firstOfEachSort(matches.map(({ cause }) => cause));
  }
  const causes = matches.map(({ cause, key }): Cause => {
    if (cause.kind === "misprint") return cause;
    const others = suspected.filter(
      (one) => one.row !== row && one.matches.some((match) => match.key === key),
    );
    return { ...cause, others: { explained: others.length, against: against(key) } };
  });
  return firstOfEachSort(
    causes.toSorted((a, b) => doubtOf(a) - doubtOf(b) || b.others.explained - a.others.explained),
  );
}

function doubtOf({ kind, others }: Cause): number {
  if (kind === "misprint") return 2;
  return others.against.length > 0 ? 1 : 0;
}

/** Which units have the figure printed right although a cause, if it were one of the whole table, would have changed it. */
function compileAgainst(
  rows: readonly CheckedRow[],
  column: number,
  suspected: readonly Suspected[],
  trials: CauseTrials,
): (key: string) => readonly string[] {
  const of = suspected[0]?.figure.of;
  const most = of === "rank" ? 0 : of === "indicator" ? MOST_WITNESSES : MOST_OF_SUMS;
  const isWitness = ({ figures: { [column]: figure } }: CheckedRow): boolean =>
    figure !== undefined && isRight(figure);
  const witnesses = rows.filter(isWitness).slice(0, most);
  const kinds = new Set(suspected.flatMap(({ matches }) => matches.map(({ cause }) => cause.kind)));
  const values = new Map<CheckedRow, ReadonlyMap<string, readonly Exact[]>>();
  const valuesOf = (row: CheckedRow, figure: FigureCheck): ReadonlyMap<string, readonly Exact[]> => {
    const known = values.get(row) ?? valuesByKey(row, figure, kinds, trials);
    values.set(row, known);
    return known;
  };
  return (key) =>
    witnesses.flatMap((row) => {
      const figure = row.figures[column];
      const printed = figure && trials.printed(row, figure);
      const given = figure && valuesOf(row, figure).get(key);
      const isOther = printed && given?.every((value) => !standsFor(printed, value));
      return isOther ? [row.member.unit] : [];
    });
}

function valuesByKey(
  row: CheckedRow,
  figure: FigureCheck,
  kinds: ReadonlySet<Cause["kind"]>,
  trials: CauseTrials,
): ReadonlyMap<string, readonly Exact[]> {
  const found = new Map<string, Exact[]>();
  for (const candidate of trials.candidates(row, figure)) {
    const { cause, value } = candidate;
    if (value === null || !kinds.has(cause.kind)) continue;
    const key = keyOf(candidate);
    found.set(key, [...(found.get(key) ?? []), value]);
  }
  return found;
}

/** Causes that come first of one figure in two units and more, and that nothing speaks against. */
export function sharedCauses(
  units: readonly { readonly unit: string; readonly figures: readonly FigureCheck[] }[],
): readonly SharedCause[] {
  const found = new Map<string, SharedCause>();
  for (const { unit, figures } of units) {
    for (const { of, name, label, causes } of figures) {
      const cause = causes?.map(ofAnyUnit)[0];
      if (cause === undefined || cause.others.explained === 0 || cause.others.against.length > 0) continue;
      const { gives: _, others: __, at, ...kind } = cause;
      const key = `${of} ${name} ${keyOf({ cause: kind, value: null, ...(at === null ? {} : { at }) })}`;
      const before = found.get(key) ?? { of, name, label, cause, units: [] };
      found.set(key, { ...before, units: [...before.units, unit] });
    }
  }
  return [...found.values()].filter((one) => one.units.length > 1);
}

/** Causes are sought by trial; a table that differs everywhere has one that its first differences show. */
const MOST_EXPLAINED = 500;
const MOST_WITNESSES = 20;
const MOST_OF_SUMS = 5;
