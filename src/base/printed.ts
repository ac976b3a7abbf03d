/** A figure as officials print it: its value, and for how much more or less it stands. */
import { exact, parseExact, type Exact } from "./exact.ts";

/** `places` are the decimals it is printed with, of a percentage two more; null where it is exact, as a fraction is. */
export interface Printed {
  readonly value: Exact;
  readonly places: number | null;
}

/** `printedFigure("58.75")` is 58.75 with 2 places, `printedFigure("71.6%")` 0.716 with 3; undefined of what is no number. */
export function printedFigure(text: string): Printed | undefined {
  const value = parseExact(text);
  if (value === undefined) return undefined;
  if (text.includes("/")) return { value, places: null };
  const isPercent = text.endsWith("%");
  const body = isPercent ? text.slice(0, -1) : text;
  const point = body.indexOf(".");
  const decimals = point === -1 ? 0 : body.length - point - 1;
  return { value, places: decimals + (isPercent ? PERCENT_PLACES : 0) };
}

/** Half of a unit of the last place: of 2 places 1/200, of an exact figure 0. */
export function toleranceOf(places: number | null): Exact {
  return places === null ? exact(0) : exact(1).over(exact(2n * 10n ** BigInt(places)));
}

/** Whether a figure printed as `printed` stands for `value`: 0.72 stands for 0.716, and not for 0.714. */
export function standsFor({ value: printed, places }: Printed, value: Exact): boolean {
  return printed.minus(value).abs().compare(toleranceOf(places)) <= 0;
}

const PERCENT_PLACES = 2;
