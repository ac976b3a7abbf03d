/** `barem score RULESET DATA`: the points of a cohort or of one unit, as a table or as JSON. */
import type { DataTable } from "../../data/table.ts";
import { createEvaluator } from "../../evaluate/evaluator.ts";
import type { RankedOutcome, Table } from "../../evaluate/outcome.ts";
import { indicatorsOf, type Ruleset } from "../../ir/ruleset.ts";
import { renderCohort } from "../../report/render-cohort.ts";
import { renderUnit } from "../../report/render-unit.ts";
import { scoreJson, type CellOf } from "../../report/score-json.ts";
import { keepCohort, openCohort } from "./cohort-file.ts";
import { findUnit, rankedUnits } from "./find.ts";
import { openData, openRuleset } from "./open.ts";
import { faultsOfUnits, printDataFaults } from "./print-faults.ts";
import { textsOf } from "./texts.ts";
import { EXIT, type Exit, type Session } from "./session.ts";

export interface ScoreOptions {
  readonly format: "table" | "json";
  readonly unit?: string;
  readonly details?: boolean;
  /** The file to keep the cohort in, and whether it may replace one. */
  readonly freeze?: string;
  readonly force?: boolean;
  /** The file of a cohort that was kept, to compare with instead of the units of the data. */
  readonly cohort?: string;
}

/** Scores the whole cohort, because ranks and relative methods need it, and prints all of it or one unit. */
export function runScore(ruleset: string, data: string, options: ScoreOptions, session: Session): Exit {
  const scheme = openRuleset(ruleset, session);
  if (scheme.kind === "failed") {
    return scheme.exit;
  }
  const table = openData(data, scheme.value, session);
  if (table.kind === "failed") {
    return table.exit;
  }
  const evaluator = createEvaluator(scheme.value);
  const cohort = openCohort(options.cohort, evaluator, session);
  if (cohort.kind === "failed") {
    return cohort.exit;
  }
  const { units } = table.value;
  const scored = evaluator.evaluateAll(units, cohort.value);
  const shown = options.unit === undefined ? scored.units : findUnit(options.unit, scored.units, session);
  if (shown === undefined) {
    return EXIT.usage;
  }
  if (
    options.freeze !== undefined &&
    !keepCohort(options.freeze, evaluator.freeze(units), options, session)
  ) {
    return EXIT.usage;
  }
  const faults = faultsOfUnits(scored.units, table.value);
  printDataFaults(faults, data, session);
  session.stdout(
    `${resultText({ ...scored, units: shown }, scored, scheme.value, table.value, options, session)}\n`,
  );
  const targets = indicatorsOf(scheme.value.children).flatMap((indicator) => indicator.targets).length;
  if (targets > 0 && options.details !== true && options.format !== "json") {
    session.stderr(`${textsOf(session.locale).targetsInDetails(targets)}\n`);
  }
  const refused = scored.units.some((unit) => unit.status === "refused");
  return refused || faults.length > 0 ? EXIT.findings : EXIT.ok;
}

/** `scored` is what to print of `all`. */
function resultText(
  scored: Table,
  all: Table,
  ruleset: Ruleset,
  table: DataTable,
  options: ScoreOptions,
  session: Session,
): string {
  const { locale } = session;
  const details = options.details === true;
  const among = rankedUnits(all);
  const unitText = (unit: RankedOutcome): string => renderUnit(unit, ruleset, { locale, details, among });
  if (options.format === "json") {
    return JSON.stringify(scoreJson(scored, ruleset, cellsOf(table)), null, 2);
  }
  if (options.unit !== undefined) {
    return scored.units.map(unitText).join("\n\n");
  }
  const tables = details ? scored.units.map(unitText) : [];
  return [renderCohort(scored, ruleset, locale), ...tables].join("\n\n\n");
}

function cellsOf(table: DataTable): CellOf {
  const units = new Map(table.units.map((unit) => [unit.unit, unit]));
  return (unit, key) => units.get(unit)?.places.get(key);
}
