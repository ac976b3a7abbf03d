/** Prints points as tables that an official recognises: a cohort with its ranks, and one unit group by group. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import { cutToWidth, displayWidth, padToWidth } from "../base/width.ts";
import type {
  GroupOutcome,
  IndicatorOutcome,
  Outcome,
  RankedOutcome,
  Table,
  TotalOutcome,
} from "../evaluate/outcome.ts";
import { indicatorsOf, type Node, type Ruleset } from "../ir/ruleset.ts";
import { layOut, type Column } from "./layout.ts";
import { exactOf, fractionOf, pointsCell } from "./numbers.ts";
import { wordsOf } from "./words.ts";

export interface TableOptions {
  readonly locale?: Locale;
  /** Whether each indicator has its row too. */
  readonly details?: boolean;
  /** How many units the rank is among. */
  readonly among?: number;
}

/** A cohort: one row a unit, best first, with the points of each group, the total, and what stands in the way of it. */
export function renderCohort(table: Table, ruleset: Ruleset, options: TableOptions = {}): string {
  const locale = options.locale ?? "vi";
  const words = wordsOf(locale);
  const nodes = ruleset.children.filter((node) => !node.unscored);
  const columns: readonly Column[] = [
    { head: words.rank, align: "right" },
    { head: words.unit, align: "left" },
    ...nodes.map((node) => ({ head: node.code, align: "decimal" }) as const),
    { head: words.total, align: "decimal" },
    { head: words.maximum, align: "decimal" },
    { head: words.status, align: "left" },
  ];
  const ownMaxima = table.units.some(({ total }) => !exactOf(total.max).equals(fractionOf(ruleset.total)));
  const rows = inOrderOfRank(table.units).map((unit) => [
    unit.rank === null ? "" : String(unit.rank),
    cutToWidth(oneLine(unit.unit), UNIT_WIDTH),
    ...nodes.map((node) => cell(pointsOf(unit, node)?.exact ?? null, ruleset, locale)),
    cell(unit.total.exact, ruleset, locale),
    ownMaxima ? pointsCell(exactOf(unit.total.max), ruleset.show, locale) : "",
    unitStatus(unit, ruleset, locale),
  ]);
  const maxima = [
    "",
    words.maximum,
    ...nodes.map((node) => cell(node.max, ruleset, locale)),
    cell(ruleset.total, ruleset, locale),
  ];
  const title = [
    oneLine(ruleset.label),
    words.cohort(table.cohort.units, table.cohort.hash.slice(0, HASH_LENGTH)),
  ];
  return withNote(
    [title.join(" · "), "", layOut(columns, rows, [maxima]), "", ...legend(nodes)].join("\n"),
    locale,
  );
}

/** One unit: a row a group with its maximum, the points awarded and the points lost, and the total. */
export function renderUnit(unit: RankedOutcome, ruleset: Ruleset, options: TableOptions = {}): string {
  const locale = options.locale ?? "vi";
  const words = wordsOf(locale);
  const columns: readonly Column[] = [
    { head: words.code, align: "left" },
    { head: words.group, align: "left" },
    { head: words.maximum, align: "decimal" },
    { head: words.awarded, align: "decimal" },
    { head: words.lost, align: "decimal" },
    { head: words.status, align: "left" },
  ];
  const rows = ruleset.children.flatMap((node) => nodeRows(node, unit, ruleset, { locale, ...options }, 0));
  const total = [
    "",
    words.total,
    ...pointsCells(unit.total, unit.status === "scored", ruleset, locale),
    unit.status === "scored" ? "" : unitStatus(unit, ruleset, locale),
  ];
  const text = [
    unitTitle(unit, ruleset, options.among, locale),
    "",
    layOut(columns, rows, [total]),
    ...assumedLine(unit.total, ruleset, locale),
  ];
  return withNote(text.join("\n"), locale);
}

/** What the codes at the head of the columns stand for. */
function legend(nodes: readonly Node[]): readonly string[] {
  const width = Math.max(0, ...nodes.map(({ code }) => displayWidth(code)));
  return nodes.map(
    ({ code, label }) => `${padToWidth(code, width)}  ${cutToWidth(oneLine(label), LABEL_WIDTH)}`,
  );
}

