/** Which way a number is rounded when something is left over. */
import { add, negate, remainder, type Integer } from "./integer.ts";
import { assertNever } from "./invariant.ts";

/** `half up` takes ties away from zero, `up` is away from zero, `down` toward it. */
export type RoundingMode = "half up" | "half even" | "up" | "down" | "ceiling" | "floor";

/** Whether a result with something left over moves away from zero; `half` compares what is left with one half. */
export function roundsAway(
  mode: RoundingMode,
  isNegative: boolean,
  units: Integer,
  half: -1 | 0 | 1,
): boolean {
  switch (mode) {
    case "half up":
      return half >= 0;
    case "half even":
      return half > 0 || (half === 0 && remainder(units, 2) === 1);
    case "up":
      return true;
    case "down":
      return false;
    case "ceiling":
      return !isNegative;
    case "floor":
      return isNegative;
    default:
      return assertNever(mode);
  }
}

/** Whether `rest` of `whole` is less than, exactly or more than one half of it: -1, 0 or 1. */
export function compareToHalf(rest: Integer, whole: Integer): -1 | 0 | 1 {
  const missing = add(whole, negate(rest));
  return rest < missing ? -1 : rest > missing ? 1 : 0;
}
