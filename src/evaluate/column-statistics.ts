/** The statistics of a cohort in columns: the lowest and the highest are found by doubles where those are sure. */
import { exact, type Exact } from "../base/exact.ts";
import { assertNever } from "../base/invariant.ts";
import type { CohortStatistic, Expression, Statistic } from "../ir/expression.ts";
import { meaningOf } from "../ir/ruleset-json.ts";
import { cohortScope } from "./attempt.ts";
import { statisticIn, statisticsFor } from "./cohort.ts";
import { figuresAt, inputArrays, isWantedBy, rowsThat, type Columns } from "./columns.ts";
import { FIRST, SCORED, UNSURE, type GeneratedIndicator } from "./generate-indicator.ts";
import { interpret, isFailure, type Failure, type Statistics } from "./interpret.ts";
import { numberIn } from "./operations.ts";
import type { PreparedIndicator } from "./prepare.ts";
import type { Arrays, Program } from "./row-code.ts";

/** An indicator with the code that computes what its cohort compares. */
export interface Comparing {
  readonly generated: GeneratedIndicator;
  readonly figures: Program;
}

/** The statistics of an indicator as `statisticsOf` finds them, over the rows of columns; `code` null is not generated. */
export function statisticsOver(
  prepared: PreparedIndicator,
  code: Comparing | null,
  columns: Columns,
): Statistics {
  if (prepared.statistics.size === 0) return NO_STATISTICS;
  const isWanted = isWantedBy(prepared);
  if (code === null) {
    const rows = Array.from({ length: columns.count }, (_, row) => figuresAt(columns, row, isWanted));
    return statisticsFor(prepared, rows);
  }
  const { generated, figures } = code;
  const stands = new Uint8Array(columns.count);
  const values = generated.compared.map((of): Compared => {
    return { of, tops: new Float64Array(columns.count), bottoms: new Float64Array(columns.count) };
  });
  const arrays: Arrays[number][] = Array.from({ length: FIRST }, () => stands);
  const pairs = values.flatMap(({ tops, bottoms }) => [tops, bottoms]);
  figures(columns.count, [...arrays, ...pairs, ...inputArrays(prepared.inputs, columns)], []);
  const unsure = rowsThat(stands, UNSURE);
  const scopes = unsure.flatMap((row) => cohortScope(prepared, figuresAt(columns, row, isWanted)) ?? []);
  return new Map(
    [...prepared.statistics].map(([key, node]) => {
      const others = scopes.map((scope) => interpret(node.of, scope));
      const broken = others.find((one) => isFailure(one) && isBroken(one));
      if (broken !== undefined && isFailure(broken)) return [key, broken];
      const beside = others.flatMap((one) => (isFailure(one) ? [] : [numberIn(one.value)]));
      const own = values.find(({ of }) => meaningOf(of) === meaningOf(node.of));
      return [key, statisticFrom(node, own, stands, beside)];
    }),
  );
}

const NO_STATISTICS: Statistics = new Map();

/** What a cohort compares, one value a row: its denominator is 0 where there is none. */
interface Compared {
  readonly of: Expression;
  readonly tops: Float64Array;
  readonly bottoms: Float64Array;
}

function isBroken({ failure }: Failure): boolean {
  return failure === "no case" || failure === "two cases";
}

function statisticFrom(
  { statistic }: CohortStatistic,
  own: Compared | undefined,
  stands: Uint8Array,
  beside: readonly Exact[],
): Exact | Failure {
  const rows = own === undefined ? [] : rowsIn(statistic, own, stands);
  const values = rows.map((row) => exact(own?.tops[row] ?? 0).over(exact(own?.bottoms[row] ?? 1)));
  const all = [...values, ...beside];
  return all.length === 0 ? { failure: "division by zero", at: null } : statisticIn(statistic, all);
}

/** The rows that a statistic is made of: of a lowest or a highest one of those that have it. */
function rowsIn(statistic: Statistic, own: Compared, stands: Uint8Array): readonly number[] {
  switch (statistic) {
    case "mean":
      return [...stands.keys()].filter((row) => stands[row] === SCORED && own.bottoms[row] !== 0);
    case "lowest":
    case "highest": {
      const row = extremeRow(own, stands, statistic === "highest" ? 1 : -1);
      return row === -1 ? [] : [row];
    }
    default:
      return assertNever(statistic);
  }
}

/**
 * Quotients of whole numbers below 2^53 are each off by at most 2^-53 of their size, so two of them that differ by more
 * than 2^-52 of the sum of their sizes are in the order that their doubles are in; all others are compared exactly.
 */
function extremeRow({ tops, bottoms }: Compared, stands: Uint8Array, sign: 1 | -1): number {
  let best = -1;
  let value = 0;
  for (let row = 0; row < stands.length; row++) {
    const bottom = bottoms[row] ?? 0;
    if (stands[row] !== SCORED || bottom === 0) continue;
    const top = tops[row] ?? 0;
    const one = top / bottom;
    const distance = sign * (one - value);
    const isSure = Math.abs(distance) > (Math.abs(one) + Math.abs(value)) * 2 ** -52;
    const isBetter = isSure
      ? distance > 0
      : sign * compareProducts(top, bottoms[best] ?? 1, tops[best] ?? 0, bottom) > 0;
    if (best === -1 || isBetter) {
      best = row;
      value = one;
    }
  }
  return best;
}

/** Whether a b is less than, equal to or greater than c d; whole numbers below 2^53. */
function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  const isExact = Math.abs(left) <= Number.MAX_SAFE_INTEGER && Math.abs(right) <= Number.MAX_SAFE_INTEGER;
  if (isExact) return left - right;
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
