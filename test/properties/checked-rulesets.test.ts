/** P10 and I50: a ruleset that is checked without an error refuses data and nothing else, and keeps to 0..max, whatever figures come. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compile,
  evaluateAll,
  messageOf,
  type RawInputs,
  type RawValue,
  type Ruleset,
} from "../../src/index.ts";
import { indicatorsOf, inputsOf, type Input } from "../../src/ir/ruleset.ts";
import { day, percent, small, text } from "./random-ruleset.ts";

const digits = "9".repeat(400);
/** What an app or a table may hand over for one input: mostly figures that fit, also what nobody should give. */
function rawFor({ kind, options }: Input): fc.Arbitrary<RawValue> {
  const fitting: Readonly<Record<Input["kind"], fc.Arbitrary<RawValue>>> = {
    count: fc.oneof(small, fc.nat(), fc.constantFrom(digits, 2n ** 70n)),
    amount: fc.oneof(small, fc.constantFrom("1/3", "0.1", digits, `1/${digits}`)),
    ratio: fc.oneof(percent, fc.constantFrom("1/3", "80%", "1", 0.5)),
    points: fc.oneof(small, fc.constantFrom("5/24", "0")),
    "yes/no": fc.oneof(fc.boolean(), fc.constantFrom("có", "no")),
    choice: fc.constantFrom(...options.map(({ word }) => word), "u"),
    date: day,
    text: fc.string(),
  };
  const absent = fc.constantFrom<RawValue>(
    null,
    undefined,
    "",
    { notApplicable: "không có" },
    "n/a: không có",
  );
  const odd = fc.constantFrom<RawValue>(
    -1,
    1e21,
    Number.NaN,
    "1.000",
    "x",
    "-5",
    "200%",
    "2023-02-30",
    true,
    digits,
  );
  return fc.oneof(
    { weight: 8, arbitrary: fitting[kind] },
    { weight: 2, arbitrary: absent },
    { weight: 1, arbitrary: odd },
  );
}

function unitsFor(
  ruleset: Ruleset,
): fc.Arbitrary<readonly { readonly unit: string; readonly inputs: RawInputs }[]> {
  const inputs = fc.record(Object.fromEntries(inputsOf(ruleset).map((input) => [input.key, rawFor(input)])));
  return fc
    .array(inputs, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((one, at) => ({ unit: `Đơn vị ${at}`, inputs: one as RawInputs })));
}

let made = 0;
let checked = 0;
let scored = 0;

test("a checked ruleset refuses data and nothing else, and keeps to 0..max", () => {
  fc.assert(
    fc.property(text, fc.gen(), (source, g) => {
      made++;
      const { ruleset } = compile(source);
      if (ruleset === undefined) {
        return;
      }
      checked++;
      const { units } = evaluateAll(ruleset, g(unitsFor, ruleset));
      const codes = indicatorsOf(ruleset.children).map(({ code }) => code);
      for (const unit of units) {
        for (const code of codes) {
          const outcome = unit.indicators[code];
          const told = outcome?.issues.map((issue) => messageOf(issue, "en")) ?? [];
          expect(
            outcome?.issues.filter((issue) => !issue.code.startsWith("BRM05")),
            told.join("\n"),
          ).toEqual([]);
          expect(outcome?.status === "refused").toBe((outcome?.issues.length ?? 0) > 0);
          if (outcome?.points != null) {
            scored++;
            expect(outcome.points.gte(0) && outcome.points.lte(outcome.max), `${outcome.exact}`).toBe(true);
          }
        }
        const sums = [unit.total, ...Object.values(unit.groups)];
        for (const { points, max } of sums) {
          expect(points === null || (points.gte(0) && points.lte(max)), `${points} of ${max}`).toBe(true);
        }
        const { certain, possible, max } = unit.total;
        expect(certain.gte(0) && certain.lte(possible) && possible.lte(max)).toBe(true);
        for (const { certain: low, possible: high } of [...unit.indices, ...unit.pillars]) {
          expect(low === null || high === null || low.lte(high)).toBe(true);
        }
      }
    }),
    // Twenty times as many before a release, by `BAREM_RUNS`.
    process.env["BAREM_RUNS"] === undefined ? { numRuns: 2_000 } : {},
  );
}, 3_600_000);

test("many of the rulesets drawn are checked without an error, not all, and their figures are scored", () => {
  expect(checked).toBeGreaterThan(0.3 * made);
  expect(checked).toBeLessThan(made);
  expect(scored).toBeGreaterThan(checked);
});
