/** Writes what came out of scoring as the small tables that stand in the manual. */
import type { Decimal } from "decimal.js";
import { exact } from "../../src/base/exact.ts";
import { displayWidth } from "../../src/base/width.ts";
import {
  type GroupOutcome,
  type IndicatorOutcome,
  type InputIssue,
  type Locale,
  messageOf,
  type RankedOutcome,
  type Ruleset,
} from "../../src/index.ts";
import type { RollUpOutcome } from "../../src/evaluate/outcome.ts";
import type { Node } from "../../src/ir/ruleset.ts";
import { fractionOf, localNumber, numberText } from "../../src/report/numbers.ts";
import { bareCode } from "./scheme.ts";

/** What a ```points fence is to show: `groups`, `assumed`, and bare names where no code is shown. */
export interface Wanted {
  readonly isBare: boolean;
  readonly groups: boolean;
  readonly assumed: boolean;
  readonly locale: Locale;
}

const words = {
  en: {
    points: "points",
    total: "total",
    of: "of",
    to: "to",
    unit: "unit",
    grade: "grade",
    rank: "rank",
    pending: "pending",
    refused: "refused",
    notProvided: (names: string) => `not provided: ${names}`,
    notApplicable: "not applicable",
    unscored: "unscored",
    notRanked: "not ranked",
    assumed: "rests on assumptions",
    target: "target",
    met: "met",
    notMet: "not met",
    unknown: "not known yet",
  },
  vi: {
    points: "điểm",
    total: "tổng điểm",
    of: "trên",
    to: "đến",
    unit: "đơn vị",
    grade: "xếp loại",
    rank: "xếp hạng",
    pending: "chờ số liệu",
    refused: "số liệu không hợp lệ",
    notProvided: (names: string) => `chưa có số liệu: ${names}`,
    notApplicable: "không áp dụng",
    unscored: "không tính điểm",
    notRanked: "không xếp hạng",
    assumed: "dựa trên giả định",
    target: "mục tiêu",
    met: "đạt",
    notMet: "chưa đạt",
    unknown: "chưa biết",
  },
} as const;

/** One thing that is shown of every unit, and what is said of it below the table. */
interface Cell {
  readonly name: string;
  readonly value: string;
  readonly note: string | undefined;
}

/** One unit as a list, a line a value; several units as a table with notes below. */
export function showPoints(
  units: readonly RankedOutcome[],
  ruleset: Ruleset,
  isTable: boolean,
  wanted: Wanted,
): string {
  const rows = units.map((unit) => ({ unit, cells: cellsOf(unit, ruleset, isTable, wanted) }));
  return isTable ? tableOf(rows, wanted.locale) : listOf(rows.flatMap(({ cells }) => cells));
}

function listOf(cells: readonly Cell[]): string {
  const width = Math.max(...cells.map(({ name }) => displayWidth(name)));
  const lines = cells.map(({ name, value, note }) => {
    return `${padded(name, width)}  ${value}${note === undefined ? "" : ` – ${note}`}`;
  });
  return `${lines.join("\n")}\n`;
}

