/** Tests that the shipped rulesets say what the transcribed sources print, and mark what these do not print. */
import { describe, expect, test } from "vitest";
import { exact, sumOf } from "../../src/base/exact.ts";
import { readCsv } from "../data/raw.ts";
import { createEvaluator, type Ruleset } from "../../src/index.ts";
import { type Group, groupsOf, type Indicator, indicatorsOf, type Provenance } from "../../src/ir/ruleset.ts";
import { shippedFiles, shippedRuleset, shippedText } from "./shipped.ts";
import { hasMaxima, type SourceRow, sourceRowsOf } from "./source-table.ts";

const NINH_THUAN = "province/ninh-thuan-2023";
const BAC_KAN = "commune/bac-kan-2022";

function rowsOf(id: string): readonly SourceRow[] {
  const path = `${id}.source.md`;
  return sourceRowsOf(path, shippedText(path));
}

/** What is printed in capitals, in capitals: the ruleset writes headings like sentences. */
function inCapitals(text: string): string {
  return text.toLocaleUpperCase("vi");
}

function kindsOf(provenance: readonly Provenance[]): readonly string[] {
  return provenance.map((one) => one.kind);
}

const ninhThuan = shippedRuleset(NINH_THUAN);
const ninhThuanRows = rowsOf(NINH_THUAN);

describe("Ninh Thuận 2023", () => {
  const indicators = indicatorsOf(ninhThuan.children);
  const printed = ninhThuanRows.filter(({ code }) => /^[IVX]+\.\d+$/.test(code));
  const headings = ninhThuanRows.filter(({ code }) => /^[IVX]+$/.test(code));

  test("has the ten printed indicators in printed order, and no other", () => {
    expect(printed).toHaveLength(10);
    expect(indicators.map(({ code }) => code)).toEqual(printed.map(({ code }) => code));
  });

  test("has the printed groups with their indicators", () => {
    expect(headings.map(({ code }) => code)).toEqual(["I", "II", "III"]);
    expect(ninhThuan.children.map(({ code, label }) => [code, inCapitals(label)])).toEqual(
      headings.map(({ code, name }) => [code, name]),
    );
    const counts = groupsOf(ninhThuan.children).map(({ children }) => children.length);
    expect(counts).toEqual(
      headings.map((heading) => printed.filter(({ code }) => code.startsWith(`${heading.code}.`)).length),
    );
  });

  test("every row of the table is read by one of these tests", () => {
    const others = ninhThuanRows.filter((row) => !printed.includes(row) && !headings.includes(row));
    expect(others.map(({ code, name }) => [code, name])).toEqual([
      ["A", "THÔNG TIN CHUNG"],
      ["A.1", "Số lượng thủ tục hành chính"],
      ["B", "CHỈ SỐ ĐÁNH GIÁ"],
    ]);
    expect(ninhThuan.background.map(({ label }) => label)).toEqual(["Số lượng thủ tục hành chính"]);
  });

  test.each(printed)("$code has the printed name, maximum and lead agency", ({ code, name, max, lead }) => {
    const indicator = indicators.find((one) => one.code === code);
    expect(indicator).toMatchObject({ label: name, max, lead: [lead] });
  });

  test.each(printed)("$code quotes wording and guidance as printed", ({ code, method }) => {
    const { wording = [], guide = [] } = indicators.find((one) => one.code === code) ?? {};
    expect(wording).not.toEqual([]);
    expect([...wording, ...guide].filter((words) => !method.includes(words))).toEqual([]);
    expect(guide).toHaveLength(method.includes("Giải thích:") ? 1 : 0);
  });

  test.each(printed)("$code has the printed inputs under their printed letters", ({ code, method }) => {
    const { inputs = [] } = indicators.find((one) => one.code === code) ?? {};
    const letters = [...method.matchAll(/(?:^|[;.] )([a-z])= ?/g)].map((match) => match[1]);
    const lettered = inputs.filter(({ kind }) => kind === "count");
    expect(lettered.map(({ name }) => name)).toEqual(letters);
    for (const { name, label } of lettered) {
      expect([`${name}=${label}`, `${name}= ${label}`].some((line) => method.includes(line))).toBe(true);
    }
    const options = inputs.filter(({ kind }) => kind !== "count").flatMap(optionsOf);
    expect(options.filter((label) => !method.includes(label))).toEqual([]);
    expect(lettered.length + options.length).toBeGreaterThan(0);
  });
});

/** The words that stand for the options of a choice, or for yes. */
function optionsOf({ label, options }: Indicator["inputs"][number]): readonly string[] {
  return [label, ...options.map((option) => option.label)].filter((one) => one !== null);
}

