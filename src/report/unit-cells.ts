/** The cells of a table of one unit: maximum, awarded and lost of each part, and what rolls them up. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import type {
  GroupOutcome,
  IndicatorOutcome,
  RankedOutcome,
  RollUpOutcome,
  TotalOutcome,
} from "../evaluate/outcome.ts";
import type { Indicator, Node, RollUp } from "../ir/ruleset.ts";
import { cell, gradeText, rollUpText, statusOf, unitStatus, type CellContext } from "./cells.ts";
import { formulaText } from "./formula.ts";
import { exactOf, fractionOf, pointsCell } from "./numbers.ts";
import { resultWordsOf } from "./result-words.ts";
import { wordsOf } from "./words.ts";

/** Whether no point of it can still be won: nothing waits for figures or is refused. */
function isSettled(node: Node, unit: RankedOutcome): boolean {
  const status = statusOf(node, unit);
  return status === "scored" || status === "not applicable";
}

function lackOf(outcome: GroupOutcome | IndicatorOutcome, { locale }: CellContext): string {
  return "missing" in outcome && outcome.missing.length > 0 ? resultWordsOf(locale).zeroForLack : "";
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

/** Maximum, awarded, lost and status of a part of the tree. */
export function nodeCells(
  node: Node,
  outcome: GroupOutcome | IndicatorOutcome,
  unit: RankedOutcome,
  context: CellContext,
): readonly string[] {
  const status = statusOf(node, unit);
  return [
    ...(node.unscored ? ["–", "–", "–"] : pointsCells(outcome, isSettled(node, unit), context)),
    status === "scored" ? lackOf(outcome, context) : wordsOf(context.locale).statuses[status],
  ];
}

/** Maximum, awarded, lost and status of the whole. */
export function totalCells(unit: RankedOutcome, context: CellContext): readonly string[] {
  const isScored = unit.status === "scored";
  return [...pointsCells(unit.total, isScored, context), isScored ? "" : unitStatus(unit, context)];
}

/** Pillars, indices and the grade, each with its value. */
export function rolledUpValues(
  unit: RankedOutcome,
  context: CellContext,
): readonly (readonly [name: string, value: string])[] {
  const words = resultWordsOf(context.locale);
  const lines = (kind: RollUp["kind"], all: readonly RollUpOutcome[]) =>
    all.map((one) => [rollUpTitle(kind, one.name, context.locale), rollUpText(kind, one, context)] as const);
  const grade = gradeText(unit, context);
  return [
    ...lines("pillar", unit.pillars),
    ...lines("index", unit.indices),
    ...(grade === null ? [] : [[words.grade, grade] as const]),
  ];
}

/** The formula of a pillar or an index by its title: "tổng điểm / điểm tối đa". */
export function rollUpFormula(
  { kind, name, of }: RollUp,
  locale: Locale,
): readonly [title: string, formula: string] {
  const formula =
    of.kind === "formula"
      ? formulaText(of.expression, { locale })
      : resultWordsOf(locale).shareOfGroups(of.codes);
  return [rollUpTitle(kind, name, locale), formula];
}

function rollUpTitle(kind: RollUp["kind"], name: string, locale: Locale): string {
  return `${resultWordsOf(locale)[kind]} "${oneLine(name)}"`;
}

/** The targets of an indicator: "↳ mục tiêu: tỷ lệ ≥ 10%" and whether it is met. */
export function targetCells(
  { code, targets }: Indicator,
  unit: RankedOutcome,
  { locale }: CellContext,
): readonly (readonly [label: string, met: string])[] {
  const words = resultWordsOf(locale);
  return targets.map(({ expression, message }, index) => {
    const met = unit.indicators[code]?.targets[index]?.met ?? null;
    const said = message === null ? "" : ` (${oneLine(message)})`;
    return [
      `↳ ${words.target}: ${formulaText(expression, { locale })}${said}`,
      met === null ? words.open : met ? words.met : words.notMet,
    ];
  });
}
