/** Sets the printed figures of one unit beside its recomputed ones, from the bottom up. */
import { exact, type Exact } from "../base/exact.ts";
import { invariant } from "../base/invariant.ts";
import { expected } from "../base/misuse.ts";
import { type Printed, printedFigure, standsFor } from "../base/printed.ts";
import type { Outcome, RankedOutcome } from "../evaluate/outcome.ts";
import type { FigurePlace, OfficialUnit } from "../ir/official.ts";
import { indicatorsOf, inputsOf, type Node, type Ruleset } from "../ir/ruleset.ts";
import { statusOf } from "./cells.ts";
import { nodeOf, recomputedOf } from "./figure-value.ts";
import { beyond, pendingRange, type Range, schemeRange } from "./figure-range.ts";
import type { FigureCheck, FigureOf, Incomparable, MissingInput } from "./reconciliation.ts";

/** A figure that a table may print. */
export interface Target {
  readonly of: FigureOf;
  readonly name: string;
  readonly label: string;
  /** What its column is called. */
  readonly key: string;
}

/** The figures of a ruleset from the bottom up: indicators, groups (inner before outer), pillars, total, indices, rank. */
export function targetsOf({ children, rollUps, label }: Ruleset): readonly Target[] {
  const nodes = bottomUp(children).filter(({ unscored }) => !unscored);
  const ofKind = (of: "indicator" | "group") =>
    nodes
      .filter(({ kind }) => kind === of)
      .map((one) => ({ of, name: one.code, label: one.label, key: one.code }));
  const rolledUp = (of: "pillar" | "index") =>
    rollUps
      .filter(({ kind }) => kind === of)
      .map(({ name }) => ({ of, name, label: name, key: `${of} ${name}` }));
  return [
    ...ofKind("indicator"),
    ...ofKind("group"),
    ...rolledUp("pillar"),
    { of: "total", name: "", label, key: "total" },
    ...rolledUp("index"),
    { of: "rank", name: "", label, key: "rank" },
  ];
}

function bottomUp(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => (node.kind === "group" ? [...bottomUp(node.children), node] : [node]));
}

/** A printed figure that says that something does not apply to the unit. */
export const LEFT_OUT = "left out";

/** What is printed for a target; null where nothing is. */
export function printedOf({ figures }: OfficialUnit, { key }: Target): Printed | typeof LEFT_OUT | null {
  const text = Object.hasOwn(figures, key) ? (figures[key] ?? "").trim() : "";
  if (text === "") {
    return null;
  }
  if (IS_LEFT_OUT.test(text)) {
    return LEFT_OUT;
  }
  const printed = printedFigure(text);
  expected(
    printed !== undefined,
    `An official figure is expected as a decimal text such as "58.75", not "${text.slice(0, 20)}".`,
  );
  return printed;
}

/**
 * How many decimals the figures of each column family stand for. Where one indicator is printed as "58.75" another's
 * "20" is 20.00 with its zeroes left off, so all indicators have the most decimals that any has, as have all groups.
 */
export function placesIn(
  official: readonly OfficialUnit[],
  targets: readonly Target[],
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const unit of official) {
    for (const target of targets) {
      const printed = printedOf(unit, target);
      const own = printed === null || printed === LEFT_OUT ? null : printed.places;
      // A dump of a binary number says nothing of how the others are printed.
      if (own !== null && own <= MOST_SHARED) {
        places.set(familyOf(target), Math.max(places.get(familyOf(target)) ?? 0, own));
      }
    }
  }
  return places;
}

function familyOf({ of, name }: Target): string {
  return of === "pillar" || of === "index" ? `${of} ${name}` : of;
}

/** The printed figure with the decimals that it stands for. */
export function withPlaces(printed: Printed, target: Target, places: ReadonlyMap<string, number>): Printed {
  if (printed.places === null) {
    return printed;
  }
  return { ...printed, places: Math.max(printed.places, places.get(familyOf(target)) ?? 0) };
}

/** One figure, without the causes of a difference. */
export function checkFigure(
  target: Target,
  unit: OfficialUnit,
  outcome: RankedOutcome,
  context: CheckContext,
): FigureCheck {
  const { of, name, label, key } = target;
  const value = recomputedOf(target, outcome);
  const found = printedOf(unit, target);
  const base = {
    ...{ of, name, label, difference: null, reason: null, range: null, missing: [], causes: [] },
    official: found === null ? null : (unit.figures[key] ?? "").trim(),
    places: null,
    place: placeOf(unit, key),
    recomputed: value?.toFraction() ?? null,
  };
  if (found === null) {
    return { ...base, verdict: "not given" };
  }
  const reason = whyIncomparable(target, outcome, context) ?? otherCohort(target, unit, found, context);
  if (found === LEFT_OUT) {
    const isSame = reason === "not applicable";
    return { ...base, reason, verdict: isSame ? "agrees" : reason === null ? "differs" : "not comparable" };
  }
  const printed = withPlaces(found, target, context.places);
  const { places } = printed;
  if (reason !== null) {
    return { ...base, places, ...unrecomputed(target, outcome, printed, reason, context) };
  }
  invariant(value !== null, `${key} has no value and no reason`);
  const against = compared(printed, value, of);
  const most = schemeRange(target, context.ruleset);
  const isBeyond = against.verdict === "differs" && most !== null && beyond(printed, most) !== null;
  return { ...base, places, ...against, range: isBeyond ? inText(most) : null };
}