describe("Ninh Thuận 2023: where its figures come from", () => {
  test("every maximum of an indicator is printed, in the row of its code", () => {
    const places = indicatorsOf(ninhThuan.children).map(({ code, provenance }) => [code, provenance]);
    expect(places).toEqual(
      indicatorsOf(ninhThuan.children).map(({ code }) => [
        code,
        [{ kind: "source", source: "plan", place: `mục ${code}` }],
      ]),
    );
  });

  test("the maxima 10, 20 and 75 of the groups and the total 105 are marked as assumed", () => {
    expect(ninhThuan.children.map(({ max, provenance }) => [max, kindsOf(provenance)])).toEqual([
      ["10", ["assumed"]],
      ["20", ["assumed"]],
      ["75", ["assumed"]],
    ]);
    expect([ninhThuan.total, kindsOf(ninhThuan.totalProvenance)]).toEqual(["105", ["assumed"]]);
  });

  test("the min-max rules are marked as assumed, every other rule is printed", () => {
    const assumed = indicatorsOf(ninhThuan.children).filter(({ pointsProvenance }) =>
      kindsOf(pointsProvenance).includes("assumed"),
    );
    const minmax = ninhThuanRows.filter(({ method }) => method.includes("Min-Max"));
    expect(assumed.map(({ code }) => code)).toEqual(minmax.map(({ code }) => code));
    expect(minmax).toHaveLength(2);
  });

  test("every condition and the rounding are marked as assumed, since the print has none", () => {
    const conditions = indicatorsOf(ninhThuan.children).flatMap((one) => one.conditions);
    expect(conditions).toHaveLength(19);
    expect(conditions.filter(({ provenance }) => !kindsOf(provenance).includes("assumed"))).toEqual([]);
    expect(
      ninhThuan.rounding.map(({ stage, places, mode, provenance }) => [
        stage,
        places,
        mode,
        kindsOf(provenance),
      ]),
    ).toEqual([["indicators", 2, "half up", ["assumed"]]]);
  });
});

const bacKan = shippedRuleset(BAC_KAN);
const bacKanRows = rowsOf(BAC_KAN);
/** "58,75 điểm (-41,25 điểm)": what was awarded and what was lost, as printed. */
const RESULT = /điểm đạt được là (\d+(?:,\d+)?) điểm \(- ?(\d+(?:,\d+)?) điểm\)/;

/** A printed figure, with the decimal comma of the print. */
function printedFigure(text: string) {
  return exact(text.replace(",", "."));
}

describe("Bắc Kạn 2022", () => {
  const scoredRows = bacKanRows.filter(({ max }) => max !== "");
  const groups = bacKan.children.filter((one): one is Group => one.kind === "group");

  test("has the nine printed groups, with the printed names and maxima; the ninth is not scored", () => {
    expect(groups.map(({ code, label }) => [code, label])).toEqual(
      bacKanRows.map(({ code, name }) => [code, name]),
    );
    expect(groups.map(({ max, unscored }) => [max, unscored])).toEqual(
      bacKanRows.map(({ max }) => [max === "" ? "0" : max, max === ""]),
    );
    expect(scoredRows).toHaveLength(8);
  });

  test.each(scoredRows)(
    "group $code has one indicator that quotes the group's wording",
    ({ code, max, method }) => {
      const [indicator, ...more] = indicatorsOf(groups.filter((one) => one.code === code));
      expect(more).toEqual([]);
      expect(indicator).toMatchObject({ code: `${code}.0`, max, lead: [] });
      expect(indicator?.wording).toHaveLength(1);
      expect(method.startsWith(`${indicator?.wording[0]},`)).toBe(true);
    },
  );

  test("every maximum is printed, at its group; the total 900 is marked as assumed", () => {
    for (const { code, provenance } of [...groups, ...indicatorsOf(bacKan.children)]) {
      const place = `mục II.2, nhóm ${code.split(".")[0]}`;
      expect(provenance).toEqual([{ kind: "source", source: "plan", place }]);
    }
    expect([bacKan.total, kindsOf(bacKan.totalProvenance)]).toEqual(["900", ["assumed"]]);
  });

  test("Xuân Lạc has the printed points and losses in every group, and the printed sum", () => {
    const [unit] = createEvaluator(bacKan).evaluateAll(
      readCsv(shippedText("commune/xuan-lac-2022.csv")).units,
    ).units;
    const results = scoredRows.map(({ code, max, method }) => {
      const [, awarded = "", lost = ""] = RESULT.exec(method) ?? [];
      return { code, max: exact(max), awarded: printedFigure(awarded), lost: printedFigure(lost) };
    });
    for (const { code, max, awarded, lost } of results) {
      const scored = exact(unit?.groups[code]?.exact ?? "");
      expect(`${code}: ${scored}`).toBe(`${code}: ${awarded}`);
      expect(`${code}: ${max.minus(scored)}`).toBe(`${code}: ${lost}`);
    }
    expect(unit?.total.exact).toBe(sumOf(results.map(({ awarded }) => awarded)).toFraction());
    expect(unit?.total.exact).toBe(exact("310.14").toFraction());
    expect(shippedText(`${BAC_KAN}.source.md`)).toContain("với tổng số điểm 310.14");
  });
});

/** Transcriptions of tables that print maxima. */
const withMaxima = shippedFiles(".source.md").filter((path) => hasMaxima(shippedText(path)));

test.each(withMaxima)("the maxima that %s prints add up to the total of the ruleset", (path) => {
  const id = path.replace(".source.md", "");
  const printed = rowsOf(id).flatMap(({ max }) => (max === "" ? [] : [exact(max)]));
  const ruleset: Ruleset = shippedRuleset(id);
  expect(sumOf(printed).toFraction()).toBe(ruleset.total);
});
