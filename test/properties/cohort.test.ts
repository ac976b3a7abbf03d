/** Tests what holds for every cohort: relative points, ranks and ties, whatever the figures. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, greatestOf, leastOf, type Exact } from "../../src/base/exact.ts";
import type { RankedOutcome, Table } from "../../src/index.ts";
import { adding, cohortPoints, decimalText, evaluatorOf, maxText, single } from "./schemes.ts";

const AMOUNT = `input x: amount in -1${"0".repeat(80)}..1${"0".repeat(80)} "Giá trị"`;
const minmax = (max = "10", head = ""): string => single(`${AMOUNT}\n points = minmax(x)`, max, head);
const toBest = (max = "10"): string =>
  single(`input x: amount "Giá trị"\n points = relative_to_best(x)`, max);

/** Figures that tie often, lie next to each other, are long, or have decimals. */
const whole = fc.oneof(
  { weight: 4, arbitrary: fc.bigInt({ min: 0n, max: 5n }) },
  fc.bigInt({ min: 2n ** 53n - 2n, max: 2n ** 53n + 2n }),
  fc.bigInt({ min: 10n ** 59n, max: 10n ** 60n }),
);
const figure = fc
  .tuple(whole, fc.constantFrom(1, 1, 10, 1000))
  .map(([units, scale]) => exact(units).over(exact(scale)));
const cohort = fc.array(figure, { minLength: 1, maxLength: 9 });
const spread = cohort.filter((all) => !leastOf(all).equals(greatestOf(all)));
const texts = (all: readonly Exact[]): readonly string[] => all.map(decimalText);
const fractions = (all: readonly Exact[]): readonly string[] => all.map((one) => one.toFraction());

test("by min-max every best unit gets the maximum, every worst nothing, and the others lie between (I18)", () => {
  fc.assert(
    fc.property(spread, maxText, (all, max) => {
      const [low, high] = [leastOf(all), greatestOf(all)];
      const points = cohortPoints(minmax(max), texts(all));
      for (const [index, one] of all.entries()) {
        const part = one.minus(low).over(high.minus(low));
        expect(points[index]?.toFraction()).toBe(part.times(exact(max)).toFraction());
      }
      expect(fractions(points)).toContain("0");
      expect(fractions(points)).toContain(exact(max).toFraction());
    }),
  );
});

test("where all units are equal each gets the maximum, as minmax declares (I24)", () => {
  fc.assert(
    fc.property(figure, fc.integer({ min: 1, max: 8 }), maxText, (one, units, max) => {
      const points = cohortPoints(
        minmax(max),
        Array.from({ length: units }, () => decimalText(one)),
      );
      expect(new Set(fractions(points))).toEqual(new Set([exact(max).toFraction()]));
    }),
  );
});

test("another declaration of that case is followed too (I24)", () => {
  const text = single(`${AMOUNT}
    points {
      highest(x) = lowest(x): 1/2 * max
      otherwise: (x - lowest(x)) / (highest(x) - lowest(x)) * max
    }`);
  fc.assert(
    fc.property(figure, spread, fc.integer({ min: 1, max: 8 }), (one, different, units) => {
      const equal = Array.from({ length: units }, () => decimalText(one));
      expect(new Set(fractions(cohortPoints(text, equal)))).toEqual(new Set(["5"]));
      const points = cohortPoints(text, texts(different));
      expect(fractions(points)).toEqual(fractions(cohortPoints(minmax(), texts(different))));
    }),
  );
});

test("moving and stretching all figures alike changes no points by min-max (I19)", () => {
  const by = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: -999, max: 999 }));
  fc.assert(
    fc.property(cohort, by, (all, [a, b]) => {
      const moved = all.map((one) => one.times(exact(a)).over(exact(100)).plus(exact(b)));
      expect(fractions(cohortPoints(minmax(), texts(moved)))).toEqual(
        fractions(cohortPoints(minmax(), texts(all))),
      );
    }),
  );
});

test("more is more and equal is equal: points are in the order of the figures (I20, I32, I38)", () => {
  fc.assert(
    fc.property(spread, (all) => {
      const points = cohortPoints(minmax(), texts(all));
      for (const [first, one] of all.entries()) {
        for (const [second, other] of all.entries()) {
          expect(points[first]?.compare(points[second] ?? exact(-1))).toBe(one.compare(other));
        }
      }
    }),
  );
});

