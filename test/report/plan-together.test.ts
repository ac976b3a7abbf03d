/** Tests plans where one figure is held by another: both are raised together, or the condition in the way is told. */
import { describe, expect, test } from "vitest";
import { createEvaluator } from "../../src/evaluate/evaluator.ts";
import type { RawInputs, Unit } from "../../src/evaluate/outcome.ts";
import type { Ruleset } from "../../src/ir/ruleset.ts";
import { planJson } from "../../src/report/plan/json.ts";
import { planOf } from "../../src/report/plan/plan.ts";
import { planText } from "../../src/report/plan/text.ts";
import { rulesetFrom } from "../compile.ts";

const scheme = (indicator: string, shared = ""): Ruleset =>
  rulesetFrom(`ruleset thu "Bộ thử" {
level commune
total 20
rank by total ties shared
not stated basis, period, source, wording, guide, lead, support, evidence
${shared}
indicator A "Hồ sơ trực tuyến" max 20 {
${indicator}
}
}
`);

const units = (own: RawInputs, best: RawInputs): readonly Unit[] => [
  { unit: "Xã A", inputs: own },
  { unit: "Xã B", inputs: best },
];

const pointsOf = (ruleset: Ruleset, own: RawInputs, best: RawInputs): string | null | undefined =>
  createEvaluator(ruleset).evaluateAll(units(own, best)).units[0]?.indicators["A"]?.exact;

/** What the plan proposes for the maximum: the keys with the figures they are brought to. */
function fullOf(ruleset: Ruleset, own: RawInputs, best: RawInputs) {
  const item = planJson(planOf(ruleset, units(own, best), "Xã A")).indicators[0];
  const changes = (item?.full?.changes ?? []).map(({ input, to }) => [input, String(to)] as const);
  return { figures: Object.fromEntries(changes), points: item?.full?.points, hindrance: item?.hindrance };
}

const textOf = (ruleset: Ruleset, own: RawInputs, best: RawInputs, locale: "vi" | "en"): string =>
  planText(planOf(ruleset, units(own, best), "Xã A"), locale).replace(/\s+/g, " ");

const bounded = scheme(`input a: count in 1..100000 "Tất cả"
input b: count "Trực tuyến"
require b <= a "Không nhiều hơn tất cả"
points = relative_to_best(b)`);

describe("a figure that a condition bounds by another", () => {
  const own = { "A.a": "1933", "A.b": "5" };
  const best = { "A.a": "4802", "A.b": "4503" };

  test("is raised to the best, and the other as far as the condition asks; one less of either is not enough", () => {
    const { figures, points, hindrance } = fullOf(bounded, own, best);
    expect([figures, points, hindrance]).toEqual([
      { "A.a": "4503", "A.b": "4503" },
      "20",
      { kind: "several" },
    ]);
    expect(pointsOf(bounded, { "A.a": "4503", "A.b": "4503" }, best)).toBe("20");
    expect(pointsOf(bounded, { "A.a": "4502", "A.b": "4503" }, best)).toBe(null);
    expect(pointsOf(bounded, { "A.a": "4503", "A.b": "4502" }, best)).toBe("90040/4503");
    expect(textOf(bounded, own, best, "vi")).toContain(
      "Cần nhiều số liệu cùng thay đổi: tăng “Tất cả” thêm 2570 (từ 1933 lên 4503) và tăng “Trực tuyến” thêm 4498 (từ 5 lên 4503) thì được 20 điểm",
    );
  });

  test("is raised with it also where it is at its bound already", () => {
    const { figures } = fullOf(bounded, { "A.a": "1933", "A.b": "1933" }, best);
    expect(figures).toEqual({ "A.a": "4503", "A.b": "4503" });
  });

  test("in a sum leaves the other summand as it is", () => {
    const summed = scheme(`input a: count in 1..100000 "Tất cả"
input b: count "Một phần"
input c: count "Toàn trình"
require b + c <= a "Không nhiều hơn tất cả"
points = relative_to_best(b + c)`);
    const own = { "A.a": "100", "A.b": "60", "A.c": "30" };
    const { figures } = fullOf(summed, own, { "A.a": "900", "A.b": "300", "A.c": "400" });
    expect(figures).toEqual({ "A.a": "700", "A.b": "670" });
  });

  test("by another that is bounded itself moves all three", () => {
    const chained = scheme(`input a: count in 1..100000 "Tất cả"
input b: count "Nộp"
input c: count "Nộp trực tuyến"
require b <= a "Không nộp nhiều hơn tất cả"
require c <= b "Không trực tuyến nhiều hơn nộp"
points = relative_to_best(c)`);
    const own = { "A.a": "100", "A.b": "60", "A.c": "30" };
    const { figures } = fullOf(chained, own, { "A.a": "900", "A.b": "800", "A.c": "500" });
    expect(figures).toEqual({ "A.a": "500", "A.b": "500", "A.c": "500" });
  });
});

