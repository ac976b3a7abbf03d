/** What comes of setting an official table beside recomputed points: figure by figure, sum by sum, with likely causes. */
import type { UnitStatus } from "../evaluate/outcome.ts";
import type { Expression } from "../ir/expression.ts";
import type { FigurePlace } from "../ir/official.ts";
import type { RoundingMode } from "../ir/ruleset.ts";

/** What a printed figure is of. */
export type FigureOf = "indicator" | "group" | "pillar" | "total" | "index" | "rank";

/**
 * How a printed figure and the recomputed one compare: equal; no further apart than half of the last printed place;
 * further apart; not printed; or one of them is no figure to compare with.
 */
export type Verdict = "agrees" | "within rounding" | "differs" | "not given" | "not comparable";

/** Why there is nothing to compare a printed figure with. */
export type Incomparable =
  | "pending"
  | "refused"
  | "not applicable"
  | "unscored"
  | "not ranked"
  | "larger cohort"
  | "smaller cohort";

/** One figure of one unit, official beside recomputed. */
export interface FigureCheck {
  readonly of: FigureOf;
  /** The code of an indicator or a group, the name of a pillar or an index; "" of the total and the rank. */
  readonly name: string;
  readonly label: string;
  /** As it is printed, with a decimal point; null where it is not given. */
  readonly official: string | null;
  /** Where it is printed; null where the table does not tell, and where it is not given. */
  readonly place: FigurePlace | null;
  /** The decimals it is taken to have; null where it is exact or not given. */
  readonly places: number | null;
  /** A fraction; null where there is none. */
  readonly recomputed: string | null;
  readonly verdict: Verdict;
  /** Official less recomputed, as a fraction; null where they cannot be subtracted. */
  readonly difference: string | null;
  readonly reason: Incomparable | null;
  /**
   * The least and the most that it can be, as fractions: of a pending figure, and of one that differs because it lies
   * beyond. Its `difference` is then from the nearest end where nothing was recomputed. Null of all others.
   */
  readonly range: { readonly low: string; readonly high: string } | null;
  /** The inputs that a pending figure waits for. */
  readonly missing: readonly MissingInput[];
  /**
   * Of a figure that differs: what gives exactly the printed figure when it is recomputed so, simplest first. Null where
   * they were not sought, because the table has too many differences.
   */
  readonly causes: readonly Cause[] | null;
}

/** An input that is not provided: "III.5.a", "Tổng số hồ sơ". */
export interface MissingInput {
  readonly key: string;
  readonly label: string;
}

/** Something that, done in place of what the scheme says, gives the printed figure. */
export type Cause = CauseKind & {
  /** What it gives, as a fraction. */
  readonly gives: string;
  /** The indicator in which it is done, where the figure is a sum; null where it is done to the figure itself. */
  readonly at: string | null;
  readonly others: OtherUnits;
};

/** What the rest of the table says of a cause. */
export interface OtherUnits {
  /** How many other units have the same figure wrong so that it explains theirs too. */
  readonly explained: number;
  /** Units in which it would have changed the same figure, which is printed as the scheme gives it. */
  readonly against: readonly string[];
}

