/** Tests that the shipped rulesets compile without a word and reproduce the worked cases and the tables beside them. */
import { describe, expect, test } from "vitest";
import { exact } from "../../src/base/exact.ts";
import { readCsv } from "../data/raw.ts";
import { unknownColumns } from "../../src/data/table.ts";
import { compile, createEvaluator, type Table } from "../../src/index.ts";
import { issuesOf } from "../../src/evaluate/outcome.ts";
import { groupsOf, indicatorsOf, type Node } from "../../src/ir/ruleset.ts";
import { codesIn, differencesIn, readCases } from "../cases.ts";
import { docsText, shippedFiles, shippedRuleset, shippedText } from "./shipped.ts";

const rulesets = shippedFiles(".barem").filter((path) => path.includes("/"));
const caseFiles = shippedFiles(".cases.json");
const tables = shippedFiles(".csv");

test("the folder holds what these tests are about", () => {
  expect(rulesets).toEqual([
    "commune/bac-kan-2022.barem",
    "commune/dai-lanh-2023.barem",
    "commune/dong-thanh-2023.barem",
    "district/annex-unidentified.barem",
    "district/bac-kan-city-2023.barem",
    "district/cao-lanh.barem",
    "district/dti-2023-assumed.barem",
    "province/dti-1726-2020.barem",
    "province/dti-922-groups.barem",
    "province/dti-922.barem",
    "province/ninh-thuan-2023.barem",
  ]);
  const beside = (ending: string) => rulesets.map((path) => path.replace(".barem", ending)).sort();
  expect(caseFiles).toEqual(beside(".cases.json"));
  expect(shippedFiles(".source.md")).toEqual(beside(".source.md"));
  expect(tables).toEqual([
    "commune/dai-lanh-2023-minh-hoa.csv",
    "commune/dong-thanh-2023-minh-hoa.csv",
    "commune/xuan-lac-2022.csv",
    "province/dti-922-groups-2022.csv",
    "province/so-lieu-minh-hoa.csv",
  ]);
});

/** Warnings that are meant; docs/sources.md says why. */
const explained: { readonly [path: string]: readonly string[] } = {
  "district/cao-lanh.barem": ["BRM0328"],
};

