/** The sums of a unit whose indicators all have points, out of columns: whole numbers are added, not fractions. */
import { exact, zero, type Exact } from "../base/exact.ts";
import { once } from "../base/once.ts";
import type { Node, Ruleset } from "../ir/ruleset.ts";
import type { ColumnTotals } from "./column-totals.ts";
import { SCORED } from "./generate-indicator.ts";
import { UNSCORED, type ColumnScores } from "./score-columns.ts";
import { sumUp, type Sum, type Sums } from "./sum-up.ts";

/** The sums of a row; null where an indicator has no points, or points that the columns cannot hold. */
export type PlainSums = (row: number) => Sums | null;

/** What makes them; */
export function compilePlainSums(
  ruleset: Ruleset,
  scores: readonly ColumnScores[],
  totals: ColumnTotals,
): PlainSums {
  const byCode = new Map(scores.map((one) => [one.prepared.indicator.code, one]));
  const maxima = once(() =>
    sumUp(
      ruleset,
      scores.map(({ prepared: { indicator, max } }) => ({
        ...{ indicator, max, status: indicator.unscored ? "unscored" : "scored", points: zero, reason: null },
        ...{ missing: [], targets: [], issues: [], assumptions: [], trace: () => null },
      })),
    ),
  );
  const unit = 10 ** (scores[0]?.prepared.rounding?.places ?? 0);
  return (row) => {
    if (totals.beside.has(row) || scores.some(({ stands }) => !isPlain(stands[row]))) return null;
    const groups = new Map<string, Sum>();
    const added = addUp(ruleset.children, row, byCode, (code, sums) => {
      const certain = totals.groups.get(code)?.[row] ?? 0;
      groups.set(code, sumOf(certain, totals.scale, sums, unit, maxima().groups.get(code)?.max ?? zero));
    });
    return { groups, total: sumOf(totals.total[row] ?? 0, totals.scale, added, unit, maxima().total.max) };
  };
}

function isPlain(stand: number | undefined): boolean {
  return stand === SCORED || stand === UNSCORED;
}

interface Added {
  readonly awarded: number;
  readonly assumed: number;
}

function addUp(
  nodes: readonly Node[],
  row: number,
  scores: ReadonlyMap<string, ColumnScores>,
  tell: (code: string, added: Added) => void,
): Added {
  let awarded = 0;
  let assumed = 0;
  for (const node of nodes) {
    if (node.kind === "group") {
      const inside = addUp(node.children, row, scores, tell);
      tell(node.code, inside);
      awarded += inside.awarded;
      assumed += inside.assumed;
      continue;
    }
    const score = scores.get(node.code);
    const points = score?.points[row] ?? 0;
    awarded += points;
    if (score !== undefined && isAssumed(score, row)) assumed += points;
  }
  return { awarded, assumed };
}

/** Whether scored points rest on an assumption. */
export function isAssumed({ prepared, assumed }: ColumnScores, row: number): boolean {
  return assumed === null ? prepared.assumptions.length > 0 : assumed[row] === 1;
}

function sumOf(certain: number, scale: number, added: Added, unit: number, max: Exact): Sum {
  const points = exact(certain).over(exact(scale));
  const [awarded, assumed] = [added.awarded, added.assumed].map((one) => exact(one).over(exact(unit)));
  return {
    ...{ certain: points, possible: points, max, awarded: awarded ?? zero, assumed: assumed ?? zero },
    ...{ isPending: false, isRefused: false },
  };
}
