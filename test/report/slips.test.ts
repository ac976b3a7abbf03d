/** Tests slips of whole rows and of sums: figures exchanged with another unit, a term left out, ranks that go by nothing printed. */
import { expect, test } from "vitest";
import type { OfficialUnit } from "../../src/ir/official.ts";
import { reconcile } from "../../src/report/reconcile.ts";
import { reconcileTable } from "../../src/report/reconcile-table.ts";
import { rulesetFrom } from "../compile.ts";

const ruleset = rulesetFrom(`ruleset r "Bộ" {
  level commune
  total 40
  round indicators 2 half up
  index "DTI" = total / max round 4 half up
  rank by index "DTI" ties shared
  not stated basis, period, lead, evidence
  group 1 "Một" max 40 {
    indicator 1.1 "Hồ sơ" max 20 {
      input a: count "Trực tuyến một phần"
      input b: count "Trực tuyến toàn trình"
      input c: count in 1..1000000 "Tổng"
      require a + b <= c
      points = (a + b) / c * max
    }
    indicator 1.2 "Hài lòng" max 20 { input r: ratio in 0%..100% points = r * max }
  }
}`);

/** 1.1: 14, 9, 4; 1.2: 18, 7, 9; totals 32, 16, 13. */
const units = [
  ["An", 40, 30, "90%"],
  ["Bình", 20, 25, "35%"],
  ["Chi", 15, 5, "45%"],
].map(([unit, a, b, r]) => ({
  unit: String(unit),
  inputs: { "1.1.a": Number(a), "1.1.b": Number(b), "1.1.c": 100, "1.2.r": String(r) },
}));

function linesOf(rows: Record<string, Record<string, string>>, locale: "vi" | "en" = "en") {
  const official: readonly OfficialUnit[] = Object.entries(rows).map(([unit, figures]) => ({
    unit,
    figures,
  }));
  const found = reconcile(ruleset, units, official);
  const text = reconcileTable(found, { locale, all: false }).replaceAll(/\n {4}/g, " ");
  return { found, lines: text.split("\n").filter((line) => line.startsWith("  - ")) };
}

const row = (one: string, two: string, total: string, rank: string) => ({
  ...{ "1.1": one, "1.2": two, total, rank },
});

test("rows that stand under each other's names are told so, each figure but the sums that follow", () => {
  const { lines } = linesOf({
    An: row("9.00", "7.00", "16.00", "2"),
    Bình: row("14.00", "18.00", "32.00", "1"),
    Chi: row("4.00", "9.00", "13.00", "3"),
  });
  expect(lines).toEqual([
    "  - indicator 1.1, indicator 1.2: exchanged with Bình, which has the figure of this unit",
    "  - total, rank: it follows from the figures printed below it",
    "  - indicator 1.1, indicator 1.2: exchanged with An, which has the figure of this unit",
    "  - total, rank: it follows from the figures printed below it",
  ]);
});

test("two columns of one unit that are exchanged are told so", () => {
  const { lines } = linesOf({ An: row("18.00", "14.00", "32.00", "1") });
  expect(lines).toContain(
    "  - indicator 1.1: exchanged with indicator 1.2, which has the figure of this one",
  );
  expect(lines).toContain(
    "  - indicator 1.2: exchanged with indicator 1.1, which has the figure of this one",
  );
});

test("two ranks that are exchanged are told so, and go against the printed totals where no index is printed", () => {
  const { found, lines } = linesOf({
    An: row("14.00", "18.00", "32.00", "2"),
    Bình: row("9.00", "7.00", "16.00", "1"),
    Chi: row("4.00", "9.00", "13.00", "3"),
  });
  expect(lines.slice(0, 2)).toEqual([
    "  - rank: exchanged with Bình, which has the figure of this unit",
    "  - rank: exchanged with An, which has the figure of this unit",
  ]);
  expect(found.ranks).toEqual([{ better: "An", betterRank: "2", worse: "Bình", worseRank: "1" }]);
});

