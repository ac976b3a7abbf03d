/** One example of each code with its remedy: what is wrong, what barem prints of it, what the mended text is. */
import type { Code } from "../../base/codes.ts";
import type { Locale, Severity } from "../../base/diagnostic.ts";
import { sentenceOf } from "./fact.ts";
import { compile } from "../../check.ts";
import { createEvaluator } from "../../evaluate/bulk-evaluator.ts";
import { renderDiagnostic } from "../../report/render-diagnostic.ts";
import { wordsOf } from "../../report/words.ts";
import { factExamples } from "./code-facts.ts";
import written from "./code-examples.json";
import { tableOf } from "./open-data.ts";
import { faultsOfUnits, printDataFaults } from "./print-faults.ts";
import { endingOf } from "./read-files.ts";

/** A file with a mistake and the same file without it; `scheme` names the ruleset that a data file is scored by. */
export interface FileExample {
  readonly name: string;
  readonly given: string;
  readonly mended: string;
  readonly scheme?: string;
}

/** What the built command line carries: the files by code, what they use, and the rulesets that data is scored by. */
export interface WrittenExamples {
  readonly used: { readonly [path: string]: string };
  readonly schemes: { readonly [name: string]: string };
  readonly examples: { readonly [code: string]: readonly FileExample[] };
}

export interface CodeExample {
  readonly given: string;
  readonly severity: Severity;
  /** What barem prints of it. */
  readonly printed: string;
  readonly mended: string;
}

/** The examples of a code, the plainest first; none for a code that only barem itself can cause. */
export function examplesOf(
  code: Code,
  locale: Locale,
  files: WrittenExamples = written,
): readonly CodeExample[] {
  const known = factExamples[code];
  if (known === undefined) {
    return (files.examples[code] ?? []).map((one) => fileExample(code, one, files, locale));
  }
  const { fact, given, mended } = known;
  const sentence = sentenceOf(typeof fact === "function" ? fact(locale) : fact, locale);
  const printed = `${wordsOf(locale).severities.error} ${code}: ${sentence}`;
  return [{ given, severity: "error", printed, mended }];
}

function fileExample(
  code: Code,
  { name, given, mended, scheme = "" }: FileExample,
  { used, schemes }: WrittenExamples,
  locale: Locale,
): CodeExample {
  const found =
    endingOf(name) === ".barem"
      ? printedForScheme(code, name, given, used, locale)
      : printedForData(name, given, schemes[scheme] ?? "", locale);
  return { given, mended, ...found };
}

function printedForScheme(
  code: Code,
  name: string,
  text: string,
  used: WrittenExamples["used"],
  locale: Locale,
): Pick<CodeExample, "severity" | "printed"> {
  const { diagnostics, used: others } = compile(text, { name, read: (path) => used[path] });
  const found = diagnostics.filter((one) => one.code === code);
  return {
    severity: found[0]?.severity ?? "error",
    printed: found.map((one) => renderDiagnostic(one, { name, text }, locale, { others })).join("\n\n"),
  };
}

/** What `barem score` prints of a data file. */
export function printedForData(
  name: string,
  text: string,
  scheme: string,
  locale: Locale,
): Pick<CodeExample, "severity" | "printed"> {
  let printed = "";
  const print = (more: string): void => {
    printed += more;
  };
  const session = { stdout: print, stderr: print, environment: {}, color: false, locale };
  const { ruleset } = compile(scheme);
  const table = ruleset && tableOf(text, name, ruleset, {}, session);
  if (ruleset !== undefined && table?.kind === "opened") {
    const { units } = createEvaluator(ruleset).evaluateAll(table.value.units);
    printDataFaults(faultsOfUnits(units, table.value), name, session);
  }
  const lines = printed.trimEnd().split("\n");
  const isWarning = lines.every((line) => line.startsWith(wordsOf(locale).severities.warning));
  return { severity: isWarning ? "warning" : "error", printed: printed.trimEnd() };
}
