/** `barem diff OLD NEW`: what differs between two rulesets, indicator by indicator. */
import type { Locale } from "../../base/diagnostic.ts";
import { visible } from "../../base/visible.ts";
import { extensionBetween } from "../../extension-between.ts";
import { compareRulesets, type CompareOptions } from "../../report/compare-rulesets.ts";
import { isSame, type RulesetComparison } from "../../report/comparison.ts";
import { comparisonHtml } from "../../report/comparison-html.ts";
import { comparisonJson } from "../../report/comparison-json.ts";
import { comparisonMarkdown } from "../../report/comparison-markdown.ts";
import { comparisonTable } from "../../report/comparison-table.ts";
import { viewOf } from "../../report/comparison-view.ts";
import type { DiffFormat } from "./formats.ts";
import { renumberedBetween } from "./compile-source.ts";
import { openRuleset } from "./open-ruleset.ts";
import { pathFromNew } from "./open-source.ts";
import { endingOf } from "./read-files.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import { textsOf } from "./texts.ts";
import { printResult } from "./write-file.ts";

export interface DiffOptions {
  /** By the ending of `output` where it is left out, else a table. */
  readonly format?: DiffFormat;
  /** A file to write; stdout where it is left out. */
  readonly output?: string;
  readonly force?: boolean;
}

/** Ends as `diff` does: with 0 where nothing differs, 1 where something does, 2 where they cannot be compared. */
export async function runDiff(
  old: string,
  now: string,
  options: DiffOptions,
  session: Session,
): Promise<Exit> {
  const { format, output } = options;
  const [before, after] = [await openRuleset(old, session), await openRuleset(now, session)];
  if (before.kind === "failed" || after.kind === "failed") {
    return EXIT.usage;
  }
  const renumbered = renumberedBetween(old, now, session);
  const matching = renumbered === undefined ? {} : { renumbered };
  const comparison = compareRulesets(before.value, after.value, matching);
  const form = format ?? formatOf(output);
  const text =
    form === "barem"
      ? extensionText(comparison, old, output, matching, session)
      : WRITERS[form](comparison, session.locale);
  if (text === undefined) {
    return EXIT.usage;
  }
  const exit = printResult(text, options, session);
  if (exit !== EXIT.ok) {
    return exit;
  }
  return isSame(comparison) ? EXIT.ok : EXIT.findings;
}

/** The extension that makes the new text of the old one; undefined after it was said why it cannot name the old one. */
function extensionText(
  { before, after }: RulesetComparison,
  old: string,
  output: string | undefined,
  options: CompareOptions,
  session: Session,
): string | undefined {
  const from = pathFromNew(old, output);
  const { usage, diffNotExact } = textsOf(session.locale);
  if (from === undefined) {
    session.stderr(`${usage.notBeside(visible(old))} ${usage.seeHelp}\n`);
    return undefined;
  }
  const { text, isExact } = extensionBetween(before, after, { from, ...options });
  if (!isExact) {
    session.stderr(`${diffNotExact}\n`);
  }
  return text;
}

const WRITERS: {
  readonly [F in Exclude<DiffFormat, "barem">]: (comparison: RulesetComparison, locale: Locale) => string;
} = {
  table: (comparison, locale) => comparisonTable(viewOf(comparison, locale)),
  md: (comparison, locale) => comparisonMarkdown(viewOf(comparison, locale)),
  html: (comparison, locale) => comparisonHtml(viewOf(comparison, locale)),
  json: (comparison) => `${JSON.stringify(comparisonJson(comparison), null, 2)}\n`,
};

function formatOf(output: string | undefined): DiffFormat {
  return ENDINGS.get(output === undefined ? "" : endingOf(output)) ?? "table";
}

const ENDINGS: ReadonlyMap<string, DiffFormat> = new Map([
  [".md", "md"],
  [".html", "html"],
  [".htm", "html"],
  [".json", "json"],
  [".barem", "barem"],
]);
