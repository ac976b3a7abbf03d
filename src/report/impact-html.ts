/** Writes an impact as one HTML page that needs no other file, for the screen and for A4 paper. */
import type { Locale } from "../base/diagnostic.ts";
import type { Impact } from "./impact.ts";
import { chartStyle, slopeChart } from "./impact-chart.ts";
import { INDICATOR_ALIGNS, UNIT_ALIGNS } from "./impact-table.ts";
import { indicatorRows, inOrder, notesOf, summaryOf, unitCells, unitFoot } from "./impact-view.ts";
import { impactWordsOf } from "./impact-words.ts";
import { escaped, htmlPage } from "./scheme-html.ts";
import { schemeStyle } from "./scheme-style.ts";
import { wordsOf } from "./words.ts";

/** The whole page, ending with a line break. */
export function impactHtml(impact: Impact, locale: Locale): string {
  const words = impactWordsOf(locale);
  const facts = [
    [words.before, impact.before],
    [words.after, impact.after],
  ] as const;
  const units = tableHtml(
    UNIT_ALIGNS.map(([name, align]) => [words.columns[name], align]),
    inOrder(impact.units).map((one) => unitCells(one, impact, locale)),
    unitFoot(impact, locale),
  );
  const indicators = indicatorRows(impact, locale);
  const chart = slopeChart(impact, locale);
  const body = [
    `<header>\n<h1>${escaped(words.title)}</h1>\n<dl>${facts
      .map(
        ([name, { label, id }]) =>
          `<div><dt>${escaped(name)}</dt><dd>${escaped(`${label} (${id})`)}</dd></div>`,
      )
      .join("")}</dl>\n</header>`,
    `<p class="summary">${summaryOf(impact, locale).map(escaped).join("<br>")}</p>`,
    section(words.headings.units, units),
    ...(chart === "" ? [] : [section(words.headings.chart, chart)]),
    ...(indicators.length === 0
      ? []
      : [
          section(
            words.headings.indicators,
            tableHtml(
              INDICATOR_ALIGNS.map(([name, align]) => [words.columns[name], align]),
              indicators,
            ),
          ),
        ]),
  ];
  const isApproximate = body.some((part) => part.includes("≈"));
  const notes = [...notesOf(impact, locale), ...(isApproximate ? [wordsOf(locale).approximate] : [])];
  const list = `<ul>\n${notes.map((note) => `<li>${escaped(note)}</li>`).join("\n")}\n</ul>`;
  return htmlPage(locale, words.title, `${schemeStyle}\n${chartStyle}\n${style}`, [
    ...body,
    section(words.headings.notes, list),
  ]);
}

function section(heading: string, content: string): string {
  return `<section>\n<h2>${escaped(heading)}</h2>\n${content}\n</section>`;
}

function tableHtml(
  heads: readonly (readonly [head: string, align: string])[],
  rows: readonly (readonly string[])[],
  foot?: readonly string[],
): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell, index) => `<td class="${heads[index]?.[1] ?? "left"}">${escaped(cell)}</td>`).join("");
  return `<div class="scroll"><table>
<thead><tr>${heads.map(([head]) => `<th scope="col">${escaped(head)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}
${foot === undefined ? "" : `<tr class="total">${cells(foot)}</tr>\n`}</tbody>
</table></div>`;
}

const style = `body { max-width: 64rem; }
header dl { flex-direction: column; align-items: center; }
.summary { margin: 0.75rem auto; text-align: center; text-wrap: balance; }
td.right, td.decimal { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
@page { size: A4 portrait; margin: 12mm 10mm; }
@media print {
  figure { break-inside: avoid; }
  svg { max-height: 235mm; }
}`;
