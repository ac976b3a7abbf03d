/** `barem score RULESET DATA`: the points of a cohort or of one unit, for the screen or for a file. */
import { visible } from "../../base/visible.ts";
import type { DataTable } from "../../data/table.ts";
import { createEvaluator } from "../../evaluate/bulk-evaluator.ts";
import { indicatorsOf, type Ruleset } from "../../ir/ruleset.ts";
import { keepCohort, openCohort, tellAlone } from "./cohort-file.ts";
import { rankedUnits, type Table } from "../../evaluate/outcome.ts";
import { findUnit } from "./find.ts";
import { type DataOptions, openData } from "./open-data.ts";
import { openRuleset } from "./open-ruleset.ts";
import { cellOfInput, faultsOfUnits, printDataFaults } from "./print-faults.ts";
import type { ScoreFormat } from "./formats.ts";
import { formatOf, SCORE_ENDINGS, SCORE_WRITERS, type Scored } from "./score-formats.ts";
import { tellScoring, tellWriting } from "./progress.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import { textsOf } from "./texts.ts";
import { giveOut, isOverData } from "./write-file.ts";

export interface ScoreOptions extends DataOptions {
  /** By the ending of `output` where it is left out; a table for the screen. */
  readonly format?: ScoreFormat;
  readonly unit?: string;
  readonly details?: boolean;
  /** The file to keep the cohort in. */
  readonly freeze?: string;
  /** A file to write; stdout where it is left out. */
  readonly output?: string;
  /** Whether these files may replace others. */
  readonly force?: boolean;
  /** How the ranking turns on single indicators and units, in place of the scores. */
  readonly sensitivity?: boolean;
  /** The file of a cohort that was kept, to compare with instead of the units of the data. */
  readonly cohort?: string;
}

/** Scores the whole cohort, because ranks and relative methods need it, and prints all of it or one unit. */
export async function runScore(
  ruleset: string,
  data: string,
  options: ScoreOptions,
  session: Session,
): Promise<Exit> {
  const format = options.format ?? formatOf(options.output);
  if (format === undefined || isMisused(data, format, options, session)) {
    tellEndings(format, options, session);
    return EXIT.usage;
  }
  const scheme = await openRuleset(ruleset, session);
  if (scheme.kind === "failed") {
    return scheme.exit;
  }
  const table = openData(data, scheme.value, options, session);
  if (table.kind === "failed") {
    return table.exit;
  }
  if (options.sensitivity === true) {
    const { printSensitivity } = await import("./sensitivity.ts");
    return printSensitivity(scheme.value, table.value, format, options, session);
  }
  return printScores({ ruleset: scheme.value, table: table.value, data }, format, options, session);
}

/** What was opened; `data` is the path of the table. */
interface OpenedFiles {
  readonly ruleset: Ruleset;
  readonly table: DataTable;
  readonly data: string;
}

async function printScores(
  { ruleset, table, data }: OpenedFiles,
  format: ScoreFormat,
  options: ScoreOptions,
  session: Session,
): Promise<Exit> {
  const evaluator = createEvaluator(ruleset);
  const cohort = openCohort(options.cohort, evaluator, session);
  if (cohort.kind === "failed") {
    return cohort.exit;
  }
  tellScoring(table.units.length, session);
  const scored = evaluator.evaluateAll(table.units, cohort.value);
  const shown = options.unit === undefined ? scored.units : findUnit(options.unit, scored.units, session);
  if (shown === undefined) {
    return EXIT.usage;
  }
  const { freeze } = options;
  if (freeze !== undefined && !keepCohort(freeze, evaluator.freeze(table.units), options, session)) {
    return EXIT.usage;
  }
  const faults = faultsOfUnits(scored.units, table);
  printDataFaults(faults, data, session);
  tellWriting(shown.length, session);
  const content = await SCORE_WRITERS[format]({
    table: { ...scored, units: shown },
    ...{ ruleset, locale: session.locale, cohort: scored.units, among: rankedUnits(scored) },
    ...{ details: options.details === true, unitsOnly: options.unit !== undefined },
    figures: table.figures,
    ...sourcesOf(table, data, session),
  });
  const exit = giveOut(content, options, session);
  if (exit === EXIT.ok) {
    tellBeside(scored, ruleset, format, options, session);
  }
  const isRefused = scored.units.some((unit) => unit.status === "refused");
  return exit === EXIT.ok && (isRefused || faults.length > 0) ? EXIT.findings : exit;
}

/** What a table on the screen has no room for. */
function tellBeside(
  scored: Table,
  ruleset: Ruleset,
  format: ScoreFormat,
  options: ScoreOptions,
  session: Session,
): void {
  tellOfTargets(ruleset, options, format, session);
  if (format === "table") {
    tellAlone(scored, ruleset, session);
  }
}

/** Says which endings stand for a form, where that of the file to write stands for none. */
function tellEndings(
  format: ScoreFormat | undefined,
  { output }: ScoreOptions,
  { locale, stderr }: Session,
): void {
  if (format === undefined && output !== undefined) {
    stderr(`${textsOf(locale).unknownEnding(visible(output), SCORE_ENDINGS)}\n`);
  }
}

/** Says what the options ask for that cannot be done. */
function isMisused(
  data: string,
  format: ScoreFormat,
  { output, freeze }: ScoreOptions,
  session: Session,
): boolean {
  const { locale, stderr } = session;
  const { usage } = textsOf(locale);
  if (format === "xlsx" && output === undefined) {
    stderr(`${usage.missingOption("-o <file>")} ${usage.seeHelp}\n`);
    return true;
  }
  return isOverData(output, data, session) || isOverData(freeze, data, session);
}

/** Where only the details have targets, that there are some. */
function tellOfTargets(
  ruleset: Ruleset,
  { details = false }: ScoreOptions,
  format: ScoreFormat,
  session: Session,
): void {
  const targets = indicatorsOf(ruleset.children).flatMap((indicator) => indicator.targets).length;
  if (targets > 0 && !details && (format === "table" || format === "md")) {
    session.stderr(`${textsOf(session.locale).targetsInDetails(targets)}\n`);
  }
}

/** What the data file says of the figures of a unit. */
function sourcesOf(
  table: DataTable,
  file: string,
  session: Session,
): Pick<Scored, "cellOf" | "placeOf" | "evidenceOf"> {
  const units = new Map(table.units.map((unit) => [unit.unit, unit]));
  return {
    cellOf: (unit, key) => units.get(unit)?.placeOf(key),
    placeOf: (unit, key) => {
      const given = units.get(unit);
      return given && cellOfInput(key, given, file, session);
    },
    evidenceOf: (unit, key) => units.get(unit)?.evidence.get(key),
  };
}
