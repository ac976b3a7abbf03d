/** Puts a mismatch of a receipt into a sentence that an official reads. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import { isRecord } from "./json-differences.ts";
import type { Mismatch } from "./mismatch.ts";
import { exactNumber, fractionOf, localNumber } from "./numbers.ts";
import type { ReceiptWords } from "./receipt-wording.ts";
import { placeText, receiptWordsOf } from "./receipt-words.ts";

/**
 * `result, Xã A, total, points: the receipt has 17.09, recomputed it is 16.09`. `line` is the first line of the text of the
 * ruleset that says something else than what scored, where that is known.
 */
export function mismatchText(mismatch: Mismatch, locale: Locale, line: number | null = null): string {
  const { what, unit, place } = mismatch;
  const words = receiptWordsOf(locale);
  const hasPlace = PLACED.has(what) && mismatch.indicators === undefined;
  const said = what === "input" ? place : placeText(what === "trace" ? `indicators.${place}` : place, locale);
  const where = [
    words.what[what],
    ...(unit === null ? [] : [oneLine(unit)]),
    ...(hasPlace && place !== "" && !(what === "input" && place === "inputs") ? [oneLine(said)] : []),
  ];
  return `${where.join(", ")}: ${saidOf(mismatch, locale, line)}`;
}

function saidOf(mismatch: Mismatch, locale: Locale, line: number | null): string {
  const { what, place, kept, now, indicators, figures = [] } = mismatch;
  const words = receiptWordsOf(locale);
  const [before, after] = [kept, now].map((value) => valueText(value, place, locale));
  switch (what) {
    case "wording":
      return words.wording(line);
    case "frozen":
      return wordOf(words.frozen, place) ?? words.changed;
    case "unit":
      return kept === null ? words.onlyFigures : words.onlyResults;
    case "input":
      if (indicators !== undefined && indicators.length > 0) {
        return words.changedFigures(indicators.join(", "), figures.map(localFigure(locale)).join(", "));
      }
      if (indicators !== undefined) return words.changedInVain;
      return place === "inputs" ? words.changed : words.changedFigure(before ?? "", after ?? "");
    default:
      return words.keptAndNow(before ?? "", after ?? "");
  }
}

/** "III.5.a = 58.75": the figure as the locale writes it. */
function localFigure(locale: Locale): (figure: string) => string {
  return (figure) => {
    const [key = "", ...rest] = oneLine(figure).split(" = ");
    return `${key} = ${numberOrText(rest.join(" = "), locale)}`;
  };
}

/** A value as it is read: numbers as the locale writes them, words in its language, objects by what they are. */
function valueText(value: string | null, place: string, locale: Locale): string {
  const words = receiptWordsOf(locale);
  if (value === null) {
    return words.nothing;
  }
  const step = place.split(".").findLast((one) => !/^[0-9]*$/.test(one)) ?? "";
  if (step === "first") {
    return oneLine(placeText(value, locale));
  }
  const branch = branchOf(value);
  if (branch !== undefined) {
    return short(branchText(branch, locale, words));
  }
  if (NAMES.has(step)) {
    return short(oneLine(value));
  }
  return short(wordOf(words.values, value) ?? numberOrText(value, locale));
}

function branchOf(value: string): object | undefined {
  if (!/^[[{]/.test(value)) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    // A text of a person that begins with a bracket.
    return undefined;
  }
}

function branchText(branch: object, locale: Locale, words: ReceiptWords): string {
  if (Array.isArray(branch)) {
    const isPlain = branch.every((one) => typeof one !== "object");
    return branch.length === 0
      ? words.emptyList
      : isPlain
        ? branch.map((one) => numberOrText(String(one), locale)).join(", ")
        : words.whole;
  }
  const fields = isRecord(branch) ? branch : {};
  const field = (name: string): string => (Object.hasOwn(fields, name) ? String(fields[name]) : "");
  if (field("formula") !== "") return `${field("formula")} = ${numberOrText(field("value"), locale)}`;
  if (field("column") !== "") return words.inCell(field("file"), field("row"), field("column"));
  if (field("unit") !== "") return words.wholeRow(field("unit"));
  return field("code") === "" ? words.whole : words.wholeEntry(field("code"));
}

/** A decimal, a percentage or a fraction as the locale writes it; anything else as it stands. */
function numberOrText(text: string, locale: Locale): string {
  if (/^-?[0-9]+\/[1-9][0-9]*$/.test(text)) {
    return exactNumber(fractionOf(text), "points", locale);
  }
  return /^-?[0-9]+(?:\.[0-9]+)?%?$/.test(text) ? localNumber(text, locale) : oneLine(text);
}

function wordOf(words: { readonly [word: string]: string }, word: string): string | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

function short(text: string): string {
  return IS_HASH.test(text) ? text.slice(0, HASH) : text.length > VALUE ? `${text.slice(0, VALUE)}…` : text;
}

/** Those that stand at a place that says something. */
const PLACED = new Set<Mismatch["what"]>([
  ...(["fingerprint", "cohort", "input", "result", "trace", "official", "receipt"] as const),
]);
/** What no number is read in: names, codes and texts of people. */
const NAMES = new Set([
  ...["unit", "name", "label", "key", "code", "given", "id", "engine", "formula", "column", "file", "sheet"],
  ...["cell", "withoutData", "notInTable", "better", "worse", "parts", "grade", "input", "missing"],
]);
const HASH = 12;
const VALUE = 60;
const IS_HASH = /^[0-9a-f]{64}$/;
