/** Text to tree: total, so that any text gives a tree and diagnostics, never a throw. */
import type { IToken } from "chevrotain";
import type { Report } from "../base/diagnostic.ts";
import type { SourceText, Span } from "../base/source.ts";
import { buildFile } from "./build-tree.ts";
import { type CstNode, namesAmong } from "./cst.ts";
import { termsOf } from "./expectations.ts";
import { layoutOf, spanOfToken } from "./layout.ts";
import { readAsMeant } from "./mend.ts";
import { reportOddTokens } from "./odd-tokens.ts";
import type { Fault } from "./reading.ts";
import { scan } from "./scan.ts";
import { Unreadable } from "./tokens.ts";
import type { FileNode } from "./tree.ts";
import { withoutQuotes } from "./words.ts";

/** A text as it stands on the page, with what it says. */
export interface Parsed {
  readonly cst: CstNode;
  readonly comments: readonly IToken[];
  readonly file: FileNode;
}

/** The tree of a text. What is damaged is reported, left out and marked, and the rest is whole. */
export function parse(source: SourceText, report: Report): FileNode {
  return parseAsWritten(source, report).file;
}

/** The tree of a text with its concrete syntax and its comments: what a formatter lays out again. */
export function parseAsWritten(source: SourceText, report: Report): Parsed {
  const { tokens: scanned, comments, isRefused } = scan(source, report);
  const { tokens, cst, faults, lost: left } = readAsMeant(scanned, source.text, report);
  reportOddTokens(tokens, report);
  const end = { from: source.text.trimEnd().length, to: source.text.trimEnd().length };
  for (const fault of faults) {
    if (fault.kind === "expected") {
      reportExpectation(fault, tokens, end, report);
    }
  }
  const file = buildFile(cst, report);
  const lost = new Set([...file.lost, ...namesAmong(left)]);
  return { cst, comments, file: { ...file, lost, damaged: file.damaged || isRefused } };
}

function reportExpectation(
  { at, expected }: Extract<Fault, { readonly kind: "expected" }>,
  tokens: readonly IToken[],
  end: Span,
  report: Report,
): void {
  const found = tokens[at];
  const before = tokens[at - 1];
  // A sign that cannot be read was reported as such.
  if (found?.tokenType === Unreadable) {
    return;
  }
  // What is missing at the end of a line is missing after the last word of that line.
  const missesRest = found === undefined || layoutOf(found).startsLine;
  const span = missesRest && before !== undefined ? spanOfToken(before) : found ? spanOfToken(found) : end;
  report("BRM0105", span, {
    expected: termsOf(expected),
    after: withoutQuotes(before?.image ?? ""),
    found: missesRest ? "" : withoutQuotes(found.image),
  });
}
