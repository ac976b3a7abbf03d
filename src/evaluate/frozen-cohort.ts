/** Freezes a cohort as plain JSON, so that units can be compared with it later, and checks one that was read. */
import type { CohortFault } from "../base/codes.ts";
import { parseExact } from "../base/exact.ts";
import { sha256Hex } from "../base/hash.ts";
import type { CohortStatistics } from "./cohort.ts";
import { inOrder } from "./fingerprint.ts";
import { isFailure, type Statistics } from "./interpret.ts";
import type { PreparedIndicator } from "./prepare.ts";

/** What is kept of a cohort; the figures of its units are not in it. */
export interface FrozenCohort {
  readonly ruleset: { readonly id: string; readonly fingerprint: string };
  /** How many units it is of: those that were scored. */
  readonly units: number;
  /** SHA-256 of their names and figures. */
  readonly figures: string;
  /** By code of the indicator and `CohortStatistic.key`, as fractions; null where no unit had a value. */
  readonly statistics: { readonly [code: string]: { readonly [key: string]: string | null } };
  /** SHA-256 of units, figures and statistics: which cohort it is, by whatever ruleset the figures are asked for. */
  readonly hash: string;
}

/** What a frozen cohort must be of: the ruleset, and the indicators whose statistics it must have. */
export interface Wanted {
  readonly ruleset: FrozenCohort["ruleset"];
  readonly indicators: readonly PreparedIndicator[];
}

/** The cohort of so many units with these figures; the same units with the same figures give the same bytes. */
export function freezeCohort(
  ruleset: FrozenCohort["ruleset"],
  { units, figures }: Pick<FrozenCohort, "units" | "figures">,
  statistics: CohortStatistics,
): FrozenCohort {
  const content = {
    ruleset,
    units,
    figures,
    statistics: recordOf([...statistics].map(([code, values]) => [code, recordOf(textsOf(values))])),
  };
  return { ...content, hash: hashOf(content) };
}

function textsOf(values: Statistics): readonly (readonly [string, string | null])[] {
  return [...values].map(([key, value]) => [key, isFailure(value) ? null : value.toFraction()]);
}

/** Without a prototype, and in an order of its own. */
function recordOf<Value>(entries: readonly (readonly [string, Value])[]): { readonly [name: string]: Value } {
  const record: { [name: string]: Value } = Object.create(null);
  for (const [name, value] of inOrder(entries)) {
    record[name] = value;
  }
  return record;
}

function hashOf({ units, figures, statistics }: Omit<FrozenCohort, "ruleset" | "hash">): string {
  const values = Object.entries(statistics).map(([code, of]) => [code, inOrder(Object.entries(of))] as const);
  return sha256Hex(JSON.stringify([units, figures, inOrder(values)]));
}

/** A frozen cohort as it was read from a file, or why it cannot be used. */
export function checkCohort(
  value: unknown,
  { ruleset, indicators }: Wanted,
):
  | { readonly kind: "cohort"; readonly cohort: FrozenCohort }
  | { readonly kind: "fault"; readonly reason: CohortFault; readonly ruleset: string } {
  if (!isFrozenCohort(value)) {
    return { kind: "fault", reason: "not a cohort", ruleset: "" };
  }
  const isOther = value.ruleset.fingerprint !== ruleset.fingerprint;
  const isChanged = value.hash !== hashOf(value);
  const reason: CohortFault | null = isOther
    ? "other ruleset"
    : isChanged
      ? "changed"
      : isComplete(value, indicators)
        ? null
        : "incomplete";
  return reason === null
    ? { kind: "cohort", cohort: value }
    : { kind: "fault", reason, ruleset: value.ruleset.id };
}

function isFrozenCohort(value: unknown): value is FrozenCohort {
  if (!isRecord(value) || !isRecord(value["ruleset"]) || !isRecord(value["statistics"])) {
    return false;
  }
  const { ruleset, units, figures, hash, statistics } = value;
  return (
    hasKeys(value, ["ruleset", "units", "figures", "statistics", "hash"]) &&
    isRecord(ruleset) &&
    hasKeys(ruleset, ["id", "fingerprint"]) &&
    [ruleset["id"], ruleset["fingerprint"], figures, hash].every((text) => typeof text === "string") &&
    Number.isSafeInteger(units) &&
    Object.values(statistics ?? {}).every(
      (values) => isRecord(values) && Object.values(values).every(isFraction),
    )
  );
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasKeys(record: object, keys: readonly string[]): boolean {
  return Object.keys(record).sort().join(" ") === [...keys].sort().join(" ");
}

function isFraction(value: unknown): boolean {
  return value === null || (typeof value === "string" && parseExact(value)?.toFraction() === value);
}

function isComplete({ statistics }: FrozenCohort, indicators: readonly PreparedIndicator[]): boolean {
  const relative = indicators.filter((one) => one.statistics.size > 0);
  return (
    Object.keys(statistics).length === relative.length &&
    relative.every(({ indicator, statistics: needed }) => {
      const values = Object.hasOwn(statistics, indicator.code) ? statistics[indicator.code] : undefined;
      return values !== undefined && hasKeys(values, [...needed.keys()]);
    })
  );
}
