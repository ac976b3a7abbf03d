/** Tests that the provincial rulesets hold what is known of the two decisions, name what is not, and give the published results. */
import { describe, expect, test } from "vitest";
import { exact, type Exact, sumOf } from "../../src/base/exact.ts";
import { createEvaluator } from "../../src/index.ts";
import { groupsOf, type Indicator, indicatorsOf, type Ruleset } from "../../src/ir/ruleset.ts";
import { readCases } from "../cases.ts";
import { docsText, shippedRuleset, shippedText } from "./shipped.ts";
import { isAssumed, placesIn, rowsUnder, sectionOf } from "./transcription.ts";

const DTI_922 = "province/dti-922";
const GROUPS = "province/dti-922-groups";
const DTI_1726 = "province/dti-1726-2020";
const NINH_THUAN = "province/ninh-thuan-2023";
const BAC_KAN_CITY = "district/bac-kan-city-2023";

const dti922 = shippedRuleset(DTI_922);
const indicators = indicatorsOf(dti922.children);
const groups = groupsOf(dti922.children);
const printedRows = rowsUnder(DTI_922, "Chỉ số chính");
/** The rows of groups; I and II are the sums of those below them. */
const tableI1 = printedRows.filter(([code = ""]) => /^\d$/.test(code));

/** The group of the decision that an indicator stands in: "7" of 7.III.5 and of 7.0. */
function groupCode(code: string): string {
  return code.split(".")[0] ?? "";
}

/** "(10 chỉ số thành phần)": how many indicators of the decision an indicator stands for; one where it says nothing. */
function countOf({ label }: Indicator): number {
  return Number(/\((\d+) chỉ số thành phần\)/.exec(label)?.[1] ?? "1");
}

function shapeOf(ruleset: Ruleset): readonly unknown[] {
  return groupsOf(ruleset.children).map(({ code, label, max, unscored }) => [code, label, max, unscored]);
}

describe("Decision 922", () => {
  test("has the printed groups with their names and maxima; the sixth is not scored", () => {
    expect([printedRows.length, tableI1.length]).toEqual([11, 9]);
    expect(groups.map(({ code, label, max, unscored }) => [code, label, max, unscored])).toEqual(
      tableI1.map(([code, name, , max, note]) => [code, name, max, note === "Không tính điểm"]),
    );
    expect([dti922.total, placesIn(dti922.totalProvenance)]).toEqual(["1000", ["Bảng I.1, thang điểm 1000"]]);
    expect(groups.filter(({ unscored }) => unscored).map(({ label }) => label)).toEqual([
      "Đô thị thông minh",
    ]);
  });

  test("has the printed number of indicators in each group, 98 together", () => {
    const counted = (code: string) =>
      indicatorsOf(groups.filter((one) => one.code === code))
        .map(countOf)
        .reduce((sum, one) => sum + one, 0);
    expect(tableI1.map(([code = ""]) => `${counted(code)}`)).toEqual(tableI1.map(([, , count]) => count));
    expect(indicators.map(countOf).reduce((sum, one) => sum + one, 0)).toBe(98);
  });

  test("says where every maximum is printed, and of group 9 that its line is cut off", () => {
    const unprinted = groups.filter(({ provenance }) => placesIn(provenance).length === 0);
    expect(unprinted.map(({ code, provenance }) => [code, isAssumed(provenance)])).toEqual([["9", true]]);
    for (const { code, provenance } of groups.filter((one) => !unprinted.includes(one))) {
      expect(placesIn(provenance)).toEqual([`Bảng I.1, dòng ${code}`]);
    }
  });

  test("each scored group has one remainder, so that a full score can be computed", () => {
    const remainders = indicators.filter(({ code, unscored }) => !unscored && code.endsWith(".0"));
    expect(remainders.map(({ code }) => groupCode(code))).toEqual(["1", "2", "3", "4", "5", "7", "8", "9"]);
    for (const { label } of remainders) {
      expect(label.startsWith("Các chỉ số khác của nhóm: nhập điểm đã thẩm định (")).toBe(true);
    }
    const inputs = Object.fromEntries(remainders.map(({ code, max }) => [`${code}.điểm_thẩm_định`, max]));
    const { total } = createEvaluator(dti922).evaluate({ ...mapped(0), ...inputs });
    expect([total.points?.toFixed(), total.max.toFixed()]).toEqual(["1000", "1000"]);
  });

  test("pillars and the value of the whole are marked as assumed", () => {
    expect(dti922.rollUps.map(({ kind, name, provenance }) => [kind, name, isAssumed(provenance)])).toEqual([
      ["pillar", "Chính quyền số", true],
      ["pillar", "Kinh tế số", true],
      ["pillar", "Xã hội số", true],
      ["index", "DTI", true],
    ]);
  });
});

const ninhThuan = shippedRuleset(NINH_THUAN);
const quoted = indicators.filter(({ code }) => /^\d\.[IVX]+\.\d+$/.test(code));

/** What the same indicator is called in Ninh Thuận's annex: "III.5" of 7.III.5. */
function annexCode(code: string): string {
  return code.slice(code.indexOf(".") + 1);
}

