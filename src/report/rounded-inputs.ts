/** Finds whether a printed figure lies within what inputs leave open that are rounded themselves: 0.8253 is 0.82525 to 0.82535. */
import { exact, type Exact, one, zero } from "../base/exact.ts";
import { once } from "../base/once.ts";
import { type Printed, standsFor, toleranceOf } from "../base/printed.ts";
import { tryIndicator } from "../evaluate/attempt.ts";
import type { CohortStatistics } from "../evaluate/cohort.ts";
import { interpretIndicator } from "../evaluate/indicator.ts";
import type { ReadInputs } from "../evaluate/inputs.ts";
import type { Outcome } from "../evaluate/outcome.ts";
import type { PreparedIndicator } from "../evaluate/prepare.ts";
import { indicatorsOf, type Input } from "../ir/ruleset.ts";
import type { Candidate } from "./candidates.ts";
import { recomputedOf } from "./figure-value.ts";
import { type InputPlaces, inputPlaces } from "./input-places.ts";
import type { FigureCheck } from "./reconciliation.ts";
import { partsOf, withoutOwnRounding } from "./sum-causes.ts";
import { type Member, outcomeFrom, scoresOf, type Workbench } from "./workbench.ts";

/** A figure that differs. */
export interface RoundedTrial {
  readonly member: Member;
  readonly figure: FigureCheck;
  readonly printed: Printed;
  /** What else of the unit is printed as the scheme gives it, and has to stay so. */
  readonly right: readonly { readonly figure: FigureCheck; readonly printed: Printed }[];
}

/** An input with its ends: `from` where the figure is least, `to` where it is greatest. */
interface Span {
  readonly key: string;
  readonly from: Exact;
  readonly to: Exact;
}

/**
 * Gives the figure of inputs within half of their last place that comes to what is printed, where there are such. What
 * is compared with other units stays as it is, because it would change what they are compared with.
 */
export function compileRoundedInputs(bench: Workbench): (trial: RoundedTrial) => Iterable<Candidate> {
  const places = once(() => inputPlaces(bench));
  return function* (trial) {
    if (trial.figure.verdict !== "differs" || trial.figure.recomputed === null) return;
    const spans = directedSpans(bench, trial, places());
    const outcomeAt = spans.length === 0 ? null : compileOutcomes(bench, trial, spans);
    const range = outcomeAt && rangeOf(trial, outcomeAt);
    const found = outcomeAt && range && reached(trial, outcomeAt);
    if (found && range) {
      yield { cause: { kind: "rounded inputs", range }, value: found };
    }
  };
}

/** The inputs that move the figure, each with the end first that makes it less. */
function directedSpans(
  bench: Workbench,
  { member: { figures, ...member }, figure }: RoundedTrial,
  places: InputPlaces,
): readonly Span[] {
  const below = indicatorsBelow(bench, figure);
  const statistics = bench.statisticsFor(figures);
  const compared = new Set(
    bench.indicators
      .filter((each) => each.statistics.size > 0)
      .flatMap(({ inputs }) => inputs.map(({ key }) => key)),
  );
  const inputs = new Map(below.flatMap((each) => each.inputs.map((input) => [input.key, input] as const)));
  return [...inputs.values()].flatMap((input): readonly Span[] => {
    const state = figures.states.get(input.key);
    const decimals = compared.has(input.key) ? null : places(member.given, input);
    if (decimals === null || state?.state !== "value" || typeof state.value !== "object") return [];
    const [low, high] = endsOf(state.value, decimals, input);
    const readers = below.filter((each) => each.inputs.includes(input));
    const least = pointsWith(readers, withValue(figures, input.key, low), statistics);
    const most = pointsWith(readers, withValue(figures, input.key, high), statistics);
    const direction = least === null || most === null ? 0 : most.compare(least);
    if (direction === 0) return [];
    return [{ key: input.key, ...(direction > 0 ? { from: low, to: high } : { from: high, to: low }) }];
  });
}

function indicatorsBelow(
  { ruleset, indicators }: Workbench,
  figure: FigureCheck,
): readonly PreparedIndicator[] {
  const codes =
    figure.of === "indicator"
      ? new Set([figure.name])
      : new Set(indicatorsOf(partsOf(ruleset, figure)).map(({ code }) => code));
  return indicators.filter(({ indicator }) => codes.has(indicator.code) && indicator.points !== null);
}

