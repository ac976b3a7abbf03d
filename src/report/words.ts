/** Picks the words of a report in the reader's language. */
import type { Locale } from "../base/diagnostic.ts";
import { wordsEn } from "./words-en.ts";
import { wordsVi, type Words } from "./words-vi.ts";

/** The word table of a locale: `wordsOf("vi").max` is "điểm tối đa". */
export function wordsOf(locale: Locale): Words {
  return words[locale];
}

const words: { readonly [L in Locale]: Words } = { vi: wordsVi, en: wordsEn };
