/** Workbooks in, cells as people read them in Excel out, or a fault that says what is wrong with the file. */
import { crc32, deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readXlsx } from "../../src/data/read-xlsx.ts";
import type { Cell } from "../../src/data/sheet.ts";
import { bookFile, bookParts, type HandBook, packedFile, row, sheetFile } from "./xlsx-files.ts";

/** Cell A1 of the one sheet of a workbook with this in it, and that nothing is amiss. */
function cellOf(xml: string, book: Partial<HandBook> = {}): Cell | undefined {
  const { sheets, faults } = readXlsx(sheetFile(row(1, xml), book));
  expect(faults).toEqual([]);
  return sheets[0]?.rows[0]?.cells[0];
}

function faultsOf(bytes: Uint8Array): readonly unknown[] {
  return readXlsx(bytes).faults;
}

const value = (v: string, attributes = "") => `<c r="A1" ${attributes}><v>${v}</v></c>`;
const number = (text: string, stored?: string) => ({
  kind: "number",
  text,
  ...(stored === undefined ? {} : { stored }),
});

describe("a number", () => {
  test.each([
    ["5", "5"],
    ["0", "0"],
    ["-0", "0"],
    ["007.50", "7.5"],
    [".5", "0.5"],
    ["5.", "5"],
    ["+12", "12"],
    [" 12 ", "12"],
    ["-1234.5", "-1234.5"],
    ["123456789012345", "123456789012345"],
    ["1E-3", "0.001"],
    ["1.5e+20", "150000000000000000000"],
    ["1.0000000000000000", "1"],
    ["0E99", "0"],
  ])("%s is %s", (stored, shown) => {
    expect(cellOf(value(stored))).toEqual(number(shown));
  });

  test.each([
    ["0.30000000000000004", "0.3"],
    ["0.1234567890123454", "0.123456789012345"],
    ["0.1234567890123455", "0.123456789012346"],
    ["-0.1234567890123455", "-0.123456789012346"],
    ["99999999999999995", "100000000000000000"],
    ["12345678901234567890", "12345678901234600000"],
    ["79.999999999999986", "80"],
  ])("of more than 15 digits, %s, is %s as Excel shows, with what is stored", (stored, shown) => {
    expect(cellOf(value(stored))).toEqual(
      number(shown, stored.replace(/0+$/, stored.includes(".") ? "" : "0")),
    );
  });

  test("stored with an exponent is told in full", () => {
    expect(cellOf(value("2.9999999999999994E-2"))).toEqual(number("0.03", "0.029999999999999994"));
  });

  test.each([
    ["0.56999999999999995", "0.57"],
    ["2.9999999999999998E-2", "0.03"],
    ["0.99999999999999995", "1"],
  ])("%s is how Excel stores %s, and not a word is said", (stored, shown) => {
    expect(cellOf(value(stored))).toEqual(number(shown));
  });

  test.each([
    ["0.8", "80%"],
    ["1", "100%"],
    ["0.005", "0.5%"],
    ["-1.25E-1", "-12.5%"],
    ["0", "0%"],
    ["0.285", "28.5%"],
  ])("%s in a percent format is %s", (stored, shown) => {
    for (const style of [1, 2, 3]) {
      expect(cellOf(value(stored, `s="${style}"`), { formats: [9, "0.00%", "[Red]0%;-0%"] })).toEqual(
        number(shown),
      );
    }
  });

  test("in a percent format keeps 15 digits too", () => {
    const shown = cellOf(value("0.28999999999999994", 's="1"'), { formats: [10] });
    expect(shown).toEqual(number("29%", "28.999999999999994%"));
  });

  test.each(["0.0&quot;%&quot;", "0\\%"])(
    "in the format %s shows a sign that is only shown: 0.8 is 0.8 per cent",
    (format) => {
      expect(cellOf(value("0.8", 's="1"'), { formats: [format] })).toEqual(number("0.8%"));
    },
  );

  test.each([
    "General",
    "#,##0.00",
    "0.00E+00",
    "@",
    "0_%",
    "[$-42A]#,##0",
    "[Red]0.0",
    "0&quot; ngày dd/mm/yyyy&quot;",
    "[$đ-42A] 0",
    "0;0%",
  ])("in the format %s is a plain number", (format) => {
    expect(cellOf(value("0.8", 's="1"'), { formats: [format] })).toEqual(number("0.8"));
  });

  test.each(["1e999", "1E-999", "abc", "1,5", "NaN", "-", "1".repeat(401), `1${"0".repeat(600)}`])(
    "that is none stays in its cell: %s",
    (stored) => {
      expect(cellOf(value(stored))).toEqual({ kind: "error", text: stored });
    },
  );
});

