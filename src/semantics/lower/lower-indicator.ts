/** Indicator nodes to indicators: inputs with their ranges, definitions in order of use, conditions, rule, examples. */
import type { Report } from "../../base/diagnostic.ts";
import { exact } from "../../base/exact.ts";
import { nearest } from "../../base/suggest.ts";
import type { Expression } from "../../ir/expression.ts";
import type { Condition, Definition, Indicator, Input, InputKind, Provenance } from "../../ir/ruleset.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";
import type { ExpressionNode, ProvenanceNode } from "../../syntax/expression-tree.ts";
import type { ConditionNode, IndicatorNode, InputNode, RuleNode, TextField } from "../../syntax/tree.ts";
import { expectTruth, kindTerms, reportBarePoints } from "./kinds.ts";
import { lowerExamples } from "./lower-examples.ts";
import { lowerDefinition, lowerExpression } from "./lower-expression.ts";
import { exactOf, looksGrouped, reportGrouped } from "./written-number.ts";
import type { RulesetScope, Scope } from "./scope.ts";

/** What stays the same for every indicator of a ruleset. */
export interface Surroundings {
  readonly scope: RulesetScope;
  readonly sources: ReadonlySet<string>;
  readonly inUnscoredGroup: boolean;
}

/** An indicator, and whether its rule and conditions are whole, so that they can be proved and tried. */
export interface LoweredIndicator {
  readonly indicator: Indicator;
  readonly node: IndicatorNode;
  readonly isWhole: boolean;
}

export function lowerIndicator(node: IndicatorNode, around: Surroundings, report: Report): LoweredIndicator {
  const unscored = node.unscored || around.inUnscoredGroup;
  const scope = scopeOf(node, around, report);
  const definitions = lowerDefinitions(node, scope, report);
  const conditions = node.conditions.map((condition) => lowerCondition(condition, scope, around, report));
  const [rule] = node.rules;
  const points = rule === undefined ? null : lowerRule(rule, scope, report);
  const whole = conditions.filter((condition) => condition !== null);
  const indicator: Indicator = {
    kind: "indicator",
    code: node.code.text,
    label: node.label.text,
    max: unscored ? "0" : scope.max,
    unscored,
    provenance: lowerProvenance(node.provenance, around, report),
    inputs: [...scope.own.values()],
    definitions,
    conditions: whole,
    points: unscored ? null : points,
    pointsProvenance: rule === undefined ? [] : lowerProvenance(rule.provenance, around, report),
    targets: [],
    cannotExpress: [],
    lowerIsBetter: false,
    ...textsOf(node),
    examples: lowerExamples(node.examples, scope, report),
    span: node.span,
  };
  const isWhole = !node.damaged && whole.length === conditions.length && (points !== null || unscored);
  return { indicator, node, isWhole };
}

function scopeOf(node: IndicatorNode, around: Surroundings, report: Report): Scope {
  const max = node.max === null ? "0" : exactOf(node.max);
  const own = new Map<string, Input>();
  for (const input of node.inputs) {
    const lowered = lowerInput(input, `${node.code.text}.${input.name.text}`, max, around, report);
    if (!own.has(input.name.text)) {
      own.set(input.name.text, lowered);
    }
  }
  const definitions = new Map(node.definitions.map((definition) => [definition.name.text, definition]));
  return {
    ...around.scope,
    ...{ code: node.code.text, max, own, definitions, lowered: new Map(), underway: [], call: null },
  };
}

const inputKinds: Readonly<Record<string, InputKind>> = {
  count: "count",
  amount: "amount",
  ratio: "ratio",
  points: "points",
  yesNo: "yes/no",
  choice: "choice",
  text: "text",
};

