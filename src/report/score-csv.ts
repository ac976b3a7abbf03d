/** Writes a scored cohort as CSV for spreadsheets and programs: a row a unit, English heads, exact numbers. */
import type { Decimal } from "decimal.js";
import type { RankedOutcome, RollUpOutcome, Table } from "../evaluate/outcome.ts";
import type { Node, Ruleset } from "../ir/ruleset.ts";
import { statusOf } from "./cells.ts";
import { csvText, textCell } from "./csv.ts";
import { exactOf, fractionOf, machineDecimal, machineNumber } from "./numbers.ts";

/**
 * Units in the order given, with the columns `unit`, `status`, `rank`, `total`, `certain`, `possible`, `max`,
 * `assumed`, the code of each group and indicator (its points), `index NAME`, `pillar NAME`, `grade`. Points are a
 * decimal, or a fraction where their decimals never end. What is not final is empty: of a pending unit only `certain`
 * and `possible` are given, so that nobody takes them for its total. An indicator that is left out is "n/a: reason".
 * Of one commune with 15.63 points `scoreCsv(table, ruleset)` has the line `An Bình,scored,1,15.63,…`.
 * Never throws for what an evaluator gave.
 *
 * @group Write results
 */
export function scoreCsv(table: Table, ruleset: Ruleset): string {
  const nodes = scoredNodes(ruleset.children);
  const heads = [
    ...["unit", "status", "rank", "total", "certain", "possible", "max", "assumed"],
    ...nodes.map(({ code }) => textCell(code)),
    ...["index", "pillar"].flatMap((kind) =>
      ruleset.rollUps.flatMap((one) => (one.kind === kind ? [textCell(`${kind} ${one.name}`)] : [])),
    ),
    "grade",
  ];
  // A copy has the parts of an outcome made once, where they are made when they are asked for.
  return csvText([heads, ...table.units.map((unit) => rowOf({ ...unit }, nodes, ruleset.show))]);
}

/** Groups and indicators as they are printed, without what is not scored. */
function scoredNodes(nodes: readonly Node[]): readonly Node[] {
  return nodes
    .filter((node) => !node.unscored)
    .flatMap((node) => (node.kind === "group" ? [node, ...scoredNodes(node.children)] : [node]));
}

function rowOf(unit: RankedOutcome, nodes: readonly Node[], show: number): readonly string[] {
  const { status, total } = unit;
  const isRefused = status === "refused";
  const isFinal = status === "scored";
  const decimal = (points: Decimal): string => machineDecimal(exactOf(points), show);
  const rollUp = ({ exact }: RollUpOutcome): string => (isFinal ? numberOf(exact) : "");
  return [
    textCell(unit.unit),
    status,
    unit.rank === null ? "" : String(unit.rank),
    isFinal ? numberOf(total.exact) : "",
    numberOf(total.exact),
    isFinal ? numberOf(total.exact) : isRefused ? "" : decimal(total.possible),
    decimal(total.max),
    isRefused ? "" : decimal(total.assumed),
    ...nodes.map((node) => pointsOf(node, unit)),
    ...unit.indices.map(rollUp),
    ...unit.pillars.map(rollUp),
    textCell(unit.grade ?? ""),
  ];
}

function pointsOf(node: Node, unit: RankedOutcome): string {
  const status = statusOf(node, unit);
  if (status === "pending" || status === "refused") {
    return "";
  }
  if (node.kind === "group") {
    const group = unit.groups[node.code];
    // Of a group of which nothing applies no point was awarded or lost.
    return group === undefined || group.max.isZero() ? "" : numberOf(group.exact);
  }
  const { exact, reason } = unit.indicators[node.code] ?? { exact: null, reason: null };
  return exact === null && reason !== null ? textCell(`n/a: ${reason}`) : numberOf(exact);
}

function numberOf(fraction: string | null): string {
  return fraction === null ? "" : machineNumber(fractionOf(fraction));
}
