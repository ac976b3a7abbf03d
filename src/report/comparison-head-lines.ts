/** Writes what changed in the head of a ruleset: a name for it, and the lines before and after. */
import { assertNever } from "../base/invariant.ts";
import { oneLine } from "../base/visible.ts";
import type { Grade, Provenance } from "../ir/ruleset.ts";
import { rollUpsOf } from "./compare-head.ts";
import type { HeadChange, HeadPart } from "./comparison.ts";
import { inputLine, provenanceLines, withoutCommon, type ChangeLine } from "./comparison-lines.ts";
import type { Side } from "./comparison-side.ts";
import { comparisonWordsOf } from "./comparison-words.ts";
import { pointsText, readableFormula, type SchemeContext } from "./scheme-context.ts";
import { rankNotes, rollUpNote, roundingNotes } from "./scheme-notes.ts";
import { basisText, periodText, schemeWordsOf } from "./scheme-words.ts";
import { wordsOf } from "./words.ts";

export function headLine(change: HeadChange, old: Side, now: Side): ChangeLine {
  const words = comparisonWordsOf(now.context.locale);
  if (change.part === "input") {
    const line = inputLine(change, old, now);
    return change.before === null
      ? { ...line, what: words.backgroundAdded }
      : change.after === null
        ? { ...line, what: words.backgroundRemoved }
        : line;
  }
  const what = change.part === "sources" ? words.headSources : words.parts[change.part];
  return withoutCommon({ what, before: headLines(change.part, old), after: headLines(change.part, now) });
}

function headLines(part: HeadPart, { ruleset, context }: Side): readonly string[] {
  const { locale } = context;
  const { notes, levels } = schemeWordsOf(locale);
  switch (part) {
    case "id":
      return [ruleset.id];
    case "label":
      return [oneLine(ruleset.label)];
    case "level":
      return [levels[ruleset.level]];
    case "total":
      return [pointsText(ruleset.total, context), ...provenanceLines(ruleset.totalProvenance, context)];
    case "period":
      return [periodText(ruleset.period)].filter((text) => text !== undefined);
    case "basis":
      return ruleset.basis.map((one) => oneLine(basisText(one, locale)));
    case "sources":
      return ruleset.sources.map(({ label }) => oneLine(label));
    case "rounding":
      return withProvenance(
        roundingNotes({ ...ruleset, rounding: ruleset.rounding.map(bare) }, context).map(({ text }) => text),
        ruleset.rounding.flatMap((one) => one.provenance),
        context,
      );
    case "show":
      return [String(ruleset.show)];
    case "missing":
      return withProvenance([notes.missing[ruleset.missing.policy]], ruleset.missing.provenance, context);
    case "not applicable": {
      const { policy, provenance } = ruleset.notApplicable;
      return withProvenance([notes.notApplicable[policy]], provenance, context);
    }
    case "pillars":
    case "indices": {
      const all = rollUpsOf(part, ruleset);
      return withProvenance(
        all.map((one) => rollUpNote(bare(one), context).text),
        all.flatMap((one) => one.provenance),
        context,
      );
    }
    case "grades":
      return withProvenance(
        ruleset.grades.map((one) => gradeLine(one, context)),
        ruleset.grades.flatMap((one) => one.provenance),
        context,
      );
    case "rank":
      return rankNotes({ ...ruleset, notRanked: [] }, context).map(({ text }) => text);
    case "not ranked":
      return withProvenance(
        ruleset.notRanked.map(({ expression, reason }) =>
          notes.notRanked(readableFormula(expression, context), oneLine(reason)),
        ),
        ruleset.notRanked.flatMap((one) => one.provenance),
        context,
      );
    case "not stated":
      return ruleset.notStated.map((one) => notes.statedParts[one]);
    case "order":
      return [ruleset.children.map(({ code }) => code).join(", ")];
    default:
      return assertNever(part);
  }
}

/** Without its sources, which have lines of their own. */
function bare<T extends { readonly provenance: readonly Provenance[] }>(line: T): T {
  return { ...line, provenance: [] };
}

function gradeLine({ condition, label }: Grade, context: SchemeContext): string {
  const when = condition === null ? wordsOf(context.locale).otherwise : readableFormula(condition, context);
  return `${when}: ${oneLine(label)}`;
}

/** A change may lie in the source or the assumption alone. */
function withProvenance(
  lines: readonly string[],
  provenance: readonly Provenance[],
  context: SchemeContext,
): readonly string[] {
  return [...lines, ...provenanceLines(provenance, context)];
}
