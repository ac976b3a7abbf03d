/** Tests what tables and JSON say beside points: pillars, grades, targets, zeroes for lack of figures, ranks not given. */
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/base/width.ts";
import { createEvaluator } from "../../src/evaluate/evaluator.ts";
import type { RawInputs, Table } from "../../src/evaluate/outcome.ts";
import type { Expression } from "../../src/ir/expression.ts";
import type { Ruleset } from "../../src/ir/ruleset.ts";
import { renderCohort } from "../../src/report/render-cohort.ts";
import { renderUnit } from "../../src/report/render-unit.ts";
import { scoreJson } from "../../src/report/score-json.ts";
import {
  assumed,
  calc,
  cases,
  compare,
  condition,
  declare,
  grade,
  group,
  indicator,
  input,
  max,
  minmax,
  notRanked,
  number,
  rolledUp,
  rollUp,
  ruleset,
  target,
} from "../evaluate/build.ts";

const ratio = { ...calc(input("1.b"), "/", input("1.a")), type: "ratio" } as const;
function percent(written: string, value: string): Expression {
  return { kind: "literal", type: "ratio", value, written, span: { from: 0, to: 0 } };
}

const share = indicator("1", "60", [declare("1.a"), declare("1.b")], calc(ratio, "*", max("60")), {
  label: "Hồ sơ trực tuyến",
  conditions: [
    condition("not applicable when", compare(input("1.a"), "=", number("0")), "Không phát sinh hồ sơ"),
  ],
  targets: [
    target(compare(ratio, ">=", percent("80%", "4/5"))),
    target(compare(input("1.b"), ">=", number("10")), "Ít nhất 10 hồ sơ"),
  ],
});
const issued = indicator(
  "2",
  "40",
  [declare("2.y", "yes/no")],
  cases([input("2.y"), max("40"), "Đoán"], [null, number("0")]),
  { label: "Quy chế" },
);
const four = { places: 4, mode: "half up" } as const;
const scheme: Ruleset = ruleset(
  [
    group("I", [share], { label: "Chính quyền số", max: "60" }),
    group("II", [issued], { label: "Thể chế số", max: "40" }),
  ],
  {
    label: "Bộ chỉ số cấp xã",
    total: "100",
    missing: { policy: "zero", provenance: [] },
    background: [declare("services")],
    rollUps: [
      rollUp("pillar", "Chính quyền số", ["I"], { rounding: four }),
      rollUp("pillar", "Thể chế số", ["II"], { rounding: four }),
      rollUp("index", "DTI", calc(rolledUp("total"), "/", rolledUp("max")), { rounding: four }),
    ],
    grades: [
      grade(compare(rolledUp("index", "DTI"), ">=", number("9/10")), "Tốt"),
      grade(compare(rolledUp("index", "DTI"), ">=", number("1/2")), "Khá"),
      grade(null, "Trung bình"),
    ],
    notRanked: [notRanked(compare(input("services"), "=", number("0")), "Không cung cấp dịch vụ công")],
  },
);
const units = [
  { unit: "An Bình", inputs: { "1.a": 12, "1.b": 10, "2.y": true, services: 3 } },
  { unit: "Tân Lập", inputs: { "1.a": 0, "1.b": 0, "2.y": true, services: 3 } },
  { unit: "Phú Sơn", inputs: { "1.a": 12, "2.y": true, services: 3 } },
  { unit: "Chợ Mới", inputs: { "1.a": 12, "1.b": 12, "2.y": true, services: 0 } },
  { unit: "Vĩnh An", inputs: { "1.a": 12, "1.b": 6, "2.y": false } },
];
const table = createEvaluator(scheme).evaluateAll(units);
const unitNamed = (name: string, of: Table = table) => of.units.filter(({ unit }) => unit === name);

