/** The forms that a document is given in, and what must hold before one is written. */
import { resolve } from "node:path";
import { visible } from "../../base/visible.ts";
import { endingOf } from "./read-files.ts";
import type { Session } from "./session.ts";
import { textsOf } from "./texts.ts";

export const DOCUMENT_FORMATS = ["table", "json", "md", "html", "docx"] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** The form that the ending of a file stands for; a table for any other, and for the screen. */
export function documentFormatOf(output: string | undefined): DocumentFormat {
  return ENDINGS.get(output === undefined ? "" : endingOf(output)) ?? "table";
}

/** False after it was said that bytes need a file, or that the file to write is the one that is read. */
export function isWritable(
  data: string,
  format: DocumentFormat,
  { output }: { readonly output?: string },
  { locale, stderr }: Session,
): boolean {
  const { usage, overData } = textsOf(locale);
  if (format === "docx" && output === undefined) {
    stderr(`${usage.missingOption("-o <file>")} ${usage.seeHelp}\n`);
    return false;
  }
  if (output !== undefined && resolve(output) === resolve(data)) {
    stderr(`${overData(visible(output))}\n`);
    return false;
  }
  return true;
}

const ENDINGS: ReadonlyMap<string, DocumentFormat> = new Map([
  [".json", "json"],
  [".md", "md"],
  [".html", "html"],
  [".htm", "html"],
  [".docx", "docx"],
]);
