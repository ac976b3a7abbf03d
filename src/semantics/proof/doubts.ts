/** Proves of an indicator that its rule never fails and never leaves 0..max, or says what stands in the way. */
import { exact, type Exact } from "../../base/exact.ts";
import type { Span } from "../../base/source.ts";
import { type Expression, everyPart } from "../../ir/expression.ts";
import type { Condition, Indicator, Input } from "../../ir/ruleset.ts";
import { casesOn } from "./alternatives.ts";
import { numberOn, truthOn } from "./explore.ts";
import { doubt } from "./doubt.ts";
import type { Doubt, Grounds, Outcome } from "./grounds.ts";
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

export function walkOf(indicator: Indicator, used: readonly Input[]): Walk {
  const { points: rule, max, conditions } = indicator;
  const { grounds, ways } = waysToPoints(indicator, used);
  const last = conditions.at(-1);
  if (ways.length === 0 && last !== undefined && grounds.doubts.length === 0) {
    grounds.doubts.push({ question: "no unit", span: last.expression.span, figures: [] });
  }
  const points = rule === null ? [] : ways.flatMap((way) => pointsOn(rule, way, exact(max), grounds));
  // What was found until the work ran out says little about the rest.
  const isTooLong = grounds.budget.left < 0;
  const tooLong: Doubt = { question: "too long", span: rule?.span ?? indicator.span, figures: [] };
  return { doubts: isTooLong ? [tooLong] : grounds.doubts, grounds, ways, points };
}

function waysToPoints(indicator: Indicator, used: readonly Input[]): Pick<Walk, "grounds" | "ways"> {
  const { grounds: alone, path } = startOf(indicator, used);
  const { conditions } = indicator;
  // A condition that asks for a statistic has no say in who belongs to the cohort.
  const own = conditions.filter(({ expression }) => !asksForStatistic(expression, alone));
  const silent = { ...alone, doubts: [], found: new Map() };
  const areOwn = own.length === conditions.length;
  const before = areOwn ? alone : { ...alone, cohort: waysThrough(own, [path], silent) };
  const ways = waysThrough(conditions, [path], before);
  return { grounds: areOwn ? { ...alone, cohort: ways } : before, ways };
}

function asksForStatistic(expression: Expression, { definitions }: Grounds): boolean {
  return everyPart([expression], definitions).some(({ kind }) => kind === "cohort");
}

/** The ways on which a unit goes on to its points. Conditions are tested in written order: each may rely on those before it. */
function waysThrough(
  conditions: readonly Condition[],
  start: readonly Path[],
  grounds: Grounds,
): readonly Path[] {
  return conditions.reduce<readonly Path[]>((paths, { kind, expression }) => {
    const wanted = kind === "require";
    return paths
      .flatMap((path) => truthOn(expression, path, grounds, wanted))
      .flatMap(({ path, value }) => (value === wanted ? [path] : []));
  }, start);
}

/** The points on every way through the rule; of each value it is asked, where it is written, whether it leaves 0..max. */
function pointsOn(rule: Expression, path: Path, max: Exact, grounds: Grounds): readonly Outcome<Linear>[] {
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
function askBounds({ path, value }: Outcome<Linear>, max: Exact, span: Span, grounds: Grounds): void {
  if (value !== null) {
    doubt("below 0", span, path, [fact(negateLinear(value), "> 0")], grounds);
    doubt("above max", span, path, [fact(subtractLinear(value, constantTerm(max)), "> 0")], grounds);
  }
}
