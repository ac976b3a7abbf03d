/** Tests the canonical layout of a text: every construct of the grammar, and each rule of the layout by itself. */
import { describe, expect, test } from "vitest";
import { indicator, ruleset } from "../harness.ts";
import { baremFiles, fileText, formatted, grammarIn, lines, parses, treeOf, wholeGrammar } from "./format.ts";

const english = fileText("test/syntax/whole-language.en.barem");
const vietnamese = fileText("test/syntax/whole-language.vi.barem");

describe("every construct", () => {
  test("of the grammar is in the file that holds the whole language", () => {
    const found = grammarIn(english);
    // Any name stands for a name, and no canonical text has a semicolon.
    const missing = [...wholeGrammar()].filter(
      (one) => !found.has(one) && !["Name", "Semicolon"].includes(one),
    );
    expect(missing).toEqual([]);
  });

  test("has its canonical layout", () => {
    expect(formatted(english)).toBe(english);
    expect(formatted(vietnamese)).toBe(vietnamese);
  });

  test("has it whatever the blanks and line breaks were", () => {
    const [tight, wide] = [
      english.replaceAll(/(?<=\S) {2,}/g, " "),
      english.replaceAll(/(?<=\S) +(?=[<>=*/+{}:])/g, "   "),
    ];
    expect(tight).not.toBe(english);
    expect(formatted(tight)).toBe(english);
    expect(wide).not.toBe(english);
    expect(formatted(wide)).toBe(english);
  });

  test("is put into the other keyword language and back", () => {
    expect(formatted(english, "vi")).toBe(vietnamese);
    expect(formatted(vietnamese, "en")).toBe(english);
    expect(treeOf(vietnamese, "unspelt")).toEqual(treeOf(english, "unspelt"));
  });
});

describe("words and signs", () => {
  test("signs get blanks around them, brackets none inside, and a sign that belongs to a number none", () => {
    expect(lines("x=( a+b )*-2/( c-- 1 )\ny = f( a ,b )")).toBe("x = (a + b) * -2 / (c - -1)\ny = f(a, b)");
    expect(lines("input r :ratio in 0 %.. 100%\nx = r>=80 %and(r<90%)")).toBe(
      "input r: ratio in 0%..100%\nx = r >= 80% and (r < 90%)",
    );
  });

  test("a fraction that opens a product is written tight; other quotients are not, so that 1/2 is never read into a / 1 / 2", () => {
    expect(lines("x = 1 / 2*max\ny = a/1/2\nz = 1 / 2 / 2022\nu = 50%/2")).toBe(
      "x = 1/2 * max\ny = a / 1 / 2\nz = 1/2 / 2022\nu = 50% / 2",
    );
  });

  test("signs of several spellings get the plain one", () => {
    expect(lines("x = 2×3÷4−1–1\nrequire a≥1 and b≤2 and c≠3 and d<>4 and e=>5 and f=<6")).toBe(
      "x = 2 * 3 / 4 - 1 - 1\nrequire a >= 1 and b <= 2 and c != 3 and d != 4 and e >= 5 and f <= 6",
    );
  });

  test("curly quotes become straight, what is inside stays the same text, signs and all", () => {
    const body = 'lead “Sở "Nội vụ" \\ ≥ 80%,a+b”\nguide "a \\"b\\" \\\\ “c”   ×"';
    expect(lines(body)).toBe('lead  "Sở \\"Nội vụ\\" \\\\ ≥ 80%,a+b"\nguide "a \\"b\\" \\\\ “c”   ×"');
    expect(treeOf(formatted(indicator(body)))).toEqual(treeOf(indicator(body)));
  });

  test("numbers, codes and dates stay as printed", () => {
    const text = 'indicator 6.10 "x" max 010.50 {\n  input d: date in 2022-01-01..2022-12\n}';
    expect(formatted(ruleset(text))).toContain(text.replaceAll("\n", "\n  "));
  });

  test("a line that would begin with a minus gets brackets, because a minus goes on the line above", () => {
    const body = "points { -a > -3: 1; otherwise: -0 }";
    expect(lines(body)).toBe("points {\n  (-a) > -3: 1\n  otherwise: -0\n}");
    expect(treeOf(formatted(indicator(body)))).toEqual(treeOf(indicator(body)));
  });
});

