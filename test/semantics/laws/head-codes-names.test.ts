/** Tests the laws about what is written: a complete head, codes and names used once, scored indicators with rules. */
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/check.ts";
import {
  expectClean,
  expectDiagnostics,
  indicator,
  keywordLanguages,
  message,
  ruleset,
  told,
} from "../../harness.ts";

describe.each(keywordLanguages)("the head is complete, in %s keywords", (_, say) => {
  test("a ruleset without its level or its total is reported at its name", () => {
    expectDiagnostics(say('ruleset «r» "Bộ" { level commune }'), "BRM0116");
    expectDiagnostics(say('ruleset «r» "Bộ" { total 0 }'), "BRM0116");
    expectClean(say('ruleset r "Bộ" { level commune  total 0 }'));
    expect(message('ruleset r "Bộ" { level commune }', "en")).toBe(
      'The ruleset has no line "total". Add one at the top of the block.',
    );
    expect(message('ruleset r "Bộ" { level commune }', "vi")).toBe(
      'Bộ chỉ số chưa có dòng "tổng điểm". Hãy thêm dòng này vào đầu khối.',
    );
  });

  test("a ruleset without both is told both", () => {
    expectDiagnostics(say('ruleset ««r»» "Bộ" { }'), "BRM0116", "BRM0116");
  });

  test("each line of the head stands once, but basis and the stages of rounding", () => {
    for (const line of [
      "level district",
      "total 0",
      "show 2",
      "rank by total",
      "missing pending",
      "period 2023",
    ]) {
      const both = line.startsWith("level") || line.startsWith("total") ? `«${line}»` : `${line}\n«${line}»`;
      expectDiagnostics(say(ruleset(both)), "BRM0115");
    }
    expectDiagnostics(say(ruleset("round total 1 half up\n«round total 2 half up»")), "BRM0115");
    expectClean(say(ruleset('basis "1"\nbasis "2"\nround total 1 half up\nround groups 1 half even')));
  });

  test("the line that stands above is shown", () => {
    const text = say(ruleset("show 2\nshow 3"));
    const [only] = told(compile(text).diagnostics);
    expect(only?.related.map(({ span, role }) => [text.slice(span.from, span.to), role])).toEqual([
      [say("show 2"), "first defined here"],
    ]);
  });

  test("a level is one of five", () => {
    expectDiagnostics(say(ruleset("").replace("commune", "«ward»")), "BRM0117");
    for (const level of ["province", "district", "commune", "ministry", "other"]) {
      expect(expectClean(say(ruleset("").replace("commune", level))).level).toBe(level);
    }
  });
});

test("a file holds one ruleset", () => {
  expectDiagnostics("«#» chỉ có ghi chú\n", "BRM0119");
  expectDiagnostics("«»", "BRM0119");
  expectDiagnostics(`${ruleset("")}\nruleset «s» "Bộ" { level commune  total 0 }`, "BRM0115");
  expect(message("", "vi")).toBe('Tệp này không có bộ chỉ số nào. Tệp mở đầu bằng: bộ chỉ số tên "…" { … }.');
});

describe.each(keywordLanguages)("codes are unique, in %s keywords", (_, say) => {
  const zero = (code: string) => `indicator ${code} "x" max 1 { points = 0 }`;

  test("a code that is used above is reported, whether of a group or an indicator", () => {
    expectDiagnostics(say(ruleset(`${zero("1")}\n${zero("«1»")}`)), "BRM0202");
    expectDiagnostics(say(ruleset(`group 1 "g" max 1 {\n  ${zero("«1»")}\n}`)), "BRM0202");
    expectDiagnostics(say(ruleset(`group 1 "g" max 1 {\n  ${zero("1.1")}\n}\n${zero("«1.1»")}`)), "BRM0202");
    expectClean(say(ruleset(`group 1 "g" max 2 {\n  ${zero("1.1")}\n  ${zero("1.2")}\n}`)));
  });

  test("codes are compared as printed", () => {
    expectClean(
      say(ruleset([zero("1"), zero("1.0"), zero("01"), zero("I"), zero("i"), zero("1a")].join("\n"))),
    );
  });
});