/** The names of inputs and options that are words there, by what they are here. */
const renamed: ReadonlyMap<string, string> = new Map([
  ["I.1.issued", "2.I.1.đã_ban_hành"],
  ["III.7.status", "7.III.7.triển_khai"],
  ["personalised", "cá_thể_hóa"],
  ["deployed", "chưa_cá_thể_hóa"],
  ["none", "chưa_triển_khai"],
]);

const annexCases = readCases(NINH_THUAN, shippedText(`${NINH_THUAN}.cases.json`)).units;

/** The figures of a worked case of Ninh Thuận under the names of this ruleset, all remainders at 0. */
function mapped(nth: number): { readonly [key: string]: string } {
  const codes = new Map(quoted.map(({ code }) => [annexCode(code), code]));
  const figures = Object.entries(annexCases[nth]?.inputs ?? {}).flatMap(([key, value]) => {
    const [code, name] = [key.slice(0, key.lastIndexOf(".")), key.slice(key.lastIndexOf(".") + 1)];
    const here = renamed.get(key) ?? `${codes.get(code)}.${name}`;
    return key === "procedures" ? [["thủ_tục", value]] : [[here, renamed.get(value) ?? value]];
  });
  const rest = indicators.filter(({ code, unscored }) => !unscored && code.endsWith(".0"));
  return Object.fromEntries([...figures, ...rest.map(({ code }) => [`${code}.điểm_thẩm_định`, "0"])]);
}

describe("the ten indicators of Ninh Thuận's annex in Decision 922's groups", () => {
  const placed = rowsUnder(DTI_922, "Phụ lục Ninh Thuận");
  const annex = indicatorsOf(ninhThuan.children);

  test("are all there, the two on staff in group 4", () => {
    expect(quoted.map(({ code }) => annexCode(code))).toEqual(annex.map(({ code }) => code));
    expect(placed.map(([code, , group]) => [code, group])).toEqual(
      quoted.map(({ code }) => [code, groupCode(code)]),
    );
    const staff = groups.filter(({ code }) => code === "4");
    expect(staff.map(({ label }) => label)).toEqual(["Nhân lực số"]);
    expect(indicatorsOf(staff).map(({ code }) => code)).toEqual(["4.II.1", "4.II.2", "4.0"]);
  });

  test.each(quoted)("$code has the printed name, maximum, inputs and wording", (one) => {
    const printed = annex.find(({ code }) => code === annexCode(one.code));
    expect(one).toMatchObject({ label: printed?.label, max: printed?.max, guide: printed?.guide });
    expect(one.wording).toEqual(printed?.wording);
    const labels = ({ inputs }: Indicator) =>
      inputs.map(({ label, options }) => [label, options.map((option) => option.label)]);
    expect(labels(one)).toEqual(printed === undefined ? [] : labels(printed));
    expect(placesIn(one.provenance)[0]).toMatch(new RegExp(`^Phụ lục, mục ${annexCode(one.code)}(?:;|$)`));
  });

  test("earn what the transcription of the annex gives, before it rounds", () => {
    const here = createEvaluator(dti922).evaluateAll(
      annexCases.map(({ unit }, nth) => ({ unit, inputs: mapped(nth) })),
    );
    const there = createEvaluator(ninhThuan).evaluateAll(annexCases);
    const byName = new Map(there.units.map((unit) => [unit.unit, unit]));
    expect(here.units).toHaveLength(7);
    for (const unit of here.units) {
      for (const { code } of quoted) {
        const [mine, other] = [unit.indicators[code], byName.get(unit.unit)?.indicators[annexCode(code)]];
        const points = mine?.exact == null ? mine?.status : rounded(exact(mine.exact), 2);
        expect([code, points]).toEqual([
          code,
          other?.exact == null ? other?.status : rounded(exact(other.exact), 2),
        ]);
      }
    }
  });
});

function rounded(value: Exact, places: number): string {
  return value.round(places, "half up").toFraction();
}

test("every indicator that Bắc Kạn city's table names is quoted in its group or named there as known by name only", () => {
  const rows = rowsUnder(BAC_KAN_CITY, "Chỉ số chính/Chỉ số thành phần");
  let heading = "";
  const missing = rows.flatMap(([code = "", name = ""]) => {
    heading = code.includes(".") ? heading : name;
    const group = groups.find(({ label }) => label.toLocaleUpperCase("vi") === heading);
    const inside = indicatorsOf(group === undefined ? [] : [group]);
    const isThere = inside.some(
      ({ label, guide }) => label === name || guide.some((one) => one.includes(name)),
    );
    return !code.includes(".") || isThere ? [] : [`${code} ${name}`];
  });
  expect(missing).toEqual([]);
  expect(rows.filter(([code = ""]) => code.includes("."))).toHaveLength(24);
  expect(
    indicators.flatMap(({ guide }) => guide).filter((one) => one.startsWith("Chỉ biết tên: ")),
  ).toHaveLength(14);
});

