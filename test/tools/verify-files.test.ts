/** Tests which files `barem verify` takes as an official table, and that a difference is told with its cell. */
import { expect, test } from "vitest";
import { row as sheetRow, sheetFile } from "../data/xlsx-files.ts";
import { barem, inFolder, write } from "./bad-input.ts";

inFolder();

test.each(["csv", "json", "xlsx"])(
  "what barem score writes as %s is read back as an official table",
  async (format) => {
    write(
      "ba.csv",
      "unit,III.5.a,III.5.b,III.5.c,III.6.r\nAn Bình,900,100,300,25%\nTân Lập,0,0,0,80%\nPhú Sơn,,,,50%\n",
    );
    const words = ["score", "xa.barem", "ba.csv", "-o", `diem.${format}`, "--force"];
    for (const lang of ["vi", "en"] as const) {
      expect((await barem(words, lang)).exit).toBe(0);
      const { exit, out } = await barem(["verify", "xa.barem", "ba.csv", `diem.${format}`], "en");
      expect([exit, out.includes(" 0 differ")]).toEqual([0, true]);
      // 400 of 900 files are 5/9 of the 80 %: 100/9 points, whose decimals do not end.
      const given = Number(/([0-9]+) printed figures/.exec(out)?.[1]);
      expect(given).toBeGreaterThanOrEqual(10);
    }
  },
);

test("a changed cell of a workbook is found in that cell, in every form", async () => {
  write("hai.csv", "unit,III.5.a,III.5.b,III.5.c,III.6.r\nAn Bình,1000,300,300,80%\n");
  write(
    "sai.xlsx",
    sheetFile(
      sheetRow(
        1,
        '<c r="A1" t="inlineStr"><is><t>Địa phương</t></is></c>',
        '<c r="C1" t="inlineStr"><is><t>III.5</t></is></c>',
      ) + sheetRow(7, '<c r="A7" t="inlineStr"><is><t>An Bình</t></is></c>', '<c r="C7"><v>16</v></c>'),
    ),
  );
  const inHai = (...more: readonly string[]) =>
    barem(["verify", "xa.barem", "hai.csv", "sai.xlsx", ...more], "en");
  for (const format of ["table", "md", "html"]) {
    const { exit, out, err } = await inHai("--format", format);
    const text = out
      .replaceAll(/&quot;|&#34;|\\/g, (mark) => (mark === "\\" ? "" : '"'))
      .replaceAll(/\s+/g, " ");
    expect([exit, err]).toEqual([1, ""]);
    expect(text).toMatch(/It is printed in sai\.xlsx, sheet "[^"]+", cell C7\./);
    expect(text).toContain("differs, C7");
  }
  const json = JSON.parse((await inHai("--format", "json")).out);
  expect(json.units[0].figures[0].place).toMatchObject({ file: "sai.xlsx", row: 7, cell: "C7" });
});
