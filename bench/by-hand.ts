/** The reference job written by hand: in doubles over columns, and in decimal.js. */
import { Decimal } from "decimal.js";
import type { Columns } from "../src/evaluate/columns.ts";
import { jobIndicators, type JobIndicator } from "./reference-job.ts";

type Figures = Float64Array | Uint8Array;

export interface ByHand {
  /** By code. */
  readonly points: ReadonlyMap<string, Float64Array>;
  readonly groups: readonly Float64Array[];
  readonly total: Float64Array;
  readonly ranks: Int32Array;
}

/** What a programmer writes who trusts doubles: a loop for each indicator, a sum for each group, a sort. */
export function inDoubles(columns: Columns): ByHand {
  const { count } = columns;
  const points = new Map(jobIndicators.map((one) => [one.code, pointsOf(one, columns)]));
  const groups = [1, 2, 3, 4, 5, 6].map((group) => {
    const sum = new Float64Array(count);
    for (const { code } of jobIndicators) {
      if (code.startsWith(`${group}.`)) addTo(sum, points.get(code) ?? sum);
    }
    return sum;
  });
  const total = new Float64Array(count);
  for (const group of groups) addTo(total, group);
  return { points, groups, total, ranks: ranksOf(total) };
}

function addTo(sum: Float64Array, part: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += part[i]!;
}

function ranksOf(total: Float64Array): Int32Array {
  const sorted = total.slice().sort();
  const ranks = new Map<number, number>();
  for (let i = 0; i < sorted.length; i++) ranks.set(sorted[i]!, sorted.length - i);
  return Int32Array.from(total, (one) => ranks.get(one)!);
}

function figures({ byKey }: Columns, key: string): Figures {
  return byKey.get(key)?.tops ?? new Float64Array(0);
}

function pointsOf({ code, kind, max, at }: JobIndicator, columns: Columns): Float64Array {
  const out = new Float64Array(columns.count);
  const column = (name: string): Figures => figures(columns, `${code}.${name}`);
  const least = at / 100;
  switch (kind) {
    case "yes":
      return yes(out, column("y"), max);
    case "choice":
      return choice(out, column("s"), max);
    case "ratio":
      return ratio(out, column("a"), column("b"), column("c"), max);
    case "capped":
      return capped(out, column("a"), column("b"), max, least);
    case "all":
      return all(out, column("a"), column("b"), max, least);
    case "bands":
      return bands(out, column("a"), column("b"), max, least);
    case "minmax":
      return minmax(out, column("a"), column("b"), max);
  }
}

function yes(out: Float64Array, y: Figures, max: number): Float64Array {
  for (let i = 0; i < out.length; i++) out[i] = y[i] === 1 ? max : 0;
  return out;
}

function choice(out: Float64Array, s: Figures, max: number): Float64Array {
  for (let i = 0; i < out.length; i++) out[i] = s[i] === 2 ? max : s[i] === 1 ? max / 2 : 0;
  return out;
}

function ratio(out: Float64Array, a: Figures, b: Figures, c: Figures, max: number): Float64Array {
  for (let i = 0; i < out.length; i++) {
    if (c[i] !== 0) out[i] = Math.round(((a[i]! + b[i]!) / c[i]!) * max * 100) / 100;
  }
  return out;
}

function capped(out: Float64Array, a: Figures, b: Figures, max: number, at: number): Float64Array {
  for (let i = 0; i < out.length; i++) {
    if (b[i] === 0) continue;
    const r = a[i]! / b[i]!;
    out[i] = r >= at ? max : Math.round((r / at) * max * 100) / 100;
  }
  return out;
}

function all(out: Float64Array, a: Figures, b: Figures, max: number, at: number): Float64Array {
  for (let i = 0; i < out.length; i++) out[i] = b[i] !== 0 && a[i]! / b[i]! >= at ? max : 0;
  return out;
}

function bands(out: Float64Array, a: Figures, b: Figures, max: number, at: number): Float64Array {
  for (let i = 0; i < out.length; i++) {
    if (b[i] === 0) continue;
    const r = a[i]! / b[i]!;
    out[i] = r >= at ? max : r >= 0.3 ? max / 2 : r >= 0.1 ? max / 5 : 0;
  }
  return out;
}

function minmax(out: Float64Array, a: Figures, b: Figures, max: number): Float64Array {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < out.length; i++) {
    if (b[i] === 0) continue;
    const r = a[i]! / b[i]!;
    if (r < low) low = r;
    if (r > high) high = r;
  }
  for (let i = 0; i < out.length; i++) {
    if (b[i] === 0) continue;
    const share = high === low ? 1 : (a[i]! / b[i]! - low) / (high - low);
    out[i] = Math.round(share * max * 100) / 100;
  }
  return out;
}

/** The same in decimal.js at 20 digits: the points of all units, and their totals. */
export function inDecimals(columns: Columns): readonly Decimal[] {
  const totals = Array.from({ length: columns.count }, () => new Decimal(0));
  for (const one of jobIndicators) {
    const column = (name: string): Figures => figures(columns, `${one.code}.${name}`);
    const ends = one.kind === "minmax" ? endsOf(column("a"), column("b")) : null;
    for (let i = 0; i < columns.count; i++) {
      totals[i] = totals[i]!.plus(
        decimalPoints(one, column, ends, i).toDecimalPlaces(2, Decimal.ROUND_HALF_UP),
      );
    }
  }
  return totals;
}

type Ends = readonly [Decimal, Decimal] | null;

function endsOf(a: Figures, b: Figures): Ends {
  let [low, high] = [new Decimal(1e9), new Decimal(-1)];
  for (let i = 0; i < a.length; i++) {
    const r = new Decimal(a[i]!).div(b[i]!);
    low = Decimal.min(low, r);
    high = Decimal.max(high, r);
  }
  return [low, high];
}

function decimalPoints(
  { kind, max, at }: JobIndicator,
  column: (name: string) => Figures,
  ends: Ends,
  i: number,
): Decimal {
  const most = new Decimal(max);
  if (kind === "yes") return most.times(column("y")[i]!);
  if (kind === "choice") return most.times(column("s")[i]!).div(2);
  if (kind === "ratio") return most.times(column("a")[i]! + column("b")[i]!).div(column("c")[i]!);
  const r = new Decimal(column("a")[i]!).div(column("b")[i]!);
  const least = new Decimal(at).div(100);
  switch (kind) {
    case "capped":
      return r.gte(least) ? most : r.div(least).times(most);
    case "all":
      return r.gte(least) ? most : new Decimal(0);
    case "bands":
      return r.gte(least) ? most : r.gte(0.3) ? most.div(2) : r.gte(0.1) ? most.div(5) : new Decimal(0);
    default: {
      const [low, high] = ends ?? [r, r];
      return high.eq(low) ? most : r.minus(low).div(high.minus(low)).times(most);
    }
  }
}
