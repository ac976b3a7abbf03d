/** Lists what it takes to score the same again: which rules, which data, which program. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import type { Table } from "../evaluate/outcome.ts";
import { fingerprintOf } from "../ir/ruleset-json.ts";
import type { CellContext } from "./cells.ts";
import { reportWordsOf } from "./report-words.ts";
import { resultWordsOf } from "./result-words.ts";
import { basisText, periodText, schemeWordsOf } from "./scheme-words.ts";
import { wordsOf } from "./words.ts";

/** Which figures were taken of data that have both; null where they have one of a kind. */
export type Figures = "claimed" | "verified" | null;

/** "Chấm theo", "số liệu thẩm định"; nothing where the data do not have both. */
export function figuresFact(
  figures: Figures,
  locale: Locale,
): readonly (readonly [name: string, value: string])[] {
  const words = reportWordsOf(locale);
  return figures === null ? [] : [[words.facts.figures, words.figures[figures]]];
}

/** Each with its name in the language of the reader; there is no date, so that the same figures give the same page. */
export function recordFacts(
  { cohort }: Table,
  engine: string,
  { ruleset, locale }: CellContext,
  figures: Figures,
): readonly (readonly [name: string, value: string])[] {
  const { facts } = reportWordsOf(locale);
  const period = periodText(ruleset.period);
  const compared = cohort.frozen ? resultWordsOf(locale).frozenCohort : wordsOf(locale).cohort;
  return [
    ...ruleset.basis.map(
      (one) => [schemeWordsOf(locale).head.basis, oneLine(basisText(one, locale))] as const,
    ),
    ...(period === undefined ? [] : [[facts.period, period] as const]),
    ...ruleset.sources.map(({ label }) => [facts.source, oneLine(label)] as const),
    [facts.ruleset, ruleset.id],
    [facts.fingerprint, fingerprintOf(ruleset)],
    [facts.data, compared(cohort.units, cohort.hash)],
    ...figuresFact(figures, locale),
    [facts.engine, engine],
  ];
}
