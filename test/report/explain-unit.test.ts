/** Tests how a unit's total, pillars, indices, grade and rank are explained. */
import { expect, test } from "vitest";
import { createEvaluator, type RawInputs } from "../../src/index.ts";
import type { Locale } from "../../src/base/diagnostic.ts";
import { explainUnit } from "../../src/report/explain-unit.ts";
import { rulesetFrom } from "../compile.ts";
import { ruleset } from "../harness.ts";

const scheme = rulesetFrom(
  ruleset(`
  round indicators 2 half up
  round total 1 half up
  rank by index "DTI" ties shared
  not ranked when services = 0 "Không cung cấp dịch vụ công"
  background { services: count "Số dịch vụ công" }

  group 1 "Chính quyền số" max 40 {
    indicator 1.1 "Hồ sơ trực tuyến" max 30 {
      input a: count "Tổng số hồ sơ"
      input b: count "Hồ sơ trực tuyến"
      require b <= a
      not applicable when a = 0 "Trong năm không phát sinh hồ sơ"
      points = b / a * max
    }
    indicator 1.2 "Kế hoạch" max 10 assumed "Suy từ tổng điểm" {
      input y: yes/no "Đã ban hành"
      points { y: max   not y: 0 }
    }
  }
  group 2 "Xã hội số" max 60 {
    indicator 2.1 "Tài khoản" max 60 {
      input r: ratio in 0%..100% "Tỷ lệ người dân có tài khoản"
      points = r * max
    }
  }
  pillar "Chính quyền số" = groups 1 round 4 half up
  pillar "Chung" = groups 1, 2 round 4 half up assumed "Suy từ số liệu công bố"
  index "DTI" = 40% * pillar "Chính quyền số" + 60% * pillar "Chung" round 4 half up
  index "Phần trăm" = total / max * 100
  grade { index "DTI" >= 90%: "Tốt"   total >= 50% * max: "Khá"   otherwise: "Trung bình" }
`),
);
const full: RawInputs = { services: 3, "1.1.a": 3, "1.1.b": 1, "1.2.y": true, "2.1.r": "75%" };

function explained(inputs: RawInputs, locale: Locale = "vi"): string {
  const units = [
    { unit: "An Bình", inputs },
    { unit: "Tân Lập", inputs: { ...full, "2.1.r": "100%" } },
  ];
  const [first] = createEvaluator(scheme).evaluateAll(units).units;
  return first === undefined ? "" : explainUnit(first, scheme, { locale, among: 2 });
}

test("from the groups to the total, each pillar and index with its values, the grade and the rank", () => {
  expect(explained(full)).toMatchInlineSnapshot(`
    "An Bình · 65 / 100 điểm

    Tổng điểm
      1 · Chính quyền số: 20 / 40
      2 · Xã hội số: 45 / 60
      tổng điểm = 20 + 45 = 65
      Trong đó 10 điểm (15,38%) dựa trên giả định.

    Giá trị tổng hợp
      Trụ cột "Chính quyền số" = tỷ lệ điểm của nhóm 1 = 20 / 40 = 0,5000
      Trụ cột "Chung" = tỷ lệ điểm của các nhóm 1, 2 = (20 + 45) / (40 + 60) = 0,6500
      giả định: Suy từ số liệu công bố
      Chỉ số tổng hợp "DTI" = 40% × trụ cột "Chính quyền số" + 60% × trụ cột "Chung" = 40% × 0,5 + 60% × 0,65 = 0,5900
      Chỉ số tổng hợp "Phần trăm" = tổng điểm / điểm tối đa × 100 = 65 / 100 × 100 = 65

    Xếp loại
      Khá, vì tổng điểm ≥ 50% × điểm tối đa: 65 ≥ 50% × 100

    Xếp hạng
      hạng 2 trong 2 đơn vị, theo chỉ số tổng hợp "DTI""
  `);
  expect(explained(full, "en")).toMatchInlineSnapshot(`
    "An Bình · 65 / 100 points

    Total
      1 · Chính quyền số: 20 / 40
      2 · Xã hội số: 45 / 60
      total = 20 + 45 = 65
      Of these, 10 points (15.38%) rest on assumptions.

    Pillars and indices
      Pillar "Chính quyền số" = share of group 1 = 20 / 40 = 0.5000
      Pillar "Chung" = share of groups 1, 2 = (20 + 45) / (40 + 60) = 0.6500
      assumed: Suy từ số liệu công bố
      Index "DTI" = 40% × pillar "Chính quyền số" + 60% × pillar "Chung" = 40% × 0.5 + 60% × 0.65 = 0.5900
      Index "Phần trăm" = total / maximum × 100 = 65 / 100 × 100 = 65

    Grade
      Khá, because total ≥ 50% × maximum: 65 ≥ 50% × 100

    Rank
      rank 2 of 2, by index "DTI""
  `);
});

test("a maximum that is smaller because something does not apply is said, and a group without value too", () => {
  const text = explained({ ...full, "1.1.a": 0, "1.1.b": 0, "1.2.y": { notApplicable: "Không có" } }, "en");
  expect(text).toContain("1 · Chính quyền số: – / 0");
  expect(text).toContain(
    "The maximum that applies to the unit is 60, without what is not applicable: 1.1, 1.2.",
  );
  expect(text).toContain(
    'Pillar "Chính quyền số": no value, because a part of it does not apply to the unit',
  );
  expect(text).toContain('Not ranked: "DTI" has no value');
  expect(text).toContain("\nGrade\n  none, because a part of it does not apply to the unit");
});

test("why a unit is not ranked, what a pending one can reach, and that a refused one has no values", () => {
  expect(explained({ ...full, services: 0 })).toContain("Không xếp hạng: Không cung cấp dịch vụ công");
  expect(explained({ ...full, "2.1.r": null })).toMatch(/^An Bình · chờ số liệu · từ 20 đến 80 điểm\n/);
  const refused = explained({ ...full, "2.1.r": "7x" });
  expect(refused).toMatch(/^An Bình · số liệu không hợp lệ\n/);
  expect(refused).toContain("2 · Xã hội số: – / 60");
  expect(refused).not.toContain("DTI");
});

test("what rounding does to the total and to a pillar is shown, and only where it does something", () => {
  const text = explained({ ...full, "1.1.b": 2, "2.1.r": "7/9" });
  expect(text).toContain(
    "tổng điểm = 30 + 46,67 = 76,67\n  Làm tròn 76,67 đến 1 chữ số thập phân (nửa lên): 76,7",
  );
  expect(text).toContain("= (30 + 46,67) / (40 + 60) = 0,7667\n");
  const thirds = explained({ ...full, "1.1.b": 2, "1.2.y": false, "2.1.r": "1/9" }, "en");
  expect(thirds).toContain("= (20 + 6.67) / (40 + 60) = 0.2667\n");
});
