/** Scores one indicator of all units in columns: by its generated code, and by the interpreter where that is not sure. */
import { exact, type Exact } from "../base/exact.ts";
import { everyPart } from "../ir/expression.ts";
import { figuresAt, inputArrays, isWantedBy, rowsThat, standsIn, UNUSED, type Columns } from "./columns.ts";
import { compileRows } from "./compile-rows.ts";
import { statisticsOver } from "./column-statistics.ts";
import { fixedNumbers } from "./fixed-numbers.ts";
import {
  ASSUMED,
  BOTTOMS,
  generateIndicator,
  LEFT_OUT,
  PENDING,
  REFUSED_ROW,
  SCORED,
  UNSURE,
  type GeneratedIndicator,
  type Pass,
} from "./generate-indicator.ts";
import { interpretIndicator } from "./indicator.ts";
import type { Statistics } from "./interpret.ts";
import { notApplicable } from "./policy.ts";
import type { PreparedIndicator } from "./prepare.ts";
import type { IndicatorScore } from "./result.ts";
import type { Arrays, Program } from "./row-code.ts";

/** How a row stands that waits for figures in a scheme that gives it 0 points then; bits, as those of the code. */
export const WITHOUT = 16;
/** It is only collected. */
export const UNSCORED = 32;

/** One indicator of all units. */
export interface ColumnScores {
  readonly prepared: PreparedIndicator;
  readonly statistics: Statistics;
  readonly stands: Uint8Array;
  /** The bits of all `stands`. */
  readonly ways: number;
  /** Units of the last place where points are rounded, else numerators; 0 where there are none. */
  readonly points: Float64Array | Int32Array | Uint16Array;
  readonly bottoms: Float64Array | null;
  /** 1 where scored points rest on an assumption; null where all do or none does, as the text alone says. */
  readonly assumed: Uint8Array | null;
  /** Whether the assumptions of scored points turn on the cases that were taken. */
  readonly isTurning: boolean;
  /** Points that the arrays cannot hold, by row. */
  readonly beside: ReadonlyMap<number, Exact>;
}

export type ColumnScorer = (columns: Columns) => ColumnScores;

/** What scores an indicator in columns. `most` is the most units of points that can be added up without a check. */
export function compileColumnScorer(
  prepared: PreparedIndicator,
  most: number,
  useLoops?: boolean,
): ColumnScorer {
  const limit = limitOf(prepared, most);
  const generated = generateIndicator(prepared, limit);
  const passes = generated?.passes.map((pass): readonly [Pass, Program] => [
    pass,
    compileRows(pass.statements, useLoops),
  ]);
  const isRelative = generated !== null && generated.compared.length > 0;
  const figures = isRelative ? compileRows(generated.figures, useLoops) : null;
  const isTurning = hasAssumedCase(prepared);
  return (columns) => {
    const given = generated && figures ? { generated, figures } : null;
    const statistics = statisticsOver(prepared, given, columns);
    const scores = { ...emptyScores(prepared, generated, columns.count, limit), statistics, isTurning };
    if (passes === undefined) withoutCode(scores);
    else run(passes, scores, columns);
    return { ...scores, ways: interpretRest(scores, columns, limit) };
  };
}

/** The most that the shorter arrays hold. */
export const SHORT: number = 2 ** 31 - 1;
const SHORTEST = 2 ** 16 - 1;

/** The most units that the arrays of an indicator hold: of points up to a small maximum the shortest will do. */
function limitOf({ indicator: { max }, rounding }: PreparedIndicator, most: number): number {
  if (rounding === undefined) return most;
  const units = exact(max).times(exact(10 ** rounding.places));
  return units.compare(exact(SHORTEST)) <= 0 ? Math.min(SHORTEST, most) : most;
}

function emptyPoints({ rounding }: PreparedIndicator, count: number, limit: number): ColumnScores["points"] {
  if (rounding === undefined || limit > SHORT) return new Float64Array(count);
  return limit > SHORTEST ? new Int32Array(count) : new Uint16Array(count);
}

function emptyScores(
  prepared: PreparedIndicator,
  generated: GeneratedIndicator | null,
  count: number,
  limit: number,
): Omit<Filled, "statistics" | "isTurning"> {
  return {
    prepared,
    stands: new Uint8Array(count).fill(generated?.passes.length === 2 ? UNSURE : SCORED),
    points: emptyPoints(prepared, count, limit),
    bottoms: prepared.rounding === undefined ? new Float64Array(count).fill(1) : null,
    assumed: generated?.tellsAssumed === false ? null : new Uint8Array(count),
    beside: new Map(),
  };
}