/** What is done otherwise than the scheme says; formulas are expressions of its ruleset. */
export type CauseKind =
  // The figures printed below it differ, and it follows from them.
  | { readonly kind: "follows" }
  // Rounded at another stage, twice, with other decimals or another way; `places` null is not rounded at all.
  | {
      readonly kind: "rounding";
      readonly stage: "figure" | "twice" | "indicators" | "groups" | "total" | "inside";
      readonly places: number | null;
      readonly mode: RoundingMode | null;
    }
  // The inputs are rounded themselves: some within half of their last place give it. `range` is what the figure comes to
  // at their ends, as fractions, before it is rounded itself; null where the cause is one of several units.
  | {
      readonly kind: "rounded inputs";
      readonly range: { readonly low: string; readonly high: string } | null;
    }
  // A part added up twice, or not at all.
  | { readonly kind: "part"; readonly how: "left out" | "twice"; readonly code: string }
  // A ratio a hundred times too large or too small; `of` is the ratio, null the figure itself.
  | {
      readonly kind: "percent";
      readonly factor: "100" | "1/100";
      readonly of: Expression | null;
      readonly labels: InputLabels;
    }
  // A cap or threshold that was not applied, or applied once more; `cap` is how it is written.
  | { readonly kind: "cap"; readonly how: "ignored" | "twice"; readonly cap: Expression }
  // Another case of the list of cases; `value` is what it gives.
  | { readonly kind: "case"; readonly value: Expression }
  // Divided by something else.
  | {
      readonly kind: "denominator";
      readonly used: Expression;
      readonly expected: Expression;
      readonly labels: InputLabels;
    }
  // A term left out of a sum, or not taken away.
  | {
      readonly kind: "term";
      readonly missing: Expression;
      readonly of: Expression;
      readonly labels: InputLabels;
    }
  // What belongs to another unit or another indicator, which has what belongs to this one.
  | { readonly kind: "exchanged"; readonly with: "unit" | "indicator"; readonly name: string }
  // Another maximum: that of the ruleset before, or of another indicator by its code.
  | {
      readonly kind: "maximum";
      readonly max: string;
      readonly from: "before" | "indicator";
      readonly code: string;
    }
  // Scored by the rule that the ruleset before has for it.
  | { readonly kind: "rule before" }
  // What does not apply to the unit was counted: with no points, or with all.
  | {
      readonly kind: "not applicable";
      /** `zero` counts in the maximum; `printed` is a 0 where there is no figure. */
      readonly how: "printed" | "zero" | "full" | "scored";
      readonly codes: readonly string[];
    }
  // Compared with other units: without one, without itself, or those of the run in place of the frozen ones.
  | { readonly kind: "cohort"; readonly how: "without"; readonly unit: string }
  | { readonly kind: "cohort"; readonly how: "run" }
  // Ranked with ties otherwise: 1, 2, 2, 3 or 1, 2, 3, 4.
  | { readonly kind: "ties"; readonly how: "dense" | "in order" }
  // Ranked by the total in place of the index.
  | { readonly kind: "ranked by total" }
  // Computed with binary floating-point numbers.
  | { readonly kind: "floating point" }
  // One digit is another, two digits are swapped, one is missing or too many, or the decimal mark is misplaced.
  | {
      readonly kind: "misprint";
      readonly how: "digit" | "swapped" | "missing digit" | "extra digit" | "mark";
    };

/** What the inputs that a cause names are called, by their keys. */
export interface InputLabels {
  readonly [key: string]: string;
}

/** A printed figure that is not the sum of the figures printed below it. */
export interface SumCheck {
  readonly of: "group" | "total";
  readonly name: string;
  readonly label: string;
  readonly official: string;
  /** What the printed parts add up to, and official less that, as fractions. */
  readonly sum: string;
  readonly difference: string;
  /** The parts that were added up, by their codes. */
  readonly parts: readonly string[];
}

/** One unit of an official table. */
export interface UnitCheck {
  readonly unit: string;
  /** How the unit stands by the recomputation. */
  readonly status: UnitStatus;
  /** From the bottom up: indicators, groups (inner before outer), pillars, total, indices, rank. */
  readonly figures: readonly FigureCheck[];
  /** Printed sums that do not add up. */
  readonly sums: readonly SumCheck[];
  /** The first figure from the bottom that differs; null where none does. */
  readonly first: FigureCheck | null;
}

/** Two printed ranks that go against the printed figures they are given by. */
export interface RankConflict {
  readonly better: string;
  readonly betterRank: string;
  readonly worse: string;
  readonly worseRank: string;
}

/** One cause that explains what several units have of the same figure. */
export interface SharedCause {
  readonly of: FigureOf;
  readonly name: string;
  readonly label: string;
  readonly cause: Cause;
  readonly units: readonly string[];
}

/** An official table beside recomputed points. */
export interface Reconciliation {
  readonly ruleset: { readonly id: string; readonly label: string; readonly fingerprint: string };
  readonly cohort: { readonly units: number; readonly hash: string; readonly frozen: boolean };
  /** In the order of the official table. */
  readonly units: readonly UnitCheck[];
  /** Units of the official table without figures to recompute from, and units of the data that it does not have. */
  readonly withoutData: readonly string[];
  readonly notInTable: readonly string[];
  readonly ranks: readonly RankConflict[];
  /** Causes that come first in two units and more. */
  readonly shared: readonly SharedCause[];
  /**
   * Whether nothing differs, every sum adds up, ranks go with points, every unit could be recomputed, and nothing is
   * printed for what is pending or refused.
   */
  readonly agrees: boolean;
}
