/** Every indicator can be won: some figures give its maximum. */
import type { Report } from "../../base/diagnostic.ts";
import type { Oddity } from "../proof/settle.ts";

/** Said only where it is proved that no figures that the ranges and conditions allow give the maximum. */
export function indicatorsCanBeWon({ kind, indicator }: Oddity, report: Report): void {
  if (kind === "never won" && indicator.points !== null) {
    report("BRM0321", indicator.points.span, { max: indicator.max }, { severity: "warning" });
  }
}
