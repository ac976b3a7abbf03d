/** What the names of a rule stand for while its code is written. */
import type { Expression } from "../ir/expression.ts";
import type { Input } from "../ir/ruleset.ts";
import type { Definitions } from "./needs.ts";
import type { Fraction } from "./row-arithmetic.ts";

export interface Names {
  readonly definitions: Definitions;
  /** What decides where statistics are compared. */
  readonly by: "fraction" | "double";
  readonly input: (key: string) => { readonly input: Input; readonly number: Fraction };
  /** Expressions that are the same for all units, two fixed numbers each; they are found while code is written. */
  readonly fixed: Expression[];
  /** The list of cases whose assumptions are told, and the local that says that one with an assumption was taken. */
  readonly told: { readonly cases: Expression; readonly local: number } | null;
}
