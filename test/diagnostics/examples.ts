/** Reads the small files of the codes: each with one mistake, and the same file mended. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { compileEdition } from "../../src/edition.ts";
import { filesBelow } from "../imports.ts";
import type { FileExample, WrittenExamples } from "../../src/tools/cli/code-examples.ts";

const here = new URL("./", import.meta.url);
const dataFolder = new URL("./data/", import.meta.url);
const usedFolder = new URL("./used/", import.meta.url);

/** The names of the files with a mistake: BRM0301.barem, BRM0304-empty.barem, BRM0503.csv. */
export const schemeFiles = namesIn(here).filter((name) => /^BRM[^.]*\.barem$/.test(name));
export const dataFiles = namesIn(dataFolder).filter((name) => /^BRM[^.]*\.(csv|json)$/.test(name));

/** The files that the examples use. */
const used: { readonly [path: string]: string } = Object.fromEntries(
  filesBelow("test/diagnostics/used").map((file) => {
    const path = file.slice("test/diagnostics/used/".length);
    return [path, readFileSync(new URL(path, usedFolder), "utf8")];
  }),
);

export function readUsed(path: string): string | undefined {
  return used[path];
}

/** One code is about a text that is compiled without any other. */
export function readingOf(name: string): { readonly read?: typeof readUsed } {
  return codeOf(name) === "BRM0229" ? {} : { read: readUsed };
}

function namesIn(folder: URL): readonly string[] {
  return readdirSync(folder).sort();
}

export function codeOf(file: string): string {
  return file.slice(0, 7);
}

export function schemeExample(name: string): FileExample {
  const given = readFileSync(new URL(name, here), "utf8");
  const mended = new URL(fixedName(name), here);
  return { name, given, mended: existsSync(mended) ? readFileSync(mended, "utf8") : withFixes(given) };
}

/** A data file is scored by the ruleset of its code, where it needs one of its own. */
export function dataExample(name: string): FileExample {
  const own = `${codeOf(name)}.barem`;
  return {
    name,
    given: readFileSync(new URL(name, dataFolder), "utf8"),
    mended: readFileSync(new URL(fixedName(name), dataFolder), "utf8"),
    scheme: existsSync(new URL(own, dataFolder)) ? own : "scheme.barem",
  };
}

export function schemeOfData(name: string): string {
  return readFileSync(new URL(name, dataFolder), "utf8");
}

function fixedName(name: string): string {
  return name.replace(".", ".fixed.");
}

/** The text with the first fix of each diagnostic made. */
function withFixes(text: string): string {
  const fixes = compileEdition(text, { read: readUsed }).diagnostics.flatMap(
    ({ fixes: [first] }) => first ?? [],
  );
  const lastFirst = [...fixes].sort((a, b) => b.span.from - a.span.from);
  return lastFirst.reduce((sofar, { span, text: by }) => {
    return sofar.slice(0, span.from) + by + sofar.slice(span.to);
  }, text);
}

/** All of them as the built command line carries them. */
export function allExamples(): WrittenExamples {
  const all = [...schemeFiles.map(schemeExample), ...dataFiles.map(dataExample)];
  const codes = [...new Set(all.map(({ name }) => codeOf(name)))].sort();
  const examples = codes.map((code) => [
    code,
    all
      .filter(({ name }) => codeOf(name) === code)
      .sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1)),
  ]);
  const schemes = [...new Set(all.flatMap(({ scheme }) => scheme ?? []))].sort();
  return {
    used,
    schemes: Object.fromEntries(schemes.map((name) => [name, schemeOfData(name)])),
    examples: Object.fromEntries(examples),
  };
}
