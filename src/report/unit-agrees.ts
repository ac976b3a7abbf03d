/** Tells whether a unit of an official table is found right: nothing differs, and nothing printed had to be left open. */
import type { FigureCheck, UnitCheck } from "./reconciliation.ts";

/** What is printed although the data give nothing to recompute it from is not agreed to. */
export function unitAgrees({ first, sums, figures }: UnitCheck): boolean {
  return first === null && sums.length === 0 && !figures.some(isUnchecked);
}

/** A figure that is printed for what is pending or refused. */
export function isUnchecked({ verdict, reason }: FigureCheck): boolean {
  return verdict === "not comparable" && (reason === "pending" || reason === "refused");
}