function hasAssumedCase({ indicator: { points }, definitions }: PreparedIndicator): boolean {
  const parts = everyPart([...(points === null ? [] : [points]), ...definitions.values()], definitions);
  return parts.some((part) => part.kind === "cases" && part.cases.some(({ assumed }) => assumed !== null));
}

type Filled = Omit<ColumnScores, "ways"> & { readonly beside: Map<number, Exact> };

/** An indicator that is not generated: only collected, or refused whatever its figures are, or for the interpreter. */
function withoutCode({ prepared: { indicator }, stands }: Filled): void {
  if (indicator.unscored) stands.fill(UNSCORED);
  else stands.fill(indicator.cannotExpress.length > 0 ? REFUSED_ROW : UNSURE);
}

function run(passes: readonly (readonly [Pass, Program])[], scores: Filled, columns: Columns): void {
  const { prepared, stands, points, bottoms, assumed, statistics } = scores;
  const arrays: Arrays[number][] = [stands, points];
  arrays[BOTTOMS] = bottoms ?? UNUSED;
  arrays[ASSUMED] = assumed ?? UNUSED;
  const all = [...arrays, ...inputArrays(prepared.inputs, columns)];
  const ready = passes.map(([pass, program]) => {
    return { pass, program, fixed: fixedNumbers(pass, prepared.definitions, statistics) };
  });
  // Short statistics, as the lowest 0 and the highest 1 of shares, make short fractions, which are faster than doubles.
  const isShort = ready.some(({ pass, fixed }) => pass.by === "fraction" && fixed.every(isShortNumber));
  for (const { program, fixed } of isShort ? ready.reverse() : ready) program(columns.count, all, fixed);
}

function isShortNumber(one: number): boolean {
  return Math.abs(one) < 64;
}

/** The rows that the code is not sure of, and what the scheme makes of those that wait or are not applicable; how all stand then. */
function interpretRest(scores: Filled, columns: Columns, limit: number): number {
  const { prepared, stands } = scores;
  const missing = prepared.missing.policy;
  const waiting = missing === "zero" ? WITHOUT : missing === "refuse" ? REFUSED_ROW : PENDING;
  const given = notApplicable("", [], prepared).points ?? null;
  const ways = standsIn(stands);
  if (ways === SCORED) return ways;
  for (const row of rowsThat(stands, UNSURE)) interpretRow(scores, columns, row, limit);
  if (waiting !== PENDING) for (const row of rowsThat(stands, PENDING)) stands[row] = waiting;
  if (given !== null) for (const row of rowsThat(stands, LEFT_OUT)) put(scores, row, given, limit);
  return standsIn(stands);
}

function interpretRow(scores: Filled, columns: Columns, row: number, limit: number): void {
  const { prepared, statistics, stands, assumed } = scores;
  const score = interpretIndicator(prepared, figuresAt(columns, row, isWantedBy(prepared)), statistics);
  stands[row] = standOf(score);
  if (assumed !== null) assumed[row] = score.assumptions.length > 0 ? 1 : 0;
  if (score.points !== null) put(scores, row, score.points, limit);
}

function standOf({ status, missing }: IndicatorScore): number {
  switch (status) {
    case "scored":
      return missing.length > 0 ? WITHOUT : SCORED;
    case "pending":
      return PENDING;
    case "refused":
      return REFUSED_ROW;
    case "not applicable":
      return LEFT_OUT;
    case "unscored":
      return UNSCORED;
  }
}

function put({ prepared, points, bottoms, beside }: Filled, row: number, value: Exact, limit: number): void {
  const { rounding } = prepared;
  const scaled = rounding === undefined ? value : value.times(exact(10n ** BigInt(rounding.places)));
  const [top, bottom] = scaled.parts();
  const isHeld = typeof top === "number" && typeof bottom === "number";
  if (!isHeld || (rounding !== undefined && (bottom !== 1 || top < 0 || top > limit))) {
    beside.set(row, value);
    return;
  }
  points[row] = top;
  if (bottoms !== null) bottoms[row] = bottom;
}

/** The points of a row that has some, as the interpreter gives them. */
export function pointsAt({ prepared, points, bottoms, beside }: ColumnScores, row: number): Exact {
  const bottom = bottoms?.[row] ?? 10 ** (prepared.rounding?.places ?? 0);
  return beside.get(row) ?? exact(points[row] ?? 0).over(exact(bottom));
}
