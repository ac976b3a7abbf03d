/** Writes a comparison of two rulesets as Markdown, in tables as GitHub reads them. */
import type { ComparisonView, Entry, Section } from "./comparison-view.ts";
import { comparisonWordsOf } from "./comparison-words.ts";
import { escaped } from "./scheme-markdown.ts";

/** The whole page, ending with a line break. */
export function comparisonMarkdown(view: ComparisonView): string {
  const words = comparisonWordsOf(view.locale);
  const blocks = [
    `# ${escaped(view.title)}`,
    `- ${words.before}: ${escaped(view.before)}\n- ${words.after}: ${escaped(view.after)}`,
    escaped(view.summary),
    ...view.sections.flatMap((section) => [`## ${section.heading}`, tableText(section, view)]),
    ...(view.notes.length === 0
      ? []
      : [`## ${words.headings.notes}`, view.notes.map((note) => `- ${escaped(note)}`).join("\n")]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function tableText({ label, entries }: Section, { locale }: ComparisonView): string {
  const { columns, before, after } = comparisonWordsOf(locale);
  const isHead = entries.every(({ code }) => code === "");
  const hasExamples = entries.some(({ example }) => example !== null);
  const heads = [
    ...(isHead ? [] : [columns.code, label]),
    ...[columns.what, before, after],
    ...(hasExamples ? [columns.example] : []),
  ];
  const rows = entries.flatMap((entry) => rowsOf(entry, isHead, hasExamples));
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Code, label and example stand in the first row of an entry. */
function rowsOf(
  { code, label, lines, example }: Entry,
  isHead: boolean,
  hasExamples: boolean,
): readonly (readonly string[])[] {
  return lines.map(({ what, before, after }, index) => [
    ...(isHead ? [] : index === 0 ? [escaped(code), escaped(label)] : ["", ""]),
    escaped(what),
    before.map(escaped).join("<br>"),
    after.map(escaped).join("<br>"),
    ...(hasExamples ? [index === 0 && example !== null ? escaped(example.sentence) : ""] : []),
  ]);
}