describe("a date", () => {
  const date = (text: string, day: string | undefined) => ({ kind: "date", text, day });
  const read = (serial: string, properties = "", format: string | number = 14) =>
    cellOf(value(serial, 's="1"'), { formats: [format], properties });

  test.each([
    ["1", "1900-01-01"],
    ["59", "1900-02-28"],
    ["61", "1900-03-01"],
    ["45107", "2023-06-30"],
    ["45351", "2024-02-29"],
    ["45107.00000000000001", "2023-06-30"],
    ["2958465", "9999-12-31"],
  ])("with the number %s is %s", (serial, day) => {
    expect(read(serial)).toEqual(date(day, day));
  });

  test.each(["0", "60", "2958466", "-1", "1e300"])(
    "with the number %s is no day of the calendar",
    (serial) => {
      expect(read(serial)).toMatchObject({ kind: "date", day: undefined });
    },
  );

  test.each([
    ["0", "1904-01-01"],
    ["60", "1904-03-01"],
    ["43645", "2023-06-30"],
  ])("counted from 1904 with the number %s is %s", (serial, day) => {
    expect(read(serial, 'date1904="1"')).toEqual(date(day, day));
    expect(read(serial, 'date1904="true"')).toEqual(date(day, day));
  });

  test("with a time is shown with it and is no day", () => {
    expect(read("45107.354166666664", "", 22)).toEqual(date("2023-06-30 08:30:00", undefined));
    expect(read("45107.999999", "", 22)).toMatchObject({ kind: "date", day: undefined });
  });

  test.each([
    "dd/mm/yyyy",
    "yyyy\\-mm\\-dd;@",
    "[$-42A]d mmmm yyyy",
    "mmm",
    "m/yy",
    "&quot;ngày &quot;dd",
    17,
    31,
    58,
  ])("may have the format %s", (format) => {
    expect(read("45107", "", format)).toEqual(date("2023-06-30", "2023-06-30"));
  });

  test.each(["hh:mm", "h:mm AM/PM", "[h]:mm", "mm:ss.0", 18, 46])(
    "is not in the time format %s",
    (format) => {
      expect(read("0.5", "", format)).toEqual(date("12:00:00", undefined));
      expect(read("1.5", "", format)).toEqual(date("1.5", undefined));
    },
  );

  test("may be written out", () => {
    expect(cellOf(value("2023-06-30T00:00:00", 't="d"'))).toEqual(date("2023-06-30", "2023-06-30"));
    expect(cellOf(value("2023-02-30", 't="d"'))).toEqual(date("2023-02-30", undefined));
    expect(cellOf(value("2023-06-30T08:00:00", 't="d"'))).toEqual(date("2023-06-30T08:00:00", undefined));
  });
});

