/** Fingerprints of figures: two cohorts with the same one are the same units with the same figures. */
import { sha256Hex } from "../base/hash.ts";
import { assertNever } from "../base/invariant.ts";
import type { ReadInputs } from "./inputs.ts";
import type { InputState } from "./outcome.ts";

/**
 * SHA-256 in hex over names and figures as they were read, in an order of their own, so that neither the order of
 * units nor of columns nor the spelling of a number ("80%", "0.8") changes it.
 */
export function figuresHash(
  units: readonly { readonly unit: string; readonly figures: ReadInputs }[],
): string {
  const figures = units.map(
    ({ unit, figures: { states } }): Entry => [
      unit.normalize("NFC"),
      inOrder([...states].flatMap(([key, state]) => figureOf(key, state))),
    ],
  );
  return sha256Hex(JSON.stringify(inOrder(figures)));
}

/** Pairs, not objects: an object has an order of its own, and names such as `__proto__`. */
export type Entry = readonly [name: string, value: unknown];

/** A figure as the fingerprint sees it; nothing of one that is not there. */
export function figureOf(key: string, state: InputState): readonly Entry[] {
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
export function inOrder<One extends Entry>(entries: readonly One[]): readonly One[] {
  return [...entries].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
}
