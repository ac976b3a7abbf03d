/** Writes the code of one indicator over all units: where each stands on it, its points, what the cohort compares. */
import { exact } from "../base/exact.ts";
import type { Expression } from "../ir/expression.ts";
import type { Input } from "../ir/ruleset.ts";
import { BESIDE, HELD, NOT_APPLICABLE, NOT_PROVIDED, REFUSED } from "./columns.ts";
import { casesInSight, hasStatistic, isGenerable } from "./generable.ts";
import type { Names } from "./generate-names.ts";
import { unitsIn } from "./generate-points.ts";
import { keyOf, numberIn, truthIn } from "./generate-rule.ts";
import type { PreparedCondition, PreparedIndicator } from "./prepare.ts";
import { assumedIn } from "./prepare.ts";
import { emptyBlock, innerBlock, leaveWhen, newLocal, unsureWhen, type Block } from "./row-block.ts";
import type { Code, Statement } from "./row-code.ts";
import { fractions, safe } from "./row-fractions.ts";

/** How a row stands; `UNSURE` is one for the interpreter. */
export const SCORED = 0;
export const PENDING = 1;
export const REFUSED_ROW = 2;
export const LEFT_OUT = 4;
export const UNSURE = 8;

/** The arrays of the code of an indicator, by number; from `FIRST` on two for each value that is compared and three for each input. */
export const STANDS = 0;
export const POINTS = 1;
/** Of points that are not rounded: their denominators. */
export const BOTTOMS = 2;
/** Whether an assumption was used; only where it turns on the row. */
export const ASSUMED = 3;
export const FIRST = 4;

/** Code that awards points; where there are two passes, each looks only at the rows that are unsure still. */
export interface Pass {
  readonly by: "fraction" | "double";
  readonly statements: readonly Statement[];
  /** Expressions that are the same for all units, two fixed numbers each. */
  readonly fixed: readonly Expression[];
}

export interface GeneratedIndicator {
  /** Of what turns on statistics doubles decide what is no tie, and fractions what is not too long; of the rest fractions. */
  readonly passes: readonly Pass[];
  /** What the cohort compares, and the code that computes it; empty for an indicator that compares nothing. */
  readonly compared: readonly ComparedArrays[];
  readonly figures: readonly Statement[];
  readonly tellsAssumed: boolean;
}

/** What a cohort compares, and the arrays that hold it: of an input over another their own, else those that the code fills. */
export interface ComparedArrays {
  readonly of: Expression;
  readonly top: number;
  readonly bottom: number;
}

/** The code of an indicator; null where the interpreter has to score it. `limit` is the most units of points that add up. */
export function generateIndicator(prepared: PreparedIndicator, limit: number): GeneratedIndicator | null {
  const { points } = prepared.indicator;
  if (points === null || !isGenerable(prepared)) return null;
  const of = [...prepared.statistics.values()].map((one) => one.of);
  // Lowest and highest of one expression are found in one go.
  const different = [...new Map(of.map((one) => [keyOf(one), one])).values()];
  const unsure = [[STANDS, UNSURE]] as const;
  const isDouble = prepared.rounding !== undefined && hasStatistic(points, prepared.definitions);
  const passes = isDouble ? (["double", "fraction"] as const) : (["fraction"] as const);
  const before = emptyBlock(unsure);
  const first = FIRST + 2 * different.length;
  const plain = namesOf(prepared, first, "fraction", before);
  if (different.length > 0) standing(prepared, plain, first, before);
  const compared = different.map((one, index) => compare(one, FIRST + 2 * index, plain, before));
  return {
    passes: passes.map((by) => passBy(by, isDouble, prepared, points, limit)),
    compared,
    figures: before.statements,
    tellsAssumed: plain.told !== null,
  };
}

function passBy(
  by: Pass["by"],
  isOneOfTwo: boolean,
  prepared: PreparedIndicator,
  points: Expression,
  limit: number,
): Pass {
  const block = emptyBlock([[STANDS, UNSURE]]);
  if (isOneOfTwo) stop(block, ["!==", { array: STANDS }, UNSURE], []);
  const names = namesOf(prepared, FIRST, by, block);
  standing(prepared, names, FIRST, block);
  // Rows are scored until something else is said of them; where there are two passes they are unsure until then.
  award(prepared, points, names, block, limit, isOneOfTwo ? [[STANDS, SCORED]] : []);
  return { by, statements: block.statements, fixed: names.fixed };
}

/** What a row leaves in arrays, by their numbers. */
type Stored = readonly (readonly [number, Code])[];

function done(stored: Stored): Statement {
  return { kind: "stop", when: 1, stored };
}

function namesOf(prepared: PreparedIndicator, first: number, by: Pass["by"], block: Block): Names {
  const { inputs, definitions, indicator } = prepared;
  const places = new Map(inputs.map(({ key }, index) => [key, first + 3 * index]));
  const known = new Map(inputs.map((input) => [input.key, input]));
  const cases = indicator.points === null ? null : casesInSight(indicator.points);
  const tells =
    prepared.assumptions.length === 0 &&
    cases?.kind === "cases" &&
    cases.cases.some(({ assumed }) => assumed !== null);
  const told = tells && cases !== null ? { cases, local: newLocal(block) } : null;
  if (told !== null) block.statements.push({ kind: "set", local: told.local, value: 0 });
  return {
    definitions,
    by,
    fixed: [],
    told,
    input: (key) => {
      const input = known.get(key);
      const place = places.get(key);
      if (input === undefined || place === undefined) throw new Error(`the input ${key} is not there`);
      return { input, number: inputNumber(input, place) };
    },
  };
}

