/** Tests that an editor with the TextMate grammar paints a text as barem's own lexer reads it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import fc from "fast-check";
import type { IToken } from "chevrotain";
import { beforeAll, expect, test } from "vitest";
import { type IGrammar, INITIAL, type IOnigLib, parseRawGrammar, Registry } from "vscode-textmate";
import { keywords } from "../../src/syntax/keywords.ts";
import { lex } from "../../src/syntax/lexer.ts";
import { keywordOf } from "../../src/syntax/tokens.ts";
import { inVietnamese } from "../harness.ts";
import { filesBelow, root } from "../imports.ts";
import { CALLED, NAME, scopeOf, scopeOfKeyword } from "./text-mate.ts";

let grammar: IGrammar;

const require = createRequire(import.meta.url);
// Its declarations name types of browsers, which this project does not load; these are the three it needs.
const oniguruma = require("vscode-oniguruma") as IOnigLib & { loadWASM: (bytes: Buffer) => Promise<void> };

beforeAll(async () => {
  await oniguruma.loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));
  const file = join(root, "grammar", "barem.tmLanguage.json");
  const registry = new Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: async () => parseRawGrammar(readFileSync(file, "utf8"), file),
  });
  const loaded = await registry.loadGrammar("source.barem");
  if (loaded === null) {
    throw new Error("The grammar cannot be loaded.");
  }
  grammar = loaded;
});

/** One word, sign or text with what it is called; "" where it has no name. */
type Painted = readonly [text: string, scope: string];

/** What an editor paints: the scope of every token that is not blank. */
function painted(text: string): readonly Painted[] {
  const scopes = new Array<string>(text.length).fill("");
  let state = INITIAL;
  let start = 0;
  for (const line of text.split(/(?<=\r\n|\n|\r(?!\n))/)) {
    const result = grammar.tokenizeLine(line.replace(/[\r\n]+$/, ""), state);
    state = result.ruleStack;
    for (const { startIndex, endIndex, scopes: found } of result.tokens) {
      scopes.fill(found[1] ?? "", start + startIndex, start + endIndex);
    }
    start += line.length;
  }
  return lexed(text).map(({ image, startOffset }) => {
    const own = new Set(scopes.slice(startOffset, startOffset + image.length));
    return [image, [...own].join(" + ")];
  });
}

/** What the lexer says that the editor should paint. */
function expected(text: string): readonly Painted[] {
  return lexed(text).map(({ image, tokenType, startOffset }) => {
    const scope = scopeOf(tokenType) ?? (text[startOffset + image.length] === "(" ? CALLED : NAME);
    return [image, scope];
  });
}

function lexed(text: string): readonly IToken[] {
  const { tokens, groups } = lex(text);
  return [...tokens, ...(groups["comments"] ?? [])].sort((a, b) => a.startOffset - b.startOffset);
}

const shipped = filesBelow("rulesets").filter((file) => file.endsWith(".barem"));

test.each(shipped)("%s is painted as it is read", (file) => {
  const text = readFileSync(join(root, file), "utf8");
  expect(lexed(text).length).toBeGreaterThan(100);
  expect(painted(text)).toEqual(expected(text));
});

test.each(shipped)("%s is painted as it is read in Vietnamese keywords too", (file) => {
  const text = inVietnamese(readFileSync(join(root, file), "utf8"));
  expect(painted(text)).toEqual(expected(text));
});

test.each(Object.entries(keywords))("%s is painted as a keyword in every spelling", (id, { en, vi }) => {
  // Object.entries forgets that the names are those of keywords.
  const scope = scopeOfKeyword(id as keyof typeof keywords);
  for (const spelling of [...en, ...vi]) {
    const spaced = spelling.replaceAll(" ", " \u00a0\t ");
    expect(painted(spelling)).toEqual([[spelling, scope]]);
    expect(painted(`x ${spaced} y`)[1]).toEqual([spaced, scope]);
    for (const longer of [`${spelling}_x`, `${spelling}ệ`, `ạ_${spelling}`]) {
      expect(painted(longer)).toEqual(expected(longer));
      expect(painted(longer).map(([text]) => text)).not.toContain(spelling);
    }
  }
});

test.each([
  ["tối đa_x", "tối variable.other, đa_x variable.other"],
  ["yes/no", "yes/no storage.type"],
  ["yes / no", "yes constant.language, / keyword.operator.arithmetic, no constant.language"],
  ["III.5", "III.5 entity.name.section.code"],
  ["6.10", "6.10 constant.numeric"],
  ["6.10.2", "6.10.2 entity.name.section.code"],
  ["1a", "1a entity.name.section.code"],
  ["2022..2024", "2022 constant.numeric, .. keyword.operator.range, 2024 constant.numeric"],
  ["2022-05", "2022-05 constant.other.date"],
  ["20/5/2022", "20/5/2022 invalid.illegal.date"],
  ["0,25", "0,25 invalid.illegal.number"],
  ['"# \\" nhóm" # nhóm', '"# \\" nhóm" string.quoted.double, # nhóm comment.line.number-sign'],
  ["“nhóm”", "“nhóm” string.quoted.double"],
  ['"nhóm', '"nhóm invalid.illegal.unclosed-string'],
  [
    "k(r)",
    "k entity.name.function, ( punctuation.section.parens.begin, r variable.other, ) punctuation.section.parens.end",
  ],
])("%s is painted piece by piece", (text, pieces) => {
  const told = painted(text).map(([image, scope]) => `${image} ${scope.replace(/\.barem$/, "")}`);
  expect(told.join(", ")).toBe(pieces);
});

test("whatever the text, the editor paints what the lexer reads", () => {
  const spellings = Object.values(keywords).flatMap(({ en, vi }) => [...en, ...vi]);
  const words = [...new Set(spellings.flatMap((spelling) => spelling.split(/[ /]/)))];
  const piece = fc.oneof(
    fc.constantFrom(...spellings),
    fc.constantFrom(...words),
    fc.constantFrom(
      " ",
      "  ",
      "\u00a0",
      "\t",
      "\n",
      "\r\n",
      "_",
      ".",
      "..",
      ",",
      "-",
      "/",
      "(",
      ")",
      "%",
      '"',
      "“",
      "”",
      "'",
      "#",
      "$",
      "=",
      "<",
      ">=",
    ),
    fc.constantFrom("a", "ệ", "1", "20", "1.5", "III", "2022-05-20", "0,5"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      expect(painted(text)).toEqual(expected(text));
    }),
  );
});

test("every keyword has a scope of keywords", () => {
  const told = lex(
    Object.values(keywords)
      .flatMap(({ en, vi }) => [...en, ...vi])
      .join("\n"),
  ).tokens.filter(({ tokenType }) => keywordOf(tokenType) !== undefined);
  expect(told.length).toBeGreaterThan(Object.keys(keywords).length);
  for (const { tokenType } of told) {
    expect(scopeOf(tokenType)).toMatch(/^(keyword|storage|constant\.language|support)\./);
  }
});
