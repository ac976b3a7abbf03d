/** Writes a comparison of two rulesets as one HTML page that needs no other file, for the screen and for A4 paper. */
import type { ComparisonView, Entry, Section } from "./comparison-view.ts";
import { comparisonWordsOf } from "./comparison-words.ts";
import { escaped, htmlPage } from "./scheme-html.ts";
import { schemeStyle } from "./scheme-style.ts";

/** The whole page, ending with a line break. */
export function comparisonHtml(view: ComparisonView): string {
  const words = comparisonWordsOf(view.locale);
  const facts = [
    { name: words.before, value: view.before },
    { name: words.after, value: view.after },
  ];
  const items = facts.map(
    ({ name, value }) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`,
  );
  const body = [
    `<header>\n<h1>${escaped(view.title)}</h1>\n<dl>\n${items.join("\n")}\n</dl>\n</header>`,
    `<p class="summary">${escaped(view.summary)}</p>`,
    ...view.sections.map((section) => sectionHtml(section, view)),
    ...(view.notes.length === 0
      ? []
      : [
          `<section>\n<h2>${escaped(words.headings.notes)}</h2>\n<ul>\n${view.notes
            .map((note) => `<li>${escaped(note)}</li>`)
            .join("\n")}\n</ul>\n</section>`,
        ]),
  ];
  return htmlPage(view.locale, view.title, `${schemeStyle}\n${style}`, body);
}

function sectionHtml({ heading, label, entries }: Section, { locale }: ComparisonView): string {
  const { columns, before, after } = comparisonWordsOf(locale);
  const isHead = entries.every(({ code }) => code === "");
  const hasExamples = entries.some(({ example }) => example !== null);
  const heads: readonly (readonly [name: string, head: string, share: number])[] = [
    ...(isHead
      ? []
      : ([
          ["code", columns.code, 7],
          ["label", label, 20],
        ] as const)),
    ["what", columns.what, 16],
    ["before", before, 23],
    ["after", after, 23],
    ...(hasExamples ? ([["example", columns.example, 16]] as const) : []),
  ];
  const whole = heads.reduce((sum, [, , share]) => sum + share, 0);
  const widths = heads.map(([, , share]) => `<col style="width: ${Math.floor((100 * share) / whole)}%">`);
  return `<section>
<h2>${escaped(heading)}</h2>
<div class="scroll"><table class="comparison">
<colgroup>${widths.join("")}</colgroup>
<thead><tr>${heads.map(([name, head]) => `<th scope="col" class="${name}">${escaped(head)}</th>`).join("")}</tr></thead>
${entries.map((entry) => entryHtml(entry, isHead, hasExamples)).join("\n")}
</table></div>
</section>`;
}

/** A body of its own keeps the rows of an entry together on paper. */
function entryHtml(
  { kind, code, label, lines, example }: Entry,
  isHead: boolean,
  hasExamples: boolean,
): string {
  const span = lines.length > 1 ? ` rowspan="${lines.length}"` : "";
  const rows = lines.map(({ what, before, after }, index) => {
    const isFirst = index === 0;
    const named = `<td class="code"${span}>${escaped(code)}</td><td class="label"${span}>${escaped(label)}</td>`;
    const shown = `<td class="example"${span}>${escaped(example?.sentence ?? "")}</td>`;
    return [
      "<tr>",
      isFirst && !isHead ? named : "",
      `<td class="what">${escaped(what)}</td>`,
      `<td class="before">${linesHtml(before)}</td>`,
      `<td class="after">${linesHtml(after)}</td>`,
      isFirst && hasExamples ? shown : "",
      "</tr>",
    ].join("");
  });
  return `<tbody class="${kind}">\n${rows.join("\n")}\n</tbody>`;
}

function linesHtml(lines: readonly string[]): string {
  return lines.map((line) => `<div>${escaped(line)}</div>`).join("");
}

const style = `header dl { flex-direction: column; align-items: center; }
.summary { max-width: 60rem; margin: 0.75rem auto; text-align: center; text-wrap: balance; }
table.comparison { min-width: 55rem; table-layout: fixed; }
.comparison td.label { font-weight: bold; }
.comparison td.what { font-style: italic; }
.comparison tbody.added .after, .comparison tbody.removed .before { background: var(--group); }
td div + div { margin-top: 0.12rem; }
@media print {
  table.comparison { min-width: 0; }
  .comparison tbody { break-inside: avoid; }
}`;
