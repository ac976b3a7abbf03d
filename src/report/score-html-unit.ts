/** The section of one unit in the page of scores: its results, groups as bars and radar, each indicator with its reason. */
import type { Locale } from "../base/diagnostic.ts";
import { dataMessageOf } from "../base/data-message.ts";
import { oneLine } from "../base/visible.ts";
import {
  issuesOf,
  type GroupOutcome,
  type IndicatorOutcome,
  type RankedOutcome,
} from "../evaluate/outcome.ts";
import { indicatorsOf, inputsOf, type Node, type Ruleset } from "../ir/ruleset.ts";
import { assumedText, cell, outcomeOf, unitStatus, type CellContext } from "./cells.ts";
import { notesOnUnit } from "./notes.ts";
import { exactOf, fractionOf, numberText, pointsCell } from "./numbers.ts";
import { radarChart, type RadarAxis } from "./radar-chart.ts";
import { reportWordsOf } from "./report-words.ts";
import { contextOf as schemeContextOf } from "./scheme-context.ts";
import { escaped } from "./scheme-html.ts";
import { barHtml, listHtml, noteList, table } from "./score-html-parts.ts";
import type { Section, UnitSectionOptions } from "./score-html-section.ts";
import { indicatorsHtml } from "./score-html-why.ts";
import { rolledUpValues, rollUpFormula } from "./unit-cells.ts";
import { wordsOf } from "./words.ts";

export function unitSection(unit: RankedOutcome, ruleset: Ruleset, options: UnitSectionOptions): string {
  const { locale, id, hasRanking } = options;
  const words = reportWordsOf(locale);
  const names = new Map(
    inputsOf(ruleset).map(({ key, label, name }) => [key, label ?? name.replaceAll("_", " ")]),
  );
  const section: Section = {
    ...options,
    unit,
    context: { ruleset, locale },
    scheme: schemeContextOf(ruleset, locale),
    nameOf: (key) => oneLine(names.get(key) ?? key),
  };
  const back = hasRanking ? `\n<p class="back"><a href="#ranking">${escaped(words.back)}</a></p>` : "";
  return `<section class="unit" id="${id}">
<h2>${escaped(oneLine(unit.unit))}</h2>
${resultsHtml(section)}
${chartsHtml(section)}
<h3>${escaped(words.headings.indicators)}</h3>
${indicatorsHtml(section)}
${listsHtml(section)}${back}
</section>`;
}

/** Total, rank, index, pillars, grade, each with its name. */
function resultsHtml({ unit, context, among }: Section): string {
  const { locale, ruleset } = context;
  const words = wordsOf(locale);
  const max = pointsCell(exactOf(unit.total.max), ruleset.show, locale);
  const isRefused = unit.total.exact === null;
  const results: readonly (readonly [string, string])[] = [
    [words.total, isRefused ? "–" : words.outOf(cell(unit.total.exact, context), max)],
    ...(unit.rank === null || among === 1 ? [] : [[words.rank, words.ranked(unit.rank, among)] as const]),
    ...rolledUpValues(unit, context),
    ...(unit.status === "scored" && unit.unranked === null
      ? []
      : [[words.status, unitStatus(unit, context)] as const]),
  ];
  const formulas = new Map(ruleset.rollUps.map((one) => rollUpFormula(one, locale)));
  return `<dl class="results">${results
    .map(([name, value]) => {
      const formula = formulas.get(name);
      const how = formula === undefined ? "" : `<span class="how">= ${escaped(formula)}</span>`;
      return `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}${how}</dd></div>`;
    })
    .join("")}</dl>`;
}

interface ScoredPart {
  readonly node: Node;
  readonly outcome: GroupOutcome | IndicatorOutcome;
}

