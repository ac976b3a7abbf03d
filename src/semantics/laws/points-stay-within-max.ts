/** Points are never below 0 and never above the maximum. */
import { exact } from "../../base/exact.ts";
import type { Report } from "../../base/diagnostic.ts";
import type { SettledDoubt } from "../proof/settle.ts";

const SHOWN_PLACES = 4;

/** For any figures that the ranges and conditions allow, 0 ≤ points ≤ max. */
export function pointsStayWithinMax(
  { question, span, witness, indicator }: SettledDoubt,
  report: Report,
): void {
  if (question !== "below 0" && question !== "above max") {
    return;
  }
  if (witness?.points == null) {
    report("BRM0309", span, { bound: question === "below 0" ? "low" : "high" });
    return;
  }
  const facts = { witness: witness.text, points: witness.points.toShortest(SHOWN_PLACES) };
  if (question === "below 0") {
    report("BRM0308", span, facts);
  } else {
    report("BRM0307", span, { ...facts, max: exact(indicator.max).toShortest(SHOWN_PLACES) });
  }
}