describe("blocks", () => {
  test("data stand on one line while they take at most 110 columns, else each entry has its own", () => {
    const options = (label: string): string => `input s: choice { a "${label}"  b "B" }`;
    const [fits, exceeds] = [options("đ".repeat(95)), options("đ".repeat(96))];
    expect(lines(fits)).toBe(fits);
    expect(lines(exceeds)).toBe(`input s: choice {\n  a "${"đ".repeat(96)}"\n  b "B"\n}`);
  });

  test("a single entry stays on the line, however long", () => {
    const example = `example { a: "${"x".repeat(200)}" } gives 1`;
    expect(lines(example.replaceAll(" { ", " {\n").replaceAll(" }", "\n}"))).toBe(example);
  });

  test("what is computed or declared has its own line", () => {
    expect(lines("points { a: max; not a: 0 }\nx = { otherwise: 1 }")).toBe(
      "points {\n  a:     max\n  not a: 0\n}\nx = {\n  otherwise: 1\n}",
    );
    expect(formatted('ruleset r "B" { background { h: count } }')).toBe(
      'ruleset r "B" {\n  background {\n    h: count\n  }\n}\n',
    );
  });

  test("what has a heading is never on one line, unless it is empty", () => {
    expect(formatted('ruleset r "B" { level commune }')).toBe('ruleset r "B" {\n  level commune\n}\n');
    expect(formatted('ruleset r "B" {\n\n}')).toBe('ruleset r "B" { }\n');
  });

  test("data with a blank line or a comment between them keep their lines", () => {
    const spaced = 'input s: choice {\n  a "A"\n\n  b "B"\n}';
    const commented = 'input s: choice {\n  a "A"  # một\n  b "B"\n}';
    expect(lines(spaced)).toBe(spaced);
    expect(lines(commented)).toBe(commented);
  });

  test("words that side by side would be another word stay apart", () => {
    const body = "input s: choice {\n  ties\n  shared\n}";
    expect(lines(body)).toBe(body);
    expect(lines("input s: choice {\n  shared\n  ties\n}")).toBe("input s: choice { shared  ties }");
  });

  test("semicolons go, and each line has its own", () => {
    expect(lines("x = 1;; y = 2; source plan;")).toBe("x = 1\ny = 2\nsource plan");
  });
});

describe("columns", () => {
  test("the colons of a list line up, and the signs of cases that compare the same thing", () => {
    expect(lines("points {\nratio ≥ 80%: max; ratio<80% : 0; otherwise:1\n}")).toBe(
      "points {\n  ratio >= 80%: max\n  ratio <  80%: 0\n  otherwise:    1\n}",
    );
    expect(lines("points {\nr <= low: 0\nhigh > r: 1\nlow < r < high: 2\n}")).toBe(
      "points {\n  r <= low:       0\n  high > r:       1\n  low < r < high: 2\n}",
    );
  });

  test("Vietnamese letters count as one column, composed or not", () => {
    const body = "điểm {\n  đã_có: 1\n  chưa đã_có: 0\n}";
    const expected = "điểm {\n  đã_có:      1\n  chưa đã_có: 0\n}";
    expect(lines(body)).toBe(expected);
    expect(lines(body.normalize("NFD"))).toBe(expected);
  });

  test("first words of lines that only state something line up; inputs and conditions do not", () => {
    expect(
      lines('input ab: count "x"\nrequire ab > 0\nwording "x"\nlead "y"\nsource plan\n\nguide "z"'),
    ).toBe('input ab: count "x"\nrequire ab > 0\nwording "x"\nlead    "y"\nsource  plan\n\nguide "z"');
  });

  test("examples line up input by input, as far as they name the same", () => {
    const body = `
      example "một" { a: 1  b: 20 } gives 3
      example "hai mươi" { a: 1000  b: 2  c: có } gives not applicable
      example { a: 10  b: 1 } gives 2
    `;
    expect(lines(body)).toBe(
      [
        'example "một"      { a: 1     b: 20 }       gives 3',
        'example "hai mươi" { a: 1000  b: 2  c: có } gives not applicable',
        "example { a: 10  b: 1 } gives 2",
      ].join("\n"),
    );
  });
});

test("a text of very many lines is laid out like a short one", () => {
  const options = Array.from({ length: 130_000 }, (_, at) => (at % 2 === 0 ? "abc" : 'd   ""')).join("\n");
  const text = `ruleset r "B" {\nindicator 1 "x" {\ninput s: choice {\n${options}\n}\n}\n}`;
  const laidOut = options.replaceAll("d   ", "d ").replaceAll(/^/gm, "      ");
  expect(formatted(text)).toBe(
    `ruleset r "B" {\n  indicator 1 "x" {\n    input s: choice {\n${laidOut}\n    }\n  }\n}\n`,
  );
});

describe("files", () => {
  test.each(baremFiles("rulesets"))("%s is laid out as the formatter would", (file) => {
    expect(formatted(fileText(file))).toBe(fileText(file));
  });

  const others = [...baremFiles("test"), ...baremFiles("docs")].filter((file) => parses(fileText(file)));

  test.each(others)("%s says the same when it is laid out, and is then left alone", (file) => {
    const text = fileText(file);
    const laidOut = formatted(text);
    expect(treeOf(laidOut)).toEqual(treeOf(text));
    expect(formatted(laidOut)).toBe(laidOut);
  });
});
