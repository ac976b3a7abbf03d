/** The columns of a scored cohort, as every table of it has them: rank and name, groups, results. */
import { oneLine } from "../base/visible.ts";
import type { RankedOutcome } from "../evaluate/outcome.ts";
import type { Node, RollUp } from "../ir/ruleset.ts";
import { cell, gradeText, pointsOfNode, rollUpText, unitStatus, type CellContext } from "./cells.ts";
import type { Column } from "./layout.ts";
import { exactOf, fractionOf, percentText, pointsCell } from "./numbers.ts";
import { resultWordsOf } from "./result-words.ts";
import { wordsOf } from "./words.ts";

/** A column with its cells: of every unit, and of the line of maxima below. */
export interface Part {
  readonly column: Column;
  readonly of: (unit: RankedOutcome) => string;
  readonly foot: string;
  /** The name of the unit. */
  readonly isName?: boolean;
}

/** Rank and name. */
export function keyParts({ locale }: CellContext): readonly Part[] {
  const words = wordsOf(locale);
  return [
    {
      column: { head: words.rank, align: "right" },
      of: ({ rank }) => (rank === null ? "" : String(rank)),
      foot: "",
    },
    {
      column: { head: words.unit, align: "left" },
      of: ({ unit }) => oneLine(unit),
      foot: words.maximum,
      isName: true,
    },
  ];
}

/** The points of a part of the tree under its code. */
export function groupPart(node: Node, context: CellContext): Part {
  return {
    column: { head: node.code, align: "decimal" },
    of: (unit) => pointsOfNode(unit, node, context),
    foot: cell(node.max, context),
  };
}

/** The total and all that is made of it; a column that no unit has anything in is empty. */
export function resultParts(units: readonly RankedOutcome[], context: CellContext): readonly Part[] {
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
      column: { head: oneLine(name), align: "decimal" },
      of: ({ pillars, indices }) => {
        const outcome = (kind === "pillar" ? pillars : indices).find((one) => one.name === name);
        return outcome === undefined ? "" : rollUpText(kind, outcome, context);
      },
      foot: "",
    }));
}

/** Ranked units first; the others keep the order in which they were given. */
export function inOrderOfRank(units: readonly RankedOutcome[]): readonly RankedOutcome[] {
  const last = units.length + 1;
  return [...units].sort((a, b) => (a.rank ?? last) - (b.rank ?? last));
}
