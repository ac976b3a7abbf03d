/** Reports what is wrong with a workbook as a file. */
import type { WorkbookProblem } from "../base/codes.ts";
import type { Reading } from "./raw-table.ts";
import type { LooksLike, WorkbookFault } from "./xlsx/fault.ts";

/** One issue for a fault, at its sheet where it concerns one. */
export function reportWorkbookFault(fault: WorkbookFault, { report }: Pick<Reading, "report">): void {
  if (fault.kind === "too large") {
    report("BRM0410", null, "", { what: fault.what, limit: fault.limit });
    return;
  }
  const sheet = "sheet" in fault ? fault.sheet : null;
  const place = sheet === null ? null : { row: 1, column: null, sheet };
  report("BRM0423", place, "", { reason: problemOf(fault) });
}

function problemOf(fault: Exclude<WorkbookFault, { kind: "too large" }>): WorkbookProblem {
  return fault.kind === "not a workbook" ? (LOOKS.get(fault.looksLike) ?? "other") : fault.kind;
}

const LOOKS: ReadonlyMap<LooksLike, WorkbookProblem> = new Map([
  ["xls", "old excel"],
  ["xlsb", "old excel"],
  ["ods", "opendocument"],
]);
