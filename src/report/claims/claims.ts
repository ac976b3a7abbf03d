/** Compares points by claimed figures with points by verified ones: who over-claims, who under-claims, by how much. */
import { type Exact, sumOf, zero } from "../../base/exact.ts";
import { expectRuleset } from "../../base/misuse.ts";
import type { IndicatorStatus, RankedOutcome, Table, UnitStatus } from "../../evaluate/outcome.ts";
import { type Indicator, indicatorsOf, type Ruleset } from "../../ir/ruleset.ts";
import { fingerprintOf } from "../../ir/ruleset-json.ts";
import { fractionOf, machineNumber } from "../numbers.ts";

/** Two scorings of the same units. Points and differences are exact text; a difference is claimed less verified. */
export interface Claims {
  readonly ruleset: { readonly id: string; readonly fingerprint: string };
  /** The largest difference first. */
  readonly units: readonly UnitClaim[];
  /** Indicators that differ somewhere, those with the most points in dispute first. */
  readonly indicators: readonly IndicatorClaims[];
  /** Units of which only one of both has figures. */
  readonly unmatched: readonly string[];
}

/** Claimed more points than verified, fewer, the same; null where one of both has none. */
export type ClaimVerdict = "over" | "under" | "same" | null;

/** One unit by both. */
export interface UnitClaim {
  readonly unit: string;
  readonly claimed: ClaimStanding;
  readonly verified: ClaimStanding;
  readonly difference: string | null;
  readonly verdict: ClaimVerdict;
  /** Those of which points or standing differ, the largest difference first. */
  readonly indicators: readonly IndicatorClaim[];
}

/** A unit by one of both; points are certain points. */
export interface ClaimStanding {
  readonly status: UnitStatus;
  readonly points: string | null;
  readonly rank: number | null;
}

/** One indicator of one unit by both. */
export interface IndicatorClaim {
  readonly code: string;
  readonly claimed: { readonly status: IndicatorStatus; readonly points: string | null };
  readonly verified: { readonly status: IndicatorStatus; readonly points: string | null };
  readonly difference: string | null;
  readonly verdict: ClaimVerdict;
  /** The evidence that stands beside its figures, by input. */
  readonly evidence: readonly ClaimEvidence[];
}

/** Evidence as it is written beside a figure. */
export interface ClaimEvidence {
  readonly input: string;
  readonly number?: string;
  readonly date?: string;
  readonly link?: string;
  readonly note?: string;
}

/** One indicator over all units. */
export interface IndicatorClaims {
  readonly code: string;
  readonly label: string;
  readonly over: number;
  readonly under: number;
  /** The sum of the differences, and of their sizes. */
  readonly sum: string;
  readonly size: string;
}

/** The evidence of a figure of a unit. */
export type EvidenceOf = (unit: string, key: string) => Omit<ClaimEvidence, "input"> | undefined;

/**
 * The same units by claimed and by verified figures, as `evaluateAll` scored each. Of a unit with 20 points claimed and
 * 15 verified `claims(ruleset, claimed, verified).units[0].difference` is "5" and its `verdict` "over". Throws a
 * TypeError for what is no ruleset; what has no points has neither difference nor verdict.
 *
 * @group Verify
 */
export function claims(
  ruleset: Ruleset,
  claimed: Table,
  verified: Table,
  evidenceOf: EvidenceOf = () => undefined,
): Claims {
  expectRuleset(ruleset);
  const indicators = indicatorsOf(ruleset.children).filter(({ unscored }) => !unscored);
  const byName = new Map(verified.units.map((one) => [one.unit, one]));
  const names = new Set(claimed.units.map(({ unit }) => unit));
  const units = claimed.units.flatMap((one) => {
    const other = byName.get(one.unit);
    return other === undefined ? [] : [unitClaim(one, other, indicators, evidenceOf)];
  });
  return {
    ruleset: { id: ruleset.id, fingerprint: fingerprintOf(ruleset) },
    units: bySize(units),
    indicators: overUnits(indicators, units),
    unmatched: [
      ...claimed.units.filter(({ unit }) => !byName.has(unit)),
      ...verified.units.filter(({ unit }) => !names.has(unit)),
    ].map(({ unit }) => unit),
  };
}

