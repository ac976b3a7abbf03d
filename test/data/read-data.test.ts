/** Files of units as officials keep them in, figures or faults with their places out. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileMessageOf } from "../../src/base/file-message.ts";
import { readData, type ReadOptions } from "../../src/data/read-data.ts";
import type { DataTable } from "../../src/data/table.ts";
import { createEvaluator } from "../../src/evaluate/evaluator.ts";
import { issuesOf } from "../../src/evaluate/outcome.ts";
import { rulesetFrom } from "../compile.ts";
import { bookFile, row, sheetFile } from "./xlsx-files.ts";

const ruleset = rulesetFrom(`ruleset x "X" {
  level commune
  total 40
  not stated basis, period, lead, evidence
  background { households: count "Số hộ" }
  indicator III.5 "Hồ sơ" max 20 {
    input a: count "Tổng số hồ sơ"
    input b: amount "Số hồ sơ trực tuyến"
    points { a > 0 and b > 0: max
             otherwise: 0 }
  }
  indicator III.6 "Tài khoản" max 10 {
    input r: ratio in 0%..100% "Tỷ lệ hộ có tài khoản"
    points = r * max
  }
  indicator III.7 "Kế hoạch" max 10 {
    input plan: yes/no "Đã ban hành kế hoạch"
    input day: date "Ngày ban hành"
    input status: choice { none "Chưa triển khai"  done "Đã triển khai" } "Mức triển khai"
    points { plan and day <= 2023-12-31 and status = done: max
             otherwise: 0 }
  }
}`);

/** What was read of each unit, blanks left out. */
function read(given: string | Uint8Array, options: ReadOptions = {}) {
  const table = readData(given, ruleset, options);
  return table.issues.length > 0 ? table.issues.map(lineOf) : table.units.map(unitOf);
}

function unitOf({ unit, inputs }: DataTable["units"][number]) {
  return [unit, Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ""))];
}

function lineOf({ code, place, found }: DataTable["issues"][number]): string {
  const at = place === null ? "file" : (place.cell ?? `${place.row}:${place.column ?? "-"}`);
  return [code, ...(place?.sheet === undefined ? [] : [place.sheet]), at, found].join(" ");
}

/** What scoring has to say of each cell. */
function faultsOf(given: string | Uint8Array, options: ReadOptions = {}) {
  const table = readData(given, ruleset, options);
  const { units } = createEvaluator(ruleset).evaluateAll(table.units);
  return units.flatMap((unit, index) =>
    issuesOf(unit).map(({ code, input, found }) => {
      const place = table.units[index]?.placeOf(input);
      return `${code} ${place?.cell ?? `${place?.row}:${place?.column}`} ${place?.text ?? found}`;
    }),
  );
}

const FIGURES = { "III.5.a": "1234", "III.5.b": "1234.5", "III.6.r": "10.5%" };

