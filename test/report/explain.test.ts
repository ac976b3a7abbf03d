/** Tests that an explanation says, in both languages, how points came about or why there are none. */
import { expect, test } from "vitest";
import { exact } from "../../src/base/exact.ts";
import { explain } from "../../src/report/explain.ts";
import {
  arithmetic,
  cases,
  cohort,
  compared,
  defined,
  held,
  indicator,
  input,
  literal,
  max,
  minmax,
  not,
  scored,
} from "./build.ts";

const origin = {
  name: "xa-2026.barem",
  text: "  ratio = (b + c) / a\n  points {\n    ratio >= 80%: max\n    ratio <  80%: ratio / 80% * max\n  }\n",
};
const spanOfText = (text: string) => ({
  from: origin.text.indexOf(text),
  to: origin.text.indexOf(text) + text.length,
});

const online = arithmetic(input("b"), "+", input("c"), "count");
const ratio = arithmetic(online, "/", input("a"), "ratio", spanOfText("(b + c) / a"));
const eighty = literal("80%", "ratio");
const share = arithmetic(defined("ratio"), "/", eighty, "ratio");
const capped = cases([
  held(compared(defined("ratio"), ">=", eighty), max(), spanOfText("ratio >= 80%: max")),
  held(
    compared(defined("ratio"), "<", eighty),
    arithmetic(share, "*", max()),
    spanOfText("ratio <  80%: ratio / 80% * max"),
  ),
]);
const figures = (a: number, b: number, c: number) => ({ a: exact(a), b: exact(b), c: exact(c) });

test("an explanation goes from the inputs over the case that held to the points and the line of the scheme", () => {
  const outcome = scored({
    points: capped,
    definitions: { ratio },
    conditions: [compared(online, "<=", input("a"))],
    inputs: figures(1000, 300, 300),
    labels: { a: "Tổng số hồ sơ" },
  });
  const placeOf = (key: string) => (key === "1.1.a" ? 'xa.csv, dòng 3, cột "1.1.a"' : undefined);
  expect(explain(outcome, { locale: "vi", origin, placeOf })).toMatchInlineSnapshot(`
    "1.1 · Hồ sơ trực tuyến · 15 / 20 điểm

    Số liệu
      a = 1000  Tổng số hồ sơ
                xa.csv, dòng 3, cột "1.1.a"
      b = 300
      c = 300

    Điều kiện
      phải có b + c ≤ a: 300 + 300 ≤ 1000 (đúng)

    Cách tính
      tỷ lệ = (b + c) / a = (300 + 300) / 1000 = 60%
      Trường hợp tỷ lệ < 80%, vì 60% < 80%:
      điểm = tỷ lệ / 80% × điểm tối đa = 60% / 80% × 20 = 15

    Theo văn bản xa-2026.barem
      1 │ ratio = (b + c) / a
      4 │ ratio <  80%: ratio / 80% * max"
  `);
});

test("the same explanation in English", () => {
  const outcome = scored({ points: capped, definitions: { ratio }, inputs: figures(8, 3, 2) });
  expect(explain(outcome, { locale: "en" })).toMatchInlineSnapshot(`
    "1.1 · Hồ sơ trực tuyến · 15.625 / 20 points

    Inputs
      a = 8
      b = 3
      c = 2

    Scoring method
      ratio = (b + c) / a = (3 + 2) / 8 = 62.5%
      Case ratio < 80%, because 62.5% < 80%:
      points = ratio / 80% × max = 62.5% / 80% × 20 = 15.625"
  `);
});

test("a value that no decimal says exactly is a fraction, and only its approximation has decimals", () => {
  const outcome = scored({ points: capped, definitions: { ratio }, inputs: figures(3, 0, 1) });
  const text = explain(outcome, { locale: "vi" });
  expect(text).toContain("· ≈8,33 / 20 điểm");
  expect(text).toContain("tỷ lệ = (b + c) / a = (0 + 1) / 3 = 1/3 ≈ 33,33%");
  expect(text).toContain("điểm = tỷ lệ / 80% × điểm tối đa = (1/3) / 80% × 20 = 25/3 ≈ 8,33");
});

test("a method is named with its arguments and the statistics of the cohort", () => {
  const outcome = scored({
    points: minmax(defined("ratio")),
    definitions: { ratio },
    inputs: figures(10, 1, 2),
    statistics: [
      [cohort("lowest", defined("ratio")), "10%"],
      [cohort("highest", defined("ratio")), "60%"],
    ],
  });
  const lines = explain(outcome, { locale: "vi" }).split("\n");
  expect(lines).toContain("  cao nhất của tỷ lệ trong các đơn vị = 60%");
  expect(lines).toContain("  thấp nhất của tỷ lệ trong các đơn vị = 10%");
  expect(lines).toContain("  Cách tính minmax(tỷ lệ), với tỷ lệ = 30%:");
  expect(lines).toContain("  Trường hợp còn lại, vì 60% = 10% không đúng:");
  expect(lines.at(-1)).toMatch(/= \(30% - 10%\) \/ \(60% - 10%\) × 20 = 8$/);
});

