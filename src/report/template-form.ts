/** Lays out the form of one unit: a row for each group, indicator and input, with cells to be filled in beside inputs. */
import type { Locale } from "../base/diagnostic.ts";
import { assertNever } from "../base/invariant.ts";
import { oneLine } from "../base/visible.ts";
import { displayWidth } from "../base/width.ts";
import type { BookCell, BookSheet } from "../base/workbook.ts";
import type { Group, Indicator, Input, Node, Ruleset } from "../ir/ruleset.ts";
import { exactNumber, fractionOf } from "./numbers.ts";
import { schemeWordsOf } from "./scheme-words.ts";
import {
  cellOf,
  definitionOf,
  type Entry,
  entryCell,
  entryFor,
  optionsOf,
  termsOf,
  titleCell,
} from "./template-entry.ts";
import { basisLine, heightsOf } from "./template-layout.ts";
import type { FormColumn } from "./template-words-vi.ts";
import { templateWordsOf } from "./template-words.ts";

/** The columns of a form, from A. */
export const FORM_COLUMNS = [
  "key",
  "label",
  "how",
  "claimed",
  "verified",
  "number",
  "dated",
  "link",
  "note",
] as const satisfies readonly FormColumn[];

/** The row of the column heads, counted from 1; the name of the unit stands in column B of the row `UNIT_ROW`. */
export const HEAD_ROW = 6;
export const UNIT_ROW = 3;

/** The sheet of the unit `unit`, "" where it fills in its name itself. */
export function formSheet(ruleset: Ruleset, name: string, unit: string, locale: Locale): BookSheet {
  const lines = linesIn(ruleset);
  const laidOut = {
    rows: [...headRows(ruleset, unit, locale), ...lines.map((line) => cellsOf(line, locale))],
    widths: widthsFor(lines),
    merges: [
      ...[1, 2, 4].map((row) => ({ top: row, left: 1, bottom: row, right: FORM_COLUMNS.length })),
      { top: UNIT_ROW, left: 2, bottom: UNIT_ROW, right: 3 },
    ],
  };
  return {
    name,
    ...laidOut,
    heights: heightsOf(laidOut),
    frozenRows: HEAD_ROW,
    frozenColumns: 2,
    headingRows: { first: HEAD_ROW, last: HEAD_ROW },
    entries: [
      unitEntry(locale),
      ...lines.flatMap((line, index) => entriesOf(line, HEAD_ROW + 1 + index, locale)),
    ],
    isLocked: true,
    landscape: true,
    outline: outlineOf(lines),
  };
}

function headRows(ruleset: Ruleset, unit: string, locale: Locale): BookSheet["rows"] {
  const words = templateWordsOf(locale);
  return [
    [titleCell(ruleset.label)],
    [cellOf(basisLine(ruleset, locale), "note")],
    [cellOf(words.unit, "label"), cellOf(unit, "entry", "text"), cellOf("", "entry", "text")],
    [cellOf(words.fillForm, "note")],
    [],
    FORM_COLUMNS.map((column) => cellOf(words.columns[column], "heading")),
  ];
}

function unitEntry(locale: Locale): Entry {
  const words = templateWordsOf(locale);
  return {
    row: UNIT_ROW,
    column: 2,
    rule: null,
    prompt: { title: words.unit, text: words.prompts.unit },
    error: "",
  };
}

/** A row of the form; `depth` is how many groups it stands in. */
type Line = { readonly depth: number } & (
  | { readonly kind: "background" }
  | { readonly kind: "group"; readonly group: Group }
  | { readonly kind: "indicator"; readonly indicator: Indicator }
  | { readonly kind: "input"; readonly input: Input }
);

function linesIn({ background, children }: Ruleset): readonly Line[] {
  const shared = background.map((input): Line => ({ kind: "input", depth: 1, input }));
  const heading: readonly Line[] = shared.length === 0 ? [] : [{ kind: "background", depth: 0 }];
  return [...heading, ...shared, ...children.flatMap((node) => linesOfNode(node, 0))];
}

function linesOfNode(node: Node, depth: number): readonly Line[] {
  return node.kind === "group"
    ? [
        { kind: "group", depth, group: node },
        ...node.children.flatMap((child) => linesOfNode(child, depth + 1)),
      ]
    : [
        { kind: "indicator", depth, indicator: node },
        ...node.inputs.map((input): Line => ({ kind: "input", depth, input })),
      ];
}

