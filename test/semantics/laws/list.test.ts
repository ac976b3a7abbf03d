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

/** The sentences of the list: a comment above each law. */
const list =
  readFileSync(new URL("../laws.ts", folder), "utf8").split("export const laws")[1]?.split("\n];")[0] ?? "";
const says = [...list.matchAll(/^ {2}\/\/ (.*)$/gm)].map(([, sentence]) => sentence ?? "");

test("every law of the list opens a file, and every file states a law of the list", () => {
  expect([...says].sort()).toEqual(readdirSync(folder).map(sentenceOf).sort());
  expect(says).toHaveLength(laws.length);
});

test("no law stands twice", () => {
  expect(new Set(says).size).toBe(says.length);
});
