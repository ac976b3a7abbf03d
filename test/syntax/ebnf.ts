/** Prints the grammar in EBNF from the parser's own productions, so that the two cannot drift apart. */
import {
  Alternation,
  Alternative,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
  type TokenType,
} from "chevrotain";
import { keywords, reservedKeywords, type Spellings } from "../../src/syntax/keywords.ts";
import { keywordOf } from "../../src/syntax/tokens.ts";

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
  CallParen: '"("',
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

/** Rules of the parser that are no part of the language: what it reads after a mistake. */
const helpers = new Set(["strayLine"]);

/** The parts of the file, each from the rule it begins with to the first rule of another part. */
const parts = [
  { title: "Files, rulesets, groups", first: "file" },
  { title: "Indicators", first: "indicatorLine" },
  { title: "Rules, expressions, numbers, sources", first: "meaning" },
];

/** A part of a rule: choices need brackets in a sequence, both need them before `*`, `+` and `?`. */
interface Printed {
  readonly text: string;
  readonly kind: "atom" | "sequence" | "choice";
}

/** The text of grammar/barem.ebnf. */
export function ebnfOf(productions: Readonly<Record<string, Rule>>): string {
  const names = Object.keys(productions).filter((name) => !helpers.has(name));
  const starts = new Set(parts.map(({ first }) => first));
  const sections = parts.map(({ title, first }) => {
    const below = names.slice(names.indexOf(first) + 1);
    const end = below.findIndex((name) => starts.has(name));
    const rules = [first, ...below.slice(0, end < 0 ? undefined : end)];
    const printed = rules.map((name) => printRule(name, productions[name]?.definition ?? []));
    return `/* ${title} */\n\n${printed.join("\n")}`;
  });
  return `${[opening, ...sections, closing()].join("\n\n")}\n`;
}

const WIDTH = 110;

function printRule(name: string, definition: readonly IProduction[]): string {
  const [only] = definition;
  const choices = definition.length === 1 && only instanceof Alternation ? choicesOf(only) : [];
  const line = `${name} ::= ${printSequence(definition).text}`;
  return choices.length > 1 && line.length > WIDTH
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

function printSequence(nodes: readonly IProduction[]): Printed {
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1) {
    return print(only);
  }
  const texts = nodes.map((node) => inSequence(print(node)));
  return { text: texts.join(" "), kind: "sequence" };
}

function print(node: IProduction): Printed {
  if (node instanceof Terminal) {
    return printToken(node.terminalType);
  }
  if (node instanceof NonTerminal) {
    return { text: node.nonTerminalName, kind: "atom" };
  }
  if (node instanceof Alternation) {
    return asChoice(choicesOf(node));
  }
  if (node instanceof RepetitionMandatoryWithSeparator || node instanceof RepetitionWithSeparator) {
    const item = inSequence(printSequence(node.definition));
    const text = `${item} (${inSequence(printToken(node.separator))} ${item})*`;
    return node instanceof RepetitionWithSeparator
      ? { text: `(${text})?`, kind: "atom" }
      : { text, kind: "sequence" };
  }
  if (node instanceof Option) {
    return repeated(node.definition, "?");
  }
  if (node instanceof Repetition) {
    return repeated(node.definition, "*");
  }
  if (node instanceof RepetitionMandatory) {
    return repeated(node.definition, "+");
  }
  if (node instanceof Alternative) {
    return printSequence(node.definition);
  }
  throw new Error(`There is no way to print ${node.constructor.name}.`);
}

/** The choices of an alternation, inner ones laid flat, without helpers and without repetition. */
function choicesOf({ definition }: Alternation): readonly string[] {
  const texts = definition
    .map((one) => (one instanceof Alternative ? one.definition : [one]))
    .filter((nodes) => !isHelper(nodes))
    .flatMap((nodes) => {
      const [only] = nodes;
      return nodes.length === 1 && only instanceof Alternation
        ? choicesOf(only)
        : [printSequence(nodes).text];
    });
  return [...new Set(texts)];
}

function isHelper([only]: readonly IProduction[]): boolean {
  return only instanceof NonTerminal && helpers.has(only.nonTerminalName);
}

function asChoice(choices: readonly string[]): Printed {
  const text = choices.join(" | ");
  return { text, kind: choices.length > 1 ? "choice" : /^[\w"][^ ]*$/.test(text) ? "atom" : "sequence" };
}

function repeated(definition: readonly IProduction[], sign: string): Printed {
  const { text, kind } = printSequence(definition);
  return { text: kind === "atom" ? `${text}${sign}` : `(${text})${sign}`, kind: "atom" };
}

function inSequence({ text, kind }: Printed): string {
  return kind === "choice" ? `(${text})` : text;
}

function printToken(type: TokenType): Printed {
  const keyword = keywordOf(type);
  if (keyword !== undefined) {
    return asChoice(spelt(keywords[keyword]));
  }
  const text = terminals[type.name];
  if (text === undefined) {
    throw new Error(`There is no name for the token ${type.name}.`);
  }
  return { text, kind: "atom" };
}

function spelt({ en, vi }: Spellings): readonly string[] {
  return [...en, ...vi].map((text) => `"${text}"`);
}

const opening = `/*
  The grammar of barem, printed from the productions of the parser (src/syntax/grammar*.ts) and compared with them by
  test/syntax/ebnf.test.ts. After a change of the grammar: UPDATE_GRAMMAR=1 npx vitest run test/syntax/ebnf.test.ts

  a b: a, then b · a | b: a or b · a?: may be left out · a*: any number · a+: at least one · ( ): brackets
  Every keyword has an English and a Vietnamese spelling; a file may use either, also mixed.
*/`;

function closing(): string {
  const reserved = Object.values(reservedKeywords).flatMap(spelt).join(" ");
  const signs = Object.entries(spellingsOfSigns).map(
    ([name, texts]) => `  ${(terminals[name] ?? name).padEnd(12)}is written ${texts.join("  ")}`,
  );
  return `/*
  Terminals

  NAME        Letters (any Vietnamese letter), digits and _, not beginning with a digit; a keyword may also be a name
              unless it is one of the reserved ones below. Both spellings of such a keyword are the same name.
  CODE        Names or numbers joined by points, such as III.5, 6.10 or III.2.b, or a number with letters: 1a.
  NUMBER      Digits, with a point before the decimals: 20, 58.75. A comma between digits is reported.
  DATE        2022-05-20 or 2022-05.
  STRING      Text on one line in straight or curly quotes; in straight quotes \\" stands for a quote.

${signs.join("\n")}

  The words of a keyword may stand apart by any number of blanks on one line. The text is read as NFC.

${wrapped(`  Reserved: ${reserved}`)}

  What EBNF does not say

  Blanks, line ends and comments (# to the end of the line) stand between any two tokens; ";" is never needed.
  The "(" of a call touches the name before it.
  provenance after something stands on the same line; on a line of its own it belongs to the block around it.
  A word that opens a line of its block opens that line, unless "=" or ":" follows it.
  "0 points" is an amount; "points" at the beginning of a line, or before "=", "{", "by", is the rule.
*/`;
}
