/** Puts a plan into print: the tables of an annex, then what is lost and what follows from winning it back. */
import {
  cellOf,
  type DocumentBlock,
  type DocumentColumn,
  type DocumentLine,
  type DocumentRow,
  plain,
  type PrintedDocument,
} from "../../base/document.ts";
import type { Locale } from "../../base/diagnostic.ts";
import { oneLine } from "../../base/visible.ts";
import type { Node } from "../../ir/ruleset.ts";
import { pointsCell } from "../numbers.ts";
import { deadlineOf, requirementOf } from "./duties.ts";
import type { Plan, PlanItem, PlanTable } from "./parts.ts";
import { byLoss } from "./plan.ts";
import { fullText, nearerText, type PlanContext, upperFirst, winText } from "./sentences.ts";
import { isMissed } from "./steps.ts";
import { stepRows, summaryOf } from "./view.ts";
import { planWordsOf } from "./words.ts";

/** The whole plan as a document to print. */
export function planDocument(plan: Plan, locale: Locale): PrintedDocument {
  const words = planWordsOf(locale);
  const { ruleset, unit, items } = plan;
  const context: PlanContext = { ruleset, locale };
  const { period } = ruleset;
  const year = period !== null && period.from === period.to ? String(period.from) : "";
  const isOfTargets = items.every(({ table, countsTargets }) => table === "aside" || countsTargets);
  const [kept, pushed] = isOfTargets ? [words.keptTargets, words.pushedTargets] : [words.kept, words.pushed];
  return {
    language: locale,
    title: words.planOf(oneLine(unit)),
    blocks: [
      { kind: "title", text: words.annex },
      { kind: "title", text: words.title(oneLine(unit).toUpperCase()) },
      { kind: "subtitle", text: `(${oneLine(ruleset.label)})` },
      { kind: "subtitle", text: words.issuedWith },
      ...summaryOf(plan, locale).map((text): DocumentBlock => ({ kind: "text", text })),
      { kind: "heading", text: kept(year) },
      dutyTable("kept", plan, isOfTargets, context),
      { kind: "heading", text: pushed(year) },
      dutyTable("pushed", plan, isOfTargets, context),
      ...asideBlocks(plan, isOfTargets, context),
      { kind: "note", text: words.blank },
      ...(isOfTargets || byLoss(items).length === 0
        ? []
        : [{ kind: "heading", text: words.lossHeading } as const, lossTable(plan, context)]),
      ...(isOfTargets || stepRows(plan, locale).rows.length === 0
        ? []
        : [
            { kind: "heading", text: words.stepsHeading } as const,
            stepTable(plan, locale),
            { kind: "note", text: words.steady } as const,
          ]),
    ],
  };
}

/** One of the tables, with the columns of an annex; deadlines where some are stated, points where some are given. */
function dutyTable(
  table: PlanTable,
  { items, ruleset }: Plan,
  isOfTargets: boolean,
  context: PlanContext,
): DocumentBlock {
  const words = planWordsOf(context.locale).columns;
  const wanted = new Map(
    items.filter((one) => one.table === table).map((one) => [one.indicator.code, one] as const),
  );
  if (wanted.size === 0) {
    return { kind: "text", text: planWordsOf(context.locale).none };
  }
  const hasPoints = !isOfTargets && table !== "aside";
  const hasDeadline = items.some(({ indicator }) => deadlineOf(indicator, context.locale) !== "");
  const columns: readonly DocumentColumn[] = [
    { head: words.number, share: 6, align: "center" },
    { head: words.content, share: 26, align: "left" },
    { head: words.requirement, share: table === "kept" ? 16 : 28, align: "left" },
    { head: guidesAreNames(items) ? words.guide : words.guidance, share: 13, align: "left" },
    { head: words.lead, share: 14, align: "left" },
    { head: words.support, share: 14, align: "left" },
    ...(hasDeadline ? [{ head: words.deadline, share: 10, align: "left" } as const] : []),
    ...(!hasPoints
      ? []
      : [
          { head: words.awarded, share: 7, align: "right" } as const,
          { head: words.maximum, share: 7, align: "right" } as const,
        ]),
  ];
  let number = 0;
  const rowsOf = (node: Node, at: number, isTop: boolean): readonly DocumentRow[] => {
    if (node.kind === "group") {
      const inner = node.children.flatMap((child, index) => rowsOf(child, index, false));
      const title = [
        cellOf(isTop ? topNumber(node.code, at) : oneLine(node.code)),
        cellOf(oneLine(node.label)),
      ];
      return inner.length === 0 ? [] : [{ kind: "group", cells: title }, ...inner];
    }
    const item = wanted.get(node.code);
    if (item === undefined) {
      return [];
    }
    number += 1;
    return [{ kind: "item", cells: dutyCells(item, number, hasDeadline, hasPoints, context) }];
  };
  return { kind: "table", columns, rows: ruleset.children.flatMap((node, at) => rowsOf(node, at, true)) };
}

/** Schemes guide by an agency or by an explanation; an explanation is longer than a name. */
function guidesAreNames(items: readonly PlanItem[]): boolean {
  return items.every(({ indicator }) => indicator.guide.every((guide) => guide.length <= LONGEST_NAME));
}