describe.each(rulesets)("%s", (path) => {
  test("compiles with no diagnostic, not even a warning that is not explained", () => {
    const { ruleset, diagnostics } = compile(shippedText(path), { name: path });
    const meant = explained[path] ?? [];
    expect(diagnostics.map(({ code }) => code).filter((code) => meant.includes(code))).toEqual(meant);
    const others = diagnostics.filter(({ code }) => !meant.includes(code));
    expect(others.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    expect(meant.filter((code) => !docsText("sources.md").includes(code))).toEqual([]);
    expect(ruleset).toBeDefined();
  });

  test("is in NFC and has an example for every scored indicator", () => {
    const text = shippedText(path);
    expect(text).toBe(text.normalize("NFC"));
    const scored = indicatorsOf(shippedRuleset(path.replace(".barem", "")).children).filter(
      (one) => !one.unscored && one.cannotExpress.length === 0,
    );
    expect(scored.filter((one) => one.examples.length === 0).map((one) => one.code)).toEqual([]);
  });
});

describe.each(caseFiles)("%s", (path) => {
  const cases = readCases(path, shippedText(path));
  const ruleset = shippedRuleset(cases.ruleset);

  test("stands beside the ruleset it names", () => {
    expect(`${cases.ruleset}.cases.json`).toBe(path);
  });

  test("is reproduced exactly", () => {
    expect(differencesIn(cases, ruleset)).toEqual([]);
  });

  test("says what every scored indicator and, of a scored unit, every scored group gives", () => {
    const codesOf = (nodes: readonly Node[]) => nodes.filter((one) => !one.unscored).map(({ code }) => code);
    const [groups, indicators] = [
      codesOf(groupsOf(ruleset.children)),
      codesOf(indicatorsOf(ruleset.children)),
    ];
    for (const expected of Object.values(cases.expect)) {
      const isScored = (expected.status ?? "scored") === "scored";
      const codes = codesIn(expected).filter((code) => isScored || !groups.includes(code));
      expect([...codes].sort()).toEqual([...(isScored ? groups : []), ...indicators].sort());
    }
  });
});

/** The table of a demo file scored; every fault of the file or its units fails the test. */
function scoreTable(path: string, id: string): Table {
  const ruleset = shippedRuleset(id);
  const table = readCsv(shippedText(path));
  expect([...table.issues, ...unknownColumns(table, ruleset)]).toEqual([]);
  const scored = createEvaluator(ruleset).evaluateAll(table.units);
  expect(scored.units.flatMap(issuesOf)).toEqual([]);
  expect(scored.units.every(({ status }) => status === "scored")).toBe(true);
  return scored;
}

test("so-lieu-minh-hoa.csv scores with the ranking that the manual shows", () => {
  const { units, cohort } = scoreTable("province/so-lieu-minh-hoa.csv", "province/ninh-thuan-2023");
  expect(cohort.units).toBe(5);
  expect(units.map(({ unit, total, rank }) => [unit, total.exact, rank])).toEqual([
    ["Tỉnh A", "8163/100", 2],
    ["Tỉnh B", "438/5", 1],
    ["Tỉnh C", "16", 5],
    ["Tỉnh D", "101/2", 3],
    ["Tỉnh E", "101/2", 3],
  ]);
  expect(units.every(({ total }) => total.max.equals(105))).toBe(true);
});

test("xuan-lac-2022.csv scores 310.14 of 900", () => {
  const { units } = scoreTable("commune/xuan-lac-2022.csv", "commune/bac-kan-2022");
  expect(units).toHaveLength(1);
  expect(units[0]?.total.exact).toBe("15507/50");
  expect(units[0]?.total.max.toFixed()).toBe("900");
  expect(units[0]?.rank).toBe(1);
});

test("dti-922-groups-2022.csv scores five provinces with their published ranks, and all but one of their values", () => {
  const { units } = scoreTable("province/dti-922-groups-2022.csv", "province/dti-922-groups");
  expect(units.map(({ unit, indices, rank }) => [unit, indices[0]?.value?.toFixed(4), rank])).toEqual([
    ["TP. Đà Nẵng", "0.8002", 1],
    // dti.gov.vn prints 0.7163: the values of the groups, which it prints rounded, give 0.716355.
    ["TP. Hồ Chí Minh", "0.7164", 2],
    ["Quảng Ninh", "0.7024", 3],
    ["Thừa Thiên - Huế", "0.6975", 4],
    ["TP. Cần Thơ", "0.6924", 5],
  ]);
});

test("dai-lanh-2023-minh-hoa.csv counts the requirements that three made-up communes meet", () => {
  const { units } = scoreTable("commune/dai-lanh-2023-minh-hoa.csv", "commune/dai-lanh-2023");
  expect(
    units.map(({ unit, total, indices, rank }) => [
      unit,
      total.exact,
      total.max.toFixed(),
      indices[0]?.exact,
      rank,
    ]),
  ).toEqual([
    ["Xã A", "31", "51", exact("0.6078").toFraction(), 2],
    ["Xã B", "27", "50", exact("0.54").toFraction(), 3],
    ["Xã C", "47", "52", exact("0.9038").toFraction(), 1],
  ]);
});

test("dong-thanh-2023-minh-hoa.csv says which targets two made-up wards meet", () => {
  const { units } = scoreTable("commune/dong-thanh-2023-minh-hoa.csv", "commune/dong-thanh-2023");
  const missed = units.map(({ indicators }) =>
    Object.values(indicators).flatMap(({ code, targets }) =>
      targets.flatMap(({ met }, index) => (met === true ? [] : [`${code}: ${index + 1}`])),
    ),
  );
  expect(missed).toEqual([
    ["III.1: 1", "III.1: 2", "III.1: 3", "III.3: 1", "V.0: 1", "VII.1: 1"],
    ["I.2: 2", "II.2: 1", "III.1: 3", "IV.0: 1", "V.2: 1", "VI.3: 1", "VI.4: 1", "VI.5: 1", "VII.0: 1"],
  ]);
});
