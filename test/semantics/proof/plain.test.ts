/** What the checker rules out at a glance: cases worked by hand, and random facts tried at points where they hold. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact } from "../../../src/base/exact.ts";
import {
  addLinear,
  constantTerm,
  type Fact,
  isConstant,
  type Linear,
  scaleLinear,
  subtractLinear,
  unknownTerm,
} from "../../../src/semantics/proof/linear.ts";
import { areTrueIn, modelOf } from "../../../src/semantics/proof/model.ts";
import { fact, type Path, withDivisor, withFacts } from "../../../src/semantics/proof/path.ts";
import { isFalseByTwo, isPlainlyFalse } from "../../../src/semantics/proof/plain.ts";
import { createUnknowns, divide } from "../../../src/semantics/proof/unknowns.ts";

const NOWHERE: Path = { facts: [], divisors: [], model: null };

const unknowns = createUnknowns();
const termOf = (name: string): Linear => unknownTerm(unknowns.named(name));
const [a, b, c] = [termOf("a"), termOf("b"), termOf("c")] as const;
const less = (one: Linear, other: Linear): Fact => fact(subtractLinear(other, one), "> 0");
const atMost = (one: Linear, other: Linear): Fact => fact(subtractLinear(other, one), ">= 0");

test("a ≤ b and b ≤ c rule out together that a is more than c, and nothing less", () => {
  const path = withFacts(NOWHERE, [atMost(a, b), atMost(b, c)], null);
  expect(isPlainlyFalse(less(c, a), path, unknowns)).toBe(false);
  expect(isFalseByTwo(less(c, a), path, unknowns)).toBe(true);
  expect(isFalseByTwo(atMost(c, a), path, unknowns)).toBe(false);
});

test("where one of the two is strict, a is not c either", () => {
  const path = withFacts(NOWHERE, [less(a, b), atMost(b, c)], null);
  expect(isFalseByTwo(fact(subtractLinear(a, c), "= 0"), path, unknowns)).toBe(true);
  expect(isFalseByTwo(fact(subtractLinear(b, c), "= 0"), path, unknowns)).toBe(false);
});

test("a share of what is at most the whole is at most 1", () => {
  const known = withFacts(NOWHERE, [atMost(a, b), less(constantTerm(exact(0)), b)], null);
  const divisor = unknowns.divisorOf(b);
  const path = withDivisor(known, divisor, unknowns);
  const share = divide(a, [divisor.number], unknowns);
  const one = constantTerm(exact(1));
  expect(isPlainlyFalse(less(one, share), path, unknowns)).toBe(true);
  expect(isPlainlyFalse(atMost(one, share), path, unknowns)).toBe(false);
  expect(isPlainlyFalse(less(one, divide(b, [divisor.number], unknowns)), path, unknowns)).toBe(true);
});

const small = fc.integer({ min: -2, max: 2 });
const term = fc
  .tuple(small, small, small, small)
  .map(([ofA, ofB, ofC, constant]) =>
    [scaleLinear(a, exact(ofA)), scaleLinear(b, exact(ofB)), scaleLinear(c, exact(ofC))].reduce(
      addLinear,
      constantTerm(exact(constant)),
    ),
  );
const relation = fc.constantFrom<Fact["relation"]>("> 0", ">= 0", "= 0");
const stated = fc
  .tuple(term, relation)
  .map(([linear, kind]) => fact(linear, kind))
  .filter(({ linear }) => !isConstant(linear));
const divisors = fc.array(
  term.filter((linear) => !isConstant(linear)),
  { maxLength: 2 },
);
const GRID = [-2, -1, 0, 1, 2].flatMap((x) =>
  [-2, -1, 0, 1, 2].flatMap((y) => [-2, -1, 0, 1, 2].map((z) => [x, y, z].map(exact))),
);

test("what is ruled out at a glance holds at no point where the facts hold", () => {
  let ruledOut = 0;
  let byTwo = 0;
  fc.assert(
    fc.property(fc.array(stated, { maxLength: 4 }), divisors, stated, (facts, dividing, goal) => {
      const known = withFacts(NOWHERE, facts, null);
      const divided = dividing.map((linear) => unknowns.divisorOf(linear));
      const path = divided.reduce(
        (sofar, divisor) =>
          withDivisor(withFacts(sofar, [fact(divisor.linear, "> 0")], null), divisor, unknowns),
        known,
      );
      const share = divided.reduce((sofar, { number }) => divide(sofar, [number], unknowns), goal.linear);
      const asked = [subtractLinear(share, constantTerm(exact(1))), share].map((one) =>
        fact(one, goal.relation),
      );
      const points = GRID.map((values) => modelOf(values, unknowns)).filter((one) =>
        areTrueIn(one, path.facts),
      );
      for (const one of asked) {
        const isOut = isPlainlyFalse(one, path, unknowns);
        const isOutByTwo = isFalseByTwo(one, path, unknowns);
        ruledOut += isOut && points.length > 0 ? 1 : 0;
        byTwo += isOutByTwo && !isOut && points.length > 0 ? 1 : 0;
        expect((isOut || isOutByTwo) && points.some((point) => areTrueIn(point, [one]))).toBe(false);
      }
    }),
    { numRuns: 1_000 },
  );
  // A property about the empty set would prove nothing.
  expect(ruledOut).toBeGreaterThan(0);
  expect(byTwo).toBeGreaterThan(0);
});
