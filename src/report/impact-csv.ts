/** Writes an impact as CSV for spreadsheets and programs: a row a unit, English heads, decimals beside exact fractions. */
import type { Exact } from "../base/exact.ts";
import { csvText, textCell } from "./csv.ts";
import type { Impact } from "./impact.ts";
import { inOrder } from "./impact-view.ts";
import { machineDecimal } from "./numbers.ts";

/** The whole text with line ends as RFC 4180 has them; no cell of a name is a formula. */
export function impactCsv(impact: Impact): string {
  const show = Math.max(impact.before.show, impact.after.show);
  const numbers = (value: Exact | null): readonly string[] =>
    value === null ? ["", ""] : [machineDecimal(value, show), value.toFraction()];
  const share = (value: Exact | null): readonly string[] =>
    value === null ? ["", ""] : [machineDecimal(value, SHARE_PLACES), value.toFraction()];
  const rows = inOrder(impact.units).map((one) => {
    const { before, after } = one;
    return [
      textCell(one.unit),
      before.status,
      after.status,
      ...numbers(before.points),
      ...numbers(after.points),
      ...numbers(one.change),
      ...numbers(before.max),
      ...numbers(after.max),
      ...share(one.shareChange),
      ...[before.rank, after.rank, one.places].map((rank) => (rank === null ? "" : String(rank))),
      textCell(one.drivers.map(({ code, change }) => `${code} ${machineDecimal(change, show)}`).join("; ")),
      textCell(one.required.join("; ")),
      textCell(after.issues.map(({ code, input }) => `${code} ${input}`).join("; ")),
    ];
  });
  return csvText([HEADS, ...rows]);
}

const HEADS = [
  "unit",
  "status_before",
  "status_after",
  ...["points_before", "points_after", "change", "max_before", "max_after", "share_change"].flatMap(
    (name) => [name, `${name}_exact`],
  ),
  "rank_before",
  "rank_after",
  "places_up",
  "drivers",
  "required",
  "issues_after",
];
const SHARE_PLACES = 4;
