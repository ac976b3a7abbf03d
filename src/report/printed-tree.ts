/** Puts printed figures in place of recomputed ones, so that what stands above them can be recomputed from them. */
import { exact, type Exact } from "../base/exact.ts";
import type { Outcome } from "../evaluate/outcome.ts";
import type { IndicatorScore } from "../evaluate/result.ts";
import { type Group, indicatorsOf, type Node, type Ruleset } from "../ir/ruleset.ts";
import { exactOf } from "./numbers.ts";
import { outcomeFrom, withPoints } from "./workbench.ts";

/** What is printed of a part; null where nothing is, or it is left out. */
export type PrintedNode = (node: Node) => Exact | null;

/** A scored unit whose parts may be exchanged. */
export interface Scores {
  readonly ruleset: Ruleset;
  readonly scores: readonly IndicatorScore[];
  readonly outcome: Outcome;
}

/** The outcome with printed points in place of those of indicators, and with `groups` also of groups, outer ones first. */
export function fromPrinted(
  { ruleset, scores, outcome }: Scores,
  printed: PrintedNode,
  { groups, except }: { readonly groups: boolean; readonly except: string },
): Outcome {
  const byCode = new Map(scores.map((one) => [one.indicator.code, one]));
  const own: IndicatorScore[] = [];
  const children = ruleset.children.flatMap((node) => exchanged(node));
  return outcomeFrom({ ...ruleset, children }, own);

  function exchanged(node: Node): readonly Node[] {
    if (node.kind === "indicator") {
      const score = byCode.get(node.code);
      const points = node.unscored ? null : printed(node);
      // What is not applicable stays out of the maximum, whatever is printed of it.
      const isOpen = score !== undefined && score.status !== "not applicable";
      own.push(
        ...(score === undefined ? [] : [points === null || !isOpen ? score : withPoints(score, points)]),
      );
      return [node];
    }
    const points = groups && node.code !== except && !node.unscored ? printed(node) : null;
    const stand = points === null ? null : standIn(node, points, byCode, outcome);
    if (stand === null) {
      return [{ ...node, children: node.children.flatMap(exchanged) }];
    }
    own.push(stand);
    return [{ ...node, children: [stand.indicator] }];
  }
}

/** The outcome as if the total were the printed one. */
export function fromTotal({ ruleset, scores, outcome }: Scores, total: Exact): Outcome | null {
  const [first] = scores;
  if (first === undefined) {
    return null;
  }
  const max = exactOf(outcome.total.max).toFraction();
  const indicator = { ...first.indicator, max, unscored: false };
  return outcomeFrom({ ...ruleset, children: [indicator] }, [{ ...withPoints(first, total), indicator }]);
}

/** One indicator that has the points and the maximum of a whole group. */
function standIn(
  group: Group,
  points: Exact,
  scores: ReadonlyMap<string, IndicatorScore>,
  outcome: Outcome,
): IndicatorScore | null {
  const inside = indicatorsOf(group.children).find(({ unscored }) => !unscored);
  const score = inside && scores.get(inside.code);
  const max = outcome.groups[group.code]?.max;
  if (score === undefined || max === undefined || max.isZero()) {
    return null;
  }
  return { ...withPoints(score, points), indicator: { ...score.indicator, max: exactOf(max).toFraction() } };
}

/** The outcome with the points of some indicators multiplied: by 0 they are left out, by 2 counted twice. */
export function withPart({ ruleset, scores }: Scores, part: Node, factor: 0 | 2): Outcome {
  const codes = new Set(indicatorsOf([part]).map(({ code }) => code));
  return outcomeFrom(
    ruleset,
    scores.map((score) =>
      codes.has(score.indicator.code) && score.points !== null
        ? withPoints(score, score.points.times(exact(factor)))
        : score,
    ),
  );
}
