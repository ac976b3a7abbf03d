/** No value depends on itself. */
import type { Report } from "../../base/diagnostic.ts";
import type { Span } from "../../base/source.ts";

/** Reports the way from a value back to itself: a definition, a method, a pillar or an index. */
export function reportCycle(span: Span, cycle: readonly string[], report: Report): void {
  report("BRM0204", span, { cycle });
}
