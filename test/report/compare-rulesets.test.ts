/** Tests what is said to differ between two rulesets: pairs of texts in, the lines that a reader sees out. */
import { describe, expect, test } from "vitest";
import type { Ruleset } from "../../src/index.ts";
import { compareRulesets, type CompareOptions } from "../../src/report/compare-rulesets.ts";
import { isSame } from "../../src/report/comparison.ts";
import { comparisonTable } from "../../src/report/comparison-table.ts";
import { viewOf } from "../../src/report/comparison-view.ts";
import { displayWidth } from "../../src/base/width.ts";
import { rulesetFrom } from "../compile.ts";
import { shippedFiles, shippedRuleset } from "../rulesets/shipped.ts";

const ONLINE = `input a: count "Tổng số hồ sơ"
  input b: count "Hồ sơ trực tuyến"
  require b <= a "b nhiều hơn a"
  not applicable when a = 0 "Không có hồ sơ"`;

/** A ruleset of one group with one indicator of 20 points. */
function one(
  lines: string,
  { max = "20", code = "1.1", label = "Hồ sơ trực tuyến", head = "" } = {},
): string {
  return `ruleset x "Bộ chỉ số" { level commune total ${max}
  ${head}
  group 1 "Nhóm một" max ${max} { indicator ${code} "${label}" max ${max} {
  ${lines}
  } } }`;
}

/** Every change as "code: what | before | after", and the examples, in Vietnamese. */
function said(before: string, after: string, options: CompareOptions = {}): readonly string[] {
  return linesOf(rulesetFrom(before), rulesetFrom(after), options);
}

function linesOf(before: Ruleset, after: Ruleset, options: CompareOptions = {}): readonly string[] {
  const view = viewOf(compareRulesets(before, after, options), "vi");
  return view.sections.flatMap(({ entries }) =>
    entries.flatMap(({ code, lines, example }) => [
      ...lines.map((line) => {
        const texts = [line.what, line.before.join(" / "), line.after.join(" / ")];
        return `${code}: ${texts.join(" | ")}`;
      }),
      ...(example === null ? [] : [`${code}: ${example.sentence}`]),
    ]),
  );
}

const rules = (before: string, after: string): readonly string[] =>
  said(one(`${ONLINE}\n${before}`), one(`${ONLINE}\n${after}`));

describe("the same rule, written in another way, is no change", () => {
  test.each([
    ["80% and 4/5", "points = least(b / a / 80%, 1) * max", "points = least(b / a / (4 / 5), 1) * max"],
    ["80% and 0.8", "points = capped(b / a, 80%)", "points = capped(b / a, 0.8)"],
    ["a sum in another order", "points = (b + a) / (2 * a) * max", "points = (a + b) / (a * 2) * max"],
    ["a sum taken apart", "points = (b / a + b / a) / 2 * max", "points = max * b / a"],
    [
      "cases in another order",
      "points { b / a >= 80%: max; b / a < 80%: 0 }",
      "points { b / a < 80%: 0; b / a >= 80%: max }",
    ],
    [
      "a comparison turned round",
      "points { b / a >= 80%: max; b / a < 80%: 0 }",
      "points { 80% <= b / a: max; 80% > b / a: 0 }",
    ],
    [
      "otherwise spelt out",
      "points { b / a >= 80%: max; 50% <= b / a < 80%: 1/2 * max; otherwise: 0 }",
      "points { b / a >= 80%: max; b / a >= 50% and b / a < 80%: 1/2 * max; b / a < 50%: 0 }",
    ],
    [
      "cases of one value joined",
      "points { b / a >= 80%: max; 50% <= b / a < 80%: max; b / a < 50%: 0 }",
      "points { b / a >= 50%: max; otherwise: 0 }",
    ],
    [
      "conditions joined in another order",
      "points { b >= 10 and a >= 20: max; not (b >= 10 and a >= 20): 0 }",
      "points { a >= 20 and b >= 10: max; b < 10 or a < 20: 0 }",
    ],
    [
      "a whole number more or at least",
      "points { b > 4: max; otherwise: 0 }",
      "points { b >= 5: max; otherwise: 0 }",
    ],
    [
      "a method spelt out",
      "points = capped(b / a, 80%)",
      "points { b / a >= 80%: max; b / a < 80%: b / a / 80% * max }",
    ],
    ["a name spelt out", "ratio = b / a\npoints = ratio * max", "points = b / a * max"],
    [
      "whole numbers by another name",
      "t = a - b\npoints { t > 4: max; t <= 4: 0 }",
      "points { b <= a - 5: max; otherwise: 0 }",
    ],
    ["another name", "r = b / a\npoints = r * max", "t = b / a\npoints = t * max"],
    [
      "the maximum by its number",
      "points { b >= 10: max; otherwise: 0 }",
      "points { b >= 10: 20 points; otherwise: 0 }",
    ],
    [
      "a limit by its parts",
      "points = clamp(b * 1 points, 0, max)",
      "points = least(greatest(0, b * 1 points), max)",
    ],
  ])("%s", (_, before, after) => {
    expect(rules(before, after)).toEqual([]);
    expect(rules(after, before)).toEqual([]);
  });

  test("but it is said that it was rewritten, since the fingerprints differ", () => {
    const [a, b] = [
      "points = capped(b / a, 80%)",
      "points { b / a >= 80%: max; otherwise: b / a / 80% * max }",
    ].map((rule) => rulesetFrom(one(`${ONLINE}\n${rule}`)));
    const comparison = compareRulesets(a as Ruleset, b as Ruleset);
    expect([isSame(comparison), comparison.rewritten]).toEqual([true, ["1.1"]]);
    expect(viewOf(comparison, "vi").summary).toBe("Hai bộ chỉ số không khác nhau.");
  });
});

