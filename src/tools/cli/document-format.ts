/** The forms that a document is given in, and what must hold before one is written. */
import type { DocumentFormat } from "./formats.ts";
import { endingOf } from "./read-files.ts";
import type { Session } from "./session.ts";
import { textsOf } from "./texts.ts";
import { isOverData } from "./write-file.ts";

/** The form that the ending of a file stands for; a table for any other, and for the screen. */
export function documentFormatOf(output: string | undefined): DocumentFormat {
  return ENDINGS.get(output === undefined ? "" : endingOf(output)) ?? "table";
}

/** False after it was said that bytes need a file, or that the file to write is the one that is read. */
export function isWritable(
  data: string,
  format: DocumentFormat,
  { output }: { readonly output?: string },
  session: Session,
): boolean {
  const { locale, stderr } = session;
  const { usage } = textsOf(locale);
  if (format === "docx" && output === undefined) {
    stderr(`${usage.missingOption("-o <file>")} ${usage.seeHelp}\n`);
    return false;
  }
  return !isOverData(output, data, session);
}

const ENDINGS: ReadonlyMap<string, DocumentFormat> = new Map([
  [".json", "json"],
  [".md", "md"],
  [".html", "html"],
  [".htm", "html"],
  [".docx", "docx"],
]);
