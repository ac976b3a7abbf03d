/** What is known on one way through a rule, what is asked on it, and what stays in doubt. */
import { type Exact, exact } from "../../base/exact.ts";
import { invariant } from "../../base/invariant.ts";
import type { Span } from "../../base/source.ts";
import type { Expression } from "../../ir/expression.ts";
import { INFEASIBLE, type IsWhole, rangeOf, type Solution, solve } from "./fourier-motzkin.ts";
import type { Interval } from "./interval.ts";
import {
  constantTerm,
  type Fact,
  holds,
  isConstant,
  isSameFact,
  type Linear,
  subtractLinear,
  type Unknown,
} from "./linear.ts";
import { areTrueIn, extended, type Model, nudged, suggestedModels } from "./model.ts";
import { eachRelevantFact, fact, type Path, withFacts } from "./path.ts";
import { isFalseByTwo, isPlainlyFalse } from "./plain.ts";
import type { Unknowns } from "./unknowns.ts";

export type Question =
  | "too long"
  | "no unit"
  | "no case"
  | "two cases"
  | "division by zero"
  | "below 0"
  | "above max";

/** Something that could not be shown never to happen, with figures for which it may, by their names. */
export interface Doubt {
  readonly question: Question;
  /** What to underline: the divisor, the later case, the list of cases, or the rule. */
  readonly span: Span;
  readonly figures: readonly Figures[];
  /** Of two cases, the condition of the earlier one. */
  readonly other?: Span;
}

/** Values of inputs and statistics by their keys. */
export type Figures = ReadonlyMap<string, Exact>;

/** What the walk needs to know of the indicator. */
export interface Grounds {
  readonly definitions: ReadonlyMap<string, Expression>;
  readonly unknowns: Unknowns;
  /** Place of each option of each choice: "deployed" is 1 in `choice { personalised deployed none }`. */
  readonly optionIndex: (key: string, option: string) => number;
  readonly doubts: Doubt[];
  /** What definitions were found to be, by the way on which they were asked for. */
  readonly found: Map<Path, Map<string, readonly Outcome<Linear>[]>>;
  /** Within what statistics lie, by their keys: the same wherever they are asked for. */
  readonly ranges: Map<string, Interval>;
  /** Unknowns of which only the range over several ways is known. */
  readonly summaries: Map<Unknown, Summary>;
  /** Inside `… else 0`, where a divisor may be zero. */
  readonly isGuarded: boolean;
  /** The ways through the conditions: what holds of every unit of the cohort, whatever case this one is in. */
  readonly cohort: readonly Path[];
  /** Work left before a proof is given up: a rule can be written whose ways grow without bound. */
  readonly budget: { left: number };
}

/** The ways that an unknown stands for, and the keys of what is read on them. */
export interface Summary {
  readonly ways: readonly Outcome<Linear>[];
  readonly keys: ReadonlySet<string>;
}

/** A value on a path; null where a divisor in it is zero. */
export interface Outcome<T> {
  readonly path: Path;
  readonly value: T | null;
}

/** Pays for some work; false when nothing is left, and then nothing more is ruled out. */
export function canAfford(cost: number, { budget }: Grounds): boolean {
  budget.left -= cost;
  return budget.left >= 0;
}

/** What a name of the indicator stands for. */
export function meaningOf(name: string, grounds: Grounds): Expression {
  const meaning = grounds.definitions.get(name);
  invariant(meaning !== undefined, `no definition ${name}`);
  return meaning;
}

/** Whether facts can hold on a path, with figures for which they do where such are known. */
type Answer = { readonly isPossible: false } | { readonly isPossible: true; readonly model: Model | null };

const NO: Answer = { isPossible: false };

export function ask(path: Path, goal: readonly Fact[], grounds: Grounds): Answer {
  const { unknowns } = grounds;
  const open = withUnknowns(goal);
  if (goal.some((one) => isConstant(one.linear) && !isTrueOfConstant(one))) {
    return NO;
  }
  const { model } = path;
  if (open.length === 0 || (model !== null && areTrueIn(model, open))) {
    return { isPossible: true, model };
  }
  if (open.some((one) => isPlainlyFalse(one, path, unknowns))) {
    return NO;
  }
  return askFurther(path, open, grounds);
}

/** The answer where it cannot be seen at a glance. */
function askFurther(path: Path, open: readonly Fact[], grounds: Grounds): Answer {
  const { unknowns } = grounds;
  const { model } = path;
  const isModel = (one: Model): boolean =>
    areWhole(one, unknowns) && areTrueIn(one, open) && areTrueIn(one, path.facts);
  const [first] = open;
  const near = model === null || first === undefined ? null : nudged(model, first, unknowns, isModel);
  if (near !== null) {
    return { isPossible: true, model: near };
  }
  return open.some((one) => isFalseByTwo(one, path, unknowns)) ? NO : search(path, open, isModel, grounds);
}

