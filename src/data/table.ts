/** A table of units as every file format gives it: raw inputs, the place of each, and what is amiss with the file. */
import { expectRuleset } from "../base/misuse.ts";
import type { DataCode, FileCode, Parameters } from "../base/codes.ts";
import type { RefusedCell } from "../base/data-message.ts";
import { excerpt } from "../base/excerpt.ts";
import { nearest } from "../base/suggest.ts";
import { indicatorsOf, inputsOf, keysByName, type Ruleset } from "../ir/ruleset.ts";

/** Where something stands in a file. */
export interface Place {
  /** As people count: the line of a csv file (the header is usually 1), the row of a sheet, the number of the unit in JSON. */
  readonly row: number;
  /** The input's name. */
  readonly column: string | null;
  /** The sheet of a workbook, and the cell as its users call it: "C5". */
  readonly sheet?: string;
  readonly cell?: string;
  /** What stands there, where a number is handed on in other words: "1.234,5" for 1234.5. */
  readonly text?: string;
}

/** One fault of a file: `found` is the text found there; a place of null is the whole file. */
export type DataIssue = {
  [C in TableCode]: {
    readonly code: C;
    readonly place: Place | null;
    readonly found: string;
    readonly parameters: Parameters[C];
  };
}[TableCode];

/** What can be amiss with a file and the names in it. */
type TableCode = DataCode | FileCode;

/** What a file can hold for one input; numbers are their text, so that no digit is lost. */
export type DataValue = string | boolean | { readonly notApplicable: string } | RefusedCell | null;

/** The evidence that stands beside a figure, as it is written. */
export interface Evidence {
  readonly number?: string;
  readonly date?: string;
  readonly link?: string;
  readonly note?: string;
}

/** One unit of a file. */
export interface DataUnit {
  readonly unit: string;
  readonly inputs: { readonly [key: string]: DataValue };
  /** Where an input stands; undefined where the file has none of this key for the unit. */
  readonly placeOf: (key: string) => Place | undefined;
  /** By the key of the input. */
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly row: number;
  /** Null in a file without sheets. */
  readonly sheet: string | null;
}

/** Which figures of a file count where it has both. */
export type Figures = "claimed" | "verified";

/** A file that was read; where there are issues, `units` holds the units that none of them concerns. */
export interface DataTable {
  readonly units: readonly DataUnit[];
  /** Every input key of the file with its first place (its header). */
  readonly columns: ReadonlyMap<string, Place>;
  /** Which figures were taken; null where the file does not tell claimed from verified ones. */
  readonly figures: Figures | null;
  readonly issues: readonly DataIssue[];
  /** What is worth a word but no fault: a sheet that was not read, digits beyond those that count. */
  readonly notes: readonly DataIssue[];
}

/**
 * The table with each input under its key, where its column has the name that the author of the ruleset gave it.
 * A figure "1.ratio" that its author calls "tỷ lệ" may have the column `1.tỷ lệ`.
 * Throws a TypeError for what is no ruleset.
 *
 * @group Read tables
 */
export function underKeys(table: DataTable, ruleset: Ruleset): DataTable {
  expectRuleset(ruleset);
  const keys = keysByName(inputsOf(ruleset));
  const isKeyed = [...table.columns.keys()].every((column) => (keys.get(column) ?? column) === column);
  if (isKeyed) {
    return table;
  }
  const keyOf = (column: string): string => {
    const key = keys.get(column) ?? column;
    // A column under the key itself is the one that counts; the other stays unknown.
    return key !== column && table.columns.has(key) ? column : key;
  };
  const renamed = <Value>(all: Iterable<readonly [string, Value]>) =>
    [...all].map(([column, value]) => [keyOf(column), value] as const);
  const columnOf = new Map([...table.columns.keys()].map((column) => [keyOf(column), column]));
  return {
    ...table,
    columns: new Map(renamed(table.columns)),
    units: table.units.map((unit) => ({
      unit: unit.unit,
      row: unit.row,
      sheet: unit.sheet,
      get inputs() {
        return Object.fromEntries(renamed(Object.entries(unit.inputs)));
      },
      get evidence() {
        return new Map(renamed(unit.evidence));
      },
      placeOf: (key) => unit.placeOf(columnOf.get(key) ?? key),
    })),
  };
}

