/** Explains how a unit came to its total, its pillars and indices, its grade and its rank, in words. */
import { expectLocale, expectOutcome, expectRuleset } from "../base/misuse.ts";
import { sumOf, type Exact } from "../base/exact.ts";
import type { Locale } from "../base/diagnostic.ts";
import { oneLine, visible } from "../base/visible.ts";
import type { RankedOutcome } from "../evaluate/outcome.ts";
import {
  gradeOf,
  rollUpValues,
  unroundedValue,
  type RollUpValues,
  type Totals,
} from "../evaluate/roll-up.ts";
import { rollUpKey } from "../evaluate/interpret.ts";
import type { Expression } from "../ir/expression.ts";
import type { Grade, RollUp, Rounding, RoundingStage, Ruleset } from "../ir/ruleset.ts";
import { assumedText, gradeText, outcomeOf, rollUpText, type CellContext } from "./cells.ts";
import { formulaText } from "./formula.ts";
import { movedNotes, unrankedNotes } from "./notes.ts";
import { exactNumber, exactOf, fractionOf, numberText, pointsCell } from "./numbers.ts";
import { resultWordsOf } from "./result-words.ts";
import { wordsOf } from "./words.ts";

/** In which language, and among how many units it is ranked. */
export interface ExplainUnitOptions {
  readonly locale?: Locale;
  /** How many units the rank is among. */
  readonly among?: number;
}

/**
 * Each step from the points of groups to the rank: "tổng điểm = 50 + 40 = 90", the formula of each pillar and index
 * with its values, the line of the grade that held, and the rank or why there is none.
 * Throws a TypeError for what is no outcome of a unit, or no ruleset.
 *
 * @group Explain
 */
export function explainUnit(
  unit: RankedOutcome,
  ruleset: Ruleset,
  { locale = "vi", among }: ExplainUnitOptions = {},
): string {
  expectOutcome(unit, "one of evaluateAll(units).units");
  expectRuleset(ruleset);
  expectLocale(locale);
  const context: CellContext = { ruleset, locale };
  const words = resultWordsOf(locale);
  const totals = totalsOf(unit);
  const values = rollUpValues(ruleset, totals);
  const isRefused = unit.status === "refused";
  const rollUps = isRefused
    ? []
    : ruleset.rollUps.flatMap((one) => rollUpLines(one, unit, totals, values, context));
  return [
    [headline(unit, context)],
    section(wordsOf(locale).total, totalLines(unit, context)),
    section(words.rolledUp, rollUps),
    section(words.grade, gradeLines(unit, values, context)),
    section(words.rank, rankLines(unit, among, context)),
    section(words.moved, movedNotes(unit, context)),
  ]
    .flat()
    .map(visible)
    .join("\n");
}

function headline(unit: RankedOutcome, { ruleset, locale }: CellContext): string {
  const words = wordsOf(locale);
  const { status, total } = unit;
  const max = pointsCell(exactOf(total.max), ruleset.show, locale);
  const awarded = total.exact === null ? "" : pointsCell(fractionOf(total.exact), ruleset.show, locale);
  const result = status === "scored" ? words.outOf(awarded, max) : words.unitStatuses[status];
  const ends = [total.certain, total.possible].map((end) => pointsCell(exactOf(end), ruleset.show, locale));
  const range = status === "pending" ? [words.between(ends[0] ?? "", ends[1] ?? "")] : [];
  return [oneLine(unit.unit), result, ...range].join(" · ");
}

/** The certain end, as it stands in the outcome. */
function totalsOf({ total, groups }: RankedOutcome): Totals {
  return {
    points: fractionOf(total.exact ?? "0"),
    max: exactOf(total.max),
    groups: new Map(
      Object.values(groups).map(({ code, exact: points, max }) => [
        code,
        { points: fractionOf(points ?? "0"), max: exactOf(max) },
      ]),
    ),
  };
}

/** The points of each part, what they add up to, and what of it is assumed. */
function totalLines(unit: RankedOutcome, context: CellContext): readonly string[] {
  const { ruleset, locale } = context;
  const { total } = unit;
  const parts = ruleset.children.flatMap((node) => {
    const outcome = node.unscored ? undefined : outcomeOf(unit, node);
    return outcome === undefined ? [] : [{ node, outcome }];
  });
  const lines = parts.map(({ node, outcome }) => {
    const points = outcome.max.isZero() ? null : outcome.exact;
    const max = exactNumber(exactOf(outcome.max), "points", locale);
    const shown = points === null ? "–" : numberText(fractionOf(points), "points", locale);
    return `${node.code} · ${oneLine(node.label)}: ${shown} / ${max}`;
  });
  if (total.exact === null) {
    return lines;
  }
  const points = parts.flatMap(({ outcome }) => (outcome.exact === null ? [] : [fractionOf(outcome.exact)]));
  const sum = sumOf(points);
  const addends = points.map((one) => exactNumber(one, "points", locale)).join(" + ");
  const steps = points.length > 1 && points.length <= MOST_ADDENDS ? [addends] : [];
  const name = wordsOf(locale).rollUp("total", "");
  return [
    ...lines,
    [name, ...steps, numberText(sum, "points", locale)].join(" = "),
    ...roundingLine("total", sum, fractionOf(total.exact), context),
    ...excludedLines(unit, context),
    ...assumedText(total, context),
  ];
}

function roundingLine(
  stage: RoundingStage,
  before: Exact,
  after: Exact,
  { ruleset, locale }: CellContext,
): readonly string[] {
  const rounding = ruleset.rounding.find((one) => one.stage === stage);
  return rounding === undefined || before.equals(after)
    ? []
    : [roundedText(before, exactNumber(after, "number", locale), rounding, locale)];
}

