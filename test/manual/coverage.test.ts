/** Tests that the manual covers the language: every keyword and every rule of the grammar is in a scheme that is run. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileEdition } from "../../src/author.ts";
import { type CstNode, elementsOf, isNode } from "../../src/syntax/cst.ts";
import { displayWidth } from "../../src/base/width.ts";
import { type Keyword, keywords, softKeywords } from "../../src/syntax/keywords.ts";
import { parseAsWritten } from "../../src/syntax/parse.ts";
import { keywordOf } from "../../src/syntax/tokens.ts";
import { root } from "../imports.ts";
import { chaptersIn } from "./chapters.ts";
import { filesOf, fencesOf } from "./fences.ts";
import { schemeOf } from "./scheme.ts";

/** Known only as a slip for `=`. */
const notYet: ReadonlySet<Keyword> = new Set<Keyword>(["is"]);

const grammar = readFileSync(join(root, "grammar", "barem.ebnf"), "utf8");
const rules = [...grammar.matchAll(/^(\w+) ::=/gm)].map((match) => match[1] ?? "");
const shown = chaptersIn("docs/language").flatMap((file) =>
  schemesThatHold(readFileSync(join(root, file), "utf8")),
);

/** The concrete syntax of what a chapter shows of a scheme; what was put around it does not count. */
interface Shown {
  readonly cst: CstNode;
  readonly from: number;
  readonly to: number;
}

/** The schemes of a chapter that are checked without errors. */
function schemesThatHold(chapter: string): readonly Shown[] {
  const fences = fencesOf(chapter);
  const files = filesOf(fences);
  const schemes = fences
    .filter(({ language }) => language === "barem")
    .map((fence) => schemeOf(fence, "en"))
    .filter(({ text }) => compileEdition(text, { read: (path) => files.get(path) }).ruleset !== undefined);
  return schemes.map(({ name, text, shownFrom, shown }) => {
    const { cst } = parseAsWritten({ name, text }, () => undefined);
    return { cst, from: shownFrom, to: shownFrom + shown.length };
  });
}

test("every keyword that can be scored with stands in a scheme of the manual", () => {
  const used = new Set(shown.flatMap((one) => keywordsIn(one.cst, one)));
  const missing = Object.keys(keywords).filter(
    (keyword) => !used.has(keyword) && !notYet.has(keyword as Keyword),
  );
  expect(missing).toEqual([]);
});

test("every rule of the grammar is used in a scheme of the manual", () => {
  const used = new Set(shown.flatMap((one) => rulesIn(one.cst, one)));
  expect(rules.length).toBeGreaterThan(50);
  expect(rules.filter((rule) => !used.has(rule))).toEqual([]);
});

test("the reference has a heading for every rule of the grammar, and shows each once", () => {
  const reference = readFileSync(join(root, "docs/language/reference.md"), "utf8");
  const headings = [...reference.matchAll(/^### (.*)$/gm)].map((match) => match[1] ?? "");
  const named = headings.flatMap((heading) =>
    [...heading.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? ""),
  );
  const printed = fencesOf(reference).flatMap(({ language, words }) => (language === "ebnf" ? words : []));
  expect([...named].sort()).toEqual([...rules].sort());
  expect(printed).toEqual(named);
});

/** What takes too long a text to show. */
const unshown: readonly string[] = ["rules-can-be-proved.ts", "sizes-are-limited.ts"];

test("every law of the checker is broken in the manual", () => {
  const told = chaptersIn("docs/language")
    .flatMap((file) => fencesOf(readFileSync(join(root, file), "utf8")))
    .filter(({ language }) => language === "diagnostics")
    .flatMap(({ body }) => codesIn(body));
  const folder = join(root, "src", "semantics", "laws");
  const laws = readdirSync(folder).filter((file) => !unshown.includes(file));
  const isTold = (file: string): boolean =>
    codesIn(readFileSync(join(folder, file), "utf8")).some((code) => told.includes(code));
  expect(laws.length).toBeGreaterThan(10);
  expect(laws.filter((file) => !isTold(file))).toEqual([]);
});

function codesIn(text: string): readonly string[] {
  return text.match(/BRM\d{4}/g) ?? [];
}

test("the table of keywords is the one that barem reads", () => {
  const file = join(root, "docs/language/14-keywords.md");
  const chapter = readFileSync(file, "utf8");
  const [before = "", rest = ""] = chapter.split("<!-- keywords -->\n");
  const [table = "", after = ""] = rest.split("<!-- end -->\n");
  const printed = keywordTable();
  if (process.env["UPDATE_DOCS"] === "1") {
    writeFileSync(file, `${before}<!-- keywords -->\n\n${printed}\n<!-- end -->\n${after}`);
    return;
  }
  expect(table.trim()).toBe(printed.trim());
});

/** Every keyword by its English spelling, in a table as the formatter of Markdown lays it out. */
function keywordTable(): string {
  const rows = Object.entries(keywords)
    .map(([keyword, { en, vi }]) => [
      en.map((spelling) => `\`${spelling}\``).join(", "),
      vi.map((spelling) => `\`${spelling}\``).join(", "),
      keyword in softKeywords ? "name" : "",
    ])
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  const head = ["English", "Tiếng Việt", "may be a"];
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => displayWidth(row[at] ?? ""))));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - displayWidth(cell))).join(" | ")} |\n`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("");
}

function keywordsIn(cst: CstNode, within: Shown): readonly string[] {
  return elementsOf(cst).flatMap((element) => {
    if (isNode(element)) {
      return keywordsIn(element, within);
    }
    const isShown = element.startOffset >= within.from && element.startOffset < within.to;
    return isShown ? (keywordOf(element.tokenType) ?? []) : [];
  });
}

function rulesIn(cst: CstNode, within: Shown): readonly string[] {
  const at = cst.from;
  const isShown = cst.name === "file" || cst.name === "fileLine" || (at >= within.from && at < within.to);
  const below = elementsOf(cst).flatMap((element) => (isNode(element) ? rulesIn(element, within) : []));
  return [...(isShown ? [cst.name] : []), ...below];
}
