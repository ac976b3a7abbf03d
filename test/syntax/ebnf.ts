/** Prints the grammar in EBNF from the parser's own productions, so that the two cannot drift apart. */
import type { Rule } from "chevrotain";
import { assertNever } from "../../src/base/invariant.ts";
import { keywords, reservedKeywords, type Spellings } from "../../src/syntax/keywords.ts";
import { type GrammarRule, type Part, sectionsOf } from "../grammar/structure.ts";
import { readingNotes, terminalNotes } from "../grammar/terminals.ts";

/** How the file calls tokens that are no keywords; what each looks like is said at its end. */
const terminals: Readonly<Record<string, string>> = {
  Name: "NAME",
  Path: "CODE",
  Number: "NUMBER",
  String: "STRING",
  Date: "DATE",
  Comparison: "COMPARISON",
  LCurly: '"{"',
  RCurly: '"}"',
  LParen: '"("',
  RParen: '")"',
  Comma: '","',
  Colon: '":"',
  Semicolon: '";"',
  DotDot: '".."',
  Percent: '"%"',
  Plus: '"+"',
  Minus: '"-"',
  Times: '"*"',
  Divide: '"/"',
  Equals: '"="',
};

/** The spellings of the signs that have several: what a file may write, by the name of the token. */
export const spellingsOfSigns: Readonly<Record<string, readonly string[]>> = {
  Comparison: [">=", "≥", "<=", "≤", ">", "<", "!=", "<>", "≠"],
  Minus: ["-", "−", "–"],
  Times: ["*", "×"],
  Divide: ["/", "÷"],
  String: ['"…"', "“…”"],
};

/** A printed part: choices need brackets in a sequence, both need them before `*`, `+` and `?`. */
interface Printed {
  readonly text: string;
  readonly kind: "atom" | "sequence" | "choice";
}

/** The text of grammar/barem.ebnf. */
export function ebnfOf(productions: Readonly<Record<string, Rule>>): string {
  const sections = sectionsOf(productions).map(
    ({ title, rules }) => `/* ${title.en} */\n\n${rules.map(printRule).join("\n")}`,
  );
  return `${[opening, ...sections, closing()].join("\n\n")}\n`;
}

const WIDTH = 110;

/** One rule: `use ::= ("use" | "dùng") STRING`. */
export function printRule({ name, part }: GrammarRule): string {
  const choices = part.kind === "choice" ? part.parts.map((one) => print(one).text) : [];
  const line = `${name} ::= ${print(part).text}`;
  return line.length > WIDTH && choices.length > 0
    ? [`${name} ::=`, ...choices.map((one, at) => wrapped(`${at === 0 ? "   " : "  |"} ${one}`))].join("\n")
    : wrapped(line);
}

/** Breaks between words, never inside quotes and not inside short brackets; a line goes on with its `|`. */
function wrapped(line: string): string {
  const start = /^[ |]*/.exec(line)?.[0] ?? "";
  const lines = [start.trimEnd()];
  for (const word of wordsOf(line.slice(start.length))) {
    const last = lines.at(-1) ?? "";
    const longer = last === "" ? `${start}${word}` : `${last} ${word}`;
    if (longer.length <= WIDTH) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(`      ${word}`);
    }
  }
  return lines.join("\n");
}

function wordsOf(text: string): readonly string[] {
  const words = text.match(/(?:\| )?(?:\((?:"[^"]*"|[^"()])+\)|"[^"]*"|[^\s"])+/g) ?? [];
  return words.flatMap((word) => (word.length > WIDTH / 2 ? wordsInBrackets(word) : [word]));
}

function wordsInBrackets(word: string): readonly string[] {
  return word.match(/(?:\| )?(?:"[^"]*"|[^\s"])+/g) ?? [];
}

function print(part: Part): Printed {
  switch (part.kind) {
    case "keyword":
      return asChoice(spelt(keywords[part.keyword]));
    case "token":
      return { text: terminalOf(part.name), kind: "atom" };
    case "rule":
      return { text: part.name, kind: "atom" };
    case "sequence":
      return { text: part.parts.map(inSequence).join(" "), kind: "sequence" };
    case "choice":
      return asChoice(part.parts.map((one) => print(one).text));
    case "optional":
      return repeated(part.part, "?");
    case "many":
      return repeated(part.part, "*");
    case "some":
      return repeated(part.part, "+");
    case "separated": {
      const item = inSequence(part.part);
      return { text: `${item} (${inSequence(part.by)} ${item})*`, kind: "sequence" };
    }
    default:
      return assertNever(part);
  }
}

function asChoice(choices: readonly string[]): Printed {
  const text = choices.join(" | ");
  return { text, kind: choices.length > 1 ? "choice" : /^[\w"][^ ]*$/.test(text) ? "atom" : "sequence" };
}

function repeated(part: Part, sign: string): Printed {
  const { text, kind } = print(part);
  return { text: kind === "atom" ? `${text}${sign}` : `(${text})${sign}`, kind: "atom" };
}

function inSequence(part: Part): string {
  const { text, kind } = print(part);
  return kind === "choice" ? `(${text})` : text;
}

/** What the printed grammar calls a token that is no keyword: NAME, or the sign in quotes. */
export function terminalOf(name: string): string {
  const text = terminals[name];
  if (text === undefined) {
    throw new Error(`There is no name for the token ${name}.`);
  }
  return text;
}

function spelt({ en, vi }: Spellings): readonly string[] {
  return [...en, ...vi].map((text) => `"${text}"`);
}

const opening = `/*
  The grammar of barem, printed from the productions of the parser (src/syntax/grammar*.ts) and compared with them by
  test/syntax/ebnf.test.ts. After a change of the grammar: UPDATE_GRAMMAR=1 npx vitest run test/syntax/ebnf.test.ts

  a b: a, then b · a | b: a or b · a?: may be left out · a*: any number · a+: at least one · ( ): brackets
  Every keyword has an English and a Vietnamese spelling; a file may use either, also mixed.
  Of signs in a row, * and / bind tighter than + and -, and "and" binds tighter than "or".
*/`;

function closing(): string {
  const reserved = Object.values(reservedKeywords).flatMap(spelt).join(" ");
  const signs = Object.entries(spellingsOfSigns).map(
    ([name, texts]) => `  ${(terminals[name] ?? name).padEnd(12)}is written ${texts.join("  ")}`,
  );
  const notes = Object.entries(terminalNotes).map(([name, { en }]) => prose(`  ${name.padEnd(12)}`, en));
  return `/*
  Terminals

${notes.join("\n")}

${signs.join("\n")}

${wrapped(`  Reserved: ${reserved}`)}

  What EBNF does not say

${readingNotes.map(({ en }) => prose("  ", en)).join("\n")}
*/`;
}

/** Sentences after what they are about, broken between words. */
function prose(about: string, text: string): string {
  const lines = [about];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    const longer = `${last}${last.endsWith(" ") ? "" : " "}${word}`;
    if (longer.length <= PROSE_WIDTH) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(" ".repeat(about.length) + word);
    }
  }
  return lines.join("\n");
}

const PROSE_WIDTH = 120;
