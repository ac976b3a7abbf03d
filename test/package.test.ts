/** Tests the package as an app meets it: packed, installed, imported, type-checked and run, with README.md as the script. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "./imports.ts";
import { commandsOf, type Fence, fencesOf, withBodies, wordsOf } from "./readme.ts";

const readme = join(root, "README.md");
const fences = fencesOf(readFileSync(readme, "utf8"));
const programAt = fences.findIndex(({ language }) => language === "js");
const [program, programOutput] = fences.slice(programAt, programAt + 2);
const consoles = fences.filter(({ language }) => language === "console");

let folder = "";
let app = "";
let packed: readonly string[] = [];

beforeAll(() => {
  if (!existsSync(join(root, "dist", "cli.js"))) {
    throw new Error("dist is missing: run `npm run build` first, or `npm test`, which builds.");
  }
  folder = mkdtempSync(join(tmpdir(), "barem-package-"));
  app = join(folder, "app");
  mkdirSync(app);
  const [made]: readonly { readonly files: readonly { readonly path: string }[] }[] = JSON.parse(
    npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root).out,
  );
  packed = made?.files.map(({ path }) => path) ?? [];
  writeFileSync(join(app, "package.json"), JSON.stringify({ name: "app", private: true }));
  installInto(app, tarballIn(folder));
  for (const { file, body } of fences) {
    if (file !== undefined) {
      writeFileSync(join(app, file), body);
    }
  }
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tarballIn(where: string): string {
  return join(where, readdirSync(where).find((name) => name.endsWith(".tgz")) ?? "");
}

/** As a user installs it; where no registry is in reach, by hand, with the dependencies that the project itself has. */
function installInto(where: string, tarball: string): void {
  const options = ["--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=0"];
  const { exit, err } = npm(["install", ...options, tarball], where);
  if (exit === 0) {
    return;
  }
  if (!/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED|network/.test(err)) {
    throw new Error(`npm install failed:\n${err}`);
  }
  console.warn("No registry is in reach: the packed files are laid out by hand.");
  const home = join(where, "node_modules", "barem");
  for (const file of packed) {
    mkdirSync(dirname(join(home, file)), { recursive: true });
    cpSync(join(root, file), join(home, file));
  }
  for (const name of ["chevrotain", "decimal.js", "zod"]) {
    symlinkSync(join(root, "node_modules", name), join(where, "node_modules", name), "junction");
  }
  // Links the command of the package.
  npm(["rebuild", "--ignore-scripts", "--offline"], where);
}

interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

function run(command: string, words: readonly string[], where: string, shell = false): Ended {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: where, shell, encoding: "utf8" });
  return { exit: status, out: stdout, err: stderr };
}

function node(words: readonly string[], where = app): Ended {
  return run(process.execPath, words, where);
}

function npm(words: readonly string[], where: string): Ended {
  const path = process.env["npm_execpath"] ?? "";
  // Only a shell finds npm.cmd on Windows.
  return /npm-cli\.c?js$/.test(path)
    ? node([path, ...words], where)
    : run(["npm", ...words.map((word) => `"${word}"`)].join(" "), [], where, true);
}

test("the package holds the build, the rulesets with their sources, the grammar and the papers", () => {
  expect(packed).toEqual(
    expect.arrayContaining([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "package.json",
      "dist/cli.js",
      "dist/index.cjs",
      "dist/index.d.cts",
      "dist/index.d.ts",
      "dist/index.js",
      "grammar/barem.ebnf",
      "grammar/barem.tmLanguage.json",
      "grammar/syntax.html",
      "rulesets/methods.barem",
      "rulesets/commune/bac-kan-2022.barem",
      "rulesets/commune/bac-kan-2022.cases.json",
      "rulesets/commune/bac-kan-2022.source.md",
    ]),
  );
});

test("the package holds nothing that only its makers need", () => {
  const places = new Set(packed.map((path) => path.split("/")[0]));
  expect([...places].sort()).toEqual([
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "README.vi.md",
    "dist",
    "docs",
    "grammar",
    "package.json",
    "rulesets",
  ]);
});

test.each(["README.md", "README.vi.md"])("every link of %s leads to a file of the package", (page) => {
  const text = readFileSync(join(root, page), "utf8");
  const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, target = ""]) => target);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((target) => !packed.includes(posix.normalize(target)))).toEqual([]);
});

test("the program of the README runs as an ES module and prints what the README says", () => {
  expect(program?.body.trimEnd().split("\n").length).toBeLessThanOrEqual(10);
  writeFileSync(join(app, "program.mjs"), program?.body ?? "");
  const { exit, out, err } = node(["program.mjs"]);
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  expectBody(programOutput, out);
});

