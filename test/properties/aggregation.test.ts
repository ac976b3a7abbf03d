/** Tests how points add up to groups and totals, and how they are rounded, for rulesets of any make. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, type Exact, sumOf, zero } from "../../src/base/exact.ts";
import type { RoundingMode } from "../../src/base/rounding.ts";
import { compile, type Outcome, type RawInputs } from "../../src/index.ts";
import { groupsOf } from "../../src/ir/ruleset.ts";
import {
  adding,
  compiled,
  decimalText,
  evaluatorOf,
  type IndicatorText,
  maxText,
  wholeMaxText,
  pointsOf,
  schemeText,
  SHARE,
  share,
  single,
} from "./schemes.ts";

/** What an indicator is made of, and what one unit reports for it: null where it reports nothing. */
interface Part {
  readonly max: string;
  readonly rule: string;
  readonly figures: readonly [n: bigint, d: bigint] | null;
}

const part: fc.Arbitrary<Part> = fc.record({
  max: wholeMaxText,
  rule: fc.constantFrom("points = n / d * max", "points = capped(n / d, 80%)", "points = minmax(n / d)"),
  figures: fc.option(fc.oneof({ weight: 6, arbitrary: share }, fc.constant([0n, 0n] as const)), { freq: 8 }),
});
const complete = part.filter(({ figures }) => figures !== null);
const groupsOfParts = (one: fc.Arbitrary<Part>) =>
  fc.array(fc.array(one, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 });

/** Codes belong to the parts, so that a part keeps its code wherever it is moved. */
function coded(groups: readonly (readonly Part[])[]): readonly (readonly (readonly [string, Part])[])[] {
  return groups.map((parts, group) => parts.map((one, index) => [`${group + 1}.${index + 1}`, one] as const));
}

type Coded = readonly (readonly [code: string, part: Part])[];

function textsOf(parts: Coded): readonly IndicatorText[] {
  return parts.map(([code, { max, rule }]) => ({ code, max, lines: `${SHARE}\n  ${rule}` }));
}

function inputsOf(parts: Coded): RawInputs {
  const pairs = parts.flatMap(([code, { figures }]) =>
    figures === null
      ? []
      : [
          [`${code}.n`, figures[0]],
          [`${code}.d`, figures[1]],
        ],
  );
  return Object.fromEntries(pairs);
}

function outcomeOf(groups: readonly Coded[], head = ""): Outcome {
  const text = adding(groups.map(textsOf), head);
  return evaluatorOf(text).evaluate(inputsOf(groups.flat()));
}

const fraction = (text: string | null | undefined): Exact => exact(text ?? "0");
const modes: readonly RoundingMode[] = ["half up", "half even", "up", "down", "ceiling", "floor"];
const stage = fc.option(
  fc.record({ places: fc.integer({ min: 0, max: 4 }), mode: fc.constantFrom(...modes) }),
);
type Stage = { readonly places: number; readonly mode: RoundingMode } | null;

function roundLine(name: string, one: Stage): string {
  return one === null ? "" : `round ${name} ${one.places} ${one.mode}\n`;
}

function rounded(value: Exact, one: Stage): Exact {
  return one === null ? value : value.round(one.places, one.mode);
}

test("a group is the sum of its indicators and the total that of its groups, each rounded where a line says (I27)", () => {
  fc.assert(
    fc.property(groupsOfParts(complete), stage, stage, stage, (parts, indicators, groups, total) => {
      const codes = coded(parts);
      const head =
        roundLine("indicators", indicators) + roundLine("groups", groups) + roundLine("total", total);
      const raw = outcomeOf(codes);
      const outcome = outcomeOf(codes, head);
      const sums = codes.map((group) =>
        sumOf(
          group.map(([code]) => {
            const points = rounded(fraction(raw.indicators[code]?.exact), indicators);
            expect(fraction(outcome.indicators[code]?.exact).toFraction()).toBe(points.toFraction());
            return points;
          }),
        ),
      );
      for (const [index, sum] of sums.entries()) {
        expect(outcome.groups[`${index + 1}`]?.exact).toBe(rounded(sum, groups).toFraction());
      }
      const whole = rounded(sumOf(sums.map((sum) => rounded(sum, groups))), total);
      expect(outcome.total.exact).toBe(whole.toFraction());
    }),
  );
});

