/** Tells whether a printed figure is the right one with a slip of the hand: a digit, two digits swapped, the decimal mark. */
import { exact, type Exact } from "../base/exact.ts";
import type { Printed } from "../base/printed.ts";
import type { CauseKind } from "./reconciliation.ts";

type Misprint = Extract<CauseKind, { kind: "misprint" }>;

/** `misprintOf({ value: 57.85, places: 2 }, 58.75)` is of the swapped digits; null where no single slip explains it. */
export function misprintOf({ value: printed, places }: Printed, value: Exact): Misprint | null {
  const how = places === null ? null : slipBetween(value, printed, places);
  return how === null ? null : { kind: "misprint", how };
}

function slipBetween(value: Exact, printed: Exact, places: number): Misprint["how"] | null {
  const [right, wrong] = [value.toFixed(places), printed.toFixed(places)];
  if (right.replaceAll(/\D/g, "").length < FEWEST_DIGITS) {
    return null;
  }
  if (right.length === wrong.length) {
    const differing = [...right].flatMap((digit, at) => (digit === wrong[at] ? [] : [at]));
    const [first = 0, second = 0] = differing;
    if (differing.length === 1) return "digit";
    const isSwap = differing.length === 2 && right[first] === wrong[second] && right[second] === wrong[first];
    // Digits on both sides of the mark are neighbours too.
    if (isSwap && /^\.?$/.test(right.slice(first + 1, second))) return "swapped";
  }
  if (isShifted(exact(right), printed)) return "mark";
  const [bare, given] = [right, wrong].map((text) =>
    text.includes(".") ? text.replace(/\.?0+$/, "") : text,
  );
  if (withoutOne(right).includes(wrong) || withoutOne(bare ?? "").includes(given ?? ""))
    return "missing digit";
  return withoutOne(given ?? "").includes(bare ?? "") ? "extra digit" : null;
}

/** The same digits with the mark elsewhere. */
function isShifted(right: Exact, wrong: Exact): boolean {
  const shifts = [1n, 2n, 3n, 4n].map((power) => exact(10n ** power));
  return (
    !right.isZero() &&
    shifts.some((shift) => right.times(shift).equals(wrong) || wrong.times(shift).equals(right))
  );
}

/** A text without each of its digits in turn. */
function withoutOne(text: string): readonly string[] {
  return [...text].flatMap((digit, at) => (/\d/.test(digit) ? [text.slice(0, at) + text.slice(at + 1)] : []));
}

const FEWEST_DIGITS = 2;
