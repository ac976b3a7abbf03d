/** Says what is wrong with a consolidated text where it was written: in the old edition or in what extends it. */
import type { Fix, ProposedFix, Related, Report } from "../../base/diagnostic.ts";
import { originOf, type PiecedText } from "../../base/pieced-text.ts";
import type { Span } from "../../base/source.ts";
import { allParts, type Edit, type Member, type Part } from "../../syntax/outline.ts";

/** What the consolidated text is made of. */
export interface Consolidated {
  readonly text: PiecedText;
  /** The groups and indicators of the consolidated text. */
  readonly parts: readonly Part[];
  readonly edits: readonly Edit[];
  /** What the extension writes into head and background, and its methods. */
  readonly lines: readonly Member[];
  /** The name of the text that extends. */
  readonly name: string;
  /** Where it says what it extends. */
  readonly extension: Span;
}

/**
 * A mistake in inherited text is told at the old edition's line, with the edit that may have caused it. A warning about
 * inherited text that no edit touches was told to whoever wrote it.
 */
export function reportThrough(consolidated: Consolidated, report: Report): Report {
  const { text, name, extension } = consolidated;
  const place = (span: Span): { readonly file?: string; readonly span: Span } => {
    const origin = originOf(text, span);
    return origin.file === name ? { span: origin.span } : origin;
  };
  return (code, span, parameters, options = {}) => {
    const at = place(span);
    const isInherited = at.file !== undefined;
    const cause = isInherited ? causeOf(span, consolidated) : undefined;
    if (isInherited && options.severity === "warning" && cause === undefined) {
      return;
    }
    const related = (options.related ?? []).map((one): Related => {
      const other = place(one.span);
      return { role: one.role, span: other.span, file: other.file ?? name };
    });
    const causes: readonly Related[] = !isInherited
      ? []
      : [
          cause === undefined
            ? { file: name, span: extension, role: "extended here" }
            : { file: name, span: cause, role: "changed here" },
        ];
    report(code, at.span, parameters, {
      ...options,
      ...(at.file === undefined ? {} : { file: at.file }),
      related: [...related, ...causes],
      fixes: (options.fixes ?? []).flatMap((fix) => fixAt(fix, at.file ?? name, text)),
    });
  };
}

/** A fix stays where all of it lies in the one text that the diagnostic is about. */
function fixAt(
  { span, text }: ProposedFix,
  file: string,
  pieced: PiecedText,
): readonly (ProposedFix | Fix)[] {
  const origin = originOf(pieced, span);
  const isWhole = origin.span.to - origin.span.from === span.to - span.from;
  return origin.file === file && isWhole ? [{ span: origin.span, text }] : [];
}

/**
 * The edit that took away what the words name; else what the extension wrote in the smallest group or indicator around
 * them, or, of a line of the head, in any.
 */
function causeOf(span: Span, { text, parts, edits, lines, name }: Consolidated): Span | undefined {
  const words = text.text.slice(span.from, span.to);
  const taken = edits.find(
    (edit) =>
      (edit.kind === "drop" && edit.line.name === words) ||
      (edit.kind === "remove" && edit.code.text === words),
  );
  const names = words.split(/[^\p{L}\p{N}_]+/u);
  const named = lines.find((line) => line.name !== null && names.includes(line.name));
  const around = allParts(parts).findLast((part) => part.span.from <= span.from && span.to <= part.span.to);
  const own = text.pieces.filter((piece) => piece.file === name);
  const written = own.find(({ at }) =>
    (around === undefined ? parts : [around]).some(({ span: { from, to } }) => at >= from && at < to),
  );
  const removed = edits.find(({ kind }) => kind === "remove");
  return taken?.span ?? written?.span ?? named?.span ?? (around === undefined ? removed?.span : undefined);
}