describe("a text", () => {
  const strings = (si: string, at = 0) => cellOf(value(String(at), 't="s"'), { strings: si });

  test("is joined of its runs, without how it is pronounced", () => {
    expect(strings("<si><t>a</t></si><si><r><rPr><b/></rPr><t>Xã </t></r></si>", 0)).toBe("a");
    const rich =
      '<si><r><t xml:space="preserve">Xã </t></r><r><rPr><b/></rPr><t>Ea Kar</t></r><rPh sb="0" eb="1"><t>KA</t></rPh></si>';
    expect(strings(rich)).toBe("Xã Ea Kar");
  });

  test("stands in its cell or in the table of texts", () => {
    expect(cellOf('<c r="A1" t="inlineStr"><is><t>a</t></is></c>')).toBe("a");
    expect(cellOf('<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>')).toBe("ab");
    expect(cellOf(value("a &amp; b", 't="str"'))).toBe("a & b");
  });

  test.each([
    ["&lt;&gt;&amp;&quot;&apos;", "<>&\"'"],
    ["&#272;&#x1EA1;i", "Đại"],
    ["&amp;lt;", "&lt;"],
    ["<![CDATA[<b>&amp;]]>", "<b>&amp;"],
    ["a<!-- > -->b", "ab"],
    ["a_x000D__x000a_b", "a\r\nb"],
    ["_x005F_x000D_", "_x000D_"],
    ["_x00_", "_x00_"],
    ["  a\r\nb  ", "a\nb"],
    ["\u00a0a\u00a0", "\u00a0a\u00a0"],
    ["=1+1", "=1+1"],
    ["__proto__", "__proto__"],
  ])("written %j reads %j", (xml, text) => {
    expect(strings(`<si><t>${xml}</t></si>`)).toBe(text);
  });

  test("keeps its blanks where the file says so", () => {
    expect(strings('<si><t xml:space="preserve"> a\n </t></si>')).toBe(" a\n ");
  });

  test("keeps its normal form", () => {
    expect(strings(`<si><t>${"Xã".normalize("NFD")}</t></si>`)).toBe("Xã".normalize("NFD"));
  });

  test.each(["7", "-1", "constructor", "99999999999"])(
    "that the table does not have is an error: %s",
    (at) => {
      expect(cellOf(value(at, 't="s"'), { strings: "<si><t>a</t></si>" })).toEqual({
        kind: "error",
        text: at,
      });
    },
  );
});

describe("another cell", () => {
  test.each([
    ["a truth", value("1", 't="b"'), { kind: "boolean", text: "TRUE" }],
    ["a falsehood", value("0", 't="b"'), { kind: "boolean", text: "FALSE" }],
    ["a truth that is none", value("2", 't="b"'), { kind: "error", text: "2" }],
    ["an error", value("#DIV/0!", 't="e"'), { kind: "error", text: "#DIV/0!" }],
    ["a text that looks like an error", value("#DIV/0!", 't="str"'), "#DIV/0!"],
    ["a kind that there is not", value("5", 't="zzz"'), { kind: "error", text: "5" }],
    ["a formula with its result", '<c r="A1"><f>1+1</f><v>2</v></c>', number("2")],
    ["a formula with a text", '<c r="A1" t="str"><f>B1</f><v>có</v></c>', "có"],
    [
      "a formula with an error",
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { kind: "error", text: "#DIV/0!" },
    ],
    ["a formula without a result", '<c r="A1"><f>1&lt;2</f></c>', { kind: "formula", text: "=1<2" }],
    ["a formula with an empty result", '<c r="A1"><f>1+1</f><v></v></c>', { kind: "formula", text: "=1+1" }],
    [
      "a formula that shares another",
      '<c r="A1"><f t="shared" si="0"/><v/></c>',
      { kind: "formula", text: "=" },
    ],
    [
      "a formula whose text has no result",
      '<c r="A1" t="str"><f>B1</f></c>',
      { kind: "formula", text: "=B1" },
    ],
  ])("is read: %s", (_, xml, cell) => {
    expect(cellOf(xml)).toEqual(cell);
  });

  test("the empty text of a formula is an empty cell", () => {
    const { sheets } = readXlsx(
      sheetFile(row(1, '<c r="A1" t="str"><f>""</f><v></v></c>', value("5").replace("A1", "B1"))),
    );
    expect(sheets[0]?.rows).toEqual([{ row: 1, cells: ["", number("5")] }]);
  });
});

