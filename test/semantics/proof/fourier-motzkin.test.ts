/** The solver behind the checker's proofs: cases worked by hand, and random facts tried on every point of a grid. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact, zero } from "../../../src/base/exact.ts";
import { type Solution, solve } from "../../../src/semantics/proof/fourier-motzkin.ts";
import {
  addLinear,
  constantTerm,
  type Fact,
  holds,
  type Linear,
  scaleLinear,
  unknownTerm,
  valueAt,
} from "../../../src/semantics/proof/linear.ts";
import { processorTime } from "../../processor-time.ts";

const isNeverInteger = () => false;
const isAlwaysInteger = () => true;

/** Unknowns are numbers; tests call them by names. */
const names: string[] = [];
function numberOf(name: string): number {
  return names.includes(name) ? names.indexOf(name) : names.push(name) - 1;
}
const nameOf = (unknown: number): string => names[unknown] ?? "?";

/** Σ coefficient · unknown + constant, in numbers as `exact` takes them. */
function linear(terms: Readonly<Record<string, number | string>>, constant: number | string = 0): Linear {
  return Object.entries(terms).reduce(
    (sum, [unknown, coefficient]) =>
      addLinear(sum, scaleLinear(unknownTerm(numberOf(unknown)), exact(coefficient))),
    constantTerm(exact(constant)),
  );
}

const more = (terms: Readonly<Record<string, number | string>>, constant: number | string = 0): Fact => ({
  linear: linear(terms, constant),
  relation: "> 0",
});
const atLeast = (terms: Readonly<Record<string, number | string>>, constant: number | string = 0): Fact => ({
  linear: linear(terms, constant),
  relation: ">= 0",
});
const equal = (terms: Readonly<Record<string, number | string>>, constant: number | string = 0): Fact => ({
  linear: linear(terms, constant),
  relation: "= 0",
});

function valuesOf(solution: Solution): Readonly<Record<string, string>> {
  expect(solution.kind).toBe("feasible");
  if (solution.kind !== "feasible") return {};
  return Object.fromEntries(
    [...solution.values].map(([unknown, value]) => [nameOf(unknown), value.toFraction()]),
  );
}

