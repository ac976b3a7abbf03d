/** Tests that every name leads somewhere: inputs, formulas, methods, sources; and that nothing depends on itself. */
import { describe, expect, test } from "vitest";
import {
  expectClean,
  expectDiagnostics,
  expectFixed,
  indicator,
  keywordLanguages,
  message,
  ruleset,
  scoreOne,
} from "../harness.ts";

describe.each(keywordLanguages)("in %s keywords", (_, say) => {
  test.each([
    ["số_hộ", "so_ho"],
    ["số_hộ", "số_hô"],
    ["so_ho", "số_hộ"],
    ["Dân_Số", "dân_số"],
    ["households", "household"],
    ["hồ_sơ", "hồ_sớ"],
    ["hoà", "hòa"],
    ["đơn", "don"],
  ])("%s is the nearest to %s, and the fix takes it", (declared, written) => {
    const text = say(indicator(`input ${declared}: ratio in 0..1\npoints = «${written}» * max`));
    expect(expectFixed(text, "BRM0201")).toContain(`= ${declared} *`);
    expect(message(text, "en")).toBe(`"${written}" is not declared. Do you mean "${declared}"?`);
    expect(message(text, "vi")).toBe(`Chưa khai báo "${written}". Có phải ý bạn là "${declared}"?`);
  });

  test("an unknown name without a near one says where names come from", () => {
    const text = say(indicator("points = «quota» * max"));
    expectDiagnostics(text, "BRM0201");
    expect(message(text, "en")).toBe('"quota" is not declared. Declare it by an input line or a formula.');
    expect(message(text, "vi")).toBe(
      'Chưa khai báo "quota". Hãy khai báo bằng một dòng số liệu hoặc một công thức.',
    );
  });

  test("each use of an unknown name is reported, wherever it stands", () => {
    const text = `require «p» > 1\nnot applicable when «q» = 0\nx = «s»\npoints { «t» > 1: max   otherwise: «u» }`;
    expectDiagnostics(say(indicator(text)), ...Array.from({ length: 5 }, () => "BRM0201"));
  });

  test("formulas see inputs, the background, and formulas before and after them", () => {
    const text = say(
      ruleset(`background { households: count }
indicator 1 "x" max 10 { input a: count in 0..5  y = x / 2  x = a / 5  points { households > 0: y * max   otherwise: 0 } }`),
    );
    expect(scoreOne(text, { a: 5, households: 1 })).toBe("5");
  });

  test("an indicator does not see the bare names of another", () => {
    expectDiagnostics(
      say(
        ruleset(
          'indicator 1 "x" max 5 { input a: ratio in 0..1  points = a * max }\nindicator 2 "y" max 5 { points = «a» * max }',
        ),
      ),
      "BRM0201",
    );
  });

  test("a formula that leads back to itself is reported once, with the way round", () => {
    const text = say(indicator("«x» = y + 1\ny = z + 1\nz = x + 1\npoints { x > 1: max   otherwise: 0 }"));
    expectDiagnostics(text, "BRM0204");
    expect(message(text, "en")).toBe("This value is computed from itself: x → y → z → x. Take one step out.");
    expect(message(text, "vi")).toBe("Giá trị này được tính từ chính nó: x → y → z → x. Hãy bỏ một bước.");
    expectDiagnostics(say(indicator("«x» = x\npoints = 0")), "BRM0204");
  });

  test("methods that call each other in a circle are reported at the call", () => {
    const methods = "method f(r) = g(r)\nmethod g(r) = f(r)\n";
    expectDiagnostics(say(ruleset(`${methods}indicator 1 "x" max 10 { points = «f(1)» * max }`)), "BRM0204");
    expectDiagnostics(
      say(ruleset('method f(r) = f(r)\nindicator 1 "x" max 10 { points = «f(1)» * max }')),
      "BRM0204",
    );
  });

  test("an unknown method, with the nearest", () => {
    expectFixed(say(indicator("input r: ratio in 0..1\npoints = «caped»(r, 80%)")), "BRM0209");
    expectFixed(say(indicator("input r: ratio in 0..1\npoints = «proportionnal»(r)")), "BRM0209");
    expectDiagnostics(say(indicator("points = «quota»(1) * max")), "BRM0209");
  });

  test("a call with too few or too many values", () => {
    const text = say(indicator("input r: ratio\npoints = «capped»(r)"));
    expectDiagnostics(text, "BRM0208");
    expect(message(text, "en")).toBe('"capped" takes 2 values, but 1 is given. Give exactly 2.');
    expect(message(text, "vi")).toBe('"capped" cần 2 giá trị, ở đây có 1. Hãy ghi đúng 2 giá trị.');
    expectDiagnostics(say(indicator("input r: ratio\npoints = «least»(r) * max")), "BRM0208");
    expectDiagnostics(say(indicator("input r: ratio\npoints = «round»(r * max)")), "BRM0208");
    expectDiagnostics(say(indicator("input r: ratio\npoints = «clamp»(r * max, 0)")), "BRM0208");
    expectDiagnostics(say(indicator("input r: ratio\npoints = «highest»(r, r) * max")), "BRM0208");
    expectDiagnostics(say(indicator("input r: ratio\npoints = «minmax»(r, r)")), "BRM0208");
  });

  test("the places of round are a whole number that is written out", () => {
    for (const places of ["r", "1.5", "21"]) {
      expectDiagnostics(
        say(indicator(`input r: ratio in 0..1\npoints = clamp(round(r * max, «${places}»), 0, max)`)),
        "BRM0205",
      );
    }
    expectClean(say(indicator("input r: ratio in 0..1\npoints = clamp(round(r * max, 2), 0, max)")));
  });

  test("a statistic of the cohort inside another", () => {
    const text = say(indicator("input a: count\npoints { «highest(lowest(a))» > 1: max   otherwise: 0 }"));
    expectDiagnostics(text, "BRM0215");
    expectClean(say(indicator("input a: count\npoints { highest(a) > lowest(a): max   otherwise: 0 }")));
  });

  test("a statistic handed to a method that takes one is reported once", () => {
    const text = "input a: count\nx = a / highest(a) else 0\npoints = «minmax(x)»";
    expectDiagnostics(say(indicator(text)), "BRM0215");
  });

  test("is provided and is not applicable ask about an input", () => {
    expectClean(say(indicator("input a: count\npoints { a is provided: max   otherwise: 0 }")));
    expectClean(say(indicator("input a: count\npoints { a is not applicable: 0   otherwise: max }")));
    expectDiagnostics(
      say(indicator("input a: count\nx = a\npoints { «x» is provided: max   otherwise: 0 }")),
      "BRM0205",
    );
  });

  test("a source that is not among the sources, with the nearest", () => {
    const sources = 'sources { plan_2023 "Kế hoạch" }\n';
    expectFixed(
      say(ruleset(`${sources}indicator 1 "x" max 5 source «plan_2032» "mục 1" { points = 0 }`)),
      "BRM0210",
    );
    expectFixed(say(ruleset(`${sources}indicator 1 "x" max 5 { points = 0 source «plan_2022» }`)), "BRM0210");
    const text = say(ruleset('indicator 1 "x" max 5 { points = 0 source «law» "Điều 1" }'));
    expectDiagnostics(text, "BRM0210");
    expect(message(text, "vi")).toBe(
      'Nguồn "law" chưa có trong "nguồn tài liệu". Hãy thêm vào đó với tên đầy đủ của văn bản.',
    );
  });
});

