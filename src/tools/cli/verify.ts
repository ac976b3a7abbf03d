/** `barem verify RULESET DATA OFFICIAL`: an official table beside recomputed points; `--receipt` keeps or recomputes a record. */
import { basename } from "node:path";
import type { DecimalMark } from "../../data/decimal-mark.ts";
import type { Locale } from "../../base/diagnostic.ts";
import type { DataTable } from "../../data/table.ts";
import { createEvaluator } from "../../evaluate/bulk-evaluator.ts";
import type { ScoreOptions } from "../../evaluate/evaluator.ts";
import type { OfficialUnit } from "../../ir/official.ts";
import type { Ruleset } from "../../ir/ruleset.ts";
import { reconcile } from "../../report/reconcile.ts";
import { reconcileHtml } from "../../report/reconcile-html.ts";
import { reconcileJson } from "../../report/reconcile-json.ts";
import { reconcileMarkdown } from "../../report/reconcile-markdown.ts";
import { reconcileTable } from "../../report/reconcile-table.ts";
import { isUnexplained } from "../../report/reconcile-view.ts";
import { unitAgrees } from "../../report/unit-agrees.ts";
import type { Reconciliation } from "../../report/reconciliation.ts";
import { openCohort } from "./cohort-file.ts";
import { findUnit } from "./find.ts";
import type { VerifyFormat } from "./formats.ts";
import { type DataOptions, openData, openOfficial } from "./open-data.ts";
import { openRuleset } from "./open-ruleset.ts";
import { faultsOfUnits, printDataFaults } from "./print-faults.ts";
import { tellComparing } from "./progress.ts";
import { endingOf } from "./read-files.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import { verifyTextsOf } from "./verify-texts.ts";
import { printResult } from "./write-file.ts";

export interface VerifyOptions extends DataOptions {
  readonly decimal?: DecimalMark;
  /** By the ending of `output` where it is left out, else a table. */
  readonly format?: VerifyFormat;
  readonly unit?: string;
  /** The ruleset of the year before. */
  readonly before?: string;
  readonly cohort?: string;
  readonly receipt?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** What a command was given, opened. */
export interface Opening {
  readonly ruleset: Ruleset;
  readonly table: DataTable;
  readonly official: readonly OfficialUnit[];
  readonly before: Ruleset | undefined;
  readonly cohort: ScoreOptions;
}

/** Ends with 1 where something differs, does not add up, cannot be recomputed, or is refused. */
export async function runVerify(
  given: string,
  data: string,
  officialFile: string,
  options: VerifyOptions,
  session: Session,
): Promise<Exit> {
  const opened = await openAll(given, data, officialFile, options, session);
  return typeof opened === "number" ? opened : verified(opened, data, options, session);
}

/** The same with the name of the file at each place. */
function inFile({ places = {}, ...unit }: OfficialUnit, file: string): OfficialUnit {
  const named = Object.entries(places).map(([name, place]) => [name, { file, ...place }]);
  return { ...unit, places: Object.fromEntries(named) };
}

/** Everything that is to be read, or the exit after its faults were printed. */
export async function openAll(
  given: string,
  data: string,
  officialFile: string | undefined,
  options: VerifyOptions,
  session: Session,
): Promise<Opening | Exit> {
  const scheme = await openRuleset(given, session);
  if (scheme.kind === "failed") {
    return scheme.exit;
  }
  const before = options.before === undefined ? undefined : await openRuleset(options.before, session);
  if (before?.kind === "failed") {
    return before.exit;
  }
  const table = openData(data, scheme.value, options, session);
  if (table.kind === "failed") {
    return table.exit;
  }
  const official =
    officialFile === undefined ? undefined : openOfficial(officialFile, scheme.value, options, session);
  if (official?.kind === "failed") {
    return official.exit;
  }
  const cohort = openCohort(options.cohort, createEvaluator(scheme.value), session);
  if (cohort.kind === "failed") {
    return cohort.exit;
  }
  return {
    ruleset: scheme.value,
    table: table.value,
    official: (official?.value ?? []).map((one) => inFile(one, basename(officialFile ?? ""))),
    before: before?.value,
    cohort: cohort.value,
  };
}

/** Reconciles and prints. */
export function verified(opened: Opening, data: string, options: VerifyOptions, session: Session): Exit {
  const { ruleset, table, official, before, cohort } = opened;
  const scored = createEvaluator(ruleset).evaluateAll(table.units, cohort);
  const wanted = options.unit === undefined ? undefined : findUnit(options.unit, scored.units, session);
  if (options.unit !== undefined && wanted === undefined) {
    return EXIT.usage;
  }
  const faults = faultsOfUnits(scored.units, table);
  printDataFaults(faults, data, session);
  tellComparing(official.length, session);
  const whole = reconcile(ruleset, table.units, official, {
    ...cohort,
    ...(before === undefined ? {} : { before }),
  });
  const found = wanted === undefined ? whole : onlyUnit(whole, wanted[0]?.unit ?? "");
  const format = options.format ?? formatOf(options.output);
  const content = WRITERS[format](found, session.locale, wanted !== undefined);
  const exit = printResult(content, options, session);
  if (exit !== EXIT.ok) {
    return exit;
  }
  const isHinted =
    before === undefined &&
    found.units.some(({ figures }) => figures.some((one) => one.of !== "rank" && isUnexplained(one)));
  if (isHinted) {
    session.stderr(`${verifyTextsOf(session.locale).tryBefore}\n`);
  }
  return found.agrees && faults.length === 0 ? EXIT.ok : EXIT.findings;
}

/** The same of one unit; what concerns other units is left out. */
function onlyUnit(found: Reconciliation, unit: string): Reconciliation {
  const units = found.units.filter((one) => one.unit === unit);
  const ranks = found.ranks.filter(({ better, worse }) => better === unit || worse === unit);
  const agrees = units.every(unitAgrees) && ranks.length === 0 && units.length > 0;
  const notInTable = found.notInTable.filter((one) => one === unit);
  return { ...found, units, ranks, notInTable, withoutData: [], agrees };
}

const WRITERS: {
  readonly [F in VerifyFormat]: (found: Reconciliation, locale: Locale, all: boolean) => string;
} = {
  table: (found, locale, all) => `${reconcileTable(found, { locale, all })}\n`,
  md: (found, locale, all) => reconcileMarkdown(found, { locale, all }),
  html: (found, locale, all) => reconcileHtml(found, { locale, all }),
  json: (found) => `${JSON.stringify(reconcileJson(found), null, 2)}\n`,
};

function formatOf(output: string | undefined): VerifyFormat {
  return ENDINGS.get(output === undefined ? "" : endingOf(output)) ?? "table";
}

const ENDINGS: ReadonlyMap<string, VerifyFormat> = new Map([
  [".md", "md"],
  [".html", "html"],
  [".htm", "html"],
  [".json", "json"],
]);
