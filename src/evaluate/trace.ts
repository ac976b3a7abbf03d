/** Makes the trace of an indicator: the inputs it used, the conditions tested, the rule, the rounding, the targets. */
import type { Exact } from "../base/exact.ts";
import { attempt, scopeOf } from "./attempt.ts";
import type { ReadInputs } from "./inputs.ts";
import type { Scope, Statistics } from "./interpret.ts";
import type { Trace, TraceInput, TraceRounding } from "./outcome.ts";
import { assumedIn, roundPoints, type PreparedIndicator } from "./prepare.ts";
import type { Attempt } from "./result.ts";
import { standingOf } from "./standing.ts";
import { traceTargets } from "./targets.ts";

/** Scores the indicator once more when asked: the traces of a whole cohort would not fit into memory. */
export function compileTrace(
  prepared: PreparedIndicator,
  figures: ReadInputs,
  statistics: Statistics,
  isOpen: boolean,
): () => Trace | null {
  const { unscored } = prepared.indicator;
  return unscored && prepared.targets.length === 0
    ? () => null
    : () => traceOf(prepared, figures, scopeOf(prepared, figures, statistics), isOpen);
}

function traceOf(prepared: PreparedIndicator, figures: ReadInputs, scope: Scope, isOpen: boolean): Trace {
  const { code, label, unscored } = prepared.indicator;
  const steps = unscored ? collectedOnly(prepared, figures, scope) : attempted(prepared, figures, scope);
  return {
    code,
    label,
    inputs: inputsIn(prepared, figures),
    ...steps,
    targets: traceTargets(prepared, scope, isOpen),
  };
}

type Steps = Pick<Trace, "conditions" | "definitions" | "points" | "rounded">;

function attempted(prepared: PreparedIndicator, figures: ReadInputs, scope: Scope): Steps {
  const { result, ...steps }: Attempt = attempt(prepared, figures, scope);
  return { ...steps, rounded: result.kind === "points" ? roundingOf(prepared, result.points) : null };
}

function collectedOnly(prepared: PreparedIndicator, figures: ReadInputs, scope: Scope): Steps {
  const { conditions } = standingOf(prepared, figures, scope);
  return { conditions, definitions: [], points: null, rounded: null };
}

function inputsIn({ mentioned }: PreparedIndicator, { states }: ReadInputs): readonly TraceInput[] {
  return mentioned.flatMap(({ key, name, label, kind, unitOf, options }) => {
    const input = states.get(key);
    if (input?.state !== "value") {
      return [];
    }
    const optionLabel = options.find(({ word }) => word === input.value)?.label ?? null;
    return [{ key, name, label, value: input.value, kind, unitOf, optionLabel }];
  });
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