function unitClaim(
  claimed: RankedOutcome,
  verified: RankedOutcome,
  indicators: readonly Indicator[],
  evidenceOf: EvidenceOf,
): UnitClaim {
  const all = indicators.flatMap((one) => indicatorClaim(one, claimed, verified, evidenceOf));
  return {
    unit: claimed.unit,
    claimed: standingOf(claimed),
    verified: standingOf(verified),
    ...differenceOf(claimed.total.exact, verified.total.exact),
    indicators: bySize(
      all.filter((one) => one.verdict !== "same" || one.claimed.status !== one.verified.status),
    ),
  };
}

function standingOf({ status, total, rank }: RankedOutcome): ClaimStanding {
  return { status, points: total.exact === null ? null : machineNumber(fractionOf(total.exact)), rank };
}

function indicatorClaim(
  { code, inputs }: Indicator,
  claimed: RankedOutcome,
  verified: RankedOutcome,
  evidenceOf: EvidenceOf,
): readonly IndicatorClaim[] {
  const [one, other] = [claimed.indicators[code], verified.indicators[code]];
  if (one === undefined || other === undefined) {
    return [];
  }
  const points = (exact: string | null) => (exact === null ? null : machineNumber(fractionOf(exact)));
  const isAside = one.exact === null && other.exact === null && one.status === other.status;
  return isAside
    ? []
    : [
        {
          code,
          claimed: { status: one.status, points: points(one.exact) },
          verified: { status: other.status, points: points(other.exact) },
          ...differenceOf(one.exact, other.exact),
          evidence: inputs.flatMap(({ key }) => {
            const evidence = evidenceOf(claimed.unit, key);
            return evidence === undefined ? [] : [{ input: key, ...evidence }];
          }),
        },
      ];
}

function differenceOf(
  claimed: string | null,
  verified: string | null,
): { readonly difference: string | null; readonly verdict: ClaimVerdict } {
  if (claimed === null || verified === null) {
    return { difference: null, verdict: null };
  }
  const difference = fractionOf(claimed).minus(fractionOf(verified));
  const verdict = difference.isZero() ? "same" : difference.sign() > 0 ? "over" : "under";
  return { difference: machineNumber(difference), verdict };
}

/** What has no difference comes first: it is to be looked at. */
function bySize<One extends { readonly difference: string | null }>(all: readonly One[]): readonly One[] {
  const size = ({ difference }: One): Exact | null =>
    difference === null ? null : fractionOf(difference).abs();
  const open = all.filter(({ difference }) => difference === null);
  const sized = all.flatMap((one) => {
    const of = size(one);
    return of === null ? [] : [{ one, of }];
  });
  return [...open, ...sized.sort((a, b) => b.of.compare(a.of)).map(({ one }) => one)];
}

function overUnits(
  indicators: readonly Indicator[],
  units: readonly UnitClaim[],
): readonly IndicatorClaims[] {
  const all = indicators.map(({ code, label }) => {
    const found = units.flatMap((unit) => unit.indicators.filter((one) => one.code === code));
    const differences = found.flatMap(({ difference }) =>
      difference === null ? [] : [fractionOf(difference)],
    );
    return {
      code,
      label,
      over: found.filter(({ verdict }) => verdict === "over").length,
      under: found.filter(({ verdict }) => verdict === "under").length,
      sum: sumOf(differences),
      size: sumOf(differences.map((one) => one.abs())),
      isOpen: found.length > 0,
    };
  });
  return all
    .filter(({ isOpen, size }) => isOpen || size.compare(zero) > 0)
    .sort((a, b) => b.size.compare(a.size))
    .map(({ code, label, over, under, sum, size }) => ({
      code,
      label,
      over,
      under,
      sum: machineNumber(sum),
      size: machineNumber(size),
    }));
}
