/** What the table and the page of an impact share: rows of cells in order of the new ranks, and sentences. */
import { messageOf } from "../base/message.ts";
import { exact, type Exact } from "../base/exact.ts";
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import type { Impact, Standing, UnitImpact } from "./impact.ts";
import { impactWordsOf } from "./impact-words.ts";
import { fractionOf, localNumber, pointsCell } from "./numbers.ts";
import { resultWordsOf } from "./result-words.ts";

/** Best new rank first; those without one by their share, then as given. */
export function inOrder(units: readonly UnitImpact[]): readonly UnitImpact[] {
  const last = units.length + 1;
  return [...units].sort((a, b) => (a.after.rank ?? last) - (b.after.rank ?? last));
}

/** Both columns of ranks, the name, points, changes and the largest drivers. */
export function unitCells(one: UnitImpact, impact: Impact, locale: Locale): readonly string[] {
  const { before, after, change, shareChange } = one;
  return [
    rankText(after),
    rankText(before),
    oneLine(one.unit),
    pointsText(before.points, impact.before.show, locale),
    pointsText(after.points, impact.after.show, locale),
    change === null ? "–" : signed(change, showOf(impact), locale),
    shareChange === null ? "–" : shareText(shareChange, locale),
    one.drivers
      .slice(0, MOST_DRIVERS)
      .map((driver) => `${driver.code} ${signed(driver.change, showOf(impact), locale)}`)
      .join("; "),
  ];
}

/** The maxima below the points. */
export function unitFoot({ before, after }: Impact, locale: Locale): readonly string[] {
  const [old, now] = [fractionOf(before.total), fractionOf(after.total)];
  return [
    "",
    "",
    impactWordsOf(locale).maximum,
    pointsCell(old, before.show, locale),
    pointsCell(now, after.show, locale),
    signed(now.minus(old), Math.max(before.show, after.show), locale),
    "",
    "",
  ];
}

/** A row for each indicator that changes somebody's points, or that only one ruleset has; the largest change first. */
export function indicatorRows(impact: Impact, locale: Locale): readonly (readonly string[])[] {
  const show = showOf(impact);
  return impact.indicators
    .filter(({ before, after, gain, lose }) => gain + lose > 0 || before === null || after === null)
    .sort((a, b) => b.sum.abs().compare(a.sum.abs()))
    .map(({ code, label, before, after, sum, mean, gain, lose }) => [
      before !== null && after !== null && before.code !== after.code ? `${before.code} → ${code}` : code,
      oneLine(label),
      before === null ? "–" : pointsCell(fractionOf(before.max), show, locale),
      after === null ? "–" : pointsCell(fractionOf(after.max), show, locale),
      signed(sum, show, locale),
      mean === null ? "–" : signed(mean, show, locale),
      String(gain),
      String(lose),
    ]);
}

/** The sentences above the tables: both maxima, and who gains and loses. */
export function summaryOf(impact: Impact, locale: Locale): readonly string[] {
  const words = impactWordsOf(locale);
  const count = (direction: number): number =>
    impact.units.filter((one) => one.direction === direction).length;
  const [, , , before = "", after = ""] = unitFoot(impact, locale);
  return [
    words.maxima(before, after),
    count(1) + count(-1) === 0 ? words.nobody : words.balance(count(1), count(-1), count(0)),
  ];
}

/** The sentences below them. */
export function notesOf(impact: Impact, locale: Locale): readonly string[] {
  const words = impactWordsOf(locale);
  const { indicators, required, units } = impact;
  const only = (side: "before" | "after"): string =>
    indicators
      .filter((one) => one[side === "before" ? "after" : "before"] === null)
      .map(({ code }) => code)
      .join(", ");
  const needed = required.map((one) => words.needed(oneLine(one.key), one.units)).join(", ");
  return [
    ...(only("before") === "" ? [] : [words.onlyBefore(only("before"))]),
    ...(only("after") === "" ? [] : [words.onlyAfter(only("after"))]),
    ...(needed === "" ? [] : [words.required(needed)]),
    ...sideNotes("before", impact, locale),
    ...sideNotes("after", impact, locale),
    ...(units.every(({ rounding }) => rounding.isZero()) ? [] : [words.rounding]),
    words.shares,
  ];
}

function sideNotes(side: "before" | "after", impact: Impact, locale: Locale): readonly string[] {
  const words = impactWordsOf(locale);
  const ranks = impact[side].ranking !== null;
  const notes = inOrder(impact.units).flatMap((one) => {
    const standing = one[side];
    const unit = oneLine(one.unit);
    if (standing.status === "refused") {
      const reasons = standing.issues.map(
        (issue) => `${oneLine(issue.input)}: ${oneLine(messageOf(issue, locale))}`,
      );
      return [words.refused(unit, side, reasons.join(" "))];
    }
    return ranks && standing.rank === null ? [words.unranked(unit, side, whyUnranked(standing, locale))] : [];
  });
  return ranks ? notes : [words.notRanking(side), ...notes];
}

function whyUnranked({ unranked }: Standing, locale: Locale): string {
  const words = resultWordsOf(locale);
  switch (unranked?.kind) {
    case "not ranked":
      return oneLine(unranked.reason);
    case "unknown":
      return words.unknownRank(unranked.missing);
    case "no index":
      return words.noIndex(oneLine(unranked.name));
    default:
      return impactWordsOf(locale).pending;
  }
}

function rankText({ rank }: Standing): string {
  return rank === null ? "–" : String(rank);
}

function pointsText(points: Exact | null, show: number, locale: Locale): string {
  return points === null ? "–" : pointsCell(points, show, locale);
}

/** A change of points with its sign: `signed(exact("1/3"), 2, "en")` is "≈+0.33". */
function signed(value: Exact, show: number, locale: Locale): string {
  const text = pointsCell(value, show, locale);
  return value.sign() > 0 ? text.replace(/^≈?/, "$&+") : text;
}

/** A change of a share, in percentage points. */
function shareText(share: Exact, locale: Locale): string {
  const text = localNumber(share.times(exact(100)).toFixed(SHARE_PLACES), locale);
  return share.sign() > 0 ? `+${text}` : text;
}

function showOf({ before, after }: Impact): number {
  return Math.max(before.show, after.show);
}

const MOST_DRIVERS = 3;
const SHARE_PLACES = 2;
