/** Tests that a brace too few or too many in a text without indentation is a few diagnostics, not one for every line. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compile } from "../../src/index.ts";

const shipped = new URL("../../rulesets/commune/bac-kan-2022.barem", import.meta.url);
const flat = readFileSync(shipped, "utf8").replaceAll(/^[ \t]+/gm, "");
const places = [
  ...flat.replaceAll(/"[^"\n]*"|#.*/g, (text) => " ".repeat(text.length)).matchAll(/[{}]/g),
].map(({ index }) => index);

function errorsIn(text: string): number {
  return compile(text).diagnostics.filter(({ severity }) => severity === "error").length;
}

test("the text is whole before anything is done to it", () => {
  expect(places.length).toBeGreaterThan(50);
  expect(errorsIn(flat)).toBe(0);
});

test("a brace left out anywhere is told, mostly in three diagnostics or fewer", () => {
  const counts = places.map((at) => errorsIn(flat.slice(0, at) + flat.slice(at + 1)));
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(Math.max(...counts)).toBeLessThanOrEqual(20);
  expect(counts.filter((count) => count <= 3).length).toBeGreaterThan(0.8 * counts.length);
});

test("a closing brace too many anywhere is told, mostly in three diagnostics or fewer", () => {
  const counts = places.map((at) => errorsIn(`${flat.slice(0, at + 1)}\n}\n${flat.slice(at + 1)}`));
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(Math.max(...counts)).toBeLessThanOrEqual(20);
  expect(counts.filter((count) => count <= 3).length).toBeGreaterThan(0.8 * counts.length);
});

test("a byte order mark changes nothing of that", () => {
  const counts = places.map((at) => flat.slice(0, at) + flat.slice(at + 1));
  expect(counts.map((text) => errorsIn(`\ufeff${text}`))).toEqual(counts.map(errorsIn));
});
