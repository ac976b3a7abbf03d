/** Reads the XML of one sheet into its rows, in one pass; what is wrong with one cell stays in that cell. */
import type { Cell, Merge, SheetRow } from "../sheet.ts";
import { isDay } from "../../base/calendar.ts";
import { damaged, tooLarge, WORKBOOK_LIMITS, type Read, type WorkbookFault } from "./fault.ts";
import type { Budget } from "./inflate.ts";
import { numberCell, type Epoch } from "./number-cell.ts";
import { PLAIN_FORMAT, type NumberFormat } from "./number-formats.ts";
import { scanPart, type Package } from "./parts.ts";
import { attributeOf } from "./scan-xml.ts";
import { collectText, unescaped, type TextCollector } from "./shared-strings.ts";

/** What the cells of a sheet refer to. */
export interface Context {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly epoch: Epoch;
}

/** A sheet that is being read. */
interface Reading {
  readonly path: string;
  readonly context: Context;
  readonly budget: Budget;
  readonly rows: SheetRow[];
  readonly merges: Merge[];
  readonly inline: TextCollector;
  inData: boolean;
  row: number;
  column: number;
  cells: Cell[];
  /** The attributes of the cell that is being read. */
  tag: string;
  /** Undefined where the cell has no such element. */
  value: string | undefined;
  formula: string | undefined;
  hasInline: boolean;
  /** The element whose text is being read: "v", "f", "is" or none of them. */
  within: string;
  fault: WorkbookFault | undefined;
}

/** The rows and merged cells of the sheet at `path`. */
export function readSheet(
  opened: Package,
  path: string,
  context: Context,
): Read<{ readonly rows: readonly SheetRow[]; readonly merges: readonly Merge[] }> {
  const reading = newReading(path, context, opened.budget);
  const fault = scanPart(opened, path, {
    open: (name, tag) => openElement(reading, name, tag),
    close: (name) => closeElement(reading, name),
    text: (text) => addText(reading, text),
    isDone: () => reading.fault !== undefined,
  });
  const stopped = fault ?? reading.fault;
  return stopped === undefined
    ? { value: { rows: reading.rows, merges: reading.merges } }
    : { fault: stopped };
}

function newReading(path: string, context: Context, budget: Budget): Reading {
  return {
    ...{
      path,
      context,
      budget,
      rows: [],
      merges: [],
      inline: collectText(),
      inData: false,
      row: 0,
      column: 0,
    },
    ...{
      cells: [],
      tag: "",
      value: undefined,
      formula: undefined,
      hasInline: false,
      within: "",
      fault: undefined,
    },
  };
}

function openElement(reading: Reading, name: string, tag: string): void {
  if (name === "sheetData") reading.inData = true;
  else if (name === "mergeCell") addMerge(reading, attributeOf(tag, "ref") ?? "");
  if (!reading.inData) return;
  if (reading.within === "is") reading.inline.open(name, tag);
  else if (name === "row") openRow(reading, attributeOf(tag, "r"));
  else if (name === "c") openCell(reading, tag);
  else if (name === "v" || name === "f" || name === "is") {
    reading.within = name;
    if (name === "v") reading.value = "";
    else if (name === "f") reading.formula = "";
    else reading.hasInline = true;
  }
}

function addText(reading: Reading, text: string): void {
  if (reading.within === "is") reading.inline.text(text);
  else if (reading.within === "v") reading.value += text;
  else if (reading.within === "f") reading.formula += text;
}

function closeElement(reading: Reading, name: string): void {
  if (!reading.inData) return;
  if (reading.within === "is" && name !== "is") reading.inline.close(name);
  else if (name === "v" || name === "f" || name === "is") reading.within = "";
  else if (name === "c") closeCell(reading);
  else if (name === "row") closeRow(reading);
  else if (name === "sheetData") reading.inData = false;
  const length = (reading.value?.length ?? 0) + (reading.formula?.length ?? 0);
  if (length > WORKBOOK_LIMITS.cell.most || reading.inline.isTooLong())
    stop(reading, tooLarge("cell", reading.path));
}

