/** Writes days for people: as Vietnamese documents print them, or year-month-day. */
import type { Locale } from "../base/diagnostic.ts";

/** `dayText("2023-06-30", "vi")` is "30/6/2023"; in English it stays "2023-06-30". */
export function dayText(iso: string, locale: Locale): string {
  const [year = "", month = "", day = ""] = iso.split("-").map((part) => part.replace(/^0+/, ""));
  return locale === "vi" ? [day, month, year].join("/") : iso;
}
