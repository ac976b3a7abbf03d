/** Tests that the rulesets of two communes' plans give every printed row its place, word for word, and no points that are official. */
import { describe, expect, test } from "vitest";
import { type Group, groupsOf, indicatorsOf, type Ruleset } from "../../src/ir/ruleset.ts";
import { shippedRuleset, shippedText } from "./shipped.ts";
import {
  isAssumed,
  namesCode,
  placesIn,
  rowsUnder,
  sectionOf,
  tables,
  thresholdOf,
} from "./transcription.ts";

const DAI_LANH = "commune/dai-lanh-2023";
const DONG_THANH = "commune/dong-thanh-2023";

/** "UBND xã" is a list of one; an empty cell is no agency. */
function listed(cell: string): readonly string[] {
  return cell === "" ? [] : [cell];
}

/** The group that holds an indicator or a group, outermost. */
function outermost(ruleset: Ruleset, code: string): string | undefined {
  return ruleset.children.find(
    (one) =>
      one.kind === "group" &&
      [...indicatorsOf([one]), ...groupsOf([one])].some((inner) => inner.code === code),
  )?.code;
}

describe("Đại Lãnh 2023", () => {
  const ruleset = shippedRuleset(DAI_LANH);
  const indicators = new Map(indicatorsOf(ruleset.children).map((one) => [one.code, one]));
  const groups = new Map(groupsOf(ruleset.children).map((one): [string, Group] => [one.code, one]));
  const [general, bodyTargets] = [rowsUnder(DAI_LANH, "Thông Tin chung"), rowsUnder(DAI_LANH, "Nguyên văn")];
  const printed = [0, 1].map((nth) => rowsUnder(DAI_LANH, "Nội dung chỉ tiêu", nth));
  const rows = printed.flat().filter(([code = ""]) => code.includes("."));
  const NO_REQUIREMENT = ["", "không", "-", "0"];

  test("the transcription has 17 rows of general information, 34 and 37 numbered rows and six bullets", () => {
    expect(general.map(([code]) => code)).toEqual(Array.from({ length: 17 }, (_, n) => `A.${n + 1}`));
    const numbered = (table: string, count: number) =>
      Array.from({ length: count }, (_, n) => `${table}.${n + 1}`);
    const bullets = [..."abcdef"].map((letter) => `III.37${letter}`);
    expect(rows.map(([code]) => code)).toEqual([...numbered("II", 34), ...numbered("III", 37), ...bullets]);
  });

  test("every row of general information is background, three of them text", () => {
    expect(ruleset.background.map(({ label }) => label)).toEqual(general.map(([, name]) => name));
    expect(ruleset.background.filter(({ kind }) => kind === "text").map(({ label }) => label)).toEqual(
      general.slice(0, 3).map(([, name]) => name),
    );
    expect(ruleset.background.map(({ provenance }) => placesIn(provenance))).toEqual(
      general.map(([code = ""]) => [`phần Thông tin chung, dòng ${code.slice(2)}`]),
    );
  });

  test("no row of the ruleset is missing in the print", () => {
    const codes = [...indicators.keys(), ...[...groups.keys()].filter((code) => code.includes("."))];
    expect(codes.sort()).toEqual(rows.map(([code]) => code).sort());
  });

  test.each(rows)("%s: %s", (code = "", name = "", requirement = "", guide = "", lead = "", support = "") => {
    const indicator = indicators.get(code);
    if (indicator === undefined) {
      expect([groups.get(code)?.label, requirement, guide, lead, support]).toEqual([name, "", "", "", ""]);
      expect(placesIn(groups.get(code)?.provenance ?? [])).toEqual([placeOf(code)]);
      return;
    }
    expect(indicator).toMatchObject({
      label: name,
      wording: listed(requirement),
      guide: listed(guide),
      lead: listed(lead),
      support: listed(support),
      evidence: [],
    });
    expect(indicator.unscored).toBe(NO_REQUIREMENT.includes(requirement));
    expect(placesIn(indicator.provenance)).toEqual([placeOf(code)]);
  });

  test("each row stands in the group it is printed under", () => {
    for (const table of printed) {
      let heading = 0;
      for (const [code = ""] of table) {
        heading += /^[IVX]+$/.test(code) ? 1 : 0;
        expect([code, code.includes(".") ? outermost(ruleset, code) : `${heading}`]).toEqual([
          code,
          `${heading}`,
        ]);
      }
      expect(heading).toBe(8);
    }
    const names = printed.map((table) =>
      table.filter(([code = ""]) => !code.includes(".")).map(([, name]) => name),
    );
    expect(ruleset.children.map(({ label }) => label)).toEqual(names[1]);
    expect(names[0]).toEqual([...(names[1] ?? []).slice(0, 6), "Kinh tế số", "Xã hội số"]);
  });

  test("a point for each printed requirement, 52 together, all of them marked as assumed", () => {
    const scored = [...indicators.values()].filter(({ unscored }) => !unscored);
    expect(scored).toHaveLength(52);
    for (const { max, provenance, pointsProvenance } of scored) {
      expect([max, isAssumed(provenance), isAssumed(pointsProvenance)]).toEqual(["1", true, true]);
    }
    expect([ruleset.total, isAssumed(ruleset.totalProvenance)]).toEqual(["52", true]);
    const withPoints = [...groups.values()].filter(({ unscored }) => !unscored);
    expect(withPoints.filter(({ provenance }) => !isAssumed(provenance))).toEqual([]);
    expect(ruleset.children.filter((one) => one.unscored).map(({ label }) => label)).toEqual(["Nhân lực số"]);
  });

  const withPercent = rows.flatMap(([code = "", , requirement = ""]) => {
    const percent = /^(?:≥ )?(\d+(?:,\d+)?)%$/.exec(requirement)?.[1];
    return percent === undefined ? [] : [[code, `${percent.replace(",", ".")}%`] as const];
  });

  test.each(withPercent)("%s is to reach the %s that its cell prints, and says where", (code, threshold) => {
    const [target] = indicators.get(code)?.targets ?? [];
    expect(thresholdOf(target, ruleset)).toBe(threshold);
    expect(placesIn(target?.provenance ?? [])).toEqual([placeOf(code)]);
  });

  test("30 cells print a percentage", () => {
    expect(withPercent).toHaveLength(30);
  });

  test.each(bodyTargets.filter(([, , row]) => row !== ""))(
    "%s: %s is a target of %s",
    (section, words = "", code = "") => {
      const target = indicators.get(code)?.targets.at(-1);
      expect(thresholdOf(target, ruleset)).toBe(`${/đạt (\d+%)/.exec(words)?.[1]}`);
      expect(placesIn(target?.provenance ?? [])).toEqual([`mục ${section}`]);
    },
  );

  test("what is not scored, and the body's targets without a row, have their line in docs/sources.md", () => {
    const text = sectionOf("Đại Lãnh");
    const unscored = [...indicators.values()].filter((one) => one.unscored).map(({ code }) => code);
    expect(unscored).toHaveLength(22);
    expect([...unscored, "III.16", "III.26", "III.37"].filter((code) => !namesCode(text, code))).toEqual([]);
    for (const words of ["nền tảng số", "hợp đồng điện tử", "Vò sò và Postmart"]) {
      expect(text).toContain(words);
    }
  });
});