describe("a figure that a figure of the unit as a whole bounds", () => {
  const shared = scheme(
    `input b: count "Hộ có cáp quang"
require b <= hộ "Không thể nhiều hơn số hộ"
require hộ > 0 "Phải có hộ"
points = relative_to_best(b)`,
    `background { hộ: count "Số hộ" }`,
  );
  const own = { hộ: "50", "A.b": "20" };
  const best = { hộ: "900", "A.b": "800" };

  test("has the condition told that stands in the way", () => {
    expect(fullOf(shared, own, best)).toEqual({
      figures: {},
      points: undefined,
      hindrance: { kind: "held", condition: "Không thể nhiều hơn số hộ" },
    });
    expect(textOf(shared, own, best, "vi")).toContain("vì vướng điều kiện “Không thể nhiều hơn số hộ”.");
    expect(textOf(shared, own, best, "en")).toContain(
      "the condition “Không thể nhiều hơn số hộ” stands in the way.",
    );
  });
});

describe("a sum of figures", () => {
  const summed = scheme(`input a: count "Chuyên trách" of "người"
input b: count "Kiêm nhiệm" of "người"
input c: count in 1..1000 "Tất cả" of "người"
require a + b <= c "Không nhiều hơn tất cả"
points = capped((a + b) / c, 50%)`);
  const own = { "A.a": "1", "A.b": "3", "A.c": "20" };

  test("has the other summand told with the same change, and each wins as promised", () => {
    const text = textOf(summed, own, own, "vi");
    expect(text).toContain(
      "Tăng “Chuyên trách” thêm 6 người (từ 1 lên 7) hoặc “Kiêm nhiệm” (từ 3 lên 9) thì đạt 50%, được 20 điểm",
    );
    expect(text).toContain(
      "tăng “Chuyên trách” thêm 3 người (từ 1 lên 4) hoặc “Kiêm nhiệm” (từ 3 lên 6) thì",
    );
    expect(textOf(summed, own, own, "en")).toContain(
      "Raise “Chuyên trách” by 6 người (from 1 to 7) or “Kiêm nhiệm” (from 3 to 9) for 50%",
    );
    expect(pointsOf(summed, { ...own, "A.b": "9" }, own)).toBe("20");
    expect(pointsOf(summed, { ...own, "A.b": "8" }, own)).toBe("18");
  });

  test("with weights has no other summand told: its change would be another", () => {
    const weighed = scheme(`input a: count "Chuyên trách" of "người"
input b: count "Kiêm nhiệm" of "người"
points = capped((a + 2 * b) / 10, 100%)`);
    const text = textOf(weighed, { "A.a": "1", "A.b": "2" }, { "A.a": "1", "A.b": "2" }, "vi");
    expect(text).toContain("Tăng “Kiêm nhiệm” thêm 3 người (từ 2 lên 5) thì");
  });

  test("is told only as far as the range of the other summand goes", () => {
    const ranged = scheme(`input a: count "Chuyên trách" of "người"
input b: count in 0..5 "Kiêm nhiệm" of "người"
points = capped((a + b) / 10, 100%)`);
    const item = planJson(planOf(ranged, units({ "A.a": "1", "A.b": "3" }, {}), "Xã A")).indicators[0];
    expect(item?.full?.alternatives).toEqual([]);
    expect(item?.full?.changes.map(({ to }) => to)).toEqual(["7"]);
  });
});

test("a condition that keeps a rule from dividing by zero is no way to the maximum", () => {
  const guarded = scheme(`input a: count "Tất cả"
input b: count "Trực tuyến"
require a > 0 "Phải có hồ sơ"
require b <= a - 1 "Không phải tất cả"
points = b / a * max`);
  const { hindrance } = fullOf(guarded, { "A.a": "10", "A.b": "5" }, { "A.a": "10", "A.b": "5" });
  expect(hindrance).toEqual({ kind: "held", condition: "Không phải tất cả" });
});
