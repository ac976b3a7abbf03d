/** Tests `barem explain CODE`: every code has its entry in both languages, and what is no code gets the nearest one. */
import { expect, test } from "vitest";
import { compileEdition } from "../../src/edition.ts";
import { inEnglishKeywords } from "../../src/tools/cli/english-keywords.ts";
import { allCodes } from "../../src/tools/cli/explain-code.ts";
import { lineChanges } from "../../src/tools/cli/line-changes.ts";
import { allExamples, readingOf } from "../diagnostics/examples.ts";
import { barem, inFolder } from "./bad-input.ts";

inFolder();

test("a code is explained with why, an example as check prints it, and what to change", async () => {
  const { exit, out, err } = await barem(["explain", "BRM0303"], "vi");
  expect([exit, err]).toEqual([0, ""]);
  expect(out).toBe(`BRM0303 · lỗi · Quy luật của bộ chỉ số

Vì sao
  Đơn vị rơi vào chỗ chồng nhau có thể được hai số điểm khác nhau.

Ví dụ
  BRM0303.barem:8:7: lỗi BRM0303: Trường hợp này và một trường hợp khác cùng đúng khi r = 80%. Hãy sửa ngưỡng để chỉ một trường hợp đúng.
    8 │       r <= 80%: 0
      │       ^^^^^^^^
    BRM0303.barem:7:7: trường hợp kia
    7 │       r >= 80%: tối đa
      │       ^^^^^^^^

Cách sửa (dòng - thay bằng dòng +)
    bộ chỉ số r "Bộ chỉ số" {
      cấp xã
      tổng điểm 10
      chỉ số 1 "Chỉ số" tối đa 10 {
        số liệu r: tỷ lệ "Tỷ lệ"
        điểm {
          r >= 80%: tối đa
  -       r <= 80%: 0
  +       r < 80%: 0
        }
      }
    }
`);
});

test("a code of data is explained with a row of a table", async () => {
  const { exit, out } = await barem(["explain", "brm0510"], "en");
  expect(exit).toBe(0);
  expect(out).toMatch(/^BRM0510 · error · Inputs\n\nWhy\n {2}80 may be 80% or eightyfold/);
  expect(out).toContain('  BRM0510.csv, row 3, column "2.r", "75": This ratio is above 1 and has no % sign.');
  expect(out).toContain("\n  - Tân Lập,900,500,75,đã_có,có\n  + Tân Lập,900,500,75%,đã_có,có\n");
});

test.each(["vi", "en"] as const)("every code has an entry in %s that begins with it", async (lang) => {
  for (const code of allCodes) {
    const { exit, out, err } = await barem(["explain", code], lang);
    expect([exit, err]).toEqual([0, ""]);
    expect(out.startsWith(`${code} · `)).toBe(true);
    expect(out).not.toMatch(/undefined|ENOENT|\[object/);
    expect(out.trimEnd().split("\n").length).toBeGreaterThan(3);
  }
});

test("an example is shown with the keywords of the reader's language", async () => {
  const { out } = await barem(["explain", "BRM0303"], "en");
  expect(out).toContain("    8 │       r <= 80%: 0\n");
  expect(out).toContain(
    '\n    ruleset r "Bộ chỉ số" {\n      level commune\n      total 10\n      indicator 1 ',
  );
  expect(out).toContain("\n        points {\n          r >= 80%: max\n  -       r <= 80%: 0\n");
});

test("a mistake in a Vietnamese keyword stays in Vietnamese", async () => {
  const { out } = await barem(["explain", "BRM0130"], "en");
  expect(out).toContain('    5 │     so lieu a: số lượng "Số hồ sơ"\n');
});

const files = Object.values(allExamples().examples).flat();

test.each(files.filter(({ name }) => name.endsWith(".barem")))(
  "the remedy of $name is one in English keywords too",
  ({ name, mended }) => {
    const left = compileEdition(inEnglishKeywords(mended), { ...readingOf(name) }).diagnostics;
    expect(left.filter((one) => one.code === name.slice(0, 7) || one.severity === "error")).toEqual([]);
  },
);

test("what is no code gets the nearest one and ends with 2", async () => {
  const vietnamese = await barem(["explain", "BRM301"], "vi");
  expect([vietnamese.exit, vietnamese.out]).toEqual([2, ""]);
  expect(vietnamese.err).toBe('Không có mã thông báo "BRM301". Có phải ý bạn là "BRM0301"?\n');
  expect((await barem(["explain", "BRM03O1"], "vi")).err).toContain('Có phải ý bạn là "BRM0301"?');
  const english = await barem(["explain", "brm9999"], "en");
  expect([english.exit, english.out]).toEqual([2, ""]);
  expect(english.err).toMatch(/^There is no code "brm9999"\./);
});

test("explain of a ruleset still asks for the data and the unit", async () => {
  expect(await barem(["explain", "xa.barem"], "en")).toMatchObject({
    exit: 2,
    err: expect.stringMatching(/^DATA is missing\./),
  });
  expect(await barem(["explain", "xa.barem", "so-lieu.csv"], "vi")).toMatchObject({
    exit: 2,
    err: expect.stringMatching(/^Thiếu tùy chọn --unit <unit>\./),
  });
});

test.each([
  ["a\nb\nc", "a\nx\nc", " a|-b|+x| c"],
  ["a\nb", "a\nb\nc", " a| b|+c"],
  ["a\nb\nc", "b\nc\na", "-a| b| c|+a"],
  ["a", "a", " a"],
])("lines of %j that become %j", (before, after, expected) => {
  const signs = { kept: " ", removed: "-", added: "+" };
  const told = lineChanges(before, after).map(({ kind, text }) => signs[kind] + text);
  expect(told.join("|")).toBe(expected);
});
