/** Sets an official table beside the points recomputed from the data, and finds what differs, where first, and why. */
import { once } from "../base/once.ts";
import { expectRuleset, expectUnits } from "../base/misuse.ts";
import { createEvaluator } from "../evaluate/bulk-evaluator.ts";
import type { FrozenCohort } from "../evaluate/frozen-cohort.ts";
import type { Unit } from "../evaluate/outcome.ts";
import type { OfficialUnit } from "../ir/official.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import { fingerprintOf } from "../ir/ruleset-json.ts";
import { checkFigure, placesIn, targetsOf } from "./check-figures.ts";
import { checkRanks } from "./check-ranks.ts";
import { checkSums, printedBy } from "./check-sums.ts";
import { compileCauses } from "./causes.ts";
import { type CheckedRow, isToExplain } from "./checked-row.ts";
import type { Reconciliation, UnitCheck } from "./reconciliation.ts";
import { unitAgrees } from "./unit-agrees.ts";
import { sharedCauses, weighedCauses } from "./weigh-causes.ts";
import { outcomeAtMost, workbenchOf } from "./workbench.ts";

/** What is known beside the figures and the table. */
export interface ReconcileOptions {
  /** The cohort to compare with instead of the units of the data. */
  readonly cohort?: FrozenCohort;
  /** The ruleset of the year before: its maxima and rules are tried as causes. */
  readonly before?: Ruleset;
}

/**
 * An official table beside recomputed points, figure by figure from the bottom up. A figure printed with p decimals
 * stands for itself ± ½·10⁻ᵖ: `reconcile(ruleset, units, [{ unit: "A", figures: { total: "19.00" } }]).units[0].first`
 * is null where the total is 18.996, and has the difference "1/4" and its causes where it is 18.75. A cause is named
 * where recomputing with it gives the printed figure. Throws a TypeError for what is no ruleset or no list of units,
 * and for an official figure that is no decimal text.
 *
 * @group Verify
 */
export function reconcile(
  ruleset: Ruleset,
  units: readonly Unit[],
  official: readonly OfficialUnit[],
  { cohort, before }: ReconcileOptions = {},
): Reconciliation {
  expectRuleset(ruleset);
  expectUnits(units);
  const scored = createEvaluator(ruleset).evaluateAll(units, cohort === undefined ? {} : { cohort });
  const bench = workbenchOf(ruleset, units, scored.units, cohort);
  const targets = targetsOf(ruleset);
  const places = placesIn(official, targets);
  const ranked = scored.units.filter(({ rank }) => rank !== null).length;
  const members = new Map(bench.members.map((one) => [nameKey(one.unit), one]));
  const rows = official.flatMap((unit): readonly CheckedRow[] => {
    const member = members.get(nameKey(unit.unit));
    if (member === undefined) {
      return [];
    }
    const { outcome } = member;
    const atMost = once(() => outcomeAtMost(bench, member));
    const context = { ruleset, places, ranked, units: scored.units.length, atMost };
    return [{ unit, member, figures: targets.map((one) => checkFigure(one, unit, outcome, context)) }];
  });
  const causes = weighedCauses(rows, compileCauses(bench, { rows, official, places, before }));
  const checked = rows.map(({ unit, member: { unit: name, outcome }, figures: bare }): UnitCheck => {
    const figures = bare.map((one) => ({
      ...one,
      causes: isToExplain(one) ? (causes.get(one) ?? null) : [],
    }));
    const first = figures.find(({ verdict }) => verdict === "differs") ?? null;
    const sums = checkSums(ruleset, printedBy(unit, places), outcome);
    return { unit: name, status: outcome.status, figures, sums, first };
  });
  const listed = new Set(official.map(({ unit }) => nameKey(unit)));
  const withoutData = official.map(({ unit }) => unit).filter((unit) => !members.has(nameKey(unit)));
  const ranks = checkRanks(ruleset, official, places, scored.units);
  return {
    ruleset: { id: ruleset.id, label: ruleset.label, fingerprint: fingerprintOf(ruleset) },
    cohort: scored.cohort,
    units: checked,
    withoutData,
    notInTable: bench.members.map(({ unit }) => unit).filter((unit) => !listed.has(nameKey(unit))),
    ranks,
    shared: sharedCauses(checked),
    agrees: checked.every(unitAgrees) && withoutData.length === 0 && ranks.length === 0,
  };
}

/** Names are compared in NFC, whatever blanks and capitals they are written with. */
function nameKey(unit: string): string {
  return unit.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}