function tableOf(
  rows: readonly { readonly unit: RankedOutcome; readonly cells: readonly Cell[] }[],
  locale: Locale,
): string {
  const names = [words[locale].unit, ...(rows[0]?.cells ?? []).map(({ name }) => name)];
  const grid = [names, ...rows.map(({ unit, cells }) => [unit.unit, ...cells.map(({ value }) => value)])];
  const widths = names.map((_, at) => Math.max(...grid.map((row) => displayWidth(row[at] ?? ""))));
  const lines = grid.map((row) =>
    row
      .map((cell, at) => padded(cell, widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const notes = rows.flatMap(({ unit, cells }) =>
    cells.flatMap(({ name, value, note }) => {
      const of = name === words[locale].points ? unit.unit : `${unit.unit}, ${name}`;
      return note === undefined ? [] : [`${of}: ${value} – ${note}`];
    }),
  );
  return `${[...lines, ...(notes.length > 0 ? ["", ...notes] : [])].join("\n")}\n`;
}

function padded(text: string, width: number): string {
  return text + " ".repeat(width - displayWidth(text));
}

function cellsOf(unit: RankedOutcome, ruleset: Ruleset, isTable: boolean, wanted: Wanted): readonly Cell[] {
  const cells = ruleset.children.flatMap((node) => nodeCells(node, unit, isTable, wanted));
  return wanted.isBare ? cells : [...cells, ...rollUpCells(unit, ruleset, isTable, wanted)];
}

/** A group before what stands in it, as in the printed table. */
function nodeCells(node: Node, unit: RankedOutcome, isTable: boolean, wanted: Wanted): readonly Cell[] {
  if (node.kind === "group") {
    const below = node.children.flatMap((child) => nodeCells(child, unit, isTable, wanted));
    const group = unit.groups[node.code];
    return wanted.groups && group !== undefined
      ? [groupCell(group, isTable, wanted.locale), ...below]
      : below;
  }
  const one = unit.indicators[node.code];
  const say = words[wanted.locale];
  if (one === undefined || (wanted.isBare && node.code !== bareCode)) {
    return [];
  }
  const targets = one.targets.map(({ text, met }) => ({
    name: `${say.target} ${text}`,
    value: met === null ? say.unknown : met ? say.met : say.notMet,
    note: undefined,
  }));
  return [indicatorCell(one, wanted.isBare ? say.points : one.code, wanted, isTable), ...targets];
}

function groupCell(
  { code, unscored, exact: points, max }: GroupOutcome,
  isTable: boolean,
  locale: Locale,
): Cell {
  const say = words[locale];
  const shown = points === null ? "–" : figure(points, locale);
  const of = isTable || unscored ? "" : ` ${say.of} ${decimal(max, locale)}`;
  return { name: code, value: (unscored ? say.unscored : shown) + of, note: undefined };
}

function indicatorCell(one: IndicatorOutcome, name: string, wanted: Wanted, isTable: boolean): Cell {
  const say = words[wanted.locale];
  const bare = (key: string): string => (wanted.isBare ? key.slice(bareCode.length + 1) : key);
  const points = one.exact === null ? "" : figure(one.exact, wanted.locale);
  switch (one.status) {
    case "scored":
      return {
        name,
        value: isTable ? points : `${points} ${say.of} ${decimal(one.max, wanted.locale)}`,
        note: one.missing.length > 0 ? say.notProvided(one.missing.map(bare).join(", ")) : undefined,
      };
    case "not applicable": {
      const value = points === "" ? say.notApplicable : `${points} (${say.notApplicable})`;
      return { name, value, note: one.reason ?? undefined };
    }
    case "pending":
      return { name, value: say.pending, note: say.notProvided(one.missing.map(bare).join(", ")) };
    case "refused":
      return { name, value: say.refused, note: one.issues.map((issue) => said(issue, wanted)).join(" ") };
    case "unscored":
      return { name, value: say.unscored, note: undefined };
  }
}

/** A fault of a figure, with the figure where the sentence does not name it. */
function said(issue: InputIssue, { isBare, locale }: Wanted): string {
  const key = isBare ? issue.input.slice(bareCode.length + 1) : issue.input;
  const sentence = messageOf(issue, locale);
  const own = isBare ? sentence.replaceAll(new RegExp(`\\b${bareCode}\\.(?=\\w)`, "g"), "") : sentence;
  return issue.code === "BRM0508" || issue.found === "" ? own : `${key} = ${issue.found}: ${own}`;
}

function rollUpCells(
  unit: RankedOutcome,
  ruleset: Ruleset,
  isTable: boolean,
  wanted: Wanted,
): readonly Cell[] {
  const { locale } = wanted;
  const say = words[locale];
  const rollUps = [...unit.pillars, ...unit.indices];
  const [first, last] = [unit.total.certain, unit.total.possible];
  const own = fractionOf(ruleset.total);
  const max = unit.total.max;
  const isOwn = own.equals(exact(max.toFixed()));
  const all = [
    {
      name: say.total,
      value:
        unit.status === "refused"
          ? "–"
          : between(first, last, locale) + (isTable && isOwn ? "" : ` ${say.of} ${decimal(max, locale)}`),
    },
    ...rollUps.map((one) => ({ name: one.name, value: rollUpText(one, locale) })),
    ...(ruleset.grades.length > 0 ? [{ name: say.grade, value: unit.grade ?? "–" }] : []),
    ...(isTable && ruleset.ranking !== null ? [rankCell(unit, locale)] : []),
    ...(wanted.assumed ? [{ name: say.assumed, value: assumedText(unit, locale) }] : []),
  ];
  return all.map((cell) => ({ note: undefined, ...cell }));
}

function rollUpText({ exact: value, certain, possible }: RollUpOutcome, locale: Locale): string {
  if (value === null || certain === null || possible === null) {
    return "–";
  }
  return certain.equals(possible) ? figure(value, locale) : between(certain, possible, locale);
}

function rankCell(unit: RankedOutcome, locale: Locale): Omit<Cell, "note"> & { note?: string } {
  const say = words[locale];
  const reason = unit.unranked?.kind === "not ranked" ? unit.unranked.reason : undefined;
  const value = unit.rank === null ? (reason === undefined ? "–" : say.notRanked) : String(unit.rank);
  return { name: say.rank, value, ...(reason === undefined ? {} : { note: reason }) };
}

function assumedText({ total }: RankedOutcome, locale: Locale): string {
  return `${decimal(total.assumed, locale)} (${numberText(fractionOf(total.assumedShare), "ratio", locale)})`;
}

function between(certain: Decimal, possible: Decimal, locale: Locale): string {
  return certain.equals(possible)
    ? decimal(certain, locale)
    : `${decimal(certain, locale)} ${words[locale].to} ${decimal(possible, locale)}`;
}

/** A decimal with at most `MOST_PLACES`; more are marked. */
function decimal(value: Decimal, locale: Locale): string {
  const rounded = value.toDecimalPlaces(MOST_PLACES);
  return (rounded.equals(value) ? "" : "≈") + localNumber(rounded.toFixed(), locale);
}

function figure(fraction: string, locale: Locale): string {
  return numberText(fractionOf(fraction), "points", locale);
}

const MOST_PLACES = 6;
