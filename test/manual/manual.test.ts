/** Runs the manual: every scheme in it is checked, every figure scored, and what the manual says comes out does. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../imports.ts";
import { chaptersIn, localeOf } from "./chapters.ts";
import { type Fence, withBodies } from "./fences.ts";
import { laidOut } from "./layout.ts";
import { tryChapter } from "./try-chapter.ts";

const chapters = [...chaptersIn("docs/language"), ...chaptersIn("docs/vi"), "README.md", "README.vi.md"];

test.each(chapters)("what %s says comes out", async (file) => {
  const path = join(root, file);
  const written = readFileSync(path, "utf8");
  const markdown = process.env["UPDATE_DOCS"] === "1" ? laidOut(written, localeOf(file)) : written;
  const { outcomes, faults } = await tryChapter(markdown, localeOf(file));
  if (process.env["UPDATE_DOCS"] === "1") {
    const changed = outcomes.filter(({ fence, printed }) => fence.body !== printed);
    const bodies = new Map<Fence, string>(changed.map(({ fence, printed }) => [fence, printed]));
    writeFileSync(path, withBodies(markdown, bodies));
    expect(faults).toEqual([]);
    return;
  }
  const told = outcomes.map(({ fence }) => `line ${fence.line}\n${fence.body}`);
  expect({ told, faults }).toEqual({
    told: outcomes.map(({ fence, printed }) => `line ${fence.line}\n${printed}`),
    faults: [],
  });
});

test.each(chapters)("the schemes in %s are laid out as barem lays them out", (file) => {
  const path = join(root, file);
  const chapter = readFileSync(path, "utf8");
  if (process.env["UPDATE_DOCS"] === "1") {
    writeFileSync(path, laidOut(chapter, localeOf(file)));
    return;
  }
  expect(chapter).toBe(laidOut(chapter, localeOf(file)));
});

describe("a slip in a chapter is found:", () => {
  const chapter = (points: string): string => `
\`\`\`barem lines max=20
input a: count in 1..1000 "Tổng số"
input b: count "Số đạt"
require b <= a "Số đạt không thể nhiều hơn tổng số"
points = b / a * max
\`\`\`

\`\`\`input
a: 4  b: 3
\`\`\`

\`\`\`points
${points}
\`\`\`
`;

  test("the right points pass", async () => {
    const { outcomes, faults } = await tryChapter(chapter("points  15 of 20"), "en");
    expect(faults).toEqual([]);
    expect(outcomes.map(({ fence, printed }) => [fence.body, printed])).toEqual([
      ["points  15 of 20\n", "points  15 of 20\n"],
    ]);
  });

  test("other points do not", async () => {
    const { outcomes } = await tryChapter(chapter("points  16 of 20"), "en");
    expect(outcomes.map(({ fence, printed }) => fence.body === printed)).toEqual([false]);
  });

  test("a scheme with an error of which nothing is said", async () => {
    const { faults } = await tryChapter(chapter("points  15 of 20").replace("b / a", "b / c"), "en");
    expect(faults[0]).toContain("BRM0201");
  });

  test("a scheme with an error of which something else is said", async () => {
    const wrong =
      "```barem lines\npoints = max * c\n```\n```diagnostics\nscheme.barem:1:1: all is well\n```\n";
    const { outcomes, faults } = await tryChapter(wrong, "en");
    expect(faults).toEqual([]);
    expect(outcomes.map(({ printed }) => printed)).toEqual([
      expect.stringContaining("scheme.barem:1:16: error BRM0201"),
    ]);
  });

  test("a scheme that is laid out in another way", () => {
    const neat = chapter("points  15 of 20");
    expect(laidOut(neat, "en")).toBe(neat);
    expect(laidOut(neat.replace("b / a", "b/a"), "en")).toBe(neat);
  });

  test("figures of an input that is not there", async () => {
    const { faults } = await tryChapter(chapter("points  15 of 20").replace("b: 3", "c: 3"), "en");
    expect(faults[0]).toContain("no input 1.c");
  });

  test("a fence of a kind that nobody runs", async () => {
    const { faults } = await tryChapter(chapter("points  15 of 20").replace("```points", "```point"), "en");
    expect(faults).toEqual([expect.stringContaining("point")]);
  });
});
