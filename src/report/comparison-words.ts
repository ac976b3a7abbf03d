/** Picks the words of a comparison of two rulesets. */
import type { Locale } from "../base/diagnostic.ts";
import { comparisonWordsEn } from "./comparison-words-en.ts";
import { comparisonWordsVi, type ComparisonWords } from "./comparison-words-vi.ts";

/** The word table of a locale: `comparisonWordsOf("en").before` is "Before". */
export function comparisonWordsOf(locale: Locale): ComparisonWords {
  return locale === "vi" ? comparisonWordsVi : comparisonWordsEn;
}
