/** What a scheme asks of whoever is responsible: the requirement of an indicator and its deadline. */
import type { Locale } from "../../base/diagnostic.ts";
import { oneLine } from "../../base/visible.ts";
import { everyPart, type Expression, partsOf } from "../../ir/expression.ts";
import type { Indicator } from "../../ir/ruleset.ts";
import { dayText } from "../days.ts";
import { formulaText } from "../formula.ts";
import type { PlanContext } from "./sentences.ts";

/** The printed words; else its targets; else nothing, because a rule is no requirement. */
export function requirementOf({ wording, targets }: Indicator, { locale }: PlanContext): readonly string[] {
  return wording.length > 0
    ? wording.map(oneLine)
    : targets.map(({ message, expression }) =>
        oneLine(message ?? formulaText(expression, { locale }).replaceAll("_", " ")),
      );
}

/** The days that its targets or its rule compare a day with, as the author tells them; "" where there are none. */
export function deadlineOf({ targets, points, definitions }: Indicator, locale: Locale): string {
  const meanings = new Map(definitions.map(({ name, expression }) => [name, expression]));
  const told = targets.flatMap(({ expression, message }) => {
    const days = daysIn([expression], meanings, locale);
    return days.length === 0 ? [] : [message === null ? days.join("; ") : oneLine(message)];
  });
  const ruled = points === null ? [] : daysIn([points], meanings, locale);
  return [...new Set(told.length > 0 ? told : ruled)].join("; ");
}

function daysIn(
  expressions: readonly Expression[],
  meanings: ReadonlyMap<string, Expression>,
  locale: Locale,
): readonly string[] {
  return everyPart(expressions, meanings).flatMap((part) =>
    part.kind === "comparison"
      ? partsOf(part).flatMap((side) => (side.kind === "date" ? [dayText(side.value, locale)] : []))
      : [],
  );
}
