/** Writes scores as one HTML page that needs no other file: the ranking, and of each unit why it got its points. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import { type RankedOutcome, rankedUnits, type Table } from "../evaluate/outcome.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import { exactOf } from "./numbers.ts";
import { groupPart, inOrderOfRank, keyParts, resultParts, type Part } from "./cohort-columns.ts";
import type { CellContext } from "./cells.ts";
import { notesOnUnits } from "./notes.ts";
import { type Figures, figuresFact, recordFacts } from "./record.ts";
import { reportWordsOf } from "./report-words.ts";
import { resultWordsOf } from "./result-words.ts";
import { aloneNotice } from "./alone.ts";
import { holdersIn } from "./holders.ts";
import { escaped, htmlPage } from "./scheme-html.ts";
import { schemeStyle } from "./scheme-style.ts";
import { basisText, periodText, schemeWordsOf } from "./scheme-words.ts";
import { barHtml, noteList, table as tableHtml } from "./score-html-parts.ts";
import { scoreStyle } from "./score-html-style.ts";
import type { DataPlaces } from "./score-html-section.ts";
import { unitSection } from "./score-html-unit.ts";
import { wordsOf } from "./words.ts";

/** What the page says, and in which language. */
export interface ScoreHtmlOptions extends DataPlaces {
  readonly locale: Locale;
  /** Each unit also where there are more than 30; not by default. */
  readonly details?: boolean;
  /** The page is about the units of the table, without the ranking; not by default. */
  readonly unitsOnly?: boolean;
  /** How many units the rank is among; by default those of the table that have one. */
  readonly among?: number;
  /** All units scored together, where the table has only some of them. */
  readonly cohort?: readonly RankedOutcome[];
  /** Which figures of the data were taken, where they have both. */
  readonly figures?: "claimed" | "verified" | null;
  /** What scored it, such as "barem 0.1.0"; "barem" by default. */
  readonly engine?: string;
}

/**
 * A page of its own to read and print, without scripts, that says why each unit got its points; of more than 30 units
 * only the ranking, unless details are wanted. `scoreHtml(table, ruleset, { locale: "vi" })` begins with `<!doctype html>`.
 * Never throws for what an evaluator gave.
 *
 * @group Write results
 */
export function scoreHtml(table: Table, ruleset: Ruleset, given: ScoreHtmlOptions): string {
  const options = {
    ...{ details: false, unitsOnly: false, among: rankedUnits(table), engine: "barem" },
    ...{ cohort: table.units, figures: null },
    ...given,
  };
  const { locale, details, unitsOnly, figures } = options;
  const words = reportWordsOf(locale);
  const context: CellContext = { ruleset, locale };
  const units = inOrderOfRank(table.units);
  const holdersOf = holdersIn(table.cohort.frozen ? [] : options.cohort);
  const isShort = !unitsOnly && !details && units.length > MOST_UNITS;
  const shown = isShort ? [] : units;
  const [only] = units;
  const title =
    unitsOnly && units.length === 1 && only !== undefined
      ? `${words.title}: ${oneLine(only.unit)}`
      : words.title;
  const body = [
    headHtml(title, table, figures, context),
    `<section class="reading">${words.howToRead.map((line) => `<p>${escaped(line)}</p>`).join("")}</section>`,
    ...toldHtml(aloneNotice(table, options.cohort, context)),
    ...(isShort ? toldHtml(words.manyUnits(units.length)) : []),
    ...(unitsOnly ? [] : [rankingHtml(units, shown, context)]),
    ...shown.map((unit, at) =>
      unitSection(unit, ruleset, { ...options, id: `u${at + 1}`, holdersOf, hasRanking: !unitsOnly }),
    ),
    recordHtml(table, options.engine, figures, context),
  ];
  return htmlPage(locale, title, `${schemeStyle}\n${scoreStyle}`, body, POLICY);
}

function toldHtml(told: string | null): readonly string[] {
  return told === null ? [] : [`<p class="told">${escaped(told)}</p>`];
}

function headHtml(
  title: string,
  { cohort }: Table,
  figures: Figures,
  { ruleset, locale }: CellContext,
): string {
  const { facts } = reportWordsOf(locale);
  const { head } = schemeWordsOf(locale);
  const period = periodText(ruleset.period);
  const list: readonly (readonly [string, string])[] = [
    ...ruleset.basis.map((one) => [head.basis, oneLine(basisText(one, locale))] as const),
    ...(period === undefined ? [] : [[facts.period, period] as const]),
    [facts.cohort, cohortText(cohort, locale)],
    ...figuresFact(figures, locale),
  ];
  return `<header>
<h1>${escaped(title)}</h1>
<p class="scheme">${escaped(oneLine(ruleset.label))}</p>
${factsHtml(list)}
</header>`;
}

