/** Writes a printed ruleset as Markdown, in tables as GitHub reads them. */
import type { Cell, Fact, Line, Scheme, Table } from "./scheme-parts.ts";
import { schemeWordsOf } from "./scheme-words.ts";

/** The whole page, ending with a line break. */
export function schemeMarkdown(scheme: Scheme): string {
  const { headings } = schemeWordsOf(scheme.locale);
  const { background, table, notes, assumptions, assumedShare, sources } = scheme;
  const sections = [
    `# ${escaped(scheme.title)}`,
    listOf(scheme.facts.map(factText)),
    ...(background === null ? [] : [`## ${headings.background}`, tableText(background)]),
    `## ${scheme.isScored ? headings.table : headings.unscoredTable}`,
    tableText(table),
    `## ${headings.notes}`,
    listOf(notes.map(lineText)),
    ...(assumptions === null ? [] : [`## ${headings.assumptions}`, tableText(assumptions)]),
    ...(assumedShare === null ? [] : [escaped(assumedShare)]),
    ...(sources.length === 0 ? [] : [`## ${headings.sources}`, listOf(sources.map(sourceText))]),
  ];
  return `${sections.join("\n\n")}\n`;
}

function listOf(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

function factText({ name, value }: Fact): string {
  return `${escaped(name)}: ${lineText(value)}`;
}

function sourceText({ name, value }: Fact): string {
  return name === "" ? lineText(value) : `${escaped(name)} ${lineText(value)}`;
}

function tableText({ columns, rows }: Table): string {
  const rule = columns.map(({ key }) => (key === "max" ? "--:" : "---"));
  const lines = rows.map(({ kind, cells }) =>
    cells.map((cell, index) => cellText(cell, kind !== "item" && STRONG.includes(columns[index]?.key ?? ""))),
  );
  return [columns.map(({ head }) => escaped(head)), rule, ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function cellText(cell: Cell, isStrong: boolean): string {
  return cell.map((line) => (isStrong ? `**${lineText(line)}**` : lineText(line))).join("<br>");
}

function lineText({ text, marks }: Line): string {
  return [escaped(text), ...marks].join(" ");
}

/** Nothing that a reader of Markdown would take for markup stays: `escaped("<b>")` is `\<b>`. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<|~&$]/g, "\\$&").replace(/^(?:[#+>-]|\d+(?=[.)]))/, escapedStart);
}

/** What opens a heading, a list or a quotation at the start of a line. */
function escapedStart(start: string): string {
  return /^\d/.test(start) ? start : `\\${start}`;
}

/** What stands out in the row of a group or the total. */
const STRONG: readonly string[] = ["code", "label", "max"];
