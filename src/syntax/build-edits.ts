/** Concrete syntax to what an extension says of the edition that it extends; its edits are read from the outline. */
import type { Span } from "../base/source.ts";
import { buildLines } from "./build-indicator.ts";
import { type CstNode, nameOf, nodesOf, spanOfNode, textOf, token, tokensIn } from "./cst.ts";
import type { Damage } from "./damage.ts";
import { spanOfToken } from "./layout.ts";
import { Name, StringToken } from "./tokens.ts";
import type { ExtensionNode } from "./tree.ts";

export function buildExtension(cst: CstNode): ExtensionNode {
  return { name: nameOf(token(cst, Name)), path: textOf(token(cst, StringToken)), span: spanOfNode(cst) };
}

/** The first word of the edit that a line is; what is wrong inside it is reported, in what it adds by `buildAdded`. */
export function buildEdits(
  line: CstNode,
  damage: Damage,
  buildAdded: (line: CstNode) => unknown,
): readonly Span[] {
  return EDITS.flatMap((rule) =>
    nodesOf(line, rule).flatMap((edit) => {
      if (checkInside(edit, damage, buildAdded)) {
        damage.mark();
      }
      return tokensIn(edit).slice(0, 1).map(spanOfToken);
    }),
  );
}
const EDITS = ["change", "remove", "renumber", "move", "addTo"];

/** Whether a line of it was left out. */
function checkInside(edit: CstNode, damage: Damage, buildAdded: (line: CstNode) => unknown): boolean {
  const indicators = nodesOf(edit, "changeIndicator").map(
    (one) => buildLines(nodesOf(one, "changeIndicatorLine"), "changeIndicator", damage).damaged,
  );
  const groups = nodesOf(edit, "changeGroup").map((one) =>
    damage.lines(nodesOf(one, "changeGroupLine"), "changeGroup", () => undefined),
  );
  const added = damage.lines(nodesOf(edit, "addToLine"), "addTo", (one) => {
    buildAdded(one);
  });
  return [...indicators, ...groups, added].includes(true);
}