test("the total never passes the maximum of what applies, and that never the declared total (I28, I17)", () => {
  fc.assert(
    fc.property(groupsOfParts(part), (parts) => {
      const codes = coded(parts);
      const { total, indicators } = outcomeOf(codes);
      const applies = codes.flat().filter(([code]) => indicators[code]?.status !== "not applicable");
      const max = sumOf(applies.map(([, one]) => exact(one.max)));
      expect(exact(total.max.toFixed()).toFraction()).toBe(max.toFraction());
      expect(total.certain.lte(total.possible)).toBe(true);
      expect(total.possible.lte(total.max)).toBe(true);
      const declared = sumOf(codes.flat().map(([, one]) => exact(one.max)));
      expect(exact(compiled(adding(codes.map(textsOf))).total).toFraction()).toBe(declared.toFraction());
    }),
  );
});

test("a maximum that is not the sum of those inside is an error at that number (I28)", () => {
  fc.assert(
    fc.property(groupsOfParts(complete), fc.nat(), maxText, fc.boolean(), (parts, pick, off, isTotal) => {
      const codes = coded(parts);
      const sums = codes.map((group) => sumOf(group.map(([, one]) => exact(one.max))));
      const at = pick % codes.length;
      const wrong = decimalText((isTotal ? sumOf(sums) : (sums[at] ?? zero)).plus(exact(off)));
      const groups = codes.map((group, index) => ({
        code: `${index + 1}`,
        max: !isTotal && index === at ? wrong : decimalText(sums[index] ?? zero),
        indicators: textsOf(group),
      }));
      const declared = groups.map(({ max }) => exact(max));
      const total = isTotal ? wrong : decimalText(sumOf(declared));
      const text = schemeText({ total, groups });
      const { diagnostics, ruleset } = compile(text);
      expect(ruleset).toBeUndefined();
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      expect(errors.map(({ code, span }) => [code, text.slice(span.from, span.to)])).toEqual([
        ["BRM0301", wrong],
      ]);
    }),
  );
});

test("a group without a declared maximum has that of its indicators (I28)", () => {
  fc.assert(
    fc.property(fc.array(complete, { minLength: 1, maxLength: 4 }), (parts) => {
      const indicators = textsOf(coded([parts]).flat());
      const total = decimalText(sumOf(parts.map(({ max }) => exact(max))));
      const [group] = groupsOf(
        compiled(schemeText({ total, groups: [{ code: "1", max: null, indicators }] })).children,
      );
      expect(group?.max).toBe(exact(total).toFraction());
    }),
  );
});

test("the order of indicators and groups changes no points (I29)", () => {
  const moved = groupsOfParts(part).chain((parts) =>
    fc.tuple(
      fc.constant(coded(parts)),
      fc.shuffledSubarray([...coded(parts)], { minLength: parts.length }),
      fc.boolean(),
    ),
  );
  fc.assert(
    fc.property(moved, stage, ([codes, order, isReversed], indicators) => {
      const head = roundLine("indicators", indicators);
      const inside = isReversed ? order.map((group) => [...group].reverse()) : order;
      const [before, after] = [outcomeOf(codes, head), outcomeOf(inside, head)];
      expect([after.status, after.total.exact, after.total.max.toFixed()]).toEqual([
        before.status,
        before.total.exact,
        before.total.max.toFixed(),
      ]);
      for (const [code] of codes.flat()) {
        expect(after.indicators[code]?.exact).toBe(before.indicators[code]?.exact);
      }
    }),
  );
});

test("splitting groups, or putting all indicators into one, changes no total where groups are not rounded (I30)", () => {
  fc.assert(
    fc.property(groupsOfParts(part), stage, stage, (parts, indicators, total) => {
      const codes = coded(parts);
      const head = roundLine("indicators", indicators) + roundLine("total", total);
      const results = [codes, [codes.flat()], codes.flat().map((one) => [one])].map((groups) => {
        const outcome = outcomeOf(groups, head);
        return [outcome.status, outcome.total.exact, outcome.total.possible.toFixed()];
      });
      expect(results[1]).toEqual(results[0]);
      expect(results[2]).toEqual(results[0]);
    }),
  );
});

