/** Tests `barem check --report`: what is worth another look in a ruleset, in words of both languages and as JSON. */
import { expect, test } from "vitest";
import { shippedIds } from "../../src/tools/cli/package-files.ts";
import { barem, inFolder, write } from "./bad-input.ts";

inFolder();

const stated = `
    lead "Office"
    evidence "Report"`;

/** An indicator of 20 points that reads a ratio and has one example. */
const capped = (below: string): string => `
  indicator 1 "Online" max 20 {
    input ratio: ratio in 0%..100% "Ratio"
    points {
      ratio >= 80%: max
      ratio < 80%: ${below}
    }${stated}
    example { ratio: 80% } gives 20
    example { ratio: 0% } gives 0
  }`;

const rules = (total: number, body: string, head = ""): string => `ruleset r "Rules" {
  level commune
  total ${total}
  period 2023
  basis "1/QĐ-UBND" dated 2023-01-01 by "UBND"
  ${head}${body}
}
`;

async function report(text: string, lang: "vi" | "en" = "en"): Promise<string> {
  write("quality.barem", text);
  const { exit, out } = await barem(["check", "quality.barem", "--report"], lang);
  expect(exit).toBe(0);
  return out.slice(out.indexOf("\n\n") + 2).replaceAll(/\S*quality\.barem/g, "quality.barem");
}

async function json(text: string) {
  write("quality.barem", text);
  const { out } = await barem(["check", "quality.barem", "--report", "--format", "json"], "vi");
  const {
    report: [only],
    diagnostics,
  } = JSON.parse(out);
  expect(diagnostics.filter((one: { severity: string }) => one.severity === "error")).toEqual([]);
  return only;
}

test("a ruleset with nothing to look at again has nothing to remark, in both languages", async () => {
  const clean = rules(20, capped("ratio / 80% * max"));
  expect(await report(clean)).toBe("Quality report (1 scored indicator)\nNothing to remark.\n\n");
  expect(await report(clean, "vi")).toBe(
    "Báo cáo chất lượng (1 chỉ số tính điểm)\nKhông có gì cần lưu ý.\n\n",
  );
});

test("points that jump at a threshold are shown just below it and at it", async () => {
  const cliff = rules(20, capped("ratio * max"));
  expect(await report(cliff)).toBe(`Quality report (1 scored indicator)
Worth another look: 1 jump of points at a threshold.

Points jump at a threshold, although they change little by little on one side of it
  1 · ratio: close to 16 points just below 80%, 20 points at 80%

`);
  expect(await report(cliff, "vi")).toContain(
    "\n  1 · tỷ lệ: ngay dưới 80% là sát 16 điểm, tại 80% là 20 điểm\n",
  );
  expect((await json(cliff)).cliffs).toEqual([
    {
      code: "1",
      figure: "ratio",
      kind: "ratio",
      threshold: "4/5",
      side: "just below",
      nearby: "16",
      isLimit: true,
      at: "20",
    },
  ]);
});

test("points above a threshold that it does not belong to are given as they are where they are constant", async () => {
  const text = rules(
    20,
    capped("0")
      .replace("ratio >= 80%: max", "ratio > 80%: max")
      .replace("ratio < 80%: 0", "ratio <= 80%: ratio * max")
      .replace("80% } gives 20", "81% } gives 20"),
  );
  expect(await report(text)).toContain("\n  1 · ratio: 16 points at 80%, 20 points just above 80%\n");
  expect(await report(text, "vi")).toContain("\n  1 · tỷ lệ: tại 80% là 16 điểm, ngay trên 80% là 20 điểm\n");
});

const cliffsOf = async (lines: string): Promise<readonly string[]> => {
  const body = `
  indicator 1 "Online" max 20 {
    input a: count "Online"
    input b: count "All"
    input r: ratio in 0%..100% "Ratio"
    require b > 0
    require a <= b
    ${lines}
  }`;
  const { cliffs } = await json(rules(20, body, "not stated lead, evidence"));
  return cliffs.map(
    (one: { side: string; threshold: string; nearby: string; at: string }) =>
      `${one.side} ${one.threshold}: ${one.nearby}, ${one.at}`,
  );
};

