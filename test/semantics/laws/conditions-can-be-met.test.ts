/** Some figures must meet the conditions of an indicator. */
import { describe, test } from "vitest";
import { expectClean, expectDiagnostics, indicator, keywordLanguages } from "../../harness.ts";

describe.each(keywordLanguages)("conditions can be met, in %s keywords", (_language, say) => {
  test("one that no figure meets is underlined", () => {
    expectDiagnostics(say(indicator("input a: count\nrequire «a < 0»\npoints = a * 100 points")), "BRM0317");
  });
  test("of conditions that exclude each other the last is underlined", () => {
    const text = indicator("input a: count\nrequire a >= 5\nnot applicable when «a > 4»\npoints = max");
    expectDiagnostics(say(text), "BRM0317");
  });
  test("conditions that leave a single figure are fine", () => {
    expectClean(say(indicator("input a: count\nrequire a <= 5\nnot applicable when a < 5\npoints = max")));
  });
});
