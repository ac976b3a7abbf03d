/** `barem plan RULESET DATA --unit U`: what a unit could do next, for the screen or as the annex of a plan. */
import type { Locale } from "../../base/diagnostic.ts";
import { writeDocx } from "../../data/write-docx.ts";
import { createEvaluator } from "../../evaluate/bulk-evaluator.ts";
import { documentHtml } from "../../report/document-html.ts";
import { documentMarkdown } from "../../report/document-markdown.ts";
import { planDocument } from "../../report/plan/document.ts";
import { planJson } from "../../report/plan/json.ts";
import type { Plan } from "../../report/plan/parts.ts";
import { planOf } from "../../report/plan/plan.ts";
import { planText } from "../../report/plan/text.ts";
import { openCohort, tellAlone } from "./cohort-file.ts";
import { findUnit } from "./find.ts";
import { type DataOptions, openData } from "./open-data.ts";
import { openRuleset } from "./open-ruleset.ts";
import { faultsOfUnits, printDataFaults } from "./print-faults.ts";
import { documentFormatOf, isWritable } from "./document-format.ts";
import type { DocumentFormat } from "./formats.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import { giveOut } from "./write-file.ts";

export interface PlanOptions extends DataOptions {
  readonly unit: string;
  /** The file of a cohort that was kept, to compare with instead of the units of the data. */
  readonly cohort?: string;
  /** By the ending of `output` where it is left out, else a table. */
  readonly format?: DocumentFormat;
  readonly output?: string;
  readonly force?: boolean;
}

export async function runPlan(
  given: string,
  data: string,
  options: PlanOptions,
  session: Session,
): Promise<Exit> {
  const format = options.format ?? documentFormatOf(options.output);
  if (!isWritable(data, format, options, session)) {
    return EXIT.usage;
  }
  const scheme = await openRuleset(given, session);
  if (scheme.kind === "failed") {
    return scheme.exit;
  }
  const table = openData(data, scheme.value, options, session);
  if (table.kind === "failed") {
    return table.exit;
  }
  const ruleset = scheme.value;
  const evaluator = createEvaluator(ruleset);
  const cohort = openCohort(options.cohort, evaluator, session);
  if (cohort.kind === "failed") {
    return cohort.exit;
  }
  const scored = evaluator.evaluateAll(table.value.units, cohort.value);
  const unit = findUnit(options.unit, scored.units, session)?.[0];
  if (unit === undefined) {
    return EXIT.usage;
  }
  const faults = faultsOfUnits(scored.units, table.value);
  printDataFaults(faults, data, session);
  tellAlone(scored, ruleset, session);
  const plan = planOf(ruleset, table.value.units, unit.unit, cohort.value);
  const content = WRITERS[format](plan, session.locale);
  const exit = giveOut(content, options, session);
  return exit === EXIT.ok && (unit.status === "refused" || faults.length > 0) ? EXIT.findings : exit;
}

const WRITERS: {
  readonly [F in DocumentFormat]: (plan: Plan, locale: Locale) => string | Uint8Array;
} = {
  table: (one, locale) => `${planText(one, locale)}\n`,
  json: (one) => `${JSON.stringify(planJson(one), null, 2)}\n`,
  md: (one, locale) => documentMarkdown(planDocument(one, locale)),
  html: (one, locale) => documentHtml(planDocument(one, locale)),
  docx: (one, locale) => writeDocx(planDocument(one, locale)),
};
