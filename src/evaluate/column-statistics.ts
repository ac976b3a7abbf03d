/** The statistics of a cohort in columns: the lowest and the highest are found by doubles where those are sure. */
import { exact, type Exact } from "../base/exact.ts";
import { assertNever } from "../base/invariant.ts";
import type { CohortStatistic, Expression, Statistic } from "../ir/expression.ts";
import { cohortScope } from "./attempt.ts";
import { statisticIn, statisticsFor } from "./cohort.ts";
import { figuresAt, inputArrays, isWantedBy, rowsThat, UNUSED, type Columns } from "./columns.ts";
import { FIRST, SCORED, UNSURE, type GeneratedIndicator } from "./generate-indicator.ts";
import { keyOf } from "./generate-rule.ts";
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
  const before: Arrays[number][] = Array.from({ length: FIRST }, () => stands);
  const filled = generated.compared.flatMap(({ top }, index) => {
    const isFilled = top === FIRST + 2 * index;
    return [0, 1].map(() => (isFilled ? new Float64Array(columns.count) : UNUSED));
  });
  const arrays = [...before, ...filled, ...inputArrays(prepared.inputs, columns)];
  figures(columns.count, arrays, []);
  const values = generated.compared.map(({ of, top, bottom }): Compared => {
    return { of, tops: arrays[top] ?? UNUSED, bottoms: arrays[bottom] ?? UNUSED };
  });
  const unsure = rowsThat(stands, UNSURE);
  const scopes = unsure.flatMap((row) => cohortScope(prepared, figuresAt(columns, row, isWanted)) ?? []);
  const ends = new Map(values.map((one) => [keyOf(one.of), { ...one, ...extremeRows(one, stands) }]));
  return new Map(
    [...prepared.statistics].map(([key, node]) => {
      const others = scopes.map((scope) => interpret(node.of, scope));
      const broken = others.find((one) => isFailure(one) && isBroken(one));
      if (broken !== undefined && isFailure(broken)) return [key, broken];
      const beside = others.flatMap((one) => (isFailure(one) ? [] : [numberIn(one.value)]));
      return [key, statisticFrom(node, ends.get(keyOf(node.of)), stands, beside)];
    }),
  );
}

const NO_STATISTICS: Statistics = new Map();

/** What a cohort compares, one value a row: its denominator is 0 where there is none. */
interface Compared {
  readonly of: Expression;
  readonly tops: Arrays[number];
  readonly bottoms: Arrays[number];
}

function isBroken({ failure }: Failure): boolean {
  return failure === "no case" || failure === "two cases";
}

type Ends = Compared & Readonly<Record<"lowest" | "highest", number>>;

function statisticFrom(
  { statistic }: CohortStatistic,
  own: Ends | undefined,
  stands: Uint8Array,
  beside: readonly Exact[],
): Exact | Failure {
  const rows = own === undefined ? [] : rowsIn(statistic, own, stands);
  const values = rows.map((row) => exact(own?.tops[row] ?? 0).over(exact(own?.bottoms[row] ?? 1)));
  const all = [...values, ...beside];
  return all.length === 0 ? { failure: "division by zero", at: null } : statisticIn(statistic, all);
}

/** The rows that a statistic is made of: of a lowest or a highest one of those that have it. */
function rowsIn(statistic: Statistic, own: Ends, stands: Uint8Array): readonly number[] {
  switch (statistic) {
    case "mean":
      return [...stands.keys()].filter((row) => stands[row] === SCORED && own.bottoms[row] !== 0);
    case "lowest":
    case "highest":
      return own[statistic] === -1 ? [] : [own[statistic]];
    default:
      return assertNever(statistic);
  }
}

/** A double that differs from a quotient by more than this share of it is on the same side of it as the exact value is. */
const CLEAR = 2 ** -50;

/**
 * A row that has the lowest value and one that has the highest; -1 where no row has a value. Quotients of whole numbers
 * below 2^53 are each off by at most 2^-53 of their size, so two of them that differ by more than 2^-52 of the sum of
 * their sizes are in the order that their doubles are in, and so are those that differ by more than 2^-50 of one of
 * them; the others are compared exactly.
 */
function extremeRows(own: Compared, stands: Uint8Array): Omit<Ends, keyof Compared> {
  const { tops, bottoms } = own;
  let [lowest, highest] = [-1, -1];
  let [above, below] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < stands.length; row++) {
    const bottom = bottoms[row] ?? 0;
    if (bottom === 0 || stands[row] !== SCORED) continue;
    const value = (tops[row] ?? 0) / bottom;
    if (value > above && value < below) continue;
    if (lowest === -1 || compareRows(own, row, lowest) < 0) {
      lowest = row;
      above = value + Math.abs(value) * CLEAR;
    }
    if (highest === -1 || compareRows(own, row, highest) > 0) {
      highest = row;
      below = value - Math.abs(value) * CLEAR;
    }
  }
  return { lowest, highest };
}

/** Whether the value of one row is less than, equal to or greater than that of another. */
function compareRows({ tops, bottoms }: Compared, row: number, other: number): number {
  const [a, b, c, d] = [tops[row] ?? 0, bottoms[row] ?? 1, tops[other] ?? 0, bottoms[other] ?? 1];
  const distance = a / b - c / d;
  const isSure = Math.abs(distance) > (Math.abs(a / b) + Math.abs(c / d)) * 2 ** -52;
  return isSure ? distance : compareProducts(a, d, c, b);
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
