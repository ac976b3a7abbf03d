/** Finds figures that stand in each other's place: of two units in one column, or of two indicators in one row. */
import type { Exact } from "../base/exact.ts";
import { type Printed, standsFor } from "../base/printed.ts";
import type { Candidate } from "./candidates.ts";
import type { CheckedRow, PrintedOf } from "./checked-row.ts";
import { recomputedOf } from "./figure-value.ts";
import type { FigureCheck } from "./reconciliation.ts";

/** The figure of another unit, or of another indicator, where that has this one's. */
export function* exchangedWith(
  rows: readonly CheckedRow[],
  row: CheckedRow,
  figure: FigureCheck,
  printed: Printed,
  printedOf: PrintedOf,
): Iterable<Candidate> {
  const own = recomputedOf(figure, row.member.outcome);
  const at = row.figures.indexOf(figure);
  const valueIn = (other: CheckedRow, theirs: FigureCheck | undefined): Exact | null => {
    if (own === null || theirs?.verdict !== "differs" || theirs === figure) return null;
    const [given, value] = [printedOf(other, theirs), recomputedOf(theirs, other.member.outcome)];
    const isGiven = given !== null && standsFor(given, own);
    return isGiven && value !== null && standsFor(printed, value) ? value : null;
  };
  for (const other of rows) {
    const cause = { kind: "exchanged", with: "unit", name: other.member.unit } as const;
    yield { cause, value: valueIn(other, other.figures[at]) };
  }
  if (figure.of !== "indicator") return;
  for (const theirs of row.figures.filter(({ of }) => of === "indicator")) {
    yield { cause: { kind: "exchanged", with: "indicator", name: theirs.name }, value: valueIn(row, theirs) };
  }
}
