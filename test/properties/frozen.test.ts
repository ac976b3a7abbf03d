/** Tests what holds for every frozen cohort and every unit compared with it, and for ranks by an index. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, greatestOf, leastOf, type Exact } from "../../src/base/exact.ts";
import type { RankedOutcome } from "../../src/index.ts";
import { adding, decimalText, evaluatorOf, schemeText } from "./schemes.ts";

const AMOUNT = `input x: amount in -1${"0".repeat(80)}..1${"0".repeat(80)} "Giá trị"`;
const text = adding([
  [
    { code: "1.1", max: "10", lines: `${AMOUNT}\n points = minmax(x)` },
    { code: "1.2", max: "6", lines: `${AMOUNT}\n points { x >= mean(x): max  otherwise: 1/3 * max }` },
  ],
]);
const { evaluate, evaluateAll, freeze, readCohort } = evaluatorOf(text);

const figure = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.bigInt({ min: 0n, max: 5n }) },
      fc.bigInt({ min: 2n ** 53n - 2n, max: 2n ** 53n + 2n }),
      fc.bigInt({ min: 10n ** 59n, max: 10n ** 60n }),
    ),
    fc.constantFrom(1, 1, 10, 1000),
  )
  .map(([units, scale]) => exact(units).over(exact(scale)));
const cohort = fc.array(figure, { minLength: 1, maxLength: 8 });
const inputsOf = (x: Exact) => ({ "1.1.x": decimalText(x), "1.2.x": decimalText(x) });
const unitsOf = (all: readonly Exact[]) => all.map((x, at) => ({ unit: `Xã ${at}`, inputs: inputsOf(x) }));

test("a unit of the cohort has, against the frozen cohort, the points it had in it, and moves nothing (I21)", () => {
  fc.assert(
    fc.property(cohort, (all) => {
      const together = evaluateAll(unitsOf(all));
      const apart = evaluateAll(unitsOf(all), { cohort: freeze(unitsOf(all)) });
      const shown = ({ unit, rank, status, total, moved }: RankedOutcome) => [
        unit,
        rank,
        status,
        total.exact,
        moved,
      ];
      expect(apart.units.map(shown)).toEqual(together.units.map(shown));
      expect(apart.cohort).toEqual({ ...together.cohort, frozen: true });
    }),
  );
});

test("another unit joins the lowest and the highest as if it had belonged, and says which of them it moved (I18)", () => {
  fc.assert(
    fc.property(cohort, figure, (all, x) => {
      const frozen = freeze(unitsOf(all));
      const { indicators, moved } = evaluate(inputsOf(x), { cohort: frozen });
      const joined = evaluateAll([...unitsOf(all), { unit: "Mới", inputs: inputsOf(x) }]).units.at(-1);
      expect(indicators["1.1"]?.exact).toBe(joined?.indicators["1.1"]?.exact);
      const [low, high] = [leastOf(all), greatestOf(all)];
      expect(moved).toEqual([
        ...(x.compare(high) > 0
          ? [{ indicator: "1.1", key: "highest(1.1.x)", frozen: `${high}`, own: `${x}` }]
          : []),
        ...(x.compare(low) < 0
          ? [{ indicator: "1.1", key: "lowest(1.1.x)", frozen: `${low}`, own: `${x}` }]
          : []),
      ]);
    }),
  );
});

test("a frozen cohort has the same bytes in any order of units, and is read back as it is (I31)", () => {
  const shuffled = cohort.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([all, order]) => {
      const units = unitsOf(all);
      const bytes = JSON.stringify(freeze(units));
      expect(JSON.stringify(freeze(order.flatMap((at) => units[at] ?? [])))).toBe(bytes);
      const reading = readCohort(JSON.parse(bytes));
      expect(reading).toEqual({ kind: "cohort", cohort: JSON.parse(bytes) });
    }),
  );
});

test("a frozen cohort in which anything was changed is not used", () => {
  const paths = ["units", "figures", "statistics", "hash"] as const;
  fc.assert(
    fc.property(cohort, fc.constantFrom(...paths), figure, (all, path, other) => {
      const frozen = freeze(unitsOf(all));
      const changes = {
        units: { units: frozen.units + 1 },
        figures: { figures: frozen.figures.replace(/^./, (digit) => (digit === "0" ? "1" : "0")) },
        statistics: {
          statistics: {
            ...frozen.statistics,
            "1.2": { "mean(1.2.x)": other.plus(exact("1/7")).toFraction() },
          },
        },
        hash: { hash: frozen.hash.replace(/.$/, (digit) => (digit === "0" ? "1" : "0")) },
      };
      const reading = readCohort(JSON.parse(JSON.stringify({ ...frozen, ...changes[path] })));
      expect(reading).toMatchObject({ fault: { code: "BRM0418", parameters: { reason: "changed" } } });
    }),
  );
});

const indexed = schemeText({
  total: "30",
  groups: [
    {
      code: "1",
      max: "30",
      indicators: ["10", "20"].map((max, at) => ({
        code: `1.${at + 1}`,
        max,
        lines: `input x: count in 0..9 "Số"\n not applicable when x = 9 "Không phát sinh"\n points = x / 8 * max`,
      })),
    },
  ],
  head: `index "DTI" = total / max round 2 half up
  not ranked when services = 0 "Không cung cấp dịch vụ công"
  background { services: count "Số dịch vụ công" }`,
}).replace("rank by total", "rank by index");

test("by an index a rank is one more than the number of ranked units with strictly more (I36, I37, I38)", () => {
  const count = fc.integer({ min: 0, max: 9 });
  const unit = fc.record({ x: count, y: count, services: fc.option(count, { freq: 6 }) });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 9 }), (all) => {
      const units = all.map(({ x, y, services }, at) => ({
        unit: `${at}`,
        inputs: { "1.1.x": x, "1.2.x": y, services },
      }));
      const scored = evaluatorOf(indexed).evaluateAll(units).units;
      const values = scored.map(({ indices: [index] }, at) =>
        (all[at]?.services ?? 0) === 0 || index === undefined || index.exact === null
          ? null
          : exact(index.exact),
      );
      for (const [at, one] of scored.entries()) {
        const own = values[at] ?? null;
        const better = values.filter((other) => own !== null && other !== null && other.compare(own) > 0);
        expect(one.rank).toBe(own === null ? null : 1 + better.length);
        const why =
          all[at]?.services === null ? "unknown" : all[at]?.services === 0 ? "not ranked" : "no index";
        expect(one.unranked?.kind ?? null).toBe(own === null ? why : null);
      }
    }),
  );
});
