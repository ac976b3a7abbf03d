/** JSON text in, units with places or issues with their words out. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileMessageOf as messageOf } from "../../src/base/file-message.ts";
import { readCsv } from "./raw.ts";
import { readJson } from "./raw.ts";

/** One line an issue: code, place, text found. */
function issuesOf(text: string): readonly string[] {
  return readJson(text).issues.map(
    ({ code, place, found }) =>
      `${code} ${place === null ? "file" : `${place.row}:${place.column ?? "-"}`} ${found}`,
  );
}

function wordsOf(text: string, locale: "vi" | "en"): readonly string[] {
  return readJson(text).issues.map((issue) => messageOf(issue, locale));
}

/** A file of one unit with these inputs, as JSON text. */
function withInputs(inputs: string): string {
  return `[{"unit": "X", "inputs": ${inputs}}]`;
}

describe("a table", () => {
  test("gives units with their inputs, numbers as they are written", () => {
    const text = `[
      { "unit": "A", "inputs": { "households": 1200, "III.5.a": "1000", "III.7.status": "deployed", "I.1.issued": true } },
      { "unit": "B", "inputs": { "area": 0.10, "x": null, "y": { "notApplicable": "không có" } } }
    ]`;
    const table = readJson(text);
    expect(table.issues).toEqual([]);
    expect(table.units.map(({ unit, inputs, row }) => ({ unit, inputs, row }))).toEqual([
      {
        unit: "A",
        inputs: { households: "1200", "III.5.a": "1000", "III.7.status": "deployed", "I.1.issued": true },
        row: 1,
      },
      { unit: "B", inputs: { area: "0.10", x: null, y: { notApplicable: "không có" } }, row: 2 },
    ]);
    expect(table.units[1]?.placeOf("area")).toEqual({ row: 2, column: "area" });
  });

  test("no digit is lost", () => {
    const digits = "1234567890".repeat(50);
    const { units } = readJson(withInputs(`{"a": ${digits}, "b": 1e999, "c": 0.1000, "d": -0}`));
    expect(units[0]?.inputs).toEqual({ a: digits, b: "1e999", c: "0.1000", d: "-0" });
  });

  test("keys and names are read in NFC; a byte order mark is no character of the text", () => {
    const text = withInputs('{"số_hộ": 1}').replace("X", "Xã").normalize("NFD");
    const [unit] = readJson(`\ufeff${text}`).units;
    expect(unit?.unit).toBe("Xã");
    expect(unit?.inputs).toEqual({ số_hộ: "1" });
  });

  test.each(['"__proto__"', '"\\u005f_proto__"', '"__\\u0070roto__"'])(
    "%s is a key like any other",
    (key) => {
      const { units, issues, columns } = readJson(
        withInputs(`{"a": 1, ${key}: {"notApplicable": "x"}, "b": 2}`),
      );
      expect(issues).toEqual([]);
      expect(Object.entries(units[0]?.inputs ?? {})).toEqual([
        ["a", "1"],
        ["__proto__", { notApplicable: "x" }],
        ["b", "2"],
      ]);
      expect(columns.has("__proto__")).toBe(true);
      expect({}).not.toHaveProperty("notApplicable");
    },
  );

  test("an object that looks like a number of the parser is no number", () => {
    expect(issuesOf(withInputs('{"a": {"isLosslessNumber": true, "value": "5"}}'))).toEqual([
      "BRM0407 1:a {…}",
    ]);
  });

  test("holds the same as the CSV table of the same figures", () => {
    const figure = fc.tuple(fc.integer({ min: 0 }), fc.constantFrom("80%", "có", "", "1.000"));
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 5 }), (figures) => {
        const csv = ["unit,a,b", ...figures.map(([a, b], index) => `U${index},${a},${b}`)].join("\n");
        const json = JSON.stringify(
          figures.map(([a, b], index) => ({ unit: `U${index}`, inputs: { a, b } })),
        );
        const inputsOf = (table: ReturnType<typeof readCsv>) =>
          table.units.map(({ unit, inputs }) => [unit, inputs]);
        expect(inputsOf(readJson(json))).toEqual(inputsOf(readCsv(csv)));
      }),
    );
  });
});

