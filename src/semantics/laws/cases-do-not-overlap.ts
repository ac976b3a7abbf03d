/** No two cases of a list hold for the same figures. */
import type { Report } from "../../base/diagnostic.ts";
import type { SettledDoubt } from "../proof/settle.ts";

/** For any figures that the ranges and conditions allow, at most one case of the list holds. */
export function casesDoNotOverlap({ question, span, witness }: SettledDoubt, report: Report): void {
  if (question !== "two cases") {
    return;
  }
  if (witness === null) {
    report("BRM0304", span, { question: "disjoint" });
  } else {
    report("BRM0303", span, { witness: witness.text });
  }
}
