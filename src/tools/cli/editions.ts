/** `barem new` and `barem consolidate`: the beginning of an edition that extends another, and its full text. */
import { visible } from "../../base/visible.ts";
import { consolidate, startEdition } from "../../edition.ts";
import type { KeywordLanguage } from "../../syntax/print-keywords.ts";
import { openRuleset } from "./open-ruleset.ts";
import { openSource, pathFromNew } from "./open-source.ts";
import { printDiagnostics } from "./print-faults.ts";
import { readerBeside } from "./read-files.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import { textsOf } from "./texts.ts";
import { printResult } from "./write-file.ts";
import type { OutputOptions } from "./typed.ts";

export interface ConsolidateCommandOptions extends OutputOptions {
  readonly keywords?: KeywordLanguage;
}

export interface NewOptions extends OutputOptions {
  /** The name of the new ruleset. */
  readonly id?: string;
}

/** Prints the full text of an edition, or writes it to a file. */
export function runConsolidate(
  given: string,
  { keywords, ...options }: ConsolidateCommandOptions,
  session: Session,
): Exit {
  const source = openSource(given, session);
  if (source.kind === "failed") {
    return source.exit;
  }
  const { name, text, path } = source.value;
  const full = consolidate(text, {
    ...{ name, locale: session.locale, read: readerBeside(path, session.locale) },
    ...(keywords === undefined ? {} : { keywords }),
  });
  if (full.text === undefined) {
    const errors = full.diagnostics.filter(({ severity }) => severity === "error");
    printDiagnostics(errors, source.value, full.used, session, full.more.errors);
    return EXIT.findings;
  }
  return printResult(full.text, options, session);
}

/** Prints the beginning of the edition after a given one, or writes it to a file. */
export async function runNew(given: string, { id, ...options }: NewOptions, session: Session): Promise<Exit> {
  const { usage } = textsOf(session.locale);
  const from = pathFromNew(given, options.output);
  if (from === undefined || (id !== undefined && !NAME.test(id))) {
    const sentence = from === undefined ? usage.notBeside(visible(given)) : usage.notAName(visible(id ?? ""));
    session.stderr(`${sentence} ${usage.seeHelp}\n`);
    return EXIT.usage;
  }
  const before = await openRuleset(given, session);
  if (before.kind === "failed") {
    return before.exit;
  }
  const { locale } = session;
  const text = startEdition(before.value, { from, locale, ...(id === undefined ? {} : { id }) });
  return printResult(text, options, session);
}

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
