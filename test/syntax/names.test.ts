/** Tests that names are any Vietnamese word, in any Unicode form, and that keywords may be names where nothing is unclear. */
import { describe, expect, test } from "vitest";
import { compile } from "../../src/check.ts";
import { indicatorsOf } from "../../src/ir/ruleset.ts";
import {
  expectClean,
  expectDiagnostics,
  expectFixed,
  expectSameMeaning,
  indicator,
  keywordLanguages,
  message,
  pointsOf,
  ruleset,
  scoreOne,
  unmarked,
} from "../harness.ts";

const TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const letters = [..."aăâeêioôơuưy"]
  .flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize("NFC")))
  .concat("đ")
  .flatMap((letter) => [letter, letter.toUpperCase()]);

test("every Vietnamese letter in both cases may stand in a name, at its start and inside", () => {
  expect(new Set(letters).size).toBe(146);
  expect(letters.every((letter) => letter.length === 1)).toBe(true);
  const names = letters.flatMap((letter) => [`${letter}1`, `x${letter}x`]);
  const inputs = names.map((name) => `input ${name}: yes/no`).join("\n");
  const { children } = expectClean(indicator(`${inputs}\npoints = 0`));
  expect(indicatorsOf(children)[0]?.inputs.map(({ name }) => name)).toEqual(names);
});

test("a name of every Vietnamese letter is one name, not several", () => {
  const name = `tên_${letters.join("")}`;
  expect(scoreOne(indicator(`input ${name}: ratio in 0..1\npoints = ${name} * max`), { [name]: "50%" })).toBe(
    "5",
  );
});

describe.each(["NFC", "NFD", "NFKC", "NFKD"])("text in %s", (form) => {
  const text = indicator('input số_hộ: count "Số hộ"\npoints { số_hộ >= 1: điểm tối đa   còn lại: 0 }');

  test("means the same", () => {
    expectSameMeaning(text, text.normalize(form));
  });

  test("is underlined in the author's own letters", () => {
    const wrong = indicator(
      'số liệu số_hộ: số lượng "Số hộ đã có"\nđiểm { «số_nhà» >= 1: tối đa   «ngõ»: 0 }',
    );
    expectDiagnostics(wrong.normalize(form), "BRM0201", "BRM0201");
  });

  test("takes the data of either form", () => {
    expect(pointsOf(text.normalize(form), { "1.số_hộ": 1 })).toEqual({ "1": "10" });
  });
});

test("names that differ in Unicode form only are one name", () => {
  const text = `input số_hộ: count\n«${"số_hộ".normalize("NFD")}» = 1\npoints = 0`;
  expectDiagnostics(indicator(text), "BRM0203");
});

test("blanks between the words of a keyword may be several, tabs, or non-breaking", () => {
  const text = ruleset(
    'chỉ số 1 "x" tối đa 10 {\n  số liệu a: số lượng\n  không áp dụng khi a = 0\n  điểm = điểm tối đa\n}',
  );
  for (const blank of ["  ", "\t", "\u00A0", "\u202F", "\u2009", " \u00A0 "]) {
    expectSameMeaning(
      text,
      text.replace(/(?<=không|áp|dụng|số|điểm|tối) (?=áp|dụng|khi|liệu|lượng|tối|đa)/gu, blank),
    );
  }
});

test("the words of a keyword stand on one line", () => {
  expectDiagnostics(indicator("input a: count\npoints = tối\n«đa»"), "BRM0106");
});

test("a keyword ends where a name goes on", () => {
  expectClean(indicator("input tối_đa: yes/no\ninput maximum: yes/no\ninput điểm_số: yes/no\npoints = 0"));
  expectClean(indicator("input tối_đa_x: ratio in 0..1\npoints = tối_đa_x * tối đa"));
});

test("a keyword that a name continues is reported once, as a name of several words", () => {
  expectDiagnostics(indicator("input a: count\npoints { a >= 1: «tối đa_x»; a < 1: 0 }"), "BRM0109");
});

test("ratio, tỷ lệ and tỉ lệ are one name", () => {
  const body = (names: readonly string[]) =>
    indicator(`input a: count\ninput b: count\nrequire b <= a\nnot applicable when a = 0\n${names[0]} = b / a
points { ${names[1]} >= 80%: max   ${names[2]} < 80%: ${names[3]} / 80% * max }`);
  const plain = body(["ratio", "ratio", "ratio", "ratio"]);
  expectSameMeaning(plain, body(["tỷ lệ", "ratio", "tỉ lệ", "tỷ\u00A0lệ"]));
  expect(scoreOne(plain, { a: 1000, b: 600 })).toBe("15/2");
  expectDiagnostics(indicator("ratio = 1\n«tỉ lệ» = 2\npoints = 0"), "BRM0203");
});

test("keywords that are not reserved may be names, in either language", () => {
  const soft = [
    "count",
    "amount",
    "text",
    "source",
    "total",
    "level",
    "sum",
    "round",
    "best",
    "province",
    "target",
  ];
  const words = [
    ...soft,
    "số lượng",
    "đại lượng",
    "nguồn",
    "tổng",
    "cấp",
    "mục tiêu",
    "trung bình",
    "hướng dẫn",
  ];
  for (const word of words) {
    expect(scoreOne(indicator(`input ${word}: ratio in 0..1\npoints = ${word} * max`), {})).toBe("pending");
    expectClean(indicator(`${word} = 50%\npoints = ${word} * max`));
  }
});

