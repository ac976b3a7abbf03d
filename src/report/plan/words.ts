/** The words of a plan, in both languages. */
import type { Locale } from "../../base/diagnostic.ts";
import { planWordsEn } from "./words-en.ts";
import { planWordsVi } from "./words-vi.ts";
import type { PlanWords } from "./word-table.ts";

/** The word table of a locale: `planWordsOf("vi").annex` is "PHỤ LỤC". */
export function planWordsOf(locale: Locale): PlanWords {
  return locale === "vi" ? planWordsVi : planWordsEn;
}
