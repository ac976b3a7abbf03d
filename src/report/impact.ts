/** Shows whom a change of rules moves: the same units under two rulesets, who gains, who loses, and by which indicators. */
import { exact, type Exact, sumOf, zero } from "../base/exact.ts";
import { createEvaluator } from "../evaluate/bulk-evaluator.ts";
import {
  issuesOf,
  type InputIssue,
  type RankedOutcome,
  type RawInputs,
  type Unit,
  type UnitStatus,
  type Unranked,
} from "../evaluate/outcome.ts";
import { type Indicator, indicatorsOf, inputsOf, keysByName, type Ruleset } from "../ir/ruleset.ts";
import { exactOf, fractionOf } from "./numbers.ts";

/** What two rulesets make of the same units. Points are certain points: what is pending counts as nothing. */
export interface Impact {
  readonly before: Ruleset;
  readonly after: Ruleset;
  /** In the order given. */
  readonly units: readonly UnitImpact[];
  /** Scored indicators: those of `after` in written order, then those that it no longer has. */
  readonly indicators: readonly IndicatorImpact[];
  /** Inputs that units lack under `after` and did not lack under `before`, and how many units do. */
  readonly required: readonly { readonly key: string; readonly units: number }[];
}

/** What becomes of one unit. */
export interface UnitImpact {
  readonly unit: string;
  readonly before: Standing;
  readonly after: Standing;
  /** Of the points and of their share of the maximum; null where either ruleset refuses the unit. */
  readonly change: Exact | null;
  readonly shareChange: Exact | null;
  /** How many places it goes up; null where it has no rank in either. */
  readonly places: number | null;
  /** 1 where its share of the maximum rises, -1 where it falls. */
  readonly direction: -1 | 0 | 1 | null;
  /** Every indicator whose points change, the largest change first. */
  readonly drivers: readonly Driver[];
  /** What rounding of groups or the total adds to the sum of the drivers. */
  readonly rounding: Exact;
  /** Inputs that it lacks under `after` only. */
  readonly required: readonly string[];
}

/** A unit under one of the rulesets. */
export interface Standing {
  readonly status: UnitStatus;
  /** Null where it is refused. */
  readonly points: Exact | null;
  /** The maximum that applies to the unit. */
  readonly max: Exact;
  readonly share: Exact | null;
  readonly rank: number | null;
  readonly unranked: Unranked | null;
  readonly issues: readonly InputIssue[];
}

/** An indicator that changes the points of a unit. */
export interface Driver {
  /** As in `IndicatorImpact`. */
  readonly code: string;
  /** Only `before` has it; `after` may have another of the same code. */
  readonly isGone: boolean;
  readonly change: Exact;
}

/** What an indicator changes, over all units. */
export interface IndicatorImpact {
  /** Under `after`, or under `before` where only that has it. */
  readonly code: string;
  readonly label: string;
  /** Its code and maximum under each; null where the ruleset does not have it. */
  readonly before: { readonly code: string; readonly max: string } | null;
  readonly after: { readonly code: string; readonly max: string } | null;
  /** Over the units that neither ruleset refuses; `mean` is null where there are none. */
  readonly sum: Exact;
  readonly mean: Exact | null;
  readonly gain: number;
  readonly lose: number;
}

/** Which old indicator is which new one. */
export interface ImpactOptions {
  /** New codes of indicators by old ones: their figures stand under the old codes. */
  readonly renumbered?: ReadonlyMap<string, string>;
}

/**
 * The units under both rulesets. An input that only one of them knows is no fault:
 * `impactOf(rules, rules, units).units.every((one) => one.direction === 0)` is true where none is refused.
 * Never throws for what is in the units: a unit that a ruleset refuses has its `issues`.
 *
 * @group Compare editions
 */
export function impactOf(
  before: Ruleset,
  after: Ruleset,
  units: readonly Unit[],
  { renumbered = new Map() }: ImpactOptions = {},
): Impact {
  const sides = sidesOf(before, after, renumbered);
  const scoredBefore = createEvaluator(before).evaluateAll(renamed(units, sides.keyBefore)).units;
  const scoredAfter = createEvaluator(after).evaluateAll(renamed(units, sides.keyAfter)).units;
  const pairs = pairsOf(before, after, renumbered);
  const impacts = scoredAfter.flatMap((now, index) => {
    const old = scoredBefore[index];
    return old === undefined ? [] : [unitImpact(old, now, pairs, sides.keyAfter)];
  });
  return {
    before,
    after,
    units: impacts,
    indicators: pairs.map((pair) => indicatorImpact(pair, impacts)),
    required: counted(impacts.flatMap(({ required }) => required)),
  };
}

/** The key under which a ruleset takes an input; undefined where only the other one knows it. */
type KeyOf = (key: string) => string | undefined;

function sidesOf(
  before: Ruleset,
  after: Ruleset,
  renumbered: ReadonlyMap<string, string>,
): { readonly keyBefore: KeyOf; readonly keyAfter: KeyOf } {
  const [old, now] = [keysOf(before), keysOf(after)];
  const taken = new Set(renumbered.values());
  const movedKeys = new Map<string, string | undefined>();
  for (const { code, inputs } of indicatorsOf(before.children)) {
    const target = renumbered.get(code);
    for (const { key } of inputs) {
      if (target !== undefined) {
        movedKeys.set(key, target + key.slice(code.length));
      } else if (taken.has(code)) {
        // The code now stands for another indicator.
        movedKeys.set(key, undefined);
      }
    }
  }
  const keyAfter: KeyOf = (key) => {
    const oldKey = old(key);
    if (oldKey !== undefined && movedKeys.has(oldKey)) {
      const target = movedKeys.get(oldKey);
      return target === undefined ? undefined : now(target);
    }
    return now(key) ?? (oldKey === undefined ? key : undefined);
  };
  // What neither knows is a fault of both.
  return { keyBefore: (key) => old(key) ?? (now(key) === undefined ? key : undefined), keyAfter };
}

