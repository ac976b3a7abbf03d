/** Tests that a figure whose name is a keyword is known in data by the spelling that its author chose, and by its key. */
import { expect, test } from "vitest";
import { compile, evaluate, fingerprintOf } from "../../src/index.ts";
import { inputsOf } from "../../src/ir/ruleset.ts";
import { readCsv } from "./raw.ts";
import { underKeys, unknownColumns } from "../../src/data/table.ts";
import { inVietnamese } from "../harness.ts";

const english = `ruleset x "X" {
  level commune
  total 10
  background { total: count "Tổng số hộ" }
  indicator 1 "A" max 10 {
    input ratio: ratio in 0%..100% "Tỷ lệ hộ có tài khoản"
    points = ratio * max
  }
}
`;
const vietnamese = inVietnamese(english);

function rulesetOf(text: string) {
  const { ruleset } = compile(text);
  if (ruleset === undefined) {
    throw new Error(text);
  }
  return ruleset;
}

test("the name is the author's, the key and the meaning are the same in both languages", () => {
  const [one, other] = [rulesetOf(english), rulesetOf(vietnamese)];
  expect(inputsOf(other).map(({ key, name }) => [key, name])).toEqual([
    ["total", "tổng điểm"],
    ["1.ratio", "tỷ lệ"],
  ]);
  expect(fingerprintOf(other)).toBe(fingerprintOf(one));
});

test.each(["1.ratio", "1.tỷ lệ", "1.tỷ_lệ", "1.tỷ lệ".normalize("NFD")])("inputs may be under %s", (key) => {
  const { total, issues } = evaluate(rulesetOf(vietnamese), { [key]: "80%" });
  expect([issues, total.exact]).toEqual([[], "8"]);
});

test("a column under the author's name is read as the figure, and is shown under that name", () => {
  const ruleset = rulesetOf(vietnamese);
  const table = underKeys(readCsv("unit,1.tỷ lệ,tổng điểm\nA,80%,5"), ruleset);
  expect(unknownColumns(table, ruleset)).toEqual([]);
  expect(table.units[0]?.inputs).toEqual({ "1.ratio": "80%", total: "5" });
  expect(table.units[0]?.placeOf("1.ratio")).toEqual({ row: 2, column: "1.tỷ lệ" });
});

test("of two columns for one figure the one under its key counts, and the other is unknown", () => {
  const ruleset = rulesetOf(vietnamese);
  const table = underKeys(readCsv("unit,1.tỷ lệ,1.ratio\nA,80%,50%"), ruleset);
  expect(table.units[0]?.inputs["1.ratio"]).toBe("50%");
  expect(unknownColumns(table, ruleset).map(({ code, found }) => [code, found])).toEqual([
    ["BRM0501", "1.tỷ lệ"],
  ]);
});