function placeOf({ places = {} }: OfficialUnit, key: string): FigurePlace | null {
  return Object.hasOwn(places, key) ? (places[key] ?? null) : null;
}

/** A figure that nothing was recomputed for: it may still be one that the scheme cannot give. */
function unrecomputed(
  target: Target,
  outcome: RankedOutcome,
  printed: Printed,
  reason: Incomparable,
  { ruleset, atMost }: CheckContext,
): Pick<FigureCheck, "difference" | "reason" | "range" | "missing" | "verdict"> {
  const range =
    reason === "pending"
      ? pendingRange(target, outcome, atMost(), ruleset)
      : target.of === "rank"
        ? null
        : schemeRange(target, ruleset);
  const far = range && beyond(printed, range);
  // An indicator that does not apply has no points, not even 0; 0 is what a group of such indicators adds up to.
  const isExtra = reason === "not applicable" && (target.of === "indicator" || !printed.value.isZero());
  const difference = isExtra && !printed.value.isZero() ? printed.value : far;
  return {
    ...{ reason, difference: difference?.toFraction() ?? null },
    range: range !== null && (far !== null || reason === "pending") ? inText(range) : null,
    missing: reason === "pending" ? missingIn(target, outcome, ruleset) : [],
    verdict: difference === null && !isExtra ? "not comparable" : "differs",
  };
}

function inText({ low, high }: Range): FigureCheck["range"] {
  return { low: low.toFraction(), high: high.toFraction() };
}

function missingIn(
  { of, name }: Target,
  { indicators }: RankedOutcome,
  ruleset: Ruleset,
): readonly MissingInput[] {
  const node = of === "indicator" || of === "group" ? nodeOf(ruleset.children, name) : undefined;
  const nodes = node === undefined ? ruleset.children : [node];
  const keys = indicatorsOf(nodes).flatMap(({ code }) => indicators[code]?.missing ?? []);
  const labels = new Map(inputsOf(ruleset).map(({ key, label }) => [key, label ?? key]));
  return [...new Set(keys)].map((key) => ({ key, label: labels.get(key) ?? key }));
}

/** What figures are checked with. */
export interface CheckContext {
  readonly ruleset: Ruleset;
  readonly places: ReadonlyMap<string, number>;
  /** How many units have a rank, and how many the data has. */
  readonly ranked: number;
  readonly units: number;
  /** The unit with all that is pending at its maximum. */
  readonly atMost: () => Outcome;
}

function compared(printed: Printed, value: Exact, of: FigureOf): Pick<FigureCheck, "difference" | "verdict"> {
  const difference = printed.value.minus(value);
  const isNear = of === "rank" ? difference.isZero() : standsFor(printed, value);
  return {
    difference: difference.toFraction(),
    verdict: difference.isZero() ? "agrees" : isNear ? "within rounding" : "differs",
  };
}

/** Null where the two can be compared. */
function whyIncomparable(
  { of, name }: Target,
  outcome: RankedOutcome,
  { ruleset }: { readonly ruleset: Ruleset },
): Incomparable | null {
  if (of === "indicator" || of === "group") {
    const node = nodeOf(ruleset.children, name);
    const status = node === undefined ? "unscored" : statusOf(node, outcome);
    const hasPoints = recomputedOf({ of, name }, outcome) !== null;
    return status === "scored" || (status === "not applicable" && hasPoints) ? null : status;
  }
  if (outcome.status !== "scored") {
    return outcome.status;
  }
  return recomputedOf({ of, name }, outcome) === null
    ? of === "rank"
      ? "not ranked"
      : "not applicable"
    : null;
}

/** Whether a rank is printed among other units than the data has: beyond their number, or of another one. */
function otherCohort(
  { of }: Target,
  unit: OfficialUnit,
  found: Printed | typeof LEFT_OUT,
  { ranked, units }: { readonly ranked: number; readonly units: number },
): Incomparable | null {
  if (of !== "rank" || found === LEFT_OUT) {
    return null;
  }
  const among = printedOf(unit, { of, name: "", label: "", key: "ranked" });
  const isCounted = among !== null && among !== LEFT_OUT;
  if (found.value.compare(exact(ranked)) > 0 || (isCounted && among.value.compare(exact(units)) > 0)) {
    return "larger cohort";
  }
  return isCounted && among.value.compare(exact(ranked)) < 0 ? "smaller cohort" : null;
}

const IS_LEFT_OUT = /^(?:n\/a|không áp dụng|not applicable)(?:\s*:.*)?$/is;
const MOST_SHARED = 6;
