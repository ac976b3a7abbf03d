/** Compares what a receipt says of its units with what is recomputed: each with its namesake, in whatever order they stand. */
import { differences, isRecord, type JsonDifference, otherNames } from "./json-differences.ts";
import type { Mismatch } from "./mismatch.ts";
import type { Receipt } from "./receipt.ts";

/** Units that have results but no figures, or figures but no results: one mismatch each. */
export function unitsAlone(receipt: Receipt): readonly Mismatch[] {
  const kept = receipt.results.map(unitOf);
  const now = receipt.units.map(({ unit }) => unit);
  return otherNames(kept, now, "results").map((one) => ({
    what: "unit",
    unit: one.kept ?? one.now,
    ...one,
  }));
}

/** Results, unit by unit; of units that are `told` already nothing is said. */
export function resultMismatches(
  receipt: Receipt,
  again: Receipt,
  told: ReadonlySet<string>,
): readonly Mismatch[] {
  return paired(receipt.results, again.results).flatMap(({ unit, kept, now }) =>
    told.has(unit) ? [] : of("result", withoutEchoes(differences(kept, now), POINTS, OF_POINTS), unit),
  );
}

/** The first step of each indicator that is another one; figures that are told already are passed over. */
export function traceMismatches(
  { traces: { units: kept } }: Receipt,
  { traces: { units: now } }: Receipt,
  told: ReadonlySet<string>,
  isToldFigure: (unit: string, key: string) => boolean,
): readonly Mismatch[] {
  return Object.keys({ ...kept, ...now }).flatMap((unit) => {
    const [before, after] = [kept[unit], now[unit]];
    if (told.has(unit)) return [];
    if (before === undefined || after === undefined) return of("trace", differences(before, after), unit);
    const found = Object.keys({ ...before, ...after }).flatMap((code) =>
      differences(before[code], after[code], code)
        .filter(({ place }) => !isToldFigure(unit, place.split(".inputs.")[1] ?? ""))
        .slice(0, 1),
    );
    return of("trace", found, unit);
  });
}

/** The comparison with the official table, unit by unit and each figure by its name. */
export function officialMismatches(
  { reconciliation: kept, cohort }: Receipt,
  { reconciliation: now }: Receipt,
  told: ReadonlySet<string>,
): readonly Mismatch[] {
  if (now === null || !isWhole(kept)) {
    return of("official", differences(kept, now));
  }
  const [before, after] = [restOf(kept), restOf(now)];
  const isSaid = told.size > 0 || differences(kept.cohort, cohort).length === 0;
  const isNew = ({ kept: one, now: other }: JsonDifference): boolean => !told.has(one ?? other ?? "");
  return [
    ...of("official", differences(before.rest, after.rest)),
    ...(isSaid ? [] : of("official", differences({ cohort: kept.cohort }, { cohort: now.cohort }))),
    ...(told.size > 0 ? [] : of("official", differences({ agrees: kept.agrees }, { agrees: now.agrees }))),
    ...of("official", otherNames(kept.withoutData, now.withoutData, "withoutData").filter(isNew)),
    ...of("official", otherNames(kept.notInTable, now.notInTable, "notInTable").filter(isNew)),
    ...paired(before.units, after.units).flatMap(({ unit, kept: one, now: other }) =>
      told.has(unit) ? [] : of("official", figureDifferences(one, other), unit),
    ),
  ];
}

/** One line a figure that is another one: what it is compared with and comes to follows from it. */
function figureDifferences(kept: unknown, now: unknown): readonly JsonDifference[] {
  const found = withoutEchoes(differences(kept, now), COMPARED, OF_COMPARED);
  return withoutEchoes(found, FIGURE, OF_FIGURE);
}

type Reconciled = NonNullable<Receipt["reconciliation"]>;

function isWhole(kept: Receipt["reconciliation"]): kept is Reconciled {
  return [kept?.units, kept?.withoutData, kept?.notInTable].every(Array.isArray);
}

/** What is compared as it stands; the first figure that differs goes by its name. */
function restOf({ units, cohort: _c, agrees: _a, withoutData: _w, notInTable: _n, ...rest }: Reconciled): {
  readonly rest: object;
  readonly units: readonly object[];
} {
  const named = units.map((unit) => {
    const first = isRecord(unit) && Array.isArray(unit.figures) ? unit.figures[unit.first ?? -1] : undefined;
    return { ...unit, first: first === undefined ? null : `${first.of}.${first.name}` };
  });
  return { rest, units: named };
}

interface Pair<Entry> {
  readonly unit: string;
  readonly kept: Entry | undefined;
  readonly now: Entry | undefined;
}

/** Entries of the same unit; where a name stands twice, the first with the first. */
function paired<Entry>(kept: readonly Entry[], now: readonly Entry[]): readonly Pair<Entry>[] {
  const [before, after] = [byName(kept), byName(now)];
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => {
    const [one, other] = [before.get(key), after.get(key)];
    return { unit: unitOf(one ?? other), kept: one, now: other };
  });
}

function byName<Entry>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const seen = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const unit = unitOf(entry);
      const count = (seen.get(unit) ?? 0) + 1;
      seen.set(unit, count);
      return [`${count} ${unit}`, entry];
    }),
  );
}

function unitOf(entry: unknown): string {
  return isRecord(entry) && typeof entry["unit"] === "string" ? entry["unit"] : "";
}

/** Without what only follows from a difference that is told: the exact points of points that are others. */
function withoutEchoes(
  found: readonly JsonDifference[],
  head: RegExp,
  echo: RegExp,
): readonly JsonDifference[] {
  const heads = new Set(
    found.filter(({ place }) => head.test(place)).map((one) => one.place.replace(head, "")),
  );
  return found.filter(({ place }) => !echo.test(place) || !heads.has(place.replace(echo, "")));
}

/** These differences as mismatches of one part of a receipt. */
export function of(
  what: Mismatch["what"],
  found: readonly JsonDifference[],
  unit: string | null = null,
): readonly Mismatch[] {
  return found.map((one) => ({ what, unit, ...one }));
}

const POINTS = /\.(?:points|value)$/;
const OF_POINTS = /\.(?:exact|certain|possible|assumedShare)$/;
const COMPARED = /\.(?:official|recomputed|verdict|difference)$/;
const FIGURE = /\.(?:official|recomputed)$/;
const OF_FIGURE = /\.(?:verdict|difference)$/;
const OF_COMPARED = /\.(?:causes|range|places|reason|missing|place)(?:\..*)?$/;
