/** Tests that every code has a small example, its sentences as printed in both languages, and a remedy that is one. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileEdition } from "../../src/edition.ts";
import { renderDiagnostic } from "../../src/report/render-diagnostic.ts";
import { examplesOf, printedForData } from "../../src/tools/cli/code-examples.ts";
import { allCodes } from "../../src/tools/cli/explain-code.ts";
import { root } from "../imports.ts";
import {
  codeOf,
  dataExample,
  dataFiles,
  readingOf,
  allExamples,
  schemeExample,
  schemeFiles,
  schemeOfData,
} from "./examples.ts";
import { diagnosticsPage } from "./page.ts";

const examples = allExamples();

test("every code of syntax, names and laws has its file, and every file its code", () => {
  const codes = allCodes.filter((code) => /^BRM0[123]/.test(code));
  expect([...new Set(schemeFiles.map(codeOf))].sort()).toEqual(codes);
});

test("every code of data has an example: a file, or facts where no small file can show it", () => {
  const codes = allCodes.filter((code) => /^BRM0[45]/.test(code));
  expect(codes.filter((code) => examplesOf(code, "vi", examples).length === 0)).toEqual([]);
  expect(dataFiles.map(codeOf).filter((code) => !codes.some((one) => one === code))).toEqual([]);
});

describe.each(schemeFiles)("%s", (name) => {
  const { given, mended } = schemeExample(name);
  const code = codeOf(name);

  test("has errors of its code only", () => {
    const found = compileEdition(given, { name, ...readingOf(name) }).diagnostics;
    const codes = found.filter((one) => one.severity === "error" || one.code === code).map((one) => one.code);
    expect([...new Set(codes)]).toEqual([code]);
  });

  test.each(["vi", "en"] as const)("is printed in %s as reviewed", async (locale) => {
    const { diagnostics, used: others } = compileEdition(given, { name, locale, ...readingOf(name) });
    const found = diagnostics.filter((one) => one.code === code);
    const source = { name, text: given };
    const printed = found.map((one) => renderDiagnostic(one, source, locale, { others })).join("\n");
    await expect(`${printed}\n`).toMatchFileSnapshot(`./${name.replace(".barem", `.${locale}.txt`)}`);
  });

  // Where a fix is not offered or does not do, the mended text stands in BRM….fixed.barem.
  test("is mended by its remedy: the offered fix, or the text beside it", () => {
    expect(mended).not.toBe(given);
    const left = compileEdition(mended, { name, locale: "en", ...readingOf(name) }).diagnostics;
    expect(left.filter((one) => one.severity === "error" || one.code === code)).toEqual([]);
  });
});

describe.each(dataFiles)("%s", (name) => {
  const { given, mended, scheme = "" } = dataExample(name);
  const code = codeOf(name);
  const printed = (text: string, locale: "vi" | "en") =>
    printedForData(name, text, schemeOfData(scheme), locale).printed;

  test.each(["vi", "en"] as const)("is printed in %s as reviewed", async (locale) => {
    const text = printed(given, locale);
    const codes = [...text.matchAll(/BRM[0-9]{4}/g)].map(([found]) => found);
    // A number with two readings, and the word that the file does not show which one it means, come together.
    const pairs = [["BRM0424", "BRM0509"], ...(code === "BRM0525" ? [["BRM0510", "BRM0525"]] : [])];
    const expected = pairs.find((pair) => pair.includes(code)) ?? [code];
    expect([...new Set(codes)].sort()).toEqual(expected);
    await expect(`${text}\n`).toMatchFileSnapshot(`./data/${name.replace(/\.\w+$/, `.${locale}.txt`)}`);
  });

  test("is mended by the file beside it", () => {
    expect(printed(mended, "en")).toBe("");
  });
});

/** What is written from the codes and their examples: the file, and its text. */
const written: readonly (readonly [string, string])[] = [
  ["src/tools/cli/code-examples.json", `${JSON.stringify(examples, null, 2)}\n`],
  ["docs/diagnostics.md", diagnosticsPage(allCodes, examples)],
];

test.each(written)("%s is what the codes and their examples say (UPDATE_DOCS=1 writes it)", (file, text) => {
  const path = join(root, file);
  if (process.env["UPDATE_DOCS"] === "1") {
    writeFileSync(path, text);
  }
  expect(readFileSync(path, "utf8")).toBe(text);
});