describe("the table of a cohort", () => {
  test("has columns for pillars, index, grade and the assumed share, and says below what is special", () => {
    expect(renderCohort(table, scheme, "vi")).toMatchInlineSnapshot(`
      "Bộ chỉ số cấp xã · 5 đơn vị trong đợt chấm, mã e13effac9dc8

      Hạng  Đơn vị       Tổng điểm  Điểm tối đa  Chính quyền số  Thể chế số     DTI  Xếp loại    Giả định  Trạng thái
      ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────
         1  An Bình             90          100          0,8333      1,0000  0,9000  Tốt           44,44%  đã chấm điểm
         2  Tân Lập             40           40          –           1,0000  1,0000  Tốt         100%      đã chấm điểm
         2  Phú Sơn             40          100          0,0000      1,0000  0,4000  Trung bình  100%      đã chấm điểm
            Chợ Mới            100          100          1,0000      1,0000  1,0000  Tốt          40%      không xếp hạng
            Vĩnh An             30          100          0,5000      0,0000  0,3000  Trung bình    0%      không xếp hạng
      ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────
            Điểm tối đa        100

      Đơn vị        I  II
      ───────────────────
      An Bình      50  40
      Tân Lập       –  40
      Phú Sơn       0  40
      Chợ Mới      60  40
      Vĩnh An      30   0
      ───────────────────
      Điểm tối đa  60  40

      I   Chính quyền số
      II  Thể chế số

      Không xếp hạng
        Chợ Mới: Không cung cấp dịch vụ công
        Vĩnh An: thiếu số liệu để xét điều kiện xếp hạng: services

      Được 0 điểm vì thiếu số liệu
        Phú Sơn: 1 (1.b)"
    `);
    expect(renderCohort(table, scheme, "en")).toMatchInlineSnapshot(`
      "Bộ chỉ số cấp xã · 5 units in the cohort, hash e13effac9dc8

      Rank  Unit      I  II  Total  Maximum  Chính quyền số  Thể chế số     DTI  Grade        Assumed  Status
      ───────────────────────────────────────────────────────────────────────────────────────────────────────────
         1  An Bình  50  40     90      100          0.8333      1.0000  0.9000  Tốt           44.44%  scored
         2  Tân Lập   –  40     40       40          –           1.0000  1.0000  Tốt         100%      scored
         2  Phú Sơn   0  40     40      100          0.0000      1.0000  0.4000  Trung bình  100%      scored
            Chợ Mới  60  40    100      100          1.0000      1.0000  1.0000  Tốt          40%      not ranked
            Vĩnh An  30   0     30      100          0.5000      0.0000  0.3000  Trung bình    0%      not ranked
      ───────────────────────────────────────────────────────────────────────────────────────────────────────────
            Maximum  60  40    100

      I   Chính quyền số
      II  Thể chế số

      Not ranked
        Chợ Mới: Không cung cấp dịch vụ công
        Vĩnh An: whether it is to be ranked cannot be told without services

      0 points because figures are not provided
        Phú Sơn: 1 (1.b)"
    `);
  });
  test("puts groups into tables of their own where it would be wider than a terminal", () => {
    const wide = ruleset(
      Array.from({ length: 30 }, (_, at) =>
        indicator(`${at + 1}`, "10", [declare(`${at + 1}.a`)], calc(input(`${at + 1}.a`), "*", number("1"))),
      ),
      { total: "300" },
    );
    const inputs: RawInputs = Object.fromEntries(wide.children.map(({ code }) => [`${code}.a`, 7]));
    const text = renderCohort(createEvaluator(wide).evaluateAll([{ unit: "An Bình", inputs }]), wide);
    expect(Math.max(...text.split("\n").map(displayWidth))).toBeLessThanOrEqual(120);
    expect(text.match(/^ +1 {2}An Bình +210 +đã chấm điểm$/m)).not.toBeNull();
    const rows = text.match(/^An Bình( +7)+$/gm) ?? [];
    expect(rows).toHaveLength(2);
    expect(rows.join("").match(/7/g)).toHaveLength(30);
  });
  test("keeps many pillars within a terminal too, each table with rank and unit", () => {
    const many = {
      ...scheme,
      rollUps: Array.from({ length: 12 }, (_, at) => rollUp("pillar", `Trụ cột thứ ${at + 1}`, ["I", "II"])),
      grades: [],
    };
    const text = renderCohort(createEvaluator(many).evaluateAll(units), many, "en");
    expect(Math.max(...text.split("\n").map(displayWidth))).toBeLessThanOrEqual(120);
    expect(text.match(/^Rank {2}Unit /gm)?.length).toBeGreaterThan(1);
    for (let at = 1; at <= 12; at += 1) {
      expect(text.match(new RegExp(`Trụ cột thứ ${at}(?![0-9])`, "g"))).toHaveLength(1);
    }
  });
});

