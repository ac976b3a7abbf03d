/** What messages call the keywords of the language, in both languages. */
import type { Term } from "../base/codes.ts";
import { type Keyword, keywords } from "./keywords.ts";

/** A keyword as each language first spells it: `labelOfKeyword("ratio")` is "tỷ lệ", "ratio". */
export function labelOfKeyword(keyword: Keyword): Term {
  const { vi, en } = keywords[keyword];
  return { vi: vi[0], en: en[0] };
}

/** A spelling of a keyword, and the first one of the other language: `labelAsSpelt("max", "điểm tối đa")` keeps it. */
export function labelAsSpelt(keyword: Keyword, spelling: string): Term {
  const label = labelOfKeyword(keyword);
  const { vi }: { readonly vi: readonly string[] } = keywords[keyword];
  return vi.includes(spelling) ? { ...label, vi: spelling } : { ...label, en: spelling };
}
