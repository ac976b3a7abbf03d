/** Writes a reconciliation as Markdown, in tables as GitHub reads them. */
import { oneLine } from "../base/visible.ts";
import type { ReconcileTextOptions } from "./reconcile-table.ts";
import { notComparedLines } from "./not-compared.ts";
import { countsOf, rankNotes, sharedNotes, tableNotes, unitView } from "./reconcile-view.ts";
import { reconcileWordsOf } from "./reconcile-words.ts";
import type { Reconciliation } from "./reconciliation.ts";
import { escaped } from "./scheme-markdown.ts";
import { wordsOf } from "./words.ts";

/** The whole page, ending with a line break. */
export function reconcileMarkdown(found: Reconciliation, { locale, all }: ReconcileTextOptions): string {
  const words = reconcileWordsOf(locale);
  const { columns } = words;
  const heads = [
    columns.code,
    columns.name,
    columns.official,
    columns.recomputed,
    columns.difference,
    columns.verdict,
  ];
  const told = found.units.filter((one) => all || one.first !== null || one.sums.length > 0);
  const blocks = [
    `# ${escaped(`${words.title}: ${oneLine(found.ruleset.label)}`)}`,
    escaped(words.counts(countsOf(found.units))),
    ...(found.agrees ? [escaped(words.agrees)] : []),
    ...list(words.shared, sharedNotes(found, locale)),
    ...told.flatMap((one) => {
      const view = unitView(one, locale, true);
      return [
        `## ${escaped(view.unit)}`,
        escaped(view.first),
        table(heads, view.rows),
        ...list(words.impossible, view.impossible),
        ...list(words.causes, view.causes),
        ...view.unexplained.map(escaped),
        ...list(words.sums, view.sums),
      ];
    }),
    ...list(words.ranks, rankNotes(found, locale)),
    ...list(words.notCompared, notComparedLines(found, locale)),
    ...tableNotes(found, locale).map(escaped),
    escaped(words.tolerance),
  ];
  const note = blocks.some((block) => block.includes("≈")) ? [escaped(wordsOf(locale).approximate)] : [];
  return `${[...blocks, ...note].join("\n\n")}\n`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const aligns = heads.map((_, at) => (at >= FIRST_NUMBER && at <= LAST_NUMBER ? "--:" : "---"));
  return [heads.map(escaped), aligns, ...rows.map((row) => row.map(escaped))]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function list(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [escaped(heading), lines.map((line) => `- ${escaped(line)}`).join("\n")];
}

const FIRST_NUMBER = 2;
const LAST_NUMBER = 4;
