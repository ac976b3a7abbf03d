/** Lays a text out in the one canonical way. */
import { expectLocale, expectText } from "../base/misuse.ts";
import { type Diagnostic, type Locale, reportInto } from "../base/diagnostic.ts";
import { worded, type WordedDiagnostic } from "../base/message.ts";
import { parseAsWritten } from "./parse.ts";
import { print } from "./print.ts";
import type { KeywordLanguage } from "./print-keywords.ts";

/** In which keyword language to lay out, and in which language to say what is wrong. */
export interface FormatOptions {
  /** The language that every keyword is put into; by default each stays as written. */
  readonly keywords?: KeywordLanguage;
  /** The language of `message`; Vietnamese by default. */
  readonly locale?: Locale;
}

/** The text laid out, or the text as it was with what is wrong with it. */
export interface Formatted {
  /** The text laid out; where there is an error, the text as it was. */
  readonly text: string;
  /** What the grammar has to say of the text; its laws are the business of `compile`. */
  readonly diagnostics: readonly WordedDiagnostic[];
}

/**
 * The canonical layout of a text, with its comments. Throws a TypeError for what is no text, never for what is in it:
 * `format("method  half( r )=r*50 %").text` is "method half(r) = r * 50%\n".
 *
 * @group Author
 */
export function format(text: string, { keywords, locale = "vi" }: FormatOptions = {}): Formatted {
  expectText(text);
  expectLocale(locale);
  const found: Diagnostic[] = [];
  const parsed = parseAsWritten({ name: "", text }, reportInto(found));
  const hasErrors = found.some(({ severity }) => severity === "error");
  return {
    text: hasErrors ? text : print(parsed, keywords),
    diagnostics: found.map((diagnostic) => worded(diagnostic, locale)),
  };
}