describe("over all numbers", () => {
  test("nothing is known: feasible", () => {
    expect(valuesOf(solve([], isNeverInteger))).toEqual({});
  });

  test.each([
    ["0 > 0", more({}), "infeasible"],
    ["0 >= 0", atLeast({}), "feasible"],
    ["-1 >= 0", atLeast({}, -1), "infeasible"],
    ["0 = 0", equal({}), "feasible"],
    ["1/7 = 0", equal({}, "1/7"), "infeasible"],
  ])("%s, of constants alone, is %s", (_, fact, kind) => {
    expect(solve([fact], isNeverInteger).kind).toBe(kind);
  });

  test("x < y, y < z, z < x go round in a circle", () => {
    const circle = [more({ y: 1, x: -1 }), more({ z: 1, y: -1 }), more({ x: 1, z: -1 })];
    expect(solve(circle, isNeverInteger)).toEqual({ kind: "infeasible" });
  });

  test("x <= y, y <= x hold where they are equal, and not where x < y as well", () => {
    const both = [atLeast({ y: 1, x: -1 }), atLeast({ x: 1, y: -1 })];
    expect(solve(both, isNeverInteger).kind).toBe("feasible");
    expect(solve([...both, more({ y: 1, x: -1 })], isNeverInteger).kind).toBe("infeasible");
  });

  test("a share of at least 80% that is less than 4/5 does not exist", () => {
    expect(solve([atLeast({ r: 1 }, "-0.8"), more({ r: -1 }, "4/5")], isNeverInteger).kind).toBe(
      "infeasible",
    );
  });

  test("n <= d, d > 0, t*d = n and t > 1 contradict each other once t*d is at least d", () => {
    const facts = [atLeast({ d: 1, n: -1 }), more({ d: 1 }), equal({ p: 1, n: -1 }), more({ p: 1, d: -1 })];
    expect(solve(facts, isNeverInteger).kind).toBe("infeasible");
  });

  test("equalities are put in: 2x + y = 5 and x - y = 1 are at x = 2, y = 1", () => {
    const facts = [equal({ x: 2, y: 1 }, -5), equal({ x: 1, y: -1 }, -1)];
    expect(valuesOf(solve(facts, isNeverInteger))).toEqual({ x: "2", y: "1" });
    expect(solve([...facts, more({ x: 1 }, -2)], isNeverInteger).kind).toBe("infeasible");
  });

  test("numbers of 400 digits are compared to the last digit", () => {
    const long = "7".repeat(400);
    const isAbove = more({ x: 1 }, `-${long}`);
    expect(solve([isAbove, more({ x: -1 }, `${long}.1`)], isNeverInteger).kind).toBe("feasible");
    expect(solve([isAbove, atLeast({ x: -1 }, long)], isNeverInteger).kind).toBe("infeasible");
  });

  test.each<[string, readonly Fact[], string]>([
    ["no bound", [atLeast({ x: 1, y: 1 })], "0"],
    ["0 <= x <= 5", [atLeast({ x: 1 }), atLeast({ x: -1 }, 5)], "0"],
    ["x > 0", [more({ x: 1 })], "1"],
    ["x < 0", [more({ x: -1 })], "-1"],
    ["x >= 4/5", [atLeast({ x: 1 }, "-4/5")], "4/5"],
    ["x <= -4/5", [atLeast({ x: -1 }, "-4/5")], "-4/5"],
    ["4/5 < x < 3", [more({ x: 1 }, "-4/5"), more({ x: -1 }, 3)], "1"],
    ["1/2 < x <= 4/5", [more({ x: 1 }, "-1/2"), atLeast({ x: -1 }, "4/5")], "4/5"],
    ["1/2 < x < 4/5", [more({ x: 1 }, "-1/2"), more({ x: -1 }, "4/5")], "13/20"],
    ["0 < x < 1/2", [more({ x: 1 }), more({ x: -2 }, 1)], "1/4"],
  ])("the value for %s is plain", (_, facts, expected) => {
    expect(valuesOf(solve(facts, isNeverInteger))["x"]).toBe(expected);
  });

  test("of several facts about one sum the strongest counts", () => {
    const bounds = [more({ x: 1, y: 1 }), atLeast({ x: 2, y: 2 }, -6), atLeast({ x: 1, y: 1 }, -1)];
    expect(solve([...bounds, more({ x: -1, y: -1 }, 3)], isNeverInteger).kind).toBe("infeasible");
    expect(solve([...bounds, atLeast({ x: -1, y: -1 }, 3)], isNeverInteger).kind).toBe("feasible");
  });
});

