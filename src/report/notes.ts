/** What is told below a table of results: zeroes for lack of figures, who is not ranked and why, who moved a cohort. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import type { MovedStatistic, Outcome, RankedOutcome } from "../evaluate/outcome.ts";
import { everyPart, type CohortStatistic } from "../ir/expression.ts";
import { indicatorsOf, type Indicator, type Ruleset } from "../ir/ruleset.ts";
import type { CellContext } from "./cells.ts";
import { formulaText } from "./formula.ts";
import { fractionOf, numberText } from "./numbers.ts";
import { resultWordsOf } from "./result-words.ts";

/** The notes on several units, each under its title and by the name of its unit. */
export function notesOnUnits(units: readonly RankedOutcome[], context: CellContext): readonly string[] {
  const words = resultWordsOf(context.locale);
  const named = (notesOn: (unit: RankedOutcome, context: CellContext) => readonly string[]) =>
    units.flatMap((unit) => {
      const notes = notesOn(unit, context);
      return notes.length === 0 ? [] : [`${oneLine(unit.unit)}: ${notes.join("; ")}`];
    });
  return [
    ...titled(words.unranked, named(unrankedNotes)),
    ...titled(words.zeroes, named(zeroNotes)),
    ...titled(words.moved, named(movedNotes)),
  ];
}

/** The notes on one unit. */
export function notesOnUnit(unit: RankedOutcome, context: CellContext): readonly string[] {
  const words = resultWordsOf(context.locale);
  return [
    ...titled(words.unranked, unrankedNotes(unit, context)),
    ...titled(words.zeroes, zeroNotes(unit, context)),
    ...titled(words.moved, movedNotes(unit, context)),
  ];
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

/** Why a unit that is scored has no rank; nothing of one that has, or where nobody is ranked. */
export function unrankedNotes({ unranked }: RankedOutcome, { locale }: CellContext): readonly string[] {
  const words = resultWordsOf(locale);
  switch (unranked?.kind) {
    case "not ranked":
      return [oneLine(unranked.reason)];
    case "unknown":
      return [words.unknownRank(unranked.missing)];
    case "no index":
      return [words.noIndex(oneLine(unranked.name))];
    default:
      return [];
  }
}

/** Each indicator that has 0 points because figures are not provided: "III.5 (III.5.a, III.5.b)". */
function zeroNotes({ indicators }: Outcome, { ruleset }: CellContext): readonly string[] {
  return indicatorsOf(ruleset.children).flatMap(({ code }) => {
    const { status, missing } = indicators[code] ?? { status: "unscored", missing: [] };
    return status === "scored" && missing.length > 0 ? [`${code} (${missing.join(", ")})`] : [];
  });
}

/** What a unit moved in the frozen cohort: "chỉ số III.5: cao nhất của tỷ lệ khi chốt là 50%, tính cả đơn vị này là 60%". */
export function movedNotes({ moved }: Outcome, { ruleset, locale }: CellContext): readonly string[] {
  return moved.flatMap((one) => {
    const statistic = statisticOf(one, ruleset);
    return statistic === undefined ? [] : [movedNote(one, statistic, locale)];
  });
}

function movedNote(
  { indicator, own, frozen }: MovedStatistic,
  { statistic, of, type }: CohortStatistic,
  locale: Locale,
): string {
  const [after = "", before = null] = [own, frozen].map(
    (value) => value && numberText(fractionOf(value), type, locale),
  );
  const formula = formulaText(of, { locale });
  return resultWordsOf(locale).movedStatistic(indicator, statistic, formula, after ?? "", before);
}

function statisticOf({ indicator, key }: MovedStatistic, ruleset: Ruleset): CohortStatistic | undefined {
  const owner = indicatorsOf(ruleset.children).find(({ code }) => code === indicator);
  return owner && partsIn(owner).find((one) => one.kind === "cohort" && one.key === key);
}

function partsIn({ conditions, points, targets, definitions }: Indicator): readonly CohortStatistic[] {
  const rules = [...conditions, ...targets].map((one) => one.expression);
  const meanings = new Map(definitions.map(({ name, expression }) => [name, expression]));
  return everyPart(points === null ? rules : [...rules, points], meanings).filter(
    (part) => part.kind === "cohort",
  );
}
