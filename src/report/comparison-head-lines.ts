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

function headLines(part: HeadPart, side: Side): readonly string[] {
  const { ruleset, context } = side;
  switch (part) {
    case "id":
      return [ruleset.id];
    case "label":
      return [oneLine(ruleset.label)];
    case "level":
      return [schemeWordsOf(context.locale).levels[ruleset.level]];
    case "period":
      return [periodText(ruleset.period)].filter((text) => text !== undefined);
    case "basis":
      return ruleset.basis.map((one) => oneLine(basisText(one, context.locale)));
    case "sources":
      return ruleset.sources.map(({ label }) => oneLine(label));
    case "show":
      return [String(ruleset.show)];
    case "rank":
      return rankNotes({ ...ruleset, notRanked: [] }, context).map(({ text }) => text);
    case "not stated":
      return ruleset.notStated.map((one) => schemeWordsOf(context.locale).notes.statedParts[one]);
    case "order":
      return [ruleset.children.map(({ code }) => code).join(", ")];
    default: {
      const { lines, provenance } = sourcedLines(part, side);
      // A change may lie in the source or the assumption alone.
      return [...lines, ...provenanceLines(provenance, context)];
    }
  }
}

type SourcedPart =
  | "total"
  | "rounding"
  | "missing"
  | "not applicable"
  | "pillars"
  | "indices"
  | "grades"
  | "not ranked";

interface Sourced {
  readonly lines: readonly string[];
  readonly provenance: readonly Provenance[];
}

/** What says where it comes from. */
function sourcedLines(part: SourcedPart, { ruleset, context }: Side): Sourced {
  const { notes } = schemeWordsOf(context.locale);
  const { totalProvenance, rounding, missing, notApplicable, grades, notRanked } = ruleset;
  switch (part) {
    case "total":
      return { lines: [pointsText(ruleset.total, context)], provenance: totalProvenance };
    case "rounding": {
      const lines = roundingNotes({ ...ruleset, rounding: rounding.map(bare) }, context);
      return sourced(
        lines.map(({ text }) => text),
        rounding,
      );
    }
    case "missing":
      return sourced([notes.missing[missing.policy]], [missing]);
    case "not applicable":
      return sourced([notes.notApplicable[notApplicable.policy]], [notApplicable]);
    case "pillars":
    case "indices": {
      const all = rollUpsOf(part, ruleset);
      return sourced(
        all.map((one) => rollUpNote(bare(one), context).text),
        all,
      );
    }
    case "grades":
      return sourced(
        grades.map((one) => gradeLine(one, context)),
        grades,
      );
    case "not ranked": {
      const lines = notRanked.map(({ expression, reason }) =>
        notes.notRanked(readableFormula(expression, context), oneLine(reason)),
      );
      return sourced(lines, notRanked);
    }
    default:
      return assertNever(part);
  }
}

function sourced(
  lines: readonly string[],
  from: readonly { readonly provenance: readonly Provenance[] }[],
): Sourced {
  return { lines, provenance: from.flatMap(({ provenance }) => provenance) };
}

/** Without its sources, which have lines of their own. */
function bare<T extends { readonly provenance: readonly Provenance[] }>(line: T): T {
  return { ...line, provenance: [] };
}

function gradeLine({ condition, label }: Grade, context: SchemeContext): string {
  const when = condition === null ? wordsOf(context.locale).otherwise : readableFormula(condition, context);
  return `${when}: ${oneLine(label)}`;
}
