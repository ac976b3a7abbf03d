/** Adds the points of indicators up to groups and the total, exactly, rounding only at the stages that say so. */
import { exact, zero, type Exact } from "../base/exact.ts";
import { invariant } from "../base/invariant.ts";
import type { Node, RoundingStage, Ruleset } from "../ir/ruleset.ts";
import type { IndicatorScore } from "./result.ts";

/** What a part of the tree adds up to; of what waits for figures `certain` has nothing and `possible` everything. */
export interface Sum {
  readonly certain: Exact;
  readonly possible: Exact;
  /** The maximum of what applies to the unit. */
  readonly max: Exact;
  /** The certain points of its indicators, before groups and total are rounded, and those that rest on assumptions. */
  readonly awarded: Exact;
  readonly assumed: Exact;
  readonly isPending: boolean;
  readonly isRefused: boolean;
}

export interface Sums {
  readonly total: Sum;
  readonly groups: ReadonlyMap<string, Sum>;
}

/** The sums of one unit: indicators of 2/3 and 1/3 points in a group that is not rounded make it exactly 1. */
export function sumUp(ruleset: Ruleset, scores: readonly IndicatorScore[]): Sums {
  const byCode = new Map(scores.map((one) => [one.indicator.code, one]));
  const groups = new Map<string, Sum>();
  const total = roundedAt("total", ruleset, sumOfAll(ruleset.children, ruleset, byCode, groups));
  return { total, groups };
}

/** Of no indicators, and of those that leave both points and maximum. */
export const NOTHING: Sum = {
  certain: zero,
  possible: zero,
  max: zero,
  awarded: zero,
  assumed: zero,
  isPending: false,
  isRefused: false,
};

function sumOfAll(
  nodes: readonly Node[],
  ruleset: Ruleset,
  scores: ReadonlyMap<string, IndicatorScore>,
  groups: Map<string, Sum>,
): Sum {
  return nodes.reduce((sum, node) => {
    if (node.kind === "indicator") {
      const score = scores.get(node.code);
      invariant(score !== undefined, `indicator ${node.code} has no score`);
      return plus(sum, sumOfIndicator(score, ruleset));
    }
    const group = roundedAt("groups", ruleset, sumOfAll(node.children, ruleset, scores, groups));
    groups.set(node.code, group);
    return plus(sum, group);
  }, NOTHING);
}

/** Two parts together, as they are rounded. */
export function plus(left: Sum, right: Sum): Sum {
  return {
    certain: left.certain.plus(right.certain),
    possible: left.possible.plus(right.possible),
    max: left.max.plus(right.max),
    awarded: left.awarded.plus(right.awarded),
    assumed: left.assumed.plus(right.assumed),
    isPending: left.isPending || right.isPending,
    isRefused: left.isRefused || right.isRefused,
  };
}

function sumOfIndicator(score: IndicatorScore, ruleset: Ruleset): Sum {
  const max = exact(score.indicator.max);
  switch (score.status) {
    case "scored":
      return withPoints(score, max);
    case "not applicable":
      return score.points === null ? NOTHING : withPoints(score, max);
    case "pending":
      return { ...NOTHING, possible: round("indicators", ruleset, max), max, isPending: true };
    case "refused":
      return { ...NOTHING, max, isRefused: true };
    case "unscored":
      return NOTHING;
  }
}

function withPoints({ points, assumptions }: IndicatorScore, max: Exact): Sum {
  const certain = points ?? zero;
  const assumed = assumptions.length === 0 ? zero : certain;
  return { ...NOTHING, certain, possible: certain, max, awarded: certain, assumed };
}

function roundedAt(stage: RoundingStage, ruleset: Ruleset, sum: Sum): Sum {
  return {
    ...sum,
    certain: round(stage, ruleset, sum.certain),
    possible: round(stage, ruleset, sum.possible),
  };
}

function round(stage: RoundingStage, ruleset: Ruleset, value: Exact): Exact {
  const rounding = ruleset.rounding.find((one) => one.stage === stage);
  return rounding === undefined ? value : value.round(rounding.places, rounding.mode);
}