describe("a sheet", () => {
  const rowsOf = (data: string, book: Partial<HandBook> = {}) => {
    const { sheets, faults } = readXlsx(sheetFile(data, book));
    expect(faults).toEqual([]);
    return sheets[0]?.rows;
  };
  const cell = (at: string) => `<c r="${at}"><v>5</v></c>`;

  test("has its cells by column and its rows by number, without blank ones", () => {
    const data =
      row(2, cell("B2"), '<c r="C2" s="1"/>') +
      row(3, '<c r="A3"/>') +
      '<row r="4"/>' +
      row(1048576, cell("A1048576"));
    expect(rowsOf(data)).toEqual([
      { row: 2, cells: ["", number("5")] },
      { row: 1048576, cells: [number("5")] },
    ]);
  });

  test("may leave the numbers out", () => {
    expect(rowsOf("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>")).toEqual([
      { row: 1, cells: [number("1"), "", number("3")] },
      { row: 3, cells: [number("4")] },
    ]);
  });

  test("goes to its last cell without having those between", () => {
    const rows = rowsOf(row(1, cell("A1")) + row(1048576, cell("XFD1048576")));
    expect(rows?.map(({ row, cells }) => [row, cells.length])).toEqual([
      [1, 1],
      [1048576, 16384],
    ]);
  });

  test("has its merged cells", () => {
    const bytes = sheetFile(row(1, cell("A1")), {
      after: '<mergeCells><mergeCell ref="A1:AB3"/><mergeCell ref="C5"/></mergeCells>',
    });
    expect(readXlsx(bytes).sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 3, right: 28 },
      { top: 5, left: 3, bottom: 5, right: 3 },
    ]);
  });

  test("is found by its relation, in the order of the tabs, with its name", () => {
    const data = row(1, cell("A1"));
    const { sheets } = readXlsx(
      bookFile({
        sheets: [
          { name: "__proto__", data },
          { name: "Số &amp; liệu", data: "", state: "hidden" },
          { name: "constructor", data, state: "veryHidden" },
        ],
      }),
    );
    expect(sheets.map(({ name, isHidden, rows }) => [name, isHidden, rows.length])).toEqual([
      ["__proto__", false, 1],
      ["Số & liệu", true, 0],
      ["constructor", true, 1],
    ]);
  });

  test.each([
    ["strict Open XML", { isStrict: true }],
    ["elements with a prefix", { prefix: "x:" }],
    [
      "no styles and no texts",
      { parts: { "xl/styles.xml": "<styleSheet/>", "xl/sharedStrings.xml": "<sst/>" } },
    ],
    ["macros", { parts: { "xl/vbaProject.bin": "Sub Auto_Open" } }],
  ] satisfies [string, Partial<HandBook>][])("is the same with %s", (_, book) => {
    expect(rowsOf(row(1, cell("A1")), book)).toEqual([{ row: 1, cells: [number("5")] }]);
  });

  test("may be written in UTF-16", () => {
    const xml = `\ufeff<worksheet><sheetData>${row(1, value("có", 't="str"'))}</sheetData></worksheet>`;
    const bytes = new Uint8Array(new Uint16Array([...xml].map((one) => one.charCodeAt(0))).buffer);
    expect(rowsOf("", { parts: { "xl/worksheets/sheet1.xml": bytes } })).toEqual([{ row: 1, cells: ["có"] }]);
  });

  test("outside the file is not there", () => {
    const parts = {
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml" TargetMode="External"/></Relationships>',
    };
    expect(readXlsx(sheetFile("", { parts }))).toEqual({
      sheets: [],
      faults: [{ kind: "damaged", part: "xl/workbook.xml", sheet: "Sheet1", why: "missing part" }],
    });
  });

  test("does not carry one cell into the next", () => {
    const inline = '<c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><v>b</v></c><c t="inlineStr"/>';
    const formula = "<c><f>1+1</f></c><c><v>1</v></c><c><f>1+1</f><v>2</v></c><c/>";
    const cells = [
      "a",
      { kind: "error", text: "b" },
      "",
      { kind: "formula", text: "=1+1" },
      number("1"),
      number("2"),
    ];
    expect(rowsOf(row(1, inline, formula))).toEqual([{ row: 1, cells }]);
  });

  test("that is a chart is left out", () => {
    const parts = {
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="charts/1.xml"/></Relationships>',
    };
    expect(readXlsx(sheetFile("", { parts }))).toEqual({ sheets: [], faults: [] });
  });
});

