/** Tests the law that points are never below 0 and never above the maximum: what is proved, what is refuted, what neither. */
import { describe, expect, test } from "vitest";
import {
  expectClean,
  expectDiagnostics,
  indicator,
  keywordLanguages,
  message,
  scoreOne,
} from "../../harness.ts";

const counts = (...names: readonly string[]) => names.map((name) => `input ${name}: count\n`).join("");

describe.each(keywordLanguages)("in %s keywords", (_, say) => {
  test("ratio * max passes the maximum unless b <= a is required", () => {
    const body = `${counts("a", "b")}not applicable when a = 0\npoints = «b / a * max»`;
    const text = say(indicator(body));
    expectDiagnostics(text, "BRM0307");
    expect(message(text, "en")).toMatch(
      /^The points are [0-9.]+, above the maximum of 10, when a = [0-9]+, b = [0-9]+\. Add a "require" line, or a cap such as "least\(…, max\)"\.$/,
    );
    expect(message(text, "vi")).toMatch(
      /^Điểm là [0-9.]+, vượt điểm tối đa 10, khi a = [0-9]+, b = [0-9]+\. Hãy thêm một dòng "điều kiện", hoặc chặn lại bằng "nhỏ nhất\(…, điểm tối đa\)"\.$/,
    );
    expectClean(say(indicator(body.replace(/[«»]/g, "").replace("not app", "require b <= a\nnot app"))));
  });

  test("points below 0 are refuted with figures", () => {
    const text = say(indicator("input r: ratio in 0..1\npoints = «(r - 50%) * max»"));
    expectDiagnostics(text, "BRM0308");
    expect(message(text, "en")).toMatch(/^The points are -[0-9.]+, below 0, when r = [0-9.]+%\./);
    expect(message(text, "vi")).toMatch(/^Điểm là -[0-9.]+, nhỏ hơn 0, khi r = [0-9.]+%\./);
    expectClean(say(indicator("input r: ratio in 50%..1\npoints = (r - 50%) * max")));
    expectClean(say(indicator("input r: ratio in 0..1\npoints = clamp((r - 50%) * max, 0, max)")));
    expectClean(say(indicator("input r: ratio in 0..1\npoints = greatest((r - 50%) * max, 0)")));
  });

  test.each([
    [
      "(b + d) / (a + c)",
      `${counts("a", "b", "c", "d")}require b <= a\nrequire d <= c\nnot applicable when a + c = 0`,
    ],
    [
      "(d + b) / (c + a)",
      `${counts("a", "b", "c", "d")}require b <= a and d <= c\nnot applicable when c + a = 0`,
    ],
    ["b / a + c / a", `${counts("a", "b", "c")}require b + c <= a\nnot applicable when a = 0`],
    [
      "(b / a + d / c) / 2",
      `${counts("a", "b", "c", "d")}require b <= a\nrequire d <= c\nnot applicable when a = 0 or c = 0`,
    ],
    [
      "40% * (b / a) + 60% * (c / a)",
      `${counts("a", "b", "c")}require b <= a and c <= a\nnot applicable when a = 0`,
    ],
    [
      "1/3 * (b / a) + 2/3 * (d / c)",
      `${counts("a", "b", "c", "d")}require b <= a\nrequire d <= c\nnot applicable when a = 0 or c = 0`,
    ],
    ["1 - b / a", `${counts("a", "b")}require b <= a\nnot applicable when a = 0`],
    ["least(b / a, 1)", `${counts("a", "b")}not applicable when a = 0`],
    ["least(b / a, 90%) / 90%", `${counts("a", "b")}not applicable when a = 0`],
    [
      "(b / a) * (d / c)",
      `${counts("a", "b", "c", "d")}require b <= a\nrequire d <= c\nnot applicable when a = 0 or c = 0`,
    ],
    [
      "b / a * (d / c)",
      `${counts("a", "b", "c", "d")}require b <= a\nrequire d <= c\nnot applicable when a = 0 or c = 0`,
    ],
    [
      "mean(b / a, d / c)",
      `${counts("a", "b", "c", "d")}require b <= a\nrequire d <= c\nnot applicable when a = 0 or c = 0`,
    ],
    ["(b / a else 0)", `${counts("a", "b")}require b <= a`],
    ["(a / 5 - b / 5)", "input a: count in 2..5\ninput b: count in 0..2"],
  ])("%s * max is proved", (ratio, body) => {
    expectClean(say(indicator(`${body}\npoints = (${ratio}) * max`)));
  });

  test.each([
    ["(b + d) / (a + c)", `${counts("a", "b", "c", "d")}require b <= a\nnot applicable when a + c = 0`],
    ["b / a + c / a", `${counts("a", "b", "c")}require b <= a and c <= a\nnot applicable when a = 0`],
    [
      "50% * (b / a) + 60% * (c / a)",
      `${counts("a", "b", "c")}require b <= a and c <= a\nnot applicable when a = 0`,
    ],
    ["least(b / a, 90%) / 80%", `${counts("a", "b")}not applicable when a = 0`],
    ["a / 100", "input a: count in 0..101"],
  ])("%s * max is refuted", (ratio, body) => {
    expectDiagnostics(say(indicator(`${body}\npoints = «(${ratio}) * max»`)), "BRM0307");
  });

  test("each case is held against the maximum on its own", () => {
    expectClean(say(indicator("input r: ratio\npoints { r >= 1: max   r < 1: r * max }")));
    expectDiagnostics(
      say(indicator("input r: ratio\npoints { r >= 200%: max   r < 200%: «r * max» }")),
      "BRM0307",
    );
  });

  test("of several values that pass the maximum one is shown, since one line may mend them all", () => {
    const values = "points { n >= 2: «n * 5 points»   n < 2: 20 * n * 1 points }";
    expectDiagnostics(say(indicator(`input n: count\n${values}`)), "BRM0307");
  });

  test("a range bounds what is awarded: points in 0..max", () => {
    expectClean(say(indicator("input p: points in 0..max\npoints = p")));
    expectDiagnostics(say(indicator("input p: points in 0..11\npoints = «p»")), "BRM0307");
    expectDiagnostics(say(indicator("input p: points in -1..max\npoints = «p»")), "BRM0308");
  });

  test("products of unknowns are said to be not proved, never wrong, and a clamp settles them", () => {
    const body = (rule: string) => say(indicator(`input r: ratio in 0..1\n${rule}`));
    const text = body("points = «r * (1 - r) * 4 * max»");
    expectDiagnostics(text, "BRM0309");
    expect(message(text, "en")).toBe(
      'It is not proved that the points never pass the maximum. Add a "require" line for the data, or "clamp(…, 0, max)".',
    );
    expect(message(text, "vi")).toBe(
      'Chưa chứng minh được rằng điểm không quá điểm tối đa. Hãy thêm một dòng "điều kiện" cho số liệu, hoặc "giới hạn(…, 0, điểm tối đa)".',
    );
    expectClean(body("points = clamp(r * (1 - r) * 4 * max, 0, max)"));
  });

  test("a product that does pass the maximum is refuted with figures", () => {
    expectDiagnostics(
      say(indicator("input r: ratio in 0..2\ninput s: ratio in 0..2\npoints = «r * s * max»")),
      "BRM0307",
    );
  });
});

