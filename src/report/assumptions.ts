/** Lists what a ruleset assumes, because the official text does not print it, and what share of the maximum rests on it. */
import type { Locale } from "../base/diagnostic.ts";
import { exact, sumOf, type Exact } from "../base/exact.ts";
import { oneLine } from "../base/visible.ts";
import { cutToWidth } from "../base/width.ts";
import { everyPart, type Expression } from "../ir/expression.ts";
import {
  indicatorsOf,
  type Indicator,
  type Input,
  type Node,
  type Provenance,
  type Ruleset,
} from "../ir/ruleset.ts";
import type { AssumedPart, Assumption } from "./assumption.ts";
import { formulaText } from "./formula.ts";
import { layOut } from "./layout.ts";
import { exactNumber, fractionOf, numberText } from "./numbers.ts";
import { wordsOf } from "./words.ts";

/** Every assumption in printed order; formulas are written for the locale. */
export function assumptionsOf(ruleset: Ruleset, locale: Locale): readonly Assumption[] {
  const formula = (expression: Expression): string => formulaText(expression, { locale });
  return [
    ...assumed(null, "total", "", ruleset.totalProvenance),
    ...ruleset.rounding.flatMap(({ stage, provenance }) =>
      assumed(null, `rounding ${stage}`, "", provenance),
    ),
    ...assumed(null, "missing", "", ruleset.missing.provenance),
    ...assumed(null, "not applicable", "", ruleset.notApplicable.provenance),
    ...ruleset.notRanked.flatMap((one) =>
      assumed(null, "not ranked", formula(one.expression), one.provenance),
    ),
    ...ruleset.background.flatMap((one) => ofInput(null, one)),
    ...ruleset.children.flatMap((node) => ofNode(node, formula)),
    ...ruleset.rollUps.flatMap((one) => assumed(null, one.kind, one.name, one.provenance)),
    ...ruleset.grades.flatMap((one) => assumed(null, "grade", one.label, one.provenance)),
  ];
}

/** The points that rest on assumptions, at most: the maxima of the indicators whose maximum, rule or case is assumed. */
export function assumedMaximum(ruleset: Ruleset): Exact {
  const resting = indicatorsOf(ruleset.children).filter((one) => !one.unscored && restsOnAssumption(one));
  return sumOf(resting.map(({ max }) => fractionOf(max)));
}

/** The list as a table, with the share of the maximum under it. */
export function renderAssumptions(ruleset: Ruleset, locale: Locale): string {
  const words = wordsOf(locale).assumed;
  const found = assumptionsOf(ruleset, locale);
  if (found.length === 0) {
    return words.none;
  }
  const rows = found.map(({ code, what, of, reason }) => [
    code ?? "",
    cutToWidth(oneLine(`${words.parts[what]} ${of}`), PART_WIDTH),
    oneLine(reason),
  ]);
  const columns = [wordsOf(locale).code, words.what, words.reason].map(
    (head) => ({ head, align: "left" }) as const,
  );
  const points = assumedMaximum(ruleset);
  const total = fractionOf(ruleset.total);
  const share = total.isZero() ? exact(0) : points.over(total);
  const rest = words.share(
    exactNumber(points, "points", locale),
    exactNumber(total, "points", locale),
    numberText(share, "ratio", locale),
  );
  return `${layOut(columns, rows)}\n\n${rest}`;
}

function ofNode(node: Node, formula: (expression: Expression) => string): readonly Assumption[] {
  const own = assumed(node.code, node.unscored ? "item" : "maximum", "", node.provenance);
  return node.kind === "group"
    ? [...own, ...node.children.flatMap((child) => ofNode(child, formula))]
    : [...own, ...ofIndicator(node, formula)];
}

function ofIndicator(
  indicator: Indicator,
  formula: (expression: Expression) => string,
): readonly Assumption[] {
  const { code } = indicator;
  return [
    ...indicator.inputs.flatMap((one) => ofInput(code, one)),
    ...indicator.conditions.flatMap(({ kind, expression, provenance }) =>
      assumed(code, kind, formula(expression), provenance),
    ),
    ...assumed(code, "rule", "", indicator.pointsProvenance),
    ...assumedCases(indicator).map(({ condition, assumed: reason }) => ({
      code,
      what: "case" as const,
      of: condition === null ? "" : formula(condition),
      reason: reason ?? "",
    })),
    ...indicator.targets.flatMap(({ expression, provenance }) =>
      assumed(code, "target", formula(expression), provenance),
    ),
  ];
}

function ofInput(code: string | null, { name, provenance }: Input): readonly Assumption[] {
  return assumed(code, "input", name, provenance);
}

function assumed(
  code: string | null,
  what: AssumedPart,
  of: string,
  provenance: readonly Provenance[],
): readonly Assumption[] {
  return provenance.flatMap((one) =>
    one.kind === "assumed" ? [{ code, what, of, reason: one.reason }] : [],
  );
}

function restsOnAssumption(indicator: Indicator): boolean {
  const provenance = [...indicator.provenance, ...indicator.pointsProvenance];
  return provenance.some(({ kind }) => kind === "assumed") || assumedCases(indicator).length > 0;
}

/** The assumed cases of the rule and of what it is made of. */
function assumedCases({ points, definitions }: Indicator) {
  const meanings = new Map(definitions.map(({ name, expression }) => [name, expression]));
  return everyPart(points === null ? [] : [points], meanings).flatMap((part) =>
    part.kind === "cases" ? part.cases.filter((one) => one.assumed !== null) : [],
  );
}

const PART_WIDTH = 44;
