/** Settles each doubt: wrong with a witness, or not proved; one doubt for each place, the first cause only. */
import type { Span } from "../../base/source.ts";
import type { Grade, Indicator, Input } from "../../ir/ruleset.ts";
import type { Doubt } from "./grounds.ts";
import type { Walk } from "./doubts.ts";
import { measureOf, type PointsWith, type Turn, turnOf } from "./measure.ts";
import { reachOf } from "./reach.ts";
import { type Trial, type Witness, witnessOf } from "./witness.ts";

/** A doubt with the witness that makes it a mistake; without one it is only not proved. */
export interface SettledDoubt {
  readonly question: Doubt["question"];
  readonly span: Doubt["span"];
  /** Of two cases, the condition of the earlier one. */
  readonly other: Span | null;
  readonly indicator: Indicator;
  readonly witness: Witness | null;
}

/** What is odd without being wrong: an indicator out of reach, given to everybody or going the wrong way; a grade for nobody. */
export type Oddity =
  | { readonly kind: "never won" | "never lost"; readonly indicator: Indicator }
  | { readonly kind: "turn"; readonly indicator: Indicator; readonly turn: Turn }
  | { readonly kind: "never given"; readonly grade: Grade };

/** What is odd about an indicator that was walked without a doubt. */
export function odditiesOf(indicator: Indicator, walk: Walk, pointsWith: PointsWith): readonly Oddity[] {
  const { canBeWon, canBeLost } = reachOf(indicator, walk);
  const measure = measureOf(indicator);
  const turn = measure === null ? null : turnOf(indicator, measure, walk, pointsWith);
  return [
    ...(canBeWon ? [] : [{ kind: "never won", indicator } as const]),
    ...(canBeLost ? [] : [{ kind: "never lost", indicator } as const]),
    ...(turn === null ? [] : [{ kind: "turn", indicator, turn } as const]),
  ];
}

/** A place may be doubted on thousands of ways; figures are looked for on the first of them. */
const MOST_SEARCHES = 4;

/** The doubts about one indicator that reads these inputs. Points that rest on a failing rule are not doubted as well. */
export function settle(
  indicator: Indicator,
  used: readonly Input[],
  { doubts }: Walk,
  trial: Trial,
): readonly SettledDoubt[] {
  if (doubts.length === 0) {
    return [];
  }
  const failures = doubts.filter(({ question }) => question !== "below 0" && question !== "above max");
  const settled = new Map<string, SettledDoubt>();
  const searches = new Map<string, number>();
  for (const doubt of failures.length > 0 ? failures : doubts) {
    const place = `${doubt.question} ${doubt.span.from} ${doubt.span.to}`;
    const searched = searches.get(place) ?? 0;
    if ((settled.get(place)?.witness ?? null) === null && searched < MOST_SEARCHES) {
      searches.set(place, searched + 1);
      const witness = doubt.question === "too long" ? null : witnessOf(doubt, indicator, used, trial);
      const { question, span, other = null } = doubt;
      settled.set(place, { question, span, other, indicator, witness });
    }
  }
  return onceForEachBound([...settled.values()]);
}

/** What lets one value of a rule pass a bound mostly lets others pass it too: one place is shown, best with figures. */
function onceForEachBound(settled: readonly SettledDoubt[]): readonly SettledDoubt[] {
  return settled.filter((one) => {
    const alike = settled.filter(({ question }) => question === one.question);
    const isBound = one.question === "below 0" || one.question === "above max";
    return !isBound || one === (alike.find(({ witness }) => witness !== null) ?? alike[0]);
  });
}
