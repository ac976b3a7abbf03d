/** Writes a comparison of two rulesets as tables for a terminal. */
import { takeWidth, wrapToWidth } from "../base/width.ts";
import type { ComparisonView, Entry } from "./comparison-view.ts";
import { comparisonWordsOf } from "./comparison-words.ts";
import { layOut, type Column } from "./layout.ts";

/** The whole text, ending with a line break; no line is longer than `WIDTH`. */
export function comparisonTable(view: ComparisonView): string {
  const words = comparisonWordsOf(view.locale);
  const names = [`${words.before}: ${view.before}`, `${words.after}: ${view.after}`];
  const blocks = [
    wrapped([...names, "", view.summary]),
    ...view.sections.map(({ heading, label, entries }) => `${heading}\n\n${tableOf(entries, label, view)}`),
    ...(view.notes.length === 0 ? [] : [wrapped(view.notes)]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function wrapped(lines: readonly string[]): string {
  return lines.flatMap((line) => wrapToWidth(line, WIDTH)).join("\n");
}

function tableOf(entries: readonly Entry[], label: string, { locale }: ComparisonView): string {
  const { columns, before, after } = comparisonWordsOf(locale);
  const isHead = entries.every(({ code }) => code === "");
  const heads = [columns.code, isHead ? columns.what : columns.labelAndWhat(label), before, after];
  const rows = entries.flatMap((entry, index) => [
    ...(index === 0 || isHead ? [] : [[BLANK]]),
    ...rowsOf(entry, locale),
  ]);
  return layOut(
    heads.map((head): Column => ({ head, align: "left" })),
    rows,
  );
}

function rowsOf(
  { code, label, lines, example }: Entry,
  locale: ComparisonView["locale"],
): readonly string[][] {
  const words = comparisonWordsOf(locale);
  const indent = code === "" ? "" : INDENT;
  const shown = example === null ? [] : [{ ...example.texts, what: words.exampleOf(example.texts.figures) }];
  const changes = [
    ...lines,
    ...shown.map((one) => ({ what: one.what, before: [one.before], after: [one.after] })),
  ];
  return [
    ...(label === "" ? [] : beside([broken([code], CODE), broken([label], WHAT)])),
    ...changes.flatMap(({ what, before, after }) =>
      beside([
        [],
        broken([what], WHAT - indent.length).map((line) => indent + line),
        broken(before, TEXT),
        broken(after, TEXT),
      ]),
    ),
  ];
}

/** Columns of lines as rows. */
function beside(cells: readonly (readonly string[])[]): string[][] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) => cells.map((lines) => lines[row] ?? ""));
}

/** A word that is too long for its column is broken. */
function broken(lines: readonly string[], width: number): readonly string[] {
  return lines.flatMap((line) => wrapToWidth(line, width)).flatMap((line) => chunks(line, width));
}

function chunks(line: string, width: number): readonly string[] {
  const taken = takeWidth(line, width);
  return taken === line || taken === "" ? [line] : [taken, ...chunks(line.slice(taken.length), width)];
}

const WIDTH = 110;
const CODE = 9;
const WHAT = 31;
const TEXT = 32;
const INDENT = "  ";
const BLANK = "";
