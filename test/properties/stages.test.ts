/** Tests every stage of rounding and rolling up, from indicators to indices, for figures of any kind. */
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, type Exact, greatestOf, leastOf, sumOf } from "../../src/base/exact.ts";
import type { RoundingMode } from "../../src/base/rounding.ts";
import type { Outcome, RawInputs, RollUpOutcome } from "../../src/index.ts";
import { scoreJson } from "../../src/report/score-json.ts";
import { evaluatorOf, schemeText, SHARE, share } from "./schemes.ts";

/** Four indicators in two groups; the second group holds another one. */
const MAXIMA = [7, 13, 20, 60] as const;
const [FIRST, SECOND] = [MAXIMA[0] + MAXIMA[1], MAXIMA[2] + MAXIMA[3]];
const CODES = ["1.1", "1.2", "2.1", "2.2"] as const;

type Stage = { readonly places: number; readonly mode: RoundingMode } | null;
const stage: fc.Arbitrary<Stage> = fc.constantFrom(
  null,
  { places: 0, mode: "half up" },
  { places: 2, mode: "half up" },
  { places: 1, mode: "half even" },
  { places: 1, mode: "down" },
  { places: 3, mode: "up" },
);
interface Stages {
  readonly indicators: Stage;
  readonly groups: Stage;
  readonly total: Stage;
  readonly rollUps: Stage;
}
const stages: fc.Arbitrary<Stages> = fc.record({
  indicators: stage,
  groups: stage,
  total: stage,
  rollUps: stage,
});

const written = (one: Stage): string => (one === null ? "" : `${one.places} ${one.mode}`);
const line = (name: string, one: Stage): string => (one === null ? "" : `round ${name} ${written(one)}\n`);
const rounded = (value: Exact, one: Stage): Exact =>
  one === null ? value : value.round(one.places, one.mode);

function textOf({ indicators, groups, total, rollUps }: Stages): string {
  const round = rollUps === null ? "" : ` round ${written(rollUps)}`;
  const head = [
    line("indicators", indicators),
    line("groups", groups),
    line("total", total),
    `pillar "Đầu" = groups 1${round}`,
    `pillar "Cả hai" = groups 1, 2${round}`,
    `index "Chung" = total / max${round}`,
    `index "Trọng số" = 30% * pillar "Đầu" + 70% * group 2${round}`,
  ].join("\n");
  const indicator = (at: 0 | 1 | 2 | 3) => ({
    code: CODES[at],
    max: `${MAXIMA[at]}`,
    lines: `${SHARE}\n  points = n / d * max`,
  });
  return schemeText({
    total: `${FIRST + SECOND}`,
    groups: [
      { code: "1", max: `${FIRST}`, indicators: [indicator(0), indicator(1)] },
      { code: "2", max: `${SECOND}`, indicators: [indicator(2), indicator(3)] },
    ],
    head,
  });
}

type Pair = readonly [n: bigint, d: bigint];
const figures = fc.tuple(share, share, share, share);

function inputsOf(pairs: readonly (Pair | null)[]): RawInputs {
  const given = pairs.flatMap((pair, at) =>
    pair === null
      ? []
      : [
          [`${CODES[at]}.n`, pair[0]],
          [`${CODES[at]}.d`, pair[1]],
        ],
  );
  return Object.fromEntries(given);
}

const outcomeOf = (text: string, pairs: readonly (Pair | null)[]): Outcome =>
  evaluatorOf(text).evaluate(inputsOf(pairs));
const exactly = (all: readonly RollUpOutcome[]) => all.map((one) => one.exact);

test("indicators, groups, total, pillars and indices are each rounded where a line says, and only there (I27)", () => {
  fc.assert(
    fc.property(stages, figures, (all, pairs) => {
      const points = pairs.map(([n, d], at) =>
        rounded(
          exact(n)
            .times(exact(MAXIMA[at] ?? 0))
            .over(exact(d)),
          all.indicators,
        ),
      );
      const group = (from: number): Exact => rounded(sumOf(points.slice(from, from + 2)), all.groups);
      const [first, second] = [group(0), group(2)];
      const total = rounded(first.plus(second), all.total);
      const rollUp = (value: Exact): Exact => rounded(value, all.rollUps);
      const head = rollUp(first.over(exact(FIRST)));
      const weighted = head.times(exact("30%")).plus(second.over(exact(SECOND)).times(exact("70%")));

      const outcome = outcomeOf(textOf(all), pairs);
      expect(CODES.map((code) => outcome.indicators[code]?.exact)).toEqual(points.map(String));
      expect([outcome.groups["1"]?.exact, outcome.groups["2"]?.exact]).toEqual([`${first}`, `${second}`]);
      expect(outcome.total.exact).toBe(`${total}`);
      expect(exactly(outcome.pillars)).toEqual(
        [head, rollUp(first.plus(second).over(exact(FIRST + SECOND)))].map(String),
      );
      expect(exactly(outcome.indices)).toEqual(
        [rollUp(total.over(exact(FIRST + SECOND))), rollUp(weighted)].map(String),
      );
    }),
  );
});

test("no stage passes the maximum: 0 ≤ points ≤ max, and 0 ≤ pillar, index ≤ 1 (I1, I28)", () => {
  fc.assert(
    fc.property(stages, figures, (all, pairs) => {
      const { total, groups, pillars, indices } = outcomeOf(textOf(all), pairs);
      const parts = [
        [total.exact, FIRST + SECOND],
        [groups["1"]?.exact, FIRST],
        [groups["2"]?.exact, SECOND],
        ...[...pillars, ...indices].map((one) => [one.exact, 1] as const),
      ] as const;
      for (const [points, max] of parts) {
        const value = exact(points ?? "-1");
        expect([value.sign() >= 0, value.compare(exact(max)) <= 0]).toEqual([true, true]);
      }
    }),
  );
});