describe("over whole numbers", () => {
  test("0 < x < 1 has no whole number, 0 < x < 2 has one", () => {
    expect(solve([more({ x: 1 }), more({ x: -1 }, 1)], isAlwaysInteger).kind).toBe("infeasible");
    expect(solve([more({ x: 1 }), more({ x: -1 }, 1)], isNeverInteger).kind).toBe("feasible");
    expect(valuesOf(solve([more({ x: 1 }), more({ x: -1 }, 2)], isAlwaysInteger))).toEqual({ x: "1" });
  });

  test("bands of counts leave no gap: more than 3 and less than 4 is nothing", () => {
    expect(solve([more({ n: 1 }, -3), more({ n: -1 }, 4)], isAlwaysInteger).kind).toBe("infeasible");
  });

  test("an odd number is not even: 2x + 4y = 7", () => {
    expect(solve([equal({ x: 2, y: 4 }, -7)], isAlwaysInteger).kind).toBe("infeasible");
    expect(solve([equal({ x: 2, y: 4 }, -7)], isNeverInteger).kind).toBe("feasible");
  });

  test("a multiple of 3 that is even and between 1 and 5 does not exist, between 1 and 7 it is 6", () => {
    const multiples = [equal({ x: 1, a: -3 }), equal({ x: 1, b: -2 }), more({ x: 1 }, -1)];
    expect(solve([...multiples, more({ x: -1 }, 5)], isAlwaysInteger).kind).toBe("infeasible");
    expect(valuesOf(solve([...multiples, more({ x: -1 }, 7)], isAlwaysInteger))["x"]).toBe("6");
  });

  test("twice a sum is never 1, however large its parts", () => {
    const sum = [atLeast({ x: 2, y: 2 }, -1), atLeast({ x: -2, y: -2 }, 1)];
    expect(solve(sum, isAlwaysInteger).kind).toBe("infeasible");
    expect(solve(sum, isNeverInteger).kind).toBe("feasible");
  });

  test("a whole solution that is far away is not denied: 123x = 77y + 1 is at x = 72, y = 115", () => {
    const far = [equal({ x: 123, y: -77 }, -1), atLeast({ x: 1 }), atLeast({ y: 1 })];
    expect(
      far.every(
        isTrueAt(
          new Map([
            ["x", exact(72)],
            ["y", exact(115)],
          ]),
        ),
      ),
    ).toBe(true);
    expect(solve(far, isAlwaysInteger).kind).toBe("feasible");
  });

  test("many counts that are three times another all come out whole", () => {
    const triples = Array.from({ length: 8 }, (_, at) => [
      equal({ [`whole${at}`]: 1, [`part${at}`]: -3 }),
      atLeast({ [`whole${at}`]: 1 }, -1),
    ]).flat();
    const values = Object.values(valuesOf(solve(triples, isAlwaysInteger)));
    expect(new Set(values)).toEqual(new Set(["3", "1"]));
  });

  test("a whole unknown beside one that is not keeps its fractions", () => {
    const isInteger = (unknown: number) => nameOf(unknown) === "n";
    const half = [equal({ n: 1, r: -2 }), more({ r: 1 }), more({ r: -1 }, 1)];
    expect(valuesOf(solve(half, isInteger))).toEqual({ n: "1", r: "1/2" });
    expect(solve([...half, more({ n: -1 }, 1)], isInteger).kind).toBe("infeasible");
  });

  test.each([
    ["x >= 4/5", [atLeast({ x: 5 }, -4)], "1"],
    ["x <= -4/5", [atLeast({ x: -5 }, -4)], "-1"],
    ["x > 3", [more({ x: 1 }, -3)], "4"],
  ])("the value for %s is the nearest whole number", (_, facts, expected) => {
    expect(valuesOf(solve(facts, isAlwaysInteger))).toEqual({ x: expected });
  });
});

const UNKNOWNS = ["x", "y", "z"] as const;
const coefficient = fc.integer({ min: -3, max: 3 });
const constant = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.constantFrom(1, 1, 2, 3))
  .map(([n, d]) => `${n}/${d}`);
const fact: fc.Arbitrary<Fact> = fc
  .tuple(coefficient, coefficient, coefficient, constant, fc.constantFrom("> 0", ">= 0", ">= 0", "= 0"))
  .map(([x, y, z, c, relation]) => ({ linear: linear({ x, y, z }, c), relation }));
const facts = fc.array(fact, { minLength: 1, maxLength: 7 });
const wholeNames = fc.subarray([...UNKNOWNS]);

/** Every point of the box from -3 to 3, in whole steps or in halves. */
function* grid(isInteger: (unknown: string) => boolean): Generator<ReadonlyMap<string, Exact>> {
  const steps = (unknown: string) => GRID.filter((value) => !isInteger(unknown) || value.isInteger());
  for (const x of steps("x")) {
    for (const y of steps("y")) {
      for (const z of steps("z"))
        yield new Map([
          ["x", x],
          ["y", y],
          ["z", z],
        ]);
    }
  }
}
const GRID = Array.from({ length: 13 }, (_, at) => exact(at - 6).over(exact(2)));

const isTrueAt = (values: ReadonlyMap<string, Exact>) => (one: Fact) =>
  holds(valueAt(one.linear, (unknown) => values.get(nameOf(unknown)) ?? zero).sign(), one.relation);

function somePoint(all: readonly Fact[], isInteger: (unknown: string) => boolean) {
  for (const point of grid(isInteger)) if (all.every(isTrueAt(point))) return point;
  return undefined;
}

