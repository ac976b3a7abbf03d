/** Tells in which keyword language a text is written, so that what is proposed for it speaks the same. */
import type { Locale } from "../base/diagnostic.ts";
import { type Keyword, keywords } from "./keywords.ts";

/** Keywords that open the first line of a file, or soon one. */
const openers: readonly Keyword[] = ["use", "ruleset", "method", "group", "indicator"];

/** Such a line is mostly found in the first signs of a text, which need not all be composed then. */
const HEAD = 4096;

/** The language of the first line that opens with a keyword: `bộ chỉ số …` is Vietnamese, `ruleset …` English. */
export function keywordLanguageOf(text: string): Locale {
  const found = FIRST.exec(text.slice(0, HEAD).normalize("NFC")) ?? FIRST.exec(text.normalize("NFC"));
  const first = found?.[1] ?? "";
  return openers.some((keyword) => keywords[keyword].vi.includes(first.replaceAll(/\s+/g, " ")))
    ? "vi"
    : "en";
}

const spellings = openers.flatMap((keyword) => [...keywords[keyword].vi, ...keywords[keyword].en]);
const FIRST = new RegExp(
  `^\\s*(${spellings.map((one) => one.replaceAll(" ", "\\s+")).join("|")})(?=\\s)`,
  "mu",
);