describe("another rule is said in words, with figures that show it", () => {
  test("a threshold", () => {
    expect(rules("points = capped(b / a, 80%)", "points = capped(b / a, 90%)")).toEqual([
      "1.1: Ngưỡng: 80% → 90% | b / a ≥ 80%: điểm tối đa / b / a < 80%: b / a / 80% × điểm tối đa | b / a ≥ 90%: điểm tối đa / b / a < 90%: b / a / 90% × điểm tối đa",
      "1.1: với a = 100, b = 81: trước 20 điểm, sau 18 điểm",
    ]);
  });

  test("whether the threshold itself is enough", () => {
    expect(
      rules("points { b / a >= 80%: max; otherwise: 0 }", "points { b / a > 80%: max; otherwise: 0 }"),
    ).toEqual([
      "1.1: Cách tính | B / a ≥ 80%: điểm tối đa | B / a > 80%: điểm tối đa".replaceAll("B", "b"),
      "1.1: với a = 100, b = 80: trước 20 điểm, sau 0 điểm",
    ]);
  });

  test("points of a case", () => {
    const points = (at: number): string => `points { b >= 10: max; 5 <= b < 10: ${at} points; b < 5: 0 }`;
    expect(rules(points(8), points(9))).toEqual([
      "1.1: Mức điểm: 8 → 9 | 5 ≤ b < 10: 8 điểm | 5 ≤ b < 10: 9 điểm",
      "1.1: với a = 100, b = 5: trước 8 điểm, sau 9 điểm",
    ]);
  });

  test("a day", () => {
    const by = (day: string): string => one(`input d: date\npoints { d <= ${day}: max; d > ${day}: 0 }`);
    expect(said(by("2024-06-30"), by("2024-03-31"))).toEqual([
      "1.1: Ngưỡng: 30/6/2024 → 31/3/2024 | D ≤ 30/6/2024: điểm tối đa / D > 30/6/2024: 0 điểm | D ≤ 31/3/2024: điểm tối đa / D > 31/3/2024: 0 điểm".replaceAll(
        "D",
        "d",
      ),
      "1.1: với d = 30/6/2024: trước 20 điểm, sau 0 điểm",
    ]);
  });

  test("an option, told by its label", () => {
    const by = (half: string): string =>
      one(`input s: choice { xong "Đã xong"; dang "Đang làm"; chua "Chưa làm" }
      points by s { xong: max; dang: ${half}; chua: 0 }`);
    expect(said(by("10 points"), by("5 points"))).toEqual([
      "1.1: Mức điểm: 10 → 5 | Đang làm: 10 điểm | Đang làm: 5 điểm",
      "1.1: với s = “Đang làm”: trước 10 điểm, sau 5 điểm",
    ]);
  });

  test("a rule that compares units, with what the cohort has", () => {
    const x = 'input x: amount "Băng thông"';
    expect(said(one(`${x}\npoints = minmax(x)`), one(`${x}\npoints = relative_to_best(x)`))).toEqual([
      expect.stringMatching(/^1\.1: Cách tính \| /),
      "1.1: với x = 50, x cao nhất = 100, x thấp nhất = 20 (chỉ bản trước): trước 7,5 điểm, sau 10 điểm",
    ]);
  });

  test("written differently where no figures have other points: it is not called the same", () => {
    expect(rules("points = b / a * max", "points = least(b / a, 100%) * max")).toEqual([
      "1.1: Cách tính viết khác; không tìm được số liệu nào cho điểm khác nhau | Điểm = b / a × điểm tối đa | Điểm = nhỏ nhất(b / a; 100%) × điểm tối đa",
    ]);
  });

  test("a share of a figure that has few values, and a share that is very small", () => {
    const villages = (at: string): string =>
      one(`input a: count in 1..24 "Số thôn"
      input b: count in 0..24 "Số thôn có tổ"
      require b <= a
      points { b / a >= ${at}: max; otherwise: 0 }`);
    expect(said(villages("80%"), villages("84%"))[1]).toBe(
      "1.1: với a = 10, b = 8: trước 20 điểm, sau 0 điểm",
    );
    const spent = (at: string): string => one(`${ONLINE}\npoints { b / a >= ${at}: max; otherwise: 0 }`);
    expect(said(spent("0.25%"), spent("0.3%"))[1]).toBe("1.1: với a = 400, b = 1: trước 20 điểm, sau 0 điểm");
  });

  test("figures that neither version accepts are not shown", () => {
    const rule = (at: string): string =>
      one(`input a: count in 50..60\npoints { a >= ${at}: max; otherwise: 0 }`);
    expect(said(rule("55"), rule("57"))).toContain("1.1: với a = 56: trước 20 điểm, sau 0 điểm");
  });
});

