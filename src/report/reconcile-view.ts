/** What the forms of a reconciliation share: counts, rows of figures, and sentences, in the reader's language. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import type { Exact } from "../base/exact.ts";
import { causeText } from "./cause-text.ts";
import { fractionOf, localNumber, pointsCell } from "./numbers.ts";
import type { Counts } from "./reconcile-wording.ts";
import { reconcileWordsOf } from "./reconcile-words.ts";
import type { FigureCheck, Reconciliation, SumCheck, UnitCheck } from "./reconciliation.ts";

/** One unit in words. */
export interface UnitView {
  readonly unit: string;
  readonly summary: string;
  /** The first difference from the bottom, or that nothing differs. */
  readonly first: string;
  /** Code, name, printed, recomputed, difference, result. */
  readonly rows: readonly (readonly string[])[];
  /** Each differing figure with one of its causes. */
  readonly causes: readonly string[];
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
  return {
    unit: oneLine(unit.unit),
    summary: words.counts(countsOf([unit])),
    first: unit.first === null ? words.nothingDiffers : firstText(unit.first, locale),
    rows: unit.figures.filter(isShown).map((one) => figureCells(one, locale)),
    causes: unit.figures
      .filter(({ verdict }) => verdict === "differs")
      .flatMap((one) => causesText(one, locale)),
    sums: unit.sums.map((one) => sumText(one, locale)),
  };
}

function firstText(figure: FigureCheck, locale: Locale): string {
  const [, , official = "", recomputed = "", difference = ""] = figureCells(figure, locale);
  return reconcileWordsOf(locale).first(figureName(figure, locale), official, recomputed, difference);
}

/** "indicator III.5", "total". */
export function figureName({ of, name }: Pick<FigureCheck, "of" | "name">, locale: Locale): string {
  return reconcileWordsOf(locale).figure[of](oneLine(name));
}

function figureCells(figure: FigureCheck, locale: Locale): readonly string[] {
  const { of, name, label, official, recomputed, difference, verdict, reason } = figure;
  const words = reconcileWordsOf(locale);
  const isNode = of === "indicator" || of === "group";
  const figureText = figureName(figure, locale);
  return [
    isNode ? name : "",
    isNode ? oneLine(label) : figureText.charAt(0).toUpperCase() + figureText.slice(1),
    official === null ? "–" : localNumber(oneLine(official), locale),
    recomputed === null ? "–" : numberIn(fractionOf(recomputed), figure, locale),
    difference === null ? "–" : signed(fractionOf(difference), figure, locale),
    reason === null ? words.verdicts[verdict] : `${words.verdicts[verdict]} (${words.reasons[reason]})`,
  ];
}

function numberIn(value: Exact, { places }: Pick<FigureCheck, "places">, locale: Locale): string {
  return pointsCell(value, Math.max(places ?? 0, SHOWN), locale);
}

function signed(value: Exact, figure: Pick<FigureCheck, "places">, locale: Locale): string {
  const text = numberIn(value, figure, locale);
  return value.sign() <= 0 ? text : text.startsWith("≈") ? `≈+${text.slice(1)}` : `+${text}`;
}

function causesText(figure: FigureCheck, locale: Locale): readonly string[] {
  const name = figureName(figure, locale);
  const { noCause } = reconcileWordsOf(locale);
  if (figure.causes === null) {
    return [];
  }
  return figure.causes.length === 0
    ? [`${name}: ${noCause}`]
    : figure.causes.map((cause) => `${name}: ${causeText(cause, locale)}`);
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
  return [
    ...(found.units.some(({ figures }) => figures.some(({ causes }) => causes === null))
      ? [words.manyDifferences]
      : []),
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
