/** Tests that kinds of values never mix unseen: ratios, counts, amounts, points, texts, yes/no and choices. */
import { describe, expect, test } from "vitest";
import { compile } from "../../src/check.ts";
import {
  expectClean,
  expectDiagnostics,
  expectFixed,
  fixed,
  indicator,
  keywordLanguages,
  message,
  scoreOne,
} from "../harness.ts";

const share = "input a: count\ninput b: count\nrequire b <= a\nnot applicable when a = 0\nratio = b / a\n";

describe.each(keywordLanguages)("in %s keywords", (_, say) => {
  test("a ratio compared with 80 asks for 80%, and the fix makes it so", () => {
    const text = say(indicator(`${share}points { ratio >= «80»: max   ratio < 80%: 0 }`));
    expect(expectFixed(text, "BRM0206")).toContain("80%:");
    expect(message(text, "en")).toBe("A ratio is compared with a whole number above 1. Do you mean 80%?");
    expect(message(text, "vi")).toBe("Tỷ lệ đang được so với một số nguyên lớn hơn 1. Có phải ý bạn là 80%?");
  });

  test("on either side, in chains, and not for 1, 1.5 or 0", () => {
    expectFixed(say(indicator(`${share}points { «80» <= ratio: max   ratio < 80%: 0 }`)), "BRM0206");
    expectFixed(say(indicator(`${share}points { «50» <= ratio <= 100%: max   ratio < 50%: 0 }`)), "BRM0206");
    for (const number of ["1", "1.5", "0", "4/5"]) {
      expectClean(say(indicator(`${share}points { ratio > ${number}: max   otherwise: 0 }`)));
    }
  });

  test("a threshold handed to a method is asked about once", () => {
    expectFixed(say(indicator(`${share}points = capped(ratio, «80»)`)), "BRM0206");
  });

  test("a ratio is no points", () => {
    const text = say(indicator(`${share}points = «ratio»`));
    expectDiagnostics(text, "BRM0205");
    expect(message(text, "vi")).toBe("Ở đây cần điểm, nhưng đây là tỷ lệ. Hãy nhân với điểm tối đa.");
    expectClean(say(indicator(`${share}points = ratio * max`)));
  });

  test("a ratio among cases that give points is underlined alone", () => {
    expectDiagnostics(say(indicator(`${share}points { ratio = 1: max   ratio < 1: «ratio» }`)), "BRM0205");
  });

  test("a bare number is no points until it says so; 0 is", () => {
    const text = say(indicator("points = «7»"));
    expectFixed(text, "BRM0211");
    expectFixed(say(indicator("input a: yes/no\npoints { a: «7»   not a: 0 }")), "BRM0211");
    expectFixed(say(indicator("input a: yes/no\npoints { a: max   not a: «5» }")), "BRM0211");
    expectFixed(
      say(indicator("input p: points in 0..max\npoints { p > «5»: max   otherwise: 0 }")),
      "BRM0211",
    );
    expect(message(text, "vi")).toBe(
      'Số 7 ở đây phải là điểm. Viết "7 điểm", hoặc theo điểm tối đa, ví dụ 1/2 * điểm tối đa.',
    );
    expectClean(say(indicator("points = 0")));
    expect(scoreOne(say(indicator("points = 7/2 * 1 points")), {})).toBe("7/2");
  });

  test("counts and ratios do not add, nor compare", () => {
    const two = "input a: count\ninput r: ratio in 0..1\n";
    const text = say(indicator(`${two}points { «a + r» > 1: max   otherwise: 0 }`));
    expectDiagnostics(text, "BRM0212");
    expect(message(text, "vi")).toBe(
      'Số lượng và tỷ lệ không dùng chung được trong "+". Hãy xem có thiếu một phép chia hoặc phép nhân không.',
    );
    expectDiagnostics(say(indicator(`${two}points { «a > r»: max   otherwise: 0 }`)), "BRM0212");
    expectClean(say(indicator(`${two}points { a + 1 > 1 and r + 1% > 1: max   otherwise: 0 }`)));
  });

  test("texts, choices and yes/no are no figures", () => {
    expectDiagnostics(say(indicator("input t: text\npoints = «t * max»")), "BRM0212");
    expectDiagnostics(say(indicator("input t: text\npoints { «t > 1»: max   otherwise: 0 }")), "BRM0212");
    expectDiagnostics(say(indicator("input t: yes/no\npoints = «t * max»")), "BRM0212");
    expectDiagnostics(say(indicator("input t: choice { u  v }\npoints = least(«t», 1) * max")), "BRM0205");
    expectDiagnostics(say(indicator("input t: text\nrequire «t»\npoints = 0")), "BRM0205");
    expectDiagnostics(say(indicator("input a: count\npoints { «a»: max   otherwise: 0 }")), "BRM0205");
    expectDiagnostics(say(indicator("input a: count\npoints { not «a»: max   otherwise: 0 }")), "BRM0205");
  });

  test("yes and no are values of yes/no", () => {
    const text = say(indicator("input p: yes/no\npoints { p = yes: max   p = no: 0 }"));
    expect(scoreOne(text, { p: "có" })).toBe("10");
    expectDiagnostics(say(indicator("input a: count\npoints { «a = yes»: max   otherwise: 0 }")), "BRM0212");
  });

  test("a word that is no option of a choice, with the nearest", () => {
    const status = "input status: choice { done  planned }\n";
    expectFixed(say(indicator(`${status}points { status = «dome»: max   status != done: 0 }`)), "BRM0207");
    expectFixed(say(indicator(`${status}points by status { done: max   «planed»: 0 }`)), "BRM0207");
    const text = say(indicator(`${status}points { status = «yes»: max   otherwise: 0 }`));
    expect(compile(text).diagnostics.length).toBeGreaterThan(0);
  });

  test("points by something that has no options", () => {
    expectDiagnostics(say(indicator("input a: count\npoints by «a» { x: max   y: 0 }")), "BRM0205");
    expectDiagnostics(say(indicator("points by «s» { x: max   y: 0 }")), "BRM0201");
  });

  test("ranges hold numbers, the lower end first, and belong to numbers", () => {
    expectFixed(say(indicator("input r: ratio in «100%..0»\npoints = 0")), "BRM0214");
    expectDiagnostics(say(indicator("input t: text «in 0..1»\npoints = 0")), "BRM0205");
    expectDiagnostics(say(indicator("input p: yes/no «in 0..1»\npoints = 0")), "BRM0205");
    expectClean(say(indicator("input r: ratio in 5%..5%\npoints = r * max")));
  });

  test("products and quotients have the kinds that figures of the field have", () => {
    const inputs = "input a: count\ninput m: amount\ninput r: ratio in 0..1\ninput p: points in 0..max\n";
    for (const condition of [
      "a / a = r",
      "m / m = r",
      "p / max = r",
      "r * r = r",
      "m * m > m",
      "a * r < a",
      "p * r < p",
      "m / r > m",
    ]) {
      const text = say(
        indicator(
          `${inputs}require a > 0 and m > 0 and r > 0 and p > 0\npoints { ${condition}: max   otherwise: 0 }`,
        ),
      );
      expectClean(text);
    }
    for (const condition of ["«p * p» > p", "«p + r» > p", "«p + a» > p", "«a + m» > 3", "«a = m»"]) {
      const text = say(indicator(`${inputs}points { ${condition}: max   otherwise: 0 }`));
      expectDiagnostics(text, "BRM0212");
    }
  });
});

