/** `barem check FILE…`: what is to be mended in each file, for people or as JSON, and on request what is assumed or worth another look. */
import type { Locale, Severity } from "../../base/diagnostic.ts";
import { visible } from "../../base/visible.ts";
import type { Compilation } from "../../check.ts";
import { assumedMaximum, assumptionsOf, renderAssumptions } from "../../report/assumptions.ts";
import type { Assumption } from "../../report/assumption.ts";
import { diagnosticJson, type DiagnosticJson } from "../../report/diagnostics-json.ts";
import { machineDecimal } from "../../report/numbers.ts";
import { type Quality, qualityOf } from "../../report/quality.ts";
import { renderQuality } from "../../report/quality-text.ts";
import { compileSource } from "./compile-source.ts";
import { openSource, type OpenedText } from "./open-source.ts";
import { printDiagnostics } from "./print-faults.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import { textsOf } from "./texts.ts";
import { tryCases } from "./try-cases.ts";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly assumptions?: boolean;
  readonly report?: boolean;
  /** More warnings than these fail; undefined lets any number pass. */
  readonly maxWarnings?: string;
}

/** One file that could be read, under the name it was given by. */
interface Checked {
  readonly file: string;
  readonly source: OpenedText;
  readonly compilation: Compilation;
}

/** Checks every file, also after one that cannot be read; the gravest finding decides the exit. */
export function runCheck(files: readonly string[], options: CheckOptions, session: Session): Exit {
  const most = options.maxWarnings ?? String(Number.MAX_SAFE_INTEGER);
  if (!/^[0-9]{1,16}$/.test(most)) {
    const { notAllowed } = textsOf(session.locale).usage;
    session.stderr(`${notAllowed(most, "--max-warnings", "0, 1, 2, …")}\n`);
    return EXIT.usage;
  }
  const opened = files.map((file) => ({ file, source: openSource(file, session) }));
  const checked = opened.flatMap(({ file, source }) =>
    source.kind === "failed"
      ? []
      : [{ file, source: source.value, compilation: compileSource(source.value, session) }],
  );
  const warnings = countOf("warning", checked);
  if (options.format === "json") {
    session.stdout(`${JSON.stringify(checkJson(checked, options, session), null, 2)}\n`);
  } else {
    printForPeople(checked, options, session);
  }
  if (warnings > BigInt(most)) {
    session.stderr(`${textsOf(session.locale).tooManyWarnings(warnings, most)}\n`);
  }
  const isFound = countOf("error", checked) > 0 || warnings > BigInt(most);
  return checked.length < files.length ? EXIT.usage : isFound ? EXIT.findings : EXIT.ok;
}

function printForPeople(checked: readonly Checked[], options: CheckOptions, session: Session): void {
  const texts = textsOf(session.locale);
  for (const { file, source, compilation } of checked) {
    const { diagnostics, more, ruleset, used } = compilation;
    printDiagnostics(diagnostics, source, used, session, more.errors + more.warnings);
    const one = [{ file, source, compilation }];
    session.stdout(`${texts.checked(visible(file), countOf("error", one), countOf("warning", one))}\n`);
    if (options.assumptions === true && ruleset !== undefined) {
      session.stdout(`\n${renderAssumptions(ruleset, session.locale)}\n\n`);
    }
    for (const quality of qualitiesOf(one, options, session.locale, session)) {
      session.stdout(`\n${renderQuality(quality, file, session.locale)}\n\n`);
    }
  }
  if (checked.length > 1) {
    const sums = texts.checkedAll(countOf("error", checked), countOf("warning", checked), checked.length);
    session.stdout(`${sums}\n`);
  }
}

interface CheckJson {
  /** Of the shape of this object. */
  readonly version: 1;
  readonly errors: number;
  readonly warnings: number;
  readonly diagnostics: readonly DiagnosticJson[];
  /** Of each ruleset without errors, where it was asked for. */
  readonly assumptions?: readonly {
    readonly file: string;
    readonly max: string;
    readonly assumedMax: string;
    readonly assumptions: readonly Assumption[];
  }[];
  /** The same of its quality. */
  readonly report?: readonly (Quality & { readonly file: string })[];
}

function checkJson(checked: readonly Checked[], options: CheckOptions, session: Session): CheckJson {
  const { locale } = session;
  const diagnostics = checked.flatMap(({ source, compilation }) =>
    compilation.diagnostics.map((one) => diagnosticJson(one, source, compilation.used, locale)),
  );
  const assumptions = checked.flatMap(({ source: { name: file }, compilation: { ruleset } }) =>
    ruleset === undefined
      ? []
      : [
          {
            file,
            max: ruleset.total,
            assumedMax: machineDecimal(assumedMaximum(ruleset), ruleset.show),
            assumptions: assumptionsOf(ruleset, "en"),
          },
        ],
  );
  return {
    version: 1,
    errors: countOf("error", checked),
    warnings: countOf("warning", checked),
    diagnostics,
    ...(options.assumptions === true ? { assumptions } : {}),
    ...(options.report === true ? { report: qualitiesOf(checked, options, "en", session) } : {}),
  };
}

/** Of each ruleset without errors, where it was asked for; the worked cases beside a file count as examples. */
function qualitiesOf(
  checked: readonly Checked[],
  options: CheckOptions,
  locale: Locale,
  session: Session,
): readonly (Quality & { readonly file: string })[] {
  return checked.flatMap(({ source, compilation: { ruleset, diagnostics } }) => {
    if (options.report !== true || ruleset === undefined) {
      return [];
    }
    const { traces } = tryCases(source, ruleset, session);
    return [{ file: source.name, ...qualityOf(ruleset, diagnostics, traces, locale) }];
  });
}

/** Those that are not shown count too. */
function countOf(severity: Severity, checked: readonly Checked[]): number {
  const all = checked.flatMap(({ compilation }) => compilation.diagnostics);
  const more = checked.map(({ compilation: { more: left } }) =>
    severity === "error" ? left.errors : left.warnings,
  );
  return more.reduce((sum, count) => sum + count, all.filter((one) => one.severity === severity).length);
}
