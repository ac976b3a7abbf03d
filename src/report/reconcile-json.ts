/** The stable JSON shape of `barem verify --format json`: numbers are strings, formulas are text, keys are never translated. */
import { formulaIn } from "./cause-text.ts";
import { fractionOf, machineNumber } from "./numbers.ts";
import type {
  Cause,
  FigureCheck,
  Reconciliation,
  SharedCause,
  SumCheck,
  UnitCheck,
} from "./reconciliation.ts";

/** A reconciliation as `barem verify --format json` writes it. */
export interface ReconcileJson extends Omit<Reconciliation, "units" | "shared"> {
  readonly version: 1;
  readonly shared: readonly SharedCauseJson[];
  readonly units: readonly UnitCheckJson[];
}

/** One unit of it. */
export interface UnitCheckJson extends Omit<UnitCheck, "figures" | "first"> {
  /** Those that are printed. */
  readonly figures: readonly FigureJson[];
  /** The index of the first that differs among `figures`; null where none does. */
  readonly first: number | null;
}

/** A cause of several units, with formulas as text. */
export interface SharedCauseJson extends Omit<SharedCause, "cause" | "label"> {
  readonly cause: { readonly [fact: string]: unknown };
}

/** Numbers are decimals where they end, otherwise fractions; `difference` is official less recomputed. */
export interface FigureJson extends Omit<FigureCheck, "causes" | "label"> {
  readonly causes: readonly { readonly [fact: string]: unknown }[] | null;
}

/**
 * A reconciliation for `JSON.stringify`: `reconcileJson(found).units[0].figures[0].difference` is "0.1".
 * Never throws for what `reconcile` gave.
 *
 * @group Verify
 */
export function reconcileJson(found: Reconciliation): ReconcileJson {
  const shared = found.shared.map(({ label: _, cause, ...one }) => ({ ...one, cause: causeJson(cause) }));
  return { version: 1, ...found, shared, units: found.units.map(unitJson) };
}

function unitJson(unit: UnitCheck): UnitCheckJson {
  const printed = unit.figures.filter(({ verdict }) => verdict !== "not given");
  const first = printed.findIndex(({ verdict }) => verdict === "differs");
  return {
    ...unit,
    figures: printed.map(figureJson),
    sums: unit.sums.map(sumJson),
    first: first === -1 ? null : first,
  };
}

function figureJson({ label: _, ...figure }: FigureCheck): FigureJson {
  const { range } = figure;
  return {
    ...figure,
    recomputed: numberOf(figure.recomputed),
    difference: numberOf(figure.difference),
    range: range && { low: numberOf(range.low) ?? "", high: numberOf(range.high) ?? "" },
    causes: figure.causes?.map(causeJson) ?? null,
  };
}

/** Formulas in English, whatever language the reader has: they are facts for programs. */
function causeJson(cause: Cause): { readonly [fact: string]: unknown } {
  const facts = Object.entries(cause).map(([name, value]) =>
    typeof value === "object" && value !== null && "kind" in value
      ? ([name, formulaIn(value, "en")] as const)
      : ([name, name === "gives" || name === "max" ? numberOf(String(value)) : value] as const),
  );
  return Object.fromEntries(facts);
}

function sumJson(sum: SumCheck): SumCheck {
  return { ...sum, sum: numberOf(sum.sum) ?? "", difference: numberOf(sum.difference) ?? "" };
}

function numberOf(fraction: string | null): string | null {
  return fraction === null ? null : machineNumber(fractionOf(fraction));
}
