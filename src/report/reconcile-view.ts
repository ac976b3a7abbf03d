/** What the forms of a reconciliation share: counts, rows of figures, and sentences, in the reader's language. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import type { Exact } from "../base/exact.ts";
import { causeText } from "./cause-text.ts";
import { isToExplain } from "./checked-row.ts";
import { figurePlaceText, shortPlace } from "./figure-place.ts";
import { isImpossible } from "./figure-range.ts";
import { fractionOf, localNumber, pointsCell } from "./numbers.ts";
import type { Counts } from "./reconcile-wording.ts";
import { reconcileWordsOf } from "./reconcile-words.ts";
import type { Cause, FigureCheck, Reconciliation, SumCheck, UnitCheck } from "./reconciliation.ts";
import { isUnchecked } from "./unit-agrees.ts";

/** One unit in words. */
export interface UnitView {
  readonly unit: string;
  readonly summary: string;
  /** The first difference from the bottom, or that nothing differs. */
  readonly first: string;
  /** Figures that no figures of the unit can give. */
  readonly impossible: readonly string[];
  /** Code, name, printed, recomputed, difference, result. */
  readonly rows: readonly (readonly string[])[];
  /** Each differing figure with one of its causes. */
  readonly causes: readonly string[];
  /** That nothing explains some figures; empty where everything is explained. */
  readonly unexplained: readonly string[];
  readonly sums: readonly string[];
}

export function countsOf(units: readonly UnitCheck[]): Counts {
  const figures = units.flatMap((one) => one.figures);
  const count = (verdict: FigureCheck["verdict"]): number =>
    figures.filter((one) => one.verdict === verdict).length;
  return {
    units: units.length,
    given: figures.length - count("not given"),
    agree: count("agrees"),
    within: count("within rounding"),
    differ: count("differs"),
    open: count("not comparable"),
  };
}

/** `all`: also the figures that agree. */
export function unitView(unit: UnitCheck, locale: Locale, all: boolean): UnitView {
  const words = reconcileWordsOf(locale);
  const isShown = ({ verdict }: FigureCheck): boolean =>
    verdict !== "not given" && (all || verdict !== "agrees");
  const none = unit.figures.filter(isUnexplained).map((one) => figureName(one, locale));
  return {
    unit: oneLine(unit.unit),
    summary: words.counts(countsOf([unit])),
    first: unit.first === null ? words.nothingDiffers : firstText(unit.first, locale),
    impossible: unit.figures.filter(isImpossible).map((one) => impossibleText(one, locale)),
    rows: unit.figures.filter(isShown).map((one) => figureCells(one, locale)),
    causes: causeLines(
      unit.figures.filter(
        ({ verdict, recomputed, range }) => verdict === "differs" && (recomputed !== null || range === null),
      ),
      locale,
    ),
    unexplained: none.length === 0 ? [] : [words.noCause(none.join(", "))],
    sums: unit.sums.map((one) => sumText(one, locale)),
  };
}

function firstText(figure: FigureCheck, locale: Locale): string {
  const words = reconcileWordsOf(locale);
  const place = figure.place === null ? "" : ` ${words.printedIn(figurePlaceText(figure.place, locale))}`;
  if (isImpossible(figure)) {
    return words.firstImpossible(impossibleText(figure, locale)) + place;
  }
  const [, , official = "", recomputed = "", difference = ""] = figureCells(figure, locale);
  if (figure.reason === "not applicable") {
    return words.firstNotApplicable(figureName(figure, locale), official) + place;
  }
  return words.first(figureName(figure, locale), official, recomputed, difference) + place;
}

function impossibleText(figure: FigureCheck, locale: Locale): string {
  const { of, official, range, reason, difference } = figure;
  const words = reconcileWordsOf(locale);
  const name = figureName(figure, locale);
  const printed = localNumber(oneLine(official ?? ""), locale);
  const [low, high] = [range?.low ?? "0", range?.high ?? "0"].map((end) => localEnd(end, locale));
  if (reason === "pending" && of !== "indicator") {
    return words.notBetween(name, printed, low ?? "", high ?? "");
  }
  return fractionOf(difference ?? "0").sign() < 0
    ? words.belowZero(name, printed)
    : words.aboveMaximum(name, printed, high ?? "");
}

function localEnd(fraction: string, locale: Locale): string {
  return numberIn(fractionOf(fraction), { places: null }, locale);
}

/** "indicator III.5", "total". */
export function figureName({ of, name }: Pick<FigureCheck, "of" | "name">, locale: Locale): string {
  return reconcileWordsOf(locale).figure[of](oneLine(name));
}

