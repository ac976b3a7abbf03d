/** `barem new` and `barem consolidate`: the beginning of an edition that extends another, and its full text. */
import { dirname, relative, sep } from "node:path";
import { visible } from "../../base/visible.ts";
import { consolidate, startEdition } from "../../edition.ts";
import type { KeywordLanguage } from "../../syntax/print-keywords.ts";
import { openRuleset, openSource } from "./open.ts";
import { shippedPath } from "./package-files.ts";
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
export function runNew(given: string, { id, ...options }: NewOptions, session: Session): Exit {
  const { usage } = textsOf(session.locale);
  const from = shippedPath(given) === undefined ? pathFrom(options.output, given) : given;
  if (from.startsWith("..") || (id !== undefined && !NAME.test(id))) {
    const sentence = from.startsWith("..")
      ? usage.notBeside(visible(given))
      : usage.notAName(visible(id ?? ""));
    session.stderr(`${sentence} ${usage.seeHelp}\n`);
    return EXIT.usage;
  }
  const before = openRuleset(given, session);
  if (before.kind === "failed") {
    return before.exit;
  }
  const { locale } = session;
  const text = startEdition(before.value, { from, locale, ...(id === undefined ? {} : { id }) });
  return printResult(text, options, session);
}

/** The old file as the new one names it: from the folder of the new one, which is this folder where it is printed. */
function pathFrom(output: string | undefined, given: string): string {
  return relative(output === undefined ? "." : dirname(output), given)
    .split(sep)
    .join("/");
}

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
