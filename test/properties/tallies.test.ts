/** Tests what holds for every tally and every day, whatever the figures. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, dayWithNumber } from "../../src/base/calendar.ts";
import { exact, greatestOf, leastOf, sumOf } from "../../src/base/exact.ts";
import { decimalText, pointsOf, single } from "./schemes.ts";

/** Lines of a tally: each holds where its count reaches its least, and gives its points. */
interface Line {
  readonly least: number;
  readonly points: number;
}
const lines: fc.Arbitrary<readonly Line[]> = fc.array(
  fc.record({ least: fc.integer({ min: 1, max: 9 }), points: fc.integer({ min: 1, max: 9 }) }),
  { minLength: 1, maxLength: 4 },
);

function tallyText(kind: "sum" | "best", all: readonly Line[]): string {
  const inputs = all.map((_, at) => `input x${at}: count in 0..9 "Số thứ ${at}"`);
  const written = all.map(({ least, points }, at) => `x${at} >= ${least}: ${points} points`);
  const max = kind === "sum" ? sum(all.map((one) => one.points)) : Math.max(...all.map((one) => one.points));
  return single(`${inputs.join("\n")}\n points ${kind} {\n${written.join("\n")}\n}`, `${max}`);
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
const tally = fc.tuple(lines, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }));
const inputsOf = (all: readonly Line[], counts: readonly number[]) =>
  Object.fromEntries(all.map((_, at) => [`1.1.x${at}`, counts[at] ?? 0]));
const held = (all: readonly Line[], counts: readonly number[]) =>
  all.filter(({ least }, at) => (counts[at] ?? 0) >= least).map(({ points }) => exact(points));

test("points sum adds the lines that hold, points best takes the greatest of them, 0 where none holds (I1, I3)", () => {
  fc.assert(
    fc.property(tally, ([all, counts]) => {
      const points = held(all, counts);
      const inputs = inputsOf(all, counts);
      expect(pointsOf(tallyText("sum", all), inputs).toFraction()).toBe(sumOf(points).toFraction());
      expect(pointsOf(tallyText("best", all), inputs).toFraction()).toBe(
        greatestOf([exact(0), ...points]).toFraction(),
      );
    }),
  );
});

test("the order of the lines of a tally changes nothing (I29)", () => {
  const shuffled = lines.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
      fc.constantFrom("sum" as const, "best" as const),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([all, order, counts, kind]) => {
      const turned = order.flatMap((at) => all.slice(at, at + 1));
      const turnedCounts = order.map((at) => counts[at] ?? 0);
      expect(pointsOf(tallyText(kind, turned), inputsOf(turned, turnedCounts)).toFraction()).toBe(
        pointsOf(tallyText(kind, all), inputsOf(all, counts)).toFraction(),
      );
    }),
  );
});

test("a count worth some points each is equal beyond its cap, and full exactly from the cap on (I11)", () => {
  const capped = fc.record({ cap: fc.integer({ min: 1, max: 9 }), each: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(capped, fc.bigInt({ min: 0n, max: 20n }), ({ cap, each }, count) => {
      const text = single(
        `input v: count "Số ứng dụng"\n points = least(v, ${cap}) * ${each} points`,
        `${cap * each}`,
      );
      const points = pointsOf(text, { "1.1.v": count });
      expect(points.toFraction()).toBe(
        leastOf([exact(count), exact(cap)])
          .times(exact(each))
          .toFraction(),
      );
      expect(points.equals(exact(cap * each))).toBe(count >= BigInt(cap));
    }),
  );
});

test("a day belongs to the band whose first day is not after it, and the first day to the band it begins (I12)", () => {
  const first = dayNumber("1999-01-01");
  const day = fc.integer({ min: first, max: dayNumber("2101-12-31") });
  const bands = fc
    .uniqueArray(day, { minLength: 1, maxLength: 4 })
    .map((all) => [...all].sort((a, b) => a - b));
  const near = fc.tuple(bands, fc.nat(), fc.integer({ min: -1, max: 1 }), day);
  fc.assert(
    fc.property(near, fc.boolean(), ([edges, pick, step, anywhere], isNear) => {
      const at = isNear ? (edges[pick % edges.length] ?? first) + step : anywhere;
      const days = edges.map(dayWithNumber);
      const rows = days.map((edge, index) => {
        const next = days[index + 1];
        return `d >= ${edge}${next === undefined ? "" : ` and d < ${next}`}: ${index + 1} points`;
      });
      const text = single(
        `input d: date "Ngày"\n points {\n d < ${days[0]}: 0\n ${rows.join("\n ")}\n}`,
        `${edges.length}`,
      );
      const band = edges.filter((edge) => edge <= at).length;
      expect(pointsOf(text, { "1.1.d": dayWithNumber(at) }).toFraction()).toBe(`${band}`);
    }),
  );
});

test("a share of the maximum in a line is that share, whatever the maximum (I3, I13)", () => {
  const shares = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 100 }));
  fc.assert(
    fc.property(shares, fc.boolean(), ([tenths, max], holds) => {
      const text = single(
        `input y: yes/no "Có"\n points sum {\n y: ${tenths}/10 * max\n not y: 0\n}`,
        decimalText(exact(max)),
      );
      const expected = holds ? exact(tenths).over(exact(10)).times(exact(max)) : exact(0);
      expect(pointsOf(text, { "1.1.y": holds }).toFraction()).toBe(expected.toFraction());
    }),
  );
});
