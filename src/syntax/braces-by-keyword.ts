/** Puts missing braces where the keywords say they belong: a group never stands in an indicator, whatever the indentation. */
import type { IToken } from "chevrotain";
import type { Report } from "../base/diagnostic.ts";
import type { Keyword } from "./keywords.ts";
import { labelOfToken } from "./token-labels.ts";
import { lineOpeners } from "./line-openers.ts";
import { spanOfToken } from "./layout.ts";
import { tokenAfter } from "./repair.ts";
import { keywordOf, LCurly, RCurly, UnclosedString } from "./tokens.ts";

type Kind = "ruleset" | "group" | "indicator" | "other";

interface OpenBlock {
  readonly brace: IToken;
  readonly kind: Kind;
}

/** The tokens with balanced braces, each brace put in or left out reported once. */
export function bracesByKeyword(tokens: readonly IToken[], report: Report): readonly IToken[] {
  const repaired: IToken[] = [];
  const open: OpenBlock[] = [];
  const lastStructural = tokens.findLastIndex((_, index) => isHeadAt(tokens, index));
  let head: Kind = "other";
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.startLine !== before?.endLine) {
      openHead(repaired, open, head, before, report);
      head = headAt(tokens, index);
      closeBefore(repaired, open, head === "other" ? openerOf(token) : head, report);
    }
    if (token.tokenType === LCurly) {
      open.push({ brace: token, kind: head });
      head = "other";
    }
    const closes = token.tokenType === RCurly;
    const isTooMany =
      closes &&
      (open.length === 0 || (open.length === 1 && index < lastStructural) || goesOn(open, tokens[index + 1]));
    if (isTooMany) {
      report("BRM0108", spanOfToken(token), {});
      continue;
    }
    if (closes) {
      open.pop();
    }
    repaired.push(token);
  }
  closeWhile(repaired, open, () => true, report);
  return repaired;
}

/** Whether the indicator that a brace would close goes on below it. */
function goesOn(open: readonly OpenBlock[], next: IToken | undefined): boolean {
  return open.at(-1)?.kind === "indicator" && next !== undefined && openerOf(next) === "line of an indicator";
}

/** What block a line opens that begins at a token. */
function headAt(tokens: readonly IToken[], index: number): Kind {
  const keyword = keywordOf(tokens[index]?.tokenType ?? LCurly);
  return isHeadAt(tokens, index) && (keyword === "ruleset" || keyword === "group" || keyword === "indicator")
    ? keyword
    : "other";
}

function isHeadAt(tokens: readonly IToken[], index: number): boolean {
  const [token, before] = [tokens[index], tokens[index - 1]];
  const keyword = token === undefined ? undefined : keywordOf(token.tokenType);
  const isHead = keyword === "ruleset" || keyword === "group" || keyword === "indicator";
  return isHead && token?.startLine !== before?.endLine;
}

/** The head before this line has no brace of its own. */
function openHead(
  repaired: IToken[],
  open: OpenBlock[],
  head: Kind,
  last: IToken | undefined,
  report: Report,
): void {
  if (head === "other" || last === undefined) {
    return;
  }
  // A text that was not closed has swallowed the brace, and is reported as such.
  if (last.tokenType !== UnclosedString) {
    report("BRM0105", spanOfToken(last), { expected: [labelOfToken(LCurly)], found: "", after: last.image });
  }
  const brace = tokenAfter(LCurly, "", last);
  repaired.push(brace);
  open.push({ brace, kind: head });
}

/** What a line is that opens with a keyword: one of an indicator, a head, or one that may stand in any block. */
function openerOf({ tokenType }: IToken): Kind | "line of an indicator" {
  const keyword = keywordOf(tokenType);
  return keyword !== undefined && ofIndicators.has(keyword) ? "line of an indicator" : "other";
}
const ofIndicators: ReadonlySet<Keyword> = new Set(
  lineOpeners.indicator.filter((keyword) => keyword !== "source" && keyword !== "assumed"),
);

/** Closes the blocks in which such a line cannot stand. */
function closeBefore(
  repaired: IToken[],
  open: OpenBlock[],
  line: Kind | "line of an indicator",
  report: Report,
): void {
  switch (line) {
    case "ruleset":
      closeWhile(repaired, open, () => true, report);
      break;
    case "group":
    case "indicator":
      closeWhile(repaired, open, ({ kind }) => kind === "indicator" || kind === "other", report);
      break;
    case "line of an indicator":
      // Blocks of a ruleset's head have lines that open with names.
      if (open.some(({ kind }) => kind === "indicator")) {
        closeWhile(repaired, open, ({ kind }) => kind === "other", report);
      }
      break;
    case "other":
  }
}

function closeWhile(
  repaired: IToken[],
  open: OpenBlock[],
  isPast: (block: OpenBlock) => boolean,
  report: Report,
): void {
  for (let top = open.at(-1); top !== undefined && isPast(top); top = open.at(-1)) {
    report("BRM0107", spanOfToken(top.brace), {});
    repaired.push(tokenAfter(RCurly, "", repaired.at(-1) ?? top.brace));
    open.pop();
  }
}