test("rounding every indicator moves the total by at most half a unit of the last place each (I35)", () => {
  fc.assert(
    fc.property(groupsOfParts(complete), fc.integer({ min: 0, max: 4 }), (parts, places) => {
      const codes = coded(parts);
      const [before, after] = [outcomeOf(codes), outcomeOf(codes, `round indicators ${places} half up`)];
      const moved = fraction(after.total.exact).minus(fraction(before.total.exact)).abs();
      const most = exact(codes.flat().length).over(exact(2n * 10n ** BigInt(places)));
      expect(moved.compare(most)).toBeLessThanOrEqual(0);
    }),
  );
});

/** Points from 0 to 1000, half of them right between two places. */
const tied = fc.integer({ min: 0, max: 3 }).chain((places) =>
  fc.tuple(fc.integer({ min: 0, max: 999 }), fc.constantFrom(-1, 0, 0, 1)).map(([units, step]) => {
    const half = exact(2 * units + 1).over(exact(2n * 10n ** BigInt(places)));
    return { places, x: half.plus(exact(step).over(exact(10n ** 30n))) };
  }),
);
const anyPoints = fc.tuple(fc.integer({ min: 0, max: 3 }), share).map(([places, [n, d]]) => ({
  places,
  x: exact(n).over(exact(d)).times(exact(1000)),
}));

function roundedPoints(x: Exact, places: number, mode: RoundingMode): Exact {
  const text = single(
    'input n: count "Tử số"\n input d: count "Mẫu số"\n require n <= d\n require d > 0\n points = n / d * max',
    "1000",
    `round indicators ${places} ${mode}`,
  );
  const part = x.over(exact(1000));
  return pointsOf(text, { "1.1.n": part.numerator(), "1.1.d": part.denominator() });
}

test("half up is off by at most half a unit, takes ties up, and leaves what is rounded alone (I34)", () => {
  fc.assert(
    fc.property(fc.oneof(tied, anyPoints), ({ places, x }) => {
      const unit = exact(1).over(exact(10n ** BigInt(places)));
      const result = roundedPoints(x, places, "half up");
      const twice = result.minus(x).times(exact(2));
      expect(twice.abs().compare(unit)).toBeLessThanOrEqual(0);
      // A tie is exactly half a unit away, and then upwards.
      expect(twice.equals(unit.negated())).toBe(false);
      expect(result.over(unit).isInteger()).toBe(true);
      expect(roundedPoints(result, places, "half up").toFraction()).toBe(result.toFraction());
    }),
  );
});

test("every mode rounds to one of the two neighbours, keeps the order, and leaves what is rounded alone (I34)", () => {
  const situation = fc.tuple(fc.oneof(tied, anyPoints), fc.oneof(tied, anyPoints), fc.constantFrom(...modes));
  fc.assert(
    fc.property(situation, ([{ places, x }, { x: y }, mode]) => {
      const unit = exact(1).over(exact(10n ** BigInt(places)));
      const [first, second] = [roundedPoints(x, places, mode), roundedPoints(y, places, mode)];
      expect(first.minus(x).abs().compare(unit)).toBe(-1);
      expect(first.compare(second) * x.compare(y)).toBeGreaterThanOrEqual(0);
      expect(roundedPoints(first, places, mode).toFraction()).toBe(first.toFraction());
    }),
  );
});

test("the modes differ as their names say", () => {
  fc.assert(
    fc.property(tied, ({ places, x }) => {
      const by = (mode: RoundingMode) => roundedPoints(x, places, mode);
      // Points are never negative, so that away from zero is up.
      expect(by("up").toFraction()).toBe(by("ceiling").toFraction());
      expect(by("down").toFraction()).toBe(by("floor").toFraction());
      expect(by("down").compare(x)).toBeLessThanOrEqual(0);
      expect(by("up").compare(x)).toBeGreaterThanOrEqual(0);
      const [low, high] = [by("down"), by("up")];
      const middle = low.plus(high).over(exact(2));
      const isTie = x.equals(middle) && !low.equals(high);
      const even = low.times(exact(10n ** BigInt(places))).numerator() % 2n === 0n ? low : high;
      const nearer = x.compare(middle) < 0 ? low : high;
      expect(by("half up").toFraction()).toBe((isTie ? high : nearer).toFraction());
      expect(by("half even").toFraction()).toBe((isTie ? even : nearer).toFraction());
    }),
  );
});
