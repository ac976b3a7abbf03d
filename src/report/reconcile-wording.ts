/** What is said of an official table beside recomputed points: each language fills it in. */
import type { RoundingMode } from "../ir/ruleset.ts";
import type { CauseKind, FigureOf, Incomparable, Verdict } from "./reconciliation.ts";

/** Numbers, names and formulas come in as text that is already written for the locale. */
export interface ReconcileWords {
  readonly title: string;
  readonly columns: {
    readonly unit: string;
    readonly code: string;
    readonly name: string;
    readonly official: string;
    readonly recomputed: string;
    readonly difference: string;
    readonly verdict: string;
    readonly first: string;
  };
  readonly counts: (counts: Counts) => string;
  readonly agrees: string;
  readonly figure: { readonly [F in FigureOf]: (name: string) => string };
  readonly first: (figure: string, official: string, recomputed: string, difference: string) => string;
  readonly nothingDiffers: string;
  /** The first difference where it is one of a figure that cannot be. */
  /** Where the first difference is printed. */
  readonly printedIn: (place: string) => string;
  readonly firstImpossible: (what: string) => string;
  readonly impossible: string;
  readonly aboveMaximum: (figure: string, official: string, max: string) => string;
  readonly belowZero: (figure: string, official: string) => string;
  readonly notBetween: (figure: string, official: string, low: string, high: string) => string;
  readonly notCompared: string;
  readonly moreLines: (count: number) => string;
  readonly moreInputs: (count: number) => string;
  readonly waitsFor: (inputs: string) => string;
  readonly unchecked: (count: number) => string;
  /** Points printed for what does not apply. */
  readonly firstNotApplicable: (figure: string, official: string) => string;
  readonly causes: string;
  readonly noCause: (figures: string) => string;
  /** After a cause: the other units whose figure it explains; the units that speak against it. */
  readonly explainsToo: (units: number) => string;
  readonly against: (units: string) => string;
  readonly moreUnits: (count: number) => string;
  readonly shared: string;
  readonly sharedCause: (figure: string, cause: string, units: string) => string;
  readonly manyDifferences: string;
  readonly sums: string;
  readonly sum: (what: string, official: string, parts: string, sum: string, difference: string) => string;
  readonly ranks: string;
  readonly rank: (better: string, betterRank: string, worse: string, worseRank: string) => string;
  readonly withoutData: (units: string) => string;
  readonly notInTable: (units: string) => string;
  readonly tolerance: string;
  readonly at: (code: string) => string;
  readonly verdicts: { readonly [V in Verdict]: string };
  readonly reasons: { readonly [R in Incomparable]: string };
  readonly cause: CauseWords;
}

export interface Counts {
  readonly units: number;
  readonly given: number;
  readonly agree: number;
  readonly within: number;
  readonly differ: number;
  readonly open: number;
}

export interface CauseWords {
  readonly follows: string;
  readonly modes: { readonly [M in RoundingMode]: string };
  readonly rounded: (stage: RoundingCause["stage"], places: number | null, mode: string) => string;
  readonly roundedInputs: string;
  readonly roundedWithin: (low: string, high: string) => string;
  readonly part: { readonly [H in "left out" | "twice"]: (code: string) => string };
  readonly percent: (factor: "100" | "1/100", of: string | null) => string;
  readonly cap: { readonly [H in "ignored" | "twice"]: (cap: string) => string };
  readonly otherCase: (value: string) => string;
  readonly denominator: (used: string, expected: string) => string;
  readonly term: (missing: string, of: string) => string;
  readonly exchanged: { readonly [W in "unit" | "indicator"]: (name: string) => string };
  readonly maximum: (max: string, from: "before" | "indicator", code: string) => string;
  readonly ruleBefore: string;
  readonly notApplicable: {
    readonly [H in "printed" | "zero" | "full" | "scored"]: (codes: string) => string;
  };
  readonly without: (unit: string) => string;
  readonly ofRun: string;
  readonly ties: { readonly [H in "dense" | "in order"]: string };
  readonly rankedByTotal: string;
  readonly floatingPoint: string;
  readonly misprint: { readonly [H in MisprintCause["how"]]: string };
}

type RoundingCause = Extract<CauseKind, { kind: "rounding" }>;
type MisprintCause = Extract<CauseKind, { kind: "misprint" }>;
