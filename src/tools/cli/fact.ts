/** What the command line can have to say: of rules, of data, of files. */
import { type FileFact, fileMessageOf } from "../../base/file-message.ts";
import { fileMessagesVi } from "../../base/file-messages-vi.ts";
import type { Locale } from "../../base/diagnostic.ts";
import { type Fact as RulesFact, messageOf } from "../../base/message.ts";

export type Fact = RulesFact | FileFact;

/** The sentence of any code in the reader's language. */
export function sentenceOf(fact: Fact, locale: Locale): string {
  return isOfFiles(fact) ? fileMessageOf(fact, locale) : messageOf(fact, locale);
}

function isOfFiles(fact: Fact): fact is FileFact {
  return Object.hasOwn(fileMessagesVi, fact.code);
}
