/** Settles what a file leaves open: which figures count, and how its numbers are written. */
import type { FigureKind } from "../base/codes.ts";
import type { CellFault } from "../base/data-message.ts";
import { type DecimalMark, markOf, rewritten, unmistakable } from "./decimal-mark.ts";
import { isBlankCell, isTypedCell, type RawCell, type RawColumn, type RawUnit } from "./raw-table.ts";
import { isOfNoScale } from "./scales.ts";
import { type TypedCell, textOf } from "./sheet.ts";
import type { DataUnit, DataValue, Evidence, Figures, Place } from "./table.ts";
import { isNumeric, type Vocabulary } from "./vocabulary.ts";

/** The figures that a file has where it tells claimed from verified ones: those of which any is filled in. */
export function figuresIn(units: readonly RawUnit[]): readonly Figures[] {
  const found = new Set<Figures>();
  for (const { columns, cells } of units) {
    for (const [index, { role }] of columns.entries()) {
      if ((role === "claimed" || role === "verified") && !isBlankCell(cells[index])) found.add(role);
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
  /** Somebody said that this is the mark. */
  readonly isDeclared: boolean;
  /** The ratios whose cells are of more than one scale. */
  readonly mixed: ReadonlySet<string>;
}

/** A unit with the figures that count; they are made of its cells when they are asked for, which keeps large files small. */
export function compileSettled(settling: Settling): (raw: RawUnit) => DataUnit {
  const layouts = new Map<readonly RawColumn[], Layout>();
  return (raw) => {
    const layout = layouts.get(raw.columns) ?? layoutOf(raw.columns, settling);
    layouts.set(raw.columns, layout);
    return {
      unit: raw.unit,
      row: raw.row,
      sheet: raw.sheet,
      get inputs() {
        const inputs = layout.inputs
          .filter(({ index }) => index < raw.cells.length)
          .map((one) => [one.name, settledValue(raw.cells[one.index] ?? null, one, settling)] as const);
        // fromEntries makes own properties of all names, "__proto__" too.
        return Object.fromEntries(inputs);
      },
      get evidence() {
        return evidenceOf(raw, layout);
      },
      placeOf: (key) => placeIn(raw, layout.inputAt.get(key), settling),
    };
  };
}

/** Which columns of a table hold an input, and which hold evidence. */
interface Layout {
  readonly inputs: readonly InputColumn[];
  readonly inputAt: ReadonlyMap<string, InputColumn>;
  readonly evidence: readonly { readonly index: number; readonly column: RawColumn }[];
}

interface InputColumn {
  readonly index: number;
  readonly name: string;
  readonly kind: FigureKind | undefined;
  readonly isMixed: boolean;
}

function layoutOf(columns: readonly RawColumn[], { vocabulary, use, mixed }: Settling): Layout {
  const indexed = columns.map((column, index) => ({ index, column }));
  const inputs = indexed
    .filter(({ column: { role } }) => role === "figure" || role === use)
    .map(({ index, column: { name } }) => ({
      ...{ index, name, kind: vocabulary.kindOf(name) },
      isMixed: mixed.has(name),
    }));
  return {
    inputs,
    inputAt: new Map(inputs.map((one) => [one.name, one])),
    evidence: indexed.filter(({ column }) => column.role === "evidence"),
  };
}

function evidenceOf({ cells }: RawUnit, { evidence }: Layout): ReadonlyMap<string, Evidence> {
  const found = new Map<string, Evidence>();
  for (const { index, column } of evidence) {
    const text = textOf(plain(cells[index] ?? ""))
      .normalize("NFC")
      .trim();
    if (text !== "") found.set(column.name, { ...found.get(column.name), [column.part]: text });
  }
  return found;
}

function placeIn(raw: RawUnit, column: InputColumn | undefined, settling: Settling): Place | undefined {
  if (column === undefined || column.index >= raw.cells.length) return undefined;
  const place = raw.placeOf(column.index);
  const cell = raw.cells[column.index] ?? null;
  const value = settledValue(cell, column, settling);
  const text = textOf(plain(cell)).trim();
  return typeof value === "string" && value.trim() !== text ? { ...place, text } : place;
}

function settledValue(cell: RawCell, { kind, isMixed }: InputColumn, settling: Settling): DataValue {
  if (isMixed && isOfNoScale(cell, settling.mark)) {
    return { refused: { code: "BRM0525", parameters: {} }, found: textOf(plain(cell)) };
  }
  if (typeof cell === "string") {
    // Saved as csv, an error is a text like any other.
    if (cell.startsWith("#") && ERROR.test(cell)) {
      return { refused: { code: "BRM0521", parameters: {} }, found: cell };
    }
    return isNumeric(kind) ? (numberText(cell, kind, settling) ?? cell) : cell;
  }
  if (!isTypedCell(cell)) return cell;
  if (cell.kind === "number") return isNumeric(kind) ? unmistakable(cell.text) : cell.text;
  const refused = refusalOf(cell);
  return refused === undefined ? cell.text : { refused, found: cell.text };
}

/** A number rewritten, where the mark of the file leaves it one reading. */
function numberText(
  text: string,
  kind: FigureKind | undefined,
  { mark, isDeclared }: Settling,
): string | undefined {
  if (isOfDigits(text)) return text;
  if (mark === undefined) return spacedOut(text);
  // "1.000" in a file of decimal points is 1 to a machine, and mostly one thousand to who wrote it.
  const isThousandsToo = markOf(text) === "either" && text.includes(mark === "comma" ? "," : ".");
  return isThousandsToo && (kind === "count" || !isDeclared) ? undefined : rewritten(text, mark);
}

function isOfDigits(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return false;
  }
  return true;
}

const ZERO = 0x30;
const NINE = 0x39;

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
      return { code: "BRM0524", parameters: { range: cell.range } };
    default:
      return undefined;
  }
}

function plain(cell: RawCell): string | TypedCell {
  return typeof cell === "string" || isTypedCell(cell) ? cell : "";
}

const ERROR = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)\s*$/;
