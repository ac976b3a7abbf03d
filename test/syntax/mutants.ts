/** Makes texts that nobody should write, from a seed: mutants of real ones, and garbage from the words of the language. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keywords } from "../../src/syntax/keywords.ts";
import { lex } from "../../src/syntax/lexer.ts";
import { filesBelow, root } from "../imports.ts";
import { fencesOf } from "../manual/fences.ts";

/** Texts have at most this many lines. */
const MOST_LINES = 60;

/** A small generator of numbers, the same for the same seed (mulberry32). */
export interface Random {
  /** A whole number from 0 up to `end`, which is left out. */
  readonly below: (end: number) => number;
  readonly oneOf: <T>(list: readonly T[], otherwise: T) => T;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { below, oneOf: (list, otherwise) => list[below(list.length)] ?? otherwise };
}

/** What is mutated: shipped rulesets, the examples of the manual, the examples of the codes. */
export function originals(): readonly string[] {
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  const barem = [...filesBelow("rulesets"), ...filesBelow("test/diagnostics")].filter((file) =>
    file.endsWith(".barem"),
  );
  const chapters = filesBelow("docs").filter((file) => file.endsWith(".md"));
  const fences = chapters.flatMap((file) => fencesOf(read(file)));
  return [
    ...barem.map(read),
    ...fences.filter(({ language }) => language === "barem").map(({ body }) => body),
  ];
}

/** Sixty lines of a text, from a line that is not indented much, so that whole blocks come with it. */
function cut(text: string, random: Random): string {
  const lines = text.split("\n");
  const last = Math.max(0, lines.length - MOST_LINES);
  const starts = lines.flatMap((line, at) => (at <= last && /^ {0,4}\S/.test(line) ? [at] : []));
  const start = random.oneOf(starts, 0);
  return lines.slice(start, start + MOST_LINES).join("\n");
}

/** One text for one seed. */
export function textFrom(seed: number, texts: readonly string[]): string {
  const random = randomFrom(seed);
  if (random.below(8) === 0) {
    return garbage(random);
  }
  let text = cut(random.oneOf(texts, ""), random);
  for (let times = 1 + random.below(3); times > 0; times--) {
    text = random.oneOf(mutations, (same) => same)(text, random);
  }
  return text.split(/\r\n|\n|\r/).length > MOST_LINES ? cut(text, random) : text;
}

type Mutation = (text: string, random: Random) => string;

interface Piece {
  readonly from: number;
  readonly to: number;
}

function pieceOf(text: string, random: Random): Piece {
  const { tokens } = lex(text);
  const token = random.oneOf(tokens, tokens[0] ?? { startOffset: 0, image: "" });
  return { from: token.startOffset, to: token.startOffset + token.image.length };
}

