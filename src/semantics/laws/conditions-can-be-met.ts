/** The conditions of an indicator leave some units to be scored. */
import type { Report } from "../../base/diagnostic.ts";
import type { SettledDoubt } from "../proof/settle.ts";

/** Some figures meet every `require` and no `not applicable when`: otherwise nothing about the rule means anything. */
export function conditionsCanBeMet({ question, span }: SettledDoubt, report: Report): void {
  if (question === "no unit") {
    report("BRM0317", span, {});
  }
}