test.each(["max", "points", "yes", "no", "in", "and", "not", "else", "điểm", "tối đa", "và", "khi", "có"])(
  "%s is reserved and no name of an input",
  (word) => {
    expectDiagnostics(indicator(`input «${word}»: count\npoints = 0`), "BRM0105");
  },
);

test.each(["max", "yes", "in", "is", "tối đa", "và", "không"])(
  "%s is reserved and no name of a formula",
  (word) => {
    expectDiagnostics(indicator(`«${word}» = 5\npoints = 0`), "BRM0106");
  },
);

describe.each(keywordLanguages)("names of several words in %s keywords", (_, say) => {
  test("are joined by the fix in an input", () => {
    expectFixed(say(indicator("input «hồ sơ»: count\npoints { hồ_sơ > 1: max; otherwise: 0 }")), "BRM0109");
  });

  test("are no name where the word between them is a sign: is, là", () => {
    const body = "input s: choice { full; none }\npoints { s «is» full: max; otherwise: 0 }";
    expectFixed(say(indicator(body)), "BRM0105");
  });

  test("are joined by the fix in a definition", () => {
    expectFixed(
      say(indicator("input a: count\n«số hồ sơ» = a\npoints { số_hồ_sơ > 1: max; otherwise: 0 }")),
      "BRM0109",
    );
  });

  test("are joined by the fix in a formula", () => {
    const text = say(
      indicator("input số_hồ_sơ: count\nx = «số hồ sơ» + 1\npoints { x > 1: max; otherwise: 0 }"),
    );
    expectFixed(text, "BRM0109");
    expect(message(text, "en")).toBe("A name of several words is joined by underscores. Write số_hồ_sơ.");
    expect(message(text, "vi")).toBe("Tên gồm nhiều tiếng phải nối bằng dấu gạch dưới. Viết số_hồ_sơ.");
  });

  test("are joined by the fix where a case begins", () => {
    expectFixed(
      say(indicator("input số_hồ_sơ: count\npoints {\n  «số hồ sơ» > 1: max\n  otherwise: 0\n}")),
      "BRM0109",
    );
  });

  test("are joined by the fix where a case ends", () => {
    expectDiagnostics(
      say(indicator("input a: count\npoints { a > 1: max; otherwise: «số hồ sơ» }")),
      "BRM0109",
    );
  });
});

test("a name of several words may hold a keyword", () => {
  expectFixed(
    ruleset(
      'chỉ số 1 "x" tối đa 10 {\n  số liệu «đã có»: có/không\n  điểm { đã_có: tối đa; chưa đã_có: 0 }\n}',
    ),
    "BRM0109",
  );
});

test("an option of several words is joined by the fix", () => {
  expectDiagnostics(
    indicator(
      'input tt: choice {\n  xong "Đã"\n  «dự kiến» "Sẽ"\n}\npoints { tt = xong: max; otherwise: 0 }',
    ),
    "BRM0109",
  );
});

test("codes stay as printed: 6.10 is not 6.1, and both are not 6.100", () => {
  const text = ["6.1", "6.10", "6.100", "III.5", "1a", "A", "Đ.1", "7"]
    .map((code) => `indicator ${code} "x" max 1 { points = max }`)
    .join("\n");
  expect(Object.keys(pointsOf(ruleset(text), {})).sort()).toEqual(
    ["6.1", "6.10", "6.100", "III.5", "1a", "A", "Đ.1", "7"].sort(),
  );
  expectDiagnostics(
    ruleset('indicator 6.10 "x" max 1 { points = max }\nindicator «6.10» "y" max 1 { points = max }'),
    "BRM0202",
  );
});

test("III.2.b is input b of indicator III.2", () => {
  const text = ruleset(`
    indicator III.1 "x" max 10 { points = III.2.b * max }
    indicator III.2 "y" unscored { input b: ratio in 0..1 }
  `);
  expect(pointsOf(text, { "III.2.b": "25%" })).toEqual({ "III.1": "5/2", "III.2": "unscored" });
});

test("an input of another indicator that does not exist is underlined whole, with the nearest", () => {
  const text = ruleset(`
    indicator III.1 "x" max 10 { points = «III.2.c» * max }
    indicator III.2 "y" unscored { input b: ratio in 0..1 }
  `);
  expectFixed(text, "BRM0201");
  expect(message(text, "en")).toContain('Do you mean "III.2.b"?');
});

test("letters of another script in a name are one warning a name, which is read as it looks", () => {
  const text = indicator("input «\u0440\u0430_x»: count\npoints { pa_x > 1: max; otherwise: 0 }");
  expect(expectFixed(text, "BRM0122")).toContain("input pa_x:");
  expect(compile(unmarked(text)).ruleset).toBeDefined();
  expect(message(text, "en")).toBe(
    '"\u0440\u0430_x" holds letters that are not Latin: "\u0440" (U+0440) looks like "p", "\u0430" (U+0430) looks like "a". Type them again as Latin letters; they are read as such.',
  );
  expectFixed(indicator("input a: count\npoints { «\u0430» > 1: max; otherwise: 0 }"), "BRM0122");
});

test("two names that look the same are one name", () => {
  expectDiagnostics(indicator("input a: count\ninput ««\u0430»»: count\npoints = 0"), "BRM0122", "BRM0203");
});

test("a letter that looks like no Latin one is underlined", () => {
  expectDiagnostics(indicator("input a: count\npoints { a > 1: max; «\u0436»: 0 }"), "BRM0101");
});
