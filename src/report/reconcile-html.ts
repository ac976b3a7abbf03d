/** Writes a reconciliation as one HTML page that needs no other file, for the screen and for A4 paper. */
import { oneLine } from "../base/visible.ts";
import type { ReconcileTextOptions } from "./reconcile-table.ts";
import { notComparedLines } from "./not-compared.ts";
import { countsOf, rankNotes, sharedNotes, tableNotes, type UnitView, unitView } from "./reconcile-view.ts";
import type { ReconcileWords } from "./reconcile-wording.ts";
import { reconcileWordsOf } from "./reconcile-words.ts";
import type { Reconciliation, UnitCheck } from "./reconciliation.ts";
import { escaped, htmlPage } from "./scheme-html.ts";
import { schemeStyle } from "./scheme-style.ts";
import { wordsOf } from "./words.ts";

/** The whole page, ending with a line break. */
export function reconcileHtml(found: Reconciliation, { locale, all }: ReconcileTextOptions): string {
  const words = reconcileWordsOf(locale);
  const { id, label, fingerprint } = found.ruleset;
  const told = found.units.filter((one) => all || one.first !== null || one.sums.length > 0);
  const sections = told.map((one) => unitHtml(one, unitView(one, locale, true), words));
  const notes = [...tableNotes(found, locale), words.tolerance];
  const body = [
    `<header>\n<h1>${escaped(words.title)}</h1>\n<p class="summary">${escaped(oneLine(label))} (${escaped(id)}, ${fingerprint.slice(0, SHOWN)})</p>\n</header>`,
    `<p class="summary">${escaped(words.counts(countsOf(found.units)))}</p>`,
    ...(found.agrees ? [`<p class="summary">${escaped(words.agrees)}</p>`] : []),
    ...listHtml(words.shared, sharedNotes(found, locale)),
    ...sections,
    ...listHtml(words.ranks, rankNotes(found, locale)),
    ...listHtml(words.notCompared, notComparedLines(found, locale)),
    ...(sections.some((one) => one.includes("≈")) ? [`<p>${escaped(wordsOf(locale).approximate)}</p>`] : []),
    ...notes.map((note) => `<p>${escaped(note)}</p>`),
  ];
  return htmlPage(locale, words.title, `${schemeStyle}\n${style}`, body);
}

function unitHtml(unit: UnitCheck, view: UnitView, words: ReconcileWords): string {
  const { columns } = words;
  const given = unit.figures.filter(({ verdict }) => verdict !== "not given");
  const heads = [
    columns.code,
    columns.name,
    columns.official,
    columns.recomputed,
    columns.difference,
    columns.verdict,
  ];
  const rows = view.rows.map((row, at) => {
    const isWrong = given[at]?.verdict === "differs";
    const cells = row.map(
      (cell, column) => `<td${NUMBERS.has(column) ? ' class="right"' : ""}>${escaped(cell)}</td>`,
    );
    return `<tr${isWrong ? ' class="differs"' : ""}>${cells.join("")}</tr>`;
  });
  return `<section>
<h2>${escaped(view.unit)}</h2>
<p>${escaped(view.first)}</p>
<div class="scroll"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>
${[...listHtml(words.impossible, view.impossible), ...listHtml(words.causes, view.causes), ...view.unexplained.map((one) => `<p>${escaped(one)}</p>`), ...listHtml(words.sums, view.sums)].join("\n")}
</section>`;
}

function listHtml(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0
    ? []
    : [
        `<p>${escaped(heading)}</p>\n<ul>\n${lines.map((line) => `<li>${escaped(line)}</li>`).join("\n")}\n</ul>`,
      ];
}

const NUMBERS: ReadonlySet<number> = new Set([2, 3, 4]);
const SHOWN = 12;

const style = `body { max-width: 64rem; }
.summary { margin: 0.5rem auto; text-align: center; text-wrap: balance; }
td.right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.differs td { font-weight: bold; background: color-mix(in srgb, currentColor 8%, transparent); }
@page { size: A4 portrait; margin: 12mm 10mm; }`;
