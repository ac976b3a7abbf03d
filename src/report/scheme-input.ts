/** Writes what a figure may be: its unit of measure, its range, its options. */
import type { Locale } from "../base/diagnostic.ts";
import { assertNever } from "../base/invariant.ts";
import { oneLine } from "../base/visible.ts";
import type { Input } from "../ir/ruleset.ts";
import { dayText } from "./days.ts";
import { exactNumber, fractionOf } from "./numbers.ts";
import { readableName } from "./scheme-context.ts";
import { schemeWordsOf } from "./scheme-words.ts";

/** "hồ sơ, từ 1 đến 1000"; "" of a figure that is a plain number of something. */
export function inputTerms(input: Input, locale: Locale): string {
  const range = rangeOf(input, locale);
  // Where a ratio has a range, its bounds say that it is one.
  const kind = input.kind === "ratio" && range.length > 0 ? [] : kindOf(input, locale);
  return [...kind, ...range].join(", ");
}

function kindOf({ kind, unitOf, options }: Input, locale: Locale): readonly string[] {
  const words = schemeWordsOf(locale).inputKinds;
  switch (kind) {
    case "count":
    case "amount":
      return unitOf === null ? [] : [oneLine(unitOf)];
    case "ratio":
      return ["%"];
    case "points":
      return [schemeWordsOf(locale).rule.points];
    case "choice":
      return options.length === 0
        ? []
        : [
            words.choice(
              options.map(({ word, label }) => oneLine(label ?? readableName(word, locale))).join("; "),
            ),
          ];
    case "yes/no":
    case "date":
    case "text":
      return [words[kind]];
    default:
      return assertNever(kind);
  }
}

/** Nothing where the range is that of every figure of its kind: not negative, without an end. */
function rangeOf({ kind, low, high }: Input, locale: Locale): readonly string[] {
  const isUsual = high === null && (low === null || low === "0");
  const written = (bound: string | null): string | null =>
    bound === null
      ? null
      : kind === "date"
        ? dayText(bound, locale)
        : exactNumber(fractionOf(bound), kind, locale);
  return isUsual ? [] : [schemeWordsOf(locale).range(written(low), written(high))];
}
