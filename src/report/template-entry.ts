/** Says how one input is written into a cell: in words, as a rule of the spreadsheet, as what a list offers. */
import type { Locale } from "../base/diagnostic.ts";
import { exact } from "../base/exact.ts";
import { assertNever } from "../base/invariant.ts";
import { oneLine } from "../base/visible.ts";
import type { BookCell, BookSheet, EntryRule } from "../base/workbook.ts";
import type { Input } from "../ir/ruleset.ts";
import { exactNumber, fractionOf } from "./numbers.ts";
import { sentence } from "./scheme-condition.ts";
import { readableName } from "./scheme-context.ts";
import { templateWordsOf } from "./template-words.ts";
import { wordsOf } from "./words.ts";

export type Entry = BookSheet["entries"][number];

/** What an input is: its definition, or its name where it has none. */
export function definitionOf({ label, name }: Input, locale: Locale): string {
  return oneLine(label ?? sentence(readableName(name, locale)));
}

/** "số nguyên từ 0 (hồ sơ)", "tỷ lệ từ 0% đến 100%, ghi kèm %", "có / không". */
export function termsOf(input: Input, locale: Locale): string {
  const { terms, measured } = templateWordsOf(locale);
  const { kind, unitOf } = input;
  switch (kind) {
    case "count":
    case "amount": {
      const written = terms[kind](rangeOf(input, locale));
      return unitOf === null ? written : measured(written, oneLine(unitOf));
    }
    case "ratio":
    case "points":
    case "date":
      return terms[kind](rangeOf(input, locale));
    case "choice":
      return terms.choice(optionsOf(input));
    case "yes/no":
    case "text":
      return terms[kind];
    default:
      return assertNever(kind);
  }
}

function rangeOf({ kind, low, high }: Input, locale: Locale): string {
  const written = (bound: string | null): string | null =>
    bound === null || kind === "date" ? bound : exactNumber(fractionOf(bound), kind, locale);
  return templateWordsOf(locale).between(written(low), written(high));
}

/** Each option in the words that data may have: its label, or its word where the label is not read as this option. */
export function optionsOf({ options }: Input): readonly string[] {
  const labels = options.map(({ word, label }) => (label === null ? word : oneLine(label.normalize("NFC"))));
  return options.map(({ word, label }, index) => {
    const written = labels[index] ?? word;
    const isRead = label?.normalize("NFC").trim() === written && written !== "";
    const isItsOwn =
      labels.filter((one) => one === written).length === 1 &&
      options.every((one) => one.word === word || one.word.normalize("NFC") !== written);
    return isRead && isItsOwn ? written : word;
  });
}

/** Null where anything may be entered: Excel makes 0.8 of "80%", and both are read. */
export function ruleOf(input: Input, locale: Locale): EntryRule | null {
  const low = decimalOf(input.low);
  const high = decimalOf(input.high);
  switch (input.kind) {
    case "count":
      return { kind: "whole", low: low ?? "0", high };
    case "amount":
    case "points":
      return low === null && high === null ? null : { kind: "decimal", low, high };
    case "yes/no":
      return { kind: "list", options: [wordsOf(locale).yes, wordsOf(locale).no] };
    case "choice":
      return { kind: "list", options: optionsOf(input) };
    case "date":
      return { kind: "date", low: input.low, high: input.high };
    case "ratio":
    case "text":
      return null;
    default:
      return assertNever(input.kind);
  }
}

/** A bound that no decimal can be is left to the reader, and so is one that is no number. */
function decimalOf(bound: string | null): string | null {
  if (bound === null || !/^-?[0-9]+(\/[0-9]+)?$/.test(bound)) {
    return null;
  }
  const value = fractionOf(bound);
  const decimal = value.toShortest(BOUND_PLACES);
  return exact(decimal).equals(value) ? decimal : null;
}

/** An empty cell to be filled in with this input. */
export function entryCell({ kind }: Pick<Input, "kind">): BookCell {
  const takes = kind === "text" || kind === "choice" ? "text" : kind === "date" ? "date" : undefined;
  return cellOf("", "entry", takes);
}

/** What a spreadsheet says and expects where this input is entered. */
export function entryFor(input: Input, head: string, locale: Locale): Omit<Entry, "row" | "column"> {
  const terms = input.kind === "choice" ? templateWordsOf(locale).fromList : termsOf(input, locale);
  return {
    rule: ruleOf(input, locale),
    prompt: { title: `${head} · ${input.key}`, text: `${definitionOf(input, locale)}: ${terms}` },
    error: templateWordsOf(locale).expected(terms),
  };
}

/** For cells that are merged. */
export function titleCell(text: string): BookCell {
  return { ...cellOf(oneLine(text), "title"), wraps: true };
}

export function cellOf(text: string, style: BookCell["style"], takes?: BookCell["takes"]): BookCell {
  return { value: { kind: "text", text }, style, ...(takes === undefined ? {} : { takes }) };
}

const BOUND_PLACES = 12;
