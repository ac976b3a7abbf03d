/** Workbooks as data in, files out that give back every text and digit and that spreadsheets show as they were meant. */
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { BookCell, BookSheet, EntryRule } from "../../src/base/workbook.ts";
import { readXlsx } from "../../src/data/read-xlsx.ts";
import { textOf, type Cell } from "../../src/data/sheet.ts";
import { writeXlsx } from "../../src/data/write-xlsx.ts";

const text = (value: string, more: Partial<BookCell> = {}): BookCell => ({
  value: { kind: "text", text: value },
  style: "plain",
  ...more,
});
const number = (decimal: string, more: Partial<BookCell> = {}): BookCell => ({
  value: { kind: "number", decimal },
  style: "plain",
  ...more,
});

function sheet(given: Partial<BookSheet> = {}): BookSheet {
  return {
    ...{ name: "Số liệu", rows: [[text("a")]], widths: [], frozenRows: 0, frozenColumns: 0, merges: [] },
    ...{ entries: [], isLocked: false, landscape: false, outline: [] },
    ...given,
  };
}

const bytesOf = (...sheets: readonly BookSheet[]) => writeXlsx({ title: "Mẫu", sheets });

/** The XML of a part, by default of the first sheet. */
function partOf(bytes: Uint8Array, path = "xl/worksheets/sheet1.xml"): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

function cellsOf(bytes: Uint8Array, at = 0): readonly (readonly Cell[])[] {
  const { sheets, faults } = readXlsx(bytes);
  expect(faults).toEqual([]);
  return sheets[at]?.rows.map(({ cells }) => cells) ?? [];
}

describe("what is written is read back", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "=1+1",
      "+5",
      "-5",
      "@x",
      "_x000D_",
      "_x005F_x000D_",
      "\r\n\t",
      " a ",
      "]]>",
      "&amp;",
      "<b>",
      "\ud800",
    ),
  );
  const anyNumber = fc
    .tuple(fc.boolean(), fc.stringMatching(/^[1-9][0-9]{0,8}$/), fc.stringMatching(/^[0-9]{0,5}[1-9]$/))
    .map(([isNegative, whole, fraction]) => `${isNegative ? "-" : ""}${whole}.${fraction}`);

  test("texts as they are, numbers to the last digit, rows and columns where they stood", () => {
    const anyRow = fc.array(
      fc.oneof(
        anyText.map((one) => text(one)),
        anyNumber.map((one) => number(one)),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 5 }), (rows) => {
        const read = readXlsx(bytesOf(sheet({ rows }))).sheets[0]?.rows ?? [];
        const texts = new Map(read.map(({ row, cells }) => [row, cells.map(textOf)]));
        rows.forEach((cells, at) => {
          const written = cells.map(({ value }) => (value.kind === "text" ? value.text : value.decimal));
          while (written.at(-1) === "") written.pop();
          expect(texts.get(at + 1) ?? []).toEqual(written);
        });
      }),
      { numRuns: 100 },
    );
  });

  test("a text that looks like a formula or a number is a text, and a number a number", () => {
    expect(
      cellsOf(bytesOf(sheet({ rows: [[text("=1+1"), text("5"), number("5"), number("-0.50")]] }))),
    ).toEqual([["=1+1", "5", { kind: "number", text: "5" }, { kind: "number", text: "-0.5" }]]);
  });

  test("digits beyond those that Excel keeps are in the file", () => {
    expect(cellsOf(bytesOf(sheet({ rows: [[number("0.12345678901234567890123")]] })))).toEqual([
      [{ kind: "number", text: "0.123456789012346", stored: "0.12345678901234567890123" }],
    ]);
  });

  test("what is no decimal is our mistake", () => {
    expect(() => bytesOf(sheet({ rows: [[number("1/3")]] }))).toThrow("expected as a decimal");
    expect(() => bytesOf(sheet({ rows: [[number("<f>1</f>")]] }))).toThrow("expected as a decimal");
  });

  test("a text longer than a cell is cut where Excel would refuse the file", () => {
    const [[cell] = []] = cellsOf(bytesOf(sheet({ rows: [[text("đ".repeat(40_000))]] })));
    expect(cell).toBe(`${"đ".repeat(32_766)}…`);
  });

  test("merged cells have one look, and are merged", () => {
    const merges = [{ top: 1, left: 1, bottom: 2, right: 2 }];
    const bytes = bytesOf(sheet({ rows: [[text("a", { style: "group" })], []], merges }));
    expect(readXlsx(bytes).sheets[0]?.merges).toEqual(merges);
    expect(partOf(bytes).match(/<c r="(?:A|B)[12]" s="1"/g)).toHaveLength(4);
  });

  test("the same workbook gives the same bytes", () => {
    const write = () => Buffer.from(bytesOf(sheet())).toString("base64");
    const zone = process.env["TZ"];
    try {
      const all = ["Asia/Ho_Chi_Minh", "America/Los_Angeles", "UTC"].map((one) => {
        process.env["TZ"] = one;
        return write();
      });
      expect(new Set(all).size).toBe(1);
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
    expect(partOf(bytesOf(sheet()), "docProps/core.xml")).toContain("<dc:title>Mẫu</dc:title>");
  });
});

