/** The grammar as plain data, taken from the parser's own productions: what every printed form of it is made from. */
import {
  Alternation,
  Alternative,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
  type TokenType,
} from "chevrotain";
import type { Keyword } from "../../src/syntax/keywords.ts";
import { CallParen, keywordOf, LParen } from "../../src/syntax/tokens.ts";

/** What a rule is made of. */
export type Part =
  | { readonly kind: "keyword"; readonly keyword: Keyword }
  | { readonly kind: "token"; readonly name: string }
  | { readonly kind: "rule"; readonly name: string }
  | { readonly kind: "sequence"; readonly parts: readonly Part[] }
  | { readonly kind: "choice"; readonly parts: readonly Part[] }
  | { readonly kind: "optional" | "many" | "some"; readonly part: Part }
  | { readonly kind: "separated"; readonly part: Part; readonly by: Part };

export interface GrammarRule {
  readonly name: string;
  readonly part: Part;
}

/** A stretch of the grammar under one heading. */
export interface GrammarSection {
  readonly title: { readonly en: string; readonly vi: string };
  readonly rules: readonly GrammarRule[];
}

/** Rules of the parser that are no part of the language: what it reads after a mistake. */
const helpers = new Set(["strayLine"]);

/** The headings, each from the rule it begins with to the first rule of another. */
const headings = [
  { title: { en: "Files, rulesets, groups", vi: "Tệp, bộ chỉ số, nhóm" }, first: "file" },
  { title: { en: "Indicators", vi: "Chỉ số" }, first: "indicatorLine" },
  {
    title: { en: "Rules, expressions, numbers, sources", vi: "Quy tắc, biểu thức, số, nguồn" },
    first: "meaning",
  },
];

/** The rules of a grammar under their headings. */
export function sectionsOf(productions: Readonly<Record<string, Rule>>): readonly GrammarSection[] {
  const names = Object.keys(productions).filter((name) => !helpers.has(name));
  const starts = new Set(headings.map(({ first }) => first));
  return headings.map(({ title, first }) => {
    const below = names.slice(names.indexOf(first) + 1);
    const end = below.findIndex((name) => starts.has(name));
    const own = [first, ...below.slice(0, end < 0 ? undefined : end)];
    return {
      title,
      rules: own.map((name) => ({ name, part: sequenceOf(productions[name]?.definition ?? []) })),
    };
  });
}

function sequenceOf(nodes: readonly IProduction[]): Part {
  const parts = nodes.map(partOf);
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { kind: "sequence", parts };
}

function partOf(node: IProduction): Part {
  if (node instanceof Terminal) {
    return tokenPart(node.terminalType);
  }
  if (node instanceof NonTerminal) {
    return { kind: "rule", name: node.nonTerminalName };
  }
  if (node instanceof Alternation) {
    return choiceOf(node);
  }
  if (node instanceof Alternative) {
    return sequenceOf(node.definition);
  }
  if (node instanceof RepetitionMandatoryWithSeparator || node instanceof RepetitionWithSeparator) {
    const part = sequenceOf(node.definition);
    const list: Part = { kind: "separated", part, by: tokenPart(node.separator) };
    return node instanceof RepetitionWithSeparator ? { kind: "optional", part: list } : list;
  }
  if (node instanceof Option) {
    return { kind: "optional", part: sequenceOf(node.definition) };
  }
  if (node instanceof Repetition) {
    return { kind: "many", part: sequenceOf(node.definition) };
  }
  if (node instanceof RepetitionMandatory) {
    return { kind: "some", part: sequenceOf(node.definition) };
  }
  throw new Error(`There is no part for ${node.constructor.name}.`);
}

function tokenPart(type: TokenType): Part {
  const keyword = keywordOf(type);
  // The `(` of a call is the same sign as any other.
  const name = type === CallParen ? LParen.name : type.name;
  return keyword === undefined ? { kind: "token", name } : { kind: "keyword", keyword };
}

/** The choices of an alternation, inner ones laid flat, without helpers and without repetition. */
function choiceOf({ definition }: Alternation): Part {
  const parts = definition
    .filter((one) => !isHelper(one))
    .map(partOf)
    .flatMap((part) => (part.kind === "choice" ? part.parts : [part]));
  const seen = new Set<string>();
  const different = parts.filter((part) => {
    const text = JSON.stringify(part);
    return !seen.has(text) && seen.add(text);
  });
  const [only] = different;
  return only !== undefined && different.length === 1 ? only : { kind: "choice", parts: different };
}

function isHelper(node: IProduction): boolean {
  const [only] = node instanceof Alternative ? node.definition : [node];
  return only instanceof NonTerminal && helpers.has(only.nonTerminalName);
}
