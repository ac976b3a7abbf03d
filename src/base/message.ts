/** Picks the sentence of a code in the reader's language. */
import type { DataCode, Parameters, RuleCode } from "./codes.ts";
import type { Diagnostic, Locale } from "./diagnostic.ts";
import { type DataFact, dataMessageOf } from "./data-message.ts";
import { messagesEn } from "./messages-en.ts";
import { messagesVi, type RuleMessages } from "./messages-vi.ts";

/** A code with its facts, as diagnostics and issues carry them; faults of files have their sentences apart. */
export type Fact = { [C in RuleCode | DataCode]: { readonly code: C; readonly parameters: Parameters[C] } }[
  | RuleCode
  | DataCode];

/** A diagnostic with its sentence. */
export type WordedDiagnostic = Diagnostic & { readonly message: string };

/** A diagnostic with its sentence in a language. */
export function worded(diagnostic: Diagnostic, locale: Locale): WordedDiagnostic {
  return { ...diagnostic, message: messageOf(diagnostic, locale) };
}

/**
 * The sentence for a diagnostic or an issue:
 * `messageOf({ code: "BRM0901", parameters: { reason: "x" } }, "en")` is "Internal error of barem: x. Please report it."
 * Never throws for a diagnostic or an issue that barem gave.
 *
 * @group Say what is wrong
 */
export function messageOf(fact: Fact, locale: Locale): string {
  if (!isOfRules(fact)) {
    // Every code is of rules or of data.
    return dataMessageOf(fact as DataFact, locale);
  }
  // TypeScript cannot see that `code` and `parameters` of one fact belong together; the type `Fact` says they do.
  const sentence = messages[locale][fact.code] as (parameters: Fact["parameters"]) => string;
  return sentence(fact.parameters);
}

type RuleFact = Extract<Fact, { readonly code: RuleCode }>;

function isOfRules(fact: Fact): fact is RuleFact {
  return Object.hasOwn(messagesVi, fact.code);
}

const messages: { readonly [L in Locale]: RuleMessages } = { vi: messagesVi, en: messagesEn };
