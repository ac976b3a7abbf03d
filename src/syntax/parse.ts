/** Text to tree: total, so that any text gives a tree and diagnostics, never a throw. */
import { EOF, type CstNode, type IRecognitionException, type IToken } from "chevrotain";
import type { Report } from "../base/diagnostic.ts";
import type { SourceText, Span } from "../base/source.ts";
import { nearest } from "../base/suggest.ts";
import { buildFile } from "./build-tree.ts";
import { namesAmong } from "./cst.ts";
import { readExpectation, spellingsOf, termsOf } from "./expectations.ts";
import { BaremGrammar } from "./grammar.ts";
import { plannedInside } from "./keywords.ts";
import { labelOfKeyword } from "./labels.ts";
import { layoutOf, spanOfToken } from "./layout.ts";
import { scan } from "./scan.ts";
import { isWord, MOST_WORDS, reportNamesInARow, withoutQuotes } from "./stray-lines.ts";
import { keywordOf, NumberToken, Path, StringToken, Unreadable } from "./tokens.ts";
import type { FileNode } from "./tree.ts";

// The grammar is validated by a test; here that would double the time to start.
const parser = new BaremGrammar({ skipValidations: true });

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
  const { tokens, comments, isRefused } = scan(source, report);
  parser.input = [...tokens];
  parser.lost.length = 0;
  const cst: CstNode = parser.file();
  const end = { from: source.text.trimEnd().length, to: source.text.trimEnd().length };
  for (const error of parser.errors) {
    reportFault(error, tokens, end, report);
  }
  const file = buildFile(cst, report);
  const lost = new Set([...file.lost, ...namesAmong(parser.lost)]);
  return { cst, comments, file: { ...file, lost, damaged: file.damaged || isRefused } };
}

function reportFault(
  error: IRecognitionException,
  tokens: readonly IToken[],
  end: { readonly from: number; readonly to: number },
  report: Report,
): void {
  const { at, expected } = readExpectation(error.message);
  const index = error.token.tokenType === EOF ? tokens.length : tokens.indexOf(error.token) + at;
  const found = tokens[index];
  const before = tokens[index - 1];
  // A sign that cannot be read was reported as such.
  if (found?.tokenType === Unreadable) {
    return;
  }
  const keyword = found === undefined ? undefined : keywordOf(found.tokenType);
  if (found !== undefined && keyword !== undefined && plannedInside.has(keyword)) {
    report("BRM0114", spanOfToken(found), { text: labelOfKeyword(keyword) });
    return;
  }
  // Where a text in quotes is missing, the words are that text, not a name.
  const isText = expected.length === 1 && expected[0] === StringToken.name;
  if (found !== undefined && found.tokenType === Path && expected.includes(NumberToken.name)) {
    reportGroupedNumber(found, report);
  } else if (found === undefined || isText || !reportNamesInARow(tokens.slice(index), report)) {
    // What is missing at the end of a line is missing after the last word of that line.
    const missesRest = found === undefined || layoutOf(found).startsLine;
    const span = missesRest && before !== undefined ? spanOfToken(before) : found ? spanOfToken(found) : end;
    const facts = {
      expected: termsOf(expected),
      after: withoutQuotes(before?.image ?? ""),
      found: missesRest ? "" : found.image,
    };
    const meant = missesRest ? undefined : meantKeyword(tokens.slice(index), expected);
    const fixes = meant === undefined ? [] : [{ span: meant.span, text: meant.text }];
    report("BRM0105", meant?.span ?? span, { ...facts, ...meant?.facts }, { fixes });
  }
}

/** The expected keyword that the next words were probably meant to be: `số lương` is near "số lượng". */
function meantKeyword(
  tokens: readonly IToken[],
  expected: readonly string[],
):
  | { readonly span: Span; readonly text: string; readonly facts: { found: string; nearest: string } }
  | undefined {
  const spellings = expected.flatMap(spellingsOf);
  for (let count = MOST_WORDS; count > 0; count--) {
    const words = tokens.slice(0, count);
    const found = words.map(({ image }) => image).join(" ");
    const size = found.split(/\s+/).length;
    const near = words.every(isWord)
      ? nearest(
          found,
          spellings.filter((one) => one.split(" ").length === size),
        )
      : undefined;
    const [first, last] = [words[0], words.at(-1)];
    if (near !== undefined && first !== undefined && last !== undefined) {
      const span = { from: spanOfToken(first).from, to: spanOfToken(last).to };
      return { span, text: near, facts: { found, nearest: near } };
    }
  }
  return undefined;
}

/** `1.000.000` or `1.a` where a number belongs. */
function reportGroupedNumber(token: IToken, report: Report): void {
  const span = spanOfToken(token);
  const whole = token.image.replaceAll(".", "");
  report(
    "BRM0104",
    span,
    { text: token.image, whole, decimal: undefined },
    { fixes: [{ span, text: whole }] },
  );
}
