/** What is wrong in a text, as facts; words come last, from the message tables. */
import type { Span } from "./source.ts";
import type { DataCode, Parameters, RuleCode, Term } from "./codes.ts";

/** Errors stop scoring; warnings do not. */
export type Severity = "error" | "warning";

/** Languages that every message exists in. */
export type Locale = "vi" | "en";

/** Another place that explains a diagnostic, such as a first definition. */
export interface Related {
  /** The name of the text the place lies in; absent where it is the text of the diagnostic. */
  readonly file?: string;
  readonly span: Span;
  readonly role:
    | "first defined here"
    | "opened here"
    | "declared here"
    | "the other case"
    | "the other edit"
    | "changed here"
    | "extended here";
}

/** Replacing `span` by `text` mends the mistake. */
export interface Fix {
  readonly span: Span;
  readonly text: string;
}

/** One mistake at one place of a text; `parameters` are the facts its sentence is made of. */
export type Diagnostic = {
  [C in RuleCode | DataCode]: {
    readonly code: C;
    readonly severity: Severity;
    /** The name of the text the place lies in; absent where it is the text that was compiled. */
    readonly file?: string;
    readonly span: Span;
    readonly parameters: Parameters[C];
    readonly related: readonly Related[];
    readonly fixes: readonly Fix[];
  };
}[RuleCode | DataCode];

/** A fix as it is reported: a word of the language is written in the keyword language of its text. */
export interface ProposedFix {
  readonly span: Span;
  readonly text: string | Term;
}

/** What a report may say beyond code, place and facts. */
export interface ReportOptions {
  readonly severity?: Severity;
  /** The name of the text the place lies in; left out for the text that is compiled. */
  readonly file?: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly ProposedFix[];
}

/** Takes one diagnostic; the last parameter of every pass that can find mistakes. */
export type Report = <C extends RuleCode | DataCode>(
  code: C,
  span: Span,
  parameters: Parameters[C],
  options?: ReportOptions,
) => void;

/** A `Report` that appends to `diagnostics`; the same thing said of the same place is said once. */
export function reportInto(diagnostics: Diagnostic[]): Report {
  const said = new Set<string>();
  return (code, span, parameters, options = {}) => {
    const what = "what" in parameters ? parameters.what : null;
    const saying = JSON.stringify([code, options.file ?? "", span.from, span.to, what]);
    if (said.has(saying)) {
      return;
    }
    said.add(saying);
    diagnostics.push({
      code,
      severity: options.severity ?? "error",
      ...(options.file === undefined ? {} : { file: options.file }),
      span,
      parameters,
      related: options.related ?? [],
      fixes: (options.fixes ?? []).map((fix) => written(fix, "en")),
    } as Diagnostic);
  };
}

/** A `Report` whose fixes, and the word that a sentence says is meant, are in the keywords of the text they mend. */
export function reportInKeywords(language: Locale, report: Report): Report {
  return (code, span, parameters, options = {}) => {
    const fixes = options.fixes?.map((fix) => written(fix, language));
    const nearest = "nearest" in parameters ? parameters.nearest : undefined;
    const at = options.fixes?.findIndex(({ text }) => typeof text === "object" && text.en === nearest) ?? -1;
    const facts = at < 0 ? parameters : { ...parameters, nearest: fixes?.[at]?.text };
    const meant = "meant" in parameters ? { meant: inBoth(parameters.meant[language]) } : {};
    report(code, span, { ...facts, ...meant }, { ...options, ...(fixes === undefined ? {} : { fixes }) });
  };
}

function inBoth(word: string): Term {
  return { vi: word, en: word };
}

function written({ span, text }: ProposedFix, language: Locale): Fix {
  return { span, text: typeof text === "string" ? text : text[language] };
}

/** A `Report` about another text than the one that is compiled: every place is said to lie in `file`. */
export function reportFrom(file: string, report: Report): Report {
  return (code, span, parameters, options = {}) => {
    const related = options.related?.map((one) => ({ file, ...one }));
    report(code, span, parameters, { ...options, file, ...(related === undefined ? {} : { related }) });
  };
}

/** A report that knows how many errors it was told. */
export function countErrors(report: Report): { readonly report: Report; readonly errors: () => number } {
  let errors = 0;
  return {
    errors: () => errors,
    report: (code, span, parameters, options) => {
      errors += (options?.severity ?? "error") === "error" ? 1 : 0;
      report(code, span, parameters, options);
    },
  };
}
