/** Compiles a text that extends others, prints what it comes to, and starts a new one. */
import { expectRuleset } from "./base/misuse.ts";
import { type Diagnostic, reportInto } from "./base/diagnostic.ts";
import { newEdition, type EditionStart } from "./emit/new-edition.ts";
import type { Ruleset } from "./ir/ruleset.ts";
import { type Compilation, type CompileOptions, compileWith } from "./check.ts";
import { extend, type Generation } from "./semantics/extend/extend.ts";
import { extendText } from "./semantics/extend/extend-text.ts";
import { format } from "./syntax/format.ts";
import { keywordLanguageOf } from "./syntax/keyword-language.ts";
import { parseAsWritten } from "./syntax/parse.ts";
import type { KeywordLanguage } from "./syntax/print-keywords.ts";

/**
 * Compiles the text of a ruleset as `compile` does, and with all that it extends: a diagnostic in inherited text has the
 * `file` it stands in and, related, the edit that caused it. `read` finds each file by its path from the folder of the
 * text, and a shipped ruleset by its id; without it there is nothing to extend. Throws a TypeError for what is no text, never for what is in
 * the texts: `compileEdition("")` has no ruleset and one diagnostic, BRM0119.
 *
 * @group Editions
 */
export function compileEdition(text: string, options: CompileOptions = {}): Compilation {
  return compileWith(options.read === undefined ? undefined : extendText, text, options);
}

export interface ConsolidateOptions extends CompileOptions {
  /** The language of every keyword of the text; that of the extension by default. */
  readonly keywords?: KeywordLanguage;
}

export interface Consolidation extends Compilation {
  /** The full text, laid out: a ruleset that extends nothing. Undefined where there is an error. */
  readonly text: string | undefined;
  /** The editions that are extended, the nearest first; empty where none is. */
  readonly generations: readonly Generation[];
}

/**
 * The full text of an extension: a ruleset that extends nothing and has the same fingerprint. Of a text that extends
 * nothing it is the text itself, laid out. Throws a TypeError for what is no text, never for what is in the texts: `consolidate("").text` is undefined.
 *
 * @group Editions
 */
export function consolidate(
  text: string,
  { keywords: wanted, ...options }: ConsolidateOptions = {},
): Consolidation {
  const compilation = compileEdition(text, options);
  const keywords = wanted ?? keywordLanguageOf(text);
  const full = compilation.ruleset?.origin?.text;
  const generations = generationsOf(text, options);
  return {
    ...compilation,
    text: full === undefined ? undefined : format(remark(keywords, generations) + full, { keywords }).text,
    generations,
  };
}

/** What tells a reader of the full text where it comes from; the remarks below it are those of the old editions. */
function remark(keywords: KeywordLanguage, generations: readonly Generation[]): string {
  const files = generations.map(({ file }) => file).join(", ");
  const sentence =
    keywords === "vi"
      ? `Văn bản hợp nhất; kế thừa ${files}. Ghi chú bên dưới là của bản cũ.`
      : `Consolidated text; it extends ${files}. The remarks below are those of the old edition.`;
  return generations.length === 0 ? "" : `# ${sentence}\n\n`;
}

/** The editions that a text extends, the nearest first, as far as they can be read; nothing is checked. */
export function generationsOf(
  text: string,
  { name = "ruleset.barem", read = () => undefined }: CompileOptions,
): readonly Generation[] {
  const mistakes: Diagnostic[] = [];
  const source = { name, text };
  const parsed = parseAsWritten(source, reportInto(mistakes));
  const extension = parsed.file.rulesets[0]?.extends;
  const isWhole = !mistakes.some(({ severity }) => severity === "error");
  return extension && isWhole
    ? (extend(source, parsed, extension, read, reportInto(mistakes))?.generations ?? [])
    : [];
}

export interface StartEditionOptions extends Partial<EditionStart> {
  /** The path, from the folder of the new text, or the id by which the old edition is found. */
  readonly from: string;
  /** The language of every keyword; that of the old text by default. */
  readonly keywords?: KeywordLanguage;
}

/**
 * The text of an edition that extends another and changes nothing yet: its name and period a year on, and the old
 * list of indicators to go through, as comments. Its basis is left to be filled in, and a warning says so until it is:
 * `startEdition(ruleset, { from: "xa-2023.barem" })` begins `# Bản mới, kế thừa: …`. Throws a TypeError for what is no
 * ruleset.
 *
 * @group Editions
 */
export function startEdition(
  before: Ruleset,
  { from, id, locale = "vi", keywords }: StartEditionOptions,
): string {
  expectRuleset(before);
  const text = newEdition(before, { from, locale, ...(id === undefined ? {} : { id }) });
  return format(text, { keywords: keywords ?? keywordLanguageOf(before.origin?.text ?? "") }).text;
}
