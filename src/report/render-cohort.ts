/** Prints the points of a cohort as a table: a row a unit, best first, with the points of each group and the rank. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import { cutToWidth, displayWidth, padToWidth } from "../base/width.ts";
import type { RankedOutcome, Table } from "../evaluate/outcome.ts";
import type { Node, RollUp, Ruleset } from "../ir/ruleset.ts";
import {
  cell,
  gradeText,
  pointsOfNode,
  rollUpText,
  unitStatus,
  withNote,
  type CellContext,
} from "./cells.ts";
import { layOut, layOutWithin, type Column } from "./layout.ts";
import { notesOnUnits } from "./notes.ts";
import { exactOf, fractionOf, percentText, pointsCell } from "./numbers.ts";
import { resultWordsOf } from "./result-words.ts";
import { wordsOf } from "./words.ts";

/** A column with its cells: of every unit, and of the line of maxima below. */
interface Part {
  readonly column: Column;
  readonly of: (unit: RankedOutcome) => string;
  readonly foot: string;
}

/**
 * A cohort: one row a unit, best first, with the points of each group, the total, pillars, index and grade, and what
 * stands in the way of points or rank. What is too wide for a terminal is laid out as several tables.
 */
export function renderCohort(table: Table, ruleset: Ruleset, locale: Locale = "vi"): string {
  const context: CellContext = { ruleset, locale };
  const nodes = ruleset.children.filter((node) => !node.unscored);
  const units = inOrderOfRank(table.units);
  const text = [
    titleOf(table, context),
    "",
    tables(units, nodes, context).join("\n\n"),
    "",
    ...legend(nodes),
    ...notesOnUnits(units, context),
  ];
  return withNote(text.join("\n"), locale);
}

function titleOf({ cohort: { units, hash, frozen } }: Table, { ruleset, locale }: CellContext): string {
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

function keyParts({ locale }: CellContext): readonly Part[] {
  const words = wordsOf(locale);
  return [
    {
      column: { head: words.rank, align: "right" },
      of: ({ rank }) => (rank === null ? "" : String(rank)),
      foot: "",
    },
    {
      column: { head: words.unit, align: "left" },
      of: ({ unit }) => cutToWidth(oneLine(unit), UNIT_WIDTH),
      foot: words.maximum,
    },
  ];
}

function groupPart(node: Node, context: CellContext): Part {
  return {
    column: { head: node.code, align: "decimal" },
    of: (unit) => pointsOfNode(unit, node, context),
    foot: cell(node.max, context),
  };
}

function resultParts(units: readonly RankedOutcome[], context: CellContext): readonly Part[] {
  const { ruleset, locale } = context;
  const words = wordsOf(locale);
  const results = resultWordsOf(locale);
  const ownMaxima = units.some(({ total }) => !exactOf(total.max).equals(fractionOf(ruleset.total)));
  const isAssumed = units.some(({ total }) => total.assumedShare !== "0");
  return [
    {
      column: { head: words.total, align: "decimal" },
      of: ({ total }) => cell(total.exact, context),
      foot: cell(ruleset.total, context),
    },
    {
      column: { head: words.maximum, align: "decimal" },
      of: ({ total }) => (ownMaxima ? pointsCell(exactOf(total.max), ruleset.show, locale) : ""),
      foot: "",
    },
    ...rollUpParts("pillar", context),
    ...rollUpParts("index", context),
    {
      column: { head: results.grade, align: "left" },
      of: (unit) =>
        unit.grade === null && gradeText(unit, context) !== null ? "–" : (gradeText(unit, context) ?? ""),
      foot: "",
    },
    {
      column: { head: results.assumedShare, align: "decimal" },
      of: ({ total, status }) =>
        !isAssumed ? "" : status === "refused" ? "–" : percentText(total.assumedShare, locale),
      foot: "",
    },
    {
      column: { head: words.status, align: "left" },
      of: (unit) => unitStatus(unit, context),
      foot: "",
    },
  ];
}

function rollUpParts(kind: RollUp["kind"], context: CellContext): readonly Part[] {
  return context.ruleset.rollUps
    .filter((one) => one.kind === kind)
    .map(({ name }) => ({
      column: { head: cutToWidth(oneLine(name), NAME_WIDTH), align: "decimal" },
      of: ({ pillars, indices }) => {
        const outcome = (kind === "pillar" ? pillars : indices).find((one) => one.name === name);
        return outcome === undefined ? "" : rollUpText(kind, outcome, context);
      },
      foot: "",
    }));
}

function partsOf(parts: readonly Part[], units: readonly RankedOutcome[]) {
  return {
    columns: parts.map(({ column }) => column),
    rows: units.map((unit) => parts.map((part) => part.of(unit))),
    foot: [parts.map(({ foot }) => foot)],
  };
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

/** Ranked units first; the others keep the order in which they were given. */
function inOrderOfRank(units: readonly RankedOutcome[]): readonly RankedOutcome[] {
  const last = units.length + 1;
  return [...units].sort((a, b) => (a.rank ?? last) - (b.rank ?? last));
}

// Most terminals are at least this wide.
const WIDTH = 120;
const UNIT_WIDTH = 32;
const LABEL_WIDTH = 56;
const NAME_WIDTH = 20;
const HASH_LENGTH = 12;
