/** Decides whether linear facts can hold together, eliminating unknown after unknown (Fourier and Motzkin). */
import { type Exact, one, zero } from "../../base/exact.ts";
import { type Bound, type Interval, plainestIn, tighterHigh, tighterLow } from "./interval.ts";
import {
  addLinear,
  constantTerm,
  type Fact,
  scaleLinear,
  subtractLinear,
  unknownTerm,
  valueAt,
} from "./linear.ts";
import { type IsInteger, type Row, strongestRows } from "./row.ts";

/** `values` has every unknown of the facts; one that should be whole can still be fractional. */
export type Solution =
  | { readonly kind: "infeasible" }
  | { readonly kind: "feasible"; readonly values: ReadonlyMap<string, Exact> }
  | { readonly kind: "too large" };

/**
 * Finds values that make all facts true. "infeasible" is a proof: there are none, whole where `isInteger` says so.
 * 0 < x < 1 is infeasible for a whole x, and feasible by x = 1/2 for any other.
 */
export function solve(facts: readonly Fact[], isInteger: IsInteger): Solution {
  return solveWhole(facts, isInteger, MOST_SPLITS);
}

// Beyond these a proof takes longer than an author waits.
const MOST_ROWS = 4_000;
const MOST_SPLITS = 4;

/** Where an unknown should have come out whole, looks below and above its value, `splits` times at most. */
function solveWhole(facts: readonly Fact[], isInteger: IsInteger, splits: number): Solution {
  const solution = solveOnce(facts, isInteger);
  const misfit = fractionalUnknown(solution, isInteger);
  if (misfit === undefined || splits === 0) return solution;
  const [unknown, value] = misfit;
  const isBelow = subtractLinear(constantTerm(value.floor()), unknownTerm(unknown));
  const isAbove = subtractLinear(unknownTerm(unknown), constantTerm(value.ceiling()));
  let isProof = true;
  for (const linear of [isBelow, isAbove]) {
    const half = solveWhole([...facts, { linear, relation: ">= 0" }], isInteger, splits - 1);
    if (half.kind === "feasible" && fractionalUnknown(half, isInteger) === undefined) return half;
    isProof &&= half.kind === "infeasible";
  }
  return isProof ? { kind: "infeasible" } : solution;
}

function fractionalUnknown(solution: Solution, isInteger: IsInteger): readonly [string, Exact] | undefined {
  if (solution.kind !== "feasible") return undefined;
  return [...solution.values].find(([unknown, value]) => isInteger(unknown) && !value.isInteger());
}

function solveOnce(facts: readonly Fact[], isInteger: IsInteger): Solution {
  const eliminations: Elimination[] = [];
  let rows = strongestRows([], facts, isInteger);
  while (rows !== undefined && rows.length > 0) {
    const next = substitution(rows, isInteger) ?? cheapestCrossing(rows, isInteger);
    const rest = rows.filter((row) => !row.linear.terms.has(next.unknown));
    if (rest.length + next.cost > MOST_ROWS) return { kind: "too large" };
    eliminations.push(next);
    rows = strongestRows(rest, rowsWithout(next), isInteger);
  }
  if (rows === undefined) return { kind: "infeasible" };
  return { kind: "feasible", values: valuesFor(facts, eliminations, isInteger) };
}

/** An unknown to eliminate, with the rows it stands in; `equality` is the one that says what it equals, if any does. */
interface Elimination {
  readonly unknown: string;
  readonly equality: Row | undefined;
  readonly rows: readonly Row[];
  /** How many rows take their place. */
  readonly cost: number;
}

/** Putting in what an unknown equals; a whole unknown only then stays whole if its coefficient is ±1. */
function substitution(rows: readonly Row[], isInteger: IsInteger): Elimination | undefined {
  const pivots = rows.flatMap((equality) =>
    equality.relation === "= 0" ? pivotsOf(equality, isInteger) : [],
  );
  const [first] = pivots.sort((a, b) => a.rank - b.rank);
  if (first === undefined) return undefined;
  const { unknown, equality } = first;
  const bound = rows.filter((row) => row.linear.terms.has(unknown));
  return { unknown, equality, rows: bound, cost: bound.length };
}

