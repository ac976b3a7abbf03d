/** Builds rulesets and scored units for the tests of tables and JSON. */
import { exact } from "../../src/base/exact.ts";
import type { Span } from "../../src/base/source.ts";
import type { IndicatorOutcome, Outcome, RankedOutcome } from "../../src/evaluate/outcome.ts";
import type { Group, Indicator, Node, Ruleset } from "../../src/ir/ruleset.ts";
import { blankIndicator, blankRuleset } from "../blank.ts";
import { indicator, max } from "./build.ts";

const nowhere: Span = { from: 0, to: 0 };

export function indicatorNode(code: string, maximum: string, unscored = false): Indicator {
  return {
    ...blankIndicator,
    code,
    label: `Chỉ số ${code}`,
    max: maximum,
    unscored,
    points: unscored ? null : max(maximum),
  };
}

export function group(code: string, label: string, children: readonly Node[], unscored = false): Group {
  const sum = children.reduce((total, child) => total.plus(exact(child.max)), exact(0));
  return {
    kind: "group",
    code,
    label,
    max: sum.toFraction(),
    unscored,
    provenance: [],
    children,
    span: nowhere,
  };
}

export function ruleset(children: readonly Node[]): Ruleset {
  const sum = children.reduce((total, child) => total.plus(exact(child.max)), exact(0));
  return {
    ...blankRuleset,
    id: "bac_kan_2022",
    label: "Bộ chỉ số chuyển đổi số cấp xã",
    total: sum.toFraction(),
    ranking: { by: "total" },
    children,
  };
}

/** A unit whose indicators have these points; null is not provided. */
export function unit(
  name: string,
  rank: number | null,
  rules: Ruleset,
  points: { readonly [code: string]: string | null },
): RankedOutcome {
  const indicators: Record<string, IndicatorOutcome> = {};
  const groups: Record<string, Outcome["groups"][string]> = {};
  const visit = (node: Node): void => {
    if (node.kind === "indicator") {
      indicators[node.code] = indicatorIn(node, points[node.code] ?? null);
      return;
    }
    node.children.forEach(visit);
    const { sum } = sumOf(node, points);
    const awarded = node.unscored ? null : exact(sum);
    groups[node.code] = {
      code: node.code,
      label: node.label,
      unscored: node.unscored,
      points: awarded?.toDecimal() ?? null,
      exact: awarded?.toFraction() ?? null,
      max: exact(node.max).toDecimal(),
      assumed: exact(0).toDecimal(),
      assumedShare: "0",
    };
  };
  rules.children.forEach(visit);
  const all = rules.children.map((node) => sumOf(node, points));
  const certain = all.reduce((total, one) => total.plus(exact(one.sum)), exact(0));
  const open = all.reduce((total, one) => total.plus(exact(one.open)), exact(0));
  return {
    unit: name,
    rank,
    unranked: null,
    status: open.isZero() ? "scored" : "pending",
    total: {
      points: certain.toDecimal(),
      exact: certain.toFraction(),
      max: exact(rules.total).toDecimal(),
      certain: certain.toDecimal(),
      possible: certain.plus(open).toDecimal(),
      assumed: exact(0).toDecimal(),
      assumedShare: "0",
    },
    groups,
    indicators,
    pillars: [],
    indices: [],
    grade: null,
    moved: [],
    issues: [],
  };
}

function indicatorIn(node: Indicator, points: string | null): IndicatorOutcome {
  const common = { code: node.code, label: node.label, max: exact(node.max).toDecimal() };
  if (node.unscored) {
    return indicator({ ...common, status: "unscored" });
  }
  return points === null
    ? indicator({ ...common, status: "pending", missing: [`${node.code}.a`] })
    : indicator({
        ...common,
        status: "scored",
        points: exact(points).toDecimal(),
        exact: exact(points).toFraction(),
      });
}

function sumOf(
  node: Node,
  points: { readonly [code: string]: string | null },
): { sum: string; open: string } {
  if (node.kind === "indicator") {
    const own = node.unscored ? "0" : (points[node.code] ?? null);
    return own === null ? { sum: "0", open: node.max } : { sum: own, open: "0" };
  }
  const parts = node.children.map((child) => sumOf(child, points));
  const add = (pick: "sum" | "open"): string =>
    parts.reduce((total, one) => total.plus(exact(one[pick])), exact(0)).toFraction();
  return { sum: add("sum"), open: add("open") };
}
