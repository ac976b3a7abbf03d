/** A row of an official table beside what was recomputed. */
import type { Printed } from "../base/printed.ts";
import type { OfficialUnit } from "../ir/official.ts";
import type { FigureCheck } from "./reconciliation.ts";
import type { Member } from "./workbench.ts";

/** A unit of the table with its figures. */
export interface CheckedRow {
  readonly unit: OfficialUnit;
  readonly member: Member;
  readonly figures: readonly FigureCheck[];
}

/** What is printed as a number; null where nothing is. */
export type PrintedOf = (row: CheckedRow, figure: FigureCheck) => Printed | null;

/** Whether a figure is printed as the scheme gives it. */
export function isRight({ verdict }: FigureCheck): boolean {
  return verdict === "agrees" || verdict === "within rounding";
}

/** Whether a figure differs so that something done otherwise may explain it: nothing explains what nothing bears out. */
export function isToExplain({ verdict, reason }: FigureCheck): boolean {
  return verdict === "differs" && reason !== "pending" && reason !== "refused";
}
