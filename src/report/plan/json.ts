/** The stable JSON shape of `barem plan --format json`: numbers are strings without loss, keys are never translated. */
import type { Exact } from "../../base/exact.ts";
import type { ScoreOptions } from "../../evaluate/evaluator.ts";
import type { IndicatorStatus, Unit, UnitStatus, Value } from "../../evaluate/outcome.ts";
import type { Ruleset } from "../../ir/ruleset.ts";
import { fingerprintOf } from "../../ir/ruleset-json.ts";
import { machineNumber } from "../numbers.ts";
import { planOf } from "./plan.ts";
import type { Change, Hindrance, Plan, PlanItem, PlanStanding, PlanTable, Win } from "./parts.ts";

/** What one unit loses and could win, the figures of all others unchanged. */
export interface PlanJson {
  readonly ruleset: { readonly id: string; readonly fingerprint: string };
  readonly unit: string;
  /** What it is compared with: the units of the data, or a cohort that was frozen before. */
  readonly cohort: { readonly units: number; readonly hash: string; readonly frozen: boolean };
  /** How many units of the data have a rank. */
  readonly among: number;
  readonly now: PlanStandingJson;
  /** Every indicator in printed order, each in one table. */
  readonly indicators: readonly PlanItemJson[];
  /** Those that can be won, the most points first: where the unit stands once it has done this one and all before it. */
  readonly steps: readonly PlanStepJson[];
}

/** One more indicator won, to its maximum or nearer to it. */
export interface PlanStepJson {
  readonly code: string;
  readonly full: boolean;
  readonly changes: readonly PlanChangeJson[];
  readonly standing: PlanStandingJson;
}

/** Where a unit stands; `points` are certain, `possible` is what pending figures may still bring. */
export interface PlanStandingJson {
  readonly status: UnitStatus;
  readonly points: string | null;
  readonly possible: string;
  readonly max: string;
  /** By name. */
  readonly index: { readonly [name: string]: string | null };
  readonly rank: number | null;
}

/** One indicator: what it is below its maximum and what wins that back. Of one without points its targets are counted. */
export interface PlanItemJson {
  readonly code: string;
  readonly status: IndicatorStatus;
  readonly table: PlanTable;
  /** What points, max and lost count. */
  readonly counts: "points" | "targets";
  readonly points: string | null;
  readonly max: string;
  readonly lost: string;
  readonly full: PlanWinJson | null;
  readonly next: PlanWinJson | null;
  readonly hindrance: Hindrance | null;
}

/**
 * Changes of figures, each needed, and what they give by the interpreter; `share` is what the rule then measures. Each of
 * `alternatives` wins the same points in place of a single change: the other summand of a sum.
 */
export interface PlanWinJson {
  readonly changes: readonly PlanChangeJson[];
  readonly alternatives: readonly PlanChangeJson[];
  readonly points: string;
  readonly gained: string;
  readonly share: string | null;
}

/** One figure, by its key: numbers are exact text, days such as "2023-06-30", options their word. */
export interface PlanChangeJson {
  readonly input: string;
  readonly from: string | boolean;
  readonly to: string | boolean;
}

/**
 * What a unit of a cohort could do next. Of an indicator at 15 of 20 points for 600 of 1000 files, with full points from
 * 80% on, `plan(ruleset, units, "Xã A").indicators[0].full` has one change, from "600" to "800", and `gained` "5".
 * Points are exact text: "5", "25/3". Every change was tried by the interpreter, and so was one step less; points that
 * compare units take the figures of the others as they are, or the frozen cohort of `options`. Throws a TypeError for what is no ruleset or no list of
 * units, and for a unit that is not among them; what is wrong with figures is a hindrance of the indicator.
 *
 * @group Verify
 */
export function plan(
  ruleset: Ruleset,
  units: readonly Unit[],
  unit: string,
  options: ScoreOptions = {},
): PlanJson {
  return planJson(planOf(ruleset, units, unit, options));
}

/** A plan in the shape of `--format json`: `planJson(plan).indicators[0].full.changes[0].to` is "800". */
export function planJson({ ruleset, unit, cohort, among, now, items, steps }: Plan): PlanJson {
  return {
    ruleset: { id: ruleset.id, fingerprint: fingerprintOf(ruleset) },
    unit,
    cohort,
    among,
    now: standingJson(now),
    indicators: items.map(itemJson),
    steps: steps.map(({ code, isFull, changes, standing }) => ({
      code,
      full: isFull,
      changes: changes.map(changeJson),
      standing: standingJson(standing),
    })),
  };
}

function standingJson({ status, points, possible, max, indices, rank }: PlanStanding): PlanStandingJson {
  // Without a prototype, so that a name such as `__proto__` is a name like any other.
  const index: { [name: string]: string | null } = Object.create(null);
  for (const { name, value } of indices) {
    index[name] = numberOf(value);
  }
  return {
    status,
    points: numberOf(points),
    possible: machineNumber(possible),
    max: machineNumber(max),
    index,
    rank,
  };
}

function itemJson(item: PlanItem): PlanItemJson {
  const { indicator, status, table, countsTargets, points, max, lost, full, next, hindrance } = item;
  return {
    code: indicator.code,
    status,
    table,
    counts: countsTargets ? "targets" : "points",
    points: numberOf(points),
    max: machineNumber(max),
    lost: machineNumber(lost),
    full: full && winJson(full),
    next: next && winJson(next),
    hindrance,
  };
}

function winJson({ changes, alternatives, points, gained, share }: Win): PlanWinJson {
  return {
    changes: changes.map(changeJson),
    alternatives: alternatives.map(changeJson),
    points: machineNumber(points),
    gained: machineNumber(gained),
    share: numberOf(share),
  };
}

function changeJson({ input, from, to }: Change): PlanChangeJson {
  return { input: input.key, from: valueJson(from), to: valueJson(to) };
}

function valueJson(value: Value): string | boolean {
  return typeof value === "object" ? machineNumber(value) : value;
}

function numberOf(value: Exact | null): string | null {
  return value === null ? null : machineNumber(value);
}
