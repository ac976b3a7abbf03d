/** Finds what does not add up inside an official table: groups and totals that are not the sum of their printed parts. */
import { type Exact, sumOf, zero } from "../base/exact.ts";
import { type Printed, toleranceOf } from "../base/printed.ts";
import type { RankedOutcome } from "../evaluate/outcome.ts";
import type { OfficialUnit } from "../ir/official.ts";
import { groupsOf, type Node, type Ruleset } from "../ir/ruleset.ts";
import { statusOf } from "./cells.ts";
import { LEFT_OUT, printedOf, type Target, withPlaces } from "./check-figures.ts";
import { recomputedOf } from "./figure-value.ts";
import type { SumCheck } from "./reconciliation.ts";

/** Printed figures by their target, each with the decimals that it stands for. */
export type PrintedBy = (target: Target) => Printed | typeof LEFT_OUT | null;

export function printedBy(unit: OfficialUnit, places: ReadonlyMap<string, number>): PrintedBy {
  return (target) => {
    const found = printedOf(unit, target);
    return found === null || found === LEFT_OUT ? found : withPlaces(found, target, places);
  };
}

/** Groups from the bottom up, then the total: each that is not what the figures printed below it add up to. */
export function checkSums(ruleset: Ruleset, printed: PrintedBy, outcome: RankedOutcome): readonly SumCheck[] {
  const table: PrintedTable = { ruleset, printed, outcome };
  const groups = groupsOf(ruleset.children)
    .filter(({ unscored }) => !unscored)
    .reverse();
  return [
    ...groups.flatMap(({ code, label, children }) =>
      checkSum({ of: "group", name: code, label }, code, children, table),
    ),
    ...checkSum({ of: "total", name: "", label: ruleset.label }, "total", ruleset.children, table),
  ];
}

interface PrintedTable {
  readonly ruleset: Ruleset;
  readonly printed: PrintedBy;
  readonly outcome: RankedOutcome;
}

function checkSum(
  sum: Pick<SumCheck, "of" | "name" | "label">,
  key: string,
  nodes: readonly Node[],
  table: PrintedTable,
): readonly SumCheck[] {
  const own = table.printed({ ...sum, key });
  const below = nodes.map((node) => partsOf(node, table));
  const given = below.flatMap((one) => one ?? []);
  if (own === null || own === LEFT_OUT || below.includes(undefined) || given.length === 0) {
    return [];
  }
  const rule = table.ruleset.rounding.find(
    ({ stage }) => stage === (sum.of === "group" ? "groups" : "total"),
  );
  const rounded = (value: Exact): Exact => (rule === undefined ? value : value.round(rule.places, rule.mode));
  const added = sumOf(given.map(({ value }) => value));
  const slack = sumOf(given.map((one) => one.slack));
  const tolerance = toleranceOf(own.places);
  const isLow = own.value.plus(tolerance).compare(rounded(added.minus(slack))) < 0;
  const isHigh = own.value.minus(tolerance).compare(rounded(added.plus(slack))) > 0;
  return isLow || isHigh
    ? [
        {
          ...sum,
          official: textOf(own),
          sum: rounded(added).toFraction(),
          difference: own.value.minus(rounded(added)).toFraction(),
          parts: given.map(({ code }) => code),
        },
      ]
    : [];
}

interface Part {
  readonly code: string;
  readonly value: Exact;
  /** How far what was added up may be from what is printed. */
  readonly slack: Exact;
}

/** What is printed of a part, or of all parts of it; undefined where something is not printed. */
function partsOf(node: Node, table: PrintedTable): readonly Part[] | undefined {
  const { printed, outcome, ruleset } = table;
  const { code, label, kind } = node;
  if (node.unscored) {
    return [];
  }
  const found = printed({ of: kind, name: code, label, key: code });
  if (found === LEFT_OUT || (found === null && statusOf(node, outcome) === "not applicable")) {
    return [{ code, value: zero, slack: zero }];
  }
  if (found !== null) {
    // A figure that is printed in full hides nothing behind its last place.
    const isWhole = recomputedOf({ of: kind, name: code }, outcome)?.equals(found.value) === true;
    return [{ code, value: found.value, slack: isWhole ? zero : toleranceOf(found.places) }];
  }
  const isRounded = ruleset.rounding.some(({ stage }) => stage === "groups");
  if (kind === "indicator" || isRounded) {
    return undefined;
  }
  const below = node.children.map((child) => partsOf(child, table));
  return below.includes(undefined) ? undefined : below.flatMap((one) => one ?? []);
}

function textOf({ value, places }: Printed): string {
  return places === null ? value.toFraction() : value.toFixed(places);
}
