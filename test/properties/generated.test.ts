/** P1: what is scored in columns by generated code agrees with the interpreter, refusals and failures included. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { columnOutcomes, compileBulk, statisticsIn } from "../../src/evaluate/bulk.ts";
import { statisticsOf, type CohortStatistics } from "../../src/evaluate/cohort.ts";
import { InvariantError } from "../../src/base/invariant.ts";
import { createEvaluator } from "../../src/evaluate/evaluator.ts";
import { isGenerable } from "../../src/evaluate/generable.ts";
import { readInputs } from "../../src/evaluate/inputs.ts";
import { isFailure } from "../../src/evaluate/interpret.ts";
import { prepareIndicators } from "../../src/evaluate/prepare.ts";
import { LENGTH } from "../../src/evaluate/row-kernels.ts";
import {
  compile,
  createEvaluator as createColumnEvaluator,
  type RankedOutcome,
  type RawInputs,
  type Ruleset,
  type Unit,
} from "../../src/index.ts";
import { inputsOf } from "../../src/ir/ruleset.ts";
import { shippedFiles, shippedRuleset } from "../rulesets/shipped.ts";
import { chanceOf, randomRuleset, randomUnits } from "./random-rules.ts";

/** As many as fit into a few seconds; all of those asked for where `BAREM_RUNS` says how many. */
const asked = process.env["BAREM_RUNS"];
const runs =
  asked === undefined ? { numRuns: 2000, interruptAfterTimeLimit: 10_000 } : { numRuns: Number(asked) };

/** All of an outcome but its trace, as text. */
function shown({ indicators, ...outcome }: RankedOutcome): string {
  const plain = Object.values(indicators).map((one) => {
    const { code, status, points, exact, max, reason, missing, targets, issues, assumptions } = one;
    return { code, status, points, exact, max, reason, missing, targets, issues, assumptions };
  });
  return JSON.stringify({ ...outcome, plain });
}

type Scored =
  | { readonly outcomes: readonly string[]; readonly statistics: string; readonly cohort: string }
  | { readonly broken: true };

/** What an evaluator gives, or that a rule has no value: a bug of the ruleset, which throws. */
function attempted(score: () => readonly [readonly RankedOutcome[], CohortStatistics, string?]): Scored {
  try {
    const [outcomes, statistics, cohort = ""] = score();
    const texts = [...statistics].map(([code, values]) => [
      code,
      [...values].map(([key, value]) => [key, isFailure(value) ? null : value.toFraction()]),
    ]);
    return { outcomes: outcomes.map(shown), statistics: JSON.stringify(texts), cohort };
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

/** Unit by unit. */
function interpretAll(ruleset: Ruleset, units: readonly Unit[]): readonly RankedOutcome[] {
  return createEvaluator(ruleset).evaluateAll(units).units;
}

/** Whether both engines give what the interpreter gives, and that it gives something. */
function agree(ruleset: Ruleset, given: readonly Unit[]): boolean {
  const units = members(given);
  const indicators = prepareIndicators(ruleset);
  const read = readInputs(inputsOf(ruleset));
  const expected = attempted(() => {
    const statistics = statisticsOf(
      indicators,
      units.map(({ inputs }) => read(inputs)),
    );
    return [interpretAll(ruleset, units), statistics];
  });
  for (const useLoops of [false, true]) {
    const found = attempted(() => {
      const scorer = compileBulk(ruleset, indicators, useLoops);
      const scored = scorer.score(scorer.read(units.length, (row) => units[row]?.inputs ?? {}));
      const names = units.map(({ unit }) => unit);
      return [columnOutcomes(scored, names), statisticsIn(scored)];
    });
    expect([useLoops, found]).toEqual([useLoops, expected]);
  }
  return "outcomes" in expected;
}

test("generated code, and loops where none may be generated, agree with the interpreter on random rulesets and figures", () => {
  let sound = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const chance = chanceOf(seed);
      const ruleset = randomRuleset(chance);
      sound += agree(ruleset, randomUnits(ruleset, inputsOf(ruleset), chance)) ? 1 : 0;
    }),
    // A divisor of cases, 1 or 0; constants beyond 2^53; a constant divided by zero; one assumed case of several.
    { ...runs, examples: [[771_140_747], [1_722_631_081], [1_297_273_764], [1_495_150_599], [-414_734_116]] },
  );
  expect(sound).toBeGreaterThan(0);
});

test("they agree where ratios of long numbers differ by the least that is possible, and where points are a tie", () => {
  const { ruleset } = compile(NEAR);
  expect(ruleset).toBeDefined();
  fc.assert(
    fc.property(near, (figures) => {
      const units = figures.map(([a, b], at) => ({ unit: `${at}`, inputs: figuresOf(a, b) }));
      expect(ruleset !== undefined && agree(ruleset, units)).toBe(true);
    }),
    { numRuns: asked === undefined ? 100 : Math.ceil(Number(asked) / 10) },
  );
});

