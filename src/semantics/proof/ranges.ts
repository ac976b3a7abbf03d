/** Numbers of which only the range is known: rounded ones, and those of too many ways to follow each. */
import type { Exact } from "../../base/exact.ts";
import { define, type Grounds, type Outcome, rangeOn } from "./grounds.ts";
import { ANY, type Bound, type Interval, spanning } from "./interval.ts";
import { constantTerm, type Fact, type Linear, subtractLinear, unknownTerm, valueAt } from "./linear.ts";
import { fact, type Path } from "./path.ts";

/** An unknown that keeps to what is known of it: the ends of a range. */
export function within(unknown: Linear, { low, high }: Interval): readonly Fact[] {
  const atLeast = (bound: Bound) => subtractLinear(unknown, constantTerm(bound.value));
  const atMost = (bound: Bound) => subtractLinear(constantTerm(bound.value), unknown);
  return [
    ...(low === undefined ? [] : [fact(atLeast(low), low.isStrict ? "> 0" : ">= 0")]),
    ...(high === undefined ? [] : [fact(atMost(high), high.isStrict ? "> 0" : ">= 0")]),
  ];
}

/** The range that holds all ways that lead to a value; null where there is none. */
export function rangeOver(ways: readonly Outcome<Linear>[], grounds: Grounds): Interval | null {
  const ranges = ways.flatMap(({ path, value }) =>
    value === null ? [] : (rangeOn(value, path, grounds) ?? []),
  );
  return ranges.length === 0 ? null : ranges.reduce(spanning);
}

/** A number of which only the range over all its ways is kept; `keys` are those of what is read on them. */
export function summarised(
  ways: readonly Outcome<Linear>[],
  path: Path,
  grounds: Grounds,
  keys: ReadonlySet<string> = new Set(),
): Outcome<Linear> {
  const unknown = grounds.unknowns.fresh();
  grounds.summaries.set(unknown, { ways, keys });
  const value = unknownTerm(unknown);
  const facts = within(value, rangeOver(ways, grounds) ?? ANY);
  return { path: define(path, unknown, facts, grounds), value };
}

/** A rounded value: no further from the value than rounding goes, and within what its range rounds to. */
export function rounded(
  value: Linear,
  { low, high }: { readonly low: Exact; readonly high: Exact },
  round: (value: Exact) => Exact,
  path: Path,
  grounds: Grounds,
): Outcome<Linear> {
  const unknown = grounds.unknowns.fresh();
  const result = unknownTerm(unknown);
  const change = subtractLinear(result, value);
  const range = rangeOn(value, path, grounds) ?? ANY;
  const ends = {
    low: range.low && { value: round(range.low.value), isStrict: false },
    high: range.high && { value: round(range.high.value), isStrict: false },
  };
  const facts = [
    ...within(change, { low: { value: low, isStrict: false }, high: { value: high, isStrict: false } }),
    ...within(result, ends),
  ];
  const at = define(path, unknown, facts, grounds, (lookUp) => round(valueAt(value, lookUp)));
  return { path: at, value: result };
}