describe("a file that is no workbook", () => {
  const compound = (...names: readonly string[]) => {
    const bytes = new Uint8Array(4096).fill(0xff);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    names.forEach((name, at) => {
      bytes.set(
        [...name].flatMap((one) => [one.charCodeAt(0), 0]),
        1024 + 128 * at,
      );
    });
    return bytes;
  };
  const office = (main: string) =>
    zipSync({
      "_rels/.rels": strToU8(
        `<Relationships><Relationship Type="x/officeDocument" Target="${main}"/></Relationships>`,
      ),
      [main]: strToU8("<document/>"),
    });

  test.each([
    ["empty", new Uint8Array()],
    ["text", strToU8("Đơn vị;Số hộ\nXã A;5\n")],
    ["text", strToU8("<html><table></table></html>")],
    ["xls", compound("Root Entry", "Workbook")],
    ["doc", compound("Root Entry", "WordDocument")],
    ["xls", Uint8Array.from([0x09, 0x08, 0x10, 0, 0, 6, 5, 0])],
    ["unknown", Uint8Array.from([0x25, 0x50, 0, 1, 2, 3])],
    [
      "ods",
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
        "content.xml": strToU8("<x/>"),
      }),
    ],
    ["docx", office("word/document.xml")],
    ["pptx", office("ppt/presentation.xml")],
    ["xlsb", office("xl/workbook.bin")],
    ["zip", office("other/document.xml")],
    ["zip", zipSync({ "a.csv": strToU8("a") })],
    ["zip", zipSync({})],
  ])("is known: %s", (looksLike, bytes) => {
    expect(readXlsx(bytes)).toEqual({ sheets: [], faults: [{ kind: "not a workbook", looksLike }] });
  });

  test("may have a password", () => {
    expect(faultsOf(compound("EncryptionInfo", "EncryptedPackage", "Workbook"))).toEqual([
      { kind: "encrypted" },
    ]);
    const bytes = sheetFile(row(1, value("5")));
    // The mark of an encrypted entry in the directory at the end.
    bytes[directoryAt(bytes) + 8] = 1;
    expect(faultsOf(bytes)).toEqual([{ kind: "encrypted" }]);
  });
});

function directoryAt(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 6, true);
}

describe("a damaged file", () => {
  const whole = sheetFile(row(1, value("5")));
  const sheet = "xl/worksheets/sheet1.xml";
  const broken = (xml: string) => faultsOf(sheetFile("", { parts: { [sheet]: xml } }));

  test("is known however much of it was cut off", () => {
    for (let length = 4; length < whole.length; length += 7) {
      expect(faultsOf(whole.slice(0, length))).toEqual([
        { kind: "damaged", part: null, sheet: null, why: "cut off" },
      ]);
    }
  });

  test("never gives another figure than was saved", () => {
    const right = JSON.stringify(readXlsx(whole));
    const changed = whole
      .map((_, at) => at)
      .filter((at) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ 0x10;
        const got = readXlsx(bytes);
        return got.faults.length === 0 && JSON.stringify(got) !== right;
      });
    expect([...changed]).toEqual([]);
  });

  test.each([
    ["cut off", "<worksheet><sheetData>"],
    ["cut off", "<worksheet><sheetData"],
    ["cut off", '<worksheet a="'],
    ["cut off", "<worksheet><!-- "],
    ["not XML", "<worksheet></sheetData>"],
    ["not XML", "<worksheet/></worksheet>"],
    ["not XML", "<worksheet/>text"],
    ["not XML", "<worksheet>< a/></worksheet>"],
    ["unknown entity", "<worksheet>&xxe;</worksheet>"],
    ["unknown entity", "<worksheet>a & b</worksheet>"],
    ["unknown entity", '<worksheet a="&nbsp;"/>'],
    ["unknown entity", "<worksheet>&#0;</worksheet>"],
    ["unknown entity", "<worksheet>&#xD800;</worksheet>"],
    ["unknown entity", "<worksheet>&#1114112;</worksheet>"],
    ["order of cells", `<worksheet><sheetData>${row(2) + row(2)}</sheetData></worksheet>`],
    ["order of cells", `<worksheet><sheetData>${row(0)}</sheetData></worksheet>`],
    ["order of cells", `<worksheet><sheetData>${row(1048577)}</sheetData></worksheet>`],
    ["order of cells", `<worksheet><sheetData>${row(1, '<c r="B1"/><c r="A1"/>')}</sheetData></worksheet>`],
    ["order of cells", `<worksheet><sheetData>${row(1, '<c r="A2"/>')}</sheetData></worksheet>`],
    ["order of cells", `<worksheet><sheetData>${row(1, '<c r="XFE1"/>')}</sheetData></worksheet>`],
    ["order of cells", `<worksheet><sheetData>${row(1, '<c r="$A$1"/>')}</sheetData></worksheet>`],
    ["order of cells", '<worksheet><mergeCell ref="A:A"/></worksheet>'],
  ])("says why: %s in %s", (why, xml) => {
    expect(broken(xml)).toEqual([{ kind: "damaged", part: sheet, sheet: "Sheet1", why }]);
  });

  test("says which part is not UTF-8", () => {
    const bytes = sheetFile("", { parts: { "xl/sharedStrings.xml": Uint8Array.from([0x3c, 0xff, 0x3e]) } });
    expect(faultsOf(bytes)).toEqual([
      { kind: "damaged", part: "xl/sharedStrings.xml", sheet: null, why: "not UTF-8" },
    ]);
  });

  test("gives the other sheets", () => {
    const data = row(1, value("5"));
    const bytes = bookFile({
      sheets: ["A", "B", "C", "D"].map((name) => ({ name, data })),
      parts: {
        "xl/worksheets/sheet1.xml": null,
        "xl/worksheets/sheet3.xml": '<!DOCTYPE a [<!ENTITY xxe SYSTEM "file:///etc/passwd">]><a>&xxe;</a>',
      },
    });
    const { sheets, faults } = readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(["B", "D"]);
    expect(faults).toEqual([
      { kind: "damaged", part: "xl/worksheets/sheet1.xml", sheet: "A", why: "missing part" },
      { kind: "doctype", part: "xl/worksheets/sheet3.xml", sheet: "C" },
    ]);
  });

  test.each([
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
  ])("has no document type in %s", (part) => {
    const bytes = sheetFile("", { parts: { [part]: "<?xml version='1.0'?><!DOCTYPE a><a/>" } });
    expect(readXlsx(bytes)).toEqual({ sheets: [], faults: [{ kind: "doctype", part, sheet: null }] });
  });
});

