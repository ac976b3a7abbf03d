/** Prints an impact as plain text that fits a terminal: units in order of the new ranks, indicators, and sentences. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import { cutToWidth, wrapToWidth } from "../base/width.ts";
import type { Impact } from "./impact.ts";
import { indicatorRows, inOrder, notesOf, summaryOf, unitCells, unitFoot } from "./impact-view.ts";
import { impactWordsOf } from "./impact-words.ts";
import { type Column, layOut, layOutWithin } from "./layout.ts";
import { withNote } from "./cells.ts";

/** The whole text, without a line break at its end. */
export function impactTable(impact: Impact, locale: Locale): string {
  const words = impactWordsOf(locale);
  const { columns } = words;
  const rows = inOrder(impact.units).map((one) => unitCells(one, impact, locale).map(cutUnit));
  const indicators = indicatorRows(impact, locale).map((row) =>
    row.map((cell, index) => (index === 1 ? cutToWidth(cell, LABEL_WIDTH) : cell)),
  );
  const parts = [
    words.title,
    ...wrapToWidth(`${words.before}: ${oneLine(impact.before.label)} (${impact.before.id})`, WIDTH),
    ...wrapToWidth(`${words.after}: ${oneLine(impact.after.label)} (${impact.after.id})`, WIDTH),
    ...summaryOf(impact, locale).flatMap((one) => wrapToWidth(one, WIDTH)),
    "",
    layOutWithin(WIDTH, KEYS, UNIT_ALIGNS.map(columnIn(columns)), rows, [unitFoot(impact, locale)]).join(
      "\n\n",
    ),
    "",
    ...(indicators.length === 0
      ? []
      : [words.headings.indicators, "", layOut(INDICATOR_ALIGNS.map(columnIn(columns)), indicators), ""]),
    ...notesOf(impact, locale).flatMap((note) => wrapToWidth(note, WIDTH)),
  ];
  return withNote(parts.join("\n"), locale);
}

function cutUnit(cell: string, index: number): string {
  return index === UNIT
    ? cutToWidth(cell, UNIT_WIDTH)
    : index === DRIVERS
      ? cutToWidth(cell, DRIVERS_WIDTH)
      : cell;
}

type Heads = ReturnType<typeof impactWordsOf>["columns"];
type Aligned = readonly [name: keyof Heads, align: Column["align"]];

function columnIn(heads: Heads): (one: Aligned) => Column {
  return ([name, align]) => ({ head: heads[name], align });
}

export const UNIT_ALIGNS: readonly Aligned[] = [
  ["rankAfter", "right"],
  ["rankBefore", "right"],
  ["unit", "left"],
  ["pointsBefore", "decimal"],
  ["pointsAfter", "decimal"],
  ["change", "decimal"],
  ["shareChange", "decimal"],
  ["drivers", "left"],
];

export const INDICATOR_ALIGNS: readonly Aligned[] = [
  ["code", "left"],
  ["indicator", "left"],
  ["maxBefore", "decimal"],
  ["maxAfter", "decimal"],
  ["sum", "decimal"],
  ["mean", "decimal"],
  ["gain", "right"],
  ["lose", "right"],
];

const WIDTH = 100;
const KEYS = 3;
const UNIT = 2;
const DRIVERS = 7;
const UNIT_WIDTH = 20;
const DRIVERS_WIDTH = 40;
const LABEL_WIDTH = 24;
