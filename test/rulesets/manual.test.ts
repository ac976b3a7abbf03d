/** Tests the indicator that the language manual shows whole, III.5, in both keyword languages. */
import { describe, expect, test } from "vitest";
import { compile, createEvaluator, evaluate, fingerprintOf, type RawInputs } from "../../src/index.ts";
import { rulesetFrom } from "../compile.ts";

const english = `ruleset dti "Bộ chỉ số" {
  level province; not stated basis, period, lead, evidence
  total 20
  group III "Hoạt động chính quyền số" max 20 {
    indicator III.5 "Tỷ lệ hồ sơ xử lý trực tuyến" max 20 {
      input a: count "Tổng số hồ sơ giải quyết DVC (gồm cả 4 mức độ) trong năm của các cơ quan, đơn vị thuộc Tỉnh, thành phố"
      input b: count "Tổng số hồ sơ giải quyết trực tuyến của DVCTT mức độ 3"
      input c: count "Tổng số hồ sơ giải quyết trực tuyến của DVCTT mức độ 4"
      require b + c <= a "Hồ sơ trực tuyến không thể nhiều hơn tổng số hồ sơ" assumed "Văn bản không in điều kiện này"
      not applicable when a = 0 "Trong năm không phát sinh hồ sơ" assumed "Văn bản không nêu trường hợp a = 0"

      ratio = (b + c) / a

      points {
        ratio >= 80%: max
        ratio <  80%: ratio / 80% * max
      }

      wording  "Tỷ lệ>=80%: Điểm tối đa; Tỷ lệ<80%: Tỷ lệ/80%*Điểm tối đa"
      lead     "Trung tâm phục vụ hành chính công"
      example  "vừa đủ 80%" { a: 1000  b: 300  c: 500 } gives 20
      example  "60%"        { a: 1000  b: 300  c: 300 } gives 15
    }
  }
}`;

const vietnamese = `bộ chỉ số dti "Bộ chỉ số" {
  cấp tỉnh; không nêu căn cứ, giai đoạn, chủ trì, tài liệu kiểm chứng
  tổng điểm 20
  nhóm III "Hoạt động chính quyền số" tối đa 20 {
    chỉ số III.5 "Tỷ lệ hồ sơ xử lý trực tuyến" tối đa 20 {
      số liệu a: số lượng "Tổng số hồ sơ giải quyết DVC (gồm cả 4 mức độ) trong năm của các cơ quan, đơn vị thuộc Tỉnh, thành phố"
      số liệu b: số lượng "Tổng số hồ sơ giải quyết trực tuyến của DVCTT mức độ 3"
      số liệu c: số lượng "Tổng số hồ sơ giải quyết trực tuyến của DVCTT mức độ 4"
      điều kiện b + c <= a "Hồ sơ trực tuyến không thể nhiều hơn tổng số hồ sơ" giả định "Văn bản không in điều kiện này"
      không áp dụng khi a = 0 "Trong năm không phát sinh hồ sơ" giả định "Văn bản không nêu trường hợp a = 0"

      tỷ lệ = (b + c) / a

      điểm {
        tỷ lệ >= 80%: điểm tối đa
        tỷ lệ <  80%: tỷ lệ / 80% * điểm tối đa
      }

      nguyên văn  "Tỷ lệ>=80%: Điểm tối đa; Tỷ lệ<80%: Tỷ lệ/80%*Điểm tối đa"
      chủ trì     "Trung tâm phục vụ hành chính công"
      ví dụ  "vừa đủ 80%" { a: 1000  b: 300  c: 500 } được 20
      ví dụ  "60%"        { a: 1000  b: 300  c: 300 } được 15
    }
  }
}`;

describe.each([
  ["English", english],
  ["Vietnamese", vietnamese],
])("III.5 with %s keywords", (_language, text) => {
  const score = (a: string, b: string, c: string) =>
    evaluate(rulesetFrom(text), { "III.5.a": a, "III.5.b": b, "III.5.c": c }).indicators["III.5"];

  test("compiles without a diagnostic, its examples included", () => {
    expect(compile(text).diagnostics).toEqual([]);
  });

  test("an example with other points is a diagnostic", () => {
    const wrong = compile(text.replace(/(gives|được) 15/, "$1 15.01"));
    expect(wrong.diagnostics.map(({ code }) => code)).toEqual(["BRM0310"]);
    expect(wrong.ruleset).toBeUndefined();
  });

  test("scores 20 from 80% on, and in proportion below", () => {
    expect(score("1000", "300", "500")?.exact).toBe("20");
    expect(score("1000", "500", "500")?.exact).toBe("20");
    expect(score("1000", "300", "499")?.exact).toBe("799/40");
    expect(score("1000", "300", "300")?.exact).toBe("15");
    expect(score("1000", "0", "0")?.exact).toBe("0");
  });

  test("is not applicable where no dossier arose, and says so in the scheme's words", () => {
    expect(score("0", "0", "0")).toMatchObject({
      status: "not applicable",
      exact: null,
      reason: "Trong năm không phát sinh hồ sơ",
    });
  });

  test("refuses more online dossiers than dossiers, naming the figures", () => {
    expect(score("1000", "500", "501")).toMatchObject({
      status: "refused",
      exact: null,
      issues: [
        {
          code: "BRM0508",
          parameters: {
            condition: "b + c <= a",
            message: "Hồ sơ trực tuyến không thể nhiều hơn tổng số hồ sơ",
            inputs: ["III.5.b", "III.5.c", "III.5.a"],
          },
        },
      ],
    });
    expect(score("0", "0", "1")?.status).toBe("refused");
  });
});

test("both texts mean the same", () => {
  expect(fingerprintOf(rulesetFrom(vietnamese))).toBe(fingerprintOf(rulesetFrom(english)));
});

test("both texts score a cohort alike, ranks and traces included", () => {
  const inputs: readonly RawInputs[] = [
    { "III.5.a": 1000, "III.5.b": 300, "III.5.c": 300 },
    { "III.5.a": 7, "III.5.b": 1, "III.5.c": 2 },
    { "III.5.a": "0", "III.5.b": 0, "III.5.c": 0 },
  ];
  const units = inputs.map((one, index) => ({ unit: `${index}`, inputs: one }));
  const results = [english, vietnamese].map((text) => createEvaluator(rulesetFrom(text)).evaluateAll(units));
  expect(results[1]?.cohort).toEqual(results[0]?.cohort);
  const [first, second] = results.map((table) =>
    table.units.map(({ status, total, rank }) => [status, total.exact, rank]),
  );
  expect(second).toEqual(first);
});
