/** The page of figures, docs/performance.md, out of what was measured. */
import { cpus } from "node:os";
import { goalsOf, rounded } from "./goals.mjs";

export function pageOf(measures) {
  return `# Performance

Written by \`npm run bench\`; do not edit. Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}.

## Goals

"Must" is what a release has to meet, "moonshot" what would be very good. Figures are medians; ratios are of runs in turns in one process.

${goals(measures)}

${distances(measures)}

## The reference job

10,598 units, 72 indicators (24 yes/no, 6 choices, 12 ratios, 10 capped, 6 all-or-nothing, 6 bands, 8 min-max), 126 columns, half up to
2 places, group totals, total, shared ranks. Figures are made up. Each row is measured in a process of its own, in turns with the exact
evaluator in columns, whose time there is "exact beside it"; "to exact" is the median of the ratios of single runs. Before each
job is timed the garbage of the others is collected, and it runs untimed for a quarter of a second, once at least.

${evaluators(measures)}

${notes(measures)}

## Growth and memory

${growth(measures)}

${memory(measures)}

## Rules, command line, files, sizes

${compiled(measures)}

${started(measures)}

${csv(measures)}

${sizes(measures)}
`;
}

function goals(measures) {
  const rows = goalsOf(measures).map(({ name, must, moonshot, figure, isMet, isReached }) => [
    name,
    must,
    moonshot,
    figure,
    isReached ? "moonshot" : isMet ? "must" : "**missed**",
  ]);
  return tableOf([["goal", "must", "moonshot", "measured", "met"], ...rows]);
}

/** Why a moonshot is not reached. */
function distances(measures) {
  const lines = goalsOf(measures)
    .filter(({ isReached }) => !isReached)
    .map(({ name, figure, moonshot, why }) => `- ${name}, ${figure} (${moonshot}): ${why}`);
  return lines.length === 0 ? "" : `Where a moonshot is not reached, this is why:\n\n${lines.join("\n")}`;
}

function evaluators({ generated, loops, decimals, peers }) {
  const wrong = (counts) => counts.map((one) => one.toLocaleString("en")).join(" · ");
  const peer = (name, { ms, exact, ratio, runs, wrong: counts }) => [
    name,
    rounded(ms),
    rounded(exact),
    rounded(ratio),
    String(runs),
    wrong(counts),
  ];
  return tableOf([
    ["evaluator", "ms", "exact beside it, ms", "to exact", "runs", "wrong points · totals · ranks"],
    ["exact, in columns", rounded(generated.exact), "–", "1", "9", `${wrong(generated.beside)} ¹`],
    [
      "doubles by hand, in columns",
      rounded(generated.doubles),
      rounded(generated.exact),
      rounded(1 / generated.ratio),
      "9",
      wrong(generated.wrong),
    ],
    [
      "exact, loops instead of generated code",
      rounded(loops.ms),
      rounded(loops.exact),
      rounded(loops.ratio),
      "9",
      `${wrong(loops.beside)} ¹`,
    ],
    [
      "decimal.js by hand",
      rounded(decimals.ms),
      rounded(decimals.exact),
      rounded(decimals.ratio),
      String(decimals.runs),
      `– · ${decimals.wrong} · –`,
    ],
    peer("`@marcbachmann/cel-js`, doubles ²", peers.cel),
    peer("DuckDB, SQL in whole numbers ³", peers.duckdb),
    peer("mathjs with fractions ⁴", peers.mathjs),
  ]);
}