test("the same program runs with require", () => {
  const required =
    program?.body.replaceAll(/^import (\{.*\}) from (".*");$/gm, "const $1 = require($2);") ?? "";
  expect(required).toContain('require("barem")');
  writeFileSync(join(app, "program.cjs"), required);
  const { exit, out, err } = node(["program.cjs"]);
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  expect(out).toBe(node(["program.mjs"]).out);
});

test("the commands of the README print what the README says", () => {
  expect(consoles.length).toBeGreaterThan(2);
  for (const fence of consoles) {
    const told = commandsOf(fence).map(({ words }) => {
      const [npx, name, ...rest] = wordsOf(words);
      expect([npx, name]).toEqual(["npx", "barem"]);
      const { out, err } = node([join(app, "node_modules", "barem", "dist", "cli.js"), ...rest]);
      return `$ ${words}\n${err}${out}`;
    });
    expectBody(fence, told.join("\n"));
  }
});

/** Compares a fence with what was printed; UPDATE_DOCS=1 writes it into the README instead. */
function expectBody(fence: Fence | undefined, printed: string): void {
  const body = `${printed.trimEnd().replaceAll(/[ ]+$/gm, "")}\n`;
  if (process.env["UPDATE_DOCS"] === "1" && fence !== undefined) {
    const now = readFileSync(readme, "utf8");
    const same = fencesOf(now)[fences.indexOf(fence)];
    writeFileSync(readme, same === undefined ? now : withBodies(now, new Map([[same, body]])));
    return;
  }
  expect(fence?.body).toBe(body);
}

test("npx barem runs in an app that has barem", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { exit, out } = npm(["exec", "--offline", "--", "barem", "--version"], app);
  expect({ exit, out: out.trim() }).toEqual({ exit: 0, out: version });
});

const typed = `import { compile, createEvaluator, type Outcome, type Ruleset } from "barem";
import { explain } from "barem/explain";

const { ruleset, diagnostics } = compile("", { name: "x.barem", locale: "vi" });
export const messages: readonly string[] = diagnostics.map((one) => one.message);
export const maybe: Ruleset | undefined = ruleset;

export function pointsOf(scheme: Ruleset): string {
  const outcome: Outcome = createEvaluator(scheme).evaluate({ "1.a": 24, "1.b": "5" });
  const first = Object.values(outcome.indicators)[0];
  return (first && explain(first, { locale: "en" })) ?? outcome.total.points?.toFixed(2) ?? outcome.status;
}

// @ts-expect-error — a locale is "vi" or "en"
compile("", { locale: "fr" });
// @ts-expect-error — points may be null, where a unit is refused
export const points = (outcome: Outcome): string => outcome.total.points.toFixed(2);
`;

/** The other entries, and every way in which typed inputs can be wrong. */
const typedRulesets = `import { readData } from "barem/data";
import { createEvaluator, type RawInputs } from "barem/runtime";
import { type ProvinceNinhThuan2023Inputs as Inputs, provinceNinhThuan2023, rulesets } from "barem/rulesets";

const province = createEvaluator(provinceNinhThuan2023);
export const tables: readonly RawInputs[] = readData("", provinceNinhThuan2023).units.map(({ inputs }) => inputs);

export function wholeOf(inputs: Inputs): string | undefined {
  const { indicators, groups } = province.evaluate({ ...inputs, "III.5.a": 1000, "III.5.b": 10n, "I.1.issued": true });
  province.evaluate({ ...inputs, "III.5.a": null, "III.5.b": { notApplicable: "Không phát sinh" } });
  province.evaluateAll([{ unit: "A", inputs }]);
  const same: typeof province.ruleset = rulesets["province/ninh-thuan-2023"];
  return indicators["III.5"].points?.toFixed(2) ?? groups.III.points?.toFixed(2) ?? same.id;
}

export function wrong(inputs: Inputs): void {
  // @ts-expect-error — a text for a count
  province.evaluate({ ...inputs, "III.5.a": "1000" });
  // @ts-expect-error — a number for yes or no
  province.evaluate({ ...inputs, "I.1.issued": 1 });
  // @ts-expect-error — a code that no indicator has
  province.evaluate({ ...inputs, "III.55.a": 1000 });
  // @ts-expect-error — a word that the choice does not have
  province.evaluate({ ...inputs, "CHOICE": "fully deployed" });
  // @ts-expect-error — an input that an indicator waits for is left out
  province.evaluate({ "III.5.a": 1000 });
  // @ts-expect-error — the reason is missing
  province.evaluate({ ...inputs, "III.5.a": { notApplicable: true } });
  // @ts-expect-error — an indicator that there is none
  province.evaluate(inputs).indicators["III.55"];
  // @ts-expect-error — a unit without its name
  province.evaluateAll([{ inputs }]);
}
`;

