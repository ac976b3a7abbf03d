/** Tests that every import goes the way the architecture says (docs/architecture.md), and that the check can fail. */
import { expect, test } from "vitest";
import {
  cycleOf,
  type Imports,
  importsBelow,
  importsOf,
  layerOf,
  type Rules,
  violationsOf,
} from "./imports.ts";

const everyLayer = ["base", "syntax", "ir", "semantics", "evaluate", "report", "data", "emit"];

const rules: Rules = {
  layers: {
    base: [],
    syntax: ["base", "types of ir"],
    ir: ["base"],
    semantics: ["base", "syntax", "ir"],
    evaluate: ["base", "ir"],
    report: ["base", "ir", "evaluate"],
    data: ["base", "ir"],
    emit: ["base", "ir", "evaluate"],
    "check.ts": ["base", "ir", "semantics", "evaluate"],
    "edition.ts": ["base", "syntax", "ir", "semantics", "emit", "check.ts"],
    "extension-between.ts": ["syntax", "ir", "semantics", "report", "edition.ts"],
    "author.ts": ["syntax", "semantics", "report", "check.ts", "edition.ts", "extension-between.ts"],
    "index.ts": ["base", "syntax", "ir", "semantics", "evaluate", "check.ts"],
    "bulk.ts": ["evaluate"],
    "explain.ts": ["report"],
    "report.ts": ["base", "report", "data"],
    "verify.ts": ["types of base", "ir", "report"],
    "runtime.ts": ["base", "ir", "evaluate"],
    "data.ts": ["base", "data"],
    tools: [...everyLayer, "check.ts", "edition.ts", "extension-between.ts"],
    "barem.d.ts": [],
  },
  doors: {
    chevrotain: { files: ["src/syntax/"], typesAnywhere: false },
    "decimal.js": { files: ["src/base/exact.ts"], typesAnywhere: true },
    zod: { files: ["src/evaluate/input-schema.ts", "src/evaluate/json-schema.ts"], typesAnywhere: false },
    "fastest-levenshtein": { files: ["src/base/suggest.ts"], typesAnywhere: false },
    "@noble/hashes": { files: ["src/base/hash.ts"], typesAnywhere: false },
    "lossless-json": { files: ["src/data/"], typesAnywhere: false },
    fflate: { files: ["src/data/"], typesAnywhere: false },
    commander: { files: ["src/tools/"], typesAnywhere: false },
    "node:": { files: ["src/tools/"], typesAnywhere: false },
  },
  assets: { "rulesets/methods.barem": ["src/semantics/compile.ts"] },
};

const imports = importsBelow("src");

function planted(file: string, text: string): Imports {
  return new Map([...imports, [file, importsOf(file, text)]]);
}

test("every layer of the sources has its line in the table", () => {
  expect([...new Set([...imports.keys()].map(layerOf))].sort()).toEqual(Object.keys(rules.layers).sort());
});

test("a layer imports only the layers below it, and a third party comes in by its one door", () => {
  expect(imports.size).toBeGreaterThan(50);
  expect(violationsOf(imports, rules)).toEqual([]);
});

test("no file imports itself through others", () => {
  expect(cycleOf(imports)?.join(" → ")).toBeUndefined();
});

test.each([
  ["src/evaluate/x.ts", `import { parse } from "../syntax/parse.ts";`, "imports src/syntax/parse.ts"],
  [
    "src/evaluate/x.ts",
    `export type { Tree } from "../syntax/tree.ts";`,
    "imports types of src/syntax/tree.ts",
  ],
  ["src/base/x.ts", `type R = import("../ir/ruleset.ts").Ruleset;`, "imports types of src/ir/ruleset.ts"],
  ["src/syntax/x.ts", `import { indicatorsOf } from "../ir/ruleset.ts";`, "imports src/ir/ruleset.ts"],
  ["src/index.ts", `export { readData } from "./data/read-data.ts";`, "imports src/data/read-data.ts"],
  ["src/report/x.ts", `import { Decimal } from "decimal.js";`, "imports decimal.js"],
  ["src/data/x.ts", `const fs = await import("node:fs");`, "imports node:fs"],
  ["src/base/x.ts", `import lodash from "lodash";`, "imports lodash"],
  ["src/base/x.ts", `import text from "../../rulesets/methods.barem";`, "imports rulesets/methods.barem"],
])("a planted import in %s is found: %s", (file, text, sentence) => {
  expect(violationsOf(planted(file, text), rules)).toEqual([`${file} ${sentence}`]);
});

test.each([
  ["src/syntax/x.ts", `import type { Ruleset } from "../ir/ruleset.ts";`],
  ["src/report/x.ts", `import type { Decimal } from "decimal.js";`],
  ["src/base/hash.ts", `import { sha512 } from "@noble/hashes/sha2.js";`],
])("an import that the table allows in %s is no violation: %s", (file, text) => {
  expect(violationsOf(planted(file, text), rules)).toEqual([]);
});

test("a planted cycle is found with the files along it", () => {
  const cyclic: Imports = new Map([
    ["src/a.ts", importsOf("src/a.ts", `import "./b.ts";`)],
    ["src/b.ts", importsOf("src/b.ts", `import type { C } from "./deep/c.ts";`)],
    ["src/deep/c.ts", importsOf("src/deep/c.ts", `export { B } from "../b.ts";`)],
  ]);
  expect(cycleOf(cyclic)).toEqual(["src/b.ts", "src/deep/c.ts", "src/b.ts"]);
});
