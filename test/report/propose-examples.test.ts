/** Tests the examples that are proposed: each holds when pasted, and shows what none showed before. */
import { expect, test } from "vitest";
import { compileEdition } from "../../src/edition.ts";
import { indicatorsOf } from "../../src/ir/ruleset.ts";
import { coverageOf } from "../../src/report/coverage.ts";
import { proposeExamples } from "../../src/report/propose-examples.ts";
import { keywordLanguageOf } from "../../src/syntax/keyword-language.ts";
import { exampleLine } from "../../src/tools/cli/example-lines.ts";
import { shippedFiles, shippedText } from "../rulesets/shipped.ts";

function compiled(text: string, name: string) {
  const read = (path: string): string | undefined =>
    shippedFiles(".barem").includes(path) ? shippedText(path) : shippedText(`${path}.barem`);
  const { ruleset, diagnostics } = compileEdition(text, { name, read });
  if (ruleset === undefined) {
    throw new Error(`${name}: ${diagnostics.map(({ message }) => message).join(" ")}`);
  }
  return { ruleset, diagnostics };
}

function proposedLines(text: string): Readonly<Record<string, readonly string[]>> {
  const language = keywordLanguageOf(text);
  const { ruleset } = compiled(text, "x.barem");
  const proposals = proposeExamples(ruleset, language);
  return Object.fromEntries(
    proposals.map(({ code, skipped, examples }) => [
      code,
      skipped === null ? examples.map((one) => exampleLine(one, code, language)) : [skipped],
    ]),
  );
}

/** Every proposed line before the brace that closes its indicator. */
function pasted(text: string): string {
  const { ruleset } = compiled(text, "x.barem");
  const lines = proposedLines(text);
  const places = indicatorsOf(ruleset.children).flatMap(({ code, span }) => {
    const proposed = lines[code]?.filter((line) => line.includes("{")) ?? [];
    return proposed.length === 0 ? [] : [{ at: text.lastIndexOf("}", span.to - 1), proposed }];
  });
  return places
    .sort((a, b) => b.at - a.at)
    .reduce((all, { at, proposed }) => `${all.slice(0, at)}\n${proposed.join("\n")}\n${all.slice(at)}`, text);
}

const scheme = (lines: string): string => `ruleset x "X" {
  level commune; not stated basis, period, lead, evidence
  total 20
  indicator 1 "One" max 20 {
    ${lines}
  }
}
`;

test("a ratio given directly is proposed at its threshold, a step below and a step above, and zero", () => {
  const text = scheme(`input r: ratio in 0%..100% "R"
    points { r >= 80%: max  r < 80%: r / 80% * max }
    example { r: 80% } gives 20`);
  expect(proposedLines(text)).toEqual({
    "1": [
      'example "just below 80%" { r: 79% } gives 19.75',
      'example "just above 80%" { r: 81% } gives 20',
      'example "zero" { r: 0% } gives 0',
    ],
  });
});

test("a ratio of counts has 100 below it, and where it does not apply is proposed", () => {
  const text = scheme(`input a: count "A"
    input b: count "B"
    require b <= a "B"
    not applicable when a = 0 "None"
    points { b / a >= 80%: max  b / a < 80%: 0 }`);
  expect(proposedLines(text)["1"]).toEqual(
    expect.arrayContaining([
      'example "at 80%" { a: 100  b: 80 } gives 20',
      'example "just below 80%" { a: 100  b: 79 } gives 0',
      'example "not applicable" { a: 0  b: 0 } gives not applicable',
    ]),
  );
});

test("a rule without a threshold gets all, some and none of its points", () => {
  const text = scheme(`input r: ratio in 0%..100% "R"
    points = r * max`);
  expect(proposedLines(text)).toEqual({
    "1": [
      'example "zero" { r: 0% } gives 0',
      'example "full points" { r: 100% } gives 20',
      'example "part of the points" { r: 50% } gives 10',
    ],
  });
});

