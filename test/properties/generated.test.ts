/** P1: what is scored in columns by generated code agrees with the interpreter, refusals and failures included. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnOutcomes, compileBulk } from "../../src/evaluate/bulk.ts";
import {
  compile,
  createEvaluator,
  type RankedOutcome,
  type RawInputs,
  type Ruleset,
  type Unit,
} from "../../src/index.ts";
import { InvariantError } from "../../src/base/invariant.ts";
import { isGenerable } from "../../src/evaluate/generable.ts";
import { prepareIndicators } from "../../src/evaluate/prepare.ts";
import { inputsOf } from "../../src/ir/ruleset.ts";
import { shippedFiles, shippedRuleset } from "../rulesets/shipped.ts";
import { chanceOf, randomRuleset, randomUnits } from "./random-rules.ts";

/** As many as fit into a few seconds; all of those asked for where `BAREM_RUNS` says how many. */
const asked = process.env["BAREM_RUNS"];
const runs =
  asked === undefined ? { numRuns: 2000, interruptAfterTimeLimit: 6_000 } : { numRuns: Number(asked) };

/** All of an outcome but its trace, as text. */
function shown({ indicators, ...outcome }: RankedOutcome): string {
  const plain = Object.values(indicators).map((one) => {
    const { code, status, points, exact, max, reason, missing, targets, issues, assumptions } = one;
    return { code, status, points, exact, max, reason, missing, targets, issues, assumptions };
  });
  return JSON.stringify({ ...outcome, plain });
}

type Scored = { readonly outcomes: readonly string[] } | { readonly broken: true };

/** What an evaluator gives, or that a rule has no value: a bug of the ruleset, which throws. */
function attempted(score: () => readonly RankedOutcome[]): Scored {
  try {
    return { outcomes: score().map(shown) };
  } catch (error) {
    if (!(error instanceof InvariantError)) throw error;
    return { broken: true };
  }
}

/** Units whose names are in order, because only those are scored in columns. */
function members(units: readonly Unit[]): readonly Unit[] {
  const names = new Set<string>();
  return units.filter(({ unit }) => unit !== "" && !names.has(unit) && names.add(unit));
}

function agree(ruleset: Ruleset, given: readonly Unit[], useClosures: boolean): boolean {
  const units = members(given);
  const expected = attempted(() => createEvaluator(ruleset).evaluateAll(units).units);
  const found = attempted(() => {
    const bulk = compileBulk(ruleset, prepareIndicators(ruleset), useClosures);
    const scored = bulk.score(bulk.read(units.map(({ inputs }) => inputs)));
    return columnOutcomes(
      scored,
      units.map(({ unit }) => unit),
    );
  });
  expect(found).toEqual(expected);
  return "outcomes" in found;
}

describe.each([
  ["generated code", false],
  ["closures", true],
])("%s", (_, useClosures) => {
  test("agrees with the interpreter on random rulesets and figures", () => {
    let sound = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const chance = chanceOf(seed);
        const ruleset = randomRuleset(chance);
        sound += agree(ruleset, randomUnits(ruleset, inputsOf(ruleset), chance), useClosures) ? 1 : 0;
      }),
      runs,
    );
    expect(sound).toBeGreaterThan(0);
  });

  test("agrees where ratios of long numbers differ by the least that is possible, and where points are a tie", () => {
    const { ruleset } = compile(NEAR);
    expect(ruleset).toBeDefined();
    fc.assert(
      fc.property(fc.array(near, { minLength: 2, maxLength: 8 }), (figures) => {
        const units = figures.map(([a, b], at) => ({ unit: `${at}`, inputs: figuresOf(a, b) }));
        expect(ruleset !== undefined && agree(ruleset, units, useClosures)).toBe(true);
      }),
      { numRuns: asked === undefined ? 150 : Number(asked) },
    );
  });
});

const NEAR = `ruleset x "X" { level commune total 30 round indicators 2 half up round groups 1 half even rank by total ties shared
  group 1 "Nhóm" max 30 {
    indicator 1.1 "Chỉ số" max 10 { input a: count input b: count in 1..9007199254740993 points = minmax(a / b) }
    indicator 1.2 "Chỉ số" max 10 { input a: count input b: count in 1..9007199254740993 require a <= b points = capped(a / b, 80%) }
    indicator 1.3 "Chỉ số" max 10 { input a: count input b: count in 1..9007199254740993 points = relative_to_best(a / b) }
  } }`;

function figuresOf(a: bigint, b: bigint): RawInputs {
  return Object.fromEntries(
    [1, 2, 3].flatMap((at) => [
      [`1.${at}.a`, a],
      [`1.${at}.b`, b],
    ]),
  );
}

/** Shares whose doubles are the same or next to each other, equal shares of other numbers, and shares that end at a tie. */
const near: fc.Arbitrary<readonly [bigint, bigint]> = fc.oneof(
  fc
    .tuple(fc.bigInt(0n, 3n), fc.bigInt(0n, 3n))
    .map(([a, b]) => [2n ** 53n - 4n - a, 2n ** 53n - 1n - b] as const),
  fc.tuple(fc.bigInt(1n, 5n), fc.bigInt(1n, 2n ** 50n)).map(([a, k]) => [a * k, 5n * k] as const),
  fc.bigInt(0n, 16n).map((a) => [a, 16n] as const),
  fc.bigInt(0n, 2000n).map((a) => [a, 2000n] as const),
  fc.constantFrom([0n, 1n] as const, [1n, 1n] as const, [4n, 5n] as const),
);

test("every rule of the shipped rulesets is generated, and so are nearly all of the random ones", () => {
  const shipped = shippedFiles(".barem")
    .filter((path) => path.includes("/"))
    .map((path) => path.replace(".barem", ""));
  const left = shipped.flatMap((path) =>
    prepareIndicators(shippedRuleset(path)).filter(
      (one) => !one.indicator.unscored && one.indicator.cannotExpress.length === 0 && !isGenerable(one),
    ),
  );
  expect(shipped.length).toBeGreaterThan(5);
  expect(left.map(({ indicator }) => indicator.code)).toEqual([]);
  const random = Array.from({ length: 200 }, (_, seed) =>
    prepareIndicators(randomRuleset(chanceOf(seed))),
  ).flat();
  const scored = random.filter(({ indicator }) => !indicator.unscored);
  expect(scored.filter(isGenerable).length / scored.length).toBeGreaterThan(0.6);
});
