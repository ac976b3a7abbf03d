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

interface Runs {
  readonly runs: number;
  readonly warm: number;
  /** The exact evaluator is timed before the peer is loaded, not in turns with it. */
  readonly isApart: boolean;
}

/** The very slow one runs less often, and its million fractions would be looked at whenever the exact one leaves garbage. */
const runsOf: { readonly [name: string]: Runs } = {
  cel: { runs: 11, warm: 5, isApart: false },
  duckdb: { runs: 9, warm: 3, isApart: false },
  mathjs: { runs: 5, warm: 1, isApart: true },
};

const [name = ""] = process.argv.slice(2);
const runs = runsOf[name];
if (runs === undefined) throw new Error(`no peer is called ${name}: ${Object.keys(runsOf).join(", ")}`);
const { open } = await import(pathToFileURL(join(process.cwd(), "bench/peers", `${name}.mjs`)).href);
const columns = columnsOf(COMMUNES);
const figures = new Map([...columns.byKey].map(([key, { tops }]) => [key, tops]));
for (let run = 0; run < 6; run++) exactly(columns);
const before = runs.isApart ? await medians({ runs: 9, warm: 6 }, () => exactly(columns)) : null;
const loading = performance.now();
const peer: Peer = await open({ indicators: jobIndicators, columns: figures, count: COMMUNES });
const loaded = performance.now() - loading;
const wrong = wrongOf(peer, await peer.score(), exactly(columns));
const inTurns = before === null ? [() => exactly(columns)] : [];
const { ms, ratios } = await medians(runs, () => peer.score(), ...inTurns);
const exact = before?.ms[0] ?? ms[1] ?? Number.NaN;
const ratio = before === null ? ratios[1] : (ms[0] ?? Number.NaN) / exact;
console.log(JSON.stringify({ ms: ms[0], exact, ratio, runs: runs.runs, loaded, wrong }));

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