function unitTitle(unit: RankedOutcome, ruleset: Ruleset, among: number | undefined, locale: Locale): string {
  // One unit alone is no ranking.
  const rank = unit.rank === null || among === 1 ? [] : [wordsOf(locale).ranked(unit.rank, among)];
  return [oneLine(unit.unit), oneLine(ruleset.label), ...rank].join(" · ");
}

function nodeRows(
  node: Node,
  unit: Outcome,
  ruleset: Ruleset,
  options: { readonly locale: Locale; readonly details?: boolean },
  depth: number,
): readonly (readonly string[])[] {
  const outcome = pointsOf(unit, node);
  if (outcome === undefined || (node.kind === "indicator" && depth > 0 && options.details !== true)) {
    return [];
  }
  const status = nodeStatus(node, unit);
  const row = [
    node.code,
    "  ".repeat(depth) + cutToWidth(oneLine(node.label), LABEL_WIDTH - 2 * depth),
    ...(node.unscored ? ["–", "–", "–"] : pointsCells(outcome, status === "scored", ruleset, options.locale)),
    status === "scored" ? "" : wordsOf(options.locale).statuses[status],
  ];
  const children = node.kind === "group" ? node.children : [];
  return [row, ...children.flatMap((child) => nodeRows(child, unit, ruleset, options, depth + 1))];
}

/** Maximum, awarded and lost; what is lost is not known before everything is there. */
function pointsCells(
  outcome: GroupOutcome | IndicatorOutcome | TotalOutcome,
  final: boolean,
  ruleset: Ruleset,
  locale: Locale,
): readonly string[] {
  const max = exactOf(outcome.max);
  const awarded = outcome.exact === null ? null : fractionOf(outcome.exact);
  const lost = awarded === null || !final ? "–" : pointsCell(max.minus(awarded), ruleset.show, locale);
  return [pointsCell(max, ruleset.show, locale), cell(outcome.exact, ruleset, locale), lost];
}

function nodeStatus(node: Node, unit: Outcome): IndicatorOutcome["status"] {
  if (node.unscored) {
    return "unscored";
  }
  if (node.kind === "indicator") {
    return unit.indicators[node.code]?.status ?? "scored";
  }
  const statuses = new Set(indicatorsOf(node.children).map((one) => unit.indicators[one.code]?.status));
  return statuses.has("refused") ? "refused" : statuses.has("pending") ? "pending" : "scored";
}

function unitStatus(unit: Outcome, ruleset: Ruleset, locale: Locale): string {
  const words = wordsOf(locale);
  const status = words.unitStatuses[unit.status];
  if (unit.status !== "pending") {
    return status;
  }
  const [certain, possible] = [unit.total.certain, unit.total.possible].map((points) =>
    pointsCell(exactOf(points), ruleset.show, locale),
  );
  return `${status}, ${words.between(certain ?? "", possible ?? "")}`;
}

function assumedLine(total: TotalOutcome, ruleset: Ruleset, locale: Locale): readonly string[] {
  const assumed = exactOf(total.assumed);
  return assumed.isZero() ? [] : [wordsOf(locale).assumedPoints(pointsCell(assumed, ruleset.show, locale))];
}

function withNote(text: string, locale: Locale): string {
  return text.includes("≈") ? `${text}\n\n${wordsOf(locale).approximate}` : text;
}

function cell(fraction: string | null, ruleset: Ruleset, locale: Locale): string {
  return fraction === null ? "–" : pointsCell(fractionOf(fraction), ruleset.show, locale);
}

function pointsOf(unit: Outcome, node: Node): GroupOutcome | IndicatorOutcome | undefined {
  return node.kind === "group" ? unit.groups[node.code] : unit.indicators[node.code];
}

/** Ranked units first; the others keep the order in which they were given. */
function inOrderOfRank(units: readonly RankedOutcome[]): readonly RankedOutcome[] {
  const last = units.length + 1;
  return [...units].sort((a, b) => (a.rank ?? last) - (b.rank ?? last));
}

const UNIT_WIDTH = 32;
const LABEL_WIDTH = 56;
const HASH_LENGTH = 12;
