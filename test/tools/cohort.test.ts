/** Tests how a cohort is kept in a file, how units are compared with it, and what is asked where that cannot be. */
import { expect, test } from "vitest";
import { barem, contentOf, expectForPeople, inFolder, write } from "./bad-input.ts";

inFolder();

const scheme = `ruleset tuong_doi "Bộ chỉ số tương đối" {
  level commune
  total 20
  rank by total ties shared
  indicator 1 "Điểm kết nối" max 20 {
    input x: count "Số điểm kết nối"
    points = minmax(x)
  }
}
`;
const units = "unit,1.x\nAn Bình,2\nTân Lập,6\nPhú Sơn,4\n";
const score = (...words: readonly string[]) => barem(["score", "td.barem", ...words], "vi");

async function frozen(): Promise<void> {
  write("td.barem", scheme);
  write("xa.csv", units);
  write("moi.csv", "unit,1.x\nMuộn,10\n");
  expect((await score("xa.csv", "--freeze", "chot.json", "--force")).exit).toBe(0);
}

test("--freeze writes the cohort, says so on stderr, and prints the ranking as ever", async () => {
  await frozen();
  const { exit, out, err } = await score("xa.csv", "--freeze", "chot-2.json");
  const plain = await score("xa.csv");
  expect([exit, out]).toEqual([0, plain.out]);
  expect(err).toMatch(/^Đã chốt số liệu so sánh của 3 đơn vị vào tệp chot-2\.json, mã [0-9a-f]{12}\.\n$/);
  const cohort = JSON.parse(contentOf("chot-2.json") ?? "");
  expect(cohort).toMatchObject({
    units: 3,
    statistics: { "1": { "highest(1.x)": "6", "lowest(1.x)": "2" } },
  });
  expect(out).toContain(`mã ${cohort.hash.slice(0, 12)}`);
});

test("the same units in another order give the same bytes", async () => {
  await frozen();
  write("nguoc.csv", "1.x,unit\n4,Phú Sơn\n6,Tân Lập\n2,An Bình\n");
  await score("nguoc.csv", "--freeze", "nguoc.json", "--force");
  expect(contentOf("nguoc.json")).toBe(contentOf("chot.json"));
});

test("--freeze replaces no file unless --force says so, and then scores nothing", async () => {
  await frozen();
  write("nguyen.json", "nguyên vẹn");
  const refused = await score("xa.csv", "--freeze", "nguyen.json");
  expect([refused.exit, refused.out]).toEqual([2, ""]);
  expect(refused.err).toContain('BRM0419: Đã có tệp "nguyen.json"');
  expect(contentOf("nguyen.json")).toBe("nguyên vẹn");
  expect((await score("xa.csv", "--freeze", "nguyen.json", "--force")).exit).toBe(0);
  expect(contentOf("nguyen.json")).toBe(contentOf("chot.json"));
});

test("a file that cannot be written is named with the reason", async () => {
  await frozen();
  const { exit, err } = await score("xa.csv", "--freeze", "khong-co/chot.json");
  expect([exit, err]).toEqual([2, expect.stringContaining("khong-co/chot.json")]);
});

test("--cohort compares with the units that were kept, and says what a unit moved", async () => {
  await frozen();
  const { exit, out, err } = await score("moi.csv", "--cohort", "chot.json");
  expect([exit, err]).toEqual([0, ""]);
  expect(out).toContain("so với 3 đơn vị đã chốt số liệu, mã ");
  expect(out).toMatch(/1 {2}Muộn +20 +20 +đã chấm điểm/);
  expect(out).toContain("Muộn: chỉ số 1: cao nhất của x khi chốt là 6, tính cả đơn vị này là 10");
  const json = await score("moi.csv", "--cohort", "chot.json", "--format", "json");
  expect(JSON.parse(json.out)).toMatchObject({
    cohort: { units: 3, frozen: true },
    units: [{ moved: [{ indicator: "1", key: "highest(1.x)", frozen: "6", own: "10" }] }],
  });
});

test("explain compares with the same cohort", async () => {
  await frozen();
  write("moi-4.csv", "unit,1.x\nMuộn,4\n");
  const words = ["explain", "td.barem", "moi-4.csv", "--unit", "Muộn", "--cohort", "chot.json"];
  const { exit, out } = await barem(words, "vi");
  expect(exit).toBe(0);
  expect(out).toMatch(/^Muộn · 10 \/ 20 điểm\n/);
  expect(out).toContain("cao nhất của x trong các đơn vị = 6");
});

