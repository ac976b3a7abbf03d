/** What a scheme makes of an indicator whose figures are not there, and of one that is not applicable. */
import { exact, zero, type Exact } from "../base/exact.ts";
import { assertNever } from "../base/invariant.ts";
import type { NotApplicablePolicy } from "../ir/ruleset.ts";
import type { InputIssue } from "./outcome.ts";
import { assumedIn, roundPoints, type PreparedIndicator } from "./prepare.ts";
import type { Ruled } from "./result.ts";

/** The inputs of `missing` are needed and not provided: it waits for them, has no points, or is refused. */
export function withoutFigures(
  missing: readonly string[],
  { missing: { policy, provenance } }: PreparedIndicator,
): Ruled {
  switch (policy) {
    case "pending":
      return { status: "pending", missing };
    case "zero":
      return { status: "scored", points: zero, missing, assumptions: assumedIn(provenance) };
    case "refuse":
      return { status: "refused", issues: missing.map(notProvided) };
    default:
      return assertNever(policy);
  }
}

/** An indicator that is not applicable leaves points and maximum, or has all of its points, or none of them. */
export function notApplicable(
  reason: string,
  assumptions: readonly string[],
  prepared: PreparedIndicator,
): Ruled {
  const { policy, provenance } = prepared.notApplicable;
  const maximum = policy === "full" ? assumedIn(prepared.indicator.provenance) : [];
  const reasons = new Set([...maximum, ...assumptions, ...assumedIn(provenance)]);
  return { status: "not applicable", reason, points: pointsBy(policy, prepared), assumptions: [...reasons] };
}

function pointsBy(policy: NotApplicablePolicy, prepared: PreparedIndicator): Exact | null {
  switch (policy) {
    case "exclude":
      return null;
    case "full":
      return roundPoints(prepared, exact(prepared.indicator.max));
    case "zero":
      return zero;
    default:
      return assertNever(policy);
  }
}

function notProvided(input: string): InputIssue {
  return { code: "BRM0517", input, found: "", parameters: {} };
}
