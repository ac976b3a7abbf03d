/** Writes figures and what two versions make of them: "với a = 100, b = 85: trước 20 điểm, sau ≈18,89 điểm". */
import type { Locale } from "../base/diagnostic.ts";
import { assertNever } from "../base/invariant.ts";
import { oneLine } from "../base/visible.ts";
import { everyPart, type CohortStatistic, type ValueKind } from "../ir/expression.ts";
import type { Indicator, Input } from "../ir/ruleset.ts";
import type { DifferingExample, ExampleFigure, ExampleResult } from "./comparison.ts";
import type { Side } from "./comparison-side.ts";
import { comparisonWordsOf } from "./comparison-words.ts";
import { dayText } from "./days.ts";
import { ruleOf } from "./differing-example.ts";
import { exactNumber, fractionOf, pointsCell } from "./numbers.ts";
import { pointsText, readableFormula, readableName } from "./scheme-context.ts";
import { schemeWordsOf } from "./scheme-words.ts";
import { wordsOf } from "./words.ts";

export interface ExampleTexts {
  readonly figures: string;
  readonly before: string;
  readonly after: string;
}

export function exampleTexts(
  { figures, before, after }: DifferingExample,
  old: Side,
  now: Side,
): ExampleTexts {
  const needed = figures.filter(({ kind }) => kind !== "text");
  return {
    figures: needed.map((figure) => figureText(figure, old, now)).join(", "),
    before: resultText(before, old),
    after: resultText(after, now),
  };
}

/** The same as a sentence. */
export function exampleSentence(example: DifferingExample, old: Side, now: Side): string {
  const { figures, before, after } = exampleTexts(example, old, now);
  return comparisonWordsOf(now.context.locale).example(figures, before, after);
}

/** An example of an indicator: "a = 1000, b = 600: 15 điểm". */
export function statedExample(
  { inputs, cohort, gives }: Indicator["examples"][number],
  indicator: Indicator,
  { context }: Side,
): string {
  const { locale } = context;
  const words = comparisonWordsOf(locale);
  const statistics = new Map(statisticsIn(indicator).map((one) => [one.key, one]));
  const figures = [
    ...inputs.map(({ key, value }) => {
      const input = context.inputs.get(key);
      const text = valueText(value, input?.kind ?? "text", input, locale);
      return `${readableName(input?.name ?? key, locale)} = ${text}`;
    }),
    ...cohort.map(({ key, value }) => {
      const statistic = statistics.get(key);
      const name = statistic === undefined ? key : readableFormula(statistic, context);
      return `${name} = ${valueText(value, statistic?.of.type ?? "number", undefined, locale)}`;
    }),
  ];
  const result = gives === null ? words.notApplicable : words.points(pointsText(gives, context));
  return words.gives(figures.join(", "), result);
}

function statisticsIn(indicator: Indicator): readonly CohortStatistic[] {
  const { expressions, definitions } = ruleOf(indicator);
  return everyPart(expressions, definitions).filter((part) => part.kind === "cohort");
}

function figureText(
  { name, kind, statistic, before, after, value }: ExampleFigure,
  old: Side,
  now: Side,
): string {
  const { locale } = now.context;
  const words = comparisonWordsOf(locale);
  const input = now.context.inputs.get(after ?? "") ?? old.context.inputs.get(before ?? "");
  const only = before === null ? ` (${words.onlyAfter})` : after === null ? ` (${words.onlyBefore})` : "";
  const readable = readableName(name, locale);
  const whole = statistic === null ? readable : schemeWordsOf(locale).rule.statistic(statistic, readable);
  return `${whole} = ${valueText(value, kind, input, locale)}${only}`;
}

function valueText(
  value: ExampleFigure["value"],
  kind: ValueKind,
  input: Input | undefined,
  locale: Locale,
): string {
  if (value === null) {
    return comparisonWordsOf(locale).notProvided;
  }
  if (typeof value === "boolean") {
    return value ? wordsOf(locale).yes : wordsOf(locale).no;
  }
  switch (kind) {
    case "yes/no":
    case "text":
      return oneLine(value);
    case "choice": {
      const label = input?.options.find(({ word }) => word === value)?.label;
      return label ? `“${oneLine(label)}”` : readableName(value, locale);
    }
    case "date":
      return dayText(value, locale);
    case "count":
    case "amount":
    case "ratio":
    case "points":
    case "number":
      return exactNumber(fractionOf(value), kind, locale);
    default:
      return assertNever(kind);
  }
}

function resultText(result: ExampleResult, { context: { locale }, ruleset }: Side): string {
  const words = comparisonWordsOf(locale);
  return result.kind === "points"
    ? words.points(pointsCell(fractionOf(result.points), ruleset.show, locale))
    : result.kind === "refused"
      ? words.refused
      : words.notApplicable;
}
