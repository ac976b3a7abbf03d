/** Diagnostics for other programs: places as lines and columns, words in the reader's language, names that stay. */
import type { Diagnostic, Locale, Severity } from "../base/diagnostic.ts";
import type { Code } from "../base/codes.ts";
import { messageOf } from "../base/message.ts";
import { positionOf, type SourceText, type Span } from "../base/source.ts";
import { wordsOf } from "./words.ts";

/** Lines and columns count from 1, columns in UTF-16 units; the end is the place after the last sign. */
export interface PlaceJson {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface DiagnosticJson extends PlaceJson {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (PlaceJson & { readonly message: string })[];
  /** Each mends the mistake by itself: the text to put in the place of what stands there. */
  readonly fixes: readonly (PlaceJson & { readonly text: string })[];
}

/** One diagnostic; `others` are the texts that its places may lie in beside `source`. */
export function diagnosticJson(
  diagnostic: Diagnostic,
  source: SourceText,
  others: readonly SourceText[],
  locale: Locale,
): DiagnosticJson {
  const { code, severity, file, span } = diagnostic;
  const place = (where: Span, name = source.name): PlaceJson =>
    placeJson(where, others.find((one) => one.name === name) ?? source);
  return {
    ...place(span, file),
    code,
    severity,
    message: messageOf(diagnostic, locale),
    related: diagnostic.related.map((one) => ({
      ...place(one.span, one.file ?? file),
      message: wordsOf(locale).roles[one.role],
    })),
    fixes: diagnostic.fixes.map((fix) => ({ ...place(fix.span, file), text: fix.text })),
  };
}

function placeJson({ from, to }: Span, { name, text }: SourceText): PlaceJson {
  const [start, end] = [positionOf(text, from), positionOf(text, to)];
  return { file: name, ...start, endLine: end.line, endColumn: end.column };
}
