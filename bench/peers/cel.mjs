/** The reference job in `@marcbachmann/cel-js`: an expression for each indicator, typed and parsed once, over doubles. */
import { Environment } from "@marcbachmann/cel-js";
import { rankedBy, sumsOf } from "./sums.mjs";

const double = (value) => (Number.isInteger(value) ? `${value}.0` : String(value));

const texts = {
  yes: ({ max }) => `y ? ${double(max)} : 0.0`,
  choice: ({ max }) => `s == 2.0 ? ${double(max)} : s == 1.0 ? ${double(max / 2)} : 0.0`,
  ratio: ({ max }) => `(a + b) / c * ${double(max)}`,
  capped: ({ max, at }) => {
    const least = double(at / 100);
    return `a / b >= ${least} ? ${double(max)} : a / b / ${least} * ${double(max)}`;
  },
  all: ({ max, at }) => `a / b >= ${double(at / 100)} ? ${double(max)} : 0.0`,
  bands: ({ max, at }) =>
    `a / b >= ${double(at / 100)} ? ${double(max)} : a / b >= 0.3 ? ${double(max / 2)} : a / b >= 0.1 ? ${double(max / 5)} : 0.0`,
  minmax: ({ max }) => `high == low ? ${double(max)} : (a / b - low) / (high - low) * ${double(max)}`,
};

export function open({ indicators, columns, count }) {
  const environment = new Environment().registerVariable("y", "bool");
  for (const name of ["s", "a", "b", "c", "low", "high"]) environment.registerVariable(name, "double");
  const ratio = environment.parse("a / b");
  const rules = indicators.map((one) => ({ ...one, rule: environment.parse(texts[one.kind](one)) }));
  return {
    score: () => {
      const points = new Map(rules.map((one) => [one.code, pointsOf(one, ratio, columns, count)]));
      const sums = sumsOf(indicators, points, count);
      return { points, ...sums, ranks: rankedBy(sums.total) };
    },
    isExactly: (points, hundredths) => points === hundredths / 100,
  };
}

/** One object for the figures of unit after unit: an object for each would only add to the garbage. */
function pointsOf({ code, kind, rule }, ratio, columns, count) {
  const names = ["y", "s", "a", "b", "c"].filter((name) => columns.has(`${code}.${name}`));
  const sources = names.map((name) => columns.get(`${code}.${name}`));
  const figures = Object.fromEntries(names.map((name) => [name, 0]));
  const put = (row) => {
    for (let at = 0; at < names.length; at++) {
      figures[names[at]] = kind === "yes" ? sources[at][row] === 1 : sources[at][row];
    }
    return figures;
  };
  if (kind === "minmax") Object.assign(figures, endsOf(ratio, put, count));
  const out = new Float64Array(count);
  for (let row = 0; row < count; row++) out[row] = Math.round(rule(put(row)) * 100) / 100;
  return out;
}

function endsOf(ratio, put, count) {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < count; row++) {
    const value = ratio(put(row));
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}
