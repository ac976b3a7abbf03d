/** Finds, once for all units, what each indicator of a ruleset needs to be scored. */
import type { Decimal } from "decimal.js";
import { exact, type Exact } from "../base/exact.ts";
import type { Expression } from "../ir/expression.ts";
import { type Condition, type Indicator, type Input, indicatorsOf, inputsOf } from "../ir/ruleset.ts";
import type { Provenance, Rounding, Ruleset, Target } from "../ir/ruleset.ts";
import { needsOf, needsWithStatistics, type Definitions, type Needs } from "./needs.ts";

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
  const keys = indicator.inputs.map(({ key }) => key);
  const needed = keysIn(needs);
  const wished = keysIn(wishes);
  const bearing = bearingOn(indicator, needed, wished);
  const inputs = lookedUp(bearing, declared);
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
    statistics:
      wishes.statistics.size === 0 ? needs.statistics : new Map([...needs.statistics, ...wishes.statistics]),
    inputs,
    mentioned: wished.size === 0 ? inputs : [...new Set([...inputs, ...lookedUp(wished, declared)])],
    collected: new Set(keys.filter((key) => indicator.unscored || !bearing.has(key))),
    assumptions: assumedIn([...indicator.provenance, ...indicator.pointsProvenance]),
    rounding: ruleset.rounding.find((one) => one.stage === "indicators"),
    missing: ruleset.missing,
    notApplicable: ruleset.notApplicable,
  };
}

function pointsIn({ points }: Indicator): readonly Expression[] {
  return points === null ? [] : [points];
}

/** Keys of its own inputs, then of others in order of first use. */
function bearingOn(
  { inputs }: Indicator,
  needed: ReadonlySet<string>,
  wished: ReadonlySet<string>,
): ReadonlySet<string> {
  // Texts are collected, never scored, and a target decides nothing: an indicator does not wait for them.
  const own = inputs.filter(({ kind, key }) => kind !== "text" && (needed.has(key) || !wished.has(key)));
  return new Set([...own.map(({ key }) => key), ...needed]);
}

function keysIn({ inputs, provided, notApplicable }: Needs): ReadonlySet<string> {
  return new Set([...inputs.keys(), ...provided, ...notApplicable]);
}

function lookedUp(keys: ReadonlySet<string>, declared: ReadonlyMap<string, Input>): readonly Input[] {
  return [...keys].flatMap((key) => declared.get(key) ?? []);
}

function textOf({ span: { from, to } }: Expression, ruleset: Ruleset): string {
  return ruleset.origin?.text.slice(from, to) ?? "";
}
