/** Why a printed rank is another one: it goes by printed figures, ties are counted otherwise, or a digit is wrong. */
import { exact, type Exact } from "../base/exact.ts";
import type { Printed } from "../base/printed.ts";
import type { OfficialUnit } from "../ir/official.ts";
import { type Candidate, misprints } from "./candidates.ts";
import { LEFT_OUT, type Target } from "./check-figures.ts";
import { rankedBy, TOTAL } from "./check-ranks.ts";
import { recomputedOf } from "./figure-value.ts";
import { printedBy } from "./check-sums.ts";
import type { Member, Workbench } from "./workbench.ts";

export function* rankCandidates(
  { ruleset, members }: Workbench,
  member: Member,
  unit: OfficialUnit,
  official: readonly OfficialUnit[],
  printed: Printed,
): Iterable<Candidate> {
  const by = rankedBy(ruleset);
  if (by === null) {
    return;
  }
  // A table that prints totals only is ranked by them.
  const shown = official.some((one) => figureOf(one, by) !== null) ? by : TOTAL;
  const own = figureOf(unit, shown);
  const others = official.flatMap((one) => figureOf(one, shown) ?? []);
  if (own !== null) {
    yield { cause: { kind: "follows" }, value: placeAmong(own, others) };
  }
  const values = members.flatMap(({ outcome }) =>
    outcome.rank === null ? [] : (recomputedOf(by, outcome) ?? []),
  );
  const value = recomputedOf(by, member.outcome);
  if (value !== null && member.outcome.rank !== null) {
    const better = new Set(values.filter((one) => one.compare(value) > 0).map((one) => one.toFraction()));
    yield { cause: { kind: "ties", how: "dense" }, value: exact(better.size + 1) };
    const equal = values.filter((one) => one.equals(value)).length;
    for (let at = 1; at < equal; at += 1) {
      yield { cause: { kind: "ties", how: "in order" }, value: exact(member.outcome.rank + at) };
    }
    yield { cause: { kind: "ranked by total" }, value: by === TOTAL ? null : byTotal(member, members) };
    yield* misprints(exact(member.outcome.rank), printed);
  }
}

/** The rank that a unit has by its total. */
function byTotal({ outcome }: Member, members: readonly Member[]): Exact | null {
  const own = recomputedOf(TOTAL, outcome);
  const all = members.flatMap((one) =>
    one.outcome.rank === null ? [] : (recomputedOf(TOTAL, one.outcome) ?? []),
  );
  return own && placeAmong(own, all);
}

function figureOf(unit: OfficialUnit, by: Target): Exact | null {
  const found = printedBy(unit, new Map())(by);
  return found === null || found === LEFT_OUT ? null : found.value;
}

function placeAmong(own: Exact, all: readonly Exact[]): Exact {
  return exact(all.filter((one) => one.compare(own) > 0).length + 1);
}
