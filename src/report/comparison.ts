/** What differs between two rulesets, as plain data without words. */
import type { Statistic, ValueKind } from "../ir/expression.ts";
import type { Condition, Group, Indicator, Input, Ruleset, Target } from "../ir/ruleset.ts";
import type { LiteralChange } from "./literal-changes.ts";

/** All that differs between an old ruleset, `before`, and a new one, `after`. */
export interface RulesetComparison {
  readonly before: Ruleset;
  readonly after: Ruleset;
  readonly head: readonly HeadChange[];
  /** Groups that are not the same, in the order of `after`; those removed stand last. */
  readonly groups: readonly Compared<Group, GroupChange>[];
  /** Indicators that are not the same, in the order of `after`; those removed stand last. */
  readonly indicators: readonly IndicatorComparison[];
  /**
   * Codes of the indicators that are only written in another way, and proved to mean the same; "" stands for the rest
   * of the ruleset. They are no difference, but the fingerprints differ.
   */
  readonly rewritten: readonly string[];
}

/** `before` is null for what was added, `after` for what was removed; `changes` are those of what is in both. */
export interface Compared<T, C> {
  readonly before: T | null;
  readonly after: T | null;
  readonly changes: readonly C[];
}

export interface IndicatorComparison extends Compared<Indicator, IndicatorChange> {
  /** Figures that do not have the same points in both; null where none were found, or nothing bears on points. */
  readonly example: DifferingExample | null;
}

export type GroupPart = "code" | "group" | "max" | "unscored" | "sources" | "label" | "order";

/** What of a group is not what it was. */
export type GroupChange =
  | { readonly part: Exclude<GroupPart, "group"> }
  | { readonly part: "group"; readonly before: string | null; readonly after: string | null };

/** What of an indicator is not what it was. */
export type IndicatorChange =
  /** What it says stands in the two indicators. */
  | { readonly part: PlainPart }
  /** Codes of the groups it stands in; null for none. */
  | { readonly part: "group"; readonly before: string | null; readonly after: string | null }
  | {
      readonly part: "input";
      readonly before: Input | null;
      readonly after: Input | null;
      /** What of it changed; empty where it was added or removed. */
      readonly aspects: readonly InputAspect[];
    }
  | FormulaChange
  | { readonly part: "condition"; readonly before: Condition | null; readonly after: Condition | null }
  | { readonly part: "message"; readonly before: Condition | Target; readonly after: Condition | Target }
  | { readonly part: "target"; readonly before: Target | null; readonly after: Target | null };

/** The rule of an indicator is another one. */
export interface FormulaChange {
  readonly part: "formula";
  /**
   * False where no figures were found that show it: it is written differently and may yet mean the same. True also
   * where the versions have no figures in common.
   */
  readonly isShown: boolean;
  /** Where only numbers differ, which ones; else empty. */
  readonly literals: readonly LiteralChange[];
}

export type PlainPart =
  | "code"
  | "max"
  | "unscored"
  | "cannot express"
  | "direction"
  | "lead"
  | "support"
  | "evidence"
  | "sources"
  | "label"
  | "wording"
  | "guide"
  | "examples";

export type InputAspect =
  | "name"
  | "kind"
  | "range"
  | "unit"
  | "options"
  | "label"
  | "option labels"
  | "sources";

export type HeadPart =
  | "id"
  | "label"
  | "level"
  | "total"
  | "period"
  | "basis"
  | "sources"
  | "rounding"
  | "show"
  | "rank"
  | "not ranked"
  | "missing"
  | "not applicable"
  | "not stated"
  | "pillars"
  | "indices"
  | "grades"
  | "order";

/** What of the head is not what it was. */
export type HeadChange = { readonly part: HeadPart } | Extract<IndicatorChange, { readonly part: "input" }>;

/** Figures with what both versions make of them. */
export interface DifferingExample {
  readonly figures: readonly ExampleFigure[];
  readonly before: ExampleResult;
  readonly after: ExampleResult;
}

/** A figure, or a statistic of the cohort; a key is null where that version does not ask for it. */
export interface ExampleFigure {
  readonly name: string;
  readonly kind: ValueKind;
  /** Null for a figure of the unit itself. */
  readonly statistic: Statistic | null;
  readonly before: string | null;
  readonly after: string | null;
  /** A fraction, a word, a day or yes/no; null for a figure that is not provided. */
  readonly value: string | boolean | null;
}

/** What one edition makes of the figures of an example. */
export type ExampleResult =
  | { readonly kind: "points"; readonly points: string }
  | { readonly kind: "not applicable" }
  | { readonly kind: "refused" };

/** Whether a change leaves points, figures and duties as they are. */
export function isOnlyWording(change: IndicatorChange | GroupChange | HeadChange): boolean {
  switch (change.part) {
    case "label":
    case "wording":
    case "guide":
    case "examples":
    case "message":
    case "not stated":
      return true;
    case "input":
      return (
        change.aspects.length > 0 &&
        change.aspects.every((aspect) => aspect === "label" || aspect === "option labels")
      );
    default:
      return false;
  }
}

/**
 * Whether nothing differs but how things are written: `isSame(compareRulesets(a, a))` is true. Never throws for
 * what `compareRulesets` gave.
 *
 * @group Compare editions
 */
export function isSame({ head, groups, indicators }: RulesetComparison): boolean {
  return head.length + groups.length + indicators.length === 0;
}
