/** Lays scores out as a workbook: the ranking, the points of each indicator, and where they come from. */
import type { Locale } from "../base/diagnostic.ts";
import type { Exact } from "../base/exact.ts";
import { oneLine } from "../base/visible.ts";
import type { BookCell, BookSheet, CellStyle, Workbook } from "../base/workbook.ts";
import type { RankedOutcome, RollUpOutcome, Table } from "../evaluate/outcome.ts";
import type { Node, Ruleset } from "../ir/ruleset.ts";
import { outcomeOf, statusOf, unitStatus, type CellContext } from "./cells.ts";
import { inOrderOfRank } from "./cohort-columns.ts";
import { exactOf, fractionOf, machineDecimal, machineNumber, rollUpPlaces } from "./numbers.ts";
import { recordFacts } from "./record.ts";
import { reportWordsOf } from "./report-words.ts";
import { resultWordsOf } from "./result-words.ts";
import { wordsOf } from "./words.ts";

/** A column: its head, its width in characters, and the value of a unit; `foot` is the maximum. */
interface Field {
  readonly head: string;
  readonly width: number;
  readonly style?: CellStyle;
  readonly of: (unit: RankedOutcome) => Value;
  readonly foot?: Value;
}

/** A number with what it is a number of, a text, or nothing. */
type Value = NumberValue | string | null;

interface NumberValue {
  readonly name: string;
  readonly number: Exact;
  /** Decimals to round to where there is no end of them, if not those that the ruleset shows. */
  readonly places?: number;
}

/** In which language, what scored it, and which figures of the data were taken, where they have both. */
export interface ScoreWorkbookOptions {
  readonly locale: Locale;
  readonly engine?: string;
  readonly figures?: "claimed" | "verified" | null;
}

/**
 * Three sheets: results by rank, the points of groups and indicators, the record of what was scored. Numbers are number
 * cells with all their digits; one whose decimals do not end is rounded as the ruleset shows it, and its fraction stands
 * in the last column. A unit that waits for figures or is refused has no total and no rank, and says so.
 * `writeXlsx(scoreWorkbook(table, ruleset, { locale: "vi" }))` is the file.
 * Never throws for what an evaluator gave.
 *
 * @group Write results
 */
export function scoreWorkbook(
  table: Table,
  ruleset: Ruleset,
  { locale, engine = "barem", figures = null }: ScoreWorkbookOptions,
): Workbook {
  const context: CellContext = { ruleset, locale };
  const units = inOrderOfRank(table.units);
  const words = reportWordsOf(locale);
  const head = [words.title, oneLine(ruleset.label)];
  return {
    title: `${words.title}: ${oneLine(ruleset.label)}`,
    sheets: [
      tableSheet(words.sheets.results, head, resultFields(units, context), units, ruleset.show, locale),
      {
        ...tableSheet(words.sheets.points, head, pointFields(context), units, ruleset.show, locale),
        spreads: true,
      },
      recordSheet(words.sheets.record, head, recordFacts(table, engine, context, figures)),
    ],
  };
}

function resultFields(units: readonly RankedOutcome[], context: CellContext): readonly Field[] {
  const { ruleset, locale } = context;
  const words = wordsOf(locale);
  const results = resultWordsOf(locale);
  const isGraded = ruleset.grades.length > 0;
  const isAssumed = units.some(({ total }) => total.assumedShare !== "0");
  return [
    { head: words.rank, width: 7, of: ({ rank }) => (rank === null ? null : named("", String(rank))) },
    { head: words.unit, width: 30, style: "label", of: ({ unit }) => unit, foot: words.maximum },
    ...ruleset.children.filter(({ unscored }) => !unscored).map((node) => nodeField(node, context, false)),
    {
      head: words.total,
      width: 12,
      style: "total",
      of: ({ status, total }) => (status === "scored" ? named(words.total, total.exact) : null),
      foot: named("", ruleset.total),
    },
    {
      head: words.maximum,
      width: 12,
      of: ({ total }) => ({ name: words.maximum, number: exactOf(total.max) }),
    },
    ...rollUpFields("index", context),
    ...rollUpFields("pillar", context),
    ...(isGraded ? [{ head: results.grade, width: 14, of: (unit: RankedOutcome) => unit.grade }] : []),
    ...(isAssumed
      ? [
          {
            head: reportWordsOf(locale).headings.assumed,
            width: 14,
            of: ({ status, total }: RankedOutcome) =>
              status === "refused" ? null : named("", machineDecimal(exactOf(total.assumed), ruleset.show)),
          },
        ]
      : []),
    { head: words.status, width: 26, of: (unit) => unitStatus(unit, context) },
  ];
}

function rollUpFields(kind: "index" | "pillar", { ruleset }: CellContext): readonly Field[] {
  return ruleset.rollUps
    .filter((one) => one.kind === kind)
    .map((rollUp) => ({
      head: oneLine(rollUp.name),
      width: 13,
      of: ({ status, indices, pillars }) => {
        const { name } = rollUp;
        const all: readonly RollUpOutcome[] = kind === "index" ? indices : pillars;
        const exact = all.find((one) => one.name === name)?.exact ?? null;
        const places = rollUpPlaces(rollUp, ruleset.show);
        return status === "scored" ? named(oneLine(name), exact, places) : null;
      },
    }));
}

