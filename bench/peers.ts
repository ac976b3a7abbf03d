/** Measures one peer of `bench/peers` beside the exact evaluator: `node peers.js duckdb`. Prints one line of JSON. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { columnRanks } from "../src/evaluate/bulk.ts";
import type { ScoredColumns } from "../src/evaluate/column-outcomes.ts";
import { columnsOf, COMMUNES, exactly } from "./job.ts";
import { medians } from "./medians.ts";
import { jobIndicators } from "./reference-job.ts";

/** What a peer gives: points by code, totals, ranks, row by row, in its own numbers. */
interface Scored {
  readonly points: ReadonlyMap<string, ArrayLike<unknown>>;
  readonly total: ArrayLike<unknown>;
  readonly ranks: ArrayLike<unknown>;
}

interface Peer {
  readonly score: () => Scored | Promise<Scored>;
  readonly isExactly: (points: unknown, hundredths: number) => boolean;
}

/** The very slow one runs less often. */
const runsOf: { readonly [name: string]: { readonly runs: number; readonly warm: number } } = {
  cel: { runs: 7, warm: 3 },
  duckdb: { runs: 9, warm: 3 },
  mathjs: { runs: 5, warm: 1 },
};

const [name = ""] = process.argv.slice(2);
const runs = runsOf[name];
if (runs === undefined) throw new Error(`no peer is called ${name}: ${Object.keys(runsOf).join(", ")}`);
const { open } = await import(pathToFileURL(join(process.cwd(), "bench/peers", `${name}.mjs`)).href);
const columns = columnsOf(COMMUNES);
const figures = new Map([...columns.byKey].map(([key, { tops }]) => [key, tops]));
const loading = performance.now();
const peer: Peer = await open({ indicators: jobIndicators, columns: figures, count: COMMUNES });
const loaded = performance.now() - loading;
for (let run = 0; run < 6; run++) exactly(columns);
const wrong = wrongOf(peer, await peer.score(), exactly(columns));
const { ms, ratios } = await medians(
  runs,
  () => peer.score(),
  () => exactly(columns),
);
console.log(JSON.stringify({ ms: ms[0], exact: ms[1], ratio: ratios[1], runs: runs.runs, loaded, wrong }));

/** How many points, totals and ranks differ from the exact ones. */
function wrongOf(
  { isExactly }: Peer,
  { points, total, ranks }: Scored,
  scored: ScoredColumns,
): readonly number[] {
  const right = columnRanks(scored);
  const wrong = [0, 0, 0];
  const count = (at: number, isRight: boolean): void => {
    if (!isRight) wrong[at] = (wrong[at] ?? 0) + 1;
  };
  for (let row = 0; row < COMMUNES; row++) {
    for (const { prepared, points: units } of scored.scores) {
      count(0, isExactly(points.get(prepared.indicator.code)?.[row], units[row] ?? Number.NaN));
    }
    count(1, isExactly(total[row], scored.totals?.total[row] ?? Number.NaN));
    count(2, ranks[row] === right[row]?.rank);
  }
  return wrong;
}
