/** A compiled ruleset: plain JSON data that says everything scoring needs and nothing about syntax. */
import type { Span } from "../base/source.ts";
import type { Expression } from "./expression.ts";

export type Level = "province" | "district" | "commune" | "ministry" | "other";
export type RoundingStage = "indicators" | "groups" | "total";
export type RoundingMode = "half up" | "half even" | "up" | "down" | "ceiling" | "floor";
/** What an input that is not provided does to its indicator: it waits, it has no points, or it is refused. */
export type MissingPolicy = "pending" | "zero" | "refuse";
/** What an indicator that is not applicable does: it leaves points and maximum, or has all of them, or none. */
export type NotApplicablePolicy = "exclude" | "full" | "zero";

/** Where a figure comes from: a quoted place in a named source, or an assumption with its reason. */
export type Provenance =
  | { readonly kind: "source"; readonly source: string; readonly place: string | null }
  | { readonly kind: "assumed"; readonly reason: string };

/** One ruleset. Exact numbers are fractions as text ("15507/50", "20"); `max` and `total` are points. */
export interface Ruleset {
  readonly id: string;
  readonly label: string;
  readonly level: Level;
  readonly total: string;
  readonly totalProvenance: readonly Provenance[];
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly basis: readonly Basis[];
  readonly sources: readonly Source[];
  readonly rounding: readonly Rounding[];
  /** Digits shown where nothing was rounded. */
  readonly show: number;
  /** What units are ranked by, competition ranking (1, 2, 2, 4); null where they are not ranked. */
  readonly ranking: Ranking | null;
  /** Units that are assessed and not ranked: the first condition that holds says why. */
  readonly notRanked: readonly RankCondition[];
  readonly missing: Policy<MissingPolicy>;
  readonly notApplicable: Policy<NotApplicablePolicy>;
  /** What the source never prints, so that its absence is no fault. */
  readonly notStated: readonly StatedPart[];
  readonly background: readonly Input[];
  readonly children: readonly Node[];
  /** Pillars and indices in written order; each may use those before it. */
  readonly rollUps: readonly RollUp[];
  /** Read from the first line down: the first whose condition holds is the grade. Empty where there are no grades. */
  readonly grades: readonly Grade[];
  /** The text the spans point into; absent where only scoring is wanted. */
  readonly origin: Origin | null;
}

export interface Origin {
  readonly name: string;
  readonly text: string;
  /**
   * Where the text was put together of others, what each stretch of it is: from an offset on it stands in a file, from
   * a line on.
   */
  readonly pieces?: readonly { readonly from: number; readonly file: string; readonly line: number }[];
}

export interface Basis {
  readonly number: string;
  /** "2022-05-20", "2022-05" or null. */
  readonly dated: string | null;
  readonly by: string | null;
}

export interface Source {
  readonly id: string;
  readonly label: string;
}

/** A line that decides for all indicators, and where that is said. */
export interface Policy<P extends string> {
  readonly policy: P;
  readonly provenance: readonly Provenance[];
}

export type Ranking = { readonly by: "total" } | { readonly by: "index"; readonly name: string };

export interface RankCondition {
  readonly expression: Expression;
  readonly reason: string;
  readonly provenance: readonly Provenance[];
  readonly span: Span;
}

export type StatedPart =
  | "basis"
  | "period"
  | "source"
  | "wording"
  | "guide"
  | "lead"
  | "support"
  | "evidence";

/**
 * A value made of totals: the share of the maximum that groups reach together, or a formula that never falls when a
 * part of it rises. It has no value for a unit to which nothing of it applies.
 */
export interface RollUp {
  readonly kind: "pillar" | "index";
  readonly name: string;
  readonly of:
    | { readonly kind: "groups"; readonly codes: readonly string[] }
    | { readonly kind: "formula"; readonly expression: Expression };
  readonly rounding: { readonly places: number; readonly mode: RoundingMode } | null;
  readonly provenance: readonly Provenance[];
  readonly span: Span;
}

/** `condition` null stands for `otherwise`, always last. */
export interface Grade {
  readonly condition: Expression | null;
  readonly label: string;
  readonly provenance: readonly Provenance[];
  readonly span: Span;
}

export interface Rounding {
  readonly stage: RoundingStage;
  readonly places: number;
  readonly mode: RoundingMode;
  readonly provenance: readonly Provenance[];
}

/** Groups nest to any depth; *trụ cột*, *chỉ số chính*, *tiêu chí* are names of levels. */
export type Node = Group | Indicator;

export interface Group {
  readonly kind: "group";
  readonly code: string;
  readonly label: string;
  /** The declared maximum, or the sum of the children where none is declared; "0" when unscored. */
  readonly max: string;
  readonly unscored: boolean;
  readonly provenance: readonly Provenance[];
  readonly children: readonly Node[];
  readonly span: Span;
}

