/** Reads a CSV table: a header row, then a row a unit, with all faults of the file in one run. */
import { expectText } from "../base/misuse.ts";
import { excerpt } from "../base/excerpt.ts";
import { scanCsv, type CsvRecord } from "./scan-csv.ts";
import {
  compileUnitName,
  LIMITS,
  reportIssuesInto,
  type DataIssue,
  type DataTable,
  type DataUnit,
  type Place,
  type ReportIssue,
} from "./table.ts";

/**
 * The units of a CSV text with commas: `readCsv("unit,households\nA,1200").units[0]?.inputs` is
 * `{ households: "1200" }`, and the place of that figure is row 2, column "households".
 * Throws a TypeError for what is no text, such as a Buffer; what is wrong in the text is an issue of the table.
 *
 * @group Read tables
 */
export function readCsv(text: string): DataTable {
  expectText(text);
  const issues: DataIssue[] = [];
  const report = reportIssuesInto(issues);
  if (text.length > LIMITS.file.most) {
    report("BRM0410", null, "", { what: "file", limit: LIMITS.file.text });
    return { units: [], columns: new Map(), issues };
  }
  const { units, columns } = readTable(text.startsWith("\ufeff") ? text.slice(1) : text, report);
  if (units.length === 0 && issues.length === 0) report("BRM0409", null, "", {});
  return { units, columns, issues };
}

type Columns = Map<string, Place>;

interface Header {
  readonly names: readonly string[];
  /** -1 where there is no such column. */
  readonly unitAt: number;
  /** The columns that hold inputs; a column of a name that stands twice is left out the second time. */
  readonly inputsAt: readonly number[];
  readonly columns: Columns;
  /** Without faults: otherwise nobody knows which figure belongs where. */
  readonly isClear: boolean;
}

function readTable(text: string, report: ReportIssue): { units: readonly DataUnit[]; columns: Columns } {
  const units: DataUnit[] = [];
  let header: Header | undefined;
  let cells = 0;
  const isNewUnit = compileUnitName("row", report);
  for (const record of scanCsv(text)) {
    if (record.faulty === undefined && record.cells.every(isBlank)) continue;
    cells += record.cells.length;
    if (cells > LIMITS.cells.most) {
      report("BRM0410", { row: record.row, column: null }, "", { what: "cells", limit: LIMITS.cells.text });
      break;
    }
    const isWhole = isRecordWhole(record, text, header, report);
    if (header === undefined) {
      header = isWhole ? readHeader(record, text, report) : undefined;
      // Without a header nothing below it can be read.
      if (header === undefined) break;
    } else if (isWhole) {
      const unit = readUnit(record, header, isNewUnit);
      if (unit !== undefined && header.isClear) units.push(unit);
    }
  }
  return { units, columns: header?.columns ?? new Map() };
}

/** Whether quotes match, sizes are within the limits and there are as many cells as the header has. */
function isRecordWhole(
  record: CsvRecord,
  text: string,
  header: Header | undefined,
  report: ReportIssue,
): boolean {
  const { row, cells, faulty, from, to } = record;
  const at = (index: number): Place => ({ row, column: header?.names[index] ?? null });
  const long = cells.findIndex((cell) => cell.length > LIMITS.text.most);
  if (faulty !== undefined) {
    report("BRM0406", at(faulty), firstLine(cells[faulty] ?? ""), {});
  } else if (long !== -1) {
    report("BRM0410", at(long), cells[long] ?? "", { what: "cell", limit: LIMITS.text.text });
  } else if (to - from > LIMITS.text.most) {
    report("BRM0410", { row, column: null }, text.slice(from, to), { what: "line", limit: LIMITS.text.text });
  } else if (header !== undefined && cells.length !== header.names.length) {
    const parameters = { expected: header.names.length, found: cells.length };
    report("BRM0405", { row, column: null }, text.slice(from, to), parameters);
  } else {
    return true;
  }
  return false;
}

function readHeader(record: CsvRecord, text: string, report: ReportIssue): Header | undefined {
  const { row, cells, from, to } = record;
  const separator = separatorOf(text.slice(from, to));
  if (separator !== ",") {
    report("BRM0414", { row, column: null }, separator, { expected: ",", found: separator });
    return undefined;
  }
  const names = cells.map(headerName);
  const inputsAt: number[] = [];
  const columns: Columns = new Map();
  const firsts = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const first = firsts.get(name);
    // Columns without a name are usually empty; one that is not is an unknown column.
    if (name === "") inputsAt.push(index);
    else if (first !== undefined) {
      const parameters = { column: excerpt(name), first: first + 1, second: index + 1 };
      report("BRM0404", { row, column: name }, cells[index] ?? "", parameters);
    } else {
      firsts.set(name, index);
      if (name === UNIT) continue;
      inputsAt.push(index);
      columns.set(name, { row, column: name });
    }
  }
  const unitAt = names.indexOf(UNIT);
  if (unitAt === -1) {
    const shown = names.slice(0, MOST_NAMES).map(excerpt);
    report("BRM0402", { row, column: null }, text.slice(from, to), { found: shown });
  }
  return {
    names,
    unitAt,
    inputsAt,
    columns,
    isClear: unitAt !== -1 && firsts.size === names.filter(Boolean).length,
  };
}

function readUnit(
  { row, cells }: CsvRecord,
  header: Header,
  isNewUnit: (name: string, place: Place) => boolean,
): DataUnit | undefined {
  if (header.unitAt === -1) return undefined;
  const unit = (cells[header.unitAt] ?? "").normalize("NFC").trim();
  const places = new Map<string, Place>();
  const inputs: [string, string][] = [];
  for (const index of header.inputsAt) {
    const column = header.names[index] ?? "";
    const cell = (cells[index] ?? "").normalize("NFC");
    if (column === "" && isBlank(cell)) continue;
    const place = { row, column };
    if (column === "" && !header.columns.has(column)) header.columns.set(column, place);
    places.set(column, place);
    inputs.push([column, cell]);
  }
  // fromEntries makes own properties of all names, "__proto__" too.
  return isNewUnit(unit, { row, column: UNIT })
    ? { unit, inputs: Object.fromEntries(inputs), places, row }
    : undefined;
}

const UNIT = "unit";
const UNIT_HEADERS: ReadonlySet<string> = new Set([UNIT, "đơn vị"]);
const MOST_NAMES = 12;

function headerName(cell: string): string {
  const name = cell.normalize("NFC").trim();
  return UNIT_HEADERS.has(name.toLowerCase()) ? UNIT : name;
}

/** A header without any comma may have been written with another separator. */
function separatorOf(header: string): string {
  return header.includes(",") ? "," : ([";", "\t"].find((separator) => header.includes(separator)) ?? ",");
}

function isBlank(cell: string): boolean {
  return cell.trim() === "";
}

function firstLine(text: string): string {
  return text.split(/[\r\n]/, 1)[0] ?? "";
}
