/** Picks the words of lists and printed tables of rulesets, and writes what their heads say. */
import type { Locale } from "../base/diagnostic.ts";
import type { Basis, Ruleset } from "../ir/ruleset.ts";
import { dayText } from "./days.ts";
import { schemeWordsEn } from "./scheme-words-en.ts";
import { schemeWordsVi, type SchemeWords } from "./scheme-words-vi.ts";

/** The word table of a locale: `schemeWordsOf("vi").levels.commune` is "xã". */
export function schemeWordsOf(locale: Locale): SchemeWords {
  return words[locale];
}

/** A legal basis: "922/QĐ-BTTTT ngày 20/5/2022, Bộ Thông tin và Truyền thông". */
export function basisText({ number, dated, by }: Basis, locale: Locale): string {
  const words = schemeWordsOf(locale);
  const day =
    dated === null
      ? ""
      : ` ${isDay(dated) ? words.onDay(dayText(dated, locale)) : words.inMonth(monthText(dated, locale))}`;
  return `${number}${day}${by === null ? "" : `, ${by}`}`;
}

/** The years: "2023", "2021–2023"; undefined where there are none. */
export function periodText(period: Ruleset["period"]): string | undefined {
  return period === null
    ? undefined
    : period.from === period.to
      ? String(period.from)
      : `${period.from}–${period.to}`;
}

function isDay(dated: string): boolean {
  return dated.split("-").length === 3;
}

function monthText(dated: string, locale: Locale): string {
  const [year = "", month = ""] = dated.split("-");
  return locale === "vi" ? `${month.replace(/^0/, "")}/${year}` : dated;
}

const words: { readonly [L in Locale]: SchemeWords } = { vi: schemeWordsVi, en: schemeWordsEn };
