/** `barem test FILE…`: tries the examples and the worked cases beside each ruleset, and names the cases none reaches. */
import { statSync } from "node:fs";
import { basename } from "node:path";
import { reportInto, type Diagnostic } from "../../base/diagnostic.ts";
import { exact } from "../../base/exact.ts";
import { oneLine, visible } from "../../base/visible.ts";
import { pointsWith } from "../../evaluate/attempt.ts";
import { compileExamples, type ExampleOutcome } from "../../evaluate/example.ts";
import { type Example, indicatorsOf, type Ruleset } from "../../ir/ruleset.ts";
import { coverageOf, type RuleCase } from "../../report/coverage.ts";
import { writtenLine } from "../../report/line-name.ts";
import { type Proposal, proposeExamples } from "../../report/propose-examples.ts";
import { compileText } from "../../semantics/compile.ts";
import { extendText } from "../../semantics/extend/extend-text.ts";
import { rememberLast } from "../../semantics/unchanged.ts";
import { keywordLanguageOf } from "../../syntax/keyword-language.ts";
import { exampleLine } from "./example-lines.ts";
import { filesIn } from "./fmt.ts";
import { compileSource } from "./compile-source.ts";
import { openSource, type OpenedText } from "./open-source.ts";
import { printDiagnostics } from "./print-faults.ts";
import { readerBeside } from "./read-files.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import { textsOf } from "./texts.ts";
import { type TriedCases, tryCases } from "./try-cases.ts";

export interface TestOptions {
  readonly format: "text" | "json";
  /** Percent of the cases that must be reached. */
  readonly minCoverage?: string;
  /** Whether to write the examples that are missing. */
  readonly propose?: boolean;
}

interface Tried {
  readonly file: string;
  readonly examples: { readonly passed: number; readonly failed: readonly FailedExample[] };
  readonly cases: TriedCases["cases"];
  readonly coverage: readonly RuleCase[];
  /** Absent unless asked for. */
  readonly proposals?: readonly ProposedLines[];
}

interface ProposedLines extends Pick<Proposal, "code" | "label" | "skipped"> {
  /** Lines of barem. */
  readonly lines: readonly string[];
}

interface FailedExample {
  readonly code: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly label: string | null;
  /** "not applicable" where there are no points. */
  readonly expected: string;
  readonly got: string;
}

/** Tries every file, also after one that cannot be read; the gravest finding decides the exit. */
export function runTest(given: readonly string[], options: TestOptions, session: Session): Exit {
  const texts = textsOf(session.locale);
  const least = options.minCoverage ?? "0";
  if (!/^(?:100|[0-9]{1,2})$/.test(least)) {
    session.stderr(`${texts.usage.notAllowed(least, "--min-coverage", "0 … 100")}\n`);
    return EXIT.usage;
  }
  const isFolder = (path: string): boolean =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const files = given.flatMap((one) => (isFolder(one) ? filesIn(one) : [one]));
  for (const one of given.filter((path) => isFolder(path) && filesIn(path).length === 0)) {
    session.stderr(`${texts.fmt.noFiles(visible(one))}\n`);
  }
  const sources = files.map((file) => openSource(file, session));
  const opened = sources.flatMap((one) => (one.kind === "failed" ? [] : [one.value]));
  const tried = opened.flatMap((source) => {
    const one = tryFile(source, options, session);
    return one === undefined ? [] : [one];
  });
  const isFailed =
    tried.length < opened.length || tried.some((one) => !isPassed(one) || shareOf(one) < BigInt(least));
  session.stdout(
    options.format === "json"
      ? `${JSON.stringify({ version: 1, rulesets: tried.map(asJson) }, null, 2)}\n`
      : `${tried.map((one) => testText(one, session)).join("\n")}`,
  );
  const isUnusable = files.length === 0 || opened.length < files.length;
  return isUnusable ? EXIT.usage : isFailed ? EXIT.findings : EXIT.ok;
}

/** Undefined after it was said why it cannot be tried: an example that does not hold is no reason. */
function tryFile(source: OpenedText, { propose }: TestOptions, session: Session): Tried | undefined {
  const { diagnostics, used, more } = compileSource(source, session);
  const errors = diagnostics.filter(({ severity, code }) => severity === "error" && !EXAMPLES.includes(code));
  const found: Diagnostic[] = [];
  const read = readerBeside(source.path, session.locale);
  const around = {
    interpreter: { compileTrial: compileExamples, pointsWith },
    read,
    extend: extendText,
    recall: rememberLast(),
  };
  const { ruleset } = compileText(source, around, reportInto(found));
  if (ruleset === undefined || errors.length > 0 || more.errors > 0) {
    printDiagnostics(errors, source, used, session, more.errors);
    return undefined;
  }
  const { cases, traces } = tryCases(source, ruleset, session);
  return {
    file: source.name,
    examples: tryExamples(ruleset),
    cases,
    coverage: coverageOf(ruleset, traces, session.locale),
    ...(propose ? { proposals: proposalsFor(ruleset, source.text) } : {}),
  };
}

