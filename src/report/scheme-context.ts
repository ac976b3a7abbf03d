/** What every part of a printed ruleset shares: its language, the marks of its assumptions and the numbers of its sources. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import type { Expression } from "../ir/expression.ts";
import {
  indicatorsOf,
  inputsOf,
  type Indicator,
  type Input,
  type Provenance,
  type Ruleset,
} from "../ir/ruleset.ts";
import { assumptionsOf } from "./assumptions.ts";
import { formulaText } from "./formula.ts";
import { exactNumber, fractionOf } from "./numbers.ts";
import { lineOf, type Cell, type ColumnKey, type Table } from "./scheme-parts.ts";
import { schemeWordsOf } from "./scheme-words.ts";
import { wordsOf } from "./words.ts";

export interface SchemeContext {
  readonly locale: Locale;
  /** The mark of each reason, in the order in which they are listed: "†1". */
  readonly marks: ReadonlyMap<string, string>;
  /** The sign of each source: "[1]". */
  readonly sources: ReadonlyMap<string, string>;
  /** Every figure by its key. */
  readonly inputs: ReadonlyMap<string, Input>;
}

export function contextOf(ruleset: Ruleset, locale: Locale): SchemeContext {
  const reasons = [...new Set(assumptionsOf(ruleset, locale).map(({ reason }) => reason))];
  const { sources } = ruleset;
  return {
    locale,
    marks: new Map(reasons.map((reason, index) => [reason, `†${index + 1}`])),
    sources: new Map(sources.map(({ id }, index) => [id, `[${index + 1}]`])),
    inputs: new Map(inputsOf(ruleset).map((one) => [one.key, one])),
  };
}

/** The marks of what is assumed in any of these, in order, each once. */
export function marksOf(provenance: readonly Provenance[], { marks }: SchemeContext): readonly string[] {
  const reasons = provenance.flatMap((one) => (one.kind === "assumed" ? [one.reason] : []));
  return [...marks].flatMap(([reason, mark]) => (reasons.includes(reason) ? [mark] : []));
}

/** Where these are printed, each place once: "[2] Phụ lục, mục III.5"; where there is one source only, "mục III.5". */
export function placesOf(provenance: readonly Provenance[], { sources }: SchemeContext): readonly string[] {
  const places = provenance.flatMap((one) => {
    if (one.kind === "assumed") {
      return [];
    }
    const sign = sources.size > 1 || one.place === null ? (sources.get(one.source) ?? one.source) : "";
    return [oneLine(`${sign} ${one.place ?? ""}`)];
  });
  return [...new Set(places)];
}

/** A name for reading: `readableName("điểm_thẩm_định", "vi")` is "điểm thẩm định". */
export function readableName(name: string, locale: Locale): string {
  return (wordsOf(locale).names.get(name) ?? name).replaceAll("_", " ");
}

/** A formula as a decision prints it: names without "_", the word of the maximum, "tỷ lệ cao nhất". */
export function readableFormula(expression: Expression, { locale, inputs }: SchemeContext): string {
  const textOf = (part: Expression): string | undefined => {
    switch (part.kind) {
      case "max":
        return wordsOf(locale).max;
      case "input":
      case "definition":
        return readableName(part.name, locale);
      case "cohort":
        return isName(part.of)
          ? schemeWordsOf(locale).rule.statistic(part.statistic, formulaText(part.of, { locale, textOf }))
          : undefined;
      case "choice is":
        return `${readableName(part.name, locale)} ${wordsOf(locale).is} ${optionText(part.option, inputs.get(part.key), locale)}`;
      case "is provided":
        return `${readableName(part.name, locale)} ${wordsOf(locale).isProvided}`;
      case "is not applicable":
        return `${readableName(part.name, locale)} ${wordsOf(locale).isNotApplicable}`;
      case "not":
        return negated(formulaText(part.operand, { locale, textOf }), part.operand, locale);
      default:
        return undefined;
    }
  };
  return formulaText(expression, { locale, textOf });
}

/** “Đã triển khai” where the option has a label, else its word. */
function optionText(word: string, input: Input | undefined, locale: Locale): string {
  const label = input?.options.find((one) => one.word === word)?.label;
  return label ? `“${oneLine(label)}”` : readableName(word, locale);
}

/** With the text of its operand given, a formula would leave the "not" out. */
function negated(text: string, operand: Expression, locale: Locale): string {
  return `${wordsOf(locale).not} ${isName(operand) ? text : `(${text})`}`;
}

function isName({ kind }: Expression): boolean {
  return kind === "input" || kind === "definition";
}

/** Every expression of an indicator, but for those of its examples. */
export function expressionsOf(indicator: Indicator): readonly Expression[] {
  const { points, definitions, conditions, targets } = indicator;
  const lines = [...definitions, ...conditions, ...targets].map(({ expression }) => expression);
  return points === null ? lines : [...lines, points];
}

/** Whether anything in it gives points. */
export function isScored({ children }: Ruleset): boolean {
  return indicatorsOf(children).some(({ unscored }) => !unscored);
}

export function pointsText(fraction: string, { locale }: SchemeContext): string {
  return exactNumber(fractionOf(fraction), "points", locale);
}

export function columnsOf(keys: readonly ColumnKey[], { locale }: SchemeContext): Table["columns"] {
  return keys.map((key) => ({ key, head: schemeWordsOf(locale).columns[key] }));
}

/** A cell with a line for each text. */
export function linesOf(texts: readonly string[]): Cell {
  return texts.map((text) => lineOf(oneLine(text)));
}
