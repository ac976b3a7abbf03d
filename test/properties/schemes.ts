/** Small rulesets as barem text, for properties: what an author would write, with the parts that vary put in. */
import fc from "fast-check";
import { exact, type Exact } from "../../src/base/exact.ts";
import type { Evaluator, IndicatorOutcome, RawInputs, Ruleset } from "../../src/index.ts";
import { createEvaluator } from "../../src/index.ts";
import { rulesetFrom } from "../compile.ts";

/** An indicator: its code, its maximum as written, and its lines. */
export interface IndicatorText {
  readonly code: string;
  readonly max: string;
  readonly lines: string;
}

/** A group of indicators with the maximum declared for it; left out where it is null. */
export interface GroupText {
  readonly code: string;
  readonly max: string | null;
  readonly indicators: readonly IndicatorText[];
}

export interface SchemeText {
  readonly total: string;
  readonly groups: readonly GroupText[];
  /** Further lines of the head, such as "round total 2 half up". */
  readonly head?: string;
}

export function schemeText({ total, groups, head = "" }: SchemeText): string {
  const inside = groups.map(groupText).join("\n");
  return `ruleset thu "Bộ chỉ số thử" {\n  level commune\n  total ${total}\n  rank by total ties shared\n  ${head}\n${inside}\n}\n`;
}

function groupText({ code, max, indicators }: GroupText): string {
  const declared = max === null ? "" : ` max ${max}`;
  return `  group ${code} "Nhóm ${code}"${declared} {\n${indicators.map(indicatorText).join("\n")}\n  }`;
}

function indicatorText({ code, max, lines }: IndicatorText): string {
  return `    indicator ${code} "Chỉ số ${code}" max ${max} {\n${lines}\n    }`;
}

/** A ruleset whose one indicator, 1.1, has these lines. */
export function single(lines: string, max = "10", head = ""): string {
  const indicators = [{ code: "1.1", max, lines }];
  return schemeText({ total: max, groups: [{ code: "1", max, indicators }], head });
}

/** A ruleset whose groups, and the indicators in them, declare the maxima that add up. */
export function adding(groups: readonly (readonly IndicatorText[])[], head = ""): string {
  const sumOfMaxima = (indicators: readonly IndicatorText[]): string =>
    decimalText(indicators.reduce((sum, { max }) => sum.plus(exact(max)), exact(0)));
  return schemeText({
    total: sumOfMaxima(groups.flat()),
    groups: groups.map((indicators, index) => ({
      code: `${index + 1}`,
      max: sumOfMaxima(indicators),
      indicators,
    })),
    head,
  });
}

/** The inputs n and d of a ratio n / d that cannot pass 1, guarded as rule authors do it. */
export const SHARE = `input n: count "Tử số"
  input d: count "Mẫu số"
  require n <= d "Tử số không thể lớn hơn mẫu số"
  not applicable when d = 0 "Không phát sinh"`;

/** The inputs of a ratio that may pass 1. */
export const OPEN_SHARE = `input n: count "Tử số"
  input d: count "Mẫu số"
  not applicable when d = 0 "Không phát sinh"`;

const evaluators = new Map<string, Evaluator>();

/** An evaluator of the text; the same text is compiled once. */
export function evaluatorOf(text: string): Evaluator {
  const evaluator = evaluators.get(text) ?? createEvaluator(rulesetFrom(text));
  if (evaluators.size < MOST_KEPT) {
    evaluators.set(text, evaluator);
  }
  return evaluator;
}

const MOST_KEPT = 500;

/** The outcome of indicator 1.1 for one unit alone. */
export function outcomeOf(text: string, inputs: RawInputs): IndicatorOutcome {
  const outcome = evaluatorOf(text).evaluate(inputs).indicators["1.1"];
  if (outcome === undefined) {
    throw new Error(`no indicator 1.1 in\n${text}`);
  }
  return outcome;
}

/** The points of indicator 1.1 for one unit alone; throws where there are none. */
export function pointsOf(text: string, inputs: RawInputs): Exact {
  const { exact: points, status } = outcomeOf(text, inputs);
  if (points === null) {
    throw new Error(`${status} in\n${text}`);
  }
  return exact(points);
}

/** The points of n / d by a rule over them. */
export function pointsOfShare(text: string, n: bigint, d: bigint): Exact {
  return pointsOf(text, { "1.1.n": n, "1.1.d": d });
}

/** The points of each unit of a cohort whose one input is 1.1.x. */
export function cohortPoints(text: string, figures: readonly string[]): readonly Exact[] {
  const units = figures.map((x, index) => ({ unit: `${index}`, inputs: { "1.1.x": x } }));
  return evaluatorOf(text)
    .evaluateAll(units)
    .units.map(({ total }) => exact(total.exact ?? ""));
}

/** A number that ends, as an author writes it: 1.2340, because 1.234 might be a thousand and more. */
export function decimalText(value: Exact): string {
  const text = value.toShortest(30);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** A maximum as written: 10, 12.5, 0.001, and some that are large. */
export const maxText: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(1, 1, 10, 100, 1000))
  .map(([units, scale]) => decimalText(exact(units).over(exact(scale))));

/** A whole maximum, which rounding to any number of places keeps. */
export const wholeMaxText: fc.Arbitrary<string> = fc.integer({ min: 1, max: 100_000 }).map(String);

/** A count as people have them, around 2^53, and of 60 digits. */
export const count: fc.Arbitrary<bigint> = fc.oneof(
  { weight: 4, arbitrary: fc.bigInt({ min: 0n, max: 12n }) },
  { weight: 2, arbitrary: fc.bigInt({ min: 0n, max: 1000n }) },
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
  fc.bigInt({ min: 10n ** 59n, max: 10n ** 60n }),
);

/** n and d with 0 ≤ n ≤ d and d > 0. */
export const share: fc.Arbitrary<readonly [n: bigint, d: bigint]> = fc
  .tuple(count, count)
  .map(([x, y]): readonly [n: bigint, d: bigint] => (x <= y ? [x, y] : [y, x]))
  .filter(([, d]) => d > 0n);

/** A threshold of 0 < p/q ≤ 1 that ends as a decimal: 1 %, 33.3 %, 80 %, 100 %. */
export const threshold: fc.Arbitrary<Exact> = fc.oneof(
  fc.integer({ min: 1, max: 100 }).map((percent) => exact(percent).over(exact(100))),
  fc.integer({ min: 1, max: 10_000 }).map((parts) => exact(parts).over(exact(10_000))),
);

/** A threshold and a ratio n / d near it: below, exactly at, or above by the least that counts can be. */
export const nearThreshold: fc.Arbitrary<{ at: Exact; n: bigint; d: bigint }> = fc
  .tuple(threshold, count, fc.constantFrom(-1n, 0n, 0n, 1n))
  .map(([at, times, step]) => {
    const d = at.denominator() * (times + 1n);
    const n = at.numerator() * (times + 1n) + step;
    return { at, n, d };
  })
  .filter(({ n, d }) => n >= 0n && n <= d);

/** A threshold as a percentage: "80%". */
export function percentText(value: Exact): string {
  return `${decimalText(value.times(exact(100)))}%`;
}

/** The ruleset of a text, without an evaluator. */
export function compiled(text: string): Ruleset {
  return evaluatorOf(text).ruleset;
}
