/** Reads an official table: a row a unit, its printed points, total, indices and rank, each with all its decimals. */
import { excerpt } from "../base/excerpt.ts";
import { nearest } from "../base/suggest.ts";
import { expected, expectRuleset } from "../base/misuse.ts";
import { printedFigure } from "../base/printed.ts";
import type { FigurePlace, OfficialUnit } from "../ir/official.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import { asDecimal, type DecimalMark, markOf } from "./decimal-mark.ts";
import { folded } from "./headings.ts";
import { officialHeadings, type OfficialNames, officialNames } from "./official-names.ts";
import {
  isBlankCell,
  isTypedCell,
  type RawCell,
  type RawTable,
  type RawUnit,
  type Reading,
} from "./raw-table.ts";
import type { ReadOptions } from "./read-data.ts";
import { rawTableOf } from "./read-raw.ts";
import { scoreJsonUnits } from "./score-json-units.ts";
import { figuresIn, marksIn } from "./settle.ts";
import { textOf } from "./sheet.ts";
import {
  compileUnitName,
  type DataIssue,
  type Figures,
  type Place,
  type ReportIssue,
  reportIssuesInto,
} from "./table.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** An official table that was read; where there are issues, some of it is missing. */
export interface OfficialTable {
  readonly units: readonly OfficialUnit[];
  readonly issues: readonly DataIssue[];
  /** What is worth a word but no fault. */
  readonly notes: readonly DataIssue[];
}

/**
 * The printed figures of a csv, a workbook or JSON (`[{ unit, figures }]`) for `reconcile`:
 * `readOfficial("Đơn vị;Tổng điểm\nA;310,14", ruleset).units[0]?.figures` is `{ total: "310.14" }`. What `barem
 * score` writes as csv, workbook and JSON is read too, and `units[0].places` says where each figure stands. What is wrong in the file is an issue of the table, with its place.
 * Throws a TypeError for what is neither text nor bytes, and for what is no ruleset.
 *
 * @group Read tables
 */
export function readOfficial(
  given: string | Uint8Array,
  ruleset: Ruleset,
  options: ReadOptions = {},
): OfficialTable {
  expectRuleset(ruleset);
  const isData = typeof given === "string" || given instanceof Uint8Array;
  expected(isData, "A table is expected as a text or as bytes (a Uint8Array).");
  const issues: DataIssue[] = [];
  const notes: DataIssue[] = [];
  const report = reportIssuesInto(issues);
  const note = reportIssuesInto(notes);
  const nameOf = officialNames(ruleset);
  const headings = officialHeadings(ruleset);
  const vocabulary: Vocabulary = {
    kindOf: (name) => (nameOf(name) === undefined ? undefined : "points"),
    isShare: () => false,
    nearest: (name) => nearest(name, headings),
  };
  const ignored = new Set((options.ignore ?? []).map(folded));
  const isNewUnit = perSheet(() => compileUnitName("row", report));
  const reading = { vocabulary, field: "figures", listIn: scoreJsonUnits, ignored, report, note, isNewUnit };
  const raw = rawTableOf(given, reading, options);
  const use = usedFigures(raw, options.use, report);
  const columns = columnsOf(raw, use);
  reportUnknown(columns, raw, { nameOf, vocabulary }, report);
  reportTwice(columns, nameOf, report);
  const seen = marksIn(raw.units, vocabulary);
  // Of a table that shows its own mark nobody needs to say which it is.
  const isTold = (seen.comma === undefined) !== (seen.point === undefined);
  const mark = isTold ? (seen.comma === undefined ? "point" : "comma") : options.decimal;
  const read = raw.units.map((one) => officialUnit(one, { nameOf, use, mark, report }));
  const units = joined(read, raw.units, report);
  if (units.length === 0 && issues.length === 0) report("BRM0409", null, "", {});
  return { units, issues, notes };
}

/** Which points count: those asked for, or those of the one kind that the table has. */
function usedFigures(raw: RawTable, use: Figures | undefined, report: ReportIssue): Figures | undefined {
  const figures = figuresIn(raw.units);
  if (use === undefined && figures.length === 2) report("BRM0421", null, "", {});
  return use ?? figures[0];
}

type Column = RawTable["columns"][number];

/** The columns whose points count. */
function columnsOf({ columns }: RawTable, use: Figures | undefined): readonly Column[] {
  return columns.filter(({ role }) => role === "figure" || role === use);
}

/** One fault for each heading that is nothing of the ruleset. */
function reportUnknown(
  columns: readonly Column[],
  raw: RawTable,
  { nameOf, vocabulary }: { readonly nameOf: OfficialNames; readonly vocabulary: Vocabulary },
  report: ReportIssue,
): void {
  const told = new Set<string>();
  const isFilled = (column: Column): boolean =>
    raw.units.some((unit) => unit.columns.some((one, at) => one === column && !isBlankCell(unit.cells[at])));
  for (const column of columns) {
    const { name, place } = column;
    const isUnknown = nameOf(name) === undefined && (name !== "" || isFilled(column));
    if (isUnknown && !told.has(name)) {
      report("BRM0430", place, name, { nearest: vocabulary.nearest(name) });
    }
    told.add(name);
  }
}

/** One fault for each column that is a figure of another one under other words: "3" and "Hạ tầng số". */
function reportTwice(columns: readonly Column[], nameOf: OfficialNames, report: ReportIssue): void {
  const firsts = new Map<string, number>();
  for (const [at, { name, place, number }] of columns.entries()) {
    const key = nameOf(name) ?? "";
    // JSON has the columns of each unit anew, and a form has them in rows.
    const where = `${place.sheet ?? ""} ${number === undefined ? place.row : ""} ${key}`;
    const first = firsts.get(where);
    if (key !== "" && first !== undefined) {
      report("BRM0404", place, name, { column: excerpt(name), first, second: number ?? at + 1 });
    }
    firsts.set(where, first ?? number ?? at + 1);
  }
}

