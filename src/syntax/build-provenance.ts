/** Concrete syntax to provenance nodes: `source …` and `assumed …`. */
import { type CstNode, has, nameOf, nodesOf, spanOfNode, textOf, tokenOf } from "./cst.ts";
import { keywordTokens, Name, StringToken } from "./tokens.ts";
import type { ProvenanceNode } from "./expression-tree.ts";

/** What stands directly in a node, in order. */
export function buildProvenances(cst: CstNode): readonly ProvenanceNode[] {
  return nodesOf(cst, "provenance").map(buildProvenance);
}

export function buildProvenance(cst: CstNode): ProvenanceNode {
  const name = tokenOf(cst, Name);
  const text = tokenOf(cst, StringToken);
  return {
    kind: has(cst, keywordTokens.assumed) ? "assumed" : "source",
    source: name === undefined ? null : nameOf(name),
    text: text === undefined ? null : textOf(text),
    span: spanOfNode(cst),
  };
}
