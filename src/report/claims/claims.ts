/** Compares points by claimed figures with points by verified ones: who over-claims, who under-claims, by how much. */
import { type Exact, sumOf, zero } from "../../base/exact.ts";
import { expectRuleset, expectUnits } from "../../base/misuse.ts";
import type { IndicatorStatus, RankedOutcome, Unit, UnitStatus } from "../../evaluate/outcome.ts";
import { prepareIndicators } from "../../evaluate/prepare.ts";
import { type Indicator, indicatorsOf, type Ruleset } from "../../ir/ruleset.ts";
import { fingerprintOf } from "../../ir/ruleset-json.ts";
import { fractionOf, machineNumber } from "../numbers.ts";
import type { ClaimEvidence, EvidenceOf, FigureClaim } from "./figures.ts";
import { claimedRanks, endsOf, movedBy, type Pair, pairsOf } from "./own-points.ts";

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

/** Claimed more points than verified, fewer, the same; null where one of both has none, or nothing but what waits differs. */
export type ClaimVerdict = "over" | "under" | "same" | null;

/** One unit by both: its own claimed figures are scored among the verified figures of all others. */
export interface UnitClaim {
  readonly unit: string;
  /** Its points by its claimed figures, the others verified; its rank by these points, null where indicators wait. */
  readonly claimed: ClaimStanding;
  readonly verified: ClaimStanding;
  readonly difference: string | null;
  readonly verdict: ClaimVerdict;
  /** Indicators that only one of both scores, because figures of the other are not there; they count in neither. */
  readonly waiting: readonly string[];
  /** The figures that are not the same in both. */
  readonly figures: readonly FigureClaim[];
  /** Those of which points or standing differ, the largest difference first. */
  readonly indicators: readonly IndicatorClaim[];
  /** Its points where the claimed figures of all units count, and whose figures make them other than its own. */
  readonly together: { readonly points: string | null; readonly because: readonly string[] };
}

/** A unit by one of both; points are certain points, of a unit in which indicators wait those of the others. */
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

/**
 * The same units by claimed and by verified figures. Of a unit with 20 points claimed and 15 verified
 * `claims(ruleset, claimed, verified).units[0].difference` is "5" and its `verdict` "over". A unit is judged by its own
 * figures only: what it claims is scored among the verified figures of the others. Throws a TypeError for what is no
 * ruleset or no list of units; what has no points has neither difference nor verdict.
 *
 * @group Verify
 */
export function claims(
  ruleset: Ruleset,
  claimed: readonly Unit[],
  verified: readonly Unit[],
  evidenceOf: EvidenceOf = () => undefined,
): Claims {
  expectRuleset(ruleset);
  expectUnits(claimed);
  expectUnits(verified);
  const indicators = indicatorsOf(ruleset.children).filter(({ unscored }) => !unscored);
  const prepared = prepareIndicators(ruleset);
  const names = new Set(claimed.map(({ unit }) => unit));
  const known = new Set(verified.map(({ unit }) => unit));
  const pairs = pairsOf(ruleset, claimed, verified, evidenceOf);
  const ends = endsOf(ruleset, [claimed, verified], prepared);
  const unranked = pairs.map((pair) =>
    unitClaim(pair, movedBy(pair, pairs, prepared, ends), indicators, evidenceOf),
  );
  // What is ranked is what is printed: of a unit in which indicators wait that is no whole.
  const whole = new Set(unranked.filter(({ waiting }) => waiting.length === 0).map(({ unit }) => unit));
  const ranks = claimedRanks(
    ruleset,
    pairs.filter(({ unit }) => whole.has(unit)),
  );
  const units = unranked.map((one) => ({
    ...one,
    claimed: { ...one.claimed, rank: ranks.get(one.unit) ?? null },
  }));
  return {
    ruleset: { id: ruleset.id, fingerprint: fingerprintOf(ruleset) },
    units: bySize(units),
    indicators: overUnits(indicators, units),
    unmatched: [
      ...claimed.filter(({ unit }) => !known.has(unit)),
      ...verified.filter(({ unit }) => !names.has(unit)),
    ].map(({ unit }) => unit),
  };
}

function unitClaim(
  pair: Pair,
  because: readonly string[],
  indicators: readonly Indicator[],
  evidenceOf: EvidenceOf,
): UnitClaim {
  const { unit, together, own, verified, figures } = pair;
  const scored = indicators.flatMap((one) => indicatorClaim(one, own, verified, evidenceOf));
  const waiting = scored.filter(isWaiting).map(({ code }) => code);
  const [mine, found] = waiting.length === 0 ? [own.total.exact, verified.total.exact] : sumsOf(scored);
  const compared = differenceOf(mine, found);
  return {
    unit,
    claimed: { status: own.status, points: pointsOf(mine), rank: null },
    verified: { status: verified.status, points: pointsOf(found), rank: verified.rank },
    ...compared,
    verdict: waiting.length > 0 && compared.verdict === "same" ? null : compared.verdict,
    waiting,
    figures,
    indicators: bySize(
      scored.filter((one) => one.verdict !== "same" || one.claimed.status !== one.verified.status),
    ),
    // Beside a sum that leaves out what waits, the whole would not show what others change.
    together: { points: pointsOf(together.total.exact), because: waiting.length === 0 ? because : [] },
  };
}

/** Whether only one of both has points, because figures of the other are not there. */
function isWaiting({ claimed, verified, difference }: IndicatorClaim): boolean {
  return difference === null && (claimed.status === "pending") !== (verified.status === "pending");
}

/** The points by both in the indicators that both score. */
function sumsOf(scored: readonly IndicatorClaim[]): readonly [string, string] {
  const both = scored.filter(({ difference }) => difference !== null);
  const sum = (side: "claimed" | "verified"): string =>
    machineNumber(sumOf(both.map((one) => fractionOf(one[side].points ?? "0"))));
  return [sum("claimed"), sum("verified")];
}

function pointsOf(exact: string | null): string | null {
  return exact === null ? null : machineNumber(fractionOf(exact));
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
  const isAside = one.exact === null && other.exact === null && one.status === other.status;
  return isAside
    ? []
    : [
        {
          code,
          claimed: { status: one.status, points: pointsOf(one.exact) },
          verified: { status: other.status, points: pointsOf(other.exact) },
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
