/** Tests what holds for every ratio, threshold and cap, whatever the counts, written as an author writes them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, type Exact, zero } from "../../src/base/exact.ts";
import { fingerprintOf } from "../../src/index.ts";
import {
  compiled,
  count,
  decimalText,
  maxText,
  nearThreshold,
  OPEN_SHARE,
  outcomeOf,
  percentText,
  pointsOfShare,
  SHARE,
  share,
  single,
  threshold,
} from "./schemes.ts";

/** A rule over `ratio` for a threshold as written, both by its standard method and worded out. */
const rules = {
  proportional: () => "points = proportional(ratio)",
  "proportional, worded": () => "points = ratio * max",
  capped: (at: string) => `points = capped(ratio, ${at})`,
  "capped, worded": (at: string) => `points {\n ratio >= ${at}: max\n ratio < ${at}: ratio / ${at} * max\n }`,
  "capped by least": (at: string) => `points = least(ratio / ${at}, 1) * max`,
  "all or nothing": (at: string) => `points = all_or_nothing(ratio, ${at})`,
  "all or nothing, worded": (at: string) => `points {\n ratio >= ${at}: max\n otherwise: 0\n }`,
  "two bands": (at: string) =>
    `points {\n ratio = 0: 0\n 0 < ratio < ${at}: 1/2 * max\n ratio >= ${at}: max\n }`,
  minmax: () => "points = minmax(ratio)",
  "relative to best": () => "points = relative_to_best(ratio)",
} as const;
type Rule = keyof typeof rules;
const all = Object.keys(rules) as readonly Rule[]; // Object.keys forgets which keys an object has.
const absolute = all.filter((rule) => rule !== "minmax" && rule !== "relative to best");

function scheme(rule: Rule, at: Exact, max: string, inputs = SHARE, head = ""): string {
  return single(`${inputs}\n  ratio = n / d\n  ${rules[rule](percentText(at))}`, max, head);
}

/** A ratio anywhere, or right at the threshold. */
const situation = fc.oneof(
  nearThreshold,
  fc.record({ at: threshold, pair: share }).map(({ at, pair: [n, d] }) => ({ at, n, d })),
);
const modes = ["half up", "half even", "up", "down", "ceiling", "floor"] as const;

const anyRule = fc.constantFrom(...all);

test("every rule gives from 0 to the maximum (I1)", () => {
  fc.assert(
    fc.property(anyRule, situation, maxText, (rule, { at, n, d }, max) => {
      const points = pointsOfShare(scheme(rule, at, max), n, d);
      expect(points.sign()).toBeGreaterThanOrEqual(0);
      expect(points.compare(exact(max))).toBeLessThanOrEqual(0);
    }),
  );
});

test("every rule gives from 0 to the rounded maximum after rounding (I1)", () => {
  const rounding = fc.record({ places: fc.integer({ min: 0, max: 4 }), mode: fc.constantFrom(...modes) });
  fc.assert(
    fc.property(anyRule, situation, maxText, rounding, (rule, { at, n, d }, max, { places, mode }) => {
      fc.pre(exact(max).round(places, "down").equals(exact(max)));
      const head = `round indicators ${places} ${mode}`;
      const points = pointsOfShare(scheme(rule, at, max, SHARE, head), n, d);
      const raw = pointsOfShare(scheme(rule, at, max), n, d);
      expect(points.toFraction()).toBe(raw.round(places, mode).toFraction());
      expect(points.sign()).toBeGreaterThanOrEqual(0);
      expect(points.compare(exact(max).round(places, mode))).toBeLessThanOrEqual(0);
    }),
  );
});

test("every rule depends on the ratio alone, however large the counts (I6)", () => {
  const factor = fc.oneof(
    fc.bigInt({ min: 1n, max: 9n }),
    fc.constant(10n ** 18n),
    fc.constant(2n ** 53n + 1n),
  );
  fc.assert(
    fc.property(anyRule, situation, maxText, factor, (rule, { at, n, d }, max, k) => {
      const text = scheme(rule, at, max);
      expect(pointsOfShare(text, k * n, k * d).toFraction()).toBe(pointsOfShare(text, n, d).toFraction());
    }),
  );
});

test("every rule grows in proportion to the maximum (I13)", () => {
  fc.assert(
    fc.property(
      anyRule,
      situation,
      maxText,
      fc.integer({ min: 1, max: 50 }),
      (rule, { at, n, d }, max, k) => {
        const larger = decimalText(exact(max).times(exact(k)));
        const points = pointsOfShare(scheme(rule, at, max), n, d);
        expect(pointsOfShare(scheme(rule, at, larger), n, d).toFraction()).toBe(
          points.times(exact(k)).toFraction(),
        );
      },
    ),
  );
});

