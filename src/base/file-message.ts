/** The sentence of a fault of a file, or of the figures in it, in the reader's language. */
import type { FileCode, Parameters } from "./codes.ts";
import { type DataFact, dataMessageOf } from "./data-message.ts";
import type { Locale } from "./diagnostic.ts";
import { fileMessagesEn } from "./file-messages-en.ts";
import { type FileMessages, fileMessagesVi } from "./file-messages-vi.ts";

/** A code with its facts, as the issues of a table carry them. */
export type FileFact =
  | DataFact
  | { [C in FileCode]: { readonly code: C; readonly parameters: Parameters[C] } }[FileCode];

/**
 * `fileMessageOf({ code: "BRM0409", parameters: {} }, "en")` is
 * "The file holds no figures of any unit. Give the figures of at least one unit."
 * Never throws for an issue that barem gave.
 *
 * @group Say what is wrong
 */
export function fileMessageOf(fact: FileFact, locale: Locale): string {
  if (!isOfFiles(fact)) {
    return dataMessageOf(fact, locale);
  }
  // TypeScript cannot see that `code` and `parameters` of one fact belong together; the type says they do.
  const sentence = messages[locale][fact.code] as (parameters: FileFact["parameters"]) => string;
  return sentence(fact.parameters);
}

function isOfFiles(fact: FileFact): fact is Extract<FileFact, { readonly code: FileCode }> {
  return Object.hasOwn(fileMessagesVi, fact.code);
}

const messages: { readonly [L in Locale]: FileMessages } = { vi: fileMessagesVi, en: fileMessagesEn };
