/** Sets how many cases each property runs (`BAREM_RUNS`, 300 by default) and from which seed (`BAREM_SEED`). */
import fc from "fast-check";

const runs = process.env["BAREM_RUNS"];
const seed = process.env["BAREM_SEED"];

fc.configureGlobal({
  numRuns: runs === undefined ? 300 : Number(runs),
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});
