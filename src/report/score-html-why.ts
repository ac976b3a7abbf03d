/** The table of a unit's indicators in the page of scores: points, why, figures with their places, the rule. */
import { oneLine } from "../base/visible.ts";
import type { IndicatorOutcome } from "../evaluate/outcome.ts";
import type { Indicator, Node } from "../ir/ruleset.ts";
import { cell, outcomeOf, statusOf } from "./cells.ts";
import { evidenceHtml } from "./evidence-text.ts";
import { exactOf, pointsCell } from "./numbers.ts";
import { type Figure, reasonOf } from "./reason.ts";
import { reportWordsOf } from "./report-words.ts";
import { escaped } from "./scheme-html.ts";
import { ruleLines } from "./scheme-rule.ts";
import type { Section } from "./score-html-section.ts";
import { targetCells } from "./unit-cells.ts";
import { wordsOf } from "./words.ts";

/** A row a group or indicator, with why it got its points. */
export function indicatorsHtml(section: Section): string {
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

/** The reason, the figures with their places, how they were worked up, and the rule of the scheme. */
function whyHtml(
  node: Node & { readonly kind: "indicator" },
  outcome: IndicatorOutcome,
  section: Section,
): string {
  const { unit, context, nameOf, holdersOf } = section;
  const { why, figures, steps } = reasonOf(outcome, nameOf, context.locale, holdersOf(node.code));
  const targets = targetCells(node, unit, context).map(
    ([label, met]) => `${label.replaceAll("_", " ")}: ${met}`,
  );
  const mark = outcome.assumptions.length > 0 && outcome.exact !== null ? ` <sup>†</sup>` : "";
  return [
    `<div class="reason">${escaped(why)}${mark}</div>`,
    ...figures.map((figure) => figureHtml(figure, section)),
    ...[...steps, ...targets].map((line) => `<div class="step">${escaped(line)}</div>`),
    ruleHtml(node, section),
  ].join("");
}

/** "a = 60 (Số lượng hồ sơ)", the cell it stands in, and its evidence. */
function figureHtml({ key, text }: Figure, { unit, placeOf, evidenceOf, locale }: Section): string {
  const place = placeOf?.(unit.unit, key);
  const evidence = evidenceHtml(evidenceOf?.(unit.unit, key) ?? {});
  const beside = [
    ...(place === undefined ? [] : [escaped(oneLine(place))]),
    ...(evidence === "" ? [] : [`${escaped(reportWordsOf(locale).evidence)}: ${evidence}`]),
  ];
  const from = beside.length === 0 ? "" : ` <span class="from">${beside.join("; ")}</span>`;
  return `<div class="figures">${escaped(text)}${from}</div>`;
}

/** How the scheme gives the points. */
function ruleHtml(node: Indicator, { scheme, locale }: Section): string {
  if (node.unscored) {
    return "";
  }
  const lines = ruleLines(node, scheme).filter(({ kind }) => kind === "rule");
  const texts = lines.map(({ text }) => text.trim().replace(/[;:.]$/, ""));
  return texts.length === 0
    ? ""
    : `<div class="rule">${escaped(reportWordsOf(locale).rule(texts.join("; ")))}</div>`;
}
