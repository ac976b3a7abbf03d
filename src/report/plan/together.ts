/** Raises a figure past a condition that holds it, and with it the figures that the condition asks for. */
import type { PreparedCondition } from "../../evaluate/prepare.ts";
import { type Goal, inOrderOfEase, searchIn } from "./search.ts";
import type { Figures, Trial } from "./trial.ts";

/** What wins together, or else the words of the condition that stands in the way of a single figure; null where none does. */
export interface Together {
  readonly changed: Figures | null;
  readonly heldBy: string | null;
}

/** With `b <= a` and a goal that b reaches only above a: that b, and the least a that the condition allows beside it. */
export function raisedTogether(trial: Trial, goal: Goal): Together {
  const conditions = trial.prepared.conditions.filter(({ condition }) => condition.kind === "require");
  if (conditions.length === 0 || trial.countsTargets) {
    return { changed: null, heldBy: null };
  }
  const free = trial.without(conditions);
  const search = searchIn(free);
  const ways = inOrderOfEase(trial.changeable.flatMap((input) => search.in(input, goal)));
  let heldBy: string | null = null;
  for (const { change } of ways) {
    const found = withEachCondition(trial, conditions, goal, new Map([[change.input.key, change.to]]));
    if (found.changed !== null) {
      return found;
    }
    heldBy ??= found.heldBy;
  }
  return { changed: null, heldBy };
}

/** Conditions that are broken come back one after the other; for each one more figure moves, as little as it can. */
function withEachCondition(
  trial: Trial,
  conditions: readonly PreparedCondition[],
  goal: Goal,
  start: Figures,
): Together {
  let changed = start;
  let left = conditions;
  for (;;) {
    const broken = left.find((one) => {
      const points = trial.without(left.filter((other) => other !== one)).pointsOf(changed);
      return points === null || !goal(points);
    });
    if (broken === undefined) {
      return { changed, heldBy: null };
    }
    left = left.filter((one) => one !== broken);
    const search = searchIn(trial.without(left));
    const others = trial.changeable.filter(({ key }) => !changed.has(key));
    const [least] = inOrderOfEase(others.flatMap((input) => search.in(input, goal, changed)));
    if (least === undefined) {
      return { changed: null, heldBy: broken.condition.message ?? broken.text };
    }
    changed = new Map([...changed, [least.change.input.key, least.change.to]]);
  }
}
