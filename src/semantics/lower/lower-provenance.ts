/** Where a figure comes from: sources looked up, reasons of assumptions kept. */
import type { Report } from "../../base/diagnostic.ts";
import { nearest } from "../../base/suggest.ts";
import type { Provenance } from "../../ir/ruleset.ts";
import type { ProvenanceNode } from "../../syntax/expression-tree.ts";

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
      const guess = nearest(source.text, [...sources]);
      const fixes = guess === undefined ? [] : [{ span: source.span, text: guess }];
      report("BRM0210", source.span, { name: source.written, nearest: guess }, { fixes });
    }
    return { kind: "source", source: source.text, place: text?.text ?? null };
  });
}
