/** The reference job made ready: its rules compiled for columns, and columns of figures for it. */
import { compile } from "../src/check.ts";
import { columnRanks, compileBulk } from "../src/evaluate/bulk.ts";
import type { ScoredColumns } from "../src/evaluate/column-outcomes.ts";
import type { Columns } from "../src/evaluate/columns.ts";
import { prepareIndicators } from "../src/evaluate/prepare.ts";
import { jobInputs, jobText } from "./reference-job.ts";

export const COMMUNES = 10_598;

const { ruleset } = compile(jobText());
if (ruleset === undefined) throw new Error("the reference job does not compile");
export const job = ruleset;
const indicators = prepareIndicators(job);
export const bulk = compileBulk(job, indicators, false);
export const loops = compileBulk(job, indicators, true);

export function columnsOf(count: number): Columns {
  const inputs = jobInputs();
  return bulk.read(count, () => inputs());
}

export function exactly(columns: Columns, by = bulk): ScoredColumns {
  const scored = by.score(columns);
  columnRanks(scored);
  return scored;
}
