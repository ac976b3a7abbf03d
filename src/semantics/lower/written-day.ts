/** Days as written to their values: a whole day, where an author may have written a month. */
import { isDay, isInCalendar, lastDayOf } from "../../base/calendar.ts";
import type { Report } from "../../base/diagnostic.ts";
import type { Span } from "../../base/source.ts";

/** The day in ISO form, or null where it was reported: a month is no day, and 30 February was no token. */
export function dayOf(text: string, span: Span, report: Report): string | null {
  if (isDay(text)) {
    return text;
  }
  if (isInCalendar(text)) {
    report("BRM0124", span, { month: text, first: `${text}-01`, last: lastDayOf(text) });
  }
  return null;
}