type Rounded = Pick<Rounding, "places" | "mode">;

function roundedText(before: Exact, after: string, { places, mode }: Rounded, locale: Locale): string {
  const words = wordsOf(locale);
  const from = numberText(before, "number", locale);
  return words.roundedTo(from, places, words.roundingModes.get(mode) ?? mode, after);
}

/** What does not apply to the unit, where it makes its maximum smaller. */
function excludedLines(unit: RankedOutcome, { ruleset, locale }: CellContext): readonly string[] {
  const max = exactOf(unit.total.max);
  if (max.equals(fractionOf(ruleset.total))) {
    return [];
  }
  const excluded = Object.values(unit.indicators).flatMap(({ code, status, exact: points }) =>
    status === "not applicable" && points === null ? [code] : [],
  );
  return [resultWordsOf(locale).smallerMaximum(exactNumber(max, "points", locale), excluded)];
}

/** A pillar or an index: its formula with names, with values, its value, and how it was rounded. */
function rollUpLines(
  rollUp: RollUp,
  unit: RankedOutcome,
  totals: Totals,
  values: RollUpValues,
  context: CellContext,
): readonly string[] {
  const { locale } = context;
  const words = resultWordsOf(locale);
  const { kind, name, rounding } = rollUp;
  const title = `${words[kind]} "${oneLine(name)}"`;
  const outcome = (kind === "pillar" ? unit.pillars : unit.indices).find((one) => one.name === name);
  const before = unroundedValue(rollUp, totals, values);
  if (before === null || outcome === undefined) {
    return [`${title}: ${words.noValue}`];
  }
  const texts = formulaTexts(rollUp, totals, values, context);
  const value = rollUpText(kind, outcome, context);
  const isRounded = rounding !== null && !before.equals(fractionOf(outcome.exact ?? "0"));
  const result = isRounded ? numberText(before, "number", locale) : value;
  const steps = [title, ...texts, result].filter((text, index, all) => text !== all[index - 1]);
  return [
    steps.join(" = "),
    ...(isRounded ? [roundedText(before, value, rounding, locale)] : []),
    ...outcome.assumptions.map((reason) => `${wordsOf(locale).assumedRounding}: ${oneLine(reason)}`),
  ];
}

/** With names, then with values. */
function formulaTexts(
  { of }: RollUp,
  totals: Totals,
  values: RollUpValues,
  { locale }: CellContext,
): readonly string[] {
  if (of.kind === "formula") {
    const textOf = valueTexts(values, locale);
    return [formulaText(of.expression, { locale }), formulaText(of.expression, { locale, textOf })];
  }
  const parts = of.codes.flatMap((code) => totals.groups.get(code) ?? []);
  const sum = (figures: readonly Exact[]): string => {
    const text = figures.map((one) => exactNumber(one, "points", locale)).join(" + ");
    return figures.length > 1 ? `(${text})` : text;
  };
  const [points, maxima] = [sum(parts.map((one) => one.points)), sum(parts.map((one) => one.max))];
  return [resultWordsOf(locale).shareOfGroups(of.codes), `${points} / ${maxima}`];
}

/** Totals and shares are put into formulas as plain numbers: an index of 0.8 is not spoken of as 80 %. */
function valueTexts(values: RollUpValues, locale: Locale): (expression: Expression) => string | undefined {
  return (expression) => {
    const value = expression.kind === "roll-up" ? values.get(rollUpKey(expression)) : undefined;
    return value === undefined ? undefined : exactNumber(value, "number", locale);
  };
}

/** The grade with the line that gave it: "Khá, vì tổng điểm ≥ 70% × điểm tối đa: 75 ≥ 70% × 100". */
function gradeLines(unit: RankedOutcome, values: RollUpValues, context: CellContext): readonly string[] {
  const { ruleset, locale } = context;
  const given = unit.status === "scored" ? gradeOf(ruleset, values) : null;
  if (given === null) {
    const none = gradeText(unit, context);
    return none === null ? [] : [none];
  }
  const reasons = given.provenance.flatMap((one) => (one.kind === "assumed" ? [oneLine(one.reason)] : []));
  const line = resultWordsOf(locale).gradeBecause(oneLine(given.label), conditionText(given, values, locale));
  return [line, ...reasons.map((reason) => `${wordsOf(locale).assumedRounding}: ${reason}`)];
}

function conditionText({ condition }: Grade, values: RollUpValues, locale: Locale): string | null {
  return condition === null
    ? null
    : `${formulaText(condition, { locale })}: ${formulaText(condition, { locale, textOf: valueTexts(values, locale) })}`;
}

function rankLines(unit: RankedOutcome, among: number | undefined, context: CellContext): readonly string[] {
  const { ruleset, locale } = context;
  const words = resultWordsOf(locale);
  // One unit alone is no ranking.
  if (unit.rank !== null && among === 1) {
    return [];
  }
  if (unit.rank === null || ruleset.ranking === null) {
    return unrankedNotes(unit, context).map((reason) => `${words.unranked}: ${reason}`);
  }
  const by =
    ruleset.ranking.by === "total"
      ? wordsOf(locale).rollUp("total", "")
      : wordsOf(locale).rollUp("index", oneLine(ruleset.ranking.name));
  return [words.rankedBy(wordsOf(locale).ranked(unit.rank, among), by)];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

// A sum of more parts is not easier to follow than its result.
const MOST_ADDENDS = 12;
