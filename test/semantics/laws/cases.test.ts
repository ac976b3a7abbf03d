/** Tests the laws that a list of cases covers everything that can occur, and that no two cases hold at once. */
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/check.ts";
import {
  expectClean,
  expectDiagnostics,
  indicator,
  keywordLanguages,
  message,
  scoreOne,
  told,
} from "../../harness.ts";

const ratioOfTwo = (requirement: string) => `
  input a: count
  input b: count
  ${requirement}
  not applicable when a = 0
  ratio = b / a`;

describe.each(keywordLanguages)("cases cover everything, in %s keywords", (_, say) => {
  test("80% and above, below 80%, is everything", () => {
    expectClean(say(indicator(`${ratioOfTwo("")}\n  points { ratio >= 80%: max   ratio < 80%: 0 }`)));
  });

  test("100% and below 100% is not, as long as b may be more than a", () => {
    const text = say(indicator(`${ratioOfTwo("")}\n  points { ratio = 100%: max   «ratio < 100%: 0» }`));
    expectDiagnostics(text, "BRM0302");
    expect(message(text, "en")).toMatch(
      /^No case holds when a = [0-9]+, b = [0-9]+\. Add that case, "otherwise:", or/,
    );
    expect(message(text, "vi")).toMatch(
      /^Không trường hợp nào đúng khi a = [0-9]+, b = [0-9]+\. Hãy thêm trường hợp/,
    );
  });

  test("a condition, a last case or otherwise mends it", () => {
    const cases = "points { ratio = 100%: max   ratio < 100%: 0";
    expectClean(say(indicator(`${ratioOfTwo("require b <= a")}\n  ${cases} }`)));
    expectClean(say(indicator(`${ratioOfTwo("")}\n  ${cases}   ratio > 100%: max }`)));
    expectClean(say(indicator(`${ratioOfTwo("")}\n  points { ratio = 100%: max   otherwise: 0 }`)));
  });

  test("a threshold that belongs to neither side is found", () => {
    const text = say(indicator("input r: ratio\npoints { r > 80%: max   «r < 80%: 0» }"));
    expectDiagnostics(text, "BRM0302");
    expect(message(text, "vi")).toContain("khi r = 80%.");
  });

  test("a gap between two thresholds is found for amounts and is none for counts", () => {
    expectDiagnostics(say(indicator("input a: amount\npoints { a >= 3: max   «a <= 2: 0» }")), "BRM0302");
    expectClean(say(indicator("input a: count\npoints { a >= 3: max   a <= 2: 0 }")));
  });

  test("bands written as chains are read as both ends say", () => {
    const bands = (last: string) => `input r: ratio in 0..1
      points { r >= 80%: max   50% <= r < 80%: 1/2 * max   ${last} }`;
    expectClean(say(indicator(bands("r < 50%: 0"))));
    expectDiagnostics(say(indicator(bands("«r < 49%: 0»"))), "BRM0302");
    const text = say(indicator(bands("r < 50%: 0")));
    expect(["79.99%", "80%", "50%", "49.99%"].map((r) => scoreOne(text, { r }))).toEqual([
      "5",
      "10",
      "5",
      "0",
    ]);
  });

  test("yes and no, both named or one and otherwise", () => {
    const issued = "input issued: yes/no\n";
    expectClean(say(indicator(`${issued}points { issued: max   not issued: 0 }`)));
    expectClean(say(indicator(`${issued}points { issued: max   otherwise: 0 }`)));
    expectClean(say(indicator(`${issued}points by issued { yes: max   no: 0 }`)));
    const text = say(indicator(`${issued}points { «issued: max» }`));
    expectDiagnostics(text, "BRM0302");
    expect(message(text, "en")).toContain("when issued = no.");
    expect(message(text, "vi")).toContain("khi issued = không.");
  });

  test("several yes/no inputs in all combinations", () => {
    const two = "input p: yes/no\ninput q: yes/no\n";
    expectClean(
      say(
        indicator(`${two}points { p and q: max   p and not q or q and not p: 1/2 * max   not (p or q): 0 }`),
      ),
    );
    const text = say(indicator(`${two}points { p and q: max   «p and not q: 0» }`));
    expectDiagnostics(text, "BRM0302");
    expect(message(text, "en")).toMatch(/when p = no, q = (?:yes|no)\./);
  });

  test("each option of a choice", () => {
    const status = 'input status: choice { done "Đã"  planned "Sẽ"  none "Chưa" }\n';
    expectClean(say(indicator(`${status}points { status = done: max   status != done: 0 }`)));
    const text = say(indicator(`${status}points { status = done: max   «status = none: 0» }`));
    expectDiagnostics(text, "BRM0302");
    expect(message(text, "en")).toContain("when status = planned.");
    expectClean(say(indicator(`${status}points by status { done: max   otherwise: 0 }`)));
  });

  test("points by an option need a line for each, and say which is missing", () => {
    const status = "input status: choice { done  planned  none }\n";
    const text = say(indicator(`${status}points by «status» { done: max }`));
    expectDiagnostics(text, "BRM0312");
    expect(message(text, "en")).toBe(
      'No points are given for planned, none of "status". Add a line for each, or "otherwise:".',
    );
    expect(message(text, "vi")).toContain('Chưa có điểm cho lựa chọn planned, none của "status".');
    expectDiagnostics(say(indicator("input p: yes/no\npoints by «p» { yes: max }")), "BRM0312");
  });

  test("lists inside formulas and inside lists are proved too", () => {
    const text = `input a: count
      level = { a >= 10: 100%   «5 < a < 10: 50%» }
      points = level * max`;
    expectDiagnostics(say(indicator(text)), "BRM0302");
    expectClean(say(indicator(text.replace("«5 < a < 10: 50%»", "5 < a < 10: 50%   a <= 5: 0"))));
  });

  test("a condition may lean on the ones before it, and on ranges", () => {
    expectClean(say(indicator("input a: count in 1..3\npoints { a = 1: 0   a = 2: 5 points   a = 3: max }")));
    expectDiagnostics(
      say(indicator("input a: count in 1..4\npoints { a = 1: 0   a = 2: 5 points   «a = 3: max» }")),
      "BRM0302",
    );
  });
});

