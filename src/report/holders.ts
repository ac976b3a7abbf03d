/** Finds which units of a cohort have the highest or the lowest value that an indicator compares with. */
import { oneLine } from "../base/visible.ts";
import type { RankedOutcome } from "../evaluate/outcome.ts";
import { valuesOf, type UsedStatistic } from "./trace-values.ts";

/** The names of the units that hold a statistic; none of a mean, or where it cannot be told. */
export type HoldersOf = (used: UsedStatistic) => readonly string[];

/** By the code of the indicator; each statistic is looked up once, in the traces of the units. */
export function holdersIn(units: readonly RankedOutcome[]): (code: string) => HoldersOf {
  const found = new Map<string, readonly string[]>();
  return (code) => (used) => {
    const key = JSON.stringify([code, used.expression.key]);
    const names = found.get(key) ?? holders(code, used, units);
    found.set(key, names);
    return names;
  };
}

function holders(
  code: string,
  { expression, value }: UsedStatistic,
  units: readonly RankedOutcome[],
): readonly string[] {
  if (expression.statistic === "mean" || typeof value !== "object") {
    return [];
  }
  return units.flatMap(({ unit, indicators }) => {
    const outcome = indicators[code];
    const trace = outcome?.status === "scored" && outcome.missing.length === 0 ? outcome.trace : null;
    const own = trace === null ? undefined : valuesOf(trace, "en").valueFor(expression.of);
    return typeof own === "object" && own.equals(value) ? [oneLine(unit)] : [];
  });
}
