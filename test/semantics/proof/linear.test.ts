/** Linear terms: the operations agree with computing at a point, and leave no zero coefficient behind. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, zero } from "../../../src/base/exact.ts";
import {
  addLinear,
  constantTerm,
  isConstant,
  type Linear,
  scaleLinear,
  subtractLinear,
  unknownTerm,
  valueAt,
} from "../../../src/semantics/proof/linear.ts";

const number = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 4 }))
  .map(([n, d]) => exact(`${n}/${d}`));
const UNKNOWNS = [7, 0, 3];
const linear: fc.Arbitrary<Linear> = fc
  .tuple(fc.array(fc.tuple(fc.constantFrom(...UNKNOWNS), number), { maxLength: 4 }), number)
  .map(([terms, constant]) =>
    terms.reduce(
      (sum, [name, factor]) => addLinear(sum, scaleLinear(unknownTerm(name), factor)),
      constantTerm(constant),
    ),
  );
const point = fc
  .tuple(number, number, number)
  .map((values) => (unknown: number) => values[UNKNOWNS.indexOf(unknown)] ?? zero);

test("adding, subtracting and scaling terms adds, subtracts and scales their values", () => {
  fc.assert(
    fc.property(linear, linear, number, point, (a, b, factor, values) => {
      const [atA, atB] = [valueAt(a, values), valueAt(b, values)];
      expect(valueAt(addLinear(a, b), values).toFraction()).toBe(atA.plus(atB).toFraction());
      expect(valueAt(subtractLinear(a, b), values).toFraction()).toBe(atA.minus(atB).toFraction());
      expect(valueAt(scaleLinear(a, factor), values).toFraction()).toBe(atA.times(factor).toFraction());
    }),
  );
});

test("no factor is ever zero, and unknowns stand once each, in order", () => {
  fc.assert(
    fc.property(linear, linear, number, (a, b, factor) => {
      const results = [addLinear(a, b), subtractLinear(a, b), scaleLinear(a, factor), subtractLinear(a, a)];
      expect(results.flatMap(({ factors }) => factors).filter((factor) => factor === 0)).toEqual([]);
      for (const { unknowns } of results) {
        expect(unknowns).toEqual([...new Set(unknowns)].sort((x, y) => x - y));
      }
    }),
  );
});

test("a term less itself, or times zero, is constant; an unknown is not", () => {
  const x = unknownTerm(0);
  expect(isConstant(subtractLinear(x, x))).toBe(true);
  expect(isConstant(scaleLinear(x, zero))).toBe(true);
  expect(isConstant(x)).toBe(false);
  expect(valueAt(addLinear(x, constantTerm(exact(1))), () => exact(2)).toFraction()).toBe("3");
});
