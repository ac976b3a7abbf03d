/** Reads `*.cases.json` beside a ruleset and holds its expectations against what is scored, as exact fractions. */
import { parseExact } from "../../base/exact.ts";
import { scanJson } from "../../data/scan-json.ts";
import type { RankedOutcome } from "../../evaluate/outcome.ts";

type Texts = { readonly [key: string]: string };
export interface WorkedCases {
  readonly ruleset: string;
  readonly units: readonly { readonly unit: string; readonly inputs: Texts }[];
  readonly expect: { readonly [unit: string]: { readonly [key: string]: unknown } };
}

/** One result that is not what was expected of it. */
export interface Difference {
  readonly unit: string;
  /** A code, or "total", "rank", "status", "index NAME", … */
  readonly code: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** Undefined where the text has not the shape of worked cases. */
export function readWorkedCases(text: string): WorkedCases | undefined {
  const json = parsed(text);
  if (!isRecord(json) || typeof json["ruleset"] !== "string" || !Array.isArray(json["units"])) {
    return undefined;
  }
  const { ruleset, units, expect } = json;
  const areUnits = units.every(
    (one: unknown) =>
      isRecord(one) &&
      typeof one["unit"] === "string" &&
      isRecord(one["inputs"]) &&
      Object.values(one["inputs"]).every((value) => typeof value === "string"),
  );
  if (!areUnits || !isRecord(expect) || !Object.values(expect).every(isRecord)) {
    return undefined;
  }
  const names = units.map(({ unit }: { unit: string }) => unit);
  const isSame = [...new Set(names)].sort().join("\n") === Object.keys(expect).sort().join("\n");
  return isSame && new Set(names).size === names.length
    ? { ruleset, units, expect: expect as WorkedCases["expect"] }
    : undefined;
}

/** What differs in one unit; numbers are compared as fractions, what is left out is not expected. */
export function differencesIn(
  unit: RankedOutcome,
  expected: WorkedCases["expect"][string],
): readonly Difference[] {
  return Object.entries({ status: "scored", ...expected }).flatMap(([code, wanted]) => {
    const got = scoredOf(unit, code);
    return comparable(wanted) === comparable(got) ? [] : [{ unit: unit.unit, code, expected: wanted, got }];
  });
}

function scoredOf(unit: RankedOutcome, key: string): unknown {
  switch (key) {
    case "status":
      return unit.status;
    case "total":
      return unit.total.exact ?? unit.status;
    case "certain":
    case "possible":
      return unit.total[key].toFixed();
    case "rank":
      return unit.rank;
    case "grade":
      return unit.grade;
    default:
      return namedOf(unit, key);
  }
}

function namedOf(unit: RankedOutcome, key: string): unknown {
  const [word, name] = [key.slice(0, key.indexOf(" ")), key.slice(key.indexOf(" ") + 1)];
  if (word === "index" || word === "pillar") {
    return (word === "index" ? unit.indices : unit.pillars).find((one) => one.name === name)?.exact;
  }
  if (word === "targets") {
    return unit.indicators[name]?.targets.map(({ met }) => met);
  }
  const indicator = unit.indicators[key];
  return indicator === undefined
    ? unit.groups[key]?.exact
    : indicator.status === "scored"
      ? indicator.exact
      : indicator.status;
}

function comparable(value: unknown): string {
  return typeof value === "string"
    ? (parseExact(value)?.toFraction() ?? value)
    : (JSON.stringify(value) ?? "");
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  const { tooDeep, repeated } = scanJson(text);
  try {
    return tooDeep === undefined && repeated.length === 0 ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
