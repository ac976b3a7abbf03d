/** Eliminates unknown after unknown from rows, and finds values for them again, the last eliminated first. */
import { type Exact, exact, zero } from "../../base/exact.ts";
import { add, gcd, magnitude, multiply, negate, quotient } from "../../base/integer.ts";
import { type Bound, type Interval, plainestIn, tighterHigh, tighterLow } from "./interval.ts";
import { keep, type Row, rowOf } from "./row.ts";

/** An unknown that was eliminated, with the rows that bounded it; `equality` is the one that says what it equals, if any does. */
export interface Step {
  readonly column: number;
  readonly equality: Row | null;
  readonly rows: readonly Row[];
}

/** The steps taken, and the rows that are left: none, or those of the column that was spared. */
export interface Eliminated {
  readonly steps: readonly Step[];
  readonly rows: readonly Row[];
}

// Beyond this many a proof takes longer than an author waits.
const MOST_ROWS = 4_000;

/** Eliminates every column but `spared`. "infeasible" is a proof that the rows cannot hold together. */
export function eliminate(
  given: readonly Row[],
  isWhole: readonly boolean[],
  spared = -1,
): Eliminated | "infeasible" | "too large" {
  const steps: Step[] = [];
  let rows = given;
  for (;;) {
    const choice = substitution(rows, isWhole, spared) ?? cheapestCrossing(rows, isWhole, spared);
    if (choice === null) {
      return { steps, rows };
    }
    const { column, equality, cost } = choice;
    const bound = rows.filter(({ factors }) => factors[column] !== 0);
    const rest = rows.filter(({ factors }) => factors[column] === 0);
    if (rest.length + cost > MOST_ROWS) {
      return "too large";
    }
    const step = { column, equality, rows: bound };
    steps.push(step);
    if (!crossInto(rest, step, isWhole)) {
      return "infeasible";
    }
    rows = rest;
  }
}

interface Choice {
  readonly column: number;
  readonly equality: Row | null;
  /** How many rows take the place of those that bound the unknown. */
  readonly cost: number;
}

/** Putting in what an unknown equals; a whole unknown only then stays whole if its factor is ±1. */
function substitution(rows: readonly Row[], isWhole: readonly boolean[], spared: number): Choice | null {
  let best: Choice | null = null;
  let bestRank = 3;
  for (const equality of rows) {
    if (equality.relation !== "= 0") {
      continue;
    }
    for (let column = 0; column < isWhole.length && bestRank > 0; column++) {
      const factor = equality.factors[column] ?? 0;
      const rank = isWhole[column] !== true ? 0 : factor === 1 || factor === -1 ? 1 : 2;
      if (factor !== 0 && column !== spared && rank < bestRank) {
        best = { column, equality, cost: rows.length };
        bestRank = rank;
      }
    }
  }
  return best;
}

/** Crossing each row that bounds an unknown from below with each from above; other than whole unknowns go first. */
function cheapestCrossing(rows: readonly Row[], isWhole: readonly boolean[], spared: number): Choice | null {
  let best: Choice | null = null;
  for (let column = 0; column < isWhole.length; column++) {
    let lower = 0;
    let upper = 0;
    for (const { factors } of rows) {
      const factor = factors[column] ?? 0;
      lower += factor > 0 ? 1 : 0;
      upper += factor < 0 ? 1 : 0;
    }
    const cost = lower * upper;
    // Rows of whole unknowns alone are rounded to whole bounds: the sooner the others are gone, the more there are.
    const isBetter =
      best === null || isWhole[best.column] === isWhole[column]
        ? cost < (best?.cost ?? Number.POSITIVE_INFINITY)
        : isWhole[best.column] === true;
    if (lower + upper > 0 && column !== spared && isBetter) {
      best = { column, equality: null, cost };
    }
  }
  return best;
}

/** Puts what the rows of a step say without its unknown among the rest; false where that contradicts something. */
function crossInto(rest: Row[], { column, equality, rows }: Step, isWhole: readonly boolean[]): boolean {
  if (equality !== null) {
    return rows.every((row) => row === equality || keep(rest, combined(column, row, equality, isWhole)));
  }
  const lower = rows.filter(({ factors }) => (factors[column] ?? 0) > 0);
  const upper = rows.filter(({ factors }) => (factors[column] ?? 0) < 0);
  return lower.every((low) => upper.every((high) => keep(rest, combined(column, low, high, isWhole))));
}

/** The sum of two rows, times what lets the unknown cancel out. */
function combined(column: number, row: Row, other: Row, isWhole: readonly boolean[]): Row | boolean {
  const factor = row.factors[column] ?? 0;
  const pivot = other.factors[column] ?? 0;
  const shared = gcd(magnitude(factor), magnitude(pivot));
  // `row` may be an inequality, so what it is multiplied by has to be positive; that of `other` is too unless it is an equality.
  const ofRow = quotient(magnitude(pivot), shared);
  const share = quotient(magnitude(factor), shared);
  const ofOther = factor > 0 === pivot > 0 ? negate(share) : share;
  const factors = row.factors.map((one, at) =>
    add(multiply(one, ofRow), multiply(other.factors[at] ?? 0, ofOther)),
  );
  const isStrict = row.relation === "> 0" || other.relation === "> 0";
  return rowOf(
    factors,
    add(
      multiply(multiply(row.constant, other.over), ofRow),
      multiply(multiply(other.constant, row.over), ofOther),
    ),
    multiply(row.over, other.over),
    isStrict ? "> 0" : row.relation,
    isWhole,
  );
}

/** A value for each column, as plain as the rows allow. */
export function valuesFor(steps: readonly Step[], isWhole: readonly boolean[]): readonly Exact[] {
  const values: Exact[] = isWhole.map(() => zero);
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at];
    if (step !== undefined) {
      const interval = intervalOf(step.column, step.equality === null ? step.rows : [step.equality], values);
      values[step.column] = plainestIn(interval, isWhole[step.column] === true);
    }
  }
  return values;
}

/** The ends between which rows keep a column, the others having these values. */
export function intervalOf(column: number, rows: readonly Row[], values: readonly Exact[]): Interval {
  let low: Bound | undefined;
  let high: Bound | undefined;
  for (const { factors, constant, over, relation } of rows) {
    let sum = over === 1 ? exact(constant) : exact(constant).over(exact(over));
    factors.forEach((factor, at) => {
      if (at !== column && factor !== 0) {
        sum = sum.plus((values[at] ?? zero).times(exact(factor)));
      }
    });
    const factor = factors[column] ?? 0;
    const bound = { value: sum.over(exact(negate(factor))), isStrict: relation === "> 0" };
    low = relation === "= 0" || factor > 0 ? tighterLow(low, bound) : low;
    high = relation === "= 0" || factor < 0 ? tighterHigh(high, bound) : high;
  }
  return { low, high };
}