test("what is no cohort, was changed, or is one of another ruleset is told, and nothing is scored", async () => {
  await frozen();
  write("td-2.barem", scheme.replace("count", "count in 0..100"));
  write("sai.json", "[1, 2]");
  write("hong.json", "{ không phải JSON");
  write("sua.json", (contentOf("chot.json") ?? "").replace('"units": 3', '"units": 4'));
  const told = async (scheme: string, cohort: string) => {
    const printed = await barem(["score", scheme, "moi.csv", "--cohort", cohort], "vi");
    expectForPeople(printed);
    expect([printed.exit, printed.out]).toEqual([1, ""]);
    return printed.err;
  };
  expect(await told("td.barem", "sai.json")).toMatch(
    /^sai\.json: Đây không phải .*--freeze\. \(BRM0418\)\n$/,
  );
  expect(await told("td.barem", "hong.json")).toContain("Đây không phải");
  expect(await told("td.barem", "sua.json")).toContain("đã bị sửa sau khi chốt");
  expect(await told("td-2.barem", "chot.json")).toContain('bộ chỉ số khác ("tuong_doi"');
  const missing = await score("moi.csv", "--cohort", "khong-co.json");
  expect([missing.exit, missing.err]).toEqual([2, expect.stringContaining("BRM0408")]);
});

test("--freeze and --cohort do not go together", async () => {
  await frozen();
  const { exit, err } = await score("xa.csv", "--freeze", "a.json", "--cohort", "chot.json");
  expect([exit, err]).toEqual([2, expect.stringContaining("Hãy chọn một trong hai.")]);
});

test("what the ruleset cannot express is told once, not for every unit", async () => {
  write(
    "lời.barem",
    `ruleset r "Bộ" {
  level commune
  total 20
  indicator 1 "Một" max 10 { cannot express "Hội đồng quyết định" }
  indicator 2 "Hai" max 10 { input y: yes/no "Có"  points { y: max   not y: 0 } }
}
`,
  );
  write("hai.csv", "unit,2.y\nA,có\nB,không\n");
  const { exit, out, err } = await barem(["score", "lời.barem", "hai.csv"], "vi");
  expect(exit).toBe(1);
  expect(err.match(/BRM0518/g)).toHaveLength(1);
  expect(err).toContain('chỉ số 1: Văn bản quy định "Hội đồng quyết định"');
  expect(out).toMatch(/A +– +10 +– +số liệu không hợp lệ/);
});

test("a unit alone is told that it is compared with nobody, and a frozen cohort is company", async () => {
  await frozen();
  const notice =
    "Chỉ có một đơn vị trong đợt chấm nên các chỉ số so sánh giữa các đơn vị (mã 1) không nói lên thứ hạng.";
  const alone = await score("moi.csv");
  expect([alone.exit, alone.err]).toEqual([0, `${notice}\n`]);
  for (const format of ["md", "html"]) {
    const { out, err } = await score("moi.csv", "--format", format);
    expect([out.split(notice).length, err]).toEqual([2, ""]);
  }
  expect((await score("moi.csv", "--cohort", "chot.json")).err).not.toContain(notice);
  const { out, err } = await score("xa.csv", "--unit", "Phú Sơn", "--format", "html");
  expect(out + err).not.toContain(notice);
});

test("explain and the page name the units with the highest and the lowest value, at most three of them", async () => {
  await frozen();
  write("nhieu.csv", `${units}Hòa Bình,6\nYên Sơn,6\nMinh Tân,6\nChờ,\n`);
  const text = async (file: string, name: string, ...words: readonly string[]) =>
    (await barem(["explain", "td.barem", file, "--unit", name, ...words], "vi")).out;
  expect(await text("xa.csv", "Phú Sơn")).toContain(
    "cao nhất của x trong các đơn vị = 6 (Tân Lập)\n  thấp nhất của x trong các đơn vị = 2 (An Bình)\n",
  );
  expect(await text("nhieu.csv", "Phú Sơn")).toContain("= 6 (Tân Lập, Hòa Bình, Yên Sơn và 1 đơn vị khác)\n");
  expect(await text("xa.csv", "Phú Sơn", "--cohort", "chot.json")).toContain("các đơn vị = 6\n");
  const page = await score("nhieu.csv", "--unit", "Phú Sơn", "--format", "html");
  expect(page.out).toContain("trong các đơn vị = 6 (Tân Lập, Hòa Bình, Yên Sơn và 1 đơn vị khác)<");
  const kept = await score("moi.csv", "--cohort", "chot.json", "--format", "html");
  expect(kept.out).toContain("thấp nhất của x trong các đơn vị = 2<");
});
