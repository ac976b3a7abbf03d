/** Holds what the parts of a unit's section in the page of scores share. */
import type { Locale } from "../base/diagnostic.ts";
import type { RankedOutcome } from "../evaluate/outcome.ts";
import type { CellContext } from "./cells.ts";
import type { FigureEvidence } from "./evidence-text.ts";
import type { HoldersOf } from "./holders.ts";
import type { SchemeContext } from "./scheme-context.ts";

/** Where the data give the figures of a unit, and what proves them. */
export interface DataPlaces {
  /** Where the data give an input, in words. */
  readonly placeOf?: (unit: string, key: string) => string | undefined;
  /** The evidence that the data have for an input. */
  readonly evidenceOf?: (unit: string, key: string) => FigureEvidence | undefined;
}

export interface UnitSectionOptions extends DataPlaces {
  readonly locale: Locale;
  readonly among: number;
  /** Of the section in the page. */
  readonly id: string;
  /** Who holds the statistics of an indicator, by its code. */
  readonly holdersOf: (code: string) => HoldersOf;
  /** Whether there is a ranking to go back to. */
  readonly hasRanking: boolean;
}

export interface Section extends UnitSectionOptions {
  readonly unit: RankedOutcome;
  readonly context: CellContext;
  readonly scheme: SchemeContext;
  readonly nameOf: (key: string) => string;
}