describe("an archive", () => {
  const packed = [...bookParts({ sheets: [{ name: "A", data: row(1, value("5")) }] })].map(
    ([name, bytes]) => ({
      ...{ name, packed: new Uint8Array(deflateRawSync(bytes)), size: bytes.length, checksum: crc32(bytes) },
    }),
  );

  test("may be of the kind for large files", () => {
    const short = packedFile(packed);
    const long = packedFile(packed, true);
    expect(readXlsx(long)).toEqual(readXlsx(short));
    expect(readXlsx(long).sheets[0]?.rows).toEqual([{ row: 1, cells: [number("5")] }]);
  });

  test("may be followed by a remark", () => {
    const bytes = Uint8Array.from([...packedFile(packed), ...strToU8("PK\u0005\u0006 x")]);
    bytes[bytes.length - 8] = 6;
    expect(readXlsx(bytes).sheets).toHaveLength(1);
  });

  test("has all the entries that it says it has", () => {
    const bytes = packedFile(packed);
    bytes[bytes.length - 12] = packed.length + 1;
    expect(faultsOf(bytes)).toEqual([{ kind: "damaged", part: null, sheet: null, why: "archive" }]);
  });

  test("whose bytes are not those that were saved is refused where they are not compressed, too", () => {
    const parts = Object.fromEntries(bookParts({ sheets: [{ name: "A", data: row(1, value("5")) }] }));
    const bytes = zipSync(parts, { level: 0 });
    bytes[Buffer.from(bytes).indexOf("<v>5") + 3] = 0x36;
    expect(faultsOf(bytes)).toEqual([
      { kind: "damaged", part: "xl/worksheets/sheet1.xml", sheet: "A", why: "checksum" },
    ]);
  });
});

test("names that stand twice in an archive are refused: nobody knows which is meant", () => {
  const bytes = sheetFile("", { parts: { "XL/Workbook.xml": "<workbook/>" } });
  expect(faultsOf(bytes)).toEqual([{ kind: "damaged", part: null, sheet: null, why: "archive" }]);
});