describe("the maximum", () => {
  test("alone, with an example", () => {
    const rule = `${ONLINE}\npoints = b / a * max`;
    expect(said(one(rule), one(rule, { max: "25" }))).toEqual([
      ": Tổng điểm | 20 | 25",
      "1: Điểm tối đa | 20 | 25",
      "1.1: Điểm tối đa | 20 | 25",
      "1.1: với a = 100, b = 100: trước 20 điểm, sau 25 điểm",
    ]);
  });

  test("with a rule that only follows it in numbers: the rule is written differently, not another one", () => {
    const rule = (max: string, half: string): string =>
      one(`input p: yes/no "Đạt"\npoints { p: ${half} points; not p: 0 }`, { max });
    const lines = said(rule("10", "5"), rule("20", "10"));
    expect(lines).toContain("1.1: với p = có: trước 5 điểm, sau 10 điểm");
    expect(lines).toContain(
      "1.1: Cách tính viết khác; không tìm được số liệu nào cho điểm khác nhau | Đạt = có: 5 điểm | Đạt = có: 10 điểm",
    );
  });
});

describe("figures and conditions", () => {
  test("a range, shown with figures that one version refuses", () => {
    const rule = (high: string): string =>
      one(`input r: ratio in 0%..${high} "Tỷ lệ"\npoints = least(r, 1) * max`);
    expect(said(rule("100%"), rule("120%"))).toEqual([
      "1.1: Số liệu: đổi khoảng giá trị | r = Tỷ lệ (từ 0% đến 100%) | r = Tỷ lệ (từ 0% đến 120%)",
      "1.1: với r = 101%: trước số liệu không hợp lệ, sau 20 điểm",
    ]);
  });

  test("kind, unit of measure and label", () => {
    const rule = (input: string): string => one(`${input}\npoints { x >= 5: max; x < 5: 0 }`);
    expect(said(rule('input x: count of "xã" "Số xã"'), rule('input x: amount of "km" "Chiều dài"'))[0]).toBe(
      "1.1: Số liệu: đổi loại, đơn vị tính, tên | x = Số xã (số lượng, xã) | x = Chiều dài (đại lượng, km)",
    );
  });

  test("options added; an input added and removed", () => {
    const by = (options: string): string =>
      one(`input s: choice { ${options} }\npoints by s { u: max; otherwise: 0 }`);
    expect(said(by("u; v"), by("u; v; w"))).toEqual([
      "1.1: Số liệu: đổi lựa chọn | s (chọn một: u; v) | s (chọn một: u; v; w)",
      "1.1: với s = w: trước số liệu không hợp lệ, sau 0 điểm",
    ]);
    const sum = (inputs: readonly string[]): string =>
      one(
        `${inputs.map((name) => `input ${name}: points in 0..10 "Điểm ${name}"`).join("\n")}\npoints = ${inputs.join(" + ")}`,
      );
    expect(said(sum(["m", "n"]), sum(["m", "k"])).slice(0, 2)).toEqual([
      "1.1: Thêm số liệu |  | k = Điểm k (điểm, từ 0 đến 10)",
      "1.1: Bỏ số liệu | n = Điểm n (điểm, từ 0 đến 10) | ",
    ]);
  });

  test("a figure with another name and the same label is the same figure, and the rule the same rule", () => {
    const rule = (x: string): string =>
      one(`input ${x}: ratio in 0%..100% "Tỷ lệ hài lòng"\npoints = ${x} * max`);
    expect(said(rule("r"), rule("t"))).toEqual([
      "1.1: Số liệu: đổi ký hiệu | r = Tỷ lệ hài lòng (từ 0% đến 100%) | t = Tỷ lệ hài lòng (từ 0% đến 100%)",
    ]);
  });

  test("conditions added, removed and changed; their words alone are wording", () => {
    const rule = (conditions: string): string =>
      one(`input a: count\ninput b: count\n${conditions}\npoints = b / (a + b + 1) * max`);
    expect(said(rule("require b <= a"), rule("require b < a"))).toEqual([
      "1.1: Điều kiện | b ≤ a | b < a",
      "1.1: với a = 100, b = 100: trước ≈9,95 điểm, sau số liệu không hợp lệ",
    ]);
    expect(said(rule(""), rule('not applicable when a = 0 "Không có"'))).toEqual([
      "1.1: Không áp dụng khi |  | a = 0 (Không có)",
      "1.1: với a = 0, b = 0: trước 0 điểm, sau không áp dụng",
    ]);
    expect(said(rule('require b <= a "Sai"'), rule('require a >= b "Số b nhiều hơn số a"'))).toEqual([
      "1.1: Lời giải thích | Sai | Số b nhiều hơn số a",
    ]);
  });
});

