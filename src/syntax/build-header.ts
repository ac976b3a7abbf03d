/** Concrete syntax to the lines of a ruleset's head. */
import type { CstNode } from "chevrotain";
import { buildProvenances } from "./build-provenance.ts";
import {
  dateOf,
  keywordIn,
  nameOf,
  node,
  nodesOf,
  numberOf,
  spanOfNode,
  textOf,
  token,
  tokensIn,
  tokensOf,
} from "./cst.ts";
import type { Damage } from "./damage.ts";
import { spanOfToken } from "./layout.ts";
import { DateToken, keywordOf, Name, StringToken } from "./tokens.ts";
import type { HeaderNode, NumberNode } from "./tree.ts";

/** The head line that a line of a ruleset is; null for other lines and for numbers in doubt. */
export function buildHeaderLine(line: CstNode, damage: Damage): HeaderNode | null {
  for (const [rule, build] of Object.entries(builders)) {
    const [found] = nodesOf(line, rule);
    if (found !== undefined) {
      const header = build(found, damage);
      if (header === null) {
        damage.mark();
      }
      return header;
    }
  }
  return null;
}

const builders: Readonly<Record<string, (cst: CstNode, damage: Damage) => HeaderNode | null>> = {
  level: (cst) => ({ keyword: "level", word: nameOf(token(cst, Name)), span: spanOfNode(cst) }),
  total: (cst) =>
    withNumber(node(cst, "number"), (number) => {
      return { keyword: "total", number, provenance: buildProvenances(cst), span: spanOfNode(cst) };
    }),
  period: (cst) => {
    const [from, to] = nodesOf(cst, "number").map(numberOf);
    return from ? { keyword: "period", from, to: to ?? from, span: spanOfNode(cst) } : null;
  },
  basis: (cst) => {
    const [number, by] = tokensOf(cst, StringToken).map(textOf);
    const [dated] = tokensOf(cst, DateToken).map(dateOf);
    const basis = number ?? textOf(token(cst, StringToken));
    return { keyword: "basis", number: basis, dated: dated ?? null, by: by ?? null, span: spanOfNode(cst) };
  },
  sources: (cst, damage) => {
    const sources: { name: ReturnType<typeof nameOf>; label: ReturnType<typeof textOf> }[] = [];
    const damaged = damage.lines(nodesOf(cst, "sourcesLine"), "sources", (line) => {
      sources.push({ name: nameOf(token(line, Name)), label: textOf(token(line, StringToken)) });
    });
    if (damaged) {
      damage.mark();
    }
    return { keyword: "sources", sources, span: spanOfNode(cst) };
  },
  rounding: (cst) =>
    withNumber(node(cst, "number"), (places) => {
      const [stage = "indicators", mode = "halfUp"] = tokensIn(cst)
        .flatMap(({ tokenType }) => keywordOf(tokenType) ?? [])
        .slice(1);
      return {
        keyword: "round",
        stage,
        places,
        mode,
        provenance: buildProvenances(cst),
        span: spanOfNode(cst),
      };
    }),
  show: (cst) =>
    withNumber(node(cst, "number"), (places) => ({ keyword: "show", places, span: spanOfNode(cst) })),
  rank: (cst) => ({ keyword: "rank", span: spanOfNode(cst) }),
  missing: (cst) => policy(cst, "missing"),
  notApplicable: (cst) => policy(cst, "not applicable"),
};

function withNumber(cst: CstNode, build: (number: NumberNode) => HeaderNode): HeaderNode | null {
  const number = numberOf(cst);
  return number === null ? null : build(number);
}

function policy(cst: CstNode, keyword: "missing" | "not applicable"): HeaderNode {
  const words = tokensIn(cst);
  const word = words.at(-1);
  return {
    keyword,
    policy: keywordIn({ ...cst, children: { last: word === undefined ? [] : [word] } }),
    wordSpan: word === undefined ? spanOfNode(cst) : spanOfToken(word),
    span: spanOfNode(cst),
  };
}
