/** Tests `barem docs`: what it prints where, and which files it writes. */
import { expect, test } from "vitest";
import { barem, contentOf, inFolder, write } from "./bad-input.ts";

inFolder();

test("without options a ruleset is printed as Markdown, in the language of the reader", async () => {
  const [vi, en] = [await barem(["docs", "xa.barem"], "vi"), await barem(["docs", "xa.barem"], "en")];
  expect([vi.exit, vi.err, en.exit, en.err]).toEqual([0, "", 0, ""]);
  expect(vi.out).toMatch(/^# Bộ chỉ số thử\n\n- Cấp: xã\n/);
  expect(vi.out).toContain("Tỷ lệ ≥ 80%: điểm tối đa<br>Tỷ lệ \\< 80%: tỷ lệ / 80% × điểm tối đa");
  expect(en.out).toContain("Ratio ≥ 80%: max<br>Ratio \\< 80%: ratio / 80% × max");
});

test("--format html prints a page", async () => {
  const { exit, out } = await barem(["docs", "xa.barem", "--format", "html"], "vi");
  expect([exit, out.slice(0, 32)]).toEqual([0, '<!doctype html>\n<html lang="vi">']);
});

test("-o writes a file, in the form that its ending says unless --format says another", async () => {
  const { exit, out, err } = await barem(["docs", "xa.barem", "-o", "xa.html"], "vi");
  expect([exit, out, err]).toEqual([0, "", "Đã ghi tệp xa.html.\n"]);
  expect(contentOf("xa.html")).toMatch(/^<!doctype html>/);
  await barem(["docs", "xa.barem", "--output", "xa.md"], "vi");
  expect(contentOf("xa.md")).toMatch(/^# Bộ chỉ số thử/);
  await barem(["docs", "xa.barem", "-o", "khac.html", "--format", "md"], "vi");
  expect(contentOf("khac.html")).toMatch(/^# Bộ chỉ số thử/);
});

test("a file that is there is replaced only with --force", async () => {
  write("nguyen.md", "nguyên vẹn");
  const refused = await barem(["docs", "xa.barem", "-o", "nguyen.md"], "vi");
  expect([refused.exit, refused.out]).toEqual([2, ""]);
  expect(refused.err).toContain('BRM0419: Đã có tệp "nguyen.md"');
  expect(contentOf("nguyen.md")).toBe("nguyên vẹn");
  expect((await barem(["docs", "xa.barem", "-o", "nguyen.md", "--force"], "vi")).exit).toBe(0);
  expect(contentOf("nguyen.md")).toMatch(/^# Bộ chỉ số thử/);
});

test("a file that cannot be written is named with the reason", async () => {
  const { exit, err } = await barem(["docs", "xa.barem", "-o", "khong-co/xa.md"], "vi");
  expect([exit, err]).toEqual([2, expect.stringContaining("khong-co/xa.md")]);
});

test("a ruleset with errors is not printed, and one that is not there is told of", async () => {
  write(
    "loi.barem",
    'ruleset x "Thiếu" { level commune total 5 indicator 1 "A" max 4 { points = 4 points } }',
  );
  const faulty = await barem(["docs", "loi.barem"], "vi");
  expect([faulty.exit, faulty.out]).toEqual([1, ""]);
  expect(faulty.err).toContain("BRM0301");
  const none = await barem(["docs", "province/dti-923"], "vi");
  expect([none.exit, none.err]).toEqual([2, expect.stringContaining("province/dti-922")]);
});
