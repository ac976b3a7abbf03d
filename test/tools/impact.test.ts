/** Tests `barem impact`: what it prints in which form, which files it writes, and how it ends. */
import { beforeAll, expect, test } from "vitest";
import type { ImpactJson } from "../../src/report/impact-json.ts";
import { barem, contentOf, inFolder, write } from "./bad-input.ts";

inFolder();

function scheme(codes: readonly string[], low = "0%"): string {
  const indicators = codes.map(
    (code) => `indicator ${code} "Chỉ số ${code}" max 10 {
  input r: ratio in ${low}..100% "Tỷ lệ"
  points = r * max
}`,
  );
  return `ruleset xa "Bộ <b>thử</b>" {
level commune
not stated basis, period, lead, evidence
total ${codes.length * 10}
rank by total ties shared
${indicators.join("\n")}
}
`;
}

beforeAll(() => {
  write("cu.barem", scheme(["6.8", "6.9"]));
  write("moi.barem", scheme(["6.8", "6.10"], "20%"));
  write("hai.csv", "unit,6.8.r,6.9.r,6.10.r\nA,50%,60%,30%\nB,10%,90%,90%\nC,40%,30%,100%\n");
});

const impact = (...words: readonly string[]) => [
  "impact",
  "cu.barem",
  "moi.barem",
  "--data",
  "hai.csv",
  ...words,
];

test("a table in the language of the reader; what only the new rules refuse leaves 0", async () => {
  const { exit, out, err } = await barem(impact(), "en");
  expect([exit, err]).toEqual([0, ""]);
  expect(out).toMatch(/\n +1 +3 {2}C +7 +14 +\+7 +\+35\.00 {2}6\.10 \+10; 6\.9 -3\n/);
  expect(out).toMatch(/\n +– +2 {2}B +10 +– /);
  expect(out).toContain("\nB: the rules after do not accept its data. 6.8.r: ");
  expect(out).toContain("Indicators before only: 6.9.\nIndicators after only: 6.10.\n");
  const vietnamese = await barem(impact(), "vi");
  expect(vietnamese.out).toMatch(/\+35,00/);
});

test("a unit that both refuse, a column that neither knows, a broken ruleset: 1", async () => {
  write("hong.csv", "unit,6.8.r,6.9.r,6.10.r\nA,150%,60%,30%\n");
  write("la.csv", "unit,6.8.r,la\nA,50%,1\n");
  write("hong.barem", "ruleset");
  expect((await barem(["impact", "cu.barem", "moi.barem", "--data", "hong.csv"], "en")).exit).toBe(1);
  const unknown = await barem(["impact", "cu.barem", "moi.barem", "--data", "la.csv"], "en");
  expect([unknown.exit, unknown.out]).toEqual([1, ""]);
  expect(unknown.err).toContain("(BRM0501)");
  expect((await barem(["impact", "cu.barem", "hong.barem", "--data", "hai.csv"], "en")).exit).toBe(1);
});

test("used wrongly: 2", async () => {
  expect((await barem(["impact", "cu.barem", "moi.barem"], "en")).exit).toBe(2);
  const { exit, err } = await barem(impact("--renumbered", "6.9=7"), "en");
  expect([exit, err.startsWith('"6.9=7" does not fit --renumbered')]).toEqual([2, true]);
});

test("a renumbered indicator keeps its figures", async () => {
  write("ma-cu.csv", "unit,6.9.r,6.8.r\nA,60%,50%\n");
  const words = ["impact", "cu.barem", "moi.barem", "--data", "ma-cu.csv", "--format", "json"];
  const { out } = await barem([...words, "--renumbered", "6.9=6.10"], "en");
  const json = JSON.parse(out) as ImpactJson;
  expect([json.version, json.units[0]?.change, json.units[0]?.drivers]).toEqual([
    1,
    { value: "0", exact: "0" },
    [],
  ]);
  // Figures that stand under the new code are those of the new rules.
  write("ca-hai.csv", "unit,6.10.r,6.9.r,6.8.r\nA,80%,60%,50%\n");
  const both = await barem(
    impact("--data", "ca-hai.csv", "--format", "json", "--renumbered", "6.9=6.10"),
    "en",
  );
  expect((JSON.parse(both.out) as ImpactJson).units[0]?.change?.value).toBe("2");
});

test("a file by its ending, which is replaced only by force", async () => {
  expect((await barem(impact("-o", "ra.html"), "vi")).exit).toBe(0);
  expect((await barem(impact("-o", "ra.html"), "vi")).exit).toBe(2);
  expect((await barem(impact("-o", "ra.html", "--force"), "vi")).exit).toBe(0);
  const page = contentOf("ra.html") ?? "";
  expect(page).toContain("Bộ &#60;b&#62;thử&#60;/b&#62; (xa)");
  expect(page).not.toMatch(/<script|<b>|https?:/);
  expect((await barem(impact("-o", "ra.csv"), "vi")).exit).toBe(0);
  expect(contentOf("ra.csv")).toMatch(/^unit,status_before,/);
});
