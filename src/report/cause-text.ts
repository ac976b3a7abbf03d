/** A cause of a difference as a sentence without a full stop. */
import type { Locale } from "../base/diagnostic.ts";
import { assertNever } from "../base/invariant.ts";
import { oneLine } from "../base/visible.ts";
import type { Expression } from "../ir/expression.ts";
import { formulaText } from "./formula.ts";
import { fractionOf, localNumber, pointsCell } from "./numbers.ts";
import { reconcileWordsOf } from "./reconcile-words.ts";
import type { Cause, InputLabels } from "./reconciliation.ts";

/** `causeText({ kind: "floating point", gives: "1", at: null }, "en")` begins "computed with binary". */
export function causeText(cause: Cause, locale: Locale): string {
  const { at } = reconcileWordsOf(locale);
  const text = kindText(cause, locale);
  return cause.at === null ? text : `${text} (${at(cause.at)})`;
}

function kindText(cause: Cause, locale: Locale): string {
  const { cause: words } = reconcileWordsOf(locale);
  const labels: InputLabels = "labels" in cause ? cause.labels : {};
  const formula = (expression: Expression): string => namedIn(expression, labels, locale);
  switch (cause.kind) {
    case "follows":
      return words.follows;
    case "rounding":
      return words.rounded(cause.stage, cause.places, cause.mode === null ? "" : words.modes[cause.mode]);
    case "rounded inputs":
      return cause.range === null
        ? words.roundedInputs
        : words.roundedWithin(endText(cause.range.low, locale), endText(cause.range.high, locale));
    case "part":
      return words.part[cause.how](cause.code);
    case "percent":
      return words.percent(cause.factor, cause.of && formula(cause.of));
    case "cap":
      return words.cap[cause.how](formula(cause.cap));
    case "case":
      return words.otherCase(formula(cause.value));
    case "denominator":
      return words.denominator(formula(cause.used), formula(cause.expected));
    case "term":
      return words.term(formula(cause.missing), formula(cause.of));
    case "exchanged":
      return words.exchanged[cause.with](oneLine(cause.name));
    case "maximum":
      return words.maximum(
        localNumber(fractionOf(cause.max).toShortest(PLACES), locale),
        cause.from,
        cause.code,
      );
    case "rule before":
      return words.ruleBefore;
    case "not applicable":
      return words.notApplicable[cause.how](cause.codes.join(", "));
    case "cohort":
      return cause.how === "run" ? words.ofRun : words.without(oneLine(cause.unit));
    case "ties":
      return words.ties[cause.how];
    case "ranked by total":
      return words.rankedByTotal;
    case "floating point":
      return words.floatingPoint;
    case "misprint":
      return words.misprint[cause.how];
    default:
      return assertNever(cause);
  }
}

function endText(fraction: string, locale: Locale): string {
  return pointsCell(fractionOf(fraction), END_PLACES, locale);
}

/** An input by its label and its key. */
function namedIn(expression: Expression, labels: InputLabels, locale: Locale): string {
  const key = expression.kind === "input" ? expression.key : "";
  const label = Object.hasOwn(labels, key) ? labels[key] : undefined;
  return label === undefined ? formulaIn(expression, locale) : `“${oneLine(label)}” (${oneLine(key)})`;
}

/** An input by its key, because it may be one of another indicator; everything else as a formula. */
export function formulaIn(expression: Expression, locale: Locale): string {
  return expression.kind === "input" ? expression.key : formulaText(expression, { locale });
}

const PLACES = 4;
const END_PLACES = 6;
