/** Indicator nodes to indicators: inputs with their ranges, definitions in order of use, conditions, rule, examples. */
import type { Report } from "../../base/diagnostic.ts";
import { once } from "../../base/once.ts";
import { everyPart, type Expression } from "../../ir/expression.ts";
import type { Condition, Definition, Indicator, Input, Target } from "../../ir/ruleset.ts";
import type { ConditionNode, IndicatorNode, RuleNode, TargetNode, TextField } from "../../syntax/tree.ts";
import { expectPoints, expectTruth } from "../laws/kinds-agree.ts";
import { lowerExamples } from "./lower-examples.ts";
import { lowerDefinition, lowerExpression } from "./lower-expression.ts";
import { lowerProvenance } from "./lower-provenance.ts";
import { isUnscored } from "./unscored.ts";
import { exactOf } from "./written-number.ts";
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
  const unscored = isUnscored(node) || around.inUnscoredGroup;
  const max = node.max === null ? "0" : exactOf(node.max);
  const scope = scopeOf(node, max, around.scope);
  const definitions = lowerDefinitions(node, scope, report);
  const conditions = node.conditions.map((condition) => lowerCondition(condition, scope, around, report));
  const [rule] = node.rules;
  const points = rule === undefined ? null : lowerRule(rule, scope, report);
  const targets = node.targets.map((target) => lowerTarget(target, scope, around, report));
  const texts = textsOf(node);
  const whole = conditions.filter((condition) => condition !== null);
  const wholeTargets = targets.filter((target) => target !== null);
  const indicator: Indicator = {
    kind: "indicator",
    code: node.code.text,
    label: node.label.text,
    max: unscored ? "0" : max,
    unscored,
    provenance: lowerProvenance(node.provenance, around, report),
    inputs: [...scope.own.values()],
    definitions,
    conditions: whole,
    points: unscored ? null : points,
    pointsProvenance: rule === undefined ? [] : lowerProvenance(rule.provenance, around, report),
    targets: wholeTargets,
    cannotExpress: node.cannotExpress.map(({ text, span }) => ({ words: text, span })),
    lowerIsBetter: node.lowerIsBetter.length > 0,
    wording: texts.wording,
    guide: texts.guide,
    lead: texts.lead,
    support: texts.support,
    evidence: texts.evidence,
    examples: lowerExamples(
      node.examples,
      scope,
      once(() => statisticsAsked([...conditions, ...targets, { expression: points }], scope)),
      report,
    ),
    span: node.span,
  };
  const isRuled = points !== null || unscored || (rule === undefined && node.cannotExpress.length > 0);
  const areLinesWhole = whole.length === conditions.length && wholeTargets.length === targets.length;
  const areOptionsApart = node.inputs.every(
    ({ options }) =>
      options.length < 2 || new Set(options.map(({ word }) => word.text)).size === options.length,
  );
  return { indicator, node, isWhole: !node.damaged && areLinesWhole && isRuled && areOptionsApart };
}

/** Keys of the statistics of the cohort that the rule asks for; null where a part of it is not known. */
function statisticsAsked(
  parts: readonly ({ readonly expression: Expression | null } | null)[],
  { lowered }: Scope,
): ReadonlySet<string> | null {
  const expressions = parts.map((part) => part?.expression ?? null);
  const known = expressions.filter((one) => one !== null);
  if (known.length < expressions.length) {
    return null;
  }
  const statistics = everyPart(known, lowered).filter((part) => part.kind === "cohort");
  return new Set(statistics.map(({ key }) => key));
}

function scopeOf(node: IndicatorNode, max: string, scope: RulesetScope): Scope {
  const own = new Map<string, Input>();
  for (const declared of node.inputs) {
    const input = scope.inputOf.get(declared);
    if (input !== undefined && !own.has(declared.name.text)) {
      own.set(declared.name.text, input);
    }
  }
  const definitions = new Map(node.definitions.map((definition) => [definition.name.text, definition]));
  // Field by field: to spread a scope for every indicator took longer than all else here.
  return {
    background: scope.background,
    inputs: scope.inputs,
    inputOf: scope.inputOf,
    doubtful: scope.doubtful,
    measures: scope.measures,
    sizes: scope.sizes,
    methods: scope.methods,
    lost: scope.lost,
    damagedChoices: scope.damagedChoices,
    code: node.code.text,
    max,
    own,
    definitions,
    lowered: new Map(),
    underway: [],
    call: null,
    rollUps: null,
    repeatsName:
      own.size < node.inputs.length ||
      definitions.size < node.definitions.length ||
      node.definitions.some(({ name }) => own.has(name.text)),
  };
}

/** Every definition, each after those it uses. */
function lowerDefinitions(node: IndicatorNode, scope: Scope, report: Report): readonly Definition[] {
  for (const definition of node.definitions) {
    lowerDefinition(definition.name.text, scope, report);
  }
  // A definition is kept when it is whole, which is after all that it uses.
  const definitions: Definition[] = [];
  for (const [name, expression] of scope.lowered) {
    const definition = scope.definitions.get(name);
    if (expression !== null && definition !== undefined) {
      definitions.push({ name, expression, span: definition.span });
    }
  }
  return definitions;
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

function lowerTarget(node: TargetNode, scope: Scope, around: Surroundings, report: Report): Target | null {
  const expression = lowerExpression(node.expression, scope, report);
  const provenance = lowerProvenance(node.provenance, around, report);
  if (expression === null || !expectTruth(expression, report)) {
    return null;
  }
  return { expression, message: node.message?.text ?? null, provenance, span: node.span };
}

function lowerRule(node: RuleNode, scope: Scope, report: Report): Expression | null {
  const expression = lowerExpression(node.expression, scope, report);
  return expression !== null && expectPoints(expression, report) ? expression : null;
}

function emptyTexts(): Record<TextField, readonly string[]> {
  return { wording: [], guide: [], lead: [], support: [], evidence: [] };
}

function textsOf({ texts }: IndicatorNode): Pick<Indicator, TextField> {
  const all = emptyTexts();
  for (const { field, values } of texts) {
    all[field] = all[field].concat(values.map(({ text }) => text));
  }
  return all;
}
