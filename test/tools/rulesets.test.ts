/** Tests the list of shipped rulesets: what each is, how much of its source it knows, and what of it is assumed. */
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/base/width.ts";
import { editionOf, renderEditions, type Edition } from "../../src/report/editions.ts";
import { rulesetFrom } from "../compile.ts";
import { shippedFiles } from "../rulesets/shipped.ts";
import { barem, inFolder } from "./bad-input.ts";

inFolder();

const ids = shippedFiles(".barem")
  .filter((path) => path.includes("/"))
  .map((path) => path.replace(".barem", ""))
  .sort();

async function listed(): Promise<readonly Edition[]> {
  const { exit, out, err } = await barem(["rulesets", "--format", "json"], "vi");
  expect([exit, err]).toEqual([0, ""]);
  return JSON.parse(out).rulesets;
}

describe.each(["vi", "en"] as const)("in %s", (locale) => {
  test("every shipped ruleset has its row, and no line is wider than 120 columns", async () => {
    const { exit, out, err } = await barem(["rulesets"], locale);
    expect([exit, err]).toEqual([0, ""]);
    const lines = out.split("\n");
    const rows = lines.slice(2, lines.indexOf(""));
    expect(rows.map((row) => row.split(" ")[0])).toEqual(ids);
    expect(lines.filter((line) => displayWidth(line) > 120)).toEqual([]);
  });
});

test("a row has level, period, indicators known of how many, maximum, and the share that is assumed", async () => {
  const rowsOf = async (locale: "vi" | "en") => (await barem(["rulesets"], locale)).out.split("\n");
  const row = (id: string, rows: readonly string[]) =>
    rows
      .find((line) => line.startsWith(`${id} `))
      ?.split(/ {2,}/)
      .slice(1);
  const [vi, en] = [await rowsOf("vi"), await rowsOf("en")];
  expect(row("province/dti-922", vi)).toEqual(["tỉnh", "2021–2023", "10/98", "1000", "46,5%", "điểm"]);
  expect(row("province/dti-922", en)).toEqual(["province", "2021–2023", "10/98", "1000", "46.5%", "points"]);
  expect(row("district/bac-kan-city-2023", vi)?.slice(3)).toEqual(["–", "–", "mục tiêu, không có điểm"]);
  expect(vi).toContain("  922/QĐ-BTTTT ngày 20/5/2022, Bộ Thông tin và Truyền thông");
  expect(en).toContain("  922/QĐ-BTTTT of 2022-05-20, Bộ Thông tin và Truyền thông");
});

test("the JSON has the same facts, whatever the language", async () => {
  const editions = await listed();
  expect(editions.map(({ id }) => id)).toEqual(ids);
  expect(editions.find(({ id }) => id === "province/dti-922")).toEqual({
    id: "province/dti-922",
    label: "Bộ chỉ số chuyển đổi số (DTI) cấp tỉnh theo Quyết định 922/QĐ-BTTTT",
    level: "province",
    basis: [{ number: "922/QĐ-BTTTT", dated: "2022-05-20", by: "Bộ Thông tin và Truyền thông" }],
    period: { from: 2021, to: 2023 },
    indicators: { known: 10, of: 98 },
    withTargets: 0,
    scored: true,
    max: "1000",
    assumedMax: "465",
  });
  const both = [
    await barem(["rulesets", "--format", "json"], "en"),
    await barem(["rulesets", "--format", "json"], "vi"),
  ];
  expect(both[0]?.out).toBe(both[1]?.out);
});

test("what is assumed is what barem check --assumptions counts", async () => {
  const { out } = await barem(["check", ...ids, "--format", "json", "--assumptions"], "vi");
  const checked: readonly { readonly max: string; readonly assumedMax: string }[] =
    JSON.parse(out).assumptions;
  const editions = await listed();
  expect(editions.map(({ max, assumedMax }) => [max, assumedMax])).toEqual(
    checked.map(({ max, assumedMax }) => [max, assumedMax]),
  );
});

const scheme = (labels: readonly string[], head = "") =>
  rulesetFrom(`ruleset r "Bộ chỉ số" {
  level other
  total ${labels.length}
  ${head}
  ${labels
    .map(
      (
        label,
        index,
      ) => `indicator ${label.startsWith("Còn lại") ? `${index + 1}.0` : index + 1} "${label}" max 1 {
        input p: points in 0..max "Điểm"
        points = p
      }`,
    )
    .join("\n")}
}`);

test.each([
  [["Kế hoạch", "Còn lại (4 chỉ số thành phần)"], { known: 1, of: 5 }],
  [["Plan", "Còn lại: the rest (12 indicators)"], { known: 1, of: 13 }],
  [["Kế hoạch", "Còn lại (4 chỉ số thành phần)", "Còn lại"], { known: 1, of: null }],
  [["Kế hoạch", "Đề án"], { known: 2, of: null }],
  [["Còn lại của nhóm"], { known: 0, of: null }],
])("of the indicators %j are known %j", (labels, known) => {
  expect(editionOf("x/y", scheme(labels)).indicators).toEqual(known);
});

test("a basis dated by month only, one without date and issuer, and what is not stated are written as they are", () => {
  const head = 'basis "12/KH" dated 2023-09 by "Ủy ban"\n basis "13/KH"';
  const edition = editionOf("other/x", scheme(["Kế hoạch"], head));
  expect(renderEditions([edition], "vi")).toContain(
    "other/x\n  Bộ chỉ số\n  12/KH tháng 9/2023, Ủy ban\n  13/KH",
  );
  expect(renderEditions([edition], "en")).toContain("  12/KH of 2023-09, Ủy ban\n  13/KH");
  expect(renderEditions([edition], "vi")).toMatch(/^other\/x +khác +– +1\/– +1 +0% +điểm$/m);
});