describe("what is said beside the rule", () => {
  const beside = (lines: string): string =>
    one(`input p: yes/no "Đạt"\npoints { p: max; not p: 0 }\n${lines}`);
  test.each([
    ['lead "Sở A"', 'lead "Sở B"', "Đơn vị chủ trì | Sở A | Sở B"],
    ['support "Sở A"', "", "Đơn vị phối hợp | Sở A | "],
    ["", 'evidence "Báo cáo"', "Tài liệu kiểm chứng |  | Báo cáo"],
    ["target p", "", "Mục tiêu | Đạt = có | "],
    ['wording "Có"', 'wording "Đã có"', "Nguyên văn | Có | Đã có"],
    ['guide "Xem A"', 'guide "Xem B"', "Hướng dẫn | Xem A | Xem B"],
    [
      "example { p: yes } gives 20",
      "example { p: no } gives 0",
      "Ví dụ kèm theo | p = có: 20 điểm | p = không: 0 điểm",
    ],
  ])("%s and %s", (before, after, line) => {
    expect(said(beside(before), beside(after))).toEqual([`1.1: ${line}`]);
  });

  test("an example of the cohort, of which only what changed is told", () => {
    const example = (gives: string): string =>
      one(`input x: amount "Băng thông"\npoints = minmax(x)
      example { x: 100  lowest(x): 0  highest(x): 100 } gives 20
      ${gives}`);
    expect(said(example(""), example("example { x: 50  lowest(x): 0  highest(x): 100 } gives 10"))).toEqual([
      "1.1: Ví dụ kèm theo |  | x = 50, x thấp nhất = 0, x cao nhất = 100: 10 điểm",
    ]);
  });

  test("figures that are all measured otherwise are one change", () => {
    const of = (unit: string): string =>
      one(`input a: count of "${unit}" "Tổng"\ninput b: count of "${unit}" "Số đạt"\nrequire b <= a
      not applicable when a = 0\npoints = b / a * max`);
    expect(said(of("hồ sơ"), of("vụ"))).toEqual([
      "1.1: Số liệu: đổi đơn vị tính | a = Tổng (hồ sơ) / b = Số đạt (hồ sơ) | a = Tổng (vụ) / b = Số đạt (vụ)",
    ]);
  });

  test("an indicator that is no longer scored", () => {
    const unscored = one('input p: yes/no "Đạt"')
      .replace(/max 20/g, "unscored")
      .replace("total 20", "total 0");
    expect(said(beside(""), unscored).slice(1)).toEqual([
      "1: Tính điểm | Điểm tối đa: 20 | không tính điểm",
      "1.1: Tính điểm | Điểm tối đa: 20 | không tính điểm",
      "1.1: Cách tính | Đạt = có: điểm tối đa / Đạt = không: 0 điểm | ",
    ]);
  });

  test("where only sources and assumptions changed, that is the heading: it is more than wording", () => {
    const from = (place: string): string =>
      one(`source nd "${place}"\ninput p: yes/no "Đạt"\npoints { p: max; not p: 0 } assumed "Không in"`, {
        head: 'sources { nd "Nghị định" }',
      });
    const view = viewOf(compareRulesets(rulesetFrom(from("mục 1")), rulesetFrom(from("mục 2"))), "vi");
    expect(view.sections.map(({ heading }) => heading)).toEqual(["Chỉ đổi nguồn hoặc giả định"]);
    expect(said(from("mục 1"), from("mục 2"))).toEqual([
      "1.1: Nguồn, giả định | nguồn: nd, mục 1 | nguồn: nd, mục 2",
    ]);
  });

  test("a label by other capitals is still another label; by its form of Unicode or blanks it is not", () => {
    const rule = 'input p: yes/no "Đạt"\npoints { p: max; not p: 0 }';
    expect(said(one(rule, { label: "Hồ sơ" }), one(rule, { label: "Hồ Sơ" }))).toEqual([
      "1.1: Tên | Hồ sơ | Hồ Sơ",
    ]);
    expect(said(one(rule, { label: "Hồ sơ" }), one(rule, { label: "Hồ  sơ".normalize("NFD") }))).toEqual([]);
  });

  test("where only words changed, that is the heading", () => {
    const view = viewOf(
      compareRulesets(rulesetFrom(beside('wording "Có"')), rulesetFrom(beside('wording "Đã có"'))),
      "vi",
    );
    expect(view.sections.map(({ heading }) => heading)).toEqual(["Chỉ đổi câu chữ"]);
    expect(view.summary).toBe("1 chỉ đổi câu chữ; tổng điểm vẫn là 20.");
  });
});