describe("the table of a unit", () => {
  test("has its pillars, index and grade below the total, and its targets with the details", () => {
    expect(
      unitNamed("An Bình").map((one) =>
        renderUnit(one, scheme, { locale: "vi", details: true, among: 2 }),
      )[0],
    ).toMatchInlineSnapshot(`
      "An Bình · Bộ chỉ số cấp xã · hạng 1 trong 2 đơn vị

      STT  Nhóm chỉ số                                Điểm tối đa  Điểm đạt được  Điểm mất  Trạng thái
      ────────────────────────────────────────────────────────────────────────────────────────────────
      I    Chính quyền số                                      60             50        10
      1      Hồ sơ trực tuyến                                  60             50        10
               ↳ mục tiêu: b / a ≥ 80%                                                      đạt
               ↳ mục tiêu: b ≥ 10 (Ít nhất 10 hồ sơ)                                        đạt
      II   Thể chế số                                          40             40         0
      2      Quy chế                                           40             40         0
      ────────────────────────────────────────────────────────────────────────────────────────────────
           Tổng điểm                                          100             90        10
      Trong đó 40 điểm (44,44%) dựa trên giả định.

      Trụ cột "Chính quyền số"  0,8333
      Trụ cột "Thể chế số"      1,0000
      Chỉ số tổng hợp "DTI"     0,9000
      Xếp loại                  Tốt"
    `);
  });
  test("names each zero for lack of figures", () => {
    expect(
      unitNamed("Phú Sơn").map((one) => renderUnit(one, scheme, { locale: "vi", details: true }))[0],
    ).toMatchInlineSnapshot(`
      "Phú Sơn · Bộ chỉ số cấp xã · hạng 2

      STT  Nhóm chỉ số                                Điểm tối đa  Điểm đạt được  Điểm mất  Trạng thái
      ───────────────────────────────────────────────────────────────────────────────────────────────────
      I    Chính quyền số                                      60              0        60
      1      Hồ sơ trực tuyến                                  60              0        60  thiếu số liệu
               ↳ mục tiêu: b / a ≥ 80%                                                      chưa xác định
               ↳ mục tiêu: b ≥ 10 (Ít nhất 10 hồ sơ)                                        chưa xác định
      II   Thể chế số                                          40             40         0
      2      Quy chế                                           40             40         0
      ───────────────────────────────────────────────────────────────────────────────────────────────────
           Tổng điểm                                          100             40        60
      Trong đó 40 điểm (100%) dựa trên giả định.

      Trụ cột "Chính quyền số"  0,0000
      Trụ cột "Thể chế số"      1,0000
      Chỉ số tổng hợp "DTI"     0,4000
      Xếp loại                  Trung bình

      Được 0 điểm vì thiếu số liệu
        1 (1.b)"
    `);
  });
  test("says why it is not ranked", () => {
    const [chợMới, vĩnhAn] = [...unitNamed("Chợ Mới"), ...unitNamed("Vĩnh An")].map((one) =>
      renderUnit(one, scheme, { locale: "en" }),
    );
    expect(chợMới).toContain("Not ranked\n  Không cung cấp dịch vụ công");
    expect(vĩnhAn).toContain("Not ranked\n  whether it is to be ranked cannot be told without services");
  });
  test("shows what is not applicable as the scheme counts it", () => {
    const full = { ...scheme, notApplicable: { policy: "full", provenance: [assumed("Suy ra")] } } as const;
    const [one] = unitNamed("Tân Lập", createEvaluator(full).evaluateAll(units));
    expect(one && renderUnit(one, full, { locale: "vi", details: true })).toMatch(
      /^1 +Hồ sơ trực tuyến +60 +60 +0 +không áp dụng$/m,
    );
  });
});