describe("Đông Thanh 2023", () => {
  const ruleset = shippedRuleset(DONG_THANH);
  const indicators = new Map(indicatorsOf(ruleset.children).map((one) => [one.code, one]));
  const table = rowsUnder(DONG_THANH, "Nội dung");
  const rows = table.filter(([code = ""]) => code.includes("."));
  const body = rowsUnder(DONG_THANH, "Nguyên văn");

  test("has the 22 printed tasks and three targets of the body, and nothing is scored", () => {
    expect(rows).toHaveLength(22);
    const own = [...indicators.keys()].filter((code) => !rows.some((row) => row[0] === code));
    expect(own).toEqual(["IV.0", "V.0", "VII.0"]);
    expect([...indicators.values()].filter(({ unscored }) => !unscored)).toEqual([]);
    expect([ruleset.total, isAssumed(ruleset.totalProvenance)]).toEqual(["0", true]);
  });

  test.each(rows)("%s: %s", (code = "", task = "", lead = "", support = "", when = "") => {
    expect(indicators.get(code)).toMatchObject({ label: task, lead: listed(lead), support: listed(support) });
    expect(placesIn(indicators.get(code)?.provenance ?? [])).toEqual([`Phụ lục, ${code}`]);
    expect((indicators.get(code)?.wording ?? []).filter((words) => !quoted(task, words))).toEqual([]);
    expect(when).toBe("Hàng năm");
  });

  /** A row's wording is a part of its task or of the body. */
  function quoted(task: string, words: string): boolean {
    return task.includes(words) || body.some(([, text = ""]) => text.includes(words));
  }

  test("has the printed groups; the fourth is named as in the body", () => {
    const names = table.filter(([code = ""]) => !code.includes(".")).map(([code, name]) => [code, name]);
    expect(names[3]).toEqual(["IV", "Nhận thức số"]);
    expect(ruleset.children.map(({ code, label }) => [code, label])).toEqual(
      names.map(([code, name]) => [code, code === "IV" ? "Nhân lực số" : name]),
    );
  });

  test("has the printed targets: 10 articles, 100 %, 10 % of spending, 10 % SMEdx, 80 % of contracts", () => {
    const lines = [...indicators].flatMap(([code, one]) =>
      one.targets.flatMap((target) => {
        const threshold = thresholdOf(target, ruleset);
        return threshold === undefined ? [] : [`${code} ${threshold}`];
      }),
    );
    expect(lines).toEqual([
      "I.2 10",
      "III.1 100%",
      "III.1 100%",
      "III.1 100%",
      "IV.0 100%",
      "V.0 100%",
      "V.2 10%",
      "VI.5 10%",
      "VII.0 10%",
      "VII.1 80%",
    ]);
    for (const [section, words = "", codes = ""] of body) {
      for (const code of codes.split(", ")) {
        expect(section).toMatch(/^II\.\d$/);
        for (const quote of indicators.get(code)?.wording ?? []) {
          expect(quoted(words, quote) || rows.some((row) => row[1]?.includes(quote))).toBe(true);
        }
      }
    }
  });

  test("what has no target has its line in docs/sources.md", () => {
    const without = [...indicators.values()]
      .filter(({ targets }) => targets.length === 0)
      .map(({ code }) => code);
    expect(without).toEqual(["VI.2"]);
    expect(without.filter((code) => !namesCode(sectionOf("Đông Thanh"), code))).toEqual([]);
  });
});

