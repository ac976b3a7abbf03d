/** What `npm start` and `npm test` share: installs what is missing, builds what is out of date, runs tools. Plain Node. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const cli = join(root, "dist", "cli.js");

const manifest = readJson(join(root, "package.json"));
const entries = ["index", "runtime", "bulk", "author", "explain", "verify", "report", "rulesets", "data"];
const built = [
  ...entries.flatMap((name) => [".js", ".cjs", ".d.ts", ".d.cts"].map((end) => name + end)),
  "cli.js",
];
const sources = ["src", "rulesets", "scripts", "tsup.config.ts", "package.json", "tsconfig.json"];

/** Makes sure that what package.json pins is installed; ends the process where that fails. */
export function install() {
  demandNode();
  const missing = missingPackages();
  if (missing.length > 0) {
    step(`install (${missing.length} packages are missing)`, () =>
      runNpm(["install", "--no-audit", "--no-fund"]),
    );
    endIf(missingPackages().length > 0, `Still missing: ${missingPackages().join(", ")}`);
  }
}

/** Builds where dist is missing or older than what it is made of. */
export function buildIfOld() {
  if (isOld()) {
    build();
  }
}

export function build() {
  // Shared parts have names of their own at every build; those of the last one are in nobody's way.
  rmSync(join(root, "dist"), { recursive: true, force: true });
  step("build", () => run(...tool("tsup", []), { quiet: true }));
  step("rulesets", () => run(process.execPath, [join(root, ".cache", "build", "write-rulesets.js")]));
}

/** Runs one step, named on stderr with its duration; its failure ends the process with its exit code. */
export function step(name, action) {
  say(`${name} …`);
  const start = performance.now();
  const exit = action();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(exit === 0 ? `${name}: ${seconds} s` : `${name} failed with exit code ${exit} after ${seconds} s`);
  if (exit !== 0) {
    process.exit(exit);
  }
}

/** The command for a tool of node_modules, run by this Node: no shell, so it is the same on every platform. */
export function tool(name, words, packageName = name) {
  const folder = join(root, "node_modules", ...packageName.split("/"));
  const { bin } = readJson(join(folder, "package.json"));
  return [process.execPath, [join(folder, typeof bin === "string" ? bin : bin[name]), ...words]];
}

/** Runs a command to its end and gives its exit code; when quiet, its output is shown only if it fails. */
export function run(command, words, { quiet = false, shell = false } = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, words, {
    cwd: root,
    shell,
    stdio: quiet ? "pipe" : "inherit",
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const exit = status ?? 1;
  if (quiet && exit !== 0) {
    process.stderr.write(`${stdout ?? ""}${stderr ?? ""}`);
  }
  if (error) {
    say(error.message);
  }
  return exit;
}

/** Says one line on stderr: progress for people, never data. */
export function say(line) {
  process.stderr.write(`barem: ${line}\n`);
}

function demandNode() {
  const wanted = manifest.engines.node.replace(">=", "").split(".").map(Number);
  const found = process.versions.node.split(".").map(Number);
  const [major, minor] = [found[0] - wanted[0], found[1] - (wanted[1] ?? 0)];
  endIf(
    major < 0 || (major === 0 && minor < 0),
    `Node ${manifest.engines.node} is needed; this is ${process.version}.`,
  );
}

/** The packages that are absent or have another version than the one pinned. */
function missingPackages() {
  const pins = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  return pins.filter(([name, version]) => installedVersion(name) !== version).map(([name]) => name);
}

function installedVersion(name) {
  const path = join(root, "node_modules", ...name.split("/"), "package.json");
  return existsSync(path) ? readJson(path).version : undefined;
}

/** npm names itself to what it runs; elsewhere a shell finds it, as npm.cmd on Windows. */
function runNpm(words) {
  const path = process.env["npm_execpath"] ?? "";
  return /npm-cli\.c?js$/.test(path)
    ? run(process.execPath, [path, ...words], { quiet: true })
    : run(`npm ${words.join(" ")}`, [], { quiet: true, shell: true });
}

function isOld() {
  const results = built.map((name) => join(root, "dist", name));
  if (!results.every((path) => existsSync(path))) {
    return true;
  }
  const oldest = Math.min(...results.map((path) => statSync(path).mtimeMs));
  return sources.some((name) => newest(join(root, name)) > oldest);
}

/** When the newest part of a file or folder was written; a folder counts too, because a removal shows only there. */
function newest(path) {
  const own = statSync(path);
  return own.isDirectory()
    ? Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : own.mtimeMs;
}

function endIf(condition, reason) {
  if (condition) {
    say(reason);
    process.exit(1);
  }
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
