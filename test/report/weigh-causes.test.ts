/** Tests how causes are weighed by the other units of an official table: what explains several, and what others speak against. */
import { expect, test } from "vitest";
import type { OfficialUnit } from "../../src/ir/official.ts";
import { reconcile } from "../../src/report/reconcile.ts";
import { reconcileTable } from "../../src/report/reconcile-table.ts";
import { rulesetFrom } from "../compile.ts";

const ruleset = rulesetFrom(`ruleset r "Bộ" {
  level commune
  total 40
  round indicators 2 half up
  not stated basis, period, lead, evidence
  group 1 "Một" max 20 {
    indicator 1.1 "So sánh" max 10 { input r: ratio in 0%..100% points = minmax(r) }
    indicator 1.2 "Tỷ lệ" max 10 { input a: count in 1..1000000 input b: count require b <= a points = capped(b / a, 80%) }
  }
  group 2 "Hai" max 20 { indicator 2.1 "Khác" max 20 { input r: ratio in 0%..100% points = r * max } }
}`);

/** 1.1 by minmax: 0, (35-20)/70·10 = 2.14, 30/70·10 = 4.29, 52/70·10 = 7.43, 10. 1.2: 7.5, 8.75, 6.76, 10, 2.5. */
const units = [
  ["An", "20%", 100, 60],
  ["Bình", "35%", 100, 70],
  ["Chi", "50%", 37, 20],
  ["Dũng", "72%", 120, 100],
  ["Em", "90%", 55, 11],
].map(([unit, r, a, b]) => ({
  unit: String(unit),
  inputs: { "1.1.r": String(r), "1.2.a": Number(a), "1.2.b": Number(b), "2.1.r": "50%" },
}));

const printed = (code: string, figures: Record<string, string>): readonly OfficialUnit[] =>
  Object.entries(figures).map(([unit, figure]) => ({ unit, figures: { [code]: figure } }));

function causesOf(code: string, figures: Record<string, string>) {
  const found = reconcile(ruleset, units, printed(code, figures));
  const text = reconcileTable(found, { locale: "en", all: false }).replaceAll(/\n {4}/g, " ");
  return { found, lines: text.split("\n").filter((line) => line.startsWith("  - ")) };
}

test("a cohort without one unit explains all that differ, and is told once and first", () => {
  // Without Em the highest is 72%: 15/52·10 = 2.88, 30/52·10 = 5.77, 10.
  const { lines } = causesOf("1.1", { An: "0.00", Bình: "2.88", Chi: "5.77", Dũng: "10.00" });
  expect(lines[0]).toBe("  - indicator 1.1: compared with a cohort without Em: Bình, Chi, Dũng");
  expect(lines.slice(1)).toEqual([
    "  - indicator 1.1: compared with a cohort without Em; it explains 2 more units",
    "  - indicator 1.1: compared with a cohort without Em; it explains 2 more units",
    "  - indicator 1.1: compared with a cohort without Em; it explains 2 more units",
    "  - indicator 1.1: the ratio rounded to a whole number before the points",
    "  - indicator 1.1: another case of the rule applied: max; spoken against by An, printed as the scheme gives it",
  ]);
});

test("a cause that other units speak against stands behind one that none does, and before a misprint", () => {
  // Chi has 20/37 / 80% · 10 = 6.7568: cut off to 6.75, and 0.54 / 80% · 10 is that too. Dũng's 10 and An's 7.5 are the same cut off.
  const cut = causesOf("1.2", { An: "7.50", Bình: "8.75", Chi: "6.75", Dũng: "10.00" });
  expect(cut.lines).toEqual([
    "  - indicator 1.2: rounded down (cut off) to 2 decimals",
    "  - indicator 1.2: the ratio rounded to 2 decimals before the points",
    "  - indicator 1.2: one digit misprinted",
  ]);
  // 0.68 · 10 is 6.80 too. To one decimal 8.75 would be 8.8, which is printed as 8.75.
  const one = causesOf("1.2", { An: "7.50", Bình: "8.75", Chi: "6.80", Dũng: "10.00" });
  expect(one.lines.slice(0, 2)).toEqual([
    "  - indicator 1.2: the ratio rounded to 2 decimals before the points",
    "  - indicator 1.2: rounded to 1 decimal; spoken against by Bình, printed as the scheme gives it",
  ]);
});

test("one differing unit has no cause of several", () => {
  const { found } = causesOf("1.1", { An: "0.00", Bình: "2.88" });
  expect(found.shared).toEqual([]);
  expect(found.units[1]?.first?.causes?.map(({ kind, others }) => [kind, others.explained])).toEqual([
    ["cohort", 0],
  ]);
});

test("the maximum of an indicator of another group is tried, on points that compare units too", () => {
  // 52/70·20 = 14.857.
  const { lines } = causesOf("1.1", { An: "0.00", Dũng: "14.86" });
  expect(lines.at(-1)).toBe("  - indicator 1.1: the maximum 20 of indicator 2.1 used");
});
