/** Measures how long the command line takes from start to a result, beside Node that does nothing; each the quickest of 15. */
import { spawnSync } from "node:child_process";

const RUNS = 15;
const cli = "dist/cli.js";
const jobs = {
  "node alone": ["-e", "0"],
  "barem --version": [cli, "--version"],
  "barem check, 9 indicators": [cli, "check", "commune/bac-kan-2022"],
  "barem score, 1 unit": [cli, "score", "commune/bac-kan-2022", "rulesets/commune/xuan-lac-2022.csv"],
};

for (const [name, words] of Object.entries(jobs)) {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    spawnSync(process.execPath, words, { stdio: "ignore" });
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const [least = 0, median = 0] = [times[0], times[Math.floor(RUNS / 2)]];
  console.log(
    `${name.padEnd(28)}${median.toFixed(0).padStart(5)} ms   least ${least.toFixed(0).padStart(5)} ms`,
  );
}
