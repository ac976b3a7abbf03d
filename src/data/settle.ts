/** Settles what a file leaves open: which figures count, and how its numbers are written. */
import type { CellFault } from "../base/data-message.ts";
import { type DecimalMark, markOf, rewritten, unmistakable } from "./decimal-mark.ts";
import type { RawCell, RawColumn, RawUnit } from "./raw-table.ts";
import { type TypedCell, textOf } from "./sheet.ts";
import type { DataUnit, DataValue, Evidence, Figures, Place, ReportIssue } from "./table.ts";
import { isNumeric, type Vocabulary } from "./vocabulary.ts";

/** The figures that a file has where it tells claimed from verified ones: those of which any is filled in. */
export function figuresIn(units: readonly RawUnit[]): readonly Figures[] {
  const found = new Set<Figures>();
  for (const { columns, cells } of units) {
    for (const [index, { role }] of columns.entries()) {
      if ((role === "claimed" || role === "verified") && isFilled(cells[index])) found.add(role);
    }
    if (found.size === 2) break;
  }
  return [...found].sort();
}

/** A number that shows each mark, where there is one; numbers that could be read with either are counted. */
export interface MarksSeen {
  readonly comma: string | undefined;
  readonly point: string | undefined;
  readonly undecided: boolean;
}

export function marksIn(units: readonly RawUnit[], { kindOf }: Vocabulary): MarksSeen {
  let [comma, point, undecided]: [string | undefined, string | undefined, boolean] = [
    undefined,
    undefined,
    false,
  ];
  const numeric = new Map<readonly RawColumn[], readonly boolean[]>();
  for (const { columns, cells } of units) {
    const isOfNumbers = numeric.get(columns) ?? columns.map(({ name }) => isNumeric(kindOf(name)));
    numeric.set(columns, isOfNumbers);
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index];
      if (typeof cell !== "string" || cell === "" || isOfNumbers[index] !== true) continue;
      const mark = markOf(cell);
      if (mark === "comma") comma ??= cell.trim();
      else if (mark === "point") point ??= cell.trim();
      else if (mark === "either") undecided = true;
    }
  }
  return { comma, point, undecided };
}

export interface Settling {
  readonly vocabulary: Vocabulary;
  readonly use: Figures | undefined;
  readonly mark: DecimalMark | undefined;
  readonly note: ReportIssue;
}

/** A unit with the figures that count. */
export function settledUnit(raw: RawUnit, settling: Settling): DataUnit {
  const { columns, cells } = raw;
  const inputs: [string, DataValue][] = [];
  const at = new Map<string, number>();
  const texts = new Map<string, string>();
  const evidence = new Map<string, Evidence>();
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    const cell = cells[index];
    if (column === undefined || cell === undefined) continue;
    if (column.role === "evidence") {
      const text =
        typeof cell === "object" && cell !== null && !("kind" in cell)
          ? ""
          : textOf(plain(cell)).normalize("NFC").trim();
      if (text !== "") evidence.set(column.name, { ...evidence.get(column.name), [column.part]: text });
      continue;
    }
    if (column.role !== "figure" && column.role !== settling.use) continue;
    const value = settledValue(cell, column, () => raw.placeOf(index), settling);
    inputs.push([column.name, value]);
    at.set(column.name, index);
    if (typeof value === "string" && value !== textOf(plain(cell)))
      texts.set(column.name, textOf(plain(cell)));
  }
  return {
    unit: raw.unit,
    // fromEntries makes own properties of all names, "__proto__" too.
    inputs: Object.fromEntries(inputs),
    placeOf: (key) => placeIn(raw, at.get(key), texts.get(key)),
    evidence,
    row: raw.row,
    sheet: raw.sheet,
  };
}

function placeIn(raw: RawUnit, index: number | undefined, text: string | undefined): Place | undefined {
  if (index === undefined) return undefined;
  const place = raw.placeOf(index);
  return text === undefined ? place : { ...place, text };
}

function settledValue(cell: RawCell, { name }: RawColumn, place: () => Place, settling: Settling): DataValue {
  const kind = settling.vocabulary.kindOf(name);
  if (typeof cell === "string") {
    // Saved as csv, an error is a text like any other.
    if (ERROR.test(cell)) return { refused: { code: "BRM0521", parameters: {} }, found: cell.trim() };
    if (!isNumeric(kind)) return cell;
    return (settling.mark === undefined ? spacedOut(cell) : rewritten(cell, settling.mark)) ?? cell;
  }
  if (typeof cell !== "object" || cell === null || !("kind" in cell)) return cell;
  if (cell.kind === "number") {
    if (cell.stored !== undefined && isNumeric(kind)) {
      settling.note("BRM0427", place(), cell.stored, { used: cell.text });
    }
    return isNumeric(kind) ? unmistakable(cell.text) : cell.text;
  }
  const refused = refusalOf(cell);
  return refused === undefined ? cell.text : { refused, found: cell.text };
}

/** Blanks that part thousands have one reading whatever mark the file has: "1 234 567". */
function spacedOut(text: string): string | undefined {
  return markOf(text) === undefined ? rewritten(text, "point") : undefined;
}

function refusalOf(cell: Exclude<TypedCell, { kind: "number" }>): CellFault | undefined {
  switch (cell.kind) {
    case "error":
      return { code: "BRM0521", parameters: {} };
    case "formula":
      return { code: "BRM0522", parameters: {} };
    case "date":
      return cell.day === undefined ? { code: "BRM0523", parameters: {} } : undefined;
    case "merged":
      return { code: "BRM0524", parameters: { first: cell.first } };
    default:
      return undefined;
  }
}

function plain(cell: RawCell): string | TypedCell {
  return typeof cell === "string" || (typeof cell === "object" && cell !== null && "kind" in cell)
    ? cell
    : "";
}

const ERROR = /^\s*#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)\s*$/;

function isFilled(cell: RawCell | undefined): boolean {
  return cell !== undefined && cell !== null && (typeof cell !== "string" || cell.trim() !== "");
}