test("sheets have names that Excel takes, no two alike", () => {
  const names = [
    "2023/2024 [xã]: a*b?",
    "số liệu",
    "SỐ LIỆU",
    "",
    "'a'",
    "History",
    "Xã ".repeat(20),
    "Xã ".repeat(20),
    "_lists",
  ];
  const read = readXlsx(bytesOf(...names.map((name) => sheet({ name })))).sheets.map(
    ({ name }) => name ?? "",
  );
  expect(read).toEqual([
    ...["2023-2024 -xã-- a-b-", "số liệu", "SỐ LIỆU (2)", "-", "’a’", "History-"],
    ...["Xã Xã Xã Xã Xã Xã Xã Xã Xã Xã X", "Xã Xã Xã Xã Xã Xã Xã Xã Xã (2)", "_lists"],
  ]);
  expect(read.filter((name) => name.length > 31)).toEqual([]);
});

describe("what may be entered", () => {
  const entry = (rule: EntryRule | null, row = 1, more = {}) => ({
    ...{ row, column: 2, rule, prompt: { title: "1.1", text: "Chọn “có” & 'không'" }, error: "Vẫn giữ?" },
    ...more,
  });
  const ruled = (...entries: BookSheet["entries"]) => bytesOf(sheet({ entries }));

  test.each([
    [
      "list",
      { kind: "list", options: ["có", "không"] },
      'type="list"',
      "<formula1>&quot;có,không&quot;</formula1>",
    ],
    [
      "whole from",
      { kind: "whole", low: "0", high: null },
      'operator="greaterThanOrEqual"',
      "<formula1>0</formula1>",
    ],
    [
      "decimal between",
      { kind: "decimal", low: "0", high: "100.5" },
      'operator="between"',
      "<formula1>0</formula1><formula2>100.5</formula2>",
    ],
    [
      "decimal up to",
      { kind: "decimal", low: null, high: "5" },
      'operator="lessThanOrEqual"',
      "<formula1>5</formula1>",
    ],
    [
      "decimal",
      { kind: "decimal", low: null, high: null },
      'type="decimal" operator="between"',
      "<formula2>1E+300</formula2>",
    ],
    [
      "date between",
      { kind: "date", low: "2023-01-01", high: "2023-06-30" },
      'type="date" operator="between"',
      "<formula1>44927</formula1><formula2>45107</formula2>",
    ],
    [
      "date",
      { kind: "date", low: null, high: null },
      'operator="greaterThanOrEqual"',
      "<formula1>1</formula1>",
    ],
  ] satisfies [string, EntryRule, string, string][])(
    "is asked about, not refused: %s",
    (_, rule, ...parts) => {
      const xml = partOf(ruled(entry(rule)));
      for (const part of parts) expect(xml).toContain(part);
      expect(xml).toContain('errorStyle="warning" showErrorMessage="1" error="Vẫn giữ?"');
      expect(xml).toContain("prompt=\"Chọn “có” &amp; 'không'\"");
    },
  );

  test("the same rule is written once for all its cells", () => {
    const list: EntryRule = { kind: "list", options: ["có", "không"] };
    const xml = partOf(ruled(entry(list), entry(list, 3, { lastRow: 9 }), entry(list, 12, { column: 28 })));
    expect(xml).toContain('<dataValidations count="1"><dataValidation sqref="B1 B3:B9 AB12"');
  });

  test("no rule only shows its prompt", () => {
    const xml = partOf(ruled(entry(null)));
    expect(xml).toContain('type="none"');
    expect(xml).not.toContain("showErrorMessage");
  });

  test("lists that are long or hold commas stand on a hidden sheet, each once", () => {
    const long = Array.from({ length: 100 }, (_, at) => `lựa chọn ${at}`);
    const quoted = ['có, "đã ban hành"', "=không"];
    const bytes = ruled(
      ...[long, quoted, long].map((options, at) => entry({ kind: "list", options }, at + 1)),
    );
    expect(partOf(bytes).match(/<formula1>.*?<\/formula1>/g)).toEqual([
      "<formula1>'_lists'!$A$1:$A$100</formula1>",
      "<formula1>'_lists'!$B$1:$B$2</formula1>",
    ]);
    expect(readXlsx(bytes).sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ["Số liệu", false],
      ["_lists", true],
    ]);
    expect(cellsOf(bytes, 1).slice(0, 3)).toEqual([
      ["lựa chọn 0", quoted[0]],
      ["lựa chọn 1", "=không"],
      ["lựa chọn 2"],
    ]);
  });

  test("prompts are cut to what Excel takes", () => {
    const xml = partOf(ruled(entry(null, 1, { prompt: { title: "a".repeat(40), text: "b".repeat(300) } })));
    expect(xml).toContain(`promptTitle="${"a".repeat(31)}…" prompt="${"b".repeat(254)}…"`);
  });
});

