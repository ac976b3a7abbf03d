/** Tests what a new user gets who enters a wrong figure: the place, the value and the remedy, in both languages. */
import { describe, expect, test } from "vitest";
import { barem, expectForPeople, expectLine, good, header, inFolder, write } from "./bad-input.ts";

inFolder();

interface FaultyCell {
  readonly fault: string;
  readonly rows: string;
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

/** Faults of single figures: the unit is refused, the others are scored. */
const cells: readonly FaultyCell[] = [
  {
    fault: "words where a number belongs",
    rows: "Xuân Lạc,một nghìn,300,300,80%\n",
    vi: ['s.csv, dòng 3, cột "III.5.a", "một nghìn"', "số lượng", "chẳng hạn 1000", "BRM0502"],
    en: ['s.csv, row 3, column "III.5.a", "một nghìn"', "count", "such as 1000", "BRM0502"],
  },
  {
    fault: "a negative count",
    rows: "Xuân Lạc,1000,-3,300,80%\n",
    vi: ['s.csv, dòng 3, cột "III.5.b", "-3"', "không thể âm", "từ 0 trở lên", "BRM0503"],
    en: ['s.csv, row 3, column "III.5.b", "-3"', "cannot be negative", "from 0 up", "BRM0503"],
  },
  {
    fault: "a count with decimals",
    rows: "Xuân Lạc,1000,1.5,300,80%\n",
    vi: ['s.csv, dòng 3, cột "III.5.b", "1.5"', "số nguyên", "BRM0504"],
    en: ['s.csv, row 3, column "III.5.b", "1.5"', "whole number", "BRM0504"],
  },
  {
    fault: "a count with an exponent",
    rows: "Xuân Lạc,1E+3,300,300,80%\n",
    vi: ['s.csv, dòng 3, cột "III.5.a", "1E+3"', "chẳng hạn 1000", "BRM0502"],
    en: ['s.csv, row 3, column "III.5.a", "1E+3"', "such as 1000", "BRM0502"],
  },
  {
    fault: "parts that are more than the whole",
    rows: "Xuân Lạc,1000,600,500,80%\n",
    vi: [
      's.csv, dòng 3, "b = 600, c = 500, a = 1000"',
      "không thể nhiều hơn",
      "kiểm tra lại: III.5.b, III.5.c, III.5.a",
    ],
    en: ['s.csv, row 3, "b = 600, c = 500, a = 1000"', "(b + c <= a)", "Check: III.5.b, III.5.c, III.5.a"],
  },
  {
    fault: "a point between thousands",
    rows: "Xuân Lạc,1.000,300,300,80%\n",
    vi: ['s.csv, dòng 3, cột "III.5.a", "1.000"', "hai cách đọc", "1000 hoặc 1", "BRM0509"],
    en: ['s.csv, row 3, column "III.5.a", "1.000"', "two readings", "1000 or 1", "BRM0509"],
  },
  {
    fault: "80 where 80% is meant",
    rows: "Xuân Lạc,1000,300,300,80\n",
    vi: ['s.csv, dòng 3, cột "III.6.r", "80"', "không có dấu %", "Có phải ý bạn là 80%?", "BRM0510"],
    en: ['s.csv, row 3, column "III.6.r", "80"', "no % sign", "Do you mean 80%?", "BRM0510"],
  },
  {
    fault: "a percentage where a count belongs",
    rows: "Xuân Lạc,80%,300,300,80%\n",
    vi: ['s.csv, dòng 3, cột "III.5.a", "80%"', "Chỉ tỷ lệ mới ghi dấu %", "BRM0512"],
    en: ['s.csv, row 3, column "III.5.a", "80%"', "%", "BRM0512"],
  },
  {
    fault: "a ratio above its range",
    rows: "Xuân Lạc,1000,300,300,120%\n",
    vi: ['s.csv, dòng 3, cột "III.6.r", "120%"', "từ 0% đến 100%", "BRM0505"],
    en: ['s.csv, row 3, column "III.6.r", "120%"', "0%", "100%", "BRM0505"],
  },
  {
    fault: "not applicable without a reason",
    rows: "Xuân Lạc,1000,300,300,không áp dụng\n",
    vi: ['s.csv, dòng 3, cột "III.6.r", "không áp dụng"', '"không áp dụng: lý do"', "BRM0511"],
    en: ['s.csv, row 3, column "III.6.r", "không áp dụng"', "reason", "BRM0511"],
  },
];

describe.each(cells)("$fault", ({ rows, vi, en }) => {
  test.each(["vi", "en"] as const)(
    "is placed, quoted and mended in %s; the other unit is scored",
    async (lang) => {
      write("s.csv", header + good + rows);
      const printed = await barem(["score", "xa.barem", "s.csv"], lang);
      expect(printed.exit).toBe(1);
      expectForPeople(printed);
      const faults = printed.err.split("\n").filter((line) => /\(BRM05\d\d\)$/.test(line));
      expect(faults).toHaveLength(1);
      expectLine(printed.err, lang === "vi" ? vi : en);
      expect(printed.out).toMatch(/1 {2}Yên Thịnh +31 +31 /);
      expect(printed.out).toMatch(/ {2}Xuân Lạc +– +– +– +(số liệu không hợp lệ|refused)\n/);
      const json = await barem(["score", "xa.barem", "s.csv", "--format", "json"], lang);
      expect([json.exit, json.err]).toEqual([1, printed.err]);
      expect(JSON.parse(json.out)).toMatchObject({
        units: [{ status: "scored" }, { status: "refused", rank: null }],
      });
    },
  );
});

test("several faults of one file are all printed in one run, each in its line", async () => {
  write("nhieu.csv", `${header}Xuân Lạc,1.000,-3,x,80\nBằng Lũng,10,20,30,80%\n${good}`);
  const printed = await barem(["score", "xa.barem", "nhieu.csv"], "vi");
  const lines = printed.err.split("\n").filter((line) => /\(BRM05\d\d\)$/.test(line));
  expect(lines.map((line) => /\((BRM\d{4})\)$/.exec(line)?.[1])).toEqual([
    "BRM0509",
    "BRM0503",
    "BRM0502",
    "BRM0510",
    "BRM0508",
  ]);
  expect(lines.map((line) => /dòng \d/.exec(line)?.[0])).toEqual([...Array(4).fill("dòng 2"), "dòng 3"]);
});
