/** Tests the law that no divisor can be zero where a division is reached. */
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/check.ts";
import {
  expectClean,
  expectDiagnostics,
  indicator,
  keywordLanguages,
  message,
  scoreOne,
  told,
} from "../../harness.ts";

const counts = "input a: count\ninput b: count\nrequire b <= a\n";

describe.each(keywordLanguages)("in %s keywords", (_, say) => {
  test("a divisor that can be zero is underlined, with figures for which it is", () => {
    const text = say(indicator(`${counts}points = b / «a» * max`));
    expectDiagnostics(text, "BRM0305");
    expect(message(text, "en")).toMatch(
      /^The divisor is 0 when .*a = 0.*\. Add "not applicable when … = 0", a "require" line, or "else 0"\.$/,
    );
    expect(message(text, "vi")).toMatch(
      /^Mẫu số bằng 0 khi .*a = 0.*\. Hãy thêm "không áp dụng khi … = 0", một dòng "điều kiện", hoặc "nếu không 0"\.$/,
    );
  });

  test.each([
    ["not applicable when", `${counts}not applicable when a = 0\npoints = b / a * max`],
    ["require", `${counts}require a > 0\npoints = b / a * max`],
    ["require, written otherwise", `${counts}require a != 0\npoints = b / a * max`],
    ["a range", "input a: count in 1..9\ninput b: count\nrequire b <= a\npoints = b / a * max"],
    ["the case it stands in", `${counts}points { a = 0: 0   a > 0: b / a * max }`],
    ["otherwise after a case", `${counts}points { a = 0: 0   otherwise: b / a * max }`],
    ["else", `${counts}points = b / a * max else 0`],
    ["else in brackets", `${counts}points = (b / a else 0) * max`],
    [
      "another condition on more",
      "input a: count\ninput b: count\nrequire b <= a\nnot applicable when b = 0\npoints = b / a * max",
    ],
    ["a sum with 1", "input a: count\ninput b: count\nrequire b <= a\npoints = b / (a + 1) * max"],
  ])("it is guarded by %s", (_guard, body) => {
    expectClean(say(indicator(body)));
  });

  test.each([
    ["a condition on another input", `${counts}not applicable when b < 0\npoints = b / «a» * max`],
    [
      "a condition after it",
      "input a: count\ninput b: count\nrequire b / «a» <= 1\nnot applicable when a = 0\npoints = 0",
    ],
    [
      "a difference",
      "input a: count\ninput b: count\nrequire b <= a\npoints = least(1 / «(a - b)», 1) * max",
    ],
    ["a sum of two", "input a: count\ninput b: count\npoints = least(1 / «(a + b)», 1) * max"],
    ["a list of cases", "input a: count\nd = { a >= 5: a   a < 5: 0 }\npoints = least(1 / «d», 1) * max"],
    ["a cohort", "input a: count\npoints = a / «highest(a)» * max"],
    ["zero itself", "points = 1 / «0» * max"],
  ])("it is not by %s", (_guard, body) => {
    expectDiagnostics(say(indicator(body)), "BRM0305");
  });

  test("else catches no other division than its own", () => {
    expectDiagnostics(
      say(indicator(`${counts}x = b / a else 0\npoints = (x + b / «a») / 2 * max`)),
      "BRM0305",
    );
    expectDiagnostics(
      say(indicator(`${counts}points = clamp((b / a else (b / «a»)) * max, 0, max)`)),
      "BRM0305",
    );
  });
});

test("else stands for the value where the divisor is zero, and only there", () => {
  const text = indicator(`${counts}points = b / a * max else 1 points`);
  expect(scoreOne(text, { a: 0, b: 0 })).toBe("1");
  expect(scoreOne(text, { a: 4, b: 3 })).toBe("15/2");
});

test("a formula that is not used need not be guarded", () => {
  expectClean(indicator("input a: count\nx = 1 / a\npoints = 0"));
});

test("a divisor that no linear fact keeps from zero is said to be not proved, not wrong", () => {
  const text = indicator(
    "input a: count\ninput b: count\nnot applicable when a * b - 2 * a * b = 7\npoints = least(1 / (a * b + 7 - 3 * a * a), 1) * 0 points",
  );
  const diagnostics = told(compile(text).diagnostics);
  expect(diagnostics.every(({ code }) => code === "BRM0305" || code === "BRM0306")).toBe(true);
});

test("a divisor that is always zero is said to be so", () => {
  expect(message(indicator("points = 1 / 0 * max"), "en")).not.toContain("when .");
  expect(message(indicator("points = 1 / 0 * max"), "vi")).not.toContain("khi .");
});

test("a formula used once with else and once without is guarded only where else stands", () => {
  const text = "input a: count in 0..10\ninput b: count in 0..0\nshare = b / «a»\nx = share else 0\n";
  expectDiagnostics(indicator(`${text}points = clamp((x + share) * max, 0, max)`), "BRM0305");
  expectDiagnostics(indicator(`${text}points = clamp((share + x) * max, 0, max)`), "BRM0305");
});

test("a witness is of the very divisor underlined, not of another that is zero too", () => {
  const text =
    "input a: count\ninput b: count\nrequire a + b = 0 or a + b > 4\npoints = clamp((1 / «a» + 1 / «b») * max, 0, max)";
  expectDiagnostics(indicator(text), "BRM0305", "BRM0305");
  const { diagnostics } = compile(indicator(text).replace(/[«»]/g, ""));
  const [ofA, ofB] = diagnostics.flatMap(({ code, message }) => (code === "BRM0305" ? [message] : []));
  expect(ofA).toContain("a = 0");
  expect(ofB).toMatch(/a = [1-9][0-9]*, b = 0\./);
});

test("an input that no rule reads keeps no witness away", () => {
  expectDiagnostics(
    indicator(`${counts}input unread: yes/no\npoints = clamp(b / «a» * max, 0, max)`),
    "BRM0305",
  );
});
