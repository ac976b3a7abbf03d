/** Proves that nobody can win an indicator, or that nobody can lose it. */
import { exact } from "../../base/exact.ts";
import type { Indicator } from "../../ir/ruleset.ts";
import type { Walk } from "./doubts.ts";
import { isPossible } from "./grounds.ts";
import { constantTerm, type Fact, subtractLinear } from "./linear.ts";
import { fact } from "./path.ts";

export interface Reach {
  /** Whether some figures may give the maximum. */
  readonly canBeWon: boolean;
  /** Whether some figures may give less. */
  readonly canBeLost: boolean;
}

const OPEN: Reach = { canBeWon: true, canBeLost: true };

/** What of an indicator without doubts is within reach; what linear arithmetic cannot rule out counts as possible. */
export function reachOf(indicator: Indicator, { grounds, ways, points }: Walk): Reach {
  const max = exact(indicator.max);
  const given = indicator.examples.flatMap(({ gives }) => (gives === null ? [] : [exact(gives)]));
  const shown = {
    canBeWon: given.some((one) => one.equals(max)),
    canBeLost: given.some((one) => one.compare(max) < 0),
  };
  if (shown.canBeWon && shown.canBeLost) {
    return OPEN;
  }
  const highest = constantTerm(max);
  const canBe = (relation: Fact["relation"]): boolean =>
    points.some(
      ({ path, value }) =>
        value !== null && isPossible(path, [fact(subtractLinear(highest, value), relation)], grounds),
    );
  const reach = {
    canBeWon: shown.canBeWon || canBe("= 0"),
    canBeLost: shown.canBeLost || canBe("> 0"),
  };
  return grounds.budget.left < 0 || ways.length === 0 ? OPEN : reach;
}