function replaced(text: string, { from, to }: Piece, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

const spellings: readonly string[] = Object.values(keywords).flatMap(({ en, vi }) => [...en, ...vi]);

// biome-ignore format: a list of characters
const odd: readonly string[] = [
  "\uD800", "\uDC00", "\u202E", "\u2066", "\u200F", "\u200B", "\u200D", "\u00AD", "\uFEFF", "\u00A0", "\u202F", "\u3000",
  "\u2028", "\u2029", "\u0000", "\u001B[31m", "\u0301", "\u0323\u0302", "１", "ａ", "：", "（", "）", "＝", "｛", "“", "”", "«", "»", "„",
  "а", "ο", "Н", "ж", "表", "👍", "👩‍👩‍👧", "🇻🇳", "&quot;", "&gt;", "•", "–", "—", "−", "≥", "≧", "…", "'", "`", "\\", "$", "@", "^",
];
const signs: readonly string[] = [
  ...'{}()"“”:;,=+-*/%<>#.\n ',
  "..",
  ">=",
  "=>",
  "\r",
  "\r\n",
  "\n\n",
  "0,5",
  "1.000",
  "20/5/2022",
];

const mutations: readonly Mutation[] = [
  // tokens
  (text, random) => replaced(text, pieceOf(text, random), ""),
  (text, random) => {
    const piece = pieceOf(text, random);
    const image = text.slice(piece.from, piece.to);
    return replaced(text, piece, `${image} ${image}`);
  },
  (text, random) => {
    const [one, other] = [pieceOf(text, random), pieceOf(text, random)].sort((a, b) => a.from - b.from);
    if (one === undefined || other === undefined || one.to > other.from) {
      return text;
    }
    return replaced(
      replaced(text, other, text.slice(one.from, one.to)),
      one,
      text.slice(other.from, other.to),
    );
  },
  (text, random) => replaced(text, pieceOf(text, random), random.oneOf(spellings, "max")),
  (text, random) => {
    const [one, other] = [pieceOf(text, random), pieceOf(text, random)];
    return replaced(text, one, text.slice(other.from, other.to));
  },
  // characters
  (text, random) => {
    const from = random.below(text.length + 1);
    return replaced(text, { from, to: from + 1 }, "");
  },
  (text, random) => {
    const from = random.below(text.length + 1);
    return replaced(text, { from, to: from }, random.oneOf(signs, " "));
  },
  (text, random) => {
    const from = random.below(text.length + 1);
    return replaced(text, { from, to: from + random.below(2) }, random.oneOf(odd, " "));
  },
  (text, random) => {
    const from = random.below(text.length + 1);
    return replaced(text, { from, to: from + 2 }, [...text.slice(from, from + 2)].reverse().join(""));
  },
  // braces and quotes
  (text, random) => changedSign(text, random, ["{", "}", '"'], ""),
  (text, random) => changedSign(text, random, ["{", "}", '"'], undefined),
  // lines
  (text, random) => changedLine(text, random, () => []),
  (text, random) => changedLine(text, random, (line) => [line, line]),
  (text, random) => changedLine(text, random, (line) => [line.trimStart()]),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  // the whole text
  (text) => text.normalize("NFD"),
  (text) => text.normalize("NFKD"),
  (text) => text.replaceAll("\n", "\r"),
  (text) => text.replaceAll("\n", "\r\n"),
  (text) => text.replaceAll("\n", "\u2028"),
  (text) => text.replaceAll(" ", "\u00A0"),
  (text) => text.replaceAll("\n", " "),
  (text) => text.toUpperCase(),
  (text) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d"),
  (text, random) => inOtherKeywords(text, random),
];

function changedSign(
  text: string,
  random: Random,
  wanted: readonly string[],
  by: string | undefined,
): string {
  const sign = random.oneOf(wanted, "{");
  const places = [...text.matchAll(new RegExp(sign === "{" || sign === "}" ? `\\${sign}` : sign, "g"))];
  const from = random.oneOf(
    places.map(({ index }) => index),
    0,
  );
  return replaced(text, { from, to: from + sign.length }, by ?? sign + sign);
}

function changedLine(text: string, random: Random, change: (line: string) => readonly string[]): string {
  const lines = text.split("\n");
  const at = random.below(lines.length);
  return [...lines.slice(0, at), ...change(lines[at] ?? ""), ...lines.slice(at + 1)].join("\n");
}

/** Some keywords in the other language, so that both stand in one text. */
function inOtherKeywords(text: string, random: Random): string {
  const { vi, en } = random.oneOf(Object.values(keywords), keywords.max);
  return text.includes(vi[0]) ? text.replaceAll(vi[0], en[0]) : text.replaceAll(en[0], vi[0]);
}

/** Words and signs of the language in any order, some of them in lines and blocks. */
function garbage(random: Random): string {
  const words = [
    "a",
    "số_hộ",
    "III.5",
    "6.10",
    "1a",
    "80%",
    "0.25",
    "12",
    '"lời"',
    '"',
    "2022-05-20",
    "# ghi chú",
    "highest(",
  ];
  const parts = Array.from({ length: random.below(120) }, () => {
    const kind = random.below(10);
    return kind < 4
      ? random.oneOf(spellings, "max")
      : kind < 7
        ? random.oneOf(signs, " ")
        : kind < 9
          ? random.oneOf(words, "a")
          : random.oneOf(odd, " ");
  });
  const text = parts.join(random.below(3) === 0 ? "" : " ");
  const heads = [
    "",
    "",
    'ruleset r "B" {\nlevel commune\ntotal 1\nindicator 1 "x" max 1 {\n',
    'bộ chỉ số r "B" {\nnhóm 1 "x" {\n',
  ];
  return random.oneOf(heads, "") + text;
}
