/** Concrete syntax to what an extension does to what it extends. */
import type { Span } from "../base/source.ts";
import {
  type CstNode,
  codeOf,
  elementsOf,
  has,
  isNode,
  nameOf,
  nodeOf,
  nodesOf,
  spanOfNode,
  textOf,
  tokensOf,
} from "./cst.ts";
import type { Edit, Member, PartKind } from "./outline.ts";
import { keywordsIn, memberOf, partsOf } from "./outline-parts.ts";
import { keywordTokens as K, Name, StringToken } from "./tokens.ts";

export function editsOf(line: CstNode): readonly Edit[] {
  const [only] = elementsOf(line);
  if (only === undefined || !isNode(only)) {
    return [];
  }
  const span = spanOfNode(only);
  const codes = nodesOf(only, "code").map(codeOf);
  const [code = { text: "", span }, second] = codes;
  const of = has(only, K.indicator) ? "indicator" : "group";
  switch (only.name) {
    case "change":
      return (["indicator", "group"] as const).flatMap((kind) =>
        nodesOf(only, kind === "indicator" ? "changeIndicator" : "changeGroup").map((cst) =>
          changeOf(cst, kind, span),
        ),
      );
    case "remove":
      return [removalOf(only, span)];
    case "renumber":
      return [{ kind: "renumber", of, code, to: second ?? code, span }];
    case "move": {
      const [what] = keywordsIn(only).slice(1);
      return [
        { kind: "move", of: what === "indicator" ? "indicator" : "group", code, into: second ?? null, span },
      ];
    }
    case "addTo": {
      const heading = nodeOf(only, "addToHeading") ?? only;
      const [into = code] = nodesOf(heading, "code").map(codeOf);
      return partsOf(nodesOf(only, "addToLine")).map((part) => ({
        kind: "add",
        into,
        part,
        span: part.span,
      }));
    }
    default:
      return [];
  }
}

function changeOf(cst: CstNode, of: PartKind, span: Span): Edit {
  const heading = nodeOf(cst, "changeHeading") ?? cst;
  const [code = { text: "", span }] = nodesOf(heading, "code").map(codeOf);
  const lines = nodesOf(cst, of === "indicator" ? "changeIndicatorLine" : "changeGroupLine");
  return {
    kind: "change",
    of,
    code,
    label: tokensOf(heading, StringToken).map(textOf)[0] ?? null,
    members: lines.flatMap(memberOf),
    drops: lines.flatMap((line) => nodesOf(line, "dropLine")).map(droppedBy),
    span,
  };
}

/** `remove input a`, `remove ratio`, `remove require`: the line that is meant. */
function droppedBy(cst: CstNode): Member {
  const span = spanOfNode(cst);
  const [, keyword] = keywordsIn(cst);
  const [name] = tokensOf(cst, Name).map((one) => nameOf(one).text);
  return keyword === undefined || (keyword !== "input" && name !== undefined)
    ? { kind: "definition", name: name ?? null, span }
    : { kind: keyword, name: keyword === "input" ? (name ?? null) : null, span };
}

function removalOf(cst: CstNode, span: Span): Edit {
  const part = nodeOf(cst, "removePart");
  if (part !== undefined) {
    const [code = { text: "", span }] = nodesOf(part, "code").map(codeOf);
    const [reason = code] = tokensOf(part, StringToken).map(textOf);
    const of = has(part, K.indicator) ? "indicator" : "group";
    return { kind: "remove", of, code, reason, span };
  }
  const named = nodeOf(cst, "removeNamed") ?? cst;
  const [kind = "period", stage = null] = keywordsIn(named).filter((keyword) => keyword !== "remove");
  const [text] = tokensOf(named, StringToken).map((one) => textOf(one).text);
  const [name] = tokensOf(named, Name).map((one) => nameOf(one).text);
  return {
    kind: "drop",
    line: { kind, name: text ?? name ?? (kind === "round" ? stage : null), span },
    span,
  };
}
