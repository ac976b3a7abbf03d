/** Tests that worked examples hold: what they state is known, complete and allowed, and the rule gives what they say. */
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
  told,
} from "../harness.ts";

const share = `input a: count
input b: count
require b <= a
not applicable when a = 0
ratio = b / a
points = ratio * max
`;

describe.each(keywordLanguages)("in %s keywords", (_, say) => {
  test("examples that hold are clean, whatever form their numbers have", () => {
    const choice = 'input s: choice { u "U"  v "V" }\ninput p: yes/no\ninput r: ratio in 0..1\n';
    const text = `${choice}points { s = u and p: r * max   otherwise: 0 }
example { s: u  p: yes  r: 50% } gives 5
example "nhãn" { s: u; p: yes; r: 1/2 } gives 10/2
example {
  s: u
  p: yes
  r: 0.5
} gives 5.0
example { s: v  p: yes  r: 0.5 } gives 0
example { s: u  p: no  r: 0.5 } gives 0`;
    expectClean(say(indicator(text)));
    expectClean(
      say(
        indicator(`${share}example { a: 0  b: 0 } gives not applicable\nexample { a: 3  b: 1 } gives 10/3`),
      ),
    );
  });

  test("an example that does not hold is underlined at what it gives", () => {
    const text = say(indicator(`${share}example { a: 4  b: 3 } gives «8»`));
    expectDiagnostics(text, "BRM0310");
    expect(message(text, "en")).toBe(
      "The example says 8, but the rule gives 7.5. Look at the rule or the example again.",
    );
    expect(message(text, "vi")).toBe(
      "Ví dụ ghi 8, nhưng quy tắc cho kết quả 7.5. Hãy xem lại quy tắc hoặc ví dụ.",
    );
    expectDiagnostics(say(indicator(`${share}example { a: 0  b: 0 } gives «0»`)), "BRM0310");
  });

  test("an example that is applicable after all is underlined at what it gives", () => {
    expectDiagnostics(say(indicator(`${share}example { a: 4  b: 3 } gives «not applicable»`)), "BRM0310");
  });

  test("an example is held against points as awarded: rounded where the ruleset rounds", () => {
    const body =
      'round indicators 2 half up\nindicator 1 "x" max 10 { input r: ratio in 0..1  points = r * max  example { r: 1/3 } gives GIVES }';
    expectClean(say(ruleset(body.replace("GIVES", "3.33"))));
    expectDiagnostics(say(ruleset(body.replace("GIVES", "«10/3»"))), "BRM0310");
  });

  test("an example that lacks data says which", () => {
    const text = say(indicator(`${share}example { a: 4 } gives «5»`));
    expectDiagnostics(text, "BRM0311");
    expect(message(text, "en")).toBe("The example lacks data: 1.b. Add it to the example.");
    expect(message(text, "vi")).toBe("Ví dụ còn thiếu số liệu: 1.b. Hãy thêm vào ví dụ.");
  });

  test("an example with data that a unit could not hand in is refused", () => {
    const text = say(indicator(`${share}example { a: 4  b: 5 } gives «5»`));
    expectDiagnostics(text, "BRM0316");
    expect(message(text, "en")).toMatch(/refused: .*1\.b/);
    expectDiagnostics(say(indicator(`${share}example { a: 4  b: 1.5 } gives «5»`)), "BRM0316");
    expectDiagnostics(say(indicator(`${share}example { a: 4  b: -1 } gives «5»`)), "BRM0316");
    expectDiagnostics(say(indicator(`${share}example { a: 4  b: yes } gives «5»`)), "BRM0316");
  });

  test("an unknown input in an example, with the nearest", () => {
    expectFixed(
      say(indicator("input số_hộ: ratio in 0..1\npoints = số_hộ * max\nexample { «so_ho»: 50% } gives 5")),
      "BRM0201",
    );
    expectDiagnostics(say(indicator(`${share}example { a: 4  b: 2  «quota»: 1 } gives 5`)), "BRM0201");
  });

  test("a word that is no option, and a word for a number", () => {
    const status = "input s: choice { done  none }\npoints by s { done: max   none: 0 }\n";
    expectFixed(say(indicator(`${status}example { s: «dome» } gives 10`)), "BRM0207");
    expectDiagnostics(say(indicator(`${share}example { a: 4  b: «a» } gives 5`)), "BRM0205");
  });

  test("an example of a rule that compares units states its cohort", () => {
    const rule = "input r: ratio in 0..1\npoints = minmax(r)\n";
    expectClean(say(indicator(`${rule}example { r: 50%  lowest(r): 0  highest(r): 1 } gives 5`)));
    const text = say(indicator(`${rule}example { r: 50% } gives «5»`));
    expectDiagnostics(text, "BRM0311");
    expect(message(text, "en")).toMatch(/highest\(.*lowest\(|lowest\(.*highest\(/);
    expectDiagnostics(
      say(indicator(`${rule}example { r: 50%  lowest(«q»): 0  highest(r): 1 } gives 5`)),
      "BRM0201",
    );
  });

  test("several examples are each tried", () => {
    expectDiagnostics(
      say(
        indicator(
          `${share}example { a: 4  b: 2 } gives «4»\nexample { a: 4  b: 2 } gives 5\nexample { a: 4  b: 4 } gives «11»`,
        ),
      ),
      "BRM0310",
      "BRM0310",
    );
  });
});

test("an input that an example states twice is reported", () => {
  expectDiagnostics(indicator(`${share}example { a: 4  b: 2  «b»: 4 } gives 10`), "BRM0115");
});

test("a number over zero in an example is reported", () => {
  expect(
    told(
      compile(indicator("input r: ratio in 0..1\npoints = r * max\nexample { r: 1/0 } gives 10")).diagnostics,
    ),
  ).toHaveLength(1);
});

test("a cohort that the unit itself cannot belong to is refused", () => {
  const text = indicator(
    "input r: ratio in 0..1\npoints = minmax(r)\nexample { r: 50%  lowest(r): 60%  highest(r): 1 } gives «5»",
  );
  expectDiagnostics(text, "BRM0341");
  expect(message(text, "en")).toContain("has the value 0.5, so lowest(r) cannot be 0.6.");
});

test("a statistic that the rule does not use is reported", () => {
  expectDiagnostics(indicator(`${share}example { a: 4  b: 2  «lowest(a): 5» } gives 5`), "BRM0340");
});