function inputNumber({ kind, low }: Input, place: number) {
  const isFraction = kind === "amount" || kind === "ratio" || kind === "points";
  return {
    top: { array: place + 1 },
    bottom: isFraction ? { array: place + 2 } : 1,
    isPositive: kind === "count" || (isFraction && low !== null && exact(low).sign() >= 0),
    isSafe: true,
  };
}

/** Stops each row that has no points by the rule: see `standingOf`. */
function standing(prepared: PreparedIndicator, names: Names, first: number, block: Block): void {
  const states = new Map(
    prepared.inputs.map(({ key }, index): readonly [string, Code] => [key, { array: first + 3 * index }]),
  );
  const gaps = innerBlock(block);
  withGaps(prepared, names, states, gaps);
  block.statements.push({
    kind: "if",
    when: ["!==", anyOf([...states.values()].map((state) => [state, 255])), HELD],
    holds: gaps.statements,
    fails: [],
  });
  for (const one of prepared.conditions) {
    condition(one, prepared, names, block);
  }
}

/** The bits of `mask` that any of the states has. */
function anyOf(states: readonly (readonly [Code, number])[]): Code {
  return states
    .filter(([, mask]) => mask !== 0)
    .map(([state, mask]): Code => (mask === 255 ? state : ["&", state, mask]))
    .reduce((all: Code, one) => (all === 0 ? one : ["|", all, one]), 0);
}

/** A row in which a figure is not there, and which ends here. */
function withGaps(
  prepared: PreparedIndicator,
  names: Names,
  states: ReadonlyMap<string, Code>,
  block: Block,
): void {
  const { needs, inputs } = prepared;
  const masked = (mask: (key: string) => number): Code =>
    anyOf([...states].map(([key, state]) => [state, mask(key)]));
  stop(
    block,
    masked(() => REFUSED),
    [[STANDS, REFUSED_ROW]],
  );
  stop(
    block,
    masked(() => BESIDE),
    [[STANDS, UNSURE]],
  );
  for (const one of prepared.conditions) {
    const isTested = anyOf(
      [...one.needs.inputs.keys()].map((key) => [states.get(key) ?? 0, untested(one, key)]),
    );
    const inner = innerBlock(block);
    if (one.needs.provided.size > 0 || one.needs.notApplicable.size > 0) {
      // What such a condition makes of a figure that is not there is left to the interpreter.
      unsureWhen(inner, 1);
    } else condition(one, prepared, names, inner);
    block.statements.push({ kind: "if", when: isTested, holds: [], fails: inner.statements });
  }
  const isRead = (key: string): boolean => needs.inputs.has(key) || !needs.provided.has(key);
  const leaves = masked((key) => (isRead(key) && !needs.notApplicable.has(key) ? NOT_APPLICABLE : 0));
  stop(block, leaves, leftOut(prepared, []));
  stop(
    block,
    masked((key) => (inputs.some((one) => one.key === key) && !needs.provided.has(key) ? NOT_PROVIDED : 0)),
    [[STANDS, PENDING]],
  );
  unsureWhen(block, 1);
}

/** The states of an input in which a condition on it is not tested. */
function untested({ needs }: PreparedCondition, key: string): number {
  if (needs.provided.has(key)) return 0;
  return needs.notApplicable.has(key) ? NOT_PROVIDED : NOT_PROVIDED | NOT_APPLICABLE;
}

function stop(block: Block, when: Code, stored: Stored): void {
  leaveWhen(block, when, (left) => ({ kind: "stop", when: left, stored }));
}

function condition(one: PreparedCondition, prepared: PreparedIndicator, names: Names, block: Block): void {
  const holds = truthIn(one.condition.expression, block, names);
  if (one.condition.kind === "require") stop(block, ["not", holds], [[STANDS, REFUSED_ROW]]);
  else stop(block, holds, leftOut(prepared, assumedIn(one.condition.provenance)));
}

/** A row that is not applicable; of points that it has by policy it is told elsewhere whether they are assumed. */
function leftOut(prepared: PreparedIndicator, assumptions: readonly string[]): Stored {
  const isTurning = prepared.notApplicable.policy === "full" && assumptions.length > 0;
  return [[STANDS, isTurning ? UNSURE : LEFT_OUT]];
}

function award(
  prepared: PreparedIndicator,
  points: Expression,
  names: Names,
  block: Block,
  limit: number,
  scored: Stored,
): void {
  const { rounding } = prepared;
  const told: Stored = names.told === null ? [] : [[ASSUMED, { local: names.told.local }]];
  if (rounding === undefined) {
    const { top, bottom } = safe(block, numberIn(points, block, names, fractions));
    block.statements.push(done([...scored, [POINTS, top], [BOTTOMS, bottom], ...told]));
    return;
  }
  const places = { scale: 10 ** rounding.places, mode: rounding.mode, limit };
  const units = unitsIn(points, block, names, places);
  block.statements.push(done([...scored, [POINTS, units], ...told]));
}

/** One value that a cohort compares; a row that divides by zero in it has the denominator 0. */
function compare(of: Expression, array: number, names: Names, block: Block): ComparedArrays {
  const [tried, without] = [innerBlock(block, true), innerBlock(block)];
  const { top, bottom } = safe(tried, numberIn(of, tried, names, fractions));
  const isHeld = tried.statements.every(({ kind }) => kind === "zero");
  if (
    isHeld &&
    typeof top === "object" &&
    "array" in top &&
    typeof bottom === "object" &&
    "array" in bottom
  ) {
    return { of, top: top.array, bottom: bottom.array };
  }
  tried.statements.push(
    { kind: "store", array, value: top },
    { kind: "store", array: array + 1, value: bottom },
  );
  without.statements.push({ kind: "store", array: array + 1, value: 0 });
  block.statements.push({ kind: "else", value: tried.statements, fallback: without.statements });
  return { of, top: array, bottom: array + 1 };
}
