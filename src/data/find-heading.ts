/** Finds the heading of a table of units: the row with a column of units, and those below it that belong to it. */
import { excerpt } from "../base/excerpt.ts";
import { folded, isAsideHeading, isUnitHeading, roleOf, splitRole } from "./headings.ts";
import { placeAt, type RawColumn, type Reading } from "./raw-table.ts";
import { type Sheet, textOf } from "./sheet.ts";
import type { Place } from "./table.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Heading {
  readonly unitAt: number;
  /** The columns that hold something of an input, and where each of them stands. */
  readonly columns: readonly RawColumn[];
  readonly at: readonly number[];
  /** What each column of the sheet is called. */
  readonly names: readonly string[];
  /** How many cells a row has. */
  readonly width: number;
  /** The index of the first row below the heading. */
  readonly below: number;
  /** Without faults: otherwise nobody knows which figure belongs where. */
  readonly isClear: boolean;
}

/** Whether some row has a column of units beside others. */
export function hasHeading(sheet: Sheet): boolean {
  return topOf(sheet) !== -1;
}

/** Undefined where no row has a column of units. */
export function headingsOf(sheet: Sheet, reading: Reading): Heading | undefined {
  const top = topOf(sheet);
  const cells = sheet.rows[top]?.cells;
  if (cells === undefined) return undefined;
  const unitAt = cells.findIndex((cell) => isUnitHeading(textOf(cell)));
  const count = rowsOfHeading(sheet, top, unitAt, reading.vocabulary);
  const names = namesOf(sheet, top, count, reading.vocabulary);
  return withColumns(names, { sheet, top, count, unitAt }, reading);
}

function topOf({ rows }: Sheet): number {
  return rows.slice(0, LAST_ROW).findIndex(({ cells }) => cells.some((cell) => isUnitHeading(textOf(cell))));
}

interface Found {
  readonly sheet: Sheet;
  /** The index of its first row, and how many rows it has. */
  readonly top: number;
  readonly count: number;
  readonly unitAt: number;
}

/** As many rows as the cell of units is merged over; otherwise those with which most columns are known. */
function rowsOfHeading(sheet: Sheet, top: number, unitAt: number, vocabulary: Vocabulary): number {
  const first = sheet.rows[top]?.row ?? 0;
  const merge = sheet.merges.find(
    (one) => one.top === first && one.left <= unitAt + 1 && unitAt + 1 <= one.right && one.bottom > one.top,
  );
  if (merge !== undefined) {
    return sheet.rows.slice(top, top + MOST_ROWS).filter(({ row }) => row <= merge.bottom).length;
  }
  let [best, known] = [1, knownIn(namesOf(sheet, top, 1, vocabulary), vocabulary)];
  for (let count = 2; count <= MOST_ROWS; count += 1) {
    const row = sheet.rows[top + count - 1];
    if (row === undefined || textOf(row.cells[unitAt]).trim() !== "") break;
    const now = knownIn(namesOf(sheet, top, count, vocabulary), vocabulary);
    if (now > known) [best, known] = [count, now];
  }
  return best;
}

function knownIn(names: readonly string[], { kindOf }: Vocabulary): number {
  return names.filter((name) => kindOf(splitRole(name).name) !== undefined).length;
}

/** The name of each column, put together from the rows of the heading. */
function namesOf(sheet: Sheet, top: number, count: number, vocabulary: Vocabulary): readonly string[] {
  const rows = sheet.rows.slice(top, top + count);
  // A column may have figures and no heading at all.
  const width = sheet.rows.slice(top).reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const filled = rows.map((row, index) => {
    let last = "";
    return Array.from({ length: width }, (_, at) => {
      const text = textOf(row.cells[at]).normalize("NFC").trim();
      if (text !== "") last = text;
      // The text of merged cells stands in the first of them; it heads what has a heading of its own below.
      const isHeaded = rows.slice(index + 1).some(({ cells }) => textOf(cells[at]).trim() !== "");
      return text === "" && isHeaded ? last : text;
    });
  });
  return Array.from({ length: width }, (_, at) => {
    const parts = filled.map((texts) => texts[at] ?? "").filter((text) => text !== "");
    return joined(parts, vocabulary);
  });
}