describe.each(keywordLanguages)("cases do not overlap, in %s keywords", (_, say) => {
  test("a threshold that belongs to both sides is found at the later case", () => {
    const text = say(indicator("input r: ratio\npoints { r >= 80%: max   «r <= 80%»: 0 }"));
    expectDiagnostics(text, "BRM0303");
    expect(message(text, "en")).toBe(
      "This case and another one both hold when r = 80%. Change a threshold so that only one holds.",
    );
    expect(message(text, "vi")).toBe(
      "Trường hợp này và một trường hợp khác cùng đúng khi r = 80%. Hãy sửa ngưỡng để chỉ một trường hợp đúng.",
    );
    expectClean(say(indicator("input r: ratio\npoints { r >= 80%: max   r < 80%: 0 }")));
  });

  test("bands that overlap, and conditions that do not exclude each other", () => {
    expectDiagnostics(
      say(indicator("input r: ratio\npoints { r >= 80%: max   «r >= 50%»: 1/2 * max   r < 50%: 0 }")),
      "BRM0303",
    );
    expectDiagnostics(
      say(indicator("input p: yes/no\ninput q: yes/no\npoints { p: max   «q»: 0   not p and not q: 0 }")),
      "BRM0303",
    );
  });

  test("an option with two lines is reported at the second", () => {
    expectDiagnostics(
      say(indicator("input s: choice { u  v }\npoints by s { u: max   v: 0   «u»: 0 }")),
      "BRM0115",
    );
  });

  test("nothing can follow otherwise", () => {
    const text = say(indicator("input a: count\npoints { otherwise: 0   «a > 1: max» }"));
    expectDiagnostics(text, "BRM0304");
    expect(message(text, "vi")).toBe(
      'Sau "còn lại:" không thể có trường hợp nào nữa. Hãy đưa "còn lại:" xuống cuối.',
    );
    expectClean(say(indicator("input a: count\npoints { a > 1: max   otherwise: 0 }")));
  });
});

test("what linear arithmetic cannot decide is said to be not proved, and otherwise settles it", () => {
  const text =
    "input a: count\ninput b: count\nx = a * b\npoints { x * a > 3: max   x * a = 1000001: 0   CLOSE }";
  const codes = told(compile(indicator(text.replace("CLOSE", "x * a <= 3: 0"))).diagnostics).map(
    ({ code }) => code,
  );
  expect(codes.length).toBeGreaterThan(0);
  expectClean(indicator("input a: count\ninput b: count\npoints { a * b > 3: max   otherwise: 0 }"));
});

test("a product is the same wherever it stands", () => {
  expectClean(indicator("input a: count\ninput b: count\npoints { a * b > 3: max   a * b <= 3: 0 }"));
});

test("an empty list of cases is reported", () => {
  expect(told(compile(indicator("points { }")).diagnostics)).toHaveLength(1);
});

test("options are not ordered: less than an option is reported", () => {
  const text = indicator("input s: choice { u  v }\npoints { s < u: max   s != u: 0 }");
  expect(told(compile(text).diagnostics)).toHaveLength(1);
});
