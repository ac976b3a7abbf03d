/** Tests that every input of a scored indicator is used. */
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/check.ts";
import {
  expectComplete,
  expectDiagnostics,
  indicator,
  keywordLanguages,
  message,
  ruleset,
  told,
  unmarked,
} from "../../harness.ts";

const stated = "not stated basis, period, lead, evidence\n";
const complete = (body: string): string => ruleset(stated + body);
const one = (lines: string): string => complete(`indicator 1 "Chỉ số" max 10 {\n${lines}\n}`);

describe.each(keywordLanguages)("in %s keywords", (_, say) => {
  test("an input that nothing uses is a warning at its name", () => {
    const text = say(one("input a: count\ninput «b»: count\npoints { a > 5: max   otherwise: 0 }"));
    expectDiagnostics(text, "BRM0320");
    expect(compile(unmarked(text)).diagnostics.map(({ severity }) => severity)).toEqual(["warning"]);
    expectComplete(say(one("input a: count\ninput b: count\npoints { a > b: max   otherwise: 0 }")));
  });

  test.each([
    "require b <= a\npoints { a > 5: max   otherwise: 0 }",
    "not applicable when b = 0\npoints { a > 5: max   otherwise: 0 }",
    "target b > 5\npoints { a > 5: max   otherwise: 0 }",
    "more = a + b\npoints { more > 5: max   otherwise: 0 }",
    "points { a > 5 and b is provided: max   otherwise: 0 }",
    "points { a > 5 and not b is not applicable: max   otherwise: 0 }",
    "points = least(a + b, 10) / 10 * max",
  ])("it is used by: %s", (lines) => {
    expectComplete(say(one(`input a: count\ninput b: count\n${lines}`)));
  });

  test("a choice is used by its list, and by a comparison with an option", () => {
    expectComplete(say(one("input c: choice { u  v }\npoints by c { u: max   v: 0 }")));
    expectComplete(say(one("input c: choice { u  v }\npoints { c = u: max   otherwise: 0 }")));
  });

  test("a formula that nothing uses does not use its inputs", () => {
    expectDiagnostics(
      say(one("input a: count\ninput «b»: count\nidle = b + 1\npoints { a > 5: max   otherwise: 0 }")),
      "BRM0320",
    );
  });

  test("an example is no use", () => {
    const rule = "points { a > 5: max   otherwise: 0 }\nexample { a: 6  b: 1 } gives 10";
    expectDiagnostics(say(one(`input a: count\ninput «b»: count\n${rule}`)), "BRM0320");
  });

  test("another indicator, or the head, may use it", () => {
    const first =
      'indicator 1 "Một" max 10 { input a: count   input b: count   points { a > 5: max   otherwise: 0 } }\n';
    const second = 'indicator 2 "Hai" max 10 { points { 1.b > 5: max   otherwise: 0 } }';
    expectComplete(say(complete(first + second)));
    expectComplete(say(complete(`not ranked when 1.b > 5 "vì"\n${first}`)));
  });

  test("texts, background inputs and inputs of unscored indicators are collected", () => {
    expectComplete(
      say(
        complete(`background { people: count }
indicator 1 "Một" max 10 { input t: text   input a: count   points { a > 5: max   otherwise: 0 } }
indicator 2 "Hai" unscored { input n: count }
indicator 3 "Ba" { input n: count   input m: count   target n > 5 }`),
      ),
    );
  });

  test("whoever scores by hand may look at any figure", () => {
    expectDiagnostics(say(one('input a: count\ncannot express «"theo Hội đồng"»')), "BRM0328");
  });

  test("a misspelt name is one mistake, not two", () => {
    const text = say(indicator("input households: count\npoints { «house_holds» > 5: max   otherwise: 0 }"));
    expectDiagnostics(text, "BRM0201");
    expect(told(compile(unmarked(text)).diagnostics, ["BRM0320"]).map(({ code }) => code)).toEqual([
      "BRM0201",
    ]);
  });

  test("nothing is said where a line was left out", () => {
    const text = say(indicator("input a: count\npoints { a > : max   otherwise: 0 }"));
    expect(told(compile(text).diagnostics, ["BRM0320"]).map(({ code }) => code)).toEqual(["BRM0105"]);
  });
});

test("the sentence, in both languages", () => {
  const text = one("input a: count\ninput b: count\npoints { a > 5: max   otherwise: 0 }");
  expect(message(text, "en")).toBe(
    'The input "b" is used nowhere. Look whether part of the rule was left out; if it is only collected, move it to the background.',
  );
  expect(message(text, "vi")).toBe(
    'Số liệu "b" không được dùng ở đâu cả. Hãy xem quy tắc có chép thiếu không; nếu chỉ để tham khảo, hãy chuyển lên "thông tin chung".',
  );
});
