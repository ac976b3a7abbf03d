/** Tests plans and sensitivity of units that know of the others only what was frozen. */
import { expect, test } from "vitest";
import type { PlanJson } from "../../src/report/plan/json.ts";
import type { Sensitivity } from "../../src/report/sensitivity/sensitivity.ts";
import { barem, inFolder, write } from "./bad-input.ts";

inFolder();

const scheme = `ruleset tuong_doi "Bộ chỉ số tương đối" {
  level commune
  not stated basis, period, lead, evidence
  total 30
  rank by total ties shared
  indicator 1 "Điểm kết nối" max 20 {
    input x: count "Số điểm kết nối" of "điểm"
    points = minmax(x)
  }
  indicator 2 "Hài lòng" max 10 {
    input r: ratio in 0%..100% "Hài lòng"
    points = r * max
  }
}
`;

async function frozen(): Promise<void> {
  write("td.barem", scheme);
  write("tinh.csv", "unit,1.x,2.r\nAn Bình,2,50%\nTân Lập,6,50%\nPhú Sơn,4,50%\n");
  await barem(["score", "td.barem", "tinh.csv", "--freeze", "chot.json", "--force"], "vi");
}

test("a commune that has only the frozen figures of the province plans by them", async () => {
  await frozen();
  write("xa.csv", "unit,1.x,2.r\nMuộn,3,100%\n");
  const words = ["plan", "td.barem", "xa.csv", "--unit", "Muộn", "--cohort", "chot.json"];
  const { exit, out, err } = await barem([...words, "--format", "json"], "vi");
  expect([exit, err]).toEqual([0, ""]);
  const plan = JSON.parse(out) as PlanJson;
  expect([plan.cohort.units, plan.cohort.frozen]).toEqual([3, true]);
  // Between 2 and 6: 3 is a quarter of 20; half of the 15 lost is won at 4.5, which is 5 points of access, three quarters.
  expect(plan.indicators[0]).toMatchObject({
    points: "5",
    full: { changes: [{ input: "1.x", from: "3", to: "6" }], points: "20" },
    next: { changes: [{ input: "1.x", from: "3", to: "5" }], points: "15" },
  });
  expect(plan.steps.map(({ standing }) => standing.points)).toEqual(["30"]);
  for (const [x, points] of [
    ["6", "20"],
    ["5", "15"],
    ["4", "10"],
  ]) {
    write("thu.csv", `unit,1.x,2.r\nMuộn,${x},100%\n`);
    const scored = await barem(
      ["score", "td.barem", "thu.csv", "--cohort", "chot.json", "--format", "json"],
      "vi",
    );
    expect(JSON.parse(scored.out).units[0].indicators[0].points).toBe(points);
  }
  for (const [lang, said] of [
    ["vi", "So với số liệu đã chốt của 3 đơn vị, mã "],
    ["en", "Compared with a frozen cohort of 3 units, hash "],
  ] as const) {
    for (const format of ["table", "md", "html"]) {
      expect((await barem([...words, "--format", format], lang)).out).toContain(said);
    }
  }
});

test("the rank after a step is among the units of the data, whose points nobody moves", async () => {
  await frozen();
  write("hai.csv", "unit,1.x,2.r\nMuộn,3,100%\nMới,5,40%\n");
  const words = [
    "plan",
    "td.barem",
    "hai.csv",
    "--unit",
    "Muộn",
    "--cohort",
    "chot.json",
    "--format",
    "json",
  ];
  const plan = JSON.parse((await barem(words, "en")).out) as PlanJson;
  // 5 + 10 = 15 against 15 + 4 = 19; with 6 points of access 20 + 10.
  expect([plan.now.points, plan.now.rank, plan.among]).toEqual(["15", 2, 2]);
  expect(plan.steps.map(({ standing }) => [standing.points, standing.rank])).toEqual([["30", 1]]);
});

test("a unit alone without a cohort is told that it is compared with nobody; a cohort of another ruleset is refused", async () => {
  await frozen();
  write("xa.csv", "unit,1.x,2.r\nMuộn,3,100%\n");
  const alone = await barem(["plan", "td.barem", "xa.csv", "--unit", "Muộn"], "en");
  expect([alone.exit, alone.err]).toEqual([
    0,
    "There is only one unit, so the indicators that compare units (1) say nothing of where it stands.\n",
  ]);
  write("khac.barem", scheme.replace("max 10", "max 10 ").replace("ruleset tuong_doi", "ruleset khac"));
  for (const words of [
    ["plan", "khac.barem", "xa.csv", "--unit", "Muộn", "--cohort", "chot.json"],
    ["score", "khac.barem", "xa.csv", "--sensitivity", "--cohort", "chot.json"],
  ]) {
    const { exit, out, err } = await barem(words, "en");
    expect([exit, out, err.includes("BRM0418")]).toEqual([1, "", true]);
  }
});

test("sensitivity with a frozen cohort leaves indicators out, and says why it leaves no unit out", async () => {
  await frozen();
  write("hai.csv", "unit,1.x,2.r\nMuộn,3,100%\nMới,5,40%\n");
  const words = ["score", "td.barem", "hai.csv", "--sensitivity", "--cohort", "chot.json"];
  const found = JSON.parse((await barem([...words, "--format", "json"], "en")).out) as Sensitivity;
  // Without indicator 1 Muộn leads by 10 to 4; without 2 Mới leads as before, by 15 to 5.
  expect(found.indicators.map(({ name, moves }) => [name, moves.length])).toEqual([
    ["1", 2],
    ["2", 0],
  ]);
  expect([found.frozen, found.units]).toEqual([true, []]);
  expect((await barem(words, "en")).out.replace(/\s+/g, " ")).toContain(
    "Units are compared with a frozen cohort, not with one another, so leaving one out changes nobody's points.",
  );
  expect((await barem(words, "vi")).out.replace(/\s+/g, " ")).toContain(
    "Các đơn vị được so với số liệu đã chốt",
  );
});
