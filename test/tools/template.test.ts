/** Tests `barem template`: which file it writes in which form, and what it refuses. */
import { expect, test } from "vitest";
import { barem, contentOf, inFolder, write } from "./bad-input.ts";

inFolder();

test("the ending of the file says whether it is csv or a workbook", async () => {
  const { exit, out, err } = await barem(["template", "xa.barem", "-o", "mau.csv"], "vi");
  expect([exit, out, err]).toEqual([0, "", "Đã ghi tệp mau.csv.\n"]);
  expect(contentOf("mau.csv")).toMatch(/^\uFEFFBộ chỉ số thử;/);
  expect(contentOf("mau.csv")).toContain("\r\nIII.5.a;Tổng số hồ sơ;số nguyên từ 0;;;;;;\r\n");
  expect((await barem(["template", "xa.barem", "-o", "mau.xlsx"], "vi")).exit).toBe(0);
  expect(contentOf("mau.xlsx")).toMatch(/^PK/);
});

test("units that are named are filled in, each once, in the language of the reader", async () => {
  const words = ["template", "xa.barem", "--unit", "Xuân  Lạc", "--unit", "Xuân Lạc"];
  expect((await barem([...words, "-o", "mot.csv"], "en")).exit).toBe(0);
  expect(contentOf("mot.csv")).toContain("\r\nUnit;Xuân Lạc;;");
  expect((await barem([...words, "--unit", "Yên Thịnh", "--table", "-o", "bang.csv"], "en")).exit).toBe(0);
  expect(contentOf("bang.csv")).toMatch(/unit;III\.5\.a;.*\r\nXuân Lạc;.*\r\nYên Thịnh;;;;\r\n$/);
});

test.each([
  [["-o", "mau.json"], 'Tệp "mau.json" phải có đuôi .xlsx hoặc .csv.'],
  [["-o", "hai.csv", "--unit", "A", "--unit", "B"], "Tệp .csv chỉ có một trang."],
  [["-o", "trong.csv", "--unit", " "], "BRM0403"],
  [[], "Thiếu tùy chọn -o, --output <file>."],
])("what cannot be written is told and not written: %s", async (words, sentence) => {
  const { exit, out, err } = await barem(["template", "xa.barem", ...words], "vi");
  expect([exit, out]).toEqual([2, ""]);
  expect(err).toContain(sentence);
  expect(words.map((name) => contentOf(name)).filter(Boolean)).toEqual([]);
});

test("a file that is there is replaced only with --force", async () => {
  write("nguyen.csv", "nguyên vẹn");
  const refused = await barem(["template", "xa.barem", "-o", "nguyen.csv"], "vi");
  expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining("BRM0419")]);
  expect(contentOf("nguyen.csv")).toBe("nguyên vẹn");
  expect((await barem(["template", "xa.barem", "-o", "nguyen.csv", "--force"], "vi")).exit).toBe(0);
  expect(contentOf("nguyen.csv")).toContain("III.5.a");
});
