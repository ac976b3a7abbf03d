/** Tells of which indicators a table itself shows that they were added up as the scheme scores them. */
import { standsFor } from "../base/printed.ts";
import type { Outcome } from "../evaluate/outcome.ts";
import { groupsOf, indicatorsOf, type Ruleset } from "../ir/ruleset.ts";
import { LEFT_OUT } from "./check-figures.ts";
import type { PrintedBy } from "./check-sums.ts";
import { recomputedOf } from "./figure-value.ts";
import type { FigureCheck } from "./reconciliation.ts";

/** Those in a group below the figure that is printed as it is recomputed: what is wrong above is not wrong in them. */
export function borneOut(
  { name }: Pick<FigureCheck, "name">,
  { children }: Ruleset,
  outcome: Outcome,
  printedBy: PrintedBy,
): ReadonlySet<string> {
  const right = groupsOf(children).filter((group) => {
    const { code, label } = group;
    const isBelow = code !== name && !groupsOf(group.children).some((one) => one.code === name);
    const printed = isBelow ? printedBy({ of: "group", name: code, label, key: code }) : null;
    const value = recomputedOf({ of: "group", name: code }, outcome);
    return printed !== null && printed !== LEFT_OUT && value !== null && standsFor(printed, value);
  });
  return new Set(right.flatMap((group) => indicatorsOf(group.children).map(({ code }) => code)));
}