test("a unit strictly inside the range changes nobody's points (I21); one below all lowers nobody's (I22)", () => {
  const part = fc.integer({ min: 1, max: 999 }).map((parts) => exact(parts).over(exact(1000)));
  fc.assert(
    fc.property(spread, part, figure, (all, inside, below) => {
      const [low, high] = [leastOf(all), greatestOf(all)];
      const before = cohortPoints(minmax(), texts(all));
      const between = low.plus(high.minus(low).times(inside));
      expect(fractions(cohortPoints(minmax(), texts([...all, between]))).slice(0, -1)).toEqual(
        fractions(before),
      );
      const worse = low.minus(below).minus(exact(1));
      const after = cohortPoints(minmax(), texts([...all, worse]));
      for (const [index, points] of before.entries()) {
        expect(after[index]?.compare(points)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test("relative to the best: the best gets the maximum, nobody depends on the scale, none of all zero (I25)", () => {
  fc.assert(
    fc.property(cohort, fc.integer({ min: 1, max: 999 }), maxText, (all, a, max) => {
      const high = greatestOf(all);
      const points = cohortPoints(toBest(max), texts(all));
      const expected = all.map((one) => (high.isZero() ? one : one.over(high).times(exact(max))));
      expect(fractions(points)).toEqual(fractions(expected));
      const stretched = texts(all.map((one) => one.times(exact(a))));
      expect(fractions(cohortPoints(toBest(max), stretched))).toEqual(fractions(points));
    }),
  );
});

const absoluteText = adding([
  [
    { code: "1.1", max: "10", lines: 'input x: count in 0..9 "Số"\n points = x / 9 * max' },
    { code: "1.2", max: "5", lines: 'input y: yes/no "Đã"\n points {\n y: max\n not y: 0\n }' },
  ],
]);
const member = fc.record({ x: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 6 }), y: fc.boolean() });
const members = fc.array(member, { minLength: 1, maxLength: 9 });

function scoreAll(
  all: readonly { x: number | null; y: boolean }[],
  names = all.map((_, at) => `${at}`),
): Table {
  const units = all.map(({ x, y }, at) => ({
    unit: names[at] ?? "",
    inputs: { "1.1.x": x, "1.2.y": y },
  }));
  return evaluatorOf(absoluteText).evaluateAll(units);
}

const scoredTotal = ({ status, total }: RankedOutcome): Exact | null =>
  status === "scored" ? exact(total.exact ?? "") : null;

test("a rank is one more than the number of units with strictly more; who is not scored has none (I36, I38)", () => {
  fc.assert(
    fc.property(members, (all) => {
      const { units } = scoreAll(all);
      const totals = units.map(scoredTotal);
      for (const [index, unit] of units.entries()) {
        const own = totals[index] ?? null;
        const better = totals.filter((other) => other !== null && own !== null && other.compare(own) > 0);
        expect(unit.rank).toBe(own === null ? null : 1 + better.length);
      }
    }),
  );
});

test("totals that differ by one part in 10^60 do not tie, equal ones written differently do (I38)", () => {
  const d = 10n ** 60n;
  const text = single(
    'input n: count "Tử"\n input d: count "Mẫu"\n require n <= d\n require d > 0\n points = n / d * max',
  );
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: d - 1n }), fc.bigInt({ min: 1n, max: 9n }), (n, k) => {
      const inputs = [
        { "1.1.n": n, "1.1.d": d },
        { "1.1.n": n + 1n, "1.1.d": d },
        { "1.1.n": k * n, "1.1.d": k * d },
      ];
      const { units } = evaluatorOf(text).evaluateAll(
        inputs.map((one, at) => ({ unit: `${at}`, inputs: one })),
      );
      expect(units.map(({ rank }) => rank)).toEqual([2, 1, 2]);
    }),
  );
});

test("on absolute indicators a unit's points depend on its own figures only (I23)", () => {
  fc.assert(
    fc.property(members, (all) => {
      for (const [index, unit] of scoreAll(all).units.entries()) {
        const alone = scoreAll(all.slice(index, index + 1)).units[0];
        expect(unit.status).toBe(alone?.status);
        expect(unit.total.exact).toBe(alone?.total.exact);
      }
    }),
  );
});

test("a unit whose total rises never gets a worse rank, the others fixed (I37)", () => {
  fc.assert(
    fc.property(members, fc.nat(), (all, pick) => {
      const at = pick % all.length;
      const { x } = all[at] ?? { x: null };
      fc.pre(x !== null && x < 9);
      const raised = all.map((one, index) => (index === at ? { ...one, x: (x ?? 0) + 1 } : one));
      const [before, after] = [scoreAll(all).units[at]?.rank ?? 0, scoreAll(raised).units[at]?.rank ?? 0];
      expect(after).toBeLessThanOrEqual(before);
      expect(after).toBeGreaterThan(0);
    }),
  );
});

const mixedText = adding([
  [
    { code: "1.1", max: "10", lines: `${AMOUNT}\n points = minmax(x)` },
    { code: "1.2", max: "5", lines: 'input y: yes/no "Đã"\n points {\n y: max\n not y: 0\n }' },
  ],
]);

test("permuting units permutes results and keeps the cohort; equal units have equal points and rank (I31, I32)", () => {
  const order = cohort.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray(
        all.map((_, index) => index),
        { minLength: all.length },
      ),
    ),
  );
  fc.assert(
    fc.property(order, ([all, moved]) => {
      const units = all.map((one, at) => ({
        unit: `Đơn vị ${at}`,
        inputs: { "1.1.x": decimalText(one), "1.2.y": true },
      }));
      const { evaluateAll } = evaluatorOf(mixedText);
      const before = evaluateAll(units);
      const after = evaluateAll(moved.flatMap((at) => units[at] ?? []));
      expect(after.cohort).toEqual(before.cohort);
      const shown = ({ unit, rank, total }: RankedOutcome) => [unit, rank, total.exact];
      expect(after.units.map(shown)).toEqual(
        moved.flatMap((at) => before.units.slice(at, at + 1)).map(shown),
      );
      for (const [first, one] of all.entries()) {
        const same = before.units.filter((_, second) => all[second]?.equals(one));
        expect(new Set(same.map(({ rank, total }) => `${rank} ${total.exact}`)).size).toBe(1);
        expect(same).toContain(before.units[first]);
      }
    }),
  );
});

