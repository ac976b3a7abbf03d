/** The stable JSON shape of `barem impact --format json`: decimals and fractions are strings, keys are never translated. */
import type { Exact } from "../base/exact.ts";
import type { InputIssue, UnitStatus, Unranked } from "../evaluate/outcome.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import { fingerprintOf } from "../ir/ruleset-json.ts";
import type { Impact, IndicatorImpact, Standing } from "./impact.ts";
import { fractionOf, machineDecimal } from "./numbers.ts";

export interface ImpactJson {
  readonly version: 1;
  readonly before: RulesetJson;
  readonly after: RulesetJson;
  /** In the order given. */
  readonly units: readonly UnitImpactJson[];
  readonly indicators: readonly IndicatorImpactJson[];
  readonly required: Impact["required"];
}

/** `value` is `exact` as a decimal: exact where it ends, otherwise rounded. */
export interface NumberJson {
  readonly value: string;
  readonly exact: string;
}

export interface RulesetJson {
  readonly id: string;
  readonly fingerprint: string;
  readonly max: NumberJson;
  readonly ranks: boolean;
}

export interface UnitImpactJson {
  readonly unit: string;
  readonly before: StandingJson;
  readonly after: StandingJson;
  readonly change: NumberJson | null;
  readonly shareChange: NumberJson | null;
  readonly places: number | null;
  readonly direction: "gains" | "loses" | "same" | null;
  readonly drivers: readonly {
    readonly code: string;
    readonly onlyBefore: boolean;
    readonly change: NumberJson;
  }[];
  readonly rounding: NumberJson;
  readonly required: readonly string[];
}

export interface StandingJson {
  readonly status: UnitStatus;
  readonly points: NumberJson | null;
  readonly max: NumberJson;
  readonly share: NumberJson | null;
  readonly rank: number | null;
  readonly unranked: Unranked | null;
  readonly issues: readonly InputIssue[];
}

export interface IndicatorImpactJson extends Pick<IndicatorImpact, "code" | "label" | "gain" | "lose"> {
  readonly before: { readonly code: string; readonly max: NumberJson } | null;
  readonly after: { readonly code: string; readonly max: NumberJson } | null;
  readonly sum: NumberJson;
  readonly mean: NumberJson | null;
}

/** `impactJson(impact).units[0].change` is `{ value: "-6.67", exact: "-20/3" }`. */
export function impactJson(impact: Impact): ImpactJson {
  const { before, after, units, indicators, required } = impact;
  const show = Math.max(before.show, after.show);
  const number = (value: Exact): NumberJson => numberJson(value, show);
  const side = (one: IndicatorImpact["before"]) =>
    one === null ? null : { code: one.code, max: number(fractionOf(one.max)) };
  return {
    version: 1,
    before: rulesetJson(before),
    after: rulesetJson(after),
    units: units.map((one) => ({
      unit: one.unit,
      before: standingJson(one.before, before.show),
      after: standingJson(one.after, after.show),
      change: one.change === null ? null : number(one.change),
      shareChange: one.shareChange === null ? null : numberJson(one.shareChange, SHARE_PLACES),
      places: one.places,
      direction:
        one.direction === null ? null : one.direction > 0 ? "gains" : one.direction < 0 ? "loses" : "same",
      drivers: one.drivers.map(({ code, isGone, change }) => ({
        code,
        onlyBefore: isGone,
        change: number(change),
      })),
      rounding: number(one.rounding),
      required: one.required,
    })),
    indicators: indicators.map((one) => ({
      code: one.code,
      label: one.label,
      before: side(one.before),
      after: side(one.after),
      sum: number(one.sum),
      mean: one.mean === null ? null : number(one.mean),
      gain: one.gain,
      lose: one.lose,
    })),
    required,
  };
}

function standingJson({ points, max, share, ...rest }: Standing, show: number): StandingJson {
  return {
    ...rest,
    points: points === null ? null : numberJson(points, show),
    max: numberJson(max, show),
    share: share === null ? null : numberJson(share, SHARE_PLACES),
  };
}

function rulesetJson(ruleset: Ruleset): RulesetJson {
  const { id, total, show, ranking } = ruleset;
  return {
    id,
    fingerprint: fingerprintOf(ruleset),
    max: numberJson(fractionOf(total), show),
    ranks: ranking !== null,
  };
}

function numberJson(value: Exact, show: number): NumberJson {
  return { value: machineDecimal(value, show), exact: value.toFraction() };
}

const SHARE_PLACES = 4;
