/** Tests the forms that officials fill in: nothing of a ruleset is lost, and what they offer is what is read. */
import { describe, expect, test } from "vitest";
import type { BookSheet, EntryRule } from "../../src/base/workbook.ts";
import { textOf } from "../../src/data/sheet.ts";
import { readXlsx } from "../../src/data/read-xlsx.ts";
import { writeXlsx } from "../../src/data/write-xlsx.ts";
import { compileValue } from "../../src/evaluate/read-value.ts";
import { inputsOf, type Node, type Ruleset } from "../../src/ir/ruleset.ts";
import { sheetCsv } from "../../src/report/template-csv.ts";
import { dataSheets, templateOf } from "../../src/report/template.ts";
import { rulesetFrom } from "../compile.ts";
import { shippedFiles, shippedRuleset } from "../rulesets/shipped.ts";

const shipped = shippedFiles(".barem")
  .filter((path) => path.includes("/"))
  .map((path) => path.replace(".barem", ""));

const kinds = rulesetFrom(`ruleset xa_2026 "Bộ chỉ số thử" {
  level commune; not stated basis, period, lead, evidence
  total 20
  background { households: count of "hộ" "Số hộ" }
  group I "Chính quyền số" max 20 {
    indicator I.1 "Kế hoạch" max 20 {
      input a: count in 1..1000 of "hồ sơ" "Tổng số hồ sơ"
      input b: amount "Kinh phí" of "triệu đồng"
      input r: ratio in 0%..100% "Tỷ lệ hài lòng"
      input p: points in 0..2.5 "Điểm khảo sát"
      input done: yes/no "Đã ban hành"
      input day: date in 2023-01-01..2023-12-31 "Ngày ban hành"
      input note: text "=Trích yếu; \\"nội dung\\""
      input state: choice {
        full "Đầy đủ, kịp thời"
        part
        none "full"
      }
      points { done and state = full: max   otherwise: 0 }
      evidence "Quyết định"
    }
    indicator I.2 "Số hộ" unscored { input extra: ratio in 0..33% "Hộ dùng" }
  }
}`);

const FIRST = 6;
const ENTRY_COLUMNS = 6;

function textAt(sheet: BookSheet, row: number, column: number): string {
  const value = sheet.rows[row]?.[column]?.value;
  return value?.kind === "text" ? value.text : (value?.decimal ?? "");
}

function gridOf({ rows }: BookSheet): readonly (readonly string[])[] {
  return rows.map((row) => row.map((cell) => (cell?.value.kind === "text" ? cell.value.text : "")));
}

function formOf(ruleset: Ruleset, units: readonly string[] = []): BookSheet {
  const [form] = dataSheets(ruleset, { units, isTable: false }, "vi");
  if (form === undefined) throw new Error("no form");
  return form;
}

function tableOf(ruleset: Ruleset, units: readonly string[] = []): BookSheet {
  const [table] = dataSheets(ruleset, { units, isTable: true }, "vi");
  if (table === undefined) throw new Error("no table");
  return table;
}

/** What stands in column A below the heads, in printed order. */
function codesOf(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) =>
    node.kind === "group"
      ? [node.code, ...codesOf(node.children)]
      : [node.code, ...node.inputs.map(({ key }) => key)],
  );
}

function rulesAt(sheet: BookSheet, row: number, column: number): readonly (EntryRule | null)[] {
  return sheet.entries.filter((one) => one.row === row && one.column === column).map(({ rule }) => rule);
}