test("0 of 0 is not applicable, and a missing count is pending and named (I16)", () => {
  fc.assert(
    fc.property(anyRule, threshold, count, (rule, at, given) => {
      const text = scheme(rule, at, "10");
      const empty = outcomeOf(text, { "1.1.n": 0, "1.1.d": 0 });
      expect(empty).toMatchObject({ status: "not applicable", exact: null, reason: "Không phát sinh" });
      const withoutD = outcomeOf(text, { "1.1.n": given });
      expect(withoutD).toMatchObject({ status: "pending", exact: null, missing: ["1.1.d"] });
      const withoutN = outcomeOf(text, { "1.1.d": given + 1n });
      expect(withoutN).toMatchObject({ status: "pending", exact: null, missing: ["1.1.n"] });
    }),
  );
});

test("a part larger than the whole is refused, whatever the rule", () => {
  fc.assert(
    fc.property(anyRule, threshold, count, count, (rule, at, d, more) => {
      const outcome = outcomeOf(scheme(rule, at, "10"), { "1.1.n": d + more + 1n, "1.1.d": d });
      expect(outcome).toMatchObject({ status: "refused", exact: null, issues: [{ code: "BRM0508" }] });
    }),
  );
});

const anyAbsolute = fc.constantFrom(...absolute);

test("a larger numerator never gives less (I4), a larger denominator never more (I5)", () => {
  fc.assert(
    fc.property(anyAbsolute, situation, maxText, count, (rule, { at, n, d }, max, more) => {
      const text = scheme(rule, at, max);
      const points = pointsOfShare(text, n, d);
      const larger = n + (more % (d - n + 1n));
      expect(pointsOfShare(text, larger, d).compare(points)).toBeGreaterThanOrEqual(0);
      expect(pointsOfShare(text, n, d + more).compare(points)).toBeLessThanOrEqual(0);
    }),
  );
});

test("0 of d gives nothing and d of d the maximum (I7)", () => {
  fc.assert(
    fc.property(anyAbsolute, threshold, maxText, count, (rule, at, max, before) => {
      const text = scheme(rule, at, max);
      expect(pointsOfShare(text, 0n, before + 1n).isZero()).toBe(true);
      expect(pointsOfShare(text, before + 1n, before + 1n).equals(exact(max))).toBe(true);
    }),
  );
});

test.each(["capped", "capped, worded", "capped by least"] as const)(
  "%s gives the maximum exactly from the threshold on and n/(dT) of it below, also above 100% (I8)",
  (rule) => {
    const above = fc.tuple(threshold, count, count).map(([at, n, d]) => ({ at, n, d: d + 1n }));
    fc.assert(
      fc.property(fc.oneof(nearThreshold, above), maxText, ({ at, n, d }, max) => {
        const points = pointsOfShare(scheme(rule, at, max, OPEN_SHARE), n, d);
        // Compared across, without a division: n / d ≥ p / q is nq ≥ dp.
        const isReached = n * at.denominator() >= d * at.numerator();
        const part = exact(n * at.denominator()).over(exact(d * at.numerator()));
        expect(points.toFraction()).toBe((isReached ? exact(max) : part.times(exact(max))).toFraction());
        expect(points.compare(exact(max)) === 0).toBe(isReached);
      }),
    );
  },
);

test("a cap at 100% is the ratio itself (I9)", () => {
  fc.assert(
    fc.property(share, maxText, ([n, d], max) => {
      const ratio = pointsOfShare(scheme("proportional", exact(1), max), n, d).toFraction();
      expect(ratio).toBe(exact(n).over(exact(d)).times(exact(max)).toFraction());
      for (const rule of ["capped", "capped, worded", "capped by least"] as const) {
        expect(pointsOfShare(scheme(rule, exact(1), max), n, d).toFraction()).toBe(ratio);
      }
    }),
  );
});

