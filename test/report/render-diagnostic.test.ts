/** Tests that a diagnostic is printed with its place, its sentence and carets right under the wrong words. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/base/diagnostic.ts";
import { displayWidth } from "../../src/base/width.ts";
import { renderDiagnostic } from "../../src/report/render-diagnostic.ts";

function diagnosticAt(text: string, words: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const from = text.indexOf(words);
  const span = { from, to: from + words.length };
  // A partial diagnostic of one code stays a diagnostic of that code.
  return {
    code: "BRM0901",
    severity: "error",
    span,
    parameters: { reason: "x" },
    related: [],
    fixes: [],
    ...more,
  } as Diagnostic;
}

const linesOf = (text: string, words: string, more?: Partial<Diagnostic>, locale: "vi" | "en" = "en") =>
  renderDiagnostic(diagnosticAt(text, words, more), { name: "xa.barem", text }, locale).split("\n");

const text = 'ruleset x\n\tnhóm 1 "Nhận thức số" tối đa 100 {\n';

test("the place, the code and the sentence come first, then the line with carets under the words", () => {
  expect(linesOf(text, "100")).toEqual([
    "xa.barem:2:31: error BRM0901: Internal error of barem: x. Please report it.",
    '  2 │ \tnhóm 1 "Nhận thức số" tối đa 100 {',
    "    │ \t                             ^^^",
  ]);
  expect(linesOf(text, "100", {}, "vi")[0]).toMatch(/^xa\.barem:2:31: lỗi BRM0901: Lỗi bên trong barem/);
});

test("carets stand under the words also where letters are decomposed or wide", () => {
  const decomposed = `${"chỉ số".normalize("NFD")} 表 tối đa 5`;
  const [, code = "", carets = ""] = linesOf(decomposed, "5");
  expect(carets.indexOf("^")).toBe(displayWidth(code) - 1);
});

test("an empty span still has a caret, and one over several lines is underlined to the end of its first", () => {
  expect(linesOf("ab\ncd", "").at(-1)).toBe("    │ ^");
  expect(linesOf("ab {\ncd }", "{\ncd }").at(-1)).toBe("    │    ^");
});

test("a related place is shown with its own line, a fix with its text", () => {
  const lines = linesOf(
    text,
    "100",
    {
      related: [{ span: { from: 0, to: 7 }, role: "declared here" }],
      fixes: [{ span: { from: 0, to: 7 }, text: "80" }],
    },
    "vi",
  );
  expect(lines.slice(3)).toEqual([
    "  xa.barem:1:1: khai báo ở đây",
    "  1 │ ruleset x",
    "    │ ^^^^^^^",
    "  → thay ruleset bằng: 80 (tại xa.barem:1:1)",
  ]);
});

test("a related place in another file is shown with that file's name and line", () => {
  const other = { name: "chung.barem", text: "# chung\ncách tính k(r) = r * tối đa" };
  const from = other.text.indexOf("k(");
  const related = [
    { file: "chung.barem", span: { from, to: from + 1 }, role: "first defined here" as const },
  ];
  const source = { name: "xa.barem", text };
  const rendered = renderDiagnostic(diagnosticAt(text, "100", { related }), source, "en", {
    others: [other],
  });
  expect(rendered.split("\n").slice(3)).toEqual([
    "  chung.barem:2:11: first defined here",
    "  2 │ cách tính k(r) = r * tối đa",
    "    │           ^",
  ]);
});

test("a diagnostic of another file is shown with that file's line", () => {
  const other = { name: "chung.barem", text: "# chung" };
  const span = { from: 2, to: 7 };
  const source = { name: "xa.barem", text };
  const rendered = renderDiagnostic(diagnosticAt(text, "100", { file: "chung.barem", span }), source, "vi", {
    others: [other],
  });
  expect(rendered).toMatch(/^chung\.barem:1:3: lỗi BRM0901: .*\n {2}1 │ # chung\n {4}│ {3}\^{5}$/);
});

test.each([
  ["the underlined words are replaced", [2, 7], "số", "→ thay bằng: số"],
  ["the underlined words are removed", [2, 7], "", "→ bỏ phần được gạch chân"],
  [
    "words are added, on lines of their own too",
    [7, 7],
    "\n  điều kiện a > 0",
    "→ thêm:  ⏎ điều kiện a > 0 (tại x:1:8)",
  ],
  ["other words are replaced", [0, 1], "?", "→ thay # bằng: ? (tại x:1:1)"],
  ["other words are removed", [0, 1], "", "→ bỏ: # (tại x:1:1)"],
] as const)("a fix says what is done where: %s", (_what, [from, to], fix, line) => {
  const source = { name: "x", text: "# chung" };
  const fixes = [{ span: { from, to }, text: fix }];
  const rendered = renderDiagnostic(diagnosticAt(source.text, "chung", { fixes }), source, "vi");
  expect(rendered.split("\n").at(-1)).toBe(`  ${line}`);
});

test("a long line is cut around the underlined words, which keep their start", () => {
  const long = `${"đ ".repeat(200)}sai ${"x ".repeat(200)}`;
  const [, code = "", carets = ""] = linesOf(long, "sai");
  expect(displayWidth(code)).toBeLessThanOrEqual(120);
  expect(code).toMatch(/│ ….*sai.*…$/);
  expect(code.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("sai");
});

test("where a long line ends soon after the words, more of what stands before them is shown, from a word on", () => {
  const long = `chỉ số 1 "${"Tỷ lệ hồ sơ được xử lý trực tuyến ".repeat(6)}" tối đa sai }`;
  const [, code = ""] = linesOf(long, "sai");
  expect(displayWidth(code)).toBeGreaterThan(90);
  expect(code).toMatch(/ │ …\S.* tối đa sai }$/);
});

test("wherever the span stands in whatever line, the frame underlines its first letter", () => {
  const letters = fc.constantFrom("a", "ệ", "ệ".normalize("NFD"), "表", "đ", " ");
  fc.assert(
    fc.property(
      fc.array(letters, { maxLength: 300 }),
      fc.array(letters, { maxLength: 300 }),
      (before, after) => {
        const line = `${before.join("")}Ω${after.join("")}`;
        const [, code = "", carets = ""] = linesOf(line, "Ω");
        expect(displayWidth(code.slice(0, code.indexOf("Ω")))).toBe(carets.indexOf("^"));
        expect(carets.trimEnd().endsWith("│ ^") || carets.endsWith(" ^")).toBe(true);
        expect(displayWidth(code)).toBeLessThanOrEqual(120);
      },
    ),
  );
});

test("colour marks the severity and the carets only where it is asked for", () => {
  const source = { name: "xa.barem", text };
  expect(renderDiagnostic(diagnosticAt(text, "100"), source, "en")).not.toContain("\u001b");
  const colored = renderDiagnostic(diagnosticAt(text, "100"), source, "en", { color: true });
  expect(colored).toContain("\u001b[1;31merror BRM0901\u001b[0m");
  expect(colored).toContain("\u001b[1;31m^^^\u001b[0m");
});

test("control characters of a hostile file are shown, not obeyed", () => {
  const hostile = "max \u001b[2J 100";
  const rendered = renderDiagnostic(diagnosticAt(hostile, "100"), { name: "a\u001bb", text: hostile }, "vi");
  expect(rendered).not.toContain("\u001b");
  expect(rendered).toContain("␛[2J");
});
