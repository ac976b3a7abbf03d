/** Measures how long the command line takes from start to a result, beside Node that does nothing. Prints one line of JSON. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const RUNS = 15;
const UNITS = 63;
const cli = "dist/cli.js";

/** The shipped made-up figures of provinces, again and again under other names. */
function writeProvinces(path) {
  const [head, ...rows] = readFileSync("rulesets/province/so-lieu-minh-hoa.csv", "utf8").trim().split("\n");
  const units = Array.from({ length: UNITS }, (_, at) =>
    rows[at % rows.length].replace(/^[^,]*/, `Tỉnh ${at + 1}`),
  );
  writeFileSync(path, `${[head, ...units].join("\n")}\n`);
}

function measured([name, words]) {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, words);
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { name, least: times[0], median: times[Math.floor(RUNS / 2)] };
}

const folder = mkdtempSync(join(tmpdir(), "barem-start-"));
try {
  const [data, points] = [join(folder, "data.csv"), join(folder, "points.csv")];
  writeProvinces(data);
  const jobs = {
    "node alone": ["-e", "0"],
    "barem --version": [cli, "--version"],
    "barem check, 9 indicators": [cli, "check", "commune/bac-kan-2022"],
    "barem score, 63 units": [
      ...[cli, "score", "province/ninh-thuan-2023", data],
      ...["--format", "csv", "-o", points, "--force", "--lang", "en"],
    ],
  };
  console.log(JSON.stringify({ runs: RUNS, jobs: Object.entries(jobs).map(measured) }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
