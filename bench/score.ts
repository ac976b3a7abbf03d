/** Measures one part of the reference job: `node score.js growth`. Prints one line of JSON. */
import { createEvaluator } from "../src/evaluate/bulk-evaluator.ts";
import { createEvaluator as interpreter } from "../src/evaluate/evaluator.ts";
import { inDecimals, inDoubles } from "./by-hand.ts";
import { bulk, columnsOf, COMMUNES, exactly, job, loops } from "./job.ts";
import { medians } from "./medians.ts";
import { jobUnits } from "./reference-job.ts";
import { wrongBeside, wrongIn, wrongTotals } from "./wrong.ts";

const RUNS = 9;
const SIZES = [1_000, 10_000, 25_000, 50_000, 100_000];
const MANY = 100_000;

/** The result of one job after the other, each in a process of its own. */
const parts: { readonly [part: string]: () => unknown } = {
  generated: async () => {
    const columns = columnsOf(COMMUNES);
    const { ms, ratios } = await medians(
      { runs: RUNS, warm: 6 },
      () => exactly(columns),
      () => inDoubles(columns),
    );
    const wrong = wrongIn(inDoubles(columns), exactly(columns));
    return { exact: ms[0], doubles: ms[1], ratio: ratios[1], wrong, beside: besideInterpreter(bulk) };
  },
  loops: async () => {
    const columns = columnsOf(COMMUNES);
    const { ms, ratios } = await medians(
      { runs: RUNS, warm: 6 },
      () => exactly(columns, loops),
      () => inDoubles(columns),
      () => exactly(columns),
    );
    return {
      ...{ ms: ms[0], exact: ms[2], toDoubles: ratios[1], ratio: ratios[2] },
      beside: besideInterpreter(loops),
    };
  },
  decimals: async () => {
    const columns = columnsOf(COMMUNES);
    for (let run = 0; run < 6; run++) exactly(columns);
    const { ms, ratios, runs } = await medians(
      { runs: 5, warm: 1 },
      () => inDecimals(columns),
      () => exactly(columns),
    );
    const wrong = wrongTotals(inDecimals(columns), exactly(columns));
    return { ms: ms[0], exact: ms[1], ratio: ratios[1], runs, wrong };
  },
  growth,
  rows: async () => {
    const units = jobUnits(COMMUNES);
    const { ms } = await medians({ runs: 5, warm: 2 }, () => createEvaluator(job).evaluateAll(units));
    return ms[0];
  },
  nothing: () => peakWith(() => undefined),
  exact: () => peakWith(exactly),
  doubles: () => peakWith(inDoubles),
};

const [part = ""] = process.argv.slice(2);
const measure = parts[part];
if (measure === undefined) throw new Error(`${part} is none of ${Object.keys(parts).join(", ")}`);
console.log(JSON.stringify(await measure()));

/** How many points, totals and ranks of 1,000 units differ from those of the interpreter. */
function besideInterpreter(by: typeof bulk): readonly number[] {
  return wrongBeside(interpreter(job).evaluateAll(jobUnits(1_000)), exactly(columnsOf(1_000), by));
}

/** Of all sizes by turns. */
async function growth(): Promise<unknown> {
  const columns = SIZES.map(columnsOf);
  for (let run = 0; run < 6; run++) for (const one of columns.slice(0, 3)) exactly(one);
  const { ms } = await medians({ runs: RUNS, warm: 1 }, ...columns.map((one) => () => exactly(one)));
  const twice: { readonly from: number; readonly to: number; readonly ratio: number | undefined }[] = [];
  for (const from of [25_000, 50_000]) {
    const [small, large] = [from, 2 * from].map((count) => columns[SIZES.indexOf(count)]);
    if (small === undefined || large === undefined) continue;
    const { ratios } = await medians(
      { runs: 2 * RUNS, warm: 1 },
      () => exactly(large),
      () => exactly(small),
    );
    twice.push({ from, to: 2 * from, ratio: ratios[1] });
  }
  return { sizes: SIZES.map((units, at) => ({ units, ms: ms[at] })), twice };
}

/** The most memory of this process, in MB, with the columns of 100,000 units and what one job makes of them. */
function peakWith(run: (columns: ReturnType<typeof columnsOf>) => unknown): number {
  run(columnsOf(MANY));
  return process.resourceUsage().maxRSS / 1024;
}
