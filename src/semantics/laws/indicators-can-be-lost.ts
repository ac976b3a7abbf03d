/** Every indicator can be lost: some figures give less than its maximum. */
import type { Report } from "../../base/diagnostic.ts";
import type { Oddity } from "../proof/settle.ts";

/** Said only where it is proved that all figures that the ranges and conditions allow give the maximum. */
export function indicatorsCanBeLost(oddity: Oddity, report: Report): void {
  if (oddity.kind === "never lost" && oddity.indicator.points !== null) {
    const { code: codeText, points } = oddity.indicator;
    report("BRM0322", points.span, { codeText }, { severity: "warning" });
  }
}