describe.each([DAI_LANH, DONG_THANH])("%s", (id) => {
  const slips = tables(id).find(({ head }) => head[1] === "Bản nhận dạng")?.rows ?? [];
  const others = tables(id).filter(({ head }) => head[1] !== "Bản nhận dạng");
  const cells = others.flatMap(({ head, rows }) => [head, ...rows].flat());

  test("lists the misread words that were mended, and has none of them left", () => {
    expect(slips.length).toBeGreaterThan(4);
    const texts = [...cells, ...shippedText(`${id}.barem`).split("\n")];
    for (const [, misread = "", mended = ""] of slips) {
      expect(texts.filter((text) => text.includes(misread))).toEqual([]);
      expect([mended, shippedText(`${id}.source.md`).includes(mended)]).toEqual([mended, true]);
    }
  });

  test("is in NFC throughout", () => {
    for (const ending of [".barem", ".source.md", ".cases.json", "-minh-hoa.csv"]) {
      const text = shippedText(`${id}${ending}`);
      expect(text).toBe(text.normalize("NFC"));
    }
  });
});

/** "II.5" is row 5 of table II, "III.37b" the second bullet of row 37. */
function placeOf(code: string): string {
  const [, table, row, letter] = /^(II|III)\.(\d+)([a-f])?$/.exec(code) ?? [];
  const bullet = letter === undefined ? "" : `, gạch đầu dòng ${"abcdef".indexOf(letter) + 1}`;
  return `bảng ${table}, dòng ${row}${bullet}`;
}
