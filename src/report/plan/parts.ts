/** What a plan says: of each indicator what it loses and what would win that back, and where the unit then stands. */
import type { Exact } from "../../base/exact.ts";
import type { IndicatorStatus, Table, UnitStatus, Value } from "../../evaluate/outcome.ts";
import type { Indicator, Input, Ruleset } from "../../ir/ruleset.ts";

/** What one unit loses and could win, the figures of all others unchanged. */
export interface Plan {
  readonly ruleset: Ruleset;
  readonly unit: string;
  /** What it is compared with: the units of the data, or a cohort that was frozen before. */
  readonly cohort: Table["cohort"];
  /** How many units of the data have a rank. */
  readonly among: number;
  readonly now: PlanStanding;
  /** Every indicator in printed order, each in one table. */
  readonly items: readonly PlanItem[];
  /** Those that can be won, the most points first: where the unit stands once it has done this one and all before it. */
  readonly steps: readonly PlanStep[];
}

/** Where a unit stands. Points are certain points; `possible` is what pending figures may still bring. */
export interface PlanStanding {
  readonly status: UnitStatus;
  /** Null where it is refused. */
  readonly points: Exact | null;
  readonly possible: Exact;
  readonly max: Exact;
  readonly indices: readonly { readonly name: string; readonly value: Exact | null }[];
  readonly rank: number | null;
}

/** At their maximum and to be kept, below it and to be pushed, or neither: not applicable, or only collected. */
export type PlanTable = "kept" | "pushed" | "aside";

/** One indicator of the unit. Of one without points that has targets, points count the targets that are met. */
export interface PlanItem {
  readonly indicator: Indicator;
  readonly status: IndicatorStatus;
  readonly table: PlanTable;
  /** Whether `points`, `max` and `lost` count targets, not points. */
  readonly countsTargets: boolean;
  /** Null where it has none. */
  readonly points: Exact | null;
  readonly max: Exact;
  /** What it is below its maximum; of a pending or refused one all of it. */
  readonly lost: Exact;
  /** Why it is not applicable. */
  readonly reason: string | null;
  /** The smallest change that wins the maximum: of one figure where one is enough, else of several. */
  readonly full: Win | null;
  /** The smallest change that wins the next band, or half of what is lost, where that is less than the maximum. */
  readonly next: Win | null;
  /** Why the maximum is not won by one figure; null where it is, and where nothing is lost. */
  readonly hindrance: Hindrance | null;
}

/** Figures changed, and what that gives by the interpreter. */
export interface Win {
  /** Of several figures each is needed; a single one is the smallest change in its steps. */
  readonly changes: readonly Change[];
  /** Other figures of which the same change, in place of the single one, wins the same points. */
  readonly alternatives: readonly Change[];
  readonly points: Exact;
  readonly gained: Exact;
  /** What the rule then measures, where it is a share: 4/5. */
  readonly share: Exact | null;
}

export interface Change {
  readonly input: Input;
  readonly from: Value;
  readonly to: Value;
}

/** Why no change of one figure wins the maximum. */
export type Hindrance =
  /** Figures are not there; they may bring all that is lost. */
  | { readonly kind: "pending"; readonly missing: readonly string[] }
  | { readonly kind: "refused" }
  /** Words of the decision that the language cannot say. */
  | { readonly kind: "cannot express"; readonly words: readonly string[] }
  /** Its points are a figure themselves, given by whoever verifies. */
  | { readonly kind: "entered" }
  /** It depends only on figures of the unit as a whole, or of other indicators. */
  | { readonly kind: "shared"; readonly keys: readonly string[] }
  /** It takes the changes of `full`. */
  | { readonly kind: "several" }
  /** What would win it breaks this condition, which no other figure of the unit can meet; in the words of the scheme. */
  | { readonly kind: "held"; readonly condition: string }
  /** Every figure is at its bound, at its best option, or held by a condition. */
  | { readonly kind: "at best" }
  /** Nothing that was tried reaches the maximum. */
  | { readonly kind: "out of reach" };

/** One more indicator won. */
export interface PlanStep {
  readonly code: string;
  /** Whether it is brought to its maximum, or only nearer. */
  readonly isFull: boolean;
  readonly changes: readonly Change[];
  readonly standing: PlanStanding;
}