function openRow(reading: Reading, number: string | undefined): void {
  const row = number === undefined ? reading.row + 1 : rowNumber(number);
  if (row <= reading.row || row > LAST_ROW) stop(reading, damaged("order of cells", reading.path));
  reading.row = row;
  reading.column = 0;
  reading.cells = [];
}

function closeRow(reading: Reading): void {
  if (reading.cells.length > 0) reading.rows.push({ row: reading.row, cells: reading.cells });
}

function openCell(reading: Reading, tag: string): void {
  const address = attributeOf(tag, "r");
  const place = address === undefined ? undefined : placeOf(address);
  const column = address === undefined ? reading.column + 1 : (place?.column ?? 0);
  const isInRow = place === undefined || place.row === reading.row;
  if (column <= reading.column || column > LAST_COLUMN || !isInRow) {
    stop(reading, damaged("order of cells", reading.path));
  }
  reading.column = column;
  reading.tag = tag;
  reading.value = undefined;
  reading.formula = undefined;
  reading.hasInline = false;
}

function closeCell(reading: Reading): void {
  const cell = cellOf(reading);
  if (cell === "" || reading.fault !== undefined) return;
  reading.budget.cells -= reading.column - reading.cells.length;
  if (reading.budget.cells < 0) {
    stop(reading, tooLarge("cells", reading.path));
    return;
  }
  while (reading.cells.length < reading.column - 1) reading.cells.push("");
  reading.cells.push(cell);
}

function cellOf(reading: Reading): Cell {
  const type = attributeOf(reading.tag, "t") ?? "n";
  const inline = reading.inline.take();
  const { value, formula } = reading;
  // Excel saves the result "" of a formula as a text without characters; other formulas without a value have no result.
  if (formula !== undefined && (value === undefined || (value === "" && type !== "str"))) {
    return { kind: "formula", text: `=${formula}` };
  }
  if (reading.hasInline && type === "inlineStr") return inline;
  if (value === undefined || value === "") return "";
  return valueCell(value, type, reading);
}

function valueCell(value: string, type: string, { tag, context }: Reading): Cell {
  if (type === "s") {
    const text = /^[0-9]{1,9}$/.test(value) ? context.strings[Number.parseInt(value, 10)] : undefined;
    return text ?? { kind: "error", text: value };
  }
  if (type === "str") return unescaped(value);
  if (type === "b" && (value === "1" || value === "0")) {
    return { kind: "boolean", text: value === "1" ? "TRUE" : "FALSE" };
  }
  if (type === "d") return isoDateCell(value);
  if (type !== "n") return { kind: "error", text: value };
  const style = attributeOf(tag, "s");
  const format = style === undefined ? undefined : context.formats[Number.parseInt(style, 10)];
  return numberCell(value, format ?? context.formats[0] ?? PLAIN_FORMAT, context.epoch);
}

function isoDateCell(value: string): Cell {
  const day = value.slice(0, 10);
  const isWholeDay = isDay(day) && /^(?:T00:00(?::00(?:\.0{1,9})?)?Z?)?$/.test(value.slice(10, 40));
  return isWholeDay ? { kind: "date", text: day, day } : { kind: "date", text: value, day: undefined };
}

function addMerge(reading: Reading, ref: string): void {
  const [first = "", last = first] = ref.split(":");
  const from = placeOf(first);
  const to = placeOf(last);
  if (from === undefined || to === undefined) {
    stop(reading, damaged("order of cells", reading.path));
    return;
  }
  reading.merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
}

function stop(reading: Reading, fault: WorkbookFault): void {
  reading.fault ??= fault;
}

/** The place of an address such as "AB12"; undefined for what is none. */
function placeOf(address: string): { readonly row: number; readonly column: number } | undefined {
  let column = 0;
  let at = 0;
  for (; at < 3; at += 1) {
    const letter = address.charCodeAt(at) - BEFORE_A;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  const row = rowNumber(address.slice(at));
  return at === 0 || row === 0 ? undefined : { row, column };
}

/** A row number as written; 0 for what is none. */
function rowNumber(digits: string): number {
  return /^[1-9][0-9]{0,6}$/.test(digits) ? Number.parseInt(digits, 10) : 0;
}

const BEFORE_A = 64;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
