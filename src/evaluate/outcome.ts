/** What scoring gives: points with their trace, and the faults of the data as facts. */
import type { Decimal } from "decimal.js";
import type { DataCode, Parameters } from "../base/codes.ts";
import type { RefusedCell } from "../base/data-message.ts";
import type { Exact } from "../base/exact.ts";
import type { Expression } from "../ir/expression.ts";
import type { InputKind, RoundingMode } from "../ir/ruleset.ts";

/** What an app hands over for one input; left out, null or "" is not provided. Strings are exact: "1000", "80%", "3/4". */
export type RawValue =
  | string
  | number
  | bigint
  | boolean
  | { readonly notApplicable: string }
  | RefusedCell
  | null
  | undefined;

/** The inputs of one unit, by key ("III.5.a", "households"). */
export type RawInputs = { readonly [key: string]: RawValue };

/** One assessed unit of a cohort. */
export interface Unit<Inputs extends RawInputs = RawInputs> {
  readonly unit: string;
  readonly inputs: Inputs;
}

/** A value while scoring: a number, yes/no, or the word of a choice (or a text). */
export type Value = Exact | boolean | string;

/** The state of one input of one unit after it was read. */
export type InputState =
  | { readonly state: "value"; readonly value: Value }
  | { readonly state: "not provided" }
  | { readonly state: "not applicable"; readonly reason: string }
  | { readonly state: "refused" };

/** One fault of the data: `found` is the text or value found, `input` the key it was given under. */
export type InputIssue = {
  [C in DataCode]: {
    readonly code: C;
    readonly input: string;
    readonly found: string;
    readonly parameters: Parameters[C];
  };
}[DataCode];

/** How an indicator stands: it has points, waits for figures, is refused, does not apply, or has no points to give. */
export type IndicatorStatus = "scored" | "pending" | "refused" | "not applicable" | "unscored";
/** How a unit stands: by the worst of its indicators. */
export type UnitStatus = "scored" | "pending" | "refused";

/**
 * One evaluated node of the rule: its place is `expression.span`, `steps` are the parts that its value was computed
 * from, in written order. What was not needed is not there:
 * - a case list has the condition that held and then its value; where `otherwise` was taken, every condition (all
 *   false) and then the value. The value is always the last step;
 * - an `else` has the step of its value, or of its fallback;
 * - `and` and `or` have one step where the first operand decided;
 * - a method has the step of its body;
 * - literals, inputs, tests of an input and statistics have none, nor has the name of a definition: its own step
 *   stands in `Trace.definitions`.
 */
export interface Step {
  readonly expression: Expression;
  readonly value: Value;
  readonly steps: readonly Step[];
  /** The index of the case that was taken; 0 for the value of an `else`, 1 for its fallback; null for other nodes. */
  readonly branch: number | null;
}

/** Why a rule has no value; a checked ruleset has no failure, and `else` catches only a division by zero. */
export type FailureKind = "division by zero" | "no case" | "two cases";

/** A condition that was tested: `step.value` says whether it held. */
export interface TraceCondition {
  readonly kind: "require" | "not applicable when";
  readonly step: Step;
}

/** How an indicator came to its points: the inputs used, the conditions tested, the rule, and the rounding. */
export interface Trace {
  readonly code: string;
  readonly label: string;
  /** The inputs it mentions that have values: its own, then others, in order of first use. */
  readonly inputs: readonly TraceInput[];
  /** The conditions that could be tested, in written order, up to the one that decided. */
  readonly conditions: readonly TraceCondition[];
  /** Definitions used, each evaluated once and after those it uses itself. */
  readonly definitions: readonly { readonly name: string; readonly step: Step }[];
  /** Null unless scored. */
  readonly points: Step | null;
  /** Null where the ruleset does not round indicators; before and after are fractions. */
  readonly rounded: TraceRounding | null;
  /** The targets, in written order. */
  readonly targets: readonly TraceTarget[];
}

/** How it was found whether a target is met. */
export interface TraceTarget {
  readonly message: string | null;
  /** Definitions that it uses and that nothing before it used. */
  readonly definitions: Trace["definitions"];
  readonly expression: Expression;
  /** Its value says whether the target is met; null where that cannot be told. */
  readonly step: Step | null;
}

/** An input as a trace shows it. */
export interface TraceInput {
  readonly key: string;
  readonly name: string;
  readonly label: string | null;
  readonly value: Value;
  readonly kind: InputKind;
  /** The unit of measure of a count or an amount, such as "hồ sơ"; null where none is stated. */
  readonly unitOf: string | null;
  /** What the chosen option says in words; null for other kinds. */
  readonly optionLabel: string | null;
}

/** What rounding did: `{ before: "20/3", after: "667/100", places: 2, mode: "half up" }`. */
export interface TraceRounding {
  readonly before: string;
  readonly after: string;
  readonly places: number;
  readonly mode: RoundingMode;
  /** Why the rounding is assumed; null where it is not. */
  readonly assumed: string | null;
}

/** One indicator of one unit: its points, or what stands in their way. */
export interface IndicatorOutcome {
  readonly code: string;
  readonly label: string;
  readonly status: IndicatorStatus;
  /** Null unless scored, or not applicable in a scheme that counts it as full or as none. */
  readonly points: Decimal | null;
  /** The same as a fraction in lowest terms: "235/4". */
  readonly exact: string | null;
  readonly max: Decimal;
  /** Why it is not applicable. */
  readonly reason: string | null;
  /** Keys of the inputs that are not provided: it is pending, or scored with 0 where the scheme says so. */
  readonly missing: readonly string[];
  /** The targets of the indicator, in written order. */
  readonly targets: readonly TargetOutcome[];
  readonly issues: readonly InputIssue[];
  /**
   * The reasons of the assumptions that its points rest on: of its own maximum, its rule, the cases that were taken,
   * the condition that made it not applicable, the line of the scheme that says what then or without figures. What is
   * assumed of groups, of rounding and of conditions that did not decide changes no points of its own.
   */
  readonly assumptions: readonly string[];
  /** Null when unscored without targets; a getter that makes the trace anew each time it is read. */
  readonly trace: Trace | null;
}

