/** The least and the most that a figure of a unit can be, whatever its missing figures are. */
import { type Exact, exact, greatestOf, zero } from "../base/exact.ts";
import { type Printed, toleranceOf } from "../base/printed.ts";
import type { Outcome } from "../evaluate/outcome.ts";
import type { RoundingStage, Ruleset } from "../ir/ruleset.ts";
import { nodeOf, recomputedOf } from "./figure-value.ts";
import type { FigureCheck, FigureOf } from "./reconciliation.ts";

type Figure = Pick<FigureCheck, "of" | "name">;

export interface Range {
  readonly low: Exact;
  readonly high: Exact;
}

/** 0 and the maximum of the scheme; null of what has none. */
export function schemeRange({ of, name }: Figure, ruleset: Ruleset): Range | null {
  const max = of === "total" ? ruleset.total : (nodeOf(ruleset.children, name)?.max ?? null);
  const stage = STAGES[of];
  if (stage === undefined || max === null) {
    return null;
  }
  const rule = ruleset.rounding.find((one) => one.stage === stage);
  const high = exact(max);
  return {
    low: zero,
    high: rule === undefined ? high : greatestOf([high, high.round(rule.places, rule.mode)]),
  };
}

/** Of a pending figure what is certain, and what it is with all that is pending at its maximum. */
export function pendingRange(
  target: Figure,
  outcome: Outcome,
  atMost: Outcome,
  ruleset: Ruleset,
): Range | null {
  if (target.of === "indicator" || target.of === "rank") {
    return schemeRange(target, ruleset);
  }
  const [low, high] = [recomputedOf(target, outcome), recomputedOf(target, atMost)];
  return low === null || high === null ? schemeRange(target, ruleset) : { low, high };
}

/** How far a printed figure is beyond the nearest end, less than 0 below it; null where it may be within. */
export function beyond({ value, places }: Printed, { low, high }: Range): Exact | null {
  const tolerance = toleranceOf(places);
  if (value.minus(tolerance).compare(high) > 0) {
    return value.minus(high);
  }
  return value.plus(tolerance).compare(low) < 0 ? value.minus(low) : null;
}

/** Whether no figures at all can give what is printed. */
export function isImpossible({ verdict, range }: FigureCheck): boolean {
  return verdict === "differs" && range !== null;
}

const STAGES: { readonly [F in FigureOf]?: RoundingStage } = {
  indicator: "indicators",
  group: "groups",
  total: "total",
};
