/** Finds, once for all units, what each indicator of a ruleset needs to be scored. */
import type { Decimal } from "decimal.js";
import { exact, type Exact } from "../base/exact.ts";
import type { Expression } from "../ir/expression.ts";
import { type Condition, type Indicator, type Input, indicatorsOf, inputsOf } from "../ir/ruleset.ts";
import type { Provenance, Rounding, Ruleset, Target } from "../ir/ruleset.ts";
import { needsOf, type Definitions, type Needs } from "./needs.ts";

/** An indicator with what follows from the text alone. */
export interface PreparedIndicator {
  readonly indicator: Indicator;
  readonly max: Decimal;
  readonly definitions: Definitions;
  readonly conditions: readonly PreparedCondition[];
  readonly targets: readonly { readonly target: Target; readonly text: string }[];
  /** Of its conditions, its rule and the statistics in them. */
  readonly needs: Needs;
  /** Those of its needs, and those that only its targets ask for. */
  readonly statistics: Needs["statistics"];
  /** Every input whose state bears on it: its own, then others in order of first use. */
  readonly inputs: readonly Input[];
  /** The inputs to show in its trace: also those that only its targets mention. */
  readonly mentioned: readonly Input[];
  /** Keys of its own inputs whose faults are told, but take nothing away from it. */
  readonly collected: ReadonlySet<string>;
  /** The reasons of its assumed maximum and rule; what is assumed of its group changes no points of its own. */
  readonly assumptions: readonly string[];
  /** How points are rounded at the indicators. */
  readonly rounding: Rounding | undefined;
  readonly missing: Ruleset["missing"];
  readonly notApplicable: Ruleset["notApplicable"];
}

export interface PreparedCondition {
  readonly condition: Condition;
  /** As the author wrote it; "" where the ruleset has no text. */
  readonly text: string;
  readonly needs: Needs;
}

/** Every indicator of a ruleset prepared, in printed order. */
export function prepareIndicators(ruleset: Ruleset): readonly PreparedIndicator[] {
  const declared = new Map(inputsOf(ruleset).map((input) => [input.key, input]));
  return indicatorsOf(ruleset.children).map((indicator) => prepareIndicator(indicator, ruleset, declared));
}

/** The reasons among `provenance` that are assumptions, each once. */
export function assumedIn(provenance: readonly Provenance[]): readonly string[] {
  return [...new Set(provenance.flatMap((one) => (one.kind === "assumed" ? [one.reason] : [])))];
}

/** Points as awarded: 20/3 is 6.67 with `round indicators 2 half up`. */
export function roundPoints({ rounding }: PreparedIndicator, points: Exact): Exact {
  return rounding === undefined ? points : points.round(rounding.places, rounding.mode);
}

/** One indicator prepared; `declared` are the inputs of the ruleset by key. */
export function prepareIndicator(
  indicator: Indicator,
  ruleset: Ruleset,
  declared: ReadonlyMap<string, Input>,
): PreparedIndicator {
  const definitions = new Map(indicator.definitions.map((one) => [one.name, one.expression]));
  const rules = [...indicator.conditions.map((one) => one.expression), ...pointsIn(indicator)];
  const needs = needsWithStatistics(rules, definitions);
  const wishes = needsWithStatistics(
    indicator.targets.map((one) => one.expression),
    definitions,
  );
  const inputs = inputsFor(indicator, needs, wishes, declared);
  const bearing = new Set(indicator.unscored ? [] : inputs.map(({ key }) => key));
  return {
    indicator,
    max: exact(indicator.max).toDecimal(),
    definitions,
    conditions: indicator.conditions.map((condition) => ({
      condition,
      text: textOf(condition.expression, ruleset),
      needs: needsOf([condition.expression], definitions),
    })),
    targets: indicator.targets.map((target) => ({ target, text: textOf(target.expression, ruleset) })),
    needs,
    statistics: new Map([...needs.statistics, ...wishes.statistics]),
    inputs,
    mentioned: lookedUp([...inputs.map(({ key }) => key), ...keysIn(wishes)], declared),
    collected: new Set(indicator.inputs.map(({ key }) => key).filter((key) => !bearing.has(key))),
    assumptions: assumedIn([...indicator.provenance, ...indicator.pointsProvenance]),
    rounding: ruleset.rounding.find((one) => one.stage === "indicators"),
    missing: ruleset.missing,
    notApplicable: ruleset.notApplicable,
  };
}

function pointsIn({ points }: Indicator): readonly Expression[] {
  return points === null ? [] : [points];
}

/** The unit being scored belongs to its cohort, so what a statistic is of is needed too. */
function needsWithStatistics(expressions: readonly Expression[], definitions: Definitions): Needs {
  const statistics = [...needsOf(expressions, definitions).statistics.values()];
  return needsOf([...expressions, ...statistics.map((one) => one.of)], definitions);
}

function inputsFor(
  indicator: Indicator,
  needs: Needs,
  wishes: Needs,
  declared: ReadonlyMap<string, Input>,
): readonly Input[] {
  const needed = keysIn(needs);
  const onlyWished = new Set(keysIn(wishes).filter((key) => !needed.includes(key)));
  // Texts are collected, never scored, and a target decides nothing: an indicator does not wait for them.
  const own = indicator.inputs.filter(({ kind, key }) => kind !== "text" && !onlyWished.has(key));
  return lookedUp([...own.map(({ key }) => key), ...needed], declared);
}

function keysIn({ inputs, provided, notApplicable }: Needs): readonly string[] {
  return [...inputs.keys(), ...provided, ...notApplicable];
}

function lookedUp(keys: readonly string[], declared: ReadonlyMap<string, Input>): readonly Input[] {
  return [...new Set(keys)].flatMap((key) => declared.get(key) ?? []);
}

function textOf({ span: { from, to } }: Expression, ruleset: Ruleset): string {
  return ruleset.origin?.text.slice(from, to) ?? "";
}
