/** Picks the words of the forms that officials fill in. */
import type { Locale } from "../base/diagnostic.ts";
import { templateWordsEn } from "./template-words-en.ts";
import { templateWordsVi, type TemplateWords } from "./template-words-vi.ts";

/** The word table of a locale: `templateWordsOf("vi").columns.claimed` is "Tự đánh giá". */
export function templateWordsOf(locale: Locale): TemplateWords {
  return words[locale];
}

const words: { readonly [L in Locale]: TemplateWords } = { vi: templateWordsVi, en: templateWordsEn };
