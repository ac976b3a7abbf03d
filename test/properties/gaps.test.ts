/** Tests what gaps do under every policy of a scheme, whatever is there and whatever is not. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, sumOf } from "../../src/base/exact.ts";
import type { RawInputs, RawValue } from "../../src/index.ts";
import { evaluatorOf, schemeText, SHARE, share } from "./schemes.ts";

const MISSING = ["pending", "zero", "refuse"] as const;
const NOT_APPLICABLE = ["exclude", "full", "zero"] as const;
type Missing = (typeof MISSING)[number];
type NotApplicable = (typeof NOT_APPLICABLE)[number];

const MAXIMA = [7, 13, 20] as const;

function textOf(missing: Missing, notApplicable: NotApplicable, round: boolean): string {
  return schemeText({
    total: "40",
    groups: [
      {
        code: "1",
        max: "40",
        indicators: MAXIMA.map((max, at) => ({
          code: `1.${at + 1}`,
          max: `${max}`,
          lines: `${SHARE}\n  points = n / d * max`,
        })),
      },
    ],
    head: `missing ${missing} assumed "a"\nnot applicable ${notApplicable} assumed "b"${round ? "\nround indicators 2 half up" : ""}`,
  });
}

/** The figures of one indicator in one unit. */
type Given =
  | { readonly kind: "there"; readonly n: bigint; readonly d: bigint }
  | { readonly kind: "missing"; readonly n: bigint | null; readonly d: bigint | null }
  | { readonly kind: "not applicable" };

const given: fc.Arbitrary<Given> = fc.oneof(
  share.map(([n, d]): Given => ({ kind: "there", n, d })),
  share.map(([n]): Given => ({ kind: "missing", n, d: null })),
  share.map(([, d]): Given => ({ kind: "missing", n: null, d })),
  fc.constant<Given>({ kind: "missing", n: null, d: null }),
  fc.constant<Given>({ kind: "not applicable" }),
);
const situation = fc.record({
  missing: fc.constantFrom(...MISSING),
  notApplicable: fc.constantFrom(...NOT_APPLICABLE),
  round: fc.boolean(),
  figures: fc.tuple(given, given, given),
});

function inputsOf(figures: readonly Given[]): RawInputs {
  const pairs = figures.flatMap((one, at): readonly (readonly [string, RawValue])[] => {
    const [n, d] = one.kind === "not applicable" ? [0n, 0n] : [one.n, one.d];
    return [
      [`1.${at + 1}.n`, n],
      [`1.${at + 1}.d`, d],
    ];
  });
  return Object.fromEntries(pairs);
}

const keysOf = (one: Given, at: number): readonly string[] =>
  one.kind === "missing"
    ? [...(one.n === null ? [`1.${at + 1}.n`] : []), ...(one.d === null ? [`1.${at + 1}.d`] : [])]
    : [];

test("what is missing is waited for, or gives 0 and is named, or is refused by name; it never gives points (I16)", () => {
  fc.assert(
    fc.property(situation, ({ missing, notApplicable, round, figures }) => {
      const { indicators, status } = evaluatorOf(textOf(missing, notApplicable, round)).evaluate(
        inputsOf(figures),
      );
      const lacking = figures.map(keysOf);
      for (const [at, keys] of lacking.entries()) {
        const one = indicators[`1.${at + 1}`];
        if (keys.length === 0) continue;
        const expected = {
          pending: { status: "pending", exact: null, missing: keys, issues: [] },
          zero: { status: "scored", exact: "0", missing: keys, issues: [], assumptions: ["a"] },
          refuse: {
            status: "refused",
            exact: null,
            issues: keys.map((input) => ({ code: "BRM0517", input })),
          },
        }[missing];
        expect(one).toMatchObject(expected);
      }
      const isComplete = lacking.every((keys) => keys.length === 0);
      expect(status).toBe(
        isComplete ? "scored" : { pending: "pending", zero: "scored", refuse: "refused" }[missing],
      );
    }),
  );
});

test("what is not applicable leaves points and maximum, has all of its points, or none: as declared (I17)", () => {
  fc.assert(
    fc.property(situation, ({ missing, notApplicable, round, figures }) => {
      const { indicators, total } = evaluatorOf(textOf(missing, notApplicable, round)).evaluate(
        inputsOf(figures),
      );
      const maxima = figures.flatMap((one, at) =>
        one.kind === "not applicable" && notApplicable === "exclude" ? [] : [exact(MAXIMA[at] ?? 0)],
      );
      expect(total.max.toFixed()).toBe(sumOf(maxima).toFraction());
      for (const [at, one] of figures.entries()) {
        if (one.kind !== "not applicable") continue;
        const points = { exclude: null, full: `${MAXIMA[at]}`, zero: "0" }[notApplicable];
        expect(indicators[`1.${at + 1}`]).toMatchObject({
          status: "not applicable",
          reason: "Không phát sinh",
          exact: points,
          assumptions: ["b"],
        });
      }
      expect(total.certain.lte(total.possible)).toBe(true);
      expect(total.possible.lte(total.max)).toBe(true);
    }),
  );
});

test("the share of points that rests on assumptions is that of the indicators that do, from 0 to 1", () => {
  fc.assert(
    fc.property(situation, ({ missing, notApplicable, round, figures }) => {
      const { indicators, total, groups } = evaluatorOf(textOf(missing, notApplicable, round)).evaluate(
        inputsOf(figures),
      );
      const points = Object.values(indicators).map((one) => exact(one.exact ?? "0"));
      const assumed = Object.values(indicators).map((one) =>
        one.assumptions.length > 0 ? exact(one.exact ?? "0") : exact(0),
      );
      const [whole, part] = [sumOf(points), sumOf(assumed)];
      expect(total.assumedShare).toBe(part.isZero() ? "0" : part.over(whole).toFraction());
      expect(groups["1"]?.assumedShare).toBe(total.assumedShare);
      expect(exact(total.assumedShare).compare(exact(1))).toBeLessThanOrEqual(0);
    }),
  );
});

test("an input that the rule only tests may be missing under every policy (I16)", () => {
  const rule = `input c: count in 0..9 "Số"
  points { c is provided: max   otherwise: 1/2 * max }`;
  fc.assert(
    fc.property(fc.constantFrom(...MISSING), fc.option(fc.integer({ min: 0, max: 9 })), (missing, c) => {
      const text = schemeText({
        total: "10",
        groups: [{ code: "1", max: "10", indicators: [{ code: "1.1", max: "10", lines: rule }] }],
        head: `missing ${missing} assumed "a"`,
      });
      const { status, total, indicators } = evaluatorOf(text).evaluate({ "1.1.c": c });
      expect([status, total.exact]).toEqual(["scored", c === null ? "5" : "10"]);
      expect(indicators["1.1"]).toMatchObject({ missing: [], issues: [], assumptions: [] });
    }),
  );
});
