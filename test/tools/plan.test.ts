/** Tests `barem plan`: what it prints in which form, which files it writes, and how it ends. */
import { expect, test } from "vitest";
import type { PlanJson } from "../../src/report/plan/json.ts";
import { barem, contentOf, good, header, write } from "./bad-input.ts";

const words = (...more: readonly string[]) => ["plan", "xa.barem", "so-lieu.csv", ...more];

test("a plan on the screen in the language of the reader, as JSON, and as the files of an annex", async () => {
  const { exit, out, err } = await barem(words("--unit", "Yên Thịnh"), "vi");
  expect([exit, err]).toEqual([0, ""]);
  expect(out.replace(/\s+/g, " ")).toContain(
    "1. III.5 Tỷ lệ hồ sơ xử lý trực tuyến (15/20, còn thiếu 5) → Tăng “Hồ sơ mức độ 3” thêm 200 (từ 300 lên 500) thì đạt 80%, được 20 điểm (thêm 5 điểm).",
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
