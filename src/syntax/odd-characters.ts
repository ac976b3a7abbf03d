/** Characters that are no part of the language but can only be meant for some that are: reported, and read as meant. */
import type { ILexingError } from "chevrotain";
import type { Report } from "../base/diagnostic.ts";
import type { DerivedText, Edit } from "../base/normalise.ts";
import type { Keyword } from "./keywords.ts";
import { labelOfKeyword } from "./labels.ts";
import { WORD } from "./tokens.ts";

/** Signs of other keyboards, programs and languages, longest first, with what they are in this one. */
const signs: readonly (readonly [found: string, meant: string])[] = [
  ["&&", " and "],
  ["||", " or "],
  ["&quot;", '"'],
  ["&nbsp;", " "],
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&le;", "<="],
  ["&ge;", ">="],
  ["&", " and "],
  ["|", " or "],
  ["!", " not "],
  ["\u3000", " "],
  ...[..."‐‑‒—―"].map((dash) => [dash, "-"] as const),
  ...[..."∗⋅∙"].map((star) => [star, "*"] as const),
  ...[..."∕⁄"].map((slash) => [slash, "/"] as const),
  ...[..."∶꞉"].map((colon) => [colon, ":"] as const),
  ...[..."”„‟«»″〝〞"].map((quote) => [quote, '"'] as const),
  ["≧", ">="],
  ["⩾", ">="],
  ["≦", "<="],
  ["⩽", "<="],
];

/** Signs that are words in this language. */
const connectives: ReadonlyMap<string, Keyword> = new Map([
  [" and ", "and"],
  [" or ", "or"],
  [" not ", "not"],
]);

const signsBy: ReadonlyMap<string, typeof signs> = new Map(
  signs.map(([first]) => [first.charAt(0), signs.filter(([found]) => found.startsWith(first.charAt(0)))]),
);

/** Characters that cannot be seen; those of reading direction are reported wherever they stand. */
const HIDDEN = /^(?:[\u00AD\u180E\u200B-\u200D\u2060-\u2064\uFEFF\p{Cc}]|[\uFE00-\uFE0F])$/u;
const DIRECTION = /^[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]$/;

