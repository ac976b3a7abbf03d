/** Figures in different units of measure are neither added nor compared. */
import type { Report } from "../../base/diagnostic.ts";
import type { Span } from "../../base/source.ts";
import type { Expression } from "../../ir/expression.ts";
import type { Measure, Scope } from "../lower/scope.ts";
import { measureOf } from "../lower/units.ts";

/** Whether figures can be added or compared: all in one unit, as far as units are stated. If not, reports it. */
export function expectOneMeasure(
  figures: readonly Expression[],
  span: Span | null,
  scope: Scope,
  report: Report,
): boolean {
  let first: Measure | null = null;
  for (const figure of figures) {
    const measure = measureOf(figure, scope);
    if (first !== null && measure !== null && spelling(measure) !== spelling(first)) {
      reportDifferent(first, measure, span ?? figure.span, report);
      return false;
    }
    first ??= measure;
  }
  return true;
}

/** Blanks make no other unit, nor do capitals unless it is a sign: "Hồ sơ" is "hồ sơ", but "MW" is not "mW". */
function spelling({ unitOf }: Measure): string {
  const text = unitOf.normalize("NFC").trim().replaceAll(/\s+/g, " ");
  const isSymbol = !text.includes(" ") && /.\p{Lu}/u.test(text);
  return isSymbol ? text : text.toLowerCase();
}

function reportDifferent(one: Measure, other: Measure, span: Span, report: Report): void {
  const related = [one, other].map(({ input }) => ({ span: input.span, role: "declared here" as const }));
  report("BRM0219", span, { left: one.unitOf, right: other.unitOf }, { related });
}
