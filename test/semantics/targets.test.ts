/** Tests of targets, of lower is better, and of what cannot be expressed. */
import { describe, expect, test } from "vitest";
import { compile } from "../../src/check.ts";
import { indicatorsOf } from "../../src/ir/ruleset.ts";
import {
  expectClean,
  expectDiagnostics,
  indicator,
  keywordLanguages,
  message,
  ruleset,
  unmarked,
  told,
} from "../harness.ts";

const share = "input a: count in 1..1000\ninput b: count\nrequire b <= a\n";

describe.each(keywordLanguages)("in %s keywords", (_, say) => {
  test("a target is a condition with its message and where it comes from", () => {
    const text = say(
      indicator(`${share}target b / a >= 10% "Ít nhất 10%" assumed "vì"\npoints = b / a * max`),
    );
    const [only] = indicatorsOf(expectClean(text).children);
    expect(only?.targets).toMatchObject([
      {
        message: "Ít nhất 10%",
        provenance: [{ kind: "assumed", reason: "vì" }],
        expression: { type: "yes/no" },
      },
    ]);
  });

  test("a target is yes or no, and its names are known", () => {
    expectDiagnostics(say(indicator(`${share}target «b / a»\npoints = 0`)), "BRM0205");
    expectDiagnostics(say(indicator(`${share}target «c» > 1\npoints = 0`)), "BRM0201");
  });

  test("an indicator with a target only is unscored without the word", () => {
    const text = say(
      ruleset(`indicator 1 "Có điểm" max 10 { points = max }
indicator 2 "Chỉ theo dõi" {
  input a: count
  target a >= 10
}`),
    );
    const [, second] = indicatorsOf(expectClean(text).children);
    expect(second).toMatchObject({ unscored: true, max: "0", points: null });
  });

  test("with a maximum it is scored, and needs a rule", () => {
    expectDiagnostics(
      say(ruleset('indicator «1» "Chỉ số" max 10 {\n  input a: count\n  target a >= 10\n}')),
      "BRM0313",
    );
  });

  test("a target cannot fail, in a scored and in an unscored indicator", () => {
    const two = "input a: count\ninput b: count\n";
    const text = say(indicator(`${two}target b / «a» >= 10%\npoints = 0`));
    expectDiagnostics(text, "BRM0305");
    expect(message(text, "en")).toContain("The divisor is 0 when b = 0, a = 0");
    const unscored = ruleset(`indicator 1 "Chỉ số" {\n  ${two}  target b / «a» >= 10%\n}`);
    expectDiagnostics(say(unscored), "BRM0305");
    expectClean(say(unmarked(unscored).replace("target", "not applicable when a = 0\n target")));
    expectClean(say(indicator(`${two}target (b / a else 0) >= 10%\npoints = 0`)));
  });

  test("conditions of unscored indicators cannot fail either", () => {
    const body =
      'indicator 1 "Chỉ số" unscored {\n  input a: count\n  input b: count\n  require b / «a» <= 100%\n}';
    expectDiagnostics(say(ruleset(body)), "BRM0305");
  });

  test("lower is better is said once", () => {
    const rule = "points { b / a <= 10%: max   otherwise: 0 }";
    const [only] = indicatorsOf(expectClean(say(indicator(`${share}lower is better\n${rule}`))).children);
    expect(only?.lowerIsBetter).toBe(true);
    expectDiagnostics(say(indicator(`${share}lower is better\n${rule}\n«lower is better»`)), "BRM0115");
  });

  test("words that barem cannot say stand in place of a rule, and are a warning", () => {
    const text = say(
      ruleset(`group 1 "Nhóm" max 30 {
  indicator 1.1 "Chỉ số" max 10 { points = max }
  indicator 1.2 "Hội đồng chấm" max 20 {
    cannot express «"Điểm do Hội đồng đánh giá quyết định"»
  }
}`),
    );
    expectDiagnostics(text, "BRM0328");
    expect(message(text, "vi")).toBe(
      'barem không tính được chỉ số này: "Điểm do Hội đồng đánh giá quyết định". Hãy chấm chỉ số này bằng tay; khi chưa có điểm của nó, đơn vị có điểm ở các chỉ số khác nhưng chưa có tổng điểm.',
    );
    expect(message(text, "en")).toBe(
      'barem cannot score this indicator: "Điểm do Hội đồng đánh giá quyết định". Score it by hand; until then a unit has points for the other indicators, but no total.',
    );
    const { ruleset: compiled, diagnostics } = compile(unmarked(text));
    expect(told(diagnostics)[0]?.severity).toBe("warning");
    const [, second] = indicatorsOf(compiled?.children ?? []);
    expect(second).toMatchObject({
      max: "20",
      unscored: false,
      points: null,
      cannotExpress: [{ words: "Điểm do Hội đồng đánh giá quyết định" }],
    });
  });

  test("what cannot be expressed still needs a maximum, unless it is unscored", () => {
    expectDiagnostics(
      say(ruleset('indicator «1» "Chỉ số" {\n  cannot express «"theo Hội đồng"»\n  target 1 > 0\n}', "0")),
      "BRM0314",
      "BRM0328",
    );
    expectClean(say(ruleset('indicator 1 "Chỉ số" unscored {\n  cannot express "theo Hội đồng"\n}', "0")));
  });

  test("a rule beside it is still held against every law", () => {
    expectDiagnostics(
      say(indicator('input a: count\npoints = «a * max»\ncannot express «"theo Hội đồng"»')),
      "BRM0307",
      "BRM0328",
    );
  });
});