test("they agree on points at the end of the shortest array, and on shares far beyond their target", () => {
  const { ruleset } = compile(LONG);
  expect(ruleset).toBeDefined();
  const shares: readonly (readonly [RawInputs[string], RawInputs[string]])[] = [
    [0, 1],
    [79, 100],
    [80, 100],
    [1_000_000_000, 1],
    [9_007_199_254_740_991, 1],
  ];
  const units = shares.map(([a, b], at): Unit => {
    return { unit: `${at}`, inputs: { "1.1.a": at > 0, "1.2.a": at > 1, "1.3.a": a, "1.3.b": b } };
  });
  expect(ruleset !== undefined && agree(ruleset, units)).toBe(true);
  const [none, short, all] = createColumnEvaluator(ruleset as Ruleset).evaluateAll(units).units;
  expect([none, short, all].map((one) => String(one?.total.certain))).toEqual(["0", "665.23", "1320.71"]);
});

test("loops agree with generated code on cohorts of several stretches of rows", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 2 * LENGTH }), (seed, more) => {
      const chance = chanceOf(seed);
      const ruleset = randomRuleset(chance);
      const drawn = randomUnits(ruleset, inputsOf(ruleset), chance);
      const names = Array.from({ length: LENGTH + more }, (_, at) => `Đơn vị ${at}`);
      const [generated, looped] = [false, true].map((useLoops) => {
        const scorer = compileBulk(ruleset, prepareIndicators(ruleset), useLoops);
        return attempted(() => {
          const scored = scorer.score(
            scorer.read(names.length, (row) => drawn[(row * 7) % drawn.length]?.inputs ?? {}),
          );
          return [columnOutcomes(scored, names), statisticsIn(scored)];
        });
      });
      expect(looped).toEqual(generated);
    }),
    { numRuns: asked === undefined ? 15 : Math.ceil(Number(asked) / 100) },
  );
});

const NEAR = `ruleset x "X" { level commune total 30 round indicators 2 half up round groups 1 half even rank by total ties shared
  group 1 "Nhóm" max 30 {
    indicator 1.1 "Chỉ số" max 10 { input a: count input b: count in 1..9007199254740993 points = minmax(a / b) }
    indicator 1.2 "Chỉ số" max 10 { input a: count input b: count in 1..9007199254740993 require a <= b points = capped(a / b, 80%) }
    indicator 1.3 "Chỉ số" max 10 { input a: count input b: count in 1..9007199254740993 points = relative_to_best(a / b) }
  } }`;

// 65,535 hundredths are the most that an array of 16 bits holds.
const LONG = `ruleset x "X" { level commune total 1320.71 round indicators 2 half up rank by total ties shared
  group 1 "Nhóm" max 1320.71 {
    indicator 1.1 "Chỉ số" max 655.35 { input a: yes/no points { a: max; not a: 0 } }
    indicator 1.2 "Chỉ số" max 655.36 { input a: yes/no points { a: max; not a: 0 } }
    indicator 1.3 "Chỉ số" max 10 { input a: count input b: count in 1..1000 points = capped(a / b, 80%) }
  } }`;

function figuresOf(a: bigint, b: bigint): RawInputs {
  return Object.fromEntries(
    [1, 2, 3].flatMap((at) => [
      [`1.${at}.a`, a],
      [`1.${at}.b`, b],
    ]),
  );
}

/** Shares whose doubles are the same or next to each other. */
const neighbours = fc
  .tuple(fc.bigInt(0n, 6n), fc.bigInt(0n, 6n))
  .map(([a, b]) => [2n ** 53n - 8n - a, 2n ** 53n - 1n - b] as const);

/** Shares of 16 or 2000, which end at a tie, of numbers so long that their products are not exact; or beside a tie by the least. */
const ties = fc
  .tuple(
    fc.constantFrom(5n, 16n, 2000n),
    fc.nat(2000),
    fc.bigInt(1n, 2n ** 41n),
    fc.constantFrom(-1n, 0n, 0n, 1n),
  )
  .map(([whole, part, k, step]) => {
    const a = (BigInt(part) % whole) * k + step;
    return [a < 0n ? 0n : a, whole * k] as const;
  });

const near: fc.Arbitrary<readonly (readonly [bigint, bigint])[]> = fc.oneof(
  fc.array(neighbours, { minLength: 2, maxLength: 6 }),
  fc.array(fc.oneof(neighbours, ties, fc.constantFrom([0n, 1n] as const, [1n, 1n] as const)), {
    minLength: 2,
    maxLength: 12,
  }),
);

test("a cohort with names that are missing or repeated gives the same table, hash and frozen cohort", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const chance = chanceOf(seed);
      const ruleset = randomRuleset(chance);
      const drawn = randomUnits(ruleset, inputsOf(ruleset), chance);
      const units = Array.from({ length: 120 }, (_, at) => ({
        unit: at % 50 === 7 ? "" : `Đơn vị ${at % 60 === 59 ? 3 : at}`,
        inputs: drawn[at % drawn.length]?.inputs ?? {},
      }));
      const [expected, found] = [createEvaluator, createColumnEvaluator].map((create) => {
        const { evaluateAll, freeze } = create(ruleset);
        return attempted(() => {
          const { units: outcomes, cohort } = evaluateAll(units);
          return [outcomes, new Map(), JSON.stringify([cohort, freeze(units)])];
        });
      });
      expect(found).toEqual(expected);
    }),
    { numRuns: asked === undefined ? 15 : Math.ceil(Number(asked) / 100) },
  );
});

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
