/** What the tables of results share: cells of points, and the words of what stands in the way of them. */
import type { Locale } from "../base/diagnostic.ts";
import { leastOf } from "../base/exact.ts";
import { oneLine } from "../base/visible.ts";
import type {
  GroupOutcome,
  IndicatorOutcome,
  IndicatorStatus,
  Outcome,
  RankedOutcome,
  RollUpOutcome,
  TotalOutcome,
} from "../evaluate/outcome.ts";
import { indicatorsOf, type Node, type RollUp, type Ruleset } from "../ir/ruleset.ts";
import { exactOf, fractionOf, percentText, pointsCell, rollUpCell } from "./numbers.ts";
import { resultWordsOf } from "./result-words.ts";
import { wordsOf } from "./words.ts";

/** The language of a table, and how many digits its ruleset shows. */
export interface CellContext {
  readonly ruleset: Ruleset;
  readonly locale: Locale;
}

/** Points as a cell; "–" where there are none. */
export function cell(fraction: string | null, { ruleset, locale }: CellContext): string {
  return fraction === null ? "–" : pointsCell(fractionOf(fraction), ruleset.show, locale);
}

/** The points of a part of the tree; "–" where it has none, or nothing of it applies to the unit. */
export function pointsOfNode(unit: Outcome, node: Node, context: CellContext): string {
  const outcome = outcomeOf(unit, node);
  return cell(outcome === undefined || outcome.max.isZero() ? null : outcome.exact, context);
}

/** A pillar or an index as a cell, with both ends where figures are pending; "–" where it has no value. */
export function rollUpText(
  kind: RollUp["kind"],
  { name, exact, certain, possible }: RollUpOutcome,
  { ruleset, locale }: CellContext,
): string {
  const line = ruleset.rollUps.find((one) => one.kind === kind && one.name === name);
  if (exact === null) {
    return "–";
  }
  const low = rollUpCell(fractionOf(exact), line, ruleset.show, locale);
  const isOpen = certain !== null && possible !== null && !certain.equals(possible);
  const high = isOpen ? rollUpCell(exactOf(possible), line, ruleset.show, locale) : low;
  // Of two figures that are both rounded it is said once.
  return isOpen ? `${low}–${low.startsWith("≈") ? high.replace("≈", "") : high}` : low;
}

/** What of the points of a unit is assumed; never more than what is printed as its points, which may be rounded. */
export function assumedText(
  { assumed, assumedShare, exact }: TotalOutcome,
  context: CellContext,
): readonly string[] {
  const { ruleset, locale } = context;
  const points = leastOf([exactOf(assumed), ...(exact === null ? [] : [fractionOf(exact)])]);
  const text = pointsCell(points, ruleset.show, locale);
  return assumedShare === "0"
    ? []
    : [resultWordsOf(locale).assumedPoints(text, percentText(assumedShare, locale))];
}

/** The grade of a unit that is scored, or that it has none; nothing where there are no grades. */
export function gradeText(unit: Outcome, { ruleset, locale }: CellContext): string | null {
  const isGraded = ruleset.grades.length > 0 && unit.status === "scored";
  return unit.grade === null ? (isGraded ? resultWordsOf(locale).noGrade : null) : oneLine(unit.grade);
}

/** The outcome of a part of the tree. */
export function outcomeOf(unit: Outcome, node: Node): GroupOutcome | IndicatorOutcome | undefined {
  return node.kind === "group" ? unit.groups[node.code] : unit.indicators[node.code];
}

/** What stands in the way of a part: the worst that stands in the way of something in it. */
export function statusOf(node: Node, unit: Outcome): IndicatorStatus {
  if (node.unscored) {
    return "unscored";
  }
  if (node.kind === "indicator") {
    return unit.indicators[node.code]?.status ?? "scored";
  }
  const statuses = new Set(indicatorsOf(node.children).map((one) => unit.indicators[one.code]?.status));
  const worst = (["refused", "pending", "scored", "not applicable"] as const).find((one) =>
    statuses.has(one),
  );
  return worst ?? "scored";
}

/** The status of a unit in words, with the ends of what a pending one can have, or that one that is scored is not ranked. */
export function unitStatus(unit: RankedOutcome, { ruleset, locale }: CellContext): string {
  const words = wordsOf(locale);
  const status = words.unitStatuses[unit.status];
  if (unit.status !== "pending") {
    return unit.unranked === null ? status : resultWordsOf(locale).notRanked;
  }
  const [certain = "", possible = ""] = [unit.total.certain, unit.total.possible].map((points) =>
    pointsCell(exactOf(points), ruleset.show, locale),
  );
  return `${status}, ${words.between(certain, possible)}`;
}

/** A table that writes something approximately says so below. */
export function withNote(text: string, locale: Locale): string {
  return text.includes("≈") ? `${text}\n\n${wordsOf(locale).approximate}` : text;
}
