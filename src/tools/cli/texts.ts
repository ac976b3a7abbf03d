/** Picks the words of the command line in the reader's language. */
import type { Locale } from "../../base/diagnostic.ts";
import { textsEn } from "./texts-en.ts";
import type { Texts } from "./text-table.ts";
import { textsVi } from "./texts-vi.ts";

/** The texts of a locale: `textsOf("en").usage.tooMany` begins "There are too many". */
export function textsOf(locale: Locale): Texts {
  return texts[locale];
}

const texts: { readonly [L in Locale]: Texts } = { vi: textsVi, en: textsEn };
