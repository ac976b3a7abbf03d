/** Writes numbers for people and for files: exact where it can be, marked with ≈ where it is not. */
import type { Decimal } from "decimal.js";
import { exact, parseExact, type Exact } from "../base/exact.ts";
import type { Locale } from "../base/diagnostic.ts";
import { invariant } from "../base/invariant.ts";
import type { ValueKind } from "../ir/expression.ts";
import type { RollUp } from "../ir/ruleset.ts";

/** `text`, written with a point, as the locale writes it: `localNumber("310.14", "vi")` is "310,14". */
export function localNumber(text: string, locale: Locale): string {
  return locale === "vi" ? text.replace(".", ",") : text;
}

/**
 * A value without any loss: a decimal (percent for ratios) where that ends soon enough, a fraction otherwise.
 * `exactNumber(exact("3/5"), "ratio", "en")` is "60%", `exactNumber(exact("1/3"), "ratio", "en")` is "1/3".
 */
export function exactNumber(value: Exact, type: ValueKind, locale: Locale): string {
  const { scaled, places, sign } = writing(value, type);
  return endsWithin(scaled, places)
    ? localNumber(scaled.toShortest(places), locale) + sign
    : value.toFraction();
}

/**
 * A value for reading: as `exactNumber`, and where that is a fraction also a decimal marked ≈.
 * `numberText(exact("1/3"), "ratio", "vi")` is "1/3 ≈ 33,33%".
 */
export function numberText(value: Exact, type: ValueKind, locale: Locale): string {
  const { scaled, places, sign } = writing(value, type);
  const written = exactNumber(value, type, locale);
  return endsWithin(scaled, places)
    ? written
    : `${written} ≈ ${localNumber(scaled.toFixed(APPROXIMATE_PLACES), locale)}${sign}`;
}

/**
 * Points for a column of a table: exact where the decimals end within `CELL_PLACES`, otherwise `show` digits
 * marked ≈: `pointsCell(exact("25/3"), 2, "vi")` is "≈8,33", `pointsCell(exact("5/8"), 2, "en")` is "0.625".
 */
export function pointsCell(value: Exact, show: number, locale: Locale): string {
  const places = Math.max(show, CELL_PLACES);
  return endsWithin(value, places)
    ? localNumber(value.toShortest(places), locale)
    : `≈${localNumber(value.toFixed(show), locale)}`;
}

/**
 * A value in a sentence: as `exactNumber`, but what does not end is rounded to two decimals and marked ≈:
 * `shortNumber(exact("1/3"), "ratio", "vi")` is "≈33,33%".
 */
export function shortNumber(value: Exact, type: ValueKind, locale: Locale): string {
  const { scaled, places, sign } = writing(value, type);
  return endsWithin(scaled, places)
    ? exactNumber(value, type, locale)
    : `≈${localNumber(scaled.round(2, "half up").toShortest(2), locale)}${sign}`;
}

/** A share in a sentence, with at most two decimals: `shareText(exact("127969/160001"), "vi")` is "≈79,98%". */
export function shareText(value: Exact, locale: Locale): string {
  const percent = value.times(exact(100));
  const mark = endsWithin(percent, 2) ? "" : "≈";
  return `${mark}${localNumber(percent.round(2, "half up").toShortest(2), locale)}%`;
}

/**
 * A decimal for machines: exact where it ends, otherwise rounded half up to `show` digits (the fraction beside it
 * is exact): `machineDecimal(exact("15507/50"), 2)` is "310.14", `machineDecimal(exact("25/3"), 2)` is "8.33".
 */
export function machineDecimal(value: Exact, show: number): string {
  return endsWithin(value, MACHINE_PLACES) ? value.toShortest(MACHINE_PLACES) : value.toFixed(show);
}

/**
 * A number for machines without any loss: a decimal where it ends, a fraction in lowest terms otherwise:
 * `machineNumber(exact("15507/50"))` is "310.14", `machineNumber(exact("25/3"))` is "25/3".
 */
export function machineNumber(value: Exact): string {
  return endsWithin(value, MACHINE_PLACES) ? value.toShortest(MACHINE_PLACES) : value.toFraction();
}

/** How many decimals a pillar or an index is written with: those it is rounded to, else enough to tell shares apart. */
export function rollUpPlaces(rollUp: RollUp | undefined, show: number): number {
  return rollUp?.rounding?.places ?? Math.max(show, SHARE_PLACES);
}

/**
 * A pillar or an index for people, with exactly the decimals it is rounded to; without rounding as `pointsCell`:
 * 3/4 rounded to 4 places is "0,7500".
 */
export function rollUpCell(value: Exact, rollUp: RollUp | undefined, show: number, locale: Locale): string {
  const places = rollUpPlaces(rollUp, show);
  return rollUp?.rounding ? localNumber(value.toFixed(places), locale) : pointsCell(value, places, locale);
}

/** A share for reading, in percent: `percentText("1/3", "en")` is "33.33%". */
export function percentText(fraction: string, locale: Locale): string {
  const percent = fractionOf(fraction).times(exact(100));
  const written = percent.toShortest(APPROXIMATE_PLACES);
  const isTooSmall = exact(written).isZero() && !percent.isZero();
  return isTooSmall ? `<${localNumber("0.01", locale)}%` : `${localNumber(written, locale)}%`;
}

/** The exact number that a decimal stands for. */
export function exactOf(decimal: Decimal): Exact {
  const value = parseExact(decimal.toFixed());
  invariant(value !== undefined, `${decimal.toFixed()} is not a number`);
  return value;
}

/** The exact number of a fraction in a ruleset or an outcome: `fractionOf("15507/50")` is 310.14. */
export function fractionOf(text: string): Exact {
  const value = parseExact(text);
  invariant(value !== undefined, `${text} is not a fraction`);
  return value;
}

/** Whether the decimals of `value` end within `places`: 5/8 ends within 3, 1/3 never ends. */
function endsWithin(value: Exact, places: number): boolean {
  return (value.decimalPlaces() ?? Number.POSITIVE_INFINITY) <= places;
}

function writing(value: Exact, type: ValueKind): { scaled: Exact; places: number; sign: string } {
  return type === "ratio"
    ? { scaled: value.times(exact(100)), places: PERCENT_PLACES, sign: "%" }
    : { scaled: value, places: FIGURE_PLACES, sign: "" };
}

const PERCENT_PLACES = 4;
// Figures that people provide end somewhere; what they gave is never shown as a fraction.
const FIGURE_PLACES = 12;
const APPROXIMATE_PLACES = 2;
const CELL_PLACES = 4;
const SHARE_PLACES = 4;
const MACHINE_PLACES = 20;
