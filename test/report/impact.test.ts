/** Tests what two rulesets make of the same units: points counted by hand, ranks, drivers, and what stands in the way. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { sumOf } from "../../src/base/exact.ts";
import { impactOf } from "../../src/report/impact.ts";
import { readCsv } from "../data/raw.ts";
import { compile } from "../../src/check.ts";
import { impactCsv } from "../../src/report/impact-csv.ts";
import { impactHtml } from "../../src/report/impact-html.ts";
import { impactJson } from "../../src/report/impact-json.ts";
import { impactTable } from "../../src/report/impact-table.ts";
import type { Ruleset } from "../../src/ir/ruleset.ts";

function rules(
  total: number,
  ...indicators: readonly (readonly [code: string, max: number, body: string])[]
): Ruleset {
  const body = indicators.map(
    ([code, max, lines]) => `indicator ${code} "Chỉ số ${code}" max ${max} {\n${lines}\n}`,
  );
  const { ruleset, diagnostics } = compile(`ruleset r "Bộ" {
level commune
not stated basis, period, lead, evidence
total ${total}
rank by total ties shared
${body.join("\n")}
}`);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (ruleset === undefined) throw new Error("no ruleset");
  return ruleset;
}

const share = 'input r: ratio in 0%..100% "Tỷ lệ"\npoints = r * max';
const old = rules(20, ["1", 10, share], ["2", 10, share]);

const unitsOf = (csv: string) => readCsv(csv).units;
const summary = (impact: ReturnType<typeof impactOf>) =>
  impact.units.map(({ unit, before, after, change, places }) => [
    unit,
    before.points?.toFraction(),
    before.rank,
    after.points?.toFraction(),
    after.rank,
    change?.toFraction(),
    places,
  ]);

test("points, ranks with ties, drivers and totals that differ", () => {
  const now = rules(30, ["1", 20, share], ["2", 10, share]);
  const impact = impactOf(old, now, unitsOf("unit,1.r,2.r\nA,50%,60%\nB,80%,30%\nC,30%,80%\n"));
  expect(summary(impact)).toEqual([
    ["A", "11", 1, "16", 2, "5", -1],
    ["B", "11", 1, "19", 1, "8", 0],
    ["C", "11", 1, "14", 3, "3", -2],
  ]);
  // 11/20 before; 16/30, 19/30 and 14/30 after
  expect(impact.units.map((one) => [one.shareChange?.toFraction(), one.direction])).toEqual([
    ["-1/60", -1],
    ["1/12", 1],
    ["-1/12", -1],
  ]);
  expect(
    impact.indicators.map((one) => [
      one.code,
      one.sum.toFraction(),
      one.mean?.toFraction(),
      one.gain,
      one.lose,
    ]),
  ).toEqual([
    ["1", "16", "16/3", 3, 0],
    ["2", "0", "0", 0, 0],
  ]);
});

test("the same ruleset twice: nobody moves", () => {
  const impact = impactOf(old, old, unitsOf("unit,1.r,2.r\nA,50%,60%\nB,80%,\n"));
  expect(impact.units.map(({ direction, drivers, required }) => [direction, drivers, required])).toEqual([
    [0, [], []],
    [0, [], []],
  ]);
  expect(impactTable(impact, "en")).toContain("Nobody gains and nobody loses.");
});

test("a unit that the new rules refuse, and a figure that they newly need", () => {
  const now = rules(
    30,
    ["1", 10, 'input r: ratio in 0%..70% "Tỷ lệ"\npoints = r / 70% * max'],
    ["3", 20, share],
  );
  const impact = impactOf(old, now, unitsOf("unit,1.r,2.r\nA,80%,60%\nB,35%,60%\n"));
  expect(
    impact.units.map(({ after }) => [after.status, after.issues.map(({ code }) => code).length]),
  ).toEqual([
    ["refused", 1],
    ["pending", 0],
  ]);
  expect(impact.units[0]?.change).toBeNull();
  // 1: 3.5 to 5; 2: 6 to nothing
  expect(impact.units[1]?.drivers.map(({ code, change }) => [code, change.toFraction()])).toEqual([
    ["2", "-6"],
    ["1", "3/2"],
  ]);
  expect(impact.required).toEqual([{ key: "3.r", units: 2 }]);
  expect(impact.indicators.map(({ code, before, after }) => [code, before?.max, after?.max])).toEqual([
    ["1", "10", "10"],
    ["3", undefined, "20"],
    ["2", "10", undefined],
  ]);
  const table = impactTable(impact, "vi");
  expect(table).toContain("3.r (2 đơn vị)");
  expect(table.split("\n").filter((line) => [...line].length > 100)).toEqual([]);
});

test("figures under old codes feed renumbered indicators, also where the new code was another's", () => {
  const now = rules(10, ["1", 10, share]);
  const impact = impactOf(old, now, unitsOf("unit,1.r,2.r\nA,50%,60%\n"), {
    renumbered: new Map([["2", "1"]]),
  });
  expect(summary(impact)).toEqual([["A", "11", 1, "6", 1, "-5", 0]]);
  // the old 1 is gone, the old 2 keeps its points as 1
  expect(
    impact.units[0]?.drivers.map(({ code, isGone, change }) => [code, isGone, change.toFraction()]),
  ).toEqual([["1", true, "-5"]]);
});

test("an input that neither ruleset knows is a fault of both", () => {
  const [unit] = impactOf(old, old, unitsOf("unit,1.r,2.r,9.x\nA,50%,60%,1\n")).units;
  expect([unit?.before.issues.map((one) => one.code), unit?.after.issues.map((one) => one.code)]).toEqual([
    ["BRM0501"],
    ["BRM0501"],
  ]);
});

test("no units: tables of nothing", () => {
  const impact = impactOf(old, old, []);
  expect(impact.units).toEqual([]);
  expect(impact.indicators.map(({ mean }) => mean)).toEqual([null, null]);
  expect(impactHtml(impact, "en")).not.toContain("<svg");
});

test("names stay names in a page and in a spreadsheet; negative numbers stay numbers", () => {
  const now = rules(20, ["1", 5, share], ["2", 15, share]);
  const impact = impactOf(old, now, [
    { unit: "=1+1", inputs: { "1.r": "100%", "2.r": "0%" } },
    { unit: "<img src=x>", inputs: { "1.r": "0%", "2.r": "100%" } },
  ]);
  const [head, second, first] = impactCsv(impact).trimEnd().split("\r\n");
  expect(head).toMatch(/^unit,status_before,status_after,points_before,/);
  expect(second).toMatch(/^<img src=x>,/);
  expect(first).toMatch(/^'=1\+1,/);
  expect(first).toContain(",-5,-5,");
  const page = impactHtml(impact, "en");
  expect(page).not.toContain("<img");
  expect(page).toContain("&#60;img src=x&#62;");
  expect(page.match(/<path class="slope [a-z]+" d="[^"]+"><title>/g)).toHaveLength(2);
});

test("JSON has decimals as text beside exact fractions", () => {
  const now = rules(
    20,
    ["1", 10, 'input r: ratio in 0%..100% "Tỷ lệ"\npoints = r / 3 * max'],
    ["2", 10, share],
  );
  const json = impactJson(impactOf(old, now, unitsOf("unit,1.r,2.r\nA,100%,100%\n")));
  expect(json.version).toBe(1);
  expect(json.units[0]?.after.points).toEqual({ value: "13.33", exact: "40/3" });
  expect(json.units[0]?.change).toEqual({ value: "-6.67", exact: "-20/3" });
});

test("the changes of indicators add up to the change of the total, and units come in the order given", () => {
  const now = rules(
    25,
    ["1", 15, 'input r: ratio in 0%..100% "Tỷ lệ"\npoints = r / 3 * max'],
    ["3", 10, share],
  );
  const figure = fc.integer({ min: 0, max: 100 }).map((one) => `${one}%`);
  const unit = fc.record({ "1.r": figure, "2.r": figure, "3.r": figure });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), (all) => {
      const units = all.map((inputs, index) => ({ unit: `U${index}`, inputs }));
      const impact = impactOf(old, now, units);
      for (const { change, drivers, rounding } of impact.units) {
        expect(rounding.isZero()).toBe(true);
        expect(sumOf(drivers.map((one) => one.change)).toFraction()).toBe(change?.toFraction());
      }
      const turned = impactOf(old, now, [...units].reverse());
      expect(summary(turned).reverse()).toEqual(summary(impact));
    }),
  );
});