describe("numbers as Vietnamese Excel writes them", () => {
  test.each([
    ["semicolons and decimal commas", "unit;III.5.a;III.5.b;III.6.r\nA;1.234;1.234,5;10,5%"],
    ["blanks between thousands", "unit;III.5.a;III.5.b;III.6.r\nA;1 234;1\u00a0234,5;10,5 %"],
    ["English", 'unit,III.5.a,III.5.b,III.6.r\nA,"1,234","1,234.5",10.5%'],
    ["another unit shows the mark", "unit;III.5.a;III.5.b;III.6.r\nA;1.234;1234,5;10,5%"],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual([["A", FIGURES]]);
    expect(readData(text, ruleset).notes).toEqual([]);
  });

  test("one number with two readings is an error until the mark is declared", () => {
    const text = "unit;III.5.a;III.5.b\nA;5;1.234";
    expect(faultsOf(text)).toEqual(["BRM0509 2:III.5.b 1.234"]);
    expect(readData(text, ruleset).notes.map(lineOf)).toEqual(["BRM0424 file "]);
    expect(read(text, { decimal: "comma" })).toEqual([["A", { "III.5.a": "5", "III.5.b": "1234" }]]);
    expect(read(text, { decimal: "point" })).toEqual([["A", { "III.5.a": "5", "III.5.b": "1.2340" }]]);
  });

  test("a file that writes decimals in both ways is told, with a number of each", () => {
    const text = "unit;III.5.a;III.5.b\nA;1;0,5\nB;1.000;0.25";
    const [note] = readData(text, ruleset).notes;
    expect(note && fileMessageOf(note, "en")).toContain("after a comma (0,5), others after a point (0.25)");
    expect(faultsOf(text)).toEqual(["BRM0509 2:III.5.b 0,5", "BRM0509 3:III.5.a 1.000"]);
  });

  test("texts that are no numbers say nothing of the mark, and the text of the file is what a fault shows", () => {
    expect(faultsOf("unit;III.5.a;III.6.r\nA;-1.000;0,5\nQuận 1,5;12x;1,5%")).toEqual([
      "BRM0503 2:III.5.a -1.000",
      "BRM0502 3:III.5.a 12x",
    ]);
  });

  test("80 %, 0.8 and 80 are never guessed into one another", () => {
    expect(faultsOf("unit;III.6.r\nB;80%\nC;0,8\nD;1")).toEqual([]);
    // Beside an 80 nobody knows whether 1 is one per cent or all.
    expect(faultsOf("unit;III.6.r\nA;80\nB;80%\nC;0,8\nD;1\nE;0")).toEqual([
      "BRM0510 2:III.6.r 80",
      "BRM0525 4:III.6.r 0,8",
      "BRM0525 5:III.6.r 1",
    ]);
  });

  test("1.000 is never 1 because another number of the file has a decimal point", () => {
    const text = "unit;III.5.a;III.5.b;III.6.r\nA;1.000;12.500;80.5%";
    expect(faultsOf(text)).toEqual(["BRM0509 2:III.5.a 1.000", "BRM0509 2:III.5.b 12.500"]);
    expect(faultsOf(text, { decimal: "point" })).toEqual(["BRM0509 2:III.5.a 1.000"]);
    expect(faultsOf('unit,III.5.a,III.5.b\nA,"1,000","0,25"')).toEqual(["BRM0509 2:III.5.a 1,000"]);
  });

  test("however a decimal is written, it is read as that number or refused", () => {
    const amount = fc
      .tuple(fc.nat(9_999_999), fc.nat(9999))
      .map(([whole, decimals]) => ({ whole, decimals }));
    fc.assert(
      fc.property(amount, fc.constantFrom(".", ",", " ", "\u00a0", ""), ({ whole, decimals }, group) => {
        const mark = group === "." ? "," : group === "," ? "." : ",";
        const spelt = String(whole).replace(/\B(?=(\d{3})+$)/g, group);
        const exact = `${whole}.${decimals}`;
        const text = `unit;III.5.a;III.5.b\nA;1;${spelt}${mark}${decimals}`;
        const [unit] = readData(text, ruleset, { decimal: mark === "," ? "comma" : "point" }).units;
        const scored =
          unit && createEvaluator(ruleset).evaluate(unit.inputs).indicators["III.5"]?.trace?.inputs;
        const value = scored?.find(({ key }) => key === "III.5.b")?.value;
        expect(value).toMatchObject({ equals: expect.anything() });
        expect(typeof value === "object" && value.toShortest(40)).toBe(exact.replace(/\.?0+$/, ""));
      }),
      { numRuns: 50 },
    );
  });
});

describe("answers", () => {
  test.each([
    ["có", true],
    ["Đã ban hành kế hoạch", true],
    ["đã ban hành kế hoạch".normalize("NFD"), true],
    ["Chưa ban hành kế hoạch", false],
    ["TRUE", true],
  ])("%s is yes or no", (word, isYes) => {
    const [unit] = readData(
      `unit;III.7.plan;III.7.day;III.7.status\nA;${word};2023-06-30;Đã triển khai`,
      ruleset,
    ).units;
    expect(unit && createEvaluator(ruleset).evaluate(unit.inputs).indicators["III.7"]?.exact).toBe(
      isYes ? "10" : "0",
    );
  });
});

