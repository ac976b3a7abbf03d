/** The reference job in mathjs with fractions: an expression for each indicator, compiled once; exact. */
import { all, create } from "mathjs";
import { rankedBy } from "./sums.mjs";

const math = create(all, { number: "Fraction" });

const texts = {
  yes: ({ max }) => `y ? ${max} : 0`,
  choice: ({ max }) => `s == 2 ? ${max} : s == 1 ? ${max / 2} : 0`,
  ratio: ({ max }) => `(a + b) / c * ${max}`,
  capped: ({ max, at }) => `a / b >= ${at / 100} ? ${max} : a / b / ${at / 100} * ${max}`,
  all: ({ max, at }) => `a / b >= ${at / 100} ? ${max} : 0`,
  bands: ({ max, at }) =>
    `a / b >= ${at / 100} ? ${max} : a / b >= 0.3 ? ${max / 2} : a / b >= 0.1 ? ${max / 5} : 0`,
  minmax: ({ max }) => `high == low ? ${max} : (a / b - low) / (high - low) * ${max}`,
};

/** The figures become fractions here, which is not counted. */
export function open({ indicators, columns, count }) {
  const ratio = math.compile("a / b");
  const fractions = new Map(
    [...columns].map(([key, figures]) => [
      key,
      Array.from(figures, (one) => (key.endsWith(".y") ? one === 1 : math.fraction(one))),
    ]),
  );
  const rules = indicators.map((one) => ({ ...one, rule: math.compile(texts[one.kind](one)) }));
  return {
    score: () => {
      const points = new Map(rules.map((one) => [one.code, pointsOf(one, ratio, fractions, count)]));
      const { groups, total } = sumsOf(indicators, points, count);
      // A total has two places, so that its hundredths are whole.
      return { points, groups, total, ranks: rankedBy(total.map((one) => one.mul(100).valueOf())) };
    },
    isExactly: (points, hundredths) => points.equals(math.fraction(hundredths, 100)),
  };
}

function pointsOf({ code, kind, rule }, ratio, fractions, count) {
  const names = ["y", "s", "a", "b", "c"].filter((name) => fractions.has(`${code}.${name}`));
  const figures = new Map();
  const put = (row) => {
    for (const name of names) figures.set(name, fractions.get(`${code}.${name}`)[row]);
    return figures;
  };
  if (kind === "minmax") endsInto(figures, ratio, put, count);
  return Array.from({ length: count }, (_, row) => rule.evaluate(put(row)).round(2));
}

function endsInto(figures, ratio, put, count) {
  let [low, high] = [ratio.evaluate(put(0)), ratio.evaluate(put(0))];
  for (let row = 1; row < count; row++) {
    const value = ratio.evaluate(put(row));
    if (value.compare(low) < 0) low = value;
    if (value.compare(high) > 0) high = value;
  }
  figures.set("low", low).set("high", high);
}

function sumsOf(indicators, points, count) {
  const zeros = () => Array.from({ length: count }, () => math.fraction(0));
  const groups = new Map();
  for (const { code } of indicators) {
    const group = code.split(".")[0];
    const sums = groups.get(group) ?? zeros();
    groups.set(
      group,
      sums.map((sum, row) => sum.add(points.get(code)[row])),
    );
  }
  const total = [...groups.values()].reduce(
    (sofar, sums) => sofar.map((sum, row) => sum.add(sums[row])),
    zeros(),
  );
  return { groups, total };
}