/** Indicators of 10 points in groups: `{ "1": ["1.1 Tên"] }`. */
function tree(groups: { readonly [code: string]: readonly string[] }, head = ""): string {
  const total = Object.values(groups).flat().length * 10;
  const inside = Object.entries(groups).map(([code, indicators]) => {
    const rows = indicators.map((row) => {
      const [number = "", ...label] = row.split(" ");
      const name = label.join(" ");
      return `indicator ${number} "${name}" max 10 { input p: yes/no "Đạt ${name}"\npoints { p: max; not p: 0 } }`;
    });
    return `group ${code} "Nhóm ${code}" max ${indicators.length * 10} {\n${rows.join("\n")}\n}`;
  });
  return `ruleset x "Bộ chỉ số" { level commune total ${total}\n${head}\n${inside.join("\n")}\n}`;
}

describe("which indicator is which", () => {
  test("a new row in between renumbers the later ones, and changes nothing else of them", () => {
    expect(
      said(tree({ "1": ["1.1 Một", "1.2 Hai"] }), tree({ "1": ["1.1 Không", "1.2 Một", "1.3 Hai"] })).slice(
        2,
      ),
    ).toEqual([
      "1.1: Thêm mới |  | Điểm tối đa: 10 / Đạt Không = có: điểm tối đa / Đạt Không = không: 0 điểm",
      "1.2: Đánh số lại | 1.1 | 1.2",
      "1.3: Đánh số lại | 1.2 | 1.3",
    ]);
  });

  test("removed, and moved to another group with another code", () => {
    expect(
      said(
        tree({ "1": ["1.1 Một", "1.2 Hai"], "2": ["2.1 Ba"] }),
        tree({ "1": ["1.1 Một"], "2": ["2.1 hai"] }),
      ),
    ).toEqual([
      ": Tổng điểm | 30 | 20",
      "1: Điểm tối đa | 20 | 10",
      "2.1: Đánh số lại | 1.2 | 2.1",
      "2.1: Chuyển nhóm | 1 Nhóm 1 | 2 Nhóm 2",
      "2.1: Tên | Hai | hai",
      "2.1: Số liệu: đổi tên | p = Đạt Hai (có/không) | p = Đạt hai (có/không)",
      "2.1: Bỏ | Điểm tối đa: 10 / Đạt Ba = có: điểm tối đa / Đạt Ba = không: 0 điểm | ",
    ]);
  });

  test("a renumbered group keeps its pillar and its place in an index", () => {
    const head = (code: string): string =>
      `pillar "Trụ" = groups ${code}\nindex "DTI" = 0.5 * group ${code} + 0.5 * total / max`;
    const text = (code: string): string =>
      tree({ [code]: ["1.1 Một"] }, head(code)).replace(`Nhóm ${code}`, "Nhóm");
    expect(said(text("1"), text("I"))).toEqual(["I: Đánh số lại | 1 | I"]);
  });

  test("under one code in another group, without a label or a figure in common, stands another indicator", () => {
    const before = tree({ "1": ["1.1 Một", "7 Hai"], "2": ["2.1 Ba"] });
    const lines = said(before, tree({ "1": ["1.1 Một"], "2": ["2.1 Ba", "7 Bốn"] }));
    expect(lines.filter((line) => line.startsWith("7:"))).toEqual([
      "7: Thêm mới |  | Điểm tối đa: 10 / Đạt Bốn = có: điểm tối đa / Đạt Bốn = không: 0 điểm",
      "7: Bỏ | Điểm tối đa: 10 / Đạt Hai = có: điểm tối đa / Đạt Hai = không: 0 điểm | ",
    ]);
    const renamed = said(before, tree({ "1": ["1.1 Một", "7 Bốn"], "2": ["2.1 Ba"] }));
    expect(renamed[0]).toBe("7: Tên | Hai | Bốn");
  });

  test("another code and another label, but the same rule of the same figures", () => {
    const rule = `${ONLINE}\npoints = capped(b / a, 80%)`;
    expect(said(one(rule), one(rule, { code: "1.7", label: "Tên khác hẳn" }))).toEqual([
      "1.7: Đánh số lại | 1.1 | 1.7",
      "1.7: Tên | Hồ sơ trực tuyến | Tên khác hẳn",
    ]);
  });

  test("a renumbered indicator with a choice, and one that reads the figures of another, keep their rules", () => {
    const two = (first: string, second: string): string => `ruleset x "Bộ" { level commune total 20
      indicator ${first} "Mức độ" max 10 {
        input s: choice { xong; dang; chua }
        input n: count in 1..100 "Số hồ sơ"
        points by s { xong: max; dang: 5 points; otherwise: 0 }
      }
      indicator ${second} "Tỷ lệ" max 10 {
        input m: count "Số đúng hạn"
        require m <= ${first}.n
        points = m / ${first}.n * max
      }
    }`;
    expect(said(two("1", "2"), two("3", "4"))).toEqual(["3: Đánh số lại | 1 | 3", "4: Đánh số lại | 2 | 4"]);
  });

  test("what the caller says was renumbered comes first", () => {
    const [before, after] = [tree({ "1": ["1.1 Một", "1.2 Hai"] }), tree({ "1": ["1.1 Hai", "1.2 Ba"] })];
    const renumbered = new Map([["1.1", "1.2"]]);
    expect(said(before, after, { renumbered }).filter((line) => /Đánh số|Bỏ|Thêm/.test(line))).toEqual([
      "1.1: Đánh số lại | 1.2 | 1.1",
      "1.2: Đánh số lại | 1.1 | 1.2",
    ]);
  });

  test("another order is told once, at the group", () => {
    expect(said(tree({ "1": ["1.1 Một", "1.2 Hai"] }), tree({ "1": ["1.2 Hai", "1.1 Một"] }))).toEqual([
      "1: Thứ tự | 1.1, 1.2 | 1.2, 1.1",
    ]);
  });
});

