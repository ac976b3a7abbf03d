/** Says in one line why an indicator got its points, such as "60% < 80% nên 60% × 20 = 12 điểm". */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import type { IndicatorOutcome, Step, Trace } from "../evaluate/outcome.ts";
import type { Case, ComparisonOperator, Expression } from "../ir/expression.ts";
import { heldLines, isTally, statisticLines, stepLines, type StepContext } from "./explain-steps.ts";
import { roundingLines } from "./explain.ts";
import { formulaText } from "./formula.ts";
import type { HoldersOf } from "./holders.ts";
import { figureText, labelledValues } from "./labelled-values.ts";
import { exactNumber, exactOf, fractionOf, numberText } from "./numbers.ts";
import { reportWordsOf } from "./report-words.ts";
import { resultWordsOf } from "./result-words.ts";
import { valuesOf, valueText } from "./trace-values.ts";

/** Why, and what it rests on: each a line for reading. */
export interface Reason {
  readonly why: string;
  /** The figures used, by the letters of the formula: "a = 1000 (Tổng số hồ sơ)". */
  readonly figures: readonly Figure[];
  /** How figures were worked up before the rule: "tỷ lệ = (300 + 300) / 1000 = 60%"; what rounding did after it. */
  readonly steps: readonly string[];
}

/** A figure in words, and its key. */
export interface Figure {
  readonly key: string;
  readonly text: string;
}

/** Names of inputs come from `nameOf`, since a key says little to a reader. */
export function reasonOf(
  outcome: IndicatorOutcome,
  nameOf: (key: string) => string,
  locale: Locale,
  holdersOf?: HoldersOf,
): Reason {
  const words = reportWordsOf(locale);
  const { status, trace, missing, max, exact } = outcome;
  const names = missing.map((key) => `“${nameOf(key)}”`).join(", ");
  const most = numberText(exactOf(max), "points", locale);
  const context = trace === null ? null : { ...contextOf(trace, nameOf, locale), holdersOf };
  const rest = trace === null || context === null ? NO_WORK : workOf(trace, context, nameOf);
  switch (status) {
    case "unscored":
      return { ...rest, why: words.unscored };
    case "pending":
      return { ...rest, why: words.waiting(names, most) };
    case "refused":
      return { ...rest, why: words.refused };
    case "not applicable": {
      const points = exact === null ? null : numberText(fractionOf(exact), "points", locale);
      const counted = points === null ? "" : ` (${resultWordsOf(locale).countedAs(words.points(points))})`;
      return { ...rest, why: words.notApplicable(oneLine(outcome.reason ?? "")) + counted };
    }
    case "scored":
      return missing.length > 0
        ? { ...rest, why: words.zeroForLack(names) }
        : { ...rest, why: trace?.points && context ? whyOf(trace.points, context) : "" };
  }
}

function contextOf(trace: Trace, nameOf: (key: string) => string, locale: Locale): StepContext {
  return { locale, values: labelledValues(valuesOf(trace, locale), trace, nameOf, locale) };
}

function workOf(
  trace: Trace,
  context: StepContext,
  nameOf: (key: string) => string,
): Pick<Reason, "figures" | "steps"> {
  const { locale } = context;
  return {
    figures: trace.inputs.map((input) => ({
      key: input.key,
      text: figureText(input, nameOf(input.key), locale),
    })),
    steps: [
      ...trace.definitions.flatMap(({ name, step }) => stepLines(name, step, context)),
      ...statisticLines(context),
      ...(trace.rounded?.before === trace.rounded?.after ? [] : roundingLines(trace, locale)),
    ].map((line) => readable(oneLine(line))),
  };
}

function whyOf(points: Step, context: StepContext): string {
  const because: string[] = [];
  const step = lastStep(points, because, context);
  const result = isTally(step.expression) ? tallyText(step, context) : resultText(step, context);
  const words = reportWordsOf(context.locale);
  return readable(oneLine(because.length === 0 ? result : words.therefore(because.join(", "), result)));
}

/** Goes down to the formula that gave the points, and collects on the way why it was that one. */
function lastStep(step: Step, because: string[], context: StepContext): Step {
  const { expression, branch } = step;
  const inner = step.steps.at(-1);
  if (inner === undefined) {
    return step;
  }
  switch (expression.kind) {
    case "cases":
      because.push(caseText(expression.cases[branch ?? 0], step.steps.slice(0, -1), context));
      return lastStep(inner, because, context);
    case "else":
      because.push(
        ...(branch === 0 ? [] : [reportWordsOf(context.locale).noValue(text(expression.value, context))]),
      );
      return lastStep(inner, because, context);
    case "method":
      // What a method tries before its formula is no matter of this indicator.
      return lastStep(inner, isOtherwise(inner) ? [] : because, context);
    default:
      return step;
  }
}

function isOtherwise({ expression, branch }: Step): boolean {
  return expression.kind === "cases" && expression.cases[branch ?? 0]?.condition === null;
}

function caseText(held: Case | undefined, tested: readonly Step[], context: StepContext): string {
  return held?.condition
    ? text(held.condition, context)
    : tested.length === 0
      ? reportWordsOf(context.locale).otherwise
      : [...new Set(tested.map(({ expression }) => opposite(expression, context)))].join(", ");
}

/** What is so where a condition does not hold: of 60% ≥ 80% that 60% < 80%, of a yes/no what was said. */
function opposite(condition: Expression, context: StepContext): string {
  switch (condition.kind) {
    case "comparison":
      return text({ ...condition, operator: OPPOSITES[condition.operator] }, context);
    case "input":
    case "definition":
    case "choice is":
      return text(condition, context);
    default:
      return reportWordsOf(context.locale).isNot(text(condition, context));
  }
}

/** The lines that hold, each with what it gives: "Đã ban hành: có (4 điểm); Kịp thời: có (2 điểm); được 6 điểm". */
function tallyText(step: Step, context: StepContext): string {
  const { locale } = context;
  const words = reportWordsOf(locale);
  const held = heldLines(step).flatMap((line) => {
    const [first] = line.expression.kind === "cases" ? line.expression.cases : [];
    return first?.condition
      ? [
          `${text(first.condition, context)} (${words.points(valueText(line.value, line.expression.type, locale))})`,
        ]
      : [];
  });
  const result = valueText(step.value, step.expression.type, locale);
  return held.length === 0 ? words.noLine(result) : words.lines(held, result);
}

function resultText(step: Step, context: StepContext): string {
  const { locale } = context;
  const formula = text(step.expression, context);
  const { value, expression } = step;
  const plain = typeof value === "object" ? exactNumber(value, expression.type, locale) : "";
  const result = valueText(value, expression.type, locale);
  return reportWordsOf(locale).points(formula === plain ? result : `${formula} = ${result}`);
}

/** With values where it has some. */
function text(expression: Expression, { locale, values }: StepContext): string {
  return formulaText(expression, { locale, textOf: values.textOf });
}

/** Names of authors have "_" where people read a blank. */
function readable(line: string): string {
  return line.replaceAll("_", " ");
}

const NO_WORK: Pick<Reason, "figures" | "steps"> = { figures: [], steps: [] };

const OPPOSITES: { readonly [O in ComparisonOperator]: ComparisonOperator } = {
  "=": "!=",
  "!=": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};
