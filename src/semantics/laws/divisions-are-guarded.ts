/** No divisor can be zero. */
import type { Report } from "../../base/diagnostic.ts";
import type { SettledDoubt } from "../proof/settle.ts";

/** Each division is guarded: by a range, a condition before it, the case it stands in, or `else`. */
export function divisionsAreGuarded({ question, span, witness }: SettledDoubt, report: Report): void {
  if (question !== "division by zero") {
    return;
  }
  if (witness === null) {
    report("BRM0306", span, {});
  } else {
    report("BRM0305", span, { witness: witness.text });
  }
}
