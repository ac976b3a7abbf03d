/** Lines to rows: which words stand together on one line of the printed text. */
import type { IToken } from "chevrotain";
import { displayWidth } from "../base/width.ts";
import { type KeywordLanguage, wouldMerge } from "./print-keywords.ts";
import { type Block, isBlock, isData, isHeaded, type Line, type Word } from "./print-lines.ts";
import { gapBefore, spell } from "./print-words.ts";

/** One line of the printed text, without its comment. */
export interface Row {
  readonly indent: number;
  readonly words: readonly Word[];
  readonly texts: readonly string[];
  readonly line: Line;
  /** Whether its line begins, and ends, on this row. */
  readonly begins: boolean;
  readonly ends: boolean;
}

export interface Style {
  readonly keywords: KeywordLanguage | undefined;
  readonly comments: readonly IToken[];
}

/** The widest block of several entries that stands on one row, from brace to brace. */
const WIDTH = 110;

/** A block of data stands on the row of its line; any other has a row for each of its lines. */
export function rowsOf(lines: readonly Line[], indent: number, style: Style): readonly Row[] {
  return lines.flatMap((line) => {
    const rows: Row[] = [];
    let words: Word[] = [];
    const endRow = (ends: boolean) => {
      const begins = rows.length === 0;
      rows.push({ indent, words, texts: spell(words, style.keywords), line, begins, ends });
    };
    for (const part of line.parts) {
      if (!isBlock(part)) {
        words.push(part);
      } else if (isOneRow(part, line, style)) {
        words.push(...wordsOf(part));
      } else {
        words.push(part.open);
        endRow(false);
        for (const row of rowsOf(part.lines, indent + 1, style)) {
          rows.push(row);
        }
        words = [part.close];
      }
    }
    endRow(true);
    return rows;
  });
}

/**
 * What is computed or declared, and what stands under a heading, has a row of its own; entries that are only data stand
 * side by side while they are short.
 */
function isOneRow(block: Block, line: Line, style: Style): boolean {
  const { lines } = block;
  const isPlain = lines.every((one) => isData(one) && !isHeaded(line) && !one.parts.some(isBlock));
  return isPlain && !isCommented(block, style) && fitsOneRow(wordsOf(block), lines.length, style);
}

/** Whether a comment stands between the braces: the first one below the opening brace, found by halving. */
function isCommented({ open, close }: Block, { comments }: Style): boolean {
  let [low, high] = [0, comments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const isAbove = (comments[middle]?.startOffset ?? 0) < open.token.startOffset;
    [low, high] = isAbove ? [middle + 1, high] : [low, middle];
  }
  const first = comments[low];
  return first !== undefined && first.startOffset < close.token.startOffset;
}

/** Entries with a blank line between them stay apart, and so do two that would be read as one word. */
function fitsOneRow(words: readonly Word[], entries: number, { keywords }: Style): boolean {
  const texts = spell(words, keywords);
  const width = displayWidth(texts.map((text, at) => gapBefore(words, at) + text).join(""));
  const areTogether = words.every(({ token, opensLine }, at) => {
    const lines = (token.startLine ?? 0) - (words[at - 1]?.token.startLine ?? 0);
    return !opensLine || at < 2 || (lines <= 1 && !wouldMerge(texts[at - 1] ?? "", texts[at] ?? ""));
  });
  return areTogether && (entries < 2 || width <= WIDTH);
}

function wordsOf({ open, lines, close }: Block): readonly Word[] {
  return [
    open,
    ...lines.flatMap(({ parts }) => parts.flatMap((part) => (isBlock(part) ? [] : [part]))),
    close,
  ];
}
