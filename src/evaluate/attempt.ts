/** Tries the rule of one indicator on the figures of one unit. */
import type { Exact } from "../base/exact.ts";
import { invariant } from "../base/invariant.ts";
import type { DefinitionReference, Expression, InputReference } from "../ir/expression.ts";
import type { ReadInputs } from "./inputs.ts";
import { interpret, isFailure, type Scope, type Statistics } from "./interpret.ts";
import { numberIn } from "./operations.ts";
import type { Step, Trace } from "./outcome.ts";
import type { PreparedIndicator } from "./prepare.ts";
import type { Attempt, Result } from "./result.ts";
import { resultOf, standingOf } from "./standing.ts";

/**
 * The result of a scored indicator as data, failures of its rule included, before rounding: `points = b / a` with
 * a = 0 gives `{ kind: "failure", failure: "division by zero" }`. `missing` also names a statistic that is not given.
 */
export function tryIndicator(
  prepared: PreparedIndicator,
  figures: ReadInputs,
  statistics: Statistics,
): Attempt {
  return attempt(prepared, figures, scopeOf(prepared, figures, statistics));
}

/** The same within a scope, whose definitions stay evaluated. */
export function attempt(prepared: PreparedIndicator, figures: ReadInputs, scope: Scope): Attempt {
  const { decided, conditions } = standingOf(prepared, figures, scope);
  const result = prepared.indicator.cannotExpress.length > 0 ? unsaid(prepared, decided) : decided;
  if (result !== null) {
    return { result, conditions, definitions: definitionsIn(scope), points: null };
  }
  const { points: rule, code } = prepared.indicator;
  invariant(rule !== null, `indicator ${code} has no rule`);
  const step = interpret(rule, scope);
  const definitions = definitionsIn(scope);
  return isFailure(step)
    ? { result: resultOf(step, scope.states), conditions, definitions, points: null }
    : { result: { kind: "points", points: numberIn(step.value) }, conditions, definitions, points: step };
}

/**
 * The scope of a unit that belongs to the cohort of an indicator, else null. No statistic is known yet, so a
 * condition that turns on one stays untested and has no say in who belongs.
 */
export function cohortScope(prepared: PreparedIndicator, figures: ReadInputs): Scope | null {
  const scope = scopeOf(prepared, figures, new Map());
  return standingOf(prepared, figures, scope).decided === null ? scope : null;
}

/** What the names of an indicator stand for in one unit, with nothing evaluated yet. */
export function scopeOf(prepared: PreparedIndicator, figures: ReadInputs, statistics: Statistics): Scope {
  return {
    states: figures.states,
    statistics,
    definitions: prepared.definitions,
    evaluated: new Map(),
    rollUps: NONE,
  };
}

/** What a rule that reads one figure alone comes to where that has a value; null where it fails. */
export function pointsWith(
  rule: Expression,
  figure: DefinitionReference | InputReference,
  value: Exact,
): Exact | null {
  const isInput = figure.kind === "input";
  const step = interpret(rule, {
    states: new Map(isInput ? [[figure.key, { state: "value", value }]] : []),
    statistics: NONE,
    definitions: NONE,
    evaluated: new Map(
      isInput ? [] : [[figure.name, { expression: figure, value, steps: [], branch: null }]],
    ),
    rollUps: NONE,
  });
  return isFailure(step) ? null : numberIn(step.value);
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

function definitionsIn(scope: Scope): Trace["definitions"] {
  const definitions: { name: string; step: Step }[] = [];
  for (const [name, step] of scope.evaluated) {
    if (!isFailure(step)) {
      definitions.push({ name, step });
    }
  }
  return definitions;
}

/** Half a rule scores nothing: what the language cannot say refuses the indicator, whatever the figures are. */
function unsaid({ indicator }: PreparedIndicator, decided: Result | null): Result {
  const issues = indicator.cannotExpress.map(
    ({ words }) => ({ code: "BRM0518", input: indicator.code, found: "", parameters: { words } }) as const,
  );
  return { kind: "refused", issues: [...issues, ...(decided?.kind === "refused" ? decided.issues : [])] };
}
