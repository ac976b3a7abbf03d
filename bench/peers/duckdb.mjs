/** The reference job in DuckDB: one prepared query in whole numbers (points in hundredths), its results as columns. */
import { DuckDBDataChunk, DuckDBInstance, INTEGER } from "@duckdb/node-api";
import { rankedBy } from "./sums.mjs";

const CHUNK = 2048;

/** Half up: a quotient of whole numbers, with what is to be rounded doubled. */
const rounded = (top, bottom) => `(2 * (${top}) + (${bottom})) // (2 * (${bottom}))`;

const texts = {
  yes: ({ max }) => `CASE WHEN y = 1 THEN ${max * 100} ELSE 0 END`,
  choice: ({ max }) => `CASE s WHEN 2 THEN ${max * 100} WHEN 1 THEN ${max * 50} ELSE 0 END`,
  ratio: ({ max }) => rounded(`${max * 100} * (a + b)`, "c"),
  capped: ({ max, at }) =>
    `CASE WHEN 100 * a >= ${at} * b THEN ${max * 100} ELSE ${rounded(`${max * 10_000}::BIGINT * a`, `${at}::BIGINT * b`)} END`,
  all: ({ max, at }) => `CASE WHEN 100 * a >= ${at} * b THEN ${max * 100} ELSE 0 END`,
  bands: ({ max, at }) =>
    `CASE WHEN 100 * a >= ${at} * b THEN ${max * 100} WHEN 10 * a >= 3 * b THEN ${max * 50} WHEN 10 * a >= b THEN ${max * 20} ELSE 0 END`,
  minmax: ({ max }) =>
    `CASE WHEN ha * lb = la * hb THEN ${max * 100} ELSE ${rounded(`${max * 100} * (a::BIGINT * lb - la * b) * hb`, "(ha * lb - la * hb) * b")} END`,
};

const columnOf = (code, name) => `"${code}.${name}"`;

/** The rule with the columns of its indicator. */
function ruleOf({ code, kind, ...figures }) {
  return texts[kind](figures).replace(/\b(?:[yabcs]|[lh][ab])\b/g, (name) => columnOf(code, name));
}

/**
 * The ends of min-max, of counts below 2^26: their quotients as doubles keep the order, and are equal only where the
 * fractions are. Products that do not fit are an error in DuckDB.
 */
function endsOf({ code }) {
  const [a, b] = [columnOf(code, "a"), columnOf(code, "b")];
  return ["min", "max"].map((end) => `arg_${end}({a: ${a}, b: ${b}}, ${a} / ${b}) AS "${code}.${end}"`);
}

function partsOf({ code }) {
  return ["a", "b"].flatMap((name) => [
    `"${code}.min".${name}::BIGINT AS ${columnOf(code, `l${name}`)}`,
    `"${code}.max".${name}::BIGINT AS ${columnOf(code, `h${name}`)}`,
  ]);
}

function queryOf(indicators) {
  const minmax = indicators.filter(({ kind }) => kind === "minmax");
  const groups = [...new Set(indicators.map(({ code }) => code.split(".")[0]))];
  const points = indicators.map((one) => `(${ruleOf(one)})::INTEGER AS "p${one.code}"`);
  const inside = (group) => indicators.filter(({ code }) => code.startsWith(`${group}.`));
  const sums = groups.map(
    (group) =>
      `(${inside(group)
        .map(({ code }) => `"p${code}"`)
        .join(" + ")})::INTEGER AS "g${group}"`,
  );
  const total = `(${groups.map((group) => `"g${group}"`).join(" + ")})::INTEGER AS total`;
  return `WITH found AS (SELECT ${minmax.flatMap(endsOf).join(", ")} FROM units),
  ends AS (SELECT ${minmax.flatMap(partsOf).join(", ")} FROM found),
  scored AS (SELECT ${points.join(", ")} FROM units, ends),
  grouped AS (SELECT *, ${sums.join(", ")} FROM scored)
SELECT ${indicators.map(({ code }) => `"p${code}"`).join(", ")}, ${groups.map((group) => `"g${group}"`).join(", ")}, ${total}
FROM grouped`;
}

/**
 * Loading is not counted. Rows come in the order of the table, which `rank()` and a sort after it would only slow down:
 * ranks are counted in JavaScript, as for the other peers.
 */
export async function open({ indicators, columns, count }) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await load(connection, columns, count);
  const query = await connection.prepare(queryOf(indicators));
  return {
    score: async () => {
      const results = (await query.runAndReadAll()).getColumns();
      return {
        points: new Map(indicators.map(({ code }, at) => [code, results[at]])),
        total: results.at(-1),
        ranks: rankedBy(results.at(-1)),
      };
    },
    isExactly: (points, hundredths) => points === hundredths,
  };
}

async function load(connection, columns, count) {
  const names = ["id", ...columns.keys()];
  const figures = [Array.from({ length: count }, (_, row) => row), ...columns.values()];
  await connection.run(`CREATE TABLE units (${names.map((name) => `"${name}" INTEGER`).join(", ")})`);
  const appender = await connection.createAppender("units");
  for (let from = 0; from < count; from += CHUNK) {
    const chunk = DuckDBDataChunk.create(names.map(() => INTEGER));
    chunk.setColumns(figures.map((one) => Array.from(one.slice(from, from + CHUNK))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
