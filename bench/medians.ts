/**
 * Times of jobs that take turns, so that other work on the machine meets them alike. Each runs once untimed before it is
 * timed, so that a short one does not pay for what a long one leaves. Garbage is not collected by hand: that throws compiled
 * code away, and the short job is then measured without it.
 */

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
      await one();
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

async function timeOf(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