/** Half a unit of the last place to each side, within the bounds of the input. */
function endsOf(value: Exact, places: number, { low, high }: Input): readonly [Exact, Exact] {
  const half = toleranceOf(places);
  const [least, most] = [value.minus(half), value.plus(half)];
  return [
    low !== null && least.compare(exact(low)) < 0 ? exact(low) : least,
    high !== null && most.compare(exact(high)) > 0 ? exact(high) : most,
  ];
}

function withValue(figures: ReadInputs, key: string, value: Exact): ReadInputs {
  return { ...figures, states: new Map([...figures.states, [key, { state: "value", value }]]) };
}

/** What these indicators give together, unrounded; null where one of them has no points. */
function pointsWith(
  indicators: readonly PreparedIndicator[],
  figures: ReadInputs,
  statistics: CohortStatistics,
): Exact | null {
  return indicators.reduce<Exact | null>((sum, each) => {
    const { result } = tryIndicator(each, figures, statistics.get(each.indicator.code) ?? new Map());
    return sum !== null && result.kind === "points" ? sum.plus(result.points) : null;
  }, zero);
}

type OutcomeAt = (share: Exact, isRounded: boolean) => Outcome;

/** The outcome with all inputs at that share of the way between their ends; the figure itself rounded or not. */
function compileOutcomes(
  bench: Workbench,
  { member, figure }: RoundedTrial,
  spans: readonly Span[],
): OutcomeAt {
  const statistics = bench.statisticsFor(member.figures);
  const base = scoresOf(bench.indicators, member, statistics);
  const keys = new Set(spans.map(({ key }) => key));
  const unrounded = withoutOwnRounding(bench.ruleset, figure);
  return (share, isRounded) => {
    const moved = spans.map(({ key, from, to }): [string, { state: "value"; value: Exact }] => [
      key,
      { state: "value", value: from.plus(to.minus(from).times(share)) },
    ]);
    const figures = { ...member.figures, states: new Map([...member.figures.states, ...moved]) };
    const scores = bench.indicators.map((each, at) => {
      const known = base[at];
      const isOwn = figure.of === "indicator" && each.indicator.code === figure.name;
      return known !== undefined && !each.inputs.some(({ key }) => keys.has(key))
        ? known
        : interpretIndicator(
            isOwn && !isRounded ? { ...each, rounding: undefined } : each,
            figures,
            statistics.get(each.indicator.code) ?? new Map(),
          );
    });
    return outcomeFrom(isRounded ? bench.ruleset : unrounded, scores);
  };
}

/** What the figure is at both ends, before it is rounded itself; null where it is none at one of them. */
function rangeOf(
  { figure }: RoundedTrial,
  outcomeAt: OutcomeAt,
): { readonly low: string; readonly high: string } | null {
  const low = recomputedOf(figure, outcomeAt(zero, false));
  const high = recomputedOf(figure, outcomeAt(one, false));
  return low && high && { low: low.toFraction(), high: high.toFraction() };
}

/** The figure of inputs between the ends that what is printed stands for, looked for by halves; null where there is none. */
function reached({ figure, printed, right }: RoundedTrial, outcomeAt: OutcomeAt): Exact | null {
  let [below, above] = [zero, one];
  const shares = [zero, one];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const share = shares[step] ?? below.plus(above).over(exact(2));
    const outcome = outcomeAt(share, true);
    const value = recomputedOf(figure, outcome);
    if (value === null) return null;
    if (standsFor(printed, value)) {
      return right.every((each) => isStill(each, outcome)) ? value : null;
    }
    const isBelow = value.compare(printed.value) < 0;
    if (share.isZero() ? !isBelow : share.equals(one) && isBelow) return null;
    if (isBelow) below = share;
    else above = share;
  }
  return null;
}

function isStill({ figure, printed }: RoundedTrial["right"][number], outcome: Outcome): boolean {
  const value = recomputedOf(figure, outcome);
  return value !== null && standsFor(printed, value);
}

const MOST_STEPS = 24;
