/** What a printed ruleset is made of: plain tables, lines and marks, which each writer sets in its own way. */
import type { Locale } from "../base/diagnostic.ts";

export interface Scheme {
  readonly locale: Locale;
  readonly title: string;
  /** Whether anything in it gives points. */
  readonly isScored: boolean;
  readonly facts: readonly Fact[];
  /** Null where there is no background. */
  readonly background: Table | null;
  readonly table: Table;
  readonly notes: readonly Line[];
  /** Null where nothing is assumed. */
  readonly assumptions: Table | null;
  /** What share of the maximum rests on them; null where nothing is assumed or scored. */
  readonly assumedShare: string | null;
  readonly sources: readonly Fact[];
}

export interface Fact {
  readonly name: string;
  readonly value: Line;
}

export type ColumnKey =
  // indicators
  | "code"
  | "label"
  | "max"
  | "rule"
  | "targets"
  | "guide"
  | "lead"
  | "support"
  | "evidence"
  | "source"
  | "assumed"
  // background
  | "information"
  | "symbol"
  | "unit"
  // assumptions
  | "mark"
  | "what"
  | "reason";

/** Every row has a cell for every column, in the same order. */
export interface Table {
  readonly columns: readonly { readonly key: ColumnKey; readonly head: string }[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly kind: "group" | "item" | "total";
  /** How many groups it stands in. */
  readonly depth: number;
  readonly cells: readonly Cell[];
}

export type Cell = readonly Line[];

/** One line of a cell or a note: author's words and ours, on one line, never marked up. */
export interface Line {
  readonly kind: "text" | "input" | "rule" | "condition" | "wording";
  readonly text: string;
  /** The signs of the assumptions it rests on, such as "†2". */
  readonly marks: readonly string[];
}

export function lineOf(text: string, marks: readonly string[] = [], kind: Line["kind"] = "text"): Line {
  return { kind, text, marks };
}