describe.each(keywordLanguages)("names are unique, in %s keywords", (_, say) => {
  test.each([
    ["inputs", "input a: count\ninput «a»: yes/no\npoints = 0"],
    ["an input and a formula", "input a: count\n«a» = 5\npoints = 0"],
    ["formulas", "c = 1\n«c» = 2\npoints = 0"],
    ["options", "input s: choice { u  «u» }\npoints = 0"],
  ])("%s of one indicator", (_what, body) => {
    expectDiagnostics(say(indicator(body)), "BRM0203");
  });

  test.each([
    ["background inputs", "background {\n  a: count\n  «a»: count\n}"],
    ["sources", 'sources {\n  plan "x"\n  «plan» "y"\n}'],
    ["methods", "method f(r) = r * max\nmethod «f»(r) = r * max"],
    ["parameters", "method f(r, «r») = r * max"],
  ])("%s", (_what, body) => {
    expectDiagnostics(say(ruleset(body)), "BRM0203");
  });

  test("indicators have names of their own, and may have those of the background and of standard methods", () => {
    const use = (code: string) => `indicator ${code} "x" max 5 { input a: ratio in 0..1  points = a * max }`;
    expectClean(say(ruleset(`background { a: count }\n${use("1")}\n${use("2")}`)));
    expectClean(
      say(
        ruleset(
          `method capped(r, at) = r * max\nindicator 1 "x" max 5 { input capped: ratio in 0..1  points = capped(capped, 1) }`,
        ),
      ),
    );
  });
});

describe.each(keywordLanguages)("scored indicators have a maximum and one rule, in %s keywords", (_, say) => {
  test("one without a maximum, one without a rule", () => {
    expectDiagnostics(say(ruleset('indicator «1» "x" { points = 0 }')), "BRM0314");
    expectDiagnostics(say(ruleset('indicator «1» "x" max 5 { }')), "BRM0313");
    expectClean(say(ruleset('indicator 1 "x" max 5 { points = max }')));
    expectClean(say(ruleset('indicator 1 "x" unscored { input a: count }')));
    expect(message('ruleset r "B" { level other  total 5  indicator 1 "x" max 5 { } }', "vi")).toBe(
      'Chỉ số 1 có tính điểm nhưng chưa có quy tắc. Hãy thêm "điểm = …", hoặc ghi "không tính điểm".',
    );
  });

  test("a formula named nearly as the word that opens a rule is asked about", () => {
    expectDiagnostics(say(indicator("input r: ratio in 0..1\n«pionts» = r * max")), "BRM0106");
    expectDiagnostics(say(indicator("input r: ratio in 0..1\n«diem» = r * max")), "BRM0106");
  });

  test("two rules", () => {
    expectDiagnostics(say(indicator("points = 0\n«points» = max")), "BRM0115");
  });

  test("what is unscored has neither", () => {
    expectDiagnostics(say(ruleset('indicator 1 "x" max «5» unscored { }')), "BRM0315");
    expectDiagnostics(say(ruleset('indicator 1 "x" unscored { «points» = 0 }')), "BRM0315");
    expectDiagnostics(say(ruleset('group 1 "g" unscored {\n  indicator 1.1 "x" max «5» { }\n}')), "BRM0315");
    expectClean(say(ruleset('group 1 "g" unscored {\n  indicator 1.1 "x" { input a: count }\n}')));
  });

  test("one whose heading or lines are damaged is not said to lack them", () => {
    expectDiagnostics(say(ruleset('indicator 1 "x" max «5,5» { points = 0 }', "5")), "BRM0103");
    expectDiagnostics(say(indicator("«pointts» { otherwise: max }")), "BRM0106");
  });
});