test("a cap never gives less than the ratio, nor all or nothing more than the cap (I10)", () => {
  fc.assert(
    fc.property(situation, maxText, ({ at, n, d }, max) => {
      const points = (rule: Rule) => pointsOfShare(scheme(rule, at, max), n, d);
      expect(points("capped").compare(points("proportional"))).toBeGreaterThanOrEqual(0);
      expect(points("capped").compare(points("all or nothing"))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("a standard method and its wording give the same", () => {
  fc.assert(
    fc.property(situation, maxText, ({ at, n, d }, max) => {
      for (const rule of ["proportional", "capped", "all or nothing"] as const) {
        const worded = pointsOfShare(scheme(`${rule}, worded`, at, max), n, d);
        expect(pointsOfShare(scheme(rule, at, max), n, d).toFraction()).toBe(worded.toFraction());
      }
    }),
  );
});

test("goalposts give nothing up to the lower, the maximum from the upper on, and grow evenly between (I1, I26)", () => {
  const posts = fc
    .tuple(threshold, threshold)
    .map(([x, y]) => (x.compare(y) <= 0 ? ([x, y] as const) : ([y, x] as const)))
    .filter(([low, high]) => !low.equals(high));
  fc.assert(
    fc.property(
      posts,
      share,
      fc.constantFrom("low", "high", "free"),
      maxText,
      ([low, high], free, where, max) => {
        const edge = where === "low" ? low : high;
        const [n, d] = where === "free" ? free : [edge.numerator(), edge.denominator()];
        const call = `points = goalposts(n / d, ${percentText(low)}, ${percentText(high)})`;
        const ratio = exact(n).over(exact(d));
        const inside = ratio.minus(low).over(high.minus(low));
        const part = inside.sign() < 0 ? zero : inside.compare(exact(1)) > 0 ? exact(1) : inside;
        expect(pointsOfShare(single(`${SHARE}\n  ${call}`, max), n, d).toFraction()).toBe(
          part.times(exact(max)).toFraction(),
        );
      },
    ),
  );
});

test("bands are constant inside and their lower edge belongs to the band above (I12)", () => {
  const text = single(
    `${SHARE}\n ratio = n / d\n points {\n ratio < 50%: 0\n 50% <= ratio < 80%: 1/2 * max\n ratio >= 80%: max\n }`,
  );
  fc.assert(
    fc.property(share, ([n, d]) => {
      const expected = n * 2n < d ? "0" : n * 5n < d * 4n ? "5" : "10";
      expect(pointsOfShare(text, n, d).toFraction()).toBe(expected);
    }),
  );
  expect(pointsOfShare(text, 1n, 2n).toFraction()).toBe("5");
  expect(pointsOfShare(text, 4n * 10n ** 60n - 1n, 5n * 10n ** 60n).toFraction()).toBe("5");
  expect(pointsOfShare(text, 4n * 10n ** 60n, 5n * 10n ** 60n).toFraction()).toBe("10");
});

test("a tally capped at N is full exactly from N on (I11)", () => {
  fc.assert(
    fc.property(count, fc.integer({ min: 1, max: 20 }), maxText, (x, most, max) => {
      const text = single(`input x: count "Số lượng"\n  points = least(x, ${most}) / ${most} * max`, max);
      const points = exact(outcomeOf(text, { "1.1.x": x }).exact ?? "");
      expect(points.equals(exact(max))).toBe(x >= BigInt(most));
      const counted = x < BigInt(most) ? x : BigInt(most);
      expect(points.toFraction()).toBe(exact(counted).over(exact(most)).times(exact(max)).toFraction());
    }),
  );
});

test("80%, 0.8, 4/5 and 80/100 are one threshold: same points (I14)", () => {
  fc.assert(
    fc.property(nearThreshold, maxText, ({ at, n, d }, max) => {
      const texts = spellingsOf(at).map((spelt) =>
        single(`${SHARE}\n  ratio = n / d\n  ${rules["capped, worded"](spelt)}`, max),
      );
      const points = texts.map((text) => pointsOfShare(text, n, d).toFraction());
      expect(new Set(points).size).toBe(1);
    }),
  );
});

/** The fingerprint of a cap at a threshold that is written so. */
function fingerprintAt(spelt: string): string {
  return fingerprintOf(compiled(single(`${SHARE}\n  points = capped(n / d, ${spelt})`)));
}

test("80% and 80.00% have one fingerprint, and so have 0.8 and 0.80; another threshold has another (I14)", () => {
  fc.assert(
    fc.property(threshold, threshold, (at, other) => {
      const [percent, decimal] = [at.times(exact(100)).toFixed(6), at.toFixed(8)];
      expect(fingerprintAt(`${percent}%`)).toBe(fingerprintAt(percentText(at)));
      expect(fingerprintAt(decimal)).toBe(fingerprintAt(decimalText(at)));
      expect(fingerprintAt(percentText(at)) === fingerprintAt(percentText(other))).toBe(at.equals(other));
    }),
  );
});

test("80% and 0.8 have one fingerprint (I14)", () => {
  expect(fingerprintAt("0.8")).toBe(fingerprintAt("80%"));
});

/** 80%, 0.8, 4/5 and 80/100 for four fifths; the fractions in brackets, as `ratio / 4/5` would be another thing. */
function spellingsOf(at: Exact): readonly string[] {
  const [top, bottom] = [at.numerator(), at.denominator()];
  return [percentText(at), decimalText(at), `(${top}/${bottom})`, `(${top * 20n}/${bottom * 20n})`];
}
