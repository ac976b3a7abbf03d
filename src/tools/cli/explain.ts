/** `barem explain RULESET DATA --unit U`: how the points of one unit came about, with the cells and lines they rest on. */
import type { DataTable } from "../../data/table.ts";
import { createEvaluator } from "../../evaluate/bulk-evaluator.ts";
import type { RankedOutcome } from "../../evaluate/outcome.ts";
import { indicatorsOf } from "../../ir/ruleset.ts";
import { explain } from "../../report/explain.ts";
import { explainUnit } from "../../report/explain-unit.ts";
import { evidenceText } from "../../report/evidence-text.ts";
import { reportWordsOf } from "../../report/report-words.ts";
import { wordsOf } from "../../report/words.ts";
import { openCohort } from "./cohort-file.ts";
import { rankedUnits } from "../../evaluate/outcome.ts";
import { findIndicators, findUnit } from "./find.ts";
import { type DataOptions, openData } from "./open-data.ts";
import { openRuleset } from "./open-ruleset.ts";
import { placeOfInput } from "./print-faults.ts";
import { EXIT, type Exit, type Session } from "./session.ts";

export interface ExplainCommandOptions extends DataOptions {
  readonly unit: string;
  readonly indicator?: string;
  /** A file that `--freeze` has written. */
  readonly cohort?: string;
}

/** Explains one indicator or every scored one; the whole cohort is scored, because relative methods need it. */
export async function runExplain(
  given: string,
  data: string,
  options: ExplainCommandOptions,
  session: Session,
): Promise<Exit> {
  const scheme = await openRuleset(given, session);
  if (scheme.kind === "failed") {
    return scheme.exit;
  }
  const ruleset = scheme.value;
  const table = openData(data, ruleset, options, session);
  if (table.kind === "failed") {
    return table.exit;
  }
  const evaluator = createEvaluator(ruleset);
  const cohort = openCohort(options.cohort, evaluator, session);
  if (cohort.kind === "failed") {
    return cohort.exit;
  }
  const scored = evaluator.evaluateAll(table.value.units, cohort.value);
  const unit = findUnit(options.unit, scored.units, session)?.[0];
  const indicators =
    options.indicator === undefined
      ? indicatorsOf(ruleset.children).filter((one) => !one.unscored)
      : findIndicators(options.indicator, ruleset, session);
  if (unit === undefined || indicators === undefined) {
    return EXIT.usage;
  }
  const place = placesOf(unit, table.value, data, session);
  const { locale } = session;
  const company = scored.cohort.frozen ? [] : scored.units;
  const among = rankedUnits(scored);
  const whole = options.indicator === undefined ? [explainUnit(unit, ruleset, { locale, among })] : [];
  const explanations = indicators.map(({ code }) => {
    const outcome = unit.indicators[code];
    return outcome
      ? explain(outcome, { locale, origin: ruleset.origin, placeOf: place, cohort: company })
      : code;
  });
  // A group without indicators has nothing but that it is not scored.
  const nothing = indicators.length === 0 ? [wordsOf(session.locale).statuses.unscored] : [];
  session.stdout(`${[...whole, ...explanations, ...nothing].join("\n\n\n")}\n`);
  const refused = indicators.some((one) => unit.indicators[one.code]?.status === "refused");
  return refused ? EXIT.findings : EXIT.ok;
}

function placesOf(
  unit: RankedOutcome,
  table: DataTable,
  file: string,
  session: Session,
): (key: string) => string | undefined {
  const given = table.units.find((one) => one.unit === unit.unit);
  return (key) => {
    const place = given && placeOfInput(key, given, file, session);
    const evidence = evidenceText(given?.evidence.get(key) ?? {});
    return place === undefined || evidence === ""
      ? place
      : `${place}; ${reportWordsOf(session.locale).evidence}: ${evidence}`;
  };
}
