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
  expect(units.map(({ unit, figures }) => ({ unit, figures }))).toEqual([
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
  const [unit] = read(bytes).units;
  expect(unit?.figures).toEqual({ "III.1": "18.7", total: "20" });
  expect(unit?.places?.["total"]).toMatchObject({ row: 2, column: "Tổng điểm", cell: "C2" });
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

const groups = rulesetFrom(`ruleset g "Bộ" {
level province
not stated basis, period, lead, evidence
total 30
group 1 "Nhận thức số" max 10 { indicator 1.1 "Điểm" max 10 { input p: points in 0..max "Điểm"  points = p } }
group 2 "Thể chế số" max 10 { indicator 2.1 "Điểm" max 10 { input p: points in 0..max "Điểm"  points = p } }
group 3 "Hạ tầng số" max 10 { indicator 3.1 "Chỉ tiêu hạ tầng" max 10 { input p: points in 0..max "Điểm"  points = p } }
}`);

test.each([
  "Tỉnh/Thành phố;Nhận thức số;Thể chế số;Hạ tầng số",
  "TT;Tên đơn vị;I;II;III",
  "Địa phương;Nhóm 1;Nhóm II;Nhóm Hạ tầng số",
  "Xã/phường;1. Nhận thức số;II. Thể chế số;III Hạ tầng số",
  "Đơn vị;group 1;2;HẠ TẦNG SỐ",
  "Tỉnh, thành phố trực thuộc trung ương;1;2;3",
])("a table is known by its names and roman numbers too: %s", (heading) => {
  const { units, issues } = readOfficial(
    `${heading}\n${heading.startsWith("TT") ? "1;" : ""}A;7,5;8;9\n`,
    groups,
  );
  expect(issues).toEqual([]);
  expect(units[0]?.figures).toEqual({ "1": "7.5", "2": "8", "3": "9" });
});

test("a name that two have names neither, and a figure that stands in two columns is a fault, not the last one", () => {
  const issuesOf = (text: string) =>
    readOfficial(text, groups).issues.map(({ code, place }) => [code, place?.column]);
  expect(issuesOf("Đơn vị;Điểm\nA;7\n")).toEqual([["BRM0430", "Điểm"]]);
  expect(issuesOf("Đơn vị;Chỉ tiêu hạ tầng\nA;7\n")).toEqual([]);
  expect(issuesOf("Đơn vị;3;Hạ tầng số\nA;7;8\n")).toEqual([["BRM0404", "Hạ tầng số"]]);
  expect(readOfficial("Đơn vị;3;Hạ tầng số\nA;7;8\n", groups).issues[0]?.parameters).toMatchObject({
    first: 2,
    second: 3,
  });
});

test("a figure keeps its place: the line and column of csv, the number of the unit in JSON", () => {
  const [unit] = readOfficial("Đơn vị;Hạ tầng số\n\nA;9\n", groups).units;
  expect(unit?.places).toEqual({ "3": { row: 3, column: "Hạ tầng số" } });
  const json = '[{ "unit": "A", "figures": { "3": "9" } }, { "unit": "B", "figures": { "3": "8" } }]';
  expect(readOfficial(json, groups).units[1]?.places).toEqual({ "3": { row: 2, column: "3" } });
});

test("a rank is printed with the number of units it is among: 25/108, in csv, in a workbook and in JSON", () => {
  const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const bytes = sheetFile(
    row(1, text("A1", "Đơn vị"), text("B1", "Hạng")) + row(2, text("A2", "Xã A"), text("B2", "25 / 108")),
  );
  const json = '[{ "unit": "Xã A", "figures": { "rank": "25/108" } }]';
  for (const table of ["Đơn vị;Hạng\nXã A;25/108", bytes, json]) {
    const { units, issues } = read(table);
    expect([units[0]?.figures, issues]).toEqual([{ rank: "25", ranked: "108" }, []]);
  }
  expect(read(bytes).units[0]?.places?.["rank"]).toMatchObject({ row: 2, column: "Hạng", cell: "B2" });
  // Points are fractions still, and nobody is 108th of 25.
  expect(read("unit,total,rank\nA,25/3,2/5").units[0]?.figures).toEqual({
    ...{ total: "25/3", rank: "2", ranked: "5" },
  });
});

test.each(["108/25", "0/5", "2/0"])("a rank of %s is told as no figure", (rank) => {
  expect(codes(`unit,total,rank\nA,25,${rank}`)).toEqual([["BRM0431", 2, "rank"]]);
});
