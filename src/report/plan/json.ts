/** The stable JSON shape of `barem plan --format json`: numbers are strings without loss, keys are never translated. */
import type { Exact } from "../../base/exact.ts";
import type { IndicatorStatus, UnitStatus, Value } from "../../evaluate/outcome.ts";
import { fingerprintOf } from "../../ir/ruleset-json.ts";
import { machineNumber } from "../numbers.ts";
import type { Change, Hindrance, Plan, PlanItem, PlanStanding, PlanTable, Win } from "./parts.ts";

export interface PlanJson {
  readonly ruleset: { readonly id: string; readonly fingerprint: string };
  readonly unit: string;
  readonly among: number;
  readonly now: StandingJson;
  readonly indicators: readonly PlanItemJson[];
  readonly steps: readonly (Omit<StandingJson, "status"> & {
    readonly code: string;
    readonly full: boolean;
    readonly changes: readonly ChangeJson[];
  })[];
}

export interface StandingJson {
  readonly status: UnitStatus;
  readonly points: string | null;
  readonly possible: string;
  readonly max: string;
  readonly index: { readonly [name: string]: string | null };
  readonly rank: number | null;
}

export interface PlanItemJson {
  readonly code: string;
  readonly status: IndicatorStatus;
  readonly table: PlanTable;
  /** What points, max and lost count. */
  readonly counts: "points" | "targets";
  readonly points: string | null;
  readonly max: string;
  readonly lost: string;
  readonly full: WinJson | null;
  readonly next: WinJson | null;
  readonly hindrance: Hindrance | null;
}

export interface WinJson {
  readonly changes: readonly ChangeJson[];
  readonly points: string;
  readonly gained: string;
  readonly share: string | null;
}

export interface ChangeJson {
  readonly input: string;
  readonly from: string | boolean;
  readonly to: string | boolean;
}

/** A plan in the shape of `--format json`: `planJson(plan).indicators[0].full.changes[0].to` is "800". */
export function planJson({ ruleset, unit, among, now, items, steps }: Plan): PlanJson {
  return {
    ruleset: { id: ruleset.id, fingerprint: fingerprintOf(ruleset) },
    unit,
    among,
    now: { status: now.status, ...standingJson(now) },
    indicators: items.map(itemJson),
    steps: steps.map(({ code, isFull, changes, standing }) => ({
      code,
      full: isFull,
      changes: changes.map(changeJson),
      ...standingJson(standing),
    })),
  };
}

function standingJson({ points, possible, max, indices, rank }: PlanStanding): Omit<StandingJson, "status"> {
  // Without a prototype, so that a name such as `__proto__` is a name like any other.
  const index: { [name: string]: string | null } = Object.create(null);
  for (const { name, value } of indices) {
    index[name] = numberOf(value);
  }
  return {
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

function winJson({ changes, points, gained, share }: Win): WinJson {
  return {
    changes: changes.map(changeJson),
    points: machineNumber(points),
    gained: machineNumber(gained),
    share: numberOf(share),
  };
}

function changeJson({ input, from, to }: Change): ChangeJson {
  return { input: input.key, from: valueJson(from), to: valueJson(to) };
}

function valueJson(value: Value): string | boolean {
  return typeof value === "object" ? machineNumber(value) : value;
}

function numberOf(value: Exact | null): string | null {
  return value === null ? null : machineNumber(value);
}
