/** A rule is short enough to be proved. */
import type { Report } from "../../base/diagnostic.ts";
import type { SettledDoubt } from "../proof/settle.ts";

/** The ways through a rule can be walked with bounded work; what is longer is not scored with. */
export function rulesCanBeProved({ question, span }: SettledDoubt, report: Report): void {
  if (question === "too long") {
    report("BRM0319", span, {});
  }
}
