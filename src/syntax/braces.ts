/** Puts missing braces where the indentation says they belong, or else the keywords; text whose braces balance is never touched. */
import { createTokenInstance, type IToken, type TokenType } from "chevrotain";
import { type Diagnostic, type Report, reportInto } from "../base/diagnostic.ts";
import { bracesByKeyword } from "./braces-by-keyword.ts";
import type { Keyword } from "./keywords.ts";
import { labelOfKeyword } from "./labels.ts";
import { labelOfToken } from "./token-labels.ts";
import { lineOpeners } from "./line-openers.ts";
import {
  Identifier,
  keywordOf,
  keywordTokens,
  LCurly,
  RCurly,
  StringToken,
  UnclosedString,
} from "./tokens.ts";
import { spanOfToken } from "./layout.ts";
import { tokenAfter } from "./repair.ts";
import { cutUnclosed } from "./unclosed-texts.ts";

interface OpenBlock {
  readonly brace: IToken;
  /** Column of the line that opened it. */
  readonly indent: number;
}

/** The tokens with balanced braces; each brace put in or left out is reported once. */
export function balanceBraces(tokens: readonly IToken[], report: Report): readonly IToken[] {
  if (isBalanced(tokens)) {
    return tokens;
  }
  // A text that is not closed may have swallowed a brace; it is reported as such.
  const cut = tokens.flatMap((token) => cutUnclosed(token, "brace"));
  if (isBalanced(cut)) {
    return cut;
  }
  // Indentation tells more, unless there is none or it lies: then it finds brace after brace to mend.
  const [first, second] = [mendedBy(repair, tokens), mendedBy(bracesByKeyword, tokens)];
  const best = second.found.length < first.found.length ? second : first;
  for (const { code, span, parameters, related, fixes } of best.found) {
    report(code, span, parameters, { related, fixes });
  }
  return best.tokens;
}

function mendedBy(mend: typeof repair, tokens: readonly IToken[]) {
  const found: Diagnostic[] = [];
  return { tokens: mend(tokens, reportInto(found)), found };
}

function isBalanced(tokens: readonly IToken[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    depth += token.tokenType === LCurly ? 1 : token.tokenType === RCurly ? -1 : 0;
    if (depth < 0) {
      return false;
    }
  }
  return depth === 0;
}

function repair(tokens: readonly IToken[], report: Report): readonly IToken[] {
  const repaired: IToken[] = [];
  const open: OpenBlock[] = [];
  let line = 0;
  let indent = 0;
  for (const [index, token] of tokens.entries()) {
    const closes = token.tokenType === RCurly;
    const startsLine = token.startLine !== line;
    if (startsLine) {
      line = token.startLine ?? line;
      indent = token.startColumn ?? indent;
      if (closes && isAmidst(open, tokens, index)) {
        reportTooMany(token, report);
        continue;
      }
      closeDeeper(repaired, open, closes ? indent + 1 : indent, report);
    }
    if (isTwice(token, tokens[index - 1])) {
      const span = spanOfToken(token);
      report("BRM0135", span, { sign: token.image }, { fixes: [{ span, text: "" }] });
      continue;
    }
    if (token.tokenType === LCurly) {
      open.push({ brace: token, indent });
    }
    if (closes && !startsLine && goesOn(open, tokens, index)) {
      reportTooMany(token, report);
    } else if (!closes || closeOne(repaired, open, startsLine ? indent : undefined, token, report)) {
      repaired.push(token);
    }
  }
  closeDeeper(repaired, open, 0, report);
  return repaired;
}

/** `{ {`: a block has one brace. */
function isTwice(token: IToken, before: IToken | undefined): boolean {
  return token.tokenType === LCurly && before?.tokenType === LCurly;
}

/** Whether the lines after a brace in the midst of a line still stand in the block that it would close. */
function goesOn(open: readonly OpenBlock[], tokens: readonly IToken[], at: number): boolean {
  const top = open.at(-1);
  const line = tokens[at]?.endLine ?? 0;
  const next = tokens.find(({ startLine = 0 }, index) => index > at && startLine > line);
  const isHere = top === undefined || top.brace.startLine === line;
  const column = next?.startColumn ?? 0;
  return !isHere && (column > top.indent || (column === top.indent && next?.tokenType === RCurly));
}

/** Whether deeper lines follow a brace at the beginning of a line: there they stand in no block that it could close. */
function isAmidst(open: readonly OpenBlock[], tokens: readonly IToken[], at: number): boolean {
  const [brace, next, top] = [tokens[at], tokens[at + 1], open.at(-1)];
  const column = brace?.startColumn ?? 0;
  const isDeeper =
    next !== undefined && next.startLine !== brace?.startLine && (next.startColumn ?? 0) > column;
  const closesNothing = top === undefined || top.indent !== column || top.brace === tokens[at - 1];
  return isDeeper && closesNothing;
}