/** An input with its bounds; numbers are at least 0 unless a range says otherwise. */
export function lowerInput(
  node: InputNode,
  key: string,
  max: string,
  around: Pick<Surroundings, "sources">,
  report: Report,
): Input {
  const kind = inputKinds[node.inputKind];
  if (kind === undefined || node.unitOf !== null) {
    const span = node.unitOf?.span ?? node.kindSpan;
    report("BRM0114", span, { text: labelOfKeyword(kind === undefined ? node.inputKind : "of") });
  }
  const isNumber = kind === "count" || kind === "amount" || kind === "ratio" || kind === "points";
  if (node.range !== null && !isNumber && kind !== undefined) {
    const expected = [kindTerms.count, kindTerms.amount, kindTerms.ratio, kindTerms.points];
    report("BRM0205", node.range.span, { expected, found: kindTerms[kind] });
  }
  for (const bound of node.range === null || kind !== "count" ? [] : [node.range.low, node.range.high]) {
    if (bound.kind === "number" && looksGrouped(bound.number.text)) {
      reportGrouped(bound.number.text, bound.span, report);
    }
  }
  const low = node.range === null ? "0" : boundOf(node.range.low, max);
  const high = node.range === null ? null : boundOf(node.range.high, max);
  if (node.range !== null && high !== null && exact(low).compare(exact(high)) > 0) {
    report("BRM0214", node.range.span, {
      low: textOfBound(node.range.low),
      high: textOfBound(node.range.high),
    });
  }
  return {
    key,
    name: node.name.text,
    kind: kind ?? "text",
    label: node.label?.text ?? null,
    unitOf: node.unitOf?.text ?? null,
    low: isNumber ? low : null,
    high: isNumber ? high : null,
    options: node.options.map(({ word, label }) => ({ word: word.text, label: label?.text ?? null })),
    provenance: lowerProvenance(node.provenance, around, report),
    span: node.name.span,
  };
}

function boundOf(node: ExpressionNode, max: string): string {
  return node.kind === "number" ? exactOf(node.number) : max;
}

function textOfBound(node: ExpressionNode): string {
  return node.kind === "number" ? `${node.number.text}${node.number.percent ? "%" : ""}` : "max";
}

/** Every definition, each after those it uses. */
function lowerDefinitions(node: IndicatorNode, scope: Scope, report: Report): readonly Definition[] {
  for (const definition of node.definitions) {
    lowerDefinition(definition.name.text, scope, report);
  }
  // A definition is kept when it is whole, which is after all that it uses.
  return [...scope.lowered].flatMap(([name, expression]) => {
    const definition = scope.definitions.get(name);
    return expression === null || definition === undefined
      ? []
      : [{ name, expression, span: definition.span }];
  });
}

function lowerCondition(
  node: ConditionNode,
  scope: Scope,
  around: Surroundings,
  report: Report,
): Condition | null {
  const expression = lowerExpression(node.expression, scope, report);
  const provenance = lowerProvenance(node.provenance, around, report);
  if (expression === null || !expectTruth(expression, report)) {
    return null;
  }
  return { kind: node.kind, expression, message: node.message?.text ?? null, provenance, span: node.span };
}

function lowerRule(node: RuleNode, scope: Scope, report: Report): Expression | null {
  const expression = lowerExpression(node.expression, scope, report);
  return expression !== null && isPoints(expression, report) ? expression : null;
}

/** Whether a rule gives points; reports the value that does not. */
function isPoints(expression: Expression, report: Report): boolean {
  if (expression.type === "points") {
    return true;
  }
  switch (expression.kind) {
    case "cases":
      return expression.cases.every(({ value }) => isPoints(value, report));
    case "literal":
      if (exact(expression.value).isZero()) {
        return true;
      }
      break;
    default:
  }
  if (expression.kind === "literal" && expression.type === "number") {
    reportBarePoints(expression, report);
  } else {
    report("BRM0205", expression.span, { expected: [kindTerms.points], found: kindTerms[expression.type] });
  }
  return false;
}

/** Provenance with its sources looked up. */
export function lowerProvenance(
  nodes: readonly ProvenanceNode[],
  { sources }: Pick<Surroundings, "sources">,
  report: Report,
): readonly Provenance[] {
  return nodes.map(({ kind, source, text }): Provenance => {
    if (kind === "assumed" || source === null) {
      return { kind: "assumed", reason: text?.text ?? "" };
    }
    if (!sources.has(source.text)) {
      const guess = nearest(source.text, [...sources]);
      const fixes = guess === undefined ? [] : [{ span: source.span, text: guess }];
      report("BRM0210", source.span, { name: source.written, nearest: guess }, { fixes });
    }
    return { kind: "source", source: source.text, place: text?.text ?? null };
  });
}

function textsOf(node: IndicatorNode): Pick<Indicator, TextField> {
  const texts = (field: TextField): readonly string[] =>
    node.texts.filter((line) => line.field === field).flatMap(({ values }) => values.map(({ text }) => text));
  return {
    wording: texts("wording"),
    guide: texts("guide"),
    lead: texts("lead"),
    support: texts("support"),
    evidence: texts("evidence"),
  };
}
