/** `npm run bench`: installs the peers where they are missing, measures everything, each job in a process of its own, and writes the page. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildIfOld, install, root, run, say, step, tool } from "../scripts/prepare.mjs";
import { pageOf } from "./page.mjs";

const PAGE = "docs/performance.md";
const peers = join(root, "bench/peers");

install();
installPeers();
buildIfOld();
step("bundle the benchmarks", () =>
  run(...tool("tsup", ["--config", "bench/tsup.config.mjs"]), { quiet: true }),
);

const scored = (part) => measured(part, ".cache/bench/score.js", part);
const peer = (name) => measured(`beside ${name}`, ".cache/bench/peers.js", name);
const page = pageOf({
  generated: scored("generated"),
  loops: scored("loops"),
  decimals: scored("decimals"),
  peers: { cel: peer("cel"), duckdb: peer("duckdb"), mathjs: peer("mathjs") },
  growth: scored("growth"),
  rows: scored("rows"),
  peaks: { nothing: scored("nothing"), exact: scored("exact"), doubles: scored("doubles") },
  compiled: measured("compile", ".cache/bench/compile.js"),
  started: measured("start", "bench/start.mjs"),
  sizes: measured("sizes", "bench/sizes.mjs"),
  csv: measured("csv to csv", "bench/csv.mjs"),
});
writeFileSync(join(root, PAGE), page);
process.stdout.write(page);

/** Not with the library: nobody who tests or uses it needs them. */
function installPeers() {
  const wanted = Object.entries(json(join(peers, "package.json")).dependencies);
  const missing = wanted.filter(([name, version]) => {
    const path = join(peers, "node_modules", ...name.split("/"), "package.json");
    return !existsSync(path) || json(path).version !== version;
  });
  if (missing.length === 0) return;
  const words = ["install", "--no-audit", "--no-fund", "--no-package-lock", "--prefix", "bench/peers"];
  const npm = process.env["npm_execpath"] ?? "";
  step(`install the peers (${missing.map(([name]) => name).join(", ")})`, () =>
    /npm-cli\.c?js$/.test(npm)
      ? run(process.execPath, [npm, ...words], { quiet: true })
      : run("npm", words, { quiet: true, shell: true }),
  );
}

/** What a job prints on its last line, as JSON. */
function measured(name, script, ...words) {
  let result;
  step(name, () => {
    const { status, stdout } = spawnSync(process.execPath, [script, ...words], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    if (status === 0) result = JSON.parse(stdout.trim().split("\n").at(-1));
    else say(stdout.trim());
    return status ?? 1;
  });
  return result;
}

function json(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
