/** Tests claims of which something waits, headings with other words in brackets, and long receipts, from the outside. */
import { expect, test } from "vitest";
import { barem, good, header, inFolder, write } from "./bad-input.ts";

inFolder();

const claimed = "unit,III.5.a,III.5.b (claimed),III.5.b (verified),III.5.c,III.6.r\n";
const plainly = (text: string): string => text.replace(/\s+/g, " ");

test("ranks claimed go by the points claimed: a unit that waits for a verified figure takes no place in either", async () => {
  write(
    "hai.csv",
    `${claimed}An Bình,1000,800,700,0,80%\nTân Lập,1000,790,,0,100%\nYên Thịnh,1000,750,750,0,70%\n`,
  );
  const { out } = await barem(["claims", "xa.barem", "hai.csv"], "en");
  // 20 + 16 and 18.75 + 14 points; Tân Lập claims 39.75, of which only 20 are compared.
  expect(out).toMatch(/An Bình +36 +33.5 +\+2.5 +too high +1 +1\n/);
  expect(out).toMatch(/Yên Thịnh +32.75 +32.75 +0 +the same +2 +2\n/);
  expect(out).toMatch(/Tân Lập +20 +20 +0 +compared in part +– +pending\n/);
  expect(plainly(out)).toContain(
    "Tân Lập: figures are missing to compare III.5 Tỷ lệ hồ sơ xử lý trực tuyến; the difference is over indicators that both score. Neither the ranks claimed nor the verified ones count this unit.",
  );
  const vi = await barem(["claims", "xa.barem", "hai.csv"], "vi");
  expect(plainly(vi.out)).toContain("Hạng tự đánh giá và hạng thẩm định đều chưa xếp đơn vị này.");
});

test("a unit that claims less than all is left out of the ranks claimed only; equal points share a rank", async () => {
  write(
    "thieu.csv",
    `${claimed}An Bình,1000,,700,0,80%\nTân Lập,1000,600,600,0,80%\nYên Thịnh,1000,600,610,0,80%\nĐông Hà,1000,500,500,0,80%\n`,
  );
  const { out } = await barem(["claims", "xa.barem", "thieu.csv"], "en");
  const rows = ["An Bình", "Tân Lập", "Yên Thịnh", "Đông Hà"].map((name) =>
    new RegExp(`^${name} .* (\\S+) +(\\S+)$`, "m").exec(out)?.slice(1),
  );
  expect(rows).toEqual([
    ["pending", "1"],
    ["1", "3"],
    ["1", "2"],
    ["3", "4"],
  ]);
  expect(plainly(out)).toContain("The ranks claimed do not count this unit.");
});

test("“tự khai” is a claimed figure", async () => {
  write(
    "khai.csv",
    `unit,III.5.a,III.5.b (tự khai),III.5.b (thẩm định),III.5.c,III.6.r\nAn Bình,1000,800,400,0,80%\n`,
  );
  const { out } = await barem(["score", "xa.barem", "khai.csv", "--use", "claimed", "--format", "csv"], "vi");
  expect(out).toContain(",36,");
});

test("another word in brackets after a known name has the accepted words told, each of which is accepted", async () => {
  const headed = (word: string): string => header.replace("III.5.b", `III.5.b (${word})`) + good;
  write("la.csv", headed("tự nhận"));
  const vi = await barem(["score", "xa.barem", "la.csv"], "vi");
  expect([vi.exit, vi.err]).toEqual([1, expect.stringContaining('Từ trong ngoặc sau "III.5.b"')]);
  const en = await barem(["score", "xa.barem", "la.csv"], "en");
  expect(en.err).toContain(
    'The word in brackets after "III.5.b" is not known. Write (claimed) or (verified)',
  );
  const told = [vi.err, en.err].flatMap((text) => [
    ...(/(?:Hãy ghi|Write) .*/.exec(plainly(text))?.[0] ?? "").matchAll(/\(([^()]+)\)/g),
  ]);
  const words = told.map(([, word]) => word ?? "").filter((word) => !word.startsWith("BRM"));
  expect(words).toHaveLength(9);
  for (const word of words) {
    write("la.csv", headed(word));
    const { err } = await barem(["score", "xa.barem", "la.csv"], "vi");
    expect(err).not.toContain("BRM0501");
  }
  write("la.csv", header.replace("III.5.b", "III.9.b (tự nhận)") + good);
  expect((await barem(["score", "xa.barem", "la.csv"], "vi")).err).not.toContain("Từ trong ngoặc");
});

test("a receipt of more units than have their steps kept says how the steps of one are kept", async () => {
  const rows = Array.from({ length: 201 }, (_, at) => `Xã ${at},1000,300,${at},80%\n`).join("");
  write("nhieu.csv", header + rows);
  const scored = await barem(["score", "xa.barem", "nhieu.csv", "--format", "csv", "-o", "diem.csv"], "vi");
  expect(scored.exit).toBe(0);
  const words = ["verify", "xa.barem", "nhieu.csv", "diem.csv", "--receipt", "bien-ban.json", "--force"];
  expect((await barem(words, "vi")).err).toContain(
    "ghi từng bước tính của 0 đơn vị. Thêm --unit TÊN để ghi cả từng bước tính của một đơn vị.",
  );
  expect((await barem(words, "en")).err).toContain("Add --unit NAME to keep the steps of one unit too.");
  const one = await barem([...words, "--unit", "Xã 7"], "en");
  expect(one.err).toContain("with the steps of 1.");
  expect(one.err).not.toContain("Add --unit");
});

test("among indicators with points one that is only followed does not pass for one at its maximum", async () => {
  write(
    "theo-doi.barem",
    `ruleset theo_doi "Bộ thử" {
  level commune
  not stated basis, period, lead, evidence
  total 10
  indicator 1 "Kế hoạch" max 10 {
    input done: yes/no "Đã ban hành"
    points { done: max
             not done: 0 }
  }
  indicator 2 "Điện thoại thông minh" unscored {
    input r: ratio in 0%..100% "Tỷ lệ"
    target r >= 80% "Theo phần thân kế hoạch"
  }
}
`,
  );
  write("theo-doi.csv", "unit,1.done,2.r\nXã A,yes,85%\nXã B,yes,60%\n");
  const words = ["plan", "theo-doi.barem", "theo-doi.csv", "--format", "md", "--unit"];
  const met = (await barem([...words, "Xã A"], "vi")).out;
  expect(met).toContain("| Theo phần thân kế hoạch<br>*Chỉ theo dõi theo mục tiêu, không tính điểm.* |");
  expect((await barem([...words, "Xã B"], "en")).out).toContain(
    "| Theo phần thân kế hoạch<br>*Only followed by its target, not scored.*<br>*To do: ",
  );
});