describe("standard methods with suitable conditions are proved", () => {
  const share = `${counts("a", "b")}require b <= a\nnot applicable when a = 0\n`;
  test.each([
    ["proportional(b / a)", share],
    ["capped(b / a, 80%)", share],
    ["capped(r, 80%)", "input r: ratio\n"],
    ["all_or_nothing(r, 100%)", "input r: ratio\n"],
    ["minmax(b / a)", share],
    ["minmax(a)", counts("a")],
    ["minmax(x)", "input x: amount in -5..5\n"],
    ["relative_to_best(b / a)", share],
    ["relative_to_best(a)", counts("a")],
    ["goalposts(r, 20%, 70%)", "input r: ratio\n"],
    ["goalposts(r, 0, 1)", "input r: ratio\n"],
    ["1/2 * minmax(b / a) + 1/2 * capped(b / a, 80%)", share],
    ["(capped(r, 80%) + all_or_nothing(r, 90%)) / 2", "input r: ratio\n"],
  ])("points = %s", (rule, inputs) => {
    expectClean(indicator(`${inputs}points = ${rule}`));
  });

  test.each([
    ["proportional(r)", "input r: ratio\n", "BRM0307"],
    ["goalposts(r, 70%, 20%)", "input r: ratio\n", "BRM0303"],
  ])("points = %s without them is refuted where the method is called", (rule, inputs, code) => {
    expectDiagnostics(indicator(`${inputs}points = «${rule}»`), code);
  });
});

test("a count in a condition is whole: strictly less is at least one less", () => {
  expectClean(indicator("input a: count in 0..11\nrequire a < 11\npoints = a * 1 points"));
});

test("the sum of two shares of different counts is refuted with figures", () => {
  const body = `${counts("a", "b", "c", "d")}require b <= a\nrequire d <= c\nnot applicable when a = 0 or c = 0\n`;
  expectDiagnostics(indicator(`${body}points = «(b / a + d / c) * max»`), "BRM0307");
});

test("1 / a is at most 1 for a count above 0", () => {
  expectClean(indicator("input a: count\nnot applicable when a = 0\npoints = 1 / a * max"));
});

test("rounding to whole points of a whole maximum is proved", () => {
  expectClean(indicator("input r: ratio in 0..1\npoints = round(r * max, 0)"));
});

test("floor of points is proved not to be below 0", () => {
  expectClean(indicator("input r: ratio in 0..1\npoints = floor(r * max)"));
});

test("a weighted sum may be written without brackets: 40% * b / a", () => {
  const body = `${counts("a", "b", "c")}require b <= a and c <= a\nnot applicable when a = 0\n`;
  const text = indicator(`${body}points = (40% * b / a + 60% * c / a) * max`);
  expect(scoreOne(text, { a: 10, b: 5, c: 10 })).toBe("8");
});

test("a statistic lies in the range of what it is of", () => {
  expectDiagnostics(indicator("input x: amount in -5..-1\npoints = «relative_to_best(x)»"), "BRM0307");
});

test("a part of the maximum for each thing counted: a * 10% * max", () => {
  expectClean(indicator("input a: count in 0..10\npoints = a * 10% * max"));
});

test("points that are always above the maximum are said to be so", () => {
  expect(message(indicator("points = 20 points"), "en")).not.toContain("when .");
});

test("figures of the cohort stand among the figures", () => {
  expect(message(indicator("input r: ratio\npoints = highest(r) * max"), "en")).toMatch(/highest\(.*r\) = 2/);
});

test("figures of the cohort are named as the author names them", () => {
  const text = indicator("input r: ratio\npoints = highest(r) * max");
  expect(message(text, "en")).toContain("highest(r) = ");
  expect(message(text, "vi")).toContain("cao nhất trong(r) = ");
});
