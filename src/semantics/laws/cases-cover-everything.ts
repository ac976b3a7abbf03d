/** Every list of cases has a case for every value that can occur. */
import type { Report } from "../../base/diagnostic.ts";
import type { SettledDoubt } from "../proof/settle.ts";

/** For any figures that the ranges and conditions allow, at least one case of the list holds. */
export function casesCoverEverything({ question, span, witness }: SettledDoubt, report: Report): void {
  if (question !== "no case") {
    return;
  }
  if (witness === null) {
    report("BRM0304", span, { question: "complete" });
  } else {
    report("BRM0302", span, { witness: witness.text });
  }
}
