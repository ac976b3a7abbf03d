/** Tests how a ruleset is printed as the table of a decision, in Markdown and as a page. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { oneLine } from "../../src/base/visible.ts";
import { groupsOf, indicatorsOf, type Ruleset } from "../../src/ir/ruleset.ts";
import { schemeHtml } from "../../src/report/scheme-html.ts";
import { schemeMarkdown } from "../../src/report/scheme-markdown.ts";
import type { ColumnKey, Row, Table } from "../../src/report/scheme-parts.ts";
import { schemeOf } from "../../src/report/scheme.ts";
import { rulesetFrom } from "../compile.ts";
import { root } from "../imports.ts";
import { shippedFiles, shippedRuleset } from "../rulesets/shipped.ts";

const folder = join(root, "test", "report", "scheme");
const every = rulesetFrom(readFileSync(join(folder, "every-construct.barem"), "utf8"));
const locales = ["vi", "en"] as const;
const shipped = shippedFiles(".barem")
  .filter((path) => path.includes("/"))
  .map((path) => path.replace(".barem", ""));

/** Compares with a page that was looked at; UPDATE_DOCS=1 writes it instead. */
test.each(locales)("every construct is printed in %s as in the page beside the ruleset", (locale) => {
  const path = join(folder, `every-construct.${locale}.txt`);
  const printed = schemeMarkdown(schemeOf(every, locale));
  if (process.env["UPDATE_DOCS"] === "1") {
    writeFileSync(path, printed);
  }
  expect(existsSync(path)).toBe(true);
  expect(printed).toBe(readFileSync(path, "utf8"));
});

/** Row III.5 of the appendix of Ninh Thuận's plan, and two more of the same table. */
test("a printed row of Ninh Thuận's plan is recognised", () => {
  const { table } = schemeOf(shippedRuleset("province/ninh-thuan-2023"), "vi");
  expect(textOf("rule", rowOf("III.5", table), table).split("\n").slice(0, 6)).toEqual([
    "a = Tổng số hồ sơ giải quyết DVC (gồm cả 4 mức độ) trong năm của các cơ quan, đơn vị thuộc Tỉnh, thành phố",
    "b = Tổng số hồ sơ giải quyết trực tuyến của DVCTT mức độ 3",
    "c = Tổng số hồ sơ giải quyết trực tuyến của DVCTT mức độ 4",
    "Tỷ lệ = (b + c) / a",
    "Tỷ lệ ≥ 80%: điểm tối đa",
    "Tỷ lệ < 80%: tỷ lệ / 80% × điểm tối đa",
  ]);
  expect(textOf("rule", rowOf("I.1", table), table)).toContain("Đã ban hành = không: 0 điểm");
  expect(textOf("rule", rowOf("III.7", table), table)).toContain("Chưa triển khai: 0 điểm");
  expect(table.columns.map(({ key }) => key)).not.toContain("evidence");
});

describe.each(shipped)("%s", (id) => {
  const ruleset = shippedRuleset(id);

  test.each(locales)("has each code once, in the order of the source, in %s", (locale) => {
    const { table } = schemeOf(ruleset, locale);
    const codes = table.rows.map((row) => textOf("code", row, table)).filter((code) => code !== "");
    expect(codes).toEqual(codesOf(ruleset.children));
    expect(new Set(codes).size).toBe(
      groupsOf(ruleset.children).length + indicatorsOf(ruleset.children).length,
    );
  });

  test.each(locales)("leaves no text out and no cell empty that has one, in %s", (locale) => {
    const { table } = schemeOf(ruleset, locale);
    for (const indicator of indicatorsOf(ruleset.children)) {
      const row = rowOf(indicator.code, table);
      const cell = (key: ColumnKey): string => textOf(key, row, table);
      expect(cell("label")).toBe(oneLine(indicator.label));
      for (const key of ["guide", "lead", "support", "evidence"] as const) {
        expect(cell(key)).toBe(indicator[key].map(oneLine).join("\n"));
      }
      const messages = indicator.conditions.flatMap(({ message }) => (message === null ? [] : [message]));
      for (const text of [...indicator.wording, ...messages]) {
        expect(cell("rule")).toContain(oneLine(text));
      }
      expect(cell("rule") === "" && indicator.points !== null).toBe(false);
      expect(cell("max") === "").toBe(indicator.unscored);
      expect(
        cell("targets")
          .split("\n")
          .filter((line) => line !== ""),
      ).toHaveLength(indicator.targets.length);
    }
  });

  test.each(locales)("is whole Markdown and whole HTML in %s", (locale) => {
    const scheme = schemeOf(ruleset, locale);
    expectWholeTables(schemeMarkdown(scheme));
    expectWholePage(schemeHtml(scheme));
  });

  test("marks every assumption in place and says its reason once at the end", () => {
    const { assumptions, table, background, facts, notes } = schemeOf(ruleset, "vi");
    const rows = [...table.rows, ...(background?.rows ?? [])];
    const lines = [
      ...rows.flatMap(({ cells }) => cells.flat()),
      ...facts.map(({ value }) => value),
      ...notes,
    ];
    const used = new Set(lines.flatMap(({ marks }) => marks));
    const listed = (assumptions?.rows ?? []).map(({ cells }) => cells[0]?.[0]?.text);
    expect([...used].sort()).toEqual([...listed].sort());
  });
});