function typesFit(resolution: "node16" | "bundler", name: string, text: string): Ended {
  const files = resolution === "node16" ? [`${name}.mts`, `${name}.cts`] : [`${name}.mts`];
  for (const file of files) {
    writeFileSync(join(app, file), text);
  }
  const module = resolution === "node16" ? "node16" : "esnext";
  const options = ["--noEmit", "--strict", "--noUnusedLocals", "--target", "es2022"];
  return node([
    join(root, "node_modules", "typescript", "bin", "tsc"),
    ...[...options, "--moduleResolution", resolution, "--module", module, ...files],
  ]);
}

test.each(["node16", "bundler"] as const)(
  "the types fit an app of both module systems under %s resolution",
  (resolution) => {
    const general = typesFit(resolution, "typed", typed);
    expect([general.out, general.exit]).toEqual(["", 0]);
    const choice = /readonly "([^"]+)": "[^\n]* \| NotProvided/.exec(
      readFileSync(join(root, "dist", "rulesets.d.ts"), "utf8").split("ProvinceNinhThuan2023Inputs = {")[1] ??
        "",
    )?.[1];
    const literal = typesFit(resolution, "rulesets", typedRulesets.replace("CHOICE", choice ?? "no choice"));
    expect([literal.out, literal.exit]).toEqual(["", 0]);
  },
);

test("a ruleset that an author has built scores in an app without its text, and its types fit", () => {
  writeFileSync(join(app, "xa.barem"), readFileSync(join(root, "rulesets/commune/bac-kan-2022.barem")));
  const command = join(app, "node_modules", "barem", "dist", "cli.js");
  const built = node([command, "build", "xa.barem", "-o", "xa.mjs", "--lang", "en"]);
  expect([built.exit, built.out]).toEqual([0, ""]);
  expect(node([command, "build", "xa.barem", "-o", "xa-cu.cjs"]).exit).toBe(0);
  rmSync(join(app, "xa.barem"));
  const use = `import { evaluator, type Inputs } from "./xa.mjs";
const inputs = Object.fromEntries(Object.keys(evaluator.ruleset).map(() => [])) as unknown as Inputs;
console.log(evaluator.evaluate({ ...inputs, "1.0.verified": 58.75 }).total.certain.toFixed(2));
`;
  writeFileSync(join(app, "use.mts"), use);
  const tsc = node([
    join(root, "node_modules", "typescript", "bin", "tsc"),
    ...["--strict", "--target", "es2022", "--module", "node16", "--moduleResolution", "node16", "use.mts"],
  ]);
  expect([tsc.out, tsc.exit]).toEqual(["", 0]);
  expect(node(["use.mjs"])).toMatchObject({ exit: 0, out: "58.75\n" });
  writeFileSync(join(app, "use-cu.cts"), use.replace("./xa.mjs", "./xa-cu.cjs"));
  const common = node([
    join(root, "node_modules", "typescript", "bin", "tsc"),
    ...["--strict", "--target", "es2022", "--module", "node16", "use-cu.cts"],
  ]);
  expect([common.out, common.exit]).toEqual(["", 0]);
  expect(readFileSync(join(app, "use-cu.cjs"), "utf8")).toContain('require("./xa-cu.cjs")');
  expect(node(["use-cu.cjs"])).toMatchObject({ exit: 0, out: "58.75\n" });
});

test("every entry can be required too, and says the same", () => {
  const program = (get: (name: string) => string) => `
${get("barem/runtime")}
${get("barem/rulesets")}
${get("barem/data")}
const { units } = data.readData("unit,1.0.verified\\nA,58.75", rulesets.communeBacKan2022);
const evaluator = runtime.createEvaluator(rulesets.communeBacKan2022);
const [unit] = evaluator.evaluateAll(units).units;
console.log(unit.status, unit.indicators["1.0"].exact, Object.keys(rulesets.rulesets).length);
`;
  const variable = (name: string) => name.replace("barem/", "");
  writeFileSync(
    join(app, "all.cjs"),
    program((name) => `const ${variable(name)} = require("${name}");`),
  );
  writeFileSync(
    join(app, "all.mjs"),
    program((name) => `import * as ${variable(name)} from "${name}";`),
  );
  const [required, imported] = [node(["all.cjs"]), node(["all.mjs"])];
  expect(required).toEqual({ exit: 0, out: "pending 235/4 11\n", err: "" });
  expect(imported).toEqual(required);
});

test.each([
  ["publint", ["--strict"]],
  ["attw", ["--profile", "node16", "--no-emoji", "--no-color"]],
])("%s finds nothing wrong with the packed files", (name, options) => {
  const home = join(root, "node_modules", ...(name === "attw" ? ["@arethetypeswrong", "cli"] : [name]));
  const { bin } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  const script = join(home, typeof bin === "string" ? bin : bin[name]);
  const { exit, out, err } = node([script, tarballIn(folder), ...options]);
  expect(exit, out + err).toBe(0);
});

test("the package depends on three packages", () => {
  const { dependencies, sideEffects } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(Object.keys(dependencies)).toEqual(["chevrotain", "decimal.js", "zod"]);
  expect(sideEffects).toBe(false);
});
