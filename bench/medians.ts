/**
 * Times of jobs that take turns, so that other work on the machine meets them alike. Before each is timed the garbage of the
 * others is collected, and it runs untimed for a quarter of a second, once at least: a long job makes so much garbage that
 * the engine throws the compiled code of a short one away, which would then be measured without it.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

export interface Medians {
  /** Milliseconds of each job. */
  readonly ms: readonly number[];
  /** The first to each of the jobs, the median of the ratios of single runs. */
  readonly ratios: readonly number[];
  readonly runs: number;
}

interface Runs {
  readonly runs: number;
  readonly warm: number;
}

export async function medians({ runs, warm }: Runs, ...jobs: readonly (() => unknown)[]): Promise<Medians> {
  for (let run = 0; run < warm; run++) for (const one of jobs) await one();
  const times: number[][] = [];
  for (let run = 0; run < runs; run++) {
    const ms: number[] = [];
    for (const one of jobs) {
      await warmUp(one);
      ms.push(await timeOf(one));
    }
    times.push(ms);
  }
  const column = (at: number): readonly number[] => times.map((one) => one[at] ?? Number.NaN);
  return {
    ms: jobs.map((_, at) => medianOf(column(at))),
    ratios: jobs.map((_, at) =>
      medianOf(times.map((one) => (one[0] ?? Number.NaN) / (one[at] ?? Number.NaN))),
    ),
    runs,
  };
}

const WARM_MS = 250;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

async function warmUp(run: () => unknown): Promise<void> {
  collectGarbage();
  const start = performance.now();
  do await run();
  while (performance.now() - start < WARM_MS);
}

async function timeOf(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