test("yes and no are words, and a case of them needs no formula", () => {
  const issued = input("issued", "yes/no");
  const rule = cases([held(issued, max()), held(not(issued), literal("0", "points"))]);
  const yes = explain(scored({ points: rule, inputs: { issued: true } }), { locale: "vi" });
  expect(yes).toContain("  issued = có\n");
  expect(yes).toContain("Trường hợp issued, vì issued = có:\n  điểm = điểm tối đa = 20");
  const no = explain(scored({ points: rule, inputs: { issued: false } }), { locale: "en" });
  expect(no).toContain("Case not issued, because issued = no:\n  points = 0");
});

test("a division by zero that the rule provides for says what was taken instead", () => {
  const rule = {
    kind: "else",
    value: arithmetic(input("b"), "/", input("a"), "ratio"),
    fallback: literal("0", "ratio"),
    type: "ratio",
    span: { from: 0, to: 0 },
  } as const;
  const outcome = scored({ points: arithmetic(rule, "*", max()), inputs: { a: exact(0), b: exact(3) } });
  const text = explain(outcome, { locale: "vi" });
  expect(text).toContain("Không tính được b / a = 3 / 0 vì mẫu số bằng 0");
  expect(text).toContain("điểm = (b / a nếu không 0) × điểm tối đa = 0% × 20 = 0");
});

test("rounding says from what to what and how", () => {
  const outcome = scored({ points: max(), inputs: {} });
  const trace = outcome.trace && {
    ...outcome.trace,
    rounded: { before: "20/3", after: "667/100", places: 2, mode: "half up" as const, assumed: null },
  };
  expect(explain({ ...outcome, trace }, { locale: "vi" })).toContain(
    "Làm tròn 20/3 ≈ 6,67 đến 2 chữ số thập phân (nửa lên): 6,67",
  );
});

test("a pending indicator names what is missing and where it would stand", () => {
  const outcome = indicator({ missing: ["1.1.b", "1.1.c"] });
  const placeOf = (key: string) => (key === "1.1.b" ? "xa.csv, dòng 3" : undefined);
  expect(explain(outcome, { locale: "vi", placeOf })).toMatchInlineSnapshot(`
    "1.1 · Hồ sơ trực tuyến · chờ số liệu · tối đa 20 điểm

    Còn thiếu số liệu
      1.1.b (xa.csv, dòng 3)
      1.1.c"
  `);
});

test("a refused indicator says the sentence of each fault with what was found", () => {
  const issues = [{ code: "BRM0503", input: "1.1.a", found: "-5", parameters: {} }] as const;
  const text = explain(indicator({ status: "refused", issues }), { locale: "en" });
  expect(text).toContain("· refused · 20 points at most");
  expect(text).toContain('  1.1.a, "-5": A count cannot be negative.');
});

test("an indicator that does not apply gives its reason, points that rest on assumptions name them", () => {
  const left = indicator({ status: "not applicable", reason: "Không phát sinh hồ sơ" });
  expect(explain(left, { locale: "vi" })).toContain("Lý do không áp dụng\n  Không phát sinh hồ sơ");
  const assumed = {
    ...scored({ points: max(), inputs: {} }),
    assumptions: ["Văn bản không in điều kiện này"],
  };
  expect(explain(assumed, { locale: "en" })).toContain(
    "These points rest on assumptions\n  Văn bản không in điều kiện này",
  );
});

test("the line that made an indicator not applicable is quoted, and none where it is only pending", () => {
  const none = { ...compared(input("a"), "=", literal("0")), span: spanOfText("(b + c) / a") };
  const tested = scored({
    points: max(),
    inputs: { a: exact(0) },
    conditions: [none],
    conditionKind: "not applicable when",
  });
  const trace = tested.trace && { ...tested.trace, points: null };
  const left = { ...tested, status: "not applicable", reason: "Không phát sinh hồ sơ", trace } as const;
  expect(explain(left, { origin })).toContain("Theo văn bản xa-2026.barem\n  1 │ ratio = (b + c) / a");
  expect(explain({ ...left, status: "pending", reason: null }, { origin })).not.toContain("xa-2026.barem");
});

test("Vietnamese is the default, and nothing from the data reaches the terminal as a control character", () => {
  const text = explain(indicator({ label: "Hồ sơ\u001b[2J", missing: ["a\u0007"] }));
  expect(text).toContain("chờ số liệu");
  expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
});
