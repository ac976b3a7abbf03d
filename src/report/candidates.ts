/** Recomputed values with their causes, and which of them are told: those that give exactly the printed figure. */
import type { Exact } from "../base/exact.ts";
import { type Printed, standsFor } from "../base/printed.ts";
import type { RoundingMode } from "../ir/ruleset.ts";
import { misprintOf } from "./misprint.ts";
import type { Cause, CauseKind, OtherUnits } from "./reconciliation.ts";

/** What comes of doing something otherwise; `value` null where nothing does. */
export interface Candidate {
  readonly cause: CauseKind;
  readonly value: Exact | null;
  /** The indicator in which it is done, where the figure is a sum. */
  readonly at?: string;
}

/** A candidate that gives the printed figure; `key` is the same where the same is done to another unit. */
export interface Match {
  readonly cause: Cause;
  readonly key: string;
}

/** All of them, in the order of the candidates; where a figure follows from others that alone. */
export function matchesAmong(candidates: Iterable<Candidate>, printed: Printed): readonly Match[] {
  const found = new Map<string, Match>();
  for (const candidate of candidates) {
    const { cause, value, at = null } = candidate;
    if (value === null || !standsFor(printed, value)) {
      continue;
    }
    const key = keyOf(candidate);
    const match: Match = { cause: { ...cause, gives: value.toFraction(), at, others: NONE }, key };
    // What follows from printed figures needs no other cause.
    if (cause.kind === "follows") {
      return [match];
    }
    found.set(key, found.get(key) ?? match);
    if (found.size === MOST_MATCHES) {
      break;
    }
  }
  return [...found.values()];
}

export function keyOf({ cause, at }: Candidate): string {
  return JSON.stringify([ofAnyUnit(cause), at ?? null]);
}

/** The same without what holds of one unit only. */
export function ofAnyUnit<K extends CauseKind>(cause: K): K {
  return cause.kind === "rounded inputs" ? { ...cause, range: null } : cause;
}

/** Each sort once. */
export function firstOfEachSort(causes: readonly Cause[]): readonly Cause[] {
  const found = new Map<string, Cause>();
  let denominators = 0;
  for (const cause of causes) {
    const key = cause.kind === "not applicable" ? cause.kind : `${sortOf(cause)} ${cause.at ?? ""}`;
    // Full points are what many a wrong divisor gives.
    const isOneMore = cause.kind === "denominator" && denominators >= MOST_DENOMINATORS;
    if (found.has(key) || isOneMore) continue;
    found.set(key, cause);
    denominators += cause.kind === "denominator" ? 1 : 0;
  }
  return [...found.values()].slice(0, MOST);
}

/** Causes of one sort are one to the reader: the first is told. */
function sortOf(cause: CauseKind): string {
  switch (cause.kind) {
    case "rounding":
      return cause.stage === "twice" || cause.stage === "figure"
        ? `rounding ${cause.mode === "half even" ? "to even" : "figure"}`
        : `rounding ${cause.stage}`;
    case "percent":
      return `percent ${cause.factor}`;
    case "cap":
      return `cap ${cause.how}`;
    case "part":
      return `part ${cause.how} ${cause.code}`;
    case "cohort":
      return cause.how === "run" ? "cohort run" : `cohort ${cause.unit}`;
    case "denominator":
      return `denominator ${cause.used.kind === "input" ? cause.used.key : "part"}`;
    case "term":
      return `term ${cause.missing.kind === "input" ? cause.missing.key : "part"}`;
    case "rule before":
      return "before";
    case "maximum":
      return cause.from === "before" ? "before" : `maximum ${cause.max}`;
    default:
      return cause.kind;
  }
}

/** How the scheme rounds a figure. */
export interface Rounded {
  readonly places: number;
  readonly mode: RoundingMode;
}

/** A value that the scheme rounds as `rule` says, rounded otherwise, or twice. */
export function* roundings(value: Exact, rule: Rounded | null, printed: Printed): Iterable<Candidate> {
  const note = (
    places: number | null,
    mode: RoundingMode | null,
    stage: "figure" | "twice" = "figure",
  ): CauseKind => ({
    ...{ kind: "rounding", stage, places, mode },
  });
  if (rule !== null && value.equals(printed.value)) {
    yield { cause: note(null, null), value };
  }
  const own = printed.places ?? MOST_PLACES;
  const places = [
    own,
    ...Array.from({ length: MOST_PLACES + 1 }, (_, at) => MOST_PLACES - at).filter((one) => one < own),
  ];
  for (const at of places) {
    const usual = value.round(at, "half up");
    for (const mode of MODES) {
      const rounded = value.round(at, mode);
      // To the even digit differs at a tie alone.
      if (mode !== "half even" || !rounded.equals(usual)) yield { cause: note(at, mode), value: rounded };
    }
  }
  for (const at of places) {
    yield {
      cause: note(at + 1, "half up", "twice"),
      value: value.round(at + 1, "half up").round(at, "half up"),
    };
  }
}

/** The last resort: the right figure with a slip of the hand. */
export function* misprints(value: Exact, printed: Printed): Iterable<Candidate> {
  const cause = misprintOf(printed, value);
  if (cause !== null) {
    yield { cause, value: printed.value };
  }
}

const MODES: readonly RoundingMode[] = ["half up", "half even", "down", "up"];
const MOST_PLACES = 4;
const MOST = 8;
const MOST_DENOMINATORS = 2;
const MOST_MATCHES = 40;
const NONE: OtherUnits = { explained: 0, against: [] };
