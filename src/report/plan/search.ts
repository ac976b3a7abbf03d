/** Finds the smallest change of one figure that wins: by bisection between figures that are tried, each by the interpreter. */
import { dayNumber } from "../../base/calendar.ts";
import { exact, type Exact } from "../../base/exact.ts";
import type { Value } from "../../evaluate/outcome.ts";
import type { Indicator, Input } from "../../ir/ruleset.ts";
import { type Landmarks, landmarksIn } from "../candidate-figures.ts";
import { ruleOf } from "../differing-example.ts";
import { type Line, linesOf } from "./line.ts";
import type { Change } from "./parts.ts";
import type { Figures, Trial } from "./trial.ts";

/** A change of one figure, with the points it gives. */
export interface Found {
  readonly change: Change;
  readonly points: Exact;
  /** Steps away from the figure as it is; 1 for an answer or an option. */
  readonly steps: bigint;
  /** Whether it goes the way that figures are wanted to go. */
  readonly isWanted: boolean;
  /** Whether one more step gives no more: then it is a band, not a share. */
  readonly isFlat: boolean;
}

/** Whether points are enough. */
export type Goal = (points: Exact) => boolean;

/** Looks for changes of one figure. */
export interface Search {
  /** The smallest change each way that reaches the goal; `others` are figures that are changed already. */
  readonly in: (input: Input, goal: Goal, others?: Figures) => readonly Found[];
  /** The least change each way that gives the most points that this figure can give. */
  readonly best: (input: Input, others?: Figures) => readonly Found[];
  /** Values of a number or a day worth trying, the nearest above first. */
  readonly valuesFor: (input: Input) => readonly Value[];
}

/** What looks for changes in one indicator. */
export function searchIn(trial: Trial): Search {
  const { indicator } = trial.prepared;
  const wishes = indicator.targets.map(({ expression }) => expression);
  const rule = ruleOf(indicator);
  const landmarks = landmarksIn(trial.changeable, [
    { ...rule, expressions: [...rule.expressions, ...wishes] },
  ]);
  const waysOf = (input: Input, others: Figures): readonly Way[] => {
    const from = others.get(input.key) ?? trial.figures.get(input.key);
    const marks = marksFor(input, landmarks, trial.figures);
    const pointsWith = (to: Value): Exact | null => trial.pointsOf(new Map([...others, [input.key, to]]));
    return from === undefined
      ? []
      : linesOf(input, from).map((line) => wayAlong(line, { input, from, marks, pointsWith, indicator }));
  };
  const options = (input: Input, goal: Goal, others: Figures): readonly Found[] => {
    const from = others.get(input.key) ?? trial.figures.get(input.key);
    return from === undefined ? [] : optionsOf(input, from, trial, goal, others);
  };
  const isLine = ({ kind }: Input): boolean => kind !== "yes/no" && kind !== "choice";
  const find: Search["in"] = (input, goal, others = NOTHING) =>
    isLine(input)
      ? waysOf(input, others).flatMap((way) => smallestOn(way, goal))
      : options(input, goal, others).slice(0, 1);
  const best: Search["best"] = (input, others = NOTHING) => {
    const now = trial.pointsOf(others);
    if (isLine(input)) {
      return waysOf(input, others).flatMap((way) => bestOn(way, now));
    }
    const all = options(input, (points) => now === null || points.compare(now) > 0, others);
    const most = all.reduce<Found | null>(
      (top, one) => (top && top.points.compare(one.points) >= 0 ? top : one),
      null,
    );
    return most === null ? [] : [most];
  };
  const valuesFor: Search["valuesFor"] = (input) => {
    const from = trial.figures.get(input.key);
    const marks = marksFor(input, landmarks, trial.figures);
    return (from === undefined ? [] : linesOf(input, from)).flatMap((line) => {
      const steps = [...marks.flatMap(line.stepsTo), ...(line.most === null ? [] : [line.most])];
      return inOrder(steps.filter((one) => one > 0n && (line.most === null || one <= line.most))).map(
        line.at,
      );
    });
  };
  return { in: find, best, valuesFor };
}

/** The easiest first: the way that is wanted, then the fewest steps. */
export function inOrderOfEase(found: readonly Found[]): readonly Found[] {
  const cost = (a: Found, b: Found): number =>
    a.steps < b.steps ? -1 : a.steps > b.steps ? 1 : b.points.compare(a.points);
  return [...found].sort((a, b) => (a.isWanted === b.isWanted ? cost(a, b) : a.isWanted ? -1 : 1));
}

/** The other answer or option, from the fewest points that are enough to the most. */
function optionsOf(input: Input, from: Value, trial: Trial, goal: Goal, others: Figures): readonly Found[] {
  const values: readonly Value[] =
    typeof from === "boolean"
      ? [!from]
      : input.options.map(({ word }) => word).filter((word) => word !== from);
  return values
    .flatMap((to): readonly Found[] => {
      const points = trial.pointsOf(new Map([...others, [input.key, to]]));
      return points !== null && goal(points)
        ? [{ change: { input, from, to }, points, steps: 1n, isWanted: true, isFlat: true }]
        : [];
    })
    .sort((a, b) => a.points.compare(b.points));
}