test("a table without points does not promise any in its heading", () => {
  const headingsOf = (id: string) => schemeMarkdown(schemeOf(shippedRuleset(id), "vi")).match(/^## .*/gm);
  expect(headingsOf("district/bac-kan-city-2023")?.[0]).toBe("## Chỉ số, nhiệm vụ và mục tiêu");
  expect(headingsOf("district/cao-lanh")?.[0]).toBe("## Chỉ số, điểm tối đa, cách xác định và tính điểm");
});

test("markup in a label stays text in both writers", () => {
  const scheme = schemeOf(every, "vi");
  const html = schemeHtml(scheme);
  expect(html).not.toMatch(/<script|<b>/);
  expect(html).toContain("&#60;script&#62;alert(1)&#60;/script&#62;");
  expect(schemeMarkdown(scheme)).toContain("\\<script>alert(1)\\</script>");
  expectWholeTables(schemeMarkdown(scheme));
  expectWholePage(html);
});

test.each([
  ['a"b', "a&#34;b"],
  ["it's", "it&#39;s"],
  ["a & b", "a &#38; b"],
])("%s is written %s in a page", (label, written) => {
  const one = { ...every, label };
  expect(schemeHtml(schemeOf(one, "en"))).toContain(`<h1>${written}</h1>`);
});

test.each([
  ["# Một", "# \\# Một"],
  ["- Một", "# \\- Một"],
  ["a_b `c` $d$ ~e~", "# a\\_b \\`c\\` \\$d\\$ \\~e\\~"],
  ["dòng một\ndòng hai", "# dòng một dòng hai"],
])("a title %j opens the Markdown as %j", (label, written) => {
  expect(schemeMarkdown(schemeOf({ ...every, label }, "vi")).split("\n")[0]).toBe(written);
});

test("the page needs no other file", () => {
  expect(schemeHtml(schemeOf(every, "vi"))).not.toMatch(/src=|href=|url\(|@import|https?:/);
});

function codesOf(nodes: Ruleset["children"]): readonly string[] {
  return nodes.flatMap((node) => [node.code, ...(node.kind === "group" ? codesOf(node.children) : [])]);
}

function rowOf(code: string, table: Table): Row {
  const found = table.rows.find((row) => textOf("code", row, table) === code);
  if (found === undefined) {
    throw new Error(`no row ${code}`);
  }
  return found;
}

/** The lines of a cell; "" where it is empty or its column is left out. */
function textOf(key: ColumnKey, { cells }: Row, { columns }: Table): string {
  const at = columns.findIndex((column) => column.key === key);
  return (cells[at] ?? []).map(({ text }) => text).join("\n");
}

/** Every line of a table has as many cells as its head. */
function expectWholeTables(markdown: string): void {
  const tables = markdown.split(/\n\n/).filter((part) => part.startsWith("|"));
  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) {
    const widths = table
      .trimEnd()
      .split("\n")
      .map((line) => line.match(/(?<!\\)\|/g)?.length);
    expect(new Set(widths).size, table.slice(0, 200)).toBe(1);
  }
}

/** Every element that is opened is closed in its turn. */
function expectWholePage(html: string): void {
  const open: string[] = [];
  for (const [, end = "", name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (end === "/") {
      expect(open.pop()).toBe(name);
    } else if (!["meta", "col"].includes(name)) {
      open.push(name);
    }
  }
  expect(open).toEqual([]);
}
