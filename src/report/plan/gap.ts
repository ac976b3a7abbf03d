/** Looks at one indicator of a unit: what it loses, what wins that back, and what stands in the way. */
import { exact, type Exact, zero } from "../../base/exact.ts";
import type { IndicatorScore } from "../../evaluate/result.ts";
import { alternativesTo } from "./alternatives.ts";
import type { Change, Hindrance, PlanItem, PlanTable, Win } from "./parts.ts";
import { searchIn, type Search } from "./search.ts";
import { bestRaise, easiest, severalChanges } from "./several.ts";
import { raisedTogether } from "./together.ts";
import { lostOf, pointsIn, shareIn, type Trial } from "./trial.ts";

/** What of the maximum is lost, and how it is won, where that can be said. */
export function itemOf(trial: Trial): PlanItem {
  const { prepared, countsTargets, max } = trial;
  const { indicator } = prepared;
  const score = trial.scoreOf(new Map());
  const points = countsTargets ? pointsIn(score, true) : score.points;
  const table = tableOf(score, points, trial);
  const base = { indicator, status: score.status, table, countsTargets, points, max, reason: score.reason };
  if (table !== "pushed" || points === null) {
    const lost = table === "pushed" ? max : zero;
    return { ...base, lost, full: null, next: null, hindrance: table === "pushed" ? openOf(score) : null };
  }
  const search = searchIn(trial);
  const full = exactWin(trial, points) ?? fullWin(trial, search, points);
  const hindrance = full?.changes.length === 1 ? null : hindranceOf(trial, search, full, score, points);
  return {
    ...base,
    lost: lostOf(points, max),
    full,
    next: nextWin(trial, search, points, full),
    hindrance,
  };
}

function tableOf({ status, missing }: IndicatorScore, points: Exact | null, trial: Trial): PlanTable {
  const isAside = trial.max.isZero() || (status === "not applicable" && points === null);
  const isFull = points !== null && points.compare(trial.max) >= 0;
  return isAside ? "aside" : isFull && missing.length === 0 ? "kept" : "pushed";
}

/** Why an indicator has no points. */
function openOf({ status, missing, issues }: IndicatorScore): Hindrance {
  const words = issues.flatMap((issue) => (issue.code === "BRM0518" ? [issue.parameters.words] : []));
  if (words.length > 0) {
    return { kind: "cannot express", words };
  }
  return status === "pending" ? { kind: "pending", missing } : { kind: "refused" };
}

/** What reaches the threshold that the rule prints, where points are rounded: 79.98 % would be enough to round to all. */
function exactWin(trial: Trial, now: Exact): Win | null {
  const unrounded = trial.unrounded();
  const win = unrounded === null ? null : fullWin(unrounded, searchIn(unrounded), now);
  const rounded = win === null ? null : winOf(trial, win.changes, win.alternatives, now);
  return rounded !== null && rounded.points.compare(trial.max) >= 0 ? rounded : null;
}

function fullWin(trial: Trial, search: Search, now: Exact): Win | null {
  const isFull = (points: Exact): boolean => points.compare(trial.max) >= 0;
  const single = easiest(trial, search, isFull);
  const changes = single === null ? severalChanges(trial, search, isFull) : [single.change];
  const alternatives = single === null ? [] : alternativesTo(trial, search, single);
  return changes === null || changes.length === 0 ? null : winOf(trial, changes, alternatives, now);
}

/** The next band, or half of what is lost where points rise with the figure, or as much of it as one figure can win. */
function nextWin(trial: Trial, search: Search, now: Exact, full: Win | null): Win | null {
  const raise = easiest(trial, search, (points) => points.compare(now) > 0);
  if (raise === null) {
    return null;
  }
  const lost = lostOf(now, trial.max);
  const half = now.plus(lost.over(exact(2)));
  // A smaller band is what rounding makes of points that rise.
  const isBand = raise.isFlat && raise.points.minus(now).times(exact(10)).compare(lost) >= 0;
  const found = isBand
    ? raise
    : (easiest(trial, search, (points) => points.compare(half) >= 0) ?? bestRaise(trial, search, new Map()));
  const win = found === null ? null : winOf(trial, [found.change], alternativesTo(trial, search, found), now);
  const isFull = win !== null && win.points.compare(trial.max) >= 0;
  return isFull && full?.changes.length === 1 ? null : win;
}

function winOf(trial: Trial, changes: readonly Change[], alike: readonly Change[], now: Exact): Win | null {
  const score = trial.scoreOf(new Map(changes.map(({ input, to }) => [input.key, to])));
  const points = pointsIn(score, trial.countsTargets);
  if (points === null) {
    return null;
  }
  const alternatives = alike.filter(
    ({ input, to }) => trial.pointsOf(new Map([[input.key, to]]))?.equals(points) === true,
  );
  return { changes, alternatives, points, gained: points.minus(now), share: shareIn(score) };
}

function hindranceOf(
  trial: Trial,
  search: Search,
  full: Win | null,
  { missing }: IndicatorScore,
  now: Exact,
): Hindrance {
  const { indicator, inputs } = trial.prepared;
  if (full !== null) {
    return { kind: "several" };
  }
  if (missing.length > 0) {
    return { kind: "pending", missing };
  }
  if (trial.changeable.length === 0) {
    const isEntered = indicator.inputs.some(({ kind }) => kind === "points");
    return isEntered ? { kind: "entered" } : { kind: "shared", keys: inputs.map(({ key }) => key) };
  }
  const { heldBy } = raisedTogether(trial, (points) => points.compare(trial.max) >= 0);
  if (heldBy !== null) {
    return { kind: "held", condition: heldBy };
  }
  return easiest(trial, search, (points) => points.compare(now) > 0) === null
    ? { kind: "at best" }
    : { kind: "out of reach" };
}