function figureCells(figure: FigureCheck, locale: Locale): readonly string[] {
  const { of, name, label, official, difference, verdict, reason, place } = figure;
  const words = reconcileWordsOf(locale);
  const isNode = of === "indicator" || of === "group";
  const figureText = figureName(figure, locale);
  const why = reason === null ? "" : ` (${words.reasons[reason]})`;
  const at = verdict === "differs" && place !== null ? `, ${shortPlace(place, locale)}` : "";
  return [
    isNode ? name : "",
    isNode ? oneLine(label) : figureText.charAt(0).toUpperCase() + figureText.slice(1),
    official === null ? "–" : localNumber(oneLine(official), locale),
    recomputedText(figure, locale),
    difference === null ? "–" : signed(fractionOf(difference), figure, locale),
    `${words.verdicts[verdict]}${why}${at}`,
  ];
}

/** Of a pending figure both ends. */
function recomputedText({ recomputed, range, reason, places }: FigureCheck, locale: Locale): string {
  if (range !== null && reason === "pending") {
    return `${localEnd(range.low, locale)}–${localEnd(range.high, locale)}`;
  }
  return recomputed === null ? "–" : numberIn(fractionOf(recomputed), { places }, locale);
}

function numberIn(value: Exact, { places }: Pick<FigureCheck, "places">, locale: Locale): string {
  return pointsCell(value, Math.max(places ?? 0, SHOWN), locale);
}

function signed(value: Exact, figure: Pick<FigureCheck, "places">, locale: Locale): string {
  const text = numberIn(value, figure, locale);
  return value.sign() <= 0 ? text : text.startsWith("≈") ? `≈+${text.slice(1)}` : `+${text}`;
}

/** A line for each cause, with the figures that it is of. */
function causeLines(figures: readonly FigureCheck[], locale: Locale): readonly string[] {
  const named = new Map<string, string[]>();
  for (const figure of figures) {
    for (const cause of figure.causes ?? []) {
      const text = weighedText(cause, locale);
      named.set(text, [...(named.get(text) ?? []), figureName(figure, locale)]);
    }
  }
  return [...named].map(([text, names]) => `${names.join(", ")}: ${text}`);
}

function weighedText(cause: Cause, locale: Locale): string {
  const { explained, against } = cause.others;
  const words = reconcileWordsOf(locale);
  const also = [
    ...(explained === 0 ? [] : [words.explainsToo(explained)]),
    ...(against.length === 0 ? [] : [words.against(fewNames(against, locale))]),
  ];
  return [causeText(cause, locale), ...also].join("; ");
}

/** The first few units by name, the others by number. */
function fewNames(units: readonly string[], locale: Locale): string {
  const rest = units.length - FEW_NAMES;
  const more = rest > 0 ? [reconcileWordsOf(locale).moreUnits(rest)] : [];
  return [...units.slice(0, FEW_NAMES).map(oneLine), ...more].join(", ");
}

/** One line for each cause that explains several units. */
export function sharedNotes({ shared }: Reconciliation, locale: Locale): readonly string[] {
  return shared.map((one) =>
    reconcileWordsOf(locale).sharedCause(
      figureName(one, locale),
      causeText(one.cause, locale),
      fewNames(one.units, locale),
    ),
  );
}

/** Whether causes were sought and none was found. */
export function isUnexplained(figure: FigureCheck): boolean {
  return isToExplain(figure) && figure.causes?.length === 0;
}

function sumText(sum: SumCheck, locale: Locale): string {
  const { sum: sentence } = reconcileWordsOf(locale);
  const none = { places: null };
  return sentence(
    figureName(sum, locale),
    localNumber(sum.official, locale),
    sum.parts.join(", "),
    numberIn(fractionOf(sum.sum), none, locale),
    signed(fractionOf(sum.difference), none, locale),
  );
}

/** What concerns the whole table: ranks against points, units on one side only. */
export function tableNotes(found: Reconciliation, locale: Locale): readonly string[] {
  const words = reconcileWordsOf(locale);
  const names = (units: readonly string[]): string =>
    [...units.slice(0, MOST_NAMES).map(oneLine), ...(units.length > MOST_NAMES ? ["…"] : [])].join("; ");
  const unchecked = found.units.flatMap(({ figures }) => figures.filter(isUnchecked)).length;
  return [
    ...(found.units.some(({ figures }) => figures.some(({ causes }) => causes === null))
      ? [words.manyDifferences]
      : []),
    ...(unchecked === 0 ? [] : [words.unchecked(unchecked)]),
    ...(found.withoutData.length === 0 ? [] : [words.withoutData(names(found.withoutData))]),
    ...(found.notInTable.length === 0 ? [] : [words.notInTable(names(found.notInTable))]),
  ];
}

export function rankNotes(found: Reconciliation, locale: Locale): readonly string[] {
  const words = reconcileWordsOf(locale);
  return found.ranks.map(({ better, betterRank, worse, worseRank }) =>
    words.rank(oneLine(better), betterRank, oneLine(worse), worseRank),
  );
}

const SHOWN = 4;
const MOST_NAMES = 20;
const FEW_NAMES = 3;
