/** Reads one day, written year-month-day, because the order of day and month differs from country to country. */
import { isDay } from "../base/calendar.ts";
import type { Fault } from "./read-number.ts";

export type DateReading =
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "fault"; readonly fault: Fault };

/** The inclusive bounds of an input of kind date. */
export interface DayBounds {
  readonly low: string | null;
  readonly high: string | null;
}

/**
 * The day that `text` (without blanks at its ends) stands for: `readDate("2023-06-30", …)` is that day,
 * `readDate("30/6/2023", …)` is BRM0519, which suggests to write 2023-06-30.
 */
export function readDate(text: string, { low, high }: DayBounds): DateReading {
  const iso = isoOf(text);
  if (iso !== text) {
    return iso === undefined || isDay(iso) ? notADay("form", iso) : notADay("calendar", undefined);
  }
  if (!isDay(text)) {
    return notADay("calendar", undefined);
  }
  const isWithin = (low === null || text >= low) && (high === null || text <= high);
  return isWithin
    ? { kind: "day", day: text }
    : fault({ code: "BRM0505", parameters: { low: low ?? undefined, high: high ?? undefined } });
}

/** Year, month and day in the order of the calendar, where the text has the form of a date at all. */
function isoOf(text: string): string | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? reordered(DAY_FIRST.exec(text)) ?? [];
  return year === undefined ? undefined : [year, two(month), two(day)].join("-");
}

function reordered(found: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  return found === null ? undefined : [found[0], found[3], found[2], found[1]];
}

function two(digits = ""): string {
  return digits.padStart(2, "0");
}

function notADay(reason: "form" | "calendar", iso: string | undefined): DateReading {
  return fault({ code: "BRM0519", parameters: { reason, iso } });
}

function fault(one: Fault): DateReading {
  return { kind: "fault", fault: one };
}

const YEAR_FIRST = /^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})$/;
const DAY_FIRST = /^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})$/;