describe("text that is not JSON", () => {
  test.each([
    ['[{"unit": "X",\n  "inputs": {"a": 01}}]', 2, 20],
    ['[\n\n{"unit": }]', 3, 10],
    ["[1,]", 1, 4],
    ["[", 1, 2],
    ["[] x", 1, 4],
    ["{'unit': 1}", 1, 2],
    ['["a\nb"]', 1, 4],
    ["unit,a\nX,1", 1, 1],
  ])("%j is pointed at", (text, line, column) => {
    const { issues, units } = readJson(text);
    expect(units).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(["BRM0407"]);
    expect(issues[0]?.parameters).toEqual({ reason: "not JSON", line, column, key: undefined });
  });

  test("is said in our words, in both languages", () => {
    const text = '[{"unit": "X", "inputs": {"a": 1 "b": 2}}]';
    expect(issuesOf(text)).toEqual(['BRM0407 file "b": 2}}]']);
    expect(wordsOf(text, "vi")).toEqual([
      "Dòng 1, cột 34: nội dung chưa đúng cú pháp JSON từ chỗ này. Hãy kiểm tra dấu phẩy, dấu ngoặc và dấu nháy quanh đó.",
    ]);
    expect(wordsOf(text, "en")).toEqual([
      "Line 1, column 34: from here on the text is not JSON. Check the commas, brackets and quotes around this place.",
    ]);
  });
});

describe("JSON of another shape", () => {
  test.each([
    ["", "BRM0409 file "],
    ["  \n", "BRM0409 file "],
    ["[]", "BRM0409 file "],
    ["{}", "BRM0407 file {…}"],
    ["5", "BRM0407 file 5"],
    ['"x"', "BRM0407 file x"],
    ["[5]", "BRM0407 1:- 5"],
    ["[[]]", "BRM0407 1:- […]"],
    ['[{"unit": 5, "inputs": {}}]', "BRM0407 1:unit 5"],
    ['[{"inputs": {}}]', "BRM0407 1:unit "],
    ['[{"unit": "X"}]', "BRM0407 1:inputs "],
    ['[{"unit": "X", "inputs": [1]}]', "BRM0407 1:inputs […]"],
    ['[{"unit": "X", "inputs": {}, "input": 1}]', "BRM0407 1:input 1"],
    ['[{"unit": "X", "inputs": {}, "__proto__": {}}]', "BRM0407 1:__proto__ {…}"],
    ['[{"unit": " ", "inputs": {}}]', "BRM0403 1:unit "],
    [withInputs('{"a": [1]}'), "BRM0407 1:a […]"],
    [withInputs('{"a": {"notApplicable": "x", "b": 1}}'), "BRM0407 1:a {…}"],
    [withInputs('{"a": {"notApplicable": 5}}'), "BRM0407 1:a {…}"],
  ])("%s", (text, issue) => {
    expect(issuesOf(text)).toEqual([issue]);
    expect(readJson(text).units).toEqual([]);
    for (const words of [...wordsOf(text, "vi"), ...wordsOf(text, "en")])
      expect(words).not.toContain("undefined");
  });

  test("all faults come in one run, and the sound units are read", () => {
    const text = `[
      {"unit": "X", "inputs": {}}, 7, {"unit": "X", "inputs": {}}, {"unit": 1}, {"unit": "Y", "inputs": {"a": 1}}
    ]`;
    expect(issuesOf(text)).toEqual([
      "BRM0407 2:- 7",
      "BRM0401 3:unit X",
      "BRM0407 4:unit 1",
      "BRM0407 4:inputs ",
    ]);
    expect(readJson(text).units.map(({ unit }) => unit)).toEqual(["X", "Y"]);
    expect(wordsOf(text, "vi")[1]).toBe('Đơn vị "X" đã có ở vị trí thứ 1. Mỗi đơn vị chỉ ghi một lần.');
    expect(wordsOf(text, "en")[1]).toBe('Unit "X" already appears in unit 1. List each unit once.');
  });
});

