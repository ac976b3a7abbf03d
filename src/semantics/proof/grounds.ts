/** What is known on one way through a rule, what is asked on it, and what stays in doubt. */
import { type Exact, one } from "../../base/exact.ts";
import type { Span } from "../../base/source.ts";
import type { Expression } from "../../ir/expression.ts";
import type { Solution } from "./fourier-motzkin.ts";
import { constantTerm, type Fact, type Linear, subtractLinear } from "./linear.ts";
import { type Divisor, fact, type IsInteger, type Path, solvePath, withFacts } from "./path.ts";

export type Question =
  | "too long"
  | "no unit"
  | "no case"
  | "two cases"
  | "division by zero"
  | "below 0"
  | "above max";

/** Something that could not be shown never to happen, with figures for which it may. */
export interface Doubt {
  readonly question: Question;
  /** What to underline: the divisor, the later case, the list of cases, or the rule. */
  readonly span: Span;
  readonly solution: Extract<Solution, { readonly kind: "feasible" }> | null;
  readonly divisors: readonly Divisor[];
}

/** What the walk needs to know of the indicator. */
export interface Grounds {
  readonly definitions: ReadonlyMap<string, Expression>;
  readonly isInteger: IsInteger;
  /** Place of each option of each choice: "deployed" is 1 in `choice { personalised deployed none }`. */
  readonly optionIndex: (key: string, option: string) => number;
  readonly doubts: Doubt[];
  /** What definitions were found to be, by the way on which they were asked for. */
  readonly found: WeakMap<Path, Map<string, readonly Outcome<Linear>[]>>;
  /** Names for unknowns that stand for what linear arithmetic cannot say. */
  readonly fresh: () => string;
  /** 0, 1 and the ends of the ranges of the inputs. */
  readonly ends: readonly Exact[];
  /** The maximum of the indicator. */
  readonly max: Exact;
  /** Inside `… else 0`, where a divisor may be zero. */
  readonly isGuarded: boolean;
  /** The ways through the conditions: what holds of every unit of the cohort, whatever case this one is in. */
  readonly cohort: readonly Path[];
  /** Work left before a proof is given up: a rule can be written whose ways grow without bound. */
  readonly budget: { left: number };
}

/** A value on a path; null where a divisor in it is zero. */
export interface Outcome<T> {
  readonly path: Path;
  readonly value: T | null;
}

export const minusOne = one.negated();

/** Pays for some work; false when nothing is left, and then nothing more is ruled out. */
export function canAfford(cost: number, { budget }: Grounds): boolean {
  budget.left -= cost;
  return budget.left >= 0;
}

function solveOn(path: Path, goal: readonly Fact[], grounds: Grounds): Solution {
  return canAfford(path.facts.length << path.divisors.length, grounds)
    ? solvePath(path, goal, grounds.isInteger)
    : { kind: "too large" };
}

export function isPossible(path: Path, goal: readonly Fact[], grounds: Grounds): boolean {
  return solveOn(path, goal, grounds).kind !== "infeasible";
}

/** The paths on which all of `goal` is possible: none or one. */
export function branch(path: Path, goal: readonly Fact[], grounds: Grounds): readonly Path[] {
  return isPossible(path, goal, grounds)
    ? [
        withFacts(
          path,
          goal.map((known) => tightened(known, grounds)),
        ),
      ]
    : [];
}

/** `a > 0` of a whole number is `a >= 1`, which still says so after a division. */
function tightened(known: Fact, { isInteger }: Grounds): Fact {
  const { terms, constant } = known.linear;
  const isWhole =
    constant.isInteger() && [...terms].every(([unknown, factor]) => factor.isInteger() && isInteger(unknown));
  return known.relation === "> 0" && isWhole && terms.size > 0
    ? fact(subtractLinear(known.linear, constantTerm(one)), ">= 0")
    : known;
}

export function doubt(
  question: Question,
  span: Span,
  path: Path,
  goal: readonly Fact[],
  grounds: Grounds,
): void {
  const solution = solveOn(path, goal, grounds);
  if (solution.kind !== "infeasible") {
    const shown = solution.kind === "feasible" ? solution : null;
    grounds.doubts.push({ question, span, solution: shown, divisors: path.divisors });
  }
}

/** Applies `next` to each value found so far; a zero divisor stays one. */
export function follow<T, U>(
  outcomes: readonly Outcome<T>[],
  next: (value: T, path: Path) => readonly Outcome<U>[],
): readonly Outcome<U>[] {
  return outcomes.flatMap(({ path, value }): readonly Outcome<U>[] =>
    value === null ? [{ path, value: null }] : next(value, path),
  );
}

/** Whether the fact holds on no way through the path. */
export function isNever(path: Path, goal: Fact, grounds: Grounds): boolean {
  return !isPossible(path, [goal], grounds);
}
