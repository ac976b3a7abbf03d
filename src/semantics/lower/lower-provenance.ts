/** Where a figure comes from: sources looked up, reasons of assumptions kept. */
import type { Report } from "../../base/diagnostic.ts";
import type { Provenance } from "../../ir/ruleset.ts";
import type { ProvenanceNode } from "../../syntax/expression-tree.ts";
import { reportUnknownSource } from "../laws/names-are-known.ts";

/** The documents that a ruleset declares, by their short names. */
export interface Sources {
  readonly sources: ReadonlySet<string>;
}

/** Provenance with its sources looked up. */
export function lowerProvenance(
  nodes: readonly ProvenanceNode[],
  { sources }: Sources,
  report: Report,
): readonly Provenance[] {
  return nodes.map(({ kind, source, text }): Provenance => {
    if (kind === "assumed" || source === null) {
      return { kind: "assumed", reason: text?.text ?? "" };
    }
    if (!sources.has(source.text)) {
      reportUnknownSource(source, [...sources], report);
    }
    return { kind: "source", source: source.text, place: text?.text ?? null };
  });
}
