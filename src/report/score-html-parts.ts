/** Pieces of the page of scores: a table, a bar, a list of notes. */
import type { Locale } from "../base/diagnostic.ts";
import { exact, type Exact } from "../base/exact.ts";
import { percentText } from "./numbers.ts";
import { escaped } from "./scheme-html.ts";

/** A column: `kind` is the class of its cells. */
export interface Head {
  readonly text: string;
  readonly kind: string;
}

/** A table that scrolls where it is too wide for the screen; the cells are HTML. */
export function table(
  name: string,
  heads: readonly Head[],
  rows: readonly (readonly string[])[],
  foot?: readonly string[],
): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell, at) => `<td class="${heads[at]?.kind ?? ""}">${cell}</td>`).join("");
  const head = heads.map(({ text, kind }) => `<th scope="col" class="${kind}">${escaped(text)}</th>`);
  return `<div class="scroll"><table class="${name}">
<thead><tr>${head.join("")}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}
${foot === undefined ? "" : `<tr class="total">${cells(foot)}</tr>\n`}</tbody>
</table></div>`;
}

/** A bar as long as `points` of `max`, with its percentage; what may still come is drawn lighter behind it. */
export function barHtml(points: Exact, possible: Exact, max: Exact, locale: Locale): string {
  if (max.isZero()) {
    return "";
  }
  const [share, most] = [points.over(max), possible.over(max)];
  const open = most.equals(share) ? "" : `<i class="open" style="width:${widthOf(most)}"></i>`;
  return `<span class="bar">${open}<i style="width:${widthOf(share)}"></i></span><span class="percent">${escaped(percentText(share.toFraction(), locale))}</span>`;
}

function widthOf(share: Exact): string {
  return `${share.times(exact(100)).toFixed(1)}%`;
}

/** Notes come as titles, each with its indented lines below and an empty line above. */
export function noteList(lines: readonly string[]): string {
  return lines
    .join("\n")
    .trim()
    .split("\n\n")
    .map((block) => {
      const [title = "", ...notes] = block.split("\n");
      return title === "" ? "" : `<h3>${escaped(title)}</h3>\n${listHtml(notes.map((note) => note.trim()))}`;
    })
    .join("\n");
}

export function listHtml(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>`;
}