describe("headings", () => {
  test("a code above its inputs, in merged cells or before blanks, is put before them", () => {
    const csv = "Bảng 1;;;;\nĐơn vị;III.5;;III.6;\n;a;b;r;\n(1);(2);(3);(4);\nA;5;2;80%;";
    expect(read(csv)).toEqual([["A", { "III.5.a": "5", "III.5.b": "2", "III.6.r": "80%" }]]);
    const xlsx = sheetFile(
      row(1, text("A1", "Đơn vị"), text("B1", "III.5. Hồ sơ"), text("D1", "III.6.r")) +
        row(2, text("B2", "a"), text("C2", "b")) +
        row(3, text("A3", "A"), "<c r='B3'><v>5</v></c>", "<c r='C3'><v>2</v></c>", text("D3", "80%")),
      {
        after:
          '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:D2"/></mergeCells>',
      },
    );
    expect(read(xlsx)).toEqual([["A", { "III.5.a": "5", "III.5.b": "2", "III.6.r": "80%" }]]);
  });

  test("words behind a code are its name, or make it an unknown column", () => {
    expect(read("unit;III.5.a Tổng số hồ sơ\nA;5")).toEqual([["A", { "III.5.a": "5" }]]);
    expect(read("unit;III.5.a (kế hoạch)\nA;5")).toEqual(["BRM0501 1:III.5.a (kế hoạch) III.5.a (kế hoạch)"]);
    expect(read("unit;III.5.b (nghìn)\nA;5")).toEqual(["BRM0501 1:III.5.b (nghìn) III.5.b (nghìn)"]);
  });

  test("serial numbers, notes and columns that are left out by name do not count, others are unknown", () => {
    expect(read("STT;unit;III.6.r;Ghi chú\n1;A;80%;x")).toEqual([["A", { "III.6.r": "80%" }]]);
    expect(read("unit;III.6.r;Cán bộ\nA;80%;x")).toEqual(["BRM0501 1:Cán bộ Cán bộ"]);
    expect(read("unit;III.6.r;Cán bộ\nA;80%;x", { ignore: ["cán bộ"] })).toEqual([
      ["A", { "III.6.r": "80%" }],
    ]);
  });

  test("UTF-16 as Excel's Unicode text, and a mark before UTF-8", () => {
    const text = "unit\tIII.5.a\nĐại Lãnh\t5\n";
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...text].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
    ]);
    expect(read(utf16)).toEqual([["Đại Lãnh", { "III.5.a": "5" }]]);
    expect(read(new TextEncoder().encode(`\ufeff${text}`))).toEqual([["Đại Lãnh", { "III.5.a": "5" }]]);
    expect(read(Uint8Array.from([0x75, 0xe3, 0x0a]))).toEqual(["BRM0411 file "]);
  });
});

describe("rows that are no units", () => {
  test("totals are passed over with a word, in rows and in forms", () => {
    const rows = "unit;III.5.a\nA;5\nTổng cộng;5\nTRUNG BÌNH;5";
    expect(read(rows)).toEqual([["A", { "III.5.a": "5" }]]);
    expect(readData(rows, ruleset).notes.map(lineOf)).toEqual([
      "BRM0429 3:unit Tổng cộng",
      "BRM0429 4:unit TRUNG BÌNH",
    ]);
    expect(read("Mã;Xã A;Tổng cộng\nIII.5.a;5;5")).toEqual([["Xã A", { "III.5.a": "5" }]]);
  });

  test.each(["(1);(2);(3);(4)", "A;B;1;2", "1;2;3;4=3/2", "(1);(2);(3)=(2)/(1);(4)"])(
    "columns numbered %s are passed over",
    (numbers) => {
      expect(read(`STT;unit;III.5.a;III.5.b\n${numbers}\n1;A;5;2`)).toEqual([
        ["A", { "III.5.a": "5", "III.5.b": "2" }],
      ]);
    },
  );

  test("signatures below the last unit are none, and Cộng Hòa is a commune", () => {
    expect(read("unit;III.5.a\nCộng Hòa;5\nTổng cộng toàn xã;5\n;TM. UBND\n;CHỦ TỊCH")).toEqual([
      ["Cộng Hòa", { "III.5.a": "5" }],
    ]);
    expect(read('[{"unit":"A","inputs":{"III.5.a":5}},{"unit":"Tổng số","inputs":{"III.5.a":5}}]')).toEqual([
      ["A", { "III.5.a": "5" }],
    ]);
  });

  test("two rows of numbers below a heading are passed over", () => {
    const rows = "unit;III.5.a;III.5.b;III.6.r;III.7.day\nA;B;1;2;3\n1;2;3;4;5\nX;5;2;80%;2023-06-30";
    expect(read(rows).map((one) => one[0])).toEqual(["X"]);
  });

  test("units that are called by numbers are units", () => {
    expect(read("unit;III.5.a;III.5.b\n1;2;3\n2;9;5").map((one) => one[0])).toEqual(["1", "2"]);
    expect(read("unit;III.5.a\nA;5\n(1);6")).toHaveLength(2);
  });

  test("one name spelt with blanks, capitals or what nobody sees is one unit", () => {
    const text = 'unit;III.5.a\nAn Bình;1\n"An\nBình";2\nAN  BÌNH;3\nAn Bình\u200b;4';
    expect(read(text)).toEqual([
      "BRM0401 3:unit An Bình",
      "BRM0401 5:unit AN BÌNH",
      "BRM0401 6:unit An Bình",
    ]);
  });
});