test.each([
  [
    "a threshold that belongs to the lower side",
    "points { r <= 80%: r * max  r > 80%: max }",
    ["just above 4/5: 20, 16"],
  ],
  ["the threshold first", "points { 80% <= r: max  80% > r: r * max }", ["just below 4/5: 16, 20"]],
  ["otherwise", "points { r >= 80%: max  otherwise: r * max }", ["just below 4/5: 16, 20"]],
  [
    "a named value",
    "share = a / b\npoints { share >= 80%: max  share < 80%: share * max }",
    ["just below 4/5: 16, 20"],
  ],
  ["a calculation", "points { a / b >= 80%: max  a / b < 80%: a / b * max }", ["just below 4/5: 16, 20"]],
  ["a single value", "points { r = 100%: max  r < 100%: r * 1/3 * max }", ["just below 1: 20/3, 20"]],
  [
    "nothing at the bottom",
    "points { r = 0%: 0  r > 0%: 1/4 * max + r * 3/4 * max }",
    ["just above 0: 5, 0"],
  ],
  [
    "a stretch in the middle",
    "points { r < 50%: 0  50% <= r < 90%: r * max  r >= 90%: max }",
    ["just below 1/2: 0, 10", "just below 9/10: 18, 20"],
  ],
  ["a method", "points = capped(r, 80%)", []],
  ["goalposts", "points = goalposts(r, 20%, 80%)", []],
  ["constants on both sides", "points { r >= 80%: max  r < 80%: 0 }", []],
  ["lines on both sides", "points { r >= 80%: r * max  r < 80%: r / 2 * max }", []],
  ["another figure in the rule", "points { r >= 80%: max  r < 80%: a / b * max }", []],
  ["cases of two figures", "points { r >= 80% and a > 5: max  otherwise: r * max }", []],
])("jumps are found, and only jumps: %s", async (_, lines, expected) => {
  expect(await cliffsOf(lines)).toEqual(expected);
});

test("what everybody wins, nobody can win, or falls is listed by code", async () => {
  const one = (code: string, lines: string): string => `
  indicator ${code} "Row ${code}" max 20 { input r${code}: ratio in 0%..100% "Ratio ${code}"\n${lines} }`;
  const text = rules(
    60,
    one("1", "points { r1 >= 0%: max  otherwise: 0 }") +
      one("2", "points { r2 >= 50%: 9 points  r2 < 50%: 0 }") +
      one("3", "points { r3 <= 50%: max  r3 > 50%: 0 }"),
    "not stated lead, evidence",
  );
  expect(await json(text)).toMatchObject({ version: 1, alwaysWon: ["1"], neverWon: ["2"], falling: ["3"] });
  expect(await report(text)).toContain(
    "\n\nEverybody wins the maximum, so these do not tell units apart: 1\nNobody can win the maximum: 2\nDoing better can give fewer points: 3\n\n",
  );
  expect(await report(text, "vi")).toContain("\nKhông ai đạt được điểm tối đa: 2\n");
});

const counted = (code: string, rule: string): string => `
  indicator ${code} "Row ${code}" max 10 {
    input a: count "Part of ${code}"
    require a <= homes
    require online <= homes
    ${rule}
  }`;
const sharing = (first: string, second: string): string =>
  rules(
    20,
    counted("1", first) + counted("2", second),
    'not stated lead, evidence\n  background { homes: count "Homes"  online: count "Homes online" }',
  );

test.each([
  [
    "divided by",
    "share = a / homes else 0\npoints = share * max",
    "points { homes = 0: 0  otherwise: a / homes * max }",
    [],
  ],
  [
    "counted",
    "points = (online / homes else 0) * max",
    "points { online >= 9: max  otherwise: 0 }",
    ["online"],
  ],
  [
    "counted through a name",
    "n = online\npoints { n >= 5: max  n < 5: 0 }",
    "points { online > 0: max  online = 0: 0 }",
    ["online"],
  ],
  [
    "of another indicator",
    "points { a >= 5: max  a < 5: 0 }",
    "points { 1.a >= 9: max  1.a < 9: 0 }",
    ["1.a"],
  ],
])("figures that several rules count are named: %s", async (_, first, second, expected) => {
  const { shared } = await json(sharing(first, second));
  expect(shared.map((one: { input: string }) => one.input)).toEqual(expected);
});

test("a shared figure is shown with its label and the codes", async () => {
  const rule = "points { online >= 5: max  online < 5: 0 }";
  expect(await report(sharing(rule, rule))).toContain(
    '\n\nOne figure counts in several indicators\n  online "Homes online": 1, 2\n\n',
  );
  expect(await report(sharing(rule, rule), "vi")).toContain(
    '\n\nMột số liệu tính điểm ở nhiều chỉ số\n  online "Homes online": 1, 2\n\n',
  );
});

