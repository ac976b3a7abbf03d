/** Explains how an indicator came to its points, in words for people who do not program. */
import { expectLocale, expectOutcome } from "../base/misuse.ts";
import type { Locale } from "../base/diagnostic.ts";
import { dataMessageOf } from "../base/data-message.ts";
import { lineAt, positionOf, type Span } from "../base/source.ts";
import { oneLine, visible } from "../base/visible.ts";
import { displayWidth, padToWidth } from "../base/width.ts";
import type {
  IndicatorOutcome,
  IndicatorStatus,
  InputIssue,
  RankedOutcome,
  Trace,
  TraceCondition,
} from "../evaluate/outcome.ts";
import type { Origin } from "../ir/ruleset.ts";
import {
  conditionLine,
  decidingSpans,
  statisticLines,
  stepLines,
  targetLines,
  type StepContext,
} from "./explain-steps.ts";
import { holdersIn } from "./holders.ts";
import { lineName } from "./line-name.ts";
import { exactOf, fractionOf, numberText, pointsCell } from "./numbers.ts";
import { resultWordsOf } from "./result-words.ts";
import { valuesOf, valueText } from "./trace-values.ts";
import { wordsOf } from "./words.ts";

/** In which language, with the text of the ruleset, and with the place of each figure. */
export interface ExplainOptions {
  readonly locale?: Locale;
  /** The text of the scheme, to quote the lines that decided: `ruleset.origin`. */
  readonly origin?: Origin | null;
  /** Where the data give an input, in words: `placeOf("III.5.a")` is "xa.csv, dòng 3, cột \"III.5.a\"". */
  readonly placeOf?: (key: string) => string | undefined;
  /** The units scored together, to name those with the highest and the lowest value; not of a frozen cohort. */
  readonly cohort?: readonly RankedOutcome[];
}

/**
 * Each step of one indicator in words: its inputs, the case that held, the formula with its values, the lines of
 * the scheme; or why it has no points. `explain(outcome.indicators["III.5"])` begins
 * "III.5 · Tỷ lệ hồ sơ xử lý trực tuyến · 15 / 20 điểm". Throws a TypeError for what is no outcome of an indicator.
 *
 * @group Explain
 */
export function explain(outcome: IndicatorOutcome, options: ExplainOptions = {}): string {
  const locale = options.locale ?? "vi";
  expectOutcome(outcome, 'outcome.indicators["III.5"], undefined for a code that the ruleset does not have');
  expectLocale(locale);
  const words = wordsOf(locale);
  const place = options.placeOf ?? (() => undefined);
  const { trace } = outcome;
  return [
    [headline(outcome, locale)],
    outcome.status === "unscored" ? [words.unscored] : [],
    section(words.reason, outcome.reason === null ? [] : [oneLine(outcome.reason)]),
    section(
      outcome.status === "scored" ? resultWordsOf(locale).zeroes : words.missing,
      outcome.missing.map((key) => withPlace(key, place(key))),
    ),
    section(
      words.refused,
      outcome.issues.map((issue) => issueText(issue, place(issue.input), locale)),
    ),
    ...(trace === null ? [] : traceSections(trace, outcome.status, options, locale)),
    section(words.assumptions, outcome.assumptions.map(oneLine)),
  ]
    .flat()
    .map(visible)
    .join("\n");
}

function headline(outcome: IndicatorOutcome, locale: Locale): string {
  return [outcome.code, oneLine(outcome.label), ...resultTexts(outcome, locale)].join(" · ");
}

/** "15 / 20 điểm", or why there are none, or what is counted although it is not applicable. */
function resultTexts({ status, exact, max }: IndicatorOutcome, locale: Locale): readonly string[] {
  const words = wordsOf(locale);
  const most = numberText(exactOf(max), "points", locale);
  const awarded = exact === null ? null : pointsCell(fractionOf(exact), SHOWN_PLACES, locale);
  switch (status) {
    case "unscored":
      return [words.statuses.unscored];
    case "scored":
      return [awarded === null ? words.statuses.scored : words.outOf(awarded, most)];
    case "not applicable": {
      const counted = awarded === null ? words.upTo(most) : words.outOf(awarded, most);
      return [words.statuses[status], awarded === null ? counted : resultWordsOf(locale).countedAs(counted)];
    }
    case "pending":
    case "refused":
      return [words.statuses[status], words.upTo(most)];
  }
}