/** The groups as a table with bars, and as a radar where there are enough of them. */
function chartsHtml({ unit, context, id }: Section): string {
  const { ruleset, locale } = context;
  const words = reportWordsOf(locale);
  const columns = wordsOf(locale);
  const parts = ruleset.children.flatMap((node): readonly ScoredPart[] => {
    const outcome = outcomeOf(unit, node);
    return node.unscored || outcome === undefined || outcome.max.isZero() ? [] : [{ node, outcome }];
  });
  const heads = [
    { text: columns.code, kind: "code" },
    { text: columns.group, kind: "label" },
    { text: columns.maximum, kind: "decimal max" },
    { text: columns.awarded, kind: "decimal awarded" },
    { text: words.share, kind: "bar" },
  ];
  const rows = parts.map(({ node, outcome }) => [
    escaped(node.code),
    escaped(oneLine(node.label)),
    escaped(pointsCell(exactOf(outcome.max), ruleset.show, locale)),
    escaped(cell(outcome.exact, context)),
    outcome.exact === null ? "" : groupBar(outcome, node, unit, locale),
  ]);
  const chart = radarChart(
    parts.map((part) => axisOf(part, context)),
    {
      id,
      title: words.radarTitle(oneLine(unit.unit)),
      description: words.radarText,
    },
  );
  const isOpen = unit.status !== "scored" ? ` ${words.certainOnly}` : "";
  const figure =
    chart === ""
      ? ""
      : `<figure>\n${chart}\n<figcaption>${escaped(words.radarText + isOpen)}</figcaption>\n</figure>`;
  return `<h3>${escaped(words.headings.groups)}</h3>
<div class="charts">${table("groups", heads, rows)}${figure}</div>`;
}

function groupBar(outcome: ScoredPart["outcome"], node: Node, unit: RankedOutcome, locale: Locale): string {
  const points = fractionOf(outcome.exact ?? "0");
  const waiting = (node.kind === "group" ? indicatorsOf([node]) : []).flatMap(({ code }) => {
    const one = unit.indicators[code];
    return one?.status === "pending" ? [exactOf(one.max)] : [];
  });
  const possible = waiting.reduce((sum, max) => sum.plus(max), points);
  return barHtml(points, possible, exactOf(outcome.max), locale);
}

function axisOf({ node, outcome }: ScoredPart, context: CellContext): RadarAxis {
  const max = exactOf(outcome.max);
  const share = fractionOf(outcome.exact ?? "0").over(max);
  const most = pointsCell(max, context.ruleset.show, context.locale);
  return {
    code: node.code,
    label: oneLine(node.label),
    // Only a place on the paper: every figure is written from the exact number.
    share: Number(share.toFixed(4)),
    figures: `${cell(outcome.exact, context)} / ${most}`,
  };
}

/** What is pending, not applicable, assumed or refused, each under its heading; nothing where there is none. */
function listsHtml(section: Section): string {
  const { unit, context, locale } = section;
  const { headings } = reportWordsOf(locale);
  const assumptions = assumptionLines(section);
  const notes = noteList(notesOnUnit(unit, context));
  return [
    titled(headings.refused, issueLines(section)),
    titled(headings.pending, linesOf(section, "pending")),
    titled(headings.notApplicable, linesOf(section, "not applicable")),
    titled(`${headings.assumed} †`, [
      ...(assumptions.length === 0 ? [] : assumedText(unit.total, context)),
      ...assumptions,
    ]),
    notes,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function titled(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `<h3>${escaped(heading)}</h3>\n${listHtml(lines)}`;
}

function linesOf(
  { unit, context, nameOf, locale }: Section,
  wanted: "pending" | "not applicable",
): readonly string[] {
  const words = reportWordsOf(locale);
  return indicatorsOf(context.ruleset.children).flatMap(({ code, label }) => {
    const outcome = unit.indicators[code];
    if (outcome === undefined || outcome.status !== wanted) {
      return [];
    }
    const names = outcome.missing.map((key) => `“${nameOf(key)}”`).join(", ");
    const said =
      wanted === "pending"
        ? words.open(names, numberText(exactOf(outcome.max), "points", locale))
        : [oneLine(outcome.reason ?? ""), ...(outcome.exact === null ? [words.withdrawn] : [])].join("; ");
    return [`${code} ${oneLine(label)}: ${said}`];
  });
}

/** Each assumption once, with the indicators whose points rest on it. */
function assumptionLines({ unit, context }: Section): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { code } of indicatorsOf(context.ruleset.children)) {
    const outcome = unit.indicators[code];
    for (const reason of outcome?.exact == null ? [] : outcome.assumptions) {
      byReason.set(reason, [...(byReason.get(reason) ?? []), code]);
    }
  }
  return [...byReason].map(([reason, codes]) => `${codes.join(", ")}: ${oneLine(reason)}`);
}

/** Every refused figure: its name, what was found, what is wrong with it, and where it stands. */
function issueLines({ unit, nameOf, placeOf, locale }: Section): readonly string[] {
  return issuesOf(unit).map((issue) => {
    const place = placeOf?.(unit.unit, issue.input);
    const found = issue.found === "" ? "" : ` “${oneLine(issue.found)}”`;
    return `${nameOf(issue.input)}${place === undefined ? "" : ` (${oneLine(place)})`}${found}: ${oneLine(dataMessageOf(issue, locale))}`;
  });
}
