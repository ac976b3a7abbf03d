/** Tells of each target of an indicator whether a unit meets it. */
import { interpret, isFailure, type Scope } from "./interpret.ts";
import { truthIn } from "./operations.ts";
import type { TargetOutcome, TraceTarget } from "./outcome.ts";
import type { PreparedIndicator } from "./prepare.ts";

/**
 * Every target tested, in written order: `target ratio >= 10%` with 1 of 5 is met. A figure that is not there, or a
 * division by zero, leaves it open; so does everything where `isOpen`, because the figures as a whole cannot be used.
 */
export function traceTargets(
  { targets }: PreparedIndicator,
  scope: Scope,
  isOpen: boolean,
): readonly TraceTarget[] {
  return targets.map(({ target: { expression, message } }) => {
    const before = new Set(scope.evaluated.keys());
    const step = isOpen ? null : interpret(expression, scope);
    const definitions = [...scope.evaluated].flatMap(([name, one]) =>
      before.has(name) || isFailure(one) ? [] : [{ name, step: one }],
    );
    return { message, definitions, expression, step: step === null || isFailure(step) ? null : step };
  });
}

/** Whether each target is met, without the steps. */
export function targetsOf(
  prepared: PreparedIndicator,
  scope: Scope,
  isOpen: boolean,
): readonly TargetOutcome[] {
  return traceTargets(prepared, scope, isOpen).map(({ message, step }, index) => ({
    text: prepared.targets[index]?.text ?? "",
    message,
    met: step === null ? null : truthIn(step.value),
  }));
}
