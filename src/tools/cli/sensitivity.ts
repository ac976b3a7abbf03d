/** `barem score … --sensitivity`: how the ranking turns on single indicators and single units. */
import type { DataTable } from "../../data/table.ts";
import { createEvaluator } from "../../evaluate/evaluator.ts";
import type { Ruleset } from "../../ir/ruleset.ts";
import { documentHtml } from "../../report/document-html.ts";
import { documentMarkdown } from "../../report/document-markdown.ts";
import { documentText } from "../../report/document-text.ts";
import { sensitivityDocument } from "../../report/sensitivity/document.ts";
import { sensitivity } from "../../report/sensitivity/sensitivity.ts";
import { openCohort } from "./cohort-file.ts";
import { tellRankingAgain } from "./progress.ts";
import type { ScoreFormat } from "./formats.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import { textsOf } from "./texts.ts";
import { printResult } from "./write-file.ts";

const FORMATS: readonly ScoreFormat[] = ["table", "json", "md", "html"];

/** The sensitivity in place of the scores; csv and xlsx have no form for it. */
export function printSensitivity(
  ruleset: Ruleset,
  { units }: DataTable,
  format: ScoreFormat,
  options: { readonly output?: string; readonly force?: boolean; readonly cohort?: string },
  session: Session,
): Exit {
  if (!FORMATS.includes(format)) {
    const { usage } = textsOf(session.locale);
    session.stderr(`${usage.notAllowed(format, "--sensitivity --format", FORMATS.join(", "))}\n`);
    return EXIT.usage;
  }
  const cohort = openCohort(options.cohort, createEvaluator(ruleset), session);
  if (cohort.kind === "failed") {
    return cohort.exit;
  }
  tellRankingAgain(units.length, session);
  const found = sensitivity(ruleset, units, cohort.value);
  const document = sensitivityDocument(found, ruleset, session.locale);
  const texts = {
    table: () => `${documentText(document)}\n`,
    json: () => `${JSON.stringify(found, null, 2)}\n`,
    md: () => documentMarkdown(document),
    html: () => documentHtml(document),
  };
  const write = format === "csv" || format === "xlsx" ? texts.table : texts[format];
  return printResult(write(), options, session);
}