describe("claimed and verified figures", () => {
  const both =
    "unit;III.5.a (claimed);III.5.a (thẩm định);III.5.a (minh chứng);III.5.b\nA;9;8;Số 12/BC-UBND;3";

  test("of both the reader chooses none", () => {
    expect(read(both)).toEqual(["BRM0421 file "]);
    expect(read(both, { use: "claimed" })).toEqual([["A", { "III.5.a": "9", "III.5.b": "3" }]]);
    expect(read(both, { use: "verified" })).toEqual([["A", { "III.5.a": "8", "III.5.b": "3" }]]);
    expect(readData(both, ruleset, { use: "claimed" }).units[0]?.evidence.get("III.5.a")).toEqual({
      number: "Số 12/BC-UBND",
    });
  });

  test("figures that do not count because the others are used are told", () => {
    const text = "unit;III.5.a (claimed);III.5.a (verified);III.5.b (claimed)\nA;9;8;7\nB;9;;7";
    const [note, ...more] = readData(text, ruleset, { use: "verified" }).notes;
    expect([note?.code, note?.place?.row, note?.parameters, more]).toEqual([
      "BRM0435",
      2,
      { count: 3, use: "verified" },
      [],
    ]);
  });

  test("those that are not filled in do not count, and the same figure without a word beside one stands twice", () => {
    expect(read("unit;III.5.a (claimed);III.5.a (verified)\nA;9;")).toEqual([["A", { "III.5.a": "9" }]]);
    expect(read("unit;III.5.a;III.5.a (verified)\nA;9;8")).toEqual(["BRM0404 1:III.5.a III.5.a (verified)"]);
    expect(read('[{"unit":"A","inputs":{"III.5.a":1,"III.5.a (verified)":2}}]')).toEqual([
      "BRM0407 1:III.5.a III.5.a (verified)",
    ]);
  });
});