function dutyCells(
  item: PlanItem,
  number: number,
  hasDeadline: boolean,
  hasPoints: boolean,
  context: PlanContext,
): readonly (readonly DocumentLine[])[] {
  const { indicator, table, points, max, countsTargets } = item;
  const { ruleset, locale } = context;
  const listed = (texts: readonly string[]): readonly DocumentLine[] =>
    texts.map((one) => plain(oneLine(one)));
  const action =
    table === "pushed" ? actionLines(item, context) : table === "aside" ? asideLines(item, context) : [];
  // Among indicators with points, one without must not pass for one at its maximum.
  const onlyFollowed: readonly DocumentLine[] =
    countsTargets && hasPoints ? [{ text: planWordsOf(locale).targetOnly, style: "quiet" }] : [];
  const scored = (text: string): readonly DocumentLine[] => cellOf(countsTargets ? "" : text);
  return [
    cellOf(String(number)),
    [plain(`${oneLine(indicator.label)} (${indicator.code})`)],
    [...requirementOf(indicator, context).map(plain), ...onlyFollowed, ...action],
    listed(indicator.guide),
    listed(indicator.lead),
    listed(indicator.support),
    ...(hasDeadline ? [cellOf(deadlineOf(indicator, locale))] : []),
    ...(!hasPoints
      ? []
      : [
          scored(points === null ? "–" : pointsCell(points, ruleset.show, locale)),
          scored(pointsCell(max, ruleset.show, locale)),
        ]),
  ];
}

function actionLines(item: PlanItem, context: PlanContext): readonly DocumentLine[] {
  const words = planWordsOf(context.locale);
  const text = fullText(item, context);
  const isHard = item.full === null || item.hindrance?.kind === "several";
  const isTold = isHard || item.full.changes.some(isMissed);
  const action = isTold ? text : words.todo(text.replace(/\.$/, ""));
  // Who is to push what no single figure wins needs a first step to take.
  const lines = [action, isHard ? nearerText(item, context) : ""];
  return lines.flatMap((line): readonly DocumentLine[] =>
    line === "" ? [] : [{ text: line, style: "quiet" }],
  );
}

/** Why it stands in neither of the two tables. */
function asideLines({ reason }: PlanItem, { locale }: PlanContext): readonly DocumentLine[] {
  const words = planWordsOf(locale);
  const why = reason === null ? words.collected : words.notApplicable(oneLine(reason));
  return [{ text: upperFirst(why), style: "quiet" }];
}

function asideBlocks(plan: Plan, isOfTargets: boolean, context: PlanContext): readonly DocumentBlock[] {
  return plan.items.every(({ table }) => table !== "aside")
    ? []
    : [
        { kind: "heading", text: planWordsOf(context.locale).asideHeading },
        dutyTable("aside", plan, isOfTargets, context),
      ];
}

function lossTable({ items }: Plan, context: PlanContext): DocumentBlock {
  const { ruleset, locale } = context;
  const { loss, columns } = planWordsOf(locale);
  const lossy = byLoss(items).filter(({ countsTargets }) => !countsTargets);
  const hasNext = lossy.some(({ next }) => next !== null);
  const rows = lossy.map((item, at): DocumentRow => {
    const { indicator, points, max, lost, next } = item;
    const number = (value: PlanItem["points"]): string =>
      value === null ? "–" : pointsCell(value, ruleset.show, locale);
    return {
      kind: "item",
      cells: [
        cellOf(String(at + 1)),
        [plain(`${oneLine(indicator.label)} (${indicator.code})`)],
        ...[points, max, lost].map((value) => cellOf(number(value))),
        cellOf(fullText(item, context)),
        ...(hasNext ? [cellOf(next === null ? "" : `${winText(next, item, context)}.`)] : []),
      ],
    };
  });
  return {
    kind: "table",
    columns: [
      { head: columns.number, share: 6, align: "center" },
      { head: loss.indicator, share: 26, align: "left" },
      ...[loss.awarded, loss.maximum, loss.lost].map((head) => ({ head, share: 8, align: "right" }) as const),
      { head: loss.full, share: 30, align: "left" },
      ...(hasNext ? [{ head: loss.next, share: 24, align: "left" } as const] : []),
    ],
    rows,
  };
}

function stepTable(plan: Plan, locale: Locale): DocumentBlock {
  const { heads, rows } = stepRows(plan, locale);
  return {
    kind: "table",
    columns: heads.map((head, at) => ({
      head,
      share: at === 0 ? 6 : at === 1 ? 50 : 10,
      align: at === 0 ? "center" : at === 1 ? "left" : "right",
    })),
    rows: rows.map((row): DocumentRow => ({ kind: "item", cells: row.map(cellOf) })),
  };
}

const LONGEST_NAME = 100;

/** As annexes number their groups: the code itself where it is a letter or a roman number, else a roman number. */
function topNumber(code: string, at: number): string {
  const isPrinted = /^[A-ZĐ]$|^[IVXL]+$/.test(code);
  return isPrinted ? code : roman(/^[1-9]\d?$/.test(code) ? Number(code) : at + 1);
}

/** `roman(4)` is "IV". */
function roman(number: number): string {
  let [rest, text] = [number, ""];
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];
