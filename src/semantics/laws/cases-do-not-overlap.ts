/** No two cases of a list hold for the same figures. */
import type { Report } from "../../base/diagnostic.ts";
import type { SettledDoubt } from "../proof/settle.ts";

/** For any figures that the ranges and conditions allow, at most one case of the list holds. */
export function casesDoNotOverlap({ question, span, other, witness }: SettledDoubt, report: Report): void {
  if (question !== "two cases") {
    return;
  }
  // The cases of a method are all shown where it is called.
  const isInCall = other?.from === span.from && other.to === span.to;
  const related = other === null || isInCall ? [] : [{ span: other, role: "the other case" as const }];
  if (witness === null) {
    report("BRM0304", span, { question: "disjoint" }, { related });
  } else {
    report("BRM0303", span, { witness: witness.text, isInCall }, { related });
  }
}
