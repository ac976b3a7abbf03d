/** Prints the points of one unit as a table that an official recognises: group by group, with what was lost. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import { cutToWidth, displayWidth, padToWidth } from "../base/width.ts";
import type {
  GroupOutcome,
  IndicatorOutcome,
  RankedOutcome,
  RollUpOutcome,
  TotalOutcome,
} from "../evaluate/outcome.ts";
import type { Indicator, Node, RollUp, Ruleset } from "../ir/ruleset.ts";
import {
  assumedText,
  cell,
  gradeText,
  outcomeOf,
  rollUpText,
  statusOf,
  unitStatus,
  withNote,
  type CellContext,
} from "./cells.ts";
import { formulaText } from "./formula.ts";
import { layOut, type Column } from "./layout.ts";
import { notesOnUnit } from "./notes.ts";
import { exactOf, fractionOf, pointsCell } from "./numbers.ts";
import { resultWordsOf } from "./result-words.ts";
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
  const total = [
    "",
    words.total,
    ...pointsCells(unit.total, unit.status === "scored", context),
    unit.status === "scored" ? "" : unitStatus(unit, context),
  ];
  const text = [
    titleOf(unit, ruleset, options.among, locale),
    "",
    layOut(columns, rows, [total]),
    ...assumedText(unit.total, context),
    ...rolledUpLines(unit, context),
    ...notesOnUnit(unit, context),
  ];
  return withNote(text.join("\n"), locale);
}

function titleOf(unit: RankedOutcome, ruleset: Ruleset, among: number | undefined, locale: Locale): string {
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
  const status = statusOf(node, unit);
  const row = [
    node.code,
    indented(oneLine(node.label), depth),
    ...(node.unscored ? ["–", "–", "–"] : pointsCells(outcome, isSettled(node, unit), context)),
    status === "scored" ? lackOf(outcome, context) : wordsOf(context.locale).statuses[status],
  ];
  const inside =
    node.kind === "group"
      ? node.children.flatMap((child) => nodeRows(child, unit, details, context, depth + 1))
      : details
        ? targetRows(node, unit, context, depth + 1)
        : [];
  return [row, ...inside];
}

function indented(label: string, depth: number): string {
  return "  ".repeat(depth) + cutToWidth(label, LABEL_WIDTH - 2 * depth);
}

/** Whether no point of it can still be won: nothing waits for figures or is refused. */
function isSettled(node: Node, unit: RankedOutcome): boolean {
  const status = statusOf(node, unit);
  return status === "scored" || status === "not applicable";
}

function lackOf(outcome: GroupOutcome | IndicatorOutcome, { locale }: CellContext): string {
  return "missing" in outcome && outcome.missing.length > 0 ? resultWordsOf(locale).zeroForLack : "";
}

/** The targets of an indicator: "↳ mục tiêu: tỷ lệ ≥ 10%" and whether it is met. */
function targetRows(
  { code, targets }: Indicator,
  unit: RankedOutcome,
  { locale }: CellContext,
  depth: number,
): readonly (readonly string[])[] {
  const words = resultWordsOf(locale);
  return targets.map(({ expression, message }, index) => {
    const met = unit.indicators[code]?.targets[index]?.met ?? null;
    const said = message === null ? "" : ` (${oneLine(message)})`;
    const label = `↳ ${words.target}: ${formulaText(expression, { locale })}${said}`;
    return [
      "",
      indented(label, depth),
      "",
      "",
      "",
      met === null ? words.open : met ? words.met : words.notMet,
    ];
  });
}

/** Maximum, awarded and lost; what is lost is not known before everything is there. */
function pointsCells(
  outcome: GroupOutcome | IndicatorOutcome | TotalOutcome,
  isFinal: boolean,
  context: CellContext,
): readonly string[] {
  const { ruleset, locale } = context;
  const max = exactOf(outcome.max);
  const awarded = outcome.exact === null ? null : fractionOf(outcome.exact);
  const lost = awarded === null || !isFinal ? "–" : pointsCell(max.minus(awarded), ruleset.show, locale);
  // A group of which nothing applies has a maximum of 0, and nothing was awarded or lost.
  return max.isZero()
    ? ["–", "–", "–"]
    : [pointsCell(max, ruleset.show, locale), cell(outcome.exact, context), lost];
}

/** Pillars, indices and the grade, each on its line. */
function rolledUpLines(unit: RankedOutcome, context: CellContext): readonly string[] {
  const words = resultWordsOf(context.locale);
  const lines = (kind: RollUp["kind"], all: readonly RollUpOutcome[]) =>
    all.map((one) => [`${words[kind]} "${oneLine(one.name)}"`, rollUpText(kind, one, context)] as const);
  const grade = gradeText(unit, context);
  const all = [
    ...lines("pillar", unit.pillars),
    ...lines("index", unit.indices),
    ...(grade === null ? [] : [[words.grade, grade] as const]),
  ];
  const width = Math.max(0, ...all.map(([name]) => displayWidth(name)));
  return all.length === 0 ? [] : ["", ...all.map(([name, value]) => `${padToWidth(name, width)}  ${value}`)];
}

const LABEL_WIDTH = 56;