/** The key of an input that is given by its key or by the name its author gave it. */
function keysOf(ruleset: Ruleset): KeyOf {
  const inputs = inputsOf(ruleset);
  const keys = new Map([...keysByName(inputs), ...inputs.map(({ key }) => [key, key] as const)]);
  return (key) => keys.get(key);
}

function renamed(units: readonly Unit[], keyOf: KeyOf): readonly Unit[] {
  return units.map(({ unit, inputs }) => ({ unit, inputs: renamedInputs(inputs, keyOf) }));
}

function renamedInputs(inputs: RawInputs, keyOf: KeyOf): RawInputs {
  const all = Object.entries(inputs).flatMap(([key, value]) => {
    const own = keyOf(key);
    return own === undefined ? [] : [{ key, own, value }];
  });
  // What is given under the key itself counts before what was renumbered to it.
  const direct = all.filter(({ key, own }) => key === own);
  return Object.fromEntries([...all, ...direct].map(({ own, value }) => [own, value]));
}

/** An indicator as both rulesets have it, or one of them. */
interface Pair {
  readonly old: Indicator | undefined;
  readonly now: Indicator | undefined;
}

function pairsOf(before: Ruleset, after: Ruleset, renumbered: ReadonlyMap<string, string>): readonly Pair[] {
  const taken = new Set(renumbered.values());
  const newCodeOf = (code: string): string | undefined =>
    renumbered.get(code) ?? (taken.has(code) ? undefined : code);
  const old = scoredIn(before);
  const now = scoredIn(after);
  const codes = new Set(now.map(({ code }) => code));
  const byNewCode = new Map(old.map((one) => [newCodeOf(one.code), one]));
  const gone = old.filter((one) => !codes.has(newCodeOf(one.code) ?? ""));
  return [
    ...now.map((one) => ({ old: byNewCode.get(one.code), now: one })),
    ...gone.map((one) => ({ old: one, now: undefined })),
  ];
}

function scoredIn({ children }: Ruleset): readonly Indicator[] {
  return indicatorsOf(children).filter(({ unscored }) => !unscored);
}

function codeOf({ old, now }: Pair): string {
  return now?.code ?? old?.code ?? "";
}

function unitImpact(
  old: RankedOutcome,
  now: RankedOutcome,
  pairs: readonly Pair[],
  keyAfter: KeyOf,
): UnitImpact {
  const [before, after] = [standingOf(old), standingOf(now)];
  const change = before.points === null || after.points === null ? null : after.points.minus(before.points);
  const shareChange = before.share === null || after.share === null ? null : after.share.minus(before.share);
  const changes =
    change === null
      ? []
      : pairs.map((pair) => ({
          code: codeOf(pair),
          isGone: pair.now === undefined,
          change: pointsIn(now, pair.now).minus(pointsIn(old, pair.old)),
        }));
  const drivers = changes
    .filter((one) => !one.change.isZero())
    .sort((left, right) => right.change.abs().compare(left.change.abs()));
  const lackedBefore = new Set(missingIn(old).map((key) => keyAfter(key) ?? key));
  return {
    unit: now.unit,
    before,
    after,
    change,
    shareChange,
    places: before.rank === null || after.rank === null ? null : before.rank - after.rank,
    direction: shareChange?.sign() ?? null,
    drivers,
    rounding: change === null ? zero : change.minus(sumOf(drivers.map((one) => one.change))),
    required: missingIn(now).filter((key) => !lackedBefore.has(key)),
  };
}

function standingOf(outcome: RankedOutcome): Standing {
  const { status, total, rank, unranked } = outcome;
  const points = total.exact === null ? null : fractionOf(total.exact);
  const max = exactOf(total.max);
  return {
    status,
    points,
    max,
    share: points === null || max.isZero() ? null : points.over(max),
    rank,
    unranked,
    issues: issuesOf(outcome),
  };
}

function pointsIn(outcome: RankedOutcome, indicator: Indicator | undefined): Exact {
  const points = indicator === undefined ? null : (outcome.indicators[indicator.code]?.exact ?? null);
  return points === null ? zero : fractionOf(points);
}

function missingIn({ indicators }: RankedOutcome): readonly string[] {
  return [...new Set(Object.values(indicators).flatMap(({ missing }) => missing))];
}

function indicatorImpact(pair: Pair, units: readonly UnitImpact[]): IndicatorImpact {
  const code = codeOf(pair);
  const isGone = pair.now === undefined;
  const compared = units.filter(({ change }) => change !== null);
  const changes = compared.flatMap(({ drivers }) =>
    drivers.filter((one) => one.code === code && one.isGone === isGone).map(({ change }) => change),
  );
  const sum = sumOf(changes);
  const sideOf = (one: Indicator | undefined) =>
    one === undefined ? null : { code: one.code, max: one.max };
  return {
    code,
    label: (pair.now ?? pair.old)?.label ?? "",
    before: sideOf(pair.old),
    after: sideOf(pair.now),
    sum,
    mean: compared.length === 0 ? null : sum.over(exact(compared.length)),
    gain: changes.filter((change) => change.sign() > 0).length,
    lose: changes.filter((change) => change.sign() < 0).length,
  };
}

function counted(keys: readonly string[]): Impact["required"] {
  const counts = new Map<string, number>();
  for (const key of keys) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, units]) => ({ key, units }));
}
