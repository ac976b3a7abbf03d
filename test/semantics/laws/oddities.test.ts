/** Tests the laws about indicators that nobody can win, nobody can lose, or that go the wrong way. */
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/index.ts";
import { expectClean, expectDiagnostics, indicator, keywordLanguages } from "../../harness.ts";

describe.each(keywordLanguages)("in %s keywords", (_, say) => {
  test("an indicator whose best value is less than its maximum cannot be won", () => {
    const rule = (best: string) => `input done: yes/no\npoints «{ done: ${best}   not done: 0 }»`;
    expectDiagnostics(say(indicator(rule("9 points"))), "BRM0321");
    expectClean(say(indicator(rule("10 points").replace(/[«»]/g, ""))));
  });

  test("a condition may put the maximum out of reach", () => {
    const lines = (limit: string) => `input r: ratio in 0..${limit}\npoints = `;
    expectDiagnostics(say(indicator(`${lines("90%")}«r * max»`)), "BRM0321");
    expectClean(say(indicator(`${lines("100%")}r * max`)));
  });

  test("an indicator that gives its maximum to everybody cannot be lost", () => {
    expectDiagnostics(
      say(indicator("input done: yes/no\npoints «{ done: max   not done: max }»")),
      "BRM0322",
    );
    expectDiagnostics(say(indicator("points = «max»")), "BRM0322");
  });

  test("what cannot be decided by linear arithmetic is not said", () => {
    expectClean(
      say(indicator("input a: ratio in 0..1\ninput b: ratio in 0..1\npoints = clamp(a * b * max, 0, max)")),
    );
  });

  test("points that fall when a count rises are shown with both values", () => {
    const bands = "points { «n» >= 4: 5 points   2 <= n < 4: max   n < 2: 0 }";
    expectDiagnostics(say(indicator(`input n: count\n${bands}`)), "BRM0323");
  });

  test("a threshold turned round is found at a definition too", () => {
    const lines =
      "input a: count\ninput b: count\nrequire b <= a\nnot applicable when a = 0\nshare = b / a\n";
    expectDiagnostics(say(indicator(`${lines}points { «share» <= 80%: max   share > 80%: 0 }`)), "BRM0323");
    expectClean(say(indicator(`${lines}points { share >= 80%: max   share < 80%: share / 80% * max }`)));
  });

  test("lower is better turns the law round", () => {
    const lines = "input n: count\nlower is better\n";
    expectClean(say(indicator(`${lines}points { n = 0: max   1 <= n <= 2: 5 points   n > 2: 0 }`)));
    expectDiagnostics(say(indicator(`${lines}points { «n» = 0: 0   n > 0: max }`)), "BRM0323");
  });

  test("values that cannot occur are not held against a rule", () => {
    const lines =
      "input a: count\ninput b: count\nrequire b <= a\nnot applicable when a = 0\nshare = b / a\n";
    expectClean(say(indicator(`${lines}points { 80% <= share <= 100%: max   otherwise: 0 }`)));
  });
});

test.each([
  ["vi", 'Điểm giảm từ 10 xuống 5 khi "n" tăng từ 3 lên 4.'],
  ["en", 'The points fall from 10 to 5 when "n" rises from 3 to 4.'],
] as const)("the sentence names both values and both sums, in %s", (locale, sentence) => {
  const text = indicator("input n: count\npoints { n >= 4: 5 points   2 <= n < 4: max   n < 2: 0 }");
  const said = compile(text, { locale }).diagnostics.find(({ code }) => code === "BRM0323")?.message;
  expect(said).toContain(sentence);
});

describe("grades", () => {
  const graded = (...lines: readonly string[]) =>
    indicator("input r: ratio in 0..1\npoints = r * max").replace(
      "  indicator 1",
      `  grade {\n${lines.map((line) => `    ${line}`).join("\n")}\n  }\n  indicator 1`,
    );

  test("a grade that a line above it takes from everybody cannot be reached", () => {
    const lines = ['total >= 5 points: "B"', '«total >= 8 points: "A"»', 'otherwise: "C"'];
    expectDiagnostics(graded(...lines), "BRM0327");
    expectClean(graded('total >= 8 points: "A"', 'total >= 5 points: "B"', 'otherwise: "C"'));
  });

  test("a total beyond the maximum cannot be reached, nor what is left when everybody has a grade", () => {
    expectDiagnostics(graded('«total > 10 points: "A"»', 'otherwise: "C"'), "BRM0327");
    expectDiagnostics(graded('total >= 0: "A"', '«otherwise: "C"»'), "BRM0327");
  });
});
