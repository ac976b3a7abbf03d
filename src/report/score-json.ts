/** The stable JSON shape of `barem score --format json`: decimals and fractions are strings, keys are never translated. */
import type { Decimal } from "decimal.js";
import type { Code, Parameters } from "../base/codes.ts";
import {
  issuesOf,
  type IndicatorStatus,
  type Outcome,
  type RankedOutcome,
  type Table,
  type UnitStatus,
} from "../evaluate/outcome.ts";
import { groupsOf, indicatorsOf, type Ruleset } from "../ir/ruleset.ts";
import { fingerprintOf } from "../ir/ruleset-json.ts";
import { exactOf, fractionOf, machineDecimal } from "./numbers.ts";

export interface ScoreJson {
  readonly ruleset: { readonly id: string; readonly fingerprint: string };
  readonly cohort: Table["cohort"];
  readonly units: readonly UnitJson[];
}

export interface UnitJson {
  readonly unit: string;
  readonly status: UnitStatus;
  readonly rank: number | null;
  readonly total: PointsJson & {
    readonly certain: string;
    readonly possible: string;
    readonly assumed: string;
  };
  readonly index: Record<string, never>;
  readonly pillars: Record<string, never>;
  readonly groups: readonly (PointsJson & { readonly code: string })[];
  readonly indicators: readonly IndicatorJson[];
  readonly issues: readonly IssueJson[];
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
  /** The inputs that are not provided; only when pending. */
  readonly missing?: readonly string[];
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

/** A scored cohort in the shape of `--format json`: `scoreJson(table, ruleset).units[0].total.points` is "310.14". */
export function scoreJson(table: Table, ruleset: Ruleset, cellOf: CellOf = () => undefined): ScoreJson {
  return {
    ruleset: { id: ruleset.id, fingerprint: fingerprintOf(ruleset) },
    cohort: table.cohort,
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
    total: {
      ...pointsJson(total, ruleset),
      certain: decimal(total.certain),
      possible: decimal(total.possible),
      assumed: decimal(total.assumed),
    },
    index: {},
    pillars: {},
    groups: groupsOf(ruleset.children).flatMap(({ code }) => {
      const group = unit.groups[code];
      return group === undefined ? [] : [{ code, ...pointsJson(group, ruleset) }];
    }),
    indicators: indicatorsOf(ruleset.children).flatMap(({ code }) => indicatorJson(code, unit, ruleset)),
    issues: issuesJson(unit, cellOf),
  };
}

function indicatorJson(code: string, unit: Outcome, ruleset: Ruleset): readonly IndicatorJson[] {
  const indicator = unit.indicators[code];
  if (indicator === undefined) {
    return [];
  }
  const { status, reason, missing } = indicator;
  return [
    {
      code,
      status,
      ...pointsJson(indicator, ruleset),
      ...(reason === null ? {} : { reason }),
      ...(missing.length === 0 ? {} : { missing }),
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
