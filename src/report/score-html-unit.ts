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
import { assumedText, cell, outcomeOf, statusOf, unitStatus, type CellContext } from "./cells.ts";
import { notesOnUnit } from "./notes.ts";
import { exactOf, fractionOf, numberText, pointsCell } from "./numbers.ts";
import { radarChart, type RadarAxis } from "./radar-chart.ts";
import { reasonOf } from "./reason.ts";
import { reportWordsOf } from "./report-words.ts";
import { escaped } from "./scheme-html.ts";
import { barHtml, listHtml, noteList, table } from "./score-html-parts.ts";
import { rolledUpValues, targetCells } from "./unit-cells.ts";
import { wordsOf } from "./words.ts";

export interface UnitSectionOptions {
  readonly locale: Locale;
  readonly among: number;
  /** Of the section in the page. */
  readonly id: string;
  /** Whether there is a ranking to go back to. */
  readonly hasRanking: boolean;
  readonly placeOf?: (unit: string, key: string) => string | undefined;
}

/** What the parts of a section share. */
interface Section extends UnitSectionOptions {
  readonly unit: RankedOutcome;
  readonly context: CellContext;
  readonly nameOf: (key: string) => string;
}

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
  return `<dl class="results">${results
    .map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`)
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

/** A row a group or indicator, with why it got its points. */
function indicatorsHtml(section: Section): string {
  const { locale } = section;
  const words = wordsOf(locale);
  const heads: readonly (readonly [string, string])[] = [
    [words.code, "code"],
    [reportWordsOf(locale).indicator, "label"],
    [words.maximum, "decimal max"],
    [words.awarded, "decimal awarded"],
    [reportWordsOf(locale).why, "why"],
  ];
  const rows = section.context.ruleset.children.flatMap((node) => nodeRows(node, section));
  return `<div class="scroll"><table class="points">
<thead><tr>${heads.map(([text, kind]) => `<th scope="col" class="${kind}">${escaped(text)}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>`;
}

function nodeRows(node: Node, section: Section): readonly string[] {
  const { unit, context } = section;
  const outcome = outcomeOf(unit, node);
  if (outcome === undefined) {
    return [];
  }
  const { ruleset, locale } = context;
  const max =
    node.unscored || outcome.max.isZero() ? "–" : pointsCell(exactOf(outcome.max), ruleset.show, locale);
  const awarded = node.unscored || outcome.max.isZero() ? "–" : cell(outcome.exact, context);
  const status = statusOf(node, unit);
  const row = (why: string): string =>
    `<tr class="${node.kind === "group" ? "group" : `item ${status.replace(" ", "-")}`}"><td class="code">${escaped(node.code)}</td><td class="label">${escaped(oneLine(node.label))}</td><td class="decimal max">${escaped(max)}</td><td class="decimal awarded">${escaped(awarded)}</td><td class="why">${why}</td></tr>`;
  if (node.kind === "group") {
    const said = status === "scored" ? "" : escaped(wordsOf(locale).statuses[status]);
    return [row(said), ...node.children.flatMap((child) => nodeRows(child, section))];
  }
  return [row("trace" in outcome ? whyHtml(node, outcome, section) : "")];
}

function whyHtml(
  node: Node & { readonly kind: "indicator" },
  outcome: IndicatorOutcome,
  { unit, context, nameOf }: Section,
): string {
  const { why, figures, steps } = reasonOf(outcome, nameOf, context.locale);
  const targets = targetCells(node, unit, context).map(
    ([label, met]) => `${label.replaceAll("_", " ")}: ${met}`,
  );
  const mark = outcome.assumptions.length > 0 && outcome.exact !== null ? ` <sup>†</sup>` : "";
  return [
    `<div class="reason">${escaped(why)}${mark}</div>`,
    ...(figures.length === 0
      ? []
      : [`<div class="figures">${escaped(figures.map(({ text }) => text).join("; "))}</div>`]),
    ...[...steps, ...targets].map((line) => `<div class="step">${escaped(line)}</div>`),
  ].join("");
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
