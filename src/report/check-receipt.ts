/** Recomputes a receipt from what it holds, and tells what no longer matches. */
import type { ReceiptFault } from "../base/codes.ts";
import { changedInputs } from "./changed-inputs.ts";
import { createEvaluator } from "../evaluate/bulk-evaluator.ts";
import type { Table } from "../evaluate/outcome.ts";
import type { Mismatch } from "./mismatch.ts";
import { hashOf, type Receipt, receiptOf } from "./receipt.ts";
import { reconcile } from "./reconcile.ts";

/** A receipt recomputed, or why it cannot be. */
export type ReceiptCheck =
  | { readonly kind: "fault"; readonly reason: ReceiptFault }
  | {
      readonly kind: "checked";
      readonly receipt: Receipt;
      /** Empty where all of it was recomputed as it is written. */
      readonly mismatches: readonly Mismatch[];
    };

/**
 * A receipt out of parsed JSON, recomputed: `checkReceipt(JSON.parse(text))` has the kind "checked" and no mismatches
 * where nothing was changed. Throws only for a ruleset in it that no version of barem has written.
 * Errors: "fault" for what is no receipt or one of a later version.
 *
 * @group Verify
 */
export function checkReceipt(json: unknown): ReceiptCheck {
  if (!isRecord(json) || typeof json["receipt"] !== "number") {
    return { kind: "fault", reason: "not a receipt" };
  }
  if (json["receipt"] > 1) {
    return { kind: "fault", reason: "later version" };
  }
  if (!isReceipt(json)) {
    return { kind: "fault", reason: "not complete" };
  }
  return { kind: "checked", receipt: json, mismatches: mismatchesOf(json) };
}

function mismatchesOf(receipt: Receipt): readonly Mismatch[] {
  const again = recomputed(receipt);
  const changed = changedInputs(receipt, again);
  const isTold = new Set(changed.map(({ unit, place }) => `${unit} ${place}`));
  const { hash, ...hashed } = receipt;
  const { ruleset, cohort } = receipt;
  const seal = differences(hash, hashOf(hashed), "hash");
  return [
    ...of("fingerprint", differences(withoutText(ruleset), withoutText(again.ruleset))),
    ...changed,
    ...of("cohort", differences(cohort, again.cohort)),
    ...Array.from({ length: Math.max(receipt.results.length, again.results.length) }, (_, at) =>
      of(
        "result",
        differences(receipt.results[at], again.results[at]),
        again.results[at]?.unit ?? receipt.units[at]?.unit,
      ),
    ).flat(),
    ...Object.keys({ ...receipt.traces.units, ...again.traces.units }).flatMap((unit) =>
      of("trace", differences(receipt.traces.units[unit], again.traces.units[unit]), unit).filter(
        ({ place }) => !isTold.has(`${unit} ${place.split(".inputs.")[1] ?? ""}`),
      ),
    ),
    ...officialMismatches(receipt.reconciliation, again.reconciliation),
    ...of("receipt", differences(remainder(receipt), remainder(again))),
    ...of("hash", seal),
  ];
}

/** Unit by unit, each figure by its name. */
function officialMismatches(
  kept: Receipt["reconciliation"],
  now: Receipt["reconciliation"],
): readonly Mismatch[] {
  if (!Array.isArray(kept?.units) || now === null) {
    return of("official", differences(kept, now));
  }
  const { units: keptUnits, ...keptRest } = kept;
  const { units: nowUnits, ...nowRest } = now;
  return [
    ...of("official", differences(keptRest, nowRest)),
    ...Array.from({ length: Math.max(keptUnits.length, nowUnits.length) }, (_, at) =>
      of(
        "official",
        differences(keptUnits[at], nowUnits[at]),
        nowUnits[at]?.unit ?? keptUnits[at]?.unit ?? null,
      ),
    ).flat(),
  ];
}