describe.each(shipped)("%s", (id) => {
  const ruleset = shippedRuleset(id);
  const keys = inputsOf(ruleset).map(({ key }) => key);
  const form = formOf(ruleset);
  const table = tableOf(ruleset);

  test("the form has a row for each group, indicator and input, and cells to fill in beside inputs only", () => {
    const shared = ruleset.background.map(({ key }) => key);
    const written = form.rows.slice(FIRST).map((_, at) => textAt(form, FIRST + at, 0));
    expect(written).toEqual([...(shared.length === 0 ? [] : ["", ...shared]), ...codesOf(ruleset.children)]);
    const filledIn = form.rows.slice(FIRST).flatMap((row, at) => {
      const styles = row.map((cell) => cell?.style);
      const entries = styles.slice(-ENTRY_COLUMNS).filter((style) => style === "entry").length;
      expect([0, ENTRY_COLUMNS]).toContain(entries);
      expect(styles.slice(0, -ENTRY_COLUMNS)).not.toContain("entry");
      return entries === 0 ? [] : [textAt(form, FIRST + at, 0)];
    });
    expect(filledIn).toEqual(keys);
  });

  test("every cell to fill in says what it is for, and lists offer what is read", () => {
    for (const input of inputsOf(ruleset)) {
      const row =
        FIRST + 1 + form.rows.slice(FIRST).findIndex((_, at) => textAt(form, FIRST + at, 0) === input.key);
      for (const column of [4, 5, 6, 7, 8, 9]) {
        const own = form.entries.filter((one) => one.row === row && one.column === column);
        expect(own.map(({ prompt }) => prompt?.text).filter(Boolean)).toHaveLength(1);
      }
      const [rule] = rulesAt(form, row, 4);
      expect(rulesAt(table, 8, keys.indexOf(input.key) + 2)).toEqual([rule]);
      const isListed = input.kind === "choice" || input.kind === "yes/no";
      expect(rule?.kind === "list").toBe(isListed);
      const read = rule?.kind === "list" ? rule.options.map(compileValue(input)) : [];
      expect(read).toEqual(
        (input.kind === "choice" ? input.options.map(({ word }) => word) : isListed ? [true, false] : []).map(
          (value) => ({ state: "value", value }),
        ),
      );
    }
  });

  test("the table has a column for each input and room for two hundred units", () => {
    expect(gridOf(table)[6]).toEqual(["Đơn vị", ...keys]);
    expect(table.rows).toHaveLength(7 + 200);
    expect(new Set(table.rows.slice(7).flatMap((row) => row.map((cell) => cell?.style)))).toEqual(
      new Set(["entry"]),
    );
    expect(table.rows.slice(7).every((row) => row.length === keys.length + 1)).toBe(true);
  });
});

test.each([
  ["form", formOf(kinds, ["Xuân Lạc"])],
  ["table", tableOf(kinds, ["Xuân Lạc", "Yên Thịnh"])],
])("a %s has the same cells as csv and as a workbook", (_, sheet) => {
  const { sheets, faults } = readXlsx(writeXlsx({ title: "", sheets: [sheet] }));
  expect(faults).toEqual([]);
  const written = gridOf(sheet).map((row, at) => ({ row: at + 1, cells: trimmed(row) }));
  const texts = written.filter(({ cells }) => cells.length > 0);
  const [read] = sheets;
  expect(read?.rows.map(({ row, cells }) => ({ row, cells: trimmed(cells.map(textOf)) }))).toEqual(texts);
  const csv = sheetCsv(sheet);
  expect(csv).toMatch(/^\uFEFF[^\n]*;[^\n]*\r\n/);
  expect(cellsOf(csv)).toEqual(
    written.slice(0, texts.at(-1)?.row).map(({ cells }) => cells.map((text) => text.replace(/^=/, "'="))),
  );
});

function trimmed(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((text) => text !== "") + 1);
}

function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows = csv.slice(1).match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? [];
  return rows.map((row) => {
    const cells = `;${row.slice(0, -2)}`.match(/;(?:"(?:[^"]|"")*"|[^;]*)/g) ?? [];
    return trimmed(
      cells.map((cell) => {
        const text = cell.slice(1);
        return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
      }),
    );
  });
}

test("a form says in words how each kind of figure is written", () => {
  const rows = gridOf(formOf(kinds)).slice(FIRST);
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ["", "Thông tin chung", ""],
    ["households", "Số hộ", "số nguyên từ 0 (hộ)"],
    ["I", "Chính quyền số", "tối đa 20 điểm"],
    ["I.1", "Kế hoạch\nTài liệu kiểm chứng: Quyết định", "tối đa 20 điểm"],
    ["I.1.a", "Tổng số hồ sơ", "số nguyên từ 1 đến 1000 (hồ sơ)"],
    ["I.1.b", "Kinh phí", "số từ 0, được có phần lẻ (triệu đồng)"],
    ["I.1.r", "Tỷ lệ hài lòng", "tỷ lệ từ 0% đến 100%, ghi kèm %"],
    ["I.1.p", "Điểm khảo sát", "số điểm từ 0 đến 2,5"],
    ["I.1.done", "Đã ban hành", "có / không"],
    ["I.1.day", "Ngày ban hành", "ngày từ 2023-01-01 đến 2023-12-31, ghi năm-tháng-ngày"],
    ["I.1.note", '=Trích yếu; "nội dung"', "ghi bằng chữ"],
    ["I.1.state", "State", "chọn một:\n– Đầy đủ, kịp thời\n– part\n– none"],
    ["I.2", "Số hộ", "không tính điểm"],
    ["I.2.extra", "Hộ dùng", "tỷ lệ từ 0% đến 33%, ghi kèm %"],
  ]);
  const english = dataSheets(kinds, { units: [], isTable: false }, "en").flatMap(gridOf);
  expect(english[5]?.slice(0, 5)).toEqual([
    "Code",
    "Indicator, input",
    "How to write it",
    "Claimed",
    "Verified",
  ]);
  expect(english[10]?.[2]).toBe("whole number from 1 to 1000 (hồ sơ)");
});

