/** The main table of a printed ruleset: a row a group or indicator, in the columns that decisions have. */
import { oneLine } from "../base/visible.ts";
import { everyPart } from "../ir/expression.ts";
import type { Group, Indicator, Provenance, Ruleset } from "../ir/ruleset.ts";
import { conditionText, sentence } from "./scheme-condition.ts";
import {
  columnsOf,
  expressionsOf,
  isScored,
  linesOf,
  marksOf,
  placesOf,
  pointsText,
  type SchemeContext,
} from "./scheme-context.ts";
import { lineOf, type Cell, type ColumnKey, type Row, type Table } from "./scheme-parts.ts";
import { ruleLines } from "./scheme-rule.ts";
import { schemeWordsOf } from "./scheme-words.ts";

const INDICATOR_COLUMNS = [
  "code",
  "label",
  "max",
  "rule",
  "targets",
  "guide",
  "lead",
  "support",
  "evidence",
  "source",
  "assumed",
] as const satisfies readonly ColumnKey[];

type IndicatorCells = Partial<{ readonly [K in (typeof INDICATOR_COLUMNS)[number]]: Cell }>;

/** Every group and indicator in printed order, and the total; empty columns are there too. */
export function indicatorTable(ruleset: Ruleset, context: SchemeContext): Table {
  const rows = rowsOf(ruleset, !isScored(ruleset), 0, context);
  return {
    columns: columnsOf(INDICATOR_COLUMNS, context),
    rows: isScored(ruleset) ? [...rows, totalRow(ruleset, context)] : rows,
  };
}

function rowsOf(
  { children }: Pick<Ruleset | Group, "children">,
  isUnscored: boolean,
  depth: number,
  context: SchemeContext,
): readonly Row[] {
  return children.flatMap((node) =>
    node.kind === "group"
      ? [
          row("group", depth, groupCells(node, isUnscored, context)),
          ...rowsOf(node, isUnscored || node.unscored, depth + 1, context),
        ]
      : [row("item", depth, indicatorCells(node, isUnscored, context))],
  );
}

function row(kind: Row["kind"], depth: number, cells: IndicatorCells): Row {
  return { kind, depth, cells: INDICATOR_COLUMNS.map((key) => cells[key] ?? []) };
}

function totalRow({ total, totalProvenance }: Ruleset, context: SchemeContext): Row {
  const marks = marksOf(totalProvenance, context);
  return row("total", 0, {
    label: [lineOf(schemeWordsOf(context.locale).totalRow)],
    max: [lineOf(pointsText(total, context), marks)],
    source: linesOf(placesOf(totalProvenance, context)),
    assumed: markCell(marks),
  });
}

/** What is unscored as a whole says so once, at its outermost group. */
function groupCells(group: Group, isUnscored: boolean, context: SchemeContext): IndicatorCells {
  const { unscoredGroup } = schemeWordsOf(context.locale);
  const label = oneLine(group.label);
  const marks = marksOf(group.provenance, context);
  return {
    code: [lineOf(group.code)],
    label: [
      lineOf(group.unscored && !isUnscored ? unscoredGroup(label) : label, group.unscored ? marks : []),
    ],
    max: group.unscored ? [] : [lineOf(pointsText(group.max, context), marks)],
    source: linesOf(placesOf(group.provenance, context)),
    assumed: markCell(marks),
  };
}

function indicatorCells(indicator: Indicator, isUnscored: boolean, context: SchemeContext): IndicatorCells {
  const marks = marksOf(indicator.provenance, context);
  const { unscored } = indicator;
  const provenance = provenanceIn(indicator);
  const said = unscored && !isUnscored ? [lineOf(schemeWordsOf(context.locale).rule.unscored)] : [];
  return {
    code: [lineOf(indicator.code)],
    label: [lineOf(oneLine(indicator.label), unscored ? marks : [])],
    max: unscored ? [] : [lineOf(pointsText(indicator.max, context), marks)],
    rule: [...said, ...ruleLines(indicator, context)],
    targets: targetLines(indicator, context),
    guide: linesOf(indicator.guide),
    lead: linesOf(indicator.lead),
    support: linesOf(indicator.support),
    evidence: linesOf(indicator.evidence),
    source: linesOf(placesOf(provenance, context)),
    assumed: markCell(marksOf(provenance, context)),
  };
}

/** All marks of a row on one line. */
function markCell(marks: readonly string[]): Cell {
  return marks.length === 0 ? [] : linesOf([marks.join(" ")]);
}

function targetLines({ targets }: Indicator, context: SchemeContext): Cell {
  return targets.map(({ expression, message, provenance }) => {
    const condition = sentence(conditionText(expression, context));
    const text =
      message === null ? condition : schemeWordsOf(context.locale).withMessage(condition, oneLine(message));
    return lineOf(text, marksOf(provenance, context));
  });
}

/** Where all that stands in the row comes from. */
export function provenanceIn(indicator: Indicator): readonly Provenance[] {
  const { provenance, inputs, conditions, pointsProvenance, targets } = indicator;
  const parts = everyPart(expressionsOf(indicator), new Map());
  const cases = parts.flatMap((part) =>
    part.kind === "cases" ? part.cases.flatMap(({ assumed }) => (assumed === null ? [] : [assumed])) : [],
  );
  return [
    ...provenance,
    ...inputs.flatMap((one) => one.provenance),
    ...conditions.flatMap((one) => one.provenance),
    ...pointsProvenance,
    ...cases.map((reason) => ({ kind: "assumed", reason }) as const),
    ...targets.flatMap((one) => one.provenance),
  ];
}