/** "III.5" over "a" is "III.5.a", "III.5.a" over "Thẩm định" is "III.5.a (Thẩm định)". */
function joined(parts: readonly string[], vocabulary: Vocabulary): string {
  const last = parts.at(-1) ?? "";
  const role = parts.length > 1 ? roleOf(last) : undefined;
  const named = role === undefined ? parts : parts.slice(0, -1);
  const suffix = role === undefined ? "" : ` (${last})`;
  const lowest = named.at(-1) ?? "";
  const above = named.at(-2) ?? "";
  const candidates = [
    lowest,
    named.join("."),
    `${above}.${lowest}`,
    `${codeBefore(above)}.${lowest}`,
    ...(isLabelled(lowest, vocabulary) ? [codeBefore(lowest)] : []),
  ];
  const known = candidates.find((name) => vocabulary.kindOf(splitRole(name).name) !== undefined);
  return (known ?? named.join(" ")) + suffix;
}

/** "III.5.a Tổng số hồ sơ", where that is what the ruleset calls III.5.a; other words may make it another figure. */
function isLabelled(text: string, { labelOf }: Vocabulary): boolean {
  if (labelOf === undefined) return true;
  const label = labelOf(codeBefore(text));
  const rest = text.slice((text.split(/\s/, 1)[0] ?? "").length);
  return label !== undefined && folded(rest) === folded(label);
}

/** "III.5" of "III.5. Tỷ lệ hồ sơ trực tuyến". */
function codeBefore(text: string): string {
  return (text.split(/\s/, 1)[0] ?? "").replace(/[.:]$/, "");
}

function withColumns(names: readonly string[], found: Found, reading: Reading): Heading {
  const { sheet, top, count, unitAt } = found;
  const row = sheet.rows[top + count - 1]?.row ?? 0;
  const placeOf = (index: number, column: string): Place => placeAt(sheet, row, index, column);
  const columns: RawColumn[] = [];
  const at: number[] = [];
  const firsts = new Map<string, number>();
  let isClear = true;
  for (const [index, heading] of names.entries()) {
    const isUnused = heading === "" && !isFilledBelow(sheet, top + count, index);
    if (index === unitAt || isUnused || isLeftOut(heading, reading)) continue;
    const { name, role } = splitRole(heading);
    const first = index === unitAt ? unitAt : takenBefore(firsts, name, role);
    if (heading !== "" && (first !== undefined || isUnitHeading(heading))) {
      isClear = false;
      const parameters = { column: excerpt(heading), first: (first ?? unitAt) + 1, second: index + 1 };
      reading.report("BRM0404", placeOf(index, isUnitHeading(heading) ? "unit" : name), heading, parameters);
      continue;
    }
    firsts.set(`${name} ${role}`, index);
    columns.push({ name, role, part: "number", place: placeOf(index, name), number: index + 1 });
    at.push(index);
  }
  const called = names.map((name, index) => (index === unitAt ? "unit" : name));
  return {
    unitAt,
    columns,
    at,
    names: called,
    width: sheet.rows[top]?.cells.length ?? 0,
    below: top + count,
    isClear,
  };
}

/** Columns without a name are usually empty; one that is not is an unknown column. */
function isFilledBelow({ rows }: Sheet, below: number, at: number): boolean {
  return rows.slice(below).some(({ cells }) => textOf(cells[at]).trim() !== "");
}

function isLeftOut(heading: string, { vocabulary, ignored }: Reading): boolean {
  const isAside = isAsideHeading(heading) && vocabulary.kindOf(heading) === undefined;
  return isAside || ignored.has(folded(heading));
}

/** A figure stands twice also where it is claimed or verified in another column. */
function takenBefore(firsts: ReadonlyMap<string, number>, name: string, role: string): number | undefined {
  const others =
    role === "evidence" ? [role] : role === "figure" ? ["figure", "claimed", "verified"] : ["figure", role];
  return others.map((one) => firsts.get(`${name} ${one}`)).find((index) => index !== undefined);
}

/** A heading stands near the top, below titles. */
const LAST_ROW = 100;
const MOST_ROWS = 4;