test("the head is compared line by line", () => {
  const plain = tree({ "1": ["1.1 Một"] });
  const head = `period 2026
  basis "12/QĐ" dated 2026-01-02 by "Ủy ban"
  round indicators 1 half up
  missing zero
  not applicable full
  index "DTI" = total / max round 4 half up
  rank by index ties shared
  grade { total >= 50% * max: "Tốt"; otherwise: "Khá" }
  background { dân_số: count "Dân số"; số_hộ: count "Số hộ" }`;
  expect(said(plain, tree({ "1": ["1.1 Một"] }, head))).toEqual([
    ": Căn cứ |  | 12/QĐ ngày 2/1/2026, Ủy ban",
    ": Giai đoạn |  | 2026",
    ": Làm tròn | Làm tròn: không làm tròn điểm ở bước nào. | Làm tròn điểm từng chỉ số đến 1 chữ số thập phân, nửa lên.",
    ": Thiếu số liệu | Thiếu số liệu: chỉ số chờ số liệu, chưa có điểm. | Thiếu số liệu: chỉ số được 0 điểm.",
    ": Không áp dụng | Không áp dụng: chỉ số không tính vào điểm, cũng không tính vào điểm tối đa của đơn vị. | Không áp dụng: chỉ số được điểm tối đa.",
    ": Chỉ số tổng hợp |  | Chỉ số tổng hợp “DTI” = tổng điểm / điểm tối đa, làm tròn 4 chữ số thập phân, nửa lên.",
    ": Xếp loại |  | tổng điểm ≥ 50% × điểm tối đa: Tốt / còn lại: Khá",
    ": Xếp hạng | Không xếp hạng. | Xếp hạng theo chỉ số tổng hợp “DTI”; bằng nhau thì đồng hạng (1, 2, 2, 4).",
    ": Thêm thông tin chung |  | dân số = Dân số / số hộ = Số hộ",
  ]);
});

