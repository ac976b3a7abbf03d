/** Numbers as written to their values. */
import type { Report } from "../../base/diagnostic.ts";
import { exact, parseExact } from "../../base/exact.ts";
import type { Span } from "../../base/source.ts";
import type { NumberNode } from "../../syntax/expression-tree.ts";

/** `-80%` is "-4/5". */
export function exactOf({ text, percent, negative }: NumberNode): string {
  return (parseExact(`${negative ? "-" : ""}${text}${percent ? "%" : ""}`) ?? exact(0)).toFraction();
}

/** A small whole number of the head, such as a year or a number of places; 0 where it is none (reported by a law). */
export function wholeOf(number: NumberNode | undefined): number {
  return number !== undefined && /^[0-9]{1,4}$/.test(writtenOf(number))
    ? Number.parseInt(number.text, 10)
    : 0;
}

/** Whether a number of the head is whole and within bounds, such as a year or a number of places. */
export function isWholeWithin(number: NumberNode, least: number, most: number): boolean {
  const isWhole = /^[0-9]{1,4}$/.test(writtenOf(number));
  return isWhole && wholeOf(number) >= least && wholeOf(number) <= most;
}

/** As its author wrote it: "-80%". */
export function writtenOf({ text, percent, negative }: NumberNode): string {
  return `${negative ? "-" : ""}${text}${percent ? "%" : ""}`;
}

/** Whether a number is written as thousands are in Vietnamese: `1.000` is 1 to a machine and 1000 to its author. */
export function looksGrouped(written: string): boolean {
  return /^-?[1-9][0-9]{0,2}\.[0-9]{3}$/.test(written);
}

/** Reports `1.000` where a whole number belongs. */
export function reportGrouped(written: string, span: Span, report: Report): void {
  const whole = written.replace(".", "");
  report(
    "BRM0104",
    span,
    { text: written, whole, decimal: `${written}0` },
    { fixes: [{ span, text: whole }] },
  );
}