describe("hostile JSON", () => {
  test("a key that stands twice is refused, with equal values too and in any spelling", () => {
    const text = '[{"unit": "X",\n "inputs": {"a": 1, "a": 1, "b": {"notApplicable": "x"}, "\\u0062": 2}}]';
    const { units, issues } = readJson(text);
    expect(units).toEqual([]);
    expect(issues.map(({ parameters }) => parameters)).toEqual([
      { reason: "key twice", line: 2, column: 21, key: "a" },
      { reason: "key twice", line: 2, column: 58, key: "b" },
    ]);
    expect(wordsOf(text, "vi")[0]).toContain('Dòng 2, cột 21: "a" được ghi hai lần');
    expect(wordsOf(text, "en")[0]).toContain('Line 2, column 21: "a" stands twice');
    expect(issuesOf(withInputs('{"__proto__": 1, "__proto__": 2}'))).toEqual(["BRM0407 file __proto__"]);
    expect(issuesOf(withInputs('{"\uffff_proto__": 1, "__proto__": 2}'))).toEqual(["BRM0407 file __proto__"]);
    expect(issuesOf(withInputs(`{"hộ": 1, "${"hộ".normalize("NFD")}": 1}`))).toEqual(["BRM0407 file hộ"]);
  });

  test("the same key in two objects, or as a value, is no repetition", () => {
    expect(
      issuesOf('[{"unit": "a", "inputs": {"a": "a"}}, {"unit": "b", "inputs": {"a": "a", "b": "a"}}]'),
    ).toEqual([]);
  });

  test("brackets may nest 64 deep and no deeper; brackets in strings do not count", () => {
    const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
    expect(issuesOf(deep(64))).toEqual(["BRM0407 1:- […]"]);
    const [issue] = readJson(deep(65)).issues;
    expect(issue?.parameters).toEqual({ reason: "too deep", line: 1, column: 65, key: undefined });
    expect(issuesOf("[".repeat(1_000_000))).toHaveLength(1);
    expect(issuesOf('{"a":'.repeat(1_000_000))).toHaveLength(1);
    expect(issuesOf(withInputs(`{"a": "${"[".repeat(100)}\\"${"[".repeat(100)}"}`))).toEqual([]);
    expect(wordsOf(deep(65), "vi")[0]).toContain("64 tầng");
    expect(wordsOf(deep(65), "en")[0]).toContain("64 deep");
  });

  test("a string beyond 1 MiB is refused and not repeated", () => {
    const [issue] = readJson(withInputs(`{"a": "${"x".repeat(2 ** 20 + 1)}"}`)).issues;
    expect(issue?.code).toBe("BRM0410");
    expect(issue?.place).toEqual({ row: 1, column: "a" });
    expect(issue?.found.length).toBeLessThan(110);
  });

  test("any text gives units or issues", () => {
    const piece = fc.constantFrom(
      "[",
      "]",
      "{",
      "}",
      '"unit"',
      '"inputs"',
      ":",
      ",",
      '"',
      "\\",
      "1",
      "null",
      "\n",
      " ",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(piece).map((pieces) => pieces.join("")),
        ),
        (text) => {
          const { units, issues } = readJson(text);
          expect(units.length + issues.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test("JSON is read as JSON.parse reads it", () => {
    const value = fc.oneof(fc.string({ unit: "binary" }), fc.boolean(), fc.constant(null));
    const key = fc.string().filter((text) => text === text.normalize("NFC"));
    fc.assert(
      fc.property(fc.dictionary(key, value), fc.constantFrom(undefined, 2, "\t"), (inputs, indent) => {
        const text = JSON.stringify([{ unit: "X", inputs }], null, indent);
        const table = readJson(text);
        expect(table.issues).toEqual([]);
        expect(Object.entries(table.units[0]?.inputs ?? {})).toEqual(Object.entries(inputs));
      }),
    );
  });
});
