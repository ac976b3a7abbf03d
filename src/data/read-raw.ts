/** Finds the units of a file: in csv, in the sheets of a workbook, in JSON; in rows or in forms. */
import { nearest } from "../base/suggest.ts";
import { csvSheet } from "./csv-sheet.ts";
import { contentOf } from "./decode.ts";
import { hasHeading } from "./find-heading.ts";
import { folded } from "./headings.ts";
import { jsonUnits } from "./json-units.ts";
import { NO_TABLE, type RawTable, type Reading } from "./raw-table.ts";
import { isForm, readForm } from "./read-form.ts";
import { readRows } from "./read-rows.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { Sheet } from "./sheet.ts";
import { compileUnitName, LIMITS, type ReportIssue } from "./table.ts";
import { reportWorkbookFault } from "./workbook-fault.ts";

/** What the ending of a file says that it holds. */
export type FileFormat = "csv" | "json" | "xlsx";

/** The units as they stand in a file of any kind; what cannot be read is reported. */
export function rawTableOf(
  given: string | Uint8Array,
  reading: Reading,
  { format, sheet }: { readonly format?: FileFormat; readonly sheet?: string },
): RawTable {
  if (given.length > LIMITS.file.most) {
    reading.report("BRM0410", null, "", { what: "file", limit: LIMITS.file.text });
    return NO_TABLE;
  }
  const content = typeof given === "string" ? ({ kind: "text", text: given } as const) : contentOf(given);
  if (content.kind === "workbook" || (format === "xlsx" && typeof given !== "string")) {
    return workbookUnits(given as Uint8Array, reading, sheet);
  }
  if (content.kind === "unknown encoding") {
    reading.report("BRM0411", null, "", { file: undefined });
    return NO_TABLE;
  }
  const text = content.text.startsWith("\ufeff") ? content.text.slice(1) : content.text;
  if (format === "json" || (format === undefined && isJson(text))) {
    return jsonUnits(text, { ...reading, isNewUnit: compileUnitName("unit", reading.report) });
  }
  return csvUnits(text, reading);
}

/** No table begins like a list, or an object, of JSON. */
function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

function csvUnits(text: string, reading: Reading): RawTable {
  const { sheet, faults } = csvSheet(text);
  // Where a row is broken its heading may be, and that is the one thing to mend.
  const report: ReportIssue = (code, ...rest) => {
    if (faults.length === 0 || code !== "BRM0402") reading.report(code, ...rest);
  };
  const { table, names } = isForm(sheet)
    ? { table: readForm(sheet, { ...reading, report }), names: [] }
    : readRows(sheet, { ...reading, report });
  for (const { code, row, at, found, parameters } of faults) {
    reading.report(code, { row, column: at === null ? null : (names[at] ?? null) }, found, parameters);
  }
  return table;
}

function workbookUnits(bytes: Uint8Array, reading: Reading, wanted: string | undefined): RawTable {
  const { sheets, faults } = readXlsx(bytes);
  for (const fault of faults) reportWorkbookFault(fault, reading);
  const chosen =
    wanted === undefined
      ? sheets.filter((sheet) => isRead(sheet, reading))
      : sheets.filter((one) => isNamed(one, wanted));
  if (wanted !== undefined && chosen.length === 0 && faults.length === 0) {
    const known = sheets.flatMap(({ name }) => name ?? []);
    reading.report("BRM0422", null, wanted, { sheet: wanted, nearest: nearest(wanted, known), known });
  }
  // Without any sheet to read, the first one is told what it lacks.
  const first = sheets.find((one) => !one.isHidden && one.rows.length > 0 && !isGuide(one));
  const read = chosen.length > 0 || wanted !== undefined || first === undefined ? chosen : [first];
  const tables = read.map((sheet) =>
    isForm(sheet) ? readForm(sheet, reading) : readRows(sheet, reading).table,
  );
  return { units: tables.flatMap(({ units }) => units), columns: tables.flatMap(({ columns }) => columns) };
}

/** Sheets with a heading are read; others with anything in them are told. */
function isRead(sheet: Sheet, { note }: Reading): boolean {
  if (isGuide(sheet)) return false;
  const isData = isForm(sheet) || hasHeading(sheet);
  const name = sheet.name ?? "";
  if (sheet.isHidden && isData) note("BRM0425", null, name, { sheet: name, reason: "hidden" });
  if (!sheet.isHidden && !isData && sheet.rows.length > 0) {
    note("BRM0425", null, name, { sheet: name, reason: "no heading" });
  }
  return isData && !sheet.isHidden;
}

function isNamed({ name }: Sheet, wanted: string): boolean {
  return name?.normalize("NFC").trim() === wanted.normalize("NFC").trim();
}

/** The sheets of barem's own workbooks that have no figures: explanations, and where results come from. */
function isGuide({ name }: Sheet): boolean {
  return GUIDES.has(folded(name ?? ""));
}

const GUIDES: ReadonlySet<string> = new Set(["hướng dẫn", "how to fill in", "nguồn", "sources"]);
