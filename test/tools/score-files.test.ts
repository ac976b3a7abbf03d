/** Tests the files that `barem score` writes: which form, what stands in it, what it does not replace. */
import { expect, test } from "vitest";
import { barem, contentOf, header, write } from "./bad-input.ts";

const score = (...words: readonly string[]) => ["score", "xa.barem", "so-lieu.csv", ...words];

test("-o writes the form that the ending of the file says, unless --format says another", async () => {
  const { exit, out, err } = await barem(score("-o", "diem.csv"), "vi");
  expect([exit, out, err]).toEqual([0, "", "Đã ghi tệp diem.csv.\n"]);
  expect(contentOf("diem.csv")).toBe(
    "unit,status,rank,total,certain,possible,max,assumed,III,III.5,III.6,index Mức đạt,grade\r\n" +
      "Yên Thịnh,scored,1,31,31,31,40,0,31,15,16,0.775,\r\n",
  );
  await barem(score("-o", "diem.md"), "en");
  expect(contentOf("diem.md")).toContain("| 1 | Yên Thịnh | 31 | 31 | 0.775 | scored |");
  await barem(score("-o", "khac.md", "--format", "json"), "en");
  expect(contentOf("khac.md")).toMatch(/^\{\n {2}"ruleset"/);
  await barem(score("-o", "diem.html", "--unit", "Yên Thịnh"), "vi");
  expect(contentOf("diem.html")).toMatch(/^<!doctype html>[\s\S]*<h1>Kết quả chấm điểm: Yên Thịnh<\/h1>/);
  const csv = await barem(score("--format", "csv"), "en");
  expect([csv.exit, csv.out]).toEqual([0, contentOf("diem.csv")]);
});

test("a workbook is written to a file, and never to the screen", async () => {
  const { exit, err } = await barem(score("-o", "diem.xlsx"), "en");
  expect([exit, err, contentOf("diem.xlsx")?.slice(0, 2)]).toEqual([0, "Written: diem.xlsx.\n", "PK"]);
  const screen = await barem(score("--format", "xlsx"), "en");
  expect([screen.exit, screen.out]).toEqual([2, ""]);
  expect(screen.err).toMatch(/^The option -o <file> is missing\. "barem --help"/);
});

test("a file that is there is replaced only with --force; nothing is printed instead", async () => {
  write("nguyen.csv", "nguyên vẹn");
  const refused = await barem(score("-o", "nguyen.csv"), "vi");
  expect([refused.exit, refused.out, contentOf("nguyen.csv")]).toEqual([2, "", "nguyên vẹn"]);
  expect(refused.err).toContain('BRM0419: Đã có tệp "nguyen.csv"');
  expect((await barem(score("-o", "nguyen.csv", "--force"), "vi")).exit).toBe(0);
  expect(contentOf("nguyen.csv")).toMatch(/^unit,/);
});

test("a file with refused figures is written and ends with 1; a form that is not there with 2", async () => {
  write("qua.csv", `${header}A,1000,300,300,180%\n`);
  const { exit, err } = await barem(["score", "xa.barem", "qua.csv", "-o", "qua-diem.csv"], "en");
  expect([exit, err]).toEqual([1, expect.stringContaining('qua.csv, row 2, column "III.6.r"')]);
  expect(contentOf("qua-diem.csv")).toContain("\r\nA,refused,,,,,40,,,15,,,\r\n");
  const wrong = await barem(score("--format", "doc"), "en");
  expect([wrong.exit, wrong.err]).toEqual([2, expect.stringContaining("table, json, csv, md")]);
});
