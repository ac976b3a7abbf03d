/** Tests that the district rulesets give every row that was found its place, say what is cut off, and never look official. */
import { describe, expect, test } from "vitest";
import { createEvaluator } from "../../src/index.ts";
import { groupsOf, type Indicator, indicatorsOf, type Ruleset } from "../../src/ir/ruleset.ts";
import { renderCohort } from "../../src/report/render-cohort.ts";
import { renderUnit } from "../../src/report/render-unit.ts";
import { shippedFiles, shippedRuleset, shippedText } from "./shipped.ts";
import { isAssumed, namesCode, placesIn, rowsUnder, sectionOf, tables } from "./transcription.ts";

const CITY = "district/bac-kan-city-2023";
const CAO_LANH = "district/cao-lanh";
const ANNEX = "district/annex-unidentified";
const ASSUMED = "district/dti-2023-assumed";

function byCode(ruleset: Ruleset): ReadonlyMap<string, Indicator> {
  return new Map(indicatorsOf(ruleset.children).map((one) => [one.code, one]));
}

/** "Phòng VH&TT" is a list of one; an empty cell is no text. */
function listed(cell = ""): readonly string[] {
  return cell === "" ? [] : [cell];
}

/** The lines of an indicator's targets, as they are written. */
function targetLines({ targets }: Indicator, { origin }: Ruleset): readonly string[] {
  return targets.map(({ span }) => origin?.text.slice(span.from, span.to) ?? "");
}

/** "trước ngày 28/8/2023" asks for an earlier day, "trong tháng 9/2023" for the last of the month at the latest. */
function deadlinesIn(task: string): readonly string[] {
  const two = (digits = "") => digits.padStart(2, "0");
  const before = [...task.matchAll(/trước ngày (\d+)\/(\d+)\/(\d{4})/g)].map(
    ([, day, month, year]) => `ngày_xong < ${year}-${two(month)}-${two(day)}`,
  );
  const within = [...task.matchAll(/trong tháng (\d+)\/(\d{4})/g)].map(
    ([, month, year]) => `ngày_xong <= ${year}-${two(month)}-${month === "9" ? "30" : "31"}`,
  );
  const quarters = task.includes("quý IV/2023") ? ["ngày_xong <= 2023-12-31"] : [];
  return [...before, ...within, ...quarters];
}

test.each([CITY, CAO_LANH, ANNEX, ASSUMED])("%s says that the level ended on 1 July 2025", (id) => {
  const [head = ""] = shippedText(`${id}.barem`).split("\nbộ chỉ số ");
  expect(head).toContain("CẤP HUYỆN KHÔNG CÒN TỪ NGÀY 01/7/2025");
  expect(shippedRuleset(id).level).toBe("district");
});

describe("Bắc Kạn city 2023", () => {
  const ruleset = shippedRuleset(CITY);
  const indicators = byCode(ruleset);
  const table = rowsUnder(CITY, "Chỉ số chính/Chỉ số thành phần");
  const rows = table.filter(([code = ""]) => code.includes("."));

  test("has the 24 printed rows in the seven printed groups, and nothing is scored", () => {
    expect(rows).toHaveLength(24);
    const nodes = [...indicators.keys(), ...groupsOf(ruleset.children).map(({ code }) => code)];
    expect([...nodes].sort()).toEqual(table.map(([code]) => code).sort());
    expect(ruleset.children.map(({ code, label }) => [code, label.toLocaleUpperCase("vi")])).toEqual(
      table.filter(([code = ""]) => !code.includes(".")).map(([code, name]) => [code, name]),
    );
    expect([...indicators.values()].filter(({ unscored }) => !unscored)).toEqual([]);
    expect([ruleset.total, isAssumed(ruleset.totalProvenance)]).toEqual(["0", true]);
  });

  test.each(rows)("%s: %s", (code = "", name = "", lead = "", support = "", task = "") => {
    const indicator = indicators.get(code);
    if (indicator === undefined) {
      const group = groupsOf(ruleset.children).find((one) => one.code === code);
      expect([group?.label, lead, support, task]).toEqual([name, "", "", ""]);
      return;
    }
    expect(indicator).toMatchObject({
      ...{ label: name, wording: listed(task), lead: listed(lead), support: listed(support) },
      ...{ guide: [], evidence: [] },
    });
    expect(placesIn(indicator.provenance)[0]?.startsWith(`Phụ lục, ${code}`)).toBe(true);
    expect(indicator.targets.length > 0).toBe(task !== "");
    const days = targetLines(indicator, ruleset).flatMap((line) => /ngày_xong <=? [\d-]+/.exec(line) ?? []);
    expect(days).toEqual(deadlinesIn(task));
  });

  test("seven rows have a deadline, and the first one its frequency", () => {
    expect(rows.filter((row) => deadlinesIn(row[4] ?? "").length > 0).map(([code]) => code)).toEqual([
      ...["I.1", "IV.1", "IV.4", "IV.5", "V.1", "V.3", "V.4"],
    ]);
    const [first] = indicators.values();
    const lines = first === undefined ? [] : targetLines(first, ruleset);
    expect(lines.map((line) => /(?:tần_suất|tin_bài) >= \d+/.exec(line)?.[0])).toEqual([
      undefined,
      "tần_suất >= 1",
      "tin_bài >= 1",
      undefined,
    ]);
  });

  test("rows without a task, the number printed twice and roles that disagree have their line in docs/sources.md", () => {
    const text = sectionOf("Bắc Kạn city");
    const without = rows.filter((row) => row[4] === "").map(([code = ""]) => code);
    expect(without).toEqual(["IV.2", "VI.2", "VII.4"]);
    const named = [
      ...without,
      "VII.4.2",
      "I.1",
      "V.1",
      "V.2",
      "V.3",
      "V.4",
      "VII.1",
      "VII.3",
      "VII.3.1",
      "VII.4.1",
    ];
    expect(named.filter((code) => !namesCode(text, code))).toEqual([]);
    expect(text).toContain('"4.1" is printed twice');
  });
});

