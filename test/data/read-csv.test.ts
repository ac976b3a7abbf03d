/** CSV text in, units with places or issues with row, column, value and words out. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileMessageOf as messageOf } from "../../src/base/file-message.ts";
import { readCsv } from "./raw.ts";
import { unknownColumns, type DataIssue, type DataTable } from "../../src/data/table.ts";
import type { Input, Ruleset } from "../../src/ir/ruleset.ts";
import { blankInput, blankRuleset } from "../blank.ts";
import { processorTime } from "../processor-time.ts";

/** One line an issue: code, place, text found. */
function issuesOf(text: string): readonly string[] {
  return readCsv(text).issues.map(lineOf);
}

function lineOf({ code, place, found }: DataIssue): string {
  return `${code} ${place === null ? "file" : `${place.row}:${place.column ?? "-"}`} ${found}`;
}

function wordsOf(text: string): readonly string[] {
  return readCsv(text).issues.flatMap((issue) => [messageOf(issue, "vi"), messageOf(issue, "en")]);
}

function unitsOf({ units }: DataTable): unknown {
  return units.map(({ unit, inputs, row }) => ({ unit, inputs: { ...inputs }, row }));
}

describe("a table", () => {
  const PLAIN = "unit,households,III.5.a\nXuân Lạc,1200,1000\nĐại Lãnh,,80%\n";
  const UNITS = [
    { unit: "Xuân Lạc", inputs: { households: "1200", "III.5.a": "1000" }, row: 2 },
    { unit: "Đại Lãnh", inputs: { households: "", "III.5.a": "80%" }, row: 3 },
  ];

  test("gives a unit a row, each figure with its place", () => {
    const table = readCsv(PLAIN);
    expect(table.issues).toEqual([]);
    expect(unitsOf(table)).toEqual(UNITS);
    expect(table.units[1]?.placeOf("III.5.a")).toEqual({ row: 3, column: "III.5.a" });
  });

  test.each([
    ["a byte order mark", `\ufeff${PLAIN}`],
    ["CRLF", PLAIN.replaceAll("\n", "\r\n")],
    ["CR", PLAIN.replaceAll("\n", "\r")],
    ["no line break at the end", PLAIN.trimEnd()],
    ["NFD", PLAIN.normalize("NFD")],
    ["quotes everywhere", PLAIN.replace(/[^,\n]+/g, '"$&"')],
    [
      "blanks around the headers and units",
      PLAIN.replace("households", " households ").replace("Xuân Lạc", " Xuân Lạc "),
    ],
    ["a Vietnamese header", PLAIN.replace("unit", "Đơn vị")],
    ["empty columns on the right", PLAIN.replaceAll(/(?=\n)/g, ",,")],
    ["rows of blanks below", `${PLAIN}\n , ,\n\n`],
  ])("is the same with %s", (_, text) => {
    const table = readCsv(text);
    expect(table.issues).toEqual([]);
    expect(unitsOf(table)).toEqual(UNITS);
    expect([...table.columns.keys()]).toEqual(["households", "III.5.a"]);
  });

  test("the column of units may stand anywhere", () => {
    expect(unitsOf(readCsv("a,unit,b\n1,X,2"))).toEqual([{ unit: "X", inputs: { a: "1", b: "2" }, row: 2 }]);
  });

  test("quoted cells hold commas, quotes and line breaks; a row is the line on which it begins", () => {
    const table = readCsv('unit,a,b\r\nX,"1, ""2""\r\n3",4\r\n\r\nY,5,"6"');
    expect(table.issues).toEqual([]);
    expect(unitsOf(table)).toEqual([
      { unit: "X", inputs: { a: '1, "2"\r\n3', b: "4" }, row: 2 },
      { unit: "Y", inputs: { a: "5", b: "6" }, row: 5 },
    ]);
  });

  test("a quote inside a plain cell is a character", () => {
    expect(unitsOf(readCsv('unit,a\nX,5" wide'))).toEqual([{ unit: "X", inputs: { a: '5" wide' }, row: 2 }]);
  });

  test("what is written as CSV is read back", () => {
    const cell = fc.string({
      maxLength: 8,
      unit: fc.constantFrom("a", "ộ", ",", '"', "\n", "\r", " ", "1", ";"),
    });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom("\n", "\r\n", "\r"), (cells, lineBreak) => {
        const quoted = cells.map((row, index) =>
          [`U${index}`, ...row].map((one) => `"${one.replaceAll('"', '""')}"`),
        );
        const table = readCsv(["unit,a,b", ...quoted.map((row) => row.join(","))].join(lineBreak));
        expect(table.issues).toEqual([]);
        expect(table.units.map(({ inputs }) => [inputs["a"], inputs["b"]])).toEqual(cells);
      }),
    );
  });

  test("names of Object.prototype are columns like any other", () => {
    const [unit] = readCsv("unit,__proto__,constructor\nX,1,2").units;
    expect(Object.entries(unit?.inputs ?? {})).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
    ]);
    expect(unit?.placeOf("__proto__")).toEqual({ row: 2, column: "__proto__" });
    expect({}).not.toHaveProperty("1");
  });
});

