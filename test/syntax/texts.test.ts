/** Tests that texts, dates, signs and comments are read as authors type or paste them. */
import { describe, expect, test } from "vitest";
import { compile } from "../../src/check.ts";
import { indicatorsOf } from "../../src/ir/ruleset.ts";
import {
  expectClean,
  expectDiagnostics,
  expectFixed,
  expectSameMeaning,
  indicator,
  inVietnamese,
  keywordLanguages,
  message,
  ruleset,
  scoreOne,
  told,
} from "../harness.ts";

const wordingOf = (line: string) =>
  indicatorsOf(expectClean(indicator(`points = 0\nwording ${line}`)).children)[0]?.wording;

test("quotes may be straight or curly, and each kind may hold the other", () => {
  expect(wordingOf('"Điểm tối đa"')).toEqual(["Điểm tối đa"]);
  expect(wordingOf("“Điểm tối đa”")).toEqual(["Điểm tối đa"]);
  expect(wordingOf('“a "b" c”')).toEqual(['a "b" c']);
  expect(wordingOf('"a “b” c"')).toEqual(["a “b” c"]);
});

test("a backslash keeps a quote or itself, and stays before anything else", () => {
  expect(wordingOf(String.raw`"a \"b\" c"`)).toEqual(['a "b" c']);
  expect(wordingOf(String.raw`"a \\ b", "c\\"`)).toEqual(["a \\ b", "c\\"]);
  expect(wordingOf(String.raw`"a \n b"`)).toEqual([String.raw`a \n b`]);
});

test("text holds any sign, comment marks and braces among them", () => {
  expect(wordingOf(`"# } { // ; 0,25 1.000 20/5/2022 $ € 👍"`)).toEqual([
    "# } { // ; 0,25 1.000 20/5/2022 $ € 👍",
  ]);
});

describe.each(keywordLanguages)("texts in %s keywords", (_, say) => {
  test("a text without its closing quote is underlined to the end of the line", () => {
    const text = say(indicator('input r: ratio in 0..1 «"nhãn»\npoints = r * max'));
    expectDiagnostics(text, "BRM0102");
    expect(message(text, "en")).toBe('This text is not closed. Add a " at its end, on the same line.');
    expect(message(text, "vi")).toBe(
      'Chuỗi này chưa đóng ngoặc kép. Hãy thêm dấu " ở cuối lời văn, trên cùng một dòng.',
    );
  });

  test("a text that swallows the brace after it is still one diagnostic", () => {
    expectDiagnostics(
      say(indicator('input r: ratio in 0..1\npoints = r * max\nwording «"abc }»')),
      "BRM0102",
    );
    const inside = '\n  indicator 1.1 "x" max 5 {\n    points = max\n  }\n}';
    expectDiagnostics(say(ruleset(`group 1 «"Nhóm» max 5 {${inside}`, "5")), "BRM0102");
  });

  test("a text that swallows the brace of an empty block is still one diagnostic", () => {
    expectDiagnostics(say(ruleset('group 1 «"Nhóm» {\n}', "0")), "BRM0102");
  });

  test("what stands below an unclosed text is still checked", () => {
    expectDiagnostics(
      say(indicator('input r: ratio in 0..1 «"nhãn»\npoints = «q» * max')),
      "BRM0102",
      "BRM0201",
    );
  });
});

describe("dates", () => {
  const basis = (date: string) => ruleset(`basis "922/QĐ-BTTTT" dated ${date} by "Bộ"`);

  test("are a day or a month", () => {
    expect(expectClean(basis("2022-05-20")).basis[0]?.dated).toBe("2022-05-20");
    expect(expectClean(basis("2022-05")).basis[0]?.dated).toBe("2022-05");
    expect(expectClean(ruleset('basis "922/QĐ-BTTTT"')).basis[0]?.dated).toBe(null);
  });

  test.each([
    ["20/5/2022", "2022-05-20"],
    ["02/12/2022", "2022-12-02"],
  ])("%s is turned into %s by the fix, day first", (written, iso) => {
    for (const text of [basis(`«${written}»`), inVietnamese(basis(`«${written}»`))]) {
      expect(expectFixed(text, "BRM0111")).toContain(iso);
      expect(message(text, "vi")).toBe(
        `Ngày viết theo thứ tự năm-tháng-ngày: ${iso}, không phải ${written}.`,
      );
    }
  });

  test("a year alone is no date", () => {
    expectDiagnostics(basis("«2022»"), "BRM0105");
  });

  test.each(["2022-13", "2022-00-10", "2022-02-30", "2023-02-29", "2022-12-32"])(
    "%s is in no calendar and refused",
    (date) => {
      expect(told(compile(basis(date)).diagnostics)).toHaveLength(1);
    },
  );

  test("a date that is in no calendar has no fix", () => {
    expect(told(compile(basis("31/13/2022")).diagnostics)[0]?.fixes).toEqual([]);
  });
});

