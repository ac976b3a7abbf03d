/** Prints what is wrong with files, data and rulesets, each with its place. */
import type { Diagnostic, Severity } from "../../base/diagnostic.ts";
import { type Fact, sentenceOf } from "./fact.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";
import type { SourceText } from "../../base/source.ts";
import { oneLine, visible } from "../../base/visible.ts";
import type { DataTable, DataUnit, Place } from "../../data/table.ts";
import { isKnownClean } from "../../evaluate/column-outcomes.ts";
import { issuesOf, type InputIssue, type RankedOutcome } from "../../evaluate/outcome.ts";
import { renderDiagnostic } from "../../report/render-diagnostic.ts";
import { wordsOf } from "../../report/words.ts";
import { endingOf } from "./read-files.ts";
import type { Session } from "./session.ts";
import { textsOf } from "./texts.ts";

/** One fault with the place in words: `xa.csv, dòng 3, cột "III.5.a", "12x": sentence`. */
export interface PlacedFact {
  readonly fact: Fact;
  /** It is a matter of the ruleset, not of the data. */
  readonly isOfRuleset?: boolean;
  readonly place: Place | null;
  readonly found: string;
}

/** A fault of a whole file or of the command: the sentence with its code. */
export function printFact(fact: Fact, session: Session, severity: Severity = "error"): void {
  const { severities } = wordsOf(session.locale);
  session.stderr(`${severities[severity]} ${fact.code}: ${visible(sentenceOf(fact, session.locale))}\n`);
}

/** Diagnostics with their code frames, and the number of those left out before. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  source: SourceText,
  others: readonly SourceText[],
  session: Session,
  more = 0,
): void {
  const { locale, color } = session;
  for (const one of diagnostics.slice(0, MOST)) {
    session.stderr(`${renderDiagnostic(one, source, locale, { color, others })}\n\n`);
  }
  printMore(Math.max(0, diagnostics.length - MOST) + more, session);
}

/** Faults of a data file, a line each in the order of the file; beyond `MOST` only their number. */
export function printDataFaults(
  faults: readonly PlacedFact[],
  file: string,
  session: Session,
  severity: Severity = "error",
): void {
  const prefix = severity === "error" ? "" : `${wordsOf(session.locale).severities[severity]}: `;
  for (const { fact, place, found, isOfRuleset = false } of faults.slice(0, MOST)) {
    const where = isOfRuleset
      ? `${labelOfKeyword("indicator")[session.locale]} ${found}`
      : [file, ...placeWords(place, file, session)].join(", ");
    const quoted = isOfRuleset || found === "" || found === place?.column ? "" : `, "${oneLine(found)}"`;
    session.stderr(
      `${prefix}${oneLine(where)}${quoted}: ${oneLine(sentenceOf(fact, session.locale))} (${fact.code})\n`,
    );
  }
  printMore(faults.length - MOST, session);
}

/**
 * The faults of scored units, each at its cell; a condition that does not hold stands in the unit's row. What the
 * ruleset cannot express is the same for all units and told once.
 */
export function faultsOfUnits(units: readonly RankedOutcome[], table: DataTable): readonly PlacedFact[] {
  const told = new Set<string>();
  return units.flatMap((unit, index) => {
    if (isKnownClean(unit)) {
      return [];
    }
    const given = table.units[index];
    return issuesOf(unit).flatMap((issue): readonly PlacedFact[] => {
      if (issue.code !== "BRM0518") {
        const place = placeOfIssue(issue, given);
        return [{ fact: issue, place, found: place?.text ?? issue.found }];
      }
      const key = `${issue.input} ${issue.parameters.words}`;
      const isTold = told.has(key);
      told.add(key);
      return isTold ? [] : [{ fact: issue, place: null, found: issue.input, isOfRuleset: true }];
    });
  });
}

/** Where a unit's input stands, in words: `xa.csv, dòng 3, cột "III.5.a"`. */
export function placeOfInput(
  key: string,
  unit: DataUnit,
  file: string,
  session: Session,
): string | undefined {
  const cell = cellOfInput(key, unit, file, session);
  return cell && `${file}, ${cell}`;
}

/** The same without the file, for where that is clear: `dòng 3, cột "III.5.a"`. */
export function cellOfInput(key: string, unit: DataUnit, file: string, session: Session): string | undefined {
  const place = unit.placeOf(key);
  return place && placeWords(place, file, session).join(", ");
}

/** A condition that does not hold stands in the row of its unit; in a form, at the first figure of the condition. */
function placeOfIssue(issue: InputIssue, given: DataUnit | undefined): Place | null {
  if (given === undefined) {
    return null;
  }
  const { code, input } = issue;
  const sheet = given.sheet === null ? {} : { sheet: given.sheet };
  const row: Place = { row: given.row, column: null, ...sheet };
  if (code !== "BRM0508") {
    return given.placeOf(input) ?? row;
  }
  const first = given.placeOf(issue.parameters.inputs[0] ?? "");
  return first === undefined || first.row === given.row ? row : first;
}

function placeWords(place: Place | null, file: string, session: Session): readonly string[] {
  if (place === null) {
    return [];
  }
  const words = wordsOf(session.locale);
  const column = place.column === null ? [] : [words.column(place.column)];
  if (place.sheet !== undefined) {
    const at = place.cell === undefined ? words.row(place.row) : words.cell(place.cell);
    return [words.sheet(place.sheet), at, ...column];
  }
  const row =
    endingOf(file) === ".json" ? textsOf(session.locale).unitNumber(place.row) : words.row(place.row);
  return [row, ...column];
}

function printMore(count: number, session: Session): void {
  if (count > 0) {
    session.stderr(`${textsOf(session.locale).more(count)}\n`);
  }
}

const MOST = 200;