/** Letters of other scripts that look like a Latin one. */
const lookAlikes: ReadonlyMap<string, string> = new Map([
  ...pairs("аеорсхуіјѕһԁԛԝɡѵ", "aeopcxyijshdqwgv"),
  ...pairs("АВЕКМНОРСТХУІЈЅԌԚԜҮ", "ABEKMHOPCTXYIJSGQWY"),
  ...pairs("οινρυκχτγα", "oivpukxtya"),
  ...pairs("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
]);

function pairs(letters: string, latin: string): readonly (readonly [string, string])[] {
  return [...letters].map((letter, at) => [letter, latin[at] ?? letter]);
}

const FULL_WIDTH = { first: 0xff01, last: 0xff5e, offset: 0xfee0 };

/** What is to be read in place of the characters that the lexer could not read. */
export function readableEdits(text: string, errors: readonly ILexingError[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { offset, length } of errors) {
    for (let from = offset; from < offset + length; ) {
      const edit = editAt(text, from);
      const character = String.fromCodePoint(text.codePointAt(from) ?? 0);
      from = edit?.to ?? from + character.length;
      edits.push(...(edit === undefined || edit.from < (edits.at(-1)?.to ?? 0) ? [] : [edit]));
    }
  }
  return edits;
}

function editAt(text: string, from: number): Edit | undefined {
  const sign = signsBy
    .get(text.charAt(from))
    ?.find(([found]) => text.startsWith(found, from) && (found !== "!" || isBeforeValue(text, from)));
  if (sign !== undefined) {
    return { from, to: from + sign[0].length, text: sign[1] };
  }
  const character = text.charAt(from);
  const code = text.charCodeAt(from);
  const to = from + 1;
  if (HIDDEN.test(character) || DIRECTION.test(character)) {
    return { from, to, text: "" };
  }
  if (code >= FULL_WIDTH.first && code <= FULL_WIDTH.last) {
    return { from, to, text: String.fromCharCode(code - FULL_WIDTH.offset) };
  }
  const latin = lookAlikes.get(character);
  return latin === undefined ? undefined : { from, to, text: latin };
}

/** Whether a sign stands before a name or a bracket: `!issued` is `not issued`, `max!` is not. */
function isBeforeValue(text: string, at: number): boolean {
  return new RegExp(`[${WORD}(]`).test(text.charAt(at + 1));
}

/** Reports what was exchanged: signs with what they are meant for, quotes with their text, letters once a name. */
export function reportEdits(original: DerivedText, edits: readonly Edit[], report: Report): void {
  for (let at = 0; at < edits.length; ) {
    at = reportNext(original, edits, at, report);
  }
}

/** Reports the edit at an index together with those that belong to it; hands back the index after them. */
function reportNext(original: DerivedText, edits: readonly Edit[], at: number, report: Report): number {
  const edit = edits[at] ?? { from: 0, to: 0, text: "" };
  const next = edits[at + 1];
  const found = original.text.slice(edit.from, edit.to);
  if (lookAlikes.has(found)) {
    const word = wordAround(original.text, edit);
    reportLetters(original, word, report);
    return indexFrom(edits, at + 1, ({ to }) => to > word.to);
  }
  if (edit.text === '"' && closes(next, edit, original.text)) {
    reportQuotes(original, edit.from, next?.to ?? edit.to, report);
    return at + 2;
  }
  if (HIDDEN.test(found)) {
    reportHidden(original, edit, report);
    return at + 1;
  }
  if (DIRECTION.test(found)) {
    return at + 1;
  }
  let end = edit.to;
  const after = indexFrom(edits, at + 1, ({ from, to, text }) => {
    const isApart = from !== end || text === "";
    end = to;
    return isApart;
  });
  reportSigns(original, edits.slice(at, after), report);
  return after;
}

/** The index of the first edit from `at` on for which it holds, or after the last. */
function indexFrom(edits: readonly Edit[], at: number, holds: (edit: Edit) => boolean): number {
  for (let index = at; index < edits.length; index++) {
    const edit = edits[index];
    if (edit !== undefined && holds(edit)) {
      return index;
    }
  }
  return edits.length;
}

/** Whether a quote is closed by the next one on its line. */
function closes(next: Edit | undefined, { to }: Edit, text: string): boolean {
  return next?.text === '"' && !/[\n\r"]/.test(text.slice(to, next.from));
}

function reportQuotes(original: DerivedText, from: number, to: number, report: Report): void {
  const span = { from: original.startOf(from), to: original.endOf(to) };
  const inside = original.text.slice(from, to).replaceAll(/^(?:&quot;|.)|(?:&quot;|.)$/gu, "");
  const text = `"${inside}"`;
  report("BRM0120", span, { text }, { fixes: [{ span, text }] });
}

function reportHidden(original: DerivedText, { from, to, text }: Edit, report: Report): void {
  const span = { from: original.startOf(from), to: original.endOf(to) };
  const codePoint = codePointOf(original.text.slice(from, to));
  report("BRM0133", span, { codePoint }, { fixes: [{ span, text }] });
}

function reportSigns(original: DerivedText, edits: readonly Edit[], report: Report): void {
  const [from, to] = [edits[0]?.from ?? 0, edits.at(-1)?.to ?? 0];
  const span = { from: original.startOf(from), to: original.endOf(to) };
  const read = edits.map(({ text }) => text).join("");
  const keyword = connectives.get(read);
  const meant = keyword === undefined ? { vi: read, en: read } : labelOfKeyword(keyword);
  const found = original.text.slice(from, to);
  const [before, after] = [original.text.charAt(from - 1), original.text.charAt(to)].map((sign) =>
    keyword === undefined || sign.trim() === "" ? "" : " ",
  );
  const text = { vi: `${before}${meant.vi}${after}`, en: `${before}${meant.en}${after}` };
  report("BRM0132", span, { found, meant }, { fixes: [{ span, text }] });
}

/** A name is read as it looks; what it looks like and is not is said once. */
function reportLetters(original: DerivedText, { from, to }: Range, report: Report): void {
  const name = original.text.slice(from, to);
  const span = { from: original.startOf(from), to: original.endOf(to) };
  const text = [...name].map((letter) => lookAlikes.get(letter) ?? letter).join("");
  const letters = [...new Set(name)].flatMap((letter) => {
    const latin = lookAlikes.get(letter);
    return latin === undefined ? [] : [{ letter, codePoint: codePointOf(letter), latin }];
  });
  report("BRM0122", span, { name, letters }, { severity: "warning", fixes: [{ span, text }] });
}

/** `codePointOf("а")`, a Cyrillic letter, is "U+0430". */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const WORD_SIGN = new RegExp(`[${WORD}]`);

/** The word that a letter of another script stands in. */
function wordAround(text: string, { from, to }: Range): Range {
  const isPart = (at: number) => WORD_SIGN.test(text.charAt(at)) || lookAlikes.has(text.charAt(at));
  let [first, last] = [from, to];
  while (first > 0 && isPart(first - 1)) {
    first--;
  }
  while (last < text.length && isPart(last)) {
    last++;
  }
  return { from: first, to: last };
}