describe("faults", () => {
  test("all of a file come in one run, and the sound rows are read", () => {
    const text = 'unit,a,b\nX,1,2\n,3,4\nX,5,6\nY,7\nZ,8,9,10\n"W"x,1,2\nV,1,2';
    expect(issuesOf(text)).toEqual([
      "BRM0403 3:unit ",
      "BRM0401 4:unit X",
      "BRM0405 5:- Y,7",
      "BRM0405 6:- Z,8,9,10",
      "BRM0406 7:unit W",
    ]);
    expect(readCsv(text).units.map(({ unit }) => unit)).toEqual(["X", "V"]);
    const words = wordsOf(text);
    expect(words[2]).toBe('Đơn vị "X" đã có ở dòng 2. Mỗi đơn vị chỉ ghi một lần.');
    expect(words[3]).toBe('Unit "X" already appears in row 2. List each unit once.');
    expect(words[4]).toContain("Dòng này có 2 ô, dòng tiêu đề có 3 ô.");
    expect(words[5]).toContain("This row has 2 cells, the header has 3.");
  });

  test("a unit in NFD is the same unit", () => {
    expect(issuesOf(`unit,a\nĐại Lãnh,1\n${"Đại Lãnh".normalize("NFD")},2`)).toEqual([
      "BRM0401 3:unit Đại Lãnh",
    ]);
  });

  test("without a column of units the columns found are named, and rows are still checked", () => {
    expect(issuesOf("name,a\nX,1\nY")).toEqual(["BRM0402 1:- name,a"]);
    expect(readCsv("name,a\nX,1").units).toEqual([]);
    expect(wordsOf("name,a\nX,1")[0]).toContain("name, a");
    expect(wordsOf("name,a\nX,1")[1]).toContain('no column "unit"');
  });

  test("a column that stands twice is reported, in any form of Unicode, and no figure is guessed", () => {
    expect(issuesOf("unit,a,a\nX,1,2")).toEqual(["BRM0404 1:a a"]);
    expect(issuesOf(`unit,hộ,b,${"hộ".normalize("NFD")}\nX,1,2,3`)).toHaveLength(1);
    expect(issuesOf("unit,a,đơn vị\nX,1,Y")).toEqual(["BRM0404 1:unit đơn vị"]);
    expect(readCsv("unit,a,a\nX,1,2").units).toEqual([]);
    expect(wordsOf("unit,b,a,a\nX,1,2,3")[0]).toContain("cột thứ 3 và cột thứ 4");
    expect(wordsOf("unit,b,a,a\nX,1,2,3")[1]).toContain("column 3 and as column 4");
  });

  test("a quote that is not closed costs one row", () => {
    const text = 'unit,a\nX,"1\nY,2\nZ,3\n';
    expect(issuesOf(text)).toEqual(["BRM0406 2:a 1"]);
    expect(readCsv(text).units.map(({ unit, row }) => [unit, row])).toEqual([
      ["Y", 3],
      ["Z", 4],
    ]);
    expect(issuesOf('unit,a\nX,"1\nY,"2"\nZ,3')).toEqual(["BRM0406 2:a 1"]);
    expect(wordsOf(text)[0]).toContain("Dấu ngoặc kép");
    expect(wordsOf(text)[1]).toContain("double quote");
  });

  test.each(["", "\ufeff", "\n\r\n", "  \n", "unit,a", "unit,a\n\n"])("a table without units: %j", (text) => {
    expect(issuesOf(text)).toEqual(["BRM0409 file "]);
    expect(wordsOf(text)[0]).toContain("chưa có số liệu");
  });

  test.each([
    ["semicolons", "unit;a;b\nX;1,5;2"],
    ["semicolons below a title", "Bảng 1, năm 2023;;\nunit;a;b\nX;1,5;2"],
    ["tabs", "unit\ta\tb\nX\t1,5\t2"],
    ["a separator that the first line names", "sep=;\r\nunit;a;b\r\nX;1,5;2"],
  ])("%s part cells as well", (_, text) => {
    expect(issuesOf(text)).toEqual([]);
    expect(readCsv(text).units.map(({ inputs }) => inputs)).toEqual([{ a: "1,5", b: "2" }]);
  });

  test("a row of a file with semicolons has as many cells as its heading", () => {
    expect(issuesOf("unit;a;b\nX;1,5;2\nY;1")).toEqual(["BRM0405 3:- Y,1"]);
  });

  test("a cell or a line beyond 1 MiB is refused and not repeated", () => {
    const long = "1".repeat(2 ** 20);
    expect(readCsv(`unit,a\nX,${long}`).issues.map(({ code }) => code)).toEqual(["BRM0410"]);
    expect(readCsv(`unit,a\nX,${"1".repeat(2 ** 20 - 2)}`).issues).toEqual([]);
    const [cell, line] = readCsv(`unit,a,b\nX,${long}1,2\nY,${long},1\nZ,1,2`).issues;
    expect(cell?.place).toEqual({ row: 2, column: "a" });
    expect(cell?.parameters).toEqual({ what: "cell", limit: "1 MiB" });
    expect(line?.place).toEqual({ row: 3, column: null });
    expect(line?.parameters).toEqual({ what: "line", limit: "1 MiB" });
    expect(cell?.found.length).toBeLessThan(110);
    expect(wordsOf(`unit,a\nX,${long}`)[0]).toContain("1 MiB");
  });

  test("any text gives units or issues, in linear time", () => {
    const piece = fc.constantFrom("unit", "a", ",", '"', '""', "\n", "\r", "1", "ộ", ";", "\ufeff");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { units, issues } = readCsv(pieces.join(""));
        expect(units.length + issues.length).toBeGreaterThan(0);
      }),
    );
    for (const part of ['"', '""', '"a\n', 'x,"\n', '"""\n', "\n", ",", '"x"" y""\n']) {
      const began = process.cpuUsage();
      readCsv(`unit,a\n${part.repeat(400_000)}`);
      expect(processorTime(began)).toBeLessThan(3000);
    }
  });
});

describe("columns of no input", () => {
  const INPUT: Input = { ...blankInput, key: "households", name: "households", low: "0" };
  const RULESET: Ruleset = { ...blankRuleset, background: [INPUT] };

  test("are reported once, at their header, with the nearest input", () => {
    const table = readCsv("unit,houshold,__proto__\nX,1,2\nY,4,5");
    const issues = unknownColumns(table, RULESET);
    expect(issues.map(lineOf)).toEqual(["BRM0501 1:houshold houshold", "BRM0501 1:__proto__ __proto__"]);
    expect(issues[0]?.parameters).toEqual({ nearest: "households" });
    const both = unknownColumns(readCsv("unit,houshold,households\nX,1,2"), RULESET);
    expect(both[0]?.parameters).toEqual({ nearest: undefined });
    expect(unknownColumns(readCsv("unit,households\nX,1"), RULESET)).toEqual([]);
  });

  test("include a column without a name that holds something", () => {
    const table = readCsv("unit,households,\nX,1,\nY,2,note");
    expect(table.issues).toEqual([]);
    expect(unknownColumns(table, RULESET).map(lineOf)).toEqual(["BRM0501 3: "]);
  });
});
