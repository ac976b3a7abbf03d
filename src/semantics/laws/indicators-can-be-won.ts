/** Every indicator can be won: some figures give its maximum. */
import type { Report } from "../../base/diagnostic.ts";
import type { Oddity } from "../proof/settle.ts";

/** Said only where it is proved that no figures that the ranges and conditions allow give the maximum. */
export function indicatorsCanBeWon(oddity: Oddity, report: Report): void {
  if (oddity.kind === "never won" && oddity.indicator.points !== null) {
    const { code: codeText, points, max } = oddity.indicator;
    report("BRM0321", points.span, { codeText, max }, { severity: "warning" });
  }
}
