/** Finds figures of which the same change alone wins as much: the other summands of a sum. */
import type { Change } from "./parts.ts";
import type { Found, Search } from "./search.ts";
import type { Trial } from "./trial.ts";

/** Of (b + c) / a with b raised by 5, c raised by 5, where that is its smallest change for the same points. */
export function alternativesTo(trial: Trial, search: Search, { change, points }: Found): readonly Change[] {
  const { input, from, to } = change;
  if (typeof from !== "object" || typeof to !== "object") {
    return [];
  }
  const by = to.minus(from);
  return trial.changeable.flatMap((other): readonly Change[] => {
    const now = trial.figures.get(other.key);
    const isLike = other.key !== input.key && other.kind === input.kind && other.unitOf === input.unitOf;
    if (!isLike || typeof now !== "object") {
      return [];
    }
    const there = now.plus(by);
    if (trial.pointsOf(new Map([[other.key, there]]))?.equals(points) !== true) {
      return [];
    }
    return search
      .in(other, (given) => given.compare(points) >= 0)
      .map((found) => found.change)
      .filter((found) => typeof found.to === "object" && found.to.equals(there));
  });
}