test("a background figure from another source is told of with its source", () => {
  const head = (place: string): string =>
    `sources { nd "Nghị định" }\nbackground { dân_số: count of "người" "Dân số" source nd "${place}" }`;
  expect(said(tree({ "1": ["1.1 Một"] }, head("mục 1")), tree({ "1": ["1.1 Một"] }, head("mục 2")))).toEqual([
    ": Số liệu: đổi nguồn hoặc giả định | dân số = Dân số (người) / nguồn: nd, mục 1 | dân số = Dân số (người) / nguồn: nd, mục 2",
  ]);
});

const shipped = shippedFiles(".barem")
  .filter((path) => path.includes("/"))
  .map((path) => path.replace(".barem", ""));

test.each(shipped)("%s does not differ from itself (I44)", (id) => {
  const ruleset = shippedRuleset(id);
  const { head, groups, indicators, rewritten } = compareRulesets(ruleset, ruleset);
  expect([head, groups, indicators, rewritten]).toEqual([[], [], [], []]);
});

test("two decisions of different years are compared within 110 columns of a terminal", () => {
  const view = viewOf(
    compareRulesets(shippedRuleset("province/dti-1726-2020"), shippedRuleset("province/dti-922")),
    "vi",
  );
  expect(view.summary).toBe(
    "16 thêm, 3 đổi điểm tối đa, 3 đổi cách tính, 3 đổi số liệu, 3 đổi nguồn hoặc giả định; 9 nhóm thay đổi; 10 thay đổi ở phần chung; tổng điểm vẫn là 1000.",
  );
  const table = comparisonTable(view);
  expect(Math.max(...table.split("\n").map(displayWidth))).toBeLessThanOrEqual(110);
  expect(table).toMatch(/^4\.II\.1 +Tỷ lệ/m);
});
