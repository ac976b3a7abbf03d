/** Looks up, in the trace of an indicator, the value that stands for a part of its rule. */
import type { Locale } from "../base/diagnostic.ts";
import type { Step, Trace, Value } from "../evaluate/outcome.ts";
import type { CohortStatistic, Expression, ValueKind } from "../ir/expression.ts";
import { dayText } from "./days.ts";
import { nameText } from "./formula.ts";
import { exactNumber, numberText } from "./numbers.ts";
import { wordsOf } from "./words.ts";

/** A statistic of the cohort that the rule used, with its value. */
export interface UsedStatistic {
  readonly expression: CohortStatistic;
  readonly value: Value;
}

export interface TraceValues {
  /** The text to put in place of a name, a statistic or a nested rule; undefined for what is written as it is. */
  readonly textOf: (expression: Expression) => string | undefined;
  readonly valueFor: (expression: Expression) => Value | undefined;
  readonly statistics: readonly UsedStatistic[];
}

/** The values of a trace, ready to be put into its formulas. */
export function valuesOf(trace: Trace, locale: Locale): TraceValues {
  const definitions = [...trace.definitions, ...trace.targets.flatMap((one) => one.definitions)];
  const steps = allSteps([
    ...trace.conditions.map(({ step }) => step),
    ...definitions.map((one) => one.step),
    ...trace.targets.map(({ step }) => step),
    trace.points,
  ]);
  const evaluated = new Map(steps.map((step) => [identityOf(step.expression), step.value]));
  const inputs = new Map(trace.inputs.map((one) => [one.key, one.value]));
  const meanings = new Map(definitions.map((one) => [one.name, one.step.value]));

  const valueFor = (expression: Expression): Value | undefined => {
    switch (expression.kind) {
      case "input":
      case "choice is":
        return inputs.get(expression.key);
      case "definition":
        return meanings.get(expression.name);
      default:
        return evaluated.get(identityOf(expression));
    }
  };
  return {
    valueFor,
    textOf: (expression) => substitute(expression, valueFor(expression), locale),
    statistics: statisticsIn(steps),
  };
}

/** A value alone, for reading: `valueText(exact("1/3"), "ratio", "en")` is "1/3 ≈ 33.33%". */
export function valueText(value: Value, type: ValueKind, locale: Locale): string {
  if (typeof value === "object") {
    return numberText(value, type, locale);
  }
  return typeof value === "string" && type === "date" ? dayText(value, locale) : wordText(value, locale);
}

function substitute(expression: Expression, value: Value | undefined, locale: Locale): string | undefined {
  if (value === undefined || !STANDS_FOR_A_VALUE.has(expression.kind)) {
    return undefined;
  }
  if (typeof value === "object") {
    return exactNumber(value, expression.type, locale);
  }
  if (typeof value === "string" && expression.type === "date") {
    return dayText(value, locale);
  }
  const named =
    expression.kind === "input" || expression.kind === "choice is" || expression.kind === "definition";
  return named
    ? `${nameText(expression.name, locale)} = ${wordText(value, locale)}`
    : wordText(value, locale);
}

function wordText(value: boolean | string, locale: Locale): string {
  const { yes, no } = wordsOf(locale);
  return typeof value === "string" ? value : value ? yes : no;
}

function allSteps(steps: readonly (Step | null)[]): readonly Step[] {
  return steps.flatMap((step) => (step === null ? [] : [step, ...allSteps(step.steps)]));
}

function statisticsIn(steps: readonly Step[]): readonly UsedStatistic[] {
  const used = steps.flatMap(({ expression, value }) =>
    expression.kind === "cohort" ? [[expression.key, { expression, value }] as const] : [],
  );
  return [...new Map(used).values()];
}

// A method's arguments are put into its body, where they may be copies: equal text at the same place is the same part.
function identityOf(expression: Expression): string {
  return JSON.stringify(expression);
}

const STANDS_FOR_A_VALUE: ReadonlySet<Expression["kind"]> = new Set([
  "input",
  "definition",
  "choice is",
  "cohort",
  "cases",
  "method",
  "else",
]);
