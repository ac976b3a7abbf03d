/** Plans what a unit could do next: the points it loses, the smallest changes that win them back, and where that leads. */
import { expected, expectRuleset, expectUnits } from "../../base/misuse.ts";
import { createEvaluator } from "../../evaluate/bulk-evaluator.ts";
import type { ScoreOptions } from "../../evaluate/evaluator.ts";
import { readInputs } from "../../evaluate/inputs.ts";
import { statisticsIn } from "../../evaluate/join-cohort.ts";
import type { Unit } from "../../evaluate/outcome.ts";
import { prepareIndicators } from "../../evaluate/prepare.ts";
import { inputsOf, type Ruleset } from "../../ir/ruleset.ts";
import { itemOf } from "./gap.ts";
import type { Plan, PlanItem } from "./parts.ts";
import { standingOf, stepsOf } from "./steps.ts";
import { type Beside, trialOf } from "./trial.ts";

/** The plan of one unit, compared with the others or with a frozen cohort; throws a TypeError for a unit that is not among them. */
export function planOf(
  ruleset: Ruleset,
  units: readonly Unit[],
  unit: string,
  options: ScoreOptions = {},
): Plan {
  expectRuleset(ruleset);
  expectUnits(units);
  const wanted = unit.normalize("NFC").trim();
  const at = units.findIndex((one) => one.unit.normalize("NFC").trim() === wanted);
  const table = createEvaluator(ruleset).evaluateAll(units, options);
  const outcome = table.units[at];
  expected(outcome !== undefined, "The name of one of the units is expected.");
  const read = readInputs(inputsOf(ruleset));
  const own = read(units[at]?.inputs ?? {});
  const prepared = prepareIndicators(ruleset);
  const isRelative = prepared.some(({ statistics }) => statistics.size > 0);
  const others = isRelative ? units.filter((_, index) => index !== at).map(({ inputs }) => read(inputs)) : [];
  const beside: Beside =
    options.cohort === undefined
      ? { kind: "units", others }
      : { kind: "frozen", statistics: statisticsIn(options.cohort) };
  const items = prepared.map((one) => itemOf(trialOf(one, own, beside)));
  return {
    ruleset,
    unit: outcome.unit,
    cohort: table.cohort,
    among: table.units.filter(({ rank }) => rank !== null).length,
    now: standingOf(outcome),
    items,
    steps: stepsOf({ ruleset, prepared, units, table, at, options }, byLoss(items)),
  };
}

/** What is to be pushed, the most points first; of equal ones as they are printed. */
export function byLoss(items: readonly PlanItem[]): readonly PlanItem[] {
  return items
    .filter(({ table }) => table === "pushed")
    .sort((a, b) =>
      a.countsTargets === b.countsTargets ? b.lost.compare(a.lost) : a.countsTargets ? 1 : -1,
    );
}