export interface Indicator {
  readonly kind: "indicator";
  readonly code: string;
  readonly label: string;
  /** "0" when unscored. */
  readonly max: string;
  /** Unscored itself, or inside an unscored group. */
  readonly unscored: boolean;
  readonly provenance: readonly Provenance[];
  readonly inputs: readonly Input[];
  /** In an order in which each uses only earlier ones. */
  readonly definitions: readonly Definition[];
  /** `require` and `not applicable when`, in written order: each may rely on the ones before it. */
  readonly conditions: readonly Condition[];
  /** Null when unscored. */
  readonly points: Expression | null;
  readonly pointsProvenance: readonly Provenance[];
  /** Lines to be reached, reported and planned with, never scored. */
  readonly targets: readonly Target[];
  /** Words of the decision that the language cannot say: whoever has some of them is not scored by machine. */
  readonly cannotExpress: readonly { readonly words: string; readonly span: Span }[];
  /** A larger measure is worse. */
  readonly lowerIsBetter: boolean;
  readonly wording: readonly string[];
  readonly guide: readonly string[];
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly evidence: readonly string[];
  readonly examples: readonly Example[];
  readonly span: Span;
}

export type InputKind = "count" | "amount" | "ratio" | "points" | "yes/no" | "choice" | "date" | "text";

/**
 * A figure that a unit provides; `key` names it in data ("III.5.a"; background inputs have their bare name). `name` is
 * how its author writes it: of `tỷ lệ: tỷ lệ` in indicator 1 the name is "tỷ lệ", the key "1.ratio" in both languages.
 */
export interface Input {
  readonly key: string;
  readonly name: string;
  readonly kind: InputKind;
  readonly label: string | null;
  /** The unit of measure of a count or an amount, such as "hồ sơ"; null where none is stated. */
  readonly unitOf: string | null;
  /**
   * Inclusive bounds, as fractions or, of dates, as days ("2023-12-31"); numeric kinds have low "0" unless a range
   * says otherwise; null is unbounded.
   */
  readonly low: string | null;
  readonly high: string | null;
  /** Of a choice; empty for other kinds. */
  readonly options: readonly Option[];
  readonly provenance: readonly Provenance[];
  readonly span: Span;
}

export interface Option {
  readonly word: string;
  readonly label: string | null;
}

export interface Definition {
  readonly name: string;
  readonly expression: Expression;
  readonly span: Span;
}

export interface Condition {
  readonly kind: "require" | "not applicable when";
  readonly expression: Expression;
  readonly message: string | null;
  readonly provenance: readonly Provenance[];
  readonly span: Span;
}

/** A line to be reached: "target ratio >= 10%". */
export interface Target {
  readonly expression: Expression;
  /** What the author says of it; null where the line speaks for itself. */
  readonly message: string | null;
  readonly provenance: readonly Provenance[];
  readonly span: Span;
}

/** A worked example beside the rule; statistics of the cohort are stated as data. */
export interface Example {
  readonly label: string | null;
  /** By input key. */
  readonly inputs: readonly { readonly key: string; readonly value: string | boolean }[];
  /** By `CohortStatistic.key`. */
  readonly cohort: readonly { readonly key: string; readonly value: string }[];
  /** A fraction, or null for `gives not applicable`. */
  readonly gives: string | null;
  readonly span: Span;
}

/** Every indicator of a tree, in printed order. */
export function indicatorsOf(nodes: readonly Node[]): readonly Indicator[] {
  const indicators: Indicator[] = [];
  const visit = (node: Node): void => {
    if (node.kind === "indicator") {
      indicators.push(node);
    } else {
      node.children.forEach(visit);
    }
  };
  nodes.forEach(visit);
  return indicators;
}

/** Every group of a tree, outer before inner. */
export function groupsOf(nodes: readonly Node[]): readonly Group[] {
  return nodes.flatMap((node) => (node.kind === "group" ? [node, ...groupsOf(node.children)] : []));
}

/** Every input that data may provide: background first, then indicator by indicator. */
export function inputsOf(ruleset: Ruleset): readonly Input[] {
  const inputs = [...ruleset.background];
  for (const indicator of indicatorsOf(ruleset.children)) {
    for (const input of indicator.inputs) {
      inputs.push(input);
    }
  }
  return inputs;
}

/** Keys of inputs by the names that data may give them: the key, or the same with the name as its author writes it. */
export function keysByName(inputs: readonly Input[]): ReadonlyMap<string, string> {
  const named = inputs.flatMap(({ key, name }) => {
    const whole = key.slice(0, key.lastIndexOf(".") + 1) + name;
    return [whole, whole.replaceAll(" ", "_")].map((one) => [one, key] as const);
  });
  // A key is nobody else's name.
  return new Map([...named, ...inputs.map(({ key }) => [key, key] as const)]);
}
