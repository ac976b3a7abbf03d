/** Tests that the syntax page stands by itself: every rule with its diagram, every link with its place, both languages. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BaremGrammar } from "../../src/syntax/grammar.ts";
import { keywords } from "../../src/syntax/keywords.ts";
import { root } from "../imports.ts";
import { diagramOf, type Labels } from "./railroad.ts";
import { type Part, sectionsOf } from "./structure.ts";
import { titles } from "./titles.ts";

const page = readFileSync(join(root, "grammar", "syntax.html"), "utf8");
const productions = new BaremGrammar({ skipValidations: true }).getGAstProductions();
const rules = sectionsOf(productions).flatMap((section) => section.rules);

test("the page loads nothing: no script, no style sheet, no picture, no address", () => {
  expect(page).not.toMatch(/<script|<link|<img|<iframe|src=|https?:|url\(|@import/);
});

test("every rule has its article with its diagram", () => {
  const articles = [...page.matchAll(/<article id="(\w+)">[\s\S]*?<\/article>/g)];
  expect(articles.map((match) => match[1])).toEqual(rules.map(({ name }) => name));
  expect(articles.filter(([text]) => !/<figure><svg .*<\/svg><\/figure>/.test(text))).toEqual([]);
});

test("every rule has its title in both languages, and every title its rule", () => {
  expect(Object.keys(titles).sort()).toEqual(rules.map(({ name }) => name).sort());
});

test("every link leads to a place of the page", () => {
  const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]));
  const links = [...page.matchAll(/ href="#([^"]*)"/g)].map((match) => match[1]);
  expect(links.length).toBeGreaterThan(200);
  expect(links.filter((link) => !ids.has(link))).toEqual([]);
});

test("every keyword that a rule names stands in a frame in both languages", () => {
  const named = new Set(rules.flatMap(({ part }) => keywordsIn(part)));
  for (const keyword of named) {
    const { en, vi } = keywords[keyword];
    expect(page).toMatch(
      new RegExp(`<g class="keyword">(?:(?!</g>).)*>${en.join(" · ")}<(?:(?!</g>).)*>${vi.join(" · ")}<`),
    );
  }
});

function keywordsIn(part: Part): readonly (keyof typeof keywords)[] {
  switch (part.kind) {
    case "keyword":
      return [part.keyword];
    case "sequence":
    case "choice":
      return part.parts.flatMap(keywordsIn);
    case "optional":
    case "many":
    case "some":
    case "separated":
      return keywordsIn(part.part);
    default:
      return [];
  }
}

test("every number of every diagram is a number", () => {
  expect(page).not.toMatch(/NaN|Infinity|undefined/);
});

describe("a diagram", () => {
  const labels: Labels = { titleOf: () => "…", terminalOf: (text) => ({ text, href: undefined }) };
  const a: Part = { kind: "token", name: "a" };
  const b: Part = { kind: "token", name: "b" };
  const size = (part: Part) => {
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(diagramOf(part, "", labels)) ?? [];
    return { width: Number(width), height: Number(height) };
  };

  test("shows the parts of a sequence side by side, those of a choice one below the other", () => {
    const [one, both, either] = [
      a,
      { kind: "sequence", parts: [a, b] } as const,
      { kind: "choice", parts: [a, b] } as const,
    ].map(size);
    expect(both?.width).toBeGreaterThan((one?.width ?? 0) + 20);
    expect(both?.height).toBe(one?.height);
    expect(either?.height).toBeGreaterThan((one?.height ?? 0) + 20);
  });

  test("goes on in a row below where a sequence is wider than the page", () => {
    const wide = size({ kind: "sequence", parts: Array.from({ length: 60 }, () => a) });
    expect(wide.width).toBeLessThan(960);
    expect(wide.height).toBeGreaterThan(100);
  });

  test("grows upwards by a way round and downwards by a way back", () => {
    const heights = [
      a,
      { kind: "optional", part: a } as const,
      { kind: "some", part: a } as const,
      { kind: "many", part: a } as const,
    ].map((part) => size(part).height);
    expect(heights[1]).toBeGreaterThan(heights[0] ?? 0);
    expect(heights[2]).toBeGreaterThan(heights[0] ?? 0);
    expect(heights[3]).toBeGreaterThan(Math.max(heights[1] ?? 0, heights[2] ?? 0));
  });

  test("is read out as its rule, with signs that are safe in HTML", () => {
    expect(diagramOf(a, '"<" & a', labels)).toContain('aria-label="&quot;&lt;&quot; &amp; a"');
  });
});