describe("published results", () => {
  const groupsOnly = shippedRuleset(GROUPS);

  test("the groups are those of Decision 922, each with one value", () => {
    expect(shapeOf(groupsOnly)).toEqual(shapeOf(dti922));
    expect(indicatorsOf(groupsOnly.children).map(countOf)).toEqual([10, 11, 7, 13, 12, 3, 22, 12, 8]);
  });

  const published = rowsUnder(GROUPS, "Các tỉnh, thành phố trực thuộc TW");
  const scored = createEvaluator(groupsOnly).evaluateAll(
    published.map(([, unit = "", ...values]) => ({
      unit,
      inputs: Object.fromEntries(
        ["1", "2", "3", "4", "5", "7", "8", "9"].map((group, nth) => [
          `${group}.0.giá_trị`,
          values[nth] ?? "",
        ]),
      ),
    })),
  );

  test("the value of four of five provinces of 2022 is the printed one; Hồ Chí Minh City's is shown to differ", () => {
    const recomputed = scored.units.map(({ unit, total, indices }) => [
      unit,
      exact(total.exact ?? "")
        .over(exact(1000))
        .toFixed(6),
      indices[0]?.value?.toFixed(4),
    ]);
    const said = rowsUnder(GROUPS, "Tính được");
    expect(recomputed).toEqual(said.map(([unit, value, round]) => [unit, value, round]));
    expect(said.map(([, , , printed]) => printed)).toEqual(published.map((row) => row.at(-1)));
    const differing = said.filter(([, , round, printed]) => round !== printed);
    expect(differing.map(([unit, , round, printed]) => [unit, round, printed])).toEqual([
      ["TP. Hồ Chí Minh", "0.7164", "0.7163"],
    ]);
    for (const [unit, value = ""] of said) {
      expect(docsText("sources.md")).toMatch(new RegExp(`\\| ${unit} +\\| ${value} +\\|`));
    }
    expect(scored.units.map(({ rank }) => `${rank}`)).toEqual(published.map(([rank]) => rank));
  });

  test("the rule of the pillars gives all three that were published of a province whose groups were", () => {
    const rows = rowsUnder(GROUPS, "Trụ cột");
    expect(rows).toHaveLength(3);
    for (const [unit, name, recomputed, printed] of rows) {
      const pillar = scored.units.find((one) => one.unit === unit)?.pillars.find((one) => one.name === name);
      expect([name, pillar?.value?.toFixed(4), recomputed]).toEqual([name, printed, printed]);
    }
  });

  test("solved backwards from pillars alone, the values of groups lie between 0 and 1", () => {
    const rows = rowsUnder(GROUPS, "DTI");
    expect(rows.map(([unit]) => unit)).toEqual(["Trà Vinh", "Quảng Nam", "Ninh Thuận"]);
    for (const [, dti = "", cqs = "", kts = "", xhs = "", base, values] of rows) {
      const pillars = [
        exact(cqs).times(exact(700)),
        exact(kts).times(exact(650)),
        exact(xhs).times(exact(650)),
      ];
      const foundation = sumOf(pillars)
        .minus(exact(dti).times(exact(1000)))
        .over(exact(2));
      expect(
        exact(base ?? "")
          .minus(foundation)
          .isZero(),
      ).toBe(true);
      const own = pillars.map((pillar, nth) => pillar.minus(foundation).over(exact(nth === 0 ? 200 : 150)));
      expect(own.map((value) => value.toFixed(4)).join("; ")).toBe(values);
      expect([foundation.over(exact(500)), ...own].every((value) => value.compare(exact(1)) < 0)).toBe(true);
    }
  });

  test("the weights 0.4, 0.3 and 0.3 give the printed index of both provinces of 2020, and are marked as assumed", () => {
    const ruleset = shippedRuleset(DTI_1726);
    const rows = rowsUnder(DTI_1726, "Chính quyền số");
    expect(rows.map(([unit]) => unit)).toEqual(["Bắc Ninh", "Bắc Giang"]);
    for (const [, cqs = "", kts = "", xhs = "", printed, recomputed] of rows) {
      const inputs = { "1.0.giá_trị": cqs, "2.0.giá_trị": kts, "3.0.giá_trị": xhs };
      const { total, indices } = createEvaluator(ruleset).evaluate(inputs);
      expect([
        indices[0]?.value?.toFixed(4),
        exact(total.exact ?? "")
          .over(exact(1000))
          .toFixed(5),
      ]).toEqual([printed, recomputed]);
    }
    const assumed = [...ruleset.rollUps.filter(({ kind }) => kind === "index"), ...ruleset.children];
    expect(assumed.every(({ provenance }) => isAssumed(provenance))).toBe(true);
  });

  test("what disagrees between documents has its line in docs/sources.md", () => {
    const text = sectionOf("Results that disagree");
    for (const figure of ["0.5791", "0.5786", "0.5763", "326.85", "216.85", "110.00", "1,43"]) {
      expect(text).toContain(figure);
    }
    expect(sectionOf("Office of Ninh Thuận")).toContain("HẠ TẦNG SỐ");
    expect(sectionOf("Office of Ninh Thuận")).toContain("THẺ CHẾ SỐ");
  });
});