function pivotsOf(equality: Row, isInteger: IsInteger) {
  return [...equality.linear.terms].map(([unknown, coefficient]) => {
    const rank = !isInteger(unknown) ? 0 : coefficient.abs().equals(one) ? 1 : 2;
    return { unknown, equality, rank };
  });
}

/** Crossing each row that bounds an unknown from below with each from above; other than whole unknowns go first. */
function cheapestCrossing(rows: readonly Row[], isInteger: IsInteger): Elimination {
  const bounds = new Map<string, Row[]>();
  for (const row of rows) {
    for (const unknown of row.linear.terms.keys()) {
      const known = bounds.get(unknown);
      if (known === undefined) bounds.set(unknown, [row]);
      else known.push(row);
    }
  }
  const crossings = [...bounds].map(([unknown, bound]) => {
    const lower = bound.filter((row) => coefficientOf(unknown, row).sign() > 0).length;
    return { unknown, equality: undefined, rows: bound, cost: lower * (bound.length - lower) };
  });
  // Rows of whole unknowns alone are rounded to whole bounds: the sooner the others are gone, the more there are.
  const isBefore = (a: Elimination, b: Elimination) =>
    isInteger(a.unknown) === isInteger(b.unknown) ? a.cost < b.cost : isInteger(b.unknown);
  return crossings.reduce((best, crossing) => (isBefore(crossing, best) ? crossing : best));
}

/** What the rows of an elimination say without its unknown. */
function rowsWithout({ unknown, equality, rows }: Elimination): readonly Fact[] {
  if (equality !== undefined) {
    return rows.filter((row) => row !== equality).map((row) => combined(unknown, row, equality));
  }
  const lower = rows.filter((row) => coefficientOf(unknown, row).sign() > 0);
  const upper = rows.filter((row) => coefficientOf(unknown, row).sign() < 0);
  return lower.flatMap((low) => upper.map((high) => combined(unknown, low, high)));
}

/** The sum of two rows, times what lets the unknown cancel out. */
function combined(unknown: string, row: Row, other: Row): Fact {
  const coefficient = coefficientOf(unknown, row);
  const pivot = coefficientOf(unknown, other);
  // `row` may be an inequality, so its factor has to be positive; that of `other` is too unless it is an equality.
  const factor = pivot.sign() > 0 ? coefficient.negated() : coefficient;
  const linear = addLinear(scaleLinear(row.linear, pivot.abs()), scaleLinear(other.linear, factor));
  const isStrict = row.relation === "> 0" || other.relation === "> 0";
  return { linear, relation: isStrict ? "> 0" : row.relation };
}

function coefficientOf(unknown: string, row: Row): Exact {
  return row.linear.terms.get(unknown) ?? zero;
}

/** Gives each unknown a value, the last eliminated first: what bounds it has a value by then. */
function valuesFor(
  facts: readonly Fact[],
  eliminations: readonly Elimination[],
  isInteger: IsInteger,
): ReadonlyMap<string, Exact> {
  const values = new Map<string, Exact>();
  for (const { unknown, equality, rows } of eliminations.toReversed()) {
    const interval = intervalOf(unknown, equality === undefined ? rows : [equality], values);
    values.set(unknown, plainestIn(interval, isInteger(unknown)));
  }
  const unbound = facts.flatMap(({ linear }) => [...linear.terms.keys()]).filter((name) => !values.has(name));
  for (const unknown of unbound) values.set(unknown, zero);
  return values;
}

function intervalOf(unknown: string, rows: readonly Row[], values: ReadonlyMap<string, Exact>): Interval {
  let low: Bound | undefined;
  let high: Bound | undefined;
  for (const row of rows) {
    const coefficient = coefficientOf(unknown, row);
    const value = valueAt(row.linear, values).over(coefficient).negated();
    const bound = { value, isStrict: row.relation === "> 0" };
    const isEquality = row.relation === "= 0";
    if (isEquality || coefficient.sign() > 0) low = tighterLow(low, bound);
    if (isEquality || coefficient.sign() < 0) high = tighterHigh(high, bound);
  }
  return { low, high };
}