/** A unit may stand on several sheets, once on each. */
function perSheet(make: () => Reading["isNewUnit"]): Reading["isNewUnit"] {
  const sheets = new Map<string, Reading["isNewUnit"]>();
  return (name, place) => {
    const test = sheets.get(place.sheet ?? "") ?? make();
    sheets.set(place.sheet ?? "", test);
    return test(name, place);
  };
}

/** The units of all sheets, each once; a figure that is another one on another sheet is a fault of the later one. */
function joined(
  read: readonly OfficialUnit[],
  raw: readonly RawUnit[],
  report: ReportIssue,
): readonly OfficialUnit[] {
  const byName = new Map<string, { readonly unit: OfficialUnit; readonly row: number }>();
  for (const [at, unit] of read.entries()) {
    const key = unit.unit.toLowerCase();
    const before = byName.get(key);
    const { row = 0, sheet = null } = raw[at] ?? {};
    if (before === undefined) {
      byName.set(key, { unit, row });
      continue;
    }
    const { figures, places } = before.unit;
    const isOther = ([name, figure]: readonly [string, string]): boolean =>
      Object.hasOwn(figures, name) && figures[name] !== figure;
    if (Object.entries(unit.figures).some(isOther)) {
      const place: Place = { row, column: "unit", ...(sheet === null ? {} : { sheet }) };
      const first = Object.values(places ?? {})[0]?.sheet;
      report("BRM0401", place, unit.unit, {
        unit: unit.unit,
        first: before.row,
        counted: "row",
        sheet: first,
      });
    }
    const both = { figures: { ...unit.figures, ...figures }, places: { ...unit.places, ...places } };
    byName.set(key, { unit: { unit: before.unit.unit, ...both }, row: before.row });
  }
  return [...byName.values()].map(({ unit }) => unit);
}

interface Context {
  readonly nameOf: OfficialNames;
  readonly use: Figures | undefined;
  readonly mark: DecimalMark | undefined;
  readonly report: ReportIssue;
}

function officialUnit(
  { unit, columns, cells, placeOf }: RawUnit,
  { nameOf, use, mark, report }: Context,
): OfficialUnit {
  const found = columns.flatMap(({ name, role }, at): readonly Found[] => {
    const key = nameOf(name) ?? "";
    const isUsed = role === "figure" || role === use;
    const cell = cells[at];
    if (key === "" || !isUsed || isBlankCell(cell)) return [];
    const text = shownIn(cell);
    const { row, sheet, cell: address } = placeOf(at);
    const within = sheet === undefined || address === undefined ? {} : { sheet, cell: address };
    const place = { row, column: name, ...within };
    const ranks = key === "rank" ? ranksIn(text) : null;
    if (ranks !== null) return ranks.map((one) => ({ ...one, place }));
    // Nobody is 108th of 25.
    const figure = key === "rank" && text.includes("/") ? undefined : figureIn(cell, text, mark);
    if (figure === undefined) {
      report("BRM0431", placeOf(at), text, { ambiguous: mark === undefined && markOf(text) === "either" });
    }
    return figure === undefined ? [] : [{ key, figure, place }];
  });
  // fromEntries makes own properties of all names, "__proto__" too.
  return {
    unit,
    figures: Object.fromEntries(found.map(({ key, figure }) => [key, figure])),
    places: Object.fromEntries(found.map(({ key, place }) => [key, place])),
  };
}

/** A figure of a unit and where it stands. */
interface Found {
  readonly key: string;
  readonly figure: string;
  readonly place: FigurePlace;
}

/** A rank with the number of units it is among, as plans print it: "25/108"; null of what is no such rank. */
function ranksIn(text: string): readonly Pick<Found, "key" | "figure">[] | null {
  const [, rank, ranked] = IS_RANK_AMONG.exec(text) ?? [];
  const isRank = rank !== undefined && ranked !== undefined && BigInt(rank) <= BigInt(ranked);
  return isRank
    ? [
        { key: "rank", figure: rank },
        { key: "ranked", figure: ranked },
      ]
    : null;
}

/** The figure with a point, all decimals kept; undefined of what is no figure. */
function figureIn(
  cell: RawCell | undefined,
  found: string,
  mark: DecimalMark | undefined,
): string | undefined {
  if (typeof cell === "object" && cell !== null && "notApplicable" in cell) {
    return `n/a: ${cell.notApplicable}`;
  }
  if (typeof cell === "boolean" || IS_LEFT_OUT.test(found)) {
    return typeof cell === "boolean" ? undefined : found;
  }
  const isNumber = isTypedCell(cell) && cell.kind === "number";
  if (isNumber || IS_FRACTION.test(found)) {
    return printedFigure(found) === undefined ? undefined : found;
  }
  // A mark with one reading needs no other figure to tell it.
  const own = markOf(found);
  const text = asDecimal(found, mark ?? (own === "comma" ? "comma" : "point"));
  return own === "either" && mark === undefined ? undefined : text;
}

/** What a person reads in the cell. */
function shownIn(cell: RawCell | undefined): string {
  const isText = typeof cell === "string" || isTypedCell(cell);
  return (isText ? textOf(cell) : String(cell ?? "")).normalize("NFC").trim();
}

const IS_LEFT_OUT = /^(?:n\/a|không áp dụng|not applicable)(?:\s*:.*)?$/is;
const IS_RANK_AMONG = /^([1-9][0-9]{0,6})\s*\/\s*([1-9][0-9]{0,6})$/;
const IS_FRACTION = /^-?[0-9]+\/[0-9]+$/;
