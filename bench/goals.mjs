/** The goals beside what was measured. `least` goals are met from the figure upwards, `most` goals up to it. */

export function goalsOf(measures) {
  return [...speedGoals(measures), ...otherGoals(measures)];
}

function speedGoals({ generated, loops, decimals, peers }) {
  const wrong = [...generated.beside, ...loops.beside].reduce((sum, one) => sum + one, 0);
  return [
    most("exact to doubles by hand, in columns", 1.3, 0.8, generated.ratio),
    most("without generated code (loops), to doubles", 10, 4, loops.toDoubles),
    {
      name: "wrong points, totals, ranks",
      must: "0",
      moonshot: "0",
      figure: String(wrong),
      isMet: wrong === 0,
      isReached: wrong === 0,
    },
    least("faster than cel-js", 10, 20, peers.cel.ratio),
    least("faster than decimal.js by hand", 80, 100, decimals.ratio),
    least("faster than mathjs with fractions", 100, 180, peers.mathjs.ratio),
    least("faster than DuckDB in whole numbers", 5, 10, peers.duckdb.ratio),
  ];
}

function otherGoals({ growth, peaks, compiled, started, sizes }) {
  const score = started.jobs.find(({ name }) => name.includes("63 units"));
  const runtime = sizes.find(({ name }) => name === "runtime");
  return [
    ...growth.twice.map(({ from, to, ratio }) =>
      most(`${from.toLocaleString("en")} to ${to.toLocaleString("en")} units, time`, 2.2, 2.05, ratio),
    ),
    most("peak memory at 100,000 units, to doubles", 1.3, 0.9, peaks.exact / peaks.doubles),
    most(`compile ${compiled.indicators} indicators, warm`, 30, 10, compiled.clock.median, " ms"),
    most("command line, from start to 63 scored units", 400, 200, score.median, " ms"),
    most(
      `check ${compiled.keystroke.lines.toLocaleString("en")} lines after a changed letter`,
      50,
      20,
      compiled.keystroke.ms,
      " ms",
    ),
    most("`barem/runtime`, its own code, minified and gzipped", 25, 20, runtime.own, " kB"),
  ];
}

function most(name, must, moonshot, value, unit = "") {
  return {
    name,
    must: `≤ ${must}${unit}`,
    moonshot: `≤ ${moonshot}${unit}`,
    figure: `${rounded(value)}${unit}`,
    isMet: value <= must,
    isReached: value <= moonshot,
  };
}

function least(name, must, moonshot, value) {
  return {
    name,
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