describe.each([
  [CAO_LANH, ["1.1", "1.2", "1.3"], "60"],
  [ANNEX, ["1.1", "1.2", "1.3"], "100"],
])("%s", (id, codes, total) => {
  const ruleset = shippedRuleset(id);
  const indicators = byCode(ruleset);
  const rows = rowsUnder(id, "Chỉ số").filter(([code = ""]) => codes.includes(code));

  test("has the rows that were found, one remainder, and the maximum of the group", () => {
    expect(rows.map(([code]) => code)).toEqual(codes);
    expect([...indicators.keys()]).toEqual([...codes, "1.0"]);
    expect(ruleset.children.map(({ code, label, max }) => [code, label, max])).toEqual([
      ["1", "Nhận thức số", total],
    ]);
    expect(isAssumed(indicators.get("1.0")?.provenance ?? [])).toBe(true);
    expect([ruleset.total, isAssumed(ruleset.totalProvenance)]).toEqual([total, true]);
  });

  test.each(rows)("%s: %s", (code = "", name = "", max = "", method = "", ...more) => {
    const indicator = indicators.get(code);
    expect(indicator).toMatchObject({ label: name, max, evidence: listed(more.at(-1)) });
    expect(indicator?.wording.filter((words) => !method.includes(words))).toEqual([]);
    expect(indicator?.wording).toHaveLength(1);
    expect(isAssumed(indicator?.provenance ?? [])).toBe(false);
    const labels = (indicator?.inputs ?? []).flatMap(({ name: letter, label }) =>
      ["a", "b"].includes(letter) ? [`${letter} = ${label}`] : [],
    );
    expect(labels.filter((label) => !method.includes(label))).toEqual([]);
    const [who] = more;
    expect(more.length === 1 ? "" : who).toBe(
      [...(indicator?.lead ?? []), ...(indicator?.support ?? [])].join("; "),
    );
  });
});

test("what is cut off in Cao Lãnh's 1.3 is not scored, and leaves the unit without a total", () => {
  const inputs = {
    "1.1.trưởng_ban": "cấp_phó",
    "1.2.tham_gia": "có",
    "1.2.chủ_trì": "có",
    "1.0.điểm_thẩm_định": "12",
  };
  const { status, total, indicators } = createEvaluator(shippedRuleset(CAO_LANH)).evaluate(inputs);
  expect([status, total.points, indicators["1.3"]?.status]).toEqual(["refused", null, "refused"]);
  expect(["1.1", "1.2", "1.0"].map((code) => indicators[code]?.exact)).toEqual(["5", "10", "12"]);
  expect(sectionOf("Cao Lãnh")).toContain('"b=T"');
});

test("an annex's indicator that is known by name only is named in the remainder", () => {
  const [, name = ""] = rowsUnder(ANNEX, "Chỉ số").find(([code]) => code === "1.4") ?? [];
  expect(name).not.toBe("");
  expect(byCode(shippedRuleset(ANNEX)).get("1.0")?.guide[0]).toContain(name);
});

