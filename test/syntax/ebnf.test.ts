/** Tests that the printed grammar is the parser's, that the grammar is sound, and that what recovery overrides exists. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CstParser } from "chevrotain";
import { expect, test } from "vitest";
import { BaremGrammar } from "../../src/syntax/grammar.ts";
import { lex, makeLexer } from "../../src/syntax/lexer.ts";
import { syntaxPage } from "../grammar/syntax-page.ts";
import { textMateGrammar } from "../grammar/text-mate.ts";
import { root } from "../imports.ts";
import { Any } from "../../src/syntax/tokens.ts";
import { ebnfOf, spellingsOfSigns } from "./ebnf.ts";

const grammar = new BaremGrammar({ skipValidations: true });
const printed = ebnfOf(grammar.getGAstProductions());

test.each([
  ["barem.ebnf", printed],
  ["barem.tmLanguage.json", textMateGrammar()],
  ["syntax.html", syntaxPage(grammar.getGAstProductions())],
])("grammar/%s is that of the parser", (name, text) => {
  const file = join(root, "grammar", name);
  if (process.env["UPDATE_GRAMMAR"] === "1") {
    writeFileSync(file, text);
  }
  expect(readFileSync(file, "utf8")).toBe(text);
});

test("every rule that is used is printed once, and nothing that the parser reads only after a mistake", () => {
  const rules = printed.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/"[^"]*"/g, "");
  const defined = [...rules.matchAll(/^(\w+) ::=/gm)].map((match) => match[1]);
  const used = [...rules.matchAll(/\b[a-z]\w*\b/g)].map((match) => match[0]);
  expect(new Set(defined).size).toBe(defined.length);
  expect(used.filter((name) => !defined.includes(name))).toEqual([]);
  expect(Object.keys(grammar.getGAstProductions()).filter((name) => !defined.includes(name))).toEqual([
    "strayLine",
  ]);
});

test("every spelling of a sign that the grammar names is read as that sign", () => {
  for (const [name, texts] of Object.entries(spellingsOfSigns)) {
    const tokens = texts.map((text) => lex(text).tokens.map((token) => token.tokenType.name));
    expect(tokens).toEqual(texts.map(() => [name]));
  }
});

test("Chevrotain finds no token unreachable, empty or twice", () => {
  expect(() => makeLexer({ skipValidations: false })).not.toThrow();
});

test("Chevrotain finds nothing ambiguous, unreachable or left-recursive in the grammar", () => {
  expect(() => new BaremGrammar({ skipValidations: false })).not.toThrow();
});

test.each([
  "canPerformInRuleRecovery",
  "cstInvocationStateUpdate",
  "cstPostTerminal",
  "cstPostNonTerminal",
  "canRecoverWithSingleTokenDeletion",
  "canRecoverWithSingleTokenInsertion",
  "findReSyncTokenType",
  "isInCurrentRuleReSyncSet",
  "reSyncTo",
  "raiseNoAltException",
  "SKIP_TOKEN",
  "SAVE_ERROR",
  "getCurrRuleFullName",
])("Chevrotain still has %s, which recovery by lines relies on", (name) => {
  expect(typeof Reflect.get(CstParser.prototype, name)).toBe("function");
});

test("Chevrotain still has attemptInRepetitionRecovery, which recovery by lines puts an end to", () => {
  const plain: unknown = Reflect.construct(CstParser, [[Any], { recoveryEnabled: true }]);
  expect(typeof Reflect.get(plain as object, "attemptInRepetitionRecovery")).toBe("function");
});

test("Chevrotain still counts the rules it is in", () => {
  expect(Reflect.get(grammar, "RULE_STACK_IDX")).toBe(-1);
});
