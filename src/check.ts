/** Compiles a text and tries it: the one place where the checker and the interpreter meet. */
import { expectLocale, expectText } from "./base/misuse.ts";
import { type Diagnostic, type Locale, type Report, reportInto, type Severity } from "./base/diagnostic.ts";
import { worded, type WordedDiagnostic } from "./base/message.ts";
import { pointsWith } from "./evaluate/attempt.ts";
import { compileExamples } from "./evaluate/example.ts";
import { type Indicator, indicatorsOf, type Ruleset } from "./ir/ruleset.ts";
import type { SourceText } from "./base/source.ts";
import { compileText, type ExtendText } from "./semantics/compile.ts";
import { oddLaws, triedLaws } from "./semantics/laws.ts";
import { rememberLast, type Sound } from "./semantics/unchanged.ts";
import type { ReadFile } from "./semantics/used-files.ts";

export interface CompileOptions {
  /** What diagnostics call the text, usually its path; "ruleset.barem" by default. */
  readonly name?: string;
  /** The language of `message`; Vietnamese by default. */
  readonly locale?: Locale;
  /**
   * The text of a file that the ruleset uses (`use "shared/methods.barem"`), by its path from the ruleset's folder;
   * undefined where there is none. Without it no file can be used.
   */
  readonly read?: ReadFile;
}

export interface Compilation {
  /** Present when there is no error. */
  readonly ruleset: Ruleset | undefined;
  /** At most 200, in the order of the text; errors come before warnings where there are more. */
  readonly diagnostics: readonly WordedDiagnostic[];
  /** How many more there are. */
  readonly more: { readonly errors: number; readonly warnings: number };
  /** The texts of the files that were used; a diagnostic with a `file` points into the one of that name. */
  readonly used: readonly SourceText[];
}

/** More than these are not shown. */
const MOST_DIAGNOSTICS = 200;

/**
 * Compiles the text of a ruleset: parsed, checked against every law, its examples tried.
 * Never throws for what is in the text: `compile("")` has no ruleset and one diagnostic, BRM0119. A text that extends
 * another edition is for `compileEdition` of `barem/author`. Throws a TypeError for what is no text, such as a Buffer.
 * The ruleset compiled last is kept until the next one is: what is the same in it is not proved and tried again.
 *
 * @group Author
 */
export function compile(text: string, options: CompileOptions = {}): Compilation {
  return compileWith(undefined, text, options);
}

// After a changed letter nearly all is as it was. What was compiled last is kept until another text is compiled.
const recallLast = rememberLast();

/** Compiles a text, and where `extend` is given one that extends another. */
export function compileWith(
  extend: ExtendText | undefined,
  text: string,
  { name = "ruleset.barem", locale = "vi", read = () => undefined }: CompileOptions = {},
  recall = recallLast,
): Compilation {
  expectText(text);
  expectLocale(locale);
  const found: Diagnostic[] = [];
  const around = { interpreter: { compileTrial: compileExamples, pointsWith }, read, extend, recall };
  const { ruleset, used, oddities, report, soundOf } = compileText({ name, text }, around, reportInto(found));
  if (ruleset !== undefined && !hasErrors(found)) {
    for (const oddity of oddities) {
      for (const law of oddLaws) {
        law(oddity, report);
      }
    }
    tryAll(ruleset, soundOf, report);
  }
  const kept = new Set([...found].sort(byGravity).slice(0, MOST_DIAGNOSTICS));
  const shown = found.filter((one) => kept.has(one));
  const diagnostics = inOrder(shown, used).map((diagnostic) => worded(diagnostic, locale));
  const left = found.filter((one) => !kept.has(one));
  const more = { errors: countOf(left, "error"), warnings: countOf(left, "warning") };
  return { ruleset: hasErrors(found) ? undefined : ruleset, diagnostics, more, used };
}

/** Tries the examples of every indicator of which it is not known that they hold. */
function tryAll(ruleset: Ruleset, soundOf: (indicator: Indicator) => Sound, report: Report): void {
  const tryExample = compileExamples(ruleset);
  for (const indicator of indicatorsOf(ruleset.children)) {
    const sound = soundOf(indicator);
    let isFound = false;
    const noting: Report = (code, span, parameters, options) => {
      isFound = true;
      report(code, span, parameters, options);
    };
    for (const law of sound.isTried ? [] : triedLaws) {
      law(indicator, tryExample, noting);
    }
    sound.isTried ||= !isFound;
  }
}

function byGravity(one: Diagnostic, other: Diagnostic): number {
  return countOf([other], "error") - countOf([one], "error") || one.span.from - other.span.from;
}

function countOf(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((one) => one.severity === severity).length;
}

/** The text's own first, then file by file as they are used, each in the order of its text. */
function inOrder(found: readonly Diagnostic[], used: readonly SourceText[]): readonly Diagnostic[] {
  const place = ({ file }: Diagnostic): number => used.findIndex(({ name }) => name === file);
  return [...found].sort((a, b) => place(a) - place(b) || a.span.from - b.span.from);
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
