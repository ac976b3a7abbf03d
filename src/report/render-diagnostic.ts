/** Prints a diagnostic for people: where, the sentence, the line with the wrong words underlined, and how to mend it. */
import type { Diagnostic, Fix, Locale, Severity } from "../base/diagnostic.ts";
import { messageOf } from "../base/message.ts";
import { lineAt, positionOf, type SourceText, type Span } from "../base/source.ts";
import { visible } from "../base/visible.ts";
import { displayWidth, takeWidth } from "../base/width.ts";
import { wordsOf } from "./words.ts";
import type { Words } from "./words-vi.ts";

/** What printing needs to know beside the diagnostic. */
export interface RenderOptions {
  /** Terminal colours; none by default. */
  readonly color?: boolean;
  /** The other texts that places may lie in, by their names. */
  readonly others?: readonly SourceText[];
}

/**
 * `file:line:column: error BRM0301: sentence`, the line of code with carets under the span, related places and
 * the offered fixes, each on lines of their own.
 */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  source: SourceText,
  locale: Locale,
  { color = false, others = [] }: RenderOptions = {},
): string {
  const words = wordsOf(locale);
  const paint = color ? painted : plain;
  const { severity, code, span } = diagnostic;
  const own = textNamed(diagnostic.file, source, others);
  const label = paint(severity, `${words.severities[severity]} ${code}`);
  const head = `${placeText(span, own)}: ${label}: ${visible(messageOf(diagnostic, locale))}`;
  const related = diagnostic.related.flatMap((one) => {
    const text = textNamed(one.file, own, [source, ...others]);
    return [
      `  ${placeText(one.span, text)}: ${words.roles[one.role]}`,
      ...codeFrame(one.span, text, (carets) => paint("note", carets)),
    ];
  });
  const fixes = diagnostic.fixes.map((fix) => `  ${paint("note", "→")} ${fixText(fix, span, own, words)}`);
  return [head, ...codeFrame(span, own, (carets) => paint(severity, carets)), ...related, ...fixes].join(
    "\n",
  );
}

function textNamed(
  file: string | undefined,
  otherwise: SourceText,
  others: readonly SourceText[],
): SourceText {
  return others.find(({ name }) => name === file) ?? otherwise;
}

function placeText(span: Span, source: SourceText): string {
  const { line, column } = positionOf(source.text, span.from);
  return `${visible(source.name)}:${line}:${column}`;
}

/** What to change; the words and their place are named where they are not the underlined ones. */
function fixText({ span, text }: Fix, underlined: Span, source: SourceText, { fixes }: Words): string {
  const old = source.text.slice(span.from, span.to);
  if (span.from === underlined.from && span.to === underlined.to && old !== "") {
    return text === "" ? fixes.remove : fixes.replace(quoted(text));
  }
  const change =
    old === ""
      ? fixes.add(quoted(text))
      : text === ""
        ? fixes.removeOther(quoted(old))
        : fixes.replaceOther(quoted(old), quoted(text));
  return `${change} (${fixes.at(placeText(span, source))})`;
}

/** The line that the span begins on, with carets under the part of the span that stands on it. */
function codeFrame(span: Span, source: SourceText, paint: (text: string) => string): readonly string[] {
  const { line, column } = positionOf(source.text, span.from);
  const text = visible(lineAt(source.text, line));
  const from = column - 1;
  const to = Math.max(from, Math.min(from + span.to - span.from, text.length));
  const shown = cutAround(text, from, to);
  const gutter = String(line);
  const blanks = blanksUnder(shown.text.slice(0, shown.from));
  const carets = "^".repeat(Math.max(1, displayWidth(shown.text.slice(shown.from, shown.to))));
  return [`  ${gutter} │ ${shown.text}`, `  ${" ".repeat(gutter.length)} │ ${blanks}${paint(carets)}`];
}

/** A long line keeps the start of the span and what stands around it; … marks where it was cut. */
function cutAround(text: string, from: number, to: number): { text: string; from: number; to: number } {
  if (displayWidth(text) <= LINE_WIDTH) {
    return { text, from, to };
  }
  const start = displayWidth(text.slice(0, to)) <= LINE_WIDTH - 1 ? 0 : startBefore(text, from);
  const mark = start === 0 ? "" : "…";
  const room = LINE_WIDTH - displayWidth(mark) - 1;
  const taken = takeWidth(text.slice(start), room);
  const end = start + taken.length;
  const shift = mark.length - start;
  return {
    text: mark + taken + (end < text.length ? "…" : ""),
    from: from + shift,
    to: Math.min(to, end) + shift,
  };
}

/**
 * Where to begin so that about `CONTEXT_WIDTH` columns stand before the span, more where the line ends soon after it;
 * at a word where one begins there.
 */
function startBefore(text: string, from: number): number {
  let start = Math.max(0, from - CONTEXT_WIDTH);
  while (start > 0 && displayWidth(text.slice(start - 1)) < LINE_WIDTH) {
    start -= 1;
  }
  const word = /^\S{0,15}\s+/.exec(text.slice(start, from))?.[0].length ?? 0;
  const combining = /^\p{M}+/u.exec(text.slice(start))?.[0].length ?? 0;
  // The second half of a surrogate pair is no beginning.
  const half = /^[\udc00-\udfff]/.test(text.slice(start)) ? 1 : 0;
  return Math.min(from, start + (word > 0 ? word : combining + half));
}

/** As many columns of nothing as `text` takes; tabs stay tabs, whatever width the terminal gives them. */
function blanksUnder(text: string): string {
  return text
    .split("\t")
    .map((part) => " ".repeat(displayWidth(part)))
    .join("\t");
}

function quoted(text: string): string {
  return visible(text.replace(/\s*\n\s*/g, " ⏎ "));
}

function plain(_style: Severity | "note", text: string): string {
  return text;
}

function painted(style: Severity | "note", text: string): string {
  return `\u001b[${COLOURS[style]}m${text}\u001b[0m`;
}

const COLOURS = { error: "1;31", warning: "1;33", note: "36" } as const;
const LINE_WIDTH = 110;
const CONTEXT_WIDTH = 40;