test("a unit that is pending or refused on a relative indicator is no part of its comparison", () => {
  fc.assert(
    fc.property(spread, figure, (all, far) => {
      const { evaluateAll } = evaluatorOf(minmax());
      const sound = all.map((one, at) => ({ unit: `${at}`, inputs: { "1.1.x": decimalText(one) } }));
      const outside = [
        { unit: "thiếu", inputs: {} },
        { unit: "sai", inputs: { "1.1.x": `${decimalText(far)}x` } },
      ];
      const without = evaluateAll(sound).units;
      const { units, cohort: whole } = evaluateAll([...outside, ...sound]);
      expect(units.slice(2).map(({ total, rank }) => [total.exact, rank])).toEqual(
        without.map(({ total, rank }) => [total.exact, rank]),
      );
      expect(units.slice(0, 2).map(({ status, rank }) => [status, rank])).toEqual([
        ["pending", null],
        ["refused", null],
      ]);
      expect(whole.units).toBe(all.length);
    }),
  );
});

/** A figure tested by "is provided" may be missing without the indicator being pending at once. */
const without = single('input c: count "Số"\n points {\n c is provided: 0\n otherwise: minmax(c)\n }');

test("a unit whose rule compares a figure that nobody has is pending", () => {
  const { units } = evaluatorOf(without).evaluateAll([{ unit: "A", inputs: {} }]);
  expect(units[0]?.indicators["1.1"]).toMatchObject({ status: "pending", missing: ["1.1.c"] });
});

test("a unit without the figure that its rule compares has no points, whatever the others have", () => {
  const units = [
    { unit: "A", inputs: {} },
    { unit: "B", inputs: { "1.1.c": 3 } },
  ];
  const [first] = evaluatorOf(without).evaluateAll(units).units;
  expect(first?.indicators["1.1"]).toMatchObject({ status: "pending", exact: null, missing: ["1.1.c"] });
});

test("a unit without the figure that its rule compares is pending where the others differ", () => {
  const units = [{}, { "1.1.c": 3 }, { "1.1.c": 5 }].map((inputs, at) => ({ unit: `${at}`, inputs }));
  const [first] = evaluatorOf(without).evaluateAll(units).units;
  expect(first?.indicators["1.1"]).toMatchObject({ status: "pending", exact: null, missing: ["1.1.c"] });
});
