/** More of a good thing never lowers the points, unless the indicator says that lower is better. */
import type { Report } from "../../base/diagnostic.ts";
import { exact, type Exact } from "../../base/exact.ts";
import type { Oddity } from "../proof/settle.ts";

const SHOWN_PLACES = 6;

/** For a rule written in one figure: of two values that can occur, the better one never gives fewer points. */
export function moreNeverGivesLess(oddity: Oddity, report: Report): void {
  if (oddity.kind !== "turn") {
    return;
  }
  const { name, type, span, smaller, larger } = oddity.turn;
  const shown = (value: Exact): string =>
    type === "ratio"
      ? `${value.times(exact(100)).toShortest(SHOWN_PLACES)}%`
      : value.toShortest(SHOWN_PLACES);
  const facts = {
    codeText: oddity.indicator.code,
    name,
    from: shown(smaller.value),
    to: shown(larger.value),
    before: smaller.points.toShortest(SHOWN_PLACES),
    after: larger.points.toShortest(SHOWN_PLACES),
    lowerIsBetter: oddity.indicator.lowerIsBetter,
  };
  report("BRM0323", span, facts, { severity: "warning" });
}
