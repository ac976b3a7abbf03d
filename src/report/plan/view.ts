/** What the screen and the print of a plan share: the sentences above, and the rows of what follows from each step. */
import type { Locale } from "../../base/diagnostic.ts";
import { sumOf } from "../../base/exact.ts";
import { oneLine } from "../../base/visible.ts";
import { pointsCell, rollUpCell } from "../numbers.ts";
import type { Plan, PlanStanding } from "./parts.ts";
import { planWordsOf } from "./words.ts";

/** Where the unit stands, how many indicators are in which table, and what is lost. */
export function summaryOf({ ruleset, items, now, among, cohort }: Plan, locale: Locale): readonly string[] {
  const words = planWordsOf(locale);
  const points = (value: PlanStanding["max"]): string => pointsCell(value, ruleset.show, locale);
  const scored = items.filter(({ table, countsTargets }) => table === "pushed" && !countsTargets);
  const count = (table: string): number => items.filter((one) => one.table === table).length;
  const isOpen = now.status === "pending";
  const standing = [
    now.points === null ? words.noTotal : words.total(points(now.points), points(now.max)),
    ...(isOpen ? [words.possible(points(now.possible))] : []),
    ...indexTexts(now, ruleset, locale).map(([name, value]) => words.index(oneLine(name), value)),
    ...(ruleset.ranking === null ? [] : [now.rank === null ? words.noRank : words.rank(now.rank, among)]),
  ];
  const lost = points(sumOf(scored.map((one) => one.lost)));
  return [
    ...(now.max.isZero() ? [] : [`${standing.join("; ")}.`]),
    ...(cohort.frozen ? [`${words.frozen(cohort.units, cohort.hash.slice(0, HASH_LENGTH))}.`] : []),
    `${words.counts(count("kept"), count("pushed"), count("aside"))}.`,
    ...(scored.length > 0 ? [`${words.lost(lost, scored.length)}.`] : []),
    ...(count("pushed") === 0 ? [words.nothingLost] : []),
  ];
}

function indexTexts(
  { indices }: PlanStanding,
  { rollUps, show }: Plan["ruleset"],
  locale: Locale,
): readonly (readonly [name: string, value: string])[] {
  return indices.map(({ name, value }) => {
    const line = rollUps.find((one) => one.kind === "index" && one.name === name);
    return [name, value === null ? "–" : rollUpCell(value, line, show, locale)];
  });
}

/** A row a step: its number, the indicator, what it gains, the total, the indices and the rank. */
export function stepRows(plan: Plan, locale: Locale) {
  const { ruleset, steps, items, now } = plan;
  const words = planWordsOf(locale).steps;
  const ranks = ruleset.ranking !== null;
  const names = new Map(items.map(({ indicator }) => [indicator.code, oneLine(indicator.label)]));
  const heads = [
    words.number,
    words.done,
    words.gained,
    words.total,
    ...now.indices.map(({ name }) => oneLine(name)),
    ...(ranks ? [words.rank] : []),
  ];
  const rows = steps
    .filter(
      ({ code, standing }) =>
        standing.points !== null && items.some((one) => one.indicator.code === code && !one.countsTargets),
    )
    .map(({ code, isFull, standing }, at, all) => {
      const before = (all[at - 1]?.standing ?? now).points;
      const gained = standing.points === null || before === null ? null : standing.points.minus(before);
      return [
        String(at + 1),
        `${names.get(code) ?? ""} (${code})${isFull ? "" : `, ${words.partly}`}`,
        gained === null ? "–" : pointsCell(gained, ruleset.show, locale),
        standing.points === null ? "–" : pointsCell(standing.points, ruleset.show, locale),
        ...indexTexts(standing, ruleset, locale).map(([, value]) => value),
        ...(ranks ? [standing.rank === null ? "–" : `${standing.rank}/${plan.among}`] : []),
      ];
    });
  return { heads, rows };
}

const HASH_LENGTH = 12;
