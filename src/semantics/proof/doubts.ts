/** Proves of an indicator that its rule never fails and never leaves 0..max, or says what stands in the way. */
import { exact } from "../../base/exact.ts";
import type { Span } from "../../base/source.ts";
import { type Expression, everyPart } from "../../ir/expression.ts";
import type { Condition, Indicator } from "../../ir/ruleset.ts";
import { casesOn } from "./alternatives.ts";
import { numberOn, truthOn } from "./explore.ts";
import { doubt } from "./doubt.ts";
import type { Doubt, Grounds, Outcome } from "./grounds.ts";
import type { Reading } from "./inputs-read.ts";
import { constantTerm, type Linear, negateLinear, subtractLinear } from "./linear.ts";
import { fact, type Path } from "./path.ts";
import { startOf } from "./start.ts";

/** The rule of an indicator walked once, from its conditions to its points. */
export interface Walk {
  /** What could not be proved; empty for an indicator that is total and bounded. */
  readonly doubts: readonly Doubt[];
  readonly grounds: Grounds;
  /** The ways on which a unit comes to its points, and what is known on all of them. */
  readonly ways: readonly Path[];
  /** The points on each way through the rule. */
  readonly points: readonly Outcome<Linear>[];
}

export function walkOf(indicator: Indicator, reading: Reading): Walk {
  const { points: rule, max, conditions } = indicator;
  const { grounds, ways } = waysToPoints(indicator.conditions, reading);
  const last = conditions.at(-1);
  if (ways.length === 0 && last !== undefined && grounds.doubts.length === 0) {
    grounds.doubts.push({ question: "no unit", span: last.expression.span, figures: [] });
  }
  const highest = constantTerm(exact(max));
  const points = rule === null ? [] : ways.flatMap((way) => pointsOn(rule, way, highest, grounds));
  // What was found until the work ran out says little about the rest.
  const isTooLong = grounds.budget.left < 0;
  const tooLong: Doubt = { question: "too long", span: rule?.span ?? indicator.span, figures: [] };
  return { doubts: isTooLong ? [tooLong] : grounds.doubts, grounds, ways, points };
}

function waysToPoints(conditions: readonly Condition[], reading: Reading): Pick<Walk, "grounds" | "ways"> {
  const { grounds: alone, path } = startOf(reading);
  // A condition that asks for a statistic has no say in who belongs to the cohort.
  const areOwn =
    !reading.parts.some(isStatistic) ||
    !conditions.some(({ expression }) => asksForStatistic(expression, alone));
  if (areOwn) {
    const ways = waysThrough(conditions, path, alone);
    return { grounds: { ...alone, cohort: ways }, ways };
  }
  const own = conditions.filter(({ expression }) => !asksForStatistic(expression, alone));
  const silent = { ...alone, doubts: [], found: new Map() };
  const grounds = { ...alone, cohort: waysThrough(own, path, silent) };
  return { grounds, ways: waysThrough(conditions, path, grounds) };
}

function asksForStatistic(expression: Expression, { definitions }: Grounds): boolean {
  return everyPart([expression], definitions).some(isStatistic);
}

function isStatistic({ kind }: Expression): boolean {
  return kind === "cohort";
}

/** The ways on which a unit goes on to its points. Conditions are tested in written order: each may rely on those before it. */
function waysThrough(conditions: readonly Condition[], start: Path, grounds: Grounds): readonly Path[] {
  let ways = [start];
  for (const { kind, expression } of conditions) {
    const wanted = kind === "require";
    const left: Path[] = [];
    for (const way of ways) {
      for (const { path, value } of truthOn(expression, way, grounds, wanted)) {
        if (value === wanted) {
          left.push(path);
        }
      }
    }
    ways = left;
  }
  return ways;
}

/** The points on every way through the rule; of each value it is asked, where it is written, whether it leaves 0..max. */
function pointsOn(rule: Expression, path: Path, max: Linear, grounds: Grounds): readonly Outcome<Linear>[] {
  if (rule.kind === "cases") {
    return casesOn(rule, path, grounds, (value, at, inside) => pointsOn(value, at, max, inside), truthOn);
  }
  const outcomes = numberOn(rule, path, grounds);
  for (const outcome of outcomes) {
    askBounds(outcome, max, rule.span, grounds);
  }
  return outcomes;
}

/** Asks whether points can leave 0..max. */
function askBounds({ path, value }: Outcome<Linear>, max: Linear, span: Span, grounds: Grounds): void {
  if (value !== null) {
    doubt("below 0", span, path, [fact(negateLinear(value), "> 0")], grounds);
    doubt("above max", span, path, [fact(subtractLinear(value, max), "> 0")], grounds);
  }
}
