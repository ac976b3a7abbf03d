/** Puts the keywords of a text into English and leaves everything else where it is, also in a text with mistakes. */
import { keywords } from "../../syntax/keywords.ts";
import { lex } from "../../syntax/lexer.ts";
import { keywordOf } from "../../syntax/tokens.ts";

/** `inEnglishKeywords("điểm = r * tối đa")` is "points = r * max". */
export function inEnglishKeywords(text: string): string {
  let [english, done] = ["", 0];
  for (const { image, startOffset, tokenType } of lex(text).tokens) {
    const keyword = keywordOf(tokenType);
    const word = keyword === undefined ? image : keywords[keyword].en[0];
    english += text.slice(done, startOffset) + word;
    done = startOffset + image.length;
  }
  return english + text.slice(done);
}