describe("a unit that is compared with a frozen cohort", () => {
  const relative = ruleset(
    [
      indicator("1", "20", [declare("1.a"), declare("1.b")], minmax(ratio, max("20")), {
        conditions: [condition("require", compare(input("1.a"), ">", number("0")))],
      }),
    ],
    { total: "20" },
  );
  const evaluator = createEvaluator(relative);
  const of = (unit: string, b: number) => ({ unit, inputs: { "1.a": 10, "1.b": b } });
  const cohort = evaluator.freeze([of("A", 3), of("B", 5)]);
  const against = evaluator.evaluateAll([of("Mới", 8), of("Giữa", 4)], { cohort });
  test("is told to be, and what it moved, in the table", () => {
    const text = renderCohort(against, relative, "vi");
    expect(text).toContain("so với 2 đơn vị đã chốt số liệu, mã ");
    expect(text).toContain("Nằm ngoài khoảng của các đơn vị đã chốt số liệu");
    expect(text).toContain("  Mới: chỉ số 1: cao nhất của b / a khi chốt là 50%, tính cả đơn vị này là 80%");
    expect(text).not.toContain("Giữa: ");
  });
  test("and in JSON", () => {
    const json = scoreJson(against, relative);
    expect(json.cohort).toEqual({ units: 2, hash: cohort.hash, frozen: true });
    expect(json.units.map(({ moved }) => moved)).toEqual([
      [{ indicator: "1", key: "highest(r)", frozen: "1/2", own: "4/5" }],
      [],
    ]);
  });
});

describe("JSON", () => {
  const json = scoreJson(table, scheme);
  const of = (name: string) => json.units.find(({ unit }) => unit === name);
  test("has pillars and indices by name, with both ends", () => {
    expect({ ...of("An Bình")?.pillars }).toEqual({
      "Chính quyền số": { value: "0.8333", exact: "8333/10000", certain: "0.8333", possible: "0.8333" },
      "Thể chế số": { value: "1", exact: "1", certain: "1", possible: "1" },
    });
    expect({ ...of("Tân Lập")?.pillars }["Chính quyền số"]).toEqual({
      value: null,
      exact: null,
      certain: null,
      possible: null,
    });
    expect({ ...of("An Bình")?.index }).toEqual({
      DTI: { value: "0.9", exact: "9/10", certain: "0.9", possible: "0.9" },
    });
  });
  test("has the grade, the assumed share, and why a unit is not ranked", () => {
    expect(
      json.units.map(({ grade: given, rank, unranked }) => [given, rank, unranked?.kind ?? null]),
    ).toEqual([
      ["Tốt", 1, null],
      ["Tốt", 2, null],
      ["Trung bình", 2, null],
      ["Tốt", null, "not ranked"],
      ["Trung bình", null, "unknown"],
    ]);
    expect(of("An Bình")?.total).toMatchObject({ assumed: "40", assumedShare: "4/9" });
    expect(of("An Bình")?.groups[1]).toMatchObject({ assumed: "40", assumedShare: "1" });
  });
  test("has the targets and the missing inputs of indicators that have some", () => {
    expect(of("An Bình")?.indicators[0]?.targets).toEqual([
      { text: "", message: null, met: true },
      { text: "", message: "Ít nhất 10 hồ sơ", met: true },
    ]);
    expect(of("Phú Sơn")?.indicators[0]).toMatchObject({ status: "scored", points: "0", missing: ["1.b"] });
    expect(of("An Bình")?.indicators[1]).not.toHaveProperty("targets");
  });
  test("keeps names that every object has", () => {
    const odd = { ...scheme, rollUps: [rollUp("index", "__proto__", rolledUp("total"))] };
    const [first] = scoreJson(createEvaluator(odd).evaluateAll(units), odd).units;
    expect(JSON.stringify(first?.index)).toContain('{"__proto__":{"value":"90"');
  });
});
