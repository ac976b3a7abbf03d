/** Tests that official tables are read as officials print them, every decimal kept, and that nothing in them is guessed. */
import { expect, test } from "vitest";
import type { ReadOptions } from "../../src/data/read-data.ts";
import { readOfficial } from "../../src/data/read-official.ts";
import { row, sheetFile } from "./xlsx-files.ts";
import { rulesetFrom } from "../compile.ts";

const scheme = rulesetFrom(`ruleset r "Bộ" {
level commune
not stated basis, period, lead, evidence
total 30
index "DTI" = total / max round 4 half up
group III "Nhóm" max 30 {
indicator III.1 "Tỷ lệ" max 20 {
input r: ratio in 0%..100%
points = r * max
}
indicator III.2 "Tỷ lệ" max 10 {
input r: ratio in 0%..100%
points = r * max
}
}
}`);

const read = (text: string | Uint8Array, options: ReadOptions = {}) => readOfficial(text, scheme, options);
const codes = (text: string, options: ReadOptions = {}) =>
  read(text, options).issues.map(({ code, place }) => [code, place?.row, place?.column]);

test.each<[string, string]>([
  [
    "csv in Vietnamese, semicolons and commas",
    "STT;Đơn vị;III.1;III;Tổng điểm;Hạng;DTI\n1;Xã A;18,70;20;20,0;3;66,7%\n",
  ],
  ["csv in English", "unit,III.1,III,total,rank,index DTI\nXã A,18.70,20,20.0,3,66.7%\n"],
  [
    "codes with their names",
    'Đơn vị;III.1. Tỷ lệ;III - Nhóm;Tổng số điểm;Xếp hạng;Chỉ số tổng hợp DTI\n"Xã A";18,70;20;20,0;3;66,7%\n',
  ],
  [
    "JSON",
    '[{ "unit": "Xã A", "figures": { "III.1": "18.70", "III": 20, "total": 20.0, "rank": 3, "index DTI": "66.7%" } }]',
  ],
])("%s: figures keep their decimals", (_, text) => {
  const { units, issues } = read(text);
  expect(issues).toEqual([]);
  expect(units).toEqual([
    {
      unit: "Xã A",
      figures: { "III.1": "18.70", III: "20", total: "20.0", rank: "3", "index DTI": "66.7%" },
    },
  ]);
});

test("a workbook shows a number as Excel does", () => {
  const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const bytes = sheetFile(
    row(1, text("A1", "Đơn vị"), text("B1", "III.1"), text("C1", "Tổng điểm")) +
      row(2, text("A2", "Xã A"), '<c r="B2"><v>18.7</v></c>', '<c r="C2"><v>20</v></c>'),
  );
  expect(read(bytes).units).toEqual([{ unit: "Xã A", figures: { "III.1": "18.7", total: "20" } }]);
});

test("a table may mix marks where each number has one reading, as the plan of Xuân Lạc does", () => {
  expect(read("Đơn vị;III.1;Tổng điểm\nA;58,75;310.14").units[0]?.figures).toEqual({
    "III.1": "58.75",
    total: "310.14",
  });
  expect(codes("Đơn vị;III.1;Tổng điểm\nA;58,75;1.310")).toEqual([]);
  expect(codes("Đơn vị;Tổng điểm\nA;1.310")).toEqual([["BRM0431", 2, "Tổng điểm"]]);
  expect(read("Đơn vị;Tổng điểm\nA;1.310", { decimal: "comma" }).units[0]?.figures).toEqual({
    total: "1310",
  });
});

test("what is left out says so, what is blank is not given, and a fraction is exact", () => {
  const { units } = read("unit,III.1,III.2,total\nA,n/a: không có,,25/3\nB,không áp dụng,5,-1");
  expect(units.map(({ figures }) => figures)).toEqual([
    { "III.1": "n/a: không có", total: "25/3" },
    { "III.1": "không áp dụng", "III.2": "5", total: "-1" },
  ]);
});

test("columns that are nothing of the ruleset, cells that are no figure and units that stand twice are told at their places", () => {
  expect(codes("unit,III.3,total\nA,1,2")).toEqual([["BRM0430", 1, "III.3"]]);
  expect(codes("unit,III.3,total\nA,1,2", { ignore: ["III.3"] })).toEqual([]);
  expect(codes("unit,total\nA,58 điểm\nB,")).toEqual([["BRM0431", 2, "total"]]);
  expect(codes("unit,total\nA,5\nA,6")[0]?.[0]).toBe("BRM0401");
  expect(codes("xã,total\nA,5")[0]?.[0]).toBe("BRM0402");
  expect(codes("unit,III.1 (claimed),III.1 (verified)\nA,5,6")[0]?.[0]).toBe("BRM0421");
  expect(read("unit,III.1 (claimed),III.1 (verified)\nA,5,6", { use: "claimed" }).units[0]?.figures).toEqual({
    "III.1": "5",
  });
});