test.each([
  ["otherwise", 'input a: count "Số lần họp"\npoints {\n  a >= 4: max\n  «otherwhise»: 0\n}'],
  ["max", 'input r: ratio in 0%..100% "Tỷ lệ"\npoints = r * «maxx»'],
])("a misspelt %s is offered where a name could stand", (keyword, body) => {
  expect(expectFixed(indicator(body), "BRM0201")).toContain(keyword);
});

test("a method of the ruleset sees its parameters and max, nothing else", () => {
  const use = 'indicator 1 "x" max 10 { input a: ratio in 0..1  b = a  points = half(a) }';
  expect(scoreOne(ruleset(`method half(r) = r / 2 * max\n${use}`), { a: "50%" })).toBe("5/2");
  expectDiagnostics(ruleset(`method half(r) = «a» / 2 * max\n${use}`), "BRM0201");
  expectDiagnostics(ruleset(`method half(r) = «b» / 2 * max\n${use}`), "BRM0201");
});

test("a ruleset may word a standard method anew", () => {
  const use = 'indicator 1 "x" max 10 { input r: ratio in 0..1  points = minmax(r) }';
  expect(scoreOne(ruleset(`method minmax(r) = r * max\n${use}`), { r: "50%" })).toBe("5");
  expect(scoreOne(ruleset(use), { r: "50%" })).toBe("10");
});

test("an unknown name in a method is reported where it stands, once, however often the method is called", () => {
  const half = "method half(ratio) = «rato» / 2 * max";
  expectDiagnostics(ruleset(half), "BRM0201");
  const calls = 'indicator 1 "x" max 10 { points { half(1) > 0: half(1)   otherwise: 0 } }';
  expectDiagnostics(ruleset(`${half}\n${calls}`), "BRM0201");
  expectFixed(ruleset(half), "BRM0201");
  expectDiagnostics("method half(r) = «q» / 2 * max", "BRM0201");
});

test("an unknown method in a method is reported where it stands, once", () => {
  const text = "method half(r) = «caped»(r, 50%)";
  expectFixed(ruleset(text), "BRM0209");
  expectDiagnostics(ruleset(`${text}\nindicator 1 "x" max 10 { points = half(1) }`), "BRM0209");
});

test("the sentence about an unknown method says what to do", () => {
  const text = indicator("points = quota(1) * max");
  const known = "proportional, capped, all_or_nothing, minmax, relative_to_best, goalposts";
  expect(message(text, "en")).toBe(`There is no method "quota". There are: ${known}.`);
  expect(message(text, "vi")).toBe(`Không có cách tính nào tên "quota". Các cách tính có sẵn: ${known}.`);
});
