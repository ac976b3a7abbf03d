/** Scores one indicator of one unit, with the trace of how it came to its points. */
import type { Exact } from "../base/exact.ts";
import { assertNever, InvariantError, invariant } from "../base/invariant.ts";
import type { ReadInputs } from "./inputs.ts";
import { interpret, isFailure, type Scope, type Statistics } from "./interpret.ts";
import { numberIn } from "./operations.ts";
import type { Step, Trace, TraceRounding } from "./outcome.ts";
import { assumedIn, type PreparedIndicator } from "./prepare.ts";
import type { Attempt, IndicatorScore } from "./result.ts";
import { resultOf, standingOf } from "./standing.ts";

/** The score of an indicator in one unit: 750 of 1000 in `ratio / 80% * max` of 20 points is 75/4. */
export function interpretIndicator(
  prepared: PreparedIndicator,
  figures: ReadInputs,
  statistics: Statistics,
): IndicatorScore {
  if (prepared.indicator.unscored) {
    return unscored(prepared, figures);
  }
  const attempt = tryIndicator(prepared, figures, statistics);
  const { result } = attempt;
  const score = { ...blank(prepared), trace: compileTrace(prepared, figures, statistics) };
  switch (result.kind) {
    case "points":
      return { ...score, status: "scored", ...awarded(prepared, result.points, attempt) };
    case "not applicable":
      return { ...score, status: result.kind, reason: result.reason, assumptions: result.assumptions };
    case "refused":
      return { ...score, status: result.kind, issues: result.issues };
    case "pending":
      return { ...score, status: result.kind, missing: result.missing };
    case "failure":
      throw new InvariantError(`BRM0901: ${result.failure} in indicator ${prepared.indicator.code}`);
    default:
      return assertNever(result);
  }
}

/**
 * The result of a scored indicator as data, failures of its rule included, before rounding: `points = b / a` with
 * a = 0 gives `{ kind: "failure", failure: "division by zero" }`. `missing` also names a statistic that is not given.
 */
export function tryIndicator(
  prepared: PreparedIndicator,
  figures: ReadInputs,
  statistics: Statistics,
): Attempt {
  const scope = scopeOf(prepared, figures, statistics);
  const { decided, conditions } = standingOf(prepared, figures, scope);
  const { points: rule, code } = prepared.indicator;
  invariant(rule !== null, `indicator ${code} has no rule`);
  if (decided !== null) {
    return { result: decided, conditions, definitions: definitionsIn(scope), points: null };
  }
  const step = interpret(rule, scope);
  const definitions = definitionsIn(scope);
  return isFailure(step)
    ? { result: resultOf(step, scope.states), conditions, definitions, points: null }
    : { result: { kind: "points", points: numberIn(step.value) }, conditions, definitions, points: step };
}

/** Points as awarded: 20/3 is 6.67 with `round indicators 2 half up`. */
export function roundPoints({ rounding }: PreparedIndicator, points: Exact): Exact {
  return rounding === undefined ? points : points.round(rounding.places, rounding.mode);
}

/**
 * The scope of a unit that belongs to the cohort of an indicator, else null. No statistic is known yet, so a
 * condition that turns on one stays untested and has no say in who belongs.
 */
export function cohortScope(prepared: PreparedIndicator, figures: ReadInputs): Scope | null {
  const scope = scopeOf(prepared, figures, new Map());
  return standingOf(prepared, figures, scope).decided === null ? scope : null;
}

function scopeOf(prepared: PreparedIndicator, figures: ReadInputs, statistics: Statistics): Scope {
  return {
    states: figures.states,
    statistics,
    definitions: prepared.definitions,
    evaluated: new Map(),
    rollUps: new Map(),
  };
}

function definitionsIn(scope: Scope): Trace["definitions"] {
  return [...scope.evaluated].flatMap(([name, one]) => (isFailure(one) ? [] : [{ name, step: one }]));
}

const NOTHING = {
  points: null,
  reason: null,
  missing: [],
  targets: [],
  issues: [],
  assumptions: [],
} as const;

function blank({ indicator, max }: PreparedIndicator): IndicatorScore {
  return { indicator, max, status: "unscored", ...NOTHING, trace: () => null };
}

/** A fault in a figure that is only collected is still told, but takes nothing away from the unit. */
function unscored(prepared: PreparedIndicator, figures: ReadInputs): IndicatorScore {
  const own = new Set(prepared.indicator.inputs.map((input) => input.key));
  return { ...blank(prepared), issues: figures.issues.filter((issue) => own.has(issue.input)) };
}

function awarded(prepared: PreparedIndicator, before: Exact, { definitions, points }: Attempt) {
  const steps = [...definitions.map((one) => one.step), ...(points === null ? [] : [points])];
  const taken = steps.flatMap(assumedCases);
  const assumptions =
    taken.length === 0 ? prepared.assumptions : [...new Set([...prepared.assumptions, ...taken])];
  return { points: roundPoints(prepared, before), assumptions };
}

/** The reasons of the assumed cases that were taken anywhere in a step. */
function assumedCases({ expression, branch, steps }: Step): readonly string[] {
  const taken = expression.kind === "cases" && branch !== null ? expression.cases[branch]?.assumed : null;
  const inside = steps.flatMap(assumedCases);
  return taken === null || taken === undefined ? inside : [taken, ...inside];
}

/** Scores the indicator once more when asked: the traces of a whole cohort would not fit into memory. */
function compileTrace(prepared: PreparedIndicator, figures: ReadInputs, statistics: Statistics): () => Trace {
  return () => traceOf(prepared, figures, statistics);
}

function traceOf(prepared: PreparedIndicator, figures: ReadInputs, statistics: Statistics): Trace {
  const { result, ...steps } = tryIndicator(prepared, figures, statistics);
  const inputs = prepared.inputs.flatMap(({ key, name, label, options }) => {
    const input = figures.states.get(key);
    if (input?.state !== "value") {
      return [];
    }
    const optionLabel = options.find(({ word }) => word === input.value)?.label ?? null;
    return [{ key, name, label, value: input.value, optionLabel }];
  });
  const { code, label } = prepared.indicator;
  return {
    code,
    label,
    inputs,
    ...steps,
    rounded: result.kind === "points" ? roundingOf(prepared, result.points) : null,
  };
}

function roundingOf(prepared: PreparedIndicator, before: Exact): TraceRounding | null {
  const { rounding } = prepared;
  return rounding === undefined
    ? null
    : {
        before: before.toFraction(),
        after: roundPoints(prepared, before).toFraction(),
        places: rounding.places,
        mode: rounding.mode,
        assumed: assumedIn(rounding.provenance)[0] ?? null,
      };
}
