/** Sets a ruleset out as the table that a decision prints: `schemeOf(ruleset, "vi")`, for a writer of Markdown or HTML. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import { contextOf, isScored, marksOf, pointsText, type SchemeContext } from "./scheme-context.ts";
import { assumedShare, assumptionTable, backgroundTable } from "./scheme-lists.ts";
import { notesOf, withoutEmptyColumns } from "./scheme-notes.ts";
import { lineOf, type Fact, type Scheme } from "./scheme-parts.ts";
import { indicatorTable } from "./scheme-table.ts";
import { basisText, periodText, schemeWordsOf } from "./scheme-words.ts";

export function schemeOf(ruleset: Ruleset, locale: Locale): Scheme {
  const context = contextOf(ruleset, locale);
  const { table, leftOut } = withoutEmptyColumns(indicatorTable(ruleset, context));
  return {
    locale,
    title: oneLine(ruleset.label),
    isScored: isScored(ruleset),
    facts: factsOf(ruleset, context),
    background: backgroundTable(ruleset, context),
    table,
    notes: notesOf(ruleset, leftOut, context),
    assumptions: assumptionTable(ruleset, context),
    assumedShare: assumedShare(ruleset, context),
    sources: ruleset.sources.map(({ id, label }) => ({
      name: context.sources.get(id) ?? "",
      value: lineOf(oneLine(label)),
    })),
  };
}

function factsOf(ruleset: Ruleset, context: SchemeContext): readonly Fact[] {
  const { levels, head } = schemeWordsOf(context.locale);
  const period = periodText(ruleset.period);
  const total = isScored(ruleset) ? pointsText(ruleset.total, context) : head.noPoints;
  return [
    { name: head.level, value: lineOf(levels[ruleset.level]) },
    ...ruleset.basis.map((one) => ({
      name: head.basis,
      value: lineOf(oneLine(basisText(one, context.locale))),
    })),
    ...(period === undefined ? [] : [{ name: head.period, value: lineOf(period) }]),
    { name: head.total, value: lineOf(total, marksOf(ruleset.totalProvenance, context)) },
  ];
}
