/** Prints the points of a cohort as a table: a row a unit, best first, with the points of each group and the rank. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import { cutToWidth, displayWidth, padToWidth } from "../base/width.ts";
import type { RankedOutcome, Table } from "../evaluate/outcome.ts";
import type { Node, Ruleset } from "../ir/ruleset.ts";
import { withNote, type CellContext } from "./cells.ts";
import { groupPart, inOrderOfRank, keyParts, resultParts, type Part } from "./cohort-columns.ts";
import { layOut, layOutWithin } from "./layout.ts";
import { notesOnUnits } from "./notes.ts";
import { resultWordsOf } from "./result-words.ts";
import { wordsOf } from "./words.ts";

/**
 * A cohort: one row a unit, best first, with the points of each group, the total, pillars, index and grade, and what
 * stands in the way of points or rank. What is too wide for a terminal is laid out as several tables.
 */
export function renderCohort(table: Table, ruleset: Ruleset, locale: Locale = "vi"): string {
  const context: CellContext = { ruleset, locale };
  const nodes = ruleset.children.filter((node) => !node.unscored);
  const units = inOrderOfRank(table.units);
  const text = [
    cohortTitle(table, context),
    "",
    tables(units, nodes, context).join("\n\n"),
    "",
    ...legend(nodes),
    ...notesOnUnits(units, context),
  ];
  return withNote(text.join("\n"), locale);
}

/** What was scored, and with whom. */
export function cohortTitle(
  { cohort: { units, hash, frozen } }: Table,
  { ruleset, locale }: CellContext,
): string {
  const compared = frozen ? resultWordsOf(locale).frozenCohort : wordsOf(locale).cohort;
  return [oneLine(ruleset.label), compared(units, hash.slice(0, HASH_LENGTH))].join(" · ");
}

function tables(
  units: readonly RankedOutcome[],
  nodes: readonly Node[],
  context: CellContext,
): readonly string[] {
  const keys = keyParts(context);
  const groups = nodes.map((node) => groupPart(node, context));
  const results = resultParts(units, context);
  const all = partsOf([...keys, ...groups, ...results], units);
  const whole = layOut(all.columns, all.rows, all.foot);
  if (widthOf(whole) <= WIDTH) {
    return [whole];
  }
  const [, ...names] = keys;
  return [...laidOut(keys, results, units), ...laidOut(names, groups, units)];
}

/** As many tables as it takes, each with the keys. */
function laidOut(
  keys: readonly Part[],
  parts: readonly Part[],
  units: readonly RankedOutcome[],
): readonly string[] {
  const { columns, rows, foot } = partsOf([...keys, ...parts], units);
  return layOutWithin(WIDTH, keys.length, columns, rows, foot);
}

/** Names take no more room than a terminal has. */
function partsOf(parts: readonly Part[], units: readonly RankedOutcome[]) {
  return {
    columns: parts.map(({ column }) => ({ ...column, head: cutToWidth(column.head, NAME_WIDTH) })),
    rows: units.map((unit) => parts.map((part) => cutCell(part.of(unit), part))),
    foot: [parts.map(({ foot }) => foot)],
  };
}

function cutCell(text: string, { isName = false }: Part): string {
  return isName ? cutToWidth(text, UNIT_WIDTH) : text;
}

function widthOf(text: string): number {
  return Math.max(...text.split("\n").map(displayWidth));
}

/** What the codes at the head of the columns stand for. */
function legend(nodes: readonly Node[]): readonly string[] {
  const width = Math.max(0, ...nodes.map(({ code }) => displayWidth(code)));
  return nodes.map(
    ({ code, label }) => `${padToWidth(code, width)}  ${cutToWidth(oneLine(label), LABEL_WIDTH)}`,
  );
}

// Most terminals are at least this wide.
const WIDTH = 120;
const UNIT_WIDTH = 32;
const LABEL_WIDTH = 56;
const NAME_WIDTH = 20;
const HASH_LENGTH = 12;
