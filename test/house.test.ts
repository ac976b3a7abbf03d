/** Tests the habits of the house that no tool checks: what stands where, pins, sizes, opening sentences, NFC, no floats. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, root } from "./imports.ts";

const manifest: {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
} = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

// What a test writes, such as a table in JSON, is looked at by that test.
const sources = filesBelow("src").filter((file) => file.endsWith(".ts"));

function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

test.each([
  "package.json",
  "tsconfig.json",
  "tsup.config.ts",
  "README.md",
  "LICENSE",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "src/index.ts",
  "grammar/barem.ebnf",
  "rulesets/methods.barem",
  "test",
  "docs/architecture.md",
  "docs/vocabulary.md",
])("%s stands where it is looked for", (path) => {
  expect(existsSync(join(root, path))).toBe(true);
});

test("no folder of the project is empty", () => {
  const tops = ["src", "grammar", "rulesets", "test", "docs", "scripts"].map((top) => join(root, top));
  const below = tops.flatMap((top) =>
    readdirSync(top, { recursive: true, withFileTypes: true, encoding: "utf8" })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  expect([...tops, ...below].filter((folder) => readdirSync(folder).length === 0)).toEqual([]);
});

test("an app that installs barem installs these three packages with it and no other", () => {
  expect(Object.keys(manifest.dependencies)).toEqual(["chevrotain", "decimal.js", "zod"]);
});

test("every package is pinned to one exact version", () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

/** Tables of messages and keywords grow with the language, not with the code. */
const tables = ["src/base/reasons.ts", "src/syntax/keywords.ts"];

test("no file of the sources is longer than 300 lines", () => {
  const long = sources.filter(
    (file) => !tables.includes(file) && textOf(file).trimEnd().split("\n").length > 300,
  );
  expect(long).toEqual([]);
});

test("every file of the sources opens with a sentence that says what it is for", () => {
  const isOpened = (text: string): boolean =>
    /^\/\*\*[\s*]*[A-Z`][^/]*\.[\s*]*\*\//.test(text.replaceAll("://", ""));
  expect(isOpened("/** Reads a table. */\n")).toBe(true);
  expect(isOpened("/** reads */\n")).toBe(false);
  expect(isOpened("import x;\n/** Reads a table. */")).toBe(false);
  expect(sources.filter((file) => !isOpened(textOf(file)))).toEqual([]);
});

test("every text is in NFC, so that what looks the same is the same", () => {
  const files = [
    ...filesBelow("src"),
    ...filesBelow("rulesets"),
    ...filesBelow("docs"),
    ...filesBelow("grammar"),
    "README.md",
  ];
  expect(files.filter((file) => textOf(file) !== textOf(file).normalize("NFC"))).toEqual([]);
});

// From a cell to a result: what would let a figure become a binary floating-point number.
const inexact = /\bparseFloat\b|\bNumber\(|\bMath\.round\b|\.toFixed\(/;

/**
 * `toFixed` of an Exact is exact, and a bigint within the safe integers becomes a number without loss; a double near an
 * Exact is one of the two numbers of a bound.
 */
const exactLines = [
  "src/base/exact.ts: return Number(this.top) / Number(this.bottom);",
  "src/base/exact.ts: return this.toFixed(places === undefined ? maxPlaces : Math.min(places, maxPlaces));",
  "src/base/exact.ts: if (places !== undefined) return new PrivateDecimal(this.toFixed(places));",
  "src/base/integer.ts: return -LARGEST_SAFE <= value && value <= LARGEST_SAFE ? Number(value) : value;",
  "src/base/integer.ts: return digits.length <= 15 ? Number(digits) + 0 : integer(BigInt(digits));",
];

function inexactLines(file: string, text: string): readonly string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
  return code
    .split("\n")
    .filter((line) => inexact.test(line))
    .map((line) => `${file}: ${line.trim()}`);
}

test("between a cell and a result no figure passes through floating point", () => {
  const files = ["base", "ir", "evaluate", "data"].flatMap((layer) => filesBelow(`src/${layer}`));
  expect(files.flatMap((file) => inexactLines(file, textOf(file)))).toEqual(exactLines);
});

test.each(["const x = parseFloat(cell);", "return Number(cell);", "Math.round(x * 100)", "x.toFixed(2)"])(
  "floating point is found where it is planted: %s",
  (line) => {
    expect(inexactLines("x.ts", `/** toFixed( */\n// Number(\nreadNumber(cell);\n  ${line}\n`)).toEqual([
      `x.ts: ${line}`,
    ]);
  },
);
