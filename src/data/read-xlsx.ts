/** Reads a workbook (.xlsx, .xlsm, .xltx, .xltm) into its sheets; formulas, macros and addresses in it are never followed. */
import type { Sheet } from "./sheet.ts";
import { entriesOf } from "./xlsx/archive.ts";
import { damaged, tooLarge, WORKBOOK_LIMITS, type WorkbookFault } from "./xlsx/fault.ts";
import { newBudget } from "./xlsx/inflate.ts";
import { looksLike, looksLikeInside } from "./xlsx/looks-like.ts";
import type { Epoch } from "./xlsx/number-cell.ts";
import { cellFormatsOf } from "./xlsx/number-formats.ts";
import { relationsOf, scanPart, type Package, type Relation } from "./xlsx/parts.ts";
import { readSheet, type Context } from "./xlsx/read-sheet.ts";
import { attributeOf } from "./xlsx/scan-xml.ts";
import { sharedStringsOf, unescaped } from "./xlsx/shared-strings.ts";

/** The sheets that could be read, in the order of their tabs, and why others or all could not. */
export interface ReadWorkbook {
  readonly sheets: readonly Sheet[];
  readonly faults: readonly WorkbookFault[];
}

/**
 * The sheets of a workbook: of one whose cell A1 holds 0.8 in a percent format
 * `readXlsx(bytes).sheets[0]?.rows` is `[{ row: 1, cells: [{ kind: "number", text: "80%" }] }]`.
 */
export function readXlsx(bytes: Uint8Array): ReadWorkbook {
  if (bytes.length > WORKBOOK_LIMITS.file.most) return refused(tooLarge("file", null));
  const fault = looksLike(bytes);
  if (fault !== undefined) return refused(fault);
  const { value: entries, fault: broken } = entriesOf(bytes);
  if (broken !== undefined) return refused(broken);
  const opened = { entries, budget: newBudget() };
  const { value: roots, fault: unrelated } = relationsOf(opened, "");
  if (unrelated !== undefined) return refused(unrelated);
  const path = roots.find(({ type }) => type === "officeDocument")?.target;
  const other = looksLikeInside(entries, path);
  if (other !== undefined || path === undefined) {
    return refused({ kind: "not a workbook", looksLike: other ?? "zip" });
  }
  return readSheets(opened, path);
}

function readSheets(opened: Package, path: string): ReadWorkbook {
  const contents = contentsOf(opened, path);
  if ("kind" in contents) return refused(contents);
  const { value: relations, fault } = relationsOf(opened, path);
  if (fault !== undefined) return refused(fault);
  const context = contextOf(opened, relations, contents.epoch);
  if ("kind" in context) return refused(context);
  const sheets: Sheet[] = [];
  const faults: WorkbookFault[] = [];
  for (const { name, isHidden, id } of contents.tabs) {
    const relation = relations.find((one) => one.id === id);
    // A tab may also be a chart or an old dialog.
    if (relation !== undefined && relation.type !== "worksheet") continue;
    const { value, fault: unread } =
      relation === undefined
        ? { fault: damaged("missing part", path) }
        : readSheet(opened, relation.target, context);
    if (value !== undefined) sheets.push({ name, isHidden, ...value });
    else faults.push("sheet" in unread ? { ...unread, sheet: name } : unread);
    if (unread?.kind === "too large") break;
  }
  return { sheets, faults };
}

interface Tab {
  readonly name: string;
  readonly isHidden: boolean;
  /** Of the relation to its part. */
  readonly id: string;
}

function contentsOf(opened: Package, path: string): { tabs: readonly Tab[]; epoch: Epoch } | WorkbookFault {
  const tabs: Tab[] = [];
  let epoch: Epoch = "1900";
  let root: string | undefined;
  const fault = scanPart(opened, path, {
    open: (name, tag) => {
      root ??= name;
      if (name === "workbookPr" && /^(?:1|true|on)$/.test(attributeOf(tag, "date1904") ?? "")) epoch = "1904";
      if (name !== "sheet") return;
      tabs.push({
        name: unescaped(attributeOf(tag, "name") ?? ""),
        isHidden: (attributeOf(tag, "state") ?? "visible") !== "visible",
        id: attributeOf(tag, ":id") ?? "",
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  if (fault !== undefined) return fault;
  return root === "workbook" ? { tabs, epoch } : { kind: "not a workbook", looksLike: "zip" };
}

function contextOf(opened: Package, relations: readonly Relation[], epoch: Epoch): Context | WorkbookFault {
  const targetOf = (type: string) => relations.find((one) => one.type === type)?.target;
  const { value: strings, fault: unread } = sharedStringsOf(opened, targetOf("sharedStrings"));
  if (unread !== undefined) return unread;
  const { value: formats, fault } = cellFormatsOf(opened, targetOf("styles"));
  return fault ?? { strings, formats: formats ?? [], epoch };
}

function refused(fault: WorkbookFault): ReadWorkbook {
  return { sheets: [], faults: [fault] };
}
