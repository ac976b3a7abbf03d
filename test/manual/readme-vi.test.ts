/** Tests that README.vi.md says in Vietnamese what README.md says: the same sections, with the same fences and tables. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../imports.ts";
import { fencesOf } from "./fences.ts";

const [english, vietnamese] = ["README.md", "README.vi.md"].map((file) =>
  readFileSync(join(root, file), "utf8"),
) as [string, string]; // Two files give two texts.

test("both have the same sections, in the same order", () => {
  expect(sectionsOf(vietnamese).map(shapeOf)).toEqual(sectionsOf(english).map(shapeOf));
});

test("both run the same program, each in its language", () => {
  const program = (readme: string) => fencesOf(readme).find(({ language }) => language === "js")?.body;
  const inVietnamese = program(english)
    ?.replaceAll('locale: "en"', 'locale: "vi"')
    .replace("commune.barem", "xa.barem");
  expect(program(vietnamese)).toBe(inVietnamese);
});

/** A text cut before each of its headings. */
function sectionsOf(readme: string): readonly string[] {
  return readme.split(/^(?=## )/m);
}

/** What a section has whatever its language: fences by kind, the number of commands, rows and items. */
function shapeOf(section: string): object {
  const fences = fencesOf(section);
  const plain = section.replaceAll(/^```[\s\S]*?^```$/gm, "");
  return {
    fences: fences.map(({ language }) => language),
    commands: fences.map(({ body }) => [...body.matchAll(/^\$ /gm)].length),
    rows: [...plain.matchAll(/^\|/gm)].length,
    items: [...plain.matchAll(/^- /gm)].length,
    ids: [...plain.matchAll(/^\*\*`(.*?)`\*\*/gm)].map((match) => match[1]),
  };
}
