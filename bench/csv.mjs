/** Measures 10,598 units × 100 indicators from csv to csv by the built command line: time and memory of three runs. Prints one line of JSON. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const UNITS = 10_598;
const RUNS = 3;

/** Where `time` is not installed the memory is not told. */
function measured(words) {
  const timed = spawnSync("time", ["-f", "%M", process.execPath, ...words]);
  return timed.error === undefined ? timed : spawnSync(process.execPath, words);
}

const folder = mkdtempSync(join(tmpdir(), "barem-csv-"));
try {
  const { writeCsvJob } = await import(pathToFileURL(join(process.cwd(), ".cache/bench/csv-job.js")).href);
  const [scheme, data, points] = ["scheme.barem", "data.csv", "points.csv"].map((name) => join(folder, name));
  const { indicators, inputs } = writeCsvJob(scheme, data, UNITS);
  const size = statSync(data).size / 2 ** 20;
  const words = [
    "dist/cli.js",
    "score",
    scheme,
    data,
    "--format",
    "csv",
    "-o",
    points,
    "--force",
    "--lang",
    "en",
  ];
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status, stderr } = measured(words);
    const seconds = (performance.now() - start) / 1000;
    const peak = stderr.toString().trim().split("\n").at(-1) ?? "";
    if (status !== 0) throw new Error(`barem score ended with ${status}: ${stderr}`);
    return { seconds, peak: /^[0-9]+$/.test(peak) ? Math.ceil(Number(peak) / 1024) : null };
  });
  console.log(JSON.stringify({ units: UNITS, indicators, inputs, size, runs }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
