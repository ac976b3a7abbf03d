/** What tests of the formatter share: texts to format, and trees and comments to compare. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { IProduction, TokenType } from "chevrotain";
import { expect } from "vitest";
import { reportInto } from "../../src/base/diagnostic.ts";
import { format } from "../../src/author.ts";
import { type CstNode, elementsOf, isNode } from "../../src/syntax/cst.ts";
import { BaremGrammar } from "../../src/syntax/grammar.ts";
import { parseAsWritten } from "../../src/syntax/parse.ts";
import { keywordOf } from "../../src/syntax/tokens.ts";
import { indicator } from "../harness.ts";
import { filesBelow, root } from "../imports.ts";

/** The text of a file of the project. */
export function fileText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Every `.barem` file below a folder. */
export function baremFiles(folder: string): readonly string[] {
  return filesBelow(folder).filter((path) => path.endsWith(".barem"));
}

/** The canonical layout of a text that has no error. */
export function formatted(text: string, keywords?: "vi" | "en"): string {
  const { text: laidOut, diagnostics } = format(text, { locale: "en", ...(keywords && { keywords }) });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  return laidOut;
}

/** The lines of an indicator as they are laid out, without the rest of the ruleset. */
export function lines(body: string, keywords?: "vi" | "en"): string {
  const text = formatted(indicator(body), keywords);
  const inside = text.split("\n").slice(5, -3);
  return inside.map((line) => line.slice(4)).join("\n");
}

/** Whether the grammar finds nothing in a text, so that it can be formatted. */
export function parses(text: string): boolean {
  return format(text).diagnostics.every(({ severity }) => severity !== "error");
}

/** What a text says, without where it says so; how names are spelt counts unless the languages differ. */
export function treeOf(text: string, spellings: "spelt" | "unspelt" = "spelt"): unknown {
  const { file } = parseAsWritten({ name: "", text }, reportInto([]));
  return JSON.parse(
    JSON.stringify(file, (key, value: unknown) =>
      isSpan(value) || (spellings === "unspelt" && key === "written") ? null : value,
    ),
  );
}

function isSpan(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).join() === "from,to";
}

/** The comments of a text, in order. */
export function commentsOf(text: string): readonly string[] {
  const { comments } = parseAsWritten({ name: "", text }, reportInto([]));
  return comments.map(({ image }) => image.trimEnd());
}

/** The rules that a text comes through and the tokens it is made of; a keyword counts by what it means. */
export function grammarIn(text: string): ReadonlySet<string> {
  const { cst } = parseAsWritten({ name: "", text }, reportInto([]));
  const found = new Set<string>();
  const visit = (node: CstNode): void => {
    found.add(node.name);
    for (const element of elementsOf(node)) {
      if (isNode(element)) {
        visit(element);
      } else {
        found.add(nameOfType(element.tokenType));
      }
    }
  };
  visit(cst);
  return found;
}

/** What chevrotain's productions are made of; which of these a production has depends on its class. */
interface Production extends IProduction {
  readonly nonTerminalName?: string;
  readonly terminalType?: TokenType;
  readonly separator?: TokenType;
  readonly definition?: readonly Production[];
}

/** The rules of the grammar and the tokens that they name; what is read only after a mistake is left out. */
export function wholeGrammar(): ReadonlySet<string> {
  const rules = new BaremGrammar({ skipValidations: true }).getGAstProductions();
  const found = new Set<string>();
  const visit = ({ nonTerminalName, terminalType, separator, definition }: Production): void => {
    for (const type of [terminalType, separator]) {
      if (type !== undefined) {
        found.add(nameOfType(type));
      }
    }
    // What a rule is made of is visited once, with the rule.
    for (const part of nonTerminalName === undefined ? (definition ?? []) : []) {
      visit(part);
    }
  };
  for (const [name, rule] of Object.entries(rules)) {
    if (name !== "strayLine") {
      found.add(name);
      rule.definition.forEach(visit);
    }
  }
  return found;
}

/** Categories stand for the tokens in them. */
function nameOfType(type: TokenType): string {
  return keywordOf(type) ?? type.name;
}
