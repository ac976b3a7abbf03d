/** Measures the reference job: exact in columns beside doubles and decimal.js written by hand; writes docs/performance.md. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { Decimal } from "decimal.js";
import { compile } from "../src/check.ts";
import { columnRanks, compileBulk } from "../src/evaluate/bulk.ts";
import { createEvaluator } from "../src/evaluate/bulk-evaluator.ts";
import { createEvaluator as interpreter } from "../src/evaluate/evaluator.ts";
import type { ScoredColumns } from "../src/evaluate/column-outcomes.ts";
import type { Columns } from "../src/evaluate/columns.ts";
import type { Table } from "../src/evaluate/outcome.ts";
import { prepareIndicators } from "../src/evaluate/prepare.ts";
import { inDecimals, inDoubles, type ByHand } from "./by-hand.ts";
import { jobInputs, jobText, jobUnits } from "./reference-job.ts";

const COMMUNES = 10_598;
const RUNS = 9;
const PAGE = "docs/performance.md";

const { ruleset } = compile(jobText());
if (ruleset === undefined) throw new Error("the reference job does not compile");
const job = ruleset;
const indicators = prepareIndicators(job);
const bulk = compileBulk(job, indicators, false);
const closures = compileBulk(job, indicators, true);

function columnsOf(count: number): Columns {
  const inputs = jobInputs();
  return bulk.read(count, () => inputs());
}

function exactly(columns: Columns, by = bulk): ScoredColumns {
  const scored = by.score(columns);
  columnRanks(scored);
  return scored;
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds of each, one after the other in every run, so that other work on the machine meets them alike. */
function medians(
  runs: number,
  ...jobs: readonly (() => unknown)[]
): { readonly ms: readonly number[]; readonly ratio: number } {
  for (let warm = 0; warm < 6; warm++) for (const one of jobs) one();
  const times = Array.from({ length: runs }, () => jobs.map(timeOf));
  const ms = jobs.map((_, index) => medianOf(times.map((one) => one[index] ?? Number.NaN)));
  return { ms, ratio: medianOf(times.map(([one = 0, other = 1]) => one / other)) };
}

/** How many points, totals and ranks of doubles differ from the exact ones. */
function wrongIn(byHand: ByHand, scored: ScoredColumns): readonly number[] {
  const ranks = columnRanks(scored);
  let points = 0;
  for (const { prepared, points: units } of scored.scores) {
    byHand.points.get(prepared.indicator.code)?.forEach((one, row) => {
      if (one !== (units[row] ?? 0) / 100) points++;
    });
  }
  const totals = byHand.total.filter((one, row) => one !== (scored.totals?.total[row] ?? 0) / 100).length;
  return [points, totals, byHand.ranks.filter((one, row) => one !== ranks[row]?.rank).length];
}

/** How many points, totals and ranks differ from those of the interpreter, unit by unit. */
function wrongBeside(interpreted: Table, scored: ScoredColumns): readonly number[] {
  const ranks = columnRanks(scored);
  const wrong = [0, 0, 0];
  const count = (index: number, isWrong: boolean): void => {
    wrong[index] = (wrong[index] ?? 0) + (isWrong ? 1 : 0);
  };
  for (const [row, { indicators, total, rank }] of interpreted.units.entries()) {
    for (const { prepared, points } of scored.scores) {
      const { exact } = indicators[prepared.indicator.code] ?? { exact: null };
      count(
        0,
        exact === null ||
          !fractionOf(exact)
            .times(100)
            .eq(points[row] ?? 0),
      );
    }
    count(
      1,
      total.exact === null ||
        !fractionOf(total.exact)
          .times(100)
          .eq(scored.totals?.total[row] ?? 0),
    );
    count(2, rank !== ranks[row]?.rank);
  }
  return wrong;
}

/** Points of at most two decimals, so that the quotient ends. */
function fractionOf(text: string): Decimal {
  const [top = "0", bottom = "1"] = text.split("/");
  return new Decimal(top).div(bottom);
}

/** Of decimals: totals. */
function wrongTotals(decimals: readonly Decimal[], scored: ScoredColumns): number {
  return decimals.filter((one, row) => !one.times(100).eq(scored.totals?.total[row] ?? 0)).length;
}

