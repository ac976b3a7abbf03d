/** Decides whether linear facts can hold together, eliminating unknown after unknown (Fourier and Motzkin). */
import { type Exact, zero } from "../../base/exact.ts";
import { type Integer, negate } from "../../base/integer.ts";
import { eliminate, intervalOf, valuesFor } from "./elimination.ts";
import type { Interval } from "./interval.ts";
import type { Fact, Linear, Unknown } from "./linear.ts";
import { keep, type Row, rowOf } from "./row.ts";

/** Whether an unknown stands for whole numbers only. */
export type IsWhole = (unknown: Unknown) => boolean;

/** `values` has every unknown of the facts; one that should be whole can still be fractional. */
export type Solution =
  | { readonly kind: "infeasible" }
  | { readonly kind: "feasible"; readonly values: ReadonlyMap<Unknown, Exact> }
  | { readonly kind: "too large" };

/**
 * Finds values that make all facts true. "infeasible" is a proof: there are none, whole where `isWhole` says so.
 * 0 < x < 1 is infeasible for a whole x, and feasible by x = 1/2 for any other.
 */
export function solve(facts: readonly Fact[], isWhole: IsWhole): Solution {
  const columns = columnsOf(facts, isWhole);
  const rows = rowsOf(facts, columns);
  return rows === null ? INFEASIBLE : solveWhole(rows, columns, MOST_SPLITS);
}

/** The ends between which a term lies wherever all facts hold; null where they never do. */
export function rangeOf(linear: Linear, facts: readonly Fact[], isWhole: IsWhole): Interval | null {
  const { unknowns, factors, constant, over } = linear;
  const value = { unknowns: [...unknowns, TARGET], factors: [...factors, negate(over)], constant, over: 1 };
  const all: readonly Fact[] = [...facts, { linear: value, relation: "= 0" }];
  const columns = columnsOf(all, (unknown) => unknown !== TARGET && isWhole(unknown));
  const target = columns.unknowns.indexOf(TARGET);
  const rows = rowsOf(all, columns);
  const eliminated = rows === null ? "infeasible" : eliminate(rows, columns.isWhole, target);
  switch (eliminated) {
    case "infeasible":
      return null;
    case "too large":
      return { low: undefined, high: undefined };
    default:
      return intervalOf(target, eliminated.rows, []);
  }
}

/** Stands for the term whose range is asked; no unknown has so high a number. */
const TARGET: Unknown = Number.MAX_SAFE_INTEGER;
export const INFEASIBLE: Solution = { kind: "infeasible" };
// Beyond these a proof takes longer than an author waits.
const MOST_SPLITS = 4;

/** The unknowns of a problem, each with its column in the rows. */
interface Columns {
  readonly unknowns: readonly Unknown[];
  readonly isWhole: readonly boolean[];
}

function columnsOf(facts: readonly Fact[], isWhole: IsWhole): Columns {
  const unknowns: Unknown[] = [];
  for (const { linear } of facts) {
    for (const unknown of linear.unknowns) {
      if (!unknowns.includes(unknown)) {
        unknowns.push(unknown);
      }
    }
  }
  return { unknowns, isWhole: unknowns.map(isWhole) };
}

/** The facts as rows; null where two of them contradict each other. */
function rowsOf(facts: readonly Fact[], { unknowns, isWhole }: Columns): Row[] | null {
  const rows: Row[] = [];
  for (const { linear, relation } of facts) {
    const factors = new Array<Integer>(unknowns.length).fill(0);
    for (let at = 0; at < linear.unknowns.length; at++) {
      factors[unknowns.indexOf(linear.unknowns[at] ?? TARGET)] = linear.factors[at] ?? 0;
    }
    if (!keep(rows, rowOf(factors, linear.constant, 1, relation, isWhole))) {
      return null;
    }
  }
  return rows;
}

/** Where an unknown should have come out whole, looks below and above its value, `splits` times at most. */
function solveWhole(rows: readonly Row[], columns: Columns, splits: number): Solution {
  const eliminated = eliminate(rows, columns.isWhole);
  if (eliminated === "infeasible" || eliminated === "too large") {
    return { kind: eliminated };
  }
  const values = valuesFor(eliminated.steps, columns.isWhole);
  const misfit = columns.isWhole.findIndex((isWhole, column) => isWhole && !values[column]?.isInteger());
  const solution = solutionOf(values, columns);
  if (misfit < 0 || splits === 0) {
    return solution;
  }
  const [bottom, top] = [values[misfit]?.floor() ?? zero, values[misfit]?.ceiling() ?? zero];
  let isProof = true;
  for (const [factor, constant] of [
    [-1, bottom.parts()[0]],
    [1, negate(top.parts()[0])],
  ] as const) {
    const factors = columns.unknowns.map((_, column) => (column === misfit ? factor : 0));
    const narrowed = [...rows];
    const isPossible = keep(narrowed, rowOf(factors, constant, 1, ">= 0", columns.isWhole));
    const half = isPossible ? solveWhole(narrowed, columns, splits - 1) : INFEASIBLE;
    if (half.kind === "feasible" && isWholeSolution(half.values, columns)) {
      return half;
    }
    isProof &&= half.kind === "infeasible";
  }
  return isProof ? INFEASIBLE : solution;
}

function solutionOf(values: readonly Exact[], { unknowns }: Columns): Solution {
  return {
    kind: "feasible",
    values: new Map(unknowns.map((unknown, column) => [unknown, values[column] ?? zero])),
  };
}

function isWholeSolution(values: ReadonlyMap<Unknown, Exact>, { unknowns, isWhole }: Columns): boolean {
  return unknowns.every((unknown, column) => !isWhole[column] || values.get(unknown)?.isInteger() === true);
}
