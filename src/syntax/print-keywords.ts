/** Which of its spellings a keyword gets: as written, or the usual one of a keyword language where it stands. */
import { type Keyword, keywords } from "./keywords.ts";
import type { Word } from "./print-lines.ts";
import { CallParen, LParen, NumberToken, StringToken } from "./tokens.ts";

/** The two languages that keywords exist in. */
export type KeywordLanguage = "vi" | "en";

/** The spellings of a keyword from the one wanted to the last resort; each of them is the same token. */
export function spellingsInOrder(
  word: Word,
  keyword: Keyword,
  next: Word | undefined,
  language: KeywordLanguage | undefined,
): readonly string[] {
  const { vi, en } = keywords[keyword];
  const written = word.token.image.replaceAll(/\s+/g, " ");
  switch (language) {
    case undefined:
      return [written, ...vi, ...en];
    case "en":
      return [...en, ...vi];
    case "vi":
      return [usualInVietnamese(keyword, word, next), ...vi, ...en];
  }
}

/** Vietnamese words one thing differently in different places: `tối đa 20`, but `tỷ lệ * điểm tối đa`. */
function usualInVietnamese(keyword: Keyword, word: Word, next: Word | undefined): string {
  const [usual, other = usual]: readonly [string, ...string[]] = keywords[keyword].vi;
  const type = next?.token.tokenType;
  switch (keyword) {
    case "max":
      return type === NumberToken ? usual : other;
    case "points":
      return word.rule === "declaration" ? other : usual;
    case "by":
      return type === StringToken ? other : usual;
    case "not":
      return type === LParen || type === CallParen ? other : usual;
    default:
      return usual;
  }
}

/** Whether two words side by side would be read as one keyword: `nguồn` and `tài liệu`. */
export function wouldMerge(left: string, right: string): boolean {
  const joined = `${left} ${right}`;
  return longKeywords.some(
    (one) => one.length > left.length && joined.startsWith(one) && !LETTER.test(joined.slice(one.length)),
  );
}

const LETTER = /^[\p{L}\p{N}_]/u;
const longKeywords = Object.values(keywords)
  .flatMap(({ vi, en }): readonly string[] => [...vi, ...en])
  .filter((spelling) => spelling.includes(" "));