describe("random facts", () => {
  test("facts that hold at a point of the grid are never called infeasible", () => {
    fc.assert(
      fc.property(facts, wholeNames, (all, whole) => {
        const isInteger = (unknown: string) => whole.some((name) => name === unknown);
        if (somePoint(all, isInteger) !== undefined) {
          expect(solve(all, (unknown) => isInteger(nameOf(unknown))).kind).toBe("feasible");
        }
      }),
    );
  });

  test("facts made true at a point are never called infeasible, however tight", () => {
    const number = fc
      .tuple(fc.integer({ min: -40, max: 40 }), fc.constantFrom(1, 2, 7))
      .map(([n, d]) => `${n}/${d}`);
    const tight = fc.array(
      fc.tuple(coefficient, coefficient, coefficient, fc.constantFrom(">= 0", "= 0", "> 0")),
      {
        minLength: 2,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(tight, number, number, number, (rows, x, y, z) => {
        const point = new Map([
          ["x", exact(x)],
          ["y", exact(y)],
          ["z", exact(z)],
        ]);
        const all = rows.map(([a, b, c, relation]): Fact => {
          const terms = linear({ x: a, y: b, z: c });
          const slack = relation === "> 0" ? "1/100" : "0";
          const shift = exact(slack).minus(valueAt(terms, (unknown) => point.get(nameOf(unknown)) ?? zero));
          return { linear: addLinear(terms, constantTerm(shift)), relation };
        });
        const isInteger = (unknown: number) => point.get(nameOf(unknown))?.isInteger() === true;
        expect(solve(all, isInteger).kind).toBe("feasible");
      }),
    );
  });

  test("the values of a feasible answer make every fact true", () => {
    fc.assert(
      fc.property(facts, wholeNames, (all, whole) => {
        const solution = solve(all, (unknown) => whole.some((name) => name === nameOf(unknown)));
        if (solution.kind !== "feasible") return;
        const values = new Map([...solution.values].map(([unknown, value]) => [nameOf(unknown), value]));
        expect(all.filter((one) => !isTrueAt(values)(one))).toEqual([]);
        const unknowns = all.flatMap((one) => one.linear.unknowns);
        expect(unknowns.filter((unknown) => !solution.values.has(unknown))).toEqual([]);
      }),
    );
  });

  test("in a box of whole numbers the answer is exactly right", () => {
    const box = UNKNOWNS.flatMap((unknown) => [atLeast({ [unknown]: 1 }, 3), atLeast({ [unknown]: -1 }, 3)]);
    fc.assert(
      fc.property(facts, (some) => {
        const all = [...box, ...some];
        const solution = solve(all, isAlwaysInteger);
        const expected = somePoint(all, isAlwaysInteger) === undefined ? "infeasible" : "feasible";
        expect(solution.kind).toBe(expected);
        if (solution.kind === "feasible") {
          expect([...solution.values.values()].every((value) => value.isInteger())).toBe(true);
        }
      }),
    );
  });

  test("the order of the facts changes no answer", () => {
    fc.assert(
      fc.property(facts, (all) => {
        expect(solve(all.toReversed(), isNeverInteger).kind).toBe(solve(all, isNeverInteger).kind);
      }),
    );
  });
});

describe("effort", () => {
  test("facts that would multiply without end are given up", () => {
    const names = Array.from({ length: 12 }, (_, at) => `x${at}`);
    const dense = Array.from({ length: 200 }, (_, row) =>
      atLeast(
        Object.fromEntries(names.map((name, at) => [name, ((((row + 1) * (at + 3) * 7919) % 101) % 11) - 5])),
        row,
      ),
    );
    expect(solve(dense, isNeverInteger)).toEqual({ kind: "too large" });
  });

  test("an unknown that meets many others is not eliminated before they are", () => {
    const hub = Array.from({ length: 80 }, (_, at) => [
      atLeast({ [`low${at}`]: -1, hub: 1 }),
      atLeast({ [`low${at}`]: 1 }),
      atLeast({ [`high${at}`]: 1, hub: -1 }),
      atLeast({ [`high${at}`]: -1 }, 9),
    ]).flat();
    expect(solve(hub, isNeverInteger).kind).toBe("feasible");
  });

  test("a scheme's usual proof, 20 facts of 8 unknowns, takes milliseconds", () => {
    const names = Array.from({ length: 8 }, (_, at) => `x${at}`);
    const bounds = names.flatMap((name) => [atLeast({ [name]: 1 }), atLeast({ [name]: -1 }, 100)]);
    const sums = names
      .slice(1, 5)
      .map((name, at) => more({ [name]: 3, [names[at] ?? "x0"]: -2, x7: 1 }, at - 2));
    const start = process.cpuUsage();
    for (let run = 0; run < 100; run += 1)
      expect(solve([...bounds, ...sums], isNeverInteger).kind).toBe("feasible");
    expect(processorTime(start) / 100).toBeLessThan(50);
  });
});
