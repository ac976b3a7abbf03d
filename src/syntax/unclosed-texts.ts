/** Gives a text without its closing quote an end: before the block or the maximum that it has swallowed. */
import type { IToken } from "chevrotain";
import { lex } from "./lexer.ts";
import { UnclosedString } from "./tokens.ts";

const BLANK = "[ \\t\\u00A0]";
const MAX = `(?:(?:max|(?:điểm${BLANK}+)?tối${BLANK}+đa)${BLANK}+[0-9]+(?:\\.[0-9]+)?${BLANK}*)?`;

/** What may follow a text on its line: `max 20 {`, `}`, `{ a: 1 } gives 5`. */
const TAILS = {
  "whole block": new RegExp(`${BLANK}*${MAX}\\{[^{}]*\\}${BLANK}*(?:(?:gives|được).*)?$`),
  brace: new RegExp(`${BLANK}*${MAX}[{}]${BLANK}*$`),
};

/** What has swallowed a block or the beginning or end of one: the token cut before it, with the tokens of what follows. */
export function cutUnclosed(token: IToken, swallowed: "whole block" | "brace"): readonly IToken[] {
  const tail = token.tokenType === UnclosedString ? TAILS[swallowed].exec(token.image) : null;
  const at = tail === null ? 0 : tail.index + tail[0].length - tail[0].trimStart().length;
  if (tail === null || at < 1) {
    return [token];
  }
  const image = token.image.slice(0, tail.index);
  const cut: IToken = {
    ...token,
    image,
    endOffset: token.startOffset + image.length - 1,
    endColumn: (token.startColumn ?? 1) + image.length - 1,
  };
  return [cut, ...lex(token.image.slice(at)).tokens.map((one) => moved(one, token, at))];
}

function moved(token: IToken, before: IToken, by: number): IToken {
  const column = (before.startColumn ?? 1) + by - 1;
  return {
    ...token,
    startOffset: token.startOffset + before.startOffset + by,
    endOffset: (token.endOffset ?? token.startOffset) + before.startOffset + by,
    ...{ startLine: before.startLine ?? 1, endLine: before.startLine ?? 1 },
    ...{ startColumn: (token.startColumn ?? 1) + column, endColumn: (token.endColumn ?? 1) + column },
  };
}
