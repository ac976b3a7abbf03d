/** Tests files with one mistake each, as an official might make it: one diagnostic, its code, the right words underlined. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compile } from "../../src/index.ts";
import { marked, rendered, unmarked } from "../harness.ts";

const here = new URL("./", import.meta.url);
const files = readdirSync(here).filter((file) => file.endsWith(".barem"));

/** "BRM0301-total-does-not-add-up.vi.barem" is a mistake of this code, in Vietnamese keywords. */
function nameOf(file: string): string {
  return file.replace(/^BRM\d{4}-/, "").replace(/\.barem$/, "");
}

const names = files.map(nameOf);
const mistakes = new Set(names.map((name) => name.replace(/\.(?:en|vi)$/, "")));

test("there are sixty of them, each in both keyword languages", () => {
  expect(mistakes.size).toBeGreaterThanOrEqual(60);
  expect([...names].sort()).toEqual([...mistakes].flatMap((name) => [`${name}.en`, `${name}.vi`]).sort());
});

test.each(files)("%s has that one diagnostic, at the marked words", (file) => {
  const text = readFileSync(new URL(file, here), "utf8");
  const { diagnostics } = compile(unmarked(text));
  const found = marked(
    unmarked(text),
    diagnostics.map(({ span }) => span),
  );
  const codes = diagnostics.map(({ code }) => code);
  expect({ codes, text: found }, rendered(unmarked(text), diagnostics)).toEqual({
    codes: [file.slice(0, 7)],
    text,
  });
});