test("a pillar or an index rounded half up is off by at most half a unit of its last place (I34, I35)", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4 }), figures, (places, pairs) => {
      const none = { indicators: null, groups: null, total: null, rollUps: null };
      const before = outcomeOf(textOf(none), pairs);
      const after = outcomeOf(textOf({ ...none, rollUps: { places, mode: "half up" } }), pairs);
      const half = exact(1).over(exact(2n * 10n ** BigInt(places)));
      const [, , , weighted] = [...before.pillars, ...before.indices];
      for (const [index, one] of [...after.pillars, ...after.indices].entries()) {
        const unrounded = exact([...before.pillars, ...before.indices][index]?.exact ?? "");
        const moved = exact(one.exact ?? "")
          .minus(unrounded)
          .abs();
        // The weighted index uses a pillar that was rounded itself.
        const most = one.name === weighted?.name ? half.plus(half.times(exact("30%"))) : half;
        expect(moved.compare(most)).toBeLessThanOrEqual(0);
      }
    }),
  );
});

test("rounding groups moves the total by at most half a unit each (I35)", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4 }), figures, (places, pairs) => {
      const none = { indicators: null, groups: null, total: null, rollUps: null };
      const [before, after] = [none, { ...none, groups: { places, mode: "half up" } as const }].map((all) =>
        exact(outcomeOf(textOf(all), pairs).total.exact ?? ""),
      );
      const moved = after?.minus(before ?? exact(0)).abs();
      expect(moved?.compare(exact(1).over(exact(10n ** BigInt(places))))).toBeLessThanOrEqual(0);
    }),
  );
});

/** What a unit may still hand in: a share, or that the indicator does not apply to it. */
const late = fc.oneof({ weight: 4, arbitrary: share }, fc.constant([0n, 0n] as const));

test("whatever the missing figures turn out to be, a pending unit ends between its two ends (I16, I17)", () => {
  const situation = fc.record({
    all: stages,
    pairs: fc.array(late, { minLength: 4, maxLength: 4 }),
    open: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  });
  fc.assert(
    fc.property(situation, ({ all, pairs, open }) => {
      const text = textOf(all);
      const known = pairs.map((pair, at) => (open[at] === true ? null : pair));
      const [before, after] = [outcomeOf(text, known), outcomeOf(text, pairs)];
      const [missing, present] = [open.some((one) => one), after.status];
      expect([before.status, present]).toEqual([missing ? "pending" : "scored", "scored"]);
      const lies = (value: Decimal | null, low: Decimal | null, high: Decimal | null): boolean =>
        value === null || low === null || high === null || (value.gte(low) && value.lte(high));
      expect(lies(after.total.points, before.total.certain, before.total.possible)).toBe(true);
      const ends = [...before.pillars, ...before.indices];
      for (const [index, { value }] of [...after.pillars, ...after.indices].entries()) {
        expect(lies(value, ends[index]?.certain ?? null, ends[index]?.possible ?? null)).toBe(true);
      }
    }),
  );
});

test("a weighted mean lies between its parts, and a common factor of the weights changes nothing (I33)", () => {
  const weight = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(weight, weight, fc.integer({ min: 2, max: 9 }), figures, (v, w, k, pairs) => {
      const mean = (by: number): string => `(${by * v} * group 1 + ${by * w} * group 2) / ${by * (v + w)}`;
      const none = { indicators: null, groups: null, total: null, rollUps: null };
      const text = textOf(none).replace(
        'index "Chung"',
        `index "Trung bình" = ${mean(1)}\nindex "Cùng thừa số" = ${mean(k)}\nindex "Chung"`,
      );
      const { groups, indices } = outcomeOf(text, pairs);
      const [plain, scaled] = indices.map((one) => exact(one.exact ?? ""));
      const shares = [groups["1"], groups["2"]].map((one) =>
        exact(one?.exact ?? "").over(exact(one?.max.toFixed() ?? "1")),
      );
      expect(plain?.toFraction()).toBe(scaled?.toFraction());
      expect(plain?.compare(leastOf(shares))).toBeGreaterThanOrEqual(0);
      expect(plain?.compare(greatestOf(shares))).toBeLessThanOrEqual(0);
    }),
  );
});

test("pillars, indices and shares in JSON are decimals and fractions, never NaN, -0 or an exponent (I39)", () => {
  const decimal = /^(0|[1-9]\d*)(\.\d+)?$/;
  const fraction = /^(0|[1-9]\d*)(\/[1-9]\d*)?$/;
  fc.assert(
    fc.property(stages, fc.tuple(late, late, late, late), fc.nat({ max: 3 }), (all, pairs, missing) => {
      const { ruleset, evaluateAll } = evaluatorOf(textOf(all));
      const known = pairs.map((pair, at) => (at === missing ? null : pair));
      const units = [pairs, known].map((one, at) => ({ unit: `${at}`, inputs: inputsOf(one) }));
      for (const { pillars, index, total } of scoreJson(evaluateAll(units), ruleset).units) {
        for (const one of [...Object.values(pillars), ...Object.values(index)]) {
          const values = [one.value, one.certain, one.possible].filter((value) => value !== null);
          expect(values.filter((value) => !decimal.test(value))).toEqual([]);
          expect(one.exact === null ? values : fraction.exec(one.exact)).not.toBeNull();
          expect(one.exact === null).toBe(one.value === null);
        }
        expect(total.assumedShare).toMatch(fraction);
      }
    }),
  );
});
