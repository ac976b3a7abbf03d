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
import { dirname, join } from "node:path";
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
    "LICENSE",
    "README.md",
    "README.vi.md",
    "dist",
    "grammar",
    "package.json",
    "rulesets",
  ]);
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

const typed = `import { compile, createEvaluator, explain, type Outcome, type Ruleset } from "barem";

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

test.each(["node16", "bundler"])(
  "the types fit an app of both module systems under %s resolution",
  (resolution) => {
    const files = resolution === "node16" ? ["typed.mts", "typed.cts"] : ["typed.mts"];
    for (const file of files) {
      writeFileSync(join(app, file), typed);
    }
    const module = resolution === "node16" ? "node16" : "esnext";
    const options = [
      "--noEmit",
      "--strict",
      "--target",
      "es2022",
      "--moduleResolution",
      resolution,
      "--module",
      module,
    ];
    const { out, exit } = node([
      join(root, "node_modules", "typescript", "bin", "tsc"),
      ...options,
      ...files,
    ]);
    expect({ out, exit }).toEqual({ out: "", exit: 0 });
  },
);
