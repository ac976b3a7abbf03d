/** Tests the reader of worked cases: it must notice a wrong figure and a field that does not belong. */
import { expect, test } from "vitest";
import { differencesIn, readCases } from "./cases.ts";
import { shippedRuleset, shippedText } from "./rulesets/shipped.ts";

const FILE = "commune/bac-kan-2022.cases.json";
const good = shippedText(FILE);
const ruleset = shippedRuleset("commune/bac-kan-2022");

function differencesAfter(from: string, to: string): readonly string[] {
  expect(good).toContain(from);
  return differencesIn(readCases(FILE, good.replace(from, to)), ruleset);
}

const place = `${FILE}, xã Xuân Lạc (huyện Chợ Đồn)`;

test("a figure that is off by a hair is named with its file, unit and code", () => {
  expect(differencesAfter('"1": "58.75"', '"1": "58.75000000000000000001"')).toEqual([
    `${place}, 1: 58.75000000000000000001 expected, 235/4 scored`,
  ]);
  expect(differencesAfter('"total": "310.14"', '"total": "310.15", "rank": 2')).toEqual([
    `${place}, total: 310.15 expected, 15507/50 scored`,
    `${place}, rank: 2 expected, 1 scored`,
  ]);
});

test("the same figure in another spelling is the same", () => {
  expect(differencesAfter('"1": "58.75"', '"1": "235/4"')).toEqual([]);
});

test("a code that the ruleset does not have, and points that are not there, are named", () => {
  expect(differencesAfter('"8": "19.06"', '"9": "0", "10": "0"')).toEqual([
    `${place}, 9: 0 expected, no points scored`,
    `${place}, 10: 0 expected, no such code scored`,
  ]);
  expect(differencesAfter('"5.0": "0"', '"5.0": "not applicable"')).toEqual([
    `${place}, 5.0: not applicable expected, 0 scored`,
  ]);
});

test("a unit that is not scored differs, whatever is expected of it", () => {
  expect(differencesAfter('"1.0.verified": "58.75"', '"1.0.verified": "158.75"')).toContain(
    `${place}, status: scored expected, refused scored`,
  );
});

test.each([
  ['"source":', '"sourse":', /Unrecognized key: "sourse"/],
  ['"inputs":', '"input":', /Unrecognized key: "input"[\s\S]*units\[0\]/],
  [
    '"1.0.verified": "58.75"',
    '"1.0.verified": 58.75',
    /expected string[\s\S]*units\[0\]\.inputs\["1\.0\.verified"\]/,
  ],
  ['"total": "310.14"', '"total": 310.14', /expected string[\s\S]*\.total/],
  ['"total": "310.14",', "", /total is missing/],
  ['"total": "310.14"', '"total": "310,14"', /is no number[\s\S]*\.total/],
  ['"total": "310.14"', '"total": "310.14", "rank": 0', /expected number to be >=1[\s\S]*\.rank/],
  ['"2": "20"', '"1": "20"', /"1" stands twice/],
  ['"unit": "xã Xuân Lạc', '"unit": "Xuân Lạc', /different units/],
])("%s written as %s is no case file", (from, to, message) => {
  expect(good).toContain(from);
  expect(() => readCases(FILE, good.replace(from, to))).toThrow(message);
});
