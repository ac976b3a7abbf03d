/** The full text of an extension, parsed, with a report that knows where each of its words was written. */
import { type Diagnostic, reportInto } from "../../base/diagnostic.ts";
import { invariant } from "../../base/invariant.ts";
import { outlineOf } from "../../syntax/build-outline.ts";
import { parseAsWritten } from "../../syntax/parse.ts";
import type { ExtendText } from "../compile.ts";
import { extend } from "./extend.ts";
import { reportThrough } from "./report-through.ts";

export const extendText: ExtendText = (source, parsed, extension, read, report) => {
  const extended = extend(source, parsed, extension, read, report);
  if (extended === undefined) {
    return undefined;
  }
  const full = { name: source.name, text: extended.text.text };
  const mistakes: Diagnostic[] = [];
  const { cst, file } = parseAsWritten(full, reportInto(mistakes));
  invariant(!mistakes.some(({ severity }) => severity === "error"), "the consolidated text does not parse");
  const own = outlineOf(parsed.cst);
  const consolidated = {
    text: extended.text,
    parts: outlineOf(cst).ruleset?.children ?? [],
    edits: own.ruleset?.edits ?? [],
    lines: [
      ...own.methods,
      ...(own.ruleset?.members ?? []),
      ...(own.ruleset?.blocks ?? []).flatMap(({ members }) => members),
    ],
    name: source.name,
    extension: extension.span,
  };
  return { source: full, file, report: reportThrough(consolidated, report), pieces: extended.text.pieces };
};