/** An answer by proof, or by solving the facts that bear on the goal. */
function search(
  path: Path,
  goal: readonly Fact[],
  isModel: (model: Model) => boolean,
  grounds: Grounds,
): Answer {
  const solution = solveNear(
    path,
    goal,
    goal.map(({ linear }) => linear),
    grounds,
  );
  if (solution.kind !== "feasible") {
    return solution.kind === "infeasible" ? NO : { isPossible: true, model: null };
  }
  const models = path.model === null ? [] : suggestedModels(solution.values, path.model, grounds.unknowns);
  return { isPossible: true, model: models.find(isModel) ?? null };
}

/** Solves the facts that bear on some terms; what the nearest of them rule out needs none of the others. */
export function solveNear(
  path: Path,
  goal: readonly Fact[],
  about: readonly Linear[],
  grounds: Grounds,
): Solution {
  const { unknowns } = grounds;
  const isWhole: IsWhole = (unknown) => unknowns.kindOf(unknown).isWhole;
  const facts: Fact[] = [];
  let few = FEW;
  let early: Solution | null = null;
  eachRelevantFact(path, goal, about, unknowns, (one) => {
    if (!canAfford(1, grounds)) {
      early = { kind: "too large" };
    } else if (facts.length === few) {
      few *= 3;
      early = solve(facts, isWhole).kind === "infeasible" ? INFEASIBLE : null;
    }
    facts.push(one);
    return early === null;
  });
  return early ?? solve(facts, isWhole);
}

/** So many facts are tried first where there are more. */
const FEW = 8;

function areWhole(model: Model, unknowns: Unknowns): boolean {
  return model.values.every(
    (value, unknown) => value === undefined || !unknowns.kindOf(unknown).isWhole || value.isInteger(),
  );
}

/** What is asked of more than numbers: mostly all of it. */
function withUnknowns(goal: readonly Fact[]): readonly Fact[] {
  return goal.some(({ linear }) => isConstant(linear))
    ? goal.filter(({ linear }) => !isConstant(linear))
    : goal;
}

function isTrueOfConstant({ linear: { constant }, relation }: Fact): boolean {
  return holds(constant === 0 ? 0 : constant > 0 ? 1 : -1, relation);
}

export function isPossible(path: Path, goal: readonly Fact[], grounds: Grounds): boolean {
  return ask(path, goal, grounds).isPossible;
}

/** Whether the fact holds on no way through the path. */
export function isNever(path: Path, goal: Fact, grounds: Grounds): boolean {
  return !isPossible(path, [goal], grounds);
}

/** The path on which all of `goal` holds; null where it never does. */
export function branch(path: Path, goal: readonly Fact[], grounds: Grounds): Path | null {
  const answer = ask(path, goal, grounds);
  if (!answer.isPossible) {
    return null;
  }
  const { model } = answer;
  const news = newTo(
    path,
    withUnknowns(goal).map((known) => tightened(known, grounds)),
  );
  return withFacts(path, news, model);
}

/** `a > 0` of a whole number is `a >= 1`, which still says so after a division. */
function tightened(known: Fact, { unknowns }: Grounds): Fact {
  const { linear, relation } = known;
  const isWhole = relation === "> 0" && linear.unknowns.every((unknown) => unknowns.kindOf(unknown).isWhole);
  // Factors are whole numbers over one number, and what is more than 0 before that division is at least 1.
  return isWhole ? fact(subtractLinear({ ...linear, over: 1 }, ONE), ">= 0") : known;
}

const ONE = constantTerm(exact(1));

/** Those facts that a path does not state yet. */
function newTo(path: Path, facts: readonly Fact[]): readonly Fact[] {
  return facts.filter((one) => !path.facts.some((known) => isSameFact(known, one)));
}

/**
 * The path with an unknown of which these facts are known; `valueFrom` says what it is in a model, else any value will
 * do. A path that says all this already stays as it is.
 */
export function define(
  path: Path,
  unknown: Unknown,
  facts: readonly Fact[],
  { unknowns }: Grounds,
  valueFrom?: (lookUp: (unknown: Unknown) => Exact) => Exact,
): Path {
  const news = newTo(path, facts);
  if (news.length === 0 && facts.length > 0) {
    return path;
  }
  const model = path.model === null ? null : extended(path.model, unknown, facts, unknowns, valueFrom);
  return withFacts(path, news, model);
}

/** Between what a value lies on a path; null where the path turns out to be none. */
export function rangeOn(value: Linear, path: Path, grounds: Grounds): Interval | null {
  const { unknowns } = grounds;
  const facts: Fact[] = [];
  eachRelevantFact(path, [], [value], unknowns, (one) => facts.push(one) > 0);
  return canAfford(facts.length, grounds)
    ? rangeOf(value, facts, (unknown) => unknowns.kindOf(unknown).isWhole)
    : { low: undefined, high: undefined };
}

/** Applies `next` to each value found so far; a zero divisor stays one. */
export function follow<T, U>(
  outcomes: readonly Outcome<T>[],
  next: (value: T, path: Path) => readonly Outcome<U>[],
): readonly Outcome<U>[] {
  const after = ({ path, value }: Outcome<T>): readonly Outcome<U>[] =>
    value === null ? [{ path, value: null }] : next(value, path);
  // Mostly there is one way.
  const only = outcomes.length === 1 ? outcomes[0] : undefined;
  return only === undefined ? outcomes.flatMap(after) : after(only);
}
