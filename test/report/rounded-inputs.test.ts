/** Tests that a difference is told to lie within the rounding of the inputs where it does, and only there. */
import { expect, test } from "vitest";
import type { RawInputs } from "../../src/evaluate/outcome.ts";
import type { Ruleset } from "../../src/ir/ruleset.ts";
import { reconcile } from "../../src/report/reconcile.ts";
import { reconcileTable } from "../../src/report/reconcile-table.ts";
import type { FigureOf, Reconciliation } from "../../src/report/reconciliation.ts";
import { rulesetFrom } from "../compile.ts";

/** A ruleset of one group "1" with two indicators of 20 points. */
function rules(first: string, second = "input s: ratio in 0%..100%\npoints = s * max"): Ruleset {
  return rulesetFrom(`ruleset r "Bộ" {
level commune
not stated basis, period, lead, evidence
total 40
index "DTI" = total / max round 4 half up
group 1 "Nhóm" max 40 {
indicator 1.1 "Một" max 20 {
${first}
}
indicator 1.2 "Hai" max 20 {
${second}
}
}
}`);
}

const share = "input r: ratio in 0%..100%\npoints = r * max";
const steps = "input r: ratio in 0%..100%\npoints { r >= 80%: max; r < 80%: 0 }";
const inverse = "input r: ratio in 0%..100%\npoints = (1 - r) * max";
const amounts = "input p: amount in 0..100\ninput q: amount in 1..100\nrequire p <= q\npoints = p / q * max";
const counts = "input p: count in 0..100\ninput q: count in 1..100\nrequire p <= q\npoints = p / q * max";

function checked(ruleset: Ruleset, inputs: RawInputs, figures: Record<string, string>): Reconciliation {
  return reconcile(ruleset, [{ unit: "A", inputs }], [{ unit: "A", figures }]);
}

/** The range of the cause of a figure of unit A; undefined where it is not named. */
function rangeOf({ units }: Reconciliation, of: FigureOf): readonly string[] | undefined {
  const causes = units[0]?.figures.find((one) => one.of === of && one.verdict === "differs")?.causes ?? [];
  const found = causes.find(({ kind }) => kind === "rounded inputs");
  return found?.kind === "rounded inputs" ? Object.values(found.range ?? {}) : undefined;
}

test.each<[string, string, RawInputs, FigureOf, Record<string, string>, readonly string[] | undefined]>([
  // 37.5% is 37.45% to 37.55%.
  ["a ratio", share, { "1.1.r": "37.5%" }, "indicator", { "1.1": "7.508" }, ["749/100", "751/100"]],
  ["beyond it", share, { "1.1.r": "37.5%" }, "indicator", { "1.1": "7.511" }, undefined],
  ["at its end", share, { "1.1.r": "37.5%" }, "indicator", { "1.1": "7.490" }, ["749/100", "751/100"]],
  ["less is more", inverse, { "1.1.r": "37.5%" }, "indicator", { "1.1": "12.508" }, ["1249/100", "1251/100"]],
  // 0 cannot be less, 100.0% not more.
  ["at a bound", share, { "1.1.r": "100.0%" }, "indicator", { "1.1": "19.995" }, ["1999/100", "20"]],
  ["over a bound", share, { "1.1.r": "100.0%" }, "indicator", { "1.1": "20.004" }, undefined],
  ["a fraction", share, { "1.1.r": "3/8", "1.2.s": "10.5%" }, "indicator", { "1.1": "7.508" }, undefined],
  ["whole percents", share, { "1.1.r": "37%", "1.2.s": "10%" }, "indicator", { "1.1": "7.41" }, undefined],
  // Beside 10.25%, 37.5% is 37.50%.
  [
    "zeroes left off",
    share,
    { "1.1.r": "37.5%", "1.2.s": "10.25%" },
    "indicator",
    { "1.1": "7.508" },
    undefined,
  ],
  ["a program's number", share, { "1.1.r": 0.375 }, "indicator", { "1.1": "7.508" }, ["749/100", "751/100"]],
  // 4.95 / 8.05 to 5.05 / 7.95 of 20.
  [
    "amounts",
    amounts,
    { "1.1.p": "5.0", "1.1.q": "8.0" },
    "indicator",
    { "1.1": "12.30" },
    ["1980/161", "2020/159"],
  ],
  ["whole amounts", amounts, { "1.1.p": "5", "1.1.q": "8" }, "indicator", { "1.1": "12.30" }, undefined],
  ["counts", counts, { "1.1.p": "5", "1.1.q": "8" }, "indicator", { "1.1": "12.30" }, undefined],
  // 79.95% has no points and 80.05% all, and nothing in between has 7.
  ["a step", steps, { "1.1.r": "80.0%" }, "indicator", { "1.1": "7.00" }, undefined],
  ["a step crossed", steps, { "1.1.r": "80.0%" }, "indicator", { "1.1": "0.00" }, ["0", "20"]],
  [
    "a group",
    share,
    { "1.1.r": "37.5%", "1.2.s": "50.5%" },
    "group",
    { "1": "17.615" },
    ["879/50", "881/50"],
  ],
  [
    "a total",
    share,
    { "1.1.r": "37.5%", "1.2.s": "50.5%" },
    "total",
    { total: "17.585" },
    ["879/50", "881/50"],
  ],
  [
    ...([
      "an index",
      share,
      { "1.1.r": "37.5%", "1.2.s": "50.5%" },
      "index",
      { "index DTI": "0.4404" },
    ] as const),
    ["879/2000", "881/2000"],
  ],
])("the rounding of the inputs explains a figure or not: %s", (_, rule, inputs, of, figures, range) => {
  const found = checked(rules(rule), inputs, figures);
  expect(found.agrees).toBe(false);
  expect(found.units[0]?.first?.of).toBe(of);
  expect(rangeOf(found, of)).toEqual(range);
});

