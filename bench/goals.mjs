/** The goals beside what was measured. `least` goals are met from the figure upwards, `most` goals up to it. */

/** What stands between a figure and its moonshot, as profiles show it. */
const WHY = {
  doubles:
    "Both read 126 columns and write 72, and what takes longest is memory: a processor adds and divides while it waits for the next row. The exact evaluator also looks whether each figure is there, and tests each product against 2^53.",
  loops:
    "Where no code may be generated, each operator of a rule is a loop of its own over 512 rows: what one of them gives is written down and read again by the next, where generated code keeps it in a register.",
  cel: "cel-js turns an expression into closures over doubles, which the engine compiles well, and asks nothing of its figures.",
  decimals: "decimal.js makes an object of digits for each step; the exact evaluator none.",
  mathjs: "Each step of mathjs makes a fraction of BigInt and reduces it; the exact evaluator makes none.",
  duckdb: "DuckDB computes 2,048 rows at a time with vector instructions; JavaScript has none.",
  growth:
    "25,000 units take 25 MB of columns, 50,000 twice as much, and less of it stays in the caches of a processor.",
  memory:
    "What is left is what was read: 126 columns of doubles, one byte each for whether a figure is there.",
  compile:
    "Each sign is read with its place into a concrete tree, and that into what it says, as an editor needs it; and each indicator is walked case by case to prove that no gap and no overlap is in it.",
  start:
    "Node alone takes a good part of it; most of the rest is JavaScript that runs for the first time, before the engine has compiled it.",
  keystroke:
    "The whole text is read and put together anew; only proofs of indicators that did not change are kept.",
  runtime:
    "A fifth is Vietnamese and English words for what can be wrong in data; the rest reads figures and scores them.",
};

export function goalsOf(measures) {
  return [...speedGoals(measures), ...otherGoals(measures)];
}

function speedGoals({ generated, loops, decimals, peers }) {
  const wrong = [...generated.beside, ...loops.beside].reduce((sum, one) => sum + one, 0);
  return [
    most("exact to doubles by hand, in columns", 1.3, 0.8, generated.ratio, { why: WHY.doubles }),
    most("without generated code (loops), to doubles", 10, 4, loops.toDoubles, { why: WHY.loops }),
    {
      ...{ name: "wrong points, totals, ranks", why: "One is too many." },
      must: "0",
      moonshot: "0",
      figure: String(wrong),
      isMet: wrong === 0,
      isReached: wrong === 0,
    },
    least("faster than cel-js", 10, 20, peers.cel.ratio, { why: WHY.cel }),
    least("faster than decimal.js by hand", 80, 100, decimals.ratio, { why: WHY.decimals }),
    least("faster than mathjs with fractions", 100, 180, peers.mathjs.ratio, { why: WHY.mathjs }),
    least("faster than DuckDB in whole numbers", 5, 10, peers.duckdb.ratio, { why: WHY.duckdb }),
  ];
}

function otherGoals({ growth, peaks, compiled, started, sizes }) {
  const score = started.jobs.find(({ name }) => name.includes("63 units"));
  const runtime = sizes.find(({ name }) => name === "runtime");
  return [
    ...growth.twice.map(({ from, to, ratio }) =>
      most(`${from.toLocaleString("en")} to ${to.toLocaleString("en")} units, time`, 2.2, 2.05, ratio, {
        why: WHY.growth,
      }),
    ),
    most("peak memory at 100,000 units, to doubles", 1.3, 0.9, peaks.exact / peaks.doubles, {
      why: WHY.memory,
    }),
    most(`compile ${compiled.indicators} indicators, warm`, 30, 10, compiled.clock.median, {
      unit: " ms",
      why: WHY.compile,
    }),
    most("command line, from start to 63 scored units", 400, 200, score.median, {
      unit: " ms",
      why: WHY.start,
    }),
    most(
      `check ${compiled.keystroke.lines.toLocaleString("en")} lines after a changed letter`,
      50,
      20,
      compiled.keystroke.ms,
      { unit: " ms", why: WHY.keystroke },
    ),
    most("`barem/runtime`, its own code, minified and gzipped", 25, 20, runtime.own, {
      unit: " kB",
      why: WHY.runtime,
    }),
  ];
}

function most(name, must, moonshot, value, { unit = "", why }) {
  return {
    ...{ name, why },
    must: `≤ ${must}${unit}`,
    moonshot: `≤ ${moonshot}${unit}`,
    figure: `${rounded(value)}${unit}`,
    isMet: value <= must,
    isReached: value <= moonshot,
  };
}

function least(name, must, moonshot, value, { why }) {
  return {
    ...{ name, why },
    must: `≥ ${must} ×`,
    moonshot: `≥ ${moonshot} ×`,
    figure: `${rounded(value)} ×`,
    isMet: value >= must,
    isReached: value >= moonshot,
  };
}

/** Two places below 10, one below 100, none from there. */
export function rounded(value) {
  const size = Math.abs(value);
  return value.toFixed(size < 10 ? 2 : size < 100 ? 1 : 0);
}
