/** Numbers as written to their values. */
import { exact, parseExact } from "../base/exact.ts";
import type { NumberNode } from "../syntax/tree.ts";

/** `-80%` is "-4/5". */
export function exactOf({ text, percent, negative }: NumberNode): string {
  return (parseExact(`${negative ? "-" : ""}${text}${percent ? "%" : ""}`) ?? exact(0)).toFraction();
}

/** A small whole number of the head, such as a year or a number of places; 0 where it is none (reported by a law). */
export function wholeOf(number: NumberNode | undefined): number {
  return number !== undefined && isSmallWhole(number) ? Number.parseInt(number.text, 10) : 0;
}

/** Whether a number of the head can be a year or a number of places. */
export function isSmallWhole({ text, percent, negative }: NumberNode): boolean {
  return /^[0-9]{1,4}$/.test(text) && !percent && !negative;
}
