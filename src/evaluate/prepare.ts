/** Finds, once for all units, what each indicator of a ruleset needs to be scored. */
import type { Decimal } from "decimal.js";
import { exact } from "../base/exact.ts";
import { type Condition, type Indicator, type Input, indicatorsOf, inputsOf } from "../ir/ruleset.ts";
import type { Provenance, Rounding, Ruleset } from "../ir/ruleset.ts";
import { needsOf, type Definitions, type Needs } from "./needs.ts";

/** An indicator with what follows from its text alone. */
export interface PreparedIndicator {
  readonly indicator: Indicator;
  readonly max: Decimal;
  readonly definitions: Definitions;
  readonly conditions: readonly PreparedCondition[];
  /** Of its conditions, its rule and the statistics in them. */
  readonly needs: Needs;
  /** Every input whose state bears on it: its own, then others in order of first use. */
  readonly inputs: readonly Input[];
  /** The reasons of its assumed maximum and rule; what is assumed of its group changes no points of its own. */
  readonly assumptions: readonly string[];
  /** How points are rounded at the indicators. */
  readonly rounding: Rounding | undefined;
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
  return indicatorsOf(ruleset.children).map((indicator) => prepare(indicator, ruleset, declared));
}

/** The reasons among `provenance` that are assumptions, each once. */
export function assumedIn(provenance: readonly Provenance[]): readonly string[] {
  return [...new Set(provenance.flatMap((one) => (one.kind === "assumed" ? [one.reason] : [])))];
}

function prepare(
  indicator: Indicator,
  ruleset: Ruleset,
  declared: ReadonlyMap<string, Input>,
): PreparedIndicator {
  const definitions = new Map(indicator.definitions.map((one) => [one.name, one.expression]));
  const needs = needsOfIndicator(indicator, definitions);
  return {
    indicator,
    max: exact(indicator.max).toDecimal(),
    definitions,
    conditions: indicator.conditions.map((condition) => ({
      condition,
      text: textOf(condition, ruleset),
      needs: needsOf([condition.expression], definitions),
    })),
    needs,
    inputs: inputsFor(indicator, needs, declared),
    assumptions: assumedIn([...indicator.provenance, ...indicator.pointsProvenance]),
    rounding: ruleset.rounding.find((one) => one.stage === "indicators"),
  };
}

/** The unit being scored belongs to its cohort, so what a statistic is of is needed too. */
function needsOfIndicator(indicator: Indicator, definitions: Definitions): Needs {
  const rules = indicator.conditions.map((one) => one.expression);
  const expressions = indicator.points === null ? rules : [...rules, indicator.points];
  const statistics = [...needsOf(expressions, definitions).statistics.values()];
  return needsOf([...expressions, ...statistics.map((one) => one.of)], definitions);
}

function inputsFor(
  indicator: Indicator,
  needs: Needs,
  declared: ReadonlyMap<string, Input>,
): readonly Input[] {
  // Texts are collected, never scored: an indicator does not wait for them.
  const own = indicator.inputs.filter(({ kind }) => kind !== "text").map(({ key }) => key);
  const keys = new Set([...own, ...needs.inputs.keys(), ...needs.provided, ...needs.notApplicable]);
  return [...keys].flatMap((key) => declared.get(key) ?? []);
}

function textOf(condition: Condition, ruleset: Ruleset): string {
  const { from, to } = condition.expression.span;
  return ruleset.origin?.text.slice(from, to) ?? "";
}
