/** `barem claims RULESET DATA`: points by claimed beside points by verified figures, and who over-claims. */
import { visible } from "../../base/visible.ts";
import { writeDocx } from "../../data/write-docx.ts";
import type { DataTable } from "../../data/table.ts";
import { createEvaluator } from "../../evaluate/bulk-evaluator.ts";
import type { Ruleset } from "../../ir/ruleset.ts";
import { type Claims, claims } from "../../report/claims/claims.ts";
import { claimsDocument } from "../../report/claims/document.ts";
import { documentHtml } from "../../report/document-html.ts";
import { documentMarkdown } from "../../report/document-markdown.ts";
import { documentText } from "../../report/document-text.ts";
import { documentFormatOf, isWritable } from "./document-format.ts";
import type { DocumentFormat } from "./formats.ts";
import { type DataOptions, openData } from "./open-data.ts";
import { openRuleset } from "./open-ruleset.ts";
import { planningTextsOf } from "./planning-texts.ts";
import { faultsOfUnits, printDataFaults } from "./print-faults.ts";
import { EXIT, type Exit, type Opened, type Session } from "./session.ts";
import { giveOut } from "./write-file.ts";

export interface ClaimsOptions extends Omit<DataOptions, "use"> {
  readonly format?: DocumentFormat;
  readonly output?: string;
  readonly force?: boolean;
}

/** Ends with 1 where figures or points differ. */
export async function runClaims(
  given: string,
  data: string,
  options: ClaimsOptions,
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
  const ruleset = scheme.value;
  const once = tellingOnce(session);
  const both = openBoth(data, ruleset, options, once);
  if (both.kind === "failed") {
    return both.exit;
  }
  const evaluator = createEvaluator(ruleset);
  const [claimed, verified] = both.value;
  const faults = [claimed, verified].flatMap((table) => {
    const found = faultsOfUnits(evaluator.evaluateAll(table.units).units, table);
    printDataFaults(found, data, once);
    return found;
  });
  const evidence = new Map(claimed.units.map((unit) => [unit.unit, unit.evidence]));
  const result = claims(ruleset, claimed.units, verified.units, (unit, key) => evidence.get(unit)?.get(key));
  const content = contentOf(result, format, ruleset, session);
  const exit = giveOut(content, options, session);
  const isSame = result.units.every(({ figures, indicators }) => figures.length + indicators.length === 0);
  return exit === EXIT.ok && !(isSame && faults.length === 0) ? EXIT.findings : exit;
}

function contentOf(
  result: Claims,
  format: DocumentFormat,
  ruleset: Ruleset,
  { locale }: Session,
): string | Uint8Array {
  const document = claimsDocument(result, ruleset, locale);
  switch (format) {
    case "table":
      return `${documentText(document)}\n`;
    case "json":
      return `${JSON.stringify(result, null, 2)}\n`;
    case "md":
      return documentMarkdown(document);
    case "html":
      return documentHtml(document);
    case "docx":
      return writeDocx(document);
  }
}

/** What both kinds of figures have amiss is told once. */
function tellingOnce(session: Session): Session {
  const told = new Set<string>();
  return {
    ...session,
    stderr: (text) => {
      if (!told.has(text)) session.stderr(text);
      told.add(text);
    },
  };
}

/** The data by both kinds of figures. */
function openBoth(
  data: string,
  ruleset: Ruleset,
  options: ClaimsOptions,
  session: Session,
): Opened<readonly [DataTable, DataTable]> {
  const { use: _, ...unchosen } = { use: undefined, ...options };
  const silent: Session = { ...session, stderr: () => undefined };
  // A file with both is not read without being told which of them counts.
  if (openData(data, ruleset, unchosen, silent).kind === "opened") {
    session.stderr(`${planningTextsOf(session.locale).oneKind(visible(data))}\n`);
    return { kind: "failed", exit: EXIT.usage };
  }
  const claimed = openData(data, ruleset, { ...unchosen, use: "claimed" }, session);
  if (claimed.kind === "failed") {
    return claimed;
  }
  const verified = openData(data, ruleset, { ...unchosen, use: "verified" }, session);
  return verified.kind === "failed" ? verified : { kind: "opened", value: [claimed.value, verified.value] };
}
