/** Tests scores as CSV and Markdown: what is read back, what is left empty, and what no program takes for its own. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../src/base/exact.ts";
import type { RankedOutcome } from "../../src/evaluate/outcome.ts";
import { createEvaluator } from "../../src/evaluate/evaluator.ts";
import { readXlsx } from "../../src/data/read-xlsx.ts";
import { scoreCsv, scoreHtml, scoreMarkdown, scoreWorkbook, writeXlsx } from "../../src/report.ts";
import { rulesetFrom } from "../compile.ts";
import { group, indicatorNode, ruleset, unit } from "./build-units.ts";

const rules = ruleset([
  group("I", "Nhận thức số", [indicatorNode("1.1", "60"), indicatorNode("1.2", "40")]),
  group("II", "Thể chế số", [indicatorNode("2.1", "100")]),
  group("III", "Đô thị thông minh", [indicatorNode("3.1", "0", true)], true),
]);
const tableOf = (...units: readonly RankedOutcome[]) => ({
  cohort: { units: units.length, hash: "0123456789abcdef", frozen: false },
  units,
});
const xuanLac = unit("Xuân Lạc", 1, rules, { "1.1": "58.75", "1.2": "25/3", "2.1": "100" });
const yenThinh = unit("Yên Thịnh", null, rules, { "1.1": "5", "1.2": null, "2.1": "7.5" });

/** The records of a CSV by the heads, read as RFC 4180 says. */
function read(text: string): readonly Readonly<Record<string, string>>[] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  expect(cells.map(([whole]) => whole).join("")).toBe(text);
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of cells) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  const [heads = [], ...records] = rows.slice(0, -1);
  expect(records.every((record) => record.length === heads.length)).toBe(true);
  return records.map((record) => Object.fromEntries(heads.map((head, at) => [head, record[at] ?? ""])));
}

test("a row a unit: decimals where they end, fractions where they do not, nothing of what is not scored", () => {
  expect(scoreCsv(tableOf(xuanLac), rules)).toBe(
    "unit,status,rank,total,certain,possible,max,assumed,I,1.1,1.2,II,2.1,grade\r\n" +
      "Xuân Lạc,scored,1,2005/12,2005/12,2005/12,200,0,805/12,58.75,25/3,100,100,\r\n",
  );
});

test("what is pending has no total, no rank and no points of the parts that wait, only its two ends", () => {
  const [one] = read(scoreCsv(tableOf(yenThinh), rules));
  expect(one).toMatchObject({ status: "pending", rank: "", total: "", certain: "12.5", possible: "52.5" });
  expect([one?.["I"], one?.["1.1"], one?.["1.2"], one?.["II"]]).toEqual(["", "5", "", "7.5"]);
});

test("what is refused has no points at all, and what does not apply has its reason", () => {
  const text = `ruleset xa "Thử" {
level commune
not stated basis, period, lead, evidence
total 20
index "Tỷ lệ, đạt" = total / max
rank by index ties shared
indicator 1 "A" max 10 {
  input r: ratio in 0%..100%
  points = r * max
}
indicator 2 "B" max 10 {
  input a: count
  input b: count
  require b <= a
  not applicable when a = 0 "Không có, cả năm"
  points = b / a * max
}
}`;
  const scheme = rulesetFrom(text);
  const table = createEvaluator(scheme).evaluateAll([
    { unit: "A", inputs: { "1.r": "50%", "2.a": 0, "2.b": 0 } },
    { unit: "B", inputs: { "1.r": "150%", "2.a": 3, "2.b": 1 } },
  ]);
  const [first, second] = read(scoreCsv(table, scheme));
  expect([first?.["2"], first?.["max"], first?.["index Tỷ lệ, đạt"]]).toEqual([
    "n/a: Không có, cả năm",
    "10",
    "0.5",
  ]);
  expect(second).toMatchObject({ status: "refused", rank: "", total: "", certain: "", possible: "" });
  expect([second?.["1"], second?.["2"], second?.["index Tỷ lệ, đạt"]]).toEqual(["", "10/3", ""]);
});

describe.each(["=HYPERLINK(1)", "+1", "-1", "@x", "\tx", "\rx"])("the name %j", (name) => {
  test("is no formula for a spreadsheet, and a number never gets a sign before it", () => {
    const [one] = read(scoreCsv(tableOf({ ...xuanLac, unit: name }), rules));
    expect([one?.["unit"], one?.["1.1"]]).toEqual([`'${name}`, "58.75"]);
  });
});

test("read back, every total and every point is the same to the last digit, whatever the names", () => {
  const points = fc.tuple(fc.nat(9000), fc.integer({ min: 150, max: 999 }));
  const units = fc.array(fc.tuple(fc.string({ unit: "grapheme" }), points, points), { maxLength: 4 });
  fc.assert(
    fc.property(units, (given) => {
      const all = given.map(([name, [a, b], [c, d]]) =>
        unit(`xã ${name}`, 1, rules, { "1.1": `${a}/${b}`, "1.2": `${c}/${d}`, "2.1": "1" }),
      );
      const records = read(scoreCsv(tableOf(...all), rules));
      expect(records.map((one) => one["unit"])).toEqual(all.map((one) => one.unit));
      for (const [at, one] of all.entries()) {
        const record = records[at];
        expect(exact(record?.["total"] ?? "").toFraction()).toBe(one.total.exact);
        expect(exact(record?.["1.2"] ?? "").toFraction()).toBe(one.indicators["1.2"]?.exact);
      }
    }),
    { numRuns: 40 },
  );
});

const markdown = (units: readonly RankedOutcome[], options: { details?: boolean; unitsOnly?: boolean }) =>
  scoreMarkdown(tableOf(...units), rules, {
    locale: "vi",
    details: false,
    unitsOnly: false,
    among: 1,
    ...options,
  });

test("Markdown has the cohort, and with details each unit; of one unit only its own table", () => {
  const text = markdown([yenThinh, xuanLac], {});
  expect(text).toContain("| Hạng | Đơn vị | I | II | Tổng điểm | Trạng thái |\n| --: | --- | --: |");
  expect(text).toContain("| 1 | Xuân Lạc | ≈67,08 | 100 | ≈167,08 | đã chấm điểm |\n|  | Yên Thịnh | 5 |");
  expect(text).not.toContain("1.1");
  const all = markdown([yenThinh, xuanLac], { details: true });
  expect(all).toContain("\n## Yên Thịnh · ");
  expect(all).toContain("\n| 1.2 | Chỉ số 1.2 | 40 | – | – | chờ số liệu |\n");
  const alone = markdown([xuanLac], { unitsOnly: true });
  expect(alone).toMatch(/^# Xuân Lạc · /);
  expect(alone).not.toContain("Hạng");
});

test("a name is no markup and breaks no table", () => {
  const text = markdown([{ ...xuanLac, unit: "a|b <script>\n# *x*" }], {});
  expect(text).toContain("| 1 | a\\|b \\<script> # \\*x\\* | ");
});

test("an app writes each form with nothing but a table, its ruleset and a language", () => {
  const table = tableOf(xuanLac, yenThinh);
  expect(scoreHtml(table, rules, { locale: "vi" })).toMatch(/^<!doctype html>/);
  expect(scoreMarkdown(table, rules, { locale: "en" })).toMatch(/^# /);
  const { sheets } = readXlsx(writeXlsx(scoreWorkbook(table, rules, { locale: "vi" })));
  expect(sheets.map(({ name }) => name)).toContain("Kết quả");
});
