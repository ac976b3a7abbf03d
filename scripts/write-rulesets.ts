/** Part of the build: writes the shipped rulesets, compiled, with their types, as the entry "barem/rulesets". */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compile } from "../src/check.ts";
import { declarationsOf, typesNamedIn } from "../src/emit/input-types.ts";
import { literalOf } from "../src/emit/typed-module.ts";
import type { Ruleset } from "../src/ir/ruleset.ts";

const [root = "."] = process.argv.slice(2);
const LEVELS = ["province", "district", "commune"];

interface Shipped {
  /** "commune/bac-kan-2022". */
  readonly id: string;
  /** "communeBacKan2022". */
  readonly name: string;
  readonly ruleset: Ruleset;
}

const shipped = LEVELS.flatMap((level) =>
  readdirSync(join(root, "rulesets", level))
    .filter((file) => file.endsWith(".barem"))
    .sort()
    .map((file) => readShipped(`${level}/${file.slice(0, -".barem".length)}`)),
);

function readShipped(id: string): Shipped {
  const text = readFileSync(join(root, "rulesets", `${id}.barem`), "utf8");
  const { ruleset, diagnostics } = compile(text, { name: `rulesets/${id}.barem`, locale: "en" });
  if (ruleset === undefined) {
    throw new Error(`${id}: ${diagnostics.map(({ message }) => message).join("\n")}`);
  }
  return { id, name: camelCase(id), ruleset };
}

function camelCase(id: string): string {
  return id.replaceAll(/[/-]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

const HEAD =
  "/** The shipped rulesets, compiled when barem was built: data for `createEvaluator`, one constant an edition. */\n";
const constants = shipped.map(({ name, ruleset }) => `const ${name} = ${literalOf(ruleset)};\n`).join("");
const byId = `{\n${shipped.map(({ id, name }) => `  ${JSON.stringify(id)}: ${name},`).join("\n")}\n}`;
const names = shipped.map(({ name }) => name).join(", ");

/** Types of one module system; `runtime` is the file of the runtime's types in it. */
function declarations(runtime: string): string {
  const types = shipped.map(({ id, name, ruleset }) => {
    const prefix = name.slice(0, 1).toUpperCase() + name.slice(1);
    const title = `${ruleset.label} (${id})`.replaceAll("*/", "*\\/");
    return `${declarationsOf(ruleset, prefix)}/** ${title} */\nexport declare const ${name}: TypedRuleset<${prefix}Types>;\n\n`;
  });
  const members = shipped.map(({ id, name }) => `  readonly ${JSON.stringify(id)}: typeof ${name};\n`);
  const all = `${types.join("")}/** All of them by their id. */\nexport declare const rulesets: {\n${members.join("")}};\n`;
  return `${HEAD}import type { ${typesNamedIn(all).join(", ")} } from ${JSON.stringify(runtime)};\n\n${all}`;
}

const files: Readonly<Record<string, string>> = {
  "rulesets.js": `${HEAD}${constants}const rulesets = ${byId};\nexport { ${names}, rulesets };\n`,
  "rulesets.cjs": `"use strict";\n${HEAD}${constants}module.exports = { ${names}, rulesets: ${byId} };\n`,
  "rulesets.d.ts": declarations("./runtime.js"),
  "rulesets.d.cts": declarations("./runtime.cjs"),
};
for (const [file, text] of Object.entries(files)) {
  writeFileSync(join(root, "dist", file), text);
}
// One by one for the command line, which wants one of them.
for (const { id, ruleset } of shipped) {
  const path = join(root, "dist", "rulesets", `${id}.json`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(ruleset));
}