/** In the language of the keywords of the text. */
function proposalsFor(ruleset: Ruleset, text: string): readonly ProposedLines[] {
  const language = keywordLanguageOf(text);
  return proposeExamples(ruleset, language).map(({ code, label, skipped, examples }) => ({
    ...{ code, label, skipped },
    lines: examples.map((example) => exampleLine(example, code, language)),
  }));
}

function tryExamples(ruleset: Ruleset): Tried["examples"] {
  const tryExample = compileExamples(ruleset);
  const all = indicatorsOf(ruleset.children)
    .filter(({ points }) => points !== null)
    .flatMap((indicator) => indicator.examples.map((example) => ({ indicator, example })));
  const failed = all.flatMap(({ indicator, example }) => {
    const [expected, got] = [example.gives ?? "not applicable", givenBy(tryExample(indicator, example))];
    const { file, line } = ruleset.origin
      ? writtenLine(example.span.from, ruleset.origin)
      : { file: null, line: null };
    return holds(example, got)
      ? []
      : [{ code: indicator.code, file, line, label: example.label, expected, got }];
  });
  return { passed: all.length - failed.length, failed };
}

function holds({ gives }: Example, got: string): boolean {
  return gives === null ? got === "not applicable" : got === exact(gives).toFraction();
}

function givenBy(outcome: ExampleOutcome): string {
  return outcome.kind === "points" ? outcome.points.toFraction() : outcome.kind;
}

function isPassed({ examples, cases }: Tried): boolean {
  return examples.failed.length + cases.failed.length + cases.unreadable.length === 0;
}

/** Percent of the cases that are reached, rounded down; 100 where there are none. */
function shareOf({ coverage }: Tried): bigint {
  const reached = BigInt(coverage.filter((one) => one.reached).length);
  return coverage.length === 0 ? 100n : (100n * reached) / BigInt(coverage.length);
}

function asJson({ coverage, ...one }: Tried) {
  const reached = coverage.filter((rule) => rule.reached).length;
  return { ...one, coverage: { cases: coverage.length, reached, all: coverage } };
}

function testText(one: Tried, { locale }: Session): string {
  const { test } = textsOf(locale);
  const { examples, cases, coverage } = one;
  const units = new Set(cases.failed.map(({ file, unit }) => JSON.stringify([file, unit]))).size;
  const missed = coverage.filter(({ reached }) => !reached);
  const shown = (value: unknown): string =>
    typeof value === "string" ? value : (JSON.stringify(value) ?? "—");
  const lines = [
    visible(one.file),
    `  ${test.examples(examples.passed, examples.failed.length)}`,
    ...examples.failed.map((example) => {
      const place = [example.code, ...(example.label === null ? [] : [`"${oneLine(example.label)}"`])].join(
        " ",
      );
      return `    ${place} (${test.line(example)}): ${test.differs(example.expected, example.got)}`;
    }),
    `  ${test.cases(cases.passed, units)}`,
    ...cases.unreadable.map((file) => `    ${test.noCases(visible(file))}`),
    ...cases.failed.map(
      ({ file, unit, code, expected, got }) =>
        `    ${visible(basename(file))}, ${oneLine(unit)}, ${oneLine(code)}: ${test.differs(oneLine(shown(expected)), oneLine(shown(got)))}`,
    ),
    `  ${test.coverage(coverage.length - missed.length, coverage.length, shareOf(one))}`,
    ...missed.map(
      ({ code, kind, text, ...place }) =>
        `    ${code} (${test.line(place)}): ${test.kinds[kind](oneLine(text))}`,
    ),
    ...(one.proposals === undefined
      ? []
      : [`  ${one.proposals.length === 0 ? test.noneProposed : test.proposed}`]),
    ...(one.proposals ?? []).flatMap(({ code, label, skipped, lines: proposed }) => [
      "",
      `  # ${code} ${oneLine(label)}`,
      ...(skipped === null ? [] : [`  # ${test.skipped[skipped]}`]),
      ...proposed.map((line) => `  ${line}`),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** The codes of examples that do not hold: those are what is to be told here. */
const EXAMPLES: readonly string[] = ["BRM0310", "BRM0311", "BRM0316", "BRM0341"];