test("what is printed right below or above has to stay as it is printed", () => {
  const inputs = { "1.1.r": "37.5%", "1.2.s": "50.5%" };
  const group = { "1": "17.615" };
  expect(
    rangeOf(checked(rules(share), inputs, { ...group, "1.1": "7.5", "1.2": "10.1" }), "group"),
  ).toBeDefined();
  const fixed = { ...group, "1.1": "7.500", "1.2": "10.100" };
  expect(rangeOf(checked(rules(share), inputs, fixed), "group")).toBeUndefined();
  const total = { "index DTI": "0.4404", total: "17.600" };
  expect(rangeOf(checked(rules(share), inputs, total), "index")).toBeUndefined();
});

test("what is compared with other units is not taken to be otherwise", () => {
  const ruleset = rules("input x: amount\npoints = minmax(x)");
  const units = ["1.5", "4.5", "11.5"].map((x, at) => ({ unit: "ABC".charAt(at), inputs: { "1.1.x": x } }));
  const found = reconcile(ruleset, units, [{ unit: "B", figures: { "1.1": "6.05" } }]);
  expect(found.units[0]?.first?.name).toBe("1.1");
  expect(rangeOf(found, "indicator")).toBeUndefined();
});

test("it is one cause for all units that it explains, and each has its own range", () => {
  const units = ["37.5%", "40.5%", "20.5%"].map((r, at) => ({
    unit: "ABC".charAt(at),
    inputs: { "1.1.r": r },
  }));
  const printed = ["7.503", "8.106", "4.100"];
  const official = units.map(({ unit }, at) => ({ unit, figures: { "1.1": printed[at] ?? "" } }));
  const found = reconcile(rules(share), units, official);
  expect(found.shared.map(({ name, cause, units: names }) => [name, cause.kind, names])).toEqual([
    ["1.1", "rounded inputs", ["A", "B"]],
  ]);
  const english = reconcileTable(found, { locale: "en", all: false }).replaceAll(/\s+/g, " ");
  expect(english).toContain(
    "indicator 1.1: the inputs are rounded themselves: some within half of their last place give it: A, B",
  );
  expect(english).toContain(
    "within half of their last place it comes to between 7.49 and 7.51 before it is rounded; it explains 1 more unit",
  );
  const vietnamese = reconcileTable(found, { locale: "vi", all: false }).replaceAll(/\s+/g, " ");
  expect(vietnamese).toContain("số liệu đầu vào cũng đã làm tròn");
  expect(vietnamese).toContain("kết quả trước khi làm tròn từ 8,09 đến 8,11");
});
