/** Finds changes of several figures that win together what no single one wins, each of them needed and the smallest. */
import type { Value } from "../../evaluate/outcome.ts";
import type { Input } from "../../ir/ruleset.ts";
import type { Change } from "./parts.ts";
import { type Found, type Goal, inOrderOfEase, type Search } from "./search.ts";
import { raisedTogether } from "./together.ts";
import type { Figures, Trial } from "./trial.ts";

/** Changes that reach the goal together, each the smallest beside the others; null where none are found. */
export function severalChanges(trial: Trial, search: Search, goal: Goal): readonly Change[] | null {
  const raised = raisedOneByOne(trial, search, goal);
  const winning = raised ?? raisedTogether(trial, goal).changed ?? triedTogether(trial, search, goal);
  return winning === null ? null : eased(trial, search, goal, winning);
}

/** The easiest change of one figure that reaches the goal. */
export function easiest(trial: Trial, search: Search, goal: Goal, changed?: Figures): Found | null {
  return inOrderOfEase(trial.changeable.flatMap((input) => search.in(input, goal, changed)))[0] ?? null;
}

/** One figure after the other, each as far as it raises the points by itself. */
function raisedOneByOne(trial: Trial, search: Search, goal: Goal): Figures | null {
  let changed: Figures = new Map();
  for (const _ of trial.changeable) {
    const last = easiest(trial, search, goal, changed);
    const raise = last ?? bestRaise(trial, search, changed);
    if (raise === null) {
      return null;
    }
    changed = new Map([...changed, [raise.change.input.key, raise.change.to]]);
    if (last !== null) {
      return changed;
    }
  }
  return null;
}

/** The figure that can raise the points most, as far as it does. */
export function bestRaise(trial: Trial, search: Search, changed: Figures): Found | null {
  const found = trial.changeable
    .filter(({ key }) => !changed.has(key))
    .flatMap((input) => search.best(input, changed));
  const [most] = [...found].sort((a, b) =>
    a.isWanted === b.isWanted ? b.points.compare(a.points) : a.isWanted ? -1 : 1,
  );
  return most ?? null;
}

/** Figures of which none helps alone: values worth trying of all of them, in all combinations up to a limit. */
function triedTogether(trial: Trial, search: Search, goal: Goal): Figures | null {
  const choices = trial.changeable.map((input) => ({
    key: input.key,
    values: worthTrying(input, trial, search),
  }));
  let tried = 0;
  const from = (at: number, changed: Figures): Figures | null => {
    const choice = choices[at];
    if (choice === undefined) {
      tried += 1;
      const points = trial.pointsOf(changed);
      return points !== null && goal(points) ? changed : null;
    }
    for (const value of choice.values) {
      const found = tried < MOST_TRIED ? from(at + 1, new Map([...changed, [choice.key, value]])) : null;
      if (found !== null) {
        return found;
      }
    }
    return null;
  };
  return from(0, new Map());
}

function worthTrying(input: Input, trial: Trial, search: Search): readonly Value[] {
  const now = trial.figures.get(input.key);
  if (typeof now === "boolean") {
    return [true, false];
  }
  if (input.kind === "choice") {
    return input.options.map(({ word }) => word);
  }
  return now === undefined ? [] : [...search.valuesFor(input).slice(0, MOST_VALUES), now];
}

/** What is not needed goes back to what it was; what is needed is changed as little as it can be. */
function eased(trial: Trial, search: Search, goal: Goal, winning: Figures): readonly Change[] | null {
  let changed = winning;
  // Once a later figure is less, an earlier one may be less too.
  for (const input of [...trial.changeable, ...trial.changeable]) {
    if (!changed.has(input.key)) {
      continue;
    }
    const rest = new Map([...changed].filter(([key]) => key !== input.key));
    const without = trial.pointsOf(rest);
    const [smallest] = inOrderOfEase(search.in(input, goal, rest));
    if (without !== null && goal(without)) {
      changed = rest;
    } else if (smallest !== undefined) {
      changed = new Map([...rest, [input.key, smallest.change.to]]);
    }
  }
  const points = trial.pointsOf(changed);
  const changes = trial.changeable.flatMap((input): readonly Change[] => {
    const [from, to] = [trial.figures.get(input.key), changed.get(input.key)];
    return from === undefined || to === undefined ? [] : [{ input, from, to }];
  });
  return points !== null && goal(points) ? changes : null;
}

const MOST_TRIED = 1500;
const MOST_VALUES = 12;