describe("signs", () => {
  test("mathematical signs and their ASCII forms mean the same", () => {
    const plain = indicator(`
      input a: count
      input b: count
      require b <= a
      not applicable when a = 0
      points { b / a >= 80% and b != 0: 1 * max - 0   b / a < 80% or b = 0: 0 }
    `);
    const signs = plain.replace("<=", "≤").replace(">=", "≥").replace("!=", "≠").replace("1 *", "1 ×");
    expectSameMeaning(plain, signs);
    expectSameMeaning(plain, signs.replaceAll("b / a", "b ÷ a").replace("≠", "<>"));
    expectSameMeaning(plain, plain.replace("max - 0", "max − 0"));
    expectSameMeaning(plain, plain.replace("max - 0", "max – 0"));
  });

  test("the bracket of a call touches its name", () => {
    expectClean(indicator("input r: ratio in 0..1\npoints = proportional(r)"));
    expectDiagnostics(indicator("input r: ratio in 0..1\npoints = proportional «(»r)"), "BRM0113");
  });

  test("a bracket that opens a line does not make the line above a call", () => {
    const text = indicator("input r: ratio in 0..1\nx = r\npoints {\n  x >= 50%: max\n  (x) < 50%: 0\n}");
    expect(scoreOne(text, { r: "50%" })).toBe("10");
  });

  test("a line that begins with a minus is reported, and nothing else", () => {
    for (const minus of ["-", "−", "–"]) {
      expectDiagnostics(indicator(`points = 5 points\n  «${minus}» 1 points`), "BRM0110");
    }
    expect(message(indicator("points = 5 points\n- 1 points"), "en")).toBe(
      "A line cannot begin with a minus sign. Move the sign to the end of the line above.",
    );
    expectClean(indicator("points = 5 points -\n  1 points"));
  });

  test("lines may end with ; and several may stand on one line", () => {
    const lines = indicator("input a: count\ninput b: yes/no\nx = a + 1\npoints {\n  b: max\n  not b: 0\n}");
    expectSameMeaning(
      lines,
      lines
        .replaceAll("\n", ";\n")
        .replace(/\{;/g, "{")
        .replace(/(?<!\S\s*)};$/m, "}"),
    );
    expectSameMeaning(
      lines,
      indicator("input a: count; input b: yes/no; x = a + 1; points { b: max; not b: 0 };;"),
    );
    expectSameMeaning(
      lines,
      indicator("input a: count  input b: yes/no  x = a + 1  points { b: max  not b: 0 }"),
    );
  });

  test.each(["$", "€", "@", "👍", "^", "§", "…"])("%s cannot be read and is underlined", (sign) => {
    const text = indicator(`input r: ratio in 0..1\npoints = r * max «${sign}»`);
    expectDiagnostics(text, "BRM0101");
    expect(message(text, "vi")).toContain(`Không đọc được "${sign}"`);
  });

  test.each([["require b = a «^» 2"], ["require b = a «?» 2 : 3"]])(
    "one unreadable sign between two values is one diagnostic: %s",
    (line) => {
      expectDiagnostics(indicator(`input a: count\ninput b: count\n${line}\npoints = 0`), "BRM0101");
    },
  );

  test("a text in single quotes is one diagnostic", () => {
    expect(told(compile(indicator("input a: count 'A'\npoints = 0")).diagnostics)).toHaveLength(1);
  });
});

describe("lines and blanks", () => {
  const text = indicator(
    'input a: count "Số"\n\n# ghi chú "\npoints { a > 1: max  # ghi chú }\n  otherwise: 0 }',
  );

  test("comments go to the end of the line and mean nothing", () => {
    expectSameMeaning(text, text.replace(/#.*/g, ""));
  });

  test("line ends of Windows and of old Macs, tabs, and a byte order mark mean nothing", () => {
    expectSameMeaning(text, text.replaceAll("\n", "\r\n"));
    expectSameMeaning(text, text.replaceAll("\n", "\r"));
    expectSameMeaning(text, text.replaceAll("  ", "\t"));
    expectSameMeaning(text, `\uFEFF${text}`);
    expectSameMeaning(text, text.replaceAll(" ", "\u00A0"));
  });

  test("spans count the author's line ends and byte order mark", () => {
    const wrong = indicator('input a: count "Số"\npoints = «q» * max\n').replaceAll("\n", "\r\n");
    expectDiagnostics(`\uFEFF${wrong}`, "BRM0201");
  });

  test("a text ends at each kind of line end", () => {
    const wrong = indicator('input a: count «"Số»\npoints = 0');
    expectDiagnostics(wrong.replaceAll("\n", "\r\n"), "BRM0102");
    expectDiagnostics(wrong.replaceAll("\n", "\r"), "BRM0102");
  });

  test.each(["202E", "200F", "2066", "061C", "200E"])(
    "the bidirectional control U+%s is an error anywhere, and the fix removes it",
    (hex) => {
      const control = String.fromCodePoint(Number.parseInt(hex, 16));
      const inText = indicator(`points = 0\nwording "Điểm «${control}» tối đa"`);
      expectFixed(inText, "BRM0112");
      expect(message(inText, "en")).toContain(`U+${hex}`);
      expectFixed(indicator(`points = 0 # «${control}»`), "BRM0112");
      expectFixed(indicator(`points = «${control}»0`), "BRM0112");
    },
  );
});