function of(
  what: Mismatch["what"],
  found: readonly Omit<Mismatch, "what" | "unit">[],
  unit: string | null = null,
): readonly Mismatch[] {
  return found.map((one) => ({ what, unit, ...one }));
}

/** What is said of a ruleset; its own text goes by its hash. */
function withoutText({ compiled: _, ...said }: Receipt["ruleset"]): Omit<Receipt["ruleset"], "compiled"> {
  return said;
}

/** All of a receipt that is not compared part by part, whatever else was written into it. */
function remainder({
  ruleset: _,
  cohort: _c,
  results: _r,
  reconciliation: _o,
  hash: _h,
  ...rest
}: Receipt): object {
  const { units: _u, ...traces } = rest.traces;
  return { ...rest, traces, units: rest.units.map(({ inputs, hash: _i, ...unit }) => ({ ...unit, inputs })) };
}

function recomputed(receipt: Receipt): Receipt {
  const { compiled, given } = receipt.ruleset;
  const { units, official, before, frozenCohort } = receipt;
  const evaluator = createEvaluator(compiled);
  const reading = frozenCohort === null ? null : evaluator.readCohort(frozenCohort);
  const cohort = reading?.kind === "cohort" ? { cohort: reading.cohort } : {};
  const table: Table = evaluator.evaluateAll(units, cohort);
  const options = { ...cohort, ...(before === null ? {} : { before }) };
  return receiptOf({
    ...{ engine: receipt.engine, given, ruleset: compiled, units, table, official },
    traced: Object.keys(receipt.traces.units),
    ...{ frozenCohort: frozenCohort ?? undefined, before: before ?? undefined },
    reconciliation:
      receipt.reconciliation === null ? undefined : reconcile(compiled, units, official, options),
  });
}

/** Where two values of JSON differ, leaf by leaf; entries with a code or a name go by it, others by their order. */
function differences(kept: unknown, now: unknown, place = ""): readonly Omit<Mismatch, "what" | "unit">[] {
  if (isBranch(kept) && isBranch(now)) {
    const [left, right] = [membersOf(kept), membersOf(now)];
    return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
      differences(left.get(key), right.get(key), place === "" ? key : `${place}.${key}`),
    );
  }
  const [keptText, nowText] = [textOf(kept), textOf(now)];
  return keptText === nowText ? [] : [{ place, kept: keptText, now: nowText }];
}

function membersOf(value: object): ReadonlyMap<string, unknown> {
  const entries = Array.isArray(value)
    ? value.map((one, at) => [nameOf(one) ?? String(at + 1), one] as const)
    : Object.entries(value);
  return new Map(entries);
}

function nameOf(entry: unknown): string | null {
  if (!isRecord(entry)) {
    return null;
  }
  const { code, of: kind, name, kind: isCause } = entry;
  if (typeof kind === "string" && typeof name === "string" && isCause === undefined) {
    return `${kind}.${name}`;
  }
  return typeof code === "string" && isCause === undefined ? code : null;
}

function isBranch(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** As JSON writes it; null of what is not there. */
function textOf(value: unknown): string | null {
  return value === undefined ? null : typeof value === "string" ? value : JSON.stringify(value);
}

function isReceipt(json: {
  readonly [key: string]: unknown;
}): json is { readonly [key: string]: unknown } & Receipt {
  const { engine, ruleset, cohort, units, results, traces, official } = json;
  return (
    typeof engine === "string" &&
    isRecord(ruleset) &&
    isRecord(ruleset["compiled"]) &&
    ["children", "rounding", "rollUps", "background", "grades", "notRanked"].every((part) =>
      Array.isArray(isRecord(ruleset["compiled"]) && ruleset["compiled"][part]),
    ) &&
    isRecord(cohort) &&
    [units, results, official].every(Array.isArray) &&
    Array.isArray(units) &&
    units.every((one) => isRecord(one) && typeof one["unit"] === "string" && isRecord(one["inputs"])) &&
    isRecord(traces) &&
    isRecord(traces["units"])
  );
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