/** A figure that is changed step by step one way. */
interface Way {
  readonly line: Line;
  readonly points: (steps: bigint) => Exact | null;
  readonly samples: readonly bigint[];
  readonly foundAt: (steps: bigint) => readonly Found[];
}

function wayAlong(
  line: Line,
  given: {
    readonly input: Input;
    readonly from: Value;
    readonly marks: readonly Exact[];
    readonly pointsWith: (to: Value) => Exact | null;
    readonly indicator: Indicator;
  },
): Way {
  const { input, from, marks, pointsWith, indicator } = given;
  const known = new Map<bigint, Exact | null>();
  const points = (steps: bigint): Exact | null => {
    if (!known.has(steps)) {
      known.set(steps, pointsWith(line.at(steps)));
    }
    return known.get(steps) ?? null;
  };
  const foundAt = (steps: bigint): readonly Found[] => {
    const now = points(steps);
    const isEnd = line.most !== null && steps >= line.most;
    const beyond = isEnd ? null : points(steps + 1n);
    const isWanted = input.kind === "date" || line.direction > 0 !== indicator.lowerIsBetter;
    const change = { input, from, to: line.at(steps) };
    return now === null
      ? []
      : [{ change, points: now, steps, isWanted, isFlat: beyond === null || beyond.compare(now) <= 0 }];
  };
  return { line, points, samples: samplesOn(line, marks), foundAt };
}

function smallestOn({ samples, points, foundAt }: Way, goal: Goal): readonly Found[] {
  const wins = (steps: bigint): boolean => {
    const given = points(steps);
    return given !== null && goal(given);
  };
  const steps = firstWin(samples, points, wins);
  return steps === null ? [] : foundAt(steps);
}

function bestOn(way: Way, now: Exact | null): readonly Found[] {
  const { samples, points } = way;
  const reached = samples.flatMap((sample, at) => {
    const last = samples[at - 1] ?? 0n;
    const stops = points(sample) === null && points(last) !== null;
    const steps = stops ? boundary(last, sample, (one) => points(one) === null) - 1n : sample;
    return steps === 0n ? [] : (points(steps) ?? []);
  });
  const most = reached.reduce<Exact | null>((top, one) => (top && top.compare(one) >= 0 ? top : one), null);
  return most === null || (now !== null && most.compare(now) <= 0)
    ? []
    : smallestOn(way, (given) => given.compare(most) >= 0);
}

/** The first step that wins and of which one less does not. */
function firstWin(
  samples: readonly bigint[],
  points: (steps: bigint) => Exact | null,
  wins: (steps: bigint) => boolean,
): bigint | null {
  let last = 0n;
  for (const sample of samples) {
    // What the conditions on figures allow may end between two samples.
    const stops = points(sample) === null && points(last) !== null;
    const reached = stops ? boundary(last, sample, (steps) => points(steps) === null) - 1n : sample;
    if (wins(reached)) {
      return earliest(boundary(last, reached, wins), wins);
    }
    last = sample;
  }
  return null;
}

/** Between a step of which it is not so and one of which it is: the first of the latter. */
function boundary(low: bigint, high: bigint, isSo: (steps: bigint) => boolean): bigint {
  let [below, above] = [low, high];
  while (above - below > 1n) {
    const middle = (below + above) / 2n;
    if (isSo(middle)) {
      above = middle;
    } else {
      below = middle;
    }
  }
  return above;
}

/** A rule that does not rise all the way may have been won before: near by, every step is tried. */
function earliest(found: bigint, wins: (steps: bigint) => boolean): bigint {
  if (found > NEAR) {
    return found;
  }
  for (let steps = 1n; steps < found; steps += 1n) {
    if (wins(steps)) {
      return steps;
    }
  }
  return found;
}

/** Steps that double, those to the numbers that the rule names, and the end of the range; in order. */
function samplesOn(line: Line, marks: readonly Exact[]): readonly bigint[] {
  const doubling = Array.from({ length: DOUBLINGS }, (_, at) => 2n ** BigInt(at));
  const all = [...doubling, ...marks.flatMap(line.stepsTo), ...(line.most === null ? [] : [line.most])];
  const fitting = all.filter((steps) => steps > 0n && (line.most === null || steps <= line.most));
  return inOrder(fitting);
}

function inOrder(steps: readonly bigint[]): readonly bigint[] {
  return [...new Set(steps)].sort((a, b) => (a < b ? -1 : 1));
}

/** The numbers that the rule names, alone and as shares of the other figures, and these figures themselves. */
function marksFor(input: Input, { numbers, days }: Landmarks, figures: Figures): readonly Exact[] {
  if (input.kind === "date") {
    return days.map((day) => exact(dayNumber(day)));
  }
  const others = [...figures].flatMap(([key, value]) =>
    key !== input.key && typeof value === "object" ? [value] : [],
  );
  return [...numbers, ...others, ...others.flatMap((other) => numbers.map((number) => number.times(other)))];
}

const NOTHING: Figures = new Map();
const NEAR = 32n;
const DOUBLINGS = 44;
