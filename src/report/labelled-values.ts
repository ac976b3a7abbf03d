/** Writes figures for readers who know no names of authors: "Đã ban hành kế hoạch: có", "a = 60 (Số lượng hồ sơ)". */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import type { Trace, TraceInput } from "../evaluate/outcome.ts";
import type { Expression } from "../ir/expression.ts";
import { readableName } from "./scheme-context.ts";
import { valueText, type TraceValues } from "./trace-values.ts";
import { wordsOf } from "./words.ts";

/** The values of a trace for readers who know no names of authors; numbers stay as they are. */
export function labelledValues(
  values: TraceValues,
  trace: Trace,
  nameOf: (key: string) => string,
  locale: Locale,
): TraceValues {
  const inputs = new Map(trace.inputs.map((one) => [one.key, one]));
  const textOf = (expression: Expression): string | undefined => {
    switch (expression.kind) {
      case "input":
      case "choice is": {
        const input = inputs.get(expression.key);
        return input !== undefined && isSaid(input)
          ? saidText(input, nameOf(input.key), locale)
          : values.textOf(expression);
      }
      case "is provided":
        return `${nameOf(expression.key)} ${wordsOf(locale).isProvided}`;
      case "is not applicable":
        return `${nameOf(expression.key)} ${wordsOf(locale).isNotApplicable}`;
      default:
        return values.textOf(expression);
    }
  };
  return { ...values, textOf };
}

/** A figure with the letter that formulas know it by: "a = 60 hồ sơ (Tổng số hồ sơ)"; an answer with what was asked. */
export function figureText(input: TraceInput, label: string, locale: Locale): string {
  if (isSaid(input)) {
    return saidText(input, label, locale);
  }
  const { value, kind, unitOf } = input;
  const name = readableName(input.name, locale);
  const measure = unitOf === null ? "" : ` ${oneLine(unitOf)}`;
  const asked = label.toLowerCase() === name.toLowerCase() ? "" : ` (${label})`;
  return `${name} = ${oneLine(valueText(value, kind, locale))}${measure}${asked}`;
}

function saidText(input: TraceInput, label: string, locale: Locale): string {
  const { optionLabel, value, kind } = input;
  return `${label}: ${oneLine(optionLabel ?? valueText(value, kind, locale))}`;
}

function isSaid({ kind }: TraceInput): boolean {
  return kind === "yes/no" || kind === "choice";
}