/** The most memory of a process that does one thing with 100,000 units, in MB. */
function peakOf(what: "nothing" | "exact" | "doubles"): number {
  const script = process.argv[1] ?? "";
  const { stdout } = spawnSync(process.execPath, ["--expose-gc", script, what], { encoding: "utf8" });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "0");
}

function runFor(what: string): void {
  const columns = columnsOf(100_000);
  if (what === "exact") exactly(columns);
  if (what === "doubles") inDoubles(columns);
  console.log(JSON.stringify(process.resourceUsage().maxRSS / 1024));
}

function report(): string {
  const columns = columnsOf(COMMUNES);
  const scored = exactly(columns);
  const fast = medians(
    RUNS,
    () => exactly(columns),
    () => inDoubles(columns),
  );
  const slow = medians(
    RUNS,
    () => exactly(columns, closures),
    () => inDoubles(columns),
  );
  const few = columnsOf(1000);
  const decimal = medians(
    5,
    () => inDecimals(columns),
    () => exactly(columns),
  );
  const small = columnsOf(25_000);
  const large = columnsOf(50_000);
  const growth = medians(
    RUNS,
    () => exactly(large),
    () => exactly(small),
  );
  const units = jobUnits(COMMUNES);
  const whole = medians(5, () => createEvaluator(job).evaluateAll(units));
  const wrong = wrongIn(inDoubles(columns), scored);
  const thousand = jobUnits(1000);
  const interpreted = interpreter(job).evaluateAll(thousand);
  const checked = [bulk, closures].map((by) => wrongBeside(interpreted, exactly(few, by)).join(" · "));
  const peaks = (["nothing", "exact", "doubles"] as const).map(peakOf);
  const number = (value: number | undefined, places = 2): string => (value ?? Number.NaN).toFixed(places);
  const rows = [
    ["exact, in columns", number(fast.ms[0]), "1", `${checked[0]} ¹`],
    ["doubles by hand, in columns", number(fast.ms[1]), number(1 / fast.ratio), wrong.join(" · ")],
    [
      "exact, closures instead of generated code",
      number(slow.ms[0]),
      number((slow.ms[0] ?? 0) / (fast.ms[0] ?? 1)),
      `${checked[1]} ¹`,
    ],
    [
      "decimal.js by hand",
      number(decimal.ms[0], 0),
      number(decimal.ratio, 0),
      `– · ${wrongTotals(inDecimals(columns), scored)} · –`,
    ],
  ];
  const table = tableOf([
    ["evaluator", "ms", "to exact in columns", "wrong points · totals · ranks"],
    ...rows,
  ]);
  return `# Performance

Written by \`npm run bench\`; do not edit. Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}.

The reference job: ${COMMUNES.toLocaleString("en")} units, 72 indicators (24 yes/no, 6 choices, 12 ratios, 10 capped, 6 all-or-nothing, 6 bands,
8 min-max), 126 columns, half up to 2 places, group totals, total, shared ranks. Figures are made up. Medians of ${RUNS} runs in one process.

${table}

¹ Beside the interpreter, of 1,000 units; random rulesets are compared in \`test/properties/generated.test.ts\`.

- Exact to doubles: ${number(fast.ratio)}; closures to doubles: ${number(slow.ratio)}.
- From rows of JavaScript objects to ranks, \`evaluateAll\` with compiling the rules: ${number(whole.ms[0], 0)} ms.
- Twice the units (25,000 to 50,000) take ${number(growth.ratio)} times as long.
- Peak memory with 100,000 units: ${number(peaks[1], 0)} MB exact, ${number(peaks[2], 0)} MB in doubles (${number((peaks[1] ?? 0) / (peaks[2] ?? 1))}); reading the columns alone takes ${number(peaks[0], 0)} MB.
`;
}

/** A table of Markdown with aligned columns; the first row is its head. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, at) => (cells[at] ?? "").padEnd(width)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

const [what] = process.argv.slice(2);
if (what === undefined) {
  const page = report();
  writeFileSync(PAGE, page);
  console.log(readFileSync(PAGE, "utf8"));
} else runFor(what);
