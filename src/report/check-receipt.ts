/** Recomputes a receipt from what it holds, and tells what no longer matches. */
import type { ReceiptFault } from "../base/codes.ts";
import { createEvaluator } from "../evaluate/bulk-evaluator.ts";
import type { FrozenCohort } from "../evaluate/frozen-cohort.ts";
import type { Table } from "../evaluate/outcome.ts";
import { fingerprintOf } from "../ir/ruleset-json.ts";
import { changedInputs, changedSeals } from "./changed-inputs.ts";
import { differences, isRecord } from "./json-differences.ts";
import type { Mismatch } from "./mismatch.ts";
import { hashOf, type Receipt, receiptOf } from "./receipt.ts";
import { of, officialMismatches, resultMismatches, traceMismatches, unitsAlone } from "./receipt-units.ts";
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
  const { hash, ...hashed } = receipt;
  const seal = of("hash", differences(hash, hashOf(hashed), "hash"));
  const evaluator = createEvaluator(receipt.ruleset.compiled);
  const frozen = receipt.frozenCohort === null ? null : evaluator.readCohort(receipt.frozenCohort);
  if (frozen?.kind === "fault") {
    const { hash: kept = null } = receipt.frozenCohort ?? {};
    const { code, parameters } = frozen.fault;
    const reason = code === "BRM0418" ? parameters.reason : "";
    const unusable: Mismatch = { what: "frozen", unit: null, place: reason, kept, now: null };
    return [...rulesetMismatches(receipt.ruleset), unusable, ...changedSeals(receipt), ...seal];
  }
  const again = recomputed(receipt, frozen === null ? {} : { cohort: frozen.cohort });
  const alone = unitsAlone(receipt);
  const told = new Set(alone.flatMap(({ unit }) => unit ?? []));
  const changed = changedInputs(receipt, again);
  const figures = new Set(changed.map(({ unit, place }) => `${unit} ${place}`));
  return [
    ...rulesetMismatches(receipt.ruleset),
    ...alone,
    ...changed,
    // Other units are another cohort.
    ...(alone.length > 0 ? [] : of("cohort", differences(receipt.cohort, again.cohort))),
    ...resultMismatches(receipt, again, told),
    ...traceMismatches(receipt, again, told, (unit, key) => figures.has(`${unit} ${key}`)),
    ...officialMismatches(receipt, again, told),
    ...of("receipt", differences(remainder(receipt), remainder(again))),
    ...seal,
  ];
}

/** Its text goes by its hash: where the fingerprint is still right, the points are those of before. */
function rulesetMismatches(ruleset: Receipt["ruleset"]): readonly Mismatch[] {
  const { compiled, given, hash, ...said } = ruleset;
  const fingerprint = fingerprintOf(compiled);
  const now = hashOf(compiled);
  const isSameMeaning = fingerprint === ruleset.fingerprint;
  const wording: Mismatch = { what: "wording", unit: null, place: "hash", kept: hash, now };
  return [
    ...of("fingerprint", differences(said, { id: compiled.id, fingerprint })),
    ...(isSameMeaning && hash !== now ? [wording] : []),
  ];
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

function recomputed(receipt: Receipt, cohort: { readonly cohort?: FrozenCohort }): Receipt {
  const { compiled, given } = receipt.ruleset;
  const { units, official, before, frozenCohort } = receipt;
  const table: Table = createEvaluator(compiled).evaluateAll(units, cohort);
  const options = { ...cohort, ...(before === null ? {} : { before }) };
  return receiptOf({
    ...{ engine: receipt.engine, given, ruleset: compiled, units, table, official },
    traced: Object.keys(receipt.traces.units),
    ...{ frozenCohort: frozenCohort ?? undefined, before: before ?? undefined },
    reconciliation:
      receipt.reconciliation === null ? undefined : reconcile(compiled, units, official, options),
  });
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
