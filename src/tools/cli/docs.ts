/** `barem docs RULESET`: a ruleset as the table that a decision prints, in Markdown or as a page to print. */
import { schemeOf } from "../../report/scheme.ts";
import { schemeHtml } from "../../report/scheme-html.ts";
import { schemeMarkdown } from "../../report/scheme-markdown.ts";
import { openRuleset } from "./open-ruleset.ts";
import { endingOf } from "./read-files.ts";
import type { Exit, Session } from "./session.ts";
import { printResult } from "./write-file.ts";

export interface DocsOptions {
  /** By the ending of `output` where it is left out, else Markdown. */
  readonly format?: "md" | "html";
  /** A file to write; stdout where it is left out. */
  readonly output?: string;
  readonly force?: boolean;
}

/** Prints the ruleset, or writes it to a file. */
export async function runDocs(
  given: string,
  { format, ...options }: DocsOptions,
  session: Session,
): Promise<Exit> {
  const opened = await openRuleset(given, session);
  if (opened.kind === "failed") {
    return opened.exit;
  }
  const scheme = schemeOf(opened.value, session.locale);
  const isPage = (format ?? (isPageFile(options.output) ? "html" : "md")) === "html";
  const text = isPage ? schemeHtml(scheme) : schemeMarkdown(scheme);
  return printResult(text, options, session);
}

function isPageFile(output: string | undefined): boolean {
  return output !== undefined && [".html", ".htm"].includes(endingOf(output));
}
