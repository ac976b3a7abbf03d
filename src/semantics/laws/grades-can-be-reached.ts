/** Every grade can be reached: no line of grades holds only where one above it holds. */
import type { Report } from "../../base/diagnostic.ts";
import type { Oddity } from "../proof/settle.ts";

/** Said only where it is proved that no totals give the grade. */
export function gradesCanBeReached(oddity: Oddity, report: Report): void {
  if (oddity.kind === "never given") {
    const { label, span } = oddity.grade;
    report("BRM0327", span, { label }, { severity: "warning" });
  }
}
