/** Prints the points of one unit as a table that an official recognises: group by group, with what was lost. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import { cutToWidth, displayWidth, padToWidth } from "../base/width.ts";
import type { RankedOutcome } from "../evaluate/outcome.ts";
import type { Node, Ruleset } from "../ir/ruleset.ts";
import { assumedText, outcomeOf, withNote, type CellContext } from "./cells.ts";
import { layOut, type Column } from "./layout.ts";
import { notesOnUnit } from "./notes.ts";
import { nodeCells, rolledUpValues, targetCells, totalCells } from "./unit-cells.ts";
import { wordsOf } from "./words.ts";

export interface UnitTableOptions {
  readonly locale?: Locale;
  /** Whether each indicator has its row too, with its targets. */
  readonly details?: boolean;
  /** How many units the rank is among. */
  readonly among?: number;
}

/** One unit: a row a group with its maximum, the points awarded and the points lost, the total, and what rolls it up. */
export function renderUnit(unit: RankedOutcome, ruleset: Ruleset, options: UnitTableOptions = {}): string {
  const { locale = "vi", details = false } = options;
  const context: CellContext = { ruleset, locale };
  const words = wordsOf(locale);
  const columns: readonly Column[] = [
    { head: words.code, align: "left" },
    { head: words.group, align: "left" },
    { head: words.maximum, align: "decimal" },
    { head: words.awarded, align: "decimal" },
    { head: words.lost, align: "decimal" },
    { head: words.status, align: "left" },
  ];
  const rows = ruleset.children.flatMap((node) => nodeRows(node, unit, details, context, 0));
  const total = ["", words.total, ...totalCells(unit, context)];
  const text = [
    unitTitle(unit, ruleset, options.among, locale),
    "",
    layOut(columns, rows, [total]),
    ...assumedText(unit.total, context),
    ...rolledUpLines(unit, context),
    ...notesOnUnit(unit, context),
  ];
  return withNote(text.join("\n"), locale);
}

/** The unit, the ruleset, and its rank. */
export function unitTitle(
  unit: RankedOutcome,
  ruleset: Ruleset,
  among: number | undefined,
  locale: Locale,
): string {
  // One unit alone is no ranking.
  const rank = unit.rank === null || among === 1 ? [] : [wordsOf(locale).ranked(unit.rank, among)];
  return [oneLine(unit.unit), oneLine(ruleset.label), ...rank].join(" · ");
}

function nodeRows(
  node: Node,
  unit: RankedOutcome,
  details: boolean,
  context: CellContext,
  depth: number,
): readonly (readonly string[])[] {
  const outcome = outcomeOf(unit, node);
  if (outcome === undefined || (node.kind === "indicator" && depth > 0 && !details)) {
    return [];
  }
  const row = [node.code, indented(oneLine(node.label), depth), ...nodeCells(node, outcome, unit, context)];
  const inside =
    node.kind === "group"
      ? node.children.flatMap((child) => nodeRows(child, unit, details, context, depth + 1))
      : details
        ? targetCells(node, unit, context).map(([label, met]) => [
            "",
            indented(label, depth + 1),
            ...["", "", ""],
            met,
          ])
        : [];
  return [row, ...inside];
}

function indented(label: string, depth: number): string {
  return "  ".repeat(depth) + cutToWidth(label, LABEL_WIDTH - 2 * depth);
}

/** Pillars, indices and the grade, each on its line. */
function rolledUpLines(unit: RankedOutcome, context: CellContext): readonly string[] {
  const all = rolledUpValues(unit, context);
  const width = Math.max(0, ...all.map(([name]) => displayWidth(name)));
  return all.length === 0 ? [] : ["", ...all.map(([name, value]) => `${padToWidth(name, width)}  ${value}`)];
}

const LABEL_WIDTH = 56;
