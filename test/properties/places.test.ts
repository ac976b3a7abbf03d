/** I51: a diagnostic lies where its author sees it, whatever letters, marks and emoji stand before it on the line. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { positionOf } from "../../src/base/source.ts";
import { displayWidth } from "../../src/base/width.ts";
import { compile } from "../../src/index.ts";
import { renderDiagnostic } from "../../src/report/render-diagnostic.ts";

const piece = fc.constantFrom(
  "đ",
  "Đ",
  "ữ",
  "ữ".normalize("NFD"),
  "e\u0301",
  "👍",
  "👩‍👩‍👧",
  "🇻🇳",
  "表",
  "a",
  " ",
  "số hộ",
);
const wording = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
const lineBreak = fc.constantFrom("\n", "\r\n", "\r");
const start = fc.constantFrom("", "\ufeff", "# đầu tệp 👍\n");

test("the words underlined are the words that are wrong, and the carets stand under them (I51)", () => {
  fc.assert(
    fc.property(wording, lineBreak, start, (words, end, first) => {
      const lines = [
        'ruleset x "X" {',
        "  level commune",
        "  total 5",
        '  indicator 1 "A" max 5 {',
        `    wording "${words}"; points = sô_hộ`,
        "  }",
        "}",
      ];
      const text = first + lines.join(end);
      const found = compile(text).diagnostics.filter(({ code }) => code === "BRM0201");
      expect(found.map(({ span }) => text.slice(span.from, span.to))).toEqual(["sô_hộ"]);
      const [diagnostic] = found;
      if (diagnostic === undefined) {
        return;
      }
      const { line, column } = positionOf(text, diagnostic.span.from);
      const written = text.split(/\r\n|[\n\r]/)[line - 1] ?? "";
      expect(written.slice(column - 1, column - 1 + "sô_hộ".length)).toBe("sô_hộ");
      const printed = renderDiagnostic(diagnostic, { name: "x.barem", text }, "vi").split("\n");
      const at = printed.findIndex((one) => one.includes("^"));
      const [above = "", carets = ""] = printed.slice(at - 1, at + 1);
      expect(displayWidth(carets.slice(0, carets.indexOf("^")))).toBe(
        displayWidth(above.slice(0, above.indexOf("sô_hộ"))),
      );
    }),
  );
});
