/** The sentence of a fault of data in the reader's language: what an app needs that carries no rule texts. */
import type { DataCode, Parameters } from "./codes.ts";
import { dataMessagesEn } from "./data-messages-en.ts";
import { type DataMessages, dataMessagesVi } from "./data-messages-vi.ts";
import type { Locale } from "./diagnostic.ts";

/** A code with its facts, as the issues of data carry them. */
export type DataFact = {
  [C in DataCode]: { readonly code: C; readonly parameters: Parameters[C] };
}[DataCode];

/** Why nothing is read from a cell of a spreadsheet. */
export type CellFault = Extract<
  DataFact,
  { readonly code: "BRM0521" | "BRM0522" | "BRM0523" | "BRM0524" | "BRM0525" }
>;

/** A cell that a reader of files could make nothing of: what needs it is refused, the rest of the unit is scored. */
export interface RefusedCell {
  readonly refused: CellFault;
  /** The text found in the cell. */
  readonly found: string;
}

/**
 * `dataMessageOf({ code: "BRM0503", parameters: {} }, "en")` is "A count cannot be negative. Give a number from 0 up."
 * Never throws for an issue that barem gave.
 *
 * @group Say what is wrong
 */
export function dataMessageOf(fact: DataFact, locale: Locale): string {
  // TypeScript cannot see that `code` and `parameters` of one fact belong together; the type says they do.
  const sentence = messages[locale][fact.code] as (parameters: DataFact["parameters"]) => string;
  return sentence(fact.parameters);
}

const messages: { readonly [L in Locale]: DataMessages } = { vi: dataMessagesVi, en: dataMessagesEn };