function notes({ peers }) {
  return `¹ Beside the interpreter, of 1,000 units; random rulesets are compared in \`test/properties/generated.test.ts\`. All others are
compared with the exact evaluator, all units.

² An expression for each indicator, with declared types, parsed once; one object for the figures of unit after unit. Rounding, the ends of
min-max, sums and ranks are JavaScript around it.

³ One prepared query over a table in memory, in whole numbers that are refused when they overflow; it is exact, but every product and
rounding is written by hand. Counted until all results are columns in JavaScript, ranks included; loading the table took
${rounded(peers.duckdb.loaded)} ms more.

⁴ An expression for each indicator, compiled once. That the figures become fractions, ${rounded(peers.mathjs.loaded)} ms, is not counted. The exact evaluator is timed
before that: a million fractions in memory slow down every collection of garbage, whoever left it.

None of the peers looks for missing or impossible figures; the exact evaluator does.`;
}

function growth({ growth: { sizes: measured, twice }, rows }) {
  const table = tableOf([
    ["units", "ms", "ms per 1,000 units"],
    ...measured.map(({ units, ms }) => [
      units.toLocaleString("en"),
      rounded(ms),
      rounded((ms / units) * 1000),
    ]),
  ]);
  const ratios = twice.map(
    ({ from, to, ratio }) =>
      `- From ${from.toLocaleString("en")} to ${to.toLocaleString("en")} units: ${rounded(ratio)} times as long.`,
  );
  return [
    table,
    [
      ...ratios,
      `- From rows of JavaScript objects to ranks, \`evaluateAll\` of 10,598 units: ${rounded(rows)} ms.`,
    ].join("\n"),
  ].join("\n\n");
}

function memory({ peaks: { nothing, exact, doubles } }) {
  return `Peak memory of a process with 100,000 units: ${rounded(exact)} MB exact, ${rounded(doubles)} MB in doubles (${rounded(exact / doubles)}); reading
the columns alone takes ${rounded(nothing)} MB.`;
}

function compiled({ compiled: { indicators, lines, runs, stages, clock, keystroke } }) {
  const table = tableOf([
    ["stage", "median ms", "least", "first"],
    ...stages.map(({ name, median, least, first }) => [
      name,
      rounded(median),
      rounded(least),
      rounded(first),
    ]),
  ]);
  return `From text to checked rules, ${indicators} indicators in ${lines.toLocaleString("en")} lines, in milliseconds of processor time, ${runs} runs after ${runs} to warm up, each of a text
in which every indicator is another than in the text before:

${table}

By the clock the whole takes ${rounded(clock.median)} ms, the quickest ${rounded(clock.least)}. A file of ${keystroke.lines.toLocaleString("en")} lines is checked anew after a letter was typed into
the name of one indicator in ${rounded(keystroke.ms)} ms: the others are known to be sound from the check before.`;
}

function started({ started: { runs, jobs } }) {
  const rows = jobs.map(({ name, median, least }) => [name, rounded(median), rounded(least)]);
  return `From start to end of a process, ${runs} runs:

${tableOf([["command", "median ms", "least"], ...rows])}`;
}

function csv({ csv: { units, indicators, inputs, size, runs } }) {
  const rows = runs.map(({ seconds, peak }) => [rounded(seconds), peak === null ? "–" : String(peak)]);
  return `From csv to csv by the command line: ${units.toLocaleString("en")} units, ${indicators} indicators, ${inputs} inputs, ${rounded(size)} MiB:

${tableOf([["s", "MiB at most"], ...rows])}`;
}

function sizes({ sizes: measured }) {
  const rows = measured.map(({ name, own, minified, gzipped }) => [
    name === "index" ? "`barem`" : `\`barem/${name}\``,
    rounded(own),
    rounded(gzipped),
    rounded(minified),
  ]);
  return `What an app ships that uses all of an entry, in kB; its own code is that without chevrotain, zod and decimal.js, which many apps have:

${tableOf([["entry", "own code, gzipped", "with all it needs, gzipped", "minified"], ...rows])}`;
}

/** A table of Markdown with aligned columns; the first row is its head. */
function tableOf(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  const line = (cells) => `| ${widths.map((width, at) => cells[at].padEnd(width)).join(" | ")} |`;
  const [head, ...body] = rows;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}
