/** One thing that a ruleset assumes because the official text does not print it. */
import type { RollUp, RoundingStage } from "../ir/ruleset.ts";

export type AssumedPart =
  | "total"
  | `rounding ${RoundingStage}`
  | "missing"
  | "not applicable"
  | "not ranked"
  | "item"
  | "maximum"
  | "rule"
  | "case"
  | "input"
  | "require"
  | "not applicable when"
  | "target"
  | RollUp["kind"]
  | "grade";

export interface Assumption {
  /** Of the group or indicator; null for what concerns the whole ruleset. */
  readonly code: string | null;
  readonly what: AssumedPart;
  /** What of it, such as a formula or a name; "" where there is only one. */
  readonly of: string;
  readonly reason: string;
}