test("names that stand for names do not keep the report from ending", async () => {
  const names = Array.from({ length: 40 }, (_, at) => `n${at + 1} = n${at} + n${at}`).join("\n");
  expect(
    await cliffsOf(`n0 = a\n${names}\npoints { a >= 50: max  a < 50: n40 / 109951162777600 * max }`),
  ).toEqual(["just below 50: 10, 20"]);
});

test("two indicators with the same rule of the same figures are shown together", async () => {
  const row = (code: string, a: string, b: string): string => `
  indicator ${code} "Row ${code}" max 10 {
    input x: count "${a}"
    input y: count "${b}"
    require y > 0
    require x <= y
    points = x / y * max
  }`;
  const text = rules(
    30,
    row("1", "Hồ sơ trực tuyến", "Hồ sơ") +
      row("2", "hồ sơ  TRỰC TUYẾN", "Hồ sơ") +
      row("3", "Hồ sơ giấy", "Hồ sơ"),
    "not stated lead, evidence",
  );
  expect((await json(text)).twins).toEqual([["1", "2"]]);
  expect(await report(text, "vi")).toContain(
    "\n\nCùng cách tính, cùng số liệu: có thể tính điểm hai lần\n  1, 2\n\n",
  );
});

test("rules of one figure are alike only where their indicators have the same label", async () => {
  const row = (code: string, label: string): string => `
  indicator ${code} "${label}" max 10 { input done: yes/no "Done"\npoints { done: max  not done: 0 } }`;
  const head = "not stated lead, evidence";
  expect((await json(rules(20, row("1", "Plan") + row("2", "Portal"), head))).twins).toEqual([]);
  expect((await json(rules(20, row("1", "Plan") + row("2", "Plan"), head))).twins).toEqual([["1", "2"]]);
});

test("what lacks is listed by code, cut after twelve, and not listed where the source does not state it", async () => {
  const rows = Array.from(
    { length: 14 },
    (_, at) => `
  indicator ${at + 1} "Row ${at + 1}" max 1 {
    input done: yes/no "Done"
    points { done: max  not done: 0 }${at === 13 ? '\n    lead "Office"' : ""}
  }`,
  ).join("");
  const text = rules(14, rows, "not stated evidence");
  const english = await report(text);
  expect(english).toContain(
    "\n\nWithout a lead agency: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 1 more\nWithout examples: all 14 indicators\n\n",
  );
  expect(english).not.toContain("Without evidence");
  expect(english).toContain("The head says that the source does not state evidence,");
  expect(english).toContain("Cases of rules with an example: 0 of 28 (0%).\n");
  expect(english).toContain(
    "  Those that are missing: barem test quality.barem (--propose writes examples)\n",
  );
  const vietnamese = await report(text, "vi");
  expect(vietnamese).toContain("1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 và 1 chỉ số nữa\n");
  expect(vietnamese).toContain("Phần đầu ghi văn bản không nêu tài liệu kiểm chứng,");
});

test("assumptions are one line with their share of the maximum", async () => {
  const text = rules(20, capped("ratio / 80% * max").replace("max 20 {", 'max 20 assumed "Not printed" {'));
  expect(await report(text)).toContain(
    "\n\nAssumptions: 1; 20 of 20 maximum points (100%) rest on them.\n  Each of them: barem check quality.barem --assumptions\n",
  );
  expect((await json(text)).assumptions).toEqual({ count: 1, points: "20", total: "20", share: "1" });
});

test("a ruleset with errors has no report, and the exit is that of the check", async () => {
  write("quality.barem", rules(21, capped("ratio * max")));
  const text = await barem(["check", "quality.barem", "--report"], "en");
  expect([text.exit, text.out.split("\n").length]).toEqual([1, 2]);
  const { exit, out } = await barem(["check", "quality.barem", "--report", "--format", "json"], "en");
  expect([exit, JSON.parse(out).report]).toEqual([1, []]);
});

test.each(shippedIds())("the report on %s says what the check says and ends", async (id) => {
  for (const lang of ["vi", "en"] as const) {
    const plain = await barem(["check", id], lang);
    const { exit, out } = await barem(["check", id, "--report"], lang);
    expect(exit).toBe(plain.exit);
    expect(out.startsWith(plain.out)).toBe(true);
    expect(out).toMatch(/\n(Báo cáo chất lượng|Quality report) \(\d+ /);
    expect(out).not.toMatch(/undefined|NaN|\[object/);
  }
});
