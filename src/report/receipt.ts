/** Writes down all that a result rests on, so that it can be recomputed later, whatever has become of rulesets and files. */
import { sha256Hex } from "../base/hash.ts";
import type { FrozenCohort } from "../evaluate/frozen-cohort.ts";
import type { RankedOutcome, RawInputs, Step, Table, Trace, Unit } from "../evaluate/outcome.ts";
import type { OfficialUnit } from "../ir/official.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import { fingerprintOf } from "../ir/ruleset-json.ts";
import { formulaText } from "./formula.ts";
import type { Reconciliation } from "./reconciliation.ts";
import { type ReconcileJson, reconcileJson } from "./reconcile-json.ts";
import { scoreJson, type UnitJson } from "./score-json.ts";

/** A record of one run, as plain JSON. */
export interface Receipt {
  /** The version of this shape. */
  readonly receipt: 1;
  /** The version of barem that wrote it. */
  readonly engine: string;
  /** `given` is the id or path it was asked for by; `compiled` is the whole ruleset, by which it is recomputed. */
  readonly ruleset: {
    readonly given: string;
    readonly id: string;
    readonly fingerprint: string;
    /** SHA-256 of all of `compiled`, its wording included. */
    readonly hash: string;
    readonly compiled: Ruleset;
  };
  readonly cohort: Table["cohort"];
  /** The cohort that the units were compared with, where it was not they themselves. */
  readonly frozenCohort: FrozenCohort | null;
  /** In the order given; `hash` is SHA-256 of the inputs with their keys in order. */
  readonly units: readonly ReceiptUnit[];
  /** As `barem score --format json` writes them. */
  readonly results: readonly UnitJson[];
  /** The steps of every unit where there are at most 200, otherwise of those that were asked for. */
  readonly traces: {
    readonly of: "every unit" | "units asked for";
    readonly units: { readonly [unit: string]: { readonly [code: string]: ReceiptTrace } };
  };
  readonly before: Ruleset | null;
  readonly official: readonly OfficialUnit[];
  /** As `barem verify --format json` writes it; null where there was no official table. */
  readonly reconciliation: ReconcileJson | null;
  /** SHA-256 of everything above, with keys in order. It shows a change, not who wrote it: it is no signature. */
  readonly hash: string;
}

/** The inputs of one unit, with what they are recognised by. */
export interface ReceiptUnit {
  readonly unit: string;
  readonly inputs: RawInputs;
  readonly hash: string;
}

/** How an indicator came to its points: what was computed, innermost first, formulas with English words. */
export interface ReceiptTrace {
  readonly inputs: { readonly [key: string]: string };
  readonly steps: readonly { readonly formula: string; readonly value: string }[];
  readonly rounded: { readonly before: string; readonly after: string } | null;
}

/** What a receipt is made of. */
export interface ReceiptParts {
  readonly engine: string;
  readonly given: string;
  readonly ruleset: Ruleset;
  readonly units: readonly Unit[];
  readonly table: Table;
  readonly frozenCohort?: FrozenCohort | undefined;
  readonly before?: Ruleset | undefined;
  readonly official?: readonly OfficialUnit[];
  readonly reconciliation?: Reconciliation | undefined;
  /** Units whose steps are written where there are more than 200. */
  readonly traced?: readonly string[];
}

/**
 * A receipt for `JSON.stringify`: `receiptOf({ engine: "0.1.0", given: "xa.barem", ruleset, units, table }).receipt` is 1.
 * Never throws for what an evaluator gave.
 *
 * @group Verify
 */
export function receiptOf(parts: ReceiptParts): Receipt {
  const { engine, given, ruleset, units, table, traced = [] } = parts;
  const isWhole = table.units.length <= MOST_TRACED;
  const wanted = table.units.filter(({ unit }) => isWhole || traced.includes(unit));
  const { id } = ruleset;
  const receipt: Omit<Receipt, "hash"> = {
    receipt: 1,
    engine,
    ruleset: { given, id, fingerprint: fingerprintOf(ruleset), hash: hashOf(ruleset), compiled: ruleset },
    cohort: table.cohort,
    frozenCohort: parts.frozenCohort ?? null,
    units: units.map(({ unit, inputs }) => {
      const kept = plainInputs(inputs);
      return { unit, inputs: kept, hash: inputsHash(kept) };
    }),
    results: scoreJson(table, ruleset).units,
    traces: {
      of: isWhole ? "every unit" : "units asked for",
      units: recordOf(wanted.map((one) => [one.unit, tracesOf(one)])),
    },
    before: parts.before ?? null,
    official: parts.official ?? [],
    reconciliation: parts.reconciliation === undefined ? null : reconcileJson(parts.reconciliation),
  };
  return { ...receipt, hash: hashOf(receipt) };
}

/** SHA-256 of a value of JSON, the same in whatever order its keys stand. */
export function hashOf(value: unknown): string {
  return sha256Hex(wholeJson(value));
}

function wholeJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(wholeJson).join(",")}]`;
  }
  if (typeof value !== "object" || value === null) {
    return JSON.stringify(value) ?? "null";
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${wholeJson(member)}`);
  return `{${members.join(",")}}`;
}

/** The same in whatever order the inputs stand. */
export function inputsHash(inputs: RawInputs): string {
  return sha256Hex(JSON.stringify(Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Inputs as JSON keeps them: what is not provided is left out, and a whole number of any size is a text. */
function plainInputs(inputs: RawInputs): RawInputs {
  const given = Object.entries(inputs).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  return recordOf(given.map(([key, value]) => [key, typeof value === "bigint" ? String(value) : value]));
}

function tracesOf({ indicators }: RankedOutcome): { readonly [code: string]: ReceiptTrace } {
  const traces = Object.values(indicators).flatMap(({ code, status, trace }) =>
    trace === null || status === "unscored" ? [] : [[code, traceOf(trace)] as const],
  );
  return recordOf(traces);
}

function traceOf({ inputs, conditions, definitions, points, rounded }: Trace): ReceiptTrace {
  const steps = [
    ...conditions.map(({ step }) => step),
    ...definitions.map(({ step }) => step),
    ...(points === null ? [] : [points]),
  ];
  return {
    inputs: recordOf(inputs.map(({ key, value }) => [key, String(value)])),
    steps: steps.flatMap(stepLines),
    rounded: rounded && { before: rounded.before, after: rounded.after },
  };
}

/** Parts before the whole; what is looked up has no line of its own. */
function stepLines(step: Step): ReceiptTrace["steps"] {
  const own = { formula: formulaText(step.expression, { locale: "en" }), value: String(step.value) };
  return [...step.steps.filter(({ steps }) => steps.length > 0).flatMap(stepLines), own];
}

/** Without a prototype, so that "__proto__" is a name like any other. */
function recordOf<Value>(entries: readonly (readonly [string, Value])[]): { readonly [name: string]: Value } {
  const record: { [name: string]: Value } = Object.create(null);
  for (const [name, value] of entries) {
    record[name] = value;
  }
  return record;
}

const MOST_TRACED = 200;
