/** Writes a scored cohort, or units of it, as Markdown, in tables as GitHub reads them. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import { type RankedOutcome, rankedUnits, type Table } from "../evaluate/outcome.ts";
import type { Node, Ruleset } from "../ir/ruleset.ts";
import { assumedText, outcomeOf, type CellContext } from "./cells.ts";
import { groupPart, inOrderOfRank, keyParts, resultParts } from "./cohort-columns.ts";
import { aloneNotice } from "./alone.ts";
import { figuresFact } from "./record.ts";
import type { Column } from "./layout.ts";
import { notesOnUnit, notesOnUnits } from "./notes.ts";
import { cohortTitle } from "./render-cohort.ts";
import { unitTitle } from "./render-unit.ts";
import { escaped } from "./scheme-markdown.ts";
import { nodeCells, rolledUpValues, targetCells, totalCells } from "./unit-cells.ts";
import { wordsOf } from "./words.ts";

/** What the text says, and in which language. */
export interface ScoreMarkdownOptions {
  readonly locale: Locale;
  /** Whether units have their indicators and targets, and a cohort has a table of each unit; not by default. */
  readonly details?: boolean;
  /** Only the tables of the units, without that of the cohort; not by default. */
  readonly unitsOnly?: boolean;
  /** All units scored together, where the table has only some of them. */
  readonly cohort?: readonly RankedOutcome[];
  /** Which figures of the data were taken, where they have both. */
  readonly figures?: "claimed" | "verified" | null;
  /** How many units the rank is among; by default those of the table that have one. */
  readonly among?: number;
}

/**
 * The points of a cohort as Markdown, ending with a line break:
 * `scoreMarkdown(table, ruleset, { locale: "en" })` begins with "# " and the name of the ruleset.
 * Never throws for what an evaluator gave.
 *
 * @group Write results
 */
export function scoreMarkdown(table: Table, ruleset: Ruleset, given: ScoreMarkdownOptions): string {
  const options = { details: false, unitsOnly: false, among: rankedUnits(table), ...given };
  const { locale, details, unitsOnly, cohort = table.units, figures = null } = options;
  const context: CellContext = { ruleset, locale };
  const told = [
    ...figuresFact(figures, locale).map(([name, value]) => `${name} ${value}.`),
    ...[aloneNotice(table, cohort, context) ?? []].flat(),
  ].map(escaped);
  const [title = "", ...blocks] = [
    ...(unitsOnly ? [] : cohortBlocks(table, context)),
    ...(unitsOnly || details ? table.units.flatMap((unit) => unitBlocks(unit, options, context)) : []),
  ];
  const note = blocks.some((block) => block.includes("≈")) ? [escaped(wordsOf(locale).approximate)] : [];
  return `${[title, ...told, ...blocks, ...note].join("\n\n")}\n`;
}

function cohortBlocks(table: Table, context: CellContext): readonly string[] {
  const nodes = context.ruleset.children.filter((node) => !node.unscored);
  const units = inOrderOfRank(table.units);
  const parts = [
    ...keyParts(context),
    ...nodes.map((node) => groupPart(node, context)),
    ...resultParts(units, context),
  ];
  return [
    `# ${escaped(cohortTitle(table, context))}`,
    tableText(
      parts.map(({ column }) => column),
      units.map((unit) => parts.map((part) => part.of(unit))),
      parts.map(({ foot }) => foot),
    ),
    listText(nodes.map(({ code, label }) => `${code}: ${oneLine(label)}`)),
    ...noteBlocks(notesOnUnits(units, context)),
  ];
}

function unitBlocks(
  unit: RankedOutcome,
  { details, unitsOnly, among }: Required<Pick<ScoreMarkdownOptions, "details" | "unitsOnly" | "among">>,
  context: CellContext,
): readonly string[] {
  const { ruleset, locale } = context;
  const words = wordsOf(locale);
  const columns: readonly Column[] = [
    ...[words.code, words.group].map((head) => ({ head, align: "left" as const })),
    ...[words.maximum, words.awarded, words.lost].map((head) => ({ head, align: "decimal" as const })),
    { head: words.status, align: "left" },
  ];
  const rows = ruleset.children.flatMap((node) => nodeRows(node, unit, details, context, true));
  const rolledUp = rolledUpValues(unit, context).map(([name, value]) => `${name}: ${value}`);
  return [
    `${unitsOnly ? "#" : "##"} ${escaped(unitTitle(unit, ruleset, among, locale))}`,
    tableText(columns, rows, ["", words.total, ...totalCells(unit, context)]),
    ...assumedText(unit.total, context).map(escaped),
    ...(rolledUp.length === 0 ? [] : [listText(rolledUp)]),
    ...noteBlocks(notesOnUnit(unit, context)),
  ];
}

function nodeRows(
  node: Node,
  unit: RankedOutcome,
  details: boolean,
  context: CellContext,
  isTop: boolean,
): readonly (readonly string[])[] {
  const outcome = outcomeOf(unit, node);
  if (outcome === undefined || (node.kind === "indicator" && !isTop && !details)) {
    return [];
  }
  const row = [node.code, oneLine(node.label), ...nodeCells(node, outcome, unit, context)];
  const inside =
    node.kind === "group"
      ? node.children.flatMap((child) => nodeRows(child, unit, details, context, false))
      : details
        ? targetCells(node, unit, context).map(([label, met]) => ["", label, "", "", "", met])
        : [];
  return [row, ...inside];
}

/** Columns that are empty in every row are left out; the foot stands out. */
function tableText(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  foot: readonly string[],
): string {
  const kept = columns.map((_, index) => [...rows, foot].some((row) => (row[index] ?? "") !== ""));
  const only = (cells: readonly string[]): readonly string[] => cells.filter((_, index) => kept[index]);
  const strong = foot.map((cell) => (cell === "" ? "" : `**${escaped(cell)}**`));
  return [
    only(columns.map(({ head }) => escaped(head))),
    only(columns.map(({ align }) => (align === "left" ? "---" : "--:"))),
    ...rows.map((row) => only(row.map(escaped))),
    only(strong),
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function listText(lines: readonly string[]): string {
  return lines.map((line) => `- ${escaped(line)}`).join("\n");
}

/** Notes come as titles, each with its indented lines below and an empty line above. */
function noteBlocks(lines: readonly string[]): readonly string[] {
  const blocks = lines.join("\n").trim().split("\n\n");
  return blocks.flatMap((block) => {
    const [title = "", ...notes] = block.split("\n");
    return title === "" ? [] : [escaped(title), listText(notes.map((note) => note.trim()))];
  });
}
