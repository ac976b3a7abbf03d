/** Concrete syntax to provenance nodes: `source …` and `assumed …`. */
import type { CstNode } from "chevrotain";
import { nameOf, nodesOf, spanOfNode, textOf, tokensOf } from "./cst.ts";
import { keywordTokens, Name, StringToken } from "./tokens.ts";
import type { ProvenanceNode } from "./expression-tree.ts";

/** What stands directly in a node, in order. */
export function buildProvenances(cst: CstNode): readonly ProvenanceNode[] {
  return nodesOf(cst, "provenance").map((one) => {
    const [name] = tokensOf(one, Name);
    const [text] = tokensOf(one, StringToken);
    return {
      kind: tokensOf(one, keywordTokens.assumed).length > 0 ? "assumed" : "source",
      source: name === undefined ? null : nameOf(name),
      text: text === undefined ? null : textOf(text),
      span: spanOfNode(one),
    };
  });
}