describe("forms", () => {
  const form = [
    "Bộ chỉ số;;;;",
    "Đơn vị;Xuân Lạc;;;",
    "Mã;Chỉ số, số liệu;Tự đánh giá;Thẩm định;Số văn bản",
    "III;Chính quyền số;;;",
    "III.5.a;Tổng số hồ sơ;1.000;;12/BC-UBND",
    "III.5.b;Số hồ sơ;0,5;;",
  ].join("\r\n");

  test("hold a row an input, and name their unit above", () => {
    expect(read(form)).toEqual([["Xuân Lạc", { "III.5.a": "1000", "III.5.b": "0.5" }]]);
    const [unit] = readData(form, ruleset).units;
    expect(unit?.placeOf("III.5.a")).toEqual({ row: 5, column: "III.5.a", text: "1.000" });
    expect(unit?.evidence.get("III.5.a")).toEqual({ number: "12/BC-UBND" });
  });

  test("may have a column for each unit", () => {
    expect(read("Mã;Tên;Xuân Lạc;Đại Lãnh\nIII.5.a;Hồ sơ;5;6\nIII.6.r;Tỷ lệ;80%;")).toEqual([
      ["Xuân Lạc", { "III.5.a": "5", "III.6.r": "80%" }],
      ["Đại Lãnh", { "III.5.a": "6" }],
    ]);
  });

  test("that name their unit have no other units, whatever a column is called", () => {
    const odd = (heading: string) =>
      `Đơn vị;An Bình;;\nMã;Nội dung;${heading};Điểm tự chấm\nIII.5.a;x;1000;9`;
    expect(read(odd("Năm 2025"))).toEqual([
      "BRM0436 2:Năm 2025 Năm 2025",
      "BRM0436 2:Điểm tự chấm Điểm tự chấm",
    ]);
    expect(read(odd("Kết quả thực hiện"), { ignore: ["Điểm tự chấm"] })).toEqual([
      ["An Bình", { "III.5.a": "1000" }],
    ]);
    expect(read("Mã;Kết quả\nIII.5.a;1000")).toEqual(["BRM0428 1:- "]);
  });

  test.each([
    [
      "two columns of figures",
      "Đơn vị;A;;\nMã;Nội dung;Số liệu;Số liệu\nIII.5.a;x;1000;900",
      "BRM0404 2:- Số liệu",
    ],
    [
      "a figure beside a verified one",
      "Đơn vị;A;;\nMã;x;Số liệu;Thẩm định\nIII.5.a;x;1000;900",
      "BRM0404 2:- Thẩm định",
    ],
    ["years as units", "Mã;Nội dung;2025\nIII.5.a;x;1000", "BRM0436 1:2025 2025"],
    ["a column without a heading", "Đơn vị;A;;\nMã;x;Số liệu;\nIII.5.a;x;1000;900", "BRM0436 2: "],
  ])("tell %s", (_, text, line) => {
    expect(read(text)).toContain(line);
  });

  test("tell figures in another unit of measure, and pass over numbers of columns and signatures", () => {
    const measured =
      rulesetFrom(`ruleset m "M" { level commune; total 1; not stated basis, period, lead, evidence
      indicator 1 "A" max 1 { input a: count of "hồ sơ" "Hồ sơ"
        points { a > 0: max
                 otherwise: 0 } } }`);
    const form = (unit: string) =>
      `Đơn vị:;An Bình;;Đơn vị: nghìn đồng\nMã;ĐVT;Số liệu;\n(1);(2);(3);\n1.a;${unit};5;\n;;Ngày … tháng …;\n;;Người lập;`;
    const linesOf = (text: string) => readData(text, measured).issues.map(lineOf);
    expect(linesOf(form("hồ sơ"))).toEqual([]);
    expect(linesOf(form("nghìn hồ sơ"))).toEqual(["BRM0437 4:1.a nghìn hồ sơ"]);
  });

  test("lose no answer beside a code that is not known, or beside none", () => {
    const form = (row: string) => `Đơn vị;A\nMã;Số liệu\nIII.5.a;5\n${row}\nIII.6.r;80%`;
    expect(read(form("III.9.x;có"))).toEqual(["BRM0501 4:III.9.x III.9.x"]);
    expect(read(form(";có"))).toEqual(["BRM0426 4:- có"]);
  });

  test("know units by names that look like measures, periods or plans, and need no heading for an empty column", () => {
    const named = "Đơn vị: Phường An Đồng;\nMã;Số liệu\nIII.5.a;5";
    expect(read(named)).toEqual([["Phường An Đồng", { "III.5.a": "5" }]]);
    const beside = "Mã;Sở Kế hoạch và Đầu tư;Năm Căn;Kỳ Anh;\nIII.5.a;5;6;7;";
    expect(read(beside)).toEqual([
      ["Sở Kế hoạch và Đầu tư", { "III.5.a": "5" }],
      ["Năm Căn", { "III.5.a": "6" }],
      ["Kỳ Anh", { "III.5.a": "7" }],
    ]);
  });

  test("tell figures that belong to no input, and inputs that stand twice", () => {
    expect(read(`${form}\r\n;;7;;\r\nIII.9.x;;7;;\r\nIII.5.a;;7;;`)).toEqual([
      "BRM0426 7:- 7",
      "BRM0501 8:III.9.x III.9.x",
      "BRM0420 9:III.5.a III.5.a",
    ]);
    expect(read(form.replace("Xuân Lạc", ""))).toEqual(["BRM0428 2:unit "]);
  });
});