test("spreadsheets are told the range, a percentage may be typed as it is written", () => {
  const form = formOf(kinds);
  const ruleOf = (key: string) => rulesAt(form, gridOf(form).findIndex(([first]) => first === key) + 1, 4)[0];
  expect(ruleOf("I.1.a")).toEqual({ kind: "whole", low: "1", high: "1000" });
  expect(ruleOf("I.1.p")).toEqual({ kind: "decimal", low: "0", high: "2.5" });
  expect(ruleOf("I.1.day")).toEqual({ kind: "date", low: "2023-01-01", high: "2023-12-31" });
  expect(ruleOf("I.1.done")).toEqual({ kind: "list", options: ["có", "không"] });
  // The label "full" of the last option is the word of the first, which it would be read as.
  expect(ruleOf("I.1.state")).toEqual({ kind: "list", options: ["Đầy đủ, kịp thời", "part", "none"] });
  expect([ruleOf("I.1.r"), ruleOf("I.1.note"), ruleOf("I.2.extra")]).toEqual([null, null, null]);
});

test("a group folds its rows, heads stay in view, and nothing but entries can be changed", () => {
  const form = formOf(kinds);
  expect(form.outline).toEqual([
    { first: 8, last: 8 },
    { first: 10, last: 20 },
  ]);
  expect([form.frozenRows, form.frozenColumns, form.isLocked]).toEqual([6, 2, true]);
  expect(form.headingRows).toEqual({ first: 6, last: 6 });
});

test("each unit that is named has a sheet with its name, then comes a guide with nothing to fill in", () => {
  const book = templateOf(kinds, { units: ["Xuân Lạc", "Yên Thịnh"], isTable: false }, "vi");
  expect(book.sheets.map(({ name }) => name)).toEqual(["Xuân Lạc", "Yên Thịnh", "Hướng dẫn"]);
  expect(book.sheets.map((sheet) => textAt(sheet, 2, 1)).slice(0, 2)).toEqual(["Xuân Lạc", "Yên Thịnh"]);
  const guide = book.sheets.at(-1);
  expect(guide?.entries).toEqual([]);
  expect(guide?.rows.flat().map((cell) => cell?.style)).not.toContain("entry");
  const said = guide === undefined ? [] : gridOf(guide);
  expect(said).toContainEqual(["Mã bộ chỉ số", "xa_2026"]);
  expect(said.flat().join("\n")).toMatch(/[0-9a-f]{64}/);
  expect(templateOf(kinds, { units: [], isTable: false }, "en").sheets.map(({ name }) => name)).toEqual([
    "Data",
    "How to fill in",
  ]);
});

test("a table has the names of units filled in, and its titles over the columns they belong to", () => {
  const table = tableOf(kinds, ["Xuân Lạc", "Yên Thịnh"]);
  expect([textAt(table, 7, 0), textAt(table, 8, 0), textAt(table, 9, 0)]).toEqual([
    "Xuân Lạc",
    "Yên Thịnh",
    "",
  ]);
  expect(gridOf(table)[2]?.slice(0, 4)).toEqual(["Nhóm chỉ số", "Thông tin chung", "I Chính quyền số", ""]);
  expect(gridOf(table)[3]?.at(-1)).toBe("I.2 Số hộ (không tính điểm)");
  expect(table.merges).toContainEqual({ top: 3, left: 3, bottom: 3, right: 11 });
  expect(table.merges).toContainEqual({ top: 4, left: 3, bottom: 4, right: 10 });
  expect(dataSheets(kinds, { units: [], isTable: true }, "en").flatMap(gridOf)[6]?.[0]).toBe("unit");
});
