/** The words of an official table beside recomputed points, in both languages. */
import type { Locale } from "../base/diagnostic.ts";
import type { ReconcileWords } from "./reconcile-wording.ts";
import { reconcileWordsEn } from "./reconcile-words-en.ts";
import { reconcileWordsVi } from "./reconcile-words-vi.ts";

/** `reconcileWordsOf("en").verdicts.differs` is "differs". */
export function reconcileWordsOf(locale: Locale): ReconcileWords {
  return words[locale];
}

const words: { readonly [L in Locale]: ReconcileWords } = { vi: reconcileWordsVi, en: reconcileWordsEn };
