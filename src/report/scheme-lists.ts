/** The lists around the main table of a printed ruleset: shared figures, and what is assumed, a row a reason. */
import { exact } from "../base/exact.ts";
import { oneLine } from "../base/visible.ts";
import { everyPart } from "../ir/expression.ts";
import { indicatorsOf, type Ruleset } from "../ir/ruleset.ts";
import { assumedMaximum, assumptionsOf } from "./assumptions.ts";
import type { Assumption } from "./assumption.ts";
import { exactNumber, fractionOf, numberText } from "./numbers.ts";
import {
  columnsOf,
  expressionsOf,
  isScored,
  linesOf,
  marksOf,
  placesOf,
  readableName,
  type SchemeContext,
} from "./scheme-context.ts";
import { inputTerms } from "./scheme-input.ts";
import { withoutEmptyColumns } from "./scheme-notes.ts";
import { lineOf, type Cell, type Table } from "./scheme-parts.ts";
import { wordsOf } from "./words.ts";

/** The shared figures, with the symbols of those that a formula uses. */
export function backgroundTable(ruleset: Ruleset, context: SchemeContext): Table | null {
  const expressions = indicatorsOf(ruleset.children).flatMap(expressionsOf);
  const used = everyPart(expressions, new Map()).flatMap((part) => ("key" in part ? [part.key] : []));
  const rows = ruleset.background.map((one, index): readonly Cell[] => {
    const name = readableName(one.name, context.locale);
    return [
      linesOf([String(index + 1)]),
      linesOf([one.label ?? name]),
      linesOf(used.includes(one.key) ? [name] : []),
      linesOf([inputTerms(one, context.locale)].filter((terms) => terms !== "")),
      linesOf(placesOf(one.provenance, context)),
      linesOf(marksOf(one.provenance, context)),
    ];
  });
  const columns = columnsOf(["code", "information", "symbol", "unit", "source", "assumed"], context);
  return rows.length === 0 ? null : withoutEmptyColumns({ columns, rows: itemRows(rows) }).table;
}

/** A row a reason, with all that rests on it: "điểm tối đa: II.1, II.2; quy tắc tính điểm: II.1". */
export function assumptionTable(ruleset: Ruleset, context: SchemeContext): Table | null {
  const all = assumptionsOf(ruleset, context.locale);
  const rows = [...context.marks].map(([reason, mark]): readonly Cell[] => [
    linesOf([mark]),
    partTexts(
      all.filter((one) => one.reason === reason),
      context,
    ).map((text) => lineOf(text)),
    linesOf([reason]),
  ]);
  const columns = columnsOf(["mark", "what", "reason"], context);
  return rows.length === 0 ? null : { columns, rows: itemRows(rows) };
}

function itemRows(rows: readonly (readonly Cell[])[]): Table["rows"] {
  return rows.map((cells) => ({ kind: "item", depth: 0, cells }));
}

function partTexts(assumptions: readonly Assumption[], { locale }: SchemeContext): readonly string[] {
  const { parts } = wordsOf(locale).assumed;
  return [...new Set(assumptions.map(({ what }) => what))].map((what) => {
    const same = assumptions.filter((one) => one.what === what);
    const of = same.map((one) => one.code ?? oneLine(one.of)).filter((text) => text !== "");
    return of.length === 0 ? parts[what] : `${parts[what]}: ${[...new Set(of)].join(", ")}`;
  });
}

/** Null where nothing is assumed or scored. */
export function assumedShare(ruleset: Ruleset, { locale, marks }: SchemeContext): string | null {
  if (marks.size === 0 || !isScored(ruleset)) {
    return null;
  }
  const points = assumedMaximum(ruleset);
  const total = fractionOf(ruleset.total);
  const share = total.isZero() ? exact(0) : points.over(total);
  const written = [points, total].map((one) => exactNumber(one, "points", locale));
  const [of = "", max = ""] = written;
  return wordsOf(locale).assumed.share(of, max, numberText(share, "ratio", locale));
}
