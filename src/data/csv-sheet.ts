/** Reads CSV text as a sheet: finds out what parts its cells, and keeps what is faulty apart. */
import type { Parameters } from "../base/codes.ts";
import { isCodeHeading, isUnitHeading } from "./headings.ts";
import { type CsvRecord, scanCsv, type Separator } from "./scan-csv.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import { LIMITS } from "./table.ts";

/** A record that nothing is read from; `at` is the column of the fault, null where it is the whole record. */
export type CsvFault = {
  readonly row: number;
  readonly at: number | null;
  readonly found: string;
} & (
  | { readonly code: "BRM0406"; readonly parameters: Parameters["BRM0406"] }
  | { readonly code: "BRM0410"; readonly parameters: Parameters["BRM0410"] }
);

export interface CsvSheet {
  readonly sheet: Sheet;
  readonly faults: readonly CsvFault[];
}

/** A CSV text without its byte order mark: `csvSheet("unit;a\nA;1").sheet.rows[1]?.cells` is `["A", "1"]`. */
export function csvSheet(text: string): CsvSheet {
  const declared = DECLARED.exec(text);
  const separator = (declared?.[1] as Separator | undefined) ?? separatorOf(text);
  const skipped = declared === null ? 0 : 1;
  const rows: SheetRow[] = [];
  const faults: CsvFault[] = [];
  let cells = 0;
  for (const record of scanCsv(text.slice(declared?.[0].length ?? 0), separator)) {
    const row = record.row + skipped;
    if (record.faulty === undefined && record.cells.every(isBlank)) continue;
    cells += record.cells.length;
    if (cells > LIMITS.cells.most) {
      faults.push(tooLarge("cells", LIMITS.cells.text, row, null, ""));
      break;
    }
    const fault = faultOf(record, row);
    if (fault === undefined) rows.push({ row, cells: record.cells });
    else faults.push(fault);
  }
  return { sheet: { name: null, isHidden: false, rows, merges: [] }, faults };
}

/** Excel's own way to name the separator, in a line of its own before the table. */
const DECLARED = /^sep=([,;\t])(?:\r\n|\r|\n)/i;

/** The separator with which the widest heading is found: a title may have commas around "đơn vị" too. */
function separatorOf(text: string): Separator {
  const widths = SEPARATORS.map((separator) => ({ separator, width: widthOfHeading(text, separator) }));
  const best = widths.reduce((wide, one) => (one.width > wide.width ? one : wide));
  return best.width > 1 ? best.separator : mostFrequentIn(text.slice(0, text.search(/[\r\n]|$/)));
}

function widthOfHeading(text: string, separator: Separator): number {
  let [width, seen] = [0, 0];
  for (const { cells } of scanCsv(text, separator)) {
    if (cells.length > width && cells.some(isHeading)) width = cells.length;
    seen += 1;
    if (seen === LAST_RECORD) break;
  }
  return width;
}

function isHeading(cell: string): boolean {
  return isUnitHeading(cell) || isCodeHeading(cell);
}

function mostFrequentIn(line: string): Separator {
  const counted = SEPARATORS.map((separator) => ({ separator, count: line.split(separator).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).separator;
}

function faultOf({ cells, faulty, from, to }: CsvRecord, row: number): CsvFault | undefined {
  const long = cells.findIndex((cell) => cell.length > LIMITS.text.most);
  if (faulty !== undefined) {
    return { code: "BRM0406", row, at: faulty, found: firstLine(cells[faulty] ?? ""), parameters: {} };
  }
  if (long !== -1) return tooLarge("cell", LIMITS.text.text, row, long, cells[long] ?? "");
  if (to - from > LIMITS.text.most) return tooLarge("line", LIMITS.text.text, row, null, cells[0] ?? "");
  return undefined;
}

function tooLarge(
  what: Parameters["BRM0410"]["what"],
  limit: string,
  row: number,
  at: number | null,
  found: string,
): CsvFault {
  return { code: "BRM0410", row, at, found, parameters: { what, limit } };
}

function firstLine(text: string): string {
  return text.split(/[\r\n]/, 1)[0] ?? "";
}

function isBlank(cell: string): boolean {
  return cell.trim() === "";
}

const SEPARATORS: readonly Separator[] = [",", ";", "\t"];
/** A heading stands near the top, below titles. */
const LAST_RECORD = 100;
