/** Input nodes to inputs: kinds, ranges, units of measure and options. */
import { exact } from "../../base/exact.ts";
import type { Report } from "../../base/diagnostic.ts";
import { spanOf } from "../../base/source.ts";
import type { ValueKind } from "../../ir/expression.ts";
import type { Input, InputKind } from "../../ir/ruleset.ts";
import type { ExpressionNode } from "../../syntax/expression-tree.ts";
import type { Keyword } from "../../syntax/keywords.ts";
import type { InputNode } from "../../syntax/tree.ts";
import { reportKinds } from "../laws/kinds-agree.ts";
import { kindTerms } from "./kinds.ts";
import { lowerProvenance, type Sources } from "./lower-provenance.ts";
import { dayOf } from "./written-day.ts";
import { exactOf, looksGrouped, reportGrouped, writtenOf } from "./written-number.ts";

const inputKinds: Readonly<Partial<Record<Keyword, InputKind>>> = {
  count: "count",
  amount: "amount",
  ratio: "ratio",
  points: "points",
  yesNo: "yes/no",
  choice: "choice",
  date: "date",
  text: "text",
};

const numbers: readonly InputKind[] = ["count", "amount", "ratio", "points"];
const ranged: readonly InputKind[] = [...numbers, "date"];

/** An input; without `isWhole` its range has a mistake that was reported, and what uses it has no value. */
export interface LoweredInput {
  readonly input: Input;
  readonly isWhole: boolean;
}

/** An input with its bounds; numbers are at least 0 unless a range says otherwise. */
export function lowerInput(
  node: InputNode,
  key: string,
  max: string,
  around: Sources,
  report: Report,
): LoweredInput {
  const kind = inputKinds[node.inputKind] ?? "text";
  const bounds = node.range === null ? null : boundsOf(node.range, kind, max, report);
  const input: Input = {
    key,
    name: node.name.written,
    kind,
    label: node.label?.text ?? null,
    unitOf: unitOf(node.unitOf, kind, report),
    low: bounds?.low ?? (numbers.includes(kind) && node.range === null ? "0" : null),
    high: bounds?.high ?? null,
    options: node.options.map(({ word, label }) => ({ word: word.text, label: label?.text ?? null })),
    provenance: lowerProvenance(node.provenance, around, report),
    span: node.name.span,
  };
  return { input, isWhole: node.range === null || bounds !== null };
}

/** Counts and amounts have a unit of measure; a share is a share of anything. */
function unitOf(unit: InputNode["unitOf"], kind: InputKind, report: Report): string | null {
  const isMeasured = kind === "count" || kind === "amount";
  if (unit !== null && !isMeasured) {
    report("BRM0230", unit.span, { kind: kindTerms[kind] });
  }
  return isMeasured ? (unit?.text ?? null) : null;
}

type Range = NonNullable<InputNode["range"]>;

/** The ends of a range, or null where they were reported. */
function boundsOf(
  range: Range,
  kind: InputKind,
  max: string,
  report: Report,
): { readonly low: string; readonly high: string } | null {
  if (!ranged.includes(kind)) {
    reportKinds(range.span, ranged, kind, report);
    return null;
  }
  const low = boundOf(range.low, kind, max, report);
  const high = low === null ? null : boundOf(range.high, kind, max, report);
  if (low === null || high === null) {
    return null;
  }
  const isEmpty = kind === "date" ? low > high : exact(low).compare(exact(high)) > 0;
  if (isEmpty) {
    const written = { low: textOfBound(range.low), high: textOfBound(range.high) };
    const span = spanOf(range.low.span, range.high.span);
    report("BRM0214", span, written, { fixes: [{ span, text: `${written.high}..${written.low}` }] });
  }
  return isEmpty ? null : { low, high };
}

/** An end of a range: a day of a date, a number of anything else. */
function boundOf(node: ExpressionNode, kind: InputKind, max: string, report: Report): string | null {
  if (kind === "date" ? node.kind !== "date" : node.kind === "date") {
    reportKinds(node.span, [kind], kindOfBound(node), report);
    return null;
  }
  if (node.kind === "date") {
    return dayOf(node.date.text, node.span, report);
  }
  if (node.kind === "number" && kind === "count" && looksGrouped(node.number.text)) {
    reportGrouped(node.number.text, node.span, report);
  }
  return node.kind === "number" ? exactOf(node.number) : max;
}

function kindOfBound(node: ExpressionNode): ValueKind {
  return node.kind === "date" ? "date" : node.kind === "number" ? "number" : "points";
}

function textOfBound(node: ExpressionNode): string {
  switch (node.kind) {
    case "number":
      return writtenOf(node.number);
    case "date":
      return node.date.text;
    default:
      return "max";
  }
}
