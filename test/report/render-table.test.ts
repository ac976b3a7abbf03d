/** Tests that points are printed as tables an official recognises. */
import { expect, test } from "vitest";
import { displayWidth } from "../../src/base/width.ts";
import { renderCohort } from "../../src/report/render-cohort.ts";
import { renderUnit } from "../../src/report/render-unit.ts";
import { group, indicatorNode, ruleset, unit } from "./build-units.ts";

const rules = ruleset([
  group("I", "Nhận thức số", [indicatorNode("1.1", "60"), indicatorNode("1.2", "40")]),
  group("II", "Thể chế số", [indicatorNode("2.1", "100")]),
  group("III", "Đô thị thông minh", [indicatorNode("3.1", "0", true)], true),
]);
const yenThinh = unit("Yên Thịnh", null, rules, { "1.1": "5", "1.2": null, "2.1": "7.5" });
const bangLung = unit("Bằng Lũng", 2, rules, { "1.1": "5", "1.2": "0.625", "2.1": "7.5" });
const xuanLac = unit("Xuân Lạc", 1, rules, { "1.1": "58.75", "1.2": "25/3", "2.1": "100" });
const table = {
  cohort: { units: 2, hash: "0123456789abcdef", frozen: false },
  units: [yenThinh, bangLung, xuanLac],
};

test("a cohort is listed by rank, with decimals lined up and what is pending said", () => {
  expect(renderCohort(table, rules, "vi")).toMatchInlineSnapshot(`
    "Bộ chỉ số chuyển đổi số cấp xã · 2 đơn vị trong đợt chấm, mã 0123456789ab

    Hạng  Đơn vị             I     II  Tổng điểm  Trạng thái
    ────────────────────────────────────────────────────────────────────────────────
       1  Xuân Lạc     ≈67,08   100     ≈167,08   đã chấm điểm
       2  Bằng Lũng      5,625    7,5     13,125  đã chấm điểm
          Yên Thịnh      5        7,5     12,5    chờ số liệu, từ 12,5 đến 52,5 điểm
    ────────────────────────────────────────────────────────────────────────────────
          Điểm tối đa  100      100      200

    I   Nhận thức số
    II  Thể chế số

    ≈: số viết gọn để đọc; phân số chính xác xem bằng --format json."
  `);
});

test("a unit is listed group by group with what it lost", () => {
  expect(renderUnit(bangLung, rules, { locale: "vi" })).toMatchInlineSnapshot(`
    "Bằng Lũng · Bộ chỉ số chuyển đổi số cấp xã · hạng 2

    STT  Nhóm chỉ số        Điểm tối đa  Điểm đạt được  Điểm mất  Trạng thái
    ─────────────────────────────────────────────────────────────────────────────
    I    Nhận thức số               100          5,625    94,375
    II   Thể chế số                 100          7,5      92,5
    III  Đô thị thông minh            –          –         –      không tính điểm
    ─────────────────────────────────────────────────────────────────────────────
         Tổng điểm                  200         13,125   186,875"
  `);
});

test("with details each indicator has its row, and what is pending has no loss yet", () => {
  expect(renderUnit(yenThinh, rules, { locale: "en", details: true })).toMatchInlineSnapshot(`
    "Yên Thịnh · Bộ chỉ số chuyển đổi số cấp xã

    No.  Indicator group    Maximum  Awarded  Lost  Status
    ────────────────────────────────────────────────────────────────────────────
    I    Nhận thức số           100      5     –    pending
    1.1    Chỉ số 1.1            60      5    55
    1.2    Chỉ số 1.2            40      –     –    pending
    II   Thể chế số             100      7.5  92.5
    2.1    Chỉ số 2.1           100      7.5  92.5
    III  Đô thị thông minh        –      –     –    unscored
    3.1    Chỉ số 3.1             –      –     –    unscored
    ────────────────────────────────────────────────────────────────────────────
         Total                  200     12.5   –    pending, 12.5 to 52.5 points"
  `);
});

test("a decomposed name takes as many columns as a composed one", () => {
  const decomposed = { ...xuanLac, unit: "Xuân Lạc".normalize("NFD") };
  const lines = renderCohort({ ...table, units: [bangLung, decomposed] }, rules, "vi").split("\n");
  const rows = lines.filter((line) => line.includes("đã chấm điểm"));
  expect(new Set(rows.map((row) => displayWidth(row.slice(0, row.indexOf("đã chấm")))))).toHaveProperty(
    "size",
    1,
  );
});

test("a long label is cut with … and stays on one line", () => {
  const long = ruleset([
    group("I", "Tỷ lệ hồ sơ\nxử lý trực tuyến ".repeat(6), [indicatorNode("1.1", "60")]),
  ]);
  const text = renderUnit(unit("A", 1, long, { "1.1": "60" }), long);
  expect(text).toContain("…");
  expect(Math.max(...text.split("\n").map(displayWidth))).toBeLessThanOrEqual(120);
});

test("the maximum that applies to a unit is shown only where units differ in it", () => {
  const other = { ...bangLung, total: { ...bangLung.total, max: bangLung.total.max.minus(40) } };
  const head = (text: string) => text.split("\n")[2] ?? "";
  expect(head(renderCohort(table, rules, "en"))).not.toContain("Maximum");
  expect(head(renderCohort({ ...table, units: [other] }, rules, "en"))).toContain("Maximum");
});

test("points that rest on assumptions are named below the table", () => {
  const total = { ...bangLung.total, assumed: bangLung.total.max.times("0.05"), assumedShare: "1/3" };
  const text = renderUnit({ ...bangLung, total }, rules, { locale: "vi" });
  expect(text).toContain("Trong đó 10 điểm (33,33%) dựa trên giả định.");
  const cohort = renderCohort({ ...table, units: [xuanLac, { ...bangLung, total }] }, rules, "vi");
  expect(cohort).toMatch(/Giả định/);
  expect(cohort).toMatch(/Bằng Lũng.*33,33%/);
  expect(cohort).toMatch(/Xuân Lạc.* 0%/);
});
