/** Reads a file of units by a ruleset: csv, a workbook or JSON, a row a unit or a form, with all its faults in one run. */
import { expectRuleset, expected } from "../base/misuse.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import type { DecimalMark } from "./decimal-mark.ts";
import { folded } from "./headings.ts";
import { isBlankCell, type RawTable, type RawUnit } from "./raw-table.ts";
import { noteLongNumbers, noteOthersOnly } from "./figure-notes.ts";
import { mixedScales } from "./scales.ts";
import { type FileFormat, rawTableOf } from "./read-raw.ts";
import { compileSettled, figuresIn, marksIn } from "./settle.ts";
import {
  compileUnitName,
  type DataIssue,
  type DataTable,
  type Figures,
  type Place,
  type ReportIssue,
  reportIssuesInto,
  underKeys,
  unknownColumns,
} from "./table.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";

export interface ReadOptions {
  /** What the ending of the file says; otherwise its content tells. */
  readonly format?: FileFormat;
  /** Which figures count where the file has claimed and verified ones. */
  readonly use?: Figures;
  /** What decimals follow, where the numbers of the file do not show it. */
  readonly decimal?: DecimalMark;
  /** The one sheet of a workbook to read; otherwise all that have a heading. */
  readonly sheet?: string;
  /** Headings of columns to leave out. */
  readonly ignore?: readonly string[];
}

/**
 * The units of a file for `ruleset`; a text is csv or JSON, bytes may also be a workbook:
 * `readData("unit;1.a\nA;1.234,5", ruleset).units[0]?.inputs` is `{ "1.a": "1234.5" }`.
 * What is wrong in the file is an issue of the table, with its place; units that an issue concerns are left out.
 * Throws a TypeError for what is neither text nor bytes, and for what is no ruleset.
 *
 * @group Read tables
 */
export function readData(given: string | Uint8Array, ruleset: Ruleset, options: ReadOptions = {}): DataTable {
  expectRuleset(ruleset);
  const table = underKeys(readUnits(given, vocabularyOf([ruleset]), options), ruleset);
  // Where the column of units is not found, its heading is the mistake, not an input that is not known.
  const isUnitMissing = table.issues.some(({ code }) => code === "BRM0402");
  const issues = isUnitMissing ? table.issues : [...table.issues, ...unknownColumns(table, ruleset)];
  return { ...table, issues };
}

/** The units of a file, its inputs under the names of their columns, known to the vocabulary or not. */
export function readUnits(
  given: string | Uint8Array,
  vocabulary: Vocabulary,
  options: ReadOptions = {},
): DataTable {
  const { use, decimal, ignore = [] } = options;
  const isData = typeof given === "string" || given instanceof Uint8Array;
  expected(isData, "Data is expected as a text or as bytes (a Uint8Array).");
  const issues: DataIssue[] = [];
  const notes: DataIssue[] = [];
  const report = reportIssuesInto(issues);
  const note = reportIssuesInto(notes);
  const ignored = new Set(ignore.map(folded));
  const isNewUnit = compileUnitName("row", report);
  const raw = rawTableOf(given, { vocabulary, ignored, report, note, isNewUnit }, options);
  const columns = columnsOf(raw);
  const figures = figuresIn(raw.units);
  const isOpen = use === undefined && figures.length === 2;
  if (isOpen) report("BRM0421", null, "", {});
  const chosen = use ?? (figures.length === 1 ? figures[0] : undefined);
  const mark = decimal ?? markShown(raw.units, vocabulary, note);
  noteLongNumbers(raw.units, vocabulary, note);
  if (chosen !== undefined) noteOthersOnly(raw.units, chosen, note);
  const mixed = mixedScales(raw.units, vocabulary, mark);
  const isDeclared = decimal !== undefined;
  const settled = compileSettled({ vocabulary, use: chosen, mark, isDeclared, mixed });
  const units = isOpen ? [] : raw.units.map(settled);
  if (units.length === 0 && issues.length === 0) report("BRM0409", null, "", {});
  return { units, columns, figures: chosen ?? null, issues: inOrder(issues), notes };
}

/** The mark that the numbers of a file show; it is told where they show none, or both. */
function markShown(
  units: readonly RawUnit[],
  vocabulary: Vocabulary,
  note: ReportIssue,
): DecimalMark | undefined {
  const { comma, point, undecided } = marksIn(units, vocabulary);
  if (comma !== undefined && point === undefined) return "comma";
  if (comma === undefined && point !== undefined) return "point";
  if (undecided || comma !== undefined) note("BRM0424", null, "", { comma, point });
  return undefined;
}

/** As they stand in the file; what concerns the whole file comes first. */
function inOrder(issues: readonly DataIssue[]): readonly DataIssue[] {
  const sheets = [...new Set(issues.map(({ place }) => place?.sheet))];
  const keyOf = ({ place }: DataIssue): readonly number[] => [sheets.indexOf(place?.sheet), place?.row ?? 0];
  return [...issues].sort((a, b) => {
    const [[sheetA = 0, rowA = 0], [sheetB = 0, rowB = 0]] = [keyOf(a), keyOf(b)];
    return sheetA - sheetB || rowA - rowB;
  });
}

/** Every name of the file with its first place. */
function columnsOf({ columns, units }: RawTable): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { name, role, place } of columns) {
    if (name !== "" && role !== "evidence" && !places.has(name)) places.set(name, place);
  }
  const unnamed = unnamedCell(units);
  return unnamed === undefined ? places : places.set("", unnamed);
}

/** Columns without a name are usually empty; one that is not is an unknown column, and here is its first cell. */
function unnamedCell(units: readonly RawUnit[]): Place | undefined {
  for (const { columns, cells, placeOf } of units) {
    const at = columns.findIndex(({ name }, index) => name === "" && !isBlankCell(cells[index]));
    if (at !== -1) return placeOf(at);
  }
  return undefined;
}
