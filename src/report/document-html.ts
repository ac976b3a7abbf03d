/** Writes a document as one HTML page that needs no other file, for the screen and for A4 paper in landscape. */
import type { DocumentBlock, DocumentLine, DocumentTable, PrintedDocument } from "../base/document.ts";
import { escaped, htmlPage } from "./scheme-html.ts";
import { schemeStyle } from "./scheme-style.ts";

/** The whole page, ending with a line break. */
export function documentHtml({ language, title, blocks }: PrintedDocument): string {
  return htmlPage(language, title, `${schemeStyle}\n${STYLE}`, blocks.map(blockHtml), POLICY);
}

function blockHtml(block: DocumentBlock): string {
  switch (block.kind) {
    case "title":
      return `<h1>${escaped(block.text)}</h1>`;
    case "subtitle":
      return `<p class="subtitle">${escaped(block.text)}</p>`;
    case "heading":
      return `<h2>${escaped(block.text)}</h2>`;
    case "text":
      return `<p>${escaped(block.text)}</p>`;
    case "note":
      return `<p class="note">${escaped(block.text)}</p>`;
    case "table":
      return tableHtml(block);
  }
}

function tableHtml({ columns, rows }: DocumentTable): string {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => `<col style="width: ${Math.floor((100 * share) / whole)}%">`);
  const heads = columns.map(({ head }) => `<th scope="col">${escaped(head)}</th>`);
  const lines = rows.map(({ kind, cells }) => {
    const shown = kind === "group" ? columns.slice(0, cells.length) : columns;
    const texts = shown.map(({ align }, at) => {
      const left = at === shown.length - 1 ? columns.length - at : 1;
      const span = left > 1 ? ` colspan="${left}"` : "";
      return `<td class="${align}"${span}>${(cells[at] ?? []).map(lineHtml).join("")}</td>`;
    });
    return `<tr class="${kind}">${texts.join("")}</tr>`;
  });
  return `<div class="scroll"><table class="document">
<colgroup>${widths.join("")}</colgroup>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${lines.join("\n")}
</tbody>
</table></div>`;
}

function lineHtml({ text, style }: DocumentLine): string {
  return `<div class="line-${style}">${escaped(text)}</div>`;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const STYLE = `h2 { text-wrap: balance; }
.subtitle { margin: 0 auto 1rem; max-width: 60rem; text-align: center; font-style: italic; text-wrap: balance; }
.note { color: var(--quiet); font-style: italic; }
table.document { min-width: 50rem; table-layout: fixed; }
td.center { text-align: center; }
td.right { text-align: right; font-variant-numeric: tabular-nums; }
.line-strong { font-weight: bold; }
.line-quiet { font-style: italic; color: var(--quiet); }
@media print { table.document { min-width: 0; } }`;
