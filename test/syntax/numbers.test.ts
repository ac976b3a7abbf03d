/** Tests that a number means one thing only: decimals have a point, thousands have nothing between them. */
import { describe, expect, test } from "vitest";
import { compile } from "../../src/check.ts";
import {
  expectClean,
  expectDiagnostics,
  expectFixed,
  indicator,
  keywordLanguages,
  message,
  ruleset,
  scoreOne,
  unmarked,
} from "../harness.ts";

describe.each(keywordLanguages)("numbers in %s keywords", (_, say) => {
  test("a comma between digits asks what is meant, and the fix takes the decimal", () => {
    const text = say(indicator("input r: ratio in 0..1\npoints { r >= «0,25»: max; r < 0.25: 0 }"));
    expectFixed(text, "BRM0103");
    expect(message(text, "en")).toMatch(/"0,25" .* 0\.25 .* 0, 25 /);
    expect(message(text, "vi")).toMatch(/"0,25" .* 0\.25 .* 0, 25 /);
  });

  test("a comma number is reported wherever a number stands", () => {
    expectDiagnostics(say(indicator("input r: ratio in 0..«0,5»\npoints = r * max")), "BRM0103");
    expectDiagnostics(say(ruleset('indicator 1 "x" max «2,5» { points = max }', "2.5")), "BRM0103");
    expectDiagnostics(
      say(indicator("input r: ratio in 0..1\npoints = r * max\nexample { r: «0,5» } gives 5")),
      "BRM0103",
    );
    expectDiagnostics(
      say(indicator("input r: ratio in 0..1\npoints = r * max\nexample { r: 25% } gives «2,5»")),
      "BRM0103",
    );
  });

  test("a comma number among the values of a call is one diagnostic", () => {
    expectDiagnostics(say(indicator("points = least(«1,2») * max")), "BRM0103");
  });

  test("thousands with points are refused where a number is needed, and the fix joins them", () => {
    const text = say(ruleset('indicator 1 "x" max «1.000.000» { points = max }', "1000000"));
    expectFixed(text, "BRM0104");
    expect(message(text, "en")).toBe(
      '"1.000.000" is not a number. Write 1000000, without points between the thousands.',
    );
    expect(message(text, "vi")).toBe(
      '"1.000.000" không phải một số. Viết liền: 1000000, không dùng dấu chấm ngăn hàng nghìn.',
    );
    expectFixed(say(ruleset('indicator 1 "x" max 1000000 { points = max }', "«1.000.000»")), "BRM0104");
  });

  test("1.000 points of a maximum or a total are asked about", () => {
    expectDiagnostics(
      say(ruleset('indicator 1 "x" max «1.000» { points = max }', "«1.000»")),
      "BRM0104",
      "BRM0104",
    );
  });

  test("1.000 compared with a count is asked about", () => {
    expectDiagnostics(
      say(indicator("input a: count\npoints { a >= «1.000»: max; otherwise: 0 }")),
      "BRM0104",
    );
  });

  test("1.000 as the end of the range of a count is asked about", () => {
    expectDiagnostics(say(indicator("input a: count in 0..«1.000»\npoints = 0")), "BRM0104");
  });

  test("thousands with points in a formula are refused as a number", () => {
    expectDiagnostics(
      say(indicator("input a: count\npoints { a >= «1.000.000»: max; otherwise: 0 }")),
      "BRM0104",
    );
  });

  test("three decimals are a decimal where a ratio or an amount stands", () => {
    expect(
      scoreOne(say(indicator("input r: ratio in 0..1\npoints { r >= 0.125: max; otherwise: 0 }")), {
        r: "0.125",
      }),
    ).toBe("10");
  });
});

test("1,000 has no fix, since three meanings are likely", () => {
  const text = indicator("input a: count\npoints { a >= «1,000»: max; otherwise: 0 }");
  expectDiagnostics(text, "BRM0103");
  expect(message(text, "en")).toMatch(/ 1000 .* 1\.0000 .* 1, 000 /);
  expect(compile(unmarked(text)).diagnostics[0]?.fixes).toEqual([]);
});

test("a per cent sign may stand apart, and 80%, 0.8 and 4/5 are one value", () => {
  for (const value of ["80%", "80 %", "0.8", "4/5", "0.80", "80.0%"]) {
    const text = indicator(`input r: ratio\npoints { r >= ${value}: max; otherwise: 0 }`);
    expect(scoreOne(text, { r: "80%" })).toBe("10");
    expect(scoreOne(text, { r: "79.9999%" })).toBe("0");
  }
});

test("numbers are exact however long", () => {
  const text = indicator("input a: amount\npoints { a > 0.12345678901234567890123: max; otherwise: 0 }");
  expect(scoreOne(text, { a: "0.12345678901234567890123" })).toBe("0");
  expect(scoreOne(text, { a: "0.12345678901234567890124" })).toBe("10");
});

test("`0 points` on one line is an amount, `points =` on the next opens the rule", () => {
  expect(scoreOne(indicator("input a: yes/no\npoints { a: 5 points; not a: 0 points }"), { a: true })).toBe(
    "5",
  );
  expect(scoreOne(indicator("x = 5\npoints = x / 10 * max"), {})).toBe("5");
  expect(scoreOne(indicator("x = 5 points\npoints = x"), {})).toBe("5");
  expect(scoreOne(indicator("x = 5 points = x * 1 points"), {})).toBe("5");
  expect(scoreOne(indicator("x = 5\nđiểm { x > 3: 3 điểm; còn lại: 0 số điểm }"), {})).toBe("3");
});

test("a maximum or total in per cent is refused where it stands", () => {
  const text = ruleset('indicator 1 "x" max «80%» { points = 0 }', "«80%»");
  expectDiagnostics(text, "BRM0217", "BRM0217");
});

test("a maximum below 0 is refused where it stands", () => {
  expectDiagnostics(ruleset('indicator 1 "x" max «-5» { points = 0 }', "0"), "BRM0217");
});

test("places and years are small whole numbers", () => {
  expectDiagnostics(ruleset("show «2.5»"), "BRM0216");
  expectDiagnostics(ruleset("show «10000»"), "BRM0216");
  expectDiagnostics(ruleset("period «20222»..2024"), "BRM0216");
  expectDiagnostics(ruleset("round total «-1» half up"), "BRM0216");
  expectDiagnostics(ruleset("round total «5%» half up"), "BRM0216");
  expect(message(ruleset("show 2.5"), "vi")).toContain("không phải 2.5");
});

test("the sentence about a number of places quotes its sign", () => {
  expect(message(ruleset("round total -1 half up"), "en")).toContain("not -1");
  expect(message(ruleset("round total 5% half up"), "en")).toContain("not 5%");
});

test("a period that ends before it begins is reported", () => {
  expectFixed(ruleset("period «2024..2022»"), "BRM0214");
});

test("more than twenty places are refused", () => {
  expectDiagnostics(ruleset("round total «9999» half up"), "BRM0216");
});

test("a number of years may be one", () => {
  expect(expectClean(ruleset("period 2023")).period).toEqual({ from: 2023, to: 2023 });
  expect(expectClean(ruleset("period 2022..2024")).period).toEqual({ from: 2022, to: 2024 });
});