/** Closes the blocks whose lines cannot go on at this column. */
function closeDeeper(repaired: IToken[], open: OpenBlock[], column: number, report: Report): void {
  for (let top = open.at(-1); top !== undefined && top.indent >= column; top = open.at(-1)) {
    report("BRM0107", spanOfToken(top.brace), {});
    repaired.push(tokenAfter(RCurly, "", repaired.at(-1) ?? top.brace));
    open.pop();
  }
}

/** Whether the closing brace has a block to close, if need be one whose opening brace is put in. */
function closeOne(
  repaired: IToken[],
  open: OpenBlock[],
  column: number | undefined,
  brace: IToken,
  report: Report,
): boolean {
  const top = open.at(-1);
  if (top !== undefined && (column === undefined || top.indent >= column)) {
    open.pop();
    return true;
  }
  const header = column === undefined ? -1 : lastLineAt(repaired, column);
  const last = repaired[header];
  if (last === undefined) {
    return column !== undefined && openHeadless(repaired, open, column, report)
      ? true
      : reportTooMany(brace, report);
  }
  // A text that was not closed has swallowed the brace, and is reported as such.
  if (last.tokenType !== UnclosedString) {
    report("BRM0105", spanOfToken(last), { expected: [labelOfToken(LCurly)], found: "", after: last.image });
  }
  repaired.splice(header + 1, 0, tokenAfter(LCurly, "", last));
  return true;
}

function reportTooMany(brace: IToken, report: Report): false {
  report("BRM0108", spanOfToken(brace), {});
  return false;
}

/** Whether deeper lines stand above the brace: then it is the first line of their block that is missing. */
function openHeadless(
  repaired: IToken[],
  open: readonly OpenBlock[],
  column: number,
  report: Report,
): boolean {
  const top = open.at(-1);
  const home = top === undefined ? -1 : repaired.indexOf(top.brace);
  let first = repaired.length;
  let inside = 0;
  for (let index = repaired.length - 1; index > home; index--) {
    const token = repaired[index];
    inside += token?.tokenType === RCurly ? 1 : token?.tokenType === LCurly ? -1 : 0;
    const opensLine = token !== undefined && token.startLine !== repaired[index - 1]?.endLine;
    if (opensLine && inside === 0 && (token.startColumn ?? 0) <= column) {
      break;
    }
    first = opensLine && inside === 0 ? index : first;
  }
  const token = repaired[first];
  if (token === undefined) {
    return false;
  }
  const keyword = blockAround(token);
  report("BRM0134", spanOfToken(token), { block: labelOfKeyword(keyword) });
  repaired.splice(first, 0, ...headOf(keyword, token));
  return true;
}

/** What the block is that has a line which opens so. */
function blockAround({ tokenType }: IToken): Keyword {
  const keyword = keywordOf(tokenType);
  const holds = (block: "ruleset" | "group" | "indicator") =>
    keyword !== undefined && lineOpeners[block].some((one) => one === keyword);
  return holds("group")
    ? "group"
    : holds("ruleset")
      ? "ruleset"
      : holds("indicator")
        ? "indicator"
        : "points";
}

/** The lines of a ruleset or group are read in spite of the missing head; those of any other block are left out. */
function headOf(keyword: Keyword, first: IToken): readonly IToken[] {
  const before = (type: TokenType, image: string) => {
    const { startOffset: offset, startLine: line = 1, startColumn: column = 1 } = first;
    return createTokenInstance(type, image, offset, offset - 1, line, line, column, column);
  };
  const head =
    keyword === "ruleset" || keyword === "group"
      ? [before(keywordTokens[keyword], ""), before(Identifier, ""), before(StringToken, '""')]
      : [];
  return [...head, before(LCurly, "")];
}

/** The index of the last token of the last line that begins at `column` and has deeper lines below it; -1 if none. */
function lastLineAt(tokens: readonly IToken[], column: number): number {
  for (let index = tokens.length - 1; index >= 0; index--) {
    const [previous, token] = [tokens[index - 1], tokens[index]];
    const beginsLine = previous?.startLine !== token?.startLine;
    if (beginsLine && (token?.startColumn ?? 0) <= column) {
      const end = tokens.findIndex((one, at) => at > index && one.startLine !== token?.startLine);
      const isHeader = token?.startColumn === column && mayOpenBlock(token) && end > 0;
      return isHeader && tokens[end - 1]?.tokenType !== LCurly ? end - 1 : -1;
    }
  }
  return -1;
}

const blocks: ReadonlySet<Keyword> = new Set<Keyword>([
  ...(["ruleset", "group", "indicator", "background", "sources", "grade"] as const),
  ...(["method", "input", "points", "example"] as const),
]);

/** Whether a line that begins so can have a block: `total 30` cannot. */
function mayOpenBlock({ tokenType }: IToken): boolean {
  const keyword = keywordOf(tokenType);
  return tokenType !== RCurly && (keyword === undefined || blocks.has(keyword));
}
