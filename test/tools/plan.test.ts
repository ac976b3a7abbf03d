/** Tests `barem plan`, `barem claims` and `barem score --sensitivity`: what it prints in which form, which files it writes, and how it ends. */
import { expect, test } from "vitest";
import type { PlanJson } from "../../src/report/plan/json.ts";
import { barem, contentOf, good, header, inFolder, write } from "./bad-input.ts";

inFolder();

const words = (...more: readonly string[]) => ["plan", "xa.barem", "so-lieu.csv", ...more];

test("a plan on the screen in the language of the reader, as JSON, and as the files of an annex", async () => {
  const { exit, out, err } = await barem(words("--unit", "Yên Thịnh"), "vi");
  expect([exit, err]).toEqual([0, ""]);
  expect(out.replace(/\s+/g, " ")).toContain(
    "1. III.5 Tỷ lệ hồ sơ xử lý trực tuyến (15/20, còn thiếu 5) → Tăng “Hồ sơ mức độ 3” thêm 200 (từ 300 lên 500) hoặc “Hồ sơ mức độ 4” (từ 300 lên 500) thì đạt 80%, được 20 điểm (thêm 5 điểm).",
  );
  const json = JSON.parse(
    (await barem(words("--unit", "Yên Thịnh", "--format", "json"), "vi")).out,
  ) as PlanJson;
  expect(json.indicators[0]?.full?.changes).toEqual([{ input: "III.5.b", from: "300", to: "500" }]);
  expect(json.steps.map(({ standing }) => standing.points)).toEqual(["36", "40"]);
  const english = await barem(words("--unit", "Yên Thịnh", "-o", "plan.html"), "en");
  expect([english.exit, contentOf("plan.html")?.includes("Lead agency")]).toEqual([0, true]);
  expect((await barem(words("--unit", "Yên Thịnh", "-o", "plan.docx"), "en")).exit).toBe(0);
});

test("used wrongly: 2; a figure that cannot be used: 1, and the plan says so", async () => {
  expect((await barem(words(), "en")).exit).toBe(2);
  expect((await barem(words("--unit", "Không Có"), "en")).exit).toBe(2);
  expect((await barem(words("--unit", "Yên Thịnh", "--format", "docx"), "en")).exit).toBe(2);
  expect((await barem(words("--unit", "Yên Thịnh", "-o", "so-lieu.csv"), "en")).exit).toBe(2);
  write("sai.csv", `${header}${good.replace("1000", "-1")}`);
  const wrong = await barem(["plan", "xa.barem", "sai.csv", "--unit", "Yên Thịnh"], "en");
  expect([wrong.exit, wrong.out.includes("A figure cannot be used; mend it first.")]).toEqual([1, true]);
});

test("claims: 1 where points differ, 0 where they do not, 2 for a file with one kind of figures", async () => {
  const heads =
    "unit,III.5.a,III.5.b,III.5.c,III.6.r (claimed),III.6.r (verified),III.6.r (document number)\n";
  write("hai-loai.csv", `${heads}Yên Thịnh,1000,300,300,80%,70%,15/BC\nAn Bình,1000,300,300,80%,80%,\n`);
  const { exit, out, err } = await barem(["claims", "xa.barem", "hai-loai.csv"], "vi");
  expect([exit, err]).toEqual([1, ""]);
  expect(out).toMatch(/\nYên Thịnh +31 +29 +\+2 +cao hơn +1 +2\n/);
  expect(out).toMatch(/\n +III\.6\.r .* +80% +70% +15\/BC\n/);
  const json = await barem(["claims", "xa.barem", "hai-loai.csv", "--format", "json"], "vi");
  expect(JSON.parse(json.out).units[0].indicators[0].difference).toBe("2");
  write("khop.csv", `${heads}Yên Thịnh,1000,300,300,80%,80%,\n`);
  expect((await barem(["claims", "xa.barem", "khop.csv"], "vi")).exit).toBe(0);
  const one = await barem(["claims", "xa.barem", "so-lieu.csv"], "en");
  expect([one.exit, one.err]).toEqual([
    2,
    'The file "so-lieu.csv" does not have both claimed and verified figures.\n',
  ]);
});

test("sensitivity stands in place of the scores, in the forms it has", async () => {
  write("hai.csv", `${header}${good}An Bình,1000,800,0,10%\n`);
  const score = ["score", "xa.barem", "hai.csv", "--sensitivity"];
  const { exit, out } = await barem(score, "vi");
  expect([exit, out.includes("Yên Thịnh: 1 → 2")]).toEqual([0, true]);
  expect(out).toContain("Không chỉ số nào so các đơn vị với nhau");
  const json = JSON.parse((await barem([...score, "--format", "json"], "vi")).out);
  expect(json.indicators[0].name).toBe("III.6");
  expect((await barem([...score, "--format", "csv"], "vi")).exit).toBe(2);
});
