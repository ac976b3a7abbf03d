/** Adds the points of all units up in columns, as whole numbers of one smallest unit, where the ruleset rounds indicators. */
import type { RoundingMode } from "../base/rounding.ts";
import { assertNever } from "../base/invariant.ts";
import { exact } from "../base/exact.ts";
import { groupsOf, indicatorsOf, type Node, type Rounding, type Ruleset } from "../ir/ruleset.ts";
import { SHORT, type ColumnScores } from "./score-columns.ts";

/** The certain points of all units, in units of 1/`scale`. */
export interface ColumnTotals {
  readonly scale: number;
  readonly total: Float64Array;
  /** By code. */
  readonly groups: ReadonlyMap<string, Float64Array>;
  /** Rows with points that fit into no array: their sums are made of fractions. */
  readonly beside: ReadonlySet<number>;
}

/** How totals are added up in columns; null where points are not rounded, so that they have no smallest unit. */
export interface TotalsPlan {
  readonly ruleset: Ruleset;
  readonly scale: number;
  /** The most units of the points of one indicator, so that no sum passes 2^53. */
  readonly limit: number;
}

const MOST_PLACES = 6;
const MOST = 2 ** 50;

export function planTotals(ruleset: Ruleset): TotalsPlan | null {
  const places = ruleset.rounding.map((one) => one.places);
  const indicators = placesAt(ruleset, "indicators");
  if (indicators === null || Math.max(...places) > MOST_PLACES) return null;
  const scale = 10 ** Math.max(...places);
  const parts = indicatorsOf(ruleset.children).length + groupsOf(ruleset.children).length + 1;
  const limit = Math.floor(MOST / parts / scale) * 10 ** indicators;
  const most = exact(ruleset.total)
    .plus(exact(1))
    .times(exact(10 ** indicators))
    .ceiling()
    .parts()[0];
  // Of points that are no more than the total a short array is enough.
  return { ruleset, scale, limit: typeof most === "number" && most < SHORT ? Math.min(limit, SHORT) : limit };
}

function placesAt({ rounding }: Ruleset, stage: Rounding["stage"]): number | null {
  return rounding.find((one) => one.stage === stage)?.places ?? null;
}

/** The totals of all units, of the scores of all indicators by code. */
export function totalsOver(
  { ruleset, scale }: TotalsPlan,
  scores: ReadonlyMap<string, ColumnScores>,
  count: number,
): ColumnTotals {
  const groups = new Map<string, Float64Array>();
  const factor = scale / 10 ** (placesAt(ruleset, "indicators") ?? 0);
  const sum = (nodes: readonly Node[]): Float64Array => {
    const indicators = nodes.filter((node) => node.kind === "indicator");
    const total = sumOf(
      indicators.flatMap(({ code }) => scores.get(code)?.points ?? []),
      count,
      factor,
    );
    for (const node of nodes) {
      if (node.kind === "indicator") continue;
      const group = roundAll(sum(node.children), "groups", ruleset, scale);
      groups.set(node.code, group);
      addTo(total, group, 1);
    }
    return total;
  };
  const total = roundAll(sum(ruleset.children), "total", ruleset, scale);
  return {
    scale,
    total,
    groups,
    beside: new Set([...scores.values()].flatMap((one) => [...one.beside.keys()])),
  };
}

type Points = ColumnScores["points"];

/** Four columns are added at a time, which reads and writes the sums less often. */
function sumOf(columns: readonly Points[], count: number, factor: number): Float64Array {
  const sums = new Float64Array(count);
  const whole = columns.length - (columns.length % 4);
  for (let at = 0; at < whole; at += 4) {
    const [a, b, c, d] = columns.slice(at, at + 4);
    if (a && b && c && d) addFour(sums, a, b, c, d, factor);
  }
  for (const one of columns.slice(whole)) addTo(sums, one, factor);
  return sums;
}

function addFour(sums: Float64Array, a: Points, b: Points, c: Points, d: Points, factor: number): void {
  for (let row = 0; row < sums.length; row++) {
    const four = (a[row] ?? 0) + (b[row] ?? 0) + (c[row] ?? 0) + (d[row] ?? 0);
    sums[row] = (sums[row] ?? 0) + four * factor;
  }
}

function addTo(sums: Float64Array, points: Points, factor: number): void {
  for (let row = 0; row < sums.length; row++) sums[row] = (sums[row] ?? 0) + (points[row] ?? 0) * factor;
}

function roundAll(
  sums: Float64Array,
  stage: Rounding["stage"],
  { rounding }: Ruleset,
  scale: number,
): Float64Array {
  const one = rounding.find((line) => line.stage === stage);
  const unit = one === undefined ? 1 : scale / 10 ** one.places;
  if (one === undefined || unit === 1) return sums;
  for (let row = 0; row < sums.length; row++) {
    sums[row] = roundedUnits(sums[row] ?? 0, unit, one.mode) * unit;
  }
  return sums;
}

/** How many times `unit` a whole number ≥ 0 is, rounded. */
function roundedUnits(sum: number, unit: number, mode: RoundingMode): number {
  const units = Math.floor(sum / unit);
  const rest = sum - units * unit;
  switch (mode) {
    case "half up":
      return 2 * rest >= unit ? units + 1 : units;
    case "half even":
      return 2 * rest > unit || (2 * rest === unit && units % 2 === 1) ? units + 1 : units;
    case "up":
    case "ceiling":
      return rest > 0 ? units + 1 : units;
    case "down":
    case "floor":
      return units;
    default:
      return assertNever(mode);
  }
}
