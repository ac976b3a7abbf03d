/** Writes a printed ruleset as one HTML page that needs no other file, for the screen and for A4 paper. */
import type { Locale } from "../base/diagnostic.ts";
import type { ColumnKey, Fact, Line, Row, Scheme, Table } from "./scheme-parts.ts";
import { schemeStyle } from "./scheme-style.ts";
import { schemeWordsOf } from "./scheme-words.ts";

/** The whole page, ending with a line break. */
export function schemeHtml(scheme: Scheme): string {
  const { headings } = schemeWordsOf(scheme.locale);
  const { title, background, table, notes, assumptions, assumedShare, sources } = scheme;
  const body = [
    `<header>\n<h1>${escaped(title)}</h1>\n${factList(scheme.facts)}\n</header>`,
    ...(background === null ? [] : [section(headings.background, tableHtml(background, "background"))]),
    section(scheme.isScored ? headings.table : headings.unscoredTable, tableHtml(table, "indicators")),
    section(headings.notes, listHtml(notes)),
    ...(assumptions === null
      ? []
      : [
          section(
            headings.assumptions,
            tableHtml(assumptions, "assumptions") +
              (assumedShare === null ? "" : `\n<p>${escaped(assumedShare)}</p>`),
          ),
        ]),
    ...(sources.length === 0 ? [] : [section(headings.sources, sourceList(sources))]),
  ];
  return htmlPage(scheme.locale, title, schemeStyle, body);
}

/** A page of its own, with its style in it; what is in `body` is escaped already. */
export function htmlPage(
  locale: Locale,
  title: string,
  style: string,
  body: readonly string[],
  policy?: string,
): string {
  const guard =
    policy === undefined ? "" : `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
${guard}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${style}
</style>
</head>
<body>
${body.join("\n")}
</body>
</html>
`;
}

function section(heading: string, content: string): string {
  return `<section>\n<h2>${escaped(heading)}</h2>\n${content}\n</section>`;
}

function factList(facts: readonly Fact[]): string {
  const items = facts.map(
    ({ name, value }) => `<div><dt>${escaped(name)}</dt><dd>${lineHtml(value)}</dd></div>`,
  );
  return `<dl>\n${items.join("\n")}\n</dl>`;
}

function listHtml(lines: readonly Line[]): string {
  return `<ul>\n${lines.map((line) => `<li>${lineHtml(line)}</li>`).join("\n")}\n</ul>`;
}

function sourceList(sources: readonly Fact[]): string {
  const items = sources.map(({ name, value }) => {
    const sign = name === "" ? "" : `${escaped(name)} `;
    return `<li>${sign}${lineHtml(value)}</li>`;
  });
  return `<ul>\n${items.join("\n")}\n</ul>`;
}

function tableHtml(table: Table, name: string): string {
  const heads = table.columns.map(({ key, head }) => `<th scope="col" class="${key}">${escaped(head)}</th>`);
  const rows = table.rows.map((row) => rowHtml(row, table));
  return `<div class="scroll"><table class="${name}">${name === "indicators" ? widthsOf(table) : ""}
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>`;
}

/** Columns that are left out leave their room to the others. */
function widthsOf({ columns }: Table): string {
  const shares = columns.map(({ key }) => SHARES.get(key) ?? 0);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => `<col style="width: ${Math.floor((100 * share) / whole)}%">`);
  return `\n<colgroup>${widths.join("")}</colgroup>`;
}

function rowHtml({ kind, depth, cells }: Row, { columns }: Table): string {
  const texts = cells.map((cell, index) => {
    const key = columns[index]?.key ?? "";
    const lines = cell.map((line) => `<div class="line-${line.kind}">${lineHtml(line)}</div>`);
    return `<td class="${key}">${lines.join("")}</td>`;
  });
  return `<tr class="${kind} depth-${Math.min(depth, DEEPEST)}">${texts.join("")}</tr>`;
}

function lineHtml({ text, marks }: Line): string {
  const signs = marks.length === 0 ? "" : `<sup>${escaped(marks.join(" "))}</sup>`;
  return escaped(text) + signs;
}

/** Author's words stay words: `escaped("<script>")` is "&lt;script&gt;". */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** How wide a column of the main table is, beside the others. */
const SHARES: ReadonlyMap<ColumnKey, number> = new Map([
  ["code", 9],
  ["label", 22],
  ["max", 8],
  ["rule", 50],
  ["targets", 20],
  ["guide", 17],
  ["lead", 15],
  ["support", 15],
  ["evidence", 18],
  ["source", 11],
  ["assumed", 9],
]);

/** Deeper groups are set like this one. */
const DEEPEST = 3;
