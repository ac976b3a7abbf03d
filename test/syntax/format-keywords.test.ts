/** Tests what the formatter does with keywords, with encodings, and with texts that have mistakes. */
import { describe, expect, test } from "vitest";
import { format } from "../../src/author.ts";
import { expectSameMeaning, indicator, ruleset } from "../harness.ts";
import { fileText, formatted, lines, treeOf } from "./format.ts";

describe("keywords", () => {
  test("stay as written, also mixed, but for the blanks between their words", () => {
    const body =
      "tỉ  lệ = a nếu\u00a0không 0\npoints {\n  không phải a: điểm  tối đa\n  trường hợp khác: 0\n}";
    expect(lines(body)).toBe(
      "tỉ lệ = a nếu không 0\npoints {\n  không phải a:    điểm tối đa\n  trường hợp khác: 0\n}",
    );
  });

  test("get their usual Vietnamese spelling where they stand", () => {
    const body = `
      input p: points in 0..max
      points by p {
        yes: 5 points + max
        no: 0
      }
      x = not a or not (b = 1)
    `;
    expect(lines(body, "vi")).toBe(
      [
        "số liệu p: số điểm trong 0..điểm tối đa",
        "điểm theo p {",
        "  có:    5 điểm + điểm tối đa",
        "  không: 0",
        "}",
        "x = chưa a hoặc không phải (b = 1)",
      ].join("\n"),
    );
    expect(formatted('ruleset r "B" { basis "1" by "Bộ"\nindicator 1 "x" max 2 }', "vi")).toContain(
      'căn cứ "1" của "Bộ"\n\n  chỉ số 1 "x" tối đa 2',
    );
  });

  test.each(["tỉ lệ", "trường hợp khác", "không phải", "số điểm"])(
    "%s, a second spelling, becomes the usual one only when a language is asked for",
    (spelling) => {
      const text = indicator(`điểm {\n  tỉ lệ > 0 và không phải a: 1 số điểm\n  trường hợp khác: 0\n}`);
      expect(formatted(text)).toContain(spelling);
      expect(formatted(text, "vi")).not.toContain(spelling);
      expect(treeOf(formatted(text, "vi"), "unspelt")).toEqual(treeOf(text, "unspelt"));
    },
  );

  test("used as names are put into the other language with the rest, and stay the same names", () => {
    const text = ruleset(`
      indicator 1 "x" max 10 {
        input total: count in 1..10 "Tổng"
        input other: choice { full "Đủ"  zero "Không" }
        ratio = total / 10
        points by other {
          full: ratio * max
          zero: 0
        }
        example { total: 5  other: full } gives 5
      }
    `);
    const translated = formatted(text, "vi");
    expect(translated).toContain("ví dụ { tổng điểm: 5  khác: đủ điểm } được 5");
    expectSameMeaning(text, translated);
    expectSameMeaning(text, formatted(translated, "en"));
  });

  test("used as codes stay as printed", () => {
    const text = 'ruleset r "B" {\n  group full "x" max 1\n\n  index "I" = group full + 1\n}\n';
    expect(formatted(text, "vi")).toContain('nhóm full "x" tối đa 1');
    expect(formatted(text, "vi")).toContain("= nhóm full + 1");
  });

  test.each([
    ["source evidence", "source  evidence", "nguồn evidence"],
    ["x = chưa applicable", "x = chưa applicable", "x = chưa applicable"],
  ])("%s keeps the spelling that is not read as another keyword", (body, english, vietnamese) => {
    expect(lines(body, "en").replaceAll(/ +/g, " ")).toBe(english.replaceAll(/ +/g, " "));
    expect(lines(body, "vi")).toBe(vietnamese);
    expect(treeOf(formatted(indicator(body), "en"), "unspelt")).toEqual(treeOf(indicator(body), "unspelt"));
    expect(treeOf(formatted(indicator(body), "vi"), "unspelt")).toEqual(treeOf(indicator(body), "unspelt"));
  });

  test("two words that a line break kept apart are not joined into another keyword", () => {
    const text = indicator("nguồn\n  tài liệu kiểm chứng");
    expect(treeOf(formatted(text), "unspelt")).toEqual(treeOf(text, "unspelt"));
  });

  test.each([
    ["rulesets/commune/bac-kan-2022.barem", "vi"],
    ["rulesets/commune/dai-lanh-2023.barem", "vi"],
    ["rulesets/commune/dong-thanh-2023.barem", "vi"],
    ["rulesets/province/ninh-thuan-2023.barem", "en"],
  ] as const)(
    "of %s, written in %s, change without changing what it means, and change back",
    (file, language) => {
      const [vietnamese, english] = [formatted(fileText(file), "vi"), formatted(fileText(file), "en")];
      expect(language === "vi" ? vietnamese : english).toBe(fileText(file));
      expect(vietnamese).toContain("  chỉ số ");
      expect(vietnamese).not.toMatch(/^ *(?:indicator|input|points|example|lead|wording) /m);
      expectSameMeaning(english, vietnamese);
      expect(formatted(vietnamese, "en")).toBe(english);
      expect(formatted(english, "vi")).toBe(vietnamese);
    },
  );
});

describe("encodings", () => {
  const text = 'ruleset r "Bộ chỉ số" {\n  level   commune  # cấp\n  total   1\n}\n';

  test.each([
    ["a byte order mark", `\uFEFF${text}`],
    ["CRLF", text.replaceAll("\n", "\r\n")],
    ["CR", text.replaceAll("\n", "\r")],
    ["decomposed letters", text.normalize("NFD")],
    ["no line break at the end", text.trimEnd()],
    ["tabs and hard blanks", text.replaceAll("  ", "\t\u00a0")],
  ])("%s: the same text comes out, composed, with a line feed at the end of each line", (_, given) => {
    expect(formatted(given)).toBe(text.replaceAll("   ", " "));
  });
});

describe("mistakes", () => {
  test.each([
    ["a brace is missing", 'ruleset r "B" {\n   level commune'],
    ["a line is none", 'ruleset r "B" {\n   level commune\n  lorem\n}'],
    ["a decimal has a comma", 'ruleset r "B" {\n   total 1,5\n}'],
    ["a date is written with slashes", 'ruleset r "B" {\n   basis "x" dated 20/5/2022\n}'],
    ["quotes are single", "ruleset r 'B' { }"],
    ["a line begins with a minus", 'ruleset r "B" {\n indicator 1 "x" {\n x = 1\n - 1\n}\n}'],
    ["it is too long", "#".repeat(1_048_577)],
  ])("a text in which %s stays as it is, and it is said why", (_, text) => {
    const { text: same, diagnostics } = format(text, { keywords: "vi", locale: "en" });
    expect(same).toBe(text);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["error"]);
    expect(diagnostics[0]?.message).toMatch(/[.?]$/);
  });

  test("mistakes that are not of the grammar do not keep a text from being laid out", () => {
    expect(lines("points=nothing+1")).toBe("points = nothing + 1");
  });

  test("the sentence of a mistake is Vietnamese unless another language is asked for", () => {
    expect(format('ruleset r "B" {').diagnostics[0]?.message).toMatch(/^Dấu \{/);
  });
});
