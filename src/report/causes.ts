/** Asks of a figure that differs what, done in place of what the scheme says, gives the printed one. */
import type { OfficialUnit } from "../ir/official.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import type { Cause, FigureCheck } from "./reconciliation.ts";
import type { Member, Workbench } from "./workbench.ts";

export interface CauseContext {
  readonly official: readonly OfficialUnit[];
  readonly places: ReadonlyMap<string, number>;
  readonly before: Ruleset | undefined;
}

export type CausesOf = (
  figure: FigureCheck,
  unit: OfficialUnit,
  member: Member,
  others: readonly FigureCheck[],
) => readonly Cause[];

/** What finds the causes of one figure after another of a table. */
export function compileCauses(_bench: Workbench, _context: CauseContext): CausesOf {
  return () => [];
}
