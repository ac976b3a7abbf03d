/** Tests scores as a workbook: numbers that are numbers, each with all its digits or its fraction beside it. */
import { expect, test } from "vitest";
import { exact } from "../../src/base/exact.ts";
import type { BookSheet } from "../../src/base/workbook.ts";
import { scoreWorkbook } from "../../src/report/score-workbook.ts";
import { group, indicatorNode, ruleset, unit } from "./build-units.ts";

const rules = ruleset([
  group("I", "Nhận thức số", [indicatorNode("1.1", "60"), indicatorNode("1.2", "40")]),
  group("II", "Thể chế số", [indicatorNode("2.1", "100"), indicatorNode("2.2", "0", true)]),
]);
const xuanLac = unit("=Xuân Lạc", 1, rules, { "1.1": "58.75", "1.2": "25/3", "2.1": "0.0625" });
const yenThinh = unit("Yên Thịnh", null, rules, { "1.1": "5", "1.2": null, "2.1": "7.5" });
const book = scoreWorkbook(
  { cohort: { units: 1, hash: "0123456789abcdef", frozen: false }, units: [yenThinh, xuanLac] },
  rules,
  { locale: "vi", engine: "barem 1.2.3" },
);

/** The cells of a sheet: a text in quotes, a number as its digits. */
function shown({ rows }: BookSheet | { readonly rows: [] }): readonly (readonly string[])[] {
  return rows.map((row) =>
    row.map((cell) =>
      cell?.value.kind === "number" ? cell.value.decimal : JSON.stringify(cell?.value.text ?? ""),
    ),
  );
}
const [results, points, record] = [0, 1, 2].map((at) => shown(book.sheets[at] ?? { rows: [] }));

test("three sheets, with the heading kept in view and printed on every page", () => {
  expect(book.sheets.map(({ name }) => name)).toEqual(["Kết quả", "Từng chỉ số", "Nguồn"]);
  expect(book.sheets[0]).toMatchObject({
    frozenRows: 4,
    frozenColumns: 2,
    headingRows: { first: 4, last: 4 },
  });
  expect(results?.[3]?.slice(0, 5)).toEqual(['"Hạng"', '"Đơn vị"', '"I"', '"II"', '"Tổng điểm"']);
});

test("best first; a number that never ends is rounded, and its fraction stands in the last column", () => {
  const [first, second, foot] = results?.slice(4) ?? [];
  expect(first?.slice(0, 6)).toEqual(["1", '"=Xuân Lạc"', "67.08", "0.0625", "67.15", "200"]);
  expect(first?.at(-1)).toBe('"I = 805/12; Tổng điểm = 3223/48"');
  expect(exact("805/12").plus(exact("0.0625")).toFraction()).toBe("3223/48");
  // What waits has no total and no rank, and says what it can be.
  expect(second?.slice(0, 5)).toEqual(['""', '"Yên Thịnh"', '""', "7.5", '""']);
  expect(second?.at(-2)).toBe('"chờ số liệu, từ 12,5 đến 52,5 điểm"');
  expect(foot?.slice(0, 5)).toEqual(['""', '"Điểm tối đa"', "100", "100", "200"]);
});

test("every group and indicator that is scored has its column, with its name", () => {
  expect(points?.[3]?.slice(0, 4)).toEqual([
    '"Đơn vị"',
    '"I\\nNhận thức số"',
    '"1.1\\nChỉ số 1.1"',
    '"1.2\\nChỉ số 1.2"',
  ]);
  expect(points?.[4]).toEqual([
    '"=Xuân Lạc"',
    "67.08",
    "58.75",
    "8.33",
    "0.0625",
    "0.0625",
    '"I = 805/12; 1.2 = 25/3"',
  ]);
});

test("the record names rules, data and program, and no day", () => {
  const text = (record ?? []).flat().join("\n");
  expect(text).toContain("bac_kan_2022");
  expect(text).toContain("1 đơn vị trong đợt chấm, mã 0123456789abcdef");
  expect(text).toContain("barem 1.2.3");
});
