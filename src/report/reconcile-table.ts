/** Prints a reconciliation as plain text that fits a terminal: what differs first, why, and what does not add up. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import { cutToWidth, wrapToWidth } from "../base/width.ts";
import { withNote } from "./cells.ts";
import { layOut } from "./layout.ts";
import { notComparedLines } from "./not-compared.ts";
import {
  countsOf,
  figureName,
  rankNotes,
  sharedNotes,
  tableNotes,
  type UnitView,
  unitView,
} from "./reconcile-view.ts";
import { reconcileWordsOf } from "./reconcile-words.ts";
import type { Reconciliation, UnitCheck } from "./reconciliation.ts";

export interface ReconcileTextOptions {
  readonly locale: Locale;
  /** Also the figures that agree. */
  readonly all: boolean;
}

/** The whole text, without a line break at its end. */
export function reconcileTable(found: Reconciliation, { locale, all }: ReconcileTextOptions): string {
  const words = reconcileWordsOf(locale);
  const told = found.units.filter((one) => all || one.first !== null || one.sums.length > 0);
  const shared = sharedNotes(found, locale);
  const ranks = rankNotes(found, locale);
  const open = notComparedLines(found, locale);
  const lines = [
    ...wrapped(`${words.title}: ${oneLine(found.ruleset.label)} (${found.ruleset.id})`),
    ...wrapped(words.counts(countsOf(found.units))),
    ...(found.units.length > 1 && told.length > 0 ? ["", overview(told, locale)] : []),
    ...(shared.length === 0 ? [] : ["", words.shared, ...shared.flatMap(listed)]),
    ...told.flatMap((one) => ["", ...unitLines(unitView(one, locale, all), locale)]),
    ...(ranks.length === 0 ? [] : ["", words.ranks, ...ranks.flatMap(listed)]),
    ...(found.agrees ? ["", ...wrapped(words.agrees)] : []),
    ...(open.length === 0 ? [] : ["", words.notCompared, ...open.flatMap(listed)]),
    ...tableNotes(found, locale).flatMap((note) => ["", ...wrapped(note)]),
    "",
    ...wrapped(words.tolerance),
  ];
  return withNote(lines.join("\n"), locale);
}

/** Which units have what first. */
function overview(units: readonly UnitCheck[], locale: Locale): string {
  const { columns } = reconcileWordsOf(locale);
  const rows = units.map((one) => {
    const { agree, within, differ } = countsOf([one]);
    const first = one.first === null ? "–" : figureName(one.first, locale);
    return [cutToWidth(oneLine(one.unit), UNIT_WIDTH), `${agree}`, `${within}`, `${differ}`, first];
  });
  const { verdicts } = reconcileWordsOf(locale);
  return layOut(
    [
      { head: columns.unit, align: "left" },
      { head: verdicts.agrees, align: "right" },
      { head: verdicts["within rounding"], align: "right" },
      { head: verdicts.differs, align: "right" },
      { head: columns.first, align: "left" },
    ],
    rows,
  );
}

function unitLines(view: UnitView, locale: Locale): readonly string[] {
  const words = reconcileWordsOf(locale);
  const { columns } = words;
  const rows = view.rows.map((row) =>
    row.map((cell, at) => (at === 1 ? cutToWidth(cell, NAME_WIDTH) : cell)),
  );
  const table = layOut(
    [
      { head: columns.code, align: "left" },
      { head: columns.name, align: "left" },
      { head: columns.official, align: "decimal" },
      { head: columns.recomputed, align: "decimal" },
      { head: columns.difference, align: "decimal" },
      { head: columns.verdict, align: "left" },
    ],
    rows,
  );
  return [
    view.unit,
    ...wrapped(view.first),
    ...(rows.length === 0 ? [] : ["", table]),
    ...(view.impossible.length === 0 ? [] : ["", words.impossible, ...view.impossible.flatMap(listed)]),
    ...(view.causes.length === 0 ? [] : ["", ...wrapped(words.causes), ...view.causes.flatMap(listed)]),
    ...view.unexplained.flatMap((one) => ["", ...wrapped(one)]),
    ...(view.sums.length === 0 ? [] : ["", ...wrapped(words.sums), ...view.sums.flatMap(listed)]),
  ];
}

function listed(text: string): readonly string[] {
  return wrapToWidth(text, WIDTH - 4).map((line, at) => (at === 0 ? `  - ${line}` : `    ${line}`));
}

function wrapped(text: string): readonly string[] {
  return wrapToWidth(text, WIDTH);
}

const WIDTH = 100;
const UNIT_WIDTH = 40;
const NAME_WIDTH = 36;
