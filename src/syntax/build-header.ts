/** Concrete syntax to the lines of a ruleset's head. */
import type { CstNode } from "chevrotain";
import { buildExpression } from "./build-expression.ts";
import { buildProvenances } from "./build-provenance.ts";
import {
  codeOf,
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
import { DateToken, keywordOf, keywordTokens as K, Name, StringToken } from "./tokens.ts";
import type { NumberNode } from "./expression-tree.ts";
import type { GradeLineNode, HeaderNode, PolicyNode } from "./tree.ts";

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
      const [, stage = "indicators"] = tokensIn(cst).flatMap(({ tokenType }) => keywordOf(tokenType) ?? []);
      return {
        keyword: "round",
        stage,
        places,
        mode: keywordIn(node(cst, "roundingMode")),
        provenance: buildProvenances(cst),
        span: spanOfNode(cst),
      };
    }),
  show: (cst) =>
    withNumber(node(cst, "number"), (places) => ({ keyword: "show", places, span: spanOfNode(cst) })),
  rank: (cst) => {
    const [by = token(cst, K.total)] = [...tokensOf(cst, K.index), ...tokensOf(cst, K.total)];
    return {
      keyword: "rank",
      by: tokensOf(cst, K.index).length > 0 ? "index" : "total",
      index: tokensOf(cst, StringToken).map(textOf)[0] ?? null,
      bySpan: spanOfToken(by),
      span: spanOfNode(cst),
    };
  },
  notStated: (cst) => ({
    keyword: "not stated",
    parts: tokensOf(cst, Name).map(nameOf),
    span: spanOfNode(cst),
  }),
  notRanked: (cst, damage) => ({
    keyword: "not ranked",
    expression: buildExpression(node(cst, "expression"), damage),
    message: tokensOf(cst, StringToken).map(textOf)[0] ?? null,
    provenance: buildProvenances(cst),
    span: spanOfNode(cst),
  }),
  rollUp: buildRollUp,
  grade: buildGrade,
  missing: (cst) => policy(cst, "missing"),
  notApplicable: (cst) => policy(cst, "not applicable"),
};

function buildRollUp(cst: CstNode, damage: Damage): HeaderNode | null {
  const [list] = nodesOf(cst, "groupList");
  const [number] = nodesOf(cst, "number");
  const places = number === undefined ? undefined : numberOf(number);
  if (places === null) {
    return null;
  }
  return {
    keyword: tokensOf(cst, K.pillar).length > 0 ? "pillar" : "index",
    name: textOf(token(cst, StringToken)),
    of:
      list === undefined
        ? { kind: "formula", expression: buildExpression(node(cst, "expression"), damage) }
        : { kind: "groups", codes: nodesOf(list, "code").map(codeOf) },
    rounding: places === undefined ? null : { places, mode: keywordIn(node(cst, "roundingMode")) },
    provenance: buildProvenances(cst),
    span: spanOfNode(cst),
  };
}

function buildGrade(cst: CstNode, damage: Damage): HeaderNode {
  const lines: GradeLineNode[] = [];
  const damaged = damage.lines(nodesOf(cst, "gradeLine"), "grade", (line) => {
    const [condition] = nodesOf(line, "expression").map((one) => buildExpression(one, damage));
    const [list] = nodesOf(line, "provenanceList");
    lines.push({
      condition: condition ?? null,
      label: textOf(token(line, StringToken)),
      provenance: buildProvenances(list ?? line),
      span: spanOfNode(line),
    });
  });
  if (damaged) {
    damage.mark();
  }
  return { keyword: "grade", lines, damaged, span: spanOfNode(cst) };
}

function withNumber(cst: CstNode, build: (number: NumberNode) => HeaderNode): HeaderNode | null {
  const number = numberOf(cst);
  return number === null ? null : build(number);
}

function policy<K extends "missing" | "not applicable">(cst: CstNode, keyword: K): PolicyNode<K> {
  const words = tokensIn(cst);
  const word = words.at(-1);
  return {
    keyword,
    policy: keywordIn({ ...cst, children: { last: word === undefined ? [] : [word] } }),
    wordSpan: word === undefined ? spanOfNode(cst) : spanOfToken(word),
    provenance: buildProvenances(cst),
    span: spanOfNode(cst),
  };
}
