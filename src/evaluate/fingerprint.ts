/** The fingerprint of a cohort: two rankings with the same one compared the same units by the same figures. */
import { sha256Hex } from "../base/hash.ts";
import { assertNever } from "../base/invariant.ts";
import type { CohortStatistics } from "./cohort.ts";
import type { ReadInputs } from "./inputs.ts";
import { isFailure } from "./interpret.ts";
import type { InputState } from "./outcome.ts";

/**
 * SHA-256 in hex over names and figures as they were read, in an order of their own, so that neither the order of
 * units nor of columns nor the spelling of a number ("80%", "0.8") changes it. The statistics are part of it because
 * units that are not scored as a whole may still bear on them.
 */
export function fingerprintOf(
  units: readonly { readonly unit: string; readonly figures: ReadInputs }[],
  cohort: CohortStatistics,
): string {
  const figures = units.map(
    ({ unit, figures: { states } }): Entry => [
      unit.normalize("NFC"),
      sorted([...states].flatMap(([key, state]) => figureOf(key, state))),
    ],
  );
  const statistics = [...cohort].map(
    ([code, values]): Entry => [
      code,
      sorted([...values].map(([key, value]) => [key, isFailure(value) ? null : value.toFraction()])),
    ],
  );
  return sha256Hex(JSON.stringify([sorted(figures), sorted(statistics)]));
}

/** Pairs, not objects: an object has an order of its own, and names such as `__proto__`. */
type Entry = readonly [name: string, value: unknown];

function figureOf(key: string, state: InputState): readonly Entry[] {
  switch (state.state) {
    case "value":
      return [[key, typeof state.value === "object" ? state.value.toFraction() : state.value]];
    case "not applicable":
      return [[key, [state.reason]]];
    case "not provided":
    case "refused":
      return [];
    default:
      return assertNever(state);
  }
}

/** By code units, which are the same in every locale. */
function sorted(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
}