function traceSections(
  trace: Trace,
  status: IndicatorStatus,
  options: ExplainOptions,
  locale: Locale,
): readonly (readonly string[])[] {
  const words = wordsOf(locale);
  const holdersOf = holdersIn(options.cohort ?? [])(trace.code);
  const context: StepContext = { locale, values: valuesOf(trace, locale), holdersOf };
  const conditions = trace.conditions.map((step) => conditionLine(step, context));
  const method = [
    ...trace.definitions.flatMap(({ name, step }) => stepLines(name, step, context)),
    ...statisticLines(context),
    ...(trace.points === null ? [] : stepLines(words.points, trace.points, context)),
    ...roundingLines(trace, locale),
  ];
  return [
    section(words.inputs, inputLines(trace, context, options)),
    section(words.conditions, conditions),
    section(words.method, method),
    section(
      resultWordsOf(locale).targets,
      trace.targets.flatMap((target) => targetLines(target, context)),
    ),
    options.origin
      ? section(words.inScheme(options.origin.name), schemeLines(trace, status, options.origin))
      : [],
  ];
}

function inputLines(trace: Trace, { locale }: StepContext, options: ExplainOptions): readonly string[] {
  const written = trace.inputs.map(({ name, value, kind, unitOf, optionLabel }) => {
    const chosen = optionLabel === null ? "" : ` (${oneLine(optionLabel)})`;
    const measure = unitOf === null ? "" : ` ${oneLine(unitOf)}`;
    return `${name} = ${oneLine(valueText(value, kind, locale))}${measure}${chosen}`;
  });
  const width = Math.max(0, ...written.map((text) => text.length)) + 2;
  return trace.inputs.flatMap(({ key, label }, index) => {
    const explained = [label ?? "", options.placeOf?.(key) ?? ""].filter((text) => text !== "").map(oneLine);
    const [first = "", ...rest] = explained;
    const line = padToWidth(written[index] ?? "", width) + first;
    return [line.trimEnd(), ...rest.map((text) => " ".repeat(width) + text)];
  });
}

/** What rounding did to the points of an indicator; nothing where nothing is rounded. */
export function roundingLines(trace: Trace, locale: Locale): readonly string[] {
  if (trace.rounded === null) {
    return [];
  }
  const { before, after, places, mode, assumed } = trace.rounded;
  const words = wordsOf(locale);
  const [from, to] = [before, after].map((text) => numberText(fractionOf(text), "points", locale));
  const line = words.roundedTo(from ?? "", places, words.roundingModes.get(mode) ?? mode, to ?? "");
  return [assumed === null ? line : `${line} (${words.assumedRounding}: ${oneLine(assumed)})`];
}

/**
 * The lines of the scheme that the points come from, each once and in order: "16 │ ratio <  80%: …". A line of an
 * edition that extends others is named by its file too.
 */
function schemeLines(trace: Trace, status: IndicatorStatus, origin: Origin): readonly string[] {
  const { text } = origin;
  const decided = trace.conditions
    .slice(-1)
    .flatMap(({ kind, step }) => (kind === DECIDED_BY[status] ? [step] : []));
  const spans = [
    ...trace.definitions.flatMap(({ step }) => decidingSpans(step)),
    ...decided.map((step) => step.expression.span),
    ...(trace.points === null ? [] : decidingSpans(trace.points)),
    ...trace.targets.map(({ expression }) => expression.span),
  ];
  const numbers = [...new Set(spans.flatMap((span) => linesOf(span, text)))].sort((a, b) => a - b);
  const names = numbers.map((line) => visible(lineName(line, origin)));
  const width = Math.max(0, ...names.map(displayWidth));
  return numbers.map((line, at) => {
    const name = names[at] ?? "";
    return `${" ".repeat(width - displayWidth(name))}${name} │ ${visible(lineAt(text, line).trim())}`;
  });
}

function linesOf(span: Span, text: string): readonly number[] {
  const first = positionOf(text, span.from).line;
  const last = positionOf(text, span.to).line;
  return Array.from({ length: Math.min(last - first + 1, MOST_LINES) }, (_, index) => first + index);
}

function issueText(issue: InputIssue, place: string | undefined, locale: Locale): string {
  const found = issue.found === "" ? "" : `, "${oneLine(issue.found)}"`;
  return `${withPlace(issue.input, place)}${found}: ${dataMessageOf(issue, locale)}`;
}

function withPlace(key: string, place: string | undefined): string {
  return place === undefined ? key : `${key} (${oneLine(place)})`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

// The kind of the last condition tested, where it was the one that decided.
const DECIDED_BY: { readonly [S in IndicatorStatus]: TraceCondition["kind"] | null } = {
  refused: "require",
  "not applicable": "not applicable when",
  pending: null,
  scored: null,
  unscored: null,
};
// A rule of many lines is quoted by its beginning; the case that held is a line or two.
const MOST_LINES = 4;
// The fraction itself stands where the points are computed.
const SHOWN_PLACES = 2;