test("a mistake in a method is reported at its call", () => {
  const text = indicator("input p: points in 0..max\npoints = «proportional(p)»");
  expectDiagnostics(text, "BRM0212");
});

test("a count may be compared with the mean of the cohort", () => {
  expectClean(indicator("input a: count\npoints { a >= mean(a): max   otherwise: 0 }"));
});

test("the fix of bare points speaks the file's language", () => {
  expect(fixed(keywordLanguages[1]?.[1](indicator("points = 7")) ?? "")).toContain("7 điểm");
});

test.each([
  ["input p: yes/no", "points { «p = 0»: max   otherwise: 0 }", "BRM0212"],
  ["input p: yes/no", "points { «0 = p»: max   otherwise: 0 }", "BRM0212"],
  ["input p: yes/no", "points { «no = 0»: max   p: 0   not p: 0 }", "BRM0212"],
  ["input d: date", "points { «d > 0»: max   otherwise: 0 }", "BRM0212"],
  ["input p: yes/no", "x = { p: yes   otherwise: «0» }\npoints { x: max   otherwise: 0 }", "BRM0205"],
  ["input p: yes/no", "x = { p: 0   otherwise: «yes» }\npoints { x: max   otherwise: 0 }", "BRM0205"],
])("0 is a number, neither an answer nor a day: %s, %s", (input, rule, code) => {
  expectDiagnostics(indicator(`${input}\n${rule}`), code);
});
