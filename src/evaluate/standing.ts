/** Decides what stands between an indicator and its points: refused figures, conditions, figures that are not there. */
import { parseExact } from "../base/exact.ts";
import { assertNever } from "../base/invariant.ts";
import type { ReadInputs } from "./inputs.ts";
import { interpret, isFailure, type Failure, type InputStates, type Scope } from "./interpret.ts";
import type { Needs } from "./needs.ts";
import { truthIn } from "./operations.ts";
import type { InputIssue, InputState, TraceCondition, Value } from "./outcome.ts";
import { assumedIn, type PreparedCondition, type PreparedIndicator } from "./prepare.ts";
import type { Result } from "./result.ts";

/** What decided, null where nothing stands in the way, and the conditions that could be tested. */
export interface Standing {
  readonly decided: Result | null;
  readonly conditions: readonly TraceCondition[];
}

/**
 * Where one unit stands on an indicator before its points, in this order: a figure it needs is refused; a condition
 * decides; a figure its rule uses is not applicable; a figure is not provided.
 */
export function standingOf(prepared: PreparedIndicator, figures: ReadInputs, scope: Scope): Standing {
  const issues = issuesFor(prepared, figures);
  if (issues !== null) {
    return { decided: { kind: "refused", issues }, conditions: [] };
  }
  const tested = testInOrder(prepared, scope);
  return { ...tested, decided: tested.decided ?? whatIsNotThere(prepared, scope.states) };
}

/** The result of reaching something that has no value: its reason where it is not applicable, else what is missing. */
export function resultOf(failure: Failure, states: InputStates): Result {
  if (failure.failure !== "no value") {
    return { kind: "failure", failure: failure.failure, at: failure.at };
  }
  const input = states.get(failure.key);
  return input?.state === "not applicable"
    ? { kind: "not applicable", reason: input.reason, assumptions: [] }
    : { kind: "pending", missing: [failure.key] };
}

/** The faults of the inputs it needs, null where none is refused. */
function issuesFor(prepared: PreparedIndicator, figures: ReadInputs): readonly InputIssue[] | null {
  const refused = prepared.inputs.filter(({ key }) => figures.states.get(key)?.state === "refused");
  if (refused.length === 0) {
    return null;
  }
  const keys = new Set(refused.map(({ key }) => key));
  return figures.issues.filter(({ input }) => keys.has(input));
}

/**
 * Conditions in written order. One whose inputs are not all there is left untested; a later one may have relied on
 * it, so after that a failure is no bug of the ruleset but one more condition that cannot be tested.
 */
function testInOrder(prepared: PreparedIndicator, scope: Scope): Standing {
  const steps: TraceCondition[] = [];
  let allTested = true;
  for (const one of prepared.conditions) {
    const step = canBeTested(one.needs, scope.states) ? interpret(one.condition.expression, scope) : null;
    const isUndecided = step === null || (isFailure(step) && (step.failure === "no value" || !allTested));
    if (isUndecided) {
      allTested = false;
      continue;
    }
    if (isFailure(step)) {
      return { decided: resultOf(step, scope.states), conditions: steps };
    }
    steps.push({ kind: one.condition.kind, step });
    const decided = decisionOf(one, truthIn(step.value), prepared, scope.states);
    if (decided !== null) {
      return { decided, conditions: steps };
    }
  }
  return { decided: null, conditions: steps };
}

/** An input that the condition itself tests may be absent: the condition is written for that. */
function canBeTested(needs: Needs, states: InputStates): boolean {
  for (const key of needs.inputs.keys()) {
    const state = states.get(key)?.state;
    const mayBeAbsent =
      needs.provided.has(key) || (state === "not applicable" && needs.notApplicable.has(key));
    if (state !== "value" && !mayBeAbsent) {
      return false;
    }
  }
  return true;
}

function decisionOf(
  { condition, text, needs }: PreparedCondition,
  holds: boolean,
  prepared: PreparedIndicator,
  states: InputStates,
): Result | null {
  switch (condition.kind) {
    case "require":
      return holds
        ? null
        : {
            kind: "refused",
            issues: [brokenCondition(condition.message ?? "", text, needs, prepared, states)],
          };
    case "not applicable when":
      return holds
        ? {
            kind: "not applicable",
            reason: condition.message ?? text,
            assumptions: assumedIn(condition.provenance),
          }
        : null;
    default:
      return assertNever(condition.kind);
  }
}

function brokenCondition(
  message: string,
  condition: string,
  needs: Needs,
  prepared: PreparedIndicator,
  states: InputStates,
): InputIssue {
  const inputs = [...needs.inputs.keys()];
  const found = [...needs.inputs].flatMap(([key, name]) => {
    const input = states.get(key);
    return input?.state === "value" ? [`${name} = ${shown(input.value)}`] : [];
  });
  return {
    code: "BRM0508",
    input: inputs[0] ?? prepared.indicator.code,
    found: found.join(", "),
    parameters: { condition, message, inputs },
  };
}

/** A decimal where there is one that says it exactly, else the fraction. */
function shown(value: Value): string {
  if (typeof value !== "object") {
    return value === true ? "yes" : value === false ? "no" : value;
  }
  const decimal = value.toShortest(40);
  return parseExact(decimal)?.equals(value) ? decimal : value.toFraction();
}

const NOT_PROVIDED: InputState = { state: "not provided" };

function whatIsNotThere({ inputs, needs }: PreparedIndicator, states: InputStates): Result | null {
  const missing: string[] = [];
  for (const { key } of inputs) {
    const input = states.get(key) ?? NOT_PROVIDED;
    const isOnlyTested = needs.provided.has(key) && !needs.inputs.has(key);
    if (input.state === "not applicable" && !isOnlyTested && !needs.notApplicable.has(key)) {
      return { kind: "not applicable", reason: input.reason, assumptions: [] };
    }
    if (input.state === "not provided" && !needs.provided.has(key)) {
      missing.push(key);
    }
  }
  return missing.length === 0 ? null : { kind: "pending", missing };
}
