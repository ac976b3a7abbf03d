/** Adds the points of indicators up to groups and the total, exactly, rounding only at the stages that say so. */
import { exact, zero, type Exact } from "../base/exact.ts";
import { invariant } from "../base/invariant.ts";
import { groupsOf, type Group, type Node, type RoundingStage, type Ruleset } from "../ir/ruleset.ts";
import type {
  GroupOutcome,
  IndicatorOutcome,
  InputIssue,
  Outcome,
  TotalOutcome,
  Trace,
  UnitStatus,
} from "./outcome.ts";
import type { IndicatorScore } from "./result.ts";

/** The outcome of one unit; `issues` are those of no indicator, and any of them refuses the unit. */
export function rollUp(
  ruleset: Ruleset,
  scores: readonly IndicatorScore[],
  issues: readonly InputIssue[],
): Outcome {
  const sums = new Map<string, Sum>();
  const byCode = new Map(scores.map((one) => [one.indicator.code, one]));
  const total = roundedAt("total", ruleset, sumOfAll(ruleset.children, ruleset, byCode, sums));
  const status: UnitStatus =
    total.isRefused || issues.length > 0 ? "refused" : total.isPending ? "pending" : "scored";
  return {
    status,
    total: totalOutcome(total, status, scores),
    groups: recordOf(groupsOf(ruleset.children).map((group) => groupOutcome(group, sums))),
    indicators: recordOf(scores.map(indicatorOutcome)),
    pillars: [],
    indices: [],
    grade: null,
    moved: [],
    issues,
  };
}

/** What a part of the tree adds up to. */
interface Sum {
  readonly certain: Exact;
  readonly possible: Exact;
  readonly max: Exact;
  readonly isPending: boolean;
  readonly isRefused: boolean;
}

const NOTHING: Sum = { certain: zero, possible: zero, max: zero, isPending: false, isRefused: false };

function sumOfAll(
  nodes: readonly Node[],
  ruleset: Ruleset,
  scores: ReadonlyMap<string, IndicatorScore>,
  sums: Map<string, Sum>,
): Sum {
  return nodes.reduce((sum, node) => {
    if (node.kind === "indicator") {
      const score = scores.get(node.code);
      invariant(score !== undefined, `indicator ${node.code} has no score`);
      return add(sum, sumOfIndicator(score, ruleset));
    }
    const group = roundedAt("groups", ruleset, sumOfAll(node.children, ruleset, scores, sums));
    sums.set(node.code, group);
    return add(sum, group);
  }, NOTHING);
}

function add(left: Sum, right: Sum): Sum {
  return {
    certain: left.certain.plus(right.certain),
    possible: left.possible.plus(right.possible),
    max: left.max.plus(right.max),
    isPending: left.isPending || right.isPending,
    isRefused: left.isRefused || right.isRefused,
  };
}

/** What is not applicable or unscored adds to neither points nor maximum. */
function sumOfIndicator({ indicator, status, points }: IndicatorScore, ruleset: Ruleset): Sum {
  const max = exact(indicator.max);
  switch (status) {
    case "scored": {
      const certain = points ?? zero;
      return { ...NOTHING, certain, possible: certain, max };
    }
    case "pending":
      return { ...NOTHING, possible: round("indicators", ruleset, max), max, isPending: true };
    case "refused":
      return { ...NOTHING, max, isRefused: true };
    case "not applicable":
    case "unscored":
      return NOTHING;
  }
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

function totalOutcome(sum: Sum, status: UnitStatus, scores: readonly IndicatorScore[]): TotalOutcome {
  const assumed = scores
    .filter((one) => one.assumptions.length > 0)
    .reduce((points, one) => points.plus(one.points ?? zero), zero);
  const points = status === "refused" ? null : sum.certain;
  return {
    points: points?.toDecimal() ?? null,
    exact: points?.toFraction() ?? null,
    max: sum.max.toDecimal(),
    certain: sum.certain.toDecimal(),
    possible: sum.possible.toDecimal(),
    assumed: assumed.toDecimal(),
    assumedShare: sum.certain.isZero() ? "0" : assumed.over(sum.certain).toFraction(),
  };
}

function groupOutcome({ code, label, unscored }: Group, sums: ReadonlyMap<string, Sum>): GroupOutcome {
  const sum = sums.get(code) ?? NOTHING;
  const points = unscored || sum.isRefused ? null : sum.certain;
  return {
    code,
    label,
    unscored,
    points: points?.toDecimal() ?? null,
    exact: points?.toFraction() ?? null,
    max: sum.max.toDecimal(),
  };
}

/** The key under which an outcome keeps what makes its trace. */
const TRACE = Symbol("trace");

/** One getter for all outcomes: with one each, an engine stores every outcome as a table of its own. */
const trace = {
  enumerable: true,
  get(this: { readonly [TRACE]: () => Trace | null }): Trace | null {
    return this[TRACE]();
  },
};

function indicatorOutcome(score: IndicatorScore): IndicatorOutcome {
  const outcome = {
    code: score.indicator.code,
    label: score.indicator.label,
    status: score.status,
    points: score.points?.toDecimal() ?? null,
    exact: score.points?.toFraction() ?? null,
    max: score.max,
    reason: score.reason,
    missing: score.missing,
    targets: score.targets,
    issues: score.issues,
    assumptions: score.assumptions,
  };
  // The type of `defineProperties` does not tell which properties it adds.
  return Object.defineProperties(outcome, { [TRACE]: { value: score.trace }, trace }) as IndicatorOutcome;
}

/** Without a prototype, so that a code such as `__proto__` or `constructor` is a name like any other. */
function recordOf<Part extends { readonly code: string }>(
  parts: readonly Part[],
): { readonly [code: string]: Part } {
  const record: { [code: string]: Part } = Object.create(null);
  for (const part of parts) {
    record[part.code] = part;
  }
  return record;
}
