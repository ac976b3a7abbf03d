/** What a receipt that is recomputed says, whatever the language. */
import type { Mismatch } from "./mismatch.ts";

export interface ReceiptWords {
  readonly what: { readonly [W in Mismatch["what"]]: string };
  /** The steps of a place in a receipt; "" of those that say nothing to a person. */
  readonly steps: { readonly [step: string]: string };
  /** Values that are words of the receipt: how things stand, whether something is so. */
  readonly values: { readonly [value: string]: string };
  readonly keptAndNow: (kept: string, now: string) => string;
  /** Text of the ruleset was changed; `line` is the first one that says something else, null where none is known. */
  readonly wording: (line: number | null) => string;
  /** Why a frozen cohort cannot be used. */
  readonly frozen: { readonly [reason: string]: string };
  readonly onlyResults: string;
  readonly onlyFigures: string;
  readonly wholeRow: (unit: string) => string;
  readonly wholeEntry: (code: string) => string;
  readonly whole: string;
  readonly emptyList: string;
  readonly inCell: (file: string, row: string, column: string) => string;
  /** A figure that the steps of the receipt were not worked out with. */
  readonly changedFigure: (worked: string, stands: string) => string;
  /** Figures that were changed, with the indicators that come out otherwise and what they come out of. */
  readonly changedFigures: (indicators: string, figures: string) => string;
  readonly changedInVain: string;
  readonly changed: string;
  readonly nothing: string;
  readonly engine: (kept: string, now: string) => string;
  readonly shippedChanged: (id: string) => string;
}
