/** Tests that the list of laws is the whole specification: each law has its file, and each file its place in the list. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { laws } from "../../../src/semantics/laws.ts";

const folder = new URL("../../../src/semantics/laws/", import.meta.url);

/** The sentence that a file opens with. */
function sentenceOf(file: string): string {
  const text = readFileSync(new URL(file, folder), "utf8");
  return /^\/\*\* (.*?) \*\/\n/.exec(text)?.[1] ?? `${file} opens with no sentence`;
}

test("every law of the list opens a file, and every file states a law of the list", () => {
  const sentences = readdirSync(folder).map(sentenceOf);
  expect(laws.map(({ says }) => says).sort()).toEqual(sentences.sort());
});

test("no law stands twice", () => {
  expect(new Set(laws.map(({ says }) => says)).size).toBe(laws.length);
});
