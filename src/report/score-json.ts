/** The stable JSON shape of `barem score --format json`: decimals and fractions are strings, keys are never translated. */
import type { Decimal } from "decimal.js";
import type { Code, Parameters } from "../base/codes.ts";
import {
  issuesOf,
  type IndicatorStatus,
  type MovedStatistic,
  type Outcome,
  type RankedOutcome,
  type RollUpOutcome,
  type Table,
  type TargetOutcome,
  type TotalOutcome,
  type UnitStatus,
  type Unranked,
} from "../evaluate/outcome.ts";
import { groupsOf, indicatorsOf, type RollUp, type Ruleset } from "../ir/ruleset.ts";
import { fingerprintOf } from "../ir/ruleset-json.ts";
import { exactOf, fractionOf, machineDecimal, rollUpPlaces } from "./numbers.ts";

/** A scored cohort: every decimal is a string, and the names of the fields are stable. */
export interface ScoreJson {
  readonly ruleset: { readonly id: string; readonly fingerprint: string };
  readonly cohort: Table["cohort"];
  /** Which figures of the data were taken; null where they do not have both. */
  readonly figures: "claimed" | "verified" | null;
  readonly units: readonly UnitJson[];
}

export interface UnitJson {
  readonly unit: string;
  readonly status: UnitStatus;
  readonly rank: number | null;
  /** Why a scored unit has no rank, in a ruleset that ranks. */
  readonly unranked: Unranked | null;
  readonly total: PointsJson & AssumedJson & EndsJson;
  /** By name. */
  readonly index: { readonly [name: string]: RollUpJson };
  readonly pillars: { readonly [name: string]: RollUpJson };
  readonly grade: string | null;
  readonly groups: readonly (PointsJson & AssumedJson & { readonly code: string })[];
  readonly indicators: readonly IndicatorJson[];
  /** What it moved in the frozen cohort that it is compared with. */
  readonly moved: readonly MovedStatistic[];
  readonly issues: readonly IssueJson[];
}

/** The ends of what a unit can have; equal unless it is pending. */
export interface EndsJson {
  readonly certain: string;
  readonly possible: string;
}

/** The points that rest on assumptions, and their share as a fraction. */
export interface AssumedJson {
  readonly assumed: string;
  readonly assumedShare: string;
}

/** A pillar or an index; `value` is `exact` as a decimal, and all are null where it has no value. */
export interface RollUpJson {
  readonly value: string | null;
  readonly exact: string | null;
  readonly certain: string | null;
  readonly possible: string | null;
}

/** `points` is `exact` as a decimal: exact where it ends, otherwise rounded to the digits the ruleset shows. */
export interface PointsJson {
  readonly points: string | null;
  readonly exact: string | null;
  readonly max: string;
}

export interface IndicatorJson extends PointsJson {
  readonly code: string;
  readonly status: IndicatorStatus;
  /** Why it is not applicable; only then. */
  readonly reason?: string;
  /** The inputs that are not provided; only when pending, or scored with 0 for lack of them. */
  readonly missing?: readonly string[];
  /** Only where it has targets. */
  readonly targets?: readonly TargetOutcome[];
}

export interface IssueJson {
  readonly code: Code;
  readonly input: string;
  readonly found: string;
  readonly parameters: Parameters[Code];
  readonly row: number | null;
  readonly column: string | null;
}

/** The cell that an input of a unit came from. */
export type CellOf = (
  unit: string,
  key: string,
) => { readonly row: number; readonly column: string | null } | undefined;

/**
 * A scored cohort as plain data with stable names, decimals as strings:
 * `scoreJson(table, ruleset).units[0].total.points` is "310.14".
 * Never throws for what an evaluator gave.
 *
 * @group Write results
 */
export function scoreJson(
  table: Table,
  ruleset: Ruleset,
  cellOf: CellOf = () => undefined,
  figures: ScoreJson["figures"] = null,
): ScoreJson {
  return {
    ruleset: { id: ruleset.id, fingerprint: fingerprintOf(ruleset) },
    cohort: table.cohort,
    figures,
    units: table.units.map((unit) => unitJson(unit, ruleset, cellOf)),
  };
}

function unitJson(unit: RankedOutcome, ruleset: Ruleset, cellOf: CellOf): UnitJson {
  const decimal = (points: Decimal): string => machineDecimal(exactOf(points), ruleset.show);
  const { total } = unit;
  return {
    unit: unit.unit,
    status: unit.status,
    rank: unit.rank,
    unranked: unit.unranked,
    total: {
      ...pointsJson(total, ruleset),
      certain: decimal(total.certain),
      possible: decimal(total.possible),
      ...assumedJson(total, ruleset),
    },
    index: rollUpsJson("index", unit.indices, ruleset),
    pillars: rollUpsJson("pillar", unit.pillars, ruleset),
    grade: unit.grade,
    groups: groupsOf(ruleset.children).flatMap(({ code }) => {
      const group = unit.groups[code];
      return group === undefined
        ? []
        : [{ code, ...pointsJson(group, ruleset), ...assumedJson(group, ruleset) }];
    }),
    indicators: indicatorsOf(ruleset.children).flatMap(({ code }) => indicatorJson(code, unit, ruleset)),
    moved: unit.moved,
    issues: issuesJson(unit, cellOf),
  };
}

/** Without a prototype, so that a name such as `__proto__` is a name like any other. */
function rollUpsJson(
  kind: RollUp["kind"],
  outcomes: readonly RollUpOutcome[],
  { rollUps, show }: Ruleset,
): { readonly [name: string]: RollUpJson } {
  const record: { [name: string]: RollUpJson } = Object.create(null);
  for (const { name, value, exact, certain, possible } of outcomes) {
    const places = rollUpPlaces(
      rollUps.find((one) => one.kind === kind && one.name === name),
      show,
    );
    const decimal = (one: Decimal | null): string | null =>
      one === null ? null : machineDecimal(exactOf(one), places);
    record[name] = {
      value: decimal(value),
      exact,
      certain: decimal(certain),
      possible: decimal(possible),
    };
  }
  return record;
}

function assumedJson(
  { assumed, assumedShare }: Pick<TotalOutcome, "assumed" | "assumedShare">,
  { show }: Ruleset,
): AssumedJson {
  return { assumed: machineDecimal(exactOf(assumed), show), assumedShare };
}

function indicatorJson(code: string, unit: Outcome, ruleset: Ruleset): readonly IndicatorJson[] {
  const indicator = unit.indicators[code];
  if (indicator === undefined) {
    return [];
  }
  const { status, reason, missing, targets } = indicator;
  return [
    {
      code,
      status,
      ...pointsJson(indicator, ruleset),
      ...(reason === null ? {} : { reason }),
      ...(missing.length === 0 ? {} : { missing }),
      ...(targets.length === 0 ? {} : { targets }),
    },
  ];
}

function pointsJson(
  outcome: { readonly exact: string | null; readonly max: Decimal },
  ruleset: Ruleset,
): PointsJson {
  const { exact } = outcome;
  return {
    points: exact === null ? null : machineDecimal(fractionOf(exact), ruleset.show),
    exact,
    max: machineDecimal(exactOf(outcome.max), ruleset.show),
  };
}

function issuesJson(unit: RankedOutcome, cellOf: CellOf): readonly IssueJson[] {
  return issuesOf(unit).map(({ code, input, found, parameters }) => {
    const cell = cellOf(unit.unit, input);
    return { code, input, found, parameters, row: cell?.row ?? null, column: cell?.column ?? null };
  });
}