/** Every group and indicator that is scored, under its code and name. */
function pointFields(context: CellContext): readonly Field[] {
  const scored = (nodes: readonly Node[]): readonly Node[] =>
    nodes
      .filter((node) => !node.unscored)
      .flatMap((node) => (node.kind === "group" ? [node, ...scored(node.children)] : [node]));
  const words = wordsOf(context.locale);
  return [
    { head: words.unit, width: 30, style: "label", of: ({ unit }) => unit, foot: words.maximum },
    ...scored(context.ruleset.children).map((node) => nodeField(node, context, true)),
  ];
}

/** The points of a part; empty where they are not final, and in words where it does not apply. */
function nodeField(node: Node, { locale }: CellContext, isNamed: boolean): Field {
  return {
    head: isNamed ? `${node.code}\n${oneLine(node.label)}` : node.code,
    width: isNamed ? 22 : 9,
    style: node.kind === "group" && isNamed ? "group" : "plain",
    of: (unit) => {
      const status = statusOf(node, unit);
      const exact = outcomeOf(unit, node)?.exact ?? null;
      if (status === "not applicable" && (node.kind === "group" || exact === null)) {
        return wordsOf(locale).statuses[status];
      }
      return status === "pending" || status === "refused" ? null : named(node.code, exact);
    },
    foot: named("", node.max),
  };
}

function named(name: string, fraction: string | null, places?: number): Value {
  return fraction === null
    ? null
    : { name, number: fractionOf(fraction), ...(places === undefined ? {} : { places }) };
}

/** Heading, a row a unit, the maxima; the last column has the fractions of what is rounded, if anything is. */
function tableSheet(
  name: string,
  head: readonly string[],
  fields: readonly Field[],
  units: readonly RankedOutcome[],
  show: number,
  locale: Locale,
): BookSheet {
  const rows = units.map((unit) => fields.map((field) => field.of(unit)));
  const fractions = rows.map((row) => row.flatMap((value) => fractionText(value)).join("; "));
  const hasFractions = fractions.some((text) => text !== "");
  const body = rows.map((row, at) => [
    ...row.map((value, column) => cellOf(value, fields[column]?.style ?? "plain", show)),
    ...(hasFractions ? [textCell(fractions[at] ?? "", "plain")] : []),
  ]);
  const headings = [
    ...fields.map((field) => textCell(field.head, "heading")),
    ...(hasFractions ? [textCell(reportWordsOf(locale).fractions, "heading")] : []),
  ];
  const foot = fields.map(({ foot: value = null }) => cellOf(value, "total", show));
  const first = head.length + 2;
  return {
    name,
    rows: [...titleRows(head), [], headings, ...body, foot],
    widths: [...fields.map(({ width }) => width), ...(hasFractions ? [40] : [])],
    frozenRows: first,
    frozenColumns: fields.findIndex(({ style }) => style === "label") + 1,
    headingRows: { first, last: first },
    ...{ merges: [], entries: [], outline: [], isLocked: false, landscape: true },
  };
}

function recordSheet(
  name: string,
  head: readonly string[],
  facts: readonly (readonly [name: string, value: string])[],
): BookSheet {
  return {
    name,
    rows: [
      ...titleRows(head),
      [],
      ...facts.map(([fact, value]) => [textCell(fact, "label"), textCell(value, "plain")]),
    ],
    widths: [28, 90],
    ...{ frozenRows: 0, frozenColumns: 0, merges: [], entries: [], outline: [] },
    ...{ isLocked: false, landscape: true },
  };
}

function titleRows([title = "", ...notes]: readonly string[]): readonly (readonly BookCell[])[] {
  return [[textCell(title, "title")], ...notes.map((note) => [textCell(note, "title")])];
}

function cellOf(value: Value, style: CellStyle, show: number): BookCell {
  if (value === null || typeof value === "string") {
    return textCell(value ?? "", style);
  }
  const { number, places = show } = value;
  const decimal = keptDecimal(number);
  return decimal === null
    ? { value: { kind: "number", decimal: number.toFixed(places) }, style, decimals: places }
    : { value: { kind: "number", decimal }, style, decimals: null };
}

function fractionText(value: Value): readonly string[] {
  return value === null || typeof value === "string" || keptDecimal(value.number) !== null
    ? []
    : [`${value.name} = ${value.number.toFraction()}`];
}

/** The decimal, where it ends within the digits that a spreadsheet keeps. */
function keptDecimal(number: Exact): string | null {
  const written = machineNumber(number);
  const digits = written.replace(/[-.]/g, "").replace(/^0+/, "");
  return written.includes("/") || digits.length > SPREADSHEET_DIGITS ? null : written;
}

function textCell(text: string, style: CellStyle): BookCell {
  return { value: { kind: "text", text }, style };
}

const SPREADSHEET_DIGITS = 15;
