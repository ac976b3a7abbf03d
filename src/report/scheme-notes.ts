/** Writes the notes below a printed ruleset: what is rounded, ranked, rolled up, missing, not applicable or not stated. */
import { oneLine } from "../base/visible.ts";
import { everyPart } from "../ir/expression.ts";
import {
  groupsOf,
  indicatorsOf,
  type Grade,
  type Provenance,
  type RollUp,
  type Ruleset,
  type StatedPart,
} from "../ir/ruleset.ts";
import { marksOf, placesOf, readableFormula, type SchemeContext } from "./scheme-context.ts";
import { lineOf, type Line, type Table } from "./scheme-parts.ts";
import { schemeWordsOf } from "./scheme-words.ts";
import { wordsOf } from "./words.ts";

/** `leftOut` are the columns that are empty in every row. */
export function notesOf(
  ruleset: Ruleset,
  leftOut: Table["columns"],
  context: SchemeContext,
): readonly Line[] {
  const words = schemeWordsOf(context.locale).notes;
  const isScored = indicatorsOf(ruleset.children).some(({ unscored }) => !unscored);
  return [
    ...(isScored ? scoringNotes(ruleset, context) : [lineOf(words.nothingScored)]),
    ...statedNotes(ruleset, leftOut, context),
    ...(leftOut.length === 0 ? [] : [lineOf(words.leftOut(leftOut.map(({ head }) => head)))]),
    ...(context.marks.size === 0 ? [] : [lineOf(words.marks)]),
  ];
}

/** What is not stated may still stand in some rows. */
function statedNotes(
  { notStated }: Ruleset,
  leftOut: Table["columns"],
  { locale }: SchemeContext,
): readonly Line[] {
  const words = schemeWordsOf(locale).notes;
  const textsOf = (parts: Ruleset["notStated"]): readonly string[] =>
    parts.map((part) => words.statedParts[part]);
  const isInSome = (part: StatedPart): boolean =>
    COLUMNS.includes(part) && leftOut.every(({ key }) => key !== part);
  const some = textsOf(notStated.filter(isInSome));
  const none = textsOf(notStated.filter((part) => !isInSome(part)));
  return [
    ...(none.length === 0 ? [] : [lineOf(words.notStated(none))]),
    ...(some.length === 0 ? [] : [lineOf(words.notStatedInSome(some))]),
  ];
}

function scoringNotes(ruleset: Ruleset, context: SchemeContext): readonly Line[] {
  return [
    ...unscoredNote(ruleset, context),
    ...roundingNotes(ruleset, context),
    ...policyNotes(ruleset, context),
    ...ruleset.rollUps.map((one) => rollUpNote(one, context)),
    ...groupNote(ruleset, context),
    ...gradeNote(ruleset.grades, context),
    ...rankNotes(ruleset, context),
  ];
}

/** A note with where it is printed, and the marks of what of it is assumed. */
function noteOn(text: string, provenance: readonly Provenance[], context: SchemeContext): Line {
  const places = placesOf(provenance, context);
  const source = places.length === 0 ? "" : ` ${schemeWordsOf(context.locale).notes.source(places)}`;
  return lineOf(text + source, marksOf(provenance, context));
}

function unscoredNote({ children }: Ruleset, { locale }: SchemeContext): readonly Line[] {
  const groups = groupsOf(children).filter(({ unscored }) => unscored);
  const names = groups.map(({ code, label }) => `${code} ${oneLine(label)}`);
  return groups.length === 0 ? [] : [lineOf(schemeWordsOf(locale).notes.unscoredGroups(names))];
}

export function roundingNotes({ rounding }: Ruleset, context: SchemeContext): readonly Line[] {
  const words = schemeWordsOf(context.locale).notes;
  return rounding.length === 0
    ? [lineOf(words.noRounding)]
    : rounding.map(({ stage, places, mode, provenance }) =>
        noteOn(words.rounding(stage, places, modeText(mode, context)), provenance, context),
      );
}

function modeText(mode: string, { locale }: SchemeContext): string {
  return wordsOf(locale).roundingModes.get(mode) ?? mode;
}

function policyNotes({ missing, notApplicable }: Ruleset, context: SchemeContext): readonly Line[] {
  const words = schemeWordsOf(context.locale).notes;
  return [
    noteOn(words.missing[missing.policy], missing.provenance, context),
    noteOn(words.notApplicable[notApplicable.policy], notApplicable.provenance, context),
  ];
}

export function rollUpNote({ kind, name, of, rounding, provenance }: RollUp, context: SchemeContext): Line {
  const words = schemeWordsOf(context.locale).notes;
  const value =
    of.kind === "groups" ? words.shareOfGroups(of.codes) : readableFormula(of.expression, context);
  const rounded = rounding === null ? [] : [words.rounded(rounding.places, modeText(rounding.mode, context))];
  const text = words.rollUp(kind, oneLine(name), [value, ...rounded].join(", "));
  return noteOn(text, provenance, context);
}

/** What "group 1" stands for, where a formula has it. */
function groupNote({ rollUps, grades, notRanked }: Ruleset, { locale }: SchemeContext): readonly Line[] {
  const formulas = [
    ...rollUps.flatMap(({ of }) => (of.kind === "formula" ? [of.expression] : [])),
    ...grades.flatMap(({ condition }) => (condition === null ? [] : [condition])),
    ...notRanked.map(({ expression }) => expression),
  ];
  const parts = everyPart(formulas, new Map());
  const isUsed = parts.some((part) => part.kind === "roll-up" && part.of === "group");
  return isUsed ? [lineOf(schemeWordsOf(locale).notes.groupInFormula)] : [];
}

function gradeNote(grades: readonly Grade[], context: SchemeContext): readonly Line[] {
  const { notes } = schemeWordsOf(context.locale);
  const lines = grades.map(({ condition, label }) => {
    const when = condition === null ? wordsOf(context.locale).otherwise : readableFormula(condition, context);
    return `${when}: ${oneLine(label)}`;
  });
  const provenance = grades.flatMap((one) => one.provenance);
  return lines.length === 0 ? [] : [noteOn(notes.grades(lines), provenance, context)];
}

export function rankNotes({ ranking, notRanked }: Ruleset, context: SchemeContext): readonly Line[] {
  const words = schemeWordsOf(context.locale).notes;
  if (ranking === null) {
    return [lineOf(words.noRanks)];
  }
  const by = ranking.by === "total" ? words.rankByTotal : words.rankByIndex(oneLine(ranking.name));
  return [
    lineOf(by),
    ...notRanked.map(({ expression, reason, provenance }) =>
      noteOn(words.notRanked(readableFormula(expression, context), oneLine(reason)), provenance, context),
    ),
  ];
}

/** A table without the columns that are empty in every row but those of groups and the total, and their heads. */
export function withoutEmptyColumns({ columns, rows }: Table): {
  readonly table: Table;
  readonly leftOut: Table["columns"];
} {
  const items = rows.filter(({ kind }) => kind === "item");
  const isEmpty = columns.map((_, index) => items.every(({ cells }) => (cells[index] ?? []).length === 0));
  return {
    table: {
      columns: columns.filter((_, index) => !isEmpty[index]),
      rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => !isEmpty[index]) })),
    },
    leftOut: columns.filter((_, index) => isEmpty[index]),
  };
}

const COLUMNS: readonly StatedPart[] = ["source", "guide", "lead", "support", "evidence"];