/** Whether a target is met; null where that cannot be told, because a figure is not there. */
export interface TargetOutcome {
  /** As the author wrote it: "ratio >= 10%"; "" where the ruleset has no text. */
  readonly text: string;
  readonly message: string | null;
  readonly met: boolean | null;
}

/** One group of one unit. */
export interface GroupOutcome {
  readonly code: string;
  readonly label: string;
  readonly unscored: boolean;
  /** The points that are certain; null when a part is refused, or the group is unscored. */
  readonly points: Decimal | null;
  readonly exact: string | null;
  /** Of the parts that apply to this unit. */
  readonly max: Decimal;
  /** As those of the total. */
  readonly assumed: Decimal;
  readonly assumedShare: string;
}

/** All points of one unit together. */
export interface TotalOutcome {
  /** The certain points; null when the unit is refused. */
  readonly points: Decimal | null;
  readonly exact: string | null;
  /** The maximum that applies to this unit. */
  readonly max: Decimal;
  readonly certain: Decimal;
  /** The total with every pending indicator at its maximum: where no stage rounds, certain plus those maxima. */
  readonly possible: Decimal;
  /** The points of the indicators that rest on assumptions (`IndicatorOutcome.assumptions`), added up without rounding. */
  readonly assumed: Decimal;
  /** Their share in the points of all indicators, also added up without rounding: "1/4"; "0" where there are none. */
  readonly assumedShare: string;
}

/** A pillar or an index of one unit. */
export interface RollUpOutcome {
  readonly name: string;
  /** Rounded as its line says; null when the unit is refused, or nothing that it is made of applies to the unit. */
  readonly value: Decimal | null;
  /** The same as a fraction; of a pending unit, of its certain part. */
  readonly exact: string | null;
  /** The ends between which it lies; equal unless the unit is pending. */
  readonly certain: Decimal | null;
  readonly possible: Decimal | null;
  /** The reasons of its own assumptions. */
  readonly assumptions: readonly string[];
}

/** Why a scored unit has no rank in a ruleset that ranks: a condition held, or it could not be tested. */
export type Unranked =
  | { readonly kind: "not ranked"; readonly reason: string }
  | { readonly kind: "unknown"; readonly missing: readonly string[] }
  | { readonly kind: "no index"; readonly name: string };

/** One unit scored. */
export interface Outcome<Indicator extends string = string, Group extends string = string> {
  readonly status: UnitStatus;
  readonly total: TotalOutcome;
  /** By code; records without a prototype. Objects list "1" before "I.1", so take the printed order from the ruleset. */
  readonly groups: Readonly<Record<Group, GroupOutcome>>;
  /** By code, as `groups`. */
  readonly indicators: Readonly<Record<Indicator, IndicatorOutcome>>;
  /** In written order. */
  readonly pillars: readonly RollUpOutcome[];
  readonly indices: readonly RollUpOutcome[];
  /** The label of the grade; null where there are none, or the unit is not scored. */
  readonly grade: string | null;
  /** Statistics of a frozen cohort that this unit lies outside of, and so moved for itself. */
  readonly moved: readonly MovedStatistic[];
  /** Faults of no indicator: unknown inputs, background inputs (also listed with each indicator they refuse). */
  readonly issues: readonly InputIssue[];
}

/** A value of a unit that lies below the lowest or above the highest of a frozen cohort. */
export interface MovedStatistic {
  /** Code of the indicator. */
  readonly indicator: string;
  /** `CohortStatistic.key`. */
  readonly key: string;
  /** Fractions: what the cohort had (null where no unit had a value), and what it is with this unit in it. */
  readonly frozen: string | null;
  readonly own: string;
}

/** One unit of a cohort; `rank` is null when it is pending, refused or not to be ranked, or the ruleset does not rank. */
export interface RankedOutcome<Indicator extends string = string, Group extends string = string>
  extends Outcome<Indicator, Group> {
  readonly unit: string;
  readonly rank: number | null;
  /** Why a scored unit has no rank; null where it has one, or none is given to anybody. */
  readonly unranked: Unranked | null;
}

/** A cohort scored: units in the order given, and which units and figures it was. */
export interface Table<Indicator extends string = string, Group extends string = string> {
  /** `frozen`: the statistics are those of a cohort frozen before, of which `units` and `hash` speak. */
  readonly cohort: { readonly units: number; readonly hash: string; readonly frozen: boolean };
  readonly units: readonly RankedOutcome<Indicator, Group>[];
}

/** How many units have a rank. */
export function rankedUnits({ units }: Table): number {
  return units.filter(({ rank }) => rank !== null).length;
}

/**
 * Every fault of a unit once: its own, then those of its indicators. Of a unit without faults `issuesOf(outcome)` is `[]`.
 * Never throws for what an evaluator gave.
 *
 * @group Say what is wrong
 */
export function issuesOf(outcome: Outcome): readonly InputIssue[] {
  const all = [...outcome.issues, ...Object.values(outcome.indicators).flatMap((one) => one.issues)];
  // Two indicators may each ask for the same input.
  return [...new Map(all.map((issue) => [JSON.stringify(issue), issue])).values()];
}