/** A cell of inline text. */
function text(address: string, words: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
}

describe("workbooks", () => {
  const data = (unit: string) =>
    row(1, text("A1", "Đơn vị"), text("B1", "III.5.a")) + row(2, text("A2", unit), "<c r='B2'><v>5</v></c>");

  test("are read sheet by sheet; what is not read is told", () => {
    const book = bookFile({
      sheets: [
        { name: "Xã A", data: data("A") },
        { name: "Xã B", data: data("B") },
        { name: "Nháp", data: row(1, text("A1", "chữ")) },
        { name: "Cũ", data: data("C"), state: "hidden" },
      ],
    });
    expect(read(book)).toEqual([
      ["A", { "III.5.a": "5" }],
      ["B", { "III.5.a": "5" }],
    ]);
    expect(readData(book, ruleset).notes.map(({ code, found }) => `${code} ${found}`)).toEqual([
      "BRM0425 Nháp",
      "BRM0425 Cũ",
    ]);
    expect(read(book, { sheet: "Cũ" })).toEqual([["C", { "III.5.a": "5" }]]);
    expect(read(book, { sheet: "Cu" })).toEqual(["BRM0422 file Cu"]);
  });

  test("cells of which nothing can be read are refused with their address, the others count", () => {
    const cells = [
      text("A2", "A"),
      '<c r="B2" t="e"><v>#DIV/0!</v></c>',
      '<c r="C2"><f>SUM(D2:D9)</f></c>',
      '<c r="D2" s="1"><v>0.8</v></c>',
      '<c r="E2" s="2"><v>60</v></c>',
    ];
    const heading = ["unit", "III.5.a", "III.5.b", "III.6.r", "III.7.day"].map((name, at) =>
      text(`${"ABCDE"[at]}1`, name),
    );
    const book = sheetFile(row(1, ...heading) + row(2, ...cells), { formats: ["0%", 14] });
    expect(faultsOf(book)).toEqual([
      "BRM0521 B2 #DIV/0!",
      "BRM0522 C2 =SUM(D2:D9)",
      expect.stringContaining("BRM0523 E2"),
    ]);
    const [unit] = readData(book, ruleset).units;
    expect(unit && createEvaluator(ruleset).evaluate(unit.inputs).indicators["III.6"]?.exact).toBe("8");
  });

  test("what is struck out or raised is no part of a figure, and a column without a heading is not lost", () => {
    const rich = (address: string, runs: string) => `<c r="${address}" t="inlineStr"><is>${runs}</is></c>`;
    const book = sheetFile(
      row(1, text("A1", "unit"), text("B1", "III.5.a"), text("C1", "III.5.b")) +
        row(
          2,
          text("A2", "A"),
          rich("B2", "<r><rPr><strike/></rPr><t>60</t></r><r><t>580</t></r>"),
          rich("C2", '<r><t>1000</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>'),
        ),
    );
    expect(read(book)).toEqual([["A", { "III.5.a": "580", "III.5.b": "1000" }]]);
    const wide =
      row(1, text("A1", "unit"), text("B1", "III.5.a")) +
      row(2, text("A2", "A"), "<c r='B2'><v>5</v></c>", "<c r='C2'><v>9</v></c>");
    expect(read(sheetFile(wide))).toEqual(["BRM0501 Sheet1 C2 "]);
  });

  test("a figure in merged cells belongs to none of them", () => {
    const book = sheetFile(
      row(1, text("A1", "unit"), text("B1", "III.5.a")) +
        row(2, text("A2", "A"), "<c r='B2'><v>5</v></c>") +
        row(3, text("A3", "B")),
      { after: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>' },
    );
    expect(faultsOf(book)).toEqual(["BRM0524 B2 5", "BRM0524 B3 5"]);
  });

  test("digits beyond the 15 that Excel shows are told, and those shown count", () => {
    const book = sheetFile(
      row(1, text("A1", "unit"), text("B1", "III.5.b")) +
        row(2, text("A2", "A"), "<c r='B2'><v>0.30000000000000004</v></c>"),
    );
    expect(read(book)).toEqual([["A", { "III.5.b": "0.3" }]]);
    expect(readData(book, ruleset).notes.map(lineOf)).toEqual(["BRM0427 Sheet1 B2 0.30000000000000004"]);
  });

  test("what is no workbook is said", () => {
    expect(read(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))[0]).toMatch(
      /^BRM0423 file/,
    );
    expect(read(new TextEncoder().encode("unit;III.5.a\nA;5"), { format: "xlsx" })[0]).toMatch(
      /^BRM0423 file/,
    );
  });
});

