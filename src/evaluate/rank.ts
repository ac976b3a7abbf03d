/** Competition ranks: units with equal values share a rank, and the next rank counts them all. */
import type { Exact } from "../base/exact.ts";
import { truthIn } from "./operations.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import { isFailure, rollUpKey, type InputStates } from "./interpret.ts";
import { needsOf } from "./needs.ts";
import type { Outcome, Unranked } from "./outcome.ts";
import { interpretRollUp, type RollUpValues } from "./roll-up.ts";

/** A unit as it is ranked. */
export interface Contender {
  readonly outcome: Pick<Outcome, "status">;
  readonly values: RollUpValues;
  readonly states: InputStates;
}

export interface Rank {
  readonly rank: number | null;
  readonly unranked: Unranked | null;
}

/**
 * The rank of each unit by its total or an index as the ruleset rounds it: values of 9, 8, 8 and 7 have the ranks 1, 2,
 * 2 and 4. Units that are pending, refused or not to be ranked have none and take no place from others.
 */
export function ranksOf(ruleset: Ruleset, units: readonly Contender[]): readonly Rank[] {
  const unranked = units.map((unit) => whyUnranked(ruleset, unit));
  const values = units.map((unit, index) =>
    unit.outcome.status === "scored" && unranked[index] === null ? rankingValue(ruleset, unit) : undefined,
  );
  const places = placesOf(values.filter((value) => value !== undefined));
  return values.map((value, index) => ({
    rank: value === undefined ? null : (places.get(value.toFraction()) ?? null),
    unranked: unranked[index] ?? null,
  }));
}

/** The rank of each value, by its fraction. */
function placesOf(values: readonly Exact[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, value] of [...values].sort((left, right) => right.compare(left)).entries()) {
    const text = value.toFraction();
    places.set(text, places.get(text) ?? index + 1);
  }
  return places;
}

function rankingValue({ ranking }: Ruleset, { values }: Contender): Exact | undefined {
  switch (ranking?.by) {
    case "total":
      return values.get("total");
    case "index":
      return values.get(rollUpKey({ of: "index", name: ranking.name }));
    default:
      return undefined;
  }
}

/** Null for a unit that has a rank, that is not scored, or where nobody is ranked. */
function whyUnranked(ruleset: Ruleset, unit: Contender): Unranked | null {
  const { ranking } = ruleset;
  if (ranking === null || unit.outcome.status !== "scored") {
    return null;
  }
  const ruledOut = whyRuledOut(ruleset, unit);
  const hasValue = rankingValue(ruleset, unit) !== undefined;
  return ruledOut ?? (hasValue || ranking.by === "total" ? null : { kind: "no index", name: ranking.name });
}

/** The first condition that holds, or else what was missing to test one. */
function whyRuledOut({ notRanked }: Ruleset, { values, states }: Contender): Unranked | null {
  let unknown: Unranked | null = null;
  for (const { expression, reason } of notRanked) {
    const step = interpretRollUp(expression, values, states);
    if (!isFailure(step) && truthIn(step.value)) {
      return { kind: "not ranked", reason };
    }
    if (isFailure(step)) {
      const needed = [...needsOf([expression], new Map()).inputs.keys()];
      unknown ??= { kind: "unknown", missing: needed.filter((key) => states.get(key)?.state !== "value") };
    }
  }
  return unknown;
}
