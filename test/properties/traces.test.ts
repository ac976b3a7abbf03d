/** Tests that every trace recomputes to its points, and that its leaves point at the values and names used (I57). */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact } from "../../src/base/exact.ts";
import { evaluatorOf, percentText, schemeText } from "./schemes.ts";
import type { RawInputs, RawValue } from "../../src/index.ts";
import { inVietnamese } from "../harness.ts";
import { faultsInTrace } from "../replay.ts";

const INPUTS = `input n: count in 0..100 "Tử số"
input d: count in 1..100 "Mẫu số"
input y: yes/no "Có"
input s: choice { big "Đủ"  mid "Một phần"  nil "Chưa" } "Mức"
input day: date "Ngày"
input e: count in 0..9 "Có thể thiếu"
require n <= d "Tử số không thể lớn hơn mẫu số"
share = n / d
twice = share + share`;

/** Rules of every make; AT is a threshold, and the maximum is 24. */
const rules = [
  "points { share >= AT: max   share < AT: share / AT * max }",
  "points = capped(share, AT)",
  "points = proportional((n + 0) / d)",
  "points = minmax(share)",
  "points = relative_to_best(n)",
  "points = goalposts(share, 10%, 90%)",
  "points by s { big: max   mid: 1/2 * max   nil: 0 }",
  "points sum { share >= AT: 1/4 * max   y: 6 points   s = big or s = mid: 5 points   day <= 2023-06-30: 1 points }",
  "points best { y: 3 points   n >= 3: 1/3 * max   AT < share: 12 points }",
  "points { day > 2023-06-30 and y = yes: 0   otherwise: greatest(least(twice, 1), share) * max }",
  "points = clamp(round(share * max, 1) - mean(share, twice) * 2 points, 0, max)",
  "points { e is provided: sum(share, 1, -share) * max / 2   otherwise: floor(share * 8) / 8 * max }",
  "points = least((d / n * share else 0), 1) * max",
  "points { not y and 20% <= share < 70%: 7 points   otherwise: -(0 - share) * max }",
] as const;

const day = fc.constantFrom("2023-06-29", "2023-06-30", "2023-07-01");
const unit = fc.record({
  n: fc.integer({ min: 0, max: 20 }),
  more: fc.integer({ min: 1, max: 20 }),
  y: fc.boolean(),
  s: fc.constantFrom("big", "mid", "nil"),
  day,
  e: fc.option(fc.integer({ min: 0, max: 9 })),
});
const situation = fc.record({
  rule: fc.constantFrom(...rules),
  at: fc.constantFrom(1, 20, 50, 80, 100),
  places: fc.constantFrom(null, 0, 2),
  isVietnamese: fc.boolean(),
  units: fc.array(unit, { minLength: 1, maxLength: 3 }),
});

function textOf(rule: string, at: number, places: number | null): string {
  const lines = `${INPUTS}\n${rule.replaceAll("AT", percentText(exact(at).over(exact(100))))}`;
  const indicators = [{ code: "1.1", max: "24", lines }];
  return schemeText({
    total: "24",
    groups: [{ code: "1", max: "24", indicators }],
    head: places === null ? "" : `round indicators ${places} half up`,
  });
}

function inputsOf({
  n,
  more,
  y,
  s,
  day: given,
  e,
}: typeof unit extends fc.Arbitrary<infer T> ? T : never): RawInputs {
  const figures: readonly (readonly [string, RawValue])[] = [
    ["n", n],
    ["d", n + more],
    ["y", y],
    ["s", s],
    ["day", given],
    ["e", e],
  ];
  return Object.fromEntries(figures.map(([name, value]) => [`1.1.${name}`, value]));
}

test("a trace recomputes to its points, and each leaf points at the value or the name used (I57)", () => {
  fc.assert(
    fc.property(situation, ({ rule, at, places, isVietnamese, units }) => {
      const english = textOf(rule, at, places);
      const { ruleset, evaluateAll } = evaluatorOf(isVietnamese ? inVietnamese(english) : english);
      const table = evaluateAll(units.map((one, index) => ({ unit: `${index}`, inputs: inputsOf(one) })));
      for (const { indicators } of table.units) {
        const outcome = indicators["1.1"];
        expect(outcome && faultsInTrace(outcome, ruleset)).toEqual(
          outcome?.status === "pending" ? [expect.stringContaining("has no trace")] : [],
        );
      }
    }),
  );
});

test("a trace that was tampered with does not recompute", () => {
  const { ruleset, evaluate } = evaluatorOf(textOf(rules[0], 80, 2));
  const outcome = evaluate(inputsOf({ n: 3, more: 4, y: true, s: "big", day: "2023-06-30", e: 5 }))
    .indicators["1.1"];
  const trace = outcome?.trace;
  if (outcome === undefined || trace == null || trace.points === null) throw new Error("not scored");
  expect(faultsInTrace(outcome, ruleset)).toEqual([]);
  const points = { ...trace.points, value: exact(3) };
  expect(faultsInTrace({ ...outcome, trace: { ...trace, points } }, ruleset)).not.toEqual([]);
  expect(faultsInTrace({ ...outcome, exact: "3" }, ruleset)).not.toEqual([]);
  const moved = { ...ruleset, origin: { name: "x", text: ` ${ruleset.origin?.text ?? ""}` } };
  expect(faultsInTrace(outcome, moved)).not.toEqual([]);
});
