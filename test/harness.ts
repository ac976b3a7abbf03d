/** What tests of the language share: texts with «…» around the underlined words, and the rest of a file around them. */
import { expect } from "vitest";
import {
  type Compilation,
  fingerprintOf,
  compile,
  evaluate,
  type Locale,
  type RawInputs,
  type Ruleset,
} from "../src/index.ts";
import type { WordedDiagnostic } from "../src/base/message.ts";
import { exact, sumOf, zero } from "../src/base/exact.ts";
import { indicatorsOf } from "../src/ir/ruleset.ts";
import { renderDiagnostic } from "../src/report/render-diagnostic.ts";
import { keywords } from "../src/syntax/keywords.ts";

/** Both keyword languages, each with what turns a text in English keywords into it; for `describe.each`. */
export const keywordLanguages: readonly (readonly [string, (english: string) => string])[] = [
  ["English", (english) => english],
  ["Vietnamese", inVietnamese],
];

/** A text with every English keyword outside quotes and comments in its first Vietnamese spelling. */
export function inVietnamese(text: string): string {
  const parts = text.split(/("[^"\n]*"|#[^\n]*)/);
  return parts
    .map((part, index) => (index % 2 === 1 ? part : part.replace(englishKeyword, vietnamese)))
    .join("");
}

const spellings = new Map(
  Object.values(keywords).map(({ en: [en], vi: [vi] }) => [en as string, vi as string]),
);
const longestFirst = [...spellings.keys()].sort((a, b) => b.length - a.length);
const englishKeyword = new RegExp(
  `(?<![\\p{L}\\p{N}_.])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}_.])`,
  "gu",
);

function vietnamese(english: string): string {
  return spellings.get(english) ?? english;
}

/**
 * Warnings of what a text does not use, decide or state: most texts of tests are about something else and say little,
 * so each of these is told only where it is asked for.
 */
const advice: readonly string[] = [
  ...["BRM0320", "BRM0321", "BRM0322", "BRM0323"],
  ...["BRM0324", "BRM0325", "BRM0326"],
];

/** The diagnostics without the advice that is not among the `asked` codes. */
export function told(
  diagnostics: readonly WordedDiagnostic[],
  asked: readonly string[] = [],
): readonly WordedDiagnostic[] {
  return diagnostics.filter(({ code }) => asked.includes(code) || !advice.includes(code));
}

function check(text: string, asked: readonly string[] = [], locale: Locale = "vi"): Compilation {
  const compilation = compile(text, { locale });
  return { ...compilation, diagnostics: told(compilation.diagnostics, asked) };
}

/** Expects exactly these codes, in the order of the text, each with exactly the words between its « and ». */
export function expectDiagnostics(markedText: string, ...codes: readonly string[]): void {
  const text = unmarked(markedText);
  const { diagnostics } = check(text, codes);
  const found = {
    codes: diagnostics.map(({ code }) => code),
    text: marked(
      text,
      diagnostics.map(({ span }) => span),
    ),
  };
  expect(found, rendered(text, diagnostics)).toEqual({ codes, text: markedText });
}

/** Expects no diagnostic at all; hands back the ruleset. */
export function expectClean(text: string): Ruleset {
  const { ruleset, diagnostics } = check(text);
  expect(rendered(text, diagnostics)).toBe("");
  return present(ruleset, "the text holds no ruleset");
}

/** Expects one diagnostic at the marked words whose fix leaves a clean text; hands back that text. */
export function expectFixed(markedText: string, code: string): string {
  expectDiagnostics(markedText, code);
  const text = fixed(unmarked(markedText));
  expectClean(text);
  return text;
}

/** A text with the first fix of every diagnostic made. */
export function fixed(text: string): string {
  const fixes = check(text).diagnostics.flatMap(({ fixes: [first] }) => first ?? []);
  expect(fixes.length, "no fix is offered").toBeGreaterThan(0);
  const lastFirst = [...fixes].sort((a, b) => b.span.from - a.span.from);
  return lastFirst.reduce((sofar, fix) => replaced(sofar, fix.span, fix.text), text);
}

/** The sentence of the only diagnostic of a text; marks are stripped. */
export function message(text: string, locale: Locale): string {
  const plain = unmarked(text);
  const without = check(plain, [], locale).diagnostics;
  const diagnostics = without.length > 0 ? without : check(plain, advice, locale).diagnostics;
  expect(diagnostics.length, rendered(plain, diagnostics)).toBe(1);
  return diagnostics[0]?.message ?? "";
}

/** The codes reported for a text; marks are stripped. */
export function codesOf(text: string): readonly string[] {
  return check(unmarked(text)).diagnostics.map(({ code }) => code);
}

/** The points of each indicator of a clean text as a fraction, or its status where it has none. */
export function pointsOf(text: string, inputs: RawInputs): { readonly [code: string]: string } {
  const outcome = evaluate(expectClean(text), inputs);
  const entries = Object.entries(outcome.indicators);
  return Object.fromEntries(entries.map(([code, one]) => [code, one.exact ?? one.status]));
}

/** The points of the only indicator of a clean text, its inputs given by their bare names. */
export function scoreOne(text: string, inputs: RawInputs): string {
  const ruleset = expectClean(text);
  const [only] = indicatorsOf(ruleset.children);
  const code = present(only, "the text holds no indicator").code;
  const background = new Set(ruleset.background.map(({ name }) => name));
  const byKey = Object.entries(inputs).map(([name, value]) => [
    background.has(name) ? name : `${code}.${name}`,
    value,
  ]);
  return pointsOf(text, Object.fromEntries(byKey))[code] ?? "";
}

/** Expects two clean texts that mean the same. */
export function expectSameMeaning(one: string, other: string): void {
  expect(fingerprintOf(expectClean(other))).toBe(fingerprintOf(expectClean(one)));
}

/** The lines of one indicator with the whole ruleset around them: `indicator("points = 5 points")`, of 10 points. */
export function indicator(body: string, max = "10"): string {
  return ruleset(`indicator 1 "Chỉ số" max ${max} {\n${indented(body)}\n}`);
}

/** Expects that nothing at all is said of a text, nor of what it does not state. */
export function expectComplete(text: string): void {
  expectDiagnostics(text);
  expect(compile(text).diagnostics.map(({ code }) => code)).toEqual([]);
}

/** Groups, indicators and head lines with the rest of a ruleset around them; the total fits the outermost maxima. */
export function ruleset(body: string, total: string = totalOf(body)): string {
  return `ruleset r "Bộ" {\n  level commune\n  total ${total}\n${indented(body)}\n}\n`;
}

/** The sum of the maxima that stand outside all braces of a body. */
function totalOf(body: string): string {
  let depth = 0;
  let total = zero;
  for (const line of unmarked(body).split("\n")) {
    const written = /^\s*(?:group|indicator|nhóm|chỉ số) .*?(?:max|tối đa) ([0-9]+(?:\.[0-9]+)?)/.exec(
      line,
    )?.[1];
    const isUnscored = /unscored|không tính điểm/.test(line);
    total = depth === 0 && written !== undefined && !isUnscored ? sumOf([total, exact(written)]) : total;
    depth += line.split("{").length - line.split("}").length;
  }
  return total.toShortest(6);
}

function indented(body: string): string {
  const lines = body.replace(/^\n+|\s+$/g, "").split("\n");
  const blanks = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const shared = Math.min(...blanks);
  return lines.map((line) => (line.trim() === "" ? "" : `  ${line.slice(shared)}`)).join("\n");
}

interface Marks {
  readonly from: number;
  readonly to: number;
}

export function unmarked(text: string): string {
  return text.replace(/[«»]/g, "");
}

/** « and » around each span; of two that begin together the longer is outside. */
export function marked(text: string, spans: readonly Marks[]): string {
  const opening = (at: number) => spans.filter(({ from, to }) => from === at && to > from).length;
  const closing = (at: number) => spans.filter(({ from, to }) => to === at && to > from).length;
  const empty = (at: number) => spans.filter(({ from, to }) => from === at && to === at).length;
  const places = Array.from({ length: text.length + 1 }, (_, at) => at);
  return places
    .map(
      (at) =>
        `${"»".repeat(closing(at))}${"«»".repeat(empty(at))}${"«".repeat(opening(at))}${text[at] ?? ""}`,
    )
    .join("");
}

function replaced(text: string, { from, to }: Marks, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

export function rendered(
  text: string,
  diagnostics: readonly WordedDiagnostic[],
  locale: Locale = "en",
): string {
  return diagnostics.map((one) => renderDiagnostic(one, { name: "test.barem", text }, locale)).join("\n");
}

function present<T>(value: T | undefined, message: string): T {
  if (value === undefined) {
    throw new Error(message);
  }
  return value;
}