describe("a sheet", () => {
  const xmlOf = (given: Partial<BookSheet>) => partOf(bytesOf(sheet(given)));

  test("is locked but for the cells to be filled in", () => {
    const bytes = bytesOf(
      sheet({ isLocked: true, rows: [[text("a"), text("", { style: "entry", takes: "text" })]] }),
    );
    expect(partOf(bytes)).toContain('<sheetProtection sheet="1"');
    expect(partOf(bytes)).not.toContain("password");
    const styles =
      /<cellXfs .*<\/cellXfs>/.exec(partOf(bytes, "xl/styles.xml"))?.[0].split("<xf ").slice(1) ?? [];
    expect(styles.map((one) => one.includes('locked="0"'))).toEqual([false, false, true]);
    expect(styles[2]).toContain('numFmtId="164"');
    expect(partOf(bytes, "xl/styles.xml")).toContain('<numFmt numFmtId="164" formatCode="@"/>');
    expect(xmlOf({})).not.toContain("sheetProtection");
  });

  test("shows days as they are written, and decimals as asked", () => {
    const cells = [
      number("45107", { takes: "date" }),
      number("0.5", { decimals: 2 }),
      number("5", { decimals: 0 }),
    ];
    const bytes = bytesOf(sheet({ rows: [cells] }));
    expect(partOf(bytes, "xl/styles.xml").match(/formatCode="[^"]*"/g)).toEqual([
      ...['formatCode="yyyy-mm-dd"', 'formatCode="#,##0.00"', 'formatCode="#,##0"'],
    ]);
    expect(cellsOf(bytes)[0]?.[0]).toEqual({ kind: "date", text: "2023-06-30", day: "2023-06-30" });
  });

  test("keeps its headings in view and on every page", () => {
    const bytes = bytesOf(
      sheet({ name: "Nhà Bè's", frozenRows: 3, frozenColumns: 2, headingRows: { first: 2, last: 3 } }),
    );
    expect(partOf(bytes)).toContain(
      '<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>',
    );
    expect(partOf(bytes, "xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Nhà Bè''s'!$2:$3</definedName>`,
    );
    expect(xmlOf({ frozenRows: 1 })).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft"');
  });

  test("prints on A4, as wide as the page, with numbers", () => {
    expect(xmlOf({ landscape: true })).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(xmlOf({})).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xmlOf({ spreads: true })).toContain('<pageSetup paperSize="9" orientation="portrait"/>');
    expect(xmlOf({ spreads: true })).not.toContain("fitToPage");
    expect(xmlOf({})).toContain("<oddFooter>&amp;C&amp;P/&amp;N</oddFooter>");
  });

  test("is as wide as asked and high enough for its texts", () => {
    const rows = [
      [text("a b c d e f")],
      [text("a")],
      [text("a\nb\nc")],
      [text("a b c d e f", { style: "title" })],
    ];
    const xml = xmlOf({ rows, widths: [5], heights: [{ row: 2, lines: 4 }] });
    expect(xml).toContain('<col min="1" max="1" width="5.71" customWidth="1"/>');
    expect(xml.match(/<row [^>]*>/g)).toEqual([
      '<row r="1" ht="32.5">',
      '<row r="2" ht="64" customHeight="1">',
      '<row r="3" ht="48.25">',
      '<row r="4">',
    ]);
  });

  test("folds the rows under a heading", () => {
    const xml = xmlOf({ rows: [[text("a")], [text("b")], [text("c")]], outline: [{ first: 2, last: 3 }] });
    expect(xml.match(/<row [^>]*>/g)).toEqual([
      '<row r="1">',
      '<row r="2" outlineLevel="1">',
      '<row r="3" outlineLevel="1">',
    ]);
    expect(xml).toContain('<outlinePr summaryBelow="0"/>');
  });

  test("links to pages, never to files or scripts", () => {
    const links = [
      "https://a.vn/?q=số%20liệu&x=1",
      "mailto:a@b.vn",
      "javascript:alert(1)",
      "file:///etc/passwd",
      "https://a b",
    ];
    const bytes = bytesOf(sheet({ rows: [links.map((link) => text("a", { link }))] }));
    expect(partOf(bytes).match(/<hyperlink [^>]*>/g)).toEqual([
      '<hyperlink ref="A1" r:id="rId1"/>',
      '<hyperlink ref="B1" r:id="rId2"/>',
    ]);
    expect(partOf(bytes, "xl/worksheets/_rels/sheet1.xml.rels").match(/Target="[^"]*"/g)).toEqual([
      'Target="https://a.vn/?q=s%E1%BB%91%20li%E1%BB%87u&amp;x=1"',
      'Target="mailto:a@b.vn"',
    ]);
  });
});