describe("the frame for scoring a district", () => {
  const ruleset = shippedRuleset(ASSUMED);

  test("says at the top of every report that it is assumed", () => {
    expect(ruleset.label.startsWith("GIẢ ĐỊNH")).toBe(true);
    const table = createEvaluator(ruleset).evaluateAll([{ unit: "Huyện A", inputs: {} }]);
    expect(renderCohort(table, ruleset, "vi").split("\n")[0]).toContain("GIẢ ĐỊNH");
    const [unit] = table.units;
    expect(unit === undefined ? "" : renderUnit(unit, ruleset, { locale: "en" }).split("\n")[0]).toContain(
      "GIẢ ĐỊNH",
    );
  });

  test("has the groups of Decision 922, all of them assumed for a district", () => {
    const shape = ({ children }: Ruleset) =>
      groupsOf(children).map(({ code, label, max, unscored }) => [code, label, max, unscored]);
    expect(shape(ruleset)).toEqual(shape(shippedRuleset("province/dti-922")));
    expect(groupsOf(ruleset.children).filter(({ provenance }) => !isAssumed(provenance))).toEqual([]);
    expect(ruleset.rollUps.filter(({ provenance }) => !isAssumed(provenance))).toEqual([]);
  });

  test("quotes the annex's three rows as they are, and assumes the other 940 points", () => {
    const sourced = indicatorsOf(ruleset.children).filter(({ provenance }) => !isAssumed(provenance));
    const annex = byCode(shippedRuleset(ANNEX));
    expect(sourced.map(({ code }) => code)).toEqual(["1.1", "1.2", "1.3"]);
    for (const { code, label, max, wording, lead, support, evidence } of sourced) {
      expect(annex.get(code)).toMatchObject({ label, max, wording, lead, support, evidence });
    }
    const figures = (of: Ruleset) =>
      createEvaluator(of).evaluate({
        ...{ "1.1.số_lần": 3, "1.2.a": 1, "1.2.b": 3, "1.3.a": 5, "1.3.b": 7 },
      });
    const points = (of: Ruleset) => ["1.1", "1.2", "1.3"].map((code) => figures(of).indicators[code]?.exact);
    expect(points(ruleset)).toEqual(points(shippedRuleset(ANNEX)));
    expect(points(ruleset)).toEqual(["15", "20/3", "100/7"]);
  });

  test("names the rows of Bắc Kạn city's table in the remainder of their group", () => {
    const rows = rowsUnder(CITY, "Chỉ số chính/Chỉ số thành phần");
    const guides = indicatorsOf(ruleset.children).flatMap(({ guide }) => guide);
    const missing = rows.filter(
      ([code = "", name = ""]) => code.split(".").length === 2 && !guides.some((one) => one.endsWith(name)),
    );
    expect(missing).toEqual([]);
  });
});

describe("what was mended", () => {
  const slips = tables(CITY).find(({ head }) => head[1] === "Bản nhận dạng")?.rows ?? [];

  test("is listed, and nothing of it is left", () => {
    expect(slips).toHaveLength(3);
    const others = tables(CITY).filter(({ head }) => head[1] !== "Bản nhận dạng");
    const cells = others.flatMap(({ rows }) => rows.flat());
    for (const [, misread = "", mended = ""] of slips) {
      expect(cells.filter((cell) => cell.includes(misread))).toEqual([]);
      expect(cells.some((cell) => cell.includes(mended))).toBe(true);
      for (const path of shippedFiles(".barem")) {
        expect([path, shippedText(path).includes(misread)]).toEqual([path, false]);
      }
    }
  });
});

test.each([...shippedFiles(".barem")].filter((path) => /^(?:district|province\/dti)/.test(path)))(
  "in %s every maximum, condition and roll-up has a source or is marked as assumed",
  (path) => {
    const ruleset = shippedRuleset(path.replace(".barem", ""));
    const indicators = indicatorsOf(ruleset.children);
    const lines = [
      ["total", ruleset.totalProvenance] as const,
      ...[...groupsOf(ruleset.children), ...indicators].map((one) => [one.code, one.provenance] as const),
      ...indicators.flatMap((one) => one.conditions.map((line) => [one.code, line.provenance] as const)),
      ...indicators.flatMap((one) => one.targets.map((line) => [one.code, line.provenance] as const)),
      ...ruleset.rollUps.map((one) => [one.name, one.provenance] as const),
    ];
    expect(lines.filter(([, provenance]) => provenance.length === 0).map(([what]) => what)).toEqual([]);
  },
);