test("each figure of a trace stands in the file at the place that is named (I57)", () => {
  const cell = fc.constantFrom(
    "",
    "12",
    "1.234,5",
    "0,5",
    "1 000",
    "80%",
    "có",
    "Đã triển khai",
    "2023-06-30",
  );
  const names = ["III.5.a", "III.5.b", "III.6.r", "III.7.plan", "III.7.day", "III.7.status"];
  const row = fc.tuple(...names.map(() => cell));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), fc.nat(2), (rows, above) => {
      const lines = [
        ...Array.from({ length: above }, () => "Bảng số liệu;;;;;;"),
        ["Đơn vị", ...names].join(";"),
        ...rows.map((cells, at) => [`U${at}`, ...cells].join(";")),
      ];
      const table = readData(lines.join("\n"), ruleset, { decimal: "comma" });
      const { units } = createEvaluator(ruleset).evaluateAll(table.units);
      for (const [at, unit] of units.entries()) {
        for (const { key } of Object.values(unit.indicators).flatMap(({ trace }) => trace?.inputs ?? [])) {
          const place = table.units[at]?.placeOf(key);
          const written = lines[(place?.row ?? 0) - 1]?.split(";")[names.indexOf(place?.column ?? "") + 1];
          expect(place?.text ?? table.units[at]?.inputs[key]).toBe(written);
          expect(written).not.toBe("");
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("the same table as csv, JSON and a workbook gives the same figures and the same faults (I54)", () => {
  const cell = fc.constantFrom(
    "",
    "12",
    "12x",
    "-1",
    "1.000",
    "0,5",
    "0.5",
    "80%",
    "không áp dụng: chưa có",
    "1.234,5",
    "__proto__",
  );
  const names = ["III.5.a", "III.5.b", "III.6.r"];
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 4 }), (rows) => {
      const csv = [["unit", ...names], ...rows.map((cells, at) => [`U${at}`, ...cells])]
        .map((cells) => cells.map((one) => `"${one}"`).join(","))
        .join("\n");
      const json = JSON.stringify(
        rows.map((cells, at) => ({
          unit: `U${at}`,
          inputs: Object.fromEntries(names.map((name, index) => [name, cells[index]])),
        })),
      );
      const line = (number: number, cells: readonly string[]) =>
        row(number, ...cells.map((one, at) => text(`${"ABCD"[at]}${number}`, one)));
      const xlsx = sheetFile(
        [["unit", ...names], ...rows.map((cells, at) => [`U${at}`, ...cells])]
          .map((cells, at) => line(at + 1, cells))
          .join(""),
      );
      const [first, ...others] = [csv, json, xlsx].map((file) => {
        const table = readData(file, ruleset);
        const { units } = createEvaluator(ruleset).evaluateAll(table.units);
        return {
          issues: table.issues,
          notes: table.notes,
          inputs: table.units.map(({ inputs }) => inputs),
          points: units.map(({ status, total }) => [status, total.exact]),
          faults: units.map((unit) => issuesOf(unit).map(({ code, input, found }) => [code, input, found])),
        };
      });
      for (const other of others) expect(other).toEqual(first);
    }),
    { numRuns: 60 },
  );
});
