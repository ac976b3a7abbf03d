/** Looks up, in the trace of an indicator, the value that stands for a part of its rule. */
import type { Locale } from "../base/diagnostic.ts";
import type { Step, Trace, Value } from "../evaluate/outcome.ts";
import { partsOf, type CohortStatistic, type Expression, type ValueKind } from "../ir/expression.ts";
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
  /** What kind of value an input is used as; "number" where no rule mentions it. */
  readonly typeOf: (key: string) => ValueKind;
  readonly statistics: readonly UsedStatistic[];
}

/** The values of a trace, ready to be put into its formulas. */
export function valuesOf(trace: Trace, locale: Locale): TraceValues {
  const steps = allSteps([
    ...trace.conditions.map(({ step }) => step),
    ...trace.definitions.map((one) => one.step),
    trace.points,
  ]);
  const evaluated = new Map(steps.map((step) => [identityOf(step.expression), step.value]));
  const inputs = new Map(trace.inputs.map((one) => [one.key, one.value]));
  const types = inputTypes(steps);
  const definitions = new Map(trace.definitions.map((one) => [one.name, one.step.value]));

  const valueFor = (expression: Expression): Value | undefined => {
    switch (expression.kind) {
      case "input":
      case "choice is":
        return inputs.get(expression.key);
      case "definition":
        return definitions.get(expression.name);
      default:
        return evaluated.get(identityOf(expression));
    }
  };
  return {
    valueFor,
    textOf: (expression) => substitute(expression, valueFor(expression), locale),
    typeOf: (key) => types.get(key) ?? "number",
    statistics: statisticsIn(steps),
  };
}

/** A value alone, for reading: `valueText(exact("1/3"), "ratio", "en")` is "1/3 ≈ 33.33%". */
export function valueText(value: Value, type: ValueKind, locale: Locale): string {
  return typeof value === "object" ? numberText(value, type, locale) : wordText(value, locale);
}

function substitute(expression: Expression, value: Value | undefined, locale: Locale): string | undefined {
  if (value === undefined || !STANDS_FOR_A_VALUE.has(expression.kind)) {
    return undefined;
  }
  if (typeof value === "object") {
    return exactNumber(value, expression.type, locale);
  }
  // A day says what it is; a bare "có" or a word of a choice does not say of what.
  if (expression.type === "date") {
    return wordText(value, locale);
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

function inputTypes(steps: readonly Step[]): ReadonlyMap<string, ValueKind> {
  const expressions = steps.flatMap((step) => allParts(step.expression));
  return new Map(expressions.flatMap((one) => (one.kind === "input" ? [[one.key, one.type] as const] : [])));
}

function allParts(expression: Expression): readonly Expression[] {
  return [expression, ...partsOf(expression).flatMap(allParts)];
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