test("where a value computed is compared with zero, the label says which", () => {
  const text = scheme(`input a: count in 0..9 "A"
    input b: count in 0..9 "B"
    require b <= a "B"
    left = a - b
    points { left = 0: max  left != 0: 0 }`);
  expect(proposedLines(text)["1"]).toContain('example "left = 0" { a: 0  b: 0 } gives 20');
});

test("what examples show already is not proposed, and never more than eight are", () => {
  const rule = `input n: count "N"
    points {
${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `n >= ${2 * n} and n < ${2 * n + 2}: ${n}/20 * max`).join("\n")}
n < 2: 0
n >= 20: max
    }`;
  expect(proposedLines(scheme(rule))["1"]).toHaveLength(8);
  const full = `input done: yes/no "Done"
    points { done: max  not done: 0 }
    example { done: yes } gives 20`;
  expect(proposedLines(scheme(full))).toEqual({ "1": ['example "not done" { done: no } gives 0'] });
  expect(proposedLines(scheme(`${full}\n    example { done: no } gives 0`))).toEqual({});
});

test("days and Vietnamese keywords", () => {
  const text = `bộ chỉ số x "X" {
  cấp xã; không nêu căn cứ, giai đoạn, chủ trì, tài liệu kiểm chứng
  tổng điểm 20
  chỉ số 1 "Một" tối đa 20 {
    số liệu ngày_ký: ngày "Ngày ký"
    điểm {
      ngày_ký <= 2023-03-31: tối đa
      ngày_ký > 2023-03-31: 0
    }
  }
}
`;
  expect(proposedLines(text)["1"]).toEqual(
    expect.arrayContaining([
      'ví dụ "đúng ngưỡng 31/3/2023" { ngày_ký: 2023-03-31 } được 20',
      'ví dụ "ngay trên 31/3/2023" { ngày_ký: 2023-04-01 } được 0',
    ]),
  );
});

test("a value that units are compared by is stated, and one without a name is skipped", () => {
  const named = scheme(`input r: ratio in 0%..100% "R"
    points = minmax(r)`);
  expect(proposedLines(named)["1"]?.[0]).toMatch(/highest\(r\): .*lowest\(r\): /);
  expect(compiled(pasted(named), "x.barem").diagnostics.map(({ code }) => code)).not.toContain("BRM0310");
  const nameless = scheme(`input a: count in 1..100 "A"
    input b: count "B"
    points { b / a >= mean(b / a): max  b / a < mean(b / a): 0 }`);
  expect(proposedLines(nameless)).toEqual({ "1": ["statistic without a name"] });
});

test.each(shippedFiles(".barem").filter((file) => file.includes("/")))(
  "%s: every proposed example holds where it is pasted, and no case is lost",
  (file) => {
    const text = shippedText(file);
    const before = compiled(text, file);
    const after = compiled(pasted(text), file);
    expect(after.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual(
      before.diagnostics.map(({ code, message }) => `${code} ${message}`),
    );
    const reached = coverageOf(after.ruleset, [], "vi").map((one) => one.reached);
    const was = coverageOf(before.ruleset, [], "vi").map((one) => one.reached);
    expect(reached.filter((one, at) => was[at] && !one)).toEqual([]);
    expect(reached.length).toBe(was.length);
    expect(reached.filter(Boolean).length).toBeGreaterThanOrEqual(was.filter(Boolean).length);
  },
);

test.each(shippedFiles(".barem").filter((file) => file.includes("/")))(
  "%s without its examples: those proposed hold, and reach nearly every case that its own reached",
  (file) => {
    const text = shippedText(file);
    const bare = text.replaceAll(/^ *(?:example|ví dụ) .*$/gm, "");
    const full = compiled(pasted(bare), file);
    expect(full.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const [was, reached] = [compiled(text, file), full].map(
      ({ ruleset }) => coverageOf(ruleset, [], "vi").filter((one) => one.reached).length,
    );
    expect(10 * (reached ?? 0)).toBeGreaterThanOrEqual(9 * (was ?? 0));
  },
);