test("a term left out of the numerator is named, in both languages", () => {
  // 40 / 100 · 20 = 8.
  const rows = { An: row("8.00", "18.00", "26.00", "1") };
  expect(linesOf(rows).lines[0]).toBe("  - indicator 1.1: “Trực tuyến toàn trình” (1.1.b) left out of a + b");
  expect(linesOf(rows, "vi").lines[0]).toBe(
    "  - chỉ số 1.1: bỏ sót “Trực tuyến toàn trình” (1.1.b) trong a + b",
  );
});

test("a ratio taken as percent is found where it is written inside the method that caps it", () => {
  const capped = rulesetFrom(`ruleset c "Bộ" { level commune total 20 round indicators 2 half up
    not stated basis, period, lead, evidence
    background { dân: count in 1..1000000 "Số dân" }
    group 1 "Một" max 20 { indicator 1.1 "Hồ sơ" max 20 {
      input a: count "Tổng" input b: count "Trực tuyến" not applicable when a = 0 require b <= a points = capped(b / a, 80%)
    } } }`);
  const inputs = { "1.1.a": 800, "1.1.b": 500, dân: 900 };
  const table = [{ unit: "Tân Lập", figures: { "1.1": "20.00" } }];
  const causes = reconcile(capped, [{ unit: "Tân Lập", inputs }], table).units[0]?.first?.causes ?? [];
  expect(causes.find(({ kind }) => kind === "percent")).toMatchObject({ factor: "100", gives: "20" });
  // By 900 inhabitants 500 / 900 / 80% · 20 = 13.89.
  const other = reconcile(
    capped,
    [{ unit: "Tân Lập", inputs }],
    [{ unit: "Tân Lập", figures: { "1.1": "13.89" } }],
  );
  expect(other.units[0]?.first?.causes?.[0]).toMatchObject({ kind: "denominator", gives: "1389/100" });
});

test("a slip in the total is not laid on what right figures below it exclude", () => {
  const two = rulesetFrom(`ruleset t "Bộ" { level commune total 30 round indicators 2 half up
    not stated basis, period, lead, evidence
    group 1 "Một" max 20 {
      indicator 1.1 "Có khi" max 1 { input a: count not applicable when a = 0 points = max }
      indicator 1.2 "Luôn" max 19 { input r: ratio in 0%..100% points = r * max }
    }
    group 2 "Hai" max 10 { indicator 2.1 "Tỷ lệ" max 10 { input r: ratio in 0%..100% points = r * max } } }`);
  const inputs = { "1.1.a": 0, "1.2.r": "100%", "2.1.r": "50%" };
  const causesOf = (figures: Record<string, string>) =>
    reconcile(two, [{ unit: "A", inputs }], [{ unit: "A", figures }]).units[0]?.first?.causes?.map(
      ({ kind }) => kind,
    );
  expect(causesOf({ total: "25" })).toContain("not applicable");
  expect(causesOf({ "1": "19", "2": "5", total: "25" })).not.toContain("not applicable");
});

test("ranks given by the total in place of the index are told so", () => {
  const ranked =
    rulesetFrom(`ruleset k "Bộ" { level commune total 20 round indicators 2 half up index "DTI" = total / max round 4 half up rank by index "DTI" ties shared
    not stated basis, period, lead, evidence
    group 1 "Một" max 20 {
      indicator 1.1 "Có khi" max 10 { input a: count in 0..10 not applicable when a = 0 points = a * 1 points }
      indicator 1.2 "Luôn" max 10 { input r: ratio in 0%..100% points = r * max }
    } }`);
  // A has 9 of 10, B 15 of 20: by the index A is first, by the total B.
  const units = [
    { unit: "A", inputs: { "1.1.a": 0, "1.2.r": "90%" } },
    { unit: "B", inputs: { "1.1.a": 8, "1.2.r": "70%" } },
  ];
  const table = [{ unit: "A", figures: { rank: "2" } }];
  expect(reconcile(ranked, units, table).units[0]?.first?.causes?.map(({ kind }) => kind)).toContain(
    "ranked by total",
  );
});
