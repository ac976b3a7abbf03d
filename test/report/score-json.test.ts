/** Tests the shape of `--format json`: its field names are a promise. */
import { expect, test } from "vitest";
import { scoreJson } from "../../src/report/score-json.ts";
import { group, indicatorNode, ruleset, unit } from "./build-units.ts";

const rules = ruleset([
  group("1", "Nhận thức số", [indicatorNode("1.0", "100"), indicatorNode("1.1", "20")]),
]);
const scoredUnit = unit("Xuân Lạc", 1, rules, { "1.0": "58.75", "1.1": "25/3" });
const pendingUnit = unit("Yên Thịnh", null, rules, { "1.0": "58.75", "1.1": null });
const tableOf = (one: typeof scoredUnit) => ({
  cohort: { units: 1, hash: "abc", frozen: false },
  units: [one],
});

test("decimals are strings, exact where they end, beside the fraction that is always exact", () => {
  const json = scoreJson(tableOf(scoredUnit), rules);
  expect(json.ruleset).toEqual({ id: "bac_kan_2022", fingerprint: expect.stringMatching(/^[0-9a-f]+$/) });
  expect(json.cohort).toEqual({ units: 1, hash: "abc", frozen: false });
  expect(json.units).toEqual([
    {
      unit: "Xuân Lạc",
      status: "scored",
      rank: 1,
      unranked: null,
      total: {
        points: "67.08",
        exact: "805/12",
        max: "120",
        certain: "67.08",
        possible: "67.08",
        assumed: "0",
        assumedShare: "0",
      },
      index: {},
      pillars: {},
      grade: null,
      groups: [{ code: "1", points: "67.08", exact: "805/12", max: "120", assumed: "0", assumedShare: "0" }],
      indicators: [
        { code: "1.0", status: "scored", points: "58.75", exact: "235/4", max: "100" },
        { code: "1.1", status: "scored", points: "8.33", exact: "25/3", max: "20" },
      ],
      moved: [],
      issues: [],
    },
  ]);
});

test("a pending unit has the certain points, the possible ones, and what is missing", () => {
  const [json] = scoreJson(tableOf(pendingUnit), rules).units;
  expect(json?.rank).toBeNull();
  expect(json?.total).toMatchObject({ points: "58.75", certain: "58.75", possible: "78.75" });
  expect(json?.indicators[1]).toEqual({
    code: "1.1",
    status: "pending",
    points: null,
    exact: null,
    max: "20",
    missing: ["1.1.a"],
  });
});

test("a fault of the data is its code and facts with the cell, in no language", () => {
  const issue = { code: "BRM0503", input: "1.0.a", found: "-5", parameters: {} } as const;
  const unitWithIssue = { ...scoredUnit, issues: [issue] };
  const cellOf = (_unit: string, key: string) => ({ row: 3, column: key });
  const [json] = scoreJson(tableOf(unitWithIssue), rules, cellOf).units;
  expect(json?.issues).toEqual([{ ...issue, row: 3, column: "1.0.a" }]);
});

test("the shape survives being written and read", () => {
  const json = scoreJson(tableOf(pendingUnit), rules);
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});