function cohortText({ units, hash, frozen }: Table["cohort"], locale: Locale): string {
  const said = frozen ? resultWordsOf(locale).frozenCohort : wordsOf(locale).cohort;
  return said(units, hash.slice(0, HASH_LENGTH));
}

/** Rank, name, total with its bar and what is made of it; below that the points of groups. */
function rankingHtml(
  units: readonly RankedOutcome[],
  shown: readonly RankedOutcome[],
  context: CellContext,
): string {
  const { ruleset, locale } = context;
  const words = reportWordsOf(locale);
  const nodes = ruleset.children.filter((node) => !node.unscored);
  const [total, max, ...results] = resultParts(units, context);
  const ranking: readonly PagePart[] = [
    ...keyParts(context),
    ...[total, max].flatMap((part) => part ?? []),
    "bar",
    ...results.slice(0, -1),
    ...results.slice(-1).map(onlyOfTheOthers),
  ];
  const groups = [...keyParts(context), ...nodes.map((node) => groupPart(node, context))];
  const legend = nodes.map(({ code, label }) => `${code}: ${oneLine(label)}`);
  return `<section id="ranking">
<h2>${escaped(words.ranking)}</h2>
${partsTable("ranking", ranking, units, shown, context)}
<h3>${escaped(words.headings.groups)}</h3>
${partsTable("ranking", groups, units, shown, context)}
<p class="legend">${legend.map(escaped).join(" · ")}</p>
${noteList(notesOnUnits(units, context))}
</section>`;
}

/** The status of units that have no rank; that the others are scored is seen. */
function onlyOfTheOthers(status: Part): Part {
  return {
    ...status,
    of: (unit) => (unit.status === "scored" && unit.unranked === null ? "" : status.of(unit)),
  };
}

/** A column of a cohort, or the bars of its totals. */
type PagePart = Part | "bar";

/** Columns that no unit has anything in are left out. */
function partsTable(
  name: string,
  parts: readonly PagePart[],
  units: readonly RankedOutcome[],
  shown: readonly RankedOutcome[],
  { locale }: CellContext,
): string {
  const { share } = reportWordsOf(locale);
  const kept = parts.filter((part) => part === "bar" || units.some((unit) => part.of(unit) !== ""));
  const heads = kept.map((part) =>
    part === "bar" ? { text: share, kind: "bar" } : { text: part.column.head, kind: kindOf(part) },
  );
  const rows = units.map((unit) =>
    kept.map((part) => (part === "bar" ? unitBar(unit, locale) : cellHtml(part, unit, shown))),
  );
  return tableHtml(
    name,
    heads,
    rows,
    kept.map((part) => (part === "bar" ? "" : escaped(part.foot))),
  );
}

function kindOf({ column, isName = false }: Part): string {
  return isName ? "name" : column.align;
}

function cellHtml(part: Part, unit: RankedOutcome, shown: readonly RankedOutcome[]): string {
  const text = escaped(part.of(unit));
  const at = part.isName ? shown.indexOf(unit) : -1;
  return at < 0 ? text : `<a href="#u${at + 1}">${text}</a>`;
}

function unitBar({ status, total }: RankedOutcome, locale: Locale): string {
  return status === "refused"
    ? ""
    : barHtml(exactOf(total.certain), exactOf(total.possible), exactOf(total.max), locale);
}

/** What it takes to score it again. */
function recordHtml(table: Table, engine: string, figures: Figures, context: CellContext): string {
  const { headings } = reportWordsOf(context.locale);
  return `<footer>\n<h2>${escaped(headings.record)}</h2>\n${factsHtml(recordFacts(table, engine, context, figures))}\n</footer>`;
}

function factsHtml(facts: readonly (readonly [name: string, value: string])[]): string {
  const items = facts.map(
    ([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`,
  );
  return `<dl class="facts">${items.join("")}</dl>`;
}

/** More sections than this are for those who ask for them. */
const MOST_UNITS = 30;
const HASH_LENGTH = 12;
/** The page loads nothing and runs nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
