/** Prints a text in the one canonical layout: a row a line, two blanks an indent, comments kept, blank lines settled. */
import type { Parsed } from "./parse.ts";
import { type CommentedRow, linedUp } from "./print-columns.ts";
import { type Item, withComments } from "./print-comments.ts";
import type { KeywordLanguage } from "./print-keywords.ts";
import { isHeaded, linesOf } from "./print-lines.ts";
import { type Row, rowsOf } from "./print-rows.ts";
import { LCurly, RCurly } from "./tokens.ts";

const INDENT = "  ";

/** The text of what was parsed without a mistake, its keywords as written or all in one language. */
export function print({ cst, comments }: Parsed, keywords?: KeywordLanguage): string {
  const rows = rowsOf(linesOf(cst), 0, { keywords, comments });
  const items = withComments(rows, comments);
  const spaced = blankLines(items);
  const texts = new Map(runsOf(items, spaced).flatMap(textsOfRun));
  const printed = items.map(({ row, indent, comment }, at) => {
    const text = row === undefined ? comment : texts.get(row);
    return `${spaced.has(at) ? "\n" : ""}${INDENT.repeat(indent)}${text}\n`;
  });
  return printed.join("");
}

/** The items that have a blank line before them: where the author had some, and around what has a heading. */
function blankLines(items: readonly Item[]): ReadonlySet<number> {
  const spaced = new Set<number>();
  let above = -1;
  items.forEach(({ row, from }, at) => {
    const before = items[at - 1];
    if (before !== undefined && from - before.to > 1 && !opens(before.row) && !closes(row)) {
      spaced.add(at);
    }
    if (row !== undefined) {
      const between = items.slice(above + 1, at + 1);
      const isSpaced = between.some((_, index) => spaced.has(above + 1 + index));
      if (!isSpaced && standApart(items[above]?.row, row)) {
        spaced.add(above + 1);
      }
      above = at;
    }
  });
  return spaced;
}

function standApart(above: Row | undefined, below: Row): boolean {
  const isHeading = (row: Row, isEdge: boolean): boolean => isEdge && isHeaded(row.line);
  return (
    above !== undefined &&
    !opens(above) &&
    !closes(below) &&
    (isHeading(above, above.ends) || isHeading(below, below.begins))
  );
}

/** Whether the block that a row begins goes on below it. */
function opens(row: Row | undefined): boolean {
  return row?.words.at(-1)?.token.tokenType === LCurly;
}

function closes(row: Row | undefined): boolean {
  return row?.words[0]?.token.tokenType === RCurly;
}

/** Rows that line up: of one block, each a whole line, with no blank line between. */
function runsOf(items: readonly Item[], spaced: ReadonlySet<number>): readonly (readonly CommentedRow[])[] {
  const runs: CommentedRow[][] = [];
  let isBroken = true;
  items.forEach(({ row, comment }, at) => {
    const isWhole = row === undefined || (row.begins && row.ends);
    isBroken ||= spaced.has(at) || !isWhole;
    if (row !== undefined) {
      const run = isBroken ? undefined : runs.at(-1);
      if (run === undefined) {
        runs.push([{ row, comment }]);
      } else {
        run.push({ row, comment });
      }
      isBroken = !isWhole;
    }
  });
  return runs;
}

function textsOfRun(run: readonly CommentedRow[]): readonly (readonly [Row, string])[] {
  return linedUp(run).flatMap((text, at) => (run[at] === undefined ? [] : [[run[at].row, text] as const]));
}