/**
 * One BRM0501 for each column that is no input of `ruleset`, however many units have it. Of a table whose columns are all known `unknownColumns(table, ruleset)` is `[]`.
 * Throws a TypeError for what is no ruleset.
 *
 * @group Read tables
 */
export function unknownColumns(table: DataTable, ruleset: Ruleset): readonly DataIssue[] {
  expectRuleset(ruleset);
  const known = inputsOf(ruleset).map((input) => input.key);
  const isKnown = new Set(known);
  const names = keysByName(inputsOf(ruleset));
  return [...table.columns]
    .filter(([key]) => !isKnown.has(key))
    .map(([key, place]) => ({
      code: "BRM0501",
      place,
      found: excerpt(key),
      parameters: {
        ...bracketedIn(key, names),
        nearest: nearest(
          key,
          known.filter((one) => !table.columns.has(one)),
        ),
      },
    }));
}

/**
 * The inputs of scored indicators that no unit of the table has: they leave their indicators pending.
 * Of a table that has them all `missingColumns(table, ruleset)` is `[]`. Throws a TypeError for what is no ruleset.
 *
 * @group Read tables
 */
export function missingColumns(table: DataTable, ruleset: Ruleset): readonly string[] {
  expectRuleset(ruleset);
  return indicatorsOf(ruleset.children)
    .filter(({ unscored }) => !unscored)
    .flatMap(({ inputs }) => inputs)
    .filter(({ key, kind }) => kind !== "text" && !table.columns.has(key))
    .map(({ key }) => key);
}

/** Takes one fault of a file. */
export type ReportIssue = <C extends TableCode>(
  code: C,
  place: Place | null,
  found: string,
  parameters: Parameters[C],
) => void;

/** A `ReportIssue` that appends to `issues`. */
export function reportIssuesInto(issues: DataIssue[]): ReportIssue {
  return (code, place, found, parameters) => {
    // TypeScript does not see that a generic code and its parameters are one member of the union; the signature does.
    issues.push({ code, place, found: excerpt(found), parameters } as DataIssue);
  };
}

/** The name of a unit without what nobody sees: one blank between its words, also where the cell has a line break. */
export function unitName(text: string): string {
  return text.normalize("NFC").replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;

/** A test that each name is there and stands for one unit only, in small letters or capitals. */
export function compileUnitName(
  counted: "row" | "unit",
  report: ReportIssue,
): (name: string, place: Place) => boolean {
  const firsts = new Map<string, Place>();
  return (name, place) => {
    const key = name.toLowerCase();
    const first = firsts.get(key);
    if (name === "") report("BRM0403", place, name, {});
    else if (first !== undefined) {
      const parameters = { unit: excerpt(name), first: first.row, counted, sheet: first.sheet };
      report("BRM0401", place, name, parameters);
    } else firsts.set(key, place);
    return name !== "" && first === undefined;
  };
}

/** What an untrusted file may hold at most, in characters and cells. */
export const LIMITS = {
  file: { most: 64 * 2 ** 20, text: "64 MiB" },
  text: { most: 2 ** 20, text: "1 MiB" },
  cells: { most: 20_000_000, text: "20 000 000" },
} as const;

/** "III.5.a" of "III.5.a (tự nhận)". */
function bracketedIn(heading: string, names: ReadonlyMap<string, string>): { readonly bracketed?: string } {
  const name = /^(.+?) ?\([^()]*\)$/.exec(heading)?.[1];
  return name !== undefined && names.has(name) ? { bracketed: name } : {};
}