/** A group, and the background, fold what stands under them. */
function outlineOf(lines: readonly Line[]): BookSheet["outline"] {
  return lines.flatMap(({ kind, depth }, index) => {
    const below = lines.slice(index + 1);
    const end = below.findIndex((line) => line.depth <= depth);
    const count = end === -1 ? below.length : end;
    const first = HEAD_ROW + 2 + index;
    return (kind === "group" || kind === "background") && count > 0
      ? [{ first, last: first + count - 1 }]
      : [];
  });
}

function cellsOf(line: Line, locale: Locale): readonly BookCell[] {
  switch (line.kind) {
    case "background":
      return headingCells("", templateWordsOf(locale).background, "", "group");
    case "group":
      return headingCells(line.group.code, oneLine(line.group.label), worthOf(line.group, locale), "group");
    case "indicator":
      return headingCells(
        line.indicator.code,
        descriptionOf(line.indicator, locale),
        worthOf(line.indicator, locale),
        "subheading",
      );
    case "input":
      return inputCells(line.input, locale);
    default:
      return assertNever(line);
  }
}

function headingCells(
  code: string,
  label: string,
  worth: string,
  style: BookCell["style"],
): readonly BookCell[] {
  const texts = [code, label, worth];
  return FORM_COLUMNS.map((_, index) => cellOf(texts[index] ?? "", style));
}

function inputCells(input: Input, locale: Locale): readonly BookCell[] {
  return [
    cellOf(input.key, "plain"),
    cellOf(definitionOf(input, locale), "plain"),
    cellOf(termsOf(input, locale), "plain"),
    entryCell(input),
    entryCell(input),
    cellOf("", "entry", "text"),
    cellOf("", "entry", "date"),
    cellOf("", "entry", "text"),
    cellOf("", "entry", "text"),
  ];
}

function worthOf(node: Node, locale: Locale): string {
  const words = templateWordsOf(locale);
  const worth = node.unscored
    ? schemeWordsOf(locale).rule.unscored.toLowerCase()
    : words.upTo(exactNumber(fractionOf(node.max), "points", locale));
  return node.kind === "indicator" && node.inputs.length === 0 ? `${worth}; ${words.noInputs}` : worth;
}

/** Its title, and what the ruleset says about how it is answered for. */
function descriptionOf(indicator: Indicator, locale: Locale): string {
  const { columns } = schemeWordsOf(locale);
  const said = (["guide", "lead", "support", "evidence"] as const)
    .filter((part) => indicator[part].length > 0)
    .map((part) => `${columns[part]}: ${indicator[part].map(oneLine).join("; ")}`);
  return [oneLine(indicator.label), ...said].join("\n");
}

function entriesOf(line: Line, row: number, locale: Locale): readonly Entry[] {
  if (line.kind !== "input") {
    return [];
  }
  const { columns, prompts } = templateWordsOf(locale);
  return [
    ...(["claimed", "verified"] as const).map((column) => ({
      ...entryFor(line.input, columns[column], locale),
      row,
      column: FORM_COLUMNS.indexOf(column) + 1,
    })),
    ...(["number", "dated", "link", "note"] as const).map((column) => ({
      row,
      column: FORM_COLUMNS.indexOf(column) + 1,
      rule: null,
      prompt: { title: columns[column], text: prompts[column] },
      error: "",
    })),
  ];
}

function widthsFor(lines: readonly Line[]): readonly number[] {
  const codes = lines.map((line) =>
    line.kind === "input"
      ? line.input.key
      : line.kind === "group"
        ? line.group.code
        : line.kind === "indicator"
          ? line.indicator.code
          : "",
  );
  const widest = Math.max(...codes.map(displayWidth)) + 2;
  const options = lines.flatMap((line) => (line.kind === "input" ? optionsOf(line.input) : []));
  // A drop-down is as wide as its cell.
  const figure = Math.min(Math.max(...options.map(displayWidth), FIGURE_WIDTH), MOST_FIGURE_WIDTH);
  return [Math.min(Math.max(widest, 10), 26), 56, 27, figure, figure, 15, 14, 18, 16];
}

const FIGURE_WIDTH = 13;
const MOST_FIGURE_WIDTH = 24;
