/** Concrete syntax to the lines of a ruleset's head. */
import { invariant } from "../base/invariant.ts";
import { buildExpression } from "./build-expression.ts";
import { buildProvenances } from "./build-provenance.ts";
import {
  type CstNode,
  codeOf,
  dateOf,
  has,
  keywordIn,
  keywordOfToken,
  nameOf,
  node,
  nodeOf,
  nodesOf,
  numberOf,
  spanOfNode,
  textOf,
  token,
  tokenOf,
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
    const found = nodeOf(line, rule);
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
    const [number = token(cst, StringToken), by] = tokensOf(cst, StringToken);
    const dated = tokenOf(cst, DateToken);
    return {
      keyword: "basis",
      number: textOf(number),
      dated: dated === undefined ? null : dateOf(dated),
      by: by === undefined ? null : textOf(by),
      span: spanOfNode(cst),
    };
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
    const by = tokenOf(cst, K.index) ?? token(cst, K.total);
    return {
      keyword: "rank",
      by: has(cst, K.index) ? "index" : "total",
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
  const list = nodeOf(cst, "groupList");
  const number = nodeOf(cst, "number");
  const places = number === undefined ? undefined : numberOf(number);
  if (places === null) {
    return null;
  }
  return {
    keyword: has(cst, K.pillar) ? "pillar" : "index",
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
    const list = nodeOf(line, "provenanceList");
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
  const word = tokensIn(cst).at(-1);
  invariant(word !== undefined, "a policy without a word");
  return {
    keyword,
    policy: keywordOfToken(word),
    wordSpan: spanOfToken(word),
    provenance: buildProvenances(cst),
    span: spanOfNode(cst),
  };
}
