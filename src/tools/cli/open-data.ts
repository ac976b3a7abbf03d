/** Opens the data file that a command is given; its ending says how to read it. */
import type { DecimalMark } from "../../data/decimal-mark.ts";
import { readData, type ReadOptions, readUnits } from "../../data/read-data.ts";
import { readOfficial } from "../../data/read-official.ts";
import type { FileFormat } from "../../data/read-raw.ts";
import {
  type DataIssue,
  type DataTable,
  type Figures,
  missingColumns,
  underKeys,
  unknownColumns,
} from "../../data/table.ts";
import { vocabularyOf } from "../../data/vocabulary.ts";
import { createEvaluator } from "../../evaluate/bulk-evaluator.ts";
import type { OfficialUnit } from "../../ir/official.ts";
import type { Ruleset } from "../../ir/ruleset.ts";
import { failed, openBytes } from "./open-file.ts";
import { faultsOfUnits, type PlacedFact, printDataFaults, printFact } from "./print-faults.ts";
import { tellReading } from "./progress.ts";
import { DATA_LIMIT, endingOf, readBytes, STDIN } from "./read-files.ts";
import { EXIT, type Opened, type Session } from "./session.ts";

/** How a data file is to be read. */
export interface DataOptions {
  readonly use?: Figures;
  readonly decimal?: DecimalMark;
  readonly sheet?: string;
  readonly ignore?: readonly string[];
}

/** A table of units that fits the ruleset; a file that is not in order is not scored at all. */
export function openData(
  path: string,
  ruleset: Ruleset,
  options: DataOptions,
  session: Session,
): Opened<DataTable> {
  const file = openDataFile(path, session);
  return file.kind === "failed" ? file : tableOf(file.value, path, ruleset, options, session);
}

/** A table read for two rulesets; what only one of them knows is no fault. Inputs keep the names of their columns. */
export function openSharedData(
  path: string,
  rulesets: readonly [Ruleset, Ruleset],
  options: DataOptions,
  session: Session,
): Opened<DataTable> {
  const file = openDataFile(path, session);
  if (file.kind === "failed") {
    return file;
  }
  const table = readUnits(file.value, vocabularyOf(rulesets), readingOf(path, options));
  const [before, after] = rulesets.map((one) => unknownColumns(underKeys(table, one), one));
  const unknown = (after ?? []).filter(({ place }) =>
    before?.some((one) => one.place?.column === place?.column),
  );
  const isUnitMissing = table.issues.some(({ code }) => code === "BRM0402");
  const issues = [...table.issues, ...(isUnitMissing ? [] : unknown)];
  printNotes(table, path, session);
  if (issues.length > 0) {
    printDataFaults(issues.map(placed), path, session);
    return { kind: "failed", exit: EXIT.findings };
  }
  return { kind: "opened", value: table };
}

/** The table that a data file holds; the ending of `path` says how to read it. */
export function tableOf(
  given: string | Uint8Array,
  path: string,
  ruleset: Ruleset,
  options: DataOptions,
  session: Session,
): Opened<DataTable> {
  tellReading(path, given.length, session);
  const table = readData(given, ruleset, readingOf(path, options));
  printNotes(table, path, session);
  if (table.issues.length > 0) {
    // Nothing is scored, but what is wrong with single figures is told in the same run.
    const scored = createEvaluator(ruleset).evaluateAll(table.units);
    // Of a column that is not known the heading was told.
    const ofUnits = faultsOfUnits(scored.units, table).filter(({ fact }) => fact.code !== "BRM0501");
    const faults = [...table.issues.map(placed), ...ofUnits];
    printDataFaults(faults, path, session);
    const isRead = !table.issues.some(({ code }) => UNREADABLE.has(code));
    return { kind: "failed", exit: isRead ? EXIT.findings : EXIT.usage };
  }
  const columns = missingColumns(table, ruleset);
  if (columns.length > 0) {
    const { policy } = ruleset.missing;
    printFact({ code: "BRM0417", parameters: { columns, policy } }, session, "warning");
  }
  return { kind: "opened", value: table };
}

/** The printed figures of an official table; a table with faults is not compared at all. */
export function openOfficial(
  path: string,
  ruleset: Ruleset,
  { decimal, ignore, use }: DataOptions,
  session: Session,
): Opened<readonly OfficialUnit[]> {
  const file = openDataFile(path, session);
  if (file.kind === "failed") {
    return file;
  }
  // A sheet that is asked for is one of the data.
  const given: DataOptions = { ...(decimal && { decimal }), ...(ignore && { ignore }), ...(use && { use }) };
  const { units, issues, notes } = readOfficial(file.value, ruleset, readingOf(path, given));
  printDataFaults(notes.map(placed), path, session, "warning");
  if (issues.length === 0) {
    return { kind: "opened", value: units };
  }
  printDataFaults(issues.map(placed), path, session);
  const isRead = !issues.some(({ code }) => UNREADABLE.has(code));
  return { kind: "failed", exit: isRead ? EXIT.findings : EXIT.usage };
}

/** What is wrong with the file or the command, not with figures. */
const UNREADABLE: ReadonlySet<string> = new Set(["BRM0411", "BRM0422", "BRM0423"]);

function printNotes({ notes }: DataTable, path: string, session: Session): void {
  printDataFaults(notes.map(placed), path, session, "warning");
}

function placed(issue: DataIssue): PlacedFact {
  return { fact: issue, place: issue.place, found: issue.found };
}

/** What the options and the ending of a data file say; what comes through a pipe is told by its content. */
function readingOf(path: string, { use, decimal, sheet, ignore }: DataOptions): ReadOptions {
  const format = FORMATS.get(endingOf(path));
  return {
    ...(format === undefined ? {} : { format }),
    ...(use === undefined ? {} : { use }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(ignore === undefined ? {} : { ignore }),
  };
}

const FORMATS: ReadonlyMap<string, FileFormat> = new Map([
  [".csv", "csv"],
  [".tsv", "csv"],
  [".txt", "csv"],
  [".json", "json"],
  [".xlsx", "xlsx"],
  [".xlsm", "xlsx"],
]);
const DATA_ENDINGS: readonly string[] = [".csv", ".xlsx", ".json", ".tsv", ".txt", ".xlsm"];
/** They are read only to be told what they are. */
const OTHER_ENDINGS: readonly string[] = [".xls", ".xlsb", ".ods"];

function openDataFile(path: string, session: Session): Opened<Uint8Array> {
  if (path === STDIN) {
    const piped = readBytes(path, DATA_LIMIT, session.locale);
    return piped.kind === "fault" ? failed(piped.fact, session) : { kind: "opened", value: piped.bytes };
  }
  const isOther = OTHER_ENDINGS.includes(endingOf(path));
  return openBytes(path, isOther ? OTHER_ENDINGS : DATA_ENDINGS, DATA_LIMIT, session);
}
