/** Forms that barem makes, filled in and read back without any option, for rulesets of each level. */
import { describe, expect, test } from "vitest";
import type { BookCell, BookSheet, Workbook } from "../../src/base/workbook.ts";
import { readData } from "../../src/data/read-data.ts";
import { writeXlsx } from "../../src/data/write-xlsx.ts";
import { createEvaluator } from "../../src/evaluate/evaluator.ts";
import { issuesOf } from "../../src/evaluate/outcome.ts";
import { type Input, inputsOf, type Ruleset } from "../../src/ir/ruleset.ts";
import { sheetCsv } from "../../src/report/template-csv.ts";
import { dataSheets, templateOf } from "../../src/report/template.ts";
import { shippedRuleset } from "../rulesets/shipped.ts";

/** One of each level, with choices and dates, and one with several lines in a cell. */
const shippedRulesets = [
  "commune/dai-lanh-2023",
  "commune/dong-thanh-2023",
  "district/cao-lanh",
  "province/dti-922",
].map((id) => [id, shippedRuleset(id)] as const);

/** What an official types for an input; bounds are kept. */
function typed({ kind, low, high, options }: Input): string {
  switch (kind) {
    case "yes/no":
      return "có";
    case "choice":
      return options.at(-1)?.word ?? "";
    case "date":
      return low ?? high ?? "2023-06-30";
    case "text":
      return "Văn bản";
    case "ratio":
      return high === null || !high.includes("/") ? "50%" : high;
    default:
      return low === null || low.includes("/") || low === "0" ? (high ?? "7").replace(/\/.*/, "") : low;
  }
}

/** The sheet with the figures of each input in its claimed column, or in the row of the unit. */
function filled(sheet: BookSheet, ruleset: Ruleset, isTable: boolean): BookSheet {
  const inputs = new Map(inputsOf(ruleset).map((input) => [input.key, input]));
  const text = (cell: BookCell | undefined) => (cell?.value.kind === "text" ? cell.value.text : "");
  const entry = (words: string): BookCell => ({ value: { kind: "text", text: words }, style: "entry" });
  const heading = sheet.rows.findIndex((row) => row.some((cell) => inputs.has(text(cell))));
  const rows = sheet.rows.map((row, at) => {
    if (isTable) {
      const keys = sheet.rows[heading] ?? [];
      const isUnit = at > heading && text(row[0]) !== "";
      return isUnit
        ? row.map((cell, column) => (column === 0 ? cell : entry(figureOf(text(keys[column])))))
        : row;
    }
    const input = inputs.get(text(row[0]));
    return input === undefined
      ? row
      : row.map((cell, column) => (column === CLAIMED ? entry(typed(input)) : cell));
  });
  return { ...sheet, rows };
  function figureOf(key: string): string {
    const input = inputs.get(key);
    return input === undefined ? "" : typed(input);
  }
}

const CLAIMED = 3;

function readBack(file: string | Uint8Array, ruleset: Ruleset) {
  const table = readData(file, ruleset);
  expect(table.issues).toEqual([]);
  expect(table.notes).toEqual([]);
  const given = table.units.map(({ unit, inputs }) => [unit, Object.values(inputs).filter(Boolean).length]);
  const odd = createEvaluator(ruleset)
    .evaluateAll(table.units)
    .units.flatMap((unit) => issuesOf(unit))
    .filter(({ code }) => code !== "BRM0508" && code !== "BRM0518");
  return { given, odd };
}

describe.each(shippedRulesets)("%s", (_, ruleset) => {
  const all = inputsOf(ruleset).length;

  test.each([
    ["a form a unit", false],
    ["a table", true],
  ])("%s is read as it was filled in, from Excel and from csv", (_name, isTable) => {
    const units = isTable ? ["Xã A", "Xã B"] : ["Xã A/1", "Xã B"];
    const empty = templateOf(ruleset, { units, isTable }, "vi");
    const isData = (sheet: BookSheet) => sheet.name !== "Hướng dẫn";
    const book: Workbook = {
      ...empty,
      sheets: empty.sheets.map((sheet) => (isData(sheet) ? filled(sheet, ruleset, isTable) : sheet)),
    };
    expect(readBack(writeXlsx(book), ruleset)).toEqual({ given: units.map((unit) => [unit, all]), odd: [] });
    const [sheet] = dataSheets(ruleset, { units: isTable ? units : ["Xã B"], isTable }, "vi");
    const csv = sheet === undefined ? "" : sheetCsv(filled(sheet, ruleset, isTable));
    expect(readBack(csv, ruleset).given).toEqual((isTable ? units : ["Xã B"]).map((unit) => [unit, all]));
  });

  test("a form that is not filled in holds no unit", () => {
    const book = templateOf(ruleset, { units: [], isTable: false }, "en");
    expect(readData(writeXlsx(book), ruleset).issues.map(({ code }) => code)).toEqual(["BRM0409"]);
  });
});
