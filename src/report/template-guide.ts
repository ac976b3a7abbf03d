/** Writes the sheet that says how a form is filled in and from which ruleset it was made; nothing is entered there. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import type { BookCell, BookSheet } from "../base/workbook.ts";
import { inputsOf, type InputKind, type Ruleset } from "../ir/ruleset.ts";
import { fingerprintOf } from "../ir/ruleset-json.ts";
import { cellOf } from "./template-entry.ts";
import { FORM_COLUMNS } from "./template-form.ts";
import { basisLine, heightsOf } from "./template-layout.ts";
import { templateWordsOf } from "./template-words.ts";

export function guideSheet(
  ruleset: Ruleset,
  { isTable }: { readonly isTable: boolean },
  locale: Locale,
): BookSheet {
  const { guide, guideSheet: name, columns, columnMeanings } = templateWordsOf(locale);
  const kinds = new Set(inputsOf(ruleset).map(({ kind }) => kind));
  const columnRows = isTable
    ? []
    : [
        headingRow(guide.columns),
        ...FORM_COLUMNS.map((column) => saidRow([columns[column], columnMeanings[column]])),
      ];
  const laidOut = {
    rows: [
      [cellOf(guide.title, "title")],
      [cellOf(basisLine(ruleset, locale), "note")],
      ...columnRows,
      headingRow(guide.writing),
      ...KINDS.filter((kind) => kinds.has(kind)).map((kind) => saidRow(guide.kinds[kind])),
      ...[guide.notApplicable, guide.missing, guide.cells].map(saidRow),
      headingRow(guide.origin),
      saidRow([guide.ruleset, oneLine(ruleset.label)]),
      saidRow([guide.id, ruleset.id]),
      saidRow([guide.fingerprint, fingerprintOf(ruleset)]),
    ],
    widths: [24, 110],
    merges: [1, 2].map((row) => ({ top: row, left: 1, bottom: row, right: 2 })),
  };
  return {
    name,
    ...laidOut,
    heights: heightsOf(laidOut),
    frozenRows: 0,
    frozenColumns: 0,
    entries: [],
    isLocked: true,
    landscape: true,
    outline: [],
  };
}

function headingRow(text: string): readonly BookCell[] {
  return [cellOf(text, "group"), cellOf("", "group")];
}

function saidRow([name, text]: readonly [name: string, text: string]): readonly BookCell[] {
  return [cellOf(name, "label"), cellOf(text, "plain")];
}

const KINDS: readonly InputKind[] = [
  "count",
  "amount",
  "points",
  "ratio",
  "yes/no",
  "choice",
  "date",
  "text",
];
