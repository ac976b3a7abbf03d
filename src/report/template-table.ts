/** Lays out one table for many units: a row a unit, a column an input, above them what each column is. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import { displayWidth } from "../base/width.ts";
import type { BookCell, BookSheet } from "../base/workbook.ts";
import type { Input, Node, Ruleset } from "../ir/ruleset.ts";
import { schemeWordsOf } from "./scheme-words.ts";
import { cellOf, definitionOf, entryCell, entryFor, termsOf, titleCell } from "./template-entry.ts";
import { heightsOf } from "./template-layout.ts";
import { templateWordsOf } from "./template-words.ts";

/** The row with the keys, counted from 1, and how many units there is room for. */
export const KEY_ROW = 7;
export const UNIT_ROWS = 200;

/** The sheet for units that have these names, and for others that fill theirs in. */
export function tableSheet(
  ruleset: Ruleset,
  name: string,
  units: readonly string[],
  locale: Locale,
): BookSheet {
  const columns = columnsIn(ruleset, locale);
  const last = KEY_ROW + Math.max(UNIT_ROWS, units.length);
  const widths = [UNIT_WIDTH, ...columns.map((column) => widthOf(column, columns))];
  const laidOut = {
    rows: [
      ...headRows(ruleset, columns, locale),
      ...Array.from({ length: last - KEY_ROW }, (_, index) => [
        cellOf(units[index] ?? "", "entry", "text"),
        ...columns.map(({ input }) => entryCell(input)),
      ]),
    ],
    widths,
    merges: [...[1, 2].flatMap((row) => mergeOf(row, 1, titleEnd(widths))), ...mergesIn(columns)],
  };
  return {
    name,
    ...laidOut,
    heights: heightsOf(laidOut),
    frozenRows: KEY_ROW,
    frozenColumns: 1,
    headingRows: { first: GROUP_ROW, last: KEY_ROW },
    entries: entriesFor(columns, last, locale),
    isLocked: true,
    landscape: true,
    spreads: true,
    outline: [],
  };
}

/** A column, with the titles that stand above it. */
interface Column {
  readonly input: Input;
  readonly group: string;
  /** "" of background. */
  readonly indicator: string;
  readonly definition: string;
  readonly terms: string;
}

function columnsIn({ background, children }: Ruleset, locale: Locale): readonly Column[] {
  const columnOf = (input: Input, group: string, indicator: string): Column => ({
    input,
    group,
    indicator,
    definition: definitionOf(input, locale),
    terms: termsOf(input, locale),
  });
  const below = (nodes: readonly Node[], group: string): readonly Column[] =>
    nodes.flatMap((node) => {
      const label = oneLine(node.label);
      const title = `${node.code} ${node.unscored ? schemeWordsOf(locale).unscoredGroup(label) : label}`;
      return node.kind === "group"
        ? below(node.children, group === "" ? title : `${group} › ${title}`)
        : node.inputs.map((input) => columnOf(input, group, title));
    });
  const shared = templateWordsOf(locale).background;
  return [...background.map((input) => columnOf(input, shared, "")), ...below(children, "")];
}

function headRows(ruleset: Ruleset, columns: readonly Column[], locale: Locale): BookSheet["rows"] {
  const words = templateWordsOf(locale);
  const titled = (
    head: string,
    style: BookCell["style"],
    text: (column: Column, before: Column | undefined) => string,
  ): readonly BookCell[] => [
    cellOf(head, style),
    ...columns.map((column, index) => cellOf(text(column, columns[index - 1]), style)),
  ];
  return [
    [titleCell(ruleset.label)],
    [cellOf(words.fillTable, "note")],
    titled(words.group, "group", ({ group }, before) => (group === before?.group ? "" : group)),
    titled(words.indicator, "subheading", ({ group, indicator }, before) =>
      group === before?.group && indicator === before.indicator ? "" : indicator,
    ),
    titled(words.input, "plain", ({ definition }) => definition),
    titled(words.columns.how, "plain", ({ terms }) => terms),
    titled(words.unitColumn, "heading", ({ input }) => input.key),
  ];
}

/** Neighbours of one group, and of one indicator, stand under one title. */
function mergesIn(columns: readonly Column[]): BookSheet["merges"] {
  const spans = (row: number, titles: readonly string[]): BookSheet["merges"] => {
    const starts = titles.flatMap((title, index) =>
      index > 0 && titles[index - 1] === title ? [] : [index],
    );
    return starts.flatMap((start, index) =>
      titles[start] === "" ? [] : mergeOf(row, start + 2, (starts[index + 1] ?? titles.length) + 1),
    );
  };
  return [
    ...spans(
      GROUP_ROW,
      columns.map(({ group }) => group),
    ),
    ...spans(
      INDICATOR_ROW,
      columns.map(({ indicator }) => indicator),
    ),
  ];
}

function mergeOf(row: number, left: number, right: number): BookSheet["merges"] {
  return right > left ? [{ top: row, left, bottom: row, right }] : [];
}

/** The column up to which the title is wide enough to be seen whole beside the frozen units. */
function titleEnd(widths: readonly number[]): number {
  let width = 0;
  const end = widths.findIndex((one) => {
    width += one;
    return width >= TITLE_WIDTH;
  });
  return end === -1 ? widths.length : end + 1;
}

/** Wide enough for its key, and for its texts and its part of the titles in a few lines. */
function widthOf(column: Column, columns: readonly Column[]): number {
  const { input, definition, terms, group, indicator } = column;
  const inGroup = columns.filter((one) => one.group === group).length;
  const inIndicator = columns.filter((one) => one.indicator === indicator).length;
  const wanted = Math.max(
    MOST_NARROW,
    displayWidth(input.key),
    displayWidth(definition) / TEXT_LINES,
    displayWidth(terms.replaceAll("\n", " ")) / TEXT_LINES,
    displayWidth(group) / GROUP_LINES / inGroup,
    displayWidth(indicator) / TEXT_LINES / inIndicator,
  );
  return Math.min(Math.ceil(wanted) + 3, MOST_WIDE);
}

function entriesFor(columns: readonly Column[], lastRow: number, locale: Locale): BookSheet["entries"] {
  const { unit, prompts, columns: names } = templateWordsOf(locale);
  const rows = { row: KEY_ROW + 1, lastRow };
  return [
    { ...rows, column: 1, rule: null, prompt: { title: unit, text: prompts.unit }, error: "" },
    ...columns.map(({ input }, index) => ({
      ...entryFor(input, names.key, locale),
      ...rows,
      column: index + 2,
    })),
  ];
}

const TITLE_WIDTH = 90;
const GROUP_ROW = 3;
const INDICATOR_ROW = 4;
const UNIT_WIDTH = 26;
const MOST_NARROW = 11;
const MOST_WIDE = 50;
const TEXT_LINES = 4;
const GROUP_LINES = 2;
