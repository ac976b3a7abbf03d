/** Concrete syntax to the outline of groups and indicators. */
import {
  type CstNode,
  elementsOf,
  isNode,
  nameOf,
  nodeOf,
  nodesOf,
  spanOfNode,
  textOf,
  tokenOf,
  tokensIn,
  tokensOf,
} from "./cst.ts";
import type { Keyword } from "./keywords.ts";
import { spanOfToken } from "./layout.ts";
import type { Block, Member, Part, PartKind } from "./outline.ts";
import { keywordOf, LCurly, Name, NumberToken, Path, RCurly, StringToken } from "./tokens.ts";

export function blockOf(cst: CstNode): Block | null {
  const open = tokenOf(cst, LCurly);
  const close = tokenOf(cst, RCurly);
  return open === undefined || close === undefined
    ? null
    : { from: spanOfToken(open).to, to: spanOfToken(close).from };
}

export function keywordsIn(cst: CstNode): readonly Keyword[] {
  return tokensIn(cst).flatMap(({ tokenType }) => keywordOf(tokenType) ?? []);
}

export function partsOf(lines: readonly CstNode[]): readonly Part[] {
  return lines.flatMap((line) => [
    ...nodesOf(line, "group").map((cst) => partOf(cst, "group")),
    ...nodesOf(line, "indicator").map((cst) => partOf(cst, "indicator")),
  ]);
}

function partOf(cst: CstNode, kind: PartKind): Part {
  const heading = nodeOf(cst, "heading") ?? cst;
  const span = spanOfNode(cst);
  const lines = nodesOf(cst, kind === "group" ? "groupLine" : "indicatorLine");
  const [code] = [Path, NumberToken, Name].flatMap((type) => tokensOf(heading, type));
  const [label = { text: "", span }] = tokensOf(heading, StringToken).map(textOf);
  const headingSpan = spanOfNode(heading);
  const tail = { from: label.span.to, to: headingSpan.to };
  return {
    kind,
    code: code === undefined ? { text: "", span } : { text: code.image, span: spanOfToken(code) },
    label,
    tail: tail.from < tail.to ? tail : null,
    heading: headingSpan,
    block: blockOf(cst),
    members: lines.flatMap(memberOf),
    children: partsOf(lines),
    span,
  };
}

/** The line of an indicator or a group, or of what changes one. */
export function memberOf(line: CstNode): readonly Member[] {
  const [only] = elementsOf(line);
  if (only === undefined) {
    return [];
  }
  if (!isNode(only)) {
    return [{ kind: "lowerIsBetter", name: null, span: spanOfToken(only) }];
  }
  const span = spanOfNode(only);
  const declaration = nodeOf(only, "declaration") ?? only;
  const [name = null] = tokensOf(declaration, Name).map((one) => nameOf(one).text);
  switch (only.name) {
    case "inputLine":
      return [{ kind: "input", name, span }];
    case "definition":
      return [{ kind: "definition", name, span }];
    case "group":
    case "indicator":
    case "dropLine":
      return [];
    case "maximum":
      return [{ kind: "max", name: null, span }];
    default: {
      const [kind] = keywordsIn(only);
      return kind === undefined ? [] : [{ kind, name: null, span }];
    }
  }
}
